"""Which words name an outlet: newspapers, agencies of news, broadcasters, news sites."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.wordlists.outlets import load_outlets

_SORT = (
    r"newspapers?|papers?|daily|tabloid|broadsheet|weekly|magazine|broadcasters?|network|channel|station|television"
    r"|news\s+(?:agency|agencies|site|website|outlet|service|organi[sz]ation|program(?:me)?|channel)"
    r"|wire\s+service|outlets?|website|blog|podcast|radio(?:\s+station)?|TV|press|media"
)
_BY_SORT = re.compile(rf"(?:\S+\s+){{0,5}}(?:{_SORT})\Z", re.IGNORECASE)
_AFTER_SORT = re.compile(rf"(?:\S+\s+){{0,4}}?(?:{_SORT}),?\s+(?P<name>[A-Z].*)\Z")
_LOOKS = re.compile(
    r"(?:The\s+|the\s+)?(?:[A-Z][\w.’'-]*\s+)*(?:[A-Z][\w-]*(?:Times|Post|News|Tribune|Herald|Gazette)|Times|Post|News"
    r"|Journal|Tribune|Herald|Gazette|Chronicle|Observer|Telegraph|Mirror|Mail|Daily|Press|Courier|Examiner|Inquirer"
    r"|Sentinel|Dispatch|Register|Globe|Guardian|Review|Magazine|Weekly|Monitor|TV|Television|Radio|Broadcasting"
    r"|Broadcaster|Argus|Standard|Echo|Star|Sun|Reporter|Bulletin|Zeitung|Wire)"
    r"|[\w-]+\.(?:com|org|net|co\.uk|news)"
)
_POSSESSIVE = re.compile(r"(?P<outlet>.+?)[’'](?:s)?\s+(?:[A-Z“\"].*|\w+\s+[A-Z].*)\Z")


_HAS_NEWS = re.compile(
    r"(?:(?:[A-Z0-9][\w.’'-]*|the|of)\s+)*(?:News|TV|Radio|Times|Post|Journal|Herald|Tribune)(?:\s+[A-Z0-9][\w.’'-]*){0,2}"
)


@lru_cache(maxsize=4096)
def is_outlet(printed: str) -> bool:
    """Say whether the words, as printed and with or without their article, name an outlet.

    By the list of outlets, by what they call it ("the Vasmoor newspaper", "state broadcaster TRV"), or by a
    name such as outlets have ("The Vasmoor Courier").
    """
    words = " ".join(printed.split()).strip(" ,.;:")
    if not words or len(words) > 80:
        return False
    if load_outlets().find(words) is not None or _LOOKS.fullmatch(words) or _BY_SORT.fullmatch(words) or _HAS_NEWS.fullmatch(words):
        return True
    return _AFTER_SORT.fullmatch(words) is not None
