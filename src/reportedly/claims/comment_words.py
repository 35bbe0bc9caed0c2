"""The words by which a report says that somebody was asked, and what came of it.

Each pattern begins at the predicate and ends with the last word that matters, so that its match is the
evidence. *From:* reading some 1,200 sentences of news that speak of comments, questions and requests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from reportedly.records.vocabulary import Outcome


class Place(Enum):
    """Where the party that was asked is named."""

    SUBJECT = auto()
    AFTER = auto()
    """right after the match (“no comment from X”)"""
    NEITHER = auto()
    """the subject, where “neither” stands before it (“Neither X nor Y responded”)"""
    ASKED = auto()
    """whoever the words before say was asked (“contacted X, but received no reply”)"""
    QUOTED = auto()
    """whoever says the quotation that the match stands in (“We do not comment on that”)"""


@dataclass(frozen=True, slots=True)
class CommentPattern:
    """What a sentence says of a party.

    `asks`: the words themselves say that somebody put a question. `needs_asking`: they mean this only where
    the sentence, or the one before, speaks of asking.
    """

    pattern: re.Pattern[str]
    outcome: Outcome
    place: Place = Place.SUBJECT
    asks: bool = False
    needs_asking: bool = False


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\s*\n\s*", "", pattern).replace(" ", r"\s+"), re.IGNORECASE)


_NOT = r"(?: not|n[’']t)"
_ADVERBS = (
    r"(?: (?:\w+ly|yet|even|also|ever|so far|in turn|since|again|on \w+day|(?:last|this) \w+"
    r"|\w+day|at once))*"
)
_DID_NOT = rf"""(?:(?:did|do|does|has|have|had|would|could){_NOT}|(?:has|have|had) (?:yet to|never)
|(?:has|have|had)(?: so far| thus far)? not|never|failed to|neglected to
|(?:are|is|was|were) yet to){_ADVERBS}"""
_SOME = r"(?:[\w’'.&-]+ ){0,6}?"
_REQUESTS = r"(?:requests?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|questions?)"
_CALLS = (
    r"(?:e-?mails?|(?:phone |telephone )?(?:calls?|messages?)|voice-?mails?|letters?|phones?|telephones?)"
)
_ASKING = rf"(?:{_REQUESTS}|{_CALLS}|text messages?|texts?|door|comment requests?)"
_FOR_COMMENT = (
    r"(?: (?:for|seeking|requesting|asking for) (?:\w+ ){0,2}?(?:comments?|information|interviews?"
    r"|clarification|reaction|response|confirmation|details))"
)
_BY_PRESS = r"(?: (?:from|by) (?-i:(?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}))"
_TAIL = rf"(?:{_FOR_COMMENT}|{_BY_PRESS}){{0,2}}"
_DETAILS = r"""(?:(?:any|further|more|additional|specific|other|an?|the|exact|his|her|their|its|much|many) )*
(?:details?|information|comments?|specifics?|names?|identit\w+|figures?|estimates?|time(?:line|table|frame)
|explanations?|reasons?|numbers?|interviews?|statements?|elaboration|breakdown|confirmation|response|answers?
|examples?)"""
_WH = r"(?:whether|if|how|who|whom|what|why|when|where|which)"
_PRESS = (
    r"(?:(?:the )?(?:media|press|reporters?|journalists?)|(?-i:(?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}))"
)
_SPEAK = rf"""(?:(?:publicly|immediately|directly|specifically|further|officially|even|either|explicitly) )?
(?:comment(?: further| publicly| directly| to {_PRESS})*|discuss(?: \w+)?|elaborate(?: further)?|speculate
|expand on|clarify|weigh in|be (?:more |any more )?specific|be drawn on|be interviewed
|go into (?:\w+ )?(?:details?|specifics)|confirm (?:or|nor) \w+(?: \w+)?|confirm(?: \w+)?|say {_WH}
|say (?:anything|more|exactly|publicly|much)|specify|acknowledge {_WH}
|answer {_SOME}{_ASKING}{_TAIL}|answer(?=\s*(?:[.;,]|\Z))
|(?:respond|reply) (?:to )?{_SOME}{_ASKING}{_TAIL}
|(?:speak|talk) (?:(?:to|with) {_PRESS}|publicly|on the record|about|further|on camera)
|(?:give|provide|offer|release|share|make|disclose|reveal|divulge) {_DETAILS}
|(?:identify|name|disclose|reveal|divulge) \w+|explain {_WH}
|address {_SOME}(?:questions?|issue|reports?|allegations?|claims?|matter|rumou?rs?|specifics?))"""
_MORE_SPEAK = rf"(?:,? (?:or|and|nor) (?:to )?{_SPEAK})?"
_HAS = r"(?:(?:has|have|had|is|are|was|were)(?: also| so far| thus far| repeatedly| consistently| since)? )?"
_TO_COMMENT = (
    r"(?: (?:for|to) (?:(?:an?|any|further|additional|immediate) )?(?:comment|interview|discuss"
    r"|respond|reaction)\w*)"
)
_NOT_AVAILABLE = rf"(?:is|are|was|were)(?:{_NOT}{_ADVERBS} |{_ADVERBS} un)available"

_NONE, _DECLINED, _AWAY, _ANSWERED = (
    Outcome.DID_NOT_RESPOND,
    Outcome.DECLINED,
    Outcome.NOT_AVAILABLE,
    Outcome.RESPONDED,
)


def _row(
    outcome: Outcome,
    pattern: str,
    place: Place = Place.SUBJECT,
    *,
    asks: bool = False,
    needs_asking: bool = False,
) -> CommentPattern:
    return CommentPattern(_compile(rf"(?<!\w){pattern}(?!\w)"), outcome, place, asks, needs_asking)


COMMENT_PATTERNS: tuple[CommentPattern, ...] = (
    # no answer came
    _row(
        _NONE,
        rf"{_DID_NOT} (?:respond(?:ed)?|repl(?:y|ied)|react(?:ed)?)(?: back)? (?:directly "
        rf"|immediately )?(?:to|by) {_SOME}{_ASKING}{_TAIL}",
        asks=True,
    ),
    _row(
        _NONE,
        rf"{_DID_NOT} (?:return(?:ed)?|answer(?:ed)?(?! the question)"
        rf"|acknowledged?) {_SOME}{_ASKING}(?: left| placed| sent| to (?:his|her|their"
        rf"|its) [\w ]{{1,25}}?phones?)?{_TAIL}",
        asks=True,
    ),
    _row(
        _NONE,
        rf"{_DID_NOT} (?:respond(?:ed)?|repl(?:y|ied)|get back|got back"
        rf"|gotten back)(?: to (?:us|me|{_PRESS}))?",
        needs_asking=True,
    ),
    _row(
        _NONE,
        rf"(?:(?:did|has|have|had){_NOT}|(?:has|have|had) (?:so far |thus far |yet )?not|(?:has"
        rf"|have|had|is|are) yet to|never){_ADVERBS} comment(?:ed)?(?: further| publicly)*",
    ),
    _row(
        _NONE,
        rf"{_DID_NOT} (?:made|make|given|give|offer(?:ed)?) (?:any|a) (?:\w+ )?comment",
    ),
    _row(_NONE, rf"ignored {_SOME}{_REQUESTS}{_FOR_COMMENT}{_BY_PRESS}?", asks=True),
    _row(
        _NONE,
        rf"(?:could|can){_NOT}{_ADVERBS} be (?:\w+ly )?(?:reached|contacted"
        rf"|located)(?:{_BY_PRESS}|{_TO_COMMENT}){{0,2}}",
        asks=True,
    ),
    _row(_NONE, rf"(?:was|were) (?:unreachable|not reachable)(?:{_TO_COMMENT})?", asks=True),
    _row(
        _NONE,
        rf"(?:responded|replied|answered|returned)(?:{_ADVERBS})(?: to)? {_SOME}{_ASKING}{_TAIL}",
        Place.NEITHER,
        asks=True,
    ),
    _row(
        _NONE,
        r"(?:could be reached|was reachable|(?:has |have )?commented|immediately responded"
        rf"|wanted to comment)(?:{_TO_COMMENT})?",
        Place.NEITHER,
    ),
    _row(
        _NONE,
        rf"{_ASKING}{_FOR_COMMENT}?(?: left| placed| made| sent)?(?: {_FOR_COMMENT})? (?:to"
        rf"|with|for|at|from) (?P<party>(?!comment)[^,.;]{{2,140}}?)(?:{_FOR_COMMENT}"
        rf"| to confirm [^,.;]{{2,60}})? (?:went (?:unanswered|unreturned)|(?:was|were|has been"
        rf"|have been)(?:{_NOT}){_ADVERBS} (?:returned|answered|responded to)|(?:was"
        r"|were) (?:unanswered|unreturned|ignored)|(?:drew|received|got"
        r"|yielded) no (?:\w+ )?(?:response|reply|answer))",
        asks=True,
    ),
    _row(
        _NONE,
        r"(?:there )?(?:was|has been|is) (?:also )?no (?:immediate |official "
        r"|public )*(?:comment|response|reply|reaction|word)(?: immediately"
        r"| yet)?(?: on [\w ]{2,30}?)?(?P<from> (?:from|by))",
        Place.AFTER,
    ),
    _row(
        _NONE,
        r"(?:(?:have|has|had) (?:yet to hear|not(?: yet)? heard|n[’']t(?: yet)? heard)"
        rf"|did{_NOT}{_ADVERBS} hear|never heard) back from",
        Place.AFTER,
        asks=True,
    ),
    _row(
        _NONE,
        r"(?:(?:was|were|been|be) (?:\w+ly )?(?:unable|not able)|(?:could"
        rf"|did){_NOT}(?: \w+ly)?(?: manage)?|not (?:immediately )?possible) (?:to )?"
        r"(?:reach|contact)(?! out)",
        Place.AFTER,
        asks=True,
    ),
    _row(
        _NONE,
        r"(?:efforts?|attempts?) to (?:reach|contact) (?P<party>(?!out )[^,.;]{2,90}?)"
        r" (?:(?:was|were|proved) (?:not successful|unsuccessful|fruitless|in vain)|failed)",
        asks=True,
    ),
    _row(
        _NONE,
        r"(?:(?:has|have|had) (?:yet to hear|not(?: yet)? heard|n[’']t(?: yet)? heard) back"
        rf"|did{_NOT}{_ADVERBS} hear back|(?:did{_NOT}{_ADVERBS} (?:receive|get) (?:a|any)"
        r"|(?:received|got)(?: back)? no) (?:\w+ )?(?:response|reply|answer|comment))(?! from)",
        Place.ASKED,
        asks=True,
    ),
    # would not say
    _row(
        _DECLINED,
        rf"{_HAS}(?:(?-i:[a-z]+ly) )?(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)"
        rf"|we decline) to (?:\w+ly )?{_SPEAK}{_MORE_SPEAK}",
    ),
    _row(
        _DECLINED,
        rf"{_HAS}(?:(?-i:[a-z]+ly) )?(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|turned down"
        r"|rebuffed|denied) (?:any |further |public |immediate )*(?:comment"
        rf"|an? (?:\w+ )?interview(?: request)?|interviews|{_SOME}requests?{_FOR_COMMENT}"
        rf"|{_SOME}interview requests?){_BY_PRESS}?",
        asks=True,
    ),
    _row(_DECLINED, rf"(?:would|will|wo)(?: not|n[’']t){_ADVERBS} (?:be commenting|{_SPEAK}){_MORE_SPEAK}"),
    _row(
        _DECLINED,
        rf"(?:does|do){_NOT}{_ADVERBS} (?:comment|discuss)(?: \w+)?",
    ),
    _row(_DECLINED, rf"(?:could|can)(?: not|n[’']t|not){_ADVERBS} (?:comment|discuss)(?: \w+)?"),
    _row(
        _DECLINED,
        r"(?:(?:would|could|can|will|did) )?neither (?:confirm(?:ed|ing)? (?:n?or den(?:y|ied"
        r"|ying))(?: [\w]+)?)",
    ),
    _row(
        _DECLINED,
        rf"(?:is|are|was|were)(?:{_NOT}){_ADVERBS} (?:commenting|discussing|giving interviews"
        r"|confirming or denying)(?: publicly)?",
    ),
    _row(_DECLINED, r"(?:has|have|had|offered|gave|made|with)(?: also)? no (?:\w+ )?comment"),
    _row(_DECLINED, rf"(?:did|do|does)(?:{_NOT}){_ADVERBS} (?:offer|have) (?:any |an? )?(?:\w+ )?comment"),
    _row(
        _DECLINED,
        rf"(?:would comment|(?:was|were) willing to comment|would (?:confirm|discuss|say {_WH}))",
        Place.NEITHER,
    ),
    _row(
        _DECLINED,
        r"referred (?:all |any |\w+[’']s |further |media )*(?:questions?|inquiries|queries"
        rf"|calls|requests?|comments?|e-?mails){_FOR_COMMENT}?(?: about [^,.;]{{2,60}}?)? "
        r"to (?:the )?[\w’']+",
    ),
    _row(_DECLINED, rf"(?:referred|directed|pointed) {_PRESS} to (?:the |an? )?[\w’']+", needs_asking=True),
    _row(_DECLINED, r"(?:has |have )?declined(?=\s*(?:[.,;]|\Z))", needs_asking=True),
    # nobody to be had
    _row(_AWAY, rf"{_NOT_AVAILABLE}{_TO_COMMENT}", asks=True),
    _row(_AWAY, _NOT_AVAILABLE, needs_asking=True),
    _row(_AWAY, rf"(?:was|were)(?: \w+ly)? available(?:{_TO_COMMENT})", Place.NEITHER, asks=True),
    _row(_AWAY, r"no (?:\w+ )?comment (?:was|is)(?: \w+ly)? available(?P<from> from)", Place.AFTER),
    _row(
        _AWAY,
        rf"comments? from (?P<party>[^,.;]{{2,60}}?) (?:was|were)(?: not|n[’']t){_ADVERBS} available",
        asks=True,
    ),
    # answered
    _row(
        _ANSWERED,
        rf"(?:responded|replied) to {_SOME}{_REQUESTS}(?: (?:for|from|about"
        rf"|by) [^,.;]{{2,60}}?)? (?:by saying|with|saying|that)",
        asks=True,
    ),
    # in their own words
    _row(
        _DECLINED,
        rf"(?:do{_NOT}|wo{_NOT}|will not|cannot"
        rf"|can{_NOT}) (?:\w+ly )?(?:be )?(?:comment(?:ing)?|discuss)(?: on)?",
        Place.QUOTED,
    ),
    _row(_DECLINED, r"(?:have )?no comment", Place.QUOTED),
)

TRIGGER = re.compile(
    r"comment|respon|repl(?:y|ied)|answer|return|reach|contact|declin|refus|neither|"
    r"referred|directed|available|interview|requests?|would\s+not|wouldn|will\s+not|won[’']t"
    r"|has\s+not|yet\s+to|hear\s+back|heard\s+back|"
    r"does\s+not|do\s+not|don[’']t|doesn[’']t|get\s+back|asked|pressed|pointed",
    re.IGNORECASE,
)
"""No pattern matches a sentence that none of these words stands in."""

ASKING = re.compile(
    r"\b(?:request(?:s|ed)?\b|asked|(?:was|were|been)\s+(?:also\s+)?contacted|contacted"
    r"|reached\s+(?:out|by|for|via|at)|approached\s+by"
    r"|for\s+(?:a\s+)?comment|inquir|enquir|quer(?:y|ied|ies)|questions?\b|emailed|e-?mails?\b"
    r"|called\s+for\s+comment|messages?\b|pressed)",
    re.IGNORECASE,
)
"""Words that say that somebody asked."""

CONTACTS = re.compile(
    r"\b(?:reached\s+out\s+to|contacted|e-?mailed|asked|called|approached|queried|wrote\s+to"
    r"|written\s+to)\s+",
    re.IGNORECASE,
)
"""Words that whoever was asked stands behind."""
