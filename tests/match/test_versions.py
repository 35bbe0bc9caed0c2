from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reportedly.match.versions import compare_versions
from reportedly.records import Act, ClaimRelation, RelationKind, Span, Statement, Teller


def state(claim: str, text: str, teller: str = "Ruiz", act: Act = Act.ASSERTS) -> Statement:
    return Statement(
        claim=claim,
        report=claim.partition("-")[0],
        order=0,
        content=(Span(0, len(text)),),
        text=text,
        context=text,
        context_span=Span(0, len(text)),
        act=act,
        chain=(Teller(name=teller),),
        confidence=0.9,
    )


def relate(new: str, old: str, kind: RelationKind, confidence: float) -> ClaimRelation:
    spans = (Span(0, 1),)
    return ClaimRelation(
        from_=new, to=old, kind=kind, reason="why", from_spans=spans, to_spans=spans, confidence=confidence
    )


def test_claims_are_kept_new_changed_or_gone() -> None:
    old = [state("o-1", "The tender is open"), state("o-2", "Nine bid"), state("o-3", "Nobody was hurt")]
    new = [state("n-1", "The tender  is\nopen"), state("n-2", "Ten bid"), state("n-3", "Rain is due")]
    updates = relate("n-2", "o-2", RelationKind.UPDATES, 0.8)
    changes = compare_versions(old, new, [relate("n-2", "o-3", RelationKind.QUALIFIES, 0.6), updates])
    assert changes.n_kept == 1
    assert changes.added == ("n-3",)
    assert changes.removed == ("o-3",)
    assert [(c.new, c.old, c.kind) for c in changes.changed] == [("n-2", "o-2", RelationKind.UPDATES)]


def test_the_same_words_on_another_word_are_another_claim() -> None:
    changes = compare_versions([state("o-1", "It is so")], [state("n-1", "It is so", "Voss")], [])
    assert (changes.n_kept, changes.added, changes.removed) == (0, ("n-1",), ("o-1",))
    denied = state("n-1", "It is so", act=Act.DENIES)
    assert compare_versions([state("o-1", "It is so")], [denied], []).n_kept == 0


TEXTS = st.lists(st.sampled_from("abc"), max_size=6)


@given(TEXTS, TEXTS, st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.floats(0, 1)), max_size=8))
def test_every_claim_of_both_versions_is_accounted_for_once(
    old: Sequence[str], new: Sequence[str], pairs: Sequence[tuple[int, int, float]]
) -> None:
    olds = [state(f"o-{n}", text) for n, text in enumerate(old)]
    news = [state(f"n-{n}", text) for n, text in enumerate(new)]
    relations = [relate(f"n-{one}", f"o-{other}", RelationKind.SAME, sure) for one, other, sure in pairs]
    changes = compare_versions(olds, news, relations)
    assert changes.n_kept + len(changes.added) + len(changes.changed) == len(new)
    assert changes.n_kept + len(changes.removed) + len(changes.changed) == len(old)
