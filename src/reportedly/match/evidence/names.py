"""The names in a content: runs of words with a capital, sorted into persons, bodies, nations and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from reportedly.match.evidence.content_words import (
    KEPT_READINGS,
    ContentWord,
    ContentWords,
    read_words,
)
from reportedly.match.evidence.name_words import (
    JOINTS,
    LOCATIVES,
    NOT_NAMES,
    OFFICES,
    PARTICLES,
    PLACE_WORDS,
    SIDES,
    WHERE,
)
from reportedly.records.spans import Span
from reportedly.records.statement import Statement
from reportedly.text.word_classes import TIME_NOUNS
from reportedly.wordlists.aliases import load_aliases
from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.organisations import load_organisations
from reportedly.wordlists.outlets import load_outlets
from reportedly.wordlists.people import load_first_names
from reportedly.wordlists.source_nouns import load_source_nouns

_LEAST_ACRONYM = 2
_MOST_ACRONYM = 6


class NameKind(StrEnum):
    """What a name is of, as far as the words show."""

    PERSON = "person"
    BODY = "body"
    NATION = "nation"
    COUNTRY = "country"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name at `span`, without title and article.

    `printed`: its words on one line; `words`: those that count, in small letters; `country`: that a nation,
    country or seat of government stands for; `body`: the name that a list of outlets or bodies gives it;
    `title`: the word before a person's name ("general"); `before`: the preposition before it; `head`: the
    stem of the noun after an adjective of nation; `of`: the place that follows after a comma ("Springfield,
    Illinois"). `is_subject`: whether nothing but capitals and articles stands before it in the content.
    `is_sure`: false for a single word whose capital the start of a sentence accounts for.
    """

    span: Span
    printed: str
    words: tuple[str, ...]
    kind: NameKind
    country: str | None = None
    body: str | None = None
    title: str | None = None
    before: str | None = None
    head: str | None = None
    of: str | None = None
    is_subject: bool = False
    is_sure: bool = True

    @property
    def is_where(self) -> bool:
        """Whether the words before say that something is or happens there."""
        return self.before in WHERE


def read_names(statement: Statement) -> tuple[Name, ...]:
    """The names of a statement's content in order."""
    return _read_names(read_words(statement))


@lru_cache(maxsize=KEPT_READINGS)
def _read_names(content: ContentWords) -> tuple[Name, ...]:
    words = content.words
    runs = _headline_runs(words) if content.is_headline else _runs(words)
    names: list[Name] = []
    for start, end in runs:
        for first, last in _split_run(words, start, end):
            name = _read_name(words, first, last)
            if name is not None:
                names.append(name)
    return tuple(_attach_containers(names, words))


def _is_capital(word: ContentWord) -> bool:
    return word.printed[0].isupper()


def _may_begin(word: ContentWord) -> bool:
    return _is_capital(word) and word.low not in NOT_NAMES and not word.is_small


def _runs(words: Sequence[ContentWord]) -> Iterator[tuple[int, int]]:
    """Yield `[start, end)` of the runs of words with a capital, joints between two of them included."""
    i = 0
    while i < len(words):
        if not _may_begin(words[i]) and not _is_united(words, i):
            i += 1
            continue
        end = i + 1
        while end < len(words) and not words[end].after_break:
            if _is_capital(words[end]) and words[end].low not in TIME_NOUNS:
                end += 1
            elif _joins(words, i, end):
                end += 1 + (words[end].low in {"of", "for"} and words[end + 1].low == "the")
            else:
                break
        while end > i + 1 and words[end - 1].low in JOINTS:
            end -= 1
        yield i, end
        i = max(end, i + 1)


def _is_united(words: Sequence[ContentWord], i: int) -> bool:
    """Whether a word that by itself is no name begins one ("North Korea", "West Bank", "President Ruiz")."""
    if words[i].low not in NOT_NAMES or not _is_capital(words[i]) or words[i].low in TIME_NOUNS:
        return False
    follows = i + 1 < len(words) and not words[i + 1].after_break and _is_capital(words[i + 1])
    return follows and words[i].printed.rstrip(".") not in {"I", "It", "He", "She", "We", "They", "You"}


