"""What cannot be a report is refused with one sentence that names it, and what to do."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from tests.read.makers import make_pdf, refuse_one, set_lines

FILES = Path(__file__).parent / "files"
PDF = make_pdf([set_lines(["The board said so."])])


def make_zip(part: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(part, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "x is empty"),
        (b" \r\n\t \n", "x is blank: it holds nothing but white space"),
        (b"\xef\xbb\xbf", "x is blank: it holds nothing but white space"),
        (b"\xff\xfe", "x is blank: there are no words in it"),
        (b"... --- ...", "x is blank: there are no words in it"),
        (bytes(range(256)) * 8, "x is binary, not a text"),
        (gzip.compress(b"The board said so." * 100), "x is a gzip archive, not a report"),
        (make_zip("word/document.xml"), "x is a Word document, not a report"),
        (make_zip("notes.txt"), "x is a ZIP archive, not a report"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
            "x is an old Microsoft Office document, not a report",
        ),
        (b"{\\rtf1\\ansi The board said so.}", "x is a rich text (RTF) document, not a report"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "x is a PNG image, not a report"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "x is a JPEG image, not a report"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "x is a recording or an image, not a report"),
        (PDF[: len(PDF) // 2], "x is a broken PDF"),
        (b"%PDF-1.7\n", "x is a broken PDF"),
        (b'<?xml version="1.0"?><rss><channel/></rss>', "x is XML that is no web page"),
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
            "x is a web page saved as one file (MHTML)",
        ),
    ],
)
def test_it_is_refused_by_what_it_is(raw: bytes, reason: str) -> None:
    assert refuse_one(raw, name="x").reason == reason


def test_a_pdf_with_a_password_is_refused() -> None:
    refusal = refuse_one((FILES / "locked.pdf").read_bytes(), name="locked.pdf")
    assert refusal.reason == "locked.pdf is a PDF that is locked with a password"


def test_word_documents_are_told_how_to_save_them() -> None:
    assert "PDF or plain text" in (refuse_one(make_zip("word/document.xml")).hint or "")
