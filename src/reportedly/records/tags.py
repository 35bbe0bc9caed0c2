"""What the tagger hands on: marked spans and the links between them, nothing joined yet."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.spans import Span
from reportedly.records.vocabulary import Role


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """A span that the network marked; `probability` from 0 to 1, not calibrated."""

    role: Role
    span: Span
    probability: float


@dataclass(frozen=True, slots=True)
class TagLink:
    """A cue and a source or content that belong together.

    `cue` and `other` are indices into `Tags.spans`; `role` is that of `other`; `probability` from 0 to 1,
    not calibrated.
    """

    cue: int
    other: int
    role: Role
    probability: float


@dataclass(frozen=True, slots=True)
class Tags:
    """All marks of one report, spans in the order of the text."""

    spans: tuple[TaggedSpan, ...] = ()
    links: tuple[TagLink, ...] = ()
