"""Passages with the attributions a reader finds in them, written before the program was run on them."""

import json
from pathlib import Path

import pytest

import reportedly

HERE = Path(__file__).parent
NOT_YET = {
    "anonymous": "a comma before a mark that is never closed is taken into the content",
    "letter": "the From before a name and a colon is left out of the cue",
    "split-quote": "a description before a name is left out of the source",
}
"""Where the program is wrong the answer stays, and the test fails on purpose."""

NAMES = [
    pytest.param(name, marks=pytest.mark.xfail(reason=NOT_YET[name], strict=True))
    if name in NOT_YET
    else name
    for name in sorted(path.stem for path in HERE.glob("*.txt"))
]


def found_in(text: str) -> list[dict[str, list[str]]]:
    return [
        {role: [s.slice(text) for s in getattr(a, role)] for role in ("source", "cue", "content")}
        for a in reportedly.extract(text).attributions
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_attributions_of_a_passage_are_those_a_reader_finds(name: str) -> None:
    text = (HERE / f"{name}.txt").read_text("utf-8")
    assert found_in(text) == json.loads((HERE / f"{name}.json").read_text("utf-8"))
