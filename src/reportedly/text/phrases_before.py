"""The noun phrase that ends before a place: the subject of a verb, the antecedent of a pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.records.spans import Span
from reportedly.text.coordination import (
    is_noun_phrase,
    joint_at,
)
from reportedly.text.phrase_tokens import (
    CLOSING,
    LONGEST_QUOTED_CHARS,
    NUMBER,
    OPENING,
    STRAIGHT,
    Token,
    is_abbreviated,
    is_verb,
    is_word,
    keeps_preposition,
    tokens_before,
)
from reportedly.text.word_classes import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    OPENING_WORDS,
    PREPOSITIONS,
    RELATIVES,
    TIME_NOUNS,
    is_finite_verb,
    is_manner,
)

_INSIDE = frozenset({"&", "%", "'", "’", "/", "-", "."})
_AGE = re.compile(r"\d{1,3}\Z")


def phrase_before(text: str, offset: int, floor: int = 0) -> Span | None:
    """Return the noun phrase that ends just before `offset`, where a verb begins; None where there is none.

    Auxiliaries, adverbs and times between the two are passed over ("The ministry on Friday also |declined").
    An apposition between commas belongs to the phrase ("Marr, the owner of the mill, |declined"); a relative
    clause or an aside between commas does not, and is passed over. Coordinated phrases come as one span:
    see `coordination.split_coordination`. Nothing before `floor` is looked at.
    """
    tokens = tokens_before(text, offset, floor)
    last = _pass_over_adverbs(tokens, len(tokens) - 1)
    if last < 0:
        return None
    if tokens[last].word != ",":
        return _phrase_ending_at(tokens, last)
    return _phrase_with_aside(tokens, last)


def antecedent_before(text: str, offset: int, floor: int = 0) -> Span | None:
    """Return the noun phrase that a relative pronoun at `offset` takes up: “the dean, |who declined”."""
    tokens = tokens_before(text, offset, floor)
    last = len(tokens) - 1
    if last >= 0 and tokens[last].word == ",":
        last -= 1
    if last < 0 or tokens[last].word == ",":
        return None
    span = _phrase_ending_at(tokens, last, with_name_before=True)
    return None if span is None else _without_governor(tokens, span, last)


def _pass_over_adverbs(tokens: Sequence[Token], last: int) -> int:
    """The last token left of adverbs, auxiliaries and times at the end."""
    while last >= 0:
        low = tokens[last].low
        if low in AUXILIARIES or low in ADVERBS or is_manner(tokens[last].word):
            last -= 1
            continue
        begin = _time_begins(tokens, last)
        if begin is None:
            return last
        last = begin - 1
    return last


def _time_begins(tokens: Sequence[Token], last: int) -> int | None:
    """Where a time that ends at `last` begins (“on Friday”, “last week”, “in a statement”)."""
    i = last
    if tokens[i].low not in TIME_NOUNS and not (
        NUMBER.match(tokens[i].word) and i and _is_month(tokens[i - 1])
    ):
        return None
    while i > 0 and last - i < 5:
        before = tokens[i - 1]
        if before.low in {"on", "in", "at", "late", "early", "earlier", "by", "for", "during"}:
            i -= 1
            if before.low in PREPOSITIONS:
                return i
        elif before.low in {
            "the",
            "a",
            "an",
            "last",
            "this",
            "next",
            "that",
            "same",
            "his",
            "her",
            "its",
        } or (before.low in TIME_NOUNS or NUMBER.match(before.word)):
            i -= 1
        else:
            break
    # a bare name of a day is a time; "the time" alone or "a statement" alone is a noun phrase
    dated = tokens[i].low in {"last", "this", "next", "late", "early", "earlier"}
    named = i == last and (
        _is_month(tokens[i]) or tokens[i].low in {"yesterday", "today", "tonight", "tomorrow"}
    )
    return i if dated or named else None


def _is_month(token: Token) -> bool:
    return token.word[0].isupper() and token.low in TIME_NOUNS


def _phrase_ending_at(tokens: Sequence[Token], last: int, *, with_name_before: bool = False) -> Span | None:
    """The phrase whose last token is at `last`, which is no comma."""
    if tokens[last].low in {"and", "or", "but"}:
        return None
    start = _segment_start(tokens, last)
    if start > last:
        return None
    taken_up = _relative_before(tokens, start)
    if taken_up is not None:
        return _phrase_ending_at(tokens, taken_up)
    first = _strip_openers(tokens, start, last)
    if first > last:
        return None
    if first == start:
        first = _list_begins(tokens, start, last)
    if first == start and with_name_before:
        first = _named_before(tokens, start)
    return _to_span(tokens, first, last)


def _relative_before(tokens: Sequence[Token], start: int) -> int | None:
    """Where the phrase ends that a relative clause without commas follows (“the man who runs it |said”)."""
    for i in range(start - 1, max(-1, start - 4), -1):
        if tokens[i].low in {"who", "which"}:
            return i - 1 if i and i < start - 1 and tokens[i - 1].word != "," else None
    return None


def _phrase_with_aside(tokens: Sequence[Token], comma: int) -> Span | None:
    """The phrase before an aside that ends with the comma at `comma`."""
    end, last = comma, comma - 1
    for _ in range(4):
        if last < 0:
            return None
        opening = _previous_comma(tokens, last)
        if opening is None:
            # one comma only: what stands before it is the phrase, if the sentence begins with it
            start = _segment_start(tokens, last)
            first = _strip_openers(tokens, start, last)
            begins = start == 0 or tokens[start - 1].low in CLAUSE_OPENERS or tokens[start - 1].low == "and"
            return _to_span(tokens, first, last) if begins and first <= last else None
        inner = tokens[opening + 1 : last + 1]
        if not inner:
            return None
        if not _is_apposition(inner):
            end = opening
        last = opening - 1
        if last < 0:
            return None
        if inner and _AGE.match(inner[0].word) and len(inner) == 1:
            end = opening if end == comma else end
        begin = _segment_start(tokens, last)
        first = _strip_openers(tokens, begin, last)
        if first <= last and not _is_aside(tokens[first : last + 1]) and not _AGE.match(tokens[last].word):
            if first == begin and end == comma:
                first = _list_begins(tokens, begin, last)
            return _to_span(tokens, first, end - 1)
    return None


def _is_apposition(inner: Sequence[Token]) -> bool:
    """Say whether the words between two commas say who or what somebody is."""
    first = inner[0]
    if first.low in RELATIVES or first.low in CLAUSE_OPENERS or first.low in PREPOSITIONS:
        return False
    if first.low in ADVERBS or is_manner(first.word) or (first.low.endswith("ing") and first.word.islower()):
        return False
    return not any(is_verb(inner, i) for i in range(len(inner)))


def _is_aside(inner: Sequence[Token]) -> bool:
    first = inner[0]
    return first.low in RELATIVES or first.low in PREPOSITIONS or is_manner(first.word)


def _previous_comma(tokens: Sequence[Token], last: int) -> int | None:
    for i in range(last, -1, -1):
        if tokens[i].word == ",":
            return i
    return None


def _segment_start(tokens: Sequence[Token], last: int) -> int:
    """Where the stretch without a clause boundary that ends at `last` begins."""
    i = last
    while i >= 0:
        if not is_word(tokens[i]):
            opened = _opens_at(tokens, i)
            if opened is None:
                return i + 1
            i = opened - 1
        elif _bounds_clause(tokens, i, last):
            return i + 1
        else:
            i -= 1
    return 0


def _opens_at(tokens: Sequence[Token], i: int) -> int | None:
    """Where the sign at `i`, or what it closes, begins inside a phrase; None where no phrase spans it."""
    word = tokens[i].word
    if word in CLOSING or word in STRAIGHT or word == "''":
        return _quotation_begins(tokens, i)
    if word == ")":
        return next((k for k in range(i, max(-1, i - 12), -1) if tokens[k].word == "("), None)
    return i if word in _INSIDE else None


def _bounds_clause(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Say whether no noun phrase that ends at `last` spans the word at `i`."""
    low = tokens[i].low
    if low in RELATIVES or (low in CLAUSE_OPENERS and not _coordinates(tokens, i)):
        return True
    if i == last:
        return False
    if low in {"and", "or"}:
        return _has_verb_before(tokens, i)
    return is_verb(tokens, i) and tokens[i + 1].low not in PREPOSITIONS


