"""What the words of one mention say of whom they mean: article, titles, name, head noun, appositions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportedly.records.spans import Span
from reportedly.resolve.phrase_words import (
    COMMON,
    DETERMINERS,
    LONG_FORMS,
    NEVER_NAMES,
    POST_MODIFIERS,
    PRONOUNS,
    QUANTIFIERS,
)
from reportedly.resolve.titles import has_person, is_personal, strip_titles
from reportedly.resolve.tokens import Word, is_capital, is_connector, is_low, split_words
from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.outlets import load_outlets
from reportedly.wordlists.people import load_first_names
from reportedly.wordlists.source_nouns import load_source_nouns

_PARTICIPLE = re.compile(r"[a-z-]+(?:ing|ed)")
_KNOWN_AS = re.compile(
    r"\b(?:identified(?: only)? as|who identified \w+self as|named|called|known(?: only)? as|calling \w+self"
    r"|by the name of|with the (?:handle|username|pseudonym)|who gave (?:his|her) name as|nicknamed"
    r"|going by|using the name)\s+"
    r"(?P<name>[\"“‘']?[@\w][^\"”’,]*)"
)
_MAKERS = re.compile(
    r"\w+(?:ists|icians|ologists|workers|makers|goers|keepers|watchers|owners|holders|fighters)"
)
"""Plurals of what people do, as many as there are trades."""
_WEEKDAYS = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_ALIAS = re.compile(r"\((?:the |or )?[\"“]?(?P<alias>[A-Z][\w&.-]{1,11})[\"”]?\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A mention, read.

    `printed`: its words on one line; `plain`: without article and quantity. `pronoun`: the word in small
    letters, where it is one. `article`: "the", "a", a number, a possessive ..., in small letters, or "".
    `name`: the proper name without title and apposition, None where there is none. `owner`: a proper name
    that possesses or modifies the head ("Comcast" of "Comcast's lawyer"). `head`: the noun that describes it,
    singular, small letters. `roles`: that and all nouns of titles and appositions. `modifiers`: the other
    words, small letters. `alias`: initials in brackets after a name. `told_as`: the head of the first
    apposition.
    """

    span: Span
    printed: str
    plain: str
    pronoun: str | None = None
    article: str = ""
    name: str | None = None
    owner: str | None = None
    head: str | None = None
    is_plural: bool = False
    roles: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    alias: str | None = None
    tail: str = ""
    titles: tuple[str, ...] = ()
    told_as: str | None = None

    @property
    def is_plural_noun(self) -> bool:
        """Whether its head is a plural in sense too; "police" and "authorities" speak as one."""
        return self.is_plural and self.head not in ("police", "authority")

    @property
    def is_definite(self) -> bool:
        """Whether an article or the like takes up what is known ("the", "this", "his")."""
        return self.article in ("the", "this", "that", "these", "those", "both", "such", "said")


def read_phrase(text: str, span: Span) -> Phrase:
    """Read the words at `span`."""
    return replace(_read_printed(" ".join(span.slice(text).split())), span=span)


@lru_cache(maxsize=16384)
def _read_printed(printed: str) -> Phrase:
    span = Span(0, 0)
    words = split_words(printed)
    low = [word.low for word in words]
    if len(words) == 1 and (pronoun := low[0].partition("'")[0]) in PRONOUNS:
        return Phrase(span=span, printed=printed, plain=printed, pronoun=pronoun)
    if low and low[0] in QUANTIFIERS and (len(low) == 1 or low[1] in ("of", "in", "who")):
        plural = low[0] not in ("another", "someone", "somebody", "anyone", "anybody")
        return Phrase(
            span=span, printed=printed, plain=printed, article=low[0], head="person", is_plural=plural
        )
    phrase = _read_noun_phrase(printed, span)
    return phrase if phrase.name is not None else _read_two_offices(printed, span) or phrase


def _read_two_offices(printed: str, span: Span) -> Phrase | None:
    """One person with two offices: "the guild's founder and deputy mayor Ana Ruiz"; None for any other."""
    before, joint, after = printed.rpartition(" and ")
    if not joint or "," in printed:
        return None
    first, second = _read_noun_phrase(before, span), _read_noun_phrase(after, span)
    is_office = first.head in load_source_nouns().person and first.name is None and not first.is_plural
    if not is_office or second.name is None or second.is_plural or not (second.titles or second.head):
        return None
    return replace(second, printed=printed, roles=second.roles | first.roles | {first.head or ""})


