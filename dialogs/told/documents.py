"""Documents in a line: which one is named, the number of one, and whether only one of two is given.

What becomes of it is ``flows.identity``; whoever refuses every paper is heard there, and what the case is made of then
is in ``draft``.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.draft import Draft
from dialogs.steps import Heard
from dialogs.understanding import parse
from dialogs.understanding.parts import contrasts_of
from dialogs.understanding.patterns import cased, regex
from dialogs.words import papers
from dialogs.words.in_context import CLEARLY, SURELY, learnt, likeliest
from dialogs.words.line import asks, asks_whether, marked
from dialogs.words.refusal import keeps_back

KEEPS_IT = regex(
    r"(?<!能)不(?:想|愿意?|方便|打算)?(?:再)?(?:给|交|提供|发)(?!我)"
    r"|\b(?:won.?t|not going to|rather not) (?:give|send|provide|share)\b"
)
"""«那不给就办不了是吧»: it can be handed in without; staff find another way."""
WITHOUT = regex(rf"{KEEPS_IT.pattern}|\bwithout\b")
NO_PAPER = regex(
    r"(?:没有?|冇|丢了?|办不了|拿不到)(?:我?的)?(?:身份证|证件|护照)|(?:身份证|证件|护照)(?:没有|丢了|不见了|过期了)"
    r"|\b(?:have no|don.?t have an?|lost my) (?:id\b|identity card|passport)"
)
"""Whoever has no paper cannot agree or refuse; staff find another way."""
LOOKS = regex(
    r"(?:照片?|相片?)[^,，。;；]{0,8}(?:丑|难看|不好看|老了|吓人)"
    r"|\b(?:photo|picture)\b.{0,12}\b(?:terrible|ugly|awful|horrible|embarrassing|bad|old)\b"
)
_OF_JUST_NOW = r"(?:刚才?|刚刚|前面|上面|这个?|那个?|对?提供[^,，。]{0,6}|身份证|证件)"
AGREES_NO_MORE = regex(
    rf"(?:收回|撤回|撤销|取消)(?:我|对)*{_OF_JUST_NOW}[^,，。]{{0,4}}(?:同意|授权)"
    r"|不(?:再)?同意(?:了\W*$|你们?(?:看|收|要)|(?:给|提供|交|发)(?!给?(?:别|他|第三|外|其[他它])))"
    r"|\b(?:don.?t|do not|no longer) (?:consent|agree) (?:to )?(?:giv|send|provid|shar|my|the|this|any ?more)"
    r"|\b(?:take|taking|withdraw|revoke)(?: back)? (?:my|that|the) (?:consent|agreement|yes)(?: back)?"
    r"(?= (?:to|for) (?:the |my )?id\b|\W*$)"
)
"""After the consent to give one's document: the consent is taken back, and no other wish."""
NONE_GIVEN = regex(r"\bno (?:id|passport|document|photo)s?\b(?! (?:number )?(?:with|on|at|yet))")
_PAPER = r"(?:我的?|那个?|这个?)?(?:身份证明?|证件|证明|护照|照片|材料)"
_EN_PAPER = (
    r"(?:(?:the|my|this|that|an?y?) )?(?:id(?:entity)?(?: card| document| part)?|passport|documents?|photos?|pictures?)"
)
LEFT_OUT = regex(
    rf"{_PAPER}(?:这[项个条]|那[项个条]|的事|就|先|也|还是|我)*"
    r"(?:算了|免谈|免了|跳过|略过|省了|拉倒|不必了?|不交了?|不拍了?|[去拿划]掉)(?=[吧了啦呢哈]*(?:\W|$))"
    rf"|(?:跳过|略过|省掉|免掉){_PAPER}"
    rf"|\b(?:skip|leave out|drop|forget|minus) {_EN_PAPER}\b|\bleave {_EN_PAPER} out\b"
    rf"|{_EN_PAPER}\W+(?:just )?(?:forget|skip|drop) (?:it|that)\b"
)
"""«身份证就算了 其他照办»: the rest goes on, and whoever says so gives none."""
NAMED = regex(r"身份证|sfz|证件|护照|照片|材料|\b(?:id|passport|document|photo)s?\b")
NAMES_A_PAPER = regex(
    r"[护護]照|通行[证證]|居留[证證]|居住[证證]|[驾駕][驶駛]?[证證]|[驾駕]照|户口[本簿]|社保卡|军官证|回[乡鄉][证證]|台胞[证證]"
    r"|(?:港澳?|香港|澳[门門]|台[湾灣])[^,，。]{0,4}[证證]|\b(?:passport|permit|licen[cs]e)\b"
)
"""Another paper than the usual one, without its number."""
ALONE = cased(r"\W*[A-Za-z]{0,2}\d{6,18}[Xx]?\W*")
HELD_BACK = regex(r"[不别没][^,，。;；]{0,3}(?:给|发|交|提供)|\b(?:not|never|n.t|without)\b")
"""«护照号不能给你们，E12345678是车牌»."""
ASKS_SHORTLY = regex(r"呢\W*$")
"""«驾照呢»."""
OTHER_PAPER = regex(
    r"(?:护照|通行证|居留证|居住证|驾驶?证|passport|permit"
    r"|licen[cs]e)(?:(?!身份证)\D){0,12}?(?P<number>(?=(?:[A-Z]*\d){4})[A-Z0-9]{6,20})"
)
"""A paper of another kind, whose number has a form of its own: staff judge it."""


