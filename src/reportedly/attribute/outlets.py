"""Which words name an outlet: newspapers, agencies of news, broadcasters, news sites."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.wordlists.outlets import load_outlets

LONGEST_CHARS = 80

_SORT = (
    r"newspapers?|papers?|daily|tabloid|broadsheet|weekly|magazine|broadcasters?|network|channel|station"
    r"|news\s+(?:agency|agencies|site|website|outlet|service|organi[sz]ation|program(?:me)?|channel)"
    r"|wire\s+service|outlets?|website|blog|podcast|radio(?:\s+station)?|television|TV|press|media"
)
_BY_SORT = re.compile(rf"(?:\S+\s+){{0,5}}(?:{_SORT})", re.IGNORECASE)
_AFTER_SORT = re.compile(rf"(?:\S+\s+){{0,4}}?(?:{_SORT}),?\s+[A-Z].*")

_NAMED_SO = (
    r"Times|Post|News|Journal|Tribune|Herald|Gazette|Chronicle|Observer|Telegraph|Mirror|Mail|Daily|Press"
    r"|Courier|Examiner|Inquirer|Sentinel|Dispatch|Register|Globe|Guardian|Review|Magazine|Weekly|Monitor"
    r"|TV|Television|Radio|Broadcasting|Broadcaster|Argus|Standard|Echo|Star|Sun|Reporter|Bulletin|Zeitung|Wire"
)
_IN_ONE_WORD = r"[A-Z][\w-]*(?:Times|Post|News|Tribune|Herald|Gazette)"
_NAME = re.compile(rf"(?:[Tt]he\s+)?(?:[A-Z][\w.’'-]*\s+)*(?:{_IN_ONE_WORD}|{_NAMED_SO})")
_SITE = re.compile(r"[\w-]+\.(?:com|org|net|co\.uk|news)")
_NAME_AND_MORE = re.compile(
    r"(?:(?:[A-Z0-9][\w.’'-]*|the|of)\s+)*(?:News|TV|Radio|Times|Post|Journal|Herald|Tribune)"
    r"(?:\s+[A-Z0-9][\w.’'-]*){0,2}"
)
"""What an outlet is called, and names such as outlets have: "Channel 9 News Vasmoor", "iVasmoor.com"."""


@lru_cache(maxsize=4096)
def is_outlet(printed: str) -> bool:
    """Say whether the words, as printed and with or without their article, name an outlet.

    By the list of outlets, by what they call it ("the Vasmoor newspaper", "state broadcaster TRV"), or by a
    name such as outlets have ("The Vasmoor Courier").
    """
    words = " ".join(printed.split()).strip(" ,.;:")
    if not words or len(words) > LONGEST_CHARS:
        return False
    if load_outlets().find(words) is not None:
        return True
    patterns = (_NAME, _SITE, _BY_SORT, _NAME_AND_MORE, _AFTER_SORT)
    return any(pattern.fullmatch(words) for pattern in patterns)
