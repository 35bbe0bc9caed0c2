"""Real reports of many outlets: all are read as English but those without any text."""

from pathlib import Path

from reportedly.read import read_reports
from reportedly.settings import ReadSettings
from tests.read.makers import check_spans


def test_the_reports_of_the_news_cluster_are_read(shared: Path) -> None:
    paths = sorted((shared / "data" / "news-cluster").glob("*.json"))
    readings = [reading for path in paths for reading in read_reports(path, ReadSettings(), name=path.name)]
    assert len(readings) == len(paths) == 419
    reports = [reading.report for reading in readings if reading.report is not None]
    for report in reports:
        check_spans(report)
        assert (report.language, report.title_span is not None) == ("en", True)
        assert report.outlet
    refused = [reading.refusals[0].reason for reading in readings if reading.report is None]
    assert len(refused) == 15
    assert all(reason.endswith("is JSON whose text is empty") for reason in refused)


def test_the_reports_of_polnear_are_read_unchanged(shared: Path) -> None:
    for path in sorted((shared / "data" / "polnear" / "dev" / "text").glob("*.txt")):
        (reading,) = read_reports(path, ReadSettings(), name=path.name)
        assert reading.report is not None, reading.refusals
        assert reading.report.text == path.read_bytes().decode("utf-8")
        check_spans(reading.report)
