from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given, settings

from reportedly.export import render_extractions
from reportedly.export.visible import make_visible
from reportedly.records import Extraction, HyperLink, Span
from reportedly.testing import make_extraction, make_report
from tests.export.hostile import make_hostile
from tests.export.leak import make_leak
from tests.export.samples import make_one_claim, make_weir
from tests.export.strategies import full_extractions

FEWER = settings(max_examples=100)
GOLDEN = Path(__file__).parent / "golden"
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)> & </style></title>'


def _render(*extractions_: Extraction) -> str:
    return "".join(render_extractions(extractions_, "html"))


def _body(page: str) -> str:
    return page[page.index("<body>") :]


def _ids(page: str) -> list[str]:
    return [element.get("id") for element in lxml.html.document_fromstring(page).iter() if element.get("id")]


@pytest.mark.parametrize(("name", "extraction"), [("weir", make_weir()), ("leak", make_leak())])
def test_the_body_is_what_the_golden_file_says(name: str, extraction: Extraction) -> None:
    assert _body(_render(extraction)) == (GOLDEN / f"{name}.html").read_text(encoding="utf-8")


def _make_hostile_head() -> Extraction:
    return make_one_claim(
        HOSTILE, HOSTILE, outlet=HOSTILE, byline=(HOSTILE,), path=HOSTILE, url=HOSTILE, published_at=HOSTILE,
        language=HOSTILE, credits=(HOSTILE,), title_span=Span(0, len(HOSTILE)),
    )  # fmt: skip


@pytest.mark.parametrize("extraction", [_make_hostile_head(), make_hostile(HOSTILE)])
def test_nothing_from_a_report_becomes_markup(extraction: Extraction) -> None:
    document = lxml.html.document_fromstring(_render(extraction))
    tags = {element.tag for element in document.iter() if isinstance(element.tag, str)}
    assert not tags & {"script", "img", "iframe", "form", "object", "base"}
    attributes = {name for element in document.iter() for name in element.attrib}
    assert attributes <= {
        *("id", "class", "lang", "dir", "href", "rel", "title", "role", "tabindex", "data-number"),
        *("aria-label", "aria-labelledby", "charset", "http-equiv", "content", "name"),
    }
    assert len(document.findall(".//style")) == 1
    assert "alert(1)" in document.find("body").text_content()


def _claim(page: str, number: int) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(page).get_element_by_id(f"r1-claim-{number}")


def _links_of(element: lxml.html.HtmlElement) -> list[str]:
    return [link.get("href") for link in element.iter("a")]


def test_a_chain_is_drawn_from_the_report_inwards_with_cue_and_channel_on_the_arrows() -> None:
    chain = _claim(_render(make_leak()), 5).find(".//ol[@class='chain']")
    assert chain.find("li").text_content() == "Orrin Gazette"
    boxes = list(chain)[1:]
    assert [box.find(".//*[@class='name']").text_content() for box in boxes] == [
        "Vasmoor Post",
        "leaked memo of the Tavonian interior ministry",
        "Tavonian intelligence",
        "a letter by a Hestrian engineer",
    ]
    assert [
        (box.find(".//*[@class='by']").text_content(), box.find(".//*[@class='channel']").text_content())
        for box in boxes
    ] == [
        ("“reported”", "published"),
        ("“based on”", "leaked"),
        ("“had intercepted”", "intercepted"),
        ("“claiming”", "wrote"),
    ]
    assert [box.get("class") for box in boxes] == [
        "link",
        "link unnamed disputed",
        "link",
        "link innermost unnamed",
    ]


def test_where_nobody_is_named_the_box_says_so() -> None:
    box = _claim(_render(make_leak()), 3).find(".//li[@class='link innermost nobody']")
    assert box.find(".//*[@class='name']").text_content() == "nobody named"
    assert box.find(".//*[@class='by']").text_content() == "“reportedly”"


def test_a_denial_links_both_ways_with_its_reason() -> None:
    page = _render(make_leak())
    denied, denying = _claim(page, 6), _claim(page, 7)
    assert "#r1-claim-7" in _links_of(denied)
    assert "#r1-claim-6" in _links_of(denying)
    assert "denied by claim 7" in denied.text_content()
    for claim in (denied, denying):
        assert "takes up the content before it" in claim.text_content()


def test_each_claim_that_rests_on_a_disputed_source_shows_it() -> None:
    page = _render(make_leak())
    shown = [n for n in range(1, 13) if "disputed †1" in _claim(page, n).text_content()]
    assert shown == [1, 2, 4, 5]
    assert "#r1-dispute-1" in _links_of(_claim(page, 4))
    note = lxml.html.document_fromstring(page).get_element_by_id("r1-dispute-1")
    assert "#r1-claim-11" in _links_of(note)


