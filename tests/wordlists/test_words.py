"""The lists of nouns, countries, first names and organisations."""

from __future__ import annotations

import pytest

from reportedly.wordlists.countries import load_countries
from reportedly.wordlists.organisations import load_organisations
from reportedly.wordlists.people import load_first_names
from reportedly.wordlists.source_nouns import load_source_nouns


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("officials", "official"),
        ("Spokesmen", "spokesman"),
        ("policewomen", "policewoman"),
        ("people", "person"),
        ("agencies", "agency"),
        ("witnesses", "witness"),
        ("boss", None),
        ("tables", None),
        ("news", None),
    ],
)
def test_a_plural_has_the_singular_of_a_listed_noun(plural: str, singular: str | None) -> None:
    assert load_source_nouns().singular(plural) == singular


def test_every_noun_is_in_small_letters() -> None:
    assert all(noun == noun.lower() and " " not in noun for noun in load_source_nouns().every)


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("China", "China"),
        ("Beijing", "China"),
        ("the US", "United States"),
        ("The Hague", "Netherlands"),
        ("Tresk", None),
    ],
)
def test_a_name_or_a_seat_stands_for_its_country(place: str, country: str | None) -> None:
    assert load_countries().governed(place) == country


def test_an_adjective_belongs_to_its_country_but_does_not_stand_for_it() -> None:
    assert load_countries().any_of("Chinese") == "China"
    assert load_countries().governed("Chinese") is None


def test_first_names_are_names_of_one_word_with_one_pronoun() -> None:
    names = load_first_names()
    assert set(names.values()) == {"he", "she"}
    assert all(name[0].isupper() and " " not in name for name in names)
    assert not {"The", "King", "President", "Said"} & set(names)


def test_organisations_are_names() -> None:
    assert all(name.strip() == name != "" for name in load_organisations())
