"""The labels of the tagger: begin and inside of source, cue and content, and outside."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")
N_LABELS = len(LABELS)


def is_allowed(before: int, after: int) -> bool:
    """Say whether label `after` may follow `before`: a role goes on only inside itself."""
    if after == 0 or after % 2 == 1:
        return True
    return before in (after - 1, after)


ALLOWED: npt.NDArray[np.bool_] = np.array(
    [[is_allowed(i, j) for j in range(N_LABELS)] for i in range(N_LABELS)]
)
"""Shape [label before, label after]."""

ALLOWED_FIRST: npt.NDArray[np.bool_] = np.array([is_allowed(0, j) for j in range(N_LABELS)])


def begin(role: int) -> int:
    """Return the label that begins role number `role` of ROLES."""
    return 1 + 2 * role
