from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.meaning import Meaning, read_meaning
from reportedly.records.delivery import Delivery, LinkMention
from reportedly.records.spans import Span
from reportedly.records.vocabulary import Act, Basis, Certainty, Channel, Polarity, SourceKind
from tests.claims.sample import make_delivery


def meaning_of(marked: str) -> Meaning:
    return read_meaning(*make_delivery(marked))


def evidence_of(marked: str, name: str) -> list[str]:
    text, delivery = make_delivery(marked)
    spans: tuple[Span, ...] = getattr(read_meaning(text, delivery).evidence, name)
    return [span.slice(text) for span in spans]


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("<The ministry> [said] {the bridge is open}.", Act.ASSERTS),
        ("<The ministry> [denied] that {the bridge was closed}.", Act.DENIES),
        ("<The ministry> [dismissed] {reports of a closure}.", Act.DENIES),
        ("{The report} [was disputed by] <the Vasmoor Gazette>.", Act.DENIES),
        ("{“We categorically deny these claims,”} <Marr> [said].", Act.DENIES),
        ("<The ministry> [did not deny] that {the bridge was closed}.", Act.ASSERTS),
        ("<Marr> [dismissed as] {“a fairy tale”} the plan.", Act.ASSERTS),
        ("<Marr> [asked whether] {the bridge was open}.", Act.QUESTIONS),
        ("{“Who closed the bridge?”} <Marr> [asked].", Act.QUESTIONS),
        ("<Marr> [asked] {the council to open the bridge}.", Act.DEMANDS),
        ("<Marr> [urged] {drivers to stay at home}.", Act.DEMANDS),
        ("{“We ask that everybody stays calm,”} <Marr> [said].", Act.DEMANDS),
        ("<Marr> [said] {the mayor should resign}.", Act.DEMANDS),
        ("<Police> [told] residents {to leave}.", Act.DEMANDS),
        ("<The dam’s owner> [said] {its board would review the plan}.", Act.PROMISES),
        ("<The dam’s owner> [vowed] {to rebuild the wall}.", Act.PROMISES),
        ("<Marr> [said] {the storm will reach the coast on Friday}.", Act.PREDICTS),
        ("<Marr> [said] {the dam could break within days}.", Act.PREDICTS),
        ("<Marr> [said] {it would be wrong to wait}.", Act.ASSERTS),
        ("<Marr> [said] {she could hear the water}.", Act.ASSERTS),
        ("<Marr> [predicted] {a dry summer}.", Act.PREDICTS),
        ("<Marr> [accused] {the council of neglect}.", Act.BLAMES),
        ("<Marr> [praised] {the divers}.", Act.PRAISES),
        ("{What comes next}, <Marr> [said], is unclear.", Act.ASSERTS),
    ],
)
def test_an_act_is_read_from_the_cue_or_the_form_of_the_content(marked: str, act: Act) -> None:
    assert meaning_of(marked).act is act


@pytest.mark.parametrize(
    "marked",
    [
        "<Marr> [said] {the dam had not leaked}.",
        "<Marr> [said] {nobody was hurt}.",
        "<Marr> [said] {there was no evidence of a leak}.",
        "{“There is no truth in it,”} <Marr> [said].",
        "<Marr> [said] {the council never asked}.",
        "<Marr> [said] {he can’t swim}.",
        "<Marr> [denied] that {the dam leaked}.",
        "<Marr> [said] {the dam, which was built in 1921, was not safe}.",
        "<Marr> [said] {if it rains, the dam will not hold}.",
        "<Marr> [said] {reports that the dam is safe are not true}.",
        "<Marr> [does not believe] {the dam is safe}.",
        "<Marr> [urged] {residents not to return}.",
        "<Two councils> [questioned] {the accuracy of the survey}.",
        "<Marr> [said] {rain is unlikely}.",
    ],
)
def test_a_negated_proposition_is_negative(marked: str) -> None:
    assert meaning_of(marked).polarity is Polarity.NEGATIVE
    assert evidence_of(marked, "polarity")


