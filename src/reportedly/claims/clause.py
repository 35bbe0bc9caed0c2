"""The main clause of a content: the words that say what is put as the case, without clauses inside it.

"not", "may" and their like count only where they belong to what the content says first and above all.
Without a parser that is told by words of closed classes alone: subordinate and relative clauses, what
follows a conjunction after the verb, and what stands in brackets are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records.spans import Span
from reportedly.text.sentences import find_sentences

LONGEST_CHARS = 600
"""No more of a content is looked at: its first sentence is hardly ever longer."""

REACH_CHARS = 45
"""Further from the verb a hedge is about something else. *From:* reading sentences of UW factuality."""

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*|[^\w\s]")
_MARKS = frozenset("\"“”„‘’'«»`")


def words_of(listed: str) -> frozenset[str]:
    """The words of a string, divided by blanks."""
    return frozenset(listed.split())


AUXILIARIES = words_of(
    """
    is are was were am has have had do does did will would shall should can could may might must cannot
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't
    can't couldn't mightn't mustn't ain't
    """
)
_CONTRACTED = re.compile(
    r"(?:i|you|he|she|it|we|they|there|that|this|who|what|here)'(?:s|re|ve|ll|d|m)", re.IGNORECASE
)
DETERMINERS = words_of(
    "a an the this that these those his her its their our my your some any no each every most many several"
)
SUBJECT_PRONOUNS = words_of("i you he she it we they")
PREPOSITIONS = words_of(
    """
    of in on at by for with to from into over under about against between among through during without within
    amid upon towards toward near off per via despite after before since until than as like
    """
)
_RELATIVES = words_of("who whom whose which where")
_SUBORDINATORS = words_of(
    """
    because if unless although though while whereas when whenever until till after before since once whether
    than as how why what lest
    """
)
_FRONTED = words_of(
    "if when while although though because since after before as once until unless whenever despite in on at "
    "for with by during following given under"
)
_OPENERS = words_of("and but so also however well yes that because meanwhile still then")
_REPORTING = words_of(
    """
    said says told believes believed thinks think thought knows know knew hope hopes hoped fear fears feared
    insisted insists argued argues added adds warned alleged admits admitted confirmed denied heard
    """
)
PAST_FORMS = words_of(
    """
    became began bought brought built came caught chose did drew drove fell felt fled flew fought found gave
    went got grew held hit kept killed knew led left lost made met paid put ran rose sank saw sent set shot
    showed shows sold spent spoke stood stole struck threw took tried wants won wrote remains seems appears
    """
)
_VERB_PARTS = words_of("not never been be also still now")
_NO_SUBJECT = frozenset({"", ",", "been", "be", "being", "is", "are", "was", "were"})
"""Words after which a form of the past is a participle."""

_ADDS_CLAUSE = words_of("saying claiming arguing believing thinking insisting suggesting hoping knowing")
_CLAUSE_SUBJECTS = SUBJECT_PRONOUNS - {"it", "you"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word or sign at `[start, end)`; `low` in small letters with straight apostrophes."""

    start: int
    end: int
    low: str
    printed: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Clause:
    """The main clause of a content.

    `words`: its words in order; `verb`: the place in `words` of its first finite verb, None where none was
    recognised; `is_question`: whether the content is one sentence that ends in a question mark.
    """

    words: tuple[Word, ...]
    verb: int | None
    is_question: bool

    def before_verb(self) -> tuple[Word, ...]:
        """The words before the first finite verb; all of them where there is none."""
        return self.words if self.verb is None else self.words[: self.verb]

    def find(self, text: str, pattern: re.Pattern[str]) -> Span | None:
        """The first match of a pattern that belongs to the verb: no further than REACH_CHARS after it.

        It lies inside a run of neighbouring words. What a comma divides from the verb does not belong to it.
        """
        verb_end = None if self.verb is None else self.words[self.verb].end
        for start, end in self._runs():
            found = pattern.search(text, start, end)
            if found and (verb_end is None or _is_near(text, verb_end, found.start())):
                return Span(*found.span())
        return None

    def _runs(self) -> list[tuple[int, int]]:
        runs: list[tuple[int, int]] = []
        for word in self.words:
            if runs and word.start - runs[-1][1] <= 2:
                runs[-1] = (runs[-1][0], word.end)
            else:
                runs.append((word.start, word.end))
        return runs


