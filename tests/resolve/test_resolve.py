"""Sources: printed alike is one source, pronouns never are."""

from reportedly.records import Attribution, Source, Span
from reportedly.resolve import resolve_sources
from reportedly.testing import make_report

TEXT = "The ministry said so. Ana Ruiz, the mayor, did not. the Ministry said more. She left. She\nslept."


def sources(*words: str) -> list[Source]:
    report = make_report(text=TEXT)
    at: dict[str, int] = {}
    attributions = []
    for number, word in enumerate(words):
        start = TEXT.index(word, at.get(word, 0))
        at[word] = start + 1
        span = Span(start, start + len(word))
        attributions.append(Attribution(id=f"atr1-{number}", source=(span,), confidence=0.5))
    return list(resolve_sources(report, attributions))


def test_printed_alike_but_for_case_and_article_is_one_source() -> None:
    (ministry,) = sources("The ministry", "the Ministry")
    assert (ministry.name, ministry.as_printed, len(ministry.mentions)) == ("ministry", "The ministry", 2)


def test_two_pronouns_are_two_sources() -> None:
    assert [source.name for source in sources("She", "She")] == ["She", "She"]


def test_different_names_are_different_sources_in_the_order_of_the_text() -> None:
    assert [source.name for source in sources("Ana Ruiz", "The ministry")] == ["ministry", "Ana Ruiz"]
