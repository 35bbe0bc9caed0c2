"""The noun phrase that begins at a place: who is named after “by”, “from” or “told”."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.records.spans import Span
from reportedly.text.coordination import (
    has_conjunction,
    joint_at,
)
from reportedly.text.phrase_tokens import (
    CLOSING,
    LONGEST_QUOTED_CHARS,
    OPENING,
    STRAIGHT,
    WINDOW_CHARS,
    Token,
    ends_sentence,
    is_abbreviated,
    is_verb,
    is_word,
    keeps_preposition,
    tokenise,
)
from reportedly.text.word_classes import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_NOUNS,
)


def phrase_after(text: str, offset: int, ceiling: int | None = None) -> Span | None:
    """Return the noun phrase that begins at `offset` or after the white space there; None where none does.

    It runs over “of”, “for” and places (“a spokesman for the mill in Oststrand”), over an apposition and
    over coordination, and stops before a verb, a relative clause or a time. Nothing from `ceiling` on is
    looked at.
    """
    tokens = list(
        tokenise(text, offset, min(len(text) if ceiling is None else ceiling, offset + WINDOW_CHARS))
    )
    if not tokens or text[offset : tokens[0].start].strip():
        return None
    end = _read_phrase(tokens, 0)
    if end == 0:
        return None
    end = _read_more(tokens, end)
    return Span(tokens[0].start, tokens[end - 1].end)


def _read_phrase(tokens: Sequence[Token], start: int) -> int:
    """The index after the phrase that begins at `start`, without appositions; `start` where there is none."""
    if start < len(tokens) and tokens[start].low in PRONOUNS:
        return start + 1
    i = start
    headed = False
    while i < len(tokens):
        following = _after_word(tokens, i, headed) if is_word(tokens[i]) else _after_sign(tokens, i, headed)
        if following == i:
            break
        headed = tokens[i].low not in PREPOSITIONS and (headed or tokens[i].low not in DETERMINERS)
        i = following
    while i > start and tokens[i - 1].low in PREPOSITIONS | DETERMINERS:
        i -= 1
    return i


def _after_word(tokens: Sequence[Token], i: int, headed: bool) -> int:
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
        return i + 1 if headed and keeps_preposition(tokens, i) else i
    if headed:
        name_before = tokens[i - 1].word[0].isupper()
        ends = (
            low in PRONOUNS
            or (low in TIME_NOUNS and _begins_time(token))
            or is_verb(tokens, i)
            or (low.endswith("ed") and token.word.islower() and name_before)
            or (low in DETERMINERS and not tokens[i - 1].low.endswith(("'s", "'")))
        )
        return i if ends else i + 1
    return i + 1


def _after_sign(tokens: Sequence[Token], i: int, headed: bool) -> int:
    """The index after the sign at `i` and what it opens, or `i` where the phrase does not take it."""
    word = tokens[i].word
    if word in OPENING | STRAIGHT | {"``"}:
        closed = _quotation_ends(tokens, i)
        return i if closed is None else closed + 1
    if word == "(" and headed:
        closed = next((k for k in range(i, min(len(tokens), i + 6)) if tokens[k].word == ")"), None)
        return i if closed is None else closed + 1
    if word == "." and i and is_abbreviated(tokens, i) and not ends_sentence(tokens, i):
        return i + 1
    return i + 1 if word == "&" else i


def _begins_time(token: Token) -> bool:
    return token.word[0].isupper() or token.low in {"yesterday", "today", "tomorrow"}


def _quotation_ends(tokens: Sequence[Token], opening: int) -> int | None:
    wanted = STRAIGHT if tokens[opening].word in STRAIGHT else CLOSING | {"''", "’"}
    for k in range(opening + 1, len(tokens)):
        if tokens[k].end - tokens[opening].start > LONGEST_QUOTED_CHARS:
            return None
        if tokens[k].word in wanted:
            return None if tokens[k - 1].word in {",", ".", "!", "?"} else k
    return None


def _read_more(tokens: Sequence[Token], end: int) -> int:
    """The index after the appositions and coordinated phrases that follow."""
    while True:
        length = joint_at(tokens, end)
        if not length or end + length >= len(tokens):
            return end
        begin = end + length
        following = _read_phrase(tokens, begin)
        if following == begin:
            return end
        bare_comma = not has_conjunction(tokens[end:begin])
        closes = following == len(tokens) or tokens[following].word in {",", ".", ")", ";"}
        if bare_comma and not closes and not joint_at(tokens, following):
            return end
        if bare_comma and tokens[begin].low in PRONOUNS:
            return end
        if not bare_comma and (following < len(tokens) and _is_verb_after(tokens, following)):
            return end
        end = following


def _is_verb_after(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a new clause goes on at `i`, so that what stands before it is its subject."""
    token = tokens[i]
    return is_word(token) and (token.low in AUXILIARIES or token.low in ADVERBS or is_verb(tokens, i))