def _is_near(text: str, verb_end: int, start: int) -> bool:
    return start <= verb_end or (start - verb_end <= REACH_CHARS and "," not in text[verb_end:start])


def read_clause(text: str, content: Sequence[Span]) -> Clause:
    """Return the main clause of the first sentence of a content."""
    words, n_sentences, asks = _first_sentence(text, content)
    kept, verb = _Walk(words).run()
    return Clause(tuple(kept), verb, asks and n_sentences == 1)


def _first_sentence(text: str, content: Sequence[Span]) -> tuple[list[Word], int, bool]:
    """The words of the first sentence, how many sentences there are, and whether the first asks.

    It may run over several pieces.
    """
    words: list[Word] = []
    n_sentences, asks, is_open, room = 0, False, True, LONGEST_CHARS
    for piece in content:
        end = min(piece.end, piece.start + max(room, 0))
        sentences = find_sentences(text, piece.start, end)
        for start, stop in sentences:
            found = [_word(m) for m in _WORD.finditer(text, start, stop)]
            if is_open and _goes_on(words, found):
                words += found
                asks = text[start:stop].rstrip("\"”’' ").endswith("?")
            else:
                n_sentences += 1
                is_open = False
            is_open = is_open and not re.search(r"[.!?][\"”’']*\Z", text[start:stop])
        room -= piece.end - piece.start
    return words, n_sentences + 1, asks


def _goes_on(words: list[Word], found: list[Word]) -> bool:
    """Say whether a further piece goes on with the sentence: it does not begin with a capital of its own."""
    first = next((word.printed for word in found if word.printed not in _MARKS), "")
    return not any(is_finite(words, i) for i in range(len(words))) or first[:1].islower()


def _word(found: re.Match[str]) -> Word:
    printed = found.group()
    return Word(found.start(), found.end(), printed.lower().replace("’", "'"), printed)


def is_finite(words: Sequence[Word], i: int) -> bool:
    """Say whether the word is a finite verb, by its form and the word before it."""
    low, before = words[i].low, words[i - 1].low if i else ""
    if low in AUXILIARIES or _CONTRACTED.fullmatch(low):
        return not (low in {"may", "will", "can", "might", "must"} and not _is_modal(words, i))
    if before in DETERMINERS or before in PREPOSITIONS or before in _NO_SUBJECT:
        return False
    return low in PAST_FORMS or low in _REPORTING or (low.endswith("ed") and len(low) > 4)


def _is_modal(words: Sequence[Word], i: int) -> bool:
    """Tell the auxiliaries from the month, the testament, the tin and the power."""
    word, before = words[i], words[i - 1].low if i else ""
    after = words[i + 1].low if i + 1 < len(words) else ""
    if word.printed[0].isupper() and (i > 0 or after.isdigit() or after in PREPOSITIONS):
        return False
    return before not in {"a", "the", "his", "her", "their", "its", "of"} and after not in {"of", "and", ""}


