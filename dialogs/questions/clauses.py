"""«Why do you ask?», «what do the rules say?»: answered from our notes and the operator's policy, and with help.

Which clause answers a question is ``dialogs.understanding``; a request for an explanation is ``flows.request``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import Link, Phrase, phrase
from bot.domain.rights import GROUPS
from bot.texts import has
from dialogs.afterwards.which_case import newest_unended
from dialogs.draft import Draft
from dialogs.model import Say, Turn
from dialogs.questions.company import NAME_AND_REACH, reach
from dialogs.questions.procedure import procedure, when_told
from dialogs.questions.retention import RULES_ASKED
from dialogs.told.background import group_before
from dialogs.told.naming import only_a_name
from dialogs.told.slots import absorb
from dialogs.turns import Scene, answer, begin, choices, settled
from dialogs.understanding import RIGHTS, Answer, parse, shortened, understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import full_verbs, rights_named
from dialogs.wording import options, stacked
from dialogs.words.decisions import asks_why_rejected
from dialogs.words.doubt import AT_DOCUMENT

ABOUT_PROOF = frozenset({"ask_proxy", "ask_name", "ask_phone", "ask_email", "ask_otp", "id_consent", "ask_id"})
"""Questions whose own help explains why they are asked, when the policy has no clause for it."""

WHY_ASKED = regex(
    r"(?:为什么|为啥|为何|干嘛|干吗|凭什么).{0,4}(?:要|问|得|给|填|写)|\bwhy (?:do|must|should|would|are) (?:you|i)\b"
    r"|\bwhat(?:'s| is) (?:this|that|it) for\b"
)
ABOUT_THIS = regex(r"要这个|问这个|要这些|问这些|\bwhat(?:'s| is) this for\b|\bneed this\b")
"""About the bot's own question or about the bot itself, not about the rules."""

OF_THE_PROOF = regex(
    r"这|[号码机件箱]|电话|验证|短信|证明|姓名|名字|必须|一定|安全|泄[露漏]|用来|拿去|干[嘛吗什]|提供|为什么|为啥|凭"
    r"|\b(?:this|it|why|code|number|phone|e-?mail|name|id|passport|document|safe|need|must|have to)\b"
)
"""Where somebody proves who they are: a question about that, and not about the rules at large."""
DOUBTS = regex(
    r"(?:问|要|填|留|报|拿|用)[^,，。]{0,6}(?:干[嘛吗啥什]|做什么|做啥|有?(?:什么|啥)用)"
    r"|(?:谁|哪些人|什么人)[^,，。]{0,4}(?:看|知道|拿|保管)|给(?:谁|什么人|哪些人)"
    r"|(?:会不会|不会|怕|担心)[^,，。]{0,6}(?:泄[露漏]|卖|外传|传出去|骚扰|乱用)|(?:会不会|不会|怕|担心)[^,，。]{0,12}(?:贷款|网贷|借钱|开户|办卡|担保|诈骗|骗人|冒用|做坏事|干坏事)"
    r"|\b(?:not|won.?t|afraid|worried|misus\w*)\b[^.;]{0,24}\b(?:loans?|fraud|scams?|misuse|credit|identity theft)\b"
    r"|(?:安全|靠谱)[吗么]|(?:还|又|为啥|为什么|干嘛|何必|怎么)要?(?:再|重新)?(?:验|核实|证明)(?:证|什么|啥|谁|身份|一?[遍次])*[啊呀呢嘛]?\W*$"
    r"|\bwhy\b[^.;]{0,24}\b(?:verify|verification|prove)\b"
    r"|(?:[咋还]|怎么|干嘛|凭什么|为(?:什么|啥))[^,，。]{0,3}[要问][^,，。]{0,4}(?:名|姓|电话|手机|号|邮箱|证|码)"
    r"|\bwho (?:can |will |gets to |is going to |else )?(?:see|sees|read|reads|has access)"
    r"|\bwhat (?:do you|will you|for do you) .{0,20}\bfor\b"
    r"|\bis (?:it|this|that) safe\b"
)
"""Doubts about the very thing that is asked for."""
HOLDS_BACK = regex(r"我?先不(?:说|给|填|报|告诉)|[你您]们?先(?:说|讲|告诉)|\b(?:you )?tell me first\b")
"""Not yet; no refusal, as nothing else was asked for instead."""
MAY_I = regex(
    r"^(?!.*(?:删|查|注销|撤)).*(?:用|拿|发|填|写|打)[^,，。]{0,8}(?:行|成|好|可以|中)[吗不么]\W*$"
    r"|\b(?:can|may|could) i (?:use|send|give|type)\b(?!.*delet)"
)
"""Which paper will do."""

