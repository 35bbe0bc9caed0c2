"""A tree of HTML elements to blocks of text, with the links that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from lxml import etree, html

from reportedly.errors import BrokenDocument
from reportedly.records import HyperLink, Span

BLOCK_JOINT = "\n\n"


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_BLOCK_TAGS = _tags(
    "html body address article aside blockquote caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre "
    "section summary table tbody tfoot thead tr ul "
    "doc head list item quote row"  # the last line is trafilatura's own
)
_CELL_TAGS = frozenset(("td", "th", "cell"))
_BREAK_TAGS = frozenset(("br", "lb"))
_LINK_TAGS = {"a": "href", "ref": "target"}
NEVER_TEXT = _tags(
    "script style noscript template svg math iframe object embed button select option textarea input "
    "audio video canvas map title meta link graphic datalist applet"
)
PAGE_FURNITURE = frozenset(("nav", "aside", "footer", "header", "form", "menu", "dialog"))
_CELL_JOINT = " | "
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\ufeff\x00")
_HREF = re.compile(r"(?:https?://[^\s/]|mailto:\S)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAX_HREF_CHARS = 4_000


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or row; the spans of its links count its own characters.

    `n_link_chars`: how many characters stand in links, those without a usable address included.
    """

    text: str
    links: tuple[HyperLink, ...] = ()
    n_link_chars: int = 0


@dataclass(slots=True)
class _Writer:
    """Collects the characters of one block after another, white space collapsed as a browser does."""

    blocks: list[Block] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    length: int = 0
    is_spaced: bool = False
    n_link_chars: int = 0
    links: list[HyperLink] = field(default_factory=list)
    open_links: list[tuple[str, int | None]] = field(default_factory=list)

    def write(self, text: str | None) -> None:
        if not text:
            return
        bare = _BLANKS.sub(" ", text.translate(_INVISIBLE))
        words = bare.strip(" ")
        if not words:
            self.is_spaced = self.is_spaced or bool(bare)
            return
        if (self.is_spaced or bare.startswith(" ")) and self.parts and not self.parts[-1].endswith("\n"):
            self._append(" ")
        self.open_links = [(href, self.length if start is None else start) for href, start in self.open_links]
        self._append(words)
        self.is_spaced = bare.endswith(" ")

    def break_line(self) -> None:
        if self.parts and self.parts[-1] == "\n":
            self.flush()
        elif self.parts:
            self._append("\n")
            self.is_spaced = False

    def begin_cell(self) -> None:
        if self.parts and not self.parts[-1].endswith("\n"):
            self._append(_CELL_JOINT)
            self.is_spaced = False

    def begin_link(self, href: str) -> None:
        self.open_links.append((href, None))

    def end_link(self) -> None:
        if self.open_links:
            self._close(*self.open_links.pop())

    def flush(self) -> None:
        """End the block; a link that runs on is closed here and opened again in the next block."""
        for href, start in self.open_links:
            self._close(href, start)
        self.open_links = [(href, None) for href, _ in self.open_links]
        text = "".join(self.parts).rstrip()
        if text.endswith(_CELL_JOINT.rstrip()):
            text = text.removesuffix(_CELL_JOINT.rstrip()).rstrip()
        if text.strip(" |\xa0"):
            links = tuple(link for link in self.links if link.span.end <= len(text))
            self.blocks.append(Block(text, links, self.n_link_chars))
        self.parts, self.length, self.is_spaced, self.n_link_chars, self.links = [], 0, False, 0, []

    def _append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _close(self, href: str, start: int | None) -> None:
        if start is None or start >= self.length:
            return
        end = start + len("".join(self.parts)[start:].rstrip())
        self.n_link_chars += end - start
        if href:
            self.links.append(HyperLink(Span(start, end), href))


def parse_html(text: str, name: str) -> Any:
    """The element tree of a page or a fragment; None where nothing is in it.

    The parser for HTML knows no entities but those of HTML, so that none can be made to grow, and it
    loads nothing. Raises BrokenDocument where elements are nested deeper than it goes: it would drop the
    rest of the page.
    """
    parser = html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=True,
        collect_ids=False,
    )
    try:
        tree = html.document_fromstring(text.translate(_INVISIBLE).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise BrokenDocument(
            f"{name} is HTML that is nested too deeply",
            report=name,
            hint="save the report alone, as text or from the browser's reading view",
        )
    return tree


def read_fragment(text: str, base: str | None, name: str) -> list[Block]:
    """The blocks of a piece of HTML, all of its text."""
    tree = parse_html(text, name)
    if tree is None:
        return []
    resolve_links(tree, base)
    return read_blocks(tree, skip=NEVER_TEXT | {"head"})


def read_blocks(root: Any, *, skip: frozenset[str]) -> list[Block]:
    """The text under an element, in document order; what stands in `skip` and what is hidden is left out."""
    writer = _Writer()
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: Any = None
    for event, element in walk:
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
                writer.write(element.tail if element is not root else None)
            continue
        if event == "start":
            if element.tag in skip or _is_hidden(element):
                skipped = element
                walk.skip_subtree()
                if element.tag in _BLOCK_TAGS:
                    writer.flush()
                continue
            _begin(writer, element)
        else:
            _end(writer, element)
            writer.write(element.tail if element is not root else None)
    writer.flush()
    return writer.blocks


def _begin(writer: _Writer, element: Any) -> None:
    tag = element.tag
    if tag in _BLOCK_TAGS:
        writer.flush()
    elif tag in _CELL_TAGS:
        writer.begin_cell()
    elif tag in _BREAK_TAGS:
        writer.break_line()
    elif tag in _LINK_TAGS:
        writer.begin_link(element.get(_LINK_TAGS[tag]) or "")
    writer.write(element.text)


def _end(writer: _Writer, element: Any) -> None:
    if element.tag in _BLOCK_TAGS:
        writer.flush()
    elif element.tag in _LINK_TAGS:
        writer.end_link()


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN_STYLE.search(element.get("style") or ""))


def resolve_links(tree: Any, base: str | None) -> None:
    """Make the address of every link absolute; drop it where it is none of the web or of mail."""
    given = next((element.get("href") for element in tree.iter("base") if element.get("href")), None)
    if given:
        base = _join(base, given) or base
    for element in tree.iter("a"):
        href = _join(base, element.get("href") or "")
        if href is None:
            element.attrib.pop("href", None)
        else:
            element.set("href", href)


def _join(base: str | None, href: str) -> str | None:
    try:
        href = urljoin(base or "", href.strip()[:_MAX_HREF_CHARS])
    except ValueError:
        return None
    return href if _HREF.match(href) else None


def join_blocks(blocks: Iterable[Block]) -> tuple[str, tuple[HyperLink, ...]]:
    """One text with a blank line between the blocks, and its links."""
    texts: list[str] = []
    links: list[HyperLink] = []
    at = 0
    for block in blocks:
        texts.append(block.text)
        links.extend(HyperLink(link.span.shift(at), link.href) for link in block.links)
        at += len(block.text) + len(BLOCK_JOINT)
    return BLOCK_JOINT.join(texts), tuple(sorted(links, key=lambda link: link.span))
