"""Claims: one for each attribution that has a content, with a chain of one link."""

from reportedly.claims import make_claims
from reportedly.records import Attribution, Span
from reportedly.resolve import resolve_sources
from reportedly.testing import make_report
from reportedly.text.quotes import QuotedPassage

TEXT = "Ana Ruiz said that the pier is “quite safe.” Reportedly it is not. That, he added."


def attribution(number: int, source: Span | None, cue: Span, content: Span) -> Attribution:
    return Attribution(
        id=f"atr1-{number}",
        source=(source,) if source else (),
        cue=(cue,),
        content=(content,),
        confidence=0.5,
    )


ATTRIBUTIONS = [
    attribution(0, Span(0, 8), Span(9, 13), Span(14, 44)),
    attribution(1, None, Span(45, 55), Span(56, 66)),
    attribution(2, Span(73, 75), Span(76, 81), Span(67, 72)),
]


def test_each_attribution_with_a_content_makes_a_claim() -> None:
    report = make_report(text=TEXT)
    sources = resolve_sources(report, ATTRIBUTIONS)
    passages = [QuotedPassage(((31, 44),), True)]
    claims = make_claims(report, [(a, 0.7) for a in ATTRIBUTIONS], sources, passages)
    assert [claim.text for claim in claims] == ["the pier is “quite safe.”", "it is not"]
    assert [claim.chain[0].span for claim in claims] == [Span(0, 8), None]
    assert [claim.chain[0].cue for claim in claims] == [Span(9, 13), Span(45, 55)]
    assert claims[0].quotes == (Span(31, 44),)
    assert claims[0].chain[0].source == sources[0].id
    assert claims[1].chain[0].source is None
    assert {claim.confidence for claim in claims} == {0.7}
