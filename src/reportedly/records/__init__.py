"""What flows between the steps: frozen records and closed vocabularies, their JSON and their ids."""

from reportedly.records.actor import Actor, ActorMatch, KnownActor, Reliability
from reportedly.records.attribution import Attribution
from reportedly.records.check import check_extraction
from reportedly.records.claim import ChainLink, Claim, Evidence, Quantity, TimeInterval
from reportedly.records.codec import from_json, to_json
from reportedly.records.comparison import (
    ClaimRelation,
    Clue,
    ClueKind,
    MainNews,
    ReportComparison,
    ReportRelation,
)
from reportedly.records.copying import Copying, Credit, CreditKind, SharedPassage
from reportedly.records.extraction import SCHEMA, Extraction, Method
from reportedly.records.ids import (
    actor_id,
    attribution_id,
    claim_id,
    origin_id,
    report_id,
    ruling_id,
    source_id,
    text_sha256,
)
from reportedly.records.matching import Matching, Signature
from reportedly.records.origin import ClaimOrigin, Lineage, LineageFinding, Origin, Step, StepKind
from reportedly.records.outcomes import CommentOutcome, Relation, UnattributedStatement, Verification
from reportedly.records.proposition import (
    Account,
    Addition,
    Assessment,
    FigureRange,
    Membership,
    Position,
    Stance,
    StatedFigure,
)
from reportedly.records.quotation import Quotation
from reportedly.records.reading import Reading
from reportedly.records.refusal import Refusal
from reportedly.records.report import HyperLink, Page, Report
from reportedly.records.ruling import Ruling, RulingKind
from reportedly.records.source import Anonymity, Source
from reportedly.records.spans import (
    PIECE_JOINT,
    Span,
    count_chars,
    count_shared_chars,
    hull,
    jaccard,
    join_pieces,
    merge_spans,
)
from reportedly.records.statement import Statement, Teller
from reportedly.records.tags import TaggedSpan, TagLink, Tags
from reportedly.records.vocabulary import (
    Act,
    Basis,
    Bound,
    Certainty,
    Channel,
    Outcome,
    Polarity,
    QuotationStatus,
    RelationKind,
    Role,
    SourceKind,
    VerificationOutcome,
)

__all__ = [
    "PIECE_JOINT",
    "SCHEMA",
    "Account",
    "Act",
    "Actor",
    "ActorMatch",
    "Addition",
    "Anonymity",
    "Assessment",
    "Attribution",
    "Basis",
    "Bound",
    "Certainty",
    "ChainLink",
    "Channel",
    "Claim",
    "ClaimOrigin",
    "ClaimRelation",
    "Clue",
    "ClueKind",
    "CommentOutcome",
    "Copying",
    "Credit",
    "CreditKind",
    "Evidence",
    "Extraction",
    "FigureRange",
    "HyperLink",
    "KnownActor",
    "Lineage",
    "LineageFinding",
    "MainNews",
    "Matching",
    "Membership",
    "Method",
    "Origin",
    "Outcome",
    "Page",
    "Polarity",
    "Position",
    "Quantity",
    "Quotation",
    "QuotationStatus",
    "Reading",
    "Refusal",
    "Relation",
    "RelationKind",
    "Reliability",
    "Report",
    "ReportComparison",
    "ReportRelation",
    "Role",
    "Ruling",
    "RulingKind",
    "SharedPassage",
    "Signature",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "StatedFigure",
    "Statement",
    "Step",
    "StepKind",
    "TagLink",
    "TaggedSpan",
    "Tags",
    "Teller",
    "TimeInterval",
    "UnattributedStatement",
    "Verification",
    "VerificationOutcome",
    "actor_id",
    "attribution_id",
    "check_extraction",
    "claim_id",
    "count_chars",
    "count_shared_chars",
    "from_json",
    "hull",
    "jaccard",
    "join_pieces",
    "merge_spans",
    "origin_id",
    "report_id",
    "ruling_id",
    "source_id",
    "text_sha256",
    "to_json",
]
