"""Who speaks in a claim: the link nearest to the event."""

from __future__ import annotations

from reportedly.records.statement import Statement, Teller


def speaker_of(statement: Statement) -> Teller | None:
    """The innermost link whose source is stated; None where there is none."""
    stated = [t for t in statement.chain if t.source is not None or t.name is not None]
    return stated[-1] if stated else None
