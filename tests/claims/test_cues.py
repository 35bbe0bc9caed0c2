from __future__ import annotations

import pytest

from reportedly.claims.cues import compile_words, cue_patterns
from reportedly.records.vocabulary import Act, Basis, Certainty, Channel


def test_the_lists_are_named_after_the_vocabularies() -> None:
    assert set(cue_patterns("act")) == set(Act) - {Act.ASSERTS}
    assert set(cue_patterns("cue_certainty")) == {*Certainty, "hedge"} - {Certainty.CERTAIN}
    assert set(cue_patterns("content_certainty")) == set(Certainty) - {Certainty.CERTAIN}
    assert set(cue_patterns("channel")) == set(Channel) - {Channel.UNKNOWN}
    assert set(cue_patterns("basis")) == set(Basis) - {Basis.UNKNOWN}


@pytest.mark.parametrize("words", ["refutes", "has REFUTED", "ruled  out", "rule firmly out"])
def test_a_star_stands_for_an_ending_and_a_line_for_a_blank(words: str) -> None:
    assert compile_words(["refut*", "rul*_out"]).search(words)


@pytest.mark.parametrize("words", ["irrefutable", "rule it out", "outrule out"])
def test_a_word_begins_where_a_word_begins(words: str) -> None:
    assert not compile_words(["refut*", "rul*_out"]).search(words)
