"""The table: what an editor wants to read of a report at a glance, as plain text for a terminal or a file.

Each claim has its chain of sources in one line, the words that are claimed, what is unusual in how they
are put, when, who denies them, and where they stand. Nothing from the report can drive the terminal: see
`visible`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.export.table_notes import write_notes
from reportedly.export.view import View
from reportedly.export.visible import show_on_one_line
from reportedly.export.words import (
    LinkWords,
    count_of,
    in_quotes,
    join_names,
    title_of,
    word_anonymity,
    word_dispute,
    word_judgements,
    word_link_judgements,
    word_range,
    word_time,
)
from reportedly.export.wrap import count_columns, wrap_line
from reportedly.records import Claim, Extraction, SourceKind, hull

MIN_WIDTH_COLUMNS = 40
_INDENT = " " * 6


def render_table(extractions: Iterable[Extraction], width_columns: int = 100) -> Iterator[str]:
    """One block of lines a report, with blank lines between them; no line is wider than `width_columns`."""
    width = max(MIN_WIDTH_COLUMNS, width_columns)
    joint = ""
    for extraction in extractions:
        yield joint + "\n".join(_table_lines(View(extraction), width)) + "\n"
        joint = "\n\n"


def _table_lines(view: View, width: int) -> Iterator[str]:
    yield from _head(view, width)
    for number, claim in enumerate(view.extraction.claims, start=1):
        yield ""
        yield from _claim(view, claim, number, width)
    yield from write_notes(view, width)


def _head(view: View, width: int) -> Iterator[str]:
    report = view.extraction.report
    facts = [report.outlet, report.published_at, report.path, report.language]
    yield "=" * width
    yield wrap_line(title_of(view.extraction), width)
    yield wrap_line(" · ".join(show_on_one_line(fact) for fact in facts if fact) or "outlet unknown", width)
    yield wrap_line(" · ".join(_counts(view)), width)
    yield "=" * width


def _counts(view: View) -> Iterator[str]:
    extraction = view.extraction
    yield count_of(len(extraction.claims), "claim")
    for n_things, one, many in (
        (len(view.quotations_outside()), "quotation outside them", "quotations outside them"),
        (len(extraction.comment_outcomes), "comment sought", "comments sought"),
        (len(extraction.verifications), "verification", "verifications"),
        (len(extraction.relations), "relation", "relations"),
    ):
        if n_things:
            yield count_of(n_things, one, many)
    yield count_of(len(extraction.refusals), "refusal")


def _claim(view: View, claim: Claim, number: int, width: int) -> Iterator[str]:
    chain = view.chain_of(claim)
    yield _spread(f"{number:>4}  ", join_names(chain), f"{claim.confidence:.2f}", width)
    yield wrap_line(show_on_one_line(claim.text), width, _INDENT)
    for facts in (_how_and_when(view, claim, chain), _where(view, claim, chain)):
        line = " · ".join(facts)
        if line:
            yield wrap_line(line, width, _INDENT, _INDENT + "  ")


def _how_and_when(view: View, claim: Claim, chain: tuple[LinkWords, ...]) -> Iterator[str]:
    """What goes without saying is not said: that a claim is asserted, positive, certain."""
    cues = [link.link.cue for link in chain if link.link.cue]
    ties = [*view.ties_of(claim)]
    for judgement in word_judgements(claim):
        if not judgement.is_usual and not any(tie.words == judgement.word for tie in ties):
            beside_cues = [s for s in judgement.evidence if not any(cue.contains(s) for cue in cues)]
            words = f" {in_quotes(view.words_at(*beside_cues))}" if beside_cues else ""
            yield judgement.word + words
    if claim.evidence.distance:
        yield f"at a distance {in_quotes(view.words_at(*claim.evidence.distance))}"
    if claim.happened_on:
        yield f"happened {word_time(claim.happened_on)}"
    if claim.as_of:
        yield f"as of {word_time(claim.as_of)}"
    for link in chain:
        facts = [*word_link_judgements(link.link, claim, is_innermost=link is chain[-1])]
        facts += [f"said {word_time(link.link.said_at)}"] if link.link.said_at else []
        if facts:
            yield ("" if len(chain) == 1 else f"{link.name}: ") + ", ".join(facts)
    source = chain[-1].source
    if source and source.is_named is False and source.kind is not SourceKind.DOCUMENT:
        anonymity = word_anonymity(source)
        yield f"not named ({'; '.join(anonymity)})" if anonymity else "not named"
    yield from (f"{tie.words} claim {tie.number}" for tie in ties)
    yield from (f"disputes {word_dispute(dispute.number)}" for dispute in view.disputed_by(claim))
    for verification in view.verifications_of(claim):
        yield f"{verification.outcome} ({view.name_of(verification.by, None, 'by whom is not stated')})"


def _where(view: View, claim: Claim, chain: tuple[LinkWords, ...]) -> Iterator[str]:
    whole = hull(claim.content)
    if whole is not None:
        yield f"line {view.places.line_of(whole.start)}"
        yield f"paragraph {view.places.paragraph_of(whole.start)}"
        yield "characters " + ", ".join(map(word_range, claim.content))
    cues = [f"“{link.cue}”" for link in chain if link.cue]
    if cues:
        yield ("cue " if len(cues) == 1 else "cues ") + ", ".join(cues)
    printed = [f"“{link.printed}”" for link in chain if link.is_renamed]
    if printed:
        yield f"printed {', '.join(printed)}"


def _spread(indent: str, left: str, right: str, width: int) -> str:
    """`left` on lines that leave room for `right`, which ends the first of them."""
    first, *others = wrap_line(left, width - len(right) - 2, indent, _INDENT).split("\n")
    return "\n".join([first + " " * (width - count_columns(first) - len(right)) + right, *others])