QUOTED = 160
"""Characters of a clause that fit a phone beside our note."""

FORMAL = regex(
    r"(?:写|出|开)(?:给?我|给|一?[个份]|一下|的)*(?:解释|说明)(?!书|[过了])|(?:正式|书面|详细)(?:地|的)?[^,，。;；\s]{0,3}(?:解释|说明|答复|回复|申请)|(?:解释|说明|答复)[^,，。;；\s]{0,3}(?:书面|正式)"
    r"|\b(?:written|formal|official) (?:explanation|answer|reply|statement|request)|in writing"
    r"|\b(?:formally|officially) (?:ask|request|demand|want|register)\w*|\bregister (?:it|this|that) formally"
)
"""Whoever asks for this wants staff to answer, not a note."""
INSISTS = regex(
    r"(?:^\W*|要|想|请|求|麻烦|给我|让)(?:[你您]们?|贵司)*(?:给我|跟我|向我)?(?:做|一?[个份下])?(?:解释|说明)(?!书|过|了)"
    r"|(?<!没)(?<!没有)(?<!不)(?:[讲講说說]|解释|解釋|交代|交待)(?:个|得)?(?:清楚|明白)|[要给給讨討欠](?:我|咱)?(?:一?[个個])?(?:说法|說法|交代|交待)"
    r"|(?:[讲講说說]|解释)(?:[讲講说說]|一下)[^,，。;；]{0,2}我(?:的|[这那這]|怎么|咋|为)"
    r"|\b(?:want|need|like|demand|ask\w*|please) .{0,16}\bexpla(?:in|nation)\b"
    r"|\bexplain\b.{0,16}\b(?:to me|properly|clearly|exactly|(?:how|why) (?:my|i))\b"
    r"|\b(?:owe|give|deserve)\b.{0,12}\b(?:explanation|proper (?:answer|reason))\b"
)
"""«就是要你们解释这一条», «给我讲清楚», «要个说法»: once that was offered, or of what a machine decided."""


LOOK_UP = ("access", "explain", "human")
"""Offered to whoever asks what became of their data: the question goes along."""
WHICH_KINDS = regex(
    r"^(?!.*我)(?!.*(?:合法|法律|为什么|怎么|如何|多久|敏感)).*(?:存|收集|保存|留|掌握|记录|收)(?:了|着|的是?)?"
    r"(?:些|的)?(?:哪些|什么|啥)(?:个人)?(?:信息|资料|数据|东西)?(?:[啊呀呢]|\W)*$"
    r"|^(?!.*\b(?:me|my|i|sensitive)\b).*\b(?:what|which) (?:kinds? of |personal )*(?:data|information|details)"
    r" (?:do|does|would) (?:you|the company) (?:usually |normally )?(?:keep|store|hold|collect|have)\b"
    r"(?: (?:of|about|on) [\w ]+)?\W*$"
)
"""Which kinds of data are kept, of nobody in particular."""
KEPT_OF = frozenset({"2.3", "2.4", "2.5", "2.7"})
"""The groups whose clause lists what is kept of them."""
ITEM = regex(
    r"第?([一二三四五六1-6])(?:种|项|点|款|条)(?:情[况形]|理由)?"
    r"|\b(first|second|third|fourth|fifth|sixth) (?:case|one|item|point)"
)
"""One entry of the clause that was told last."""
CLAUSE = regex(r"第\s*(?:\d{1,2}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})\s*[条章]|\b(?:clause|section|article) \d")
ITEM_OF = regex(r"\(\d+\)")
ORDINALS = "一二三四五六"
ORDINAL_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth")


