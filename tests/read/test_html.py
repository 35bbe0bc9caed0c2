"""Pages: the article, the words of its links, and nothing that runs."""

from pathlib import Path

import pytest

from tests.read.makers import STORY, TEXT, TITLE, make_page, read_one, refuse_one


def links_of(report_text: str, **settings: str) -> list[tuple[str, str]]:
    report = read_one(report_text, **settings)
    return [(link.span.slice(report.text), link.href) for link in report.links]


def test_the_article_is_read_and_the_furniture_is_not() -> None:
    report = read_one(make_page())
    assert report.text == f"{TITLE}\n\n{TEXT}"
    assert report.title_span is not None
    assert report.title_span.slice(report.text) == TITLE


def test_a_title_that_differs_in_the_article_stays_there() -> None:
    head = '<meta property="og:title" content="The pier is safe">'
    assert read_one(make_page(head=head)).text.startswith(f"The pier is safe\n\n{TITLE}\n\n{STORY[0]}")


def test_a_fragment_is_read_whole() -> None:
    assert read_one("<p>Officials said on Monday.</p>").text == "Officials said on Monday."


def test_links_keep_their_words_and_their_address() -> None:
    body = (
        f'<p>{STORY[0]}</p><p>The <a href="/r/1?a=b#c"> first <b>report</b> </a>was '
        '<a href="javascript:x()">there</a>, said <a href="mailto:ana@p.example">Ana</a>, '
        'and <a href="https://o.example/ü">the report</a> again.</p>'
        f"<p>{STORY[1]}</p><p>{STORY[2]}</p>"
    )
    head = '<link rel="canonical" href="https://gazette.example/2031/pier">'
    assert links_of(make_page(body, head)) == [
        ("first report", "https://gazette.example/r/1?a=b#c"),
        ("Ana", "mailto:ana@p.example"),
        ("the report", "https://o.example/ü"),
    ]


def test_the_address_that_the_user_gives_completes_links() -> None:
    page = make_page([*STORY, 'They wrote <a href="x.html">a second report</a> in May of the next year.'])
    assert links_of(page) == []
    assert links_of(page, url="https://g.example/a/b") == [("a second report", "https://g.example/a/x.html")]


def test_a_base_address_completes_links() -> None:
    page = make_page(
        [*STORY, 'They wrote <a href="x">a second report</a> in May of the next year.'],
        '<base href="https://b.example/c/">',
    )
    assert links_of(page) == [("a second report", "https://b.example/c/x")]


def test_key_points_quotes_and_tables_are_paragraphs() -> None:
    body = (
        "<ul><li>The pier will open in May, says the board.</li><li>Nobody was told before that.</li></ul>"
        + "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
        + "<blockquote><p>“It is safe.”</p><footer>— Ana Ruiz</footer></blockquote>"
        "<table><tr><th>Year</th><th>Visitors</th></tr><tr><td>2030</td><td>12,000</td></tr></table>"
        f"<p>{STORY[0].replace('May', 'June')}</p>"
    )
    paragraphs = read_one(make_page(body)).text.split("\n\n")
    for words in (
        "The pier will open in May, says the board.",
        "“It is safe.”",
        "— Ana Ruiz",
        "Year | Visitors",
        "2030 | 12,000",
    ):
        assert words in paragraphs


def test_line_breaks_are_lines_and_two_are_a_paragraph() -> None:
    body = "<div>" + "<br><br>".join(STORY) + "<br>The end of it, he said, was near.</div>"
    text = read_one(make_page(body)).text
    assert f"{STORY[0]}\n\n{STORY[1]}" in text
    assert f"{STORY[2]}\nThe end" in text


def test_nothing_of_scripts_styles_forms_or_comments_is_text() -> None:
    body = (
        f"<p>{STORY[0]}</p><script>document.write('he said')</script><style>.said{{}}</style><!-- said -->"
        f"<p onclick=\"alert('said')\">{STORY[1]}</p><noscript>Please enable JavaScript</noscript>"
        f"<svg><text>said</text></svg><p>{STORY[2]}</p><iframe>said</iframe><template><p>said</p></template>"
    )
    assert read_one(make_page(body)).text == f"{TITLE}\n\n{TEXT}"


def test_advertisements_and_pleas_for_script_are_left_out() -> None:
    page = make_page(["Advertisement", *STORY, "ADVERTISEMENT", "Please enable JavaScript to read on."])
    assert read_one(page).text == f"{TITLE}\n\n{TEXT}"


def test_a_text_that_only_the_data_of_the_page_has_is_read_from_there() -> None:
    head = (
        '<script type="application/ld+json">'
        '{"@type": "NewsArticle", "headline": "Pier is safe", "articleBody": "'
        + TEXT.replace("\n", "\\n")
        + '"}</script>'
    )
    page = f"<html><head>{head}</head><body><div id=root></div></body></html>"
    assert read_one(page).text == f"Pier is safe\n\n{TEXT}"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>",
        '<nav><a href="/">Home</a></nav><p><a href="/x">All the news of today in one place</a></p>',
        "<script>var text = 'The board said so on Tuesday.'</script>",
        "<p>Loading</p>",
    ],
)
def test_a_page_without_an_article_is_refused(body: str) -> None:
    refusal = refuse_one(f"<html><head><title>The Port Gazette</title></head><body>{body}</body></html>")
    assert "HTML without the text" in refusal.reason
    assert refusal.hint is not None
    assert "script" in refusal.hint


def test_white_space_is_collapsed_and_soft_hyphens_go() -> None:
    page = make_page(
        [STORY[0].replace("harbour", "har\u00adbour").replace(" board", "\n   board"), *STORY[1:]]
    )
    assert read_one(page).text == f"{TITLE}\n\n{TEXT}"


def test_the_dossier_is_read_with_all_that_its_pages_say(root: Path) -> None:
    page = (root / "examples" / "02-sollmar-courant.html").read_bytes()
    report = read_one(page)
    assert report.outlet == "The Sollmar Courant"
    assert report.byline == ("Ines Calloway-Brandt",)
    assert (report.published_at, report.updated_at) == (
        "2031-03-12T06:10:00+01:00",
        "2031-03-14T18:32:00+01:00",
    )
    assert report.credits == ("TTA",)
    (note,) = report.corrections
    assert note.slice(report.text).startswith("Correction: March 14, 2031\nAn earlier version")
    assert [link.span.slice(report.text) for link in report.links] == [
        "first reported on Tuesday by Sediment",
        "told Hestrian Public Radio",
    ]
    for words in ("Subscribe", "Morning Courant", "partners", "218 comments", "Log in", "Rail Strike"):
        assert words not in report.text
