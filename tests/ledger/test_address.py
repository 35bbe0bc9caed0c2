from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.address import MAX_CHARS, make_address, normalise_url


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("https://www.Gazette.example/quay/", "gazette.example/quay"),
        ("http://gazette.example:80/quay#top", "gazette.example/quay"),
        ("http://gazette.example:8080/quay", "gazette.example:8080/quay"),
        ("https://gazette.example/?utm_source=mail&fbclid=7", "gazette.example"),
        ("https://gazette.example/read?page=2&id=7", "gazette.example/read?id=7&page=2"),
        ("https://gazette.example/read?ID=", "gazette.example/read?ID="),
        ("gazette.example/quay", "gazette.example/quay"),
        ("https://[broken", "https://[broken"),
        ("http://gazette.example:port/", "http://gazette.example:port/"),
        ("", ""),
    ],
)
def test_what_does_not_matter_in_an_address_is_left_out(url: str, normal: str) -> None:
    assert normalise_url(url) == normal


def test_the_case_of_a_path_matters() -> None:
    assert normalise_url("https://a.example/Quay") != normalise_url("https://a.example/quay")


@given(st.text(max_size=80))
def test_any_text_has_an_address(url: str) -> None:
    assert isinstance(make_address(url), str)


def test_a_long_address_is_told_from_another_by_its_digest() -> None:
    one, other = (make_address(f"https://a.example/{'q' * 3000}{end}") for end in "ab")
    assert one != other
    assert one[:MAX_CHARS] == other[:MAX_CHARS]
    assert len(one) < 600
