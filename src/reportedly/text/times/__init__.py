"""Expressions of time in English news: where they stand and which days they mean."""

from reportedly.text.times.find import FoundTime, find_expressions
from reportedly.text.times.join import find_times

__all__ = ["FoundTime", "find_expressions", "find_times"]
