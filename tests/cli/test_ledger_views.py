from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.records import Extraction, Reading
from tests.cli.conftest import Run
from tests.cli.fakes import NEXT_REPORT, FakeSteps
from tests.cli.test_ledger import DAM, FIRST, PUMPS, REPRINT, SECOND, add, ask, own_ledger, two, write

__all__ = ["own_ledger", "two"]


def claim_of(run: Run, *filters: str) -> str:
    return str(ask(run, "search", *filters)[0]["claim"])


def test_a_report_is_shown_with_its_claims_and_its_log(run: Run, two: Any) -> None:
    shown = ask(run, "show", two[1]["report"][:12])
    assert shown["report"]["outlet"] == "Island Herald"
    assert len(shown["extraction"]["claims"]) == 2
    assert [entry["kind"] for entry in shown["entries"]] == ["report", "extraction", "matching"]
    assert [credit["cited"] for credit in shown["credits"]] == [two[0]["report"]]
    assert [credit["report"] for credit in ask(run, "show", two[0]["report"])["cited_by"]] == [
        two[1]["report"]
    ]
    out = run("show", two[1]["report"]).out.decode()
    assert "Credits\n  according to Lowland Post, which is rpt1-" in out


def test_a_redacted_report_is_shown_without_words(run: Run, two: Any) -> None:
    report = two[0]["report"]
    run("redact", report, "--reason", "court order", "--by", "A. Ruiz")
    assert ask(run, "show", report)["extraction"] is None
    assert "the words were taken out" in run("show", report).out.decode()


@pytest.mark.usefixtures("two")
def test_a_claim_is_shown_with_what_stands_against_it(run: Run) -> None:
    claim = claim_of(run, "--source", "Voss")
    shown = ask(run, "show", claim)
    assert (shown["claim"]["text"], shown["n_members"]) == (PUMPS, 3)
    kinds = {related["relation"]["kind"]: related["is_from"] for related in shown["relations"]}
    assert kinds == {"same": False, "denies": False}
    run("rule", "note", claim, "ask the operator", "--by", "A. Ruiz")
    out = run("show", claim).out.decode()
    assert "Lowland Post ← Mira Voss" in out
    assert "denies (1.00) “denied the pumps not failed twice” · Island Herald, 2031-03-05" in out
    assert "A. Ruiz: note " + claim in " ".join(out.split())


@pytest.mark.usefixtures("two")
def test_a_proposition_is_shown_with_its_origins_and_not_its_reports(run: Run) -> None:
    claim = claim_of(run, "--source", "Lowland")
    account = ask(run, "show", claim, "--proposition")
    assert [position["stance"] for position in account["positions"]] == ["asserts", "asserts", "denies"]
    assert [origin["name"] for origin in account["origins"]] == ["Mira Voss", "Hydra Works"]
    assert account["assessment"]["credibility"] in range(1, 7)
    out = run("show", claim, "--proposition").out.decode()
    assert "2 origins in 2 reports: Mira Voss; Hydra Works" in " ".join(out.split())


@pytest.mark.usefixtures("two")
def test_an_actor_is_shown_with_the_claims_that_came_through_it(run: Run) -> None:
    found = ask(run, "trace", claim_of(run, "--source", "Voss"))[0]
    (actor,) = found["origin"]["actors"]
    run("rule", "set-reliability", actor, "B", "--by", "A. Ruiz")
    shown = ask(run, "show", actor)
    assert (shown["actor"]["name"], [claim["text"] for claim in shown["claims"]]) == ("Mira Voss", [PUMPS])
    assert shown["rulings"][0]["ruling"]["value"] == "B"
    assert "set reliability" in run("show", actor).out.decode()
    assert [entry["text"] for entry in ask(run, "timeline", actor)] == [PUMPS]


@pytest.mark.usefixtures("two")
def test_an_origin_is_shown_with_the_propositions_that_rest_on_it(run: Run) -> None:
    origin = ask(run, "trace", claim_of(run, "--source", "Voss"))[0]["origin"]
    shown = ask(run, "show", origin["id"])
    assert shown["origin"]["name"] == "Mira Voss"
    assert [account["text"] for account in shown["propositions"]] == [PUMPS]
    ran = run("show", "org1-f00")
    assert (ran.code, "no proposition rests on an origin" in ran.err) == (2, True)


@pytest.mark.usefixtures("two")
def test_a_ruling_is_shown(run: Run) -> None:
    made = ask(run, "rule", "accept", claim_of(run), "--by", "A. Ruiz")["ruling"]
    assert ask(run, "show", made["id"])["ruling"] == made
    assert "accept" in run("show", made["id"]).out.decode()


@pytest.mark.parametrize(
    ("id", "sentence"),
    [
        ("nonsense", "'nonsense' is no id of a report or claim or actor or origin or ruling"),
        ("clm1-", "several ids begin with clm1-"),
        ("clm1-f00", "the ledger has no claim whose id is, or begins with, clm1-f00"),
        ("src1-1", "'src1-1' is no id"),
        ("", "must not be empty"),
    ],
)
@pytest.mark.usefixtures("two")
def test_an_id_that_is_not_there_is_one_sentence(run: Run, id: str, sentence: str) -> None:
    ran = run("show", id)
    assert ran.code == 2
    assert sentence in ran.err
    assert ran.lines[0].startswith(("reportedly:", "usage:"))


