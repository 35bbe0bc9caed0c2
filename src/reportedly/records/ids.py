"""Ids: digests of what a record is about, so that the same thing has the same id anywhere.

An id is a prefix with kind and version, then the first 20 hexadecimal digits of the SHA-256 of canonical
JSON (keys sorted, no blanks, UTF-8). Labels, confidences, paths and methods are not part of it: a person's
ruling on a claim survives new weights.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256

from reportedly.errors import RecordError
from reportedly.records.spans import Span

N_DIGITS = 20


def canonical_json(value: object) -> bytes:
    """The one spelling of a JSON value. Raises RecordError for lone surrogates and for NaN."""
    try:
        text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
        return text.encode("utf-8")
    except ValueError as error:
        raise RecordError(f"a value has no canonical JSON: {error}") from error


def text_sha256(text: str) -> str:
    """SHA-256 of the text in UTF-8, 64 digits. Raises RecordError where it holds lone surrogates."""
    try:
        return sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError as error:
        raise RecordError(
            f"the text holds a lone surrogate at character {error.start}",
            hint="replace lone surrogates before the text becomes a report",
        ) from error


def report_id(text: str, outlet: str | None, url: str | None) -> str:
    """The same words from the same outlet at the same address; never the path."""
    return _digest("rpt1", {"text": text, "outlet": outlet, "url": url})


def attribution_id(report: str, source: Iterable[Span], cue: Iterable[Span], content: Iterable[Span]) -> str:
    """`report` is the id of the report; the pieces of each role in the order of the record."""
    roles = {"source": _pairs(source), "cue": _pairs(cue), "content": _pairs(content)}
    return _digest("atr1", {"report": report, **roles})


def source_id(report: str, mentions: Iterable[Span]) -> str:
    """`report` is the id of the report; a source is known by where it is mentioned, not by its name."""
    return _digest("src1", {"report": report, "mentions": _pairs(mentions)})


def claim_id(report: str, content: Iterable[Span], chain_spans: Iterable[Span | None]) -> str:
    """`chain_spans`: the span of each link of the chain, outermost first, None where no source is stated."""
    chain = [None if span is None else [span.start, span.end] for span in chain_spans]
    return _digest("clm1", {"report": report, "content": _pairs(content), "chain": chain})


def actor_id(name: str, kind: str | None, scope: str | None) -> str:
    """An actor is known by its name, its kind, and (if unnamed) who reports it: the same in any ledger."""
    return _digest("act1", {"name": name, "kind": kind, "scope": scope})


def origin_id(actors: Iterable[str], claims: Iterable[str]) -> str:
    """An origin is known by its actors; where nobody is stated, by the claims that go back to it."""
    known = sorted(actors)
    return _digest("org1", {"actors": known, "claims": [] if known else sorted(claims)})


def ruling_id(ruling: Mapping[str, object]) -> str:
    """`ruling` is the JSON of the ruling without its id."""
    return _digest("rul1", ruling)


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _digest(prefix: str, about: Mapping[str, object]) -> str:
    return f"{prefix}-{sha256(canonical_json(about)).hexdigest()[:N_DIGITS]}"
