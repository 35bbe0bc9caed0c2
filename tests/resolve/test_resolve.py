"""Which mentions are one source: each case is a report in small, its mentions and the groups they form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Source, Span
from reportedly.records.delivery import Mention
from reportedly.resolve import resolve_sources
from reportedly.testing import make_report
from reportedly.wordlists.known import KnownName, KnownNames
from tests.resolve.reports import resolve

Words = str | tuple[str, int]


def grouped(text: str, *words: Words) -> list[list[str]]:
    """The given mentions by source; what was found elsewhere is left out."""
    wanted = [word if isinstance(word, str) else word[0] for word in words]
    found = (source.mentions for source in resolve(text, *words))
    groups = ([span.slice(text) for span in mentions if span.slice(text) in wanted] for mentions in found)
    return [group for group in groups if group]


ONE: dict[str, tuple[str, tuple[Words, ...]]] = {
    "printed alike but for case and article": (
        "The harbour office said so. On Monday the Harbour Office said more.",
        ("The harbour office", "the Harbour Office"),
    ),
    "a last name": (
        "Mayor Tobin Marr said the pier was sound. Marr added that it would open in May.",
        ("Mayor Tobin Marr", ("Marr", 1)),
    ),
    "a last name that comes before the full one": (
        "Marr: the pier is sound\nThe pier is sound, Tobin Marr said.",
        ("Marr", "Tobin Marr"),
    ),
    "a title": (
        "Ilse Brandt, the transport minister, said no. The minister did not say why.",
        ("Ilse Brandt, the transport minister", "The minister"),
    ),
    "a description with a place": (
        "Sen. Ray Dolan of Idaho voted no. Tom Ashby, a farmer, voted too, the Idaho senator said.",
        ("Sen. Ray Dolan of Idaho", "the Idaho senator"),
    ),
    "an outlet's initials": (
        "FT: the mill will close. The mill will close, according to the Financial Times.",
        ("FT", "the Financial Times"),
    ),
    "the paper": (
        "The Washington Post reported the sale on Monday. The paper cited two bankers.",
        ("The Washington Post", "The paper"),
    ),
    "initials in brackets": (
        "The Vasmoor Bridge Authority (VBA) said it was safe. The VBA declined to add to that.",
        ("The Vasmoor Bridge Authority (VBA)", "The VBA"),
    ),
    "initials of the words of a name": (
        "The Tresk Valley Association said it would sue. TVA gave no date.",
        ("The Tresk Valley Association", "TVA"),
    ),
    "a capital for a government": (
        "China said it would wait. Beijing later said it would not.",
        ("China", "Beijing"),
    ),
    "a government by its country's adjective": (
        "The French government denied it. France has said so before.",
        ("The French government", ("France", 0)),
    ),
    "a ministry under two forms": (
        "China's Foreign Ministry said no. The Chinese Ministry of Foreign Affairs repeated it.",
        ("China's Foreign Ministry", "The Chinese Ministry of Foreign Affairs"),
    ),
    "the group": (
        "The Orlen Front claimed the raid. The group gave no proof.",
        ("The Orlen Front", "The group"),
    ),
    "the company": (
        "Halvorsen Shipping said nobody was hurt. The company runs nine ferries, the company said.",
        ("Halvorsen Shipping", ("the company", 0)),
    ),
    "leaked documents": (
        (
            "Leaked Tavonian intelligence documents say so. The leaks name a bank. "
            "So the leaked documents say; the documents are old."
        ),
        ("Leaked Tavonian intelligence documents", "The leaks", "the leaked documents", "the documents"),
    ),
    "he, of the last speaker": (
        "Tobin Marr said the pier was sound. He added that it would open in May.",
        ("Tobin Marr", "He"),
    ),
    "she, by first name": (
        "Ilse Brandt met Robert Kern on Monday. She said the talks had failed.",
        ("Ilse Brandt", "She"),
    ),
    "they, of several": (
        "Three officials said the bridge was closed. They did not say why.",
        ("Three officials", "They"),
    ),
    "it, of a body": (
        "The Harbour Board refused to discuss the plan, which it called premature.",
        ("The Harbour Board", "it"),
    ),
    "a relative pronoun": (
        "The letter reached Anna Weil, who said she had not read it.",
        ("Anna Weil", "who"),
    ),
    "the source": (
        "A source close to the board said it would sell. The source gave no price.",
        ("A source close to the board", "The source"),
    ),
    "unnamed, printed alike": (
        "Tavonian officials said the road was shut. It is open, Tavonian officials said on Friday.",
        ("Tavonian officials", ("Tavonian officials", 1)),
    ),
}

SEVERAL: dict[str, tuple[str, tuple[Words, ...]]] = {
    "different names": ("Ana Ruiz agreed. Tobin Marr did not.", ("Ana Ruiz", "Tobin Marr")),
    "two unnamed groups": (
        "Officials said yes. US officials said no.",
        ("Officials", "US officials"),
    ),
    "two sources of one kind": (
        "A source said yes. A source said no.",
        ("A source", ("A source", 1)),
    ),
    "first and second": (
        "The first source said yes. The second source said no.",
        ("The first source", "The second source"),
    ),
    "documents of two countries": (
        "A leaked Tavonian report says so. A Russian intelligence report says no.",
        ("A leaked Tavonian report", "A Russian intelligence report"),
    ),
    "a pronoun of the other gender": (
        "Robert Kern said yes. She said no.",
        ("Robert Kern", "She"),
    ),
    "a last name with the title of the other gender": (
        "Robert Kern said yes. Mrs Kern said no.",
        ("Robert Kern", "Mrs Kern"),
    ),
    "a person and the body that bears the name": (
        "Halvorsen Shipping said no. Nils Halvorsen said yes.",
        ("Halvorsen Shipping", "Nils Halvorsen"),
    ),
    "a spokesman and whom he speaks for": (
        "A ministry spokesman said yes. The ministry said no.",
        ("A ministry spokesman", "The ministry"),
    ),
    "two pronouns of nobody": ("She said yes. He said no.", ("She", "He")),
}


@pytest.mark.parametrize("name", ONE)
def test_these_mentions_are_one_source(name: str) -> None:
    text, words = ONE[name]
    assert len(grouped(text, *words)) == 1, grouped(text, *words)


@pytest.mark.parametrize("name", SEVERAL)
def test_these_mentions_are_a_source_each(name: str) -> None:
    text, words = SEVERAL[name]
    assert len(grouped(text, *words)) == len(words), grouped(text, *words)


def test_a_pronoun_takes_name_and_kind_of_its_source() -> None:
    (source,) = resolve("Mayor Tobin Marr was tired. He said the pier was sound.", "He")
    assert (source.name, source.kind, source.is_named) == ("Tobin Marr", "person", True)
    assert len(source.mentions) == 2


def test_a_source_is_mentioned_wherever_it_is_named() -> None:
    text = "The Orlen Front said yes.\nRivals of the Orlen Front met. Guards saw the Orlen Front leave."
    (source,) = resolve(text, "The Orlen Front")
    assert [span.slice(text) for span in source.mentions] == ["The Orlen Front"] + ["the Orlen Front"] * 2


def test_members_of_a_coordinate_source_are_sources() -> None:
    text = "Both the FT and The Guardian say so, and the Financial Times said it first."
    several, ft, guardian = resolve(text, "Both the FT and The Guardian", "the Financial Times")
    assert several.members == (ft.id, guardian.id)
    assert (several.kind, several.is_named) == ("outlet", True)
    assert [span.slice(text) for span in ft.mentions] == ["the FT", "the Financial Times"]


@pytest.mark.parametrize(
    "words",
    ["Smith, head of research and development", "Procter and Gamble", "the Department of Food and Health"],
)
def test_coordination_inside_one_source_makes_no_members(words: str) -> None:
    (source,) = resolve(f"It was late, {words} said.", words)
    assert source.members == ()


def test_names_of_the_users_own_win() -> None:
    known = KnownNames(
        (
            KnownName("Vasmoor Harbour Board", ("the Board", "VHB"), "organisation"),
            KnownName("Tresk Gazette", ("Gus Tresk",), "outlet"),
        )
    )
    text = "The Board said yes. VHB had said no, Gus Tresk wrote."
    board, gazette = resolve(text, "The Board", "VHB", "Gus Tresk", known=known)
    assert (board.name, board.kind, board.is_named, len(board.mentions)) == (
        *("Vasmoor Harbour Board", "organisation", True),
        2,
    )
    assert (gazette.name, gazette.kind, gazette.as_printed) == ("Tresk Gazette", "outlet", "Gus Tresk")


def check(text: str, spans: list[Span]) -> tuple[Source, ...]:
    sources = resolve_sources(make_report(text), [Mention(span=span) for span in spans])
    owners = [span for source in sources for span in source.mentions]
    assert len(owners) == len(set(owners))
    assert {span for span in spans if span} <= set(owners)
    for source in sources:
        assert list(source.mentions) == sorted(source.mentions)
        assert source.name
        assert source.as_printed
        for span in source.mentions:
            assert 0 <= span.start < span.end <= len(text)
    first = [source.mentions[0].start for source in sources]
    assert first == sorted(first)
    return sources


WORDS = st.sampled_from(
    [
        *(
            "Ana",
            "Ruiz",
            "the",
            "The",
            "minister",
            "said",
            "he",
            "She",
            "they",
            "who",
            "which",
            "FT",
            "and",
            "both",
        ),
        *(
            "documents",
            "leaked",
            "a",
            "three",
            "officials",
            ",",
            ".",
            "“",
            "”",
            "\n",
            "(FBI)",
            "of",
            "for",
            "China",
        ),
        *(
            "Beijing",
            "Kremlin",
            "group",
            "'s",
            "Gen.",
            "U.S.",
            "—",
            "Reuters",
            "reports",
            "’s",
            "x" * 30,
            "é",
            "漢字",
        ),
    ]
)


@given(st.lists(WORDS, max_size=40), st.data())
def test_every_mention_has_one_source_and_the_result_is_the_same_again(
    words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    places = st.integers(0, len(text))
    spans = [Span(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(places, places), max_size=8))]
    spans = [span for span in spans if span.slice(text).strip()]
    assert check(text, spans) == check(text, list(reversed(spans)))


@given(st.text(max_size=60), st.data())
def test_no_text_breaks_it(text: str, data: st.DataObject) -> None:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    places = st.integers(0, len(text))
    spans = [Span(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(places, places), max_size=4))]
    check(text, [span for span in spans if span.slice(text).strip()])
