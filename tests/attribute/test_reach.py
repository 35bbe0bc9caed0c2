"""A cue reaches its own paragraph, and a quotation in one that follows."""

from reportedly.attribute.reach import drop_far_links
from reportedly.records import Role, Span, TaggedSpan, TagLink, Tags
from reportedly.text.paragraphs import find_paragraphs

TEXT = "Marr said it.\n\n“A quotation.”\n\nPlain words. He said so."


def kept(cue: str, other: str, role: Role) -> bool:
    spans = tuple(
        TaggedSpan(r, Span(TEXT.rindex(words), TEXT.rindex(words) + len(words)), 0.9)
        for r, words in ((Role.CUE, cue), (role, other))
    )
    tags = Tags(spans, (TagLink(0, 1, role, 0.9),))
    return bool(drop_far_links(TEXT, find_paragraphs(TEXT), tags).links)


def test_what_stands_in_the_cue_s_paragraph_is_kept() -> None:
    assert kept("said it", "Marr", Role.SOURCE)
    assert kept("said so", "Plain words", Role.CONTENT)


def test_a_quotation_in_a_later_paragraph_is_kept() -> None:
    assert kept("said it", "“A quotation.”", Role.CONTENT)


def test_a_quotation_in_an_earlier_paragraph_is_not() -> None:
    assert not kept("said so", "“A quotation.”", Role.CONTENT)


def test_plain_words_and_sources_in_other_paragraphs_are_not() -> None:
    assert not kept("said it", "Plain words", Role.CONTENT)
    assert not kept("said so", "Marr", Role.SOURCE)
