"""Questions about papers and who may ask: which ones, in what form, whether one is a must, who asks in whose name.

What the open question itself takes as a refusal is in ``flows.identity`` and ``flows.contact``; how an authority is
written is ``plain_questions``.
"""

from __future__ import annotations

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import VALUES, Requester
from dialogs.afterwards.which_case import newest_unended
from dialogs.hearing import bare
from dialogs.questions.company import NAME_AND_REACH
from dialogs.told.death import died
from dialogs.told.documents import NAMES_A_PAPER, relation_only
from dialogs.told.kin import EN_KIN, FAMILY, KIN_WORDS, NOT_NEAR, kin
from dialogs.told.mentions import FOREIGN
from dialogs.turns import Scene
from dialogs.understanding.patterns import first_of, regex
from dialogs.words import papers
from dialogs.words.doubt import AT_DOCUMENT
from dialogs.words.line import SENTENCE, asks, asks_whether, within
from dialogs.words.papers import only_this

_PAPER = rf"(?:{papers.PAPERS})"
_MARK = r"(?:[吗么嘛不]\W*$|[?？])"
_WILL = r"(?:行|可以|能用?|成|算|好使)(?:[吗么嘛不吧]|[?？])|可不可以|行不行|能不能|可以不"
_WHAT_THEN = r"(?:咋|怎么?|如何)(?:办|弄|整)|(?:能|可以)[^,，。]{0,3}" + _MARK


NEEDED = regex(
    rf"(?:需不需要|要不要|用不用|需要|必须|[要用带])[^,，。;；删改查存看更复给]{{0,4}}{_PAPER}[^,，。;；]{{0,2}}{_MARK}"
    r"|\b(?:do i|will i|would i|must i) (?:really )?need (?:to have )?(?:an? |my |any )?"
    r"(?:id|passport|documents?|papers?)\b"
)
WHICH = regex(
    r"(?:需要|准备|要|带)[^,，。;；删改查存看更复]{0,4}(?:哪些?|什么|啥)(?:证件?|材料|证明|手续)"
    r"|\b(?:what|which) (?:documents?|papers?|proofs?|id) (?:do|are|is|will|must)\b"
)
SHOWS_IT = regex(
    rf"(?:死亡|火化|殡葬|户口|结婚证|出生证|注销|公证)[^,，。]{{0,10}}?(?:{_WILL})"
    r"|\b(?:death|cremation|birth|marriage) certificate\b.{0,16}\b(?:ok|okay|fine|enough|do|accepted|work)\b"
)
"""Whether a paper shows the relation or the death: «死亡证明火化证行不行»."""
MUST_IT = regex(
    r"\W*(?:这个?|那个?|是不是|我)?(?:必须|一定要?|非要|非得)(?:[给填写交提供说留发])+(?:吗|么|嘛|不可|不行|[?？])*\W*"
)
"""«必须给吗», of whatever is being asked for."""
WITHOUT_IT = regex(
    r"\W*(?:那|我|要是|如果|万一|假如|是不是)*(?:不|没有?)(?:想|愿意?)?(?:给|交|提供|发|同意)[^,，。;；?？]{0,8}?[\s,，呢]*"
    r"(?:就|还|也|能|可以|行|会)[^,，。;；]{0,9}"
    r"|(?:can|could|is|would)\b[^.;]{1,30}\bwithout (?:it|(?:my |an? |the )?(?:id|document|passport))\b\W*"
)
"""«不给身份证就不能办吗», in the form of a question."""
ROWS = {
    "none": regex(
        rf"(?:没有?|忘带?|丢了?|没带)(?:了|我的?)?{_PAPER}[^,，。]{{0,3}}(?:{_WHAT_THEN})"
        rf"|{_PAPER}(?:没有?|丢|没带|过期|不见)了?[^,，。]{{0,3}}(?:{_WHAT_THEN})"
    ),
    "covered": regex(
        r"(?:遮|盖住|挡|打码|马赛克|涂)[^,，。]{0,4}(?:哪|什么|啥|多少|吗)|(?:哪|什么|啥)[^,，。]{0,6}(?:遮|盖住|挡|打码|马赛克|涂)"
        r"|(?:可以|能|要不要|用不用)[^,，。]{0,3}(?:遮|盖住|打码|马赛克)"
        r"|\bwhat\b.{0,16}\b(?:cover|redact|black out|hide)\b"
        r"|\b(?:can|may|should) i (?:cover|redact|black out|hide)\b"
    ),
    "handheld": regex(r"手持|拿着(?:身份证|证件)[^,，。]{0,4}[拍照]|\bselfie\b"),
    "original": regex(
        rf"(?:原件|复印件|扫描件|照片|截图)[^,，。]{{0,4}}(?:{_WILL})"
        rf"|(?:必须|一定|要|用|得)[^,，。]{{0,3}}(?:是|寄|交)?原件[^,，。]{{0,2}}{_MARK}"
        r"|\b(?:original|photocopy|copy of (?:it|my \w+)|scan)\b.{0,16}\b"
        r"(?:ok|okay|fine|enough|needed|required|do|accepted)\b"
    ),
    "badge": regex(
        rf"(?:工牌|工作证|工卡|名片|学生证|银行卡|门禁卡|会员卡|社保卡)[^,，。]{{0,3}}(?:{_WILL})"
        r"|\b(?:badge|business card|student card|bank card|employee card)\b.{0,12}\b"
        r"(?:ok|okay|fine|enough|do|work|accepted)\b"
    ),
    "written": regex(
        rf"(?:书面|手写)(?:的)?(?:申请|请求|说明)[^,，。]{{0,4}}(?:{_WILL})"
        r"|\bwritten request\b.{0,12}\b(?:ok|okay|fine|enough|do|work|accepted)\b"
    ),
}  # fmt: skip
AT_PAPERS_ONLY = frozenset({"original", "badge", "handheld"})
"""Of what else they might be asked before a paper is spoken of, nobody knows."""
ELSEWHERE = frozenset({"ask_proxy", "confirm", "ask_detail", "ask_ground", "ask_receiver", "ask_words"})
"""Where papers of another kind, or the matter itself, are spoken of."""


