from __future__ import annotations

import random
import re
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger, audit_ledger, compare, open_ledger, tables, writer
from reportedly.ledger.bodies import extraction_body
from reportedly.ledger.connect import as_writer
from reportedly.records import RulingKind
from tests.ledger import samples
from tests.ledger.filled import add, fill
from tests.ledger.pages import walk_records

N_FLIPS = 40


def test_the_audit_of_a_ledger_as_it_was_written_is_clean(ledger: Ledger) -> None:
    fill(ledger)
    report = audit_ledger(ledger)
    assert report.findings == ()
    assert report.notes == ()
    assert (report.n_entries, report.n_reports, report.n_redacted) == (9, 3, 0)


def test_the_audit_of_an_empty_ledger_is_clean(ledger: Ledger) -> None:
    report = audit_ledger(ledger)
    assert report.is_clean
    assert report.head == "0" * 64


def test_the_audit_of_a_ledger_with_everything_in_it_is_clean(ledger: Ledger) -> None:
    post, gazette, mayor = fill(ledger)
    add(ledger, samples.post_corrected(), (gazette,), samples.WEDNESDAY)
    newer = replace(mayor, method=samples.NEWER_METHOD)
    with ledger.writing(samples.THURSDAY) as writer:
        writer.append_extraction(newer)
        writer.append_matching(samples.match(newer, (post,), samples.NEWER_METHOD))
        first = samples.rule(RulingKind.ACCEPT, post.claims[0].id)
        writer.append_ruling(first)
        writer.append_ruling(samples.rule(RulingKind.REVOKE, first.id))
        writer.append_redaction(gazette.report.id, reason="a court order", by="Ines Hallberg")
    report = audit_ledger(ledger)
    assert report.findings == ()
    assert (report.n_reports, report.n_redacted) == (4, 1)


def test_entries_that_a_slow_clock_recorded_are_noted_and_no_damage(ledger: Ledger) -> None:
    add(ledger, samples.post(), (), samples.TUESDAY)
    add(ledger, samples.mayor(), (), samples.MONDAY)
    report = audit_ledger(ledger)
    assert report.is_clean
    assert report.notes == ("Entry 4 was recorded at an earlier time than the one before it: clocks differ.",)


def test_a_ledger_that_is_only_read_is_audited(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "a.db", create=True) as ledger:
        fill(ledger)
    with open_ledger(tmp_path / "a.db", read_only=True) as ledger:
        report = audit_ledger(ledger)
    assert (report.findings, report.notes) == ((), ())


def spoil_log(connection: Connection, *statements: str) -> None:
    """Change the log past its triggers, as somebody with the password could."""
    names = ("entries_stay", "entries_stand", "bodies_stay", "bodies_stand", "bodies_redacted")
    if connection.dialect.name == "sqlite":
        kept = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all()
        for name, _ in kept:
            if name in names:
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.exec_driver_sql(statement)
        for name, sql in kept:
            if name in names:
                connection.exec_driver_sql(sql)
        return
    for table in ("entries", "bodies"):
        connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    for statement in statements:
        connection.exec_driver_sql(statement)
    for table in ("entries", "bodies"):
        connection.exec_driver_sql(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def _first_claim(body: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {**body, "claims": [{**body["claims"][0], **fields}]}


def found(ledger: Ledger) -> str:
    return "; ".join(f"{finding.part}: {finding.reason}" for finding in audit_ledger(ledger).findings)


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE entries SET recorded_at = '2026-03-01T00:00:00.000Z' WHERE seq = 2", "entry 2 .*its hash"),
        ("UPDATE entries SET version = '9' WHERE seq = 9", "entry 9 .*its hash is not that of its fields"),
        ("UPDATE entries SET previous = hash WHERE seq = 3", "entry 3 .*does not follow"),
        ("UPDATE bodies SET body = replace(body, '14', '41')", "entry 1 .*its body is not the one"),
        ("INSERT INTO bodies (sha256, body) VALUES ('00', '{}')", "no entry is about the body 00"),
    ],
)
def test_a_change_of_the_log_is_found(ledger: Ledger, statement: str, reason: str) -> None:
    fill(ledger)
    with as_writer(ledger.engine).begin() as connection:
        spoil_log(connection, statement)
    assert re.search(reason, found(ledger))
    assert "The rows made from the log were not compared" in audit_ledger(ledger).notes[-1]


@pytest.mark.parametrize(
    ("column", "reason"),
    [
        ("body", "its body is not the one"),
        ("version", "its version is no text"),
        ("kind", "its kind is no text"),
    ],
)
def test_a_text_that_turned_into_bytes_is_found(tmp_path: Path, column: str, reason: str) -> None:
    """As where one bit of a value's type was flipped."""
    path = tmp_path / "a.db"
    with open_ledger(path, create=True) as ledger:
        fill(ledger)
    table = "bodies" if column == "body" else "entries"
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA writable_schema = ON")
    raw.execute("UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = ?", (table,))
    raw.execute("DROP TRIGGER entries_stand")
    raw.execute("DROP TRIGGER bodies_stand")
    raw.commit()
    raw.close()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA ignore_check_constraints = ON")
    raw.execute(f"UPDATE {table} SET {column} = CAST({column} AS BLOB)")  # noqa: S608
    raw.commit()
    raw.close()
    with open_ledger(path) as ledger:
        assert reason in found(ledger)