def _has_verb_before(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a clause with a verb of its own stands left of the conjunction at `i`."""
    for k in range(i - 1, -1, -1):
        if tokens[k].low in RELATIVES or tokens[k].low in CLAUSE_OPENERS:
            return False
        if is_verb(tokens, k) and tokens[k].low not in PREPOSITIONS:
            return not (k + 1 < i and tokens[k + 1].low in PREPOSITIONS and tokens[k].low not in AUXILIARIES)
    return False


def _coordinates(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the word at `i` joins phrases, not clauses: in “as well as”, or “nor” after “neither”."""
    if tokens[i].low == "nor":
        return any(token.low == "neither" for token in tokens[max(0, i - 12) : i])
    if tokens[i].low != "as":
        return False
    around = [token.low for token in tokens[max(0, i - 2) : i + 3]]
    return any(around[k : k + 3] == ["as", "well", "as"] for k in range(len(around) - 2))


def _quotation_begins(tokens: Sequence[Token], closing: int) -> int | None:
    """Where the quotation that ends at `closing` begins, if it is part of a noun phrase."""
    wanted = STRAIGHT if tokens[closing].word in STRAIGHT else OPENING | {"``"}
    if closing and tokens[closing - 1].word in {",", ".", "!", "?"}:
        return None
    for k in range(closing - 1, -1, -1):
        if tokens[closing].end - tokens[k].start > LONGEST_QUOTED_CHARS:
            return None
        if tokens[k].word in wanted:
            before = tokens[k - 1] if k else None
            if before is None or not is_word(before):
                return None
            inside = before.low in DETERMINERS or before.low in PREPOSITIONS or before.word[0].isupper()
            return k if inside else None
    return None


def _strip_openers(tokens: Sequence[Token], start: int, last: int) -> int:
    """The first token that is not a conjunction, an adverb or a fronted time."""
    i = start
    while i <= last:
        low = tokens[i].low
        if low == "neither" and not any(token.low == "nor" for token in tokens[i:last]):
            return i
        if low in {"and", "or", "nor", "but", "both", "either", "neither", ","} or low in OPENING_WORDS:
            i += 1
            continue
        if low in PREPOSITIONS:
            following = _after_fronted(tokens, i, last)
            if following is None:
                return last + 1
            i = following
            continue
        if (
            low in TIME_NOUNS
            and tokens[i].word[0].isupper()
            and i < last
            and tokens[i + 1].low in DETERMINERS
        ):
            i += 1
            continue
        return i
    return i


def _after_fronted(tokens: Sequence[Token], i: int, last: int) -> int | None:
    """Where the phrase begins after a fronted “On Friday” or “At the time”; None where no time is fronted."""
    k = i + 1
    while k <= min(i + 4, last) and tokens[k].low in DETERMINERS | {"same", "late", "early", "last"}:
        k += 1
    begin = k
    while k <= last and (tokens[k].low in TIME_NOUNS or NUMBER.match(tokens[k].word)):
        k += 1
    return k if k > begin else None


def _without_governor(tokens: Sequence[Token], span: Span, last: int) -> Span:
    """Leave out verbs and prepositions that govern an antecedent (“wrote to |the mill, which”)."""
    first = next(i for i, token in enumerate(tokens) if token.start >= span.start)
    begin = first
    for i in (k for k in range(first, last) if tokens[k].end < span.end):
        governs = (tokens[i].low in PREPOSITIONS and not keeps_preposition(tokens, i)) or (
            is_finite_verb(tokens[i].word, tokens[i - 1].low if i else None, "the")
        )
        if governs:
            begin = i + 1
    return Span(tokens[begin].start, span.end)


def _list_begins(tokens: Sequence[Token], start: int, last: int) -> int:
    """Where a list with commas begins whose last members stand from `start` on (“A, |B and C”)."""
    first = start
    joined = any(joint_at(tokens, k) for k in range(start, last))
    while joined and first >= 2 and tokens[first - 1].word == ",":
        end = first - 2
        begin = _segment_start(tokens, end)
        if (
            begin > end
            or _strip_openers(tokens, begin, end) != begin
            or not is_noun_phrase(tokens[begin : end + 1])
        ):
            break
        after_opener = begin > 0 and tokens[begin - 1].low in CLAUSE_OPENERS
        if (
            after_opener
            or tokens[begin].low in PREPOSITIONS
            or (begin == end and _AGE.match(tokens[begin].word))
        ):
            break
        first = begin
        if begin and tokens[begin - 1].word != ",":
            break
    return first


def _named_before(tokens: Sequence[Token], start: int) -> int:
    """Where the name begins that the words from `start` on stand in apposition to (“Ana Ruiz, |the dean”)."""
    if start < 2 or tokens[start - 1].word != "," or tokens[start].low not in DETERMINERS:
        return start
    end = start - 2
    begin = end
    while begin >= 0 and is_word(tokens[begin]) and tokens[begin].word[0].isupper():
        begin -= 1
    return begin + 1 if begin < end and tokens[begin + 1].low not in OPENING_WORDS else start


def _to_span(tokens: Sequence[Token], first: int, last: int) -> Span | None:
    while last >= first and tokens[last].word in {",", "-", "."} and not is_abbreviated(tokens, last):
        last -= 1
    if last < first or not any(is_word(token) for token in tokens[first : last + 1]):
        return None
    if last == first and tokens[first].low in RELATIVES | CLAUSE_OPENERS:
        return None
    return Span(tokens[first].start, tokens[last].end)
