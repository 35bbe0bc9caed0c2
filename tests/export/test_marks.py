from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.marks import Mark, collect_marks, cut_pieces, share_out
from reportedly.records import Role, Span
from tests.export.samples import make_weir
from tests.records.strategies import spans

MARKS = st.lists(
    st.builds(Mark, span=spans.filter(bool), role=st.sampled_from(Role), claims=st.just((1,))), max_size=8
).map(lambda marks: sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)))


@given(MARKS, spans.filter(bool), st.lists(st.integers(0, 60), max_size=3))
def test_pieces_cover_a_section_once_and_carry_every_mark_over_them(
    marks: list[Mark], section: Span, cuts: list[int]
) -> None:
    pieces = list(cut_pieces(marks, section, cuts))
    assert (pieces[0].span.start, pieces[-1].span.end) == (section.start, section.end)
    assert all(before.span.end == after.span.start for before, after in pairwise(pieces))
    for piece in pieces:
        assert list(piece.marks) == [mark for mark in marks if mark.span.overlaps(piece.span)]
        assert all(mark.span.contains(piece.span) for mark in piece.marks)


@given(MARKS, st.lists(st.integers(0, 60), min_size=2, max_size=8, unique=True).map(sorted))
def test_each_section_gets_the_marks_that_touch_it(marks: list[Mark], edges: list[int]) -> None:
    sections = [Span(start, end) for start, end in pairwise(edges)]
    for section, shared in zip(sections, share_out(marks, sections), strict=True):
        assert shared == [mark for mark in marks if mark.span.overlaps(section)]


def test_a_span_has_one_mark_a_role_with_all_claims_it_belongs_to() -> None:
    weir = make_weir()
    marks = collect_marks(weir)
    assert [(mark.role, mark.claims) for mark in marks] == [
        (Role.CONTENT, (1,)),
        (Role.SOURCE, (1,)),
        (Role.CUE, (1,)),
        (Role.SOURCE, (1,)),
        (Role.SOURCE, (2,)),
        (Role.CUE, (2,)),
        (Role.CONTENT, (2,)),
        (Role.CONTENT, (2,)),
    ]