def help_here(scene: Scene) -> Turn:
    hotline = scene.facts.settings.hotline
    if scene.form_open:
        return answer(scene, (Say(phrase("help.form")), Say(Phrase(f"help.{scene.talk.question}"))))
    return answer(scene, (Say(phrase("help.idle", hotline=hotline), options("start", "request", "status", "human")),))


def why(scene: Scene) -> Turn:
    """«凭什么», «why?»: the reason for the open question, and the question again; else how the request stands."""
    if not scene.form_open and newest_unended(scene.facts):
        return answer(scene, tuple(map(Say, when_told(scene))))
    return answer(scene, (Say(reason(scene)),)) if scene.form_open else help_here(scene)


def reason(scene: Scene) -> Phrase:
    """Why it is asked, where the help only says how to answer."""
    own = f"why.{scene.talk.question}"
    return Phrase(own if has(own) else f"help.{scene.talk.question}")


def doubtful(scene: Scene) -> bool:
    """Whether the words ask what becomes of the answer, and give none."""
    text, understood, question = scene.heard.text, scene.heard.understood, scene.talk.question
    if not scene.heard.typed or question not in ABOUT_PROOF:
        return False
    given = understood.phone or understood.email or understood.name
    holds_back = question in NAME_AND_REACH and HOLDS_BACK.search(text)
    which = question in AT_DOCUMENT and MAY_I.search(text)
    return not given and bool(DOUBTS.search(text) or holds_back or which)


def reassure(scene: Scene) -> Turn:
    """What it is for and who sees it, then the question; nobody is pressed."""
    return answer(scene, (Say(Phrase(f"help.{scene.talk.question}")), Say(phrase("help.who_sees"))))


def policy(scene: Scene) -> Turn:
    page = scene.facts.rules_page()
    whole = Say(phrase("policy.page", page=Link(phrase("policy.page_label"), page)))
    return answer(scene, (Say(phrase("policy.invite")), *((whole,) if page else ())))


def explain(scene: Scene) -> Turn:
    """A question about the rules: clause and note at once, and staff when the person wants more (policy 8.4(1))."""
    if scene.form_open and scene.talk.question in ABOUT_PROOF and WHY_ASKED.search(scene.heard.text):
        return why(scene)
    asked = procedure(scene, scene.heard.text)
    if asked:
        return answer(scene, asked)
    if FORMAL.search(scene.heard.text) and not scene.form_open:
        return formally(scene)
    clause, last = scene.facts.questions().unknown(scene.heard.text)
    if clause:
        return _no_such(scene, clause, last)
    if WHICH_KINDS.search(scene.heard.text):
        return kinds(scene)
    found = _asked(scene)
    if found.note == "note.c8" and not scene.form_open:
        return settled(scene, Say(phrase("policy.rights")))
    if found.clauses:
        again = found.clauses[0] == told_last(scene)
        return _told_again(scene) if again else _told(found, scene)
    if scene.form_open:
        asks_proof = scene.talk.question in ABOUT_PROOF and OF_THE_PROOF.search(scene.heard.text)
        about_us = asks_proof or WHY_ASKED.search(scene.heard.text)
        return why(scene) if about_us else answer(scene, (Say(phrase("policy.silent")),))
    if ABOUT_THIS.search(scene.heard.text):
        return help_here(scene)
    kept = replace(scene, draft=replace(scene.draft, detail=scene.heard.text))
    offered = ("explain", *_may_want(scene), "human")
    return choices(kept, Say(phrase("policy.silent_offer"), options("start", *offered)))


