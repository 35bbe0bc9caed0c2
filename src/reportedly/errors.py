"""Everything that `reportedly` raises on purpose.

    ReportedlyError
    ├── ReadError                an input that cannot become a report
    │   ├── EmptyReport          no text, or blanks only
    │   ├── ReportTooLong        over `max_report_chars`
    │   ├── NotAReport           binary content of no kind we read
    │   ├── BrokenDocument       a PDF, JSON or HTML file that cannot be parsed
    │   ├── EncryptedDocument    a PDF that wants a password
    │   ├── NoText               a page or a PDF without any text in it
    │   ├── UnsupportedLanguage  not English
    │   ├── NetworkAddress       an address where a file is expected
    │   └── UnreadableInput      missing, not permitted, or a folder without reports
    ├── RecordError              a record, or its JSON, that breaks its own rules
    │   └── SpanError            a span that does not lie in its text, or does not match it
    ├── LedgerError              a ledger that cannot do what it is asked
    │   ├── LedgerMissing        there is no ledger at this place
    │   ├── LedgerExists         there is something already where a new ledger is to be made
    │   ├── NotALedger           a file or a database of another program
    │   ├── LedgerTooNew         made by a newer version of `reportedly`
    │   ├── LedgerTooOld         to be opened for writing once, so that it is brought up to date
    │   ├── LedgerUnreachable    the database server does not answer, or does not let us in
    │   ├── LedgerLocked         another program writes to it for longer than we wait
    │   ├── LedgerReadOnly       it may be read and not written
    │   ├── LedgerFull           no space is left for it
    │   ├── LedgerDamaged        what is stored is not what was written
    │   ├── NotInLedger          an id that the ledger does not know
    │   └── ReportRedacted       the words of the report were taken out by law
    ├── WeightsError             the shipped network is missing, altered or does not fit
    └── SettingsError            a setting outside its range

`str(error)` is one sentence that names the input; `error.hint` says what to do about it.
"""

from __future__ import annotations

from typing import ClassVar


class ReportedlyError(Exception):
    """The base of all errors that `reportedly` raises on purpose.

    `step` is the folder word of the step that failed ("read", "tag" ...), by default the usual one of the
    class; `report` names the report or the input, where one is known.
    """

    usual_step: ClassVar[str] = "reportedly"

    def __init__(
        self, message: str, *, step: str | None = None, report: str | None = None, hint: str | None = None
    ) -> None:
        super().__init__(message)
        self.step = step or self.usual_step
        self.report = report
        self.hint = hint


class ReadError(ReportedlyError):
    """An input that cannot become a report."""

    usual_step = "read"


class EmptyReport(ReadError):
    """The input has no text, or nothing but blanks."""


class ReportTooLong(ReadError):
    """The text has more characters than `max_report_chars` allows."""


class NotAReport(ReadError):
    """The content is binary and of no kind that we read."""


class BrokenDocument(ReadError):
    """A PDF, JSON or HTML file that cannot be parsed."""


class EncryptedDocument(ReadError):
    """A PDF that cannot be opened without its password."""


class NoText(ReadError):
    """A page or a PDF in which no text was found."""


class UnsupportedLanguage(ReadError):
    """The text is in a language that the network was not trained on."""


class NetworkAddress(ReadError):
    """An address was given where a file is expected; nothing is fetched from the network."""


class UnreadableInput(ReadError):
    """A file that is missing or may not be read, or a folder without reports."""


class RecordError(ReportedlyError):
    """A record, or the JSON of one, that breaks the rules of the records."""

    usual_step = "records"


class SpanError(RecordError):
    """A span that is no span, lies outside its text, or does not match the words stored beside it."""


class LedgerError(ReportedlyError):
    """A ledger that cannot do what it is asked. Whatever was being written is not in it."""

    usual_step = "ledger"


class LedgerMissing(LedgerError):
    """There is no ledger at this place."""


class LedgerExists(LedgerError):
    """There is something already where a new ledger is to be made."""


class NotALedger(LedgerError):
    """A file or a database of another program."""


class LedgerTooNew(LedgerError):
    """The ledger was made, or last written, by a newer version of `reportedly`."""


class LedgerTooOld(LedgerError):
    """The ledger has to be opened for writing once, so that it is brought up to date."""


class LedgerUnreachable(LedgerError):
    """The database server does not answer, or does not let us in."""


class LedgerLocked(LedgerError):
    """Another program writes to the ledger, or holds it open, for longer than we wait."""


class LedgerReadOnly(LedgerError):
    """The ledger may be read and not written."""


class LedgerFull(LedgerError):
    """No space is left where the ledger is kept."""


class LedgerDamaged(LedgerError):
    """What is stored is not what was written."""


class NotInLedger(LedgerError):
    """An id that the ledger does not know."""


class ReportRedacted(LedgerError):
    """The words of the report were taken out of the ledger by law; its id remains."""


class WeightsError(ReportedlyError):
    """The network's files are missing, altered, or do not fit this version."""

    usual_step = "networks"


class SettingsError(ReportedlyError):
    """A setting outside the range that its docstring gives."""

    usual_step = "settings"
