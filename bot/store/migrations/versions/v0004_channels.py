"""Which notices a person permits, how they agreed to be nudged, and how far a text to them has come."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("people", sa.Column("left_at", sa.BigInteger()))
    op.add_column("outbox", sa.Column("tried", sa.String(64), nullable=False, server_default=""))
    op.add_column("outbox", sa.Column("pieces", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "grants",
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("template", sa.String(64), nullable=False),
        sa.Column("left", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person", "template", name="pk_grants"),
    )
    op.create_table(
        "agreements",
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("target", sa.LargeBinary),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_agreements"),
    )
    op.create_index(
        "ix_people_left_at", "people", ["left_at"],
        sqlite_where=sa.text("left_at IS NOT NULL"), postgresql_where=sa.text("left_at IS NOT NULL"),
    )  # fmt: skip
    pending = sa.text("state IN ('ready','sending')")
    op.create_index("ix_outbox_pending", "outbox", ["person"], sqlite_where=pending, postgresql_where=pending)
