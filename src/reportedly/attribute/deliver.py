"""One node of the tree -> what it delivers: a content of its own, or none where those inside it say all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reportedly.attribute.nodes import EDGE_CHARS, Node, Tree, begins_beside, takes_up
from reportedly.attribute.statement_words import OPENING_QUOTES, PERSONAL
from reportedly.records.attribution import Attribution
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span, count_chars, count_shared_chars, hull, join_pieces
from reportedly.text.content import trim_content
from reportedly.text.silence import is_silence

COVERED = 0.6
"""Share of a content from which on the attributions inside say all of it: it makes no claim of its own."""

LONG_GAP_CHARS = 40
"""A source whose cue comes later than this does something else in between ("walked in ..., and told")."""

LEAST_BEFORE_BACKGROUND_CHARS = 30

LONGEST_BETWEEN_CHARS = 60
"""Between the parts of an attribution: to whom and when ("warned *the prime minister in February* that")."""

_GOES_ON = r"continues?|continued|is|are|was|were|has|have|had|grows?|grew|mounts?|mounted"
_BACKGROUND = re.compile(rf",\s+(?:even\s+)?as\s+(?=(?:[\w’'-]+\s+){{1,6}}(?:{_GOES_ON})\b)")
_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|claim|wr(?:ite|ites|ote|iting)|report|warn|announc|confirm"
    r"|deni|deny|admit|stat(?:e|es|ed|ing)\b|insist|argu|reveal|believ|suggest|indicat|show|describ|call)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:But|And|Yet|So|Still)\s+(?=\w)|as\s+(?=[“\"‘])")
"""What leads a content in and is not of it: "*But* the mill is closed", described it "*as* “a crime”"."""

_CLAUSE = re.compile(r"(?:that|he|she|it|they|there)\b|[“\"‘]", re.IGNORECASE)
_ADJUNCT = re.compile(
    r"(?:in|on|at|by|after|before|during|since|for|with|from|despite|meanwhile|but|and|however|also|yet|then|now"
    r"|when|while|if|although|though|because|as|according)\b",
    re.IGNORECASE,
)


def deliver(text: str, tree: Tree, node: Node) -> Delivery | None:
    """Return the content that comes through this node with its chain; None where it has none of its own."""
    chain = tree.chain(node)
    content = _without_cited(text, _bare_content(text, node.attribution), chain)
    if not content:
        return None
    confidence = node.joined.claim_confidence
    act = _read_hedged_act(text, chain, content)
    if act is not None:
        return Delivery(content=act, links=chain[:1], confidence=confidence)
    inside = [] if _is_silent(text, node) else tree.inside(node)
    if not any(takes_up(text, node, n) for n in inside) and _say_all(text, content, inside):
        return None
    return Delivery(content=content, links=chain, confidence=confidence)


def _is_silent(text: str, node: Node) -> bool:
    cue = node.own[-1].cue
    return is_silence("" if cue is None else cue.slice(text), join_pieces(text, node.attribution.content))


def _bare_content(text: str, attribution: Attribution) -> tuple[Span, ...]:
    """Return the content as a claim has it: no pronoun that stands apart, nothing that is only background."""
    content = trim_content(text, attribution.content)
    kept = tuple(piece for piece in content if not PERSONAL.fullmatch(piece.slice(text))) or content
    kept = tuple(piece for piece in kept if not begins_beside(text, attribution, piece)) or kept
    kept = tuple(_without_background(text, piece) for piece in kept)
    opening = _OPENING.match(text, kept[0].start, kept[0].end) if kept else None
    return kept if opening is None else (Span(opening.end(), kept[0].end), *kept[1:])


def _without_background(text: str, piece: Span) -> Span:
    """Cut ", as the search goes on" from the end of a content that is not quoted."""
    found = _BACKGROUND.search(text, piece.start, piece.end)
    if found is None or text[piece.start] in OPENING_QUOTES:
        return piece
    is_late = found.start() - piece.start >= LEAST_BEFORE_BACKGROUND_CHARS
    return Span(piece.start, found.start()) if is_late else piece


def _without_cited(text: str, content: tuple[Span, ...], chain: Iterable[LinkMention]) -> tuple[Span, ...]:
    """Take "based on the leaks, that" from the head of a content, and ", citing them" from its tail."""
    cited = [hull([link.cue, link.source]) for link in chain if link.cue and link.source]
    named = [span for span in cited if span is not None]
    return tuple(rest for piece in content for rest in _cut_off(text, piece, named))


def _cut_off(text: str, piece: Span, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Cut the first of the spans that stands at an edge of the piece from it."""
    for span in spans:
        if span.overlaps(piece) and span.start - piece.start <= EDGE_CHARS:
            return trim_content(text, (Span(min(span.end, piece.end), piece.end),))
        if span.overlaps(piece) and piece.end - span.end <= EDGE_CHARS:
            return trim_content(text, (Span(piece.start, span.start),))
    return (piece,)


def _read_hedged_act(
    text: str, chain: Sequence[LinkMention], content: tuple[Span, ...]
) -> tuple[Span, ...] | None:
    """Return what is hedged where that is an act, not a saying: "The mill reportedly *rebuffed the bid*"."""
    if len(chain) != 2 or chain[0].source is not None or chain[0].cue is None or chain[1].cue is None:
        return None
    hedge, cue = chain[0].cue, chain[1].cue
    if content[0].start < cue.end or _SAYING.search(text, cue.start, cue.end):
        return None
    if hedge.end > cue.start or _CLAUSE.match(text, content[0].start):
        return None
    act = text[hedge.end : content[0].end]
    return (Span(content[0].end - len(act.lstrip()), content[0].end), *content[1:])


def _say_all(text: str, content: tuple[Span, ...], inside: Sequence[Node]) -> bool:
    """Say whether the nodes inside a content say all of it, so that it makes no claim of its own."""
    covered = count_shared_chars(content, [span for node in inside for span in _whole_or_parts(node)])
    return covered >= COVERED * count_chars(content) and not _stands_apart(text, content, inside)


def _whole_or_parts(node: Node) -> tuple[Span, ...]:
    """Return all from the first word of an attribution to its last, unless much stands in between."""
    whole = hull(node.spans)
    is_close = whole is not None and len(whole) <= count_chars(node.spans) + LONGEST_BETWEEN_CHARS
    return (whole,) if whole is not None and is_close else node.spans


def _stands_apart(text: str, content: tuple[Span, ...], inside: Sequence[Node]) -> bool:
    """Say whether a content says something besides what is inside it: a verb before, or a long gap within."""
    first = min(node.start for node in inside)
    before = text[content[0].start : first].strip()
    if len(before.split()) >= 2 and before[-1] not in ',“"' and not _ADJUNCT.match(before):
        return True
    return any(_gap(content, node.own[-1]) > LONG_GAP_CHARS for node in inside)


def _gap(content: tuple[Span, ...], link: LinkMention) -> int:
    """Return how many characters of a content stand between a source and its cue behind it."""
    if link.source is None or link.cue is None or link.source.end > link.cue.start:
        return 0
    return count_shared_chars(content, [Span(link.source.end, link.cue.start)])
