"""numpy, on one thread: what is multiplied here is small, and a second thread would only wait for the first."""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

__all__ = ["np"]