def numbered(heard: Heard, draft: Draft) -> Draft | None:
    """With the number of a document, whatever is said beside it («no Chinese card, my passport is …»)."""
    slot = parse("resident_id", heard.text)
    number = slot.value if slot.valid else slot.other_value
    other = OTHER_PAPER.search(heard.text)
    number = number or (other["number"] if other else None)
    return replace(draft, papers=(*draft.papers, f"text:{number}")) if number and draft.document_needed else None


def gives_number(heard: Heard) -> bool:
    """Whether a line at another question gives a document's number: it is nothing else, or names the paper."""
    text, said = heard.text, heard.understood
    beside = said.email or said.phone or HELD_BACK.search(text) or asks(text)
    named = NAMED.search(text) or NAMES_A_PAPER.search(text) or parse("resident_id", text).valid
    return not beside and bool(named or ALONE.fullmatch(text))


_ITS_NUMBER = regex(
    r"(?:这是|我的?|本人的?|[这那]个?)?(?:身份证|证件|[护護]照|通行[证證]|居住[证證])?的?(?:号码?|[证證]号)?[是为:：\s]{0,3}"
    r"(?<![a-z])[a-z]{0,2}\d[\dx -]{5,}"
    r"|(?:\b(?:(?:my|the|here.?s|here is) )?(?:id|identity|passport)(?: card)?(?: number| no\.?)?(?: is|:)? {1,3})"
    r"[a-z]{0,2}\d[\dx -]{5,}"
)

OF_ITS_LENGTH = regex(r"\d[\d -]{13,}[\dx]")
"""As long as the number of an identity card, or nearly."""


def without_number(text: str) -> str:
    """The line without the number of a document and the words that name it."""
    return _ITS_NUMBER.sub(" ", text).strip()


def holds_number(text: str) -> bool:
    """Whether the number of a document stands in it."""
    slot = parse("resident_id", text)
    return bool(slot.valid or slot.other_value or OTHER_PAPER.search(text))


NUMBER = regex(r"(?<!电话)(?<!手机)(?<!机)号(?!召)|\bnumbers?\b")
PICTURE = regex(r"照片?|相片|拍|图|\b(?:photos?|pictures?|pics?|scan)\b")
OFFERS = regex(r"[只就]?[给报填发打]|可以|[行好]|能|没问题|\b(?:have|give|type|fine|ok(?:ay)?|sure|only|just|yes)\b")
SPARED = regex(r"[不别没免]|算了|\b(?:not?|without|won.?t|don.?t|skip)\b")


def number_only(text: str) -> bool:
    """«号码可以给 照片不拍»: the number is offered, and only the picture is not; typed, it will do."""
    clauses = contrasts_of(text)
    offered = any(NUMBER.search(one) and OFFERS.search(one) and not SPARED.search(one) for one in clauses)
    kept = any(PICTURE.search(one) and SPARED.search(one) and not NUMBER.search(one) for one in clauses)
    return offered and kept and not asks(text)


def of_a_paper(text: str) -> bool:
    """«身份证跳过 删掉就行», «the number but not a picture»: a paper is meant, and no part of the data."""
    return LEFT_OUT.search(text) is not None or number_only(text)


OWN = regex(rf"{papers.OWN}|(?:本人|我自己?)的|\b(?:my own|id|identity card|passport)\b")
OF_RELATION = regex(
    rf"{papers.RELATION}"
    r"|\b(?:household|hukou|(?:birth|death|marriage) certificate|power of attorney|poa)\b"
)
ONLY = regex(r"[只光单]|就(?=[发给交拍])|\b(?:only|just)\b")
REFUSES = regex(r"(?<![要能可行])[不没别](?!行吗|可以吗)|\b(?:not?|won.?t|don.?t|without)\b")


def relation_only(draft: Draft, text: str) -> bool:
    """«我不想发身份证,户口本行»: of the two papers only the one that shows the relation.

    Whether one's own document is refused and the proof of the relation is not, where both are asked for.
    """
    if not (draft.for_other and draft.document_needed):
        return False
    clauses = contrasts_of(text)
    offered = [clause for clause in clauses if OF_RELATION.search(clause) and not REFUSES.search(clause)]
    kept = any(OWN.search(clause) and REFUSES.search(clause) for clause in clauses)
    return bool(offered) and (kept or any(ONLY.search(clause) for clause in offered))


