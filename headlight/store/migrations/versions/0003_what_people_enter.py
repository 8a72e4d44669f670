"""What people enter beside the ratings: replies, objectives, plans of support."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_SUBJECTS = {"edit": "edits", "leader": "leaders", "other_leader": "leaders"}


def upgrade() -> None:
    """Make the entries."""
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edit", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("leader", sa.Integer(), nullable=False),
        sa.Column("other_leader", sa.Integer(), nullable=True),
        sa.Column("cycle", sa.String(length=20), nullable=False),
        sa.Column("framework", sa.String(length=80), nullable=False),
        sa.Column("criterion", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("thread", sa.String(length=64), nullable=False),
        *(
            sa.ForeignKeyConstraint([name], [f"{table}.id"], name=op.f(f"fk_entries_{name}"), ondelete="CASCADE")
            for name, table in _SUBJECTS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sqlite_autoincrement=True,
    )
    for name in (*_SUBJECTS, "thread"):
        op.create_index(op.f(f"ix_entries_{name}"), "entries", [name], unique=False)


def downgrade() -> None:
    """Drop them."""
    for name in ("thread", *reversed(_SUBJECTS)):
        op.drop_index(op.f(f"ix_entries_{name}"), table_name="entries")
    op.drop_table("entries")