def asked_of_papers(scene: Scene, text: str) -> Phrase | None:
    """Whether one is a must, the original, a work badge, what to cover: whichever question is open.

    The answer to such a question; None when ``text`` asks none.
    """
    question, here = scene.talk.question, scene.talk.question in AT_DOCUMENT
    told = _for_the_other(scene, text)
    if told or scene.draft.for_other:
        return told
    if question in ELSEWHERE:
        return None
    without = here and WITHOUT_IT.fullmatch(text) and (asks(text) or asks_whether(text))
    if without or (MUST_IT.fullmatch(text) and (here or question in NAME_AND_REACH)):
        return phrase(f"proofs.document_{question}") if here else Phrase(f"help.{question}")
    asked = first_of(ROWS, text)
    if asked and (here or scene.form_open or asked not in AT_PAPERS_ONLY):
        return phrase(f"papers.{asked}")
    if here and WHICH.search(text):
        return phrase("papers.which")
    if NEEDED.search(text) or WHICH.search(text):
        return phrase(f"proofs.document_{question}" if here else "proofs.document")
    return None


def _whose(scene: Scene) -> str:
    """In whose name the form asks, or else the request that runs."""
    running = None if scene.form_open else newest_unended(scene.facts)
    return running.requester.value if running else scene.draft.requester


def _for_the_other(scene: Scene, text: str) -> Phrase | None:
    whose = _whose(scene)
    busy = scene.talk.question in ELSEWHERE - {"ask_proxy", "confirm"} or FOREIGN.search(text)
    if busy or whose not in set(Requester) - {Requester.SELF} or relation_only(scene.draft, text):
        return None
    shows = whose != Requester.AGENT and SHOWS_IT.search(text)
    return phrase(f"papers.needed_{whose}") if shows or WHICH.search(text) else None


