from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.errors import LedgerError, NotInLedger, RecordError
from reportedly.ledger import Ledger, audit_ledger
from reportedly.records import RulingKind
from tests.ledger import samples
from tests.ledger.filled import fill


def test_a_ruling_is_found_by_every_id_it_is_about(ledger: Ledger) -> None:
    post, gazette, mayor = fill(ledger)
    one, other, third = (e.claims[0].id for e in (post, gazette, mayor))
    ruling = samples.rule(RulingKind.NOT_THE_SAME, one, others=(other,), reason="They mean two walls.")
    with ledger.writing(samples.THURSDAY) as writer:
        assert writer.append_ruling(ruling)
        assert not writer.append_ruling(ruling)
    with ledger.reading() as reader:
        for subjects in ([one], [other], [one, other, third], None):
            assert reader.load_rulings(subjects) == (ruling,)
        assert reader.load_rulings([third]) == ()
        assert [(h.recorded_at, h.revoked_by) for h in reader.list_rulings()] == [
            ("2026-03-05T09:00:00.000Z", None)
        ]


def test_a_revoked_ruling_stands_no_more_and_stays_in_the_history(ledger: Ledger) -> None:
    post, _, _ = fill(ledger)
    claim = post.claims[0].id
    ruling = samples.rule(RulingKind.REJECT, claim)
    revoke = samples.rule(RulingKind.REVOKE, ruling.id, by="Per Aune", reason="It was the wrong claim.")
    with ledger.writing(samples.WEDNESDAY) as writer:
        writer.append_ruling(ruling)
    with ledger.writing(samples.THURSDAY) as writer:
        writer.append_ruling(revoke)
    with ledger.reading() as reader:
        assert reader.load_rulings([claim]) == ()
        assert [h.revoked_by for h in reader.list_rulings([claim])] == [revoke.id]
        assert reader.load_rulings() == (revoke,)
    with ledger.reading(samples.WEDNESDAY) as reader:
        assert reader.load_rulings([claim]) == (ruling,)
        assert [h.revoked_by for h in reader.list_rulings([claim])] == [None]
    assert audit_ledger(ledger).is_clean


def test_what_cannot_be_revoked_is_refused(ledger: Ledger) -> None:
    post, _, _ = fill(ledger)
    ruling = samples.rule(RulingKind.ACCEPT, post.claims[0].id)
    revoke = samples.rule(RulingKind.REVOKE, ruling.id)
    with ledger.writing(samples.THURSDAY) as writer:
        with pytest.raises(NotInLedger, match="has no ruling"):
            writer.append_ruling(revoke)
        writer.append_ruling(ruling)
        writer.append_ruling(revoke)
        with pytest.raises(LedgerError, match="was revoked before"):
            writer.append_ruling(samples.rule(RulingKind.REVOKE, ruling.id, by="Per Aune"))
        with pytest.raises(LedgerError, match="a revocation cannot be revoked"):
            writer.append_ruling(samples.rule(RulingKind.REVOKE, revoke.id))


def test_a_ruling_with_the_id_of_another_is_refused(ledger: Ledger) -> None:
    ruling = samples.rule(RulingKind.NOTE, "clm1-0", value="See the tender.")
    with ledger.writing(samples.THURSDAY) as writer, pytest.raises(RecordError, match="the id of the ruling"):
        writer.append_ruling(replace(ruling, value="See the other tender."))


def test_a_ruling_made_at_nobodys_time_is_refused(ledger: Ledger) -> None:
    ruling = samples.rule(RulingKind.NOTE, "clm1-0", value="See.", made_at="2026-03-03T09:00:00")
    with ledger.writing(samples.THURSDAY) as writer, pytest.raises(RecordError, match="no offset"):
        writer.append_ruling(ruling)


def test_rulings_stay_when_a_report_is_read_anew(ledger: Ledger) -> None:
    post, _, _ = fill(ledger)
    ruling = samples.rule(RulingKind.ACCEPT, post.claims[0].id)
    newer = replace(post, method=samples.NEWER_METHOD)
    with ledger.writing(samples.THURSDAY) as writer:
        writer.append_ruling(ruling)
        writer.append_extraction(newer)
        writer.append_matching(samples.match(newer, (), samples.NEWER_METHOD))
        assert writer.load_rulings([newer.claims[0].id]) == (ruling,)
