"""Encodings: found by the bytes, and what fits none is counted."""

import codecs

import pytest

from reportedly.read.decode import decode_text
from tests.read.makers import TEXT, read_all, read_one, refuse_one

WORDS = "The mayor said “no” – it’s over, and the café on the quay stays closed until May."


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("cp1252", b""),
        ("mac_roman", b""),
    ],
)
def test_the_encoding_is_found_and_the_mark_is_no_part_of_the_text(encoding: str, mark: bytes) -> None:
    assert read_one(mark + WORDS.encode(encoding)).text == WORDS


def test_another_script_is_decoded_by_what_charset_normalizer_finds() -> None:
    russian = "Правительство объявило во вторник о снижении налогов, сказал министр журналистам. " * 5
    assert decode_text(russian.encode("cp1251"), "x").text == russian


def test_a_page_is_decoded_by_the_encoding_that_it_declares() -> None:
    page = f'<html><head><meta charset="iso-8859-2"></head><body><p>{TEXT} Łódź</p></body></html>'
    ascii_marks = page.replace("“", '"').replace("”", '"')
    assert "Łódź" in read_one(ascii_marks.encode("iso-8859-2")).text


def test_latin_1_is_taken_for_windows_1252_as_browsers_do() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{WORDS}</p></body></html>'
    assert read_one(page.encode("cp1252")).text == WORDS


def test_a_declared_encoding_that_does_not_exist_is_passed_over() -> None:
    page = f'<html><head><meta charset="klingon"></head><body><p>{WORDS}</p></body></html>'
    assert read_one(page.encode("cp1252")).text == WORDS


def test_damaged_bytes_are_replaced_and_counted_where_they_stand() -> None:
    raw = (WORDS * 3).encode() + b" \xff\xfe he said."
    (reading,) = read_all(raw, name="x")
    (refusal,) = reading.refusals
    assert reading.report is not None
    assert refusal.reason == "x: 2 characters were replaced by U+FFFD for bytes that are no text"
    assert refusal.span is not None
    assert refusal.span.slice(reading.report.text) == "\ufffd\ufffd"


def test_replacement_characters_that_were_there_before_are_not_counted() -> None:
    (reading,) = read_all(("A \ufffd B “said” " * 20).encode() + b"\xff", name="x")
    assert reading.refusals[0].reason.startswith("x: 1 character was replaced")


def test_a_text_that_is_mostly_damaged_is_refused() -> None:
    raw = "é".encode() * 40 + b"\xff" * 20 + b"said so"
    assert "cannot be decoded" in refuse_one(raw).reason


def test_a_stray_nul_is_text_and_many_are_not() -> None:
    assert read_one("The mayor\x00 said so.").text == "The mayor\x00 said so."
    assert "binary" in refuse_one(b"The\x00\x01\x02\x03\x04\x05 mayor\x00\x00\x00" * 5).reason
