"""The configuration file as typed models. An unknown key is an error; every error names its key.

Sources, later wins: the TOML file, then environment variables ``RIGHTS_BOT_SECTION__KEY`` (two underscores between
levels). A value ``file:PATH`` is read from that file, so that secrets stay out of both.
"""

from __future__ import annotations

import base64
import binascii
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from bot import config_values as values
from bot.errors import ConfigError

ENV_PREFIX = "RIGHTS_BOT_"


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _base64_key(value: SecretStr) -> SecretStr:
    try:
        raw = base64.urlsafe_b64decode(value.get_secret_value())
    except (binascii.Error, ValueError) as exc:
        raise ValueError("is not urlsafe base64; 'rights-bot keys new' prints a key") from exc
    if len(raw) != 32:
        raise ValueError(f"must be 32 bytes, is {len(raw)}; 'rights-bot keys new' prints a key")
    return value


def _aes_key(value: SecretStr) -> SecretStr:
    text = value.get_secret_value()
    try:
        raw = base64.b64decode(text + "=", validate=True)
    except (binascii.Error, ValueError) as exc:
        raise ValueError("must be the 43 characters shown in WeChat's console") from exc
    if len(text) != 43 or len(raw) != 32:
        raise ValueError("must be the 43 characters shown in WeChat's console")
    return value


def _not_empty(value: SecretStr) -> SecretStr:
    if not value.get_secret_value():
        raise ValueError("must not be empty")
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError) as exc:
        raise ValueError("is not a known time zone") from exc
    return value


Key32 = Annotated[SecretStr, AfterValidator(_base64_key)]
AesKey = Annotated[SecretStr, AfterValidator(_aes_key)]
Secret = Annotated[SecretStr, AfterValidator(_not_empty)]
Url = Annotated[str, AfterValidator(values.base_url)]
SafeUrl = Annotated[str, AfterValidator(values.safe_url)]
Address = Annotated[str, AfterValidator(values.mail_address)]
Tls = Literal["none", "starttls", "implicit"]


class App(Section):
    organisation: str = Field(min_length=1)
    organisation_en: str = ""
    case_prefix: str = Field("GK", pattern=r"^[A-Z]{2,4}$")
    timezone: Annotated[str, AfterValidator(_zone)] = "Asia/Shanghai"
    public_url: Url
    hotline: str = Field(min_length=3)
    human_hours: str = "09:00-17:00"
    languages: tuple[Literal["zh", "en"], ...] = ("zh", "en")
    data_dir: Path = Path("var")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


class Contact(Section):
    name: str
    address: str = ""
    mail: str = ""
    phone: str = ""
    role: Literal["handler", "overseas"] = "handler"


class Server(Section):
    host: str = "127.0.0.1"
    port: int = Field(8080, ge=0, le=65535)
    webhook_path: Annotated[str, AfterValidator(values.free_path)] = "/wechat"
    workers: int = Field(1, ge=1, le=64)
    trusted_proxies: tuple[str, ...] = ()
    verify_dir: Path | None = None


class Template(Section):
    kind: Literal["template", "subscribe"] = "template"
    id: str
    fields: dict[str, str] = {}


class Templates(Section):
    progress: Template | None = None
    action_needed: Template | None = None
    answered: Template | None = None


class WeChat(Section):
    appid: str = Field(min_length=1)
    secret: Secret
    token: Secret
    encoding_aes_key: AesKey
    previous_encoding_aes_key: AesKey | None = None
    mode: Literal["safe", "compat", "plain"] = "safe"
    allow_insecure: bool = False
    api_base: SafeUrl = "https://api.weixin.qq.com"
    oauth_base: Url = "https://open.weixin.qq.com"
    templates: Templates = Templates()

    @model_validator(mode="after")
    def _plain_needs_permission(self) -> WeChat:
        if self.mode != "safe" and not self.allow_insecure:
            raise ValueError(f'mode = "{self.mode}" sends messages unencrypted; set allow_insecure = true to permit it')
        return self


class Database(Section):
    """``connections``: of each process to PostgreSQL, at most."""

    url: str = "sqlite+aiosqlite:///var/rights.db"
    connections: int = Field(32, ge=2, le=1000)

    @model_validator(mode="after")
    def _known_driver(self) -> Database:
        if not self.url.startswith(("sqlite+aiosqlite://", "postgresql+asyncpg://")):
            raise ValueError("url must start with sqlite+aiosqlite:// or postgresql+asyncpg://")
        return self


