"""Addresses are sealed: a mail's author (found by a keyed hash), whom a code is for, what servers said of recipients.

The authors of mails kept before are sealed by ``bot.store.schema.migrate``, which has the keys. Codes on their way are
void, and a fresh one can be asked for; what servers said before is dropped.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("mails", sa.Column("author", sa.LargeBinary()))
    op.execute("UPDATE links SET unlock = NULL")
    for table, column in (("links", "unlock_for"), ("outbox", "error")):
        op.drop_column(table, column)
        op.add_column(table, sa.Column(column, sa.LargeBinary()))
