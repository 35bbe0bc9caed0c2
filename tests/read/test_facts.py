"""What a page says of itself: JSON-LD first, then meta tags, then what it shows."""

import json
from typing import Any

import pytest

from reportedly.records import Report
from tests.read.makers import STORY, TITLE, make_page, read_one

ARTICLE: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Pier &#8216;safe&#8217;",
    "datePublished": "2031-03-12T06:10:00+01:00",
    "dateModified": "2031-03-14T18:32:00Z",
    "author": [{"@type": "Person", "name": "Ana Ruiz"}, {"@type": "Person", "name": "Bo Ek"}],
    "publisher": {"@type": "Organization", "name": "The Port Gazette"},
    "url": "https://gazette.example/1",
}


def script(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


def read_head(head: str, body: str | None = None) -> Report:
    return read_one(make_page(body if body is not None else "".join(f"<p>{p}</p>" for p in STORY), head))


def facts_of(report: Report) -> tuple[Any, ...]:
    return (report.outlet, report.byline, report.published_at, report.updated_at, report.url)


WANTED = (
    "The Port Gazette",
    ("Ana Ruiz", "Bo Ek"),
    "2031-03-12T06:10:00+01:00",
    "2031-03-14T18:32:00Z",
    "https://gazette.example/1",
)


def test_json_ld_is_read_as_an_object_a_list_and_a_graph() -> None:
    crumbs = {"@type": "BreadcrumbList", "itemListElement": [{"@type": "Article", "headline": "Other"}]}
    for value in (ARTICLE, [crumbs, ARTICLE], {"@graph": [crumbs, ARTICLE]}, [[ARTICLE]]):
        report = read_head(script(value))
        assert facts_of(report) == WANTED
        assert report.text.startswith("Pier ‘safe’\n\n")


def test_references_inside_a_graph_are_followed() -> None:
    graph = {
        "@graph": [
            {**ARTICLE, "author": {"@id": "#ana"}, "publisher": {"@id": "#gazette"}},
            {"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"},
            {"@type": "NewsMediaOrganization", "@id": "#gazette", "name": "The Port Gazette"},
        ]
    }
    report = read_head(script(graph))
    assert (report.outlet, report.byline) == ("The Port Gazette", ("Ana Ruiz",))


def test_broken_json_ld_is_mended_or_its_words_are_read() -> None:
    good = json.dumps(ARTICLE)
    for text in (
        good[:-1] + ",}",
        f"<!-- {good} -->",
        f"//<![CDATA[\n{good}\n//]]>",
        good.replace("Gazette", "Gazette\n") + ";",
        good.replace('"', "&quot;"),
    ):
        assert facts_of(read_head(script(text)))[2:4] == WANTED[2:4], text
    torn = read_head(script(good.replace('"@context"', '"x": "unescaped " quote", "@context"')))
    assert facts_of(torn)[:4] == ("The Port Gazette", ("Ana Ruiz",), *WANTED[2:4])


def test_other_kinds_of_articles_and_names_as_strings_are_read() -> None:
    article = {**ARTICLE, "@type": ["BlogPosting"], "author": "By Ana Ruiz", "publisher": "The Port Gazette"}
    report = read_head(script(article))
    assert (report.outlet, report.byline) == ("The Port Gazette", ("Ana Ruiz",))


@pytest.mark.parametrize(
    "value", [1, "x", None, [], {"@type": 3}, {"@graph": {"@graph": 1}}, {"@type": "Article", "author": 7}]
)
def test_json_ld_of_the_wrong_types_does_no_harm(value: object) -> None:
    assert read_head(script(value)).outlet == "Port Gazette"


def test_meta_tags_come_second() -> None:
    head = (
        '<meta property="og:site_name" content="Gazette">'
        '<meta property="og:title" content="Pier is safe | Gazette">'
        '<meta name="author" content="Ana Ruiz, Bo Ek">'
        '<meta property="article:published_time" content="2031-03-12T06:10:00+01:00">'
        '<meta property="article:modified_time" content="2031-03-14T18:32:00Z">'
        '<meta property="og:url" content="https://gazette.example/1">'
    )
    report = read_head(head)
    assert facts_of(report) == ("Gazette", *WANTED[1:])
    assert report.text.startswith("Pier is safe\n\n")
    both = read_head(head + script({"@type": "NewsArticle", "datePublished": "2031-01-01"}))
    assert both.published_at == "2031-01-01"
    assert both.outlet == "Gazette"


def test_older_meta_tags_are_known() -> None:
    for name in ("dc.date.issued", "parsely-pub-date", "citation_publication_date", "pubdate", "DC.Date"):
        assert read_head(f'<meta name="{name}" content="2031-03-12">').published_at == "2031-03-12"
    for name in ("dc.creator", "parsely-author", "citation_author", "byl"):
        assert read_head(f'<meta name="{name}" content="By Ana Ruiz">').byline == ("Ana Ruiz",)


def test_markup_comes_last() -> None:
    body = (
        '<p class="byline">By <a rel="author" href="/ana">Ana Ruiz</a></p>'
        '<time datetime="2031-03-12T06:10:00+01:00">March 12</time>'
        '<time class="updated" datetime="2031-03-14">Updated March 14</time>'
        + "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    )
    report = read_head("", body)
    assert facts_of(report) == (
        "Port Gazette",
        ("Ana Ruiz",),
        "2031-03-12T06:10:00+01:00",
        "2031-03-14",
        None,
    )
    assert report.text.startswith(f"{TITLE}\n\n")


def test_a_date_in_words_is_read_from_the_markup() -> None:
    body = '<span class="publish-date">Published: 12 March 2031</span>' + "".join(
        f"<p>{p}</p>" for p in STORY
    )
    assert read_head("", body).published_at == "2031-03-12"


def test_the_outlet_comes_at_last_from_the_address() -> None:
    page = (
        "<html><head><title>x</title></head><body>" + "".join(f"<p>{p}</p>" for p in STORY) + "</body></html>"
    )
    assert read_one(page, url="https://www.gazette.example/1").outlet == "gazette.example"
    saved = f"<!-- saved from url=(0027)https://www.gazette.example/1 -->\n{page}"
    report = read_one(saved)
    assert (report.outlet, report.url) == ("gazette.example", "https://www.gazette.example/1")


def test_the_shown_title_completes_one_that_was_cut_short() -> None:
    head = '<meta property="og:title" content="Pier is safe, board s...">'
    assert read_head(head).text.startswith(f"{TITLE}\n\n{STORY[0]}")


def test_the_front_page_is_not_the_address_of_the_report() -> None:
    head = '<link rel="canonical" href="https://gazette.example/">'
    assert read_head(head).url is None
