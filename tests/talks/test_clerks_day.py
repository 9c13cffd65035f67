"""A clerk's day: thirty mixed cases handled by mail in the demo; at the end nothing is open that should not be."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest

from bot.commands.session import opened
from bot.config import load
from bot.demo import settings
from bot.demo.world import DemoWorld
from handlers.audit import verify
from handlers.case_views import case_list, whole_view
from handlers.office import Office
from tests.talks.player import Player
from tests.world import CASE, PDF, Talk, found, playing

CLIENTS = ("qq", "netease", "outlook")
PASSED = ("staff", "#身份通过")
CONFIRMED = ("confirm", "")
NOTHING = ("staff", "#nodata\n查过了，没有。")
Step = tuple[str, str]


@dataclass(frozen=True)
class Request:
    """Who asks for what, what staff write, one mail a step, and where the case ends."""

    says: str
    steps: tuple[Step, ...]
    results: tuple[str | None, ...]
    state: str = "closed"
    facts: dict[str, str] = field(default_factory=dict)
    group: str = "2.4"


SEE, COPY, MOVE = "我想看看你们存了我哪些信息", "请给我一份我的个人信息副本", "请把我的个人信息转移给样例电梯公司"
FIX, ADD, ERASE = "我的门牌号写错了，应该是1203，请更正", "请补充我的联系地址：样例路8号", "请删除我的个人信息"
STOP, HALT, LEAVE = "我要撤回同意，别再给我发营销短信", "请先停止处理我的个人信息，但不要删", "请注销我的账号"
WHY = "请书面解释一下你们的隐私政策里信息保存多久，为什么"

DAY: tuple[Request, ...] = (
    Request(SEE, (PASSED, ("package", "#办结\n资料在附件里。"), CONFIRMED), ("fulfilled",)),
    Request(SEE, (PASSED, ("staff", "#无数据\n查遍系统没有找到。")), ("no_data",)),
    Request(SEE, (PASSED, ("staff", "我们正在查，请稍等。"), ("staff", "#撤销"), NOTHING), ("no_data",)),
    Request(SEE, (PASSED, ("staff", "#部分 f 有一部分是商业秘密\n能给的都写在这里。")), ("partly",)),
    Request(SEE, (PASSED, ("staff", "#拒绝 d 一天内第九次\n您的申请过于频繁。"), CONFIRMED), ("refused",)),
    Request(SEE, (PASSED, ("staff", "#办解\n好了"), ("staff", "#办结\n都在这里：姓名、电话。")), ("fulfilled",)),
    Request(SEE, (PASSED, ("staff", "#办结\n#拒绝 d 事实\n看哪个"), ("staff", "#无数据\n没有。")), ("no_data",)),
    Request(SEE, (PASSED, ("staff", "#非本公司 物业公司的门禁系统\n请联系物业。")), ("not_ours",)),
    Request(COPY, (PASSED, ("package", "#办结\n副本在附件里。"), CONFIRMED), ("fulfilled",)),
    Request(COPY, (PASSED, ("package", "#部分 照片找不到了\n其余都在。"), CONFIRMED), ("partly",)),
    Request(COPY, (PASSED, ("auto", "自动回复: 休假中"), ("staff", "#无数据\n没有。")), ("no_data",)),
    Request(COPY, (("staff", "#身份不通过 照片看不清"), PASSED, ("staff", "#无数据\n没有。")), ("no_data",)),
    Request(MOVE, (PASSED, ("staff", "#办结\n已转。"), ("staff", "#符合 2 3 4"), ("staff", "#办结\n已转给对方。")),
            ("fulfilled",)),
    Request(MOVE, (PASSED, ("staff", "#条件不符 25(3) 对方没有接口\n可以先给您一份副本。")), ("conditions_unmet",)),
    Request(FIX, (PASSED, ("staff", "#办结\n已改为1203。")), ("fulfilled",)),
    Request(FIX, (PASSED, ("staff", "#条件不符 8.2 登记的就是1203\n已核对。")), ("conditions_unmet",)),
    Request(ADD, (PASSED, ("staff", "#办结\n已补充。")), ("fulfilled",)),
    Request(ADD, (PASSED, ("staff", "#请补充\n请告诉我们门牌号。"), ("person", "样例路8号2幢301"),
                  ("staff", "#办结\n已补充。")), ("fulfilled",)),
    Request(ERASE, (PASSED, ("staff", "#办结\n已全部删除。"), CONFIRMED), ("fulfilled",)),
    Request(ERASE, (PASSED, ("staff", "#限制 2027-11-01 法定保存期未满\n期满即删。")), ("restricted",)),
    Request(ERASE, (PASSED, ("staff", "#拒绝 c 事实"), ("staff", "#撤销"),
                    ("staff", "#条件不符 8.3(2) 合同还在履行\n等合同结束。")), ("conditions_unmet",)),
    Request(STOP, (("staff", "#办结\n已停止。"),), ("fulfilled",)),
    Request(STOP, (("staff", "#非基于同意 安全通知是法定义务\n不再发营销短信。"),), ("not_consent_based",)),
    Request(HALT, (PASSED, ("staff", "#办结\n已停止处理。")), ("fulfilled",)),
    Request(LEAVE, (PASSED, ("staff", "#办结\n账号已注销。"), CONFIRMED), ("fulfilled",), group="2.7"),
    Request(WHY, (("staff", "#办结\n保存到合同结束后三年。"),), ("fulfilled",)),
    Request(SEE, (PASSED, ("lost", "#无数据\n没有找到。")), ("no_data",)),
    Request(SEE, (PASSED, ("bounce", ""), ("staff", "#备注\n电话里已经说过一次。"), NOTHING), ("no_data",)),
    Request(SEE, (PASSED, ("person", "人工"), ("call", "您好，我来跟进。"), NOTHING), ("no_data",)),
    Request(SEE, (("person", "取消申请"), ("person", "确认取消")), ("cancelled",), state="cancelled"),
)  # fmt: skip

SAID = (("ask_detail", "地址应为样例路8号1203室"), ("confirm", "提交"))
"""What a person says where the player has no fact for it."""


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[tuple[DemoWorld, Office]]:
    async with AsyncExitStack() as stack:
        world = await stack.enter_async_context(playing(tmp_path))
        office = await stack.enter_async_context(opened(load(tmp_path / "config.toml", {})))
        yield world, office


@dataclass
class Clerk:
    """Handles the mails of one case."""

    talk: Talk
    case: str
    client: str

    async def take(self, step: Step) -> None:
        who, text = step
        await getattr(self, f"_{who}")(text)

    async def _staff(self, text: str) -> None:
        await self.talk.staff(self.case, text, client=self.client)

    async def _package(self, text: str) -> None:
        await self.talk.staff(self.case, text, PDF, client=self.client)

    async def _confirm(self, _text: str) -> None:
        await self.talk.confirm(self.case, client=self.client)

    async def _person(self, text: str) -> None:
        await self.talk.say(text)

    async def _auto(self, subject: str) -> None:
        """A vacation notice that answers the case's mail."""
        await self._submit("我在休假。\n#办结", subject, "Auto-Submitted", "auto-replied", self._where())

    async def _bounce(self, _text: str) -> None:
        subject = "Undelivered Mail Returned to Sender"
        await self._submit("550 no such user\n#办结", subject, "X-Failed-Recipients", "x@y.example", self._where())

    async def _lost(self, text: str) -> None:
        """A new mail without any token, filed by answering its notice."""
        await self._submit(text, "关于刚才那件", "X-Mailer", "Foxmail", settings.BOT)
        await self._answer("一封邮件未能处理", f"#归入 {self.case}")

    async def _call(self, text: str) -> None:
        await self._answer("请回电", text)

    async def _answer(self, subject: str, text: str) -> None:
        [*_, (notice, _)] = [mail for mail in self.talk.world.mails("staff") if subject in mail[1].subject]
        await self.talk.world.staff_reply(notice, text, client=self.client)

    def _where(self) -> str:
        return self.talk.thread(self.case)[-1][1].reply_to

    async def _submit(self, text: str, subject: str, header: str, value: str, to: str) -> None:
        message = EmailMessage(policy=SMTP)
        message["From"], message["To"], message["Subject"] = settings.CARE, to, subject
        message["Message-ID"] = f"<{len(self.talk.world.mails('bot'))}.{self.case}@{settings.DOMAIN}>"
        message[header] = value
        message.set_content(text, charset="utf-8")
        await self.talk.world.submit(message.as_bytes(), to)
        await self.talk.world.tick()