LONGEST_WHY = 80
DOCUMENT = regex(
    r"身[份分][证證]|[证證]件|护照|護照|\b(?:passport|identity (?:card|document)|id(?: card)?|licen[cs]e|permit)\b"
)
ID_CARD = regex(
    r"只有[^,，。]{0,3}身[份分][证證]"
    r"|\b(?:have|got)(?: only)? (?:my |an? |the )?(?:identity (?:card|document)|id(?: card)?)\b"
)
"""The paper that is asked for; another one is taken by ``flows.identity``."""
CONTACT = regex(r"手[机機]|(?<!打)[电電][话話]|号码|邮箱|\b(?:phone|mobile|e-?mail)\b")
CODE = regex(r"验证码|驗證碼|\bcodes?\b")
MUST = regex(
    r"要[交给提供发带拿传][^,，。]{0,8}[吗么?？]|(?:一定|必须|必須|非)要?[^,，。]{0,10}(?:吗|么|不可|[?？])|要不要|用不用|(?:可以|能)不(?:能不)?(?:给|交|提供|发|填|传|写|留)"
    r"|(?:能不能|可不可以)(?:不|别)|[点點]解|(?:为什么|为啥|凭什么|凭啥|干[嘛吗]|干什么)[^,，。存留]{0,4}(?:要|需|用|查|看)"
    r"|\b(?:do|must|should|why (?:do|must|should)) i (?:really |still |actually )?(?:have to |need to |must )?"
    r"(?:send|give|show|provide|need|use|upload)"
    r"|\bwhy (?:do|would|should) you (?:even |really )?(?:need|want|require|ask for)\b"
    r"|\bis (?:it|an?|my|the)\b.{0,20}\b(?:required|mandatory|necessary|needed)\b"
)
"""Whether it has to be, or why."""
REFUSES = regex(
    r"不(?:想|愿意?|肯|方便|会|能)?(?:再)?(?:给|交|提供|发|留|填|写|透露)(?!我|您?推|广)|[唔冇]俾"
    r"|\b(?:don.?t want to|won.?t|will not|rather not|not going to|refuse to) (?:give|send|provide|share|show|tell)"
)
HAS_NONE = regex(
    r"(?:没有?|沒有?|冇|不用|不会用)(?:自己的|智能)?(?:手[机機]|[电電][话話])(?!号?(?:登记|记录|给|打|来))"
    r"|\b(?:no|(?:don.?t|doesn.?t|does not) have an?) (?:own )?(?:mobile|phone)\b"
)
THEIRS = regex(rf"[他她]|老人|{FAMILY}|\b(?:he|she|they|{EN_KIN})\b")
FOR_A_FIRM = regex(
    r"(?:替|帮|为|代表|代)(?:我们?)?(?:公司|单位|物业|老板)|(?:公司|单位|公家)的事|(?:不是|又不是)我(?:个人|自己|私人)"
    r"|\b(?:for|on behalf of) (?:my|our|the|a) (?:company|firm|employer)\b"
    r"|\bnot my (?:own|personal|private) (?:data|matter)\b"
)
"""Whoever acts for a firm sees no reason for a paper of their own."""
NO_PHONE = regex(r"\W*(?:我|老人|也|现在|都)*(?:没有?|冇|无)(?:手机|电话)号?码?[了的啊呀]*\W*")
"""The whole line: how to reach somebody, and neither a reason nor what is to be done."""
WILL_DO = regex(
    r"呢\W*$|(?:行|可以|能用?|成|得)(?:不|吗|么|吧|嘛|[?？]|\W*$)|(?:行|可|能|得)[不唔](?:行|可以|能|得)|可不可以|得唔得"
    r"|\b(?:can|could|may) i (?:also |just )?(?:use|send|show|give|bring)\b(?!.*\b(?:later|tomorrow|it)\b)"
    r"|\b(?:ok|okay|enough|can i|may i|is it|instead|accept\w*|do|valid)\b.*\?|\b(?:ok|okay|enough)\?"
)
SAID_BEFORE = regex(
    r"(?:刚才?|刚刚|之前|前面|开头|开始|不是|明明|先前)[^,，。]{0,4}[说讲][^,，。]{0,6}(?:只|不用|不要|不需|无需|就[行够可])"
    r"|\b(?:you|it) said\b.{0,24}\b(?:only|just|no|not|enough)\b|\bonly (?:asked|needed)\b"
)
"""«为什么刚才说只要姓名和联系方式»: more is asked for than was told at first."""
NEVER_ASKED = regex(
    r"(?:注册|开户|登记|买|装|签|报名|以前|之前|当时|当初|那时候?|从来)[^,，。]{0,8}(?:没|沒|不)[^,，。]{0,6}(?:要|让|讓|用|发|發|交|给|查|看)[^,，。]{0,8}[证證]"
    r"|\b(?:never (?:asked?|ha(?:d|ve) to|need|gave|sent)|(?:didn.?t|did not|wasn.?t) (?:asked?|have to|need|send|give"
    r"|show))\b.{0,32}"
    r"\b(?:id|passport|document)"
)
"""No paper was wanted when they became known to us."""
CODE_ENOUGH = regex(
    r"(?:验证码|短信|码)[^,，。;；]{0,8}(?:够|不就[行可]|就(?:行|可以)了)"
    r"|\bcodes?\b[^,.;]{0,20}\b(?:enough|suffic\w+|will do)\b|\b(?:enough|suffic\w+)\b[^,.;]{0,16}\bcodes?\b"
    r"|\byou (?:already )?(?:have|got) my (?:phone|number|name|e-?mail)\b.{0,40}\b(?:do|enough|suffic\w+)\b"
)
SENT_BEFORE = regex(
    r"\W*(?=.*(?:不是|已经|都|刚|前[面头]|之前|早|明明|过|我))(?:我|可是?|但是?|那个?|这个?|刚[才刚]?|之前|前[面头]|一?开[头始]|上面|不是|都|已经|早就?"
    r"|明明|身份证|证件|照片|图片|的|给[你您]们?|[\s,，])*(?:发|传|拍|交|给|提供)(?:给?[你您]们?)?"
    r"(?:[过了](?:[一那]?张|照片|图片|身份证|证件|给?[你您]们?|[过了的吗嘛呀啊吧么呢])*|的(?:照片|图片|身份证)?(?:[你您]们?)?没(?:有)?收到[吗嘛么]?)\W*"
    r"|\W*(?:(?:but|sorry|hey|,) ?)*(?:i(?:['’]?ve| have)?|did ?n.?t i|have ?n.?t i)(?: already| just)*"
    r" (?:sen[dt]|upload(?:ed)?|ga?ven?)"
    r"(?: (?:you|it|that|them|my|the|an?|id|card|photo|picture|passport|document|already|before|earlier|just now))*\W*"
)
"""«不是发过了吗», the whole line: a picture that came too early, and was not kept."""
ONES_OWN = {"document": AT_DOCUMENT, "contact": frozenset({"ask_phone", "ask_email"})}
"""Questions that ask for it and hear a refusal themselves."""
AT_THE_PAPER = {"code_enough": CODE_ENOUGH, "said_before": SAID_BEFORE, "never_asked": NEVER_ASKED}
IN_WORDS = frozenset({"ask_ground", "ask_detail", "ask_words", "ask_receiver", "confirm"})
"""There such words may be the answer."""
NOT_THE_MATTER = frozenset({"ask_ground", "ask_detail"})


