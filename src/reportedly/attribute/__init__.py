"""Tags -> attributions, nested to any depth -> deliveries: each content with its whole chain."""

from reportedly.attribute.attribute import Joined, attribute_report
from reportedly.attribute.chains import LEAST_CONFIDENCE, make_deliveries
from reportedly.attribute.inside import MAX_DEPTH, attribute_inside, compose_inside
from reportedly.attribute.nest import nest

__all__ = [
    "LEAST_CONFIDENCE",
    "MAX_DEPTH",
    "Joined",
    "attribute_inside",
    "attribute_report",
    "compose_inside",
    "make_deliveries",
    "nest",
]
