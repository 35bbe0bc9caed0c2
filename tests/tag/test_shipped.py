"""The shipped weights: complete, untouched, and the network that was trained."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from reportedly.errors import WeightsError
from reportedly.tag.decode import decode_spans
from reportedly.tag.encode import encode_text
from reportedly.tag.shipped import DIGESTED, FOLDER, open_weights
from reportedly.tag.tagger import feed_window
from reportedly.tag.windows import Window

REFERENCE = json.loads((Path(__file__).parent / "reference.json").read_text("utf-8"))


@pytest.mark.parametrize("row", REFERENCE, ids=lambda row: row["text"][:20])
def test_the_file_gives_what_the_trained_network_gave(row: dict) -> None:  # type: ignore[type-arg]
    shipped = open_weights()
    encoded = encode_text(row["text"], shipped.tokenizer)
    n_words = len(encoded.starts)
    emissions, links = shipped.network.run(feed_window(encoded, Window(0, n_words, 0, n_words)))
    expected = np.array(row["emissions"])
    assert emissions.shape == expected.shape
    cosine = (emissions * expected).sum() / (np.linalg.norm(emissions) * np.linalg.norm(expected))
    assert cosine > 0.998
    ours, theirs = (
        {(s.role, s.first, s.last) for s in decode_spans(scores, encoded.paragraph, shipped.chain)}
        for scores in (emissions.astype(np.float64), expected)
    )
    assert ours == theirs
    assert np.abs(np.linalg.norm(links, axis=1) / row["link_norms"] - 1).mean() < 0.02


@pytest.mark.parametrize("name", DIGESTED)
def test_a_file_that_was_changed_is_refused_by_name(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "weights")
    raw = bytearray((folder / name).read_bytes())
    raw[len(raw) // 2] ^= 1
    (folder / name).write_bytes(raw)
    with pytest.raises(WeightsError, match=name):
        open_weights(folder)


@pytest.mark.parametrize("name", [*DIGESTED, "digests.json"])
def test_a_file_that_is_missing_is_named(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "weights")
    (folder / name).unlink()
    with pytest.raises(WeightsError, match=name):
        open_weights(folder)


def test_the_card_stands_beside_the_weights_and_names_data_licences_scores_and_limits() -> None:
    card = (FOLDER / "card.md").read_text("utf-8")
    assert all(
        word in card
        for word in ("PolNeAR", "Apache-2.0", "exact source", "Limits", "expected calibration error")
    )