def proofs(scene: Scene, text: str) -> Phrase | None:
    """«Must it be my identity card?», «I give no phone number», «she has no phone», said where something else is asked.

    Whether it is a must, why, and what else there is; None for anything else.
    """
    if scene.talk.question in ONES_OWN["document"] and len(text) <= LONGEST_WHY:
        if text == scene.heard.text and SENT_BEFORE.fullmatch(text) and not scene.facts.uploaded():
            return Phrase(f"{scene.talk.question}.sent_before")
        told = first_of(AT_THE_PAPER, text)
        if told:
            return phrase(f"proofs.{told}")
    at_the_card = scene.talk.question == "confirm" and scene.draft.document_needed
    if at_the_card and CODE_ENOUGH.search(text):
        return phrase("proofs.code_enough")
    if only_this(text) and (at_the_card or (scene.talk.question == "ask_id" and ID_CARD.search(text))):
        return phrase("ask_id.other_paper_later" if at_the_card else "ask_id.other_paper")
    if not within(text, SENTENCE) or any(char.isdigit() for char in text):
        return None
    asked = asked_of_papers(scene, text)
    if asked:
        return asked
    if scene.talk.question in ONES_OWN["document"] and FOR_A_FIRM.search(text):
        return phrase("proofs.for_a_firm")
    if DOCUMENT.search(text):
        return _document(scene, text)
    return _contact(scene, text) if scene.form_open else None


def other_paper(text: str) -> bool:
    """Whether it asks if another will do («驾驶证可以吗，身份证丢了»): that refuses and consents to nothing."""
    return NAMES_A_PAPER.search(text) is not None and WILL_DO.search(text) is not None


def _document(scene: Scene, text: str) -> Phrase | None:
    must, here = MUST.search(text) is not None, scene.talk.question in ONES_OWN["document"]
    refuses = REFUSES.search(text) is not None and (scene.talk.question not in IN_WORDS or asks(text))
    if scene.talk.question == "confirm":
        if (must or refuses) and scene.draft.paper_later and not scene.draft.paper_shared:
            return phrase("procedure.paper_later")
        needless = must and scene.draft.proven and not scene.draft.paper_needed
        return phrase("terms.document_not_needed") if needless else None
    if here and other_paper(text):
        return Phrase(f"{scene.talk.question}.other_paper")
    if here:
        return phrase(f"proofs.document_{scene.talk.question}") if must else None
    return phrase("proofs.document") if must or refuses else None


