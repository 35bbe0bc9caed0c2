"""The account of a proposition: positions, figures, credibility by rule, corrections, remarks."""

from reportedly.assess.account import make_account
from reportedly.assess.corrections import (
    Correction,
    CorrectionKind,
    Reach,
    find_corrections,
    reach_corrections,
)
from reportedly.assess.credibility import assess_proposition
from reportedly.assess.gathered import AskedParty, Gathered, published_until
from reportedly.assess.matrix import Cell, Column, Matrix, Row, evidence_matrix
from reportedly.assess.positions import ActorPosition, positions_of_actor
from reportedly.assess.reliability import reliability_of
from reportedly.assess.rule import PRINCIPLES, RULES, Rule, print_rule

__all__ = [
    "PRINCIPLES",
    "RULES",
    "ActorPosition",
    "AskedParty",
    "Cell",
    "Column",
    "Correction",
    "CorrectionKind",
    "Gathered",
    "Matrix",
    "Reach",
    "Row",
    "Rule",
    "assess_proposition",
    "evidence_matrix",
    "find_corrections",
    "make_account",
    "positions_of_actor",
    "print_rule",
    "published_until",
    "reach_corrections",
    "reliability_of",
]