@pytest.mark.parametrize(
    "marked",
    [
        "<Marr> [said] {the dam leaked}.",
        "<Marr> [said] {the reports were false}.",
        "<Marr> [said] {the dam leaked not only once but twice}.",
        "<Marr> [said] {there is no doubt about the leak}.",
        "<Marr> [said] {no fewer than 20 boats sank}.",
        "<Marr> [said] {the dam leaked because nobody had looked after it}.",
        "<Marr> [said] {the mayor left and did not return}.",
        "<Marr> [said] {the mayor had told him not to speak}.",
        "<Marr> [said] {the engineer who was not asked is angry}.",
        "<Marr> [said] {she came to the conclusion he was not right}.",
        "<Marr> [did not deny] that {the dam leaked}.",
        "<Police> [questioned] {the crew}.",
        "<Marr> [said] {a leak cannot be ruled out}.",
    ],
)
def test_a_negation_elsewhere_leaves_the_proposition_affirmed(marked: str) -> None:
    assert meaning_of(marked).polarity is Polarity.POSITIVE
    assert evidence_of(marked, "polarity") == []


def test_a_denial_of_a_negation_affirms_with_both_words_shown() -> None:
    marked = "<Marr> [denied] that {the dam did not leak}."
    assert meaning_of(marked).polarity is Polarity.POSITIVE
    assert evidence_of(marked, "polarity") == ["denied", "not"]


@pytest.mark.parametrize(
    ("marked", "certainty", "words"),
    [
        ("<Marr> [said] {the dam leaked}.", Certainty.CERTAIN, []),
        ("<Marr> [claimed] {the dam leaked}.", Certainty.CERTAIN, []),
        ("{The dam} [reportedly] {leaked}.", Certainty.PROBABLE, ["reportedly"]),
        ("{The dam} [is said to] {leak}.", Certainty.PROBABLE, ["is said to"]),
        ("<Marr> [alleged] that {the dam leaked}.", Certainty.PROBABLE, ["alleged"]),
        ("<Marr> [said] {the dam had apparently leaked}.", Certainty.PROBABLE, ["apparently"]),
        ("<Marr> [said] {they believe the dam leaked}.", Certainty.PROBABLE, ["believe"]),
        ("<Marr> [said] {the dam may have leaked}.", Certainty.POSSIBLE, ["may"]),
        ("<Marr> [said] {the town is considering a new dam}.", Certainty.POSSIBLE, ["is considering"]),
        ("<Marr> [said] {the dam could break}.", Certainty.POSSIBLE, ["could"]),
        ("<Marr> [said] {she could hear the water}.", Certainty.CERTAIN, []),
        ("<Marr> [said] {he left in May because the dam might break}.", Certainty.CERTAIN, []),
        ("<Marr> [asked] {whether the dam leaked}.", Certainty.UNKNOWN, ["whether"]),
        ("<Marr> [asked] {the town to build a dam}.", Certainty.CERTAIN, []),
        ("<Marr> [said] {if it rains the dam breaks}.", Certainty.CERTAIN, []),
        ("<Marr> [has not confirmed] {the leak}.", Certainty.UNKNOWN, ["has not confirmed"]),
        ("<Marr> [has not ruled out] {a leak}.", Certainty.POSSIBLE, ["has not ruled out"]),
        ("<Marr> [said] {migrants are more likely to stay}.", Certainty.CERTAIN, []),
        (
            "{The dam leaked}, [said] <the source>, whose word could not be independently verified.",
            Certainty.UNKNOWN,
            ["could not be independently verified"],
        ),
    ],
)
def test_certainty_is_read_with_its_words(marked: str, certainty: Certainty, words: list[str]) -> None:
    assert meaning_of(marked).certainty is certainty
    found = evidence_of(marked, "certainty")
    assert found == words or (certainty is Certainty.UNKNOWN and set(words) <= set(found))


def test_the_least_certain_link_decides_and_each_keeps_its_own() -> None:
    text, delivery = make_delivery(
        "<Marr> [said] {the dam leaked}, it is alleged in the Gazette.", (None, "it is alleged")
    )
    meaning = read_meaning(text, delivery)
    assert meaning.certainty is Certainty.PROBABLE
    assert [link.certainty for link in meaning.links] == [Certainty.PROBABLE, Certainty.CERTAIN]


def test_the_outer_link_asserts_what_the_inner_one_denies() -> None:
    text, delivery = make_delivery(
        "The Gazette reported that <Marr> [denied] {the leak}.", ("The Gazette", "reported")
    )
    meaning = read_meaning(text, delivery)
    assert meaning.act is Act.DENIES
    assert [link.act for link in meaning.links] == [Act.ASSERTS, Act.DENIES]


