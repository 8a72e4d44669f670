"""A pending drop's cells in a table of their own, so that an answer does not write them again."""

import json
import zlib
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the new tables, and write what is pending into them."""
    connection = op.get_bind()
    pending = connection.execute(sa.text("SELECT at, who, name, body FROM drops ORDER BY id")).mappings().all()
    op.drop_table("drops")
    _create()
    for row in pending:
        _write(connection, dict(row))


def _create() -> None:
    op.create_table(
        "drops",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("questions", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drops")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_drops_at", "drops", ["at"], unique=False)
    op.create_table(
        "drop_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("drop", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["drop"], ["drops.id"], name=op.f("fk_drop_files_drop"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drop_files")),
        sa.UniqueConstraint("drop", "sha256", name=op.f("uq_drop_files_drop")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_drop_files_drop"), "drop_files", ["drop"], unique=False)


def _write(connection: sa.Connection, row: dict[str, Any]) -> None:
    """One pending drop: its line, and a row for each workbook in it."""
    body = json.loads(zlib.decompress(row.pop("body")))
    line = sa.text(
        "INSERT INTO drops (at, who, name, answers, questions, waiting) "
        "VALUES (:at, :who, :name, :answers, 0, 0) RETURNING id"
    )
    number = connection.execute(line, {**row, "answers": _fold(body.get("answers", {}))}).scalar_one()
    file = sa.text('INSERT INTO drop_files ("drop", name, sha256, body) VALUES (:drop, :name, :sha256, :body)')
    for each in body["workbooks"]:
        found = {"drop": number, "name": each["file"], "sha256": each["sha256"], "body": _fold(each)}
        connection.execute(file, found)


def _fold(value: Any) -> bytes:
    return zlib.compress(json.dumps(value).encode(), 6)
