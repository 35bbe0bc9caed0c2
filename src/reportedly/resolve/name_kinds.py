"""What a proper name is of: certain rules first, then the learned scorer."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from reportedly.records.vocabulary import SourceKind
from reportedly.resolve.scorer import load_name_scorer
from reportedly.resolve.tokens import word_set
from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.organisations import load_organisations
from reportedly.wordlists.outlets import load_outlets
from reportedly.wordlists.people import load_first_names

_BODY_LAST = word_set(
    """
    academy administration aerospace agency airlines airport airways alliance army association authority
    aviation bank board brewery brewing brigade brigades bundestag bureau bureaus cabinet capital center
    centre chamber chemicals church clinic club co coalition college command commission committee
    committee's communications company confederation congress constabulary construction consulting corp
    corporation corps council court department directorate embassy energy engineering enterprises
    entertainment federation ferries foods force forces foundation front fund games gas gmbh group guard
    holdings hospital hotels house inc industries institute institution insurance intelligence
    interactive international investments knesset laboratories laboratory labs league limited lines llc
    llp logistics ltd marines media militia mills mining ministry mission motors movement museum navy
    network observatory office oil organisation organization parliament partners party patrol pentagon
    petroleum pharma pharmaceuticals pictures plc police ports project publishing rail railway railways
    rangers records resorts school secretariat securities senate service services shipping society
    software solutions squad steel stores studios supermarkets systems tank team technologies telecom
    treasury tribunal trust union university ventures watch works
    """
)
_BODY_FIRST = word_set(
    """
    academy association bank board bureau center centre chamber church college commission committee
    council court department directorate embassy faculty federation house institute league ministry
    museum office organisation organization party school society union university
    """
)
_OUTLET = re.compile(
    r"(?:\S+ ){0,5}(?:\S+-)?(?:Times|Herald|Tribune|Gazette|Chronicle|Courier|Post|Newspaper|Daily News"
    r"|Journal|Observer|Telegraph|Examiner|Sentinel|Dispatch|Inquirer|Enquirer|Bulletin|Mirror|Argus|Echo"
    r"|Zeitung|Shimbun|Weekly|Magazine|TV|Television|Radio|Radio \d|Broadcasting|News|News Agency|Newswire"
    r"|News Network|Press Agency|FM|Today|Guardian|Insider|Monitor|Wire|Mail|Globe|Star|Standard|Record"
    r"|Express)"
    r"|[\w-]+\.(?:com|net|co\.uk|news|tv|info)|(?:Radio|TV|Channel) \S+"
)
_STATION = re.compile(
    r"(?:BBC|CBS|ABC|NBC|CNN|CTV|CBC|ITV|NPR|PBS|CNBC|Sky News|Fox News|Fox \d+)(?:[- ]\S+){0,4}"
)
"""A broadcaster with a place, a number or a programme: "BBC Scotland", "ABC 7"."""
_DOCUMENT = re.compile(r"(?:\S+ ){1,5}(?:Papers|Files|Leaks|Report|Memo|Memorandum|Dossier|Index|Survey)")
_ACRONYM = re.compile(r"[A-Z]{2,4}|(?:[A-Z]\.){2,5}|[A-Z]{1,3}[&-][A-Z]{1,3}|[A-Z]{2}\d")
_PERSON = re.compile(
    r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_]\.?|de|la|van|von|bin|ibn|al|el|da|dos|der|den|di|del|[\w'’-]+)){1,4}"
)
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Prof|Rev)\.? \S")
_PEOPLES = word_set(
    """
    democrats republicans muslims christians jews catholics sunnis shiites kurds arabs tories liberals
    """
)


@lru_cache(maxsize=8192)
def kind_by_form(name: str) -> SourceKind | None:
    """The kind that the form of a proper name, without article and title, leaves no doubt of, else None."""
    if not name.split() or name in _EXCEPTIONS:
        return _EXCEPTIONS.get(name)
    return next((kind for holds, kind in _RULES if holds(name)), None)


def _is_country(name: str) -> bool:
    return load_countries().governed(name) is not None


def _is_people(name: str) -> bool:
    return name in load_countries().peoples or name.lower() in _PEOPLES


def _is_outlet(name: str) -> bool:
    return load_outlets().find(name) is not None


def _is_body(name: str) -> bool:
    """A noun for a body begins or ends the name, or its form is that of initials."""
    low = [word.lower().rstrip(".") for word in name.split()]
    if len(low) == 1:
        return low[0] in _BODY_LAST and not _is_given(name)
    return (
        low[-1].removesuffix("'s") in _BODY_LAST
        or low[0] in _BODY_FIRST
        or (" of " in name and any(word in _BODY_FIRST for word in low))
    )


def _is_person(name: str) -> bool:
    first, _, further = name.partition(" ")
    return bool(further) and _is_given(first) and _PERSON.fullmatch(name) is not None


def _looks_like_outlet(name: str) -> bool:
    return (" " in name or "." in name) and len(name) < 60 and _OUTLET.fullmatch(name) is not None


_EXCEPTIONS: dict[str, SourceKind | None] = {
    "European Union": SourceKind.ORGANISATION,
    "EU": SourceKind.ORGANISATION,
    "West Bank": None,
    "Soviet Union": SourceKind.GOVERNMENT,
    "Georgia": None,
    "Jordan": None,
    "Chad": None,
}
_RULES: tuple[tuple[Callable[[str], bool], SourceKind], ...] = (
    (_is_country, SourceKind.GOVERNMENT),
    (_is_people, SourceKind.GROUP),
    (lambda name: _TITLED.match(name) is not None, SourceKind.PERSON),
    (_is_outlet, SourceKind.OUTLET),
    (lambda name: name in load_organisations(), SourceKind.ORGANISATION),
    (lambda name: _STATION.fullmatch(name) is not None, SourceKind.OUTLET),
    (lambda name: _DOCUMENT.fullmatch(name) is not None, SourceKind.DOCUMENT),
    (_is_body, SourceKind.ORGANISATION),
    (_is_person, SourceKind.PERSON),
    (_looks_like_outlet, SourceKind.OUTLET),
    (lambda name: _ACRONYM.fullmatch(name) is not None, SourceKind.ORGANISATION),
)
"""The first that holds decides."""


def _is_given(word: str) -> bool:
    return word in load_first_names() and not load_countries().governed(word)


_PLACE_WEIGHT = 0.3
"""Places seldom speak; the model learned from all names. *From:* reading the sources of forty reports."""
_OF_CLASS = {
    "person": SourceKind.PERSON,
    "organisation": SourceKind.ORGANISATION,
    "place": SourceKind.GOVERNMENT,
    "people": SourceKind.GROUP,
}


@lru_cache(maxsize=8192)
def kind_of_name(name: str, contexts: tuple[tuple[str, str], ...] = ()) -> SourceKind:
    """The kind of what a proper name as a source means. `contexts`: the words beside it, at some places."""
    by_form = kind_by_form(name)
    if by_form is not None:
        return by_form
    if load_outlets().candidates(name):
        return SourceKind.OUTLET
    shares = _shares(name, contexts)
    shares["place"] *= _PLACE_WEIGHT
    return _OF_CLASS[max(shares, key=lambda label: shares[label])]


def share_of_person(name: str) -> float:
    """How probable it is that the name is one human being's, 0 to 1."""
    by_form = kind_by_form(name)
    if by_form is not None:
        return float(by_form is SourceKind.PERSON)
    return _shares(name, ())["person"]


def _shares(name: str, contexts: tuple[tuple[str, str], ...]) -> dict[str, float]:
    """Each class's share, the mean over the places."""
    found = [load_name_scorer().probabilities(name, *beside) for beside in contexts or (("", ""),)]
    return {label: sum(shares[label] for shares in found) / len(found) for label in found[0]}
