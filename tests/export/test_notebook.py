from __future__ import annotations

import lxml.html

from reportedly.export import to_notebook_html
from tests.export.samples import make_one_claim, make_weir


def test_a_notebook_shows_the_claims_and_the_page_in_a_frame_without_rights() -> None:
    view = lxml.html.fragment_fromstring(to_notebook_html(make_weir()))
    rows = [[cell.text_content() for cell in row] for row in view.iter("tr")]
    assert rows[1] == ["1", "Orrin Gazette <- divers", "The north wall had failed on Monday", "¶ 2", "0.91"]
    frame = view.find(".//iframe")
    assert frame.get("sandbox") == ""
    assert frame.get("srcdoc").startswith("<!DOCTYPE html>")


def test_nothing_from_a_report_becomes_markup_in_a_notebook() -> None:
    view = to_notebook_html(make_one_claim("<script>", "<img onerror=alert(1)>", outlet="<b>"))
    assert "<script" not in view
    assert "<img" not in view


def test_an_extraction_shows_itself_in_a_notebook() -> None:
    assert make_weir()._repr_html_() == to_notebook_html(make_weir())
