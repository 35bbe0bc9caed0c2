"""Numbers by which a report finds others that share wording with it."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from reportedly.trace import sign_report
from tests.trace.stories import BOILERPLATE, EDITED, FIRST, REPRINT, THIRD, WIRE


def share_a_band(one: str, other: str) -> bool:
    return bool(set(sign_report(one)) & set(sign_report(other)))


def test_a_reprint_and_an_edited_one_share_bands() -> None:
    assert share_a_band(WIRE, REPRINT)
    assert share_a_band(WIRE, EDITED)


def test_two_sentences_in_a_long_report_share_a_band() -> None:
    rest = " ".join(
        f"Shipment number {n} reached the mainland late that week, wet but whole." for n in range(400)
    )
    assert share_a_band(f"{rest}\n\n{THIRD}", f"Bread is dear in the town this year.\n\n{THIRD}")


def test_reports_of_other_things_share_none() -> None:
    assert not share_a_band(
        FIRST, "Bread is dear in the town this year, and the mayor blames the mills for it."
    )


def test_boilerplate_is_not_signed() -> None:
    assert sign_report(f"{FIRST}\n\n{BOILERPLATE}") == sign_report(FIRST)
    assert sign_report(BOILERPLATE) == ()


@given(st.text(max_size=400))
def test_bands_are_sorted_63_bit_integers_and_few(text: str) -> None:
    bands = sign_report(text)
    assert list(bands) == sorted(set(bands))
    assert all(0 <= band < 2**63 for band in bands)
    assert len(bands) <= 32 + len(text.split()) + len(text)


def test_a_report_of_a_thousand_words_has_two_hundred_bands_or_so() -> None:
    text = " ".join(f"Shipment {n} reached port {n * n} on day {n % 365}." for n in range(125))
    assert 100 < len(sign_report(text)) < 250


def test_another_process_gives_the_same_bands() -> None:
    code = "import sys; from reportedly.trace import sign_report; print(*sign_report(sys.argv[1]))"
    run = subprocess.run([sys.executable, "-c", code, WIRE], capture_output=True, text=True, check=True)
    assert tuple(map(int, run.stdout.split())) == sign_report(WIRE)
