"""The values that options take, each checked with a sentence that says what is expected."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from datetime import date, datetime

_TIME = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def read_text(value: str) -> str:
    """Words that are not blank, in valid Unicode."""
    if not value.strip():
        raise ArgumentTypeError("it must not be empty")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ArgumentTypeError("it must be valid UTF-8") from error
    return value


def read_time(value: str) -> str:
    """An ISO date or time, as it was given but for a blank in place of the T."""
    try:
        if _TIME.fullmatch(value) is None:
            raise ValueError(value)
        (datetime if len(value) > 10 else date).fromisoformat(value)
    except ValueError as error:
        raise ArgumentTypeError(
            f"{value!r} is no ISO date or time; write 2031-03-11 or 2031-03-11T05:00+01:00"
        ) from error
    return value.replace(" ", "T")


def read_date(value: str) -> str:
    """An ISO date."""
    time = read_time(value)
    if len(time) != len("2031-03-11"):
        raise ArgumentTypeError(f"{value!r} is no ISO date; write 2031-03-11")
    return time


def read_moment(value: str) -> str:
    """An ISO date, or an ISO time with its offset from UTC."""
    time = read_time(value)
    return time if len(time) == len("2031-03-11") else read_instant(value)


def read_instant(value: str) -> str:
    """An ISO time with its offset from UTC."""
    time = read_time(value)
    if len(time) <= len("2031-03-11") or datetime.fromisoformat(time).tzinfo is None:
        raise ArgumentTypeError(f"{value!r} is no time with its offset; write 2031-03-11T05:00+01:00")
    return time


def read_confidence(value: str) -> float:
    """A number from 0 to 1."""
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0.0 <= number <= 1.0:
        raise ArgumentTypeError(f"{value!r} is no number from 0 to 1")
    return number


def read_count(value: str) -> int:
    """A whole number above 0; commas and underscores may part its digits."""
    digits = value.replace(",", "").replace("_", "")
    if not (digits.isascii() and digits.isdigit() and int(digits) > 0):
        raise ArgumentTypeError(f"{value!r} is no whole number above 0")
    return int(digits)


def read_language(value: str) -> str:
    """A language tag such as "en" or "en-GB"."""
    if _LANGUAGE.fullmatch(value) is None:
        raise ArgumentTypeError(f"{value!r} is no language tag; write en")
    return value
