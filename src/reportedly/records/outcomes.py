"""What a report tells besides claims: comments sought, verifications tried, and how claims relate."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.spans import Span
from reportedly.records.vocabulary import Outcome, RelationKind, VerificationOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentOutcome:
    """A party that was asked for comment, and what came of it.

    `party`, `asked_by`: ids of sources; `party_span`: where the party is named; `span`: the words that
    say so.
    """

    party: str | None = None
    party_span: Span | None = None
    outcome: Outcome
    asked_by: str | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Who (id of a source) tried to confirm which claims (ids), and with what outcome."""

    by: str | None = None
    outcome: VerificationOutcome
    span: Span
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How the claim `from_` ("from" in JSON) stands to the claim or source `to`.

    `reason`: the rule behind it, as a sentence for the reader; `spans`: the words on both sides.
    """

    from_: str
    to: str
    kind: RelationKind
    reason: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class UnattributedStatement:
    """A statement that the report makes in its own name; `text` is the words at `span`."""

    span: Span
    text: str
