"""The shape of a record: its fields with their JSON keys and resolved types, worked out once a class."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record; `key` is its name in JSON (`from_` is "from")."""

    name: str
    key: str
    hint: Any
    required: bool


@cache
def fields_of(record: type[Any]) -> tuple[Field, ...]:
    """The fields of a record class in their order, which is the order of the keys in JSON."""
    hints = get_type_hints(record)
    return tuple(
        Field(
            name=field.name,
            key=field.name.rstrip("_"),
            hint=hints[field.name],
            required=field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        )
        for field in dataclasses.fields(record)
    )


def optional_of(hint: Any) -> Any | None:
    """X for a hint `X | None`, else None."""
    if get_origin(hint) not in (Union, UnionType):
        return None
    rest = [part for part in get_args(hint) if part is not NoneType]
    return rest[0] if len(rest) == 1 else None


def item_of(hint: Any) -> Any | None:
    """X for a hint `tuple[X, ...]`, else None."""
    arguments = get_args(hint)
    is_list = get_origin(hint) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis
    return arguments[0] if is_list else None


def is_number(hint: Any) -> bool:
    """Whether the hint is `int | float`."""
    return get_origin(hint) in (Union, UnionType) and set(get_args(hint)) == {int, float}
