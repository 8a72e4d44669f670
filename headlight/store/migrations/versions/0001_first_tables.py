"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table of the first release."""
    op.create_table(
        "drops",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drops")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_drops_at", "drops", ["at"], unique=False)
    op.create_table(
        "imports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("ratings", sa.Integer(), nullable=False),
        sa.Column("undone_at", sa.String(length=40), nullable=True),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "leaders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leaders")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_meta")),
    )
    op.create_table(
        "recipes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("shape", sa.String(length=64), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recipes")),
        sa.UniqueConstraint("shape", name=op.f("uq_recipes_shape")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "schools",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("urn", sa.String(length=20), nullable=True),
        sa.Column("phase", sa.Text(), nullable=True),
        sa.Column("hub", sa.Text(), nullable=True),
        sa.Column("partner", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schools")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("ratings", sa.Integer(), nullable=False),
        sa.Column("questions", sa.Integer(), nullable=False),
        sa.Column("recipe", sa.Text(), nullable=True),
        sa.Column("replaces", sa.Integer(), nullable=True),
        sa.Column("standing", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f("fk_files_import_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["replaces"], ["files.id"], name=op.f("fk_files_replaces")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
        sa.UniqueConstraint("standing", name=op.f("uq_files_standing")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_files_import_id"), "files", ["import_id"], unique=False)
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
    op.create_table(
        "kept",
        sa.Column("file", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reading", sa.LargeBinary(), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("recipe", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_kept_file"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("file", name=op.f("pk_kept")),
    )
    op.create_table(
        "leader_facts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file", sa.Integer(), nullable=False),
        sa.Column("leader", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_leader_facts_file"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["leader"], ["leaders.id"], name=op.f("fk_leader_facts_leader"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leader_facts")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_leader_facts_file"), "leader_facts", ["file"], unique=False)
    op.create_index(op.f("ix_leader_facts_leader"), "leader_facts", ["leader"], unique=False)
    op.create_table(
        "post_facts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file", sa.Integer(), nullable=False),
        sa.Column("leader", sa.Integer(), nullable=False),
        sa.Column("school", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("since", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_post_facts_file"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["leader"], ["leaders.id"], name=op.f("fk_post_facts_leader"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["school"], ["schools.id"], name=op.f("fk_post_facts_school"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_facts")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_post_facts_file"), "post_facts", ["file"], unique=False)
    op.create_index(op.f("ix_post_facts_leader"), "post_facts", ["leader"], unique=False)
    op.create_index(op.f("ix_post_facts_school"), "post_facts", ["school"], unique=False)
    op.create_table(
        "ratings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file", sa.Integer(), nullable=False),
        sa.Column("school", sa.Integer(), nullable=True),
        sa.Column("leader", sa.Integer(), nullable=True),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("cell", sa.String(length=20), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("cycle", sa.String(length=20), nullable=True),
        sa.Column("point", sa.String(length=40), nullable=True),
        sa.Column("date", sa.String(length=40), nullable=True),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("appraiser", sa.Text(), nullable=True),
        sa.Column("framework", sa.String(length=80), nullable=False),
        sa.Column("criterion", sa.String(length=80), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("scale", sa.String(length=120), nullable=True),
        sa.Column("level", sa.Double(), nullable=True),
        sa.Column("levels", sa.Integer(), nullable=True),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.Column("question", sa.String(length=80), nullable=True),
        sa.Column("step", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_ratings_file"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["leader"], ["leaders.id"], name=op.f("fk_ratings_leader"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["school"], ["schools.id"], name=op.f("fk_ratings_school"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ratings")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_ratings_file"), "ratings", ["file"], unique=False)
    op.create_index(op.f("ix_ratings_leader"), "ratings", ["leader"], unique=False)
    op.create_index(op.f("ix_ratings_school"), "ratings", ["school"], unique=False)
    op.create_table(
        "scales",
        sa.Column("file", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=120), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_scales_file"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("file", "id", name=op.f("pk_scales")),
    )
    op.create_table(
        "school_facts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file", sa.Integer(), nullable=False),
        sa.Column("school", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("urn", sa.String(length=20), nullable=True),
        sa.Column("phase", sa.Text(), nullable=True),
        sa.Column("hub", sa.Text(), nullable=True),
        sa.Column("partner", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_school_facts_file"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["school"], ["schools.id"], name=op.f("fk_school_facts_school"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_facts")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_school_facts_file"), "school_facts", ["file"], unique=False)
    op.create_index(op.f("ix_school_facts_school"), "school_facts", ["school"], unique=False)
    op.create_table(
        "sheets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("cells", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["file"], ["files.id"], name=op.f("fk_sheets_file"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheets")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sheets_file"), "sheets", ["file"], unique=False)
    op.bulk_insert(sa.table("meta", sa.column("name"), sa.column("value")), [{"name": "version", "value": 0}])


def downgrade() -> None:
    """Drop them all."""
    op.drop_index(op.f("ix_sheets_file"), table_name="sheets")
    op.drop_table("sheets")
    op.drop_index(op.f("ix_school_facts_school"), table_name="school_facts")
    op.drop_index(op.f("ix_school_facts_file"), table_name="school_facts")
    op.drop_table("school_facts")
    op.drop_table("scales")
    op.drop_index(op.f("ix_ratings_school"), table_name="ratings")
    op.drop_index(op.f("ix_ratings_leader"), table_name="ratings")
    op.drop_index(op.f("ix_ratings_file"), table_name="ratings")
    op.drop_table("ratings")
    op.drop_index(op.f("ix_post_facts_school"), table_name="post_facts")
    op.drop_index(op.f("ix_post_facts_leader"), table_name="post_facts")
    op.drop_index(op.f("ix_post_facts_file"), table_name="post_facts")
    op.drop_table("post_facts")
    op.drop_index(op.f("ix_leader_facts_leader"), table_name="leader_facts")
    op.drop_index(op.f("ix_leader_facts_file"), table_name="leader_facts")
    op.drop_table("leader_facts")
    op.drop_table("kept")
    op.drop_index(op.f("ix_posts_school"), table_name="posts")
    op.drop_index(op.f("ix_posts_leader"), table_name="posts")
    op.drop_table("posts")
    op.drop_index(op.f("ix_files_import_id"), table_name="files")
    op.drop_table("files")
    op.drop_table("schools")
    op.drop_table("recipes")
    op.drop_table("meta")
    op.drop_table("leaders")
    op.drop_table("imports")
    op.drop_index("ix_drops_at", table_name="drops")
    op.drop_table("drops")
