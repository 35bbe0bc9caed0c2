"""Act: what it means for two claims that one is asserted, the other denied, asked, foretold or demanded."""

from __future__ import annotations

from reportedly.records.comparison import Clue, ClueKind
from reportedly.records.statement import Statement
from reportedly.records.vocabulary import Act

SAME_ACT = 1.0

_TOGETHER: dict[frozenset[Act], tuple[float, str]] = {
    frozenset({Act.ASSERTS, Act.DENIES}): (-1.0, "One asserts, the other denies."),
    frozenset({Act.ASSERTS, Act.QUESTIONS}): (
        -0.5,
        "One asserts, the other asks or doubts: that is no denial.",
    ),
    frozenset({Act.DENIES, Act.QUESTIONS}): (-0.3, "One denies, the other asks or doubts."),
    frozenset({Act.ASSERTS, Act.PREDICTS}): (
        -0.3,
        "One says that it is so, the other that it will be, which contradicts nothing.",
    ),
    frozenset({Act.DENIES, Act.PREDICTS}): (-0.6, "One says that it will be, the other denies."),
    frozenset({Act.QUESTIONS, Act.PREDICTS}): (
        -0.4,
        "One says that it will be, the other asks or doubts.",
    ),
    frozenset({Act.PROMISES, Act.PREDICTS}): (
        0.5,
        "One promises, the other foretells: both look ahead.",
    ),
    frozenset({Act.ASSERTS, Act.PROMISES}): (-0.3, "One says that it is so, the other promises it."),
    frozenset({Act.DENIES, Act.PROMISES}): (-0.6, "One promises, the other denies."),
    frozenset({Act.DEMANDS, Act.PROMISES}): (-0.3, "One demands, the other promises."),
    frozenset({Act.ASSERTS, Act.BLAMES}): (0.0, "One asserts, the other blames."),
    frozenset({Act.ASSERTS, Act.PRAISES}): (0.0, "One asserts, the other praises."),
    frozenset({Act.BLAMES, Act.PRAISES}): (-0.8, "One blames, the other praises."),
    frozenset({Act.BLAMES, Act.DENIES}): (-0.8, "One blames, the other denies."),
    frozenset({Act.PRAISES, Act.DENIES}): (-0.5, "One praises, the other denies."),
}
"""What two acts say of two claims with the same words, and why. *From:* the glossary's acts, and that a
demand, a promise or a forecast is no statement of what was the case: it neither equals nor denies one."""

_VERBS = {
    Act.DENIES: "deny",
    Act.QUESTIONS: "ask or doubt",
    Act.PREDICTS: "say what will be",
    Act.DEMANDS: "demand",
    Act.PROMISES: "promise",
    Act.PRAISES: "praise",
    Act.BLAMES: "blame",
}
_DEMAND = (-0.5, "One demands, and what is demanded is not said to be so.")
_OTHER_ACTS = (-0.2, "They do different things with it.")


def compare_act(one: Statement, other: Statement) -> Clue | None:
    """What the innermost acts of two claims mean together: 1.0 for the same, -1.0 for asserting and denying.

    None where both assert. An act that is not known counts as asserting.
    """
    left, right = one.act or Act.ASSERTS, other.act or Act.ASSERTS
    if left is right:
        if left is Act.ASSERTS:
            return None
        return Clue(kind=ClueKind.ACT, value=SAME_ACT, reason=f"Both {_VERBS[left]}.")
    known = _TOGETHER.get(frozenset({left, right}))
    if known is None:
        known = _DEMAND if Act.DEMANDS in (left, right) else _OTHER_ACTS
    return Clue(kind=ClueKind.ACT, value=known[0], reason=known[1])
