"""Bytes to text: which encoding a file is in, and what to do with bytes that fit none."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reportedly.errors import NotAReport
from reportedly.read.draft import Problem
from reportedly.records import Span

REPLACEMENT = "\ufffd"
MAX_REPLACED_SHARE = 0.05
"""Above this share of replaced characters a text is refused: what is left would be misread."""

_SAMPLE_BYTES = 65_536
_MAX_CONTROL_SHARE, _MANY_CONTROLS = 0.01, 8
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^<>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_DECLARED_WITHIN_BYTES = 8192
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LETTER = re.compile(rb"[A-Za-z]")
_MULTI_BYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_MAC_QUOTES = re.compile(rb"[a-z]\xd5[a-z]|[ \r\n]\xd2[^\x80-\xff]{1,600}\xd3[ \r\n.,;]")
_HINT = "save it as plain text in UTF-8"
_WEB_NAMES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its byte order mark, and the encoding (Python's name) that it was decoded from."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode_text(raw: bytes, name: str) -> Decoded:
    """Decode a file of text. Raises NotAReport where it is binary or fits no encoding."""
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _decode_with(raw[len(bom) :], encoding, name)
    wide = _guess_wide(raw)
    if wide is not None:
        return _decode_with(raw, wide, name)
    sample = raw[:_SAMPLE_BYTES]
    if len(_CONTROL.findall(sample)) > max(_MANY_CONTROLS, _MAX_CONTROL_SHARE * len(sample)):
        raise NotAReport(
            f"{name} is binary, not a text", report=name, hint="give it as text, HTML, JSON or PDF"
        )
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(raw, name)


def _guess_wide(raw: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: in Western text every second (or three of four) bytes is NUL."""
    sample = raw[: _SAMPLE_BYTES & ~3]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    quarters = [sample[i::4].count(0) / max(1, len(sample[i::4])) for i in range(4)]
    zero = [share > 0.7 for share in quarters]
    patterns = {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }
    found = patterns.get((zero[0], zero[1], zero[2], zero[3]))
    if found is None or min(quarters) > 0.1:
        return None
    return found


def _decode_legacy(raw: bytes, name: str) -> Decoded:
    """A text that is not UTF-8 throughout: damaged UTF-8, a declared encoding, Windows-1252, or a guess."""
    n_high = len(_HIGH.findall(raw))
    n_fitting = sum(len(found) for found in _MULTI_BYTE.findall(raw))
    if n_fitting * 2 >= n_high:
        return _decode_with(raw, "utf-8", name)
    declared = _find_declared(raw)
    if declared is not None and (decoded := _try(raw, declared)) is not None:
        return Decoded(decoded, declared)
    n_letters = len(_LETTER.findall(raw))
    if n_high > 0.15 * (n_letters + n_high):
        guessed = _guess_encoding(raw)
        if guessed is None:
            raise NotAReport(f"{name} is in no encoding that could be found out", report=name, hint=_HINT)
        return _decode_with(raw, guessed, name)
    if _MAC_QUOTES.search(raw):
        return Decoded(raw.decode("mac_roman"), "mac_roman")
    return _decode_with(raw, "cp1252", name)


def _find_declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:_DECLARED_WITHIN_BYTES])
    if found is None:
        return None
    label = found.group(1).decode("ascii", "replace").lower()
    try:
        encoding = codecs.lookup(_WEB_NAMES.get(label, label)).name
    except LookupError:
        return None
    return None if encoding.startswith(("utf-16", "utf-32", "utf-7")) else encoding


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):  # LookupError: codecs such as "hex" that make no text
        return None


def _guess_encoding(raw: bytes) -> str | None:
    """What charset-normalizer makes of a sample; it is slow, and only other scripts come this far."""
    from charset_normalizer import from_bytes

    sample = raw[:_SAMPLE_BYTES]
    best = from_bytes(sample).best()
    return None if best is None else best.encoding


def _decode_with(raw: bytes, encoding: str, name: str) -> Decoded:
    """Decode, replacing what does not fit; the replaced characters are counted and reported."""
    text = _try(raw, encoding)
    if text is not None:
        return Decoded(text, encoding)
    text = raw.decode(encoding, "replace")
    n_true = raw.count(REPLACEMENT.encode(encoding)) if encoding.startswith("utf") else 0
    n_replaced = max(1, text.count(REPLACEMENT) - n_true)
    if n_replaced > MAX_REPLACED_SHARE * len(text):
        raise NotAReport(
            f"{name} cannot be decoded: {n_replaced} of its {len(text)} characters fit no encoding",
            report=name,
            hint=_HINT,
        )
    return Decoded(text, encoding, (report_replaced(text, n_replaced, "bytes that are no text"),))


def report_replaced(text: str, n_replaced: int, what: str) -> Problem:
    """The problem that `n_replaced` characters are now U+FFFD; its span runs from the first to the last."""
    characters = "1 character was" if n_replaced == 1 else f"{n_replaced} characters were"
    span = Span(text.index(REPLACEMENT), text.rindex(REPLACEMENT) + 1)
    return Problem(
        f"{characters} replaced by U+FFFD for {what}", hint="check the words around them", span=span
    )
