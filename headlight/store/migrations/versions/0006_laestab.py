"""A school's LAESTAB beside its URN; until now it stood in the URN's place where a workbook gave no other number."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column, and move there what was written with a stroke."""
    op.add_column("school_facts", sa.Column("laestab", sa.String(length=20), nullable=True))
    op.execute("UPDATE school_facts SET laestab = urn, urn = NULL WHERE urn LIKE '___/____'")


def downgrade() -> None:
    """Move it back where there is no URN, and drop the column."""
    op.execute("UPDATE school_facts SET urn = laestab WHERE urn IS NULL")
    op.drop_column("school_facts", "laestab")