def _contact(scene: Scene, text: str) -> Phrase | None:
    none, of_values = HAS_NONE.search(text) is not None, not VALUES.isdisjoint(scene.draft.rights)
    if none and scene.draft.for_other and THEIRS.search(text):
        return phrase("proofs.contact_theirs")
    if not scene.draft.gated and CODE.search(text) and (MUST.search(text) or REFUSES.search(text)):
        return phrase("proofs.no_code")
    plainly = scene.talk.question in NOT_THE_MATTER and NO_PHONE.fullmatch(text) and not of_values
    if scene.talk.question in ONES_OWN["contact"] | IN_WORDS and not plainly:
        return None
    refused = CONTACT.search(text) and (MUST.search(text) or REFUSES.search(text))
    return phrase("proofs.contact") if none or refused else None


WHO = regex(
    r"(?:谁|(?:哪些|什么|哪种)(?:样的)?(?:人|亲属|家属|亲戚|家人))(?:才|都|有权|有资格|可以|能|来)+[^,，。帮给]{0,6}(?:申请|办|提出|要求)"
    r"|\bwho (?:can|may|could|is (?:allowed|entitled) to) (?:\w+ )?(?:apply|ask|request)\b"
)
FOR_ANOTHER = regex(
    rf"(?:我|本人)?(?:能不能|可不可以|可以|能|是否可以)(?:[帮替给代]|代替)(?:我们?)?(?:家)?的?(?:{KIN_WORDS}|朋友|同事|邻居|别人|其他人|他人|他|她)们?的?(?:来)?(?:代)?"
    r"(?:申请|提|办理?|弄|处理)[^,，。;；]{0,8}(?:吗|么|不|嘛|[?？]|\W*$)"
    rf"|\b(?:can|may|could|am i allowed to) (?:i )?(?:do|ask|apply|act|request|handle|file"
    rf"|make)\b[^.;?]{{0,24}}"
    rf"\b(?:for (?:him|her|them|my (?:{EN_KIN}|friend|colleague|boss|neighbou?r))|on (?:his|her|their) behalf)\b"
    rf"|\bcan (?:my (?:{EN_KIN}|friend)|some(?:body|one) else) (?:do|ask|apply) (?:\w+ )?(?:for me|on my behalf)\b"
)
"""Whether one may act for somebody; «for me» the other way round."""
_MAY = r"(?:来|去|也|都|申请|办理?|提|帮忙|代)*(?:行|可以|能|成|算|有资格|有权)(?:申请|来|代|办理?|近亲属|亲属|提)*"
ONE_OF_THEM = regex(
    r"(?:那|如果|要是|是|我|他|她|逝者|老人|孩子)*的?"
    rf"(?:{KIN_WORDS}|外孙|兄弟|姐妹|{NOT_NEAR.pattern})[子女儿婿]?"
    rf"(?:呢|{_MAY}(?:吗|么|不|不行|不可以|吧)|(?:行不行|可不可以|能不能|算不算)(?:申请|办)?)"
)
"""A relation and whether it will do, read without marks at its ends."""
OF_THE_DEAD = regex(r"逝者|死者|亡者|遗属|亲属|亲戚|\b(?:deceased|dead|died|relatives?)\b")


def who_may(scene: Scene, text: str) -> Phrase | None:
    """«侄子行吗», «孙子呢», «谁能申请».

    The law says it: everybody for themselves, guardians for a child, an agent with a paper, near relatives after a
    death (PIPL 31, 49; Civil Code 1045). Which word is near is ``told.kin``.

    The answer, where it is asked; of whom the talk is decides which part of the law counts.
    """
    lately = (*scene.draft.said[-3:], text)
    after_death = scene.draft.requester == "relative" or any(died(line) or OF_THE_DEAD.search(line) for line in lately)
    one = ONE_OF_THEM.fullmatch(bare(text))
    if FOR_ANOTHER.search(text) and not scene.form_open:
        return phrase("plain.who_may_dead" if after_death else "plain.who_may")
    if not (one or WHO.search(text)) or (one and scene.form_open and not scene.draft.for_other):
        return None
    if not after_death or not one:
        return phrase("plain.who_may_dead" if after_death else "plain.who_may")
    return phrase("plain.near_may") if kin(text) and not NOT_NEAR.search(text) else phrase("people.not_near")
