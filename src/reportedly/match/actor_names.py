"""One spelling for names that reports print differently: case, accents, articles, initials, ministries."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.people import load_first_names


def word_set(listed: str) -> frozenset[str]:
    """The words of a list as a set."""
    return frozenset(listed.split())


_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b|(?<=s)['’](?=\s|$)")
_DROPPED = re.compile(r"[.'’‘\"“”`´]")
_NO_WORD = re.compile(r"[^\w&@+-]+")
_BRACKETS = re.compile(r"\s*\([^)]*\)?")
_ARTICLE = re.compile(r"\A(?:the|a|an)\s+", re.IGNORECASE)
_SUFFIXES = word_set(
    """
    jr sr ii iii iv esq md phd mp obe cbe
    """
)
_PARTICLES = word_set(
    """
    al el as ad ul van von der den de di da dos del la le bin ibn abu st
    """
)
_SMALL = word_set(
    """
    of the and for & in on to de la du des affairs
    """
)
_LEGAL_FORMS = word_set(
    """
    inc corp corporation co company ltd limited plc llc llp gmbh ag sa nv spa
    """
)
_SPELLINGS = {
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "organisation": "organization",
    "programme": "program",
    "saviour": "savior",
    "harbour": "harbor",
    "defenses": "defense",
    "dept": "department",
    "intl": "international",
    "assn": "association",
    "univ": "university",
}
"""British and American spellings, and abbreviations, of words that names of bodies are made of."""

_OFFICES_OF_STATE = word_set(
    """
    ministry department embassy consulate army navy parliament senate treasury police coastguard
    military government cabinet presidency
    """
)
"""Words of which every country has one: with its country, the order of the words does not count."""

_OF_THE_UNITED_STATES = word_set(
    """
    state justice treasury defense energy commerce labor interior agriculture
    """
)
"""What stands before "Department" with no country beside it. *From:* the executive departments of the US."""

_VARIANTS = (
    (re.compile(r"(?<=[sz]k)(?:yy|iy|ij|ii|yi|i)$"), "y"),
    (re.compile(r"^m[uo]ham+[aeiou]?d$"), "mohamed"),
    (re.compile(r"^h?us+e[iy]n$"), "hussein"),
)
"""Endings and given names that have several spellings in English and one in their own language."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in small letters without accents and signs.

    `given`, `middles`: empty where the name is one word; `surname`: its last word, particles apart;
    `suffix`: "jr", "iii" and the like, or "".
    """

    given: str
    middles: tuple[str, ...]
    surname: str
    suffix: str

    @property
    def is_full(self) -> bool:
        """Whether a given name or its initial is stated."""
        return bool(self.given)

    def plain(self) -> str:
        """Given name and surname in one word, initials between them left out."""
        return "".join((self.given, *(word for word in self.middles if len(word) > 1), self.surname))


@lru_cache(maxsize=16_384)
def fold_words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without accents, article, brackets and other signs."""
    bare = _ARTICLE.sub("", _BRACKETS.sub("", " ".join(name.split())), count=1) or name
    line = _DROPPED.sub("", _POSSESSIVE.sub("", bare))
    plain = "".join(c for c in unicodedata.normalize("NFKD", line) if not unicodedata.combining(c))
    return tuple(word for word in _NO_WORD.split(plain.casefold()) if word.strip("-+&@") or word == "&")


def squeeze(words: tuple[str, ...] | str) -> str:
    """The words as one, hyphens apart: "Kim Jong-un" and "Kim Jong Un" are alike."""
    return "".join(fold_words(words) if isinstance(words, str) else words).replace("-", "")


@lru_cache(maxsize=16_384)
def read_person(name: str) -> PersonName:
    """The parts of a person's name without title; all empty for one without words."""
    words = [vary(word) for folded in fold_words(name) for word in _split_particle(folded)]
    suffix = ""
    while len(words) > 1 and words[-1] in _SUFFIXES:
        suffix = words.pop()
    if not words:
        return PersonName("", (), "", suffix)
    before = words[:-1]
    while before and before[-1] in _PARTICLES:
        before.pop()
    if len(before) > 1 and len(before[0]) == 1 and len(before[1]) > 1:
        before[:2] = [before[1], before[0]]  # "J. Edgar Hoover" goes by Edgar
    given, middles = (before[0], tuple(before[1:])) if before else ("", ())
    return PersonName(given, middles, words[-1], suffix)


def _split_particle(word: str) -> tuple[str, ...]:
    """ "al-assad" is two words, "jong-un" is one."""
    first, hyphen, rest = word.partition("-")
    if hyphen and first in _PARTICLES:
        return first, rest.replace("-", "")
    return (word.replace("-", ""),)


