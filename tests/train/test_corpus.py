"""The corpus reader: brat standoff to labels and links, over the words."""

from pathlib import Path

import pytest

from reportedly.networks import make_tokenizer
from reportedly.tag.labels import LABELS
from reportedly.train.corpus import GoldReport, label_report, read_split

TEXT = "“We signed,” Ana Ruiz said, “and paid.” Nobody paid."
STANDOFF = (
    "T1\tContent 0 12;28 39\t“We signed,” “and paid.”\n"
    "T2\tSource 13 21\tAna Ruiz\n"
    "T3\tCue 22 26\tsaid\n"
    "T4\tAttribution 22 26\tsaid\n"
    "E1\tAttribution:T4 Content:T1 Cue:T3 Source:T2\n"
    "T5\tDiscard 40 46\tNobody\n"
)
WORDS = ["we", "signed", "ana", "ruiz", "said", "and", "paid", "nobody"]
TOKENIZER = make_tokenizer(["[PAD]", "[UNK]", *WORDS, *"“”,."])


@pytest.fixture
def gold(tmp_path: Path) -> list[GoldReport]:
    for folder, name, text in (
        ("text", "gazette_1.txt", TEXT),
        ("attributions", "gazette_1_ab12.ann", STANDOFF),
        ("attributions", "gazette_1_cd34.ann", ""),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(text, "utf-8")
    return read_split(tmp_path)


def test_every_annotator_s_version_is_read(gold: list[GoldReport]) -> None:
    assert [(g.name, g.annotator, g.n_annotators) for g in gold] == [
        ("gazette_1", "ab12", 2),
        ("gazette_1", "cd34", 2),
    ]
    (attribution,) = gold[0].attributions
    assert attribution.content == {(0, 12), (28, 39)}
    assert gold[1].attributions == ()


def test_labels_lie_over_the_annotated_words(gold: list[GoldReport]) -> None:
    labelled = label_report(gold[0], TOKENIZER)
    e = labelled.encoded
    found = [
        (TEXT[e.starts[first] : e.ends[last]], LABELS[labelled.labels[first]])
        for _, first, last in labelled.spans.tolist()
    ]
    assert sorted(found) == [
        ("Ana Ruiz", "B-source"),
        ("said", "B-cue"),
        ("“We signed,”", "B-content"),
        ("“and paid.”", "B-content"),
    ]
    assert labelled.labels[-1] == 0


def test_a_cue_knows_its_source_and_each_piece_of_content_its_cue(gold: list[GoldReport]) -> None:
    labelled = label_report(gold[0], TOKENIZER)
    role = labelled.spans[:, 0].tolist()
    cue = role.index(1)
    assert role[labelled.source_of[cue]] == 0
    assert [labelled.cue_of[i] for i, r in enumerate(role) if r == 2] == [cue, cue]
