"""Comment outcomes and verifications of a report, and the parties they name."""

from reportedly.claims.asides import find_asides, make_comment_outcomes
from reportedly.records import Outcome
from reportedly.testing import find_span, make_report, make_source

TEXT = (
    "The mill did not respond to a request for comment from the Vasmoor Courier. "
    "The port declined to comment when reached by the reporter.\n\n"
    "The Harbour Gazette could not independently verify the letters."
)


def test_the_words_that_name_their_parties_are_mentions() -> None:
    asides = find_asides(TEXT)
    named = {mention.span.slice(TEXT) for mention in asides.mentions()}
    assert {"The mill", "the Vasmoor Courier", "The port", "The Harbour Gazette"} <= named
    spans = list(asides.spans())
    assert all(mention.span in spans for mention in asides.mentions())
    assert all(comment.span in spans for comment in asides.comments)


def test_each_party_is_the_source_of_its_mention() -> None:
    report = make_report(TEXT)
    asides = find_asides(TEXT)
    sources = [make_source(report, mention.span.slice(TEXT)) for mention in asides.mentions()]
    by_name = {source.name: source.id for source in sources}
    outcomes = make_comment_outcomes(asides, sources, None)
    assert [(o.party, o.outcome) for o in outcomes] == [
        (by_name["The mill"], Outcome.DID_NOT_RESPOND),
        (by_name["The port"], Outcome.DECLINED),
    ]
    assert outcomes[0].asked_by == by_name["the Vasmoor Courier"]
    assert outcomes[0].party_span == find_span(TEXT, "The mill")


def test_where_the_report_asked_it_is_its_own_outlet() -> None:
    text = "The mill did not respond to our request for comment."
    asides = find_asides(text)
    assert asides.name_the_report
    sources = [make_source(make_report(text), "The mill")]
    assert [o.asked_by for o in make_comment_outcomes(asides, sources, "src1-own")] == ["src1-own"]
    assert [o.asked_by for o in make_comment_outcomes(asides, sources, None)] == [None]


def test_a_report_without_any_has_none() -> None:
    asides = find_asides("The mill said it was shut.")
    assert (list(asides.mentions()), list(asides.spans()), asides.name_the_report) == ([], [], False)
    assert make_comment_outcomes(asides, [], None) == ()