def vary(word: str) -> str:
    """The one spelling of a transliterated word."""
    for pattern, instead in _VARIANTS:
        word = pattern.sub(instead, word)
    return word


@lru_cache(maxsize=16_384)
def surname_words(name: str) -> tuple[str, ...]:
    """The words of a person's name that can stand for it alone: the last, and others but given names.

    The latter for two surnames ("Idier Porras Guzmán").
    """
    person = read_person(name)
    given = _given_names()
    others = [word for word in person.middles if len(word) > 2 and word not in given | _PARTICLES]
    return tuple(dict.fromkeys([person.surname, *others])) if person.surname else ()


def is_given_name(name: str) -> bool:
    """Whether the name is one word that is a first name."""
    person = read_person(name)
    return not person.is_full and person.surname in _given_names()


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    return frozenset(squeeze((name.casefold(),)) for name in load_first_names())


@lru_cache(maxsize=16_384)
def sound_of(word: str) -> str:
    """The consonants of a word, as transliterations interchange them: "Qaddafi" and "Gadhafi" are one."""
    for one, other in (
        ("ph", "f"),
        ("kh", "k"),
        ("gh", "g"),
        ("dh", "d"),
        ("th", "t"),
        ("ck", "k"),
        ("tz", "z"),
    ):
        word = word.replace(one, other)
    word = word.translate(str.maketrans("qcgwjy", "kkkvii"))
    consonants = re.sub(r"[aeiou]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", word[:1] + consonants)


@lru_cache(maxsize=16_384)
def body_key(name: str) -> str:
    """One key for a body's spellings: "Ministry of Defence of Russia" and "Russia's defense ministry"."""
    kept = _telling_words(fold_words(name))
    while len(kept) > 1 and kept[-1] in _LEGAL_FORMS:
        kept.pop()
    country, rest, is_first = _take_country(name)
    if country is None and len(kept) == 2 and kept[1] == "department" and kept[0] in _OF_THE_UNITED_STATES:
        country, rest = "United States", kept
    if country is not None and _OFFICES_OF_STATE & set(rest):
        return f"{country}: {' '.join(sorted(rest))}"
    if country is not None and is_first and len(rest) > 1:
        return f"{country}: {' '.join(rest)}"
    return squeeze(tuple(kept))


def _telling_words(words: tuple[str, ...]) -> list[str]:
    """The words in one spelling, small ones left out."""
    spelt = [_SPELLINGS.get(word, word) for word in words]
    return [word for word in spelt if word not in _SMALL] or spelt


def _take_country(name: str) -> tuple[str | None, list[str], bool]:
    """The country that the name holds, as a name or an adjective; the other words; whether it comes first."""
    words = [_POSSESSIVE.sub("", word) for word in _ARTICLE.sub("", _BRACKETS.sub("", name).strip()).split()]
    for n in (3, 2, 1):
        for start in range(len(words) - n + 1):
            form = " ".join(words[start : start + n])
            country = load_countries().names.get(form) or load_countries().peoples.get(form)
            if country is not None:
                rest = fold_words(" ".join(words[:start] + words[start + n :]))
                return country, _telling_words(rest), not fold_words(" ".join(words[:start]))
    return None, [], False


def is_generic_body(name: str, nouns: frozenset[str]) -> bool:
    """Whether many bodies share the name ("the Interior Ministry"): only common nouns, no country."""
    if ": " in body_key(name):
        return False
    words = [word for word in fold_words(name) if word not in _SMALL]
    return all(word in nouns for word in words)


def initials_of(name: str) -> str:
    """The initials of a body's name in small letters, small words left out; "" of fewer than two words."""
    words = [word for word in fold_words(name) if word not in _SMALL - {"affairs"}]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def read_acronym(name: str) -> str:
    """The letters of a name that is an acronym ("WHO", "U.N."), small; "" of any other."""
    bare = _ARTICLE.sub("", name.strip()).replace(".", "")
    return bare.casefold() if re.fullmatch(r"[A-Z][A-Z&-]{1,5}[0-9]?", bare) else ""


def country_of(name: str) -> str | None:
    """The country that a government's name stands for; a capital alone is left to its report."""
    countries = load_countries()
    bare = re.sub(r"^(?:the|The)\s+", "", name.strip())
    if bare in countries.names:
        return countries.names[bare]
    found = re.fullmatch(
        r"(?P<one>.+?)(?:['’]s?)?\s+(?:[Gg]overnment|[Aa]uthorities|regime|state)", bare
    ) or re.fullmatch(r"(?:[Gg]overnment|[Aa]uthorities|regime)\s+of\s+(?:the\s+)?(?P<one>.+)", bare)
    if found is None:
        return None
    return countries.names.get(found["one"]) or countries.peoples.get(found["one"])
