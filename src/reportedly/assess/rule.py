"""The rule that gives a proposition its credibility, as data: what is printed is what decides.

The numbers are those of the Admiralty code. *From:* NATO's AJP-2.1: 1 confirmed by other sources, 2 probably
true, 3 possibly true, 4 doubtful, 5 improbable, 6 truth cannot be judged.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One line of the rule: the first whose `when` is met gives the `credibility`, 1 to 6.

    `why`: what a standards editor would say for it.
    """

    name: str
    credibility: int
    when: str
    why: str


PRINCIPLES = (
    (
        "Origins are weighed, never reports: a reprint, a report that cites, or another report with the "
        "same origin changes nothing."
    ),
    "Each origin speaks once: through the report nearest to it and, of those, the earliest.",
    (
        "Origins that are known to be one are one; of all others independence is not established, and no "
        "number of them confirms a proposition."
    ),
    (
        "An outlet's own word, with no source stated behind it, and a circle of reports that cite each "
        "other are no recorded origin."
    ),
    (
        "A named origin and a document stand equal, an unnamed origin stands lower. An origin is close to"
        " the matter if it is a document or is said to know it at first hand or from a document."
    ),
    "A party that denies what is said about itself is named and not weighed.",
    "What is foretold, demanded or promised is not put as the case, and supports nothing.",
    "1 is never given by rule: a person confirms.",
)

RULES = (
    Rule(
        name="nothing asserted",
        credibility=6,
        when="no claim puts it as the case: it is only denied, questioned, foretold, demanded or promised",
        why="a denial shows that somebody was asked, not that somebody said it",
    ),
    Rule(
        name="no origin",
        credibility=6,
        when="no claim that puts it as the case has a recorded origin",
        why="what nobody stands behind cannot be judged, however often it is printed",
    ),
    Rule(
        name="withdrawn",
        credibility=5,
        when=(
            "every recorded origin that asserted it took it back, or was corrected by the outlet "
            "that carried it"
        ),
        why="what its own source no longer says is not kept alive by those who repeated it",
    ),
    Rule(
        name="outweighed",
        credibility=5,
        when=(
            "one origin, or unnamed origins only, assert it, and two or more named origins or documents "
            "that are no party deny it"
        ),
        why="one against several that are answerable for what they say is improbable, though not refuted",
    ),
    Rule(
        name="disputed",
        credibility=4,
        when=(
            "an origin that is no party denies it and is close to the matter, or stands no lower "
            "than the best of those that assert it; or an origin both asserts and denies it, and no"
            " dates tell which came last"
        ),
        why="word against word is doubt, and a majority of origins that may share a source does not end it",
    ),
    Rule(
        name="hedged",
        credibility=4,
        when="no origin puts it as certain or probable",
        why="the sources themselves say no more than that it may be so",
    ),
    Rule(
        name="unnamed only",
        credibility=4,
        when="only unnamed origins assert it, and none of them is both close to the matter and certain",
        why="nobody is answerable for it, and nobody is said to be in a position to know",
    ),
    Rule(
        name="supported",
        credibility=2,
        when=(
            "two named origins, each close to the matter and certain, assert it; one is a document "
            "and the other is not, or their names have nothing in common; and nobody but a party "
            "denies or questions it"
        ),
        why=(
            "two kinds of evidence that can each be held to account agree; that neither drew on the"
            " other is for a person to find out"
        ),
    ),
    Rule(
        name="one word",
        credibility=3,
        when="none of the above: somebody recorded asserts it, and nobody of equal standing denies it",
        why=(
            "it is possible, and it is not confirmed: further origins that are not close to it do "
            "not change that"
        ),
    ),
)
"""The lines of the rule, in the order in which they are tried; the last one always holds."""


def print_rule() -> str:
    """The principles as a list and the rule as a table, in Markdown, as the documentation has it."""
    principles = [f"- {principle}" for principle in PRINCIPLES]
    head = ["| rule | credibility | when | why |", "|---|---|---|---|"]
    rows = [f"| {rule.name} | {rule.credibility} | {rule.when} | {rule.why} |" for rule in RULES]
    return "\n".join([*principles, "", *head, *rows])
