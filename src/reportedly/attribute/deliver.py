"""One node of the tree -> what it delivers: a content of its own, or none where those inside it say all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.attribute.nodes import BESIDE, PERSONAL, Node, Tree, takes_up
from reportedly.records.attribution import Attribution
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span, count_chars, count_shared_chars, hull
from reportedly.text.content import trim_content
from reportedly.text.silence import is_silence

COVERED = 0.6
"""Share of a content from which on the attributions inside say all of it: it makes no claim of its own."""

LONG_GAP_CHARS = 40
"""A source whose cue comes later than this does something else in between ("walked in ..., and told")."""

LEAST_BEFORE_BACKGROUND_CHARS = 30

_BACKGROUND = re.compile(
    r",\s+(?:even\s+)?as\s+(?=(?:[\w’'-]+\s+){1,6}"
    r"(?:continues?|continued|is|are|was|were|has|have|had|grows?|grew|mounts?|mounted)\b)"
)
_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|claim|wr(?:ite|ites|ote|iting)|report|warn|announc|confirm"
    r"|deni|deny|admit|stat(?:e|es|ed|ing)\b|insist|argu|reveal|believ|suggest|indicat|show|describ|call)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:that|he|she|it|they|there)\b|[“\"‘]", re.IGNORECASE)
_ADJUNCT = re.compile(
    r"(?:in|on|at|by|after|before|during|since|for|with|from|despite|meanwhile|but|and|however|also|yet|then|now"
    r"|when|while|if|although|though|because|as|according)\b",
    re.IGNORECASE,
)


def deliver(text: str, tree: Tree, node: Node) -> Delivery | None:
    """Return the content that comes through this node with its whole chain; None where it has none of its own."""
    chain = tree.chain(node)
    content = _without_cited(text, _bare_content(text, node.attribution), chain)
    if not content:
        return None
    confidence = node.joined.claim_confidence
    inside = [] if _is_silent(text, node) else tree.inside(node)
    if any(takes_up(text, node, n) for n in inside):
        inside = []
    if _is_act_hedged(text, chain, content):
        first = Span(_after(text, chain[0].cue), content[0].end)
        return Delivery(content=(first, *content[1:]), links=chain[:1], confidence=confidence)
    covered = count_shared_chars(content, [span for n in inside for span in n.spans])
    if covered >= COVERED * count_chars(content) and not _stands_apart(text, content, inside):
        return None
    return Delivery(content=content, links=chain, confidence=confidence)


def _is_silent(text: str, node: Node) -> bool:
    cue = node.own[-1].cue
    words = " … ".join(span.slice(text) for span in node.attribution.content)
    return is_silence("" if cue is None else cue.slice(text), words)


def _bare_content(text: str, attribution: Attribution) -> tuple[Span, ...]:
    """Return the content as a claim has it: no pronoun that stands apart, nothing that is only background."""
    content = trim_content(text, attribution.content)
    kept = tuple(piece for piece in content if not PERSONAL.fullmatch(piece.slice(text))) or content
    cue_end = attribution.cue[0].end if attribution.cue else 0
    kept = tuple(p for p in kept if p.start < cue_end or not BESIDE.match(text, p.start)) or kept
    return tuple(_without_background(text, piece) for piece in kept)


def _without_background(text: str, piece: Span) -> Span:
    """Cut ", as the search goes on" from the end of a content that is not quoted."""
    found = _BACKGROUND.search(text, piece.start, piece.end)
    if found is None or text[piece.start] in '“"‘':
        return piece
    is_late = found.start() - piece.start >= LEAST_BEFORE_BACKGROUND_CHARS
    return Span(piece.start, found.start()) if is_late else piece


def _without_cited(text: str, content: tuple[Span, ...], chain: Iterable[LinkMention]) -> tuple[Span, ...]:
    """Take "based on the leaks, that" from the head of a content, and ", citing them" from its tail."""
    named = [hull([link.cue, link.source]) for link in chain if link.cue and link.source]
    return tuple(s for piece in content for s in _cut_off(text, piece, [span for span in named if span]))


def _cut_off(text: str, piece: Span, spans: Iterable[Span]) -> tuple[Span, ...]:
    for span in spans:
        if span.overlaps(piece) and span.start - piece.start <= 3:
            return trim_content(text, (Span(min(span.end, piece.end), piece.end),))
        if span.overlaps(piece) and piece.end - span.end <= 3:
            return trim_content(text, (Span(piece.start, span.start),))
    return (piece,)


def _is_act_hedged(text: str, chain: tuple[LinkMention, ...], content: tuple[Span, ...]) -> bool:
    """Say whether a hedge stands before an act, not a saying ("The mill *reportedly rebuffed* the request")."""
    if len(chain) != 2 or chain[0].source is not None or chain[0].cue is None or chain[1].cue is None:
        return False
    cue = chain[1].cue
    if content[0].start < cue.end or _SAYING.search(text, cue.start, cue.end):
        return False
    return chain[0].cue.end <= cue.start and not _CLAUSE.match(text, content[0].start)


def _after(text: str, cue: Span | None) -> int:
    at = 0 if cue is None else cue.end
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _stands_apart(text: str, content: tuple[Span, ...], inside: list[Node]) -> bool:
    """Say whether a content says something besides what is inside it: a verb before, or a long gap within."""
    first = min(inner.start for inner in inside)
    before = text[content[0].start : first].strip() if content[0].start < first else ""
    if len(before.split()) >= 2 and before[-1] not in ',“"' and not _ADJUNCT.match(before):
        return True
    links = [inner.own[-1] for inner in inside]
    return any(x.source and x.cue and x.cue.start - x.source.end > LONG_GAP_CHARS for x in links)
