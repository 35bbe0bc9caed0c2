"""The lists of `wordlists/cues.toml` as patterns."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_ADVERB = r"(?:\w+ly\s+|also\s+|since\s+|now\s+|yet\s+)?"


def cue_pattern(section: str, name: str) -> re.Pattern[str]:
    """The pattern that finds any word or phrase of one list. Raises KeyError for a list that is not there."""
    return _patterns()[section][name]


def cue_patterns(section: str) -> dict[str, re.Pattern[str]]:
    """All lists of a section, in the order of the file."""
    return _patterns()[section]


@cache
def _patterns() -> dict[str, dict[str, re.Pattern[str]]]:
    listed = tomllib.loads(files("reportedly.wordlists").joinpath("cues.toml").read_text("utf-8"))
    return {
        section: {name: compile_words(words.split()) for name, words in lists.items()}
        for section, lists in listed.items()
    }


def compile_words(words: list[str]) -> re.Pattern[str]:
    """One pattern for words written as in `wordlists/cues.toml`; longer ones are tried first."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_to_pattern, longest_first))})(?!\w)", re.IGNORECASE)


def _to_pattern(word: str) -> str:
    parts = [re.escape(part).replace(r"\*", r"\w*").replace("'", "[’']") for part in word.split("_")]
    return rf"\s+{_ADVERB}".join(parts)
