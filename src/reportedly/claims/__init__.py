"""Attributions and sources -> claims, and the account of every passage in quotation marks."""

from reportedly.claims.claims import make_claims
from reportedly.claims.quotations import account_for_quotations

__all__ = ["account_for_quotations", "make_claims"]
