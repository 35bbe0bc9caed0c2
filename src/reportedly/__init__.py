"""Turn news reports into an auditable record of attributed claims.

The names below are loaded when they are first used, so that `import reportedly` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportedly.errors import (
        ReadError,
        RecordError,
        ReportedlyError,
        SettingsError,
        SpanError,
        WeightsError,
    )
    from reportedly.pipeline import Extractor, extract
    from reportedly.records import (
        Act,
        Anonymity,
        Attribution,
        Basis,
        Bound,
        Certainty,
        ChainLink,
        Channel,
        Claim,
        CommentOutcome,
        Evidence,
        Extraction,
        HyperLink,
        Method,
        Outcome,
        Page,
        Polarity,
        Quantity,
        Quotation,
        QuotationStatus,
        Refusal,
        Relation,
        RelationKind,
        Report,
        Source,
        SourceKind,
        Span,
        TimeInterval,
        UnattributedStatement,
        Verification,
        VerificationOutcome,
    )
    from reportedly.settings import ExtractSettings, ReadSettings, TagSettings
    from reportedly.text.times import find_times
    from reportedly.wordlists.known import KnownName, KnownNames, load_known

__version__ = "0.1.0"

__all__ = [
    "Act",
    "Anonymity",
    "Attribution",
    "Basis",
    "Bound",
    "Certainty",
    "ChainLink",
    "Channel",
    "Claim",
    "CommentOutcome",
    "Evidence",
    "ExtractSettings",
    "Extraction",
    "Extractor",
    "HyperLink",
    "KnownName",
    "KnownNames",
    "Method",
    "Outcome",
    "Page",
    "Polarity",
    "Quantity",
    "Quotation",
    "QuotationStatus",
    "ReadError",
    "ReadSettings",
    "RecordError",
    "Refusal",
    "Relation",
    "RelationKind",
    "Report",
    "ReportedlyError",
    "SettingsError",
    "Source",
    "SourceKind",
    "Span",
    "SpanError",
    "TagSettings",
    "TimeInterval",
    "UnattributedStatement",
    "Verification",
    "VerificationOutcome",
    "WeightsError",
    "__version__",
    "extract",
    "find_times",
    "load_known",
]


_HOMES = {
    "Extractor": "reportedly.pipeline",
    "KnownName": "reportedly.wordlists.known",
    "KnownNames": "reportedly.wordlists.known",
    "extract": "reportedly.pipeline",
    "find_times": "reportedly.text.times",
    "load_known": "reportedly.wordlists.known",
}
"""Where the names live that are neither records, settings nor errors."""


def _home_of(name: str) -> str:
    """The module that a public name is loaded from."""
    if name in _HOMES:
        return _HOMES[name]
    if name.endswith("Settings"):
        return "reportedly.settings"
    return "reportedly.errors" if name.endswith("Error") else "reportedly.records"


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_home_of(name)), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
