"""Words of statements and of those who make them, each in one place for all rules of this step."""

from __future__ import annotations

import re

OPENING_QUOTES = frozenset('“"‘')

PERSONAL = re.compile(r"(?:he|she|they|it|him|her|them)", re.IGNORECASE)
"""A pronoun for somebody who was named before."""

NOBODY = frozenset(
    {"i", "we", "me", "us", "you", "any", "being", "that", "this", "what", "one"}
    | {"people", "everyone", "everybody", "many", "some people", "most people"}
    | {"nobody", "no one", "none", "anyone", "anybody", "someone", "somebody"}
)
"""Words that, marked as a source inside a content, name nobody else: the speaker, or no one at all."""

DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject|dismiss|refut|disput|rebuff|rebut|contradict|scoff)", re.IGNORECASE
)
"""How the words of a cue begin that denies what it is about."""

DENIED = "denied|refuted|rejected|dismissed|disputed|rebutted|debunked|contradicted"
"""What is said of a claim that somebody denies, as a part of patterns."""

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)"
"""A day of the week, and how the name of a month begins, as parts of patterns."""
