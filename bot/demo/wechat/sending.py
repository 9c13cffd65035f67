"""Messages that the service sends on its own account: customer service, typing, template, subscription notice."""

from __future__ import annotations

from datetime import timedelta

from bot.demo.wechat import fields
from bot.demo.wechat.errors import Reply, no, ok
from bot.demo.wechat.platform import Platform
from bot.demo.wechat.state import Person, Receipt, Sent, Template

TEXT_BYTES = 2048
ONCE = timedelta(minutes=10)
RECEIPT_AFTER = timedelta(seconds=3)
TYPING = timedelta(seconds=15)
TALKING = timedelta(seconds=30)
MEDIA_KINDS = ("image", "voice", "mpnews", "video")
Body = dict[str, object]


def custom_send(world: Platform, body: Body) -> Reply:
    person = world.person(body.get("touser"))
    refused = _cannot_send(world, person, body)
    code = int(str(refused["errcode"])) if refused else 0
    world.step("custom_refused" if refused else "custom_accepted", person, errcode=code or None)
    if refused or person is None:
        return refused or no(40003)
    person.typing_until = None
    kind = str(body["msgtype"])
    part = body.get(kind)
    shown = part if isinstance(part, dict) else {}
    bubble = {"kind": kind, "text": _text(kind, shown), "media_id": str(shown.get("media_id", ""))}
    world.show(person, {"who": "account", "via": "custom", **bubble})
    return ok()


def _cannot_send(world: Platform, person: Person | None, body: Body) -> Reply | None:
    if not world.verified:
        return no(40200)
    if person is None:
        return no(40003)
    code = _content_problem(world, body)
    if code:
        return no(code)
    if person.blocked:
        return no(43019)
    spent = world.spend(person)
    return no(spent) if spent else None


def _content_problem(world: Platform, body: Body) -> int:
    kind = str(body.get("msgtype", ""))
    part = body.get(kind)
    if not isinstance(part, dict):
        return 40008
    if kind in MEDIA_KINDS:
        return 0 if part.get("media_id") in world.state.media else 40007
    if kind == "news" and len(part.get("articles", ())) != 1:
        return 45008
    text = _text(kind, part)
    if kind in ("text", "msgmenu") and not text.strip():
        return 44004
    return 45002 if len(text.encode()) > TEXT_BYTES else 0


def _text(kind: str, part: dict[str, object]) -> str:
    if kind != "msgmenu":
        return str(part.get("content") or part.get("title") or "")
    items = part.get("list")
    lines = [str(item.get("content", "")) for item in items] if isinstance(items, list) else []
    return "\n".join([str(part.get("head_content", "")), *lines, str(part.get("tail_content", ""))])


def typing(world: Platform, body: Body) -> Reply:
    person = world.person(body.get("touser"))
    if person is None:
        return no(40003)
    if body.get("command") not in ("Typing", "CancelTyping"):
        return no(45072)
    if person.last_exchange is None or world.now - person.last_exchange > TALKING:
        return no(45080)
    busy = person.typing_until is not None and person.typing_until > world.now
    if body["command"] == "Typing" and busy:
        return no(45081)
    person.typing_until = world.now + TYPING if body["command"] == "Typing" else None
    return ok()


def template_send(world: Platform, body: Body) -> Reply:
    person = world.person(body.get("touser"))
    template = world.state.templates.get(str(body.get("template_id", "")))
    if person is None:
        return no(40003)
    if template is None or template.kind != "template":
        return _refused(world, person, no(40037))
    if not person.follows:
        return _refused(world, person, no(43004))
    given = fields.values(body.get("data"))
    wrong = "data" if given is None else fields.problem(given, template.fields)
    if given is None or wrong:
        return _refused(world, person, no(47003, wrong))
    return _deliver_template(world, person, template, body)


def _deliver_template(world: Platform, person: Person, template: Template, body: Body) -> Reply:
    once = f"{person.openid}:{body['client_msg_id']}" if body.get("client_msg_id") else ""
    before = world.state.sent.get(once)
    if before is not None and world.now - before.at < ONCE:
        return ok(msgid=before.msgid)
    msgid = world.state.next_id()
    if once:
        world.state.sent[once] = Sent(at=world.now, msgid=msgid)
    status = "failed:user block" if person.blocked else world.receipt_status
    event = [("Event", "TEMPLATESENDJOBFINISH"), ("MsgID", str(msgid)), ("Status", status)]
    _receipt_later(world, person, event)
    if status == "success":
        _card(world, person, template, body, via="template")
    world.step("template_accepted", person, status=status)
    return ok(msgid=msgid)


def subscribe_send(world: Platform, body: Body) -> Reply:
    person = world.person(body.get("touser"))
    template_id = str(body.get("template_id", ""))
    template = world.state.templates.get(template_id)
    if person is None:
        return no(40003)
    if template is None or template.kind != "subscribe":
        return _refused(world, person, no(40037))
    if person.grants.get(template_id, 0) < 1:
        return _refused(world, person, no(43101))
    given = fields.values(body.get("data"))
    wrong = "data" if given is None else fields.problem(given, template.fields)
    if wrong:
        return _refused(world, person, no(47003, wrong))
    person.grants[template_id] -= 1
    _card(world, person, template, body, via="subscribe")
    world.step("subscribe_accepted", person)
    item = f"<List><TemplateId>{template_id}</TemplateId><MsgID>{world.state.next_id()}</MsgID>"
    sent = f"{item}<ErrorCode>0</ErrorCode><ErrorStatus>success</ErrorStatus></List>"
    _receipt_later(world, person, [("Event", "subscribe_msg_sent_event"), ("SubscribeMsgSentEvent", sent)])
    return ok()


def _refused(world: Platform, person: Person, answer: Reply) -> Reply:
    world.step("template_refused", person, errcode=answer["errcode"])
    return answer


def _receipt_later(world: Platform, person: Person, event: list[tuple[str, str]]) -> None:
    world.state.receipts.append(Receipt(due=world.now + RECEIPT_AFTER, openid=person.openid, fields=event))


def _card(world: Platform, person: Person, template: Template, body: Body, *, via: str) -> None:
    given = fields.values(body.get("data")) or {}
    rows = {label: given[name] for name, label in template.fields.items()}
    url = str(body.get("url") or body.get("page") or "")
    shown = {"kind": "card", "title": template.title, "fields": rows, "url": url, "via": via}
    world.show(person, {"who": "account", **shown})
