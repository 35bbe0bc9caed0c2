"""People: whether two contents name the same persons and bodies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.match.evidence.content_words import read_words
from reportedly.match.evidence.name_words import LOCATIVES
from reportedly.match.evidence.names import Name, NameKind, find_words, read_names
from reportedly.records.comparison import Clue, ClueKind
from reportedly.records.spans import Span
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import SourceKind

_WEIGHTS = {
    NameKind.PERSON: 1.0,
    NameKind.OTHER: 0.8,
    NameKind.BODY: 0.7,
    NameKind.NATION: 0.25,
    NameKind.COUNTRY: 0.25,
}
"""How much one shared name says: a person's is rare, a country's stands in every second report."""

LEAST_OF_SHARED = 0.4
"""What of a shared name's weight is left where each side names many others."""

OTHER_OFFICE_HOLDER, OTHER_SUBJECT, OTHER_NATION, NONE_SHARED = -0.8, -0.7, -0.5, -0.3
"""Two persons under one title; two as what the sentences are about; two nations of the same noun; names with
none in common."""

_FIRST_PERSON = frozenset({"i", "i'm", "i've", "i'll", "i'd", "me", "my", "myself"})
_TAKEN_UP = frozenset({"he", "she", "he'd", "she'd", "he's", "she's", "he'll", "she'll"})
_TAKEN_UP_BODY = frozenset({"it", "it's", "they", "we", "our", "its"})
_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.OUTLET})
_OPENING_WORDS = 3

MOST_NAMES = 30
"""A content that names more is a list; what it does not share is not looked for again."""


@dataclass(frozen=True, slots=True)
class _Shared:
    one: Name
    other: Name
    weight: float


def compare_people(one: Statement, other: Statement) -> Clue | None:
    """Whether the contents name the same persons, bodies and nations (up to 1.0) or others (down to -0.8).

    Who speaks does not count, unless the content takes the speaker up ("I", "he" at its start). None where
    neither side names anybody.
    """
    left, right = _read_people(one), _read_people(other)
    left, right = _find_again(one, left, right), _find_again(other, right, left)
    if not left and not right:
        return None
    if not left or not right:
        alone = (left or right)[0]
        return Clue(kind=ClueKind.PEOPLE, value=0.0, reason=f"Only one has a name: {alone.printed}.")
    shared = _pair_up(left, right)
    if not shared:
        return _say_none_shared(left, right)
    if all(pair.weight <= _WEIGHTS[NameKind.NATION] for pair in shared):
        rest_left = [name for name in left if not any(name is pair.one for pair in shared)]
        rest_right = [name for name in right if not any(name is pair.other for pair in shared)]
        differing = _say_none_shared(rest_left, rest_right) if rest_left and rest_right else None
        if differing is not None and differing.value <= OTHER_NATION:
            return differing
    return _say_shared(shared, left, right)


def _read_people(statement: Statement) -> list[Name]:
    names = [
        name
        for name in read_names(statement)
        if name.kind in _WEIGHTS
        and name.is_sure
        and not (name.kind is NameKind.COUNTRY and name.before in LOCATIVES)
    ]
    speaker = _read_speaker(statement)
    return names if speaker is None else [speaker, *names]


def _read_speaker(statement: Statement) -> Name | None:
    """The innermost source where the content speaks of it by a pronoun."""
    teller = statement.chain[-1] if statement.chain else None
    if teller is None or not teller.is_named or not teller.name:
        return None
    words = read_words(statement).words
    is_body = teller.kind in _BODIES
    for at, word in enumerate(words):
        if (word.low in _FIRST_PERSON and not is_body) or (
            at < _OPENING_WORDS and word.low in (_TAKEN_UP_BODY if is_body else _TAKEN_UP)
        ):
            kind = NameKind.BODY if is_body else NameKind.PERSON
            return _make_speaker(teller.name, kind, word.span, is_subject=at < _OPENING_WORDS)
    return None


def _make_speaker(name: str, kind: NameKind, span: Span, *, is_subject: bool) -> Name:
    return Name(span=span, printed=name, words=tuple(name.lower().split()), kind=kind, is_subject=is_subject)


def _find_again(statement: Statement, names: Sequence[Name], others: Sequence[Name]) -> list[Name]:
    """The names, and those of the other side that stand here as a single word that was taken for no name.

    So does a last name at the start of a sentence or in a headline, where a capital says nothing.
    """
    missing = [name for name in others if not any(is_same_name(name, own) for own in names)]
    found = list(names)
    for name in missing if len(missing) < MOST_NAMES else ():
        if name.kind is NameKind.NATION:
            continue
        words = name.words[-1:] if name.kind is NameKind.PERSON else name.words
        span = find_words(statement, words)
        if span is not None and not any(span.overlaps(own.span) for own in names):
            found.append(replace(name, span=span, words=words, is_subject=False))
    return found


