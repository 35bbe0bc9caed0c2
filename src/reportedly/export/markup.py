"""HTML by hand, with everything from a report escaped: the one place where text becomes markup."""

from __future__ import annotations

import re
from html import escape

from reportedly.export.visible import make_visible, show_on_one_line

_SAFE_ADDRESS = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#][^\s\\]*)?", re.IGNORECASE)

_RELATION = "noopener noreferrer nofollow"


def write_text(text: str) -> str:
    """The text for between tags, line breaks kept as newlines."""
    return escape(make_visible(text.replace("\r", "\n")), quote=True)


def write_line(text: str) -> str:
    """The text for between tags or inside a quoted attribute, on one line."""
    return escape(show_on_one_line(text), quote=True)


def write_tag(name: str, content: str, **attributes: str | None) -> str:
    """An element with `content`, which is markup already. `class_` and the like lose their underscore.

    Attributes are escaped here; those that are None are left out.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{write_line(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>"


def write_link(address: str, content: str, *, goes_on: bool = False) -> str:
    """A link out of the page where the address is plain http or https, else the content alone.

    The other site is told nothing: no opener, no referrer. `goes_on`: this is a further piece of one link,
    which the keyboard passes over.
    """
    if not _SAFE_ADDRESS.fullmatch(address) or make_visible(address) != address:
        return content
    return write_tag(
        "a", content, class_="out", href=address, rel=_RELATION, tabindex="-1" if goes_on else None
    )


def write_language(language: str | None) -> str | None:
    """The value of a `lang` attribute, None where the record has no well-formed language."""
    is_tag = language is not None and re.fullmatch(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", language)
    return language if is_tag else None
