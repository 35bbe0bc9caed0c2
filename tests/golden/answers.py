"""Reading the answers of `chains/`, and what an extraction has otherwise.

Each file of `chains/` is one passage with its answer. Words are given as they stand in the passage,
`{"text": ..., "n": 1}` where they stand there more than once (n counts from 0). `also` of a claim holds other
readings that are as good, a list of labels accepts each of them, and `"required": false` marks what may be
left out. A time is `[from, to]`; `[null, null]` is one that must stay unresolved.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path
from typing import Any, TypeAlias

import reportedly
from reportedly import ChainLink, Claim, Extraction, RelationKind, Span, TimeInterval

HERE = Path(__file__).parent / "chains"
SLUGS = sorted(path.stem for path in HERE.glob("*.json"))
LABELS = ("act", "polarity", "certainty")
TIMES = ("happened_on", "as_of", "said_at")
SAME = 0.5
"""Two spans are the same where they share this part of their characters or more."""

Words: TypeAlias = str | dict[str, Any]
Answer: TypeAlias = dict[str, Any]


def load(slug: str) -> Answer:
    answer: Answer = json.loads((HERE / f"{slug}.json").read_text("utf-8"))
    return answer


@lru_cache(maxsize=1)
def extracted(slug: str) -> Extraction:
    answer = load(slug)
    return reportedly.extract(answer["passage"], outlet=answer["outlet"], published_at=answer["published_at"])


def locate(passage: str, words: Words) -> Span:
    """Where the words stand as whole words; those that are given without a number must stand there once."""
    text, n = (words, None) if isinstance(words, str) else (words["text"], words["n"])
    before = r"(?<!\w)" if text[0].isalnum() else ""
    after = r"(?!\w)" if text[-1].isalnum() else ""
    found = [Span(*m.span()) for m in re.finditer(before + re.escape(text) + after, passage)]
    assert len(found) > (n or 0), f"{words!r} does not stand in the passage"
    assert len(found) == 1 if n is None else len(found) > 1, f"{words!r} stands there {len(found)} times"
    return found[n or 0]


def overlap(a: Iterable[Span], b: Iterable[Span]) -> float:
    """Jaccard over characters."""
    ours = {i for span in a for i in range(span.start, span.end)}
    theirs = {i for span in b for i in range(span.start, span.end)}
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 1.0


def accepts(answer: Any, value: Any) -> bool:
    return value in answer if isinstance(answer, list) else bool(value == answer)


def readings(wanted: Answer) -> list[Answer]:
    """The claim as it is wanted, and the other readings of its content or chain that are as good."""
    return [wanted, *({"chain": wanted["chain"]} | other for other in wanted.get("also", []))]


def content_overlap(passage: str, reading: Answer, claim: Claim) -> float:
    return overlap((locate(passage, words) for words in reading["content"]), claim.content)


def is_same_link(passage: str, wanted: Answer | None, link: ChainLink | None) -> bool:
    if wanted is None or link is None:
        return False
    if wanted["source"] is None or link.span is None:
        return wanted["source"] is None and link.span is None
    return overlap([locate(passage, wanted["source"])], [link.span]) >= SAME


def right_reading(passage: str, wanted: Answer, claim: Claim) -> Answer | None:
    """The reading whose content and whole chain the claim has."""
    for reading in readings(wanted):
        links = zip_longest(reading["chain"], claim.chain)
        if content_overlap(passage, reading, claim) >= SAME and all(
            is_same_link(passage, *pair) for pair in links
        ):
            return reading
    return None


def pair_claims(answer: Answer, claims: tuple[Claim, ...]) -> dict[int, int]:
    """Index of a wanted claim to index of ours: whole chains first, then by overlap of the contents."""
    passage, candidates = answer["passage"], []
    for i, wanted in enumerate(answer["claims"]):
        for j, claim in enumerate(claims):
            share = max(content_overlap(passage, reading, claim) for reading in readings(wanted))
            if share >= SAME:
                is_right = right_reading(passage, wanted, claim) is not None
                candidates.append((is_right, share, wanted.get("required", True), -i, -j))
    pairs: dict[int, int] = {}
    for *_, i, j in sorted(candidates, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def is_time(wanted: list[str | None], found: TimeInterval | None) -> bool:
    return wanted == ([None, None] if found is None else [found.from_, found.to])


def claim_times(claim: Claim, key: str) -> list[TimeInterval | None]:
    if key == "said_at":
        return [link.said_at for link in claim.chain if link.said_at] or [None]
    return [claim.happened_on if key == "happened_on" else claim.as_of]


def compare_claim(passage: str, wanted: Answer, claim: Claim) -> list[str]:
    if right_reading(passage, wanted, claim) is None:
        return [f"chain: {[link.span and link.span.slice(passage) for link in claim.chain]}"]
    labels = [
        f"{key}: {getattr(claim, key)}" for key in LABELS if not accepts(wanted[key], getattr(claim, key))
    ]
    times = [
        f"{key}: {claim_times(claim, key)}"
        for key in TIMES
        if key in wanted and not any(is_time(wanted[key], t) for t in claim_times(claim, key))
    ]
    return labels + times


def compare_claims(answer: Answer, found: Extraction) -> list[str]:
    pairs, differences = pair_claims(answer, found.claims), []
    for i, wanted in enumerate(answer["claims"]):
        if not wanted.get("required", True):
            continue
        problems = (
            compare_claim(answer["passage"], wanted, found.claims[pairs[i]]) if i in pairs else ["missed"]
        )
        differences += [f"claim {i} {wanted['content']}: {problem}" for problem in problems]
    extra = [claim.text for j, claim in enumerate(found.claims) if j not in pairs.values()]
    return differences + [f"claim too many: {text}" for text in extra]


def mentions(found: Extraction, source: str | None) -> tuple[Span, ...]:
    return next((s.mentions for s in found.sources if s.id == source), ())


def compare_outcomes(answer: Answer, found: Extraction) -> list[str]:
    passage, free, differences = answer["passage"], list(found.comment_outcomes), []
    for wanted in answer["comment_outcomes"]:
        party, span = locate(passage, wanted["party"]), locate(passage, wanted["span"])
        ours = next(
            (
                o
                for by_party in (True, False)
                for o in free
                if accepts(wanted["outcome"], o.outcome)
                and (
                    o.party_span is not None and overlap([party], [o.party_span]) >= SAME
                    if by_party
                    else overlap([span], [o.span]) >= SAME
                )
            ),
            None,
        )
        if ours is None:
            differences.append(f"comment outcome missed: {wanted}")
            continue
        free.remove(ours)
        if wanted["asked_by"] is not None:
            asker = locate(passage, wanted["asked_by"])
            if not any(overlap([asker], [m]) >= SAME for m in mentions(found, ours.asked_by)):
                differences.append(f"asked by: {wanted}")
    return differences + [f"comment outcome too many: {o.span.slice(passage)}" for o in free]


def compare_verifications(answer: Answer, found: Extraction) -> list[str]:
    passage, free, differences = answer["passage"], list(found.verifications), []
    for wanted in answer.get("verifications", []):
        span = locate(passage, wanted["span"])
        ours = next(
            (v for v in free if v.outcome == wanted["outcome"] and overlap([span], [v.span]) >= SAME), None
        )
        if ours is None:
            differences.append(f"verification missed: {wanted}")
        else:
            free.remove(ours)
    return differences + [f"verification too many: {v.span.slice(passage)}" for v in free]


def compare_relations(answer: Answer, found: Extraction) -> list[str]:
    """Denials, and disputes of a source, between the claims that were found."""
    pairs = pair_claims(answer, found.claims)
    back = {found.claims[j].id: i for i, j in pairs.items()}
    denied = {(back.get(r.from_), back.get(r.to)) for r in found.relations if r.kind == RelationKind.DENIES}
    wanted = {(i, j) for i, j in answer["denials"]}
    optional = {(i, j) for i, j in answer.get("optional_denials", [])}
    differences = [f"denial missed: {pair}" for pair in sorted(wanted - denied)]
    differences += [f"denial too many: {pair}" for pair in denied - wanted - optional]
    disputes = [
        (back.get(r.from_), mentions(found, r.to))
        for r in found.relations
        if r.kind == RelationKind.DISPUTES_SOURCE
    ]
    for i, words in answer.get("disputes_source", []):
        span = locate(answer["passage"], words)
        if not any(j == i and any(overlap([span], [m]) >= SAME for m in ms) for j, ms in disputes):
            differences.append(f"dispute of a source missed: {words}")
    if not answer.get("disputes_source"):
        differences += [f"dispute of a source too many: claim {i}" for i, _ in disputes]
    return differences


def plain_name(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def compare_sources(answer: Answer, found: Extraction) -> list[str]:
    """Kind, is_named and name along the chains that are right."""
    sources, differences = {s.id: s for s in found.sources}, []
    for i, j in pair_claims(answer, found.claims).items():
        claim = found.claims[j]
        reading = right_reading(answer["passage"], answer["claims"][i], claim)
        for wanted, link in zip(reading["chain"] if reading else [], claim.chain, strict=False):
            source = sources.get(link.source or "")
            if source is None:
                continue
            names = wanted.get("name", source.name)
            names = names if isinstance(names, list) else [names]
            if not accepts(wanted["kind"], source.kind) or source.is_named != wanted["is_named"]:
                differences.append(f"claim {i}: {source.name} is {source.kind}, named: {source.is_named}")
            if plain_name(source.name) not in map(plain_name, names):
                differences.append(f"claim {i}: the name {source.name}")
    return differences
