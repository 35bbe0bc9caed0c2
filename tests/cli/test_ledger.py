from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Ran, Run
from tests.cli.fakes import NEXT_REPORT, FakeSteps

PUMPS = "the pumps failed twice"
DAM = f"Mira Voss says: {PUMPS}\nan official says: nobody was hurt"
REPRINT = f"Lowland Post says: {PUMPS}\nHydra Works says: denied the pumps not failed twice"
FIRST = ("--outlet", "Lowland Post", "--published-at", "2031-03-04")
SECOND = ("--outlet", "Island Herald", "--published-at", "2031-03-05")


@pytest.fixture(autouse=True)
def own_ledger(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(tmp_path / "ledger.db"))


def write(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def add(run: Run, text: str, *options: str) -> dict[str, Any]:
    """Add one report and return what was said of it."""
    ran = run("add", write("report.txt", text), "--format", "json", *options)
    assert ran.code == 0, ran.err
    return dict(json.loads(ran.out)[0])


def ask(run: Run, *arguments: str) -> Any:
    """The JSON that a command answers."""
    ran = run(*arguments, "--format", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


@pytest.fixture
def two(run: Run) -> tuple[dict[str, Any], dict[str, Any]]:
    """A report of the dam, and one that cites its outlet and has a denial."""
    return add(run, DAM, *FIRST), add(run, REPRINT, *SECOND)


def test_each_report_is_one_line_that_says_what_was_found(run: Run) -> None:
    write("dam.txt", DAM)
    write("reprint.txt", REPRINT)
    ran = run("add", "dam.txt", *FIRST)
    assert ran.code == 0
    assert ran.out.decode().startswith("new rpt1-")
    assert ran.out.decode().endswith(" · dam.txt · 2 claims\n")
    line = run("add", "reprint.txt", *SECOND).out.decode()
    assert "2 claims, 2 of them known from other reports; cites Lowland Post, 2031-03-04 (rpt1-" in line


def test_a_report_that_is_there_is_passed_over_without_loading_anything(run: Run, steps: FakeSteps) -> None:
    add(run, DAM, *FIRST)
    loads = steps.n_loads, steps.n_matchers
    again = add(run, DAM, *FIRST)
    assert again["state"] == "already there"
    assert (steps.n_loads, steps.n_matchers) == loads


def test_known_and_new_reports_of_one_input_keep_their_order(run: Run) -> None:
    add(run, DAM)
    write("many.txt", NEXT_REPORT.join([REPRINT, DAM, "A says: b", DAM, "", REPRINT]))
    ran = run("add", "many.txt", "--format", "json")
    states = [report["state"] for report in json.loads(ran.out)]
    assert states == ["new", "already there", "new", "already there", "already there"]
    assert ran.code == 2
    assert ran.lines == ["reportedly: many.txt:5 is empty; check the file"]


def test_a_changed_text_at_the_same_address_is_a_new_version(run: Run) -> None:
    url = ("--url", "https://lowland.example/dam")
    old = add(run, DAM, *url)
    new = add(run, DAM.replace("nobody was hurt", "two were hurt"), *url)
    assert (new["state"], new["supersedes"]) == ("new version", old["report"])
    assert new["changes"]["n_kept"] == 1
    assert (len(new["changes"]["added"]), len(new["changes"]["removed"])) == (1, 1)
    write("third.txt", DAM)
    assert run("add", "third.txt", *url).out.decode().count("already there") == 1


def test_refused_inputs_are_said_and_the_others_are_added(run: Run) -> None:
    Path("empty.txt").touch()
    write("dam.txt", DAM)
    ran = run("add", "empty.txt", "missing.txt", "dam.txt", "--format", "json")
    assert ran.code == 3 or ran.code == 2
    assert len(json.loads(ran.out)) == 1
    assert "reportedly: empty.txt is empty; check the file" in ran.lines


def test_what_was_finished_before_ctrl_c_is_in_the_ledger(run: Run) -> None:
    write("a.txt", DAM)
    write("b.txt", "INTERRUPT")
    write("c.txt", REPRINT)
    ran = run("add", "a.txt", "b.txt", "c.txt", "--format", "json")
    assert ran.code == 130
    assert len(json.loads(ran.out)) == 1
    assert ran.lines[-1] == "reportedly: interrupted; 1 of 3 inputs finished"
    assert ask(run, "search", "pumps")[0]["text"] == PUMPS
    assert run("audit").code == 0


def test_a_report_cannot_drive_the_terminal(run: Run) -> None:
    write("dam.txt", "Mira \x1b[31mVoss\u202e says: the \x1b]0;pumps\x07 failed")
    outputs = [run("add", "dam.txt", "--outlet", "Post\x1b[2J"), run("search", "failed"), run("timeline")]
    for ran in outputs:
        assert ran.code == 0
        assert b"failed" in ran.out or b"new rpt1" in ran.out
        assert not any(sign.encode() in ran.out for sign in ("\x1b", "\x07", "\u202e"))


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("options", "texts"),
    [
        (("pumps", "--act", "denies"), ["denied the pumps not failed twice"]),
        (("--unnamed",), ["nobody was hurt"]),
        (("--source", "voss"), [PUMPS]),
        (("--kind", "outlet"), [PUMPS]),
        (("twice", "--outlet", "Island", "--named", "--limit", "1"), [PUMPS]),
        (("--said-from", "2031-01-01"), []),
        (("nowhere",), []),
        (('foo-bar"',), []),
    ],
)
def test_claims_are_searched(run: Run, options: tuple[str, ...], texts: list[str]) -> None:
    assert [found["text"] for found in ask(run, "search", *options)] == texts


@pytest.mark.usefixtures("two")
def test_found_claims_are_shown_with_chain_and_hits(run: Run) -> None:
    out = run("search", "hurt").out.decode()
    assert "   1  Lowland Post ← an official (not named)\n      nobody was [hurt]\n" in out
    assert "in its report:" in out
    assert run("search", "nowhere").out == b"nothing found\n"


@pytest.mark.usefixtures("two")
def test_a_timeline_keeps_the_times_apart(run: Run) -> None:
    entries = ask(run, "timeline", "--by", "published")
    assert [entry["published_at"] for entry in entries] == ["2031-03-04"] * 2 + ["2031-03-05"] * 2
    assert {entry["said_from"] for entry in entries} == {None}
    assert ask(run, "timeline", "--limit", "1") == entries[-1:]
    of_claim = ask(run, "timeline", entries[0]["claim"])
    assert {entry["proposition"] for entry in of_claim} == {entries[0]["claim"]}
    assert len(of_claim) == 3


def test_what_came_later_was_not_known_before(run: Run) -> None:
    add(run, DAM, *FIRST, "--recorded-at", "2031-03-05T10:00:00Z")
    add(run, REPRINT, *SECOND, "--recorded-at", "2031-03-07T10:00+01:00")
    assert len(ask(run, "timeline")) == 4
    assert len(ask(run, "timeline", "--as-known-at", "2031-03-06")) == 2
    assert ask(run, "search", "pumps", "--as-known-at", "2031-03-05T09:59:00Z") == []
    assert ask(run, "timeline")[-1]["recorded_at"] == "2031-03-07T09:00:00.000Z"


@pytest.mark.usefixtures("two")
def test_an_audit_that_finds_nothing_is_fine_and_one_that_does_says_so(run: Run) -> None:
    assert ask(run, "audit")["findings"] == []
    with sqlite3.connect("ledger.db") as connection:
        connection.execute("UPDATE claims SET act = 'asserts' WHERE act = 'denies'")
    ran = run("audit", "--format", "json")
    assert ran.code == 1
    assert [finding["part"] for finding in json.loads(ran.out)["findings"]] == ["claims"]
    assert run("audit").code == 1


@pytest.mark.usefixtures("two")
def test_a_backup_is_restored_as_it_was(run: Run) -> None:
    for name in ("backup.db", "backup.jsonl"):
        head = ask(run, "backup", name)["head"]
        assert ask(run, "restore", name, "--ledger", f"restored-{name}.db")["head"] == head
        assert ask(run, "audit", "--ledger", f"restored-{name}.db")["head"] == head
    ran = run("backup", "backup.db")
    assert (ran.code, ran.lines) == (
        2,
        ["reportedly: backup.db is there already; name another file for the backup"],
    )


def test_a_redacted_report_is_gone_and_the_audit_stays_clean(run: Run, two: Any) -> None:
    redacted = two[0]["report"]
    told = ask(run, "redact", redacted[:12], "--reason", "court order", "--by", "A. Ruiz")
    assert told == {"report": redacted, "is_new": True}
    assert "nobody was hurt" not in [found["text"] for found in ask(run, "search")]
    assert b"nobody was hurt" not in Path("ledger.db").read_bytes()
    assert ask(run, "audit")["n_redacted"] == 1
    assert ask(run, "redact", redacted, "--reason", "again", "--by", "A. Ruiz")["is_new"] is False
    assert run("add", "report.txt", *SECOND).code == 0


@pytest.mark.usefixtures("two")
def test_rulings_are_made_listed_and_revoked(run: Run) -> None:
    denial = ask(run, "search", "--act", "denies")[0]
    by = ("--by", "A. Ruiz")
    made = ask(run, "rule", "reject", denial["claim"][:14], *by, "--reason", "a slip")["ruling"]
    assert (made["kind"], made["subject"], made["by"]) == ("reject", denial["claim"], "A. Ruiz")
    assert len(ask(run, "timeline", denial["proposition"])) == 2
    revoked = ask(run, "rule", "revoke", made["id"], *by)["ruling"]
    assert len(ask(run, "timeline", denial["proposition"])) == 3
    listed = ask(run, "rule", "--list", denial["claim"])
    assert [(held["ruling"]["id"], held["revoked_by"]) for held in listed] == [(made["id"], revoked["id"])]
    assert "because: a slip" in run("rule", "--list").out.decode()


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("forgive", "clm1-1"), "there is no ruling 'forgive'; choose one of accept"),
        (("accept",), "a ruling has a kind and a subject"),
        (("accept", "clm1-f00"), "the ledger has no claim whose id is, or begins with, clm1-f00"),
        (("accept", "act1-1"), "'act1-1' is no id of a claim; ids of them begin with clm1-"),
        (("accept", "CLAIM", "more"), "accept takes one id; give the words as --reason"),
        (("same", "CLAIM"), "same takes at least two ids"),
        (("same", "CLAIM", "CLAIM"), "is named on both sides"),
        (("note", "CLAIM"), "a note has words"),
        (("set-reliability", "ACTOR", "G"), "a reliability is one letter from A to F"),
        (("revoke", "rul1-1"), "the ledger has no ruling whose id is, or begins with, rul1-1"),
    ],
)
def test_a_ruling_that_makes_no_sense_is_one_sentence(
    run: Run, words: tuple[str, ...], sentence: str
) -> None:
    claim = ask(run, "search")[0]["claim"]
    with sqlite3.connect("ledger.db") as connection:
        (actor,) = connection.execute("SELECT id FROM actors LIMIT 1").fetchone()
    ran = run(
        "rule", *[{"CLAIM": claim, "ACTOR": actor}.get(word, word) for word in words], "--by", "A. Ruiz"
    )
    assert ran.code == 2
    assert len(ran.lines) == 1
    assert sentence in ran.err


