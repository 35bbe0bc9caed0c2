"""A web page to a draft: its article by trafilatura, its facts and notes by our own readers."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from dataclasses import replace
from typing import Any

from lxml import etree

from reportedly.errors import NoText, ReportTooLong
from reportedly.read.blocks import (
    NEVER_TEXT,
    PAGE_FURNITURE,
    Block,
    join_blocks,
    parse_html,
    read_blocks,
    read_fragment,
    resolve_links,
)
from reportedly.read.draft import Draft
from reportedly.read.facts import PageFacts, merge_facts
from reportedly.read.json_ld import read_json_ld
from reportedly.read.markup import read_canonical, read_markup, read_meta, split_title
from reportedly.read.names import host_of, read_address
from reportedly.read.notes import find_credit_names, is_correction, is_note_heading
from reportedly.read.titles import fold_title
from reportedly.settings import ReadSettings

MAX_TAGS = 400_000
"""A page with more tags is refused. A guard, not a measured limit: such a page takes some seconds."""

_MAX_TAGS_FOR_TRAFILATURA = 30_000
_FEW_CHARS = 250
_MIN_WORDS = 3
_STRIPPED = ("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->")
_LABELS = frozenset(
    (
        *("ad", "advertisement", "advertising", "sponsored", "skip advertisement", "read more", "share"),
        *("story continues below advertisement", "article continues below", "share this article"),
        *("article continues after advertisement", "continue reading the main story", "related"),
    )
)
_WANTS_SCRIPT = re.compile(
    r"(?:enable|requires?|turn on|activate).{0,40}(?:javascript|cookies)", re.IGNORECASE
)
_CUT_TITLE_CHARS = 100  # search engines want headlines of at most 110 characters
_N_TITLE_BLOCKS = 6
_N_BLOCKS_AFTER = 8
_MAX_CREDIT_NOTE_CHARS = 300
_MAX_NOTES = 40


def read_html(text: str, name: str, settings: ReadSettings) -> Draft:
    """Raises NoText for a page without an article, BrokenDocument and ReportTooLong."""
    n_tags = text.count("<")
    if n_tags > MAX_TAGS:
        raise ReportTooLong(
            f"{name} has about {n_tags:,} tags, over the limit of {MAX_TAGS:,} for a page",
            report=name,
            hint="save the report alone, as text or from the browser's reading view",
        )
    tree = parse_html(text, name)
    if tree is None:
        raise NoText(f"{name} is HTML with nothing in it", report=name, hint=_HINT_NO_TEXT)
    facts = _read_facts(tree, text, settings)
    resolve_links(tree, settings.url or facts.url)
    etree.strip_elements(tree, *_STRIPPED, with_tail=False)
    for element in tree.xpath("//blockquote//footer"):
        element.tag = "p"  # who is quoted; trafilatura would take it for the foot of the page
    everything = read_blocks(tree, skip=NEVER_TEXT | {"head", "nav", "figcaption"})
    article = _find_article(tree, facts, n_tags, name)
    article = _without_titles(article, facts)
    if not article:
        raise NoText(f"{name} is HTML without the text of an article", report=name, hint=_HINT_NO_TEXT)
    article += _find_notes(everything, article, facts)
    body, links = join_blocks(article)
    return Draft(
        text=body,
        title=facts.title,
        outlet=facts.outlet,
        byline=facts.byline,
        published_at=facts.published_at,
        updated_at=facts.updated_at,
        url=facts.url,
        credits=facts.credits,
        links=links,
    )


_HINT_NO_TEXT = (
    "pages that are put together by script must be saved from the browser when they are fully shown "
    '("Webpage, complete"), or give the text itself'
)


def _read_facts(tree: Any, text: str, settings: ReadSettings) -> PageFacts:
    """JSON-LD first, then meta tags, then what the page shows; the outlet at last from its address."""
    data, meta, shown = read_json_ld(tree), read_meta(tree), read_markup(tree)
    facts = merge_facts(data, meta, shown)
    saved = _SAVED_FROM.search(text[:4096])
    url = read_canonical(tree) or facts.url or (read_address(saved.group(1)) if saved else None)
    title = _choose_title(facts.title, shown.title)
    outlet = facts.outlet or split_title(tree, title) or host_of(settings.url or url)
    return replace(facts, url=url, title=_without_outlet(title, outlet), outlet=outlet)


def _choose_title(given: str | None, shown: str | None) -> str | None:
    """The title of the data, unless that is the shown one cut short."""
    if given is None or shown is None:
        return given or shown
    stem = fold_title(given.rstrip(".… "))
    is_cut = given.rstrip().endswith(("...", "…")) or len(given) >= _CUT_TITLE_CHARS
    return shown if is_cut and len(stem) > 20 and fold_title(shown).startswith(stem) else given


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """ "Headline | Outlet" without the outlet."""
    if title is None or outlet is None:
        return title
    found = re.fullmatch(rf"(.{{10,}}?)\s*[|–—-]\s*{re.escape(outlet)}", title, re.IGNORECASE)
    return found.group(1) if found else title


def _find_article(tree: Any, facts: PageFacts, n_tags: int, name: str) -> list[Block]:
    """The blocks of the article: trafilatura's, unless it has missed most of what the page marks as one."""
    marked = _read_marked(tree)
    extracted = [] if n_tags > _MAX_TAGS_FOR_TRAFILATURA else _extract(tree)
    blocks = extracted
    if _count_chars(extracted) < 0.4 * _count_chars(marked) or not extracted:
        blocks = marked
    if facts.body and _fold(" ".join(block.text for block in blocks)) == _fold(facts.body):
        return _split_body(facts.body)  # trafilatura had it from there, without its paragraphs
    if _count_chars(blocks) < _FEW_CHARS:
        blocks = [block for block in blocks if _is_prose(block)]
        rest = _read_marked(tree, whole=True)
        blocks = max((blocks, rest), key=_count_chars)
        if facts.body and len(facts.body) > 2 * _count_chars(blocks):
            blocks = (
                read_fragment(facts.body, facts.url, name) if "<" in facts.body else _split_body(facts.body)
            )
    return [block for block in blocks if not _is_label(block)]


