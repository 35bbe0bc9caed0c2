"""Files that are no text, known by their first bytes."""

from __future__ import annotations

import re

from reportedly.errors import NotAReport

_SAVE_AS = "open it in the program it was made with and save it as PDF or plain text"
_UNPACK = "unpack it and give the files inside"
_RECOGNISE = "have the words in it recognised (OCR), or give the text itself"

_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "a ZIP archive", _UNPACK),
    (b"PK\x05\x06", "an empty ZIP archive", _UNPACK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document", _SAVE_AS),
    (b"{\\rtf", "a rich text (RTF) document", _SAVE_AS),
    (b"%!PS", "a PostScript document", "convert it to PDF"),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh91AY&SY", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", _RECOGNISE),
    (b"\xff\xd8\xff", "a JPEG image", _RECOGNISE),
    (b"GIF87a", "a GIF image", _RECOGNISE),
    (b"GIF89a", "a GIF image", _RECOGNISE),
    (b"II*\x00", "a TIFF image", _RECOGNISE),
    (b"MM\x00*", "a TIFF image", _RECOGNISE),
    (b"ID3\x03", "an MP3 recording", "transcribe it and give the transcript"),
    (b"ID3\x04", "an MP3 recording", "transcribe it and give the transcript"),
    (b"OggS\x00", "an Ogg recording", "transcribe it and give the transcript"),
    (b"fLaC\x00", "a FLAC recording", "transcribe it and give the transcript"),
    (b"SQLite format 3\x00", "an SQLite database", "export the reports as JSON lines"),
    (b"\x7fELF", "a program", "give the report itself"),
    (b"WARC/1.", "a web archive (WARC)", "save the page as HTML from a viewer of such archives"),
    (b"bplist00", "a property list or a Safari web archive", 'save the page again as "Page Source"'),
)

_OFFICE_PARTS = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"mimetypeapplication/epub", "an e-book (EPUB)"),
    (b"[Content_Types].xml", "a Microsoft Office document"),
)
_OFFICE_HEAD_BYTES = 8192
_PDF = re.compile(rb"%PDF-\d\.\d\s")
_PDF_OBJECT = re.compile(rb"\d[ \r\n]+\d+[ \r\n]+obj\b")
PDF_JUNK_BYTES = 1024
"""How much may stand before the mark of a PDF. *From:* the note on Adobe's reader in PDF 1.7, annex H.3."""


def find_pdf(raw: bytes) -> bool:
    """Whether the bytes are a PDF: its mark at the start, or after some junk with PDF objects behind it."""
    mark = _PDF.search(raw, 0, PDF_JUNK_BYTES + 8)
    if mark is None:
        return raw.startswith(b"%PDF-")
    return not raw[: mark.start()].strip(b"\xef\xbb\xbf \t\r\n") or bool(_PDF_OBJECT.search(raw, mark.end()))


def refuse_binary(raw: bytes, name: str) -> None:
    """Raise NotAReport where the first bytes are those of an archive, an image and the like."""
    for signature, kind, hint in _SIGNATURES:
        if raw.startswith(signature):
            kind_here, hint_here = _name_zip(raw, kind, hint)
            raise NotAReport(f"{name} is {kind_here}, not a report", report=name, hint=hint_here)
    if raw[4:8] == b"ftyp" or (raw.startswith(b"RIFF") and raw[8:12] in (b"WAVE", b"AVI ", b"WEBP")):
        raise NotAReport(f"{name} is a recording or an image, not a report", report=name, hint=_RECOGNISE)


def _name_zip(raw: bytes, kind: str, hint: str) -> tuple[str, str]:
    """Tell office documents from plain archives by the names of their first parts; nothing is unpacked."""
    head = raw[:_OFFICE_HEAD_BYTES] if raw.startswith(b"PK") else b""
    for part, name in _OFFICE_PARTS:
        if part in head:
            return name, _SAVE_AS
    return kind, hint
