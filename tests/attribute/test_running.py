"""Quotations over several paragraphs stay with their speaker."""

from reportedly.attribute.join import Group
from reportedly.attribute.running import extend_running_quotes
from reportedly.records import Role, Span, TaggedSpan
from reportedly.text.paragraphs import find_paragraphs
from reportedly.text.quotes import find_quoted_passages

TEXT = "She said: “One thing.\n\n“Two things.\n\n“Three.”\n\n“Four,” he said."


def group(cue: str, content: str) -> Group:
    spans = [
        TaggedSpan(role, Span(TEXT.index(words), TEXT.index(words) + len(words)), 0.8)
        for role, words in ((Role.CUE, cue), (Role.CONTENT, content))
    ]
    return Group(spans[0], None, 0.9, (spans[1],), (0.7,))


def contents(groups: list[Group]) -> list[list[str]]:
    passages = find_quoted_passages(TEXT, find_paragraphs(TEXT))
    return [[c.span.slice(TEXT) for c in g.contents] for g in extend_running_quotes(groups, passages)]


def test_further_pieces_go_to_the_speaker_of_the_first() -> None:
    assert contents([group("said", "“One thing.")]) == [["“One thing.", "“Two things.", "“Three.”"]]


def test_pieces_that_somebody_has_already_are_left_there() -> None:
    groups = [group("said", "“One thing."), group("he said", "“Two things.")]
    assert contents(groups) == [["“One thing.", "“Three.”"], ["“Two things."]]


def test_without_a_speaker_of_the_first_piece_nothing_is_given() -> None:
    assert contents([group("he said", "“Four,”")]) == [["“Four,”"]]
