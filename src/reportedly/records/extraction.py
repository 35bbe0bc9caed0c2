"""An extraction: everything that was read from one report."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from reportedly.errors import RecordError
from reportedly.records import codec
from reportedly.records.attribution import Attribution
from reportedly.records.check import check_extraction
from reportedly.records.claim import Claim
from reportedly.records.outcomes import CommentOutcome, Relation, UnattributedStatement, Verification
from reportedly.records.quotation import Quotation
from reportedly.records.refusal import Refusal
from reportedly.records.report import Report
from reportedly.records.source import Source

SCHEMA = "reportedly/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """What made the record: the version of `reportedly`, and the weights as "sha256:" and 64 digits."""

    version: str
    weights: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """One report with its attributions, sources and claims, and whatever was refused.

    The order of the fields is the order of the keys in JSON. `quotations` accounts for every passage in
    quotation marks. Writing and reading both run `check_extraction`.
    """

    schema: str = SCHEMA
    report: Report
    attributions: tuple[Attribution, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    unattributed: tuple[UnattributedStatement, ...] = ()
    comment_outcomes: tuple[CommentOutcome, ...] = ()
    verifications: tuple[Verification, ...] = ()
    relations: tuple[Relation, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    method: Method

    def to_json(self) -> dict[str, Any]:
        """The JSON object. Raises RecordError or SpanError where the record breaks its own rules."""
        check_extraction(self)
        value: dict[str, Any] = codec.to_json(self)
        return value

    def to_json_text(self) -> str:
        """The JSON object as one line without blanks between tokens; the same record gives the same bytes."""
        try:
            return json.dumps(self.to_json(), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        except ValueError as error:
            raise RecordError(f"{self.report.id} cannot be written as JSON: {error}") from error

    def _repr_html_(self) -> str:
        """What a notebook shows of it. Export knows the records, not the reverse: it is found by name."""
        return str(import_module("reportedly.export").to_notebook_html(self))

    @classmethod
    def from_json(cls, value: Any) -> Extraction:
        """The record of a JSON object. Raises RecordError or SpanError with the path of what is wrong."""
        schema = value.get("schema") if isinstance(value, dict) else None
        if schema != SCHEMA:
            raise RecordError(
                f"the schema is {schema!r}, and this version reads {SCHEMA!r}",
                hint="give it what `reportedly extract --format json` or jsonl wrote",
            )
        extraction = codec.from_json(cls, value)
        check_extraction(extraction)
        return extraction
