from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, inspect

from reportedly.errors import (
    LedgerDamaged,
    LedgerError,
    LedgerFull,
    LedgerLocked,
    LedgerMissing,
    LedgerReadOnly,
    LedgerTooNew,
    LedgerTooOld,
    LedgerUnreachable,
    NotALedger,
)
from reportedly.ledger import Ledger, audit_ledger, migrations, open_ledger
from reportedly.ledger.migrations import Migration
from reportedly.testing import make_report
from tests.ledger import samples
from tests.ledger.filled import add, fill

SECOND = Migration(2, "a second table", lambda _: ("CREATE TABLE seconds (id TEXT NOT NULL)",))
BROKEN = Migration(
    3, "half of it", lambda _: ("CREATE TABLE thirds (id TEXT)", "CREATE TABLE thirds (id TEXT)")
)


def test_a_ledger_that_is_not_there_is_missing_until_it_is_made(where: str) -> None:
    for read_only in (False, True):
        with pytest.raises(LedgerMissing, match="there is no ledger at"):
            open_ledger(where, read_only=read_only)
    with pytest.raises(LedgerMissing):
        open_ledger(where, create=True, read_only=True)
    open_ledger(where, create=True).close()
    open_ledger(where).close()


def test_a_ledger_is_made_with_its_folders(tmp_path: Path) -> None:
    open_ledger(tmp_path / "a" / "b" / "ledger.db", create=True).close()
    assert (tmp_path / "a" / "b" / "ledger.db").exists()


def test_without_a_place_it_is_in_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    open_ledger(create=True).close()
    assert (tmp_path / "reportedly" / "ledger.db").exists()


@pytest.mark.parametrize("content", [b"Minutes of the harbour board, March\n" * 100, b"\x89PNG" * 300])
def test_a_file_of_another_kind_is_no_ledger_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "minutes.txt"
    path.write_bytes(content)
    with pytest.raises(NotALedger, match="is not a ledger"):
        open_ledger(path, create=True)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_no_ledger(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a.db") as other:
        other.execute("CREATE TABLE berths (name TEXT)")
    other.close()
    before = (tmp_path / "a.db").read_bytes()
    with pytest.raises(NotALedger, match="holds tables of another program"):
        open_ledger(tmp_path / "a.db", create=True)
    assert (tmp_path / "a.db").read_bytes() == before


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be opened"):
        open_ledger(tmp_path)


def test_an_empty_file_is_made_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    with pytest.raises(LedgerMissing):
        open_ledger(tmp_path / "a.db")
    open_ledger(tmp_path / "a.db", create=True).close()


def test_a_ledger_of_a_newer_version_is_refused(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, SECOND))
    monkeypatch.setattr("reportedly.ledger.ledger.MIGRATIONS", migrations.MIGRATIONS)
    open_ledger(where, create=True).close()
    monkeypatch.undo()
    for read_only in (False, True):
        with pytest.raises(LedgerTooNew, match=r"was written by reportedly .*, newer than this") as caught:
            open_ledger(where, read_only=read_only)
        assert caught.value.hint == "install a newer version of reportedly"


def test_an_older_ledger_is_brought_up_to_date_when_it_is_opened_for_writing(
    where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_ledger(where, create=True) as ledger:
        fill(ledger)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, SECOND))
    monkeypatch.setattr("reportedly.ledger.ledger.MIGRATIONS", migrations.MIGRATIONS)
    with pytest.raises(LedgerTooOld, match="older version"):
        open_ledger(where, read_only=True)
    with open_ledger(where) as ledger:
        assert audit_ledger(ledger).is_clean
        with ledger.engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM seconds").scalar_one() == 0
            names = connection.exec_driver_sql("SELECT name FROM migrations ORDER BY number").scalars()
            assert list(names) == ["first schema", "a second table"]


def test_a_migration_that_fails_leaves_neither_its_tables_nor_its_record(
    where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_ledger(where, create=True).close()
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, SECOND, BROKEN))
    monkeypatch.setattr("reportedly.ledger.ledger.MIGRATIONS", migrations.MIGRATIONS)
    with pytest.raises(LedgerError, match="already exists"):
        open_ledger(where)
    monkeypatch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:2])
    monkeypatch.setattr("reportedly.ledger.ledger.MIGRATIONS", migrations.MIGRATIONS)
    with open_ledger(where) as ledger, ledger.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT max(number) FROM migrations").scalar_one() == 2
        assert "thirds" not in inspect(connection).get_table_names()


def test_a_record_of_a_migration_that_was_changed_is_damage(where: str) -> None:
    with open_ledger(where, create=True) as ledger, ledger.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE migrations SET version = '0.0.9'")
    with pytest.raises(LedgerDamaged, match="the record of migration 1 is not the one"):
        open_ledger(where)


def test_a_ledger_opened_for_reading_is_not_written(where: str) -> None:
    with open_ledger(where, create=True) as ledger:
        post, *_ = fill(ledger)
    with open_ledger(where, read_only=True) as ledger:
        with pytest.raises(LedgerReadOnly, match="opened for reading only"), ledger.writing(samples.THURSDAY):
            raise AssertionError("it was opened")
        with ledger.reading() as reader:
            assert reader.load_extraction(post.report.id) == post


