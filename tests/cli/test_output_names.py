from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from reportedly.cli.inputs import Input
from reportedly.cli.output_names import name_outputs

PARTS = (
    (
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=255).map(os.fsencode)
        | st.binary(min_size=1, max_size=255)
    )
    .map(lambda raw: os.fsdecode(raw.replace(b"/", b"").replace(b"\0", b"")))
    .filter(lambda part: part not in ("", ".", ".."))
)


def _name(*paths: tuple[str, str]) -> list[str]:
    """The names of inputs, each given as its whole path and its path below the argument."""
    inputs = [Input(whole, Path(whole), Path(below)) for whole, below in paths]
    return [str(name) for name in name_outputs(inputs, ".json").values()]


def test_the_output_has_the_name_of_the_input_and_the_suffix_of_the_format() -> None:
    assert _name(("/in/a.txt", "a.txt"), ("/in/x/b", "x/b")) == ["a.txt.json", "x/b.json"]


def test_two_inputs_of_one_name_keep_the_folders_that_tell_them_apart() -> None:
    assert _name(("/in/x/a.txt", "a.txt"), ("/in/y/a.txt", "a.txt")) == ["x/a.txt.json", "y/a.txt.json"]
    names = _name(("/in/x/a.txt", "a.txt"), ("/in/a.txt", "a.txt"))
    assert names == ["x/a.txt.json", "a.txt.json"]


def test_names_that_differ_in_case_alone_are_told_apart() -> None:
    names = _name(("/in/A.txt", "A.txt"), ("/in/a.txt", "a.txt"))
    assert len({name.casefold() for name in names}) == 2


def test_a_name_with_odd_characters_is_replaced_and_gets_a_digest() -> None:
    (name,) = _name(("/in/a\n\x1b:b.txt", "a\n\x1b:b.txt"))
    assert name.startswith("a___b.txt~")
    assert name.endswith(".json")


def test_standard_input_has_a_name_of_its_own() -> None:
    names = name_outputs([Input("standard input", None, Path("standard-input"))], ".csv")
    assert list(names.values()) == [PurePosixPath("standard-input.csv")]


@given(st.lists(st.lists(PARTS, min_size=1, max_size=3), min_size=1, max_size=4, unique_by=tuple))
def test_names_are_distinct_short_and_stay_inside_the_folder(paths: list[list[str]]) -> None:
    inputs = [Input("/".join(parts), Path("/", "in", *parts), Path(*parts)) for parts in paths]
    names = name_outputs(inputs, ".json")
    assert len({str(name).casefold() for name in names.values()}) == len(inputs)
    for name in names.values():
        assert not name.is_absolute()
        assert ".." not in name.parts
        assert all(part.isprintable() and len(part.encode("utf-8")) < 250 for part in name.parts)


def test_a_path_that_leads_out_is_kept_in() -> None:
    assert _name(("/etc/passwd", "../../../etc/passwd")) == ["etc/passwd.json"]
    assert _name(("/etc/passwd", "/etc/passwd")) == ["etc/passwd.json"]
