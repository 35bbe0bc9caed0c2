"""What lies inside what; every parent is there and one layer up."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.attribute import Joined
from reportedly.attribute.nest import nest, stands_outside
from reportedly.records import Attribution, Span
from tests.attribute.samples import cut, join

TEXT = "The bridge was shut, according to letters, the Courier reported on Friday, he said."
CONTENT = "The bridge was shut"
LETTERS = join(TEXT, "letters", "according to", CONTENT)


def tree(text: str, joined: list[Joined]) -> list[tuple[str | None, int, str | None]]:
    """Source, depth and the parent's source of each."""
    by_id = {j.attribution.id: cut(text, j.attribution.source[0]) for j in joined if j.attribution.source}
    return [
        (
            cut(text, j.attribution.source[0]) if j.attribution.source else None,
            j.attribution.depth,
            by_id.get(j.attribution.parent or ""),
        )
        for j in joined
    ]


def test_what_stands_behind_goes_around() -> None:
    courier = join(TEXT, "the Courier", "reported", CONTENT)
    assert tree(TEXT, nest(TEXT, [LETTERS], [courier])) == [
        ("letters", 1, "the Courier"),
        ("the Courier", 0, None),
    ]


def test_what_comes_first_is_further_out() -> None:
    text = "The Courier said, citing clerks, that it was shut."
    courier = join(text, "The Courier", "said", "that it was shut")
    clerks = join(text, "clerks", "citing", "that it was shut")
    assert stands_outside(text, courier.attribution, clerks.attribution)
    assert tree(text, nest(text, [courier], [clerks])) == [
        ("The Courier", 0, None),
        ("clerks", 1, "The Courier"),
    ]


def test_a_pronoun_that_says_the_same_again_is_left_out() -> None:
    assert nest(TEXT, [LETTERS], [join(TEXT, "he", "said", CONTENT)]) == [LETTERS]


def test_a_name_takes_the_place_of_a_pronoun() -> None:
    pronoun, name = join(TEXT, "he", "said", CONTENT), join(TEXT, "the Courier", "reported", CONTENT)
    assert tree(TEXT, nest(TEXT, [pronoun], [name])) == [("the Courier", 0, None)]


def test_a_content_of_its_own_stands_beside_if_it_is_sure_enough() -> None:
    text = "Marr said it was shut. The mill is open, Ruiz insisted."
    marr = join(text, "Marr", "said", "it was shut")
    for sure, kept in ((0.6, 2), (0.4, 1)):
        assert (
            len(nest(text, [marr], [join(text, "Ruiz", "insisted", "The mill is open", sure=sure)])) == kept
        )


def test_what_was_taken_and_what_is_known_is_not_added_again() -> None:
    text = "Marr said Ruiz denied it was shut."
    marr = join(text, "Marr", "said", "Ruiz denied it was shut")
    in_content = join(text, "Ruiz", "denied", "it was shut")
    assert nest(text, [marr], [in_content]) == [marr]
    inside = join(text, "Ruiz", "denied", "it was shut", parent=marr)
    assert len(nest(text, [marr], [inside, inside])) == 2


def test_what_has_no_known_parent_is_left_out() -> None:
    text = "Marr said Ruiz denied it was shut."
    marr = join(text, "Marr", "said", "Ruiz denied it was shut")
    inside = join(text, "Ruiz", "denied", "it was shut", parent=marr)
    assert nest(text, [], [inside]) == []


SPAN = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda at: Span(at[0], at[0] + at[1]))


@st.composite
def joined_lists(draw: st.DrawFn, parents: int) -> list[Joined]:
    made = []
    for number in range(draw(st.integers(0, 6))):
        parent = draw(st.none() | st.sampled_from([f"o{i}" for i in range(6)])) if parents else None
        attribution = Attribution(
            id=f"{'n' if parents else 'o'}{number}",
            source=tuple(draw(st.lists(SPAN, max_size=1))),
            cue=(draw(SPAN),),
            content=(draw(SPAN),),
            depth=0 if parent is None else 1,
            parent=parent,
            confidence=draw(st.floats(0, 1)),
        )
        made.append(Joined(attribution, 0.5))
    return made


@given(joined_lists(0), joined_lists(1), st.sampled_from(["x" * 100, "he said " * 20]))
def test_depths_agree_with_parents_that_exist(outer: list[Joined], found: list[Joined], text: str) -> None:
    nested = [j.attribution for j in nest(text, outer, found)]
    by_id = {a.id: a for a in nested}
    assert len(by_id) == len(nested)
    for attribution in nested:
        parent = attribution.parent
        assert attribution.depth == (0 if parent is None else by_id[parent].depth + 1)
