"""Who advised or sent somebody, or types for them, or is merely spoken of: «律师叫我来说一声», «my daughter told me to
ask», «我儿子帮我打字».

That makes nobody an agent: the request is one's own, unless what is left of the line is another's matter.
"""

from __future__ import annotations

from functools import lru_cache

from dialogs.told.kin import EN_KIN, FURTHER, KIN_WORDS, speaks_of_kin
from dialogs.told.naming import FULL
from dialogs.understanding import Understanding
from dialogs.understanding.patterns import cased, regex

_SENDERS = (
    "律师|法务|物业|管家|社区|居委会?|街道|村委会?|业委会|派出所|民警|警察|法院|法官|仲裁委?|网信办|消协|监管|银行|医生|老师|学校|专家"
    "|人事|HR|朋友|同事|邻居|同学|老板|领导|经理|师傅|客服|别人|有人|人家|家里人?|家人|亲戚|网友|群里|工作人员"
    rf"|{KIN_WORDS}|{FURTHER}"
)
_EN_SENDERS = (
    rf"(?:lawyer|attorney|solicitor|counsel|friend|colleague|neighbou?r|doctor|teacher|bank|court|police|landlord|boss"
    rf"|manager|property (?:manager|management|office)|community|committee|residents|hr|staff|agent|hotline"
    rf"|people|partner|they|{EN_KIN})"
)
SENT = regex(
    rf"(?:{_SENDERS})[^,，。;；\s我俺]{{0,6}}?(?:叫|让|要求?|劝|催|喊|建议|提醒|告诉|教|推荐|通知|吩咐|打发)(?:我们?|俺|咱们?)"
    r"(?:来|过来|去|先|赶紧|快|找|跟|在|问|向|可以|最好|直接|上|到|这[儿里边]|的|您们?|你们)*"
    rf"|(?:{_SENDERS})说(?:了|是|的)?(?:[让叫]?我|可以|应该|最好)|律师说"
    rf"|(?:听|按照?|照|依)了?(?:我的?)?(?:{_SENDERS})的(?:话|建议|意见|意思|说法)?"
    r"|(?:我们?的|找了?|请了?|问了?|咨询了?|问过|咨询过)律师|律师(?:函|信|费)"
    rf"|\b(?:my|our|the|a|an|your|some)? ?(?:\w+ )?{_EN_SENDERS} (?:has |have |had |just )?"
    r"(?:told|asked|advised|wants?|wanted|urged|suggested|recommended|encouraged|sent|said|says|pushed|got|made)\b"
    r"(?: (?:that|me|us|i|we|to|should|could|can|might|must|come|write|go|here))*"
)
_HELPERS = rf"{KIN_WORDS}|{FURTHER}|邻居|朋友|护工|保姆|社工|志愿者"
_EN_HELPERS = rf"(?:{EN_KIN}|neighbou?r|friend|carer|nurse|volunteer)"
_TYPES = r"(?:打的?字|打这|输入|写字|写的?(?=[,，。;；\s]|$)|发(?:消息|微信|信息)|操作|[用按玩弄]手机)"
HELPED = regex(
    rf"(?:我|咱)?(?:家|们)?的?(?:{_HELPERS})(?:在旁边|在边上|现在|正在?|来|一直|都)*(?:[帮替给代]我|帮忙)(?:在)?{_TYPES}(?:的|呢|着)?"
    rf"|(?:字|消息)?(?:[让叫请找]|都?是)(?:我|咱)?(?:家|们)?的?(?:{_HELPERS})(?:在|来)?(?:[帮替给代](?:我|着)?)?{_TYPES}(?:的|呢|着)?"
    rf"|\b(?:my|our|a|the) {_EN_HELPERS}(?:['’]s| is| has been| kindly| just)? (?:here )?(?:helps?|helping|helped) me"
    r"(?: (?:to|with|the|this|my))* (?:typ\w+|writ\w+|phone|chat\w*|messages?|this|texting)\b"
    rf"|\b(?:my|our|a|the) {_EN_HELPERS}(?:['’]s| is| has been| has to)? (?:typ|writ|wrote|enter|send|sent)"
    r"\w*(?: \w+){0,2} for me\b"
    rf"|\b(?:typed|written|sent) (?:for me )?by my {_EN_HELPERS}\b(?: for me)?"
)
"""Whose hands it is that write the speaker's own matter."""
ANOTHERS = regex(
    r"[他她佢]|[帮替](?!我)|代(?:为|理|办|表)|委托|授权|当事人|客户的|员工|工人"
    r"|\b(?:his|her|hers|him|their|theirs|them|behalf|client)\b"
)
"""Left in the line, it tells of somebody else's matter."""
NAMED = cased(rf"(?:{FULL})(?:先生|女士|小姐)?的(?:[^,，。;；\s我]{{0,3}})?(?:资料|信息|数据|记录|简历|档案|账号|合同)")
OWN = regex(
    r"我(?:自己|本人)?的(?!律师)|我自己|我本人|\bmy (?:own )?(?!lawyer|attorney|client|boss)\w+|\bmyself\b|\bmine\b"
)


@lru_cache(maxsize=16)
def sent_by_others(text: str) -> bool:
    """Whether somebody only advised the speaker to come, or writes for them, in their own matter."""
    if SENT.search(text) is None and HELPED.search(text) is None:
        return False
    rest = HELPED.sub(" ", SENT.sub(" ", text))
    if ANOTHERS.search(rest) or speaks_of_kin(rest):
        return False
    return OWN.search(rest) is not None or NAMED.search(rest) is None


def in_ones_own_name(understood: Understanding) -> Understanding:
    """The same with nobody to act for, where others only gave advice."""
    acts = understood.requester not in (None, "self")
    return understood.but(requester=None) if acts and sent_by_others(understood.text) else understood
