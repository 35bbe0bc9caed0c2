"""The word lists that evidence on two claims is read with."""

from importlib.resources import files

from reportedly.text.stems import stem_word
from reportedly.wordlists.aliases import load_aliases
from reportedly.wordlists.opposites import load_opposites
from reportedly.wordlists.units import load_units


def test_no_word_of_a_unit_means_two_things() -> None:
    units = load_units()
    lists = [units.people, units.fates.keys(), units.money.keys(), units.measures.keys(), units.same.keys()]
    words = [word for listed in lists for word in listed]
    assert sorted(words) == sorted(set(words))


def test_no_line_of_opposites_has_a_word_on_both_sides() -> None:
    for one, other in load_opposites().sides:
        assert one
        assert other
        assert not {stem_word(word) for word in one} & {stem_word(word) for word in other}


def test_the_longest_phrase_that_undoes_comes_first() -> None:
    for phrases in load_opposites().undo.values():
        assert [len(phrase) for phrase in phrases] == sorted(map(len, phrases), reverse=True)


def test_no_form_stands_for_two_bodies() -> None:
    names = load_aliases()
    assert {names[name] for name in names.values()} == set(names.values())
    lines = (files("reportedly.wordlists") / "aliases.txt").read_text("utf-8").splitlines()
    forms = [form for line in lines if not line.startswith("#") for form in line.split(" | ")]
    assert len({form.removeprefix("the ") for form in forms}) == len(names) == len(forms)
