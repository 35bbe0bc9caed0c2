"""A desk's own names: what is read, and the sentence for each thing that can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import SettingsError
from reportedly.records import SourceKind
from reportedly.settings import ExtractSettings
from reportedly.wordlists.known import KINDS, KnownName, load_known

GOOD = """
[[outlet]]
name = "Port Gazette"
short = ["the Gazette"]
domains = ["gazette.example"]
wire = true

[[person]]
name = "Ana Ruiz"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "known.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_names_are_read_with_their_kinds(tmp_path: Path) -> None:
    known = load_known(write(tmp_path, GOOD))
    assert known.names == (
        KnownName("Port Gazette", ("the Gazette",), "outlet"),
        KnownName("Ana Ruiz", (), "person"),
    )
    assert known.by_form()["gazette"].name == "Port Gazette"
    outlet = known.find_outlet("Gazette")
    assert outlet is not None
    assert (outlet.name, outlet.is_wire, outlet.domains) == ("Port Gazette", True, ("gazette.example",))
    assert known.find_outlet("Ana Ruiz") is None


def test_an_empty_file_knows_nobody(tmp_path: Path) -> None:
    assert load_known(write(tmp_path, "")).names == ()


def test_the_kinds_are_those_of_sources() -> None:
    assert set(KINDS) == {str(kind) for kind in SourceKind} - {"unknown"}


def test_settings_with_names_can_be_compared_and_kept(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    one, other = (ExtractSettings(known=load_known(path)) for _ in range(2))
    assert (one, hash(one)) == (other, hash(other))
    assert one != ExtractSettings()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[outlet]", "is no TOML"),
        ('[[village]]\nname = "Tresk"', "has the kind 'village', which is none of person, group"),
        ('[person]\nname = "Ana Ruiz"', "person must be a list of tables, written [[person]]"),
        ("person = [1]", "person must be a list of tables"),
        ('[[person]]\nshort = ["Ruiz"]', "person number 1 has no name"),
        ('[[person]]\nname = " "', "person number 1 has no name"),
        ('[[person]]\nname = "Ana"\nage = 3', "(Ana) has the key 'age', which is none of name, short"),
        ('[[person]]\nname = "Ana"\ndomains = []', "has the key 'domains'"),
        ('[[person]]\nname = "Ana"\nshort = "A"', "(Ana): short must be a list of texts"),
        ('[[person]]\nname = "Ana"\nshort = [""]', "(Ana): short must be a list of texts"),
        ('[[outlet]]\nname = "PG"\nwire = "yes"', "(PG): wire must be true or false"),
        ('[[outlet]]\nname = "PG"\ncountry = 1', "(PG): country must be a text"),
        (GOOD + '[[group]]\nname = "The Gazette"', "stands for both 'Port Gazette' and 'The Gazette'"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_sentence(
    tmp_path: Path, text: str, sentence: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        load_known(write(tmp_path, text))
    assert sentence in str(caught.value)
    assert "known.toml" in str(caught.value)


def test_a_missing_file_and_one_that_is_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read: No such file"):
        load_known(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b'[[person]]\nname = "Jos\xe9"')
    with pytest.raises(SettingsError, match="is not in UTF-8"):
        load_known(tmp_path / "latin.toml")
