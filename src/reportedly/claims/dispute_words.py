"""The words by which something that was reported is denied, called false, or its source distrusted."""

from __future__ import annotations

import re

_STATEMENT = (
    r"(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?|assertions?"
    r"|speculation|stor(?:y|ies)|account"
    r"|statements?|charges?|news|notion|idea|information|assumptions?|comments?|remarks?)"
)
STATEMENT = re.compile(rf"\b{_STATEMENT}\b", re.IGNORECASE)
"""Words that take up what somebody stated."""

_FALSE = (
    r"(?:false|untrue|not\s+true|baseless|unfounded|groundless|incorrect|inaccurate|wrong"
    r"|fabricat\w+|made\s+up|invented"
    r"|propaganda|nonsense|lies?|a\s+lie|fake|fictions?|fictitious|rubbish|hoax|ridiculous"
    r"|absurd|bogus|slander\w*|smears?"
    r"|without\s+(?:merit|foundation|basis)|not\s+(?:correct|accurate|the\s+case|so)|misleading)"
)
_NO_NOUN = (
    r"(?!\s+(?!(?:and|but|or|as|in|to|because|according|on|that|for|by|since|when|at|with"
    r"|from)\b)[a-z])"
)
CALLS_FALSE = re.compile(
    rf"\b(?:{_STATEMENT}\b[^.;]{{0,160}}?|(?:it|that|this|these|those|they|which)\s+)"
    rf"(?:\b(?:is|are|was|were|be|been|as)\b|[’']s\b)\s+(?:\w+\s+){{0,3}}?[“\"‘']?(?:\w+ly\s+)?"
    rf"{_FALSE}\b{_NO_NOUN}|\bno\s+(?:truth|basis|foundation|substance)\s+(?:to|in|for|whatsoever)\b"
    rf"|\b{_STATEMENT}\s+[“\"‘']?(?:\w+ly\s+)?{_FALSE}\b{_NO_NOUN}",
    re.IGNORECASE,
)
"""A content that says of a statement that it is not so."""

FALSE_WORD = re.compile(rf"\b{_FALSE}\b", re.IGNORECASE)
"""A word that calls something false."""

FALSE = re.compile(
    rf"\W*(?:(?:as|is|are|was|were|be|just|an?|\w+ly)\s+)*[“\"‘']?{_FALSE}\W*\Z", re.IGNORECASE
)
"""A content that is a verdict and nothing else (“baseless”)."""

DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|refut\w+|rebut\w*|dismiss\w*"
    r"|disput\w+|debunk\w*|contradict\w*"
    r"|rebuff\w*|disavow\w*|repudiat\w+|knock\w*\s+down|pour\w*\s+cold\s+water)\b",
    re.IGNORECASE,
)
"""Cues that deny."""

TRUST = re.compile(
    r"\b(?:accuracy|authenticity|credibility|reliability|veracity|trustworthiness|validity"
    r"|legitimacy|genuineness"
    r"|truthfulness|provenance)\b",
    re.IGNORECASE,
)
"""Nouns for whether a source can be trusted."""

FORGED = re.compile(
    r"(?P<what>\W*(?:[\w’'-]+\s+){1,8}?)(?:(?:is|are|was|were|(?:has|have|had|may\s+have"
    r"|might\s+have|could\s+have)\s+been"
    r"|(?:may|might|could)\s+be)\s+(?:\w+\s+){0,2}?(?:fakes?|faked|forged|forger(?:y|ies)"
    r"|doctored|fabricated|tampered\s+with"
    r"|altered|manipulated|unreliable)|(?:is|are|was|were)(?:\s+not|n[’']t)\s+(?:authentic"
    r"|genuine|reliable|credible))\b",
    re.IGNORECASE,
)
"""A content that says of a thing that it is forged or not to be trusted."""

DOUBTS = re.compile(
    r"\b(?:question\w*|doubt\w*|disput\w+|challeng\w+|den(?:y|ies|ied)|skeptic\w*|sceptic\w*"
    r"|contest\w*|undermin\w+"
    r"|dismiss\w*|reject\w*|suspicio\w+|suspect\w*|impugn\w*)\b",
    re.IGNORECASE,
)
"""Cues that put it in doubt."""

TURNS_DOWN = re.compile(r"\b(?:reject|dismiss|rebuff|disput|contest|contradict)\w*\b", re.IGNORECASE)
"""Cues that deny a statement, but turn down an offer as well."""

WITHHELD = re.compile(
    r"(?:[\w’'-]+\s+){0,3}?(?:rights?|access|entry|visas?|bail|permission|asylum|chance|vote|opportunity|coverage"
    r"|benefits|requests?|applications?)\b",
    re.IGNORECASE,
)
"""What is denied to somebody, not said to be untrue: at the head of the content ("the right to vote")."""

NEGATES = re.compile(
    r"\b(?:not?|never|none|nobody|nothing|without|den(?:y|ies|ied)|cannot)\b|n[’']t\b", re.IGNORECASE
)
"""Words that turn a statement round."""

TAKES_UP = re.compile(
    r"\W*(?:(?:any|all|both|such|those|these|this|that|the|his|her|their|its|each|every|most"
    r"|some|of|flatly|as)\s+)*"
    rf"(?:\w+[’']s?\s+)?(?:\w+\s+)?(?:{_STATEMENT}|it|this|that|them|they|something|which|so)"
    r"(?:\s+(?:that|which))?(?:\s+(?:had|has|have|was|were|did|ever)\b.{0,40})?\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""A content that is nothing but words for a statement made before (“the claims”, “it”, “something that”)."""

HAPPENED = re.compile(
    r"\W*(?:(?:it|this|that|something|which|anything"
    r"|such\s+\w+)\s+)?(?:that\s+)?(?:ever\s+)?(?:had|has|have|was|were|did)\s+(?:ever\s+)?"
    r"(?:taken\s+place|happened|occurred|been\s+(?:so|the\s+case)|done\s+so|happen|occur|so"
    r"|the\s+case|true)\W*\Z",
    re.IGNORECASE,
)
"""A content that says no more than that it was so (“had taken place”)."""

DO_SO = re.compile(r"\b(?:do|does|did|done|doing)\s+(?:so|that|it|this)\b|\bthe\s+same\b", re.IGNORECASE)
"""A predicate that takes up another."""

OPPOSES = re.compile(
    r"\b(?:but|although|though|however|despite|while|whereas|after|something|yet|even\s+as|amid)\b",
    re.IGNORECASE,
)
"""Words between two clauses that set one against the other."""
