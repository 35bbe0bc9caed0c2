"""What flows between the steps: frozen records and closed vocabularies, their JSON and their ids."""

from reportedly.records.attribution import Attribution
from reportedly.records.check import check_extraction
from reportedly.records.claim import ChainLink, Claim, Evidence, Quantity, TimeInterval
from reportedly.records.codec import from_json, to_json
from reportedly.records.extraction import SCHEMA, Extraction, Method
from reportedly.records.ids import attribution_id, claim_id, report_id, source_id, text_sha256
from reportedly.records.outcomes import CommentOutcome, Relation, UnattributedStatement, Verification
from reportedly.records.quotation import Quotation
from reportedly.records.reading import Reading
from reportedly.records.refusal import Refusal
from reportedly.records.report import HyperLink, Page, Report
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
    "Act",
    "Anonymity",
    "Attribution",
    "Basis",
    "Bound",
    "Certainty",
    "ChainLink",
    "Channel",
    "Claim",
    "CommentOutcome",
    "Evidence",
    "Extraction",
    "HyperLink",
    "Method",
    "Outcome",
    "Page",
    "Polarity",
    "Quantity",
    "Quotation",
    "QuotationStatus",
    "Reading",
    "Refusal",
    "Relation",
    "RelationKind",
    "Report",
    "Role",
    "Source",
    "SourceKind",
    "Span",
    "TagLink",
    "TaggedSpan",
    "Tags",
    "TimeInterval",
    "UnattributedStatement",
    "Verification",
    "VerificationOutcome",
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
    "report_id",
    "source_id",
    "text_sha256",
    "to_json",
]
