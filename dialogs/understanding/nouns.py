"""Nouns of this business as people write them, for patterns to be built from; kin stand in ``told.kin``, verbs in
``verbs``, papers in ``words.papers``."""

from __future__ import annotations

EN_DATA = "data|information|info|records?|files?|details"
PHONE = "电话|手机|号码"
EN_PHONE = "phone|mobile|number"
REACH = f"{PHONE}|邮箱"
"""By which somebody is reached."""
EN_REACH = f"{EN_PHONE}|e-?mail"
WEEKDAY = "(?:周|星期|礼拜)[一二三四五六日天]"
EN_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
EN_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
"""In full or short."""
