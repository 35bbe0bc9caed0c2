"""Proper names and definite descriptions in the rest of the text, beside the mentions that were given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.records.spans import Span
from reportedly.resolve.phrase import Phrase, read_phrase
from reportedly.resolve.phrase_words import COMMON
from reportedly.resolve.tokens import word_set
from reportedly.text.quotes import QuotedPassage
from reportedly.text.word_classes import CLAUSE_OPENERS, PREPOSITIONS
from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.organisations import load_organisations
from reportedly.wordlists.outlets import load_outlets
from reportedly.wordlists.people import load_first_names
from reportedly.wordlists.source_nouns import load_source_nouns

_CAPITAL = r"(?:(?:al|el|ul|an|ash|as)-)?[A-ZÀ-ÖØ-Þ](?:[\w&]|[-.'’](?=\w))*"
_SHORT = (
    r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Prof|Rev|Adm|St|Sir|Jr|Sr|[A-Z]"
    r"|(?:[A-Z]\.)+[A-Z])\."
)
_WORD = rf"(?:{_SHORT}(?= [A-Z])|{_CAPITAL})"
_RUN = re.compile(
    rf"{_WORD}"
    rf"(?: (?:(?:of|for|de|la|du|von|van|der|bin|ibn|al|el|da|dos|del|di|&) (?:the )?)?"
    rf"{_WORD})*"
)
_DEFINITE = re.compile(r"\b[Tt]h(?:e|is|ese|ose) (?=((?:[A-Za-z][\w.-]* ){0,2}[A-Za-z][\w-]*))")
_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'A-Z(])|\n")
_FOLLOWING = re.compile(r" ([\w-]+)")
_WORD_BEFORE = re.compile(r"([\w.-]+) \Z")
_WORD_AFTER = re.compile(r" ?([\w.-]+|[^\w\s])")
_POSSESSIVE = re.compile(r"[’']s?$")
_SAYS = re.compile(
    r", (?:who |which )?"
    r"(?:said|says|added|told|tells|according|wrote|writes|reported|reports|confirmed|asked)\b"
)
_APPOSITION = re.compile(r", (?:a |an |the |who is |its |his |her |their )?[a-z][^,.;:\n\"“”]{2,70}(?=[,.])")
_NO_NAMES = word_set(
    """
    the a an but and or so in on at for with from to of by as if when while after before since until he
    she it they we i you his her their its our my your this that these those there here what who whom
    whose which why how where both all some many most several few no not yes meanwhile however also last
    next earlier later still then now today yesterday tomorrow monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december according despite although though because during under over about into between
    among against without within like one two three four five six seven eight nine ten another other
    such each every even just only perhaps asked speaking once upon instead indeed thus therefore
    another yet nor either neither let do does did is are was were has have had will would can could
    should may might must photo image advertisement read more related update updated breaking video
    watch share
    """
)
MOST_CONTEXTS = 8
"""Places of a name whose neighbours are looked at."""

NEAR_CHARS = 700
"""How far back a name is looked for that a pronoun or a description takes up. *From:* some four sentences."""


@dataclass(frozen=True, slots=True)
class Place:
    """How a name stands to a later place, and how it stands in its own sentence."""

    n_sentences: int
    is_quoted: bool
    is_possessive: bool
    is_governed: bool


class Surroundings:
    """The names of one text by position, read when they are asked for."""

    def __init__(self, text: str, passages: list[QuotedPassage]) -> None:
        self.text = text
        self.names = _find_names(text)
        self._starts = [span.start for span in self.names]
        self._quoted = sorted(piece for passage in passages for piece in passage.pieces)
        self._quote_starts = [start for start, _ in self._quoted]
        self._by_name: dict[str, list[Span]] = {}
        for span in self.names:
            self._by_name.setdefault(text[span.start : span.end], []).append(span)
        self._phrases: dict[Span, Phrase] = {}
        self._ends = [found.end() for found in _SENTENCE_END.finditer(text)]

    def names_before(self, at: int) -> list[Span]:
        """The names that begin at most NEAR_CHARS before, in the order of the text."""
        return self.names[bisect_left(self._starts, at - NEAR_CHARS) : bisect_left(self._starts, at)]

    def sentence_number(self, at: int) -> int:
        """How many sentences end before `at`."""
        return bisect_left(self._ends, at + 1)

    def is_quoted(self, at: int) -> bool:
        """Whether the place lies in quotation marks."""
        i = bisect_left(self._quote_starts, at + 1) - 1
        return i >= 0 and self._quoted[i][0] <= at < self._quoted[i][1]

    def place_of(self, span: Span, at: int) -> Place:
        """How a name at `span` stands to a later place."""
        number = self.sentence_number(span.start)
        begin = self._ends[number - 1] if number else 0
        before = self.text[max(begin, span.start - 12) : span.start].split()
        return Place(
            n_sentences=self.sentence_number(at) - number,
            is_quoted=self.is_quoted(span.start),
            is_possessive=self.text[span.end : span.end + 2] in ("'s", "’s"),
            is_governed=bool(before) and before[-1] in _GOVERNING,
        )

    def contexts(self, name: str) -> list[tuple[str, str]]:
        """The words before and after a name, at the first places where it stands alone."""
        found = []
        for span in self._by_name.get(name, ())[:MOST_CONTEXTS]:
            before = _WORD_BEFORE.search(self.text, max(0, span.start - 25), span.start)
            after = _WORD_AFTER.match(self.text, span.end, span.end + 25)
            found.append((before[1] if before else "", after[1] if after else ""))
        return found

    def fuller_forms(self, words: set[str]) -> list[Span]:
        """For each word the first longer names that end with it, a few of each."""
        found: list[Span] = []
        for name, spans in self._by_name.items():
            if " " in name and name.rpartition(" ")[2] in words:
                found.append(spans[0])
        return found

    def read_name(self, span: Span) -> Phrase:
        """The phrase of a name: with article and title before, and what an apposition after it tells."""
        if span not in self._phrases:
            self._phrases[span] = self._read_name(span)
        return self._phrases[span]

    def _read_name(self, span: Span) -> Phrase:
        alone = read_phrase(self.text, span)
        start = span.start if self._is_modifier(span) else _title_begins(self.text, span.start)
        best = alone
        if start < span.start:
            whole = read_phrase(self.text, Span(start, span.end))
            best = whole if whole.name is not None and whole.name == alone.name else alone
        if alone.name is None or not self.text.startswith(", ", span.end):
            return best
        apposition = _APPOSITION.match(self.text, span.end)
        if apposition and not _SAYS.match(self.text, span.end):
            wider = read_phrase(self.text, Span(best.span.start, apposition.end()))
            if wider.name == best.name:
                return replace(
                    best, roles=best.roles | wider.roles, modifiers=best.modifiers | wider.modifiers
                )
        return best

    def _is_modifier(self, span: Span) -> bool:
        """Whether a noun follows that the name belongs to: "the |Ruiz campaign"."""
        following = _FOLLOWING.match(self.text, span.end)
        return following is not None and following[1][0].islower() and _is_noun(following[1])

    def is_adjective(self, span: Span) -> bool:
        """Whether a country's name stands before a noun that it modifies: "US officials"."""
        name, before = span.slice(self.text), self.text[max(0, span.start - 4) : span.start].lower()
        if name in ("US", "U.S.", "U.S", "UK", "U.K.", "U.K", "EU") and before != "the ":
            return True
        following = _FOLLOWING.match(self.text, span.end)
        return following is not None and (following[1][0].isupper() or _is_noun(following[1]))

    def descriptions(self, wanted: frozenset[str]) -> Iterator[Span]:
        """The definite descriptions with one of these nouns: "the leaked documents", "the paper"."""
        nouns = load_source_nouns()
        for found in _DEFINITE.finditer(self.text):
            words = found[1].split(" ")
            end = found.start(1)
            for i, word in enumerate(words):
                end += len(word) + (i > 0)
                noun = nouns.singular(word) or word
                following = words[i + 1] if i + 1 < len(words) else ""
                if noun in wanted and not _is_noun(following):
                    yield Span(found.start(), end)
                    break


