"""Tags -> attributions: source, cue and content joined, each with how sure we are of it."""

from reportedly.attribute.attribute import Joined, attribute_report

__all__ = ["Joined", "attribute_report"]
