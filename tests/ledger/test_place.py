from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import LedgerMissing, NotALedger
from reportedly.ledger.place import default_path, find_place


@pytest.mark.parametrize(
    ("environ", "platform", "path"),
    [
        ({"HOME": "/home/marit"}, "linux", "/home/marit/.local/share/reportedly/ledger.db"),
        ({"HOME": "/home/marit", "XDG_DATA_HOME": "/data"}, "linux", "/data/reportedly/ledger.db"),
        ({"HOME": "/m", "XDG_DATA_HOME": "data"}, "linux", "/m/.local/share/reportedly/ledger.db"),
        ({"HOME": "/Users/marit"}, "darwin", "/Users/marit/Library/Application Support/reportedly/ledger.db"),
        ({"LOCALAPPDATA": "D:/Local"}, "win32", "D:/Local/reportedly/ledger.db"),
        ({"USERPROFILE": "C:/Users/m"}, "win32", "C:/Users/m/AppData/Local/reportedly/ledger.db"),
    ],
)
def test_the_data_folder_is_that_of_the_platform(environ: dict[str, str], platform: str, path: str) -> None:
    assert default_path(environ, platform) == Path(path)


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_without_a_home_a_place_has_to_be_named(platform: str) -> None:
    with pytest.raises(LedgerMissing, match="names no folder"):
        default_path({}, platform)


def test_a_path_is_a_file_and_an_address_a_server() -> None:
    assert find_place("a/ledger.db").path == Path("a/ledger.db").absolute()
    place = find_place("postgres://marit:quaywall@db.example:5433/ledger")
    assert place.path is None
    assert place.url is not None
    assert place.url.drivername == "postgresql+psycopg"
    assert place.name == "postgresql://marit:***@db.example:5433/ledger"


@pytest.mark.parametrize("where", ["mysql://localhost/ledger", "https://ledger.example/", "postgresql://[::"])
def test_other_addresses_are_no_places(where: str) -> None:
    with pytest.raises(NotALedger):
        find_place(where)