def _pair_up(left: Sequence[Name], right: Sequence[Name]) -> list[_Shared]:
    shared: list[_Shared] = []
    taken: set[int] = set()
    for a in left:
        for j, b in enumerate(right):
            if j not in taken and is_same_name(a, b):
                taken.add(j)
                shared.append(_Shared(a, b, max(_WEIGHTS[a.kind], _WEIGHTS[b.kind])))
                break
    return shared


def is_same_name(one: Name, other: Name) -> bool:
    """Whether two names can be of one person, body or nation: short forms, acronyms, adjectives count."""
    if one.country is not None or other.country is not None:
        return one.country == other.country
    if one.body is not None and other.body is not None:
        return one.body == other.body
    if one.words == other.words:
        return True
    if _is_acronym_of(one, other) or _is_acronym_of(other, one):
        return True
    if len(one.words) == 1 or len(other.words) == 1:
        short, full = (one, other) if len(one.words) == 1 else (other, one)
        return short.words[0] in (full.words[0], full.words[-1])
    if one.words[-1] == other.words[-1] and NameKind.BODY not in (one.kind, other.kind):
        return _first_names_fit(one.words[0], other.words[0])
    return set(one.words) <= set(other.words) or set(other.words) <= set(one.words)


def _is_acronym_of(short: Name, full: Name) -> bool:
    if len(short.words) != 1 or len(full.words) < 2:
        return False
    if not _is_acronym(short):
        return False
    letters = short.printed.replace(".", "")
    with_joints = "".join(word[0] for word in full.printed.split() if word[0].isalnum())
    return letters.lower() in ("".join(word[0] for word in full.words), with_joints.lower())


def _is_acronym(name: Name) -> bool:
    return len(name.words) == 1 and name.printed.replace(".", "").isupper()


def _first_names_fit(one: str, other: str) -> bool:
    """Whether two first words before one last name can be of one person: the same, or one an initial."""
    a, b = one.rstrip("."), other.rstrip(".")
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _say_shared(shared: list[_Shared], left: Sequence[Name], right: Sequence[Name]) -> Clue:
    total = sum(_WEIGHTS[name.kind] for name in (*left, *right))
    common = sum(_WEIGHTS[pair.one.kind] + _WEIGHTS[pair.other.kind] for pair in shared)
    best = max(shared, key=lambda pair: pair.weight)
    share = LEAST_OF_SHARED + (1 - LEAST_OF_SHARED) * min(1.0, common / total)
    printed = list(dict.fromkeys(_longer(pair).printed for pair in shared))
    return Clue(
        kind=ClueKind.PEOPLE,
        value=round(best.weight * share, 6),
        reason=f"Both name {_list(printed)}.",
        from_spans=tuple(sorted({pair.one.span for pair in shared})),
        to_spans=tuple(sorted({pair.other.span for pair in shared})),
    )


def _longer(pair: _Shared) -> Name:
    return max(pair.one, pair.other, key=lambda name: (len(name.printed), name.printed))


def _list(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _say_none_shared(left: Sequence[Name], right: Sequence[Name]) -> Clue:
    value, a, b = min(((_differ(a, b), a, b) for a in left for b in right), key=lambda found: found[0])
    return Clue(
        kind=ClueKind.PEOPLE,
        value=value,
        reason=f"One names {a.printed}, the other {b.printed}.",
        from_spans=(a.span,),
        to_spans=(b.span,),
    )


def _differ(one: Name, other: Name) -> float:
    kinds = {one.kind, other.kind}
    if kinds == {NameKind.PERSON}:
        if one.title is not None and one.title == other.title:
            return OTHER_OFFICE_HOLDER
        return OTHER_SUBJECT if one.is_subject and other.is_subject else NONE_SHARED
    if kinds <= {NameKind.NATION, NameKind.COUNTRY}:
        return OTHER_NATION if one.head is not None and one.head == other.head else NONE_SHARED / 3
    if kinds & {NameKind.NATION, NameKind.COUNTRY}:
        return 0.0
    if kinds == {NameKind.BODY} and not _may_be_one(one, other):
        return OTHER_NATION if one.is_subject and other.is_subject else NONE_SHARED
    return NONE_SHARED if one.kind is other.kind else NONE_SHARED / 3


def _may_be_one(one: Name, other: Name) -> bool:
    """Whether two names of bodies share a word, or one of them is short: they may be one body after all."""
    if any(name.body is None and _is_acronym(name) for name in (one, other)):
        return True
    return bool(set(one.words) & set(other.words))
