"""The tables. Times are microseconds since 1970 (UTC); columns marked ``SEALED`` hold AES-GCM ciphertext."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
    true,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
SEALED: dict[str, object] = {"sealed": True}


class Moment(TypeDecorator[datetime]):
    """Aware UTC datetime ↔ integer microseconds; sorts and indexes alike in SQLite and PostgreSQL."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + value * MICROSECOND


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id = BigInteger().with_variant(Integer, "sqlite")

people = Table(
    "people",
    metadata,
    Column("id", String(32), primary_key=True),  # keyed hash of channel and address
    Column("channel", String(8), nullable=False),  # wechat | mail
    Column("address", LargeBinary, info=SEALED),  # openid or mail address; empty once unlinked
    Column("lang", String(2), nullable=False),
    Column("following", Boolean, nullable=False),
    Column("window_until", Moment),
    Column("window_left", Integer, nullable=False),
    Column("talk", LargeBinary, info=SEALED),
    Column("form_since", Moment),  # since when a form is unfinished
    Column("form_reminded", Boolean, nullable=False),
    Column("minute", BigInteger, nullable=False),
    Column("minute_count", Integer, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("left_at", Moment),  # unfollowed while a case was live: to be erased when the last one has ended
)
Index("ix_people_left_at", people.c.left_at, postgresql_where=people.c.left_at.is_not(None),
      sqlite_where=people.c.left_at.is_not(None))  # fmt: skip
Index("ix_people_form_since", people.c.form_since, postgresql_where=people.c.form_since.is_not(None),
      sqlite_where=people.c.form_since.is_not(None))  # fmt: skip

inbox = Table(
    "inbox",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("person", String(32), nullable=False),
    Column("at", Moment, nullable=False),
    Column("raw", LargeBinary, info=SEALED),
    Column("reply", LargeBinary, info=SEALED),
    Column("answered_by", String(8), nullable=False),  # passive | outbox
    Column("news", Boolean, nullable=False, server_default=true()),  # the reply tells what a later one would not
)
Index("ix_inbox_at", inbox.c.at)

cases = Table(
    "cases",
    metadata,
    Column("number", String(16), primary_key=True),
    Column("person", String(32), nullable=False),
    Column("lang", String(2), nullable=False),
    Column("grp", String(8), nullable=False),
    Column("requester", String(16), nullable=False),
    Column("subject", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("level", Integer, nullable=False),
    Column("identity", String(16), nullable=False),
    Column("relation", String(16), nullable=False),
    Column("applicant", LargeBinary, info=SEALED),
    Column("hold_reason", LargeBinary, info=SEALED),
    Column("hold_since", Moment),
    Column("hold_for", String(8), nullable=False),
    Column("assigned_to", String(254), nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("opened_at", Moment),
    Column("answered_at", Moment),
    Column("closed_at", Moment),
    Column("objected_at", Moment),
    Column("held_off_at", Moment),
    Column("due_on", String(10), nullable=False),
    Column("thread", Text, nullable=False),  # JSON: last Message-IDs of the mail thread
)
Index("ix_cases_person", cases.c.person)
WATCHED = text("state IN ('identifying','open','answered')")
"""Cases that time may move; spelled out as in the index, so that it is used."""
Index("ix_cases_live", cases.c.due_on, postgresql_where=WATCHED, sqlite_where=WATCHED)

items = Table(
    "items",
    metadata,
    Column("case", String(16), ForeignKey("cases.number"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("right", String(16), nullable=False),
    Column("grounds", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("detail", LargeBinary, info=SEALED),
    Column("result", String(20)),
    Column("letter", String(1)),
    Column("clause", String(12)),
    Column("until", String(64)),
    Column("reason", LargeBinary, info=SEALED),
    Column("facts", LargeBinary, info=SEALED),
    Column("answered_at", Moment),
    Column("met", String(16), nullable=False, server_default=""),  # conditions of a transfer: "2,3"
)

case_events = Table(
    "case_events",
    metadata,
    Column("case", String(16), ForeignKey("cases.number"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("actor", String(254), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("body", LargeBinary, info=SEALED),
    Column("salt", LargeBinary),
    Column("digest", String(64), nullable=False),
    Column("chain", String(64), nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("dedupe", String(160), nullable=False),
    Column("channel", String(8), nullable=False),  # wechat | mail | sms | media | desk
    Column(
        "kind", String(16), nullable=False
    ),  # answer | text | reply | prompt | code | thread | notice | nudge | said …
    Column("person", String(32)),
    Column("case", String(16)),
    Column("state", String(12), nullable=False),  # ready | sending | waiting | sent | failed | undone
    Column("due_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("lease_until", Moment),
    Column("payload", LargeBinary, info=SEALED),
    Column("remote_id", String(255)),  # Message-ID or WeChat msgid
    Column("how", String(24)),  # passive | customer | template | smtp | sms | …
    Column("error", LargeBinary, info=SEALED),
    Column("created_at", Moment, nullable=False),
    Column("done_at", Moment),
    Column("tried", String(64), nullable=False, server_default=""),  # rungs that did not reach the person: "a,b"
    Column("pieces", Integer, nullable=False, server_default="0"),  # how many parts of the text arrived
    Column("claim", Integer, nullable=False, server_default="0"),  # how often it was taken by a worker
    UniqueConstraint("dedupe"),
)
Index("ix_outbox_due", outbox.c.due_at, postgresql_where=text("state IN ('ready','sending')"),
      sqlite_where=text("state IN ('ready','sending')"))  # fmt: skip
Index("ix_outbox_waiting", outbox.c.person, postgresql_where=text("state = 'waiting'"),
      sqlite_where=text("state = 'waiting'"))  # fmt: skip
Index("ix_outbox_pending", outbox.c.person, postgresql_where=text("state IN ('ready','sending')"),
      sqlite_where=text("state IN ('ready','sending')"))  # fmt: skip
Index("ix_outbox_case", outbox.c.case)
Index("ix_outbox_remote_id", outbox.c.remote_id)

grants = Table(
    "grants",
    metadata,
    Column("person", String(32), primary_key=True),
    Column("template", String(64), primary_key=True),
    Column("left", Integer, nullable=False),  # one accept = one notice
)

agreements = Table(
    "agreements",
    metadata,
    Column("person", String(32), primary_key=True),
    Column("state", String(10), nullable=False),  # asked | agreed | declined
    Column("kind", String(8), nullable=False),  # phone | email
    Column("target", LargeBinary, info=SEALED),  # the verified contact; only while agreed
    Column("at", Moment, nullable=False),
)

mails = Table(
    "mails",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("sha256", String(64), nullable=False),
    Column("message_id", String(998), nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("sender", String(254), nullable=False),  # keyed hash of the author's address; empty once forgotten
    Column("author", LargeBinary, info=SEALED),
    Column("state", String(16), nullable=False),  # accepted | recorded | quarantine | held
    Column("reason", String(64), nullable=False),
    Column("case", String(16)),
    Column("raw", LargeBinary, info=SEALED),
    Column("files", String(4), nullable=False, server_default="kept"),  # kept | due (to be cut out) | cut
    UniqueConstraint("sha256"),
)
Index("ix_mails_message_id", mails.c.message_id)
Index("ix_mails_received_at", mails.c.received_at)
Index("ix_mails_due", mails.c.id, postgresql_where=text("files = 'due'"), sqlite_where=text("files = 'due'"))
Index("ix_mails_case", mails.c.case)

confirmations = Table(
    "confirmations",
    metadata,
    Column("case", String(16), ForeignKey("cases.number"), primary_key=True),
    Column("code", String(64), primary_key=True),  # keyed hash
    Column("mail", Id, nullable=False),
    Column("plan", LargeBinary, info=SEALED),
    Column("asked_by", String(254), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)

callbacks = Table(
    "callbacks",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("person", String(32), nullable=False),
    Column("said", LargeBinary, info=SEALED),
    Column("asked_at", Moment, nullable=False),
    Column("promised_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("closed_by", String(254), nullable=False),
)
Index("ix_callbacks_person", callbacks.c.person, postgresql_where=callbacks.c.closed_at.is_(None),
      sqlite_where=callbacks.c.closed_at.is_(None))  # fmt: skip

alarms = Table(
    "alarms",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("person", String(32), nullable=False),
    Column("state", String(8), nullable=False),  # on | over | mistaken
    Column("lines", LargeBinary, info=SEALED),  # JSON: when, who, what
    Column("last_at", Moment, nullable=False),
    Column("waits_since", Moment),  # for a colleague; null: answered, over, or chased for the last time
)
Index("ix_alarms_person", alarms.c.person)
Index("ix_alarms_waits", alarms.c.waits_since, sqlite_where=alarms.c.waits_since.is_not(None),
      postgresql_where=alarms.c.waits_since.is_not(None))  # fmt: skip

codes = Table(
    "codes",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("target", String(64), nullable=False),  # keyed hash
    Column("person", String(32), nullable=False),  # who asked: a person, or a page
    Column("at", Moment, nullable=False),
)
Index("ix_codes_target", codes.c.target, codes.c.at)
Index("ix_codes_person", codes.c.person, codes.c.at)

contacts = Table(
    "contacts",
    metadata,
    Column("digest", String(64), primary_key=True),  # keyed hash of name, kind and value together
    Column("grp", String(8), nullable=False),
    Column("reference", String(128), nullable=False),
    Column("last_confirmed", String(10), nullable=False),
)

ledger = Table(
    "ledger",
    metadata,
    Column("case", String(16), primary_key=True),
    Column("item", Integer, primary_key=True),  # 0: the whole case
    Column("stage", String(32), primary_key=True),
    Column("clock", String(40), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("outbox", String(160)),  # dedupe key; null: merged into a more urgent stage
)

files = Table(
    "files",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("person", String(32), nullable=False),
    Column("case", String(16)),
    Column("item", Integer, nullable=False),
    Column("kind", String(10), nullable=False),  # evidence | package | words
    Column("state", String(10), nullable=False),  # pending | ready | withheld | lost | gone
    Column("name", LargeBinary, info=SEALED),
    Column("content_type", String(100), nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("content", LargeBinary, info=SEALED),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
)
Index("ix_files_case", files.c.case)
Index("ix_files_person", files.c.person)

links = Table(
    "links",
    metadata,
    Column("digest", String(64), primary_key=True),  # keyed hash of the token in the address
    Column("kind", String(10), nullable=False),  # package | upload | file | staff
    Column("person", String(32)),
    Column("case", String(16)),
    Column("target", String(64), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("views", Integer, nullable=False),
    Column("unlock", String(64)),  # keyed hash of the code that reveals a staff page
    Column("unlock_for", LargeBinary, info=SEALED),
    Column("unlock_until", Moment),
    Column("unlock_tries", Integer, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", LargeBinary, info=SEALED),
    Column("until", Moment),
    Column("lease_until", Moment),
)

policies = Table(
    "policies",
    metadata,
    Column("version", String(32), primary_key=True),
    Column("imported_at", Moment, nullable=False),
    Column("text", Text, nullable=False),
)