class _Walk:
    """Passes through the words of a sentence and keeps those of the main clause."""

    def __init__(self, words: list[Word]) -> None:
        self.words = [word for word in words if word.low not in _MARKS]
        self.kept: list[Word] = []
        self.verb: int | None = None

    def run(self) -> tuple[list[Word], int | None]:
        i: int | None = self._skip_fronted(self._skip_openers(0))
        while i is not None and i < len(self.words):
            i = self._step(i)
        return self.kept, self.verb

    def _low(self, i: int) -> str:
        return self.words[i].low if i < len(self.words) else ""

    def _skip_openers(self, i: int) -> int:
        while self._low(i) in _OPENERS or self._low(i) in {",", "-", "–", "—", "…", "."}:
            i += 1
        return i

    def _skip_fronted(self, i: int) -> int:
        """Pass over a clause or phrase before the subject ("If it rains, ..."; "As of May, ...")."""
        if self._low(i) not in _FRONTED:
            return i
        comma = self._next_of({","}, i, 30)
        has_verb = comma is not None and any(is_finite(self.words, k) for k in range(comma, len(self.words)))
        return comma + 1 if comma is not None and has_verb else i

    def _step(self, i: int) -> int | None:
        """Keep or pass over what begins at `i`; None where the main clause has ended."""
        low, after = self._low(i), self._low(i + 1)
        if low == ",":
            return self._at_comma(i, after)
        if low in {"(", "["}:
            return self._after(self._next_of({")", "]"}, i, 40), i + 1)
        if low in {"–", "—", "--"}:
            return self._aside(i, low)
        if low in {";", ":"} and self.verb is not None:
            return None
        if low in {"and", "or", "but", "yet"} and self.verb is not None and self._is_done():
            return None
        if low in _RELATIVES or low in _SUBORDINATORS or (low == "that" and self.kept):
            return self._at_subordinate(i)
        if self.verb is not None and (low in _ADDS_CLAUSE or self._is_new_subject(low)):
            return None
        return self._keep(i)

    def _is_new_subject(self, low: str) -> bool:
        """Say whether a clause begins without "that": "the conclusion | he was wrong", not "Did | he"."""
        return low in _CLAUSE_SUBJECTS and not is_finite(self.kept, len(self.kept) - 1)

    def _is_done(self) -> bool:
        """Say whether the verb has its complement, so that a conjunction begins something new."""
        return self.kept[-1].low not in AUXILIARIES

    def _keep(self, i: int) -> int | None:
        self.kept.append(self.words[i])
        if self.verb is None and is_finite(self.words, i):
            self.verb = len(self.kept) - 1
            if self._low(i) in _REPORTING:
                return None
        elif self._low(i) in _REPORTING and self.verb is not None and self._low(i - 1) != "to":
            return None
        return i + 1

    def _at_comma(self, i: int, after: str) -> int | None:
        if after in _RELATIVES or after in {"not", "nor"}:
            return self._after(self._next_of({","}, i + 1, 60), None)
        if self.verb is not None and (
            after in {"and", "but", "or", "so", "yet"} or after in _SUBORDINATORS or after.endswith("ing")
        ):
            return None
        return i + 1

    def _aside(self, i: int, low: str) -> int | None:
        closing = self._next_of({low}, i + 1, 40)
        return self._after(closing, None if self.verb is not None else i + 1)

    def _at_subordinate(self, i: int) -> int | None:
        """After the verb nothing more counts; before it, pass over the clause inside the subject."""
        if self.verb is not None:
            return None
        if not self.kept or self._low(i) in PREPOSITIONS:
            return self._keep(i)
        k = i + 1
        while k < len(self.words) and not is_finite(self.words, k):
            k += 1
        has_lexical = False
        while k < len(self.words) and (is_finite(self.words, k) or self._low(k) in _VERB_PARTS):
            is_auxiliary = self._low(k) in AUXILIARIES
            if is_auxiliary and has_lexical:
                break
            has_lexical = has_lexical or not (is_auxiliary or self._low(k) in _VERB_PARTS)
            k += 1
        following = next((n for n in range(k, len(self.words)) if is_finite(self.words, n)), None)
        if following is None:
            return k if k < len(self.words) else None
        while following > k and (
            self._low(following - 1) in _VERB_PARTS or self._low(following - 1).endswith("ly")
        ):
            following -= 1
        return following

    def _next_of(self, signs: set[str], i: int, within: int) -> int | None:
        return next((k for k in range(i, min(i + within, len(self.words))) if self._low(k) in signs), None)

    @staticmethod
    def _after(found: int | None, otherwise: int | None) -> int | None:
        return otherwise if found is None else found + 1
