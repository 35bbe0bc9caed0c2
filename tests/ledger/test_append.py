from __future__ import annotations

from reportedly.ledger import Ledger
from reportedly.testing import make_extraction


def test_a_report_and_its_extraction_come_back_as_they_went_in(ledger: Ledger) -> None:
    extraction = make_extraction()
    with ledger.writing("2026-11-24T10:00:00Z") as writer:
        assert writer.append_report(extraction.report).is_new
        writer.append_extraction(extraction)
        assert writer.load_extraction(extraction.report.id) == extraction
    with ledger.reading() as reader:
        assert reader.load_report(extraction.report.id) == extraction.report
        assert reader.load_extraction(extraction.report.id) == extraction
