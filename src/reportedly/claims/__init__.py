"""Deliveries and sources -> claims and their meaning, and what stands beside them in the report."""

from reportedly.claims.asides import Asides, find_asides, make_comment_outcomes
from reportedly.claims.claims import make_claims
from reportedly.claims.quotations import account_for_quotations
from reportedly.claims.relations import relate_claims
from reportedly.claims.unattributed import find_unattributed
from reportedly.claims.verifications import make_verifications

__all__ = [
    "Asides",
    "account_for_quotations",
    "find_asides",
    "find_unattributed",
    "make_claims",
    "make_comment_outcomes",
    "make_verifications",
    "relate_claims",
]