class Keys(Section):
    seal: Key32
    previous_seal: Key32 | None = None
    index: Key32
    previous_index: Key32 | None = None

    @field_validator("index")
    @classmethod
    def _a_key_of_its_own(cls, value: SecretStr, info: ValidationInfo) -> SecretStr:
        if value == info.data.get("seal"):
            raise ValueError("must be another key than keys.seal")
        return value


class Smtp(Section):
    host: str
    port: int = Field(465, ge=1, le=65535)
    tls: Tls = "implicit"
    username: str = ""
    password: SecretStr = SecretStr("")
    auth: Literal["password", "xoauth2"] = "password"


class Imap(Section):
    host: str
    port: int = Field(993, ge=1, le=65535)
    tls: Tls = "implicit"
    username: str = ""
    password: SecretStr = SecretStr("")
    auth: Literal["password", "xoauth2"] = "password"
    folder: str = "INBOX"
    processed_folder: str = "Processed"
    quarantine_folder: str = "Quarantine"


class OAuth2(Section):
    token_url: SafeUrl
    client_id: str
    client_secret: Secret
    scope: str = "https://outlook.office365.com/.default"


Proof = Literal["dmarc", "internal", "dkim", "authenticated", "none"]
Proofs = Annotated[tuple[Proof, ...], Field(min_length=1)]
EVERY_DOMAIN = "*"


def _by_domain(value: Any) -> Any:
    """A list is meant for every domain; domains compare in lower case."""
    if isinstance(value, list | tuple):
        return {EVERY_DOMAIN: value}
    return {str(key).lower(): proofs for key, proofs in value.items()} if isinstance(value, dict) else value


Answering = Literal["fulfilled", "partly", "nodata", "notours", "restricted", "refuse", "conditions", "notconsent"]
"""The commands that give a result."""


class Staff(Section):
    """``sender_proof``: a list, or a table of lists by the sender's domain, ``*`` for all others. ``authserv_id``: see
    ``mail.proof.Border``.
    """

    allow: tuple[Annotated[str, AfterValidator(values.allowed)], ...] = Field(min_length=1)
    sender_proof: Annotated[dict[str, Proofs], BeforeValidator(_by_domain)] = Field(("dmarc",), validate_default=True)
    authserv_id: str = ""
    submission_hosts: tuple[str, ...] = ()
    two_person: tuple[Answering, ...] = ()
    escalation: Annotated[str, AfterValidator(values.mail_address_or_none)] = ""

    @model_validator(mode="after")
    def _authenticated_needs_hosts(self) -> Staff:
        if "authenticated" in self.proofs and not self.submission_hosts:
            raise ValueError('sender_proof = "authenticated" needs submission_hosts')
        return self

    @property
    def proofs(self) -> frozenset[Proof]:
        """All that are believed for anybody."""
        return frozenset(proof for proofs in self.sender_proof.values() for proof in proofs)


class Mail(Section):
    inbox: Address
    copy_to: tuple[Address, ...] = Field((), alias="copy")
    from_address: Address
    from_name: str = ""
    redact: bool = True
    location: Literal["mainland", "abroad"] = "mainland"
    plus: Literal["auto", "always", "never"] = "auto"
    undo_minutes: int = Field(2, ge=0, le=60)
    gather_seconds: int = Field(60, ge=0, le=300)
    smtp: Smtp
    imap: Imap
    oauth2: OAuth2 | None = None
    staff: Staff

    @field_validator("from_address")
    @classmethod
    def _a_mailbox_of_its_own(cls, value: str, info: ValidationInfo) -> str:
        if value.lower() == str(info.data.get("inbox")).lower():
            raise ValueError("must be another mailbox than mail.inbox, where staff read")
        return value


class Sms(Section):
    provider: Literal["none", "webhook"] = "none"
    url: SafeUrl | None = None
    secret: SecretStr = SecretStr("")

    @model_validator(mode="after")
    def _webhook_needs_url(self) -> Sms:
        if self.provider == "webhook" and (not self.url or not self.secret.get_secret_value()):
            raise ValueError('provider = "webhook" needs url and secret')
        return self


