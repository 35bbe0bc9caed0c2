"""Actors: who is one across reports, who is kept apart, and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.match.actors import actor_keys, match_actors
from reportedly.records import ActorMatch, Extraction, Source, SourceKind, actor_id
from reportedly.testing import make_report, make_source
from tests.match.actor_ledger import BODY, DOCUMENT, GROUP, OUTLET, PERSON, STATE, ActorLedger, through
from tests.records.strategies import extractions


def _pair(
    one: tuple[str, str], other: tuple[str, str], kind: SourceKind, *, is_named: bool = True
) -> tuple[ActorMatch, ActorMatch]:
    """The matches of two sources in two reports; each is (printed words in a sentence, name)."""
    ledger = ActorLedger()
    found = [
        ledger.say(f"{printed} said so in report {i}.", printed, kind, name=name, is_named=is_named)
        for i, (printed, name) in enumerate((one, other))
    ]
    return found[0], found[1]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("FT", "Financial Times", OUTLET),
        ("the Financial Times", "www.ft.com", OUTLET),
        ("The Times", "www.thetimes.co.uk", OUTLET),
        ("Port Gazette", "www.portgazette.example", OUTLET),
        ("the United States", "US", STATE),
        ("the Chinese government", "China", STATE),
        ("Russian Defence Ministry", "Ministry of Defence of Russia", BODY),
        ("Russia's defense ministry", "Ministry of Defence of Russia", BODY),
        ("US State Department", "State Department", BODY),
        ("China's space agency", "the Chinese Space Agency", BODY),
        ("Orlen Inc.", "ORLEN", BODY),
        ("the Harbour Trust of Vasmoor", "Harbor Trust of Vasmoor", BODY),
        ("World Health Organization", "WHO", BODY),
        ("Dale Orran", "Dale P. Orran", PERSON),
        ("J. Dale Orran", "Dale Orran", PERSON),
        ("Béla Örsi", "Bela Orsi", PERSON),
        ("Kim Sun-woo", "Kim Sun Woo", PERSON),
        ("Ruslan Orlovskiy", "Ruslan Orlovsky", PERSON),
        ("Dale Orran", "Orran", PERSON),
        ("the Orran report", "Orran's report", DOCUMENT),
        ("the 2022 annual report of Sollmar Mills", "Sollmar Mills's 2022 annual report", DOCUMENT),
    ],
)
def test_two_spellings_of_one_name_are_one_actor(one: str, other: str, kind: SourceKind) -> None:
    for first, second in ((one, other), (other, one)) if other != "Orran" else ((one, other),):
        left, right = _pair((first, first), (second, second), kind)
        assert left.actor == right.actor, (left.reason, right.reason)
        assert right.confidence < 1


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Port Gazette", "Hill Gazette", OUTLET),
        ("Times", "Times", OUTLET),
        ("China", "Russia", STATE),
        ("Bank of America", "American Bank", BODY),
        ("Russian Defence Ministry", "Russian Foreign Ministry", BODY),
        ("Russian Defence Ministry", "Chinese Defence Ministry", BODY),
        ("the Interior Ministry", "the Interior Ministry", BODY),
        ("Dale Orran", "Dana Orran", PERSON),
        ("George W. Lund", "George H.W. Lund", PERSON),
        ("Sam Lund Jr.", "Sam Lund Sr.", PERSON),
        ("Anthony Blane", "Antony Blane", PERSON),
        ("Hannah", "Hannah", PERSON),
        ("Hannah Marr", "Hannah", PERSON),
        ("the Orran report", "the Orran memoir", DOCUMENT),
        ("the 2022 annual report of Sollmar Mills", "the 2021 annual report of Sollmar Mills", DOCUMENT),
        ("a statement from Dale Orran", "a letter from Dale Orran", DOCUMENT),
    ],
)
def test_what_only_looks_alike_is_kept_apart(one: str, other: str, kind: SourceKind) -> None:
    left, right = _pair((one, one), (other, other), kind)
    assert left.actor.id != right.actor.id, right.reason


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Police chief Ana Ruiz", "Ana Ruiz, the police chief", True),
        ("Mayor Ana Ruiz", "Ana Ruiz, chair of the harbour board", True),
        ("Tavonia's ambassador, Ana Ruiz", "Coach Ana Ruiz", False),
        ("Mayor Ana Ruiz of Vasmoor", "Rabbi Ana Ruiz", True),
        ("Surgeon Ana Ruiz", "Striker Ana Ruiz", False),
        ("French President Ana Ruiz", "Ana Ruiz, the president of Tunisia", False),
        ("French President Ana Ruiz", "France's president, Ana Ruiz", True),
        ("Vasmoor Mayor Ana Ruiz", "Ana Ruiz, the mayor of Harmsted", False),
    ],
)
def test_one_name_is_two_persons_where_the_positions_exclude_each_other(
    one: str, other: str, is_one: bool
) -> None:
    left, right = _pair((one, "Ana Ruiz"), (other, "Ana Ruiz"), PERSON)
    assert (left.actor.id == right.actor.id) is is_one, (left.positions, right.positions, right.reason)


def test_a_letter_apart_is_one_person_in_the_same_position_and_less_sure() -> None:
    one, other = ("Tavonian Foreign Minister Antony Blane", "Antony Blane"), ("", "")
    other = ("Anthony Blane, Tavonia's foreign minister", "Anthony Blane")
    left, right = _pair(one, other, PERSON)
    assert left.actor == right.actor
    same = _pair(one, one, PERSON)[1]
    assert right.confidence < same.confidence


@pytest.mark.parametrize(
    ("known", "printed", "is_one"),
    [
        (("Dale Orran",), "Mr. Orran", True),
        (("Dale Orran",), "Mrs. Orran", False),
        (("Dale Orran", "Ana Orran"), "Orran", False),
        (("Senator Dale Orran", "Coach Ana Orran"), "Senator Orran", True),
        (("Goalkeeper Dale Orran",), "Surgeon Orran", False),
    ],
)
def test_a_surname_alone_joins_the_only_known_person_it_can_mean(
    known: tuple[str, ...], printed: str, is_one: bool
) -> None:
    ledger = ActorLedger()
    actors = [
        ledger.say(f"{words} said so.", words, PERSON, name=" ".join(words.split()[-2:])) for words in known
    ]
    match = ledger.say(f"{printed} said no.", printed, PERSON, name="Orran")
    assert (match.actor == actors[0].actor) is is_one, match.reason
    assert match.actor.id not in {actor.actor.id for actor in actors[1:]}


def test_a_surname_joins_nobody_where_the_report_names_another_of_that_surname() -> None:
    ledger = ActorLedger()
    known = ledger.say("Dale Orran said so.", "Dale Orran", PERSON)
    report = make_report("Ana Orran was there. Then Orran said no.")
    sources = (
        make_source(report, "Ana Orran", kind=PERSON, is_named=True),
        make_source(report, "Then Orran", name="Orran", kind=PERSON, is_named=True),
    )
    matches = ledger.add(report, sources)
    assert len({known.actor.id, *(match.actor.id for match in matches)}) == 3


def test_initials_in_brackets_are_a_name_of_the_body() -> None:
    ledger = ActorLedger()
    full = ledger.say("The Tavonian Bridge Authority (TBA) said so.", "The Tavonian Bridge Authority", BODY)
    assert "TBA" in full.names
    assert ledger.say("TBA said no.", "TBA", BODY).actor == full.actor
    ledger.say("The Tresk Bicycle Association said so.", "The Tresk Bicycle Association", BODY)
    assert ledger.say("TBA said yes.", "TBA", BODY).actor == full.actor


def test_bare_initials_join_nobody_where_two_known_bodies_have_them() -> None:
    ledger = ActorLedger()
    bodies = [
        ledger.say(f"{name} said so.", name, BODY).actor.id
        for name in ("Tavonian Bridge Authority", "Tresk Bicycle Association")
    ]
    assert ledger.say("TBA said no.", "TBA", BODY).actor.id not in bodies


@pytest.mark.parametrize("words", ["US officials", "a person familiar with the matter", "leaked documents"])
def test_an_unnamed_source_is_one_within_its_outlet_only(words: str) -> None:
    ledger = ActorLedger()
    text = f"The mill closed, {words} said."
    first = ledger.say(text, words, GROUP, is_named=False)
    again = ledger.say(text + " Again.", words, GROUP, is_named=False)
    other = ledger.say(text, words, GROUP, is_named=False, outlet="Harmsted Chronicle")
    assert first.actor == again.actor
    assert first.actor.id != other.actor.id
    assert (first.actor.scope, other.actor.scope) == ("Vasmoor Courier", "Harmsted Chronicle")


def test_a_single_noun_is_one_within_its_report_only() -> None:
    left, right = _pair(("officials", "officials"), ("officials", "officials"), GROUP, is_named=False)
    assert left.actor.id != right.actor.id
    assert left.actor.scope == left.report
    assert left.keys == right.keys == ()


def _officials_through(*outlets: str, publisher: str | None = "Vasmoor Courier") -> ActorMatch:
    text = "Sure. " + " ".join(f"{outlet} cites them." for outlet in outlets) + " US officials said so."
    report = make_report(text, outlet=publisher)
    papers = tuple(make_source(report, outlet, kind=OUTLET, is_named=True) for outlet in outlets)
    officials = make_source(report, "US officials", kind=GROUP, is_named=False)
    claims = (through(report, officials), *(through(report, paper, officials) for paper in papers))
    matches = ActorLedger().add(report, (officials, *papers), claims)
    return matches[0]


def test_the_scope_is_the_nearest_outlet_of_the_chain_else_that_of_the_report() -> None:
    assert _officials_through().actor.scope == "Vasmoor Courier"
    assert _officials_through("the FT").actor.scope == "Financial Times"
    bare = _officials_through(publisher=None)
    assert bare.actor.scope == bare.report


def test_a_source_through_two_outlets_has_both_in_its_scope_in_one_order() -> None:
    scope = "Hill Gazette and Port Gazette"
    assert _officials_through("Port Gazette", "Hill Gazette").actor.scope == scope
    assert _officials_through("Hill Gazette", "Port Gazette").actor.scope == scope


def test_the_word_of_an_outlet_in_its_own_report_and_in_one_that_cites_it_is_one() -> None:
    cited = _officials_through("the FT")
    own = _officials_through(publisher="www.ft.com")
    assert cited.actor.id == own.actor.id


def test_two_sources_of_one_report_in_the_same_words_stay_two() -> None:
    report = make_report("A source said so. Another one, a source too, said no.", outlet="Vasmoor Courier")
    sources = tuple(
        make_source(report, words, name="source in the ministry", kind=PERSON, is_named=False)
        for words in ("A source", "a source")
    )
    one, other = ActorLedger().add(report, sources)
    assert one.actor.id != other.actor.id


def test_a_group_is_an_actor_of_its_own_and_named_if_all_its_members_are() -> None:
    report = make_report("Dale Orran and Ana Ruiz said so, as did residents.", outlet="Vasmoor Courier")
    dale, ana = (make_source(report, n, kind=PERSON, is_named=True) for n in ("Dale Orran", "Ana Ruiz"))
    residents = make_source(report, "residents", kind=GROUP, is_named=False)
    both = make_source(
        report, "Dale Orran and Ana Ruiz", kind=GROUP, is_named=True, members=(dale.id, ana.id)
    )
    mixed = make_source(
        report,
        "Ana Ruiz said so, as did residents",
        kind=GROUP,
        is_named=True,
        members=(ana.id, residents.id),
    )
    matches = ActorLedger().add(report, (mixed, both, residents, dale, ana))
    assert len({match.actor.id for match in matches}) == 5
    assert (matches[1].actor.name, matches[1].actor.is_named) == ("Ana Ruiz and Dale Orran", True)
    assert (matches[0].actor.is_named, matches[0].actor.scope) == (False, "Vasmoor Courier")


def test_a_group_that_is_a_part_of_itself_is_matched_all_the_same() -> None:
    report = make_report("They said so.")
    one = Source(id="src1-a", name="They", as_printed="They", is_named=True, members=("src1-a", "src1-lost"))
    assert match_actors(report, (one,), (), {})[0].actor.is_named is False


def test_a_name_of_another_kind_is_another_actor() -> None:
    ledger = ActorLedger()
    person = ledger.say("Mercer Vale said so.", "Mercer Vale", PERSON)
    assert ledger.say("Mercer Vale fell.", "Mercer Vale", BODY).actor.id != person.actor.id
    paper = ledger.say("Mercer Vale printed it.", "Mercer Vale", OUTLET)
    assert paper.actor.id != person.actor.id


def test_what_is_said_to_be_known_does_not_depend_on_the_order_of_the_ledger() -> None:
    ledger = ActorLedger()
    for name in ("Dale Orran", "Ana Orran", "Dale Orran"):
        ledger.say(f"Coach {name} said so.", f"Coach {name}", PERSON, name=name)
    report = make_report("Dale Orran said no.")
    source = make_source(report, "Dale Orran", kind=PERSON, is_named=True)
    known = ledger.known(set(actor_keys(source, report)))
    backwards = {key: tuple(reversed(known[key])) for key in reversed(list(known))}
    assert match_actors(report, (source,), (), known) == match_actors(report, (source,), (), backwards)


_NAMES = (
    "Dale Orran",
    "Orran",
    "Ana Ruiz",
    "FT",
    "officials",
    "a source",
    "China",
    "WHO",
    "he",
    "Orran report",
)


@st.composite
def _sources(draw: st.DrawFn) -> tuple[Source, ...]:
    report = make_report(". ".join(_NAMES) + ".", outlet="Vasmoor Courier")
    made: list[Source] = []
    for name in draw(st.lists(st.sampled_from(_NAMES), max_size=8)):
        members = draw(st.lists(st.sampled_from([s.id for s in made]), max_size=3)) if made else []
        made.append(
            make_source(
                report,
                name,
                id=f"src1-{len(made)}",
                kind=draw(st.sampled_from([*SourceKind, None])),
                is_named=draw(st.sampled_from([True, False, None])),
                members=tuple(members) if draw(st.booleans()) else (),
            )
        )
    return tuple(made)


@given(_sources(), st.data())
def test_the_order_of_the_sources_has_no_bearing(sources: tuple[Source, ...], data: st.DataObject) -> None:
    report = make_report(". ".join(_NAMES) + ".", outlet="Vasmoor Courier")
    ledger = ActorLedger()
    ledger.add(report, sources[::2])
    keys = {key for source in sources for key in actor_keys(source, report)}
    shuffled = data.draw(st.permutations(sources))
    there = match_actors(report, sources, (), ledger.known(keys))
    back = match_actors(report, shuffled, (), ledger.known(keys))
    assert {match.source: match for match in there} == {match.source: match for match in back}


@given(extractions())
def test_every_source_gets_one_match_whose_id_is_the_digest_of_its_actor(extraction: Extraction) -> None:
    report, sources = extraction.report, extraction.sources
    matches = match_actors(report, sources, extraction.claims, {})
    assert [match.source for match in matches] == [source.id for source in sources]
    for match in matches:
        kind = None if match.actor.kind is None else match.actor.kind.value
        assert match.actor.id == actor_id(match.actor.name, kind, match.actor.scope)
        assert match.report == report.id
        assert match.reason
        assert 0 <= match.confidence <= 1
    assert match_actors(report, sources, extraction.claims, {}) == matches
