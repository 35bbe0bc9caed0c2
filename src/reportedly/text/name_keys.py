"""Keys under which the name of a person, body or outlet is looked up, however it is spelled out."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")
LEAST_INITIALS = 2
MAX_KEY_CHARS = 200
"""A longer key is cut: what has such a name is found by the beginning of it."""


def name_keys(name: str) -> tuple[str, ...]:
    """The whole name, its last word and its initials, without case, accents and signs; none twice.

    "Ana Ruiz" has "ana ruiz", "ruiz" and "ar". Two names that share a key may be one actor or may not: keys
    only find what is to be compared. A name without any word has no key.
    """
    words = _WORD.findall(_fold(name))
    if not words:
        return ()
    initials = "".join(word[0] for word in _WORD.findall(name) if word[0].isupper()).casefold()
    keys = [" ".join(words), words[-1], *([initials] if len(initials) >= LEAST_INITIALS else [])]
    return tuple(dict.fromkeys(key[:MAX_KEY_CHARS] for key in keys))


def _fold(name: str) -> str:
    """Without case and accents. The sign of the possessive goes with the word before it."""
    spread = unicodedata.normalize("NFKD", name.casefold().replace("’", "'").replace("'s", ""))
    return "".join(sign for sign in spread if not unicodedata.combining(sign))
