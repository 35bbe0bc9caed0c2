"""The first names of first_names.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def load_first_names() -> dict[str, str]:
    """First name -> "he" or "she", the pronoun that news uses for those who bear it. *From:* the file."""
    text = (files("reportedly.wordlists") / "first_names.toml").read_text("utf-8")
    return {name: pronoun for pronoun, names in tomllib.loads(text).items() for name in names.split()}
