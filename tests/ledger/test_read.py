from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reportedly.errors import NotInLedger, RecordError
from reportedly.ledger import HeldProposition, Ledger
from reportedly.records import Signature, to_json
from tests.ledger import samples
from tests.ledger.filled import add, fill


def test_statements_come_back_as_they_were_matched(ledger: Ledger) -> None:
    post, gazette, _ = fill(ledger)
    matched = samples.match(gazette, (post,)).statements
    with ledger.reading() as reader:
        assert reader.load_statements_of_report(gazette.report.id) == matched
        assert reader.load_statements(s.claim for s in reversed(matched)) == matched
        assert reader.load_statements(["clm1-0"]) == ()


def test_a_claim_is_found_by_a_band_it_shares(ledger: Ledger) -> None:
    post, gazette, mayor = fill(ledger)
    bands = samples.sign("", "quay wall moved").bands
    with ledger.reading() as reader:
        found = reader.find_claims_in_bands(bands)
        assert found[post.claims[0].id] == 3
        assert found[mayor.claims[0].id] == 3
        assert gazette.claims[1].id not in found
        reports = reader.find_reports_in_bands(samples.sign("", "Zephyrine").bands)
        assert reports == {gazette.report.id: 1}
        assert reader.find_claims_in_bands(()) == {}


def test_vectors_are_found_in_cells_and_by_ids(ledger: Ledger) -> None:
    post, gazette, mayor = fill(ledger)
    claims = sorted({c.id: c.text for e in (post, gazette, mayor) for c in e.claims}.items())
    with ledger.reading() as reader:
        ids, vectors = reader.find_vectors_in_cells(range(4))
        assert ids == tuple(claim for claim, _ in claims)
        assert vectors.dtype == np.int8
        assert vectors.shape == (4, 16)
        by_id = reader.load_vectors(ids)
        for claim, vector in zip(ids, vectors, strict=True):
            assert np.array_equal(by_id[claim], vector)
        ids, vectors = reader.find_vectors_in_cells([99])
        assert (ids, vectors.shape) == ((), (0, 0))


def test_any_number_of_ids_can_be_asked_for(ledger: Ledger) -> None:
    fill(ledger)
    with ledger.reading() as reader:
        assert reader.load_statements(f"clm1-{n}" for n in range(70_000)) == ()


def test_members_and_relations_are_found_from_both_ends(ledger: Ledger) -> None:
    post, gazette, mayor = fill(ledger)
    founder = post.claims[0].id
    with ledger.reading() as reader:
        members = reader.load_members([founder])
        assert [m.claim for m in members] == [founder, gazette.claims[0].id, mayor.claims[0].id]
        assert reader.load_memberships([founder])[founder] == members[0]
        assert [(r.from_, r.to) for r in reader.load_relations([gazette.claims[0].id])] == [
            (gazette.claims[0].id, founder),
            (mayor.claims[0].id, gazette.claims[0].id),
        ]
        assert reader.load_relations([founder])[0] == samples.match(gazette, (post,)).relations[0]


def test_propositions_are_listed_as_they_were_founded(ledger: Ledger) -> None:
    post, gazette, _ = fill(ledger)
    first = HeldProposition(id=post.claims[0].id, n_claims=3, n_reports=3)
    second = HeldProposition(id=gazette.claims[1].id, n_claims=1, n_reports=1)
    with ledger.reading() as reader:
        assert reader.list_propositions() == (first, second)
        assert reader.list_propositions(least_reports=2) == (first,)
        assert reader.list_propositions(least_claims=4) == ()
    with ledger.reading(samples.MONDAY) as reader:
        assert reader.list_propositions() == (HeldProposition(id=first.id, n_claims=1, n_reports=1),)