def test_what_is_unusual_stands_out_and_certainty_is_apart_from_confidence() -> None:
    claim = _claim(_render(make_leak()), 5)
    assert [word.text_content() for word in claim.findall(".//span[@class='put']")] == [
        "predicts",
        "negative",
        "possible",
    ]
    assert claim.find(".//span[@class='sure']").text_content() == "confidence 0.52"


def test_words_that_a_cell_was_read_from_are_marked_and_linked() -> None:
    leak = make_leak()
    page = _render(leak)
    for words in ("in late 2030", "January", "might", "“model”", "could not independently verify"):
        start = leak.report.text.index(words)
        names = [name for name in _ids(page) if name.endswith(f"-{start}-{start + len(words)}")]
        assert len(names) == 1, words
        assert f'href="#{names[0]}"' in page


def test_what_stands_beside_the_claims_is_listed() -> None:
    headings = [
        heading.text_content() for heading in lxml.html.document_fromstring(_render(make_leak())).iter("h2")
    ]
    assert headings == [
        "Claims 12",
        "Disputed sources 1",
        "Between the claims 2",
        "Asked for comment 3",
        "Verification 1",
        "Sources 14",
        "Said by the report itself 2",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//evil.example",
        "https:evil",
        "https://user@evil.example",
        "https://evil.example/\u202ecod.exe",
        "file:///etc/passwd",
        "",
    ],
)
def test_an_address_that_is_not_plain_http_is_shown_and_not_linked(address: str) -> None:
    report = make_report("A word.", url=address, links=(HyperLink(Span(2, 6), address),))
    page = _render(make_extraction(report))
    assert 'class="out"' not in page
    assert "word" in page


def test_links_out_of_the_page_tell_the_other_site_nothing() -> None:
    links = lxml.html.document_fromstring(_render(make_weir())).findall(".//a[@class='out']")
    assert {link.get("rel") for link in links} == {"noopener noreferrer nofollow"}
    assert {link.get("href") for link in links} == {
        "https://hill.example/weir?a=1&b=2",
        "https://gazette.example/1",
    }


def test_the_policy_allows_the_one_style_and_nothing_else() -> None:
    page = _render(make_weir())
    style = re.search(r"<style>(.*)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode("utf-8")).digest()).decode("ascii")
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in page
    assert "url(" not in style[1]
    assert " style=" not in page


@FEWER
@given(full_extractions())
def test_any_record_gives_a_page_whose_ids_are_unique_and_whose_links_arrive(extraction: Extraction) -> None:
    page = _render(extraction, extraction)
    ids = _ids(page)
    assert len(ids) == len(set(ids))
    links = [element.get("href") for element in lxml.html.document_fromstring(page).iter("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


@FEWER
@given(full_extractions())
def test_the_text_stands_in_the_page_whole_however_marks_overlap(extraction: Extraction) -> None:
    document = lxml.html.document_fromstring(_render(extraction))
    for element in (*document.iter("sup"),):
        element.drop_tree()
    title, body = document.find(".//h1").text_content(), document.find(".//section").text_content()
    wanted, shown, title = map(_squeeze, (extraction.report.text, body, title))
    assert shown == wanted or _is_without(shown, wanted, title)


def _squeeze(text: str) -> str:
    """The visible characters, without white space or what is shown in place of it."""
    return re.sub("[␋␌␜␝␞␟]|<U\\+(0085|2028|2029)>", "", make_visible("".join(text.split())))


def _is_without(shown: str, wanted: str, title: str) -> bool:
    """Whether `shown` is `wanted` but for the title, which stands elsewhere."""
    return any(
        wanted[:at] + wanted[at + len(title) :] == shown
        for at in range(len(wanted))
        if wanted.startswith(title, at)
    )


def test_a_content_that_goes_on_in_the_next_paragraph_is_marked_in_both() -> None:
    extraction = make_one_claim("She", "“One.\n\n“Two.”")
    page = _render(extraction)
    assert page.count('class="content">') == 3  # the legend has one
    assert page.count('id="r1-content-') == 1


def test_overlapping_marks_are_closed_in_the_order_they_were_opened() -> None:
    page = _body(_render(make_weir(), make_leak()))
    open_tags: list[str] = []
    for closing, tag in re.findall(r"<(/?)(mark|b|i|a|sup|p|section|span|ol|li|dl)\b", page):
        if not closing:
            open_tags.append(tag)
        else:
            assert open_tags.pop() == tag
    assert open_tags == []


def test_many_reports_stand_in_one_page_with_their_list() -> None:
    page = _render(make_weir(), make_extraction(), make_weir())
    document = lxml.html.document_fromstring(page)
    assert [element.get("id") for element in document.iter("article")] == ["r1", "r2", "r3"]
    assert [link.get("href") for link in document.find(".//nav").iter("a")] == ["#r1", "#r2", "#r3"]
    levels = [int(element.tag[1]) for element in document.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_an_empty_page_says_so_and_is_whole() -> None:
    assert _render().endswith("</html>\n")
    assert "No claim was found" in _render(make_extraction(make_report("Nothing.")))
