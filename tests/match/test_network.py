"""The door to the networks: what they read is what was trained, alone or among others, and of any text."""

from __future__ import annotations

import json
import shutil
from dataclasses import astuple
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import WeightsError
from reportedly.match.network import Embedder, PairReader, PairReading
from reportedly.match.pieces import PAIR_PIECES, TEXT_PIECES
from reportedly.match.reading_heads import ANSWERS, PLACES, Head
from reportedly.match.shipped import DIGESTED, EMBEDDER, FOLDER, READER, VOCABULARY

REFERENCE: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parent / "reference.json").read_text("utf-8")
)
TEXTS = [row["text"] for row in REFERENCE["texts"]]
PAIRS = [(row["one"], row["other"]) for row in REFERENCE["pairs"]]
SHORT = st.text(st.characters(codec="utf-8"), max_size=60)


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return Embedder()


@pytest.fixture(scope="module")
def reader() -> PairReader:
    return PairReader()


def test_vectors_are_those_of_the_trained_network(embedder: Embedder) -> None:
    expected = np.array([row["vector"] for row in REFERENCE["texts"]])
    assert ((embedder.embed(TEXTS) * expected).sum(1) > 0.995).all()


def test_readings_are_those_of_the_trained_network(reader: PairReader) -> None:
    for reading, row in zip(reader.read(PAIRS), REFERENCE["pairs"], strict=True):
        powers = np.exp(np.array(row["scores"]))
        nli, stance = (powers[PLACES[head]] / powers[PLACES[head]].sum() for head in (Head.NLI, Head.STANCE))
        assert (reading.entails, reading.neutral, reading.contradicts) == pytest.approx(nli, abs=0.04)
        stances = (reading.stance_for, reading.stance_against, reading.stance_observing)
        assert stances == pytest.approx(stance, abs=0.04)
        for head, value in ((Head.PARAPHRASE, reading.paraphrase), (Head.WEAKENS, reading.weakens)):
            no, yes = powers[PLACES[head]]
            assert value == pytest.approx(yes / (no + yes), abs=0.04)


def test_what_says_the_opposite_contradicts_and_what_says_the_same_does_not(reader: PairReader) -> None:
    base = "The harbour board will reopen the ferry tender in May."
    opposite, same, other = reader.read(
        [
            ("The harbour board will not reopen the ferry tender.", base),
            ("The ferry tender will be reopened by the harbour board in May.", base),
            ("A goat was elected mayor of Lower Wexcombe.", base),
        ]
    )
    assert opposite.contradicts > 0.5 > opposite.entails
    assert same.paraphrase > 0.5 > same.contradicts
    assert other.paraphrase < 0.5
    assert other.entails < 0.5


def test_vectors_of_like_texts_lie_closer_than_those_of_others(embedder: Embedder) -> None:
    one, like, other = embedder.embed([TEXTS[0], TEXTS[1], TEXTS[3]])
    assert one @ like > 0.5 > one @ other


def test_probabilities_of_one_question_add_up_to_one(reader: PairReader) -> None:
    for reading in reader.read(PAIRS):
        assert all(0 <= value <= 1 for value in astuple(reading))
        assert reading.entails + reading.neutral + reading.contradicts == pytest.approx(1)
        stances = reading.stance_for + reading.stance_against + reading.stance_observing
        assert stances == pytest.approx(1)


def test_a_text_is_read_alike_alone_and_among_others(embedder: Embedder, reader: PairReader) -> None:
    together = embedder.embed(TEXTS)
    assert all((embedder.embed([text])[0] == together[n]).all() for n, text in enumerate(TEXTS))
    readings = reader.read(PAIRS)
    assert tuple(reader.read([pair])[0] for pair in PAIRS) == readings
    assert reader.read(PAIRS[::-1]) == readings[::-1]


@settings(max_examples=50)
@given(SHORT, SHORT)
def test_any_text_is_read(one: str, other: str) -> None:
    embedder, reader = _shared()
    vectors = embedder.embed([one, other])
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    assert np.isfinite(astuple(reader.read([(one, other)])[0])).all()


def _shared(kept: list[tuple[Embedder, PairReader]] = []) -> tuple[Embedder, PairReader]:  # noqa: B006
    if not kept:
        kept.append((Embedder(), PairReader()))
    return kept[0]


def test_nothing_gives_nothing(embedder: Embedder, reader: PairReader) -> None:
    assert embedder.embed([]).shape == (0, 384)
    assert reader.read([]) == ()


def test_of_a_long_text_only_the_beginning_is_read(embedder: Embedder, reader: PairReader) -> None:
    long = "ferry " * 1000
    cut, longer = embedder.embed(["ferry " * (TEXT_PIECES - 2), long])
    assert (cut == longer).all()
    short = "The ferry is closed."
    first, second = reader.read([(long, short), ("ferry " * PAIR_PIECES, short)])
    assert first == second


def test_a_reading_has_a_probability_for_every_answer_but_the_noes() -> None:
    n_answers = sum(len(answers) - (answers[0] == "no") for answers in ANSWERS.values())
    assert len(PairReading.__slots__) == n_answers


@pytest.mark.parametrize("name", [EMBEDDER, READER, VOCABULARY])
def test_a_file_that_was_changed_is_refused_by_name(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "weights")
    raw = bytearray((folder / name).read_bytes())
    raw[len(raw) // 2] ^= 1
    (folder / name).write_bytes(raw)
    with pytest.raises(WeightsError, match=name):
        _open_both(folder)


@pytest.mark.parametrize("name", [EMBEDDER, READER, VOCABULARY, "digests.json"])
def test_a_file_that_is_missing_is_named(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "weights")
    (folder / name).unlink()
    with pytest.raises(WeightsError, match=name):
        _open_both(folder)


def _open_both(folder: Path) -> None:
    Embedder(folder)
    PairReader(folder)


def test_both_networks_name_the_same_weights_and_all_files_are_digested(
    embedder: Embedder, reader: PairReader
) -> None:
    assert embedder.digest == reader.digest
    assert embedder.digest.startswith("sha256:")
    assert set(json.loads((FOLDER / "digests.json").read_text("utf-8"))) == set(DIGESTED)


def test_the_networks_stay_small() -> None:
    assert all((FOLDER / name).stat().st_size <= 23 * 2**20 for name in (EMBEDDER, READER))


def test_the_card_names_data_licences_scores_and_limits() -> None:
    card = (FOLDER / "card.md").read_text("utf-8")
    for word in ("Emergent", "MSR paraphrase", "ClaimDiff", "Apache-2.0", "stance accuracy", "Limits"):
        assert word in card
