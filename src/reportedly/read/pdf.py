"""A PDF to a draft: text, page ranges and title. It is the one door of pypdfium2, which takes one thread."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from threading import Lock
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from reportedly.errors import BrokenDocument, EncryptedDocument, NoText, ReadError, ReportTooLong
from reportedly.read.blocks import BLOCK_JOINT
from reportedly.read.draft import Draft, Problem
from reportedly.read.finish import check_size
from reportedly.read.pdf_lines import Line, find_running, read_lines
from reportedly.read.pdf_paragraphs import SetText, set_paragraphs
from reportedly.read.titles import MAX_TITLE_CHARS, find_title_span, fold_title
from reportedly.records import Span
from reportedly.settings import ReadSettings

_LOCK = Lock()
MAX_PAGES = 20_000
"""A PDF with more pages is refused, for a file may claim any number. A guard, not a measured limit."""

_MAX_UNMAPPED_SHARE = 0.3
_N_TITLE_PARAGRAPHS = 12
_LARGE_TYPE = 1.15
_N_SHOWN = 5
_UNMAPPED = re.compile("[\ufffd\ue000-\uf8ff]")
_TITLE_AND_OUTLET = re.compile(r"(?P<title>.{10,250}) [|–—-] (?P<outlet>[^|–—]{2,40})")
_SAVED_WHOLE = "check that the file was saved to its end"
_RECOGNISE = "have the words in it recognised (OCR) and give the result"


def read_pdf(raw: bytes, name: str, settings: ReadSettings) -> Draft:
    """Raises EncryptedDocument, BrokenDocument, NoText and ReportTooLong. Its dates are not the report's."""
    with _LOCK:
        document = _open(raw, name)
        try:
            _check_pages(len(document), name)
            title = document.get_metadata_dict(skip_empty=True).get("Title")
            pages = list(_read_pages(document, name, settings))
        finally:
            document.close()
    if all(lines is None for lines in pages):
        raise _broken(name)
    with_text = [lines for lines in pages if lines]
    if not with_text:
        n_pages = _count(len(pages), "page")
        raise NoText(f"{name} is a PDF of {n_pages} without any text", report=name, hint=_RECOGNISE)
    running = find_running(with_text)
    lines = [line for page in with_text for line in page if line not in running]
    if not lines:
        lines, running = [line for page in with_text for line in page], set()
    whole = set_paragraphs(lines)
    if len(_UNMAPPED.findall(whole.text)) > _MAX_UNMAPPED_SHARE * len(whole.text):
        raise NoText(f"{name} is a PDF whose letters have no meaning recorded", report=name, hint=_RECOGNISE)
    span, outlet = _find_title(whole, title)
    return Draft(
        text=whole.text,
        title_span=span,
        outlet=outlet,
        pages=whole.pages,
        problems=(*_report_missing(pages), *_report_running(running)),
    )


def _open(raw: bytes, name: str) -> Any:
    start = max(0, raw.find(b"%PDF-"))
    try:
        return pypdfium2.PdfDocument(raw[start:])
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise EncryptedDocument(
                f"{name} is a PDF that is locked with a password",
                report=name,
                hint="open it with the password and save a copy without one",
            ) from error
        raise _broken(name) from error


def _broken(name: str) -> ReadError:
    return BrokenDocument(f"{name} is a broken PDF", report=name, hint=_SAVED_WHOLE)


def _check_pages(n_pages: int, name: str) -> None:
    if n_pages > MAX_PAGES:
        raise ReportTooLong(
            f"{name} has {n_pages:,} pages, over the limit of {MAX_PAGES:,}",
            report=name,
            hint="split it into its reports",
        )


def _read_pages(document: Any, name: str, settings: ReadSettings) -> Iterator[list[Line] | None]:
    """The lines of every page, None of one that cannot be opened."""
    n_chars = 0
    for index in range(len(document)):
        try:
            page = document.get_page(index)
        except pypdfium2.PdfiumError:
            yield None
            continue
        try:
            text_page = page.get_textpage()
            n_chars += text_page.count_chars()
            check_size(n_chars, name, settings)
            yield list(read_lines(text_page, index + 1))
        except pypdfium2.PdfiumError:
            yield None
        finally:
            page.close()


def _find_title(whole: SetText, given: str | None) -> tuple[Span | None, str | None]:
    """The paragraph that the document's title names; else one in large type; else the first, like a headline.

    Browsers title a page that they print "Headline - Outlet": then the outlet is told too.
    """
    starts = sorted(whole.sizes)
    ends = [start - len(BLOCK_JOINT) for start in starts[1:]] + [len(whole.text)]
    spans = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    head = [span for span in spans[:_N_TITLE_PARAGRAPHS] if len(span) <= MAX_TITLE_CHARS]
    for span in head:
        named, outlet = _match_title(span.slice(whole.text), given or "")
        if named:
            return span, outlet
    usual = _usual_size(whole, spans)
    large = max(head, key=lambda span: whole.sizes[span.start], default=None)
    if large is not None and len(spans) > 1 and whole.sizes[large.start] > _LARGE_TYPE * usual:
        return large, None
    return find_title_span(whole.text), None


def _match_title(line: str, given: str) -> tuple[bool, str | None]:
    """Whether the document's title is this line, alone or with an outlet behind it."""
    if fold_title(line) == fold_title(given):
        return True, None
    parts = _TITLE_AND_OUTLET.fullmatch(" ".join(given.split()))
    if parts is None or fold_title(line) != fold_title(parts["title"]):
        return False, None
    return True, parts["outlet"]


def _usual_size(whole: SetText, spans: Sequence[Span]) -> float:
    """The type size of most of the text."""
    chars: dict[float, int] = {}
    for span in spans:
        size = round(whole.sizes[span.start], 1)
        chars[size] = chars.get(size, 0) + len(span)
    return max(chars, key=lambda size: (chars[size], size))


def _report_missing(pages: Sequence[Sequence[Line] | None]) -> Iterator[Problem]:
    broken = [number for number, lines in enumerate(pages, 1) if lines is None]
    if broken:
        yield Problem(f"{_list_pages(broken)} could not be opened", hint=_SAVED_WHOLE)
    empty = [number for number, lines in enumerate(pages, 1) if lines is not None and not lines]
    if empty:
        yield Problem(f"{_list_pages(empty)} without any text left out", hint=_RECOGNISE)


def _list_pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:_N_SHOWN])) + (", …" if len(numbers) > _N_SHOWN else "")
    return f"{_count(len(numbers), 'page')} ({shown})"


def _report_running(running: set[Line]) -> Iterator[Problem]:
    if running:
        ordered = sorted(running, key=lambda line: (line.page, -line.y, line.left))
        texts = list(dict.fromkeys(re.sub(r"\d+", "#", line.text) for line in ordered))
        shown = ", ".join(f"“{text[:80]}”" for text in texts[:_N_SHOWN])
        shown += ", …" if len(texts) > _N_SHOWN else ""
        yield Problem(f"{_count(len(running), 'running header or footer')} left out: {shown}")


def _count(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what.replace(' or ', 's or ')}s"
