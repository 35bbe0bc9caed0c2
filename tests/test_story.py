"""Reports across the ledger, with the shipped networks: versions, rulings, what was known when."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly import Extractor, story
from reportedly.ledger import Ledger, open_ledger
from reportedly.match import Matcher
from reportedly.records import Account, Ruling, RulingKind, Stance

FIRST = """Seventeen people died in the Marnby fire, the fire chief Ola Brand said on Tuesday.

The mill had no alarm, she told reporters. The mayor, Jo Reyes, denied that the mill had no alarm.
"""
WIRE = (
    "The Marnby mill had no fire alarm, fire chief Ola Brand said. "
    "Fourteen people died in the fire at Marnby, she said.\n"
)
ADDRESS = "https://gazette.example/fire"
Networks = tuple[Extractor, Matcher]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher()


@pytest.fixture
def ledger(tmp_path: Path, extractor: Extractor, matcher: Matcher) -> Ledger:
    """The first report and the wire's."""
    made = open_ledger(tmp_path / "story.db", create=True)
    for text, outlet in ((FIRST, "Gazette"), (WIRE, "Port Wire")):
        _add(made, (extractor, matcher), text, outlet, at="2031-02-18T10:00:00Z")
    return made


def _add(ledger: Ledger, networks: Networks, text: str, outlet: str, *, at: str) -> story.Added:
    extractor, matcher = networks
    url = ADDRESS if outlet == "Gazette" else None
    extraction = extractor.extract(text, outlet=outlet, published_at="2031-02-18", url=url)
    return story.add_report(ledger, extraction, matcher, recorded_at=at)


def _accounts(ledger: Ledger, as_known_at: str | None = None) -> dict[str, Account]:
    with ledger.reading(as_known_at) as reader:
        return {account.text: account for account in story.list_accounts(reader)}


def _find(accounts: dict[str, Account], words: str) -> Account:
    return next(account for text, account in accounts.items() if words in text)


def test_one_speaker_in_two_papers_is_one_origin_and_who_denies_it_stands_beside(ledger: Ledger) -> None:
    account = _find(_accounts(ledger), "no alarm")
    said = {(p.outlet, p.speaker.name if p.speaker else None, p.stance) for p in account.positions}
    assert said == {
        ("Gazette", "Ola Brand", Stance.ASSERTS),
        ("Port Wire", "Ola Brand", Stance.ASSERTS),
        ("Gazette", "Jo Reyes", Stance.DENIES),
    }
    asserting = {p.origin for p in account.positions if p.stance is Stance.ASSERTS}
    assert len(asserting) == 1


def test_figures_that_differ_are_a_range_and_disputed(ledger: Ledger) -> None:
    (figures,) = _find(_accounts(ledger), "died").figures
    assert (figures.low, figures.high, figures.is_disputed) == (14, 17, True)


def test_a_report_added_twice_is_one(ledger: Ledger, extractor: Extractor, matcher: Matcher) -> None:
    before = _accounts(ledger)
    again = _add(ledger, (extractor, matcher), FIRST, "Gazette", at="2031-02-19T10:00:00Z")
    assert not again.is_new
    assert _accounts(ledger) == before


def test_a_new_version_speaks_for_the_outlet_and_the_old_figure_is_known_as_of_then(
    ledger: Ledger, extractor: Extractor, matcher: Matcher
) -> None:
    corrected = FIRST.replace("Seventeen", "Fourteen")
    added = _add(ledger, (extractor, matcher), corrected, "Gazette", at="2031-02-19T10:00:00Z")
    assert added.supersedes is not None
    now = _find(_accounts(ledger), "died")
    assert [(f.low, f.high, f.is_disputed) for f in now.figures] == [(14, 14, False)]
    assert len({p.report for p in now.positions}) == 2
    assert now.assessment.rule != "withdrawn"
    then = _find(_accounts(ledger, "2031-02-18"), "died")
    assert [(f.low, f.high) for f in then.figures] == [(14, 17)]


def test_a_ruling_parts_two_claims_and_revoking_it_brings_them_together_again(ledger: Ledger) -> None:
    account = _find(_accounts(ledger), "died")
    one, other = (p.claim for p in account.positions)
    parted = story.make_ruling(
        Ruling(
            id="",
            kind=RulingKind.NOT_THE_SAME,
            subject=one,
            others=(other,),
            by="an editor",
            made_at="2031-02-20T10:00:00Z",
        )
    )
    with ledger.writing("2031-02-20T10:00:00Z") as writer:
        assert writer.append_ruling(parted)
    assert not any("died" in text for text in _accounts(ledger))
    revoked = story.make_ruling(
        Ruling(
            id="", kind=RulingKind.REVOKE, subject=parted.id, by="an editor", made_at="2031-02-20T11:00:00Z"
        )
    )
    with ledger.writing("2031-02-20T11:00:00Z") as writer:
        assert writer.append_ruling(revoked)
    assert _find(_accounts(ledger), "died") == account


def test_what_was_read_anew_stands_beside_the_old_reading(
    ledger: Ledger, extractor: Extractor, matcher: Matcher
) -> None:
    before = _accounts(ledger)
    extraction = extractor.extract(WIRE, outlet="Port Wire", published_at="2031-02-18")
    story.reprocess_report(ledger, extraction, matcher, recorded_at="2031-02-21T10:00:00Z")
    assert set(_accounts(ledger)) == set(before)


def test_two_reports_on_one_speakers_word_have_a_shared_source(
    extractor: Extractor, matcher: Matcher
) -> None:
    one, other = (extractor.extract(text, published_at="2031-02-18") for text in (FIRST, WIRE))
    found = story.compare_reports(one, other, matcher)
    assert str(found.relation) == "shared source"
    assert any(str(relation.kind) == "denies" for relation in found.claims)