def _read_noun_phrase(printed: str, span: Span) -> Phrase:
    alias = _ALIAS.search(printed)
    segments = _segments(re.sub(r"\s*\([^)]*\)", "", printed) if alias else printed)
    main, *appositions = segments or [[]]
    main = [w for i, w in enumerate(main) if not (i and is_low(main[i - 1]) and _WEEKDAYS.fullmatch(w.text))]
    article, main = _take_article(main)
    if not article and main:
        main = [_as_common(main), *main[1:]]
    kept, tail = _cut_tail(main)
    phrase = _read_main(kept)
    phrase = replace(
        phrase,
        span=span,
        printed=printed,
        article=article or phrase.article,
        plain=_plain(printed, article),
        alias=alias["alias"] if alias else None,
        tail=" ".join(word.text for word in tail),
        is_plural=phrase.is_plural or (phrase.name is None and bool(tail) and tail[0].low == "and"),
    )
    for apposition in appositions:
        phrase = _add_apposition(phrase, apposition, tail)
    if phrase.name is None and not phrase.is_plural and phrase.head in load_source_nouns().person:
        phrase = replace(phrase, name=_name_in_tail(tail))
    known_as = _KNOWN_AS.search(printed)
    if known_as and phrase.name is None:
        phrase = replace(phrase, name=known_as["name"].strip("\"“”‘’' ,."))
    return phrase


def _name_in_tail(tail: Sequence[Word]) -> str | None:
    """The name after an office with its own place: "ambassador to the UN Nikki Haley"."""
    for at in range(len(tail) - 2, 1, -1):
        if not all(is_capital(word) for word in tail[at:]):
            return None
        before = tail[at - 1]
        is_titled = before.low.rstrip(".") in load_source_nouns().person | load_source_nouns().title
        if is_personal(tail[at:]) and is_capital(before) and not before.is_possessive and not is_titled:
            return " ".join(word.text for word in tail[at:])
    return None


def _segments(printed: str) -> list[list[Word]]:
    """The words between commas, without the commas."""
    segments: list[list[Word]] = [[]]
    for word in split_words(printed):
        if word.text in ",;:()—–-":
            segments.append([])
        elif word.text not in "\"“”``''":
            segments[-1].append(word)
    return [segment for segment in segments if segment]


def _take_article(words: list[Word]) -> tuple[str, list[Word]]:
    """The first determiner, and the words after the last one."""
    article = ""
    at = 0
    while at < len(words) - 1 and (words[at].low in DETERMINERS or words[at].text.isdigit()):
        if words[at].low in ("all", "every", "no") and is_capital(words[at + 1]):
            break
        if not article or article in ("all", "both", "one"):
            article = words[at].low if not article or words[at].low in ("the", "these") else article
        at += 1
    return article, words[at:]


def _plain(printed: str, article: str) -> str:
    """Without the article; numbers and "several" stay."""
    if article in ("the", "a", "an", "this", "that", "these", "those") and " " in printed:
        first, _, further = printed.partition(" ")
        if first.lower().strip("\"“‘'") == article:
            return further
    return printed


