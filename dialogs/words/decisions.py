"""What was decided about somebody: by a machine (PIPL 24), or on an application; and that a reason is wanted for it."""

from __future__ import annotations

from dialogs.understanding.patterns import regex

MACHINE = regex(
    r"自动|系统|算法|机器|电脑|程序|(?<![a-z])AI(?![a-z])|人工智能|大数据|打的?分|评分|\b(?:automat\w*|algorithm\w*|system|machine|computer|robot)\b"
)
VERDICT = regex(
    r"封[了号禁停]|停[用了]|冻结|拒|打[的了]?(?:[高低几零]|很低的?)?分|评(?!价)|不合适|决定|判|淘汰|筛|刷[掉了下]|杀熟|[报定涨高]价|[算定]出?(?:了|来)?(?:[这那]个)?价|[没不]通过|没批|不批"
    r"|\b(?:got|was|said|were) (?:a )?no\b|\b(?:reject\w*|refus\w*|declin\w*|turn\w* down|scor\w*|decid\w*"
    r"|decision\w*|denied|priced?|suspend\w*"
    r"|block\w*|bann\w*)\b"
)
WANTS_REASON = regex(
    r"[咋怎]么?回事|凭[什啥]么?|为[什啥]么?|怎么(?:算|来|定|打|判|评|筛|选)|说明|解释|说法|说清|理由|依据|复核|人工(?:审|来?看|再|重)|重新(?:审|评)"
    r"|\b(?:was|is) (?:that|it|this) (?:really |just )?(?:an? |the )?(?:machine|computer|robot|bot|ai|automatic)\b"
    r"|\b(?:why|explain\w*|explanation|how (?:was|is|does|do|did)|review\w*|reasons?)\b"
)
STOPS_PROFILE = regex(
    r"(?:别|不要|不想|不让|不许|不准|停止?|不同意|拒绝)[^,，。;；]{0,16}(?:推荐|画像|个性化)"
    r"|\b(?:stop|don.?t|do not|no more|quit|never) (?:\w+ ){0,3}(?:profil|recommend|personali)\w*"
)

AUTOMATED = regex(
    r"自动化?决策|算法|大数据|(?:机器|电脑|系统|程序|AI|人工智能)[^,，。]{0,6}(?:自动|筛|刷|打分|评(?!价)|决定|拒|判|淘汰)"
    r"|自动(?:筛|评分|打分|拒绝|决定|淘汰)|用户画像"
    r"|automated (?:decision|processing)|\balgorithm|profiling"
    r"|\b(?:decided|rejected|refused|screened|scored|filtered|sorted) (?:out )?by (?:an? |the |your )?"
    r"(?:machine|computer|system|robot|AI)\b"
    r"|\b(?:machine|computer|system|robot|AI) (?:score|reject|rank|decide|rate|judge)[sd]?\b"
)
"""Decisions made by automatic means only (PIPL 24)."""
BY_ITSELF = regex(r"自动|机器(?!人)|(?<![a-z])ai(?![a-z])|人工智能|\b(?:automat\w*|machine|robot)\b")

WANTS_TO_KNOW = regex(
    r"我?[要想](?:知道|弄明白|搞清楚|问清楚|了解)[^,，。;；]{0,6}(?:怎么|为什么|为啥|凭什么|按什么|如何)"
    r"|\bi (?:want|would like|'?d like) to know (?:how|why)\b"
)
"""No question, but a demand."""


def asks_decision(text: str) -> bool:
    """What a machine decided, and that a reason or a human is wanted for it (PIPL 24): a request of its own."""
    return all(words.search(text) for words in (MACHINE, VERDICT, WANTS_REASON))


def stops_profile(text: str) -> bool:
    return STOPS_PROFILE.search(text) is not None


_NOT_TAKEN = (
    r"刷[了掉我下]|[把将]我(?:给)?刷|筛[了掉下]|淘汰|[没不]录[用取]|[没未](?:选上|要我|通过|过(?=\W|$))|不(?:合适|符合|要我|通过)|挂了|拒了?我"
    r"|\b(?:rejected|turned (?:me )?down|not (?:hired|chosen|selected|shortlisted|suitable)|(?:no|an?) offer)\b"
)
_APPLIED = regex(
    r"刷[了掉我下]|[把将]我(?:给)?刷|淘汰|录[用取]|面试|[一二两三]面|笔试|[交答]完?卷|简历|应聘|招聘|网申|岗|投[的了过]|\b(?:cv|resume|interview\w*|job|position|hir\w+|appli(?:ed|cants?))\b"
)
_WHY = regex(
    r"为[什啥]么?|为何|凭[什啥]么?|怎么(?:就|会|算|定|判|评|筛|选)|咋就?|干嘛|哪[里儿点]|说法|理由|原因|说明|[?？]{2}|\b(?:why|reasons?|explain\w*|feedback)\b"
)
_NOT_TAKEN_ON = regex(_NOT_TAKEN)


def asks_why_rejected(text: str) -> bool:
    """«你们为什么刷我», «面试没过给个理由»: an applicant who was not taken on wants to know why."""
    return all(words.search(text) for words in (_NOT_TAKEN_ON, _APPLIED, _WHY))