def _joins(words: Sequence[ContentWord], start: int, i: int) -> bool:
    """Whether a small word inside a name stands at `i` ("Ministry of Defence", "Ursula von der Leyen")."""
    low = words[i].low
    if low not in JOINTS or low in {"and", "the"} or i + 1 >= len(words):
        return False
    following = words[i + 1]
    if low in {"of", "for"}:
        nouns = load_source_nouns()
        head = words[i - 1].low
        is_body = head in nouns.organisation | nouns.government | nouns.outlet or head in OFFICES
        if not is_body or words[start].low.rstrip(".") in nouns.title | nouns.person - OFFICES:
            return False
        if following.low == "the" and i + 2 < len(words):
            return _is_capital(words[i + 2])
        return _is_capital(following)
    return not following.after_break and (_is_capital(following) or following.low in PARTICLES)


def _headline_runs(words: Sequence[ContentWord]) -> Iterator[tuple[int, int]]:
    """Yield the names that word lists know, where nearly every word has a capital."""
    first_names, countries = load_first_names(), load_countries()
    organisations, aliases = load_organisations(), load_aliases()
    i = 0
    while i < len(words):
        bare, n = _bare(words[i].printed), 0
        two = f"{bare} {_bare(words[i + 1].printed)}" if i + 1 < len(words) else ""
        if two and (
            (bare in first_names and _is_capital(words[i + 1])) or two in aliases or countries.any_of(two)
        ):
            n = 2
        elif countries.any_of(bare) or bare in organisations or bare in aliases or _is_acronym(bare):
            n = 1
        if n and not words[i].is_small:
            yield i, i + n
        i += max(n, 1)


