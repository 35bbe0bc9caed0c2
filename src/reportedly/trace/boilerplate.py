"""Lines that a site puts around its reports and that no reporter wrote: share buttons, rights, teasers."""

from __future__ import annotations

import re

LONGEST_CHARS = 300
"""A longer paragraph is prose, whatever words stand in it."""

_BUTTON = r"(?:share|tweet|pin|e-?mail|print|comment|like|follow|subscribe|advertisement|loading)s?"
_WHERE = r"(?:twitter|facebook|instagram)"
_OPENS = re.compile(
    rf"""[\W_]*(?:please\s)?(?:
      {_BUTTON}\W*$
    | (?:share|tweet|e-?mail|print|like)\s(?:this|it|us|on|via|with)\b
    | (?:follow|find|join|like|visit)\s(?:us|me|him|her|our|@\w+|(?:[@\w]+\s){{1,4}}on\s{_WHERE})\b
    | follow\s@ | (?:sign|log)[\s-]?(?:up|in)\b | subscribe\s(?:to|now|here)\b | get\s(?:our|the\slatest)\b
    | (?:click|tap)\s(?:here|on|to)\b | scroll\s(?:down|to)\b
    | (?:read|see|watch|view|find\sout)\s(?:more|also|the\sfull|below|here)\b
    | (?:more|related|read|watch|photos?|images?|videos?|gallery|also\sread|see\salso|tags?|topics?)\s?[:–|]
    | (?:related|most\s(?:read|popular|recent)|recommended|trending)\s
      (?:articles?|stor(?:y|ies)|links?|news|videos?)\b
    | (?:photo|image|picture|video|file)s?\s?(?:\w+\s)?(?:by|credit|courtesy|via|source|copyright)\b
    | (?:getty\simages|ap\sphoto|shutterstock) | play\svideo | (?:story\scontinues|continue\sreading)\b
    | (?:do|have)\syou\s(?:have\s|got\s)?an?\s(?:story|tip)\b | send\s(?:us|your)\b
    | copyright\b | © | \(c\)
    | \(?\s?(?:additional\s)?(?:reporting|writing|editing)\sby\b
    | sorry,?\swe\sare\s(?:not\s)?currently\saccepting\scomments
    | this\s(?:article|story|report|post)\s(?:was\s)?(?:originally|first)\s(?:appeared|published|posted)\b
    | (?:last\s|first\s)?(?:updated|published|posted)\s?(?::|on\b|at\b|\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_HOLDS = re.compile(
    r"""\ball\srights\sreserved\b | \bmay\snot\sbe\s(?:published|reproduced|broadcast|copied)\b
    | \bterms\s(?:of\s(?:use|service)|and\sconditions)\b | \bprivacy\spolicy\b | \bpic\.twitter\.com/
    | \bcontributed\s(?:to\sthis\b|reporting\b) | \bour\s(?:newsletter|app)\b
    | (?:©|\bcopyright\b|\(c\))\s?(?:©\s?)?(?:19|20)\d\d
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_boilerplate(line: str) -> bool:
    """Whether a paragraph is of the site, not of the report."""
    if len(line) > LONGEST_CHARS:
        return False
    return _OPENS.match(line) is not None or _HOLDS.search(line) is not None
