from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import func, select, update
from sqlalchemy.exc import DBAPIError

from reportedly.errors import NotInLedger, RecordError, ReportRedacted
from reportedly.ledger import Appended, EntryKind, Ledger, audit_ledger, open_ledger, tables
from reportedly.ledger.connect import as_writer
from reportedly.records import Extraction, Method, Span
from reportedly.testing import make_extraction, make_report
from tests.ledger import samples
from tests.ledger.filled import add, fill
from tests.records.strategies import extractions


def count_entries(ledger: Ledger) -> int:
    with ledger.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(tables.entries)).scalar_one()


def test_a_report_and_its_extraction_come_back_as_they_went_in(ledger: Ledger) -> None:
    extraction = make_extraction()
    with ledger.writing(samples.MONDAY) as writer:
        assert writer.append_report(extraction.report) == Appended(is_new=True)
        writer.append_extraction(extraction)
        assert writer.load_extraction(extraction.report.id) == extraction
    with ledger.reading() as reader:
        assert reader.load_report(extraction.report.id) == extraction.report
        assert reader.load_extraction(extraction.report.id) == extraction


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(extractions())
def test_any_extraction_comes_back_as_it_went_in(ledger: Ledger, extraction: Extraction) -> None:
    with ledger.writing(samples.MONDAY) as writer:
        writer.append_report(extraction.report)
        if writer.load_report(extraction.report.id) == extraction.report:
            writer.append_extraction(extraction)
            assert writer.load_extraction(extraction.report.id) == extraction


def test_a_report_added_twice_is_one_report(ledger: Ledger) -> None:
    report = samples.post().report
    for is_new in (True, False):
        with ledger.writing(samples.MONDAY) as writer:
            assert writer.append_report(replace(report, path="elsewhere.txt")).is_new is is_new
    assert count_entries(ledger) == 1


def test_another_text_at_the_same_address_supersedes(ledger: Ledger) -> None:
    older, newer = samples.post(), samples.post_corrected()
    add(ledger, older, (), samples.MONDAY)
    with ledger.writing(samples.TUESDAY) as writer:
        assert writer.append_report(newer.report) == Appended(is_new=True, supersedes=older.report.id)
    with ledger.reading() as reader:
        first, second = reader.list_reports()
        assert (first.superseded_by, second.supersedes) == (newer.report.id, older.report.id)
        assert reader.find_report_by_url(samples.QUAY_URL) == newer.report.id
        assert reader.load_extraction(older.report.id) == older
    with ledger.reading(samples.MONDAY) as reader:
        assert [held.superseded_by for held in reader.list_reports()] == [None]
        assert reader.find_report_by_url(samples.QUAY_URL) == older.report.id


def test_a_third_version_supersedes_the_second_even_where_that_was_redacted(ledger: Ledger) -> None:
    first, second = samples.post(), samples.post_corrected()
    third = make_report(samples.POST.replace("14", "40"), outlet="Sundholm Post", url=samples.QUAY_URL)
    with ledger.writing(samples.MONDAY) as writer:
        writer.append_report(first.report)
        writer.append_report(second.report)
        writer.append_redaction(second.report.id, reason="a court order", by="Ines Hallberg")
        assert writer.append_report(third).supersedes == second.report.id
    assert audit_ledger(ledger).is_clean


def test_a_user_can_say_what_a_report_supersedes(ledger: Ledger) -> None:
    older, newer = samples.gazette().report, samples.mayor().report
    with ledger.writing(samples.MONDAY) as writer:
        writer.append_report(older)
        assert writer.append_report(newer, supersedes=older.id).supersedes == older.id
        with pytest.raises(NotInLedger, match="has no report rpt1-0"):
            writer.append_report(samples.post().report, supersedes="rpt1-0")


def test_reading_anew_with_newer_weights_keeps_both(ledger: Ledger) -> None:
    post, _, _ = fill(ledger)
    less_sure = replace(post, claims=tuple(replace(c, confidence=0.25) for c in post.claims))
    newer = replace(less_sure, method=samples.NEWER_METHOD)
    with ledger.writing(samples.THURSDAY) as writer:
        writer.append_extraction(newer)
        writer.append_matching(samples.match(newer, (), samples.NEWER_METHOD, likeness=0.5))
    with ledger.reading() as reader:
        assert reader.load_extraction(post.report.id) == newer
        assert [s.confidence for s in reader.load_statements_of_report(post.report.id)] == [0.25]
        assert [m.confidence for m in reader.load_memberships([post.claims[0].id]).values()] == [0.5]
        methods = [(e.version, e.weights) for e in reader.list_entries(post.report.id, EntryKind.EXTRACTION)]
        assert methods == [(m.version, m.weights) for m in (samples.METHOD, samples.NEWER_METHOD)]
    with ledger.reading(samples.WEDNESDAY) as reader:
        assert reader.load_extraction(post.report.id) == post
        assert [m.confidence for m in reader.load_memberships([post.claims[0].id]).values()] == [0.9]


