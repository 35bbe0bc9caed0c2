"""Which source a claim puts in doubt: “questioned their accuracy”, “the letter was forged”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.content_words import content_stems
from reportedly.claims.dispute_words import DOUBTS, FORGED, TRUST
from reportedly.records.claim import Claim
from reportedly.records.source import Source
from reportedly.records.spans import Span, hull
from reportedly.records.vocabulary import Act, SourceKind

LOOK_BACK_CHARS = 600
"""How far “their” in “their accuracy” reaches back."""

LONGEST_CHARS = 120
"""A content that puts a source in doubt says little else."""

_PRONOUN = re.compile(
    r"\b(?P<many>their|them|they|these|those)\b|\b(?P<one>its|it|this|that)\b", re.IGNORECASE
)
_PRINTED = frozenset({SourceKind.DOCUMENT, SourceKind.OUTLET})


@dataclass(frozen=True, slots=True)
class Distrust:
    """The source that is put in doubt, where it is named, and the words that do it."""

    source: str
    mention: Span
    words: str


def find_distrusted(text: str, claim: Claim, sources: Sequence[Source]) -> Distrust | None:
    """Return the source whose word the claim puts in doubt; None where it does no such thing.

    The source is one that the content names (“the authenticity of the documents”), else the nearest
    document or outlet before, plural for “their”.
    """
    content = hull(claim.content)
    if content is None or len(content) > LONGEST_CHARS:
        return None
    words = content.slice(text)
    own = {link.source for link in claim.chain}
    others = [source for source in sources if source.id not in own]
    forged = FORGED.match(words)
    if forged is not None:
        found = _named_in(text, Span(content.start, content.start + forged.end("what")), others)
    elif TRUST.search(words) and _doubts(text, claim):
        found = _named_in(text, content, others) or _taken_up(text, content, others)
    else:
        found = None
    if found is None:
        return None
    source, mention = found
    return Distrust(source.id, mention, words)


def _doubts(text: str, claim: Claim) -> bool:
    cue = claim.chain[-1].cue if claim.chain else None
    return claim.act in {Act.DENIES, Act.QUESTIONS} or (
        cue is not None and DOUBTS.search(cue.slice(text)) is not None
    )


def _named_in(text: str, content: Span, sources: Sequence[Source]) -> tuple[Source, Span] | None:
    """The source with a mention in the content, or whose last word the content names."""
    inside = [
        (mention, source) for source in sources for mention in source.mentions if content.contains(mention)
    ]
    if inside:
        mention, source = min(inside, key=lambda pair: pair[0])
        return source, mention
    stems = content_stems(content.slice(text))
    alike = [
        (mention, source)
        for source in sources
        if source.kind in _PRINTED
        for mention in source.mentions
        if mention.end <= content.start
        and content_stems(mention.slice(text).split()[-1] if mention else "") & stems
    ]
    if not alike:
        return None
    mention, source = max(alike, key=lambda pair: pair[0])
    return source, mention


def _taken_up(text: str, content: Span, sources: Sequence[Source]) -> tuple[Source, Span] | None:
    """The nearest document or outlet before that the pronoun of the content can mean."""
    pronoun = _PRONOUN.search(content.slice(text))
    if pronoun is None:
        return None
    before = [
        (mention, source)
        for source in sources
        if source.kind in _PRINTED
        for mention in source.mentions
        if content.start - LOOK_BACK_CHARS <= mention.start and mention.end <= content.start
    ]
    fitting = [
        pair for pair in before if _is_plural(pair[0].slice(text)) == (pronoun.group("many") is not None)
    ]
    if not fitting:
        return None
    mention, source = max(fitting, key=lambda pair: pair[0])
    return source, mention


def _is_plural(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1].lower() if words.split() else ""
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))
