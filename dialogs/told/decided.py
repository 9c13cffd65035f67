"""What a machine decided, and that a reason or a human is wanted for it (PIPL 24): a request of its own."""

from __future__ import annotations

from dialogs.understanding.patterns import regex

MACHINE = regex(
    r"自动|系统|算法|机器|电脑|程序|AI|人工智能|大数据|打的?分|评分|\b(?:automat\w*|algorithm\w*|system|machine|computer|robot)\b"
)
VERDICT = regex(
    r"拒|打的?分|评分|决定|判|淘汰|筛|刷[掉了下]|杀熟|[报定涨高]价|[没不]通过|没批|不批"
    r"|\b(?:reject\w*|refus\w*|declin\w*|turn\w* down|scor\w*|decid\w*|decision\w*|denied|priced?)\b"
)
WANTS_REASON = regex(
    r"[咋怎]么?回事|凭[什啥]么?|为[什啥]么?|怎么(?:算|来|定|打|判)|说明|解释|说法|说清|理由|依据|复核|人工(?:审|来?看|再|重)|重新(?:审|评)"
    r"|\b(?:why|explain\w*|explanation|how (?:was|is|does|do|did)|review\w*|reasons?)\b"
)
STOPS_PROFILE = regex(
    r"(?:别|不要|不想|不让|不许|不准|停止?|不同意|拒绝)[^,，。;；]{0,16}(?:推荐|画像|个性化)"
    r"|\b(?:stop|don.?t|do not|no more|quit|never) (?:\w+ ){0,3}(?:profil|recommend|personali)\w*"
)


def asks_decision(text: str) -> bool:
    return all(words.search(text) for words in (MACHINE, VERDICT, WANTS_REASON))


def stops_profile(text: str) -> bool:
    return STOPS_PROFILE.search(text) is not None
