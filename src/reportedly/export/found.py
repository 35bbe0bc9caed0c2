"""Found claims for a terminal or a file: the chain, the words that were found, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from reportedly.export.visible import show_on_one_line
from reportedly.export.words import ARROW, NOBODY
from reportedly.export.wrap import wrap_line

_INDENT = " " * 6
NOTHING = "nothing found\n"


class Piece(Protocol):
    """A part of a snippet; see `ledger.search.SnippetPiece`."""

    @property
    def text(self) -> str: ...
    @property
    def is_hit(self) -> bool: ...


class Link(Protocol):
    """A source of a chain; see `ledger.search.FoundSource`."""

    @property
    def name(self) -> str | None: ...
    @property
    def is_named(self) -> bool | None: ...


class Found(Protocol):
    """A found claim; see `ledger.search.FoundClaim`."""

    @property
    def claim(self) -> str: ...
    @property
    def report(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def found_in(self) -> str: ...
    @property
    def act(self) -> str | None: ...
    @property
    def chain(self) -> Sequence[Link]: ...
    @property
    def outlet(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def published_at(self) -> str | None: ...
    @property
    def snippet(self) -> Sequence[Piece]: ...


def render_found(claims: Iterable[Found], width_columns: int = 100) -> Iterator[str]:
    """A block of lines a claim, with blank lines between them; hits stand in [brackets]."""
    width, joint = max(40, width_columns), ""
    for number, found in enumerate(claims, start=1):
        yield joint + "\n".join(_lines(found, number, width)) + "\n"
        joint = "\n"
    if not joint:
        yield NOTHING


def _lines(found: Found, number: int, width: int) -> Iterator[str]:
    act = "" if found.act in (None, "asserts") else f" · {found.act}"
    yield wrap_line(name_chain(found.outlet, found.chain) + act, width, f"{number:>4}  ", _INDENT)
    words = "".join(f"[{piece.text}]" if piece.is_hit else piece.text for piece in found.snippet)
    if found.found_in == "report":
        yield wrap_line(show_on_one_line(found.text), width, _INDENT)
        words = f"in its report: {words}"
    yield wrap_line(show_on_one_line(words), width, _INDENT)
    facts = (found.claim, found.title, (found.published_at or "")[:10], found.report)
    yield wrap_line(
        " · ".join(show_on_one_line(fact) for fact in facts if fact), width, _INDENT, _INDENT + "  "
    )


def name_chain(outlet: str | None, chain: Sequence[Link]) -> str:
    """ "Post ← Courier ← official (not named)": who published it, then the sources from the outermost."""
    names = [show_on_one_line(outlet or "an unnamed outlet"), *map(_name_link, chain)]
    return ARROW.join(names)


def _name_link(link: Link) -> str:
    if link.name is None:
        return NOBODY
    return show_on_one_line(link.name) + (" (not named)" if link.is_named is False else "")
