"""Channel and basis: how a link got what it passes on, and on what it stands.

Both are read from the cue, the words beside it in its sentence ("said *on Twitter*", "told *reporters*") and
the words that name the source ("*leaked* documents", "a *witness*"). The lists are in `wordlists/cues.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.claims.cues import cue_pattern
from reportedly.records.delivery import LinkMention
from reportedly.records.spans import Span
from reportedly.records.vocabulary import Basis, Channel, SourceKind

_WINS_AS_PLACE = frozenset({Channel.POSTED, Channel.FILED, Channel.BROADCAST})
_YIELDS_TO_PLACE = frozenset({Channel.WROTE, Channel.PUBLISHED, Channel.TOLD})
"""“Wrote on Facebook” is a post: what says where is closer than what says how."""

BESIDE_CHARS = 60
"""How far after a cue words still tell the channel ("said late on Friday in a court filing")."""

_BY_CUE = (
    Channel.INTERCEPTED,
    Channel.LEAKED,
    Channel.POSTED,
    Channel.OBTAINED,
    Channel.REVIEWED,
    Channel.BROADCAST,
    Channel.WROTE,
    Channel.PUBLISHED,
    Channel.TOLD,
)
_BY_PLACE = (Channel.POSTED, Channel.FILED, Channel.BROADCAST, Channel.WROTE, Channel.PUBLISHED, Channel.TOLD)
_BY_SOURCE = (
    Channel.INTERCEPTED,
    Channel.LEAKED,
    Channel.POSTED,
    Channel.FILED,
    Channel.WROTE,
    Channel.PUBLISHED,
)
_PLACE = re.compile(
    r"\s*(?:,\s*)?(?:\w+\s+){0,3}?(?:on|in|at|to|via|during|by|reporters|journalists)\b", re.IGNORECASE
)
_RECEIVES = re.compile(r"\A(?:reporters|journalists|the\s+media|the\s+press)\b", re.IGNORECASE)
_OUTLET = re.compile(
    r"\b(?:news|newspaper|newspapers|newswire|times|post|journal|herald|tribune|gazette|guardian|telegraph|mirror|reuters"
    r"|bbc|cnn|cnbc|nbc|cbs|abc|afp|ap|npr|bloomberg|associated\s+press|agence|magazine|media|broadcaster|website|site"
    r"|outlets?|tabloid|daily|weekly|tv|television|radio|tass|xinhua|al\s+jazeera|buzzfeed|mashable|politico|axios)\b",
    re.IGNORECASE,
)
_PASSES_ON = re.compile(
    r"\b(?:report|quot|cit|say|said|accord|per\b|via\b|publish|claim|reveal|writ|wrote|add|not(?:e|ing)|explain|confirm)",
    re.IGNORECASE,
)


def read_channel(
    text: str, link: LinkMention, content: Sequence[Span], kind: SourceKind | None = None
) -> Channel:
    """How the link got it. The words of `content` do not count; `kind`: of the source, where known."""
    cue = "" if link.cue is None else link.cue.slice(text)
    source = "" if link.source is None else link.source.slice(text)
    place = _first(_BY_PLACE, _beside(text, link, content))
    by_cue = _first(_BY_CUE, cue)
    if place in _WINS_AS_PLACE and by_cue in _YIELDS_TO_PLACE:
        by_cue = None
    found = by_cue or place or _first(_BY_SOURCE, source)
    if found is not None and not (found is Channel.WROTE and is_outlet(source, kind)):
        return found
    if is_outlet(source, kind) and (not cue or found is Channel.WROTE or _PASSES_ON.search(cue)):
        return Channel.PUBLISHED
    is_document = kind is SourceKind.DOCUMENT or (kind is None and _is_document(source))
    return Channel.PUBLISHED if is_document and _PASSES_ON.search(cue) else Channel.UNKNOWN


def read_basis(text: str, link: LinkMention, channel: Channel, kind: SourceKind | None = None) -> Basis:
    """On what the link stands: its own eyes, a briefing, a document; unknown where nothing says so."""
    cue = "" if link.cue is None else link.cue.slice(text)
    named = "" if link.source is None else text[link.source.start : min(len(text), link.source.end + 40)]
    source = "" if link.source is None else link.source.slice(text)
    if cue_pattern("basis", "briefed").search(named.split(".")[0]):
        return Basis.BRIEFED
    if cue_pattern("basis", "first-hand").search(source) or cue_pattern("basis", "first-hand").search(cue):
        return Basis.FIRST_HAND
    if kind is SourceKind.DOCUMENT or channel in {Channel.OBTAINED, Channel.REVIEWED, Channel.INTERCEPTED}:
        return Basis.DOCUMENT
    if kind in {None, SourceKind.UNKNOWN} and _is_document(source):
        return Basis.DOCUMENT
    return Basis.UNKNOWN


def is_outlet(source: str, kind: SourceKind | None) -> bool:
    """Whether a source publishes news: by its kind, or where that is not known by its words."""
    if kind not in {None, SourceKind.UNKNOWN}:
        return kind is SourceKind.OUTLET
    return _OUTLET.search(source) is not None


def _is_document(source: str) -> bool:
    return cue_pattern("basis", "document").search(source) is not None


def _first(channels: tuple[Channel, ...], words: str) -> Channel | None:
    if not words:
        return None
    return next((channel for channel in channels if cue_pattern("channel", channel).search(words)), None)


def _beside(text: str, link: LinkMention, content: Sequence[Span]) -> str:
    """What follows the cue in its clause, outside the content, if it says how ("in a statement")."""
    if link.cue is None:
        return ""
    end = min(len(text), link.cue.end + BESIDE_CHARS)
    for piece in content:
        if link.cue.end <= piece.start < end:
            end = piece.start
    following = re.split(r"[\n;:]|\.\s", text[link.cue.end : end], maxsplit=1)[0]
    if link.source is not None and link.source.start >= link.cue.end:
        following = text[min(link.source.end, end) : end].split("\n", maxsplit=1)[0]
        following = re.split(r"[;:]|\.\s", following, maxsplit=1)[0]
    return following if _PLACE.match(following) or _RECEIVES.match(following.strip()) else ""
