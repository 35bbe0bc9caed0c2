"""A refusal: an input, or a part of one, that was not processed."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.errors import ReportedlyError
from reportedly.records.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What was not processed, at which step, and why.

    `input`: the path or name as the user gave it; `reason`: one sentence; `hint`: what to do about it;
    `span`: the part of the report it is about, None for the whole input.
    """

    input: str
    step: str
    reason: str
    hint: str | None = None
    span: Span | None = None

    @classmethod
    def from_error(cls, error: ReportedlyError, *, input: str) -> Refusal:
        """The refusal that an error about `input` amounts to."""
        return cls(input=input, step=error.step, reason=str(error), hint=error.hint)
