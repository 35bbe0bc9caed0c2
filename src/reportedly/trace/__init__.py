"""Across reports: who copied or credits whom, where claims go back to, and what is known of two origins."""

from reportedly.trace.citations import CitationCandidate, match_citations
from reportedly.trace.copying import align_reports
from reportedly.trace.crediting import find_credits
from reportedly.trace.lineage import find_lineage
from reportedly.trace.origins import trace_origins
from reportedly.trace.report_relation import RelatedReports, relate_reports
from reportedly.trace.shared_errors import betrayed_by_errors
from reportedly.trace.signatures import sign_report
from reportedly.trace.ways_back import find_steps

__all__ = [
    "CitationCandidate",
    "RelatedReports",
    "align_reports",
    "betrayed_by_errors",
    "find_credits",
    "find_lineage",
    "find_steps",
    "match_citations",
    "relate_reports",
    "sign_report",
    "trace_origins",
]
