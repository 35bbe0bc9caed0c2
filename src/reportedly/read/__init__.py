"""Bytes to reports: plain text, HTML, PDF, JSON and JSON lines, told apart by their content."""

from reportedly.read.inputs import is_address, read_reports
from reportedly.read.texts import read_text

__all__ = ["is_address", "read_reports", "read_text"]
