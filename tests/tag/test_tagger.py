"""The tagger: the same marks alone, ahead, beside others; any length."""

import pytest

from reportedly.records import Role
from reportedly.settings import TagSettings
from reportedly.tag import Tagger

TEXT = (
    "Harbour board reopens the ferry tender\n\n"
    "The board will invite new bids in May, its chair, Ana Ruiz, said on Tuesday.\n\n"
    "“We found no fault in the first round,” she told the Port Gazette, “and we look for none.”"
)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger()


def test_a_plain_report_has_its_sources_cues_and_contents_marked(tagger: Tagger) -> None:
    tags = tagger.tag(TEXT)
    marked = {(span.role, span.span.slice(TEXT)) for span in tags.spans}
    assert (Role.CUE, "said") in marked
    assert (Role.CUE, "told") in marked
    assert (Role.SOURCE, "she") in marked
    assert (Role.CONTENT, "“We found no fault in the first round,”") in marked


def test_links_join_a_cue_to_spans_of_other_roles_only(tagger: Tagger) -> None:
    tags = tagger.tag(TEXT)
    assert tags.links
    for link in tags.links:
        assert tags.spans[link.cue].role is Role.CUE
        assert tags.spans[link.other].role is link.role is not Role.CUE
        assert 0.0 < link.probability <= 1.0


def test_texts_submitted_together_come_out_as_each_does_alone(tagger: Tagger) -> None:
    texts = [TEXT, TEXT * 5, "One word.", TEXT[:60]]
    waiting = [tagger.submit(text) for text in texts]
    assert [finish() for finish in waiting] == [Tagger(TagSettings(threads=1)).tag(text) for text in texts]


def test_a_text_without_words_has_no_tags(tagger: Tagger) -> None:
    assert tagger.tag("\u200f\x00 \n").spans == ()


def test_the_end_of_a_long_text_is_read_like_its_beginning(tagger: Tagger) -> None:
    said = "The pier is safe, Ana Ruiz, the chair of the board, said on Tuesday."
    text = "\n\n".join([said] * 60)
    cues = [s.span for s in tagger.tag(text).spans if s.role is Role.CUE and s.span.slice(text) == "said"]
    assert len(cues) == 60
