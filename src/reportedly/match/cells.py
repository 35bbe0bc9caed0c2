"""The cells of the vector index: regions of the embedding's space, each around a centroid that is shipped."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from reportedly.errors import WeightsError
from reportedly.match.candidates import Floats

FOLDER = Path(__file__).with_name("weights")
CENTROIDS = "centroids.npy"


def load_centroids(folder: Path | None = None) -> Floats:
    """The unit centroids [C, D]. Raises WeightsError where the file is missing or no such table."""
    path = (folder or FOLDER) / CENTROIDS
    try:
        table = np.load(path, allow_pickle=False)
    except (OSError, ValueError) as error:
        raise WeightsError(
            f"the weights file {path.name} cannot be read: {error}", hint="install reportedly anew"
        ) from error
    wide: Floats = table.astype(np.float32)
    norms = np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-6)
    unit: Floats = (wide / norms).astype(np.float32)
    return unit
