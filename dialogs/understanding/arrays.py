"""numpy, on one thread (what is multiplied here is small, and a second thread would only wait for the first), and the
files of weights.

Such a file is a line of JSON and then arrays as they are. It is mapped, not read: a start costs nothing, and several
processes share one copy.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

__all__ = ["mapped", "np"]

_WEIGHTS = Path(__file__).parent / "weights"


def mapped(name: str) -> tuple[dict[str, Any], Any]:
    """What the first line of a file describes, and the bytes that follow it, signed."""
    path = _WEIGHTS / f"{name}.bin"
    with path.open("rb") as file:
        head = file.readline()
    return json.loads(head), np.asarray(np.memmap(path, np.int8, "r", offset=len(head)))
