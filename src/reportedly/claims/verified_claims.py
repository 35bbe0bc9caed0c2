"""Which claims a verification is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reportedly.claims.content_words import content_stems, stem_of
from reportedly.records.claim import Claim
from reportedly.records.source import Source
from reportedly.records.spans import Span, hull
from reportedly.records.vocabulary import SourceKind

LOOK_BACK_CLAIMS = 12
"""Claims before a verification that it can be about."""

LEAST_SHARED = 0.5
"""Share of the object's words that a claim must have, if it is tied by its words alone."""

_STATEMENT = re.compile(
    r"\b(?:claims?|reports?|accounts?|information|statements?|allegations?|accusations?|story"
    r"|stories|details|version|figures?"
    r"|tolls?|numbers?|assertions?|testimon\w+|rumou?rs?|it|this|that|these|them|either|any\s+of)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(.+?)(?:[’']s|(?<=s)[’'])\s+\w", re.DOTALL)
_POSSESSIVE = re.compile(r"(?:his|her|their|its)\b", re.IGNORECASE)
_MARKS = re.compile(r"[.!?][”\"’']?\s|\n")


def find_verified(
    text: str,
    span: Span,
    about: Span | None,
    claims: Sequence[Claim],
    sources: Sequence[Source],
) -> tuple[str, ...]:
    """Return the ids of the claims that the verification at `span` is about, in the order of the text.

    `claims` are in the order of the text too: see `in_order`.
    """
    near = list(_claims_before(text, span, claims))
    if not near or about is None:
        return ()
    owner = _owner_of(text, about, sources)
    if owner is not None:
        owned = [claim for claim in near if any(link.source == owner for link in claim.chain)]
        if owned:
            return _in_order(_same_sentence(text, owned))
    words = about.slice(text)
    if _STATEMENT.search(words):
        return _in_order(_same_sentence(text, near))
    stems = content_stems(words)
    on_it = [claim for claim in near if _rests_on(text, claim, stems, sources)]
    if on_it:
        return _in_order(_same_sentence(text, on_it))
    alike = [claim for claim in near if stems and _shared(stems, claim) >= LEAST_SHARED]
    return _in_order(alike[:1])


def _claims_before(text: str, span: Span, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims before, nearest first: of the sentence, of its paragraph and of the paragraph before."""
    line = text.rfind("\n", 0, span.start) + 1
    floor = max(0, text.rfind("\n", 0, len(text[:line].rstrip())) + 1) if line else 0
    end = _sentence_end(text, span.end)
    at = bisect_left(claims, end, key=_begins)
    for claim in reversed(claims[max(0, at - LOOK_BACK_CLAIMS) : at]):
        content = hull(claim.content)
        if content is not None and content.start >= floor and not content.overlaps(span):
            yield claim


def _sentence_end(text: str, at: int) -> int:
    end = _MARKS.search(text, at, min(len(text), at + 600))
    return min(len(text), at + 600) if end is None else end.start()


def _same_sentence(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """The nearest claim and the others that stand in its sentence."""
    first = hull(claims[0].content)
    kept = [claims[0]]
    for claim in claims[1:]:
        content = hull(claim.content)
        if (
            first is None
            or content is None
            or _MARKS.search(text, min(content.end, first.start), first.start)
        ):
            break
        kept.append(claim)
    return kept


def _owner_of(text: str, about: Span, sources: Sequence[Source]) -> str | None:
    """The source whose word is to be confirmed: “the source”, “the group’s claims”, “his account”."""
    itself = _source_of(text, about, sources)
    if itself is not None:
        return itself
    owner = _OWNER.match(about.slice(text)) or _POSSESSIVE.match(about.slice(text))
    if owner is None:
        return None
    return _source_of(text, Span(about.start, about.start + len(owner.group(owner.re.groups))), sources)


def _source_of(text: str, words: Span, sources: Sequence[Source]) -> str | None:
    """The source mentioned at these words, else the one last mentioned before in the same words."""
    printed = _plain(words.slice(text))
    alike = [
        (mention, source.id)
        for source in sources
        for mention in source.mentions
        if mention == words or (mention.end <= words.start and _plain(mention.slice(text)) == printed)
    ]
    return max(alike)[1] if alike else None


def _plain(words: str) -> str:
    return words.lower().removeprefix("the ")


def _rests_on(text: str, claim: Claim, stems: frozenset[str], sources: Sequence[Source]) -> bool:
    """Whether a document in the claim's chain, or the cue, is what the words name (“said in the video”)."""
    for link in claim.chain:
        words = [] if link.span is None else link.span.slice(text).split()
        if words and stem_of(words[-1]) in stems and _is_document(link.source, sources):
            return True
    return False


def _is_document(source: str | None, sources: Sequence[Source]) -> bool:
    return any(one.id == source and one.kind is SourceKind.DOCUMENT for one in sources)


def _shared(stems: frozenset[str], claim: Claim) -> float:
    return len(stems & content_stems(claim.text)) / len(stems)


def in_order(claims: Sequence[Claim]) -> list[Claim]:
    """The claims in the order of the text."""
    return sorted(claims, key=lambda claim: (_begins(claim), claim.id))


def _begins(claim: Claim) -> int:
    return min((piece.start for piece in claim.content), default=0)


def _in_order(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in in_order(claims))
