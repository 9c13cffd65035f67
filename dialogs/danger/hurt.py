"""Whether somebody is hurt, and how badly: whoever is so is not safe, out of the lift or not."""

from __future__ import annotations

from dialogs.told.death import died
from dialogs.told.kin import EN_KIN
from dialogs.understanding.patterns import regex

GRAVELY = regex(
    r"(?:没有?|失去|不清)意识|意识不清|昏[迷倒过]|晕[倒过]|不省人事|[没无](?:有)?(?:了)?(?:呼吸|心跳|脉搏|反应)|(?:脉搏|心跳)(?:都|也)?(?:没|停)|叫不[醒应]|[没冇]有?(?:声音|动静)了|抽搐|休克|骨[头折]"
    r"|(?:手(?!机)|脚|腿|胳膊|指|趾|臂|肋|腰)[^,，。]{0,2}断|(?<![中诊判打])断了?(?:手(?![机续动头里])|脚(?!本)|腿|胳膊|指|臂|肋)|(?:腿|手(?!机)|脚|胳膊|人|我|[他她])[^,，。]{0,3}动不了|流血|出血|[是全多满]血(?!压|糖|型|脂)|血[流止]"
    rf"|\b(?:(?:he|she|{EN_KIN}|lady|(?:wo)?man|person|boy|girl|friend|neighbou?r)\b[^.,;]{{0,24}}"
    r"(?:\bnot|n['’]t) (?:answer(?:ing)?|wak(?:e|ing) up)(?! (?:the |his |her |my |any )?(?:phone|call|door|bell))"
    r"|unconscious|not (?:breathing|responding|moving)|faint\w*|no (?:pulse|heart ?beat)"
    r"|(?<!lift )(?<!elevator )(?<!ceiling )collapsed"
    r"|passed out|fractur\w*|bleed\w*|bone|broken|crushed)\b"
)
"""Whoever is so needs an ambulance before anything else."""
_HARMED = regex(
    r"(?<!没)(?<!没有)(?<!没受)(?<!没有受)(?<!不)伤(?!心)|[断残瘫]了|截肢|骨折|流产|脑震荡|心梗|中风|[抢急]救|住院|走了|没了|\bhospital"
    r"|(?<!not )(?<!n['’]t )(?<!no one was )(?<!nobody was )\b(?:hurt|injur\w*|died|killed)\b"
)
LIFT_STILL = regex(
    r"按(?!压)(?:了|什么|哪个?|按?钮|键|半天|铃)*[都也]?[没无]有?反应|(?:梯|门|钮|键|铃|对讲机?|显示屏?)[都也]?[没无]有?反应"
    r"|\b(?:lift|elevator|doors?|buttons?)(?: is| are|['’]s)?(?: just)? not (?:responding|moving)"
)
"""Of the lift or its buttons, not of a person."""


def gravely_hurt(text: str) -> bool:
    return GRAVELY.search(LIFT_STILL.sub(" ", text)) is not None


def harmed(text: str) -> bool:
    """Whether somebody came out of it hurt, or not at all: nothing about it is good."""
    return any(words.search(text) for words in (GRAVELY, _HARMED)) or died(text)
