"""Names of authors and outlets, as inputs print them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"(?:https?:)?//|www\.|@\w+\.\w|^@")
_BY = re.compile(r"^(?:by|von|from|written by|reported by|story by|words by|author)\b[\s:]+", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:;|\||\band\b|&|,)\s*")
_PERSON = re.compile(
    r"[^\W\d_a-z][\w.’'-]*(?:\s+(?:de|la|van|von|der|den|bin|al|el|da|di|du|le|of)\b)*(?:\s+[^\W\d_a-z][\w.’'-]*){1,3}"
)
_MAX_NAME_CHARS = 120
_MAX_DEPTH = 4


def clean_name(value: object) -> str | None:
    """One line without mark-up and character references; None where nothing is left."""
    if not isinstance(value, str):
        return None
    name = " ".join(re.sub(r"<[^<>]{0,300}>", " ", html.unescape(value[:2000])).split())
    return name or None


def read_byline(value: object) -> tuple[str, ...]:
    """The authors in a string, a list, or an object with a name; each once, without "By"."""
    names: list[str] = []
    for text in _walk_names(value, 0):
        name = clean_name(text)
        if name is None or _ADDRESS.search(name):
            continue
        name = _BY.sub("", name).strip(" ,;")
        for part in _split_names(name):
            if part and len(part) <= _MAX_NAME_CHARS and part not in names:
                names.append(part)
    return tuple(names)


def _walk_names(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif depth < _MAX_DEPTH and isinstance(value, list):
        for item in value:
            yield from _walk_names(item, depth + 1)
    elif depth < _MAX_DEPTH and isinstance(value, dict):
        yield from _walk_names(value.get("name") or value.get("full_name"), depth + 1)


def _split_names(name: str) -> list[str]:
    """ "Ann Ash and Bo Birch" is two people; what is not names of persons throughout stays whole."""
    parts = [part for part in _SEPARATOR.split(name) if part]
    return parts if len(parts) > 1 and all(_PERSON.fullmatch(part) for part in parts) else [name]


def read_outlet(value: object) -> str | None:
    """The outlet in a string, an object with a name, or a list of these, of which the first counts."""
    for text in _walk_names(value, 0):
        name = clean_name(text)
        if name is not None:
            return host_of(name) or name if _ADDRESS.match(name) else name[:_MAX_NAME_CHARS]
    return None


def host_of(address: str | None) -> str | None:
    """The host of an address without "www.", None where there is none."""
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def read_address(value: object) -> str | None:
    """A web address as it stands, None for anything else."""
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    if not isinstance(value, str):
        return None
    address = value.strip()
    return address if re.match(r"https?://[^\s/]", address) and not re.search(r"\s", address) else None
