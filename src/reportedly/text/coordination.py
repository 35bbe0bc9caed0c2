"""Coordinated noun phrases: which “and” joins two parties, and which stands inside one name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportedly.records.spans import Span
from reportedly.text.phrase_tokens import Token, is_verb, tokenise
from reportedly.text.word_classes import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    PEOPLE_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECT_MATTERS,
)


def split_coordination(text: str, span: Span) -> tuple[Span, ...]:
    """Return the coordinated noun phrases of a span, or the span itself.

    “The mill and the port” are two; “officials of the mill and the port” are one, and so is a name with
    “and” in it (“the Food and Drug Agency”).
    """
    tokens = list(tokenise(text, span.start, span.end))
    cuts: list[tuple[int, int]] = []
    i = 0
    while i < len(tokens):
        length = joint_at(tokens, i)
        if length and i > 0 and i + length < len(tokens):
            cuts.append((i, i + length))
        i += max(1, length)
    if not any(has_conjunction(tokens[start:end]) for start, end in cuts):
        return (span,)
    parts: list[list[Token]] = []
    start = 0
    for left, right in [*cuts, (len(tokens), len(tokens))]:
        parts.append(tokens[start:left])
        start = right
    if not all(part and is_noun_phrase(part) for part in parts) or _is_one_name(parts):
        return (span,)
    return tuple(Span(part[0].start, part[-1].end) for part in _join_appositions(parts))


def joint_at(tokens: Sequence[Token], i: int) -> int:
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


def has_conjunction(tokens: Sequence[Token]) -> bool:
    """Say whether a joint is more than a comma."""
    return any(token.word != "," for token in tokens)


def is_noun_phrase(part: Sequence[Token]) -> bool:
    """Say whether no verb and no word that opens a clause is among the tokens."""
    return not any(token.low in RELATIVES | CLAUSE_OPENERS | AUXILIARIES for token in part) and not any(
        is_verb(part, i) and not (i + 1 < len(part) and part[i + 1].low in PREPOSITIONS)
        for i in range(len(part))
    )


def _is_one_name(parts: Sequence[Sequence[Token]]) -> bool:
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


def _is_modifier(word: Token, following: Sequence[Token]) -> bool:
    """Say whether a single word shares the noun of the phrase after it (“state and city officials”)."""
    if word.low in PRONOUNS | DETERMINERS or len(following) < 2 or following[0].low in DETERMINERS:
        return False
    if following[0].word.islower() and any(token.low in PEOPLE_NOUNS for token in following):
        return True
    return following[-1].word.islower() and (word.word.islower() or following[0].word[0].isupper())


def _join_appositions(parts: list[list[Token]]) -> list[list[Token]]:
    """Put an apposition back to the name before it (“Ana Ruiz, the dean, and Tobin Marr”)."""
    joined: list[list[Token]] = []
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
