"""Titles, offices and nationalities before a person's name."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.resolve.phrase_words import DEPARTMENTS
from reportedly.resolve.tokens import Word
from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.people import load_first_names
from reportedly.wordlists.source_nouns import load_source_nouns


def has_person(words: Sequence[Word]) -> bool:
    """Whether a person's name stands there already ("King Abdullah |of Jordan")."""
    nouns = load_source_nouns()
    return any(
        word.text in load_first_names() or word.low.rstrip(".") in nouns.title or word.low in nouns.person
        for word in words[:-1]
    ) and not any(word.low in nouns.organisation for word in words)


def strip_titles(run: list[Word]) -> tuple[list[Word], str | None, list[Word]]:
    """Titles before a name, an owner before them ("China's Defense Minister Li Shangfu"), and the name."""
    owner = None
    for i in range(len(run) - 2, -1, -1):
        if run[i].is_possessive:
            rest = run[i + 1 :]
            titles, _, name = strip_titles(rest)
            if titles or is_personal(rest):
                return titles, " ".join(w.text for w in run[: i + 1])[:-2].rstrip("'’"), name or rest
            return [], None, run
    last = _last_title(run)
    if last >= len(run) - 1:
        return [], None, run
    if last < len(run) - 3 and _ends_in_person(run):
        last = len(run) - 3
    if last < 0:
        return _strip_people(run, owner)
    return run[: last + 1], owner, run[last + 1 :]


def _last_title(run: Sequence[Word]) -> int:
    """The place of the last word that is title or office, -1 where none is."""
    nouns = load_source_nouns()
    last = -1
    for i, word in enumerate(run[:-1]):
        low = word.low.rstrip(".")
        if i == len(run) - 2 and i == 0 and word.text in load_first_names() and low not in nouns.title:
            continue
        if low in nouns.person | nouns.title and not _begins_body(run, i):
            last = _end_of_office(run, i) if run[i + 1].low in ("of", "for") else i
    return last


def _ends_in_person(run: Sequence[Word]) -> bool:
    """Whether a long run ends in first and last name after what is no body: "Ranking Democrat Ana Ruiz"."""
    before = run[:-2]
    has_first = any(w.text in load_first_names() for w in before) or run[-2].text not in load_first_names()
    if len(run) < 4 or has_first or before[-1].low in ("of", "for", "and", "&", "the", "de", "st", "st."):
        return False
    return not load_source_nouns().knows(run[-1].low)


def _begins_body(run: Sequence[Word], i: int) -> bool:
    """Whether the noun for people begins the name of a body: "General Motors", "Citizen Lab"."""
    nouns = load_source_nouns()
    last = run[-1].low.rstrip(".")
    return (
        last in nouns.organisation
        or last in nouns.company
        or last in nouns.outlet
        or (
            run[i].low
            in (
                "general",
                "star",
                "field",
                "crown",
                "first",
                "justice",
                "health",
                "education",
                "supreme",
                "senior",
            )
            and not run[i].text.endswith(".")
            and last in ("motors", "electric", "mills", "dynamics", "times", "post", "court")
        )
    )


def _end_of_office(run: Sequence[Word], i: int) -> int:
    """The last word of the office in "Secretary of State Ana Ruiz", by departments, else by first names."""
    end = i + 2
    while end < len(run) - 1 and run[end].low in (
        "the",
        "and",
        "of",
        "for",
        "homeland",
        "foreign",
        "national",
        "public",
        "human",
        "veterans",
        "internal",
        "urban",
        "health",
        "joint",
        "chiefs",
    ):
        end += 1
    if run[end].low in DEPARTMENTS and end < len(run) - 1:
        return end
    for at in range(i + 2, len(run) - 1):
        if run[at].text in load_first_names() and at > i + 1:
            return at - 1
    return len(run) - 3 if len(run) - i > 4 else len(run) - 1


def is_personal(words: Sequence[Word]) -> bool:
    """Whether the words begin with a first name and go on."""
    return len(words) > 1 and words[0].text in load_first_names()


def _strip_people(run: list[Word], owner: str | None) -> tuple[list[Word], str | None, list[Word]]:
    """A nationality before a person's name: "Briton Nasser Muthana"."""
    if len(run) > 2 and run[0].text in load_countries().peoples and run[1].text in load_first_names():
        return run[:1], owner, run[1:]
    return [], owner, run
