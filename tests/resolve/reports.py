"""Short reports with their mentions, for the tests of this folder."""

from __future__ import annotations

from reportedly.records import Source
from reportedly.records.delivery import Mention
from reportedly.resolve import resolve_sources
from reportedly.testing import find_span, make_report
from reportedly.wordlists.known import KnownNames


def resolve(text: str, *words: str | tuple[str, int], known: KnownNames | None = None) -> list[Source]:
    """The sources of mentions given by their words, with which occurrence it is where it is not the first."""
    found = [(word, 0) if isinstance(word, str) else word for word in words]
    spans = [find_span(text, word, n=n) for word, n in found]
    mentions = [Mention(span=span, cue=span) for span in spans]
    return list(resolve_sources(make_report(text), mentions, known))


def groups(text: str, *words: str | tuple[str, int]) -> list[list[str]]:
    """For each source the words of its mentions."""
    return [[span.slice(text) for span in source.mentions] for source in resolve(text, *words)]
