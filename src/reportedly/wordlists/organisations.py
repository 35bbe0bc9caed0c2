"""The names of organisations.txt."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def load_organisations() -> frozenset[str]:
    """Names, as printed and in small letters, of bodies that news names without saying what they are."""
    lines = (files("reportedly.wordlists") / "organisations.txt").read_text("utf-8").splitlines()
    names = [name for line in lines if not line.startswith("#") for name in line.split(";")]
    return frozenset(names)