def test_a_body_that_was_taken_out_without_a_redaction_is_found(ledger: Ledger) -> None:
    fill(ledger)
    where = "WHERE sha256 = (SELECT body_sha256 FROM entries WHERE seq = 5)"
    with as_writer(ledger.engine).begin() as connection:
        spoil_log(connection, f"DELETE FROM bodies {where}")  # noqa: S608
    assert re.search("entry 5 .*its body is missing, and no entry redacts it", found(ledger))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (tables.reports, {"outlet": "Another Post"}),
        (tables.report_texts, {"text": "Other words."}),
        (tables.claims, {"act": "denies"}),
        (tables.claims, {"confidence": 0.75}),
        (tables.claims, {"until": 9}),
        (tables.links, {"name": "Somebody else"}),
        (tables.sources, {"is_named": False}),
        (tables.comment_outcomes, {"outcome": "declined"}),
        (tables.statements, {"record": "{}"}),
        (tables.actors, {"name": "Somebody else"}),
        (tables.actor_words, {"word": "name:x"}),
        (tables.actor_matches, {"reason": "They sound alike."}),
        (tables.relations, {"kind": "denies"}),
        (tables.memberships, {"stance": "denies"}),
        (tables.copyings, {"is_copied": True}),
        (tables.credits_, {"cited": None}),
        (tables.signatures, {"vector": b"\0" * 16}),
        (tables.bands, {"band": 1}),
        (tables.cells, {"cell": 99}),
    ],
)  # fmt: skip
def test_a_changed_row_is_found_with_its_table_and_column(
    ledger: Ledger, table: Any, values: dict[str, Any]
) -> None:
    fill(ledger)
    first = next(iter(table.primary_key.columns))
    (column,) = values
    with as_writer(ledger.engine).begin() as connection:
        keys = connection.execute(select(*table.primary_key.columns).order_by(first).limit(1)).one()
        where = [column == key for column, key in zip(table.primary_key.columns, keys, strict=True)]
        connection.execute(update(table).where(*where).values(values))
    told = [finding.reason for finding in audit_ledger(ledger).findings if finding.part == table.name]
    if column in table.primary_key.columns:
        assert sum("is missing" in reason for reason in told) == 1
        assert sum("should not be there" in reason for reason in told) == 1
    else:
        assert len(told) == 1
        assert told[0].endswith(f"differs in {column}")


def test_a_row_too_many_and_a_row_too_few_are_found(ledger: Ledger) -> None:
    fill(ledger)
    with as_writer(ledger.engine).begin() as connection:
        connection.execute(delete(tables.cells).where(tables.cells.c.cell < 2))
        connection.execute(insert(tables.cells).values(cell=77, signature=1))
    assert "cells: the row 77 1 should not be there" in found(ledger)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda body: _first_claim(body, id="clm1-0"), "the id of the claim is clm1-0"),
        (lambda body: _first_claim(body, content=[[0, 9]]), "claims.0..text: it is not"),
        (lambda body: _first_claim(body, quotes=[[0, 9999]]), "claims.0..quotes.0.: .*ends after the text"),
        (lambda body: {**body, "schema": "reportedly/0"}, "the schema is 'reportedly/0'"),
        (lambda body: {**body, "report": "rpt1-0"}, "its body is about something else"),
    ],
)
def test_a_record_that_breaks_its_rules_is_found_though_its_chain_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Any], Any], reason: str
) -> None:
    mayor = samples.mayor()
    body = spoil(extraction_body(mayor))
    monkeypatch.setattr(writer, "extraction_body", lambda _: body)
    with open_ledger(tmp_path / "a.db", create=True) as ledger:
        with ledger.writing(samples.MONDAY) as appending:
            appending.append_report(mayor.report)
            monkeypatch.setattr(writer, "project_entry", lambda *_: None)
            appending.append_extraction(mayor)
        assert re.search(f"entry 2 .*{reason}", found(ledger))


def test_a_flipped_byte_in_any_record_of_the_file_is_found(tmp_path: Path) -> None:
    """Every flip is drawn from the bytes that hold records, with a fixed seed."""
    path, spoiled = tmp_path / "a.db", tmp_path / "spoiled.db"
    with open_ledger(path, create=True) as ledger:
        fill(ledger)
    raw = path.read_bytes()
    places = [at for record in walk_records(path) for at in record]
    draw = random.Random(20260302)  # noqa: S311
    missed = []
    for at in draw.sample(places, N_FLIPS):
        changed = bytearray(raw)
        changed[at] ^= 1 << draw.randrange(8)
        spoiled.write_bytes(changed)
        try:
            with open_ledger(spoiled) as ledger:
                is_found = not audit_ledger(ledger).is_clean
        except LedgerError:
            is_found = True
        if not is_found:
            missed.append(at)
        for beside in tmp_path.glob("spoiled.db*"):
            beside.unlink()
    assert missed == []


def test_a_key_that_turned_into_bytes_is_found(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "a.db", create=True) as ledger:
        fill(ledger)
        stored, made = ledger.engine.connect(), ledger.engine.connect()
        (row, *_) = compare._walk(stored, tables.actors)
        assert list(compare.compare_tables(stored, made, tables.actors)) == []
        assert compare._order((b"act1", *row), 1) > compare._order(row, 1)
        stored.close()
        made.close()
