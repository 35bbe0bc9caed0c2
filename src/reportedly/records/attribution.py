"""An attribution: source, cue and content as spans, no judgement. *From:* PARC 3.0 and PolNeAR."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.records.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who (source) passes on (cue) what (content), each as the pieces it stands in.

    `depth`: 0 for the outermost; an attribution inside the content of another has that one as `parent`
    and one depth more. `confidence`: how sure we are, 0 to 1, calibrated.
    """

    id: str
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    depth: int = 0
    parent: str | None = None
    confidence: float
