"""The readers of the pairs: each format to rows, quotation marks and byte order marks included."""

from __future__ import annotations

import json
from pathlib import Path

from reportedly.match.reading_heads import Head
from reportedly.train.match_corpus import (
    AGAINST,
    CONTRADICTS,
    ENTAILS,
    NEUTRAL,
    Headline,
    join_answers,
    read_claimdiff,
    read_emergent,
    read_mrpc,
    read_nli,
)
from reportedly.train.split import is_trained_on, key_of


def test_headlines_and_their_stances(tmp_path: Path) -> None:
    path = tmp_path / "emergent.csv"
    path.write_text(
        ",claimHeadline,articleHeadline,articleHeadlineStance\n"
        '0,A goat is mayor,"No, a goat is not mayor",against\n',
        "utf-8",
    )
    (row,) = read_emergent(path)
    assert row == Headline("A goat is mayor", "No, a goat is not mayor", AGAINST)
    assert row.trained_on == is_trained_on(key_of("A goat is mayor"))


def test_paraphrases_keep_their_quotation_marks_and_one_side_for_a_shared_sentence(tmp_path: Path) -> None:
    path = tmp_path / "pairs.txt"
    lines = ["Quality\t#1 ID\t#2 ID\t#1 String\t#2 String", '1\t1\t2\t"We paid," she said.\tShe said: paid.']
    lines += ["0\t2\t3\tShe said: paid.\tNobody paid."]
    path.write_text("\n".join(lines) + "\n", "utf-8-sig")
    yes, no = read_mrpc(path)
    assert yes.one == '"We paid," she said.'
    assert yes.allowed == {Head.PARAPHRASE: (1,), Head.NLI: (ENTAILS, NEUTRAL)}
    assert no.allowed == {Head.PARAPHRASE: (0,)}
    assert yes.group == no.group
    assert yes.trained_on == no.trained_on


def test_two_files_of_differences_become_one_row_a_pair(tmp_path: Path) -> None:
    rows = []
    for name, head, relation in (("weak", Head.WEAKENS, 0), ("strength", Head.STRENGTHENS, 1)):
        pair = {"topic": "Ferry", "claim_a": "It sank.", "claim_b": "It leaked.", "relation": relation}
        (tmp_path / name).write_text(json.dumps({"data": [pair]}), "utf-8")
        rows += read_claimdiff(tmp_path / name, head)
    (joined,) = join_answers(rows)
    assert joined.allowed == {Head.WEAKENS: (0,), Head.STRENGTHENS: (1,)}
    assert joined.group == "Ferry"


def test_inferences_of_two_answers_leave_open_which_of_the_others(tmp_path: Path) -> None:
    from reportedly.train.match_corpus import NLI_FILES

    for name in NLI_FILES:
        (tmp_path / f"{name}.csv").write_text("premise,hypothesis,label\n", "utf-8")
    (tmp_path / "rte-dev.csv").write_text(
        "premise,hypothesis,label\nIt sank.,It floats.,not_entailment\nIt sank.,It?,-\n", "utf-8"
    )
    (tmp_path / "breaking/data").mkdir(parents=True)
    line = {"sentence1": "A red boat.", "sentence2": "A blue boat.", "gold_label": "contradiction"}
    (tmp_path / "breaking/data/dataset.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    open_row, breaking = read_nli(tmp_path)
    assert open_row.allowed == {Head.NLI: (NEUTRAL, CONTRADICTS)}
    assert breaking.allowed == {Head.NLI: (CONTRADICTS,)}
