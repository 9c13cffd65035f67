"""Since when a cry for help waits for a colleague. Those of before wait for nobody."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("alarms", sa.Column("waits_since", sa.BigInteger()))
    waiting = sa.text("waits_since IS NOT NULL")
    op.create_index("ix_alarms_waits", "alarms", ["waits_since"], sqlite_where=waiting, postgresql_where=waiting)
