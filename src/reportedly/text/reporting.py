"""Words that report: which cues are the passing on of a statement, and which are mere acts and states."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_NOUNS = (
    "accusation|account|accusations|allegation|allegations|announcement|assertion|assertions|assessment"
    "|belief|claim|claims|complaint|complaints|confirmation|denial|denials|description|evidence|indication"
    "|indications|message|news|notification|prediction|promise|report|reports|rumor|rumors|rumour|rumours"
    "|speculation|statement|statements|suggestion|suggestions|suspicion|testimony|threat|warning|warnings|word"
)
_PHRASES = (
    r"according\s+to|per|via|in\s+the\s+words\s+of|in\s+(?:\w+\s+){1,2}(?:view|opinion|words)|quoting|sources?"
    r"|cast(?:s|ing)?\s+doubt|rul(?:e|es|ed|ing)\s+out|rais(?:e|es|ed|ing)|call(?:s|ed|ing)\s+for"
    r"|(?:makes?|made|making)\s+(?:it\s+)?clear|puts?\s+it|pointing\s+out|pegg(?:ed|ing)|spoke|spoken|spelled\s+out"
)

_IS_NOUN = re.compile(_NOUNS, re.IGNORECASE)
_VERB_BEFORE = re.compile(r"\b(?:has|have|had|also|not|never|who|which|to|will|would)\b", re.IGNORECASE)


def _forms(verb: str, irregular: tuple[str, ...]) -> set[str]:
    """The forms of a verb by the rules of English spelling; irregular ones stand beside it in the list."""
    forms = {verb, *irregular}
    if re.search(r"(?:s|x|z|ch|sh)\Z", verb):
        forms.add(verb + "es")
    elif re.search(r"[^aeiou]y\Z", verb):
        forms.add(verb[:-1] + "ies")
    else:
        forms.add(verb + "s")
    stem = verb[:-1] if re.search(r"[^eo]e\Z", verb) else verb
    if re.search(r"\A[^aeiou]*[aeiou][bdgmnprt]\Z", verb) or verb in {"admit", "rebut", "infer"}:
        stem += verb[-1]
    forms.add(stem + "ing")
    if not irregular:
        forms.add(verb[:-1] + "ied" if re.search(r"[^aeiou]y\Z", verb) else stem + "ed")
    return forms


@cache
def reporting_verbs() -> frozenset[str]:
    """Every form of every verb of the list, in lower case."""
    lines = resources.files("reportedly.wordlists").joinpath("reporting_verbs.txt").read_text("utf-8")
    forms: set[str] = set()
    for line in lines.splitlines():
        if line and not line.startswith("#"):
            verb, *irregular = line.split()
            forms |= _forms(verb, tuple(irregular))
    return frozenset(forms)


@cache
def _pattern() -> re.Pattern[str]:
    verbs = "|".join(sorted(reporting_verbs(), key=lambda v: (-len(v), v)))
    return re.compile(rf"\b(?:{verbs}|{_NOUNS}|{_PHRASES})\b", re.IGNORECASE)


def has_reporting_word(text: str, start: int = 0, end: int | None = None) -> bool:
    """Say whether a word by which statements are passed on stands in `text[start:end]`."""
    return _pattern().search(text, start, len(text) if end is None else end) is not None


def find_reporting_words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return `[start, end)` of every such word or phrase."""
    return [m.span() for m in _pattern().finditer(text, start, len(text) if end is None else end)]


def is_reporting_noun(words: str) -> bool:
    """Say whether the reporting words among these are nouns alone ("account of", "his claims that")."""
    found = [words[start:end].lower() for start, end in find_reporting_words(words)]
    return bool(found) and all(_IS_NOUN.fullmatch(word) for word in found) and not _VERB_BEFORE.search(words)
