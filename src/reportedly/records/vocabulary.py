"""The closed vocabularies of the record. The values are what stands in the JSON."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a marked span is in an attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


class Act(StrEnum):
    """What a link does with what it passes on."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"
    PREDICTS = "predicts"
    DEMANDS = "demands"
    PROMISES = "promises"
    PRAISES = "praises"
    BLAMES = "blames"


class Polarity(StrEnum):
    """Whether the core proposition is put as the case, syntactic negation and act taken together."""

    POSITIVE = "+"
    NEGATIVE = "-"


class Certainty(StrEnum):
    """How firmly the text puts a content. *From:* FactBank (Saurí and Pustejovsky 2009)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Channel(StrEnum):
    """How a link got what it passes on."""

    TOLD = "told"
    WROTE = "wrote"
    PUBLISHED = "published"
    POSTED = "posted"
    BROADCAST = "broadcast"
    FILED = "filed"
    LEAKED = "leaked"
    OBTAINED = "obtained"
    INTERCEPTED = "intercepted"
    REVIEWED = "reviewed"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """On what a link stands."""

    FIRST_HAND = "first-hand"
    BRIEFED = "briefed"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    GROUP = "group"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What came of asking a party for comment."""

    RESPONDED = "responded"
    DECLINED = "declined"
    DID_NOT_RESPOND = "did not respond"
    NOT_AVAILABLE = "not available"


class VerificationOutcome(StrEnum):
    """What came of trying to confirm a claim."""

    VERIFIED = "verified"
    PARTLY_VERIFIED = "partly verified"
    NOT_VERIFIED = "not verified"


class RelationKind(StrEnum):
    """How a claim stands to another claim, or (the last one) to a source."""

    SAME = "same"
    DENIES = "denies"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"
    UPDATES = "updates"
    DISPUTES_SOURCE = "disputes source"


class Bound(StrEnum):
    """How a stated number limits the quantity."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE_THAN = "more than"
    LESS_THAN = "less than"


class QuotationStatus(StrEnum):
    """What became of a passage in quotation marks."""

    CLAIM = "claim"
    TITLE = "title"
    SCARE_QUOTE = "scare quote"
    UNATTRIBUTED = "unattributed"
