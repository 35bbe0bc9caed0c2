"""What kind of text this is, by its content; the name of the file is never asked."""

from __future__ import annotations

import json
import re
from enum import Enum, auto

_BLANK = " \t\r\n\f\v\ufeff\u200b\x00"
_HEAD_CHARS = 65_536
_TAGS = (
    "html|head|body|meta|title|link|script|style|div|p|article|section|main|header|nav|aside|figure|h[1-6]|ul|ol|"
    "table|span|blockquote|center|font|br|hr|img|a|b|i|em|strong"
)
_MARKUP_START = re.compile(rf"<(?:!doctype\s+html\b|(?:{_TAGS})(?=[\s>/]))", re.IGNORECASE)
_PAGE_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</(?:p|div|h[1-6]|li|article|section|body|html|blockquote|table|title)\s*>|<br\s*/?>", re.IGNORECASE
)
_ANY_TAG = re.compile(rf"</(?:{_TAGS})\s*>|<(?:p|br)\s*/?>", re.IGNORECASE)
_KEY_START = re.compile(r'\[?\s*\{\s*"[^"\n]{0,200}"\s*:')


class Kind(Enum):
    """The kinds of text that are read."""

    PLAIN = auto()
    HTML = auto()
    XML = auto()
    MHTML = auto()
    JSON = auto()
    JSON_LINES = auto()


def detect_kind(text: str) -> Kind:
    """Tell the kind of a decoded text; what fits no other kind is plain text."""
    start = skip_blank(text)
    if text.startswith(("{", "["), start):
        return _detect_json(text, start)
    if text.startswith("<", start):
        return _detect_markup(text, start)
    head = text[start : start + _HEAD_CHARS]
    if (
        re.match(r"(?:From|MIME-Version|Snapshot-Content-Location): ", head)
        and "multipart/related" in head[:2000]
    ):
        return Kind.MHTML
    return Kind.HTML if len(_BLOCK_TAG.findall(head)) >= 3 and "</" in head else Kind.PLAIN


def skip_blank(text: str) -> int:
    """Where the first character stands that is no white space, byte order mark or NUL."""
    return len(text) - len(text.lstrip(_BLANK))


def has_markup(text: str) -> bool:
    """Whether a text that comes out of JSON is written in HTML."""
    return "<" in text and _ANY_TAG.search(text) is not None


def is_json_object(line: str | bytes) -> bool:
    """Whether the line is one whole JSON object."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def looks_like_json(text: str) -> bool:
    """Whether a text that is no valid JSON was meant to be: it begins with an object and its first key."""
    return _KEY_START.match(text, skip_blank(text)) is not None


def _detect_json(text: str, start: int) -> Kind:
    try:
        json.loads(text[start:].rstrip(_BLANK), strict=False)
    except RecursionError:
        return Kind.JSON
    except ValueError:
        lines = [line for line in text[:_HEAD_CHARS].splitlines() if line.strip(_BLANK)][:50]
        if any(is_json_object(line.strip(_BLANK)) for line in lines):
            return Kind.JSON_LINES
        return Kind.JSON if looks_like_json(text) or _is_deep(text, start) else Kind.PLAIN
    return Kind.JSON


def _is_deep(text: str, start: int) -> bool:
    """Nothing but opening brackets: nobody writes that as text."""
    return len(text) - start > 100 and not text[start : start + 100].strip("[{ \n")


def _detect_markup(text: str, start: int) -> Kind:
    at = _skip_comments(text, start)
    if text.startswith("<?xml", at):
        return Kind.HTML if re.search(r"<html[\s>]", text[at : at + 4096]) else Kind.XML
    head = text[at : at + _HEAD_CHARS]
    if _PAGE_TAG.match(head):
        return Kind.HTML
    if _MARKUP_START.match(head) and _ANY_TAG.search(head):
        return Kind.HTML
    if _PAGE_TAG.search(head[:4096]):
        return Kind.HTML
    return (
        Kind.XML
        if re.match(r"<[A-Za-z][\w.-]*(?::[\w.-]+)?[\s>]", head) and _closes(text, head)
        else Kind.PLAIN
    )


def _closes(text: str, head: str) -> bool:
    """Whether the first element is closed at the very end, as the root of an XML document is."""
    root = re.match(r"<([\w.:-]+)", head)
    return root is not None and text.rstrip(_BLANK).endswith(f"</{root.group(1)}>")


def _skip_comments(text: str, at: int) -> int:
    """Pass over comments and white space before the first tag."""
    while text.startswith("<!--", at):
        end = text.find("-->", at)
        if end < 0:
            return at
        at = end + 3
        while at < len(text) and text[at] in _BLANK:
            at += 1
    return at
