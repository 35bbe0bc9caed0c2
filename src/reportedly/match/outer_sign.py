"""Whether the words around a content turn it into its opposite.

`polarity` is the outcome of the act and of the negation inside the content. The words of the content
already hold the latter, so what is left is the act's own turn: in "denied that it had no money" the
content has a "no" and the polarity is "+", hence it is turned; in "said that it had no money" it is
not.
"""

from __future__ import annotations

from reportedly.records.statement import Statement
from reportedly.records.vocabulary import Polarity


def is_turned(statement: Statement) -> bool:
    """Whether the statement puts the words of its content as *not* the case."""
    if statement.polarity is None:
        return False
    return (statement.polarity is Polarity.NEGATIVE) != bool(statement.negated)
