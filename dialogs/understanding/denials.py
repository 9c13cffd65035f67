"""A denial with words between it and its verb is brought together: «千万别把我的信息给删了» is «别删了».

Weights learn what stands side by side. What may stand between without meaning anything of its own is listed; any other
word («别磨蹭，给我删了») ends the reach of the denial.
"""

from __future__ import annotations

import re

from dialogs.understanding.patterns import regex

_OBJECT = r"[把将][^,，。;；.!！?？\s把将给了就是不别]{1,12}?(?:都|全|也|统统|给|一起|一并)*"
_BETWEEN = (
    rf"(?:{_OBJECT}|给我们?|帮我们?|替我们?|给[他她它](?!人)|[你您]们?|再|现在就?|马上就?|立刻就?|今天就?|急着?|随便|随意|乱|擅自|私自|偷偷地?"
    r"|悄悄地?|轻易|直接|真的?|都|全部?|就|一下子|自己|自动|要|想|来|去|先|打算|考虑)"
)
_ENDS = r"删[除掉光]?|清[除空掉]|抹[掉去除]|销毁|注销|销户"
_CHANGES = r"更正|改正|修改|改(?![天日口行变主进良名])|撤[回销]|撤(?![资诉])"
_OTHERS = r"转[移走]|转(?=给|去|到)|复制|拷贝|查[阅看询]|查(?![收无])|看(?![不我着来起见样门病法好在似管做成清])"
_COMMAND = (
    r"(?:(?<![特分区级性识辨告差类个道])(?:千万|先|可|都|也)*别|(?<![要想])(?:千万|先|暂时|请|可)?不要|(?<!用)不用|不必"
    r"|(?:千万|先)?甭)"
)
_STRICT = r"(?:不许|不准|禁止|(?:绝对|千万)(?:不[能可]|别))"
_I = r"(?<![你您们司])(?<!是不)(?:我|还|并|根本|也|又|可|从来)*"
_UNWILLING = rf"{_I}不(?:想|打算|愿意?)"
_NOT_FOR = rf"{_I}不是(?>要|想|说要?)"
_NOT_SAID = rf"{_I}没有?(?>说要?|要求)"
_NOT_TOLD_TO = rf"{_I}没有?[让叫请]|谁(?:[让叫]|说要?)"
FOR_NOW = regex(r"先|暂时")
DENIED = regex(
    rf"(?:{_COMMAND}{_BETWEEN}{{1,6}}?|{_STRICT}{_BETWEEN}{{0,6}}?)(?P<forbidden>{_ENDS}|{_CHANGES}|{_OTHERS})"
    rf"|(?:(?:{_UNWILLING}|{_I}不是来){_BETWEEN}{{0,6}}?|{_NOT_FOR}{_BETWEEN}{{1,6}}?)(?P<unwanted>{_ENDS}|{_CHANGES}|{_OTHERS})"
    rf"|(?:{_NOT_SAID}{_BETWEEN}{{1,6}}?|(?:{_NOT_TOLD_TO}){_BETWEEN}{{0,6}}?)(?P<unsaid>{_ENDS}|{_CHANGES})"
)
_ACT = rf"{_ENDS}|更正|改正|修改|撤回|转移|复制|拷贝|查[阅看询]"
RATHER = regex(
    rf"(?<![不没别])(?:是?要的?是?|是?想)(?P<wanted>{_ACT})[,，\s]{{0,2}}而?不是(?:要|想|来)?(?P<other>{_ACT})"
)
"""«我要删除不是查看»: what stands first is wanted, though a denial stands beside it."""
NOT_ONLY = regex(
    rf"(?:[别甭]|不要)(?:光|只|单|仅)(?:是|给我?|说|要|想)*(?=(?:{_ACT}|看|查|删|改|转)(?!不))"
    r"|\b(?:don.?t|do not) (?:just|only)(?= (?:show|give|send|tell|let|delete|correct|transfer))"
)
"""«别光给看，再复制一份»: the first is wanted as well."""


def brought_together(plain: str) -> str:
    """The text with each denial beside its verb, and nothing else changed."""
    if "不是" in plain:
        plain = RATHER.sub(r"不是\g<other>,是要\g<wanted>", plain)
    plain = NOT_ONLY.sub(lambda said: "not only" if said.group().isascii() else "不光要", plain)
    return plain if plain.isascii() else DENIED.sub(_together, plain)


def _together(said: re.Match[str]) -> str:
    if said["forbidden"]:
        return f"{'先别' if FOR_NOW.match(said.group()) else '别'}{said['forbidden']}"
    return f"没说要{said['unwanted'] or said['unsaid']}"
