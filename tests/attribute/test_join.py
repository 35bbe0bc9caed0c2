"""Joining: each content to its most probable cue, each cue to its most probable source, or to nobody."""

from reportedly.attribute.join import join_tags
from reportedly.records import Role, Span, TaggedSpan, TagLink, Tags


def tags(*links: tuple[int, int, float], chances: dict[int, float] | None = None) -> Tags:
    """Two sources (0, 1), two cues (2, 3), two contents (4, 5), and links from cue to other."""
    roles = [Role.SOURCE, Role.SOURCE, Role.CUE, Role.CUE, Role.CONTENT, Role.CONTENT]
    spans = tuple(
        TaggedSpan(role, Span(10 * i, 10 * i + 5), (chances or {}).get(i, 0.9))
        for i, role in enumerate(roles)
    )
    return Tags(spans, tuple(TagLink(cue, other, roles[other], chance) for cue, other, chance in links))


def test_a_content_goes_to_its_most_probable_cue() -> None:
    groups = join_tags(tags((2, 4, 0.3), (3, 4, 0.6)))
    assert [(g.cue.span.start, [c.span.start for c in g.contents]) for g in groups] == [(30, [40])]


def test_a_content_that_more_probably_has_no_cue_stays_alone() -> None:
    assert join_tags(tags((2, 4, 0.3), (3, 4, 0.2))) == []


def test_a_cue_without_content_is_no_attribution() -> None:
    assert join_tags(tags((2, 0, 0.9))) == []


def test_a_cue_takes_its_most_probable_source() -> None:
    (group,) = join_tags(tags((2, 4, 0.9), (2, 0, 0.2), (2, 1, 0.7)))
    assert group.source is not None
    assert (group.source.span.start, group.source_link) == (10, 0.7)


def test_a_cue_that_more_probably_has_no_source_takes_none() -> None:
    (group,) = join_tags(tags((2, 4, 0.9), (2, 0, 0.2)))
    assert group.source is None
    assert group.source_link == 0.8


def test_the_pieces_of_a_content_come_together_under_one_cue() -> None:
    (group,) = join_tags(tags((2, 4, 0.9), (2, 5, 0.8)))
    assert group.content_links == (0.9, 0.8)


def test_a_further_piece_that_is_improbable_is_left_out() -> None:
    (group,) = join_tags(tags((2, 4, 0.9), (2, 5, 0.8), chances={5: 0.4}))
    assert [c.span.start for c in group.contents] == [40]
    assert group.content_links == (0.9,)


def test_a_content_of_improbable_pieces_keeps_the_most_probable_one() -> None:
    (group,) = join_tags(tags((2, 4, 0.9), (2, 5, 0.8), chances={4: 0.1, 5: 0.3}))
    assert [c.span.start for c in group.contents] == [50]
