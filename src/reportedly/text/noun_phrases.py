"""Noun phrases beside a place in the text, found by word classes alone.

No parser stands behind this. A phrase ends where a word of another class stands: a finite verb, a
conjunction that opens a clause, a mark that ends a sentence. That is right for the short subjects and objects
around reporting verbs, and it is fast: every search looks at a window of fixed size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.records.spans import Span
from reportedly.text.word_classes import (
    ABBREVIATIONS,
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    OPENING_WORDS,
    PEOPLE_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SENTENCE_STARTERS,
    SUBJECT_MATTERS,
    TIME_NOUNS,
    is_finite_verb,
)

WINDOW_CHARS = 400
"""How far a phrase can reach from the place. *From:* reading: longer subjects are lists of names."""

LONGEST_QUOTED_CHARS = 80
"""A quotation inside a noun phrase (“a “senior official””) is no longer."""

_TOKEN = re.compile(
    r"(?:[$€£])?\w+(?:(?:[-.’'&/]|(?<=\d),(?=\d))\w+)*(?:[’'](?=\s|\Z))?|``|''|--+|[^\w\s]|\n"
)
_OPENING, _CLOSING = frozenset("“„«‘"), frozenset("”»")
_STRAIGHT = frozenset({'"'})
_ENDS = frozenset({".", "!", "?", "…"})
_BREAKS = frozenset({";", ":", "–", "—", "--", "---", "\n", "|", "[", "]", "*", "•"})
_INSIDE = frozenset({"&", "%", "'", "’", "/", "-", "."})
_TIME = re.compile(r"\d{1,4}(?:st|nd|rd|th)?\Z")
_AGE = re.compile(r"\d{1,3}\Z")


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str

    @property
    def low(self) -> str:
        return self.word.lower().replace("’", "'")


def phrase_before(text: str, offset: int, floor: int = 0) -> Span | None:
    """Return the noun phrase that ends just before `offset`, where a verb begins; None where there is none.

    Auxiliaries, adverbs and times between the two are passed over ("The ministry on Friday also |declined").
    An apposition between commas belongs to the phrase ("Marr, the owner of the mill, |declined"); a relative
    clause or an aside between commas does not, and is passed over. Coordinated phrases come as one span:
    see `split_coordination`. Nothing before `floor` is looked at.
    """
    tokens = _tokens_before(text, offset, floor)
    last = _pass_over_adverbs(tokens, len(tokens) - 1)
    if last < 0:
        return None
    if tokens[last].word != ",":
        return _phrase_ending_at(tokens, last)
    return _phrase_with_aside(tokens, last)


def antecedent_before(text: str, offset: int, floor: int = 0) -> Span | None:
    """Return the noun phrase that a relative pronoun at `offset` takes up: “the dean, |who declined”."""
    tokens = _tokens_before(text, offset, floor)
    last = len(tokens) - 1
    if last >= 0 and tokens[last].word == ",":
        last -= 1
    if last < 0 or tokens[last].word == ",":
        return None
    span = _phrase_ending_at(tokens, last, with_name_before=True)
    return None if span is None else _without_governor(tokens, span, last)


def phrase_after(text: str, offset: int, ceiling: int | None = None) -> Span | None:
    """Return the noun phrase that begins at `offset` or after the white space there; None where none does.

    It runs over “of”, “for” and places (“a spokesman for the mill in Oststrand”), over an apposition and
    over coordination, and stops before a verb, a relative clause or a time. Nothing from `ceiling` on is
    looked at.
    """
    tokens = list(
        _tokenise(text, offset, min(len(text) if ceiling is None else ceiling, offset + WINDOW_CHARS))
    )
    if not tokens or text[offset : tokens[0].start].strip():
        return None
    end = _read_phrase(tokens, 0)
    if end == 0:
        return None
    end = _read_more(tokens, end)
    return Span(tokens[0].start, tokens[end - 1].end)


def split_coordination(text: str, span: Span) -> tuple[Span, ...]:
    """Return the coordinated noun phrases of a span, or the span itself.

    “The mill and the port” are two; “officials of the mill and the port” are one, and so is a name with
    “and” in it (“the Food and Drug Agency”).
    """
    tokens = list(_tokenise(text, span.start, span.end))
    cuts: list[tuple[int, int]] = []
    i = 0
    while i < len(tokens):
        length = _joint_at(tokens, i)
        if length and i > 0 and i + length < len(tokens):
            cuts.append((i, i + length))
        i += max(1, length)
    if not any(_has_conjunction(tokens[start:end]) for start, end in cuts):
        return (span,)
    parts: list[list[_Token]] = []
    start = 0
    for left, right in [*cuts, (len(tokens), len(tokens))]:
        parts.append(tokens[start:left])
        start = right
    if not all(part and _is_noun_phrase(part) for part in parts) or _is_one_name(parts):
        return (span,)
    return tuple(Span(part[0].start, part[-1].end) for part in _join_appositions(parts))


def _tokenise(text: str, start: int, end: int) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text, start, end):
        yield _Token(found.start(), found.end(), found.group())


def _tokens_before(text: str, offset: int, floor: int) -> list[_Token]:
    """The tokens from the start of the sentence, as far as the window shows it, to `offset`."""
    start = max(floor, offset - WINDOW_CHARS)
    if start > floor:  # do not begin inside a word
        while start < offset and not text[start - 1].isspace():
            start += 1
    tokens = list(_tokenise(text, start, offset))
    for i in range(len(tokens) - 1, -1, -1):
        if _ends_sentence(tokens, i):
            return tokens[i + 1 :]
    return tokens


def _ends_sentence(tokens: Sequence[_Token], i: int) -> bool:
    """Say whether the token is a break between clauses that no noun phrase spans."""
    word = tokens[i].word
    if word in _BREAKS:
        return word not in {"[", "]"}
    if word not in _ENDS:
        return False
    if i + 1 == len(tokens):
        return word != "." or not _is_abbreviated(tokens, i)
    follower = tokens[i + 1]
    if follower.start == tokens[i].end and _is_word(follower):
        return False
    if word == "." and _is_abbreviated(tokens, i):
        return follower.low in SENTENCE_STARTERS and follower.word[0].isupper()
    return True


def _is_abbreviated(tokens: Sequence[_Token], i: int) -> bool:
    before = tokens[i - 1] if i and tokens[i - 1].end == tokens[i].start else None
    if before is None:
        return False
    return (
        before.low in ABBREVIATIONS
        or (len(before.word) == 1 and before.word.isupper())
        or bool(re.fullmatch(r"(?:\w\.)+\w", before.word))
    )


def _is_word(token: _Token) -> bool:
    return token.word[0].isalnum() or token.word[0] in "$€£"


def _is_verb(tokens: Sequence[_Token], i: int) -> bool:
    """Say whether a finite verb stands at `i`: by its form, and by the words beside it."""
    before = tokens[i - 1].low if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return is_finite_verb(tokens[i].word, before, None if after is None else after.word)


def _pass_over_adverbs(tokens: Sequence[_Token], last: int) -> int:
    """The last token left of adverbs, auxiliaries and times at the end."""
    while last >= 0:
        low = tokens[last].low
        if low in AUXILIARIES or low in ADVERBS or (low.endswith("ly") and tokens[last].word.islower()):
            last -= 1
            continue
        begin = _time_begins(tokens, last)
        if begin is None:
            return last
        last = begin - 1
    return last


def _time_begins(tokens: Sequence[_Token], last: int) -> int | None:
    """Where a time that ends at `last` begins (“on Friday”, “last week”, “in a statement”)."""
    i = last
    if tokens[i].low not in TIME_NOUNS and not (
        _TIME.match(tokens[i].word) and i and _is_month(tokens[i - 1])
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
        } or (before.low in TIME_NOUNS or _TIME.match(before.word)):
            i -= 1
        else:
            break
    # a bare name of a day is a time; "the time" alone or "a statement" alone is a noun phrase
    return i if tokens[i].low in {"last", "this", "next", "late", "early", "earlier"} or i == last else None


def _is_month(token: _Token) -> bool:
    return token.word[0].isupper() and token.low in TIME_NOUNS


def _phrase_ending_at(tokens: Sequence[_Token], last: int, *, with_name_before: bool = False) -> Span | None:
    """The phrase whose last token is at `last`, which is no comma."""
    start = _segment_start(tokens, last)
    if start > last:
        return None
    first = _strip_openers(tokens, start, last)
    if first > last:
        return None
    if first == start:
        first = _list_begins(tokens, start, last)
    if first == start and with_name_before:
        first = _named_before(tokens, start)
    return _to_span(tokens, first, last)


def _phrase_with_aside(tokens: Sequence[_Token], comma: int) -> Span | None:
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
            return None if first > last or first != start else _to_span(tokens, first, last)
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


def _is_apposition(inner: Sequence[_Token]) -> bool:
    """Say whether the words between two commas say who or what somebody is."""
    first = inner[0]
    if first.low in RELATIVES or first.low in CLAUSE_OPENERS or first.low in PREPOSITIONS:
        return False
    if first.low in ADVERBS or (first.low.endswith(("ing", "ly")) and first.word.islower()):
        return False
    return not any(_is_verb(inner, i) for i in range(len(inner)))


def _is_aside(inner: Sequence[_Token]) -> bool:
    first = inner[0]
    return (
        first.low in RELATIVES
        or first.low in PREPOSITIONS
        or (first.low.endswith("ly") and first.word.islower())
    )


def _previous_comma(tokens: Sequence[_Token], last: int) -> int | None:
    for i in range(last, -1, -1):
        if tokens[i].word == ",":
            return i
    return None


def _segment_start(tokens: Sequence[_Token], last: int) -> int:
    """Where the stretch without a clause boundary that ends at `last` begins."""
    i = last
    while i >= 0:
        if not _is_word(tokens[i]):
            opened = _opens_at(tokens, i)
            if opened is None:
                return i + 1
            i = opened - 1
        elif _bounds_clause(tokens, i, last):
            return i + 1
        else:
            i -= 1
    return 0


def _opens_at(tokens: Sequence[_Token], i: int) -> int | None:
    """Where the sign at `i`, or what it closes, begins inside a phrase; None where no phrase spans it."""
    word = tokens[i].word
    if word in _CLOSING or word in _STRAIGHT or word == "''":
        return _quotation_begins(tokens, i)
    if word == ")":
        return next((k for k in range(i, max(-1, i - 12), -1) if tokens[k].word == "("), None)
    return i if word in _INSIDE else None


def _bounds_clause(tokens: Sequence[_Token], i: int, last: int) -> bool:
    """Say whether no noun phrase that ends at `last` spans the word at `i`."""
    low = tokens[i].low
    if low in RELATIVES or (low in CLAUSE_OPENERS and not _coordinates(tokens, i)):
        return True
    if i == last:
        return False
    if low in {"and", "or"}:
        return _has_verb_before(tokens, i)
    return _is_verb(tokens, i) and tokens[i + 1].low not in PREPOSITIONS


def _has_verb_before(tokens: Sequence[_Token], i: int) -> bool:
    """Say whether a clause with a verb of its own stands left of the conjunction at `i`."""
    for k in range(i - 1, -1, -1):
        if tokens[k].low in RELATIVES or tokens[k].low in CLAUSE_OPENERS:
            return False
        if _is_verb(tokens, k) and tokens[k].low not in PREPOSITIONS:
            return not (k + 1 < i and tokens[k + 1].low in PREPOSITIONS and tokens[k].low not in AUXILIARIES)
    return False


def _coordinates(tokens: Sequence[_Token], i: int) -> bool:
    """Say whether the word at `i` joins phrases, not clauses: in “as well as”, or “nor” after “neither”."""
    if tokens[i].low == "nor":
        return any(token.low == "neither" for token in tokens[max(0, i - 12) : i])
    if tokens[i].low != "as":
        return False
    around = [token.low for token in tokens[max(0, i - 2) : i + 3]]
    return any(around[k : k + 3] == ["as", "well", "as"] for k in range(len(around) - 2))


def _quotation_begins(tokens: Sequence[_Token], closing: int) -> int | None:
    """Where the quotation that ends at `closing` begins, if it is part of a noun phrase."""
    wanted = _STRAIGHT if tokens[closing].word in _STRAIGHT else _OPENING | {"``"}
    if closing and tokens[closing - 1].word in {",", ".", "!", "?"}:
        return None
    for k in range(closing - 1, -1, -1):
        if tokens[closing].end - tokens[k].start > LONGEST_QUOTED_CHARS:
            return None
        if tokens[k].word in wanted:
            before = tokens[k - 1] if k else None
            if before is None or not _is_word(before):
                return None
            inside = before.low in DETERMINERS or before.low in PREPOSITIONS or before.word[0].isupper()
            return k if inside else None
    return None


def _strip_openers(tokens: Sequence[_Token], start: int, last: int) -> int:
    """The first token that is not a conjunction, an adverb or a fronted time."""
    i = start
    while i <= last:
        low = tokens[i].low
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


def _after_fronted(tokens: Sequence[_Token], i: int, last: int) -> int | None:
    """Where the phrase begins after a fronted “On Friday” or “At the time”; None where no time is fronted."""
    k = i + 1
    while k <= min(i + 4, last) and tokens[k].low in DETERMINERS | {"same", "late", "early", "last"}:
        k += 1
    begin = k
    while k <= last and (tokens[k].low in TIME_NOUNS or _TIME.match(tokens[k].word)):
        k += 1
    return k if k > begin else None


def _without_governor(tokens: Sequence[_Token], span: Span, last: int) -> Span:
    """Leave out verbs and prepositions that govern an antecedent (“wrote to |the mill, which”)."""
    first = next(i for i, token in enumerate(tokens) if token.start >= span.start)
    begin = first
    for i in range(first, last):
        governs = (tokens[i].low in PREPOSITIONS and not _keeps_preposition(tokens, i)) or (
            is_finite_verb(tokens[i].word, tokens[i - 1].low if i else None, "the")
        )
        if governs:
            begin = i + 1
    return Span(tokens[begin].start, span.end)


def _list_begins(tokens: Sequence[_Token], start: int, last: int) -> int:
    """Where a list with commas begins whose last members stand from `start` on (“A, |B and C”)."""
    first = start
    joined = any(_joint_at(tokens, k) for k in range(start, last))
    while joined and first >= 2 and tokens[first - 1].word == ",":
        end = first - 2
        begin = _segment_start(tokens, end)
        if (
            begin > end
            or _strip_openers(tokens, begin, end) != begin
            or not _is_noun_phrase(tokens[begin : end + 1])
        ):
            break
        if tokens[begin].low in PREPOSITIONS or (begin == end and _AGE.match(tokens[begin].word)):
            break
        first = begin
        if begin and tokens[begin - 1].word != ",":
            break
    return first


def _named_before(tokens: Sequence[_Token], start: int) -> int:
    """Where the name begins that the words from `start` on stand in apposition to (“Ana Ruiz, |the dean”)."""
    if start < 2 or tokens[start - 1].word != "," or tokens[start].low not in DETERMINERS:
        return start
    end = start - 2
    begin = end
    while begin >= 0 and _is_word(tokens[begin]) and tokens[begin].word[0].isupper():
        begin -= 1
    return begin + 1 if begin < end and tokens[begin + 1].low not in OPENING_WORDS else start


def _to_span(tokens: Sequence[_Token], first: int, last: int) -> Span | None:
    while last >= first and tokens[last].word in {",", "-", "."} and not _is_abbreviated(tokens, last):
        last -= 1
    if last < first or not any(_is_word(token) for token in tokens[first : last + 1]):
        return None
    if last == first and tokens[first].low in RELATIVES | CLAUSE_OPENERS:
        return None
    return Span(tokens[first].start, tokens[last].end)


def _read_phrase(tokens: Sequence[_Token], start: int) -> int:
    """The index after the phrase that begins at `start`, without appositions; `start` where there is none."""
    if start < len(tokens) and tokens[start].low in PRONOUNS:
        return start + 1
    i = start
    headed = False
    while i < len(tokens):
        following = _after_word(tokens, i, headed) if _is_word(tokens[i]) else _after_sign(tokens, i, headed)
        if following == i:
            break
        headed = tokens[i].low not in PREPOSITIONS and (headed or tokens[i].low not in DETERMINERS)
        i = following
    while i > start and tokens[i - 1].low in PREPOSITIONS | DETERMINERS:
        i -= 1
    return i


def _after_word(tokens: Sequence[_Token], i: int, headed: bool) -> int:
    """The index after the word at `i`, or `i` where the phrase does not take it; `headed`: it has a noun."""
    token, low = tokens[i], tokens[i].low
    if (
        low in RELATIVES
        or low in CLAUSE_OPENERS
        or low in AUXILIARIES
        or low in ADVERBS
        or low in {"and", "or"}
    ):
        return i
    if low in PREPOSITIONS:
        return i + 1 if headed and _keeps_preposition(tokens, i) else i
    if headed:
        name_before = tokens[i - 1].word[0].isupper()
        ends = (
            low in PRONOUNS
            or (low in TIME_NOUNS and _begins_time(token))
            or _is_verb(tokens, i)
            or (low.endswith("ed") and token.word.islower() and name_before)
            or (low in DETERMINERS and not tokens[i - 1].low.endswith(("'s", "'")))
        )
        return i if ends else i + 1
    return i + 1


def _after_sign(tokens: Sequence[_Token], i: int, headed: bool) -> int:
    """The index after the sign at `i` and what it opens, or `i` where the phrase does not take it."""
    word = tokens[i].word
    if word in _OPENING | _STRAIGHT | {"``"}:
        closed = _quotation_ends(tokens, i)
        return i if closed is None else closed + 1
    if word == "(" and headed:
        closed = next((k for k in range(i, min(len(tokens), i + 6)) if tokens[k].word == ")"), None)
        return i if closed is None else closed + 1
    if word == "." and i and _is_abbreviated(tokens, i) and not _ends_sentence(tokens, i):
        return i + 1
    return i + 1 if word == "&" else i


def _begins_time(token: _Token) -> bool:
    return token.word[0].isupper() or token.low in {"yesterday", "today", "tomorrow"}


def _quotation_ends(tokens: Sequence[_Token], opening: int) -> int | None:
    wanted = _STRAIGHT if tokens[opening].word in _STRAIGHT else _CLOSING | {"''", "’"}
    for k in range(opening + 1, len(tokens)):
        if tokens[k].end - tokens[opening].start > LONGEST_QUOTED_CHARS:
            return None
        if tokens[k].word in wanted:
            return None if tokens[k - 1].word in {",", ".", "!", "?"} else k
    return None


def _keeps_preposition(tokens: Sequence[_Token], i: int) -> bool:
    """Say whether the preposition at `i` continues the noun phrase."""
    low = tokens[i].low
    if i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    if following.low in TIME_NOUNS or _TIME.match(following.word):
        return False
    if low == "of":
        return True
    if low in {"for", "at", "with", "from", "to", "inside", "within"}:
        return tokens[i - 1].low in PEOPLE_NOUNS or (low == "for" and following.word[0].isupper())
    if low in {"in", "near", "on"}:
        return following.word[0].isupper() or (tokens[i - 1].low in PEOPLE_NOUNS and low == "in")
    return False


def _read_more(tokens: Sequence[_Token], end: int) -> int:
    """The index after the appositions and coordinated phrases that follow."""
    while True:
        length = _joint_at(tokens, end)
        if not length or end + length >= len(tokens):
            return end
        begin = end + length
        following = _read_phrase(tokens, begin)
        if following == begin:
            return end
        bare_comma = not _has_conjunction(tokens[end:begin])
        closes = following == len(tokens) or tokens[following].word in {",", ".", ")", ";"}
        if bare_comma and not closes and not _joint_at(tokens, following):
            return end
        if bare_comma and tokens[begin].low in PRONOUNS:
            return end
        if not bare_comma and (following < len(tokens) and _is_verb_after(tokens, following)):
            return end
        end = following


def _is_verb_after(tokens: Sequence[_Token], i: int) -> bool:
    """Say whether a new clause goes on at `i`, so that what stands before it is its subject."""
    token = tokens[i]
    return _is_word(token) and (token.low in AUXILIARIES or token.low in ADVERBS or _is_verb(tokens, i))


def _joint_at(tokens: Sequence[_Token], i: int) -> int:
    """How many tokens at `i` join phrases: a comma, “and”, “as well as” and their like; 0 where none do."""
    k = i
    if k < len(tokens) and tokens[k].word == ",":
        k += 1
    lows = [token.low for token in tokens[k : k + 3]]
    if lows[:1] == ["and"] or lows[:1] == ["or"] or lows[:1] == ["nor"]:
        k += 1
        if lows[1:2] == ["both"]:
            k += 1
    elif lows == ["as", "well", "as"]:
        k += 3
    elif lows[:2] == ["along", "with"] or lows[:2] == ["together", "with"]:
        k += 2
    return k - i


def _has_conjunction(tokens: Sequence[_Token]) -> bool:
    return any(token.word != "," for token in tokens)


def _is_noun_phrase(part: Sequence[_Token]) -> bool:
    return not any(token.low in RELATIVES | CLAUSE_OPENERS | AUXILIARIES for token in part) and not any(
        _is_verb(part, i) and not (i + 1 < len(part) and part[i + 1].low in PREPOSITIONS)
        for i in range(len(part))
    )


def _is_one_name(parts: Sequence[Sequence[_Token]]) -> bool:
    """Say whether the conjunction stands inside one phrase: in a name, or under one head."""
    for part, following in pairwise(parts):
        if len(part) == 1 and _is_modifier(part[0], following):
            return True
        own_head = following[0].low in DETERMINERS or any(token.low in PEOPLE_NOUNS for token in following)
        head = next(
            (i for i, token in enumerate(part) if token.low in PREPOSITIONS or token.low.endswith("ing")),
            None,
        )
        if head and part[head - 1].low in PEOPLE_NOUNS:
            if not any(token.low in PEOPLE_NOUNS for token in following):
                return True
        elif part[-1].low in SUBJECT_MATTERS and not own_head:
            return True
    return False


def _is_modifier(word: _Token, following: Sequence[_Token]) -> bool:
    """Say whether a single word shares the noun of the phrase after it (“state and city officials”)."""
    if word.low in PRONOUNS | DETERMINERS or len(following) < 2 or following[0].low in DETERMINERS:
        return False
    return following[-1].word.islower() and (word.word.islower() or following[0].word[0].isupper())


def _join_appositions(parts: list[list[_Token]]) -> list[list[_Token]]:
    """Put an apposition back to the name before it (“Ana Ruiz, the dean, and Tobin Marr”)."""
    joined: list[list[_Token]] = []
    for i, part in enumerate(parts):
        is_apposition = (
            joined
            and 0 < i < len(parts) - 1
            and part[0].low in DETERMINERS | {"former"}
            and any(token.low in PEOPLE_NOUNS for token in part)
            and all(token.word[0].isupper() for token in joined[-1])
        )
        if is_apposition:
            joined[-1] = [*joined[-1], *part]
        else:
            joined.append(list(part))
    return joined
