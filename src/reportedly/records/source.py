"""A source: whom the report attributes a content to, as named in this one report."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.spans import Span
from reportedly.records.vocabulary import SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Anonymity:
    """What the report says of a source that it does not name, each as stated or None.

    `count`: how many there are; `position`: what they are or do; `reason`: why they are not named.
    """

    count: int | None = None
    position: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A person, group, body, outlet or document that contents are attributed to.

    `name`: the fullest form in the report without leading article or title; `as_printed`: the words of
    the report. `mentions`: everywhere it is named or meant, in the order of the text. `members`: ids of
    the sources that a coordinate one ("both the FT and the Times") is made of.
    """

    id: str
    name: str
    as_printed: str
    kind: SourceKind | None = None
    is_named: bool | None = None
    mentions: tuple[Span, ...] = ()
    members: tuple[str, ...] = ()
    anonymity: Anonymity | None = None
