"""What somebody says of themselves beside an answer: their name, told or put right.

«永大电梯，我叫潘建华», «13867220011 还有名字写错了 是王丽 美丽的丽». Only clauses that say in so many words that it is
the speaker's are known here; a bare name beside an answer is for ``naming``.
"""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.told.kin import speaks_of_kin
from dialogs.told.naming import FULL, full_surname, in_latin
from dialogs.understanding import HAN, parse, written_together
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.spelt_out import set_apart

_END = r"(?=[\s,，。;；.!！、)）]|$|谢谢|麻烦)"
_NAME = rf"(?:{FULL}|{HAN}{{1,12}}(?:·{HAN}{{1,12}}){{1,4}})(?:才对|[吧哈啊呀哦了的])?{_END}"
_HOW = rf"(?:[^\s,，。;；\d]{{1,8}}的(?:那个)?{HAN}字?)"
"""«美丽的丽», «是婉转的婉»."""
_LEAD = (
    r"(?:还有|另外|对了|顺[便带]|然后|再有|就是|只是|不过|但是?|而且|等一?[等下]|麻烦|请|帮我?|其实|刚[才刚]?|之前|上面|前面"
    r"|不好意思|抱歉|哎呀?|[哦啊噢哈嗯那啦了]|[\s,，。;；、:：])*"
)
_LABEL = r"(?:姓名|名字|名儿|全名)"
_WRONG = (
    r"(?:我|那里?|里面|这[里边]|好像|也|是|给|刚才|之前)*(?:(?:写|打|填|输|弄|搞|登记?|发|录|记|报|说)(?:错字?|岔|反|得?不对)|[少漏多](?:写|打|填|输)了?[一两]?个?字?|错|不对|有误|有错)"
    r"[了的啦啊呀哈哦]*"
)
_STARTS = r"(?:^|(?<=[\s,，。;；、!！?？\d]))"
_HOW_WRITTEN = rf"(?>[\s,，]*{_HOW}(?=[\s,，。;；!！]|$))*"
_GIVEN_AS = (
    rf"(?:(?:前面|刚[才刚]?|之前|上面|上次)+我?(?:{_LABEL})?|我?把?我?的?{_LABEL})"
    rf"(?:写|打|填|输)成了?{FULL}了?(?=[\s,，。;；]|$)"
)
"""«前面写成陆君了»."""
_WRONG_NAME = (
    rf"(?:(?:[你您]们?)?(?:把|将)?(?:我的?|你们?的?|登记的?)?{_LABEL}{_WRONG}|我?(?:写|打|填|输)错{_LABEL}[了啦]?"
    rf"|(?:我|{_LABEL})(?:不叫|不是){HAN}{{2,4}}?(?=[\s,，是而我叫])|{_GIVEN_AS})"
)
_RIGHT_ONE = rf"(?:我|正确的?|真名|其实|实际|应该?|要|请|{_LABEL})*(?:[改换][成为]|而?是|叫|为|写)?"
_CHANGED_TO = (
    rf"(?:把|将)?(?:我的?)?{_LABEL}(?:请|麻烦|帮我|给我|要|得|也)*"
    r"(?:(?:[改换变]|更正|更新|修改)(?:一?下)?[\s,，:：]*(?:[改换]?[成为到]|是|叫)?|应该?[是为叫])"
)
_EN_LEAD = (
    r"(?>[\s,.;!-]*\b(?i:and|also|oh|but|sorry|please|pls|btw|by the way|plus|actually|wait|can you|could you|just"
    r"|i need to|i want to)\b[\s,]*)*[\s,.;]*"
)
_EN_WRONG = (
    r"\b(?i:(?:my|the) (?:full |real |first |last )?name"
    r"(?: (?:that )?i (?:gave|typed|wrote|put|sent|entered)(?: you| in| before| earlier| down)*)?"
    r" (?:is |was |got )?(?:wrong|misspel\w+|incorrect|mistyped|not right)"
    r"|i (?:misspell?ed|misspelt|mistyped|wrote|typed|got) my name(?: wrong(?:ly)?)?)"
    r"(?i:[\s,.;:-]*(?:it(?:['’]?s| is)?\s+)?(?:should (?:be|read|say)|is|['’]s|must be)?)\s*"
)
_EN_CHANGED = (
    r"\b(?i:(?:change|correct|fix|update)(?: my| the)? name)"
    r"(?i:[\s,]*(?:to|as|:|into|it['’]?s|it is|it should (?:be|read)|should be)?)\s+"
)
_EN_IS = (
    r"\b(?i:(?:my |the )?name (?:is (?:actually|really|spel(?:led|t))|['’]s (?:actually |spel(?:led|t))"
    r"|should (?:be|read|say)|is to be))\s+"
)
_LATIN = r"(?P<latin>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})"
LETTERS = r"(?i:,? (?:with|spelled with)?\s*(?:an?|one|two|three|double)\s+[a-z]{1,2}(?:['’]s)?\b)"
"""«Anna Keller, with two n»."""
_PUT_RIGHT = cased(
    rf"{_STARTS}{_LEAD}(?:{_WRONG_NAME}[\s,，。:：]*(?:{_HOW}[\s,，]*)?{_RIGHT_ONE}[:：\s]*(?P<name>{_NAME})"
    rf"|{_CHANGED_TO}[:：\s]*(?P<now>{_NAME})|我(?:叫|是)(?P<meant>{_NAME})[\s,，。;；]*{_GIVEN_AS}){_HOW_WRITTEN}"
    rf"|{_EN_LEAD}(?:{_EN_WRONG}|{_EN_CHANGED}|{_EN_IS}){_LATIN}"
    rf"(?:{LETTERS}|(?i: not \w+(?: \w+)?))?(?=[\s,.;!)]|$)"
)
_TOLD = cased(
    rf"{_STARTS}{_LEAD}(?:我(?:的?(?:全|真|本)?(?:名字?|姓名))?(?:叫做?|是叫)"
    r"|我的?(?:姓名|名字|全名|真名|本名)就?[是为:：]?|本人(?:的?姓名|名字?)?(?:叫|是|为)?)"
    rf"[:：\s]*(?P<name>{_NAME}){_HOW_WRITTEN}"
    r"|(?:^|(?<=[\s,.;!]))(?i:(?:and|also|oh|btw)[\s,]+)*"
    rf"(?i:i['’]?m|i am|this is|my (?:full )?name(?: is|['’]s))\s+{_LATIN}(?:{LETTERS})?(?=[\s,.;!]|$)"
)
_EDGES = " \t\n\u3000,，。;；.!！、:："
_JOINTS = regex(r"^(?:(?:还有|另外|然后|以及|而且|and|also|oh)[\s,，]*)+|(?:[\s,，]|\b(?:and|also|oh)\b)+$")


