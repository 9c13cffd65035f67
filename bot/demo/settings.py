"""The demo's configuration: a sample company, keys made once, the addresses of the played servers.

The same values are written to ``config.toml`` in the demo's directory, so that every command of the command line can
be tried on it. Nothing secret here is worth anything outside the demo.
"""

from __future__ import annotations

import base64
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import Tokens
from bot.config import Config, load
from bot.demo.post.addresses import Directory
from bot.demo.wechat.crypto import Account
from bot.demo.wechat.state import Person, State, Template

DOMAIN = "cloudlift.example"
BOT, CARE, ESCALATION = f"bot@{DOMAIN}", f"customercare@{DOMAIN}", f"dpo@{DOMAIN}"
ZONE = ZoneInfo("Asia/Shanghai")
ORGANISATION, ORGANISATION_EN = "云梯电梯", "Cloud Lift"
STAFF_NAME = "客户关怀 小云"
APPID, ORIGINAL_ID = "wxc10d11f700000001", "gh_c10d11f70001"
FIELDS = {"case": "character_string1", "right": "thing2", "status": "thing3", "date": "time4"}
LABELS = {"character_string1": "编号", "thing2": "事项", "thing3": "状态", "time4": "时间"}
TEMPLATES = {
    "progress": ("tmpl-progress-0001", "办理进度通知"),
    "action_needed": ("tmpl-action-0002", "待您处理提醒"),
    "answered": ("tmpl-answered-0003", "申请答复通知"),
}


@dataclass(frozen=True)
class Keys:
    """Secrets of one demo directory."""

    seal: str
    index: str
    wechat_secret: str
    wechat_token: str
    aes: str
    bot_password: str
    staff_password: str
    sms: str


@dataclass(frozen=True)
class Addresses:
    """Where the played servers listen: ports on loopback."""

    front: int
    wechat: int
    smtp: int
    imap: int
    sms: int

    @property
    def public(self) -> str:
        return f"http://127.0.0.1:{self.front}"


def keys(directory: Path, tokens: Tokens) -> Keys:
    """The keys kept in ``directory``, made at the first start."""
    file = directory / "keys.json"
    if file.exists():
        return Keys(**json.loads(file.read_text(encoding="utf-8")))
    fresh = Keys(
        seal=base64.urlsafe_b64encode(tokens.raw(32)).decode(),
        index=base64.urlsafe_b64encode(tokens.raw(32)).decode(),
        wechat_secret=tokens.raw(16).hex(),
        wechat_token=tokens.link(32),
        aes=base64.b64encode(tokens.raw(32)).decode().rstrip("="),
        bot_password=tokens.link(),
        staff_password=tokens.link(),
        sms=tokens.link(),
    )
    file.touch(mode=0o600)
    file.write_text(json.dumps(vars(fresh)), encoding="utf-8")
    return fresh


def account(secrets: Keys) -> Account:
    return Account(APPID, secrets.wechat_secret, secrets.wechat_token, secrets.aes, ORIGINAL_ID)


def directory_of(secrets: Keys) -> Directory:
    return Directory(
        domain=DOMAIN,
        local={BOT: "bot", CARE: "staff", ESCALATION: "staff"},
        passwords={BOT: secrets.bot_password, CARE: secrets.staff_password},
        zone=ZONE,
    )


def config(directory: Path, secrets: Keys, where: Addresses, changes: Mapping[str, Mapping[str, object]]) -> Config:
    """Write ``config.toml`` and read it back as the service would. ``changes``: section → key → value."""
    table = _table(directory, secrets, where)
    for section, values in changes.items():
        table[section] = {**table.get(section, {}), **values}
    file = directory / "config.toml"
    lines = [line for name, section in table.items() for line in (f"[{name}]", *_rows(section), "")]
    file.touch(mode=0o600)
    file.write_text("\n".join(lines), encoding="utf-8")
    return load(file, {})


def _rows(section: Mapping[str, object]) -> list[str]:
    return [f"{name} = {_toml(value)}" for name, value in section.items()]


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(_rows(value)) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _table(directory: Path, secrets: Keys, where: Addresses) -> dict[str, dict[str, object]]:
    wire = {"host": "127.0.0.1", "tls": "none", "username": BOT, "password": secrets.bot_password}
    wechat = f"http://127.0.0.1:{where.wechat}"
    return {
        "app": {
            "organisation": ORGANISATION, "organisation_en": ORGANISATION_EN, "public_url": where.public,
            "hotline": "400-000-1234", "data_dir": str(directory / "files"),
        },
        "server": {"port": 0, "trusted_proxies": ["127.0.0.1"]},
        "wechat": {
            "appid": APPID, "secret": secrets.wechat_secret, "token": secrets.wechat_token,
            "encoding_aes_key": secrets.aes, "api_base": wechat, "oauth_base": wechat,
        },
        "wechat.templates": {name: {"id": number, "fields": FIELDS} for name, (number, _) in TEMPLATES.items()},
        "database": {"url": f"sqlite+aiosqlite:///{directory / 'rights.db'}"},
        "keys": {"seal": secrets.seal, "index": secrets.index},
        "mail": {
            "inbox": CARE, "from_address": BOT, "from_name": f"{ORGANISATION}个人信息助手", "plus": "always",
            "undo_minutes": 0,
            "gather_seconds": 20,
        },
        "mail.smtp": {**wire, "port": where.smtp},
        "mail.imap": {**wire, "port": where.imap},
        "mail.staff": {
            "allow": [CARE, ESCALATION], "sender_proof": ["dmarc"], "authserv_id": f"mx.{DOMAIN}",
            "escalation": ESCALATION,
        },
        "sms": {"provider": "webhook", "url": f"http://127.0.0.1:{where.sms}/sms", "secret": secrets.sms},
        "complaint": {"regulator": "当地网信部门（演示）", "court": "上海市浦东新区人民法院（演示）"},
    }  # fmt: skip


@dataclass(frozen=True)
class Role:
    """A person that the visitor can play."""

    openid: str
    name: str
    phone: str
    email: str
    zh: str
    en: str
    follows: bool = True


def roles() -> tuple[Role, ...]:
    text = resources.files("bot.demo.sample").joinpath("people.toml").read_text(encoding="utf-8")
    return tuple(Role(**row) for row in tomllib.loads(text)["people"])


def sample(name: str) -> str:
    """A sample file: ``contacts.csv`` or ``policy.txt``."""
    return resources.files("bot.demo.sample").joinpath(name).read_text(encoding="utf-8")


def populate(state: State) -> None:
    """Put the sample people and the approved templates into WeChat's memory, where they are missing."""
    for role in roles():
        state.people.setdefault(role.openid, Person(openid=role.openid, name=role.name, follows=role.follows))
    for number, title in TEMPLATES.values():
        state.templates[number] = Template(kind="template", title=title, fields=LABELS)
    state.current = state.current or roles()[0].openid
