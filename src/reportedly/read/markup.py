"""Facts from the meta tags and the visible markup of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from reportedly.read.dates import read_date
from reportedly.read.facts import PageFacts
from reportedly.read.names import clean_name, read_address, read_byline, read_outlet

_TITLE = (
    *("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "citation_title"),
    *("sailthru.title", "hdl"),
)
_OUTLET = (
    *("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "publisher"),
    *("article:publisher_name", "cre", "application-name"),
)
_BYLINE = (
    *("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "citation_author"),
    *("sailthru.author", "byl", "article:author_name"),
)
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "article:published", "datepublished"),
    *("date.published", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date"),
    *(
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "pubdate",
        "publishdate",
    ),
    *(
        "publish-date",
        "publication_date",
        "ptime",
        "originalpublicationdate",
        "article_date_original",
        "date",
    ),
)
_UPDATED = (
    *("article:modified_time", "og:updated_time", "article:updated", "datemodified", "dcterms.modified"),
    *("dc.date.modified", "utime", "lastmod", "last-modified", "revisiondate"),
)
_URL = ("og:url", "twitter:url", "parsely-link")
_PUBLISHED_CLASS = re.compile(
    r"publish|posted|pubdate|entry-date|dateline|created|timestamp|\bdate\b", re.IGNORECASE
)
_UPDATED_CLASS = re.compile(r"updat|modif|revis", re.IGNORECASE)
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|author|authors|byl|contributor)(?:$|[\s_-])", re.IGNORECASE
)
_DATE_WORDS = re.compile(
    r"^(?:first\s+)?(?:published|posted|updated|last updated|modified)\s*(?:on|at)?\s*:?\s*", re.IGNORECASE
)
_TWO_NAMES = re.compile(r"[^\W\d_a-z][\w.’'-]+\s+[^\W\d_a-z]")
_SEPARATORS = re.compile(r"\s+[|–—-]\s+|\s+::\s+| [•·] ")
_MAX_TITLE_PARTS = 8
_MAX_BYLINE_CHARS = 160


def read_meta(tree: Any) -> PageFacts:
    """The facts of the meta tags (Open Graph, Dublin Core, Parsely, Highwire and their like)."""
    tags: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = (meta.get("content") or "").strip()
        if key and content:
            tags.setdefault(key, []).append(content)

    def walk(keys: Iterable[str]) -> list[str]:
        return [value for key in keys for value in tags.get(key, ())]

    byline = next((names for key in _BYLINE if (names := read_byline(list(tags.get(key, ()))))), ())
    return PageFacts(
        title=next(filter(None, map(clean_name, walk(_TITLE))), None),
        outlet=next(filter(None, map(read_outlet, walk(_OUTLET))), None),
        byline=byline,
        published_at=next(filter(None, map(read_date, walk(_PUBLISHED))), None),
        updated_at=next(filter(None, map(read_date, walk(_UPDATED))), None),
        url=next(filter(None, map(read_address, walk(_URL))), None),
    )


def read_markup(tree: Any) -> PageFacts:
    """The facts that the page shows: h1 or title, links and lines of authors, time elements."""
    published, updated = _read_times(tree)
    return PageFacts(
        title=_read_heading(tree) or clean_name(tree.findtext(".//title")),
        byline=_read_authors(tree),
        published_at=published,
        updated_at=updated,
    )


def read_canonical(tree: Any) -> str | None:
    """The address in the page's canonical link; the front page of a site is not taken for it."""
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            address = read_address(link.get("href"))
            if address and re.search(r"//[^/]+/[^/]", address):
                return address
    return None


def split_title(tree: Any, title: str | None) -> str | None:
    """The outlet in "Headline - Outlet", the title of the page, where the headline is known."""
    whole = clean_name(tree.findtext(".//title")) or ""
    parts = _SEPARATORS.split(whole[:600], maxsplit=_MAX_TITLE_PARTS)
    if not title or len(parts) < 2 or not whole.casefold().startswith(title.casefold()[:60]):
        return None
    last = parts[-1].strip()
    return last if 1 <= len(last.split()) <= 5 and last.casefold() not in title.casefold() else None


def _text_of(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _read_heading(tree: Any) -> str | None:
    """The heading of the first rank, where there is just one with several words."""
    headings = [text for element in tree.iter("h1") if len((text := _text_of(element)).split()) > 1]
    return headings[0] if len(set(headings)) == 1 else None


def _read_times(tree: Any) -> tuple[str | None, str | None]:
    published: str | None = None
    updated: str | None = None
    for element in tree.iter("time", "abbr", "span", "div", "p"):
        given = element.get("datetime") or (element.get("content") if element.get("itemprop") else None)
        label = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if element.tag != "time" and not (_PUBLISHED_CLASS.search(label) or _UPDATED_CLASS.search(label)):
            continue
        text = _text_of(element) if len(element) < 10 else ""
        found = read_date(given) or (read_date(_DATE_WORDS.sub("", text)) if 6 <= len(text) <= 80 else None)
        if found is None:
            continue
        if _UPDATED_CLASS.search(label) or text.lower().startswith(("updated", "last updated", "modified")):
            updated = updated or found
        else:
            published = published or found
    return published, updated


def _read_authors(tree: Any) -> tuple[str, ...]:
    marked = (element for element in tree.iter("a", "link") if "author" in (element.get("rel") or "").split())
    names = read_byline([_text_of(element) for element in marked])
    if names:
        return names
    for element in tree.iter("span", "div", "p", "a", "address"):
        label = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if _BYLINE_CLASS.search(label) and len(element) < 20:
            text = _text_of(element)
            if (
                text
                and len(text) <= _MAX_BYLINE_CHARS
                and re.search(r"[^\W\d_a-z][\w.’'-]+\s+[^\W\d_a-z]", text)
            ):
                return read_byline(text)
    return ()
