"""Records to JSON values and back, driven by the fields and type hints of the dataclasses.

Writing is on the way of every report: a writer is put together once a type and then only runs. Reading is
strict: a value of the wrong type, an unknown word of a closed vocabulary or a missing key raises
RecordError with the path of the key (`claims[3].chain[0].span`). Keys we do not know are passed over, so
that an older version can read what a newer one wrote.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, NoReturn, TypeVar

from reportedly.errors import RecordError, SpanError
from reportedly.records.shape import fields_of, is_number, item_of, optional_of
from reportedly.records.spans import Span

R = TypeVar("R")
Write = Callable[[Any], Any]
Read = Callable[[Any], Any]

_TYPE_NAMES = {str: "a string", bool: "true or false", int: "an integer", float: "a number"}


def to_json(record: Any) -> Any:
    """The JSON value of a record: dicts, lists, strings, numbers, true, false and None."""
    kind: Any = type(record)
    return _writer(kind)(record)


def from_json(record: type[R], value: Any) -> R:
    """The record that a JSON value stands for. Raises RecordError (or SpanError) with the path of the key."""
    kind: Any = record
    try:
        result: R = _reader(kind)(value)
    except _Misfit as misfit:
        raise misfit.as_error(record.__name__) from misfit.__cause__
    return result


class _Misfit(Exception):
    """A value that does not fit its type; the containers it passes on its way out add their keys."""

    def __init__(self, reason: str, kind: type[RecordError] = RecordError) -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind
        self.keys: list[str] = []

    def as_error(self, name: str) -> RecordError:
        path = "".join(reversed(self.keys)).removeprefix(".")
        return self.kind(f"{path or name}: {self.reason}")


def _unsupported(hint: Any) -> NoReturn:
    raise TypeError(f"the codec of the records does not know the type {hint!r}")


@cache
def _writer(hint: Any) -> Write:
    if hint is Span:
        return _write_span
    if hint in _TYPE_NAMES or is_number(hint):
        return _write_as_is
    if (inner := optional_of(hint)) is not None:
        return _optional_writer(_writer(inner))
    if (item := item_of(hint)) is not None:
        return _list_writer(_writer(item))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _write_word
    if dataclasses.is_dataclass(hint):
        return _record_writer(hint)
    _unsupported(hint)


def _write_as_is(value: Any) -> Any:
    return value


def _write_span(span: Span) -> list[int]:
    return [span.start, span.end]


def _write_word(word: StrEnum) -> str:
    return str(word)


def _optional_writer(write: Write) -> Write:
    if write is _write_as_is:
        return write
    return lambda value: None if value is None else write(value)


def _list_writer(write: Write) -> Write:
    return list if write is _write_as_is else lambda items: [write(item) for item in items]


def _record_writer(record: Any) -> Write:
    parts = tuple((field.key, field.name, _writer(field.hint)) for field in fields_of(record))
    return lambda value: {key: write(getattr(value, name)) for key, name, write in parts}


@cache
def _reader(hint: Any) -> Read:
    if hint is Span:
        return _read_span
    if hint in _TYPE_NAMES:
        return _plain_reader(hint)
    if is_number(hint):
        return _read_number
    if (inner := optional_of(hint)) is not None:
        read = _reader(inner)
        return lambda value: None if value is None else read(value)
    if (item := item_of(hint)) is not None:
        return _list_reader(_reader(item))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word_reader(hint)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _record_reader(hint)
    _unsupported(hint)


def _plain_reader(kind: type) -> Read:
    if kind is float:
        return lambda value: float(_read_number(value))

    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise _Misfit(f"{_TYPE_NAMES[kind]} is expected, not {_name(value)}")
        return value

    return read


def _read_number(value: Any) -> int | float:
    if type(value) is int or type(value) is float:
        return value
    raise _Misfit(f"a number is expected, not {_name(value)}")


def _read_span(value: Any) -> Span:
    if type(value) is not list or len(value) != 2:
        raise _Misfit(f"a span [start, end] is expected, not {_name(value)}", SpanError)
    try:
        return Span(*value)
    except SpanError as error:
        raise _Misfit(str(error), SpanError) from error


def _word_reader(vocabulary: type[StrEnum]) -> Read:
    words = {str(word): word for word in vocabulary}

    def read(value: Any) -> StrEnum:
        word = words.get(value) if type(value) is str else None
        if word is None:
            raise _Misfit(f"{_name(value)} is none of {', '.join(words)}")
        return word

    return read


def _list_reader(read_item: Read) -> Read:
    def read(value: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise _Misfit(f"a list is expected, not {_name(value)}")
        items = []
        for index, item in enumerate(value):
            try:
                items.append(read_item(item))
            except _Misfit as misfit:
                misfit.keys.append(f"[{index}]")
                raise
        return tuple(items)

    return read


def _record_reader(record: type) -> Read:
    parts = tuple((field, _reader(field.hint)) for field in fields_of(record))

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise _Misfit(f"an object is expected, not {_name(value)}")
        arguments = {}
        for field, read_field in parts:
            try:
                if field.key in value:
                    arguments[field.name] = read_field(value[field.key])
                elif field.required:
                    raise _Misfit("is missing")
            except _Misfit as misfit:
                misfit.keys.append(f".{field.key}")
                raise
        return record(**arguments)

    return read


def _name(value: Any) -> str:
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 40 else f'"{value[:40]}…"'
    return {dict: "an object", list: "a list", type(None): "null"}.get(type(value)) or repr(value)