THE_REST = regex(
    r"其[他它余]|别的|剩下|\b(?:rest|(?:any|every)thing else|others?|otherwise)\b"
    r"|姓名|名字|手机|电话|邮箱|\b(?:phone|mobile|name|e-?mail)\b"
)
_GRANTED = regex(
    r"可以|[行好]|都成|同意|愿意|配合|随|没有?(?:问题|意见|毛病)|^\W*[嗯对]\W*$"
    r"|(?<![a-z])ok(?:ay)?\b|\b(?:fine|yes|sure|happy|good|all right|agree|willing)\b"
)
_BUT_PAPER = rf"除(?:了|开)?{_PAPER}号?码?(?:[之以]?外)?"
_EN_BUT_PAPER = (
    r"[^.;?]{0,24}?\b(?:except|but|apart from|other than|save|bar)(?: (?:for|not|giving|sharing|showing|to|you|no))* "
    rf"{_EN_PAPER}(?: card| number)?\b"
)
_GRANTS = r"(?:行|可以|好|成|同意|愿意|随便|没有?(?:问题|意见|关系)|ok)"
_ALL_BUT = regex(
    rf"{_BUT_PAPER}[,，\s]*[^,，。;；还也没上里]{{0,8}}(?:都|全(?!名))(?!没有?(?!问题|意见|关系))"
    rf"|{_BUT_PAPER}[,，\s]*(?:其[他它余]|别的|剩下)[^,，。;；还也没]{{0,6}}{_GRANTS}"
    rf"|^(?!.*没(?!有?(?:问题|意见|关系))).*{_BUT_PAPER}\W*$|{_PAPER}号?码?除外"
    rf"|\b(?:all|(?:any|every)thing|the rest)\b{_EN_BUT_PAPER}"
    r"(?=[^a-z]*$|\W{0,2}(?:(?:is|are|s)\b\W*)?"
    r"(?:(?:totally|all|quite|perfectly) )?(?:fine|ok(?:ay)?|good|all ?right|yes)\b)"
    rf"|\b(?:yes|fine|ok(?:ay)?|agree)\b(?![^.;?]*\bbut {_EN_PAPER}\W*$){_EN_BUT_PAPER}"
    r"(?=[^a-z]*$|\W{0,2}(?:is|are|s) (?:a )?no\b(?! (?:longer|problem|issue|trouble)))"
)
"""«除了身份证都行», «anything but my ID is fine»."""


_ASKED = (asks, asks_whether, ASKS_SHORTLY.search)


def without_questions(text: str) -> str:
    """Without the clauses that ask: «不给身份证就不能办吗» refuses nothing."""
    return "，".join(part for part in contrasts_of(text) if not any(asked(part) for asked in _ASKED))


def without_the_rest(text: str) -> str:
    """The clauses that do not speak of the rest: a yes to that is none to the paper."""
    return "，".join(clause for clause in contrasts_of(text) if not THE_REST.search(clause))


def only_of_paper(text: str) -> bool:
    """Whether every clause speaks of the paper or grants the rest, and nobody's number or address stands in it."""
    clauses = contrasts_of(text)
    return "@" not in text and all(
        not any(map(str.isdigit, clause)) and any(words.search(clause) for words in (NAMED, THE_REST, _GRANTED))
        for clause in clauses
    )


def spares_paper(text: str) -> bool:
    """«身份证免谈 别的都行», «the rest is fine, just not my ID»: all is granted but the paper."""
    clauses = contrasts_of(text)
    open_still = marked(text) or any(asks(clause) for clause in clauses if not _GRANTED.search(clause))
    if open_still or OF_RELATION.search(text):
        return False
    of_paper = [clause for clause in clauses if NAMED.search(clause) and not THE_REST.search(clause)]
    granted = [clause for clause in clauses if _GRANTED.search(clause) and clause not in of_paper]
    if _ALL_BUT.search(text):
        return True
    beside = any(map(THE_REST.search, granted))
    only_these = of_paper and granted and len(of_paper) + len(granted) == len(clauses)
    return bool(only_these) and all(_refused(clause, beside=beside) for clause in of_paper)


def lets_paper_go(text: str) -> bool:
    """«身份证那条去掉», below the summary: the paper that it announces is not to come."""
    if not NAMED.search(text) or "先不" in text:
        return False
    refused = LEFT_OUT.search(text) or learnt("id_consent", text, SURELY) == "refuse"
    return spares_paper(text) or (bool(refused) and not asks(text))


def _refused(clause: str, *, beside: bool) -> bool:
    """``beside`` a yes to the rest, all that is no yes and no delay; beside a bare yes, what is surely a no."""
    label, sure = likeliest("id_consent", clause)
    given = OFFERS.search(clause) and not SPARED.search(clause)
    surely = label == "refuse" and sure >= CLEARLY
    return surely or (beside and not (given or asks(clause) or label in ("agree", "later", "wait")))


_AGREES = regex(r"同意|愿意|\bagree")


def keeps_paper_back(text: str) -> bool:
    """«身份证不报的 派出所讲了 现在骗子多»: by its words and, of all that is said of consent, most likely as well."""
    plain = keeps_back(text) and NAMED.search(text) is not None and not (asks(text) or _AGREES.search(text))
    return plain and likeliest("id_consent", text)[0] == "refuse"