IN_OTHER_WORDS = (
    (
        regex(
            r"(?:怎么|如何|咋)(?:样)?(?:去|来)?(?:使用|用|处理)(?:的|了)?(?:呢|啊|呀)?(?=[\s,，。;；?？]|$)"
            r"|\bhow (?:do|did|are|is|was|will)\b.{0,40}\bus(?:e|ed|ing)\b"
        ),
        "你们收集的信息用来做什么",
    ),
    (
        regex(
            r"(?:保存|保留|留存|存|留)[^,，。;；]{0,4}[\d一二两三四五六七八九十]+个?[年月]"
            r"|\b(?:keep|kept|stor\w+|hold|retain\w*)\b.{0,30}\b(?:\d+|one|two|three|four|five|ten) (?:years?"
            r"|months?)\b"
        ),
        RULES_ASKED,
    ),
)
"""Questions by how they are asked, and the same in words that lead to the clause."""


def _asked(scene: Scene) -> Answer:
    """What the rules say to it; where they seem silent, to the same in plainer words."""
    text, questions = scene.heard.text, scene.facts.questions()
    found = questions.ask(_of_the_last(scene) or text)
    plainer = next((asked for words, asked in IN_OTHER_WORDS if words.search(text)), "")
    return questions.ask(plainer) if plainer and not found.clauses else found


def kinds(scene: Scene) -> Turn:
    """What is kept of people like them; of whom we do not know what they are to us, in general."""
    group = scene.heard.understood.group or scene.draft.group
    found = scene.facts.questions().ask(f"第{group}条") if group in KEPT_OF else None
    if found and found.clauses and scene.form_open:
        return answer(scene, clause_says(found, scene))
    *quoted, told = clause_says(found, scene) if found and found.clauses else (Say(phrase("policy.kinds")),)
    if scene.form_open:
        return answer(scene, (Say(phrase("policy.kinds_here")),))
    kept = replace(scene.draft, detail=scene.heard.text, group=group)
    asked = replace(scene, draft=kept, before=(*scene.before, *quoted))
    return choices(asked, replace(told, options=options("start", *LOOK_UP)))


def told_last(scene: Scene) -> str:
    """The clause that was told and that may be asked about further; empty when there is none."""
    if scene.form_open or not explanation_offered(scene.draft) or not scene.draft.detail:
        return ""
    first = scene.draft.detail.splitlines()[0]
    return next(iter(scene.facts.questions().ask(first).clauses), "")


def _of_the_last(scene: Scene) -> str:
    """«The fourth case»: that entry of the clause that was told last, where it has one."""
    item, clause = ITEM.search(scene.heard.text), told_last(scene)
    if not item or not clause or names_a_clause(scene):
        return ""
    found = (item[1] or "").translate({ord(sign): str(place) for place, sign in enumerate(ORDINALS, start=1)})
    number = found or str(ORDINAL_WORDS.index(item[2].lower()) + 1)
    asked = f"第{clause}({number})条"
    return asked if scene.facts.questions().ask(asked).clauses[:1] == (f"{clause}({number})",) else ""


def names_a_clause(scene: Scene) -> bool:
    """«解释一下第五条»: that clause is told, whatever was told before; in writing only who says so."""
    return not FORMAL.search(scene.heard.text) and bool(CLAUSE.search(scene.heard.text))


def _further(scene: Scene) -> Scene:
    """With the new question beside the one before it."""
    words = "\n".join(dict.fromkeys((*scene.draft.detail.splitlines(), scene.heard.text)))
    return replace(scene, draft=replace(scene.draft, detail=words))


def _told_again(scene: Scene) -> Turn:
    """Nobody is told the same twice: what it means for them a colleague has to look up."""
    return choices(_further(scene), Say(phrase("policy.told_already"), options("start", "explain", "access", "human")))


def _no_such(scene: Scene, clause: str, last: str) -> Turn:
    """A slip of the rules themselves may point one past their end, to where the contacts should be."""
    told = phrase("policy.no_such", clause=clause, last=last)
    past = clause == str(int(last) + 1)
    return answer(scene, (Say(stacked([told, reach(scene)]) if past else told),))


