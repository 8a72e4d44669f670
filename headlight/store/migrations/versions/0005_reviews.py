"""Ratings side by side in the review they are part of, instead of a row for each."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_PARENTS = {"file": "files", "school": "schools", "leader": "leaders"}
_OWN = ("file", "school", "leader", "sheet", "role", "cycle", "point", "date", "source", "appraiser")
_EACH = ("cell", "framework", "criterion", "raw", "scale", "level", "levels", "value", "comment", "waiting", "question",
         "step")  # fmt: skip

_REVIEWS = (*_OWN, "ratings", "waiting", "body")
_RATINGS = ("file", "school", "leader", "sheet", "cell", "role", "cycle", "point", "date", "source", "appraiser",
            "framework", "criterion", "raw", "scale", "level", "levels", "value", "comment", "waiting", "question",
            "step")  # fmt: skip
_LENGTHS = {"cell": 20, "cycle": 20, "point": 40, "date": 40, "source": 20, "framework": 80, "criterion": 80,
            "scale": 120, "question": 80}  # fmt: skip
_FILLED = ("file", "sheet", "cell", "source", "framework", "criterion", "raw", "ratings", "waiting", "step", "body")


def upgrade() -> None:
    """Make the reviews out of the ratings, file by file, in the order in which each begins; ratings get new ids."""
    connection = op.get_bind()
    _create("reviews", _REVIEWS, waiting=sa.Integer())
    for file in connection.execute(sa.text("SELECT id FROM files ORDER BY id")).scalars().all():
        reviews: dict[tuple[Any, ...], list[Sequence[Any]]] = {}
        for row in _select(connection, "ratings", (*_OWN, *_EACH), "WHERE file = :file", file=file):
            reviews.setdefault(tuple(row[: len(_OWN)]), []).append(row[len(_OWN) :])
        folded = [(*own, *_fold(marks)) for own, marks in reviews.items()]
        _insert(connection, "reviews", _REVIEWS, folded)
    op.drop_table("ratings")


def downgrade() -> None:
    """Make a row of each rating again; each gets a new id."""
    connection = op.get_bind()
    _create("ratings", _RATINGS, waiting=sa.Boolean())
    for *own, count, body in _select(connection, "reviews", (*_OWN, "ratings", "body")):
        _insert(connection, "ratings", (*_OWN, *_EACH), [(*own, *mark) for mark in _unfold(count, json.loads(body))])
    op.drop_table("reviews")


def _fold(marks: Sequence[Sequence[Any]]) -> tuple[int, int, str]:
    """How many ratings, how many of them wait, and all of them by column: a column of one value has it once."""
    columns = dict(zip(_EACH, map(list, zip(*marks, strict=True)), strict=True))
    columns["waiting"] = [bool(each) for each in columns["waiting"]]  # a number in SQLite
    waiting = sum(columns["waiting"])
    told = {name: cells[:1] if cells.count(cells[0]) == len(cells) else cells for name, cells in columns.items()}
    return len(marks), waiting, json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _unfold(count: int, body: Mapping[str, list[Any]]) -> Iterator[tuple[Any, ...]]:
    """The ratings of a review, one by one."""
    return zip(*(body[name] * count if len(body[name]) == 1 else body[name] for name in _EACH), strict=True)


def _select(
    connection: sa.Connection, table: str, names: Iterable[str], where: str = "", **given: Any
) -> Sequence[Sequence[Any]]:
    query = f"SELECT {', '.join(names)} FROM {table} {where} ORDER BY id"  # noqa: S608 - names of our own
    return connection.execute(sa.text(query), given).all()


def _insert(connection: sa.Connection, table: str, names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    marks = ", ".join(f":{name}" for name in names)
    statement = sa.text(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})")  # noqa: S608 - names of our own
    if rows:
        connection.execute(statement, [dict(zip(names, row, strict=True)) for row in rows])


def _create(table: str, names: Sequence[str], waiting: sa.types.TypeEngine[Any]) -> None:
    """One of the two tables, with its references and their indexes; ``waiting`` is a count or a yes."""
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        *(
            sa.Column(name, waiting if name == "waiting" else _find_kind(name), nullable=name not in _FILLED)
            for name in names
        ),
        *(
            sa.ForeignKeyConstraint([name], [f"{parent}.id"], name=op.f(f"fk_{table}_{name}"), ondelete="CASCADE")
            for name, parent in _PARENTS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sqlite_autoincrement=True,
    )
    for name in _PARENTS:
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name], unique=False)


def _find_kind(name: str) -> sa.types.TypeEngine[Any]:
    """The type of a column, by its name."""
    if name in ("level", "value"):
        return sa.Double()
    if name in (*_PARENTS, "levels", "ratings"):
        return sa.Integer()
    return sa.String(length=_LENGTHS[name]) if name in _LENGTHS else sa.Text()
