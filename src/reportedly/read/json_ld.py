"""Facts from the JSON-LD of a page (schema.org), also where it is broken."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from reportedly.read.dates import read_date
from reportedly.read.facts import PageFacts
from reportedly.read.names import clean_name, read_address, read_byline, read_outlet
from reportedly.read.notes import find_agencies

_MAX_NODES = 5_000
_ARTICLE = re.compile(r"(?:Article|BlogPosting|SocialMediaPosting|Report|LiveBlogPosting)$")
_PAGE = re.compile(r"(?:WebPage|ItemPage)$")
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")
_STRAY_COMMA = re.compile(r",\s*([}\]])")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?://\s*)?(?:-->|\]\]>)\s*;?\s*$"
)
_SCALAR = re.compile(
    r'"(headline|datePublished|dateModified|articleBody)"\s*:\s*"((?:[^"\\]|\\.){1,200000})"', re.DOTALL
)
_AUTHOR = re.compile(r'"(author|publisher)"\s*:\s*\[?\s*\{[^{}]{0,400}?"name"\s*:\s*"([^"\\]{1,200})"')


def read_json_ld(tree: Any) -> PageFacts:
    """The facts of the article that the page's JSON-LD describes; none where it describes none."""
    nodes: list[dict[str, Any]] = []
    broken: list[str] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            value = _parse(script.text)
            if value is None:
                broken.append(script.text)
            else:
                nodes.extend(_walk_nodes(value))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    article = _choose_article(nodes)
    if article is not None:
        return _read_article(article, by_id)
    return _scrape_broken("\n".join(broken)) if broken else PageFacts()


def _parse(text: str) -> Any:
    """The value of a script, mended where the mistake is one of the usual; None where it stays broken."""
    bare = _WRAPPING.sub("", text).strip().rstrip(";")
    for attempt in (bare, _STRAY_COMMA.sub(r"\1", bare), html.unescape(bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk_nodes(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of a script, without descending into lists of other articles."""
    todo = [value]
    n_seen = 0
    while todo and n_seen < _MAX_NODES:
        item = todo.pop(0)
        n_seen += 1
        if isinstance(item, list):
            todo[:0] = item[:_MAX_NODES]
        elif isinstance(item, dict):
            yield item
            todo.extend(item[key] for key in _HOLDERS if isinstance(item.get(key), dict | list))


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _choose_article(nodes: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The article with most said about it; without one, a web page that has a headline or a date."""
    articles = [node for node in nodes if any(_ARTICLE.search(kind) for kind in _types(node))]
    wanted = ("headline", "datePublished", "author", "publisher", "articleBody")
    if articles:
        return max(articles, key=lambda node: sum(bool(node.get(key)) for key in wanted))
    pages = [node for node in nodes if any(_PAGE.search(kind) for kind in _types(node))]
    return next((node for node in pages if node.get("datePublished") or node.get("headline")), None)


def _read_article(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> PageFacts:
    def resolve(value: Any) -> Any:
        """Put the object that an "@id" refers to in its place."""
        if isinstance(value, list):
            return [resolve(item) for item in value[:50] if not isinstance(item, list)]
        if isinstance(value, dict) and not value.get("name"):
            return by_id.get(str(value.get("@id")), value)
        return value

    body = node.get("articleBody")
    return PageFacts(
        title=clean_name(node.get("headline")) or clean_name(node.get("name")),
        outlet=read_outlet(resolve(node.get("publisher"))),
        byline=read_byline(resolve(node.get("author") or node.get("creator"))),
        published_at=read_date(node.get("datePublished")) or read_date(node.get("dateCreated")),
        updated_at=read_date(node.get("dateModified")),
        url=read_address(node.get("url")) or read_address(node.get("mainEntityOfPage")),
        credits=_read_credits(node, resolve),
        corrections=tuple(_walk_corrections(node.get("correction"))),
        body=body if isinstance(body, str) and body.strip() else None,
    )


def _read_credits(node: dict[str, Any], resolve: Any) -> tuple[str, ...]:
    """Agencies among the organisations that the article says it comes from."""
    names = (read_outlet(resolve(node.get(key))) for key in ("sourceOrganization", "provider", "creditText"))
    return tuple(dict.fromkeys(agency for name in names if name for agency in find_agencies(name)))


def _walk_corrections(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        note = item.get("text") or item.get("description") if isinstance(item, dict) else item
        if isinstance(note, str) and (clean := clean_name(note)):
            yield clean


def _scrape_broken(text: str) -> PageFacts:
    """The few facts that can be told from the words of JSON that no parser reads."""
    found: dict[str, str] = {}
    for key, value in (*_SCALAR.findall(text), *_AUTHOR.findall(text)):
        found.setdefault(key, _unescape(value))
    return PageFacts(
        title=clean_name(found.get("headline")),
        outlet=clean_name(found.get("publisher")),
        byline=read_byline(found.get("author")),
        published_at=read_date(found.get("datePublished")),
        updated_at=read_date(found.get("dateModified")),
        body=found.get("articleBody"),
    )


def _unescape(value: str) -> str:
    try:
        text = json.loads(f'"{value}"', strict=False)
    except ValueError:
        return value
    return text if isinstance(text, str) else value