async def ask(world: DemoWorld, office: Office, place: int, request: Request) -> Clerk:
    """One person asks; their ID number stands for the document."""
    facts = {"name": "陈晓明", "phone": f"138000011{place:02}", "group": request.group, "receiver": "样例电梯公司",
             "resident_id": "330106199603129972"} | request.facts  # fmt: skip
    turns = [{"when": when, "user": line} for when, line in (("start", request.says), *SAID)]
    row: dict[str, Any] = {"id": f"D{place:02}", "title": f"第{place}位", "facts": facts, "turns": turns}
    player = Player(world, office, row)
    player.arrive()
    await player.play()
    case = found(CASE, "\n".join(player.talk.heard()))
    return Clerk(player.talk, case, CLIENTS[place % len(CLIENTS)])


def answered_in_time(view: dict[str, Any]) -> bool:
    """Every item has a result whose words reached the person by the due date."""
    answers = [row for row in view["messages"] if row["kind"] == "answer"]
    due = date.fromisoformat(view["due_on"])
    arrived = [row["state"] == "sent" and datetime.fromisoformat(row["done_at"]).date() <= due for row in answers]
    return len(answers) == len(view["items"]) and all(arrived)


async def test_clerks_day_leaves_nothing_open_by_mistake(stage: tuple[DemoWorld, Office]) -> None:
    world, office = stage
    clerks = [await ask(world, office, place, request) for place, request in enumerate(DAY)]
    await world.advance(timedelta(hours=2))
    for clerk, request in zip(clerks, DAY, strict=True):
        for step in request.steps:
            await clerk.take(step)
    await world.advance(timedelta(days=16), stopping=False)

    views = [await whole_view(office, clerk.case) for clerk in clerks]
    ended = [(view["state"], tuple(item["result"] for item in view["items"])) for view in views]
    wanted = [(request.state, request.results) for request in DAY]
    wrong = [
        (place, DAY[place].says, *pair)
        for place, pair in enumerate(zip(ended, wanted, strict=True))
        if len({*pair}) > 1
    ]
    assert wrong == []
    late = [view["case"] for view in views if view["state"] != "cancelled" and not answered_in_time(view)]
    assert late == []
    assert await case_list(office, only_open=True) == []
    assert len(await case_list(office)) == len(DAY)
    assert await office.store.run(lambda tx: tx.callbacks.all_open()) == []
    assert (await verify(office)).broken == ()
