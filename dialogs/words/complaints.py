"""What people hold against us: an account in other hands, papers that we lost, and reasons told as a reproach.

Incidents are matters of security for staff at once, and no wish by themselves; data that got out are
``questions.leaks``, what is answered is ``commands.complain``.

A reproach («没经大人同意就收，这不违法吗», «who let you share it?») is a reason only where it is asked why the data
should go; anywhere else such a line asks about the rules.
"""

from __future__ import annotations

from dialogs.understanding import SURE, Understanding, in_characters, read_answer, understand
from dialogs.understanding.patterns import regex, regexes
from dialogs.understanding.verbs import rights_named
from dialogs.words.in_context import BOTH, GROUNDS_SAID, NO_REASON

_ACCOUNT = r"(?:[账帐][号户]|密码|登录名|登[录陆]|(?<=我的)号|(?<=我)号)"
_OTHERS = r"(?:有人|别人|他人|旁人|陌生人|不认识的人|黑客|骗子|不知道谁|谁)"
_BROKEN_INTO = r"(?:盗|黑|破解|攻破|冒用|劫持|[^,，。;；\s]{0,6}(?:登[录陆上]|在?用|改|占))"
_LOGIN = r"(?:accounts?|log-?in|password|profile|user ?name)"
_TAKEN = r"(?:hack(?:ed)?|hijacked|stolen|compromised|taken over|broken into|breached)"
_STRANGER = r"(?:some(?:one|body)(?: else)?|a stranger|strangers|hackers?|another person|a thief|scammers?)"
_PAPER = (
    r"(?:护照|[身驾][份驶]证|证件|证书|学[历位]证|毕业证|资格证|简历|档案|材料|资料|文件|合同|复印件|原件|病历"
    r"|体检报告|照片|成绩单)"
)
_GONE = r"(?:弄丢|搞丢|丢失|遗失|丢了|丢掉|弄没|搞没|找不[到着见]了?|不见了)"
_PAPERS = (
    r"(?:passports?|papers|documents?|diplomas?|certificates?|cv|resume|file|records?|contract|photos?|transcripts?"
    r"|id(?: card)?|licen[cs]e|originals?|application|copy|copies)"
)
_US = r"(?:you|u|you guys|your (?:\w+ ){1,3}|hr|the (?:company|office|factory|recruiter)|they)"
_LOST = r"(?:lost|misplaced|mislaid|lose|loosed?|losing)"
INCIDENTS = regexes(
    {
        "hacked": rf"{_ACCOUNT}[^,，。;；不没]{{0,6}}被(?:别人|他人|人|骗子)?{_BROKEN_INTO}"
        rf"|被?盗号|盗(?:了|走了?|用了?)?我?的?{_ACCOUNT}"
        rf"|{_OTHERS}[^,，。;；]{{0,8}}(?:登[录陆上进]?|用|进|黑|改|占)[^,，。;；]{{0,4}}我的?[^,，。;；]{{0,6}}{_ACCOUNT}"
        rf"|{_ACCOUNT}[^,，。;；]{{0,6}}异[常地]登[录陆]|被黑客"
        rf"|\bmy (?:\w+ ){{0,3}}{_LOGIN}(?: \w+)? (?:(?:has|have|was|were|is|been|got|just|being) ){{1,3}}"
        rf"{_TAKEN}\b"
        rf"|\b(?:i|i.ve|we)(?: have| was| got| been| just)* (?:hacked|hijacked)\b|\bhack(?:ed)? (?:into |in )?my \w+"
        rf"|\b{_STRANGER}\b[^,.;]{{0,20}}\b(?:us(?:ed|es|ing)|log\w*|sign\w*|got|gets?|took|stole|stolen|chang\w+|hack\w*|broke"
        rf"|into|has|have)\b[^,.;]{{0,16}}\bmy (?:\w+ ){{0,3}}{_LOGIN}\b",
        "lost": rf"(?:[你您]们?(?!说)|贵司|贵公司|公司|人事|HR|同事|前台)[^,，。;；]{{0,12}}{_PAPER}"
        rf"[^,，。;；]{{0,10}}{_GONE}"
        rf"|(?:[你您]们?|贵司|公司|人事|HR|同事|前台)[^,，。;；]{{0,8}}{_GONE}了?我?的?[^,，。;；]{{0,8}}{_PAPER}"
        rf"|{_PAPER}[^,，。;；]{{0,10}}(?:被[你您]们?|被公司|被人事|被HR|[你您]们?)[^,，。;；]{{0,6}}{_GONE}"
        rf"|\b{_US} (?:\w+ ){{0,3}}{_LOST} (?:\w+ ){{0,3}}{_PAPERS}\b"
        rf"|\bmy (?:\w+ ){{0,3}}{_PAPERS} (?:\w+ ){{0,3}}{_LOST} (?:by|at|in|with) (?:you|hr|the|someone)\b",
    }
)
"""What happened, in words for it."""
FROM_US = (
    r"(?:名单|名册|信息|号码?|电话|资料|联系方式)(?:就|都|全|肯定|一定)*是(?:从)?[你您]们?(?:那[里边儿]?|这[里边儿]?|公司|的?(?:人|员工|销售))?"
    r"(?:给|卖|传|漏|透露|泄|流)(?!我|错)|(?:^|[\s,，。;；])是从[你您]们(?:公司|那[里边儿]?)(?:泄|流|漏)"
)
"""«说名单是你们给的»"""
LEAKED = regex(
    rf"{FROM_US}|[把将]我[^,，。]{{0,8}}(?:给|卖|泄|透露|告诉|传|发)|(?:泄[露漏]|倒卖|卖|透露)了?我|我[^,，。]{{0,10}}(?:泄[露漏]|被[^,，。]{{0,6}}(?:卖|透露))"
    r"|\b(?:leak\w*|sold|sell\w*|gave|given|passed|shared?)\b.{0,16}\bmy\b|\bmy\b.{0,24}\b(?:leaked|sold|given|passed|shared)\b"
)
"""Whoever complains of this wants to know who has got their data."""
_OUTSIDE = (
    r"(?:装修|装潢|中介|贷款|保险|推销|广告|营销|房产|家具|建材|培训|催收|讨债|债主|别[人的家]|人家|其[他它]|第三方|外[人面头]|骗子|陌生|楼上|楼下|邻居|前[夫妻男女任]"
    r"|卖[^,，。;；\s]{1,3}的|媒体|记者|网上|群里|业主群|同行|对手|对家|私家侦探|那个?人|一?[个家]|不相干|不认识|无关|好多|很多|不知道)"
)
SAYS_OF_US = (
    r"(?:说|讲|告诉我|承认)(?:了|过)?[,，:：]?(?:他们?|号码?|电话|名单|信息|资料|联系方式|就|的)*(?:是|从)+[你您]们?(?:公司|那[里边儿]?|这[里边儿]?|的?(?:人|员工|保安|销售|客服))?"
    r"(?:那[里边儿]|给|卖|传|漏|流|透露|提供|来|拿|买|发)(?!错)"
)
_PASSED = (
    r"(?<!别)(?<!不要)(?<![不没]有)(?<!不[准许能])(?<!勿)(?:[把将]|泄|擅自|私自|偷偷|随便)(?:我|俺|咱|本人)们?(?:家|的)*[^,，。;；给]{0,10}(?:给|透露|告诉|传|发|提供|转|漏)"
    r"(?:给|过|到|去)*(?:了|过)?(?:给|到)?(?:我的?)?"
)
PASSED_OUT = (
    rf"{_PASSED}{_OUTSIDE}(?![^,，。;；]{{0,8}}[吗嘛?？])|{SAYS_OF_US}"
    r"|\b(?:you|your \w+|u|somebody|someone|they) (?:people |guys |just |have |has |had |also |even )*"
    r"(?:gave|given|passed|shared|handed|forwarded|sent|told|disclosed) (?:out |away |on )?(?:my|our)"
    r" (?:\w+ ){1,3}?(?:on )?(?:to|with)"
    r" (?:an? |some |the |another |other |third |my ex|my neighbou?r|strangers?|random)"
    r"|\b(?:says?|said|told me|admitted)\b[^.;]{0,20}\b(?:got|bought|received|ha(?:ve|d|s))"
    r" (?:it|my \w+|the \w+) from you\b"
)
"""«你们保安把我电话给了装修公司», «装修公司说是你们给的»: it happened, and outside."""
_DONE = r"[^,，。;；]{0,8}了(?![吗嘛么?？])"
PASSED_BY_US = regex(
    rf"(?:[你您]们|贵(?:公)?司|恁们?|公司)(?:(?!会|不会|别|不要|能|可以|帮|给我|请|麻烦)[^,，。;；]){{0,8}}?"
    rf"(?:(?:私自|擅自|偷偷|随便)+(?:就)?{_PASSED}|{_PASSED}(?<=[了过给]){_OUTSIDE}{_DONE}|{_PASSED}(?<=[了过]){_OUTSIDE})(?![^,，。;；]{{0,8}}[吗嘛么?？])"
    rf"|{SAYS_OF_US}"
)
"""The same told of us, in so many words: whatever else it sounds like, it reproaches."""
GOT_OUT = regex(
    rf"{FROM_US}|{PASSED_OUT}|泄[露漏密]|倒卖|贩卖|卖(?:了|给(?![我俺咱])|掉)"
    r"|\b(?:leak\w*|sold(?! (?:me|us)\b)|breach\w*)\b"
)
"""Data that got out: not only a question of who has them. What was sold to the speaker are no data of theirs."""
SOLD_TO_THEM = regex(
    r"(?:梯子?|𨋢)(?:就|还|也|都|可|本来)*(?:是|系)?(?:当年|当初)?[你您]们?(?:公司|家)?卖(?:给[我俺咱]|的)(?:们|家|的)*"
    r"|[你您]们(?:公司|家)?卖给[我俺咱](?:们|家)?的?[^,，。;；\s]{0,6}梯子?"
    r"|\byou(?: guys| people)? sold (?:me|us) (?:\w+ ){1,3}(?:lift|elevator)"
)
"""«电梯是你们卖给我的 你们倒问我是谁»: a customer, in whatever tone."""
_SUPPOSED = regex(
    r"(?:如果|万一|要是|假如|怕|担心|会不会|防止|避免|不要|别|[没未]有?)[^,，。;；!！?？]*$"
    r"|\b(?:if|in case|afraid|worried|suppose|can|could|may|might|will|would|don.?t|never|not)\b[^,.;!?]*$"
)
"""Right before it: nothing has happened yet."""
SOUNDS_LIKE = frozenset({"transfer", "other", "status", "explain", "access", "yes"})
"""What a reproach that data were passed on may be taken for."""
_HELP = regex(r"救命|救救我|帮帮我|帮帮忙|\b(?:please )?help(?: me)?\b")
"""What such a line is taken for a cry by."""