def test_an_error_in_the_middle_leaves_nothing(ledger: Ledger) -> None:
    fill(ledger)
    before = audit_ledger(ledger).head
    with pytest.raises(RecordError, match="has no clm1-0"), ledger.writing(samples.THURSDAY) as writer:
        newer = samples.post_corrected()
        writer.append_report(newer.report)
        writer.append_extraction(newer)
        matching = samples.match(newer)
        wrong = replace(matching.memberships[0], claim="clm1-0")
        writer.append_matching(replace(matching, memberships=(wrong,)))
    report = audit_ledger(ledger)
    assert (report.head, report.is_clean, report.n_reports) == (before, True, 3)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"id": "rpt1-0"}, "the id of the report is rpt1-0"),
        ({"outlet": "Another Post"}, "the id of the report"),
        ({"text_sha256": "0" * 64}, "not the digest"),
        ({"title_span": Span(0, 9999)}, "ends after the text"),
    ],
)
def test_a_report_that_breaks_its_rules_is_refused(
    ledger: Ledger, fields: dict[str, Any], reason: str
) -> None:
    with ledger.writing(samples.MONDAY) as writer, pytest.raises(RecordError, match=reason):
        writer.append_report(replace(samples.post().report, **fields))
    assert count_entries(ledger) == 0


def test_an_extraction_of_another_reading_of_the_report_is_refused(ledger: Ledger) -> None:
    post = samples.post()
    with ledger.writing(samples.MONDAY) as writer:
        writer.append_report(post.report)
        other = replace(post, report=replace(post.report, published_at="2026-03-01"))
        with pytest.raises(RecordError, match="is not as the ledger holds it"):
            writer.append_extraction(other)


def test_what_belongs_to_no_report_is_refused(ledger: Ledger) -> None:
    with ledger.writing(samples.MONDAY) as writer:
        with pytest.raises(NotInLedger, match="the ledger has no report"):
            writer.append_extraction(samples.post())
        writer.append_report(samples.post().report)
        with pytest.raises(NotInLedger, match="has no extraction"):
            writer.append_matching(samples.match(samples.post()))


@pytest.mark.parametrize("time", ["2026-03-02T09:00:00", "2026-03-02", "yesterday", ""])
def test_a_time_that_could_be_anybodys_is_refused(ledger: Ledger, time: str) -> None:
    with pytest.raises(RecordError, match=r"offset|no ISO"), ledger.writing(time):
        raise AssertionError("it was opened")


def test_entries_have_the_method_that_made_them_and_the_time_that_was_given(ledger: Ledger) -> None:
    post = samples.post()
    with ledger.writing("2026-03-02T10:00:00.5+01:00", Method(version="7", weights=None)) as writer:
        writer.append_report(post.report)
        writer.append_extraction(post)
        report, extraction = writer.list_entries(post.report.id)
    assert (report.version, report.weights) == ("7", None)
    assert (extraction.version, extraction.weights) == (samples.METHOD.version, samples.METHOD.weights)
    assert report.recorded_at == "2026-03-02T09:00:00.500Z"


@pytest.mark.parametrize("table", [tables.entries, tables.bodies])
def test_the_log_cannot_be_changed_or_deleted(ledger: Ledger, table: Any) -> None:
    fill(ledger)
    (first, *_) = table.columns
    for statement in (update(table).values({first.name: first}), table.delete()):
        with (
            pytest.raises(DBAPIError, match=r"cannot be|can be deleted only"),
            as_writer(ledger.engine).begin() as connection,
        ):
            connection.execute(statement)
    assert audit_ledger(ledger).is_clean


def test_a_truncated_log_is_refused_by_postgresql(server: str, ledger: Ledger, dialect: str) -> None:
    if dialect == "sqlite":
        pytest.skip("SQLite has no TRUNCATE")
    assert server
    with pytest.raises(DBAPIError, match="cannot be"), ledger.engine.begin() as connection:
        connection.exec_driver_sql("TRUNCATE entries CASCADE")


def test_a_redacted_report_takes_nothing_more(ledger: Ledger) -> None:
    post, *_ = fill(ledger)
    with ledger.writing(samples.THURSDAY) as writer:
        writer.append_redaction(post.report.id, reason="a court order", by="Ines Hallberg")
        assert not writer.append_report(post.report).is_new
        for append in (writer.append_extraction, lambda e: writer.append_matching(samples.match(e))):
            with pytest.raises(ReportRedacted, match="were taken out"):
                append(post)


def test_a_ledger_that_was_closed_is_found_as_it_was_left(where: str) -> None:
    with open_ledger(where, create=True) as ledger:
        extractions_in = fill(ledger)
    with open_ledger(where) as ledger, ledger.reading() as reader:
        assert tuple(reader.load_extraction(e.report.id) for e in extractions_in) == extractions_in
