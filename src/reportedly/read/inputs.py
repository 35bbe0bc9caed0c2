"""Files and bytes to readings: opened within limits, told apart, handed to the reader of their kind."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import IO

from reportedly.errors import (
    EmptyReport,
    NetworkAddress,
    NotAReport,
    NoText,
    ReadError,
    ReportTooLong,
    UnreadableInput,
)
from reportedly.read.decode import REPLACEMENT, Decoded, decode_text
from reportedly.read.detect import Kind, detect_kind, is_json_object
from reportedly.read.draft import Draft
from reportedly.read.finish import check_size, finish_report
from reportedly.read.jsons import parse_json, read_object
from reportedly.read.plain import read_plain
from reportedly.read.signatures import find_pdf, refuse_binary
from reportedly.records import Reading, Refusal, Span
from reportedly.settings import ReadSettings

_ADDRESS = re.compile(r"(?:https?://|www\.[\w-]+\.)", re.IGNORECASE)
_BLANK_BYTES = b" \t\r\n\f\v\x00\xef\xbb\xbf"
_SAVE_PAGE = (
    'open it in a browser, choose "Save page as", and give the saved file; --url notes the address beside it'
)


def is_address(name: str) -> bool:
    """Whether a name that was given as an input is an address on the web."""
    return _ADDRESS.match(name.strip()) is not None


def read_reports(source: Path | bytes, settings: ReadSettings, *, name: str) -> Iterator[Reading]:
    """Read every report of one input, a file or its bytes; nothing is raised for what is wrong with it.

    `name`: the input as the user gave it; it becomes `report.path`, with ":LINE" for JSON lines and
    ":INDEX" for the items of a JSON array, both counted from 1. A reading without a report has one refusal.
    """
    name = name.encode("utf-8", "replace").decode("utf-8")
    try:
        if isinstance(source, bytes):
            yield from _read_stream(io.BytesIO(source), settings, name, len(source))
            return
        if is_address(name) and not _size_of(source):
            raise NetworkAddress(
                f"{name} is an address, and nothing is fetched from the network",
                report=name,
                hint=_SAVE_PAGE,
            )
        with _open_file(source, name) as stream:
            yield from _read_stream(stream, settings, name, _size_of(source))
    except ReadError as error:
        yield _refuse(error, name)
    except OSError as error:
        yield _refuse(_explain(error, name), name)


def _open_file(path: Path, name: str) -> IO[bytes]:
    try:
        return path.open("rb")
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        raise _explain(error, name) from error


def _refuse(error: ReadError, name: str) -> Reading:
    return Reading(None, (Refusal.from_error(error, input=name),))


def _explain(error: OSError | ValueError, name: str) -> UnreadableInput:
    if isinstance(error, FileNotFoundError):
        return UnreadableInput(f"{name} does not exist", report=name, hint="check the name")
    if isinstance(error, IsADirectoryError):
        return UnreadableInput(f"{name} is a folder", report=name, hint="give the files in it")
    if isinstance(error, PermissionError):
        return UnreadableInput(
            f"{name} may not be read", report=name, hint="check the permissions of the file"
        )
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return UnreadableInput(
        f"{name} cannot be read: {reason}", report=name, hint="check the name and the disk"
    )


def _size_of(path: Path) -> int | None:
    with suppress(OSError):
        return path.stat().st_size if path.is_file() else None
    return None


def _read_stream(stream: IO[bytes], settings: ReadSettings, name: str, size: int | None) -> Iterator[Reading]:
    """Read line by line what is JSON lines by its first line; everything else as a whole."""
    limit = settings.max_input_bytes
    first = _read_first_line(stream, limit)
    bare = first.strip(_BLANK_BYTES)
    if first.endswith(b"\n") and len(first) <= limit and bare.startswith(b"{") and is_json_object(bare):
        second = _read_first_line(stream, limit)
        if second.strip(_BLANK_BYTES):
            yield from _read_lines(stream, first + second, settings, name)
            return
        first += second
    raw = first + stream.read(max(0, limit + 1 - len(first)))
    if len(raw) > limit:
        raise _too_large(name, limit, size)
    yield from _read_whole(raw, settings, name)


def _read_first_line(stream: IO[bytes], limit: int) -> bytes:
    """Up to the end of the first line that is not blank, the blank ones before it included.

    Of what is longer than the limit, one byte more than the limit is read.
    """
    read = bytearray()
    while part := stream.readline(limit + 1 - len(read)):
        read += part
        if part.strip(_BLANK_BYTES):
            break
    return bytes(read)


def _too_large(name: str, limit: int, size: int | None) -> ReportTooLong:
    large = "more bytes than" if size is None else f"{size:,} bytes, over"
    return ReportTooLong(
        f"{name} has {large} the limit of {limit:,} for one report",
        report=name,
        hint="split it into its reports, one a file, or one a line of JSON",
    )


def _read_lines(stream: IO[bytes], read: bytes, settings: ReadSettings, name: str) -> Iterator[Reading]:
    """JSON lines: every line is read on its own, and a bad one refuses only itself."""
    number = 0
    for line in _walk_lines(stream, read, settings.max_input_bytes):
        number += 1
        if not line.strip(_BLANK_BYTES):
            continue
        place = f"{name}:{number}"
        try:
            if len(line) > settings.max_input_bytes:
                raise _too_large(place, settings.max_input_bytes, None)
            decoded = decode_text(line.rstrip(b"\r\n"), place)
            draft = _read_line(decoded, place)
            yield finish_report(
                draft, name=place, raw_sha256=_digest(line.rstrip(b"\r\n")), settings=settings
            )
        except ReadError as error:
            yield _refuse(error, place)


def _walk_lines(stream: IO[bytes], read: bytes, limit: int) -> Iterator[bytes]:
    """The lines already read, then the rest; of an overlong line no more than its beginning is kept."""
    lines = chain(io.BytesIO(read), iter(lambda: stream.readline(limit + 1), b""))
    for line in lines:
        yield line
        rest = line
        while len(rest) > limit and not rest.endswith(b"\n"):
            rest = stream.readline(limit + 1)


def _read_line(decoded: Decoded, place: str) -> Draft:
    value = parse_json(decoded.text, place)
    return _with_problems(read_object(value, place), decoded)


def _read_whole(raw: bytes, settings: ReadSettings, name: str) -> Iterator[Reading]:
    if not raw:
        raise EmptyReport(f"{name} is empty", report=name, hint="check the file it was made from")
    digest = _digest(raw)
    if find_pdf(raw):
        from reportedly.read.pdf import read_pdf

        yield finish_report(read_pdf(raw, name, settings), name=name, raw_sha256=digest, settings=settings)
        return
    refuse_binary(raw, name)
    if not raw.strip(_BLANK_BYTES):
        raise EmptyReport(
            f"{name} is blank: it holds nothing but white space",
            report=name,
            hint="check the file it was made from",
        )
    decoded = decode_text(raw, name)
    kind = detect_kind(decoded.text)
    if kind is Kind.JSON:
        yield from _read_json(decoded, digest, settings, name)
        return
    if kind is Kind.JSON_LINES:
        yield from _read_lines(io.BytesIO(), decoded.text.encode("utf-8"), settings, name)
        return
    draft = _read_text(decoded, kind, settings, name)
    yield finish_report(draft, name=name, raw_sha256=digest, settings=settings)


def _read_text(decoded: Decoded, kind: Kind, settings: ReadSettings, name: str) -> Draft:
    if kind is Kind.PLAIN:
        check_size(len(decoded.text), name, settings)
        return _with_problems(read_plain(decoded.text), decoded)
    if kind is Kind.HTML:
        from reportedly.read.html import read_html

        return read_html(decoded.text, name, settings)
    if kind is Kind.MHTML:
        raise NotAReport(
            f"{name} is a web page saved as one file (MHTML)",
            report=name,
            hint='save it as "Webpage, HTML only"',
        )
    raise NotAReport(
        f"{name} is XML that is no web page", report=name, hint="save the report itself as HTML or plain text"
    )


def _read_json(decoded: Decoded, digest: str, settings: ReadSettings, name: str) -> Iterator[Reading]:
    """One object, or an array of them; in an array a bad item refuses only itself."""
    value = parse_json(decoded.text, name)
    items = value if isinstance(value, list) else [value]
    if not items:
        raise EmptyReport(
            f"{name} is an empty JSON array", report=name, hint="check the file it was made from"
        )
    if not any(isinstance(item, dict) for item in items):
        raise NoText(f"{name} is JSON without any report in it", report=name, hint="give one object a report")
    for index, item in enumerate(items, 1):
        place = name if len(items) == 1 else f"{name}:{index}"
        try:
            draft = _with_problems(read_object(item, place), decoded)
            yield finish_report(draft, name=place, raw_sha256=digest, settings=settings)
        except ReadError as error:
            yield _refuse(error, place)


def _with_problems(draft: Draft, decoded: Decoded) -> Draft:
    """Add what went wrong in decoding; its span is looked up again, for the text is not all of the input."""
    if not decoded.problems:
        return draft
    span = None
    if REPLACEMENT in draft.text:
        span = Span(draft.text.index(REPLACEMENT), draft.text.rindex(REPLACEMENT) + 1)
    problems = tuple(replace(problem, span=span) for problem in decoded.problems)
    return replace(draft, problems=problems + draft.problems)


def _digest(raw: bytes) -> str:
    return sha256(raw).hexdigest()