def incident(text: str) -> str:
    """What a line tells of: ``hacked``, ``lost``; empty for any other."""
    return next((kind for kind in INCIDENTS if _found(kind, text)), "")


def as_an_incident(whole: Understanding) -> Understanding:
    """The same message as the complaint that it is, or as the wish that stands beside it."""
    kind = incident(whole.text)
    span = _found(kind, whole.text) if kind else _passed_by_us(whole)
    if span is None:
        return whole
    outside = _HELP.sub(" ", f"{whole.text[: span[0]]} {whole.text[span[1] :]}")
    if whole.intent in rights_named(outside):
        return whole
    beside = understand(outside)
    wished = beside.intent in (*rights_named(outside), "emergency", "human")
    meant = beside.intent if wished and beside.confidence >= SURE else "complain"
    return whole.but(intent=meant, confidence=SURE, rights=())


def _passed_by_us(whole: Understanding) -> tuple[int, int] | None:
    """«你们把我的联系方式传给好多公司了» asks for no transfer."""
    match = PASSED_BY_US.search(in_characters(whole.text)) if whole.intent in SOUNDS_LIKE else None
    return match.span() if match else None


def _found(kind: str, text: str) -> tuple[int, int] | None:
    match = INCIDENTS[kind].search(text)
    return match.span() if match and not _SUPPOSED.search(text[: match.start()]) else None


