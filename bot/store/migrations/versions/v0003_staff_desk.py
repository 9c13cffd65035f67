"""Conditions of a transfer that staff recorded, and callbacks that people asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("items", sa.Column("met", sa.String(16), nullable=False, server_default=""))
    op.create_table(
        "callbacks",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=True, nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("said", sa.LargeBinary),
        sa.Column("asked_at", sa.BigInteger, nullable=False),
        sa.Column("promised_at", sa.BigInteger, nullable=False),
        sa.Column("closed_at", sa.BigInteger),
        sa.Column("closed_by", sa.String(254), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_callbacks"),
    )
    op.create_index(
        "ix_callbacks_person", "callbacks", ["person"],
        sqlite_where=sa.text("closed_at IS NULL"), postgresql_where=sa.text("closed_at IS NULL"),
    )  # fmt: skip
