"""No more: a form or a wish is given up, a request taken back, a mind has changed.

``names_taking_back`` binds where a case is asked about; the others guard: without ``may_give_up`` no form ends,
whatever a line sounds like. Whoever only waits is ``putting_off``; one right of several is ``fewer``.
"""

from __future__ import annotations

from dialogs.understanding.patterns import says

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
keeps_request = says(
    r"(?:(?<!要)不|别|甭|没)(?:有|是|说过?|[让叫][你您]们?|想|要|用|打算|再)*+(?:撤|取消)|继续办|\bkeep\b"
    r"|\b(?:not|never|don.?t|didn.?t) (?:(?:want|mean|ask|wish|like|you|to|me|please) ){0,4}(?:take|cancel|withdraw)"
)
"""«先不撤» names what is not wanted; a case is never taken back on it."""