def formally(scene: Scene) -> Turn:
    """Staff explain in writing: a request of its own (policy 8.4(1))."""
    return begin(scene, "request", _asking(scene))


def _asking(scene: Scene) -> Draft:
    """A request for an explanation, with the question before it and whatever else the message says."""
    before, text = "" if scene.form_open else scene.draft.detail, scene.heard.text
    named = before and only_a_name(text)  # «王萍», to the offer: who asks, and nothing to be explained
    words = before if named else "\n".join(dict.fromkeys(part for part in (before, text) if part))
    asked = Draft(rights=("explain",), name=str(parse("name", text).value) if named else "")
    told = absorb(asked, scene.heard.understood, scene.facts)
    told = absorb(told, understand(before), scene.facts) if before else told
    group = told.group or group_before(scene.draft.said) or ("2.5" if asks_why_rejected(words) else "")
    group = group or _group_of_clause(scene.facts.questions().ask(words))
    return replace(told, detail=words, group=group)


def _group_of_clause(found: Answer) -> str:
    """Whom the clause in question is about (policy 2.3 to 2.7)."""
    return next((group for group in GROUPS for clause in found.clauses[:1] if clause.startswith(group)), "")


def clause_says(found: Answer, scene: Scene) -> tuple[Say, ...]:
    """Our note, and the clause's own words where imported: they are Chinese, and an entry of a list tells little by
    itself, so that beside a note such words are for whoever names the clause."""
    clause, note = found.clauses[0], Phrase(found.note)
    if found.noted and _entry_of_kinds(clause) and not _by_number(scene):
        return (Say(phrase("policy.entry", clause=clause, note=note)),)
    told = Say(phrase("policy.answer", clause=clause, note=note) if found.noted else note)
    if found.noted and (scene.talk.lang == "en" or ITEM_OF.search(clause)) and not _by_number(scene):
        return (told,)
    words = shortened(found.quotation, QUOTED)
    if scene.talk.lang == "en" and words:
        return (Say(_in_english(told.phrase, clause, words, noted=found.noted)),)
    quoted = Say(phrase("policy.quote", clause=clause, words=words))
    return (quoted, told) if words else (told,)


def _in_english(told: Phrase, clause: str, words: str, *, noted: bool) -> Phrase:
    """Plain words first: the clause itself is Chinese."""
    if not noted:
        return phrase("policy.original_only", clause=clause, words=words)
    return stacked([told, phrase("policy.original", words=words)])


def _entry_of_kinds(clause: str) -> bool:
    """One of the data that are kept of a kind of people."""
    return ITEM_OF.search(clause) is not None and clause.partition("(")[0] in KEPT_OF


def _by_number(scene: Scene) -> bool:
    return CLAUSE.search(scene.heard.text) is not None or ITEM.search(scene.heard.text) is not None


def _told(found: Answer, scene: Scene) -> Turn:
    *quoted, told = clause_says(found, scene)
    if found.note == "note.c11":
        told = replace(told, phrase=stacked([told.phrase, reach(scene)]))
    if scene.form_open:
        return answer(scene, (*quoted, told))
    offered = LOOK_UP if told.phrase.key == "policy.entry" else (*_may_want(scene), "explain")
    told = replace(told, options=options("start", *offered))
    kept = (
        _further(scene) if _of_the_last(scene) else replace(scene, draft=replace(scene.draft, detail=scene.heard.text))
    )
    return choices(replace(kept, before=(*scene.before, *quoted)), told)


def _may_want(scene: Scene) -> tuple[str, ...]:
    """«Can my CV be deleted?» may want just that."""
    heard = (name for name, _ in scene.heard.understood.alternatives if name in RIGHTS)
    likely = (*heard, *rights_named(scene.heard.text, full_verbs))
    return tuple(name for name in likely if name != "explain")[:1]


def explanation_offered(draft: Draft) -> bool:
    """Whether the last thing that was said offers that a colleague explains, alone or beside a right."""
    return draft.offered[:1] == ("explain",) or (draft.offered[1:] == ("explain",) and draft.offered[0] in RIGHTS)
