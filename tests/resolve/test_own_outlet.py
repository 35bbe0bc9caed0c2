"""The report's own outlet as a party."""

import pytest

from reportedly.records import SourceKind
from reportedly.resolve import add_own_outlet
from reportedly.testing import make_report, make_source

TEXT = "The mill would not speak to the Vasmoor Courier, and the Courier gave up."


def test_an_outlet_that_the_text_does_not_name_is_added() -> None:
    report = make_report(TEXT, outlet="Harbour Gazette")
    mill = make_source(report, "The mill")
    sources, own = add_own_outlet(report, [mill])
    assert sources[0] == mill
    added = sources[1]
    assert (added.id, added.name, added.kind, added.is_named, added.mentions) == (
        own,
        "Harbour Gazette",
        SourceKind.OUTLET,
        True,
        (),
    )


@pytest.mark.parametrize("outlet", ["Vasmoor Courier", "The Vasmoor Courier", "VASMOOR  COURIER"])
def test_an_outlet_that_the_text_names_is_that_source(outlet: str) -> None:
    report = make_report(TEXT, outlet=outlet)
    courier = make_source(report, "the Vasmoor Courier", name="Vasmoor Courier")
    assert add_own_outlet(report, [courier]) == ((courier,), courier.id)


def test_without_a_known_outlet_nothing_is_added() -> None:
    report = make_report(TEXT)
    mill = make_source(report, "The mill")
    assert add_own_outlet(report, [mill]) == ((mill,), None)
