"""One-time codes are counted by who asked for them, too."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_index("ix_codes_person", "codes", ["person", "at"])
