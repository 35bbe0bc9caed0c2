"""Inside one report: the words that name a source -> sources."""

from reportedly.resolve.resolve import resolve_sources

__all__ = ["resolve_sources"]
