"""What one mention tells by itself: kind, whether a proper name identifies it, and which."""

from __future__ import annotations

import pytest

from reportedly.records import Span
from reportedly.resolve.kinds import is_identified, kind_of
from reportedly.resolve.phrase import read_phrase

CASES = [
    # words, kind, named, name
    ("Transport Minister Ilse Brandt", "person", True, "Ilse Brandt"),
    ("Secretary of State Ana Ruiz", "person", True, "Ana Ruiz"),
    ("China's Defense Minister Li Weng", "person", True, "Li Weng"),
    ("US Gen. Mark Dolan, the chairman of the chiefs", "person", True, "Mark Dolan"),
    ("The Orlen Front's founder Yuri Marr", "person", True, "Yuri Marr"),
    ("US ambassador to the UN Helen Kern", "person", True, "Helen Kern"),
    ("a spokeswoman for the mayor, Martha Weil", "person", True, "Martha Weil"),
    ('a customer identified as "Corin"', "person", True, "Corin"),
    ("the BBC's Chris Dane", "person", True, "Chris Dane"),
    ("Tobin Marr, a historian and analyst", "person", True, "Tobin Marr"),
    ("Dr. Mark Lane of Leeds University", "person", True, "Mark Lane"),
    ("an unnamed administration official", "person", False, None),
    ("a California Congressman", "person", False, None),
    ("The head prosecutor in Paris", "person", False, None),
    ("Halvorsen's lawyer", "person", False, None),
    ("A source at the mill", "person", False, None),
    ("the 23-year-old", "person", False, None),
    ("US officials", "group", False, None),
    ("Doctors", "group", False, None),
    ("officials briefed on the raid", "group", False, None),
    ("her family", "group", False, None),
    ("some", "group", False, None),
    ("Several governments", "group", False, None),
    ("China", "government", True, "China"),
    ("Beijing", "government", True, "Beijing"),
    ("the North Korean government", "government", True, None),
    ("the government", "government", False, None),
    ("The Pentagon", "organisation", True, "Pentagon"),
    ("the Chinese Ministry of Foreign Affairs", "organisation", True, "Chinese Ministry of Foreign Affairs"),
    ("The Tresk Observatory for Human Rights", "organisation", True, "Tresk Observatory for Human Rights"),
    ("Russian mercenary group Orlen", "organisation", True, "Orlen"),
    ("Boko Haram", "organisation", True, "Boko Haram"),
    ("police", "organisation", False, None),
    ("the country’s health ministry", "organisation", False, None),
    ("The Washington Post", "outlet", True, "Washington Post"),
    ("Turkish newspaper Hurriyet", "outlet", True, "Hurriyet"),
    ("The news agency Reuters", "outlet", True, "Reuters"),
    ("news agency dpa", "outlet", True, "dpa"),
    ("the Vasmoor Courier", "outlet", True, "Vasmoor Courier"),
    ("Tavonian TV station TRV", "outlet", True, "TRV"),
    ("local media", "outlet", False, None),
    ("militant websites", "outlet", False, None),
    ("a leaked US intel report", "document", False, None),
    ("Leaked US intelligence documents", "document", False, None),
    ("local reports", "document", False, None),
    ("a report from Sky News", "document", True, None),
    ("a Kremlin report on the call", "document", True, None),
    ("a statement from Ana Ruiz, the mayor", "document", True, None),
    ("the video", "document", False, None),
    ("he", "person", False, None),
    ("They", "group", False, None),
]


@pytest.mark.parametrize(("words", "kind", "is_named", "name"), CASES, ids=[case[0] for case in CASES])
def test_a_mention_tells_kind_and_name(words: str, kind: str, is_named: bool, name: str | None) -> None:
    phrase = read_phrase(words, Span(0, len(words)))
    assert (kind_of(phrase), phrase.name) == (kind, name)
    assert is_identified(phrase, kind_of(phrase)) is is_named


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("Ilse Brandt, the transport minister", {"minister"}),
        ("Sen. Ray Dolan", {"senator"}),
        ("Chinese Foreign Ministry spokesman Geng Wei", {"ministry", "spokesman"}),
    ],
)
def test_titles_and_appositions_say_what_somebody_is(words: str, roles: set[str]) -> None:
    assert roles <= read_phrase(words, Span(0, len(words))).roles
