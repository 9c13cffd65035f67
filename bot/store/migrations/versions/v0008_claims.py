"""Whose a row of the outbox is: how often it was taken. A worker changes only what nobody has taken after it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("outbox", sa.Column("claim", sa.Integer(), nullable=False, server_default="0"))
