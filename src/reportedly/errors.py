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


class WeightsError(ReportedlyError):
    """The network's files are missing, altered, or do not fit this version."""

    usual_step = "networks"


class SettingsError(ReportedlyError):
    """A setting outside the range that its docstring gives."""

    usual_step = "settings"
