"""Closed lists of the words that names are made of and stand beside, in small letters."""

from __future__ import annotations

from reportedly.text.word_classes import TIME_NOUNS


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


LOCATIVES = _words(
    "in at near outside inside around across throughout within from to into through over on off"
)
"""Words before a name after which it can be a place."""

WHERE = _words("in at near off outside around across throughout within")
"""Of those, the ones after which a name that nothing else explains is one."""

JOINTS = _words("of for the and de la del da dos di al el bin ibn van von der den y &")
"""Small words inside names."""

PARTICLES = JOINTS - {"and", "the", "for"}

SIDES = _words("northern southern eastern western central north south east west downtown greater")
"""Words that say which part of a place is meant, and are no part of its name."""

NOT_NAMES = (
    TIME_NOUNS
    | SIDES
    | _words(
        """
        i i'm i've i'll i'd it he she we they you president mr mrs ms dr god internet christmas easter english
        """
    )
)
"""Words with a capital that by themselves name nobody."""

OFFICES = _words(
    """
    secretary minister organization organisation bank university republic kingdom house union centers centres
    bureau league ministry department office council court institute school church city state gulf sea isle
    fund
    """
)
"""Words that "of" or "for" continues inside a name: "Ministry of Defence", "Bank of England"."""

PLACE_WORDS = _words(
    """
    the city town village port region province state district capital suburb neighbourhood neighborhood county
    island of southeastern southwestern northeastern northwestern coastal nearby central border resort area
    outskirts republic municipality country nation
    """
)
"""Words between a preposition and the name of a place: "in the northern city of Vellmar"."""