def _cut_tail(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """The words up to the head with its "of", and what modifies it after that."""
    for i in range(1, len(words)):
        word, before = words[i], words[i - 1]
        if (
            word.low in ("of", "for")
            and i + 1 < len(words)
            and _goes_on(words, i)
            and not has_person(words[:i])
        ):
            continue
        if word.low in ("of", "for"):
            return words[:i], words[i:]
        if is_low(word) and (word.low in POST_MODIFIERS or _is_participle(words, i)):
            return words[:i], words[i:]
        if word.low == "and" and not (is_capital(before) and i + 1 < len(words) and is_capital(words[i + 1])):
            return words[:i], words[i:]
    return words, []


def _is_participle(words: Sequence[Word], i: int) -> bool:
    """A participle after its noun: a preposition or an object follows, and no noun of its own."""
    if not _PARTICIPLE.fullmatch(words[i].text) or i + 1 >= len(words):
        return False
    nouns = load_source_nouns()
    before = words[i - 1].low
    is_after_noun = nouns.knows(before) or nouns.singular(before) is not None
    return is_after_noun and words[i].low not in nouns.person


def _goes_on(words: Sequence[Word], i: int) -> bool:
    """Whether "of" or "for" stands inside a name: capitals on both sides."""
    following = i + 1
    while following < len(words) - 1 and words[following].low in ("the", "all", "our"):
        following += 1
    return is_capital(words[i - 1]) and is_capital(words[following])


def _as_common(words: Sequence[Word]) -> Word:
    """The first word, in small letters where only the beginning of a sentence gave it a capital."""
    first = words[0]
    nouns = load_source_nouns()
    is_plural = nouns.singular(first.low) is not None
    if len(words) == 1:
        is_common = (
            is_plural or first.low in ("police", "government") or _MAKERS.fullmatch(first.low) is not None
        )
    elif is_capital(words[1]):
        before_nation = load_countries().any_of(words[1].text.removesuffix("'s")) is not None
        is_common = first.low in NEVER_NAMES or (first.low in COMMON and before_nation)
    else:
        is_office = words[1].low in ("of", "for") and not is_plural
        is_common = first.low in COMMON | NEVER_NAMES or (
            (is_plural or nouns.knows(first.low)) and not is_office
        )
    return Word(first.text.lower()) if is_common and first.text != first.text.upper() else first


def _read_main(words: list[Word]) -> Phrase:
    """The head with what stands before it."""
    blank = Phrase(span=Span(0, 0), printed="", plain="")
    if not words:
        return blank
    last_low = max(
        (i for i, word in enumerate(words) if is_low(word) and not is_connector(words, i)), default=-1
    )
    if len(words) > 1 and last_low == len(words) - 1 and load_outlets().find(words[-1].text):
        last_low -= 1  # an agency that is written in small letters
    if last_low == len(words) - 1 or _is_described(words):
        return _read_description(words)
    before, run = words[: last_low + 1], words[last_low + 1 :]
    titles, owner, run = strip_titles(run)
    roles = _roles((*before, *titles))
    before_run = [noun for word in before if (noun := _head_of(word.low)[0]) in roles]
    of_titles = [noun for word in titles if (noun := _head_of(word.low)[0]) in roles]
    people = [noun for noun in of_titles if noun in load_source_nouns().person]
    head = next(reversed(people or of_titles or before_run), None)
    if not run:
        return _read_description(words)
    modifiers = frozenset(word.low for word in (*before, *titles))
    return replace(
        blank,
        name=" ".join(word.text for word in run).removesuffix("’s").removesuffix("'s"),
        owner=owner,
        head=head,
        roles=roles,
        modifiers=modifiers,
        is_plural=bool(before) and not titles and _head_of(before[-1].low)[1],
        titles=tuple(word.low for word in (*before, *titles)),
    )


def _is_described(words: Sequence[Word]) -> bool:
    """A capital on a common noun: "the Minister", "a Tresk Congressman", "the Government"."""
    nouns = load_source_nouns()
    low = words[-1].low
    if load_outlets().candidates(" ".join(word.text for word in words)) or words[-1].text.isupper():
        return False
    if len(words) == 1:
        return (
            low
            in nouns.person
            | nouns.government
            | nouns.document
            | nouns.company
            | nouns.band
            | nouns.organisation
        )
    named = any(w.text in load_first_names() and not load_countries().governed(w.text) for w in words)
    return low in nouns.person and not named


def _read_description(words: list[Word]) -> Phrase:
    """A phrase that ends in a common noun."""
    head, is_plural = _head_of(words[-1].low)
    capital = [word for word in words[:-1] if is_capital(word)]
    owner = " ".join(word.text for word in capital)
    is_outlet = (
        head in load_source_nouns().outlet and not is_plural and not any(w.is_possessive for w in capital)
    )
    return Phrase(
        span=Span(0, 0),
        printed="",
        plain="",
        owner=re.sub(r"[’']s?$", "", owner) or None,
        name=owner if is_outlet and _names_outlet(owner) else None,
        head=head,
        is_plural=is_plural,
        roles=frozenset({head}),
        modifiers=frozenset(word.low for word in words[:-1]),
        article="'s" if words[:-1] and any(word.is_possessive for word in words[:-1]) else "",
    )


def _names_outlet(owner: str) -> bool:
    """Whether the words before "channel" or "news agency" are its name."""
    if load_outlets().candidates(owner):
        return True
    return owner.isupper() and len(owner) > 2 and load_countries().any_of(owner) is None


def _head_of(word: str) -> tuple[str, bool]:
    """The singular of a noun, and whether it was a plural."""
    nouns = load_source_nouns()
    word = word.strip(".'’\"”")
    singular = nouns.singular(word)
    if singular is not None and not (nouns.knows(word) and word != "people"):
        return singular, True
    if nouns.knows(word):
        return word, word in ("authorities", "police")
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1], True
    return word, False


def _roles(words: Sequence[Word]) -> frozenset[str]:
    """The nouns that say what somebody or something is."""
    nouns = load_source_nouns()
    singular = [_head_of(LONG_FORMS.get(word.low.rstrip("."), word.low))[0] for word in words]
    return frozenset(word for word in singular if nouns.knows(word) and word not in nouns.title)


def _add_apposition(phrase: Phrase, words: list[Word], tail: Sequence[Word]) -> Phrase:
    """A further segment: who a name is, or the name of who was described."""
    _, bare = _take_article(words)
    kept, _ = _cut_tail(bare)
    read = _read_main(kept)
    if phrase.name is None and read.name is not None and _may_name(phrase, words, tail):
        return replace(phrase, name=read.name, roles=phrase.roles | read.roles)
    if read.head is not None and load_source_nouns().knows(read.head):
        return replace(
            phrase,
            roles=phrase.roles | read.roles,
            modifiers=phrase.modifiers | read.modifiers,
            told_as=phrase.told_as or read.head,
        )
    return phrase


def _may_name(phrase: Phrase, words: Sequence[Word], tail: Sequence[Word]) -> bool:
    """Whether a capitalised segment names the head, and not the place that its tail ends with."""
    nouns = load_source_nouns()
    if phrase.is_plural:
        return False
    begins = 1 if len(words) > 1 and is_connector(words, 0) else 0
    if not is_capital(words[begins]) or len(words) > 5:
        return False
    in_place = bool(tail) and tail[0].low in ("in", "from", "near", "at", "on") and is_capital(tail[-1])
    if in_place and not is_personal(words):
        return False
    return phrase.head in nouns.person | nouns.outlet | nouns.organisation | nouns.band | nouns.company
