"""Text from a report made safe to show: nothing in it can drive a terminal or turn the lines around it.

Control characters become their pictures (ESC is ␛), and marks that reorder text, or that nobody can see,
become their code point (`<U+202E>`). *From:* Unicode Technical Report 36, section 2 (visual spoofing), and
ECMA-48 for the control sequences of terminals. Joiners stay, since scripts and emoji need them.
"""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and newline; C1 holds a one-character escape sequence
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # direction marks, embeddings, overrides, isolates
    "\u200b\u2028\u2029\u2060-\u2065\ufeff\ufff9-\ufffb"  # invisible, or a line break of its own
    "\ud800-\udfff\U000e0000-\U000e007f]"  # halves of characters, and invisible tags
)


def make_visible(text: str) -> str:
    """The text with every unsafe character shown as what it is; tabs and newlines stay."""
    return _UNSAFE.sub(_show, text) if _UNSAFE.search(text) else text


def show_on_one_line(text: str) -> str:
    """The same on one line: white space of any length, line breaks included, becomes one blank."""
    return make_visible(" ".join(text.split()))


def _show(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else f"<U+{code:04X}>"
