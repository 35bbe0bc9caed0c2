"""One run of `reportedly compare`: two files or ids to one comparison with its words."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reportedly import story
from reportedly.cli.exit_codes import REFUSED, ExitCode
from reportedly.cli.facts import give_facts
from reportedly.cli.flow import extract_inputs
from reportedly.cli.inputs import find_inputs
from reportedly.cli.ledger_options import open_to_read
from reportedly.cli.quiet import quiet_libraries
from reportedly.cli.read_options import check_address, make_settings
from reportedly.cli.results import print_record
from reportedly.cli.steps import Steps
from reportedly.cli.tally import Tally
from reportedly.errors import SettingsError
from reportedly.export.comparison import render_comparison
from reportedly.ledger.find_ids import IdKind, find_id
from reportedly.records import (
    ClaimRelation,
    Extraction,
    MainNews,
    Report,
    ReportComparison,
    ReportRelation,
    Span,
    join_pieces,
)

MOST_ORIGIN_CHARS = 120
"""*From:* the guide by which people label pairs: the words that name what the main news rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedReport:
    """One of the two: where it was read from and what is known of it."""

    report: str
    path: str | None
    outlet: str | None
    title: str | None
    published_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpansOfBoth:
    """The spans behind a judgement, each in the text of its own report."""

    one: tuple[Span, ...]
    other: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsOfBoth:
    """The words at those spans."""

    one: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedRelation:
    """How a claim of the second report stands to one of the first, with the words of both."""

    relation: ClaimRelation
    from_text: str
    to_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedComparison:
    """Two reports side by side, with the words behind both judgements.

    `origin_a`, `origin_b`: the words in each report that name what both rest on; None where nothing is.
    """

    one: ComparedReport
    other: ComparedReport
    relation: ReportRelation
    relation_reason: str
    relation_spans: SpansOfBoth
    relation_words: WordsOfBoth
    origin_a: str | None
    origin_b: str | None
    main_news: MainNews
    main_news_reason: str
    main_news_spans: SpansOfBoth
    main_news_words: WordsOfBoth
    claims: tuple[WordedRelation, ...]


class CompareJob:
    """Finds or extracts the two reports and compares them."""

    def __init__(self, arguments: argparse.Namespace, steps: Steps) -> None:
        self._arguments = arguments
        self._steps = steps
        self._settings = make_settings(arguments)
        self._tally = Tally()

    def run(self) -> int:
        """Do it. Raises SettingsError, LedgerError, WeightsError."""
        typed = (self._arguments.one, self._arguments.other)
        files = [each for each in typed if not self._is_id(each)]
        check_address(self._arguments, len(files))
        with quiet_libraries(is_wanted=not self._arguments.debug):
            found = [self._load(each) if self._is_id(each) else self._extract(each) for each in typed]
            one, other = found
            if one is None or other is None:
                return ExitCode.OUR_FAULT if self._tally.n_faults else REFUSED
            comparison = story.compare_reports(one, other, self._steps.load_matcher())
        print_record(self._arguments, word_comparison(one, other, comparison), render_comparison)
        return 0

    def _is_id(self, typed: str) -> bool:
        """A file of the name goes before an id."""
        return typed.startswith("rpt1-") and not Path(typed).exists()

    def _load(self, typed: str) -> Extraction:
        with open_to_read(self._arguments) as reader:
            return reader.load_extraction(find_id(reader, typed, (IdKind.REPORT,)).id)

    def _extract(self, path: str) -> Extraction | None:
        """The one report of a file; None where it was refused, which has been said then."""
        found = give_facts(find_inputs([path]), self._arguments.facts)
        for refusal in found.refusals:
            self._tally.note_refusal(refusal)
        extractions = []
        for outcome in extract_inputs(found.inputs, self._steps, self._settings):
            if isinstance(outcome.result, Extraction):
                self._tally.note_parts(outcome.result)
                extractions.append(outcome.result)
            else:
                self._tally.note_refusal(outcome.result)
            if len(extractions) > 1:
                raise SettingsError(
                    f"{path} holds more than one report", hint="add them to a ledger and compare two ids"
                )
        return extractions[0] if extractions else None


def word_comparison(one: Extraction, other: Extraction, found: ReportComparison) -> WordedComparison:
    """The comparison with the words at its spans."""
    texts = one.report.text, other.report.text
    related = SpansOfBoth(one=found.relation_one_spans, other=found.relation_other_spans)
    news = SpansOfBoth(one=found.main_news_one_spans, other=found.main_news_other_spans)
    words = _words_of(related, *texts)
    has_origin = found.relation in (ReportRelation.CREDITED, ReportRelation.SHARED_SOURCE)
    return WordedComparison(
        one=_compared(one.report),
        other=_compared(other.report),
        relation=found.relation,
        relation_reason=found.relation_reason,
        relation_spans=related,
        relation_words=words,
        origin_a=_name_origin(one, related.one) if has_origin else None,
        origin_b=_name_origin(other, related.other) if has_origin else None,
        main_news=found.main_news,
        main_news_reason=found.main_news_reason,
        main_news_spans=news,
        main_news_words=_words_of(news, *texts),
        claims=tuple(
            WordedRelation(
                relation=each,
                from_text=join_pieces(other.report.text, each.from_spans),
                to_text=join_pieces(one.report.text, each.to_spans),
            )
            for each in found.claims
        ),
    )


def _words_of(spans: SpansOfBoth, one: str, other: str) -> WordsOfBoth:
    return WordsOfBoth(
        one=tuple(span.slice(one) for span in spans.one),
        other=tuple(span.slice(other) for span in spans.other),
    )


def _name_origin(extraction: Extraction, spans: Iterable[Span]) -> str | None:
    """The first of the words that name a source, and are no longer than people are asked for."""
    mentions = {span for source in extraction.sources for span in source.mentions}
    mentions |= {link.span for claim in extraction.claims for link in claim.chain if link.span is not None}
    named = (span.slice(extraction.report.text) for span in spans if span in mentions)
    return next((words for words in named if len(words) <= MOST_ORIGIN_CHARS), None)


def _compared(report: Report) -> ComparedReport:
    return ComparedReport(
        report=report.id,
        path=report.path,
        outlet=report.outlet,
        title=None if report.title_span is None else report.title_span.slice(report.text),
        published_at=report.published_at,
    )
