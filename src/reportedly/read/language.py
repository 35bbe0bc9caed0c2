"""Which language a text is in: by its script, then by its function words.

Small on purpose: no model, no dependency, the same answer everywhere. Another language with the same
letters shares some function words with English ("in", "is", "die") and has far more of its own. *From:* 1,300
English news reports: all but a list of links had 19 or more English function words in 100, twice as many as
of any other language.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.errors import UnsupportedLanguage
from reportedly.settings import ReadSettings

ENGLISH = "en"
MIN_WORDS = 20
"""A shorter text is English unless it plainly is not: a headline has too few function words."""

_N_SAMPLES, _SAMPLE_CHARS = 6, 1_500
_MIN_SHARE, _LEAD = 0.10, 1.15
_MIN_SHORT_SHARE, _SHORT_LEAD = 0.3, 2.0
_MIN_DIFFERENT = 3
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0900-\u0e4e]|['’](?=[^\W\d_]))*")
_SCRIPTS: tuple[tuple[str, str, str], ...] = (
    ("ja", "Japanese", "\u3041-\u30ff\u31f0-\u31ff"),
    ("ko", "Korean", "\u1100-\u11ff\uac00-\ud7a3"),
    ("zh", "Chinese", "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"),
    ("el", "Greek", "\u0370-\u03ff\u1f00-\u1fff"),
    ("hy", "Armenian", "\u0530-\u058f"),
    ("he", "Hebrew", "\u0590-\u05ff"),
    ("bn", "Bengali", "\u0980-\u09ff"),
    ("pa", "Punjabi", "\u0a00-\u0a7f"),
    ("gu", "Gujarati", "\u0a80-\u0aff"),
    ("or", "Odia", "\u0b00-\u0b7f"),
    ("ta", "Tamil", "\u0b80-\u0bff"),
    ("te", "Telugu", "\u0c00-\u0c7f"),
    ("kn", "Kannada", "\u0c80-\u0cff"),
    ("ml", "Malayalam", "\u0d00-\u0d7f"),
    ("si", "Sinhala", "\u0d80-\u0dff"),
    ("th", "Thai", "\u0e00-\u0e7f"),
    ("lo", "Lao", "\u0e80-\u0eff"),
    ("bo", "Tibetan", "\u0f00-\u0fff"),
    ("my", "Burmese", "\u1000-\u109f"),
    ("ka", "Georgian", "\u10a0-\u10ff\u1c90-\u1cbf"),
    ("am", "Amharic", "\u1200-\u137f"),
    ("km", "Khmer", "\u1780-\u17ff"),
    ("cyrillic", "Russian", "\u0400-\u052f"),
    ("arabic", "Arabic", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff"),
    ("devanagari", "Hindi", "\u0900-\u097f"),
)
_SCRIPT_LETTERS = tuple((code, re.compile(f"[{letters}]")) for code, _, letters in _SCRIPTS)
_USUAL = {"cyrillic": "ru", "arabic": "ar", "devanagari": "hi"}
_NOT_LATIN = re.compile(r"[^\x00-\u036f\u1e00-\u1eff\u2000-\u206f]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


@dataclass(frozen=True, slots=True)
class _WordLists:
    names: dict[str, str]
    languages: dict[str, tuple[str, ...]]


def require_english(text: str, name: str, settings: ReadSettings) -> str:
    """The language tag of an English text. Raises UnsupportedLanguage, which names any other language."""
    code = settings.language or identify_language(text)
    if code.lower().split("-")[0] == ENGLISH:
        return code
    language = name_language(code)
    if settings.language:
        raise UnsupportedLanguage(
            f"{name} cannot be read as {language}: only English reports are read",
            report=name,
            hint="leave the language out, or give en",
        )
    raise UnsupportedLanguage(
        f"{name} is in {language}: only English reports are read",
        report=name,
        hint="if it is in English after all, give --language en",
    )


def identify_language(text: str) -> str:
    """The code of the language that most of the text is in; "en" where there is too little to say another."""
    sample = _draw_sample(text)
    script = _find_script(sample)
    words = [word.lower().replace("’", "'") for word in _WORD.findall(sample)]
    if script is not None and script not in _USUAL:
        return script
    counts, weights = _count_languages(words)
    usual = ENGLISH if script is None else _USUAL[script]
    weights.pop(ENGLISH, None)
    if not weights:
        return usual
    best = max(weights, key=lambda code: (weights[code], code))
    if script is not None:
        return best if counts[best] >= _MIN_SHARE * len(words) else usual
    is_short = len(words) < MIN_WORDS
    share, lead = (_MIN_SHORT_SHARE, _SHORT_LEAD) if is_short else (_MIN_SHARE, _LEAD)
    least = max(share * len(words), lead * counts[ENGLISH])
    n_different = sum(best in _read_lists().languages.get(word, ()) for word in set(words))
    return best if counts[best] >= least and n_different >= _MIN_DIFFERENT else usual


def name_language(code: str) -> str:
    """The English name of a language ("German" for "de"); the code itself where we have no name."""
    by_script = {script: language for script, language, _ in _SCRIPTS}
    short = code.lower().split("-")[0]
    return _read_lists().names.get(short) or by_script.get(short) or f"the language “{code}”"


def _count_languages(words: list[str]) -> tuple[Counter[str], dict[str, float]]:
    """How many words each language has; and the same with a word that n languages share counted 1/n."""
    counts: Counter[str] = Counter()
    weights: dict[str, float] = {}
    lists = _read_lists()
    for word, n in Counter(words).items():
        codes = lists.languages.get(word, ())
        for code in codes:
            counts[code] += n
            weights[code] = weights.get(code, 0.0) + n / len(codes)
    return counts, weights


def _draw_sample(text: str) -> str:
    """All of a short text; pieces from everywhere in a long one."""
    if len(text) <= _N_SAMPLES * _SAMPLE_CHARS:
        return text
    step = (len(text) - _SAMPLE_CHARS) // (_N_SAMPLES - 1)
    return " ".join(text[i * step : i * step + _SAMPLE_CHARS] for i in range(_N_SAMPLES))


def _find_script(sample: str) -> str | None:
    """The script of most letters, None for Latin. Kana make Japanese of a text in Chinese characters.

    A Chinese character is a whole word, so it counts three times; so do syllables of Korean.
    """
    others = "".join(_NOT_LATIN.findall(sample))
    n_latin = len(_LATIN.findall(sample)) if others else 0
    if 3 * len(others) <= n_latin:
        return None
    counts = {code: len(letters.findall(others)) for code, letters in _SCRIPT_LETTERS}
    if counts["ja"] * 8 > counts["zh"] and counts["ja"]:
        counts["ja"] += counts.pop("zh")
    for code in ("ja", "ko", "zh"):
        counts[code] = 3 * counts.get(code, 0)
    code = max(counts, key=lambda script: (counts[script], script))
    return code if counts[code] > n_latin else None


@cache
def _read_lists() -> _WordLists:
    names: dict[str, str] = {}
    languages: dict[str, list[str]] = {}
    for line in files("reportedly.wordlists").joinpath("function_words.tsv").read_text("utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        code, name, words = line.split("\t")
        names[code] = name
        for word in dict.fromkeys(words.split()):
            languages.setdefault(word, []).append(code)
    return _WordLists(names, {word: tuple(codes) for word, codes in languages.items()})
