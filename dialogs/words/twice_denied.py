"""What is wanted all the more because it is denied twice, or threatened with: «不删不行», «你们不删我就投诉»."""

from __future__ import annotations

from dialogs.understanding import SURE, Understanding, understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, full_verbs, rights_named

_DONE = r"(?:给我|帮我)?(?:(?:干净|掉|了|完|一?下)+)?"
_WHAT = r"(?:我的?)?(?:电话|号码?|手机|照片|信息|资料|数据|简历|记录|档案|[账帐]号|视频|录像)?"
_OR_ELSE = (
    r"(?:是)?(?:不行|不可以?|不成|可不行|怎么行|那?[怎哪][么能]?行|哪成|不[干罢](?:休)?)(?!吗|么|嘛|吧|[?？])"
    r"|[\s,，]*(?:的话)?[\s,，]*(?:我|咱们?|那|心里|们|就|只[好能]|可|肯定|一定|马上|绝对|会|要|去|上|真|都|跟你们?)*"
    r"(?:投诉|举报|报警|报案|告|起诉|曝光|闹|律师|法院|12315|消协|找(?:媒体|记者|领导)|没法|没办法|不(?:放心|踏实|安心|同意|答应|罢休|走|干|完))"
)
TWICE = regex(
    rf"(?:(?<=非)|(?:不能|不得|不可以?|不许|不准|别给我|别|敢)不)(?:给我|帮我|再)?(?P<must>{any_verbs()}){_DONE}"
    rf"|(?<![要想该必需用能会可])不(?:给我|帮我|再|赶紧|马上)*(?P<verb>{full_verbs()}|[查改撤停关]){_DONE}{_WHAT}(?={_OR_ELSE})"
)
"""«不删不行吗» asks for the contrary, and «不删也行» leaves it."""
OR_ELSE = regex(rf"^{_OR_ELSE}")


def twice_denied(whole: Understanding) -> Understanding | None:
    said = TWICE.search(whole.text)
    if said is None:
        return None
    verb = said["must"] or said["verb"]
    still = tuple(right for right in whole.negated if right not in rights_named(verb, any_verbs))
    if whole.intent == "complain" and whole.confidence >= SURE:
        return whole.but(negated=still)  # «不删我就投诉» complains, and refuses nothing
    before, after = whole.text[: said.start()].removesuffix("非"), OR_ELSE.sub("", whole.text[said.end() :])
    heard = understand(f"{before}要{verb} {after.lstrip('了的啊呀吧 ')}")
    return whole.but(intent=heard.intent, confidence=heard.confidence, rights=heard.rights, negated=still)
