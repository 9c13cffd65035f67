"""No more: a form or a wish is given up, a request taken back, a mind has changed.

``names_taking_back`` binds where a case is asked about; the others guard: without ``may_give_up`` no form ends,
whatever a line sounds like. Whoever only waits is ``putting_off``; one right of several is ``fewer``.
"""

from __future__ import annotations

from dialogs.understanding.patterns import says
from dialogs.understanding.verbs import any_verbs

_CHANGED = r"改主意|[后反]悔|\bchanged my mind\b"

changed_mind = says(_CHANGED)
"""«我后悔了», of whatever it was."""
wants_no_more = says(
    rf"{_CHANGED}|不想?要?(?:再|去)?(?:删|看|查|改|办|申请|注销|复制|要)(?:了|啦)"
    r"|\b(?:don.?t|no longer) want (?:to|it|this)\b"
)
"""«我后悔了，不删了»: the whole request, and not only what was just asked for."""
may_give_up = says(
    rf"{_CHANGED}|算了|取消|撤|放弃|不再?[办删弄填查看改搞申补注转复用要想提]|甭|别[办删弄查]|停|拉倒|回头再|下次|以后再|唔[使搞做]"
    r"|\b(?:cancel|stop|quit|forget|never ?mind|don.?t want|no longer|drop|leave it|not (?:now|any ?more))\b"
)
"""Without such a word a form is not ended: «那不给就办不了是吧» asks, «别再写错了» reminds."""
gives_up_wish = says(r"算了|取消|不[办删弄]了|^\W*不用了\W*$|\b(?:cancel|stop|never ?mind|forget it)\b")
"""«算了不删了» is no reason for it; «卸载了 不用了» may be one."""
names_an_end = says(r"撤|取消|作废|停|[不别甭][再想要]{0,2}[办删查弄搞申提交改注]|\b(?:stop|cancel|withdraw)")
"""What is not to be done any more; «不用了谢谢» names nothing."""
names_taking_back = says(
    r"撤[回销了掉吧]|^\W*撤\W*$|取消|作废|不(?:再)?(?:办|申请)了"
    r"|\b(?:withdraw|cancel|take (?:it|that|this|my request|the request) back)\b"
)
"""Words for taking a request back; whatever else sounds like giving up («不想提供了») does not."""
never_meant = says(
    r"(?:我|根本|可|又|都)*[没未]有?(?:说过?|要|想|让[你您]们?|叫[你您]们?)*(?:要|想)?提?交(?!代|过|齐|全|上)[^,，。;；\d]{0,3}\W*$"
    r"|[谁誰][让叫][你您]们?(?:给我|帮我|就)*提?交"
    r"|^\W*(?:我|刚才?|不小心|手滑)*[点按选]错了?\W*$|^\W*(?:快|请|先)?停(?:一?下|下来)?[吧啊!！]*\W*$|^\W*我?不(?:想)?要了\W*$"
    r"|\b(?:did ?n.?t|did not|never) (?:\w+ ){0,3}(?:submit|hand it in|send it)\b|\bwho told you to (?:submit|send)\b"
)
"""«谁让你提交的», «点错了», «停»: right after the receipt it was not wanted; asked about, never done at once."""
_PAUSE = r"[\s,，。.!！~…]*"
drops_it = says(
    rf"^\W*(?:(?:那|嗯|唉|哎|还是|就)*(?:算了|拉倒|罢了)[吧了]?{_PAUSE}(?:(?:我|先|还是|就|暂时)*[不别](?:想|要)?(?:{any_verbs()}|[办弄填])[了啦吧]*)?"
    rf"|(?:那|我|还是|就|都|全|也)*(?:先?不|别)(?:想|要)?(?:{any_verbs()}|[办弄填])[了啦]吧?"
    r"|(?:never ?mind|forget it|let.?s drop it)(?: then)?)\W*$"
)
"""«算了，先不注销», and nothing beside it."""
drops_all_of_it = says(
    r"(?:整个|整件|这件|这个|这一?份|这张|全部|全都|统统|通通|所有的?)(?:的|事情?|申请|请求|表格?|都|就|也|我)*(?:算了|不[办弄要搞填]了|作废|取消)"
    r"|(?:算了|取消|不[办弄要搞填]了)[^,，。;；]{0,4}(?:整个|全部|所有)"
    r"|\b(?:drop|forget|scrap|cancel|scratch|abandon|call off)(?: about)?"
    r" (?:(?:the|this|my) (?:whole|entire) \w+|it all|all (?:of )?(?:it|this|that|these)|everything|the lot)\b"
    r"|\bcall the (?:whole|entire) \w+ off\b"
)
"""«Drop the whole thing please, I'll keep the newsletter», whatever stands beside it."""
drops = says(r"算了|拉倒|罢了|\bnever ?mind\b|\bforget it\b")
"""«算了不要了», of what was just handed in."""
keeps_request = says(
    r"(?:(?<!要)不|别|甭|没)(?:有|是|说过?|[让叫][你您]们?|想|要|用|打算|再)*+(?:撤|取消)|继续办|\bkeep\b"
    r"|\b(?:not|never|don.?t|didn.?t) (?:(?:want|mean|ask|wish|like|you|to|me|please) ){0,4}(?:take|cancel|withdraw)"
)
"""«先不撤» names what is not wanted; a case is never taken back on it."""
