"""Since when a person has a deletion wait."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("cases", sa.Column("held_off_at", sa.BigInteger()))
