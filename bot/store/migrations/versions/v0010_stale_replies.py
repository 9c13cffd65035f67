"""Whether a stored reply tells something that a later one would not."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("inbox", sa.Column("news", sa.Boolean(), nullable=False, server_default=sa.true()))
