"""A request in one's own name turns out to be for somebody else: «其实是替我爸查的，他叫张福»."""

from __future__ import annotations

from dialogs.draft import Draft
from dialogs.told.death import bereaved
from dialogs.told.introduced import introduced
from dialogs.told.kin import kin
from dialogs.told.mentions import on_behalf
from dialogs.told.slots import for_whom
from dialogs.understanding.patterns import regex

FOR_SOMEBODY = regex(
    r"(?:是|给|替|帮|为)(?:我们?|咱)?(?:家)?[^,，。;；我]{1,3}(?:(?:查|办|弄|申请|问|要|删|看|改|交|搞|填)的?|的(?:信息|资料|东西)?)(?=\W|$)"
    r"|[查看要删办弄](?:的是)?我[^,，。;；我]{1,3}的(?:信息|资料)?\W*$|[让叫托请]我[来帮]?(?:查|办|弄|申请|问|要|删|搞)"
    r"|^\W*(?:这|那|其实|是)*(?:我们?|咱)?(?:家)?[^,，。;；我]{1,3}的(?:信息|资料|东西)?[\s,，。]*(?:并?不是|非)我(?:自己|本人)?的?\W*$"
    r"|^\W*(?:并?不是|非)我(?:自己|本人)?的?[\s,，。]*是?(?:我们?|咱)?(?:家)?[^,，。;；我]{1,3}的(?:信息|资料|东西)?\W*$"
    r"|\b(?:for|about|is) my \w+\W*$|\bmy \w+['’]s\W+not mine\W*$|\bnot mine\b.{0,12}\bmy \w+['’]s\W*$"
)
"""Whose data they are; who that is has to be named as well: kin, or one of the others."""
OF_A_CONTACT = regex(r"电话|手机|号码?(?=是|[\s,，])|邮箱|邮件|\b(?:phone|number|mobile|e-?mail)\b")
"""«号码是我老公的 不是我的»: whose number it is, not whose data are asked for."""
SAYS_WHO = regex(r"我们?(?:[又也就]|其实)?不?是|\bi(?:.m| am)\b")
"""«我不是个人客户 我是物业的» puts the speaker's group right."""
OTHERS = regex(r"朋友|同事|老板|领导|公司|单位|别人|人家|客户|邻居|[他她]")


def for_another(draft: Draft, text: str) -> Draft | None:
    """The request as one for somebody else; what that needs is then asked."""
    near = kin(text)
    named = FOR_SOMEBODY.search(text) and (near or OTHERS.search(text))
    if (
        draft.for_other
        or OF_A_CONTACT.search(text)
        or (SAYS_WHO.search(text) and not near)
        or not (named or on_behalf(text))
    ):
        return None
    grown_up = (near and near != "parent") or on_behalf(text)
    whose = "relative" if bereaved(text) else "agent" if grown_up else "unsure"
    return introduced(for_whom(draft, whose, text), text)
