"""An outlet spoken to is carried over to what the same source says next."""

import pytest

from reportedly.attribute.carried import FARTHEST_CHARS, carry_over
from tests.attribute.samples import Words, deliver, words_of

FIRST = "Ian Marr told Reuters the pier was shut."


def carried(sentence: str, source: str, cue: str, *, gap: str = " ") -> Words:
    text = FIRST + gap + sentence
    told = deliver(text, "the pier was shut", ("Reuters", None), ("Ian Marr", "told"))
    content = sentence.rsplit(cue, 1)[1].strip(" .")
    at = f"{source}#{text.count(source) - sentence.count(source)}"
    said = deliver(text, content, (at, cue))
    return words_of(text, carry_over(text, [said, told]))[1]


@pytest.mark.parametrize(
    ("sentence", "source", "cue"),
    [
        ("Marr added it would flood.", "Marr", "added"),
        ("He also said it would flood.", "He", "also said"),
        ("The spokesman added it would flood.", "The spokesman", "added"),
        ("He went on to say it would flood.", "He", "went on to say"),
    ],
)
def test_the_same_source_goes_on(sentence: str, source: str, cue: str) -> None:
    assert carried(sentence, source, cue)[1] == [("Reuters", None), (source, cue)]


@pytest.mark.parametrize(
    ("sentence", "source", "cue"),
    [
        ("Ruiz added it would flood.", "Ruiz", "added"),
        ("He said it would flood.", "He", "said"),
        ("The mayor added it would flood.", "The mayor", "added"),
    ],
)
def test_another_source_or_another_talk(sentence: str, source: str, cue: str) -> None:
    assert carried(sentence, source, cue)[1] == [(source, cue)]


def test_far_on_the_talk_may_be_another() -> None:
    gap = " " + "The mill is old. " * (FARTHEST_CHARS // 16)
    assert carried("Marr added it would flood.", "Marr", "added", gap=gap)[1] == [("Marr", "added")]


def test_an_unnamed_source_goes_on_by_its_noun() -> None:
    text = "A port official told Reuters it was shut. The official said it would flood."
    told = deliver(text, "it was shut", ("Reuters", None), ("A port official", "told"))
    said = deliver(text, "it would flood", ("The official", "said"))
    assert words_of(text, carry_over(text, [told, said]))[1] == (
        "it would flood",
        [("Reuters", None), ("The official", "said")],
    )
