"""Which of somebody's posts at a school a statement is about."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the column; what was said before is of the latest post, which was the only one told apart."""
    op.add_column("said", sa.Column("post", sa.Text(), nullable=True))


def downgrade() -> None:
    """Drop it."""
    op.drop_column("said", "post")