def test_copying_and_credits_are_found_from_both_ends(ledger: Ledger) -> None:
    post, gazette, mayor = fill(ledger)
    with ledger.reading() as reader:
        assert [c.one for c in reader.load_copyings([post.report.id])] == [gazette.report.id, mayor.report.id]
        assert reader.load_copyings([gazette.report.id])[0] == samples.match(gazette, (post,)).copyings[0]
        assert [c.report for c in reader.load_credits([mayor.report.id])] == [mayor.report.id] * 2
        assert [c.report for c in reader.load_credits_to([post.report.id])] == [
            gazette.report.id,
            mayor.report.id,
        ]


def test_a_link_finds_the_report_that_came_in_after_it(ledger: Ledger) -> None:
    post, gazette = samples.post(), samples.gazette()
    matching = samples.match(gazette, (post,))
    with ledger.writing(samples.MONDAY) as writer:
        writer.append_report(gazette.report)
        writer.append_extraction(gazette)
        credit = replace(matching.credits[0], cited=None)
        writer.append_matching(replace(samples.match(gazette), credits=(credit,)))
        writer.append_report(post.report)
        assert writer.load_credits_to([post.report.id]) == (credit,)


def test_actors_come_back_with_their_matches(ledger: Ledger) -> None:
    _, gazette, _ = fill(ledger)
    with ledger.reading() as reader:
        matches = reader.load_actor_matches([gazette.report.id])
        assert [m.as_printed for m in matches] == ["the Sundholm Post", "Zephyrine Quillfeather"]
        assert reader.load_actors(m.actor.id for m in matches).keys() == {m.actor.id for m in matches}
        found = reader.find_actors(["name:marit oksanen", "name:nobody"])
        assert [known.actor.name for known in found["name:marit oksanen"]] == ["Marit Oksanen"]
        assert [known.positions for known in found["name:marit oksanen"]] == [("engineer",)]
        assert "name:nobody" not in found


def test_a_view_of_an_earlier_time_knows_nothing_of_what_came_later(ledger: Ledger) -> None:
    post, gazette, mayor = fill(ledger)
    with ledger.reading("2026-03-03") as reader:
        assert [held.id for held in reader.list_reports()] == [post.report.id, gazette.report.id]
        assert reader.count_reports() == 2
        assert not reader.has_report(mayor.report.id)
        with pytest.raises(NotInLedger):
            reader.load_report(mayor.report.id)
        assert reader.load_relations([mayor.claims[0].id]) == ()
        assert len(reader.load_members([post.claims[0].id])) == 2
        assert reader.load_copyings([mayor.report.id]) == ()
        assert "name:aatos lindqvist" not in reader.find_actors(["name:aatos lindqvist"])
        assert mayor.claims[0].id not in reader.find_vectors_in_cells(range(4))[0]
    with ledger.reading("2026-03-01") as reader:
        assert reader.list_reports() == ()


def test_a_time_that_is_none_is_refused(ledger: Ledger) -> None:
    with pytest.raises(RecordError, match="is no date"), ledger.reading("2026-02-31"):
        raise AssertionError("it was opened")


def test_a_reader_sees_one_state_while_others_write(ledger: Ledger) -> None:
    post = samples.post()
    add(ledger, post, (), samples.MONDAY)
    with ledger.reading() as reader:
        add(ledger, samples.mayor(), (), samples.TUESDAY)
        assert reader.count_reports() == 1
    with ledger.reading() as reader:
        assert reader.count_reports() == 2


def test_an_address_is_one_however_it_is_spelled(ledger: Ledger) -> None:
    post = samples.post()
    add(ledger, post, (), samples.MONDAY)
    with ledger.reading() as reader:
        for url in (
            "http://sundholmpost.example/news/quay/",
            "https://SundholmPost.example/news/quay?fbclid=7",
        ):
            assert reader.find_report_by_url(url) == post.report.id
        assert reader.find_report_by_url("https://sundholmpost.example/news/quay?page=2") is None


def test_a_signature_of_a_report_has_no_vector(ledger: Ledger) -> None:
    post = samples.post()
    add(ledger, post, (), samples.MONDAY)
    own: Signature = samples.match(post).signatures[-1]
    assert to_json(own)["vector"] is None
    with ledger.reading() as reader:
        assert reader.load_vectors([post.report.id]) == {}
