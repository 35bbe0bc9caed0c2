from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.marks import Mark, MarkKind, collect_marks, cut_pieces, share_out
from reportedly.records import Span
from tests.export.samples import make_weir
from tests.records.strategies import spans

MARKS = st.lists(
    st.builds(Mark, span=spans.filter(bool), kind=st.sampled_from(MarkKind), claims=st.just((1,))), max_size=8
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


def test_a_span_has_one_mark_a_kind_with_all_claims_it_belongs_to() -> None:
    weir = make_weir()
    marks = collect_marks(weir)
    assert [(mark.kind, mark.claims) for mark in marks] == [
        (MarkKind.CONTENT, (1,)),
        (MarkKind.EVIDENCE, (1,)),
        (MarkKind.SOURCE, (1,)),
        (MarkKind.CUE, (1,)),
        (MarkKind.SOURCE, (1,)),
        (MarkKind.SOURCE, (2,)),
        (MarkKind.CUE, (2,)),
        (MarkKind.CONTENT, (2,)),
        (MarkKind.CONTENT, (2,)),
    ]
