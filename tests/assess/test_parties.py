"""Who a claim is about, by name."""

from __future__ import annotations

import pytest

from reportedly.assess.parties import is_about


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Tresk River Power", "Tresk River Power disconnected the sirens", True),
        ("Teodric Lamm", "Lamm misled the House", True),
        ("Chinese officials", "Russia had approached China", True),
        ("Chinese officials", "Beijing approved it", True),
        ("Hestria’s Ministry of Energy and Waters", "Hestria's operator switched off the sirens", True),
        ("Ministry of Justice", "the Ministry of Defence bought it", False),
        ("two officials", "two officials were told", False),
        ("Lisbet Quade", "the sirens were off", False),
        (None, "Anybody may be meant", False),
    ],
)
def test_a_claim_is_about_those_it_names(name: str | None, text: str, expected: bool) -> None:
    assert is_about(name, [text]) is expected
