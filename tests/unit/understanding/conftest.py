"""The published policy, where it stands beside the checkout."""

from __future__ import annotations

import pytest

from dialogs.understanding import Policy, read_policy
from tests.unit.understanding.labelled import SAMPLES


@pytest.fixture
def published() -> Policy:
    path = SAMPLES.parent / "policy.txt"
    if not path.exists():
        pytest.skip("the published policy is not beside this checkout")
    return read_policy(path.read_text(encoding="utf-8"))