TRY_READ_ONLY = """
import os, sys
from reportedly.errors import LedgerReadOnly
from reportedly.ledger import open_ledger
from tests.ledger import filled, samples
with open_ledger(sys.argv[2], create=True) as ledger:
    filled.fill(ledger)  # what is imported late is imported as long as we may
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
with open_ledger(sys.argv[1], read_only=True) as ledger, ledger.reading() as reader:
    print(reader.count_reports())
try:
    with open_ledger(sys.argv[1]) as ledger, ledger.writing(samples.THURSDAY) as writer:
        writer.append_report(samples.post_corrected().report)
except LedgerReadOnly as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are those of POSIX")
def test_a_file_that_may_not_be_written_is_read_and_says_so(tmp_path: Path, root: Path) -> None:
    """Root may write anything, so the child becomes nobody where we are root."""
    folder = Path(tempfile.mkdtemp())
    path = folder / "ledger.db"
    with open_ledger(path, create=True) as ledger:
        fill(ledger)
    path.chmod(0o444)
    folder.chmod(0o555)
    done = run_child(root, TRY_READ_ONLY, path, tmp_path / "other.db")
    folder.chmod(0o755)
    shutil.rmtree(folder)
    assert done == ["3", f"{path} may not be written to; nothing of it was written"]


def run_child(root: Path, program: str, *arguments: Path) -> list[str]:
    """The lines that a Python program prints."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": f"{root / 'src'}:{root}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_second_writer_waits_and_then_is_told(where: str, ledger: Ledger) -> None:
    fill(ledger)
    with open_ledger(where, wait_seconds=0.2) as other, ledger.writing(samples.THURSDAY) as writer:
        writer.append_report(samples.post_corrected().report)
        with pytest.raises(LedgerLocked, match="another program holds"), other.writing(samples.THURSDAY):
            raise AssertionError("it was opened")
    assert audit_ledger(ledger).n_reports == 4


def test_two_writers_at_once_both_get_in_and_readers_are_not_disturbed(where: str, ledger: Ledger) -> None:
    n_each, errors = 8, list[BaseException]()
    done = threading.Event()

    def write(name: str) -> None:
        try:
            with open_ledger(where) as own:
                for n in range(n_each):
                    report = make_report(f"{name} said it {n} times.\n")
                    add(own, samples.read(report, {name: f"it {n} times"}), (), samples.MONDAY)
        except BaseException as error:  # noqa: BLE001
            errors.append(error)

    def read() -> None:
        try:
            with open_ledger(where, read_only=True) as own:
                while not done.is_set():
                    with own.reading() as reader:
                        held = reader.list_reports()
                        assert all(reader.load_extraction(each.id).claims for each in held)
        except BaseException as error:  # noqa: BLE001
            errors.append(error)

    writers = [threading.Thread(target=write, args=(name,)) for name in ("Marit", "Aatos")]
    reader = threading.Thread(target=read)
    for thread in (*writers, reader):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()
    assert errors == []
    report = audit_ledger(ledger)
    assert (report.is_clean, report.n_reports, report.n_entries) == (True, 2 * n_each, 6 * n_each)


def test_a_full_disk_is_told_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "a.db", create=True) as ledger:
        fill(ledger)

        def limit(connection: Any, _: Any) -> None:
            n_pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {n_pages + 1}")

        ledger.engine.dispose()
        event.listen(ledger.engine, "connect", limit)
        long = make_report(samples.MAYOR + "The wall stands. " * 2000)
        with pytest.raises(LedgerFull, match="no space is left"), ledger.writing(samples.THURSDAY) as writer:
            writer.append_report(long)
    with open_ledger(tmp_path / "a.db") as ledger:
        report = audit_ledger(ledger)
        assert (report.is_clean, report.n_reports) == (True, 3)
        with ledger.writing(samples.THURSDAY) as writer:
            assert writer.append_report(long).is_new


FILL_DISK = """
import resource, sys
from reportedly.errors import LedgerFull
from reportedly.ledger import open_ledger
from reportedly.testing import make_report
from tests.ledger import samples
with open_ledger(sys.argv[1]) as ledger:
    resource.setrlimit(resource.RLIMIT_FSIZE, (450_000, 450_000))
    for n in range(1000):
        try:
            with ledger.writing(samples.THURSDAY) as writer:
                writer.append_report(make_report(f"Wall {n}. " * 500))
        except LedgerFull as error:
            print(error)
            break
        print(n)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit of a file's size is one of POSIX")
def test_what_was_confirmed_before_the_disk_was_full_is_there(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "a.db"
    open_ledger(path, create=True).close()
    *confirmed, last = run_child(root, FILL_DISK, path)
    assert last == f"no space is left for {path}; nothing of it was written"
    assert len(confirmed) > 3
    with open_ledger(path) as ledger:
        report = audit_ledger(ledger)
    assert (report.is_clean, report.n_reports) == (True, len(confirmed))


def test_an_address_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotALedger, match=r"a ledger is a file or postgresql://..., not mysql://..."):
        open_ledger("mysql://harbour@localhost/ledger", create=True)
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_does_not_answer_is_told_without_the_password(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    address = f"postgresql://marit:quaywall@/ledger?host={tmp_path}"
    with pytest.raises(LedgerUnreachable, match="does not answer") as caught:
        open_ledger(address, create=True)
    assert "quaywall" not in f"{caught.value} {caught.value.hint}"


def test_a_database_that_is_not_there_is_missing(server: str) -> None:
    with pytest.raises(LedgerMissing, match="there is no database") as caught:
        open_ledger(server.format("harbour"), create=True)
    assert caught.value.hint == "make it with createdb"


def test_without_the_driver_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.ledger.connect.find_spec", lambda _: None)
    with pytest.raises(LedgerError, match="needs psycopg") as caught:
        open_ledger("postgresql://localhost/ledger")
    assert caught.value.hint is not None
    assert "reportedly[postgresql]" in caught.value.hint