class Deadlines(Section):
    answer_days: int = Field(30, ge=1, le=30)
    remind_days_before: tuple[Annotated[int, AfterValidator(values.days_before)], ...] = (15, 7, 3, 1, 0)
    remind_at: str = Field("09:00", pattern=r"^([01]\d|2[0-3]):[0-5]\d$")
    lapse_days: int = Field(15, ge=1)
    hold_days: int = Field(15, ge=1)
    close_days: int = Field(15, ge=1)


class Retention(Section):
    evidence_days: int = Field(30, ge=1)
    package_days: int = Field(14, ge=1)
    case_years: int = Field(3, ge=3)


class Limits(Section):
    requests_per_person_per_day: int = Field(5, ge=1)
    messages_per_minute: int = Field(30, ge=1)
    code_attempts: int = Field(5, ge=1)
    code_minutes: int = Field(10, ge=1)
    codes_per_target_per_day: int = Field(5, ge=1)
    codes_per_person_per_day: int = Field(10, ge=1)
    upload_mib: int = Field(10, ge=1)
    unproven_letters_per_hour: int = Field(60, ge=1)
    contact_months: int = Field(24, ge=0)


class Complaint(Section):
    regulator: str = ""
    court: str = ""


class Config(Section):
    """The whole file."""

    app: App
    contacts: tuple[Contact, ...] = ()
    server: Server = Server()
    wechat: WeChat
    database: Database = Database()
    keys: Keys
    mail: Mail
    sms: Sms = Sms()
    deadlines: Deadlines = Deadlines()
    retention: Retention = Retention()
    limits: Limits = Limits()
    complaint: Complaint = Complaint()


def load(path: Path | None = None, environ: Mapping[str, str] | None = None) -> Config:
    """Read ``path`` (else ``$RIGHTS_BOT_CONFIG``, else ``./config.toml``) and the environment. Raises ConfigError."""
    env = os.environ if environ is None else environ
    source = path or Path(env.get("RIGHTS_BOT_CONFIG", "config.toml"))
    try:
        data = tomllib.loads(source.read_text(encoding="utf-8"))
    except FileNotFoundError as exc:
        raise ConfigError("--config", f"there is no file {source}; copy config.example.toml") from exc
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise ConfigError(str(source), f"is not valid TOML: {exc}") from exc
    return parse(data, env)


def parse(data: dict[str, Any], environ: Mapping[str, str] | None = None) -> Config:
    """Validate parsed TOML plus environment overrides."""
    merged = _with_environment(data, environ or {})
    try:
        return Config.model_validate(_with_files(merged, ""))
    except ValidationError as exc:
        first = exc.errors(include_url=False, include_input=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        problem = {"missing": "is missing", "extra_forbidden": "is not a known key"}.get(first["type"], first["msg"])
        raise ConfigError(key or "configuration", problem.removeprefix("Value error, ")) from exc


def _with_environment(data: dict[str, Any], environ: Mapping[str, str]) -> dict[str, Any]:
    merged = dict(data)
    for name, value in sorted(environ.items()):
        if not name.startswith(ENV_PREFIX) or "__" not in name:
            continue
        path = name.removeprefix(ENV_PREFIX).lower().split("__")
        _put(merged, path, _env_value(value))
    return merged


def _put(table: dict[str, Any], path: list[str], value: Any) -> None:
    for part in path[:-1]:
        child = table.get(part)
        table[part] = dict(child) if isinstance(child, dict) else {}
        table = table[part]
    table[path[-1]] = value


def _env_value(value: str) -> Any:
    """Lists, numbers and booleans are written as in TOML; anything else is the string itself."""
    if not value or value[0] not in "[{tf0123456789":
        return value
    try:
        parsed = tomllib.loads(f"v = {value}")["v"]
    except tomllib.TOMLDecodeError:
        return value
    return parsed if isinstance(parsed, bool | int | list | dict) else value


def _with_files(value: Any, key: str) -> Any:
    if isinstance(value, dict):
        return {name: _with_files(item, f"{key}.{name}" if key else name) for name, item in value.items()}
    if isinstance(value, list):
        return [_with_files(item, f"{key}.{index}") for index, item in enumerate(value)]
    if isinstance(value, str) and value.startswith("file:"):
        try:
            return Path(value.removeprefix("file:")).read_text(encoding="utf-8").strip()
        except OSError as exc:
            raise ConfigError(key, f"cannot read {value.removeprefix('file:')}: {exc.strerror}") from exc
    return value
