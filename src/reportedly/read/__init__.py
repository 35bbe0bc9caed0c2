"""Bytes to reports: plain text, HTML, PDF, JSON and JSON lines, told apart by their content."""

from reportedly.read.inputs import is_address, read_reports

__all__ = ["is_address", "read_reports"]
