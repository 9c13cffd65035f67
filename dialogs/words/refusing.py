"""A refusal said again: «说了不给», «shuo le bu gei», «I already said no». It complains of nothing and asks nothing."""

from __future__ import annotations

from dialogs.understanding import in_characters
from dialogs.understanding.patterns import regex

_NOT = (
    r"(?:就是|绝对|真的?|坚决|肯定|都|也|还是|再)*(?:不|唔|冇|沒?唔)(?:想|愿意?|会|能|肯)?再?"
    r"(?:给|給|俾|畀|交|提供|同意|愿意|留|填|写|发|拍|传|弄)"
    r"(?:[你您]们?|身份证|证件|名字|姓名|电话|号码|照片|了|的|啊|呀|吧|哈|噻|就(?:是)?不[给交同]\S{0,2})*"
)
SAID_AGAIN = regex(
    r"\W*(?:我|都|早就?|已经|刚才?|之前|前面|不是|不都|跟[你您]们?|没|听|懂|见|吗)*"
    rf"(?:[说說讲講](?:了|过|過|咗)?|告诉(?:[你您]们?)?(?:了|过)?)(?:[多少几好]+遍|[两三]遍|我|了|过|就|是|的)*[\s,，。!！:：]*{_NOT}[吗嘛么]?\W*"
    rf"|\W*不(?P<act>给|交|同意|留|填)就(?:是)?不(?P=act)\W*|\W*(?:别|不要|甭)再?(?:问|催|要)了?[\s,，。!！]*{_NOT}\W*"
    r"|\W*(?:(?:i|i.ve|i have|we|just|already) )*(?:said|told you)(?: you)?(?: already| before| twice)?[\s,:]*"
    r"(?:no\b(?: (?:id|document|passport|name|phone|number|photo))?"
    r"|i (?:won.t|will not|don.t want to|refuse)(?: \w+){0,3})"
    r"(?: already| twice| before)?\W*|\W*no means no\W*|\W*(?:still|again)?,? ?no[,!.]? i (?:said|told you)(?: \w+)?\W*"
)

_PROOF = r"(?:手机|电话|号码?|联系方式|邮箱|身份证|证件|护照|照片|姓名|名字|真名|地址)号?码?"
_EN_PROOF = (
    r"(?:(?:mobile|phone|cell|contact|e-?mail)(?: (?:number|address|details))?|number|id(?: card)?|passport|documents?"
    r"|photo|name|address|details|that|it|any ?thing)"
)
_KEEPS_BACK = regex(
    rf"(?:我|才|可|就|都|也|绝对|坚决|真的?)*(?:不|唔|没法|甭想|别想)(?:想|愿意?|会|能|肯|要|打算|方便|同意)?再?"
    rf"(?:给|提供|告诉|说|留|填|写|发|交|透露|拍)(?:[你您]们?)?(?:我的?|自己的?)?{_PROOF}"
    rf"|(?:我的?)?{_PROOF}(?:我|就|可|是|都|也|绝对)*(?:不|唔|甭想|别想)(?:想|愿意?|会|能|肯|要|打算|方便|同意)?再?"
    r"(?:给|提供|告诉|说|留|填|写|发|交|透露|拍)(?:[你您]们?)?"
    r"|\b(?:(?:i|we|and)\b.?(?:m |am |.ll |will |do |would |d )?)*"
    r"(?:won.?t|will not|never|refuse to|not(?: going to)?|don.?t (?:want|wish|like) to|rather not"
    r"|no way (?:am i|will i|i.ll|i.m))"
    r" (?:\w+ )?(?:give|giving|tell|telling|send|sending|share|sharing|show|showing|provide|providing|hand over)"
    rf"(?: you(?: guys)?| out)?(?: (?:my|the|any|a))* {_EN_PROOF}\b"
)
_LEFT_OVER = 8
"""Characters beside it that say no more («no,», «to you», «的»)."""


def keeps_proof_back(text: str) -> bool:
    """«I won't give you my phone number», «身份证我不发», and nothing else: it answers no question but for that."""
    refused = _KEEPS_BACK.search(text)
    return refused is not None and len(text) - len(refused[0]) <= _LEFT_OVER


def says_no_again(text: str) -> bool:
    """Whether the whole line is one."""
    return SAID_AGAIN.fullmatch(in_characters(text)) is not None