@pytest.mark.parametrize(
    ("marked", "channel"),
    [
        ("<Marr> [told] the Gazette {the dam leaked}.", Channel.TOLD),
        ("<The Vasmoor Gazette> [reported] that {the dam leaked}.", Channel.PUBLISHED),
        ("{The dam leaked}, <Marr> [said] in a statement.", Channel.PUBLISHED),
        ("{“It leaked,”} <Marr> [wrote] on Facebook.", Channel.POSTED),
        ("<Marr> [tweeted] {that the dam leaked}.", Channel.POSTED),
        ("{The dam leaked}, <Marr> [said] on the Radio Vasmoor breakfast show.", Channel.BROADCAST),
        ("{The dam leaked}, <Marr> [wrote] to the council.", Channel.WROTE),
        ("{The dam leaked}, <lawyers> [said] in a court filing.", Channel.FILED),
        ("<Leaked documents> [say] {the dam leaked}.", Channel.LEAKED),
        ("{The dam leaked}, say papers [obtained by] <the Gazette>.", Channel.OBTAINED),
        ("{The dam leaked}, say papers [seen by] <the Gazette>.", Channel.REVIEWED),
        ("<Spies> [intercepted] {talk of a leak}.", Channel.INTERCEPTED),
        ("<Marr> [said] {the dam leaked}.", Channel.UNKNOWN),
        ("<Marr> [notes] that {the dam leaked}.", Channel.UNKNOWN),
    ],
)
def test_a_channel_is_read_from_cue_place_and_source(marked: str, channel: Channel) -> None:
    assert meaning_of(marked).links[-1].channel is channel


@pytest.mark.parametrize(
    ("marked", "basis"),
    [
        ("<A witness> [said] {the dam leaked}.", Basis.FIRST_HAND),
        ("<A person briefed on the survey> [said] {the dam leaked}.", Basis.BRIEFED),
        ("<A letter> [says] {the dam leaked}.", Basis.DOCUMENT),
        ("{The dam leaked}, say papers [obtained by] <the Gazette>.", Basis.DOCUMENT),
        ("<Marr> [said] {the dam leaked}.", Basis.UNKNOWN),
    ],
)
def test_a_basis_is_read_where_something_says_so(marked: str, basis: Basis) -> None:
    assert meaning_of(marked).links[-1].basis is basis


def test_a_known_kind_wins_over_the_words_of_a_source() -> None:
    text, delivery = make_delivery("<The Herald> [said] {the dam leaked}.")
    as_ship = read_meaning(text, delivery, kinds=[SourceKind.ORGANISATION])
    as_paper = read_meaning(text, delivery, kinds=[SourceKind.OUTLET])
    assert [m.links[0].channel for m in (as_ship, as_paper)] == [Channel.UNKNOWN, Channel.PUBLISHED]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("<Marr> [praised] {what he described as the “quiet heroes” of Vasmoor}.",
         ["what he described as", "“quiet heroes”"]),
        ("<Marr> [said] {the so-called emergency wall leaked}.", ["so-called"]),
        ("<Marr> [said] {the wall was supposed to hold}.", []),
        ("{“It leaked,”} <Marr> [said].", []),
        ("<Marr> [said] {they watched “The Long Flood” twice}.", []),
    ],
)  # fmt: skip
def test_words_left_to_somebody_else_are_marked(marked: str, words: list[str]) -> None:
    assert evidence_of(marked, "distance") == words


PARTS = [
    *("the", "dam", "not", "may", "“", "”", ",", ".", "?", "no", "who"),
    *("that", "leaked", "said", "if", "(", "and", "-", "will"),
]


@given(
    st.lists(st.sampled_from(PARTS), max_size=40),
    st.integers(0, 30),
    st.integers(0, 60),
    st.integers(0, 200),
)
def test_evidence_lies_inside_the_text(words: list[str], cut: int, cue: int, more: int) -> None:
    text = " ".join(words)
    start = min(cut, len(text))
    content = (Span(start, min(len(text), start + more)),)
    link = LinkMention(cue=Span(min(cue, len(text)), min(len(text), cue + 9)))
    evidence = read_meaning(text, Delivery(content=content, links=(link,), confidence=0.5)).evidence
    for spans in (evidence.act, evidence.polarity, evidence.certainty, evidence.distance):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_content_of_a_whole_long_text_costs_little() -> None:
    text = "“The dam may not hold,” he said, " * 27_000
    delivery = Delivery(content=(Span(0, len(text)),), links=(LinkMention(),), confidence=0.5)
    assert read_meaning(text, delivery).certainty is Certainty.POSSIBLE
