"""numpy, on one thread: what is multiplied here is small, and a second thread would only wait for the first."""

from __future__ import annotations

import os
import zlib
from importlib import resources

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

__all__ = ["np", "unpacked"]

_PART = 1 << 16


def unpacked(name: str) -> bytearray:
    """A file of weights, part by part: whole copies of it would leave holes in the memory."""
    found = bytearray()
    unpacking = zlib.decompressobj()
    with resources.files(__package__).joinpath("weights", f"{name}.bin").open("rb") as packed:
        while part := packed.read(_PART):
            found += unpacking.decompress(part)
    found += unpacking.flush()
    return found
