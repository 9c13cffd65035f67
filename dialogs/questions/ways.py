"""«Will an e-mail address do?», «can I talk instead?», «is anybody there now?»: which ways there are, at any step.

What a request costs or how long it takes is ``procedure``; how to reach the company is ``about_us``.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.phrases import Phrase, phrase
from dialogs.flows.contact import names_mail
from dialogs.model import Say
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.turns import Scene
from dialogs.understanding.patterns import first_of, regex, regexes
from dialogs.words.line import MESSAGE

NAME_AND_REACH = frozenset({"ask_name", "ask_phone", "ask_email"})


MAY = regex(
    r"(?:行|可以|成|能用?|好使|中)(?:的)?(?:吗|么|不|嘛|吧|[?？])|能不能|可不可以|行不行|(?:可以|能)用"
    r"|^\W*(?:can|may|could|will|would|is)\b"
)
"""Asks whether something will do."""
WAYS = regexes(
    {
        "mail": r"邮箱|邮件|\b(?:e-?mail|gmail|outlook|hotmail)\b",
        "landline": r"座机|固话|固定电话|\blandline\b",
        "name": rf"(?:{FAMILY}|家[里人]|别人|朋友|他|她)"
        r"[^,，。]{0,3}(?:姓名|名)"
        rf"|\b(?:{EN_KIN}|friend|else)(?:'?s)? name\b",
    }
)
"""What is offered in place of what is asked for, where a name or a way to be reached is asked for."""
ANYWHERE = regexes(
    {
        "check": r"[你您]们[^,，。]{0,4}(?:怎么|如何|咋|靠什么|凭什么|用什么)(?:来|去)?"
        r"(?:核对|核实|核验|查证|对身份)"
        r"|\bhow (?:do|will|would|can) you (?:check|verify|match)\b",
        "voice": r"(?:可以|能|能不能|可不可以|支持|直接)(?:发|用|说|听|讲)?语音"
        r"|语音(?:行|可以|成|能)[^,，。]{0,2}[吗么不]"
        r"|\b(?:can|may|could) i (?:send|use|leave) (?:a |an )?(?:voice|audio)",
        "hours": r"[你您]们(?:现在|今天|周末|晚上|还|几点|在)*[上下]班"
        r"|(?:周[末六日天]|星期[六日天]|节?假日|晚上|夜里|现在|今天|这会儿?)"
        r"[^,，。]{0,4}(?:有人(?:在|吗|么|不)|有没有人|上班[吗么不]|人工[^,，。]{0,3}[吗么不])"
        r"|几点(?:上班|下班|开门|关门)|(?:工作|上班|服务)时间(?:是|$|\W)"
        r"|\b(?:opening|office|working|business) hours\b|\b(?:are you open|is (?:anyone|anybody|someone) there)\b",
        "file": r"(?:可以|能|能不能|可不可以)(?:直接)?[发传](?:个|张)?"
        r"(?:图片|照片|图|文件|截图|附件|文档|pdf)[^,，。]{0,3}[吗么不]"
        r"|\b(?:can|may|could) i (?:send|upload|attach) (?:a |an |you )?(?:picture|photo|image|file|document|pdf)",
    }
)
PAPERS = frozenset({"ask_proxy", "id_consent", "ask_id"})
"""Where papers are spoken of, a picture is a picture of them."""


def ways(scene: Scene, text: str) -> tuple[Say, ...]:
    """The answer to such a question; empty when ``text`` asks none."""
    told = _told(scene, text) if len(text) <= MESSAGE else None
    return (Say(told),) if told else ()


def _told(scene: Scene, text: str) -> Phrase | None:
    if scene.talk.question in NAME_AND_REACH and scene.form_open and MAY.search(text):
        instead = first_of(WAYS, text)
        given = instead == "mail" and (scene.heard.understood.email or takes_mail(scene))
        if instead == "landline" and not scene.facts.settings.sms:
            return phrase("ways.landline_no_sms")
        if instead and not given:
            return phrase(f"ways.{instead}")
    if scene.talk.question == "id_consent" and MAY.search(text) and WAYS["mail"].search(text):
        return phrase("ways.mail_instead")
    asked = first_of(ANYWHERE, text)
    if asked == "file" and scene.talk.question in PAPERS:
        return None
    return TOLD[asked](scene) if asked else None


def takes_mail(scene: Scene) -> bool:
    """Where a number is asked for, «邮箱行吗» answers the question: the address is asked for next."""
    chooses = scene.talk.question == "ask_phone" and scene.draft.gated and not scene.draft.contact_kind
    return chooses and names_mail(scene.heard.text)


def _hours(scene: Scene) -> Phrase:
    settings = scene.facts.settings
    return phrase("ways.hours", hotline=settings.hotline, hours=settings.human_hours)


TOLD: dict[str, Callable[[Scene], Phrase]] = {
    "check": lambda _: phrase("ways.check"),
    "voice": lambda scene: phrase("ways.voice", hotline=scene.facts.settings.hotline),
    "hours": _hours,
    "file": lambda _: phrase("ways.file"),
}
