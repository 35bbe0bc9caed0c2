"""Closed lists of the words that mentions are made of, in small letters."""

from __future__ import annotations

from reportedly.resolve.tokens import word_set

PRONOUNS = word_set(
    """
    i you he she it we they him her them me us who whom whose which that this these those one his its their
    himself herself itself themselves myself ourselves
    """
)
QUANTIFIERS = word_set(
    """
    some others many several both most few all everyone everybody neither either none another someone
    somebody anyone anybody nobody other half more
    """
)
DETERMINERS = word_set(
    """
    the a an this that these those his her its their our my your some any several many most all each
    every both no neither either another other certain various numerous few two three four five six
    seven eight nine ten eleven twelve dozens scores hundreds thousands one more unnamed unidentified
    anonymous
    """
)
_NUMERALS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
NUMBERS = {word: number for number, word in enumerate(_NUMERALS, 1)}
POST_MODIFIERS = word_set(
    """
    who whom whose which that where when while in at with from on near to by under against among inside
    outside within without about after before during over through via per including according who's
    familiar close knowledgeable privy unable able based working speaking living citing quoted briefed
    identified named called known described said cited obtained released published posted issued seen
    reviewed written shot taken given shown made sent held found done led born involved stationed loyal
    responsible aware present opposed
    """
)
"""Words after a noun that no longer belong to the name."""

LONG_FORMS = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "prof": "professor",
    "dr": "doctor",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "pres": "president",
    "rev": "reverend",
    "amb": "ambassador",
    "capt": "captain",
    "supt": "superintendent",
    "det": "detective",
    "atty": "attorney",
    "insp": "inspector",
}
"""Titles in short, and what they are short for."""

COMMON = word_set(
    """
    earlier other local western eastern northern southern state federal regional national international
    foreign senior junior top former current military medical legal social public private official
    unofficial independent intelligence security health defense defence law industry government police
    court family school university business trade labor labour tribal opposition rebel army leaked
    confidential internal preliminary initial early recent previous new old various numerous unconfirmed
    unnamed unidentified anonymous conflicting additional further separate subsequent later political
    religious human environmental some many most several key leading pro-government anti-government
    pro-russian state-run state-owned state-controlled semi-official eyewitness congressional
    presidential parliamentary judicial diplomatic financial financial-market market retail wall civil
    humanitarian aid news media television radio press online satellite video witness such one
    """
)
"""Words that a sentence may begin with in a capital; before another capital they can be part of a name."""

NEVER_NAMES = word_set(
    """
    earlier other local some many most several various numerous such one former current top senior
    junior key leading recent previous unnamed unidentified anonymous additional further separate
    subsequent later unconfirmed conflicting leaked confidential internal preliminary initial even only
    meanwhile
    """
)
"""Of those, the ones that begin no name."""

DEPARTMENTS = word_set(
    """
    state defense defence treasury commerce labor labour education energy justice interior agriculture
    transportation transport health finance security services affairs intelligence housing development
    war trade staff police operations communications relations policy information
    """
)


"""Where the name of an office ends: "Secretary of State Ana Ruiz"."""
