"""The bodies of aliases.txt, by every name that news calls them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def load_aliases() -> dict[str, str]:
    """Each form as printed, without "the" -> the first name of its line."""
    lines = (files("reportedly.wordlists") / "aliases.txt").read_text("utf-8").splitlines()
    forms = [line.split(" | ") for line in lines if not line.startswith("#")]
    return {form.removeprefix("the "): names[0] for names in forms for form in names}
