"""The pipeline: same bytes alone and among others, nothing lost, one bad report does not end the rest."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly
from reportedly import Extraction, Extractor, Refusal
from reportedly.errors import EmptyReport, ReportTooLong, UnsupportedLanguage
from reportedly.read import read_reports
from reportedly.records import Reading
from reportedly.settings import ExtractSettings, ReadSettings
from reportedly.testing import EXAMPLE_TEXT

GERMAN = """Der Hafenrat schreibt die Fähre neu aus, sagte die Vorsitzende am Dienstag. Man habe in der
ersten Runde keinen Fehler gefunden und suche auch keinen, sagte sie der Zeitung. Zwei Bieter sollen sich
zurückgezogen haben."""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def readings(root: Path) -> list[Reading]:
    files = sorted((root / "examples").glob("[0-9]*"))
    return [reading for path in files for reading in read_reports(path, ReadSettings(), name=path.name)]


def test_the_examples_come_out_the_same_alone_and_all_together(root: Path, extractor: Extractor) -> None:
    inputs = readings(root)
    together = [e.to_json_text() for e in extractor.extract_many(inputs) if isinstance(e, Extraction)]
    alone = [
        e.to_json_text()
        for r in reversed(inputs)
        for e in Extractor().extract_many([r])
        if isinstance(e, Extraction)
    ]
    assert len(together) == len(inputs)
    assert together == alone[::-1]


def test_every_example_has_claims_with_a_source_and_a_place(root: Path, extractor: Extractor) -> None:
    for extraction in extractor.extract_many(readings(root)):
        assert isinstance(extraction, Extraction)
        assert extraction.claims
        assert any(claim.chain[0].source for claim in extraction.claims)


def test_what_python_knows_of_a_report_stands_in_it(extractor: Extractor) -> None:
    e = extractor.extract(
        EXAMPLE_TEXT, outlet="Port Gazette", published_at="2031-03-04", url="https://gazette.example/1"
    )
    assert (e.report.outlet, e.report.published_at, e.report.path) == ("Port Gazette", "2031-03-04", None)
    assert e.method.weights is not None
    assert Extraction.from_json(e.to_json()) == e


def test_extract_is_one_call() -> None:
    assert reportedly.extract(EXAMPLE_TEXT).claims


@pytest.mark.parametrize(
    ("text", "error"), [("", EmptyReport), (" \n", EmptyReport), (GERMAN, UnsupportedLanguage)]
)
def test_a_text_that_is_no_english_report_is_refused(
    text: str, error: type[Exception], extractor: Extractor
) -> None:
    with pytest.raises(error):
        extractor.extract(text)


def test_a_text_over_the_limit_is_refused_with_both_numbers() -> None:
    small = Extractor(ExtractSettings(read=ReadSettings(max_report_chars=10)))
    with pytest.raises(ReportTooLong, match=r"11 characters.*10"):
        small.extract("Eleven char")


def test_a_least_confidence_leaves_out_what_is_below_it(extractor: Extractor) -> None:
    every = extractor.extract(EXAMPLE_TEXT)
    least = max(c.confidence for c in every.claims)
    some = Extractor(ExtractSettings(min_confidence=least)).extract(EXAMPLE_TEXT)
    assert 0 < len(some.claims) < len(every.claims)
    assert all(claim.confidence >= least for claim in some.claims)
    rested_on = {link.attribution for claim in some.claims for link in claim.chain}
    assert all(a.confidence >= least or a.id in rested_on for a in some.attributions if a.depth)


def test_a_fault_in_one_report_is_its_refusal_and_the_others_go_on(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = [Reading(extractor.extract(EXAMPLE_TEXT, path=f"{n}.txt").report) for n in range(3)]
    finish = extractor._finish

    def fail_on_second(report, tags, refusals):  # type: ignore[no-untyped-def]
        if report.path == "1.txt":
            raise RuntimeError("broken")
        return finish(report, tags, refusals)

    monkeypatch.setattr(extractor, "_finish", fail_on_second)
    first, second, third = extractor.extract_many(good)
    assert isinstance(first, Extraction)
    assert isinstance(third, Extraction)
    assert isinstance(second, Refusal)
    assert (second.input, second.step) == ("1.txt", "internal")
    assert "broken" in second.reason


def test_a_refused_reading_comes_out_as_its_refusal_in_its_place(extractor: Extractor) -> None:
    inputs = [
        *read_reports(b"", ReadSettings(), name="empty"),
        Reading(extractor.extract(EXAMPLE_TEXT).report),
    ]
    refusal, extraction = extractor.extract_many(inputs)
    assert isinstance(refusal, Refusal)
    assert refusal.input == "empty"
    assert isinstance(extraction, Extraction)


def test_readings_are_taken_a_few_at_a_time(extractor: Extractor) -> None:
    taken = 0

    def endless() -> Iterator[Reading]:
        nonlocal taken
        while True:
            taken += 1
            yield Reading(extractor.extract(EXAMPLE_TEXT).report)

    results = extractor.extract_many(endless())
    next(results)
    assert taken < 10
    results.close()  # type: ignore[attr-defined]
