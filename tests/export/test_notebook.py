from __future__ import annotations

import lxml.html

from reportedly.export import to_notebook_html
from tests.export.hostile import make_hostile
from tests.export.leak import make_leak
from tests.export.samples import make_one_claim, make_weir


def test_a_notebook_shows_the_claims_and_the_page_in_a_frame_without_rights() -> None:
    view = lxml.html.fragment_fromstring(to_notebook_html(make_weir()))
    rows = [[cell.text_content() for cell in row] for row in view.iter("tr")]
    assert rows[1] == [
        "1",
        "Orrin Gazette ← divers",
        "The north wall had failed on Monday",
        "happened “on Monday” (2031-03-10)",
        "¶ 2",
        "0.91",
    ]
    frame = view.find(".//iframe")
    assert frame.get("sandbox") == ""
    assert frame.get("srcdoc").startswith("<!DOCTYPE html>")


def test_nothing_from_a_report_becomes_markup_in_a_notebook() -> None:
    for extraction in (
        make_one_claim("<script>", "<img onerror=alert(1)>", outlet="<b>"),
        make_hostile("<script><img onerror=alert(1)>"),
    ):
        view = to_notebook_html(extraction)
        assert "<script" not in view
        assert "<img" not in view


def test_a_notebook_shows_denials_disputes_and_comments_sought() -> None:
    view = lxml.html.fragment_fromstring(to_notebook_html(make_leak()))
    rows = [[cell.text_content() for cell in row] for row in view.iter("tr")]
    assert rows[6][3] == "denied by 7"
    assert rows[4][1] == "Port Courier ← leaked memo of the Tavonian interior ministry †1"
    notes = view.findall("p")[1].text_content()
    assert "†1 leaked memo of the Tavonian interior ministry: disputed by claim 11" in notes
    assert "Lasko: did not respond" in notes


def test_an_extraction_shows_itself_in_a_notebook() -> None:
    assert make_weir()._repr_html_() == to_notebook_html(make_weir())
