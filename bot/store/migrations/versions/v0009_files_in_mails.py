"""Whether the files in a kept mail are still there: they go with the papers, long before the words."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("mails", sa.Column("files", sa.String(4), nullable=False, server_default="kept"))
    op.create_index("ix_mails_received_at", "mails", ["received_at"])
    due = sa.text("files = 'due'")
    op.create_index("ix_mails_due", "mails", ["id"], postgresql_where=due, sqlite_where=due)
