"""What people call the papers that show who they are, and those that show what somebody is to another; for patterns."""

from __future__ import annotations

OWN = "身份证明?|证件|护照|驾照|驾驶证|通行证"
RELATION = "户口[本簿]?|出生证|监护|委托书|授权书|公证|结婚证|死亡证|关系证?明"
PAPERS = f"{OWN}|{RELATION}|证明|材料"
"""Any of them, or papers at large."""
