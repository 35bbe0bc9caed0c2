"""Inside one report: the words that name a source -> sources."""

from reportedly.resolve.own_outlet import add_own_outlet
from reportedly.resolve.resolve import resolve_sources

__all__ = ["add_own_outlet", "resolve_sources"]
