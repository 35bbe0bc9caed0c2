"""The list of outlets: what it holds, and which words name which outlet."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.wordlists.outlets import Outlet, Outlets, load_outlets, outlet_key

INVENTED = Outlets(
    [
        Outlet(
            name="The Port Gazette",
            short=("PG", "Gazette Online"),
            domains=("gazette.example",),
            country="IE",
        ),
        Outlet(name="Tresk", ambiguous=("Tresk",)),
        Outlet(name="The Lantern", ambiguous=("Lantern",)),
        Outlet(name="Vasmoor Times", ambiguous=("the Times",)),
        Outlet(name="Orlen Times", ambiguous=("the Times",)),
        Outlet(name="Vasmoor News Agency", short=("VNA",), is_wire=True),
        Outlet(name="Valley News Archive", short=("VNA",)),
        Outlet(name="die zeile", short=("dz",)),
        Outlet(name="Barrow's", short=("Barrow's Weekly",)),
    ]
)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("The Port Gazette", "The Port Gazette"),
        ("the port Gazette", "The Port Gazette"),
        ("PORT  GAZETTE", "The Port Gazette"),
        ("PG", "The Port Gazette"),
        ("the PG", "The Port Gazette"),
        ("port gazette", None),
        ("Tresk", None),
        ("The Lantern", "The Lantern"),
        ("Lantern", None),
        ("the Times", None),
        ("VNA", None),
        ("dz", "die zeile"),
        ("Barrow’s", "Barrow's"),
        ("", None),
        ("The", None),
    ],
)
def test_words_name_an_outlet_where_they_certainly_do(printed: str, name: str | None) -> None:
    found = INVENTED.find(printed)
    assert (found and found.name) == name


def test_candidates_are_all_that_the_words_can_mean() -> None:
    assert [o.name for o in INVENTED.candidates("The Times")] == ["Vasmoor Times", "Orlen Times"]
    assert [o.name for o in INVENTED.candidates("VNA")] == ["Vasmoor News Agency", "Valley News Archive"]
    assert INVENTED.candidates("the lantern") == ()


def test_a_domain_belongs_to_its_outlet_with_all_below_it() -> None:
    for host in ("gazette.example", "www.gazette.example", "News.Gazette.EXAMPLE."):
        assert INVENTED.by_domain(host) is not None
    assert INVENTED.by_domain("notgazette.example") is None
    assert INVENTED.by_domain("example") is None


def test_outlets_are_found_in_a_text_in_their_longest_form() -> None:
    text = (
        "Tresk told the Port Gazette's desk. (PG, dz) Barrow’s Weekly, Barrow’s: the Times and Vasmoor Times."
    )
    found = [(text[f.start : f.end], f.outlet.name) for f in INVENTED.find_in(text)]
    assert found == [
        ("Port Gazette", "The Port Gazette"),
        ("PG", "The Port Gazette"),
        ("dz", "die zeile"),
        ("Barrow’s Weekly", "Barrow's"),
        ("Barrow’s", "Barrow's"),
        ("Vasmoor Times", "Vasmoor Times"),
    ]


@given(st.text(alphabet="PGdzthe Tims’'s.,—(\n", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_what_is_found_lies_in_the_range_and_means_the_outlet(text: str, start: int, end: int) -> None:
    last = -1
    for found in INVENTED.find_in(text, start, min(end, len(text))):
        assert max(start, last) <= found.start < found.end <= end
        assert INVENTED.find(text[found.start : found.end]) is found.outlet
        last = found.end


def test_the_list_holds_the_worlds_press() -> None:
    outlets = load_outlets()
    assert len(outlets) >= 400
    assert len({outlet.name for outlet in outlets}) == len(outlets)
    assert sum(outlet.is_wire for outlet in outlets) >= 60
    assert len({outlet.country for outlet in outlets}) >= 80
    assert all(re.fullmatch("[A-Z]{2}", outlet.country) for outlet in outlets if outlet.country)


def test_every_domain_is_bare_and_known_once() -> None:
    domains = [domain for outlet in load_outlets() for domain in outlet.domains]
    assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain) for domain in domains)
    assert not any(domain.startswith("www.") for domain in domains)
    assert len(set(domains)) == len(domains)


@pytest.mark.parametrize(
    "word", ["time", "people", "the sun", "Time", "Sun", "the Post", "the Times", "Express"]
)
def test_ordinary_words_and_shared_forms_are_never_certain(word: str) -> None:
    assert load_outlets().find(word) is None


def test_a_full_name_means_its_outlet() -> None:
    outlets = load_outlets()
    doubtful = {outlet_key(form) for outlet in outlets for form in outlet.ambiguous}
    missed = [o.name for o in outlets if outlet_key(o.name) not in doubtful and o is not outlets.find(o.name)]
    assert missed == []