def test_a_cited_claim_leads_into_the_cited_report(run: Run, two: Any) -> None:
    claim = claim_of(run, "--source", "Lowland")
    (traced,) = ask(run, "trace", claim)
    assert [each["step"]["kind"] for each in traced["steps"]] == ["chain", "cited", "chain"]
    assert [each["words"] for each in traced["steps"]] == [["Lowland Post"], ["Lowland Post"], ["Mira Voss"]]
    assert traced["steps"][-1]["step"]["report"] == two[0]["report"]
    assert traced["origin"]["name"] == "Mira Voss"
    assert len(ask(run, "trace", claim, "--proposition")) == 3
    out = run("trace", claim).out.decode()
    assert out.startswith(f"{PUMPS}\n  Island Herald, 2031-03-05 · {claim}")
    assert "      origin: Mira Voss\n" in out


@pytest.mark.usefixtures("two")
def test_a_claim_that_was_ruled_out_is_still_traced(run: Run) -> None:
    claim = claim_of(run, "--source", "Voss")
    run("rule", "reject", claim, "--by", "A. Ruiz")
    assert ask(run, "trace", claim)[0]["claim"]["claim"] == claim


def test_two_files_are_compared_with_the_words_behind_it(run: Run) -> None:
    write("a.txt", DAM)
    write("b.txt", REPRINT)
    compared = ask(run, "compare", "a.txt", "b.txt")
    assert compared["relation"] in ("copied", "credited", "shared source", "separate")
    assert compared["main_news"] == "same"
    assert compared["main_news_words"] == {"one": [PUMPS], "other": [PUMPS]}
    texts = {"one": DAM, "other": REPRINT}
    for side, spans in compared["main_news_spans"].items():
        assert [texts[side][start:end] for start, end in spans] == compared["main_news_words"][side]
    assert [each["relation"]["kind"] for each in compared["claims"]] == ["same", "denies"]
    assert not Path("ledger.db").exists()
    assert "main news    same." in run("compare", "a.txt", "b.txt").out.decode()


def test_a_copied_report_is_told_with_its_passages(run: Run) -> None:
    text = " ".join(f"The pier at dock {n} was closed by the harbour board on day {n}." for n in range(40))
    write("a.txt", text)
    write("b.txt", text + " Two more piers follow.")
    compared = ask(run, "compare", "a.txt", "b.txt")
    assert compared["relation"] == "copied"
    assert compared["relation_words"]["one"] == compared["relation_words"]["other"]
    assert (compared["origin_a"], compared["origin_b"]) == (None, None)


def test_reports_of_the_ledger_are_compared_by_id(run: Run, two: Any) -> None:
    write("b.txt", REPRINT)
    compared = ask(run, "compare", two[0]["report"][:14], "b.txt", *SECOND)
    assert [compared[side]["outlet"] for side in ("one", "other")] == ["Lowland Post", "Island Herald"]
    assert compared["other"]["report"] == two[1]["report"]
    assert compared["relation"] == ask(run, "compare", two[0]["report"], two[1]["report"])["relation"]


def test_what_cannot_be_compared_is_said(run: Run) -> None:
    write("a.txt", DAM)
    Path("empty.txt").touch()
    ran = run("compare", "a.txt", "empty.txt")
    assert (ran.code, ran.lines, ran.out) == (2, ["reportedly: empty.txt is empty; check the file"], b"")
    write("many.txt", NEXT_REPORT.join([DAM, REPRINT]))
    ran = run("compare", "many.txt", "a.txt")
    assert (ran.code, len(ran.lines)) == (2, 1)
    assert "many.txt holds more than one report" in ran.err
    assert run("compare", "rpt1-f00", "a.txt").code == 2


def test_reports_are_read_again_by_other_weights_and_both_readings_are_kept(
    run: Run, steps: FakeSteps
) -> None:
    stamp = ("--recorded-at", "2031-03-05T10:00:00Z")
    first = add(run, DAM, *FIRST, *stamp)
    assert ask(run, "reprocess") == []
    assert run("reprocess").out == b"nothing to read again\n"
    claim = claim_of(run, "--source", "Voss")
    ruling = ask(run, "rule", "accept", claim, "--by", "A. Ruiz", "--recorded-at", "2031-03-06T10:00:00Z")
    steps.weights = "sha256:" + "2" * 64
    (done,) = ask(run, "reprocess", "--recorded-at", "2031-03-07T10:00:00Z")
    assert (done["report"], done["n_claims"], done["changes"]["n_kept"]) == (first["report"], 2, 2)
    shown = ask(run, "show", first["report"])
    assert [entry["kind"] for entry in shown["entries"]].count("extraction") == 2
    assert shown["extraction"]["method"]["weights"] == steps.weights
    before = ask(run, "show", first["report"], "--as-known-at", "2031-03-06")
    assert before["extraction"]["method"]["weights"] != steps.weights
    assert ask(run, "show", claim)["rulings"][0]["ruling"] == ruling["ruling"]
    assert ask(run, "reprocess") == []
    assert len(ask(run, "reprocess", first["report"][:10])) == 1
    assert run("audit").code == 0


def test_a_reading_that_is_broken_off_leaves_the_old_one(
    run: Run, steps: FakeSteps, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(run, DAM, *FIRST)
    steps.weights = "sha256:" + "3" * 64
    monkeypatch.setattr(steps, "extract_many", _interrupted)
    ran = run("reprocess", "--format", "json")
    assert (ran.code, json.loads(ran.out)) == (130, [])
    assert ran.lines == ["reportedly: interrupted; 0 of 1 inputs finished"]


def _interrupted(readings: Iterable[Reading]) -> Iterator[Extraction]:
    for _ in readings:
        raise KeyboardInterrupt
    yield from ()
