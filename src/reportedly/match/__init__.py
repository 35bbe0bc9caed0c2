"""Across reports: which claims are the same, which contradict, which actors are one."""

from reportedly.match.actors import actor_keys, match_actors
from reportedly.match.candidates import is_comparable, quantise, rank_candidates
from reportedly.match.decide import Compared, Verdict, relate_claims
from reportedly.match.gather import gather_propositions
from reportedly.match.main_news import MainNewsFinding, compare_main_news
from reportedly.match.matcher import Matcher, Pair, likeness_of
from reportedly.match.ruled import Ruled, apply_rulings
from reportedly.match.statements import make_statements

__all__ = [
    "Compared",
    "MainNewsFinding",
    "Matcher",
    "Pair",
    "Ruled",
    "Verdict",
    "actor_keys",
    "apply_rulings",
    "compare_main_news",
    "gather_propositions",
    "is_comparable",
    "likeness_of",
    "make_statements",
    "match_actors",
    "quantise",
    "rank_candidates",
    "relate_claims",
]