def _split_run(words: Sequence[ContentWord], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names of a run: an owner or a nation before another name is one of its own."""
    countries = load_countries()
    at = start
    for i in range(start, end - 1):
        if (words[i].low.endswith(("'s", "s'")) and not _is_known(words, at, end)) or (
            i == at
            and _bare(words[i].printed) in countries.peoples
            and not countries.names.get(_line(words, at, end))
        ):
            yield at, i + 1
            at = i + 1
    yield at, end


def _is_known(words: Sequence[ContentWord], start: int, end: int) -> bool:
    line = _line(words, start, end)
    return line in load_organisations() or bool(load_outlets().candidates(line))


def _line(words: Sequence[ContentWord], start: int, end: int) -> str:
    return " ".join([*(w.printed for w in words[start : end - 1]), _bare(words[end - 1].printed)])


def _bare(printed: str) -> str:
    """A word without its possessive ending."""
    plain = printed.replace("’", "'")
    return plain[:-2] if plain.endswith("'s") else plain.rstrip("'")


def _read_name(words: Sequence[ContentWord], start: int, end: int) -> Name | None:
    begun = start
    start, title = _drop_title(words, start, end)
    while (
        start < end - 1
        and words[start].low in SIDES
        and not load_countries().any_of(_line(words, start, end))
    ):
        start += 1
    if start >= end:
        return None
    line = _line(words, start, end)
    countries = load_countries()
    kind, country, body = _read_kind(words, start, end, title)
    if kind is NameKind.OTHER and end - start == 1 and words[start].low in NOT_NAMES:
        return None
    last = words[end - 1]
    is_alone = end - start == 1
    is_listed = country is not None or body is not None or line in load_organisations()
    known = is_listed or line in load_first_names() or _is_acronym(line) or title is not None
    return Name(
        span=Span(words[start].span.start, last.span.start + len(_bare(last.printed))),
        printed=line,
        words=tuple(_bare(w.low) for w in words[start:end] if w.low not in JOINTS) or (line.lower(),),
        kind=kind,
        country=country,
        body=body,
        title=title,
        before=_preposition(words, begun),
        head=words[end].stem if _has_head(words, end) and line in countries.peoples else None,
        is_subject=_is_subject(words, begun),
        is_sure=known or not (is_alone and words[start].opens),
    )


def _drop_title(words: Sequence[ContentWord], start: int, end: int) -> tuple[int, str | None]:
    """Where a name begins after titles ("Gen. Mark Milley", "Secretary of State Ana Ruiz"); the last one."""
    nouns, title = load_source_nouns(), None
    titles = nouns.title | nouns.person
    at = start
    while at < end - 1:
        low = words[at].low.rstrip(".")
        if low not in titles or (words[at].printed in load_first_names() and low not in nouns.title):
            break
        at, title = at + 1, low
        if words[at].low == "of" and at + 2 < end:
            at += 2
    if title is None and end - start > 2 and words[start + 1].low.rstrip(".") in titles:
        again, title = _drop_title(words, start + 1, end)
        return (again, title) if title else (start, None)
    if title is not None and end - at == 1 and words[at].low in nouns.organisation | nouns.company:
        return start, None
    return at, title


def _read_kind(
    words: Sequence[ContentWord], start: int, end: int, title: str | None
) -> tuple[NameKind, str | None, str | None]:
    line = _line(words, start, end)
    countries, nouns = load_countries(), load_source_nouns()
    if title is None:
        country = countries.governed(line)
        if country is not None:
            return NameKind.COUNTRY, country, None
        if line in countries.peoples:
            return NameKind.NATION, countries.peoples[line], None
    if title is not None:
        return NameKind.PERSON, None, None
    body = load_aliases().get(line) or getattr(load_outlets().find(line), "name", None)
    if body is not None:
        return NameKind.BODY, None, body
    if _bare(words[start].printed) in load_first_names() and end - start > 1:
        return NameKind.PERSON, None, None
    lows = {_bare(word.low) for word in words[start:end]}
    if (
        line in load_organisations()
        or _is_acronym(line)
        or lows & (nouns.organisation | nouns.company | nouns.outlet | nouns.government | OFFICES)
    ):
        return NameKind.BODY, None, None
    if _preposition(words, start) in WHERE:
        return NameKind.PLACE, None, None
    return NameKind.OTHER, None, None


def _is_acronym(line: str) -> bool:
    letters = line.replace(".", "")
    return letters.isalpha() and letters.isupper() and _LEAST_ACRONYM <= len(letters) <= _MOST_ACRONYM


def _preposition(words: Sequence[ContentWord], start: int) -> str | None:
    """The preposition that the name hangs on: "in the northern city of X" has "in"."""
    at = start - 1
    if at >= 0 and not words[start].after_break:
        for _ in range(5):
            if at < 0 or words[at].after_break:
                break
            low = words[at].low
            if low in LOCATIVES:
                return low
            if low not in PLACE_WORDS and low not in SIDES:
                break
            at -= 1
        if at >= 0 and words[at].low in LOCATIVES:
            return words[at].low
    return None


def _has_head(words: Sequence[ContentWord], end: int) -> bool:
    return end < len(words) and not words[end].after_break and not words[end].is_small


def _is_subject(words: Sequence[ContentWord], start: int) -> bool:
    """Whether nothing but words with a capital and articles stands before the name."""
    return all(_is_capital(w) or w.low in {"the", "a", "an", "former", "mr", "then"} for w in words[:start])


def _attach_containers(names: list[Name], words: Sequence[ContentWord]) -> Iterator[Name]:
    """Yield the names; one with another after a comma, as "Springfield, Illinois", says what it lies in."""
    breaks = {word.span.start for word in words if word.after_break}
    held: Name | None = None
    for i, name in enumerate(names):
        following = names[i + 1] if i + 1 < len(names) else None
        if held is not None:
            yield replace(name, kind=NameKind.PLACE if name.country is None else name.kind, before=None)
            held = None
            continue
        is_in = (
            following is not None
            and name.is_where
            and name.kind in (NameKind.PLACE, NameKind.COUNTRY, NameKind.OTHER)
            and following.span.start in breaks
            and following.span.start - name.span.end == 2
        )
        if is_in and following is not None:
            held = name
            of = following.country or following.printed
            yield replace(name, kind=NameKind.PLACE, country=None, of=of)
        else:
            yield name


def find_words(statement: Statement, wanted: Sequence[str]) -> Span | None:
    """Where words in small letters stand one after another in a content, the first with a capital."""
    words = read_words(statement).words
    for i in range(len(words) - len(wanted) + 1):
        if _is_capital(words[i]) and all(_bare(words[i + n].low) == word for n, word in enumerate(wanted)):
            return Span(words[i].span.start, words[i + len(wanted) - 1].span.start + len(wanted[-1]))
    return None
