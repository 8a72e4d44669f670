"""What is said of schools and leaders by hand, as rows over what imports say."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_SUBJECTS = {"file": "files", "edit": "edits", "school": "schools", "leader": "leaders",
             "other_school": "schools", "other_leader": "leaders"}  # fmt: skip
_BY_HAND = {"schools": ("name", "urn", "phase", "hub", "partner"), "leaders": ("name",)}


def upgrade() -> None:
    """Make the edits and their statements; the columns they take the place of were never written to."""
    op.create_table(
        "edits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.String(length=40), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edits")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "said",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("file", "edit")),
        sa.Column("kind", sa.String(length=10), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in list(_SUBJECTS)[2:]),
        sa.Column("text", sa.Text(), nullable=True),
        *(sa.Column(name, sa.String(length=20), nullable=True) for name in ("first", "last", "cycle")),
        sa.Column("reason", sa.Text(), nullable=True),
        *(
            sa.ForeignKeyConstraint([name], [f"{table}.id"], name=op.f(f"fk_said_{name}"), ondelete="CASCADE")
            for name, table in _SUBJECTS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_said")),
        sqlite_autoincrement=True,
    )
    for name in _SUBJECTS:
        op.create_index(op.f(f"ix_said_{name}"), "said", [name], unique=False)
    op.drop_index(op.f("ix_posts_school"), table_name="posts")
    op.drop_index(op.f("ix_posts_leader"), table_name="posts")
    op.drop_table("posts")
    # Column by column: a table made anew would take the rows that point at it with it.
    for table, names in _BY_HAND.items():
        for name in names:
            op.drop_column(table, name)


def downgrade() -> None:
    """Drop them, and bring back what stood there, empty."""
    for name in reversed(_SUBJECTS):
        op.drop_index(op.f(f"ix_said_{name}"), table_name="said")
    op.drop_table("said")
    op.drop_table("edits")
    for table, names in _BY_HAND.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.String(length=20) if name == "urn" else sa.Text(), nullable=True))
    op.create_table(
        "posts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("leader", sa.Integer(), nullable=False),
        sa.Column("school", sa.Integer(), nullable=False),
        sa.Column("due", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["leader"], ["leaders.id"], name=op.f("fk_posts_leader"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["school"], ["schools.id"], name=op.f("fk_posts_school"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
        sa.UniqueConstraint("leader", "school", name=op.f("uq_posts_leader")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_posts_leader"), "posts", ["leader"], unique=False)
    op.create_index(op.f("ix_posts_school"), "posts", ["school"], unique=False)
