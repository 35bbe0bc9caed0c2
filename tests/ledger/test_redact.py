from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from reportedly.errors import LedgerLocked, NotInLedger, ReportRedacted
from reportedly.ledger import Ledger, audit_ledger, open_ledger, tables
from reportedly.ledger.scrub import is_scrub_due
from reportedly.records import Extraction
from reportedly.testing import make_report
from tests.ledger import samples
from tests.ledger.filled import add, fill

RARE = re.compile(rb"zephyrine|quillfeather|quillfeath|diver|rotten", re.IGNORECASE)
"""Words that stand in the Gazette only, as they are printed and as full text search stems them."""


def redact(ledger: Ledger, report: Extraction) -> bool:
    with ledger.writing(samples.THURSDAY) as writer:
        return writer.append_redaction(report.report.id, reason="a court order", by="Ines Hallberg")


def bytes_of(path: Path) -> bytes:
    """All that is on the disk of a ledger file: it, its log of pages and its index of them."""
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def test_a_redacted_report_keeps_its_id_and_loses_its_words(ledger: Ledger) -> None:
    post, gazette, mayor = fill(ledger)
    assert redact(ledger, gazette)
    with ledger.reading() as reader:
        held = reader.describe_report(gazette.report.id)
        assert (held.is_redacted, held.title, held.outlet, held.url) == (True, None, None, None)
        assert reader.load_statements_of_report(gazette.report.id) == ()
        assert reader.load_memberships(c.id for c in gazette.claims) == {}
        assert reader.find_reports_in_bands(samples.sign("", "rotten").bands) == {}
        for load in (reader.load_report, reader.load_extraction):
            with pytest.raises(ReportRedacted, match="were taken out"):
                load(gazette.report.id)
        assert reader.load_reports([post.report.id, gazette.report.id]) == {post.report.id: post.report}
        assert [m.claim for m in reader.load_members([post.claims[0].id])] == [
            post.claims[0].id,
            mayor.claims[0].id,
        ]
    assert audit_ledger(ledger).findings == ()


def test_the_log_of_a_redacted_report_says_who_took_it_out(ledger: Ledger) -> None:
    _, gazette, _ = fill(ledger)
    redact(ledger, gazette)
    with ledger.reading() as reader:
        kinds = [str(entry.kind) for entry in reader.list_entries(gazette.report.id)]
        assert kinds == ["report", "extraction", "matching", "redaction"]
    with ledger.engine.connect() as connection:
        bodies = connection.execute(tables.bodies.select()).all()
    assert any('"by":"Ines Hallberg","reason":"a court order"' in row.body for row in bodies)


def test_no_table_of_either_database_holds_a_word_of_it(ledger: Ledger) -> None:
    _, gazette, _ = fill(ledger)
    redact(ledger, gazette)
    with ledger.engine.connect() as connection:
        for table in tables.metadata.sorted_tables:
            for row in connection.execute(text(f"SELECT * FROM {table.name}")):  # noqa: S608
                assert not RARE.search(repr(tuple(row)).encode()), table.name


@pytest.mark.parametrize("n_others", [0, 30])
def test_no_byte_of_the_file_is_left_of_its_words(tmp_path: Path, n_others: int) -> None:
    path = tmp_path / "a.db"
    with open_ledger(path, create=True) as ledger:
        _, gazette, _ = fill(ledger)
        for n in range(n_others):
            report = make_report(samples.MAYOR.replace("Lindqvist", f"Lindqvist {n}"))
            said = {f"Aatos Lindqvist {n}": "The wall of the quay has not moved at all"}
            add(ledger, samples.read(report, said), (), samples.WEDNESDAY)
        assert RARE.search(bytes_of(path))
        redact(ledger, gazette)
        assert not RARE.search(bytes_of(path))
        assert audit_ledger(ledger).is_clean
    assert not RARE.search(bytes_of(path))


def test_an_actor_of_two_reports_is_kept_when_the_first_is_redacted(ledger: Ledger) -> None:
    first, second = samples.gazette(), samples.post()
    add(ledger, first, (), samples.MONDAY)
    with ledger.writing(samples.TUESDAY) as writer:
        writer.append_report(second.report)
        writer.append_extraction(second)
        matching = samples.match(second)
        shared = samples.match(first).actors[0].actor
        actors = (replace(matching.actors[0], actor=shared), *matching.actors[1:])
        writer.append_matching(replace(matching, actors=actors))
    redact(ledger, first)
    with ledger.reading() as reader:
        assert reader.load_actors([shared.id]) == {shared.id: shared}
        assert reader.load_actors([samples.match(first).actors[1].actor.id]) == {}
    assert audit_ledger(ledger).findings == ()


def test_a_report_is_redacted_once(ledger: Ledger) -> None:
    _, gazette, _ = fill(ledger)
    assert redact(ledger, gazette)
    assert not redact(ledger, gazette)
    assert audit_ledger(ledger).n_entries == 10
    with pytest.raises(NotInLedger, match="has no report"), ledger.writing(samples.THURSDAY) as writer:
        writer.append_redaction("rpt1-0", reason="a court order", by="Ines Hallberg")


def test_a_redaction_that_fails_takes_nothing_out(ledger: Ledger) -> None:
    _, gazette, _ = fill(ledger)
    with pytest.raises(KeyError), ledger.writing(samples.THURSDAY) as writer:
        writer.append_redaction(gazette.report.id, reason="a court order", by="Ines Hallberg")
        raise KeyError
    with ledger.reading() as reader:
        assert reader.load_extraction(gazette.report.id) == gazette
    assert audit_ledger(ledger).is_clean


@contextmanager
def held_open(path: Path) -> Iterator[None]:
    """Another program that is in the middle of reading."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM entries").fetchone()
    yield
    other.close()


def test_while_another_program_reads_the_words_stay_and_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_ledger(path, create=True, wait_seconds=0.1) as ledger:
        _, gazette, _ = fill(ledger)
        with held_open(path), pytest.raises(LedgerLocked, match="the redaction is recorded, but another"):
            redact(ledger, gazette)
        assert is_scrub_due(ledger.engine)
        assert RARE.search(bytes_of(path))
        assert not redact(ledger, gazette)
        assert not is_scrub_due(ledger.engine)
        assert not RARE.search(bytes_of(path))


def test_what_was_left_in_the_file_goes_when_it_is_opened_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_ledger(path, create=True, wait_seconds=0.1) as ledger:
        _, gazette, _ = fill(ledger)
        with held_open(path), pytest.raises(LedgerLocked):
            redact(ledger, gazette)
    with open_ledger(path) as ledger:
        assert not RARE.search(bytes_of(path))
        assert audit_ledger(ledger).is_clean
