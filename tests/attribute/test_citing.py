"""Whom a source goes by."""

import pytest

from reportedly.attribute.citing import find_cited, is_citing


def found(text: str) -> list[tuple[str, str]]:
    return [(c.cue.slice(text), c.source.slice(text)) for c in find_cited(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reuters, citing two port officials, said it was over.", [("citing", "two port officials")]),
        ("The Courier reported, based on the leaked ledgers, that", [("based on", "the leaked ledgers")]),
        ("Quoting the minister, TRV said it was over", [("Quoting", "the minister")]),
        (
            "Relying on a letter, and citing Ana Ruiz, it said no.",
            [("Relying on", "a letter"), ("citing", "Ana Ruiz")],
        ),
        ("“Our success is based on the hard work of the port,” he said.", []),
        ("The prices were based on last year’s.", []),
        ("The ship was sighted off Oststrand.", []),
        ("a film based on: nothing", []),
    ],
)
def test_who_is_cited_in_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("cue", "cites"),
    [
        ("citing", True),
        (" cited ", True),
        ("based on", True),
        ("quotes", True),
        ("said, citing", False),
        ("said", False),
    ],
)
def test_a_cue_that_only_cites(cue: str, cites: bool) -> None:
    assert is_citing(cue) is cites
