"""Which times date a claim, up to when it holds, and when its sources spoke."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.when import When, assign_times
from reportedly.records.claim import TimeInterval
from reportedly.records.delivery import LinkMention
from reportedly.records.spans import Span
from reportedly.text.times import find_times

TODAY = "2031-04-16"  # a Wednesday


def span_of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def assign(
    text: str, content: str, chain: list[tuple[str | None, str | None]], others: tuple[str, ...] = ()
) -> tuple[str | None, str | None, list[str | None]]:
    """Return the words of happened_on, as_of and said_at; the content may have pieces, set apart by " … "."""
    pieces = [span_of(text, piece) for piece in content.split(" … ")]
    links = [
        LinkMention(source=span_of(text, source) if source else None, cue=span_of(text, cue) if cue else None)
        for source, cue in chain
    ]
    found = sorted([*pieces, *(span_of(text, other) for other in others)])
    when = assign_times(text, pieces, links, find_times(text, TODAY), found)
    return words(when.happened_on), words(when.as_of), [words(time) for time in when.said_at]


def words(time: TimeInterval | None) -> str | None:
    return time.text if time else None


@pytest.mark.parametrize(
    ("text", "content", "happened_on"),
    [
        ("Marr said the mill burned in March.", "the mill burned in March", "March"),
        (
            "Marr said the mill burned in March and fell on Tuesday.",
            "the mill burned in March and fell on Tuesday",
            "March",
        ),
        (
            "Marr said the mill, which opened in 1987, burned last week.",
            "the mill, which opened in 1987, burned last week",
            "last week",
        ),
        ("Marr said the 2030 budget was cut in March.", "the 2030 budget was cut in March", "March"),
        ("Marr said Tuesday's vote was rigged.", "Tuesday's vote was rigged", "Tuesday"),
        ("Marr said the bill will pass by Friday.", "the bill will pass by Friday", "Friday"),
        ("Marr said the mill burned.", "the mill burned", None),
        ("It opened in 1987. Marr said the mill burned. It was rebuilt in 1990.", "the mill burned", None),
    ],
)
def test_what_dates_the_event(text: str, content: str, happened_on: str | None) -> None:
    assert assign(text, content, [("Marr", "said")]) == (happened_on, None, [None])


def test_a_date_inside_another_content_is_the_second_choice() -> None:
    text = "Marr said that Lind claimed in May that the mill burned in March."
    got = assign(
        text,
        "Lind claimed in May that the mill burned in March",
        [("Marr", "said")],
        ("the mill burned in March",),
    )
    assert got == ("May", None, [None])


@pytest.mark.parametrize(
    ("text", "content", "as_of"),
    [
        ("As of January, Marr said, no grain had come.", "no grain had come", "January"),
        ("Marr said no grain had come as of Tuesday.", "no grain had come as of Tuesday", "Tuesday"),
        ("Marr said that by Monday 300 had left.", "by Monday 300 had left", "Monday"),
    ],
)
def test_up_to_when_a_content_holds(text: str, content: str, as_of: str) -> None:
    assert assign(text, content, [("Marr", "said")]) == (None, as_of, [None])


@pytest.mark.parametrize(
    ("text", "content", "chain", "said_at"),
    [
        (
            "On Tuesday, the Harl Post reported that grain was lost.",
            "grain was lost",
            [("the Harl Post", "reported")],
            ["Tuesday"],
        ),
        ("Marr said in February that grain was lost.", "grain was lost", [("Marr", "said")], ["February"]),
        (
            "“Grain was lost,” Marr said late Monday.",
            "“Grain was lost,”",
            [("Marr", "said")],
            ["late Monday"],
        ),
        ("On Monday, “we lost grain,” Marr said.", "“we lost grain,”", [("Marr", "said")], ["Monday"]),
        (
            "Officials told the Harl Post last week that grain was lost.",
            "grain was lost",
            [("the Harl Post", None), ("Officials", "told")],
            [None, "last week"],
        ),
        (
            "In May the Post reported that Marr had said on Monday that grain was lost.",
            "grain was lost",
            [("the Post", "reported"), ("Marr", "had said")],
            ["May", "Monday"],
        ),
        (
            "Grain was lost, according to a memo, the Post reported Wednesday.",
            "Grain was lost",
            [("the Post", "reported"), ("a memo", "according to")],
            ["Wednesday", None],
        ),
        (
            "The mayor called it “a crime” last week.",
            "“a crime”",
            [("The mayor", "called it")],
            ["last week"],
        ),
        ("A May report said grain was lost.", "grain was lost", [("A May report", "said")], ["May"]),
        ("Marr, who was jailed in 2019, said grain was lost.", "grain was lost", [("Marr", "said")], [None]),
        ("Marr said grain was lost. He left on Monday.", "grain was lost", [("Marr", "said")], [None]),
        (
            "Marr said grain was lost, and Lind said on Monday that it was sold.",
            "grain was lost",
            [("Marr", "said")],
            [None],
        ),
    ],
)
def test_when_a_source_spoke(
    text: str, content: str, chain: list[tuple[str | None, str | None]], said_at: list[str | None]
) -> None:
    others = ("it was sold",) if "it was sold" in text else ()
    assert assign(text, content, chain, others) == (None, None, said_at)


@pytest.mark.parametrize(
    ("text", "content", "chain"),
    [
        ("On Tuesday, grain was lost, Marr said.", "grain was lost", ("Marr", "said")),
        ("On Tuesday, grain was lost, according to Marr.", "grain was lost", ("Marr", "according to")),
        ("The mill on Tuesday reportedly refused the grain.", "refused the grain", (None, "reportedly")),
    ],
)
def test_a_time_before_the_content_or_with_no_speaker_dates_the_event(
    text: str, content: str, chain: tuple[str | None, str | None]
) -> None:
    assert assign(text, content, [chain]) == ("Tuesday", None, [None])


def test_a_time_inside_a_strange_content_is_left_to_it() -> None:
    text = "“It burned on Monday,” Lind said, but Marr denied that."
    got = assign(text, "that", [("Marr", "denied")], ("“It burned on Monday,”",))
    assert got == (None, None, [None])


@given(st.text(alphabet="A said, on Monday“”. in May who", max_size=60), st.data())
def test_there_is_one_said_at_a_link(text: str, data: st.DataObject) -> None:
    ends = st.lists(st.integers(0, len(text)), min_size=2, max_size=2).map(sorted)
    spans = [Span(*data.draw(ends)) for _ in range(4)]
    links = [LinkMention(source=spans[0], cue=spans[1]), LinkMention(source=None, cue=spans[2])]
    when = assign_times(text, [spans[3]], links, find_times(text, TODAY), [spans[3]])
    assert isinstance(when, When)
    assert len(when.said_at) == 2