_HANDLING = r"[收用拿存留给卖传发打记泄登拍采加]"
_YOU = r"(?:你们?|恁们?|您们?|贵?公司)"
UNLAWFUL = regex(
    r"(?:不|难道不|这不|算不算)(?:是)?(?:违法|犯法|违规|侵权|违反[^,，。;；]{0,6})(?:了|的)?[吗么嘛?？]"
    r"|(?:合法|合规|违法|犯法|侵权)(?:吗|吧|么|嘛|不)|谁给你们的(?:权|胆|资格)"
    rf"|(?<=..)凭(?:什么|啥)[^,，。;；]{{0,12}}{_HANDLING}|凭(?:什么|啥)[^,，。;；]{{0,12}}{_HANDLING}(?=..)"
    rf"|(?:谁(?:让|叫|允许|准许?|同意){_YOU}|{_YOU}[^,，。;；]{{0,4}}怎么(?:能|可以|敢)|{_YOU}[也还]?敢)"
    rf"[^,，。;；]{{0,12}}{_HANDLING}"
    r"|(?:什么时候|啥时候|几时|何时|哪[天次])[^,，。;；]{0,4}(?:同意|授权|答应|允许)过?(?:你|让|了|\W*$)"
    r"|\b(?:isn.t|aren.t|wasn.t|is) (?:it|that|this|you)\b.{0,12}\b(?:illegal|unlawful|(?:against|breaking) the law)"
    r"|\bhow (?:is|can|could) (?:it|that|this) (?:be )?(?:even )?(?:legal|lawful|allowed|right)\b"
    r"|\bis (?:that|this) even (?:legal|allowed)|\bwhat gives you the right"
    r"|\bwho (?:gave you (?:permission|the right|my)|(?:allowed|let) you|(?:told|said) you (?:could|can|may))\b"
    r"|\bhow dare you\b"
    r"|\bhow (?:can|could) you (?:just|even|still|possibly|keep|use|share|sell|give|collect|hold|store|record)\b"
    r"|\bwhen did i (?:ever )?(?:agree|consent|allow|say yes)|\bsince when\b"
)
"""So somebody reproaches us with what we had no right to; no words for a ground are needed."""
REPROACH = regex(
    rf"{UNLAWFUL.pattern}|难道|(?:还|也)不(?:删|销毁|清|丢)|(?:还|干嘛|干吗|为什么|为啥|怎么|何必)(?:还|要|想|一直|老|留|存|用|不删)"
    r"|(?:不(?:合[规法理]|应该|妥)|(?<![不没])(?:违[法规]|侵权|过分))[^,，。;；不]{0,4}吧\W*$"
    r"|不是[^,，。;；]{1,16}[吗么嘛?？]|合理(?:吗|吧|么|嘛|不)|(?:有|还有)(?:必要|意义|用)(?:吗|么|嘛)"
    r"|\bwhy (?:would|do|are|should|on earth|the hell)? ?(?:you|anyone|it)?\b.{0,12}\b(?:still|need|keep|hold|use)"
    r"|\b(?:hasn.t|haven.t|isn.t|aren.t|didn.t|don.t|shouldn.t|wasn.t|weren.t) (?:it|that|this|you|i|the|we|my)\b"
)
"""The same of a reason whose words are told with it."""


ASKS_ON = regex(r"多久|多长|几[年天月]|怎么[办弄删填选]|\bhow (?:long|many|do i|can i)\b")
"""Asks how long, or for the way: that is a question, whatever sounds in it."""


def reproached(text: str) -> tuple[str, ...]:
    """The grounds that such a line tells; none of one that reproaches with being asked, or only asks."""
    plain = in_characters(text)
    if NO_REASON.search(text) or REPROACH.search(plain) is None:
        return ()
    told = tuple(ground for ground, words in GROUNDS_SAID.items() if words.search(plain))
    if told or ASKS_ON.search(plain):
        return told
    if UNLAWFUL.search(plain):
        return ("8.3(4)",)
    heard = [(label, sure) for label, sure in read_answer("ask_ground", text) if label.isdigit() and sure >= BOTH]
    return (f"8.3({heard[0][0]})",) if heard else ()
