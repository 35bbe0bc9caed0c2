"""Reading on inside contents: what is composed for the tagger, and what its answer becomes."""

from reportedly.attribute.inside import attribute_inside, compose_inside
from reportedly.records import Role, Span, TaggedSpan, TagLink, Tags
from reportedly.records.calibration import Calibration, LogisticCurve
from reportedly.testing import find_span, make_report
from tests.attribute.samples import cut, join

SURE = Calibration(attribution=LogisticCurve(bias=3.0, weights={}), claim=LogisticCurve(bias=3.0, weights={}))
UNSURE = Calibration(
    attribution=LogisticCurve(bias=-3.0, weights={}), claim=LogisticCurve(bias=-3.0, weights={})
)
TEXT = "Marr said that the guild had warned that the pier was unsafe. It rained."
OUTER = join(TEXT, "Marr", "said", "that the guild had warned that the pier was unsafe")


def tags(text: str, source: str | None, cue: str, content: str) -> Tags:
    roles = [(Role.CUE, cue), (Role.CONTENT, content), *([] if source is None else [(Role.SOURCE, source)])]
    spans = tuple(TaggedSpan(role, find_span(text, words), 0.9) for role, words in roles)
    return Tags(spans, tuple(TagLink(0, i, span.role, 0.9) for i, span in enumerate(spans) if i))


def inside(
    source: str | None, cue: str, content: str, calibration: Calibration = SURE
) -> list[tuple[str | None, ...]]:
    report = make_report(TEXT)
    inner = compose_inside(report, [OUTER], outermost=True)
    assert inner is not None
    found = attribute_inside(report, inner, tags(inner.text, source, cue, content), calibration)
    for joined in found:
        assert (joined.attribution.depth, joined.attribution.parent) == (1, OUTER.attribution.id)
    return [
        (
            cut(TEXT, j.attribution.source[0]) if j.attribution.source else None,
            cut(TEXT, j.attribution.cue[0]),
            cut(TEXT, j.attribution.content[0]),
        )
        for j in found
    ]


def test_a_content_is_read_as_a_sentence() -> None:
    inner = compose_inside(make_report(TEXT), [OUTER], outermost=True)
    assert inner is not None
    assert inner.text == "The guild had warned that the pier was unsafe."


def test_what_the_tagger_finds_there_lies_in_the_content() -> None:
    assert inside("The guild", "had warned", "that the pier was unsafe") == [
        ("the guild", "had warned", "that the pier was unsafe")
    ]


def test_the_plain_form_is_found_where_the_tagger_finds_nothing_sure() -> None:
    plain = ("the guild", "had warned", "the pier was unsafe")
    assert inside("The guild", "had warned", "that the pier was unsafe", UNSURE) == [plain]
    assert inside(None, "was", "unsafe") == [plain]


def test_short_contents_and_those_without_a_word_that_reports_are_not_read_on() -> None:
    for text, content in (
        ("Marr said it was said.", "it was said"),
        ("Marr said that the pier was old and unsafe.", "that the pier was old and unsafe"),
    ):
        assert (
            compose_inside(make_report(text), [join(text, "Marr", "said", content)], outermost=True) is None
        )


def test_the_rest_of_a_sentence_comes_with_the_outermost_layer_only() -> None:
    text = "The pier was unsafe, according to letters, the Courier reported."
    found = join(text, "letters", "according to", "The pier was unsafe")
    inner = compose_inside(make_report(text), [found], outermost=True)
    assert inner is not None
    assert inner.text == "The pier was unsafe the Courier reported."
    assert [p.parent for p in inner.passages] == [None]
    assert inner.map_back(Span(0, 3)) == (Span(0, 3),)
    assert compose_inside(make_report(text), [found], outermost=False) is None