@pytest.mark.usefixtures("two")
def test_a_ruling_has_a_name(run: Run) -> None:
    ran = run("rule", "accept", "clm1-1")
    assert (ran.code, ran.lines) == (2, ["reportedly: nobody is named whose ruling it is; give --by NAME"])


COMMANDS = (
    ("search", "x"),
    ("timeline",),
    ("audit",),
    ("rule", "--list"),
    ("backup", "b.db"),
    ("redact", "rpt1-1", "--reason", "r", "--by", "b"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
def test_a_ledger_that_cannot_be_used_is_one_sentence(run: Run, command: tuple[str, ...]) -> None:
    def refused(place: str, sentence: str) -> None:
        ran: Ran = run(*command, "--ledger", place)
        assert (ran.code, len(ran.lines), ran.out) == (2, 1, b""), ran.err
        assert sentence in ran.err

    refused("missing.db", "there is no ledger at ")
    write("text.db", "this is a text and no ledger, " * 100)
    refused("text.db", "is not a ledger")
    sqlite3.connect("other.db").execute("CREATE TABLE songs (name TEXT)").connection.close()
    refused("other.db", "holds tables of another program")
    refused("mysql://desk@localhost/story", "a ledger is a file or postgresql://...")


@pytest.mark.usefixtures("two")
def test_a_ledger_of_a_newer_version_is_left_alone(run: Run) -> None:
    with sqlite3.connect("ledger.db") as connection:
        row = connection.execute("SELECT * FROM migrations ORDER BY number DESC LIMIT 1").fetchone()
        connection.execute("INSERT INTO migrations VALUES (?, ?, ?, ?, ?)", (row[0] + 1, *row[1:]))
    ran = run("search", "pumps")
    assert ran.code == 2
    assert len(ran.lines) == 1


@pytest.mark.usefixtures("two")
@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_ledger_that_may_not_be_written_is_one_sentence(run: Run) -> None:
    Path("ledger.db").chmod(0o400)
    ran = run("add", "report.txt", "--outlet", "Another")
    assert ran.code == 2
    assert "may not be written to" in ran.err


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--as-known-at", "yesterday", "is no ISO date or time"),
        ("--as-known-at", "2031-03-11T05:00", "is no time with its offset"),
        ("--said-from", "2031-03-11T05:00", "is no ISO date; write 2031-03-11"),
        ("--limit", "none", "is no whole number above 0"),
        ("--kind", "village", "invalid choice"),
        ("--ledger", "", "must not be empty"),
    ],
)
def test_a_wrong_option_is_a_usage_error(run: Run, option: str, value: str, sentence: str) -> None:
    ran = run("search", option, value)
    assert ran.code == 2
    assert sentence in ran.err


def test_all_reports_are_added_though_nobody_reads_what_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch, steps: FakeSteps
) -> None:
    def broken(pieces: Iterable[str]) -> None:
        next(iter(pieces))
        raise BrokenPipeError

    names = [write(f"{n}.txt", f"Mira Voss says: pump {n} failed") for n in range(4)]
    with monkeypatch.context() as patched:
        patched.setattr("reportedly.cli.results.write_pieces", broken)
        patched.setattr("reportedly.cli.results.drop_output", lambda: None)
        assert run("add", *names).code == 0
    assert len(ask(run, "search", "pump")) == len(steps.read_names) == 4


def test_a_full_output_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_pieces: Iterable[str]) -> None:
        raise OSError(28, "No space left on device")

    add(run, DAM)
    monkeypatch.setattr("reportedly.cli.results.write_pieces", full)
    ran = run("search", "pumps")
    assert (ran.code, ran.lines) == (
        2,
        ["reportedly: standard output cannot be written: No space left on device"],
    )