def _split_body(body: str) -> list[Block]:
    return [Block(" ".join(part.split())) for part in re.split(r"[\r\n]+", body) if part.strip()]


def _count_chars(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _extract(tree: Any) -> list[Block]:
    """What trafilatura takes for the article, read twice.

    Its careful reading loses lists of key points and the like, its generous one goes on into teasers: the
    generous one is taken as far as the careful one goes.
    """
    careful, generous = _run_trafilatura(tree, recall=False), _run_trafilatura(tree, recall=True)
    if not careful:
        return generous
    kept = [_fold(block.text) for block in generous]
    last = _fold(careful[-1].text)
    if last not in kept:
        return careful
    end = len(kept) - kept[::-1].index(last)
    wanted = {_fold(block.text) for block in careful}
    return [block for block in generous[:end] if _fold(block.text) in wanted or _is_prose(block)]


def _run_trafilatura(tree: Any, *, recall: bool) -> list[Block]:
    """Its result as blocks; it is given a copy, for it changes the tree that it works on."""
    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        document = trafilatura.bare_extraction(
            deepcopy(tree),
            include_comments=False,
            include_tables=True,
            include_links=True,
            favor_recall=recall,
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, etree.LxmlError):
        return []
    body = getattr(document, "body", None)
    return [] if body is None else read_blocks(body, skip=frozenset(("graphic",)))


def _read_marked(tree: Any, *, whole: bool = False) -> list[Block]:
    """The text of the largest article or main element, or of the whole page, without its furniture."""
    roots = [tree] if whole else (_find_outermost(tree, "article") or _find_outermost(tree, "main"))
    skip = NEVER_TEXT | PAGE_FURNITURE | {"head"}
    return max((_read_prose(root, skip) for root in roots), key=_count_chars, default=[])


def _find_outermost(tree: Any, tag: str) -> list[Any]:
    """The elements of this name that stand in no other."""
    found: list[Any] = []
    depth = 0
    for event, element in etree.iterwalk(tree, events=("start", "end"), tag=tag):
        if event == "start" and depth == 0:
            found.append(element)
        depth += 1 if event == "start" else -1
    return found


def _read_prose(root: Any, skip: frozenset[str]) -> list[Block]:
    """Without menus (blocks that are one link), labels of a word or two, and pleas for script."""
    inner = skip if root.tag not in ("article", "main") else skip - {"header"}
    return [block for block in read_blocks(root, skip=inner) if _is_prose(block)]


def _is_prose(block: Block) -> bool:
    return len(block.text.split()) >= _MIN_WORDS and not _is_all_link(block)


def _is_label(block: Block) -> bool:
    """What pages say about themselves inside the text, advertisements and pleas for script."""
    return block.text.casefold().strip(" .:") in _LABELS or bool(_WANTS_SCRIPT.search(block.text[:300]))


def _is_all_link(block: Block) -> bool:
    return block.n_link_chars > 0.8 * len(block.text)


def _without_titles(blocks: list[Block], facts: PageFacts) -> list[Block]:
    """The headline stands before the text by itself; the same words at the top of the article go."""
    title = fold_title(facts.title or "")
    return [
        block
        for index, block in enumerate(blocks)
        if index >= _N_TITLE_BLOCKS or not title or fold_title(block.text) != title
    ]


def _find_notes(everything: list[Block], article: list[Block], facts: PageFacts) -> list[Block]:
    """Corrections and agency credits of the page that the article's text lacks, in their order.

    A correction counts anywhere; a credit only near the article. A correction that stands in the data
    alone is taken where the page shows none.
    """
    known = {_fold(block.text) for block in article}
    whole = _fold("\n".join(block.text for block in article))
    places = [index for index, block in enumerate(everything) if _fold(block.text) in known]
    last_place = (places[-1] if places else len(everything)) + _N_BLOCKS_AFTER
    notes: list[Block] = []
    has_correction = any(is_correction(block.text) for block in article)
    heading: Block | None = None
    for index, block in enumerate(everything):
        corrects = (is_correction(block.text) or heading is not None) and not _is_all_link(block)
        has_correction = has_correction or corrects
        is_note = corrects or (index <= last_place and _is_credit_note(block))
        if is_note and len(notes) < _MAX_NOTES and _fold(block.text) not in whole:
            notes += [heading, block] if heading is not None else [block]
        heading = block if is_note_heading(block.text) and not _is_all_link(block) else None
    if not has_correction:
        notes += [Block(note if is_correction(note) else f"Correction: {note}") for note in facts.corrections]
    return list(dict.fromkeys(notes))


def _is_credit_note(block: Block) -> bool:
    return len(block.text) <= _MAX_CREDIT_NOTE_CHARS and any(find_credit_names(block.text, at_an_end=False))


def _fold(text: str) -> str:
    return " ".join(text.split())
