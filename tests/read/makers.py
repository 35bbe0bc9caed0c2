"""Small makers of inputs: pages, PDF, and the one reading of some bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from reportedly.read import read_reports
from reportedly.records import Reading, Refusal, Report
from reportedly.settings import ReadSettings

STORY = (
    "The harbour board said on Tuesday that the pier is safe and will open in May.",
    "“We found no fault in it,” its chair, Ana Ruiz, told the Port Gazette. She would not say who had asked.",
    "Two engineers who had seen the report said that it runs to 40 pages and that half of them are blank.",
)
TEXT = "\n\n".join(STORY)
TITLE = "Pier is safe, board says"
PdfLine = tuple[int, int, int, str]


def read_all(raw: bytes | str, *, name: str = "input", **settings: Any) -> list[Reading]:
    source = raw.encode() if isinstance(raw, str) else raw
    return list(read_reports(source, ReadSettings(**settings), name=name))


def read_one(raw: bytes | str, *, name: str = "input", **settings: Any) -> Report:
    """The report of an input that has one; its spans are checked on the way."""
    (reading,) = read_all(raw, name=name, **settings)
    assert reading.report is not None, reading.refusals
    check_spans(reading.report)
    return reading.report


def refuse_one(raw: bytes | str, *, name: str = "input", **settings: Any) -> Refusal:
    """The refusal of an input that is refused whole; it is one sentence that names the input."""
    (reading,) = read_all(raw, name=name, **settings)
    assert reading.report is None, reading.report
    (refusal,) = reading.refusals
    assert refusal.input == name
    assert refusal.step == "read"
    assert refusal.reason.startswith(name)
    assert refusal.span is None
    assert refusal.hint
    return refusal


def check_spans(report: Report) -> None:
    text = report.text
    for span in (*report.corrections, *(page.span for page in report.pages)):
        assert span.slice(text).strip()
    for link in report.links:
        words = link.span.slice(text)
        assert words == words.strip() != ""
        assert re.match("https?://|mailto:", link.href)
    if report.title_span is not None:
        assert "\n" not in report.title_span.slice(text)


def make_page(
    body: str | Sequence[str] = STORY, head: str = "", title: str = "Pier is safe, board says"
) -> str:
    """A small page of a newspaper: menu, article, foot."""
    inner = body if isinstance(body, str) else "".join(f"<p>{paragraph}</p>" for paragraph in body)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - Port Gazette</title>'
        f'{head}</head><body><nav><ul><li><a href="/news">News</a></li><li><a href="/art">Art</a></li></ul>'
        f"</nav><main><article><h1>{title}</h1>{inner}</article></main>"
        "<footer><p>© 2031 Port Press. All rights reserved.</p></footer></body></html>"
    )


def make_pdf(pages: Sequence[Sequence[PdfLine]], *, title: str = "", n_claimed: int = 0) -> bytes:
    """A PDF of lines (x, y, type size, words); `n_claimed` is the number of pages it says it has."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {n_claimed or len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        stream = b"\n".join(_draw_line(*line) for line in lines)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects.append(b"<< /Title (%s) /CreationDate (D:20310312061000Z) >>" % title.encode("cp1252"))
    return _write_pdf(objects)


def _draw_line(x: int, y: int, size: int, words: str) -> bytes:
    escaped = re.sub(rb"([\\()])", rb"\\\1", words.encode("cp1252"))
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, x, y, escaped)


def _write_pdf(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % table)


def set_lines(words: Sequence[str], *, x: int = 72, y: int = 700, size: int = 11) -> list[PdfLine]:
    """Lines one under the other; an empty one leaves a gap."""
    return [(x, y - 14 * index, size, line) for index, line in enumerate(words) if line]