_BEFORE = r"(?:以前|原来|之前|原先|本来|小时候|从前)的?"
_FORMER = cased(
    rf"(?:曾用名|原名|旧名|{_BEFORE}名字|{_BEFORE}(?=叫|是叫|就叫))[就是叫做:：\s]*(?:{FULL})(?={_END}|[\s,，]|$)"
    r"|\b(?i:formerly|previously|n[ée]e|born|used to be|was(?: once| called)?)\s+[A-Z][\w'’-]+"
    r"(?: [A-Z][\w'’-]+){0,2}"
)
_TODAY = cased(
    rf"(?:现在?用?名|改名|更名|改|叫|是|为|名)[叫成为是作:：\s]*(?P<name>{FULL})[了啦]?{_END}"
    rf"|(?i:now|today|changed? (?:it )?to|am|i['’]m|is)\s+{_LATIN}|^{_LATIN.replace('latin', 'first')}"
    rf"|^(?P<plain>{FULL}){_END}"
)


def name_of_today(text: str) -> str:
    """«以前叫王二妮 现在改成王怡然了», «Maria Lopez, formerly Maria Gomez»: what they are called now; empty where no
    former name is told."""
    said = set_apart(written_together(text))
    rest, former = ("", 0) if speaks_of_kin(text) else _FORMER.subn(" ", said)
    found = _TODAY.search(rest.strip(_EDGES)) if former else None
    named = next(filter(None, found.groupdict().values()), "") if found else ""
    name = parse("name", named).value or ""
    return name if full_surname(name) or in_latin(name) else ""


@dataclass(frozen=True)
class Aside:
    """A clause about the speaker in a line: the clause as it stands there, what it tells, and the rest of the line.

    ``right``: it puts right a name that was given before.
    """

    clause: str
    rest: str
    name: str = ""
    right: bool = False


def name_aside(text: str) -> Aside | None:
    """Their name, told or put right."""
    said = set_apart(written_together(text))
    for words in (_PUT_RIGHT, _TOLD):
        for found in words.finditer(said):
            named = next(
                (found[group] for group in ("name", "now", "meant", "latin") if found.groupdict().get(group)), ""
            )
            name = parse("name", named).value or ""
            if full_surname(name) or in_latin(name) or "·" in name:
                return Aside(found[0].strip(), _without(said, found.span()), name=name, right=words is _PUT_RIGHT)
    return None


def _without(text: str, span: tuple[int, int]) -> str:
    parts = (text[: span[0]].strip(_EDGES), text[span[1] :].strip(_EDGES))
    return "，".join(left for part in parts if (left := _JOINTS.sub("", part).strip(_EDGES)))
