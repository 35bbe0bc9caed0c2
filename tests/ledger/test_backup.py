from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import LedgerDamaged, LedgerExists, LedgerMissing
from reportedly.ledger import Ledger, audit_ledger, backup_ledger, open_ledger, restore_ledger
from tests.ledger import samples
from tests.ledger.conftest import Place
from tests.ledger.filled import fill


@pytest.mark.parametrize("name", ["ledger-copy.db", "ledger.jsonl"])
def test_a_backup_restores_the_same_log_and_the_same_rows(
    ledger: Ledger, new_place: Place, tmp_path: Path, name: str
) -> None:
    extractions = fill(ledger)
    head = backup_ledger(ledger, tmp_path / name)
    assert head == audit_ledger(ledger).head
    place = new_place()
    assert restore_ledger(tmp_path / name, place) == head
    with open_ledger(place) as restored, restored.reading() as reader:
        assert audit_ledger(restored).is_clean
        assert [reader.load_extraction(e.report.id) for e in extractions] == list(extractions)


def test_a_backup_of_a_redacted_report_has_no_words_of_it(
    ledger: Ledger, new_place: Place, tmp_path: Path
) -> None:
    _, gazette, _ = fill(ledger)
    with ledger.writing(samples.THURSDAY) as writer:
        writer.append_redaction(gazette.report.id, reason="a court order", by="Ines Hallberg")
    backup_ledger(ledger, tmp_path / "backup.jsonl")
    assert b"Quillfeather" not in (tmp_path / "backup.jsonl").read_bytes()
    place = new_place()
    restore_ledger(tmp_path / "backup.jsonl", place)
    with open_ledger(place) as restored:
        assert audit_ledger(restored).is_clean
        assert audit_ledger(restored).n_redacted == 1


def test_a_dump_goes_from_one_database_to_the_other(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger)
    dump = tmp_path / "dump.jsonl"
    head = backup_ledger(ledger, dump)
    assert restore_ledger(dump, tmp_path / "other.db") == head
    with open_ledger(tmp_path / "other.db") as other:
        backup_ledger(other, tmp_path / "again.jsonl")
    assert dump.read_bytes() == (tmp_path / "again.jsonl").read_bytes()


def test_a_backup_does_not_write_over_a_file(ledger: Ledger, tmp_path: Path) -> None:
    taken = tmp_path / "taken.jsonl"
    taken.write_text("notes", "utf-8")
    with pytest.raises(LedgerExists, match="is there already"):
        backup_ledger(ledger, taken)
    assert taken.read_text("utf-8") == "notes"


def test_a_backup_is_not_restored_over_a_ledger(ledger: Ledger, where: str, tmp_path: Path) -> None:
    fill(ledger)
    backup_ledger(ledger, tmp_path / "backup.jsonl")
    with pytest.raises(LedgerExists, match="holds a ledger already"):
        restore_ledger(tmp_path / "backup.jsonl", where)


def test_a_backup_that_is_not_there_is_missing(where: str, tmp_path: Path) -> None:
    with pytest.raises(LedgerMissing, match="there is no backup at"):
        restore_ledger(tmp_path / "nothing.jsonl", where)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda lines: lines[:-1], "has no end"),
        (lambda lines: [*lines[:3], *lines[4:]], "line 10: its end"),
        (lambda lines: [*lines[:3], lines[4], lines[3], *lines[5:]], "line 4: it stands where"),
        (lambda lines: [*lines, lines[1]], "line 12: it goes on after its end"),
        (lambda lines: [lines[0], lines[1].replace("Sundholm", "Sundhelm"), *lines[2:]], "line 2: its body"),
        (lambda lines: [lines[0], lines[1].replace("02T", "01T"), *lines[2:]], "line 2: its hash"),
        (lambda lines: [lines[0], '{"entry": {}, "body": ""}', *lines[1:]], "line 2: it is no entry"),
        (lambda lines: ['{"schema": "another/1"}', *lines[1:]], "line 1: its schema"),
        (lambda lines: [lines[0], lines[1][:40]], "line 2"),
    ],
)  # fmt: skip
def test_a_spoiled_dump_is_refused_as_a_whole(tmp_path: Path, spoil: object, reason: str) -> None:
    with open_ledger(tmp_path / "a.db", create=True) as ledger:
        fill(ledger)
        backup_ledger(ledger, tmp_path / "dump.jsonl")
    lines = (tmp_path / "dump.jsonl").read_text("utf-8").split("\n")[:-1]
    assert callable(spoil)
    (tmp_path / "dump.jsonl").write_text("\n".join(spoil(lines)) + "\n", "utf-8")
    with pytest.raises(LedgerDamaged, match=reason):
        restore_ledger(tmp_path / "dump.jsonl", tmp_path / "b.db")
    assert not (tmp_path / "b.db").exists()
