"""JSON to drafts: the keys that news corpora and scrapers use."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from reportedly.errors import BrokenDocument, EmptyReport, NoText
from reportedly.read.dates import read_date
from reportedly.read.detect import has_markup
from reportedly.read.draft import Draft, Problem
from reportedly.read.names import clean_name, read_address, read_byline, read_outlet
from reportedly.records import HyperLink

TEXT_KEYS = ("text", "maintext", "body", "articleBody")
TITLE_KEYS = ("title", "headline")
OUTLET_KEYS = ("outlet", "source", "source_domain", "publisher")
PUBLISHED_KEYS = ("published_at", "date_publish", "datePublished", "date")
UPDATED_KEYS = ("updated_at", "date_modify", "dateModified")
BYLINE_KEYS = ("byline", "authors", "author")
URL_KEYS = ("url",)

_SHOWN_CHARS = 60


def parse_json(text: str, name: str) -> Any:
    """The value of a JSON text. Raises BrokenDocument where it is none, or nested too deeply to be read."""
    try:
        return json.loads(text.strip(" \t\r\n\f\v\ufeff\u200b\x00"), strict=False)
    except RecursionError as error:
        raise BrokenDocument(
            f"{name} is JSON that is nested too deeply", report=name, hint="give one flat object a report"
        ) from error
    except json.JSONDecodeError as error:
        raise BrokenDocument(
            f"{name} is broken JSON: {error.msg} at line {error.lineno}, column {error.colno}",
            report=name,
            hint="check that the file was saved to its end",
        ) from error
    except ValueError as error:  # a number of thousands of digits
        raise BrokenDocument(
            f"{name} is JSON that cannot be read: {error}", report=name, hint="write such numbers as strings"
        ) from error


def read_object(value: object, name: str) -> Draft:
    """The draft of one JSON value. Raises NoText or EmptyReport where no text is in it."""
    if not isinstance(value, dict):
        raise NoText(f"{name} is JSON, but not an object", report=name, hint=_hint_keys())
    text = _find_text(value, name)
    published, problem = _first_date(value, PUBLISHED_KEYS)
    updated, other_problem = _first_date(value, UPDATED_KEYS)
    url = next((found for key in URL_KEYS if (found := read_address(value.get(key)))), None)
    text, links = _without_markup(text, url, name)
    bylines = (read_byline(value.get(key)) for key in BYLINE_KEYS)
    return Draft(
        text=text,
        title=next((found for key in TITLE_KEYS if (found := clean_name(value.get(key)))), None),
        outlet=next((found for key in OUTLET_KEYS if (found := read_outlet(value.get(key)))), None),
        byline=next(filter(None, bylines), ()),
        published_at=published,
        updated_at=updated,
        url=url,
        links=links,
        problems=tuple(found for found in (problem, other_problem) if found is not None),
    )


def _find_text(value: Mapping[str, Any], name: str) -> str:
    """The first text that is not blank; a list of strings is taken as its paragraphs."""
    found = [_as_text(value[key]) for key in TEXT_KEYS if key in value]
    if not found:
        raise NoText(f"{name} is JSON without a text", report=name, hint=_hint_keys())
    text = next((text for text in found if text is not None and text.strip()), None)
    if text is None:
        raise EmptyReport(f"{name} is JSON whose text is empty", report=name, hint=_hint_keys())
    return text


def _as_text(value: object) -> str | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "\n\n".join(value)
    return value if isinstance(value, str) else None


def _hint_keys() -> str:
    return f"put the text of the report under one of the keys {', '.join(TEXT_KEYS)}"


def _first_date(value: Mapping[str, Any], keys: Iterable[str]) -> tuple[str | None, Problem | None]:
    """The first date that can be read, or the problem that there is one which cannot."""
    unread: str | None = None
    for key in keys:
        given = value.get(key)
        if (found := read_date(given)) is not None:
            return found, None
        if isinstance(given, str) and given.strip() and unread is None:
            unread = f"{key}: “{given.strip()[:_SHOWN_CHARS]}”"
    if unread is None:
        return None, None
    return None, Problem(
        f"the date in {unread} could not be read", hint="write it as 2024-05-31 or 2024-05-31T18:00:00+02:00"
    )


def _without_markup(text: str, url: str | None, name: str) -> tuple[str, tuple[HyperLink, ...]]:
    if not has_markup(text):
        return text, ()
    from reportedly.read.blocks import join_blocks, read_fragment

    blocks = read_fragment(text, url, name)
    if not blocks:
        raise EmptyReport(
            f"{name} is JSON whose text is HTML without any words", report=name, hint=_hint_keys()
        )
    return join_blocks(blocks)