PUBLICATIONS = word_set(
    "newspaper paper magazine broadcaster tabloid broadsheet newswire agency outlet publication"
)
_NEVER_BEFORE = PREPOSITIONS | CLAUSE_OPENERS
_GOVERNING = word_set(
    """
    of with by to for from at on in about against into near after over under between than like
    """
)


def _title_begins(text: str, at: int) -> int:
    """Where the words before a name begin that describe it: "the infamous |Orlen Front".

    Before a noun for what it is stand adjectives and nationalities; other words only after an article.
    """
    nouns = load_source_nouns()
    begin = end = at
    has_noun = False
    for n in range(5):
        found = _WORD_BEFORE.search(text, max(0, end - 25), end)
        if found is None:
            break
        low = found[1].lower().rstrip(".")
        if found[1].endswith(".") and low not in nouns.title:
            break
        is_noun = nouns.knows(low) or low in nouns.title
        has_noun = has_noun or is_noun
        if low == "the":
            return found.start(1) if has_noun or n < 2 else begin
        is_told = is_noun or low in COMMON or load_countries().any_of(found[1].rstrip(".")) is not None
        if not is_told and (found[1][0].isupper() or low in _NEVER_BEFORE or low.endswith(("ing", "ed"))):
            break
        end = found.start(1)
        if has_noun and is_told:
            begin = end
    return begin


def _is_noun(word: str) -> bool:
    nouns = load_source_nouns()
    return bool(word) and (nouns.singular(word) is not None or nouns.knows(word))


def _find_names(text: str) -> list[Span]:
    """Runs of capitalised words, without the words that only begin a sentence and without a possessive.

    A single word that begins a sentence is a name only if it has its capital elsewhere too, or is known.
    """
    runs = list(_find_runs(text))
    inside = {word for start, end, opens in runs if not opens for word in text[start:end].split(" ")}
    inside |= {word for start, end, opens in runs if opens for word in text[start:end].split(" ")[1:]}
    return [
        Span(start, end)
        for start, end, opens in runs
        if not opens or " " in text[start:end] or text[start:end] in inside or _is_known(text[start:end])
    ]


def _is_known(name: str) -> bool:
    if load_countries().governed(name) or load_outlets().find(name) or name in load_organisations():
        return True
    return name in load_first_names() or name.isupper()


def _find_runs(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each run, and whether it begins a sentence."""
    for found in _RUN.finditer(text):
        start, end = found.span()
        words = found.group().split(" ")
        while words and re.split(r"[.'’]", words[0].lower())[0] in _NO_NAMES:
            start += len(words[0]) + 1
            words = words[1:]
        if len(words) > 2 and words[1] in ("of", "for") and load_source_nouns().singular(words[0]):
            start += len(words[0]) + 1
            words = words[1:]
        while len(words) > 1 and words[0] in ("of", "for", "the", "&"):
            start += len(words[0]) + 1
            words = words[1:]
        if not words or start >= end:
            continue
        bare = _POSSESSIVE.sub("", text[start:end])
        if bare.endswith(".") and bare.count(".") == 1:
            bare = bare[:-1]
        if len(bare) > 1:
            before = text[max(0, found.start() - 3) : start].rstrip(" ")
            yield start, start + len(bare), not before or before[-1] in '.!?:;\n"“”‘’•—–-(|'
