"""Words that report: which words pass a statement on, and which of them only name one ("claims")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_CLAIM_NOUNS = _words(
    """
    accusation allegation assertion charge claim contention insinuation report rumor rumour speculation
    statement suggestion
    """
)

CLAIM_NOUN = f"(?:{'|'.join(f'{noun}s?' for noun in sorted(_CLAIM_NOUNS))})"
"""A noun for what somebody put as the case and another may deny ("claims"), as a part of patterns."""

_OTHER_NOUNS = _words(
    """
    account announcement assessment belief complaint confirmation denial denials description evidence
    indication indications message news notification prediction promise suspicion testimony threat warning
    warnings word
    """
)
_NOUNS = _CLAIM_NOUNS | {f"{noun}s" for noun in _CLAIM_NOUNS} | _OTHER_NOUNS
_OTHER_WORDS = _words(
    "per pegged pegging quoting raise raised raises raising source sources spoke spoken via"
)
_PHRASE = re.compile(
    r"\b(?:according\s+to"
    r"|in\s+the\s+words\s+of|in\s+(?:\w+\s+){1,2}(?:view|opinion|words)"
    r"|cast(?:s|ing)?\s+doubt|rul(?:e|es|ed|ing)\s+out|spelled\s+out"
    r"|(?:makes?|made|making)\s+(?:it\s+)?clear|puts?\s+it)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\b\w+\b")
_VERB_BEFORE = re.compile(r"\b(?:has|have|had|also|not|never|who|which|to|will|would)\b", re.IGNORECASE)

_OFTEN_NO_REPORT = _words(
    """
    charge charged charges charging comment comments counter counters decide decided decides detail
    details evidence finding holding joke jokes label message messages news note notes order orders
    point pointed pointing points post posted posting posts project projects question questions
    raise raised raises raising read reading reason reasons ruling signal signals source sources
    spoke spoken state states suspect suspects threat threats threaten threatened threatening via
    word
    """
)
_OWN_VIEW = _words(
    """
    agree believe expect fear hear heard hope imagine know mean remember say said suggest suspect
    think thinking thought wonder worry
    """
)
_OWN_VOICE = re.compile(r"\b(?:I|we|We|you|You)(?:[’'](?:m|ve|d|re))?\s+(?:\w+\s+){0,2}\Z")

_HISSES = re.compile(r"(?:s|x|z|ch|sh)\Z")
_ENDS_IN_Y = re.compile(r"[^aeiou]y\Z")
_DROPS_E = re.compile(r"[^eo]e\Z")
_DOUBLES = re.compile(r"\A[^aeiou]*[aeiou][bdgmnprt]\Z")
_DOUBLES_TOO = frozenset({"admit", "rebut", "infer"})
"""Verbs of two syllables, the second of them stressed, that double their last letter."""


def _forms(verb: str, irregular: tuple[str, ...]) -> set[str]:
    """The forms of a verb by the rules of English spelling; irregular ones stand beside it in the list."""
    forms = {verb, *irregular}
    if _HISSES.search(verb):
        forms.add(verb + "es")
    elif _ENDS_IN_Y.search(verb):
        forms.add(verb[:-1] + "ies")
    else:
        forms.add(verb + "s")
    stem = verb[:-1] if _DROPS_E.search(verb) else verb
    if _DOUBLES.search(verb) or verb in _DOUBLES_TOO:
        stem += verb[-1]
    forms.add(stem + "ing")
    if not irregular:
        past = verb + "d" if verb.endswith("e") else stem + "ed"
        forms.add(verb[:-1] + "ied" if _ENDS_IN_Y.search(verb) else past)
    return forms


@cache
def reporting_verbs() -> frozenset[str]:
    """Every form of every verb of `wordlists/reporting_verbs.txt`, in lower case."""
    lines = resources.files("reportedly.wordlists").joinpath("reporting_verbs.txt").read_text("utf-8")
    forms: set[str] = set()
    for line in lines.splitlines():
        if line and not line.startswith("#"):
            verb, *irregular = line.split()
            forms |= _forms(verb, tuple(irregular))
    return frozenset(forms)


def has_reporting_word(text: str, start: int = 0, end: int | None = None) -> bool:
    """Say whether a word by which statements are passed on stands in `text[start:end]`."""
    return next(_find(text, start, len(text) if end is None else end), None) is not None


def find_reporting_words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return `[start, end)` of every such word or phrase, in order."""
    return sorted(_find(text, start, len(text) if end is None else end))


def find_telling_words(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield of those words the ones that seldom do anything else: not "the state", not "I think"."""
    for first, last in find_reporting_words(text, start, end):
        word = text[first:last].lower()
        if word in _OFTEN_NO_REPORT or (
            word in _OWN_VIEW and _OWN_VOICE.search(text, max(start, first - 24), first)
        ):
            continue
        yield first, last


def is_reporting_noun(words: str) -> bool:
    """Say whether the reporting words among these are nouns alone ("account of", "his claims that")."""
    found = [words[start:end].lower() for start, end in find_reporting_words(words)]
    return bool(found) and all(word in _NOUNS for word in found) and not _VERB_BEFORE.search(words)


@cache
def _single_words() -> frozenset[str]:
    return reporting_verbs() | _NOUNS | _OTHER_WORDS


def _find(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    listed = _single_words()
    for found in _WORD.finditer(text, start, end):
        if found.group().lower() in listed:
            yield found.span()
    for found in _PHRASE.finditer(text, start, end):
        yield found.span()
