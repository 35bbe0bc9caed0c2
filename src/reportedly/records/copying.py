"""What one report took from another, and whom it credits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportedly.records.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPassage:
    """A passage that stands in two reports in the same or nearly the same words.

    `n_words`: words that both have; `likeness`: shared words over those of the longer side, 0 to 1.
    `is_quotation`: whether it stands in quotation marks in both: two reporters may have heard one speaker.
    """

    one: Span
    other: Span
    n_words: int
    likeness: float
    is_quotation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Copying:
    """Text that two reports share. `one`, `other`: their ids.

    `share_of_one`, `share_of_other`: characters of the shared passages over those of the text, 0 to 1.
    `is_copied`: whether it is more than the same speaker's words twice; `earlier`: the id of the report
    that was published first, None where their dates do not tell. `shared_errors`: spans, in pairs, of
    rare misspellings or odd numbers that betray copying.
    """

    one: str
    other: str
    passages: tuple[SharedPassage, ...]
    share_of_one: float
    share_of_other: float
    is_copied: bool
    earlier: str | None = None
    shared_errors: tuple[SharedPassage, ...] = ()
    reason: str


class CreditKind(StrEnum):
    """How a report says that it has its news from another outlet."""

    FIRST_REPORTED_BY = "first reported by"
    TOLD = "told"
    ACCORDING_TO = "according to"
    LINK = "link"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The outlet or document that a report says it has something from.

    `name`: as resolved in the report; `span`: where it is named; `claims`: ids of the claims that rest
    on it, empty where it stands for the whole report; `href`: the address that is linked there;
    `cited`: the id of the report in the ledger that it was found to mean, None where it is not there.
    """

    report: str
    kind: CreditKind
    name: str
    actor: str | None = None
    span: Span
    claims: tuple[str, ...] = ()
    href: str | None = None
    cited: str | None = None
    reason: str
