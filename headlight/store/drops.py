"""A pending drop: files read and questions half answered, kept until accepted, thrown away or thirty days old."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, delete, insert, select, true

from headlight import clock
from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Workbook
from headlight.store.engine import Store
from headlight.store.kept import fold_value, unfold_value
from headlight.store.schema import drops

KEPT_DAYS = 30


class Drop(Struct, frozen=True):
    """A pending drop, without its cells."""

    id: int
    name: str
    who: str
    at: datetime
    files: tuple[str, ...]
    expires: datetime


class Dropped(Struct, frozen=True):
    """What is in a pending drop: the files' cells, and the answers given so far."""

    workbooks: tuple[Workbook, ...]
    answers: dict[str, str] = {}


def save_drop(
    store: Store, lens: Lens, name: str, workbooks: Sequence[Workbook], answers: dict[str, str], id: int | None = None
) -> int:
    """Keep a drop for later and return its id; with the id of one of the lens's own, put it in that one's place."""
    if not lens.named:
        raise UserError("Only those who may see ratings can keep a drop for later.")
    body = fold_value(Dropped(tuple(workbooks), answers))
    values = {
        "at": clock.now().isoformat(),
        "who": lens.who,
        "name": name,
        "files": "\n".join(each.file.replace("\n", " ") for each in workbooks),
        "body": body,
    }
    with store.write(changes=False) as connection:
        _expire(connection)
        if id is not None:
            connection.execute(delete(drops).where(drops.c.id == id, _own(lens)))
        return int(connection.execute(insert(drops).values(**values).returning(drops.c.id)).scalar_one())


def load_drops(store: Store, lens: Lens) -> tuple[Drop, ...]:
    """The lens's own pending drops, the latest first."""
    expire_drops(store)
    query = select(drops.c.id, drops.c.name, drops.c.who, drops.c.at, drops.c.files).where(_own(lens))
    with store.read() as connection:
        rows = connection.execute(query.order_by(drops.c.id.desc())).all()
    return tuple(_drop(row.id, row.name, row.who, row.at, row.files) for row in rows)


def load_drop(store: Store, lens: Lens, id: int) -> Dropped:
    """What is in a pending drop; raises ``UserError`` where it is gone or not the lens's own."""
    expire_drops(store)
    with store.read() as connection:
        body = connection.execute(select(drops.c.body).where(drops.c.id == id, _own(lens))).scalar_one_or_none()
    if body is None:
        raise UserError(
            "That drop is no longer kept: it was accepted, removed or older than thirty days. Add the files again."
        )
    return unfold_value(body, Dropped)


def remove_drop(store: Store, lens: Lens, id: int) -> None:
    """Forget a pending drop of the lens's own, with the cells in it."""
    with store.write(changes=False) as connection:
        connection.execute(delete(drops).where(drops.c.id == id, _own(lens)))


def expire_drops(store: Store) -> None:
    """Forget the drops that are older than thirty days."""
    with store.read() as connection:
        old = connection.execute(select(drops.c.id).where(drops.c.at < _oldest())).first()
    if old:
        with store.write(changes=False) as connection:
            _expire(connection)


def _expire(connection: Connection) -> None:
    connection.execute(delete(drops).where(drops.c.at < _oldest()))


def _oldest() -> str:
    return (clock.now() - timedelta(days=KEPT_DAYS)).isoformat()


def _own(lens: Lens) -> ColumnElement[bool]:
    """The drops a lens may open: all for one that sees everything, else its person's own."""
    return true() if lens.everything else (drops.c.who == lens.who if lens.named else drops.c.id.in_([]))


def _drop(id: int, name: str, who: str, at: str, files: str) -> Drop:
    since = datetime.fromisoformat(at)
    return Drop(id, name, who, since, tuple(files.split("\n")), since + timedelta(days=KEPT_DAYS))
