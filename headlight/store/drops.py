"""A pending drop: files read and questions half answered, kept until accepted, thrown away or thirty days old.

Its cells are written once; an answer writes only the drop's own line again.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, delete, insert, select, true, update

from headlight import clock
from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Workbook
from headlight.store.engine import Store
from headlight.store.kept import fold_value, unfold_value
from headlight.store.schema import drop_files, drops

KEPT_DAYS = 30
_LINE = (drops.c.id, drops.c.name, drops.c.who, drops.c.at, drops.c.questions, drops.c.waiting)
_FIRST = "SELECT min(at) FROM drops"


class Drop(Struct, frozen=True):
    """A pending drop, without its cells; ``waiting`` counts the ratings that hang on its open ``questions``."""

    id: int
    name: str
    who: str
    at: datetime
    files: tuple[str, ...]
    expires: datetime
    questions: int = 0
    waiting: int = 0


class Dropped(Struct, frozen=True):
    """What is in a pending drop: the files' cells, and the answers given so far."""

    workbooks: tuple[Workbook, ...]
    answers: dict[str, str] = {}


def save_drop(
    store: Store,
    lens: Lens,
    name: str,
    workbooks: Sequence[Workbook],
    answers: dict[str, str],
    id: int | None = None,
    left: tuple[int, int] = (0, 0),
) -> int:
    """Keep a drop for later and return its id; with the id of one of the lens's own, keep it as it is now.

    ``left`` are how many questions are open, and how many ratings hang on them.
    """
    if not lens.named:
        raise UserError("Only those who may see ratings can keep a drop for later.")
    values = {
        "at": clock.now().isoformat(),
        "who": lens.who,
        "name": name,
        "answers": fold_value(answers),
        "questions": left[0],
        "waiting": left[1],
    }
    with store.write(changes=False) as connection:
        _expire(connection)
        number = _write_line(connection, lens, id, values)
        _write_files(connection, number, workbooks)
    return number


def _write_line(connection: Connection, lens: Lens, id: int | None, values: dict[str, Any]) -> int:
    """The line of a drop written anew, or a new one where there is none of that id."""
    if id is not None:
        step = update(drops).where(drops.c.id == id, _own(lens)).values(**values).returning(drops.c.id)
        found = connection.execute(step).scalar_one_or_none()
        if found is not None:
            return int(found)
    return int(connection.execute(insert(drops).values(**values).returning(drops.c.id)).scalar_one())


def _write_files(connection: Connection, number: int, workbooks: Sequence[Workbook]) -> None:
    """The cells of the workbooks that are not there yet; those of others go."""
    mine = drop_files.c.drop == number
    held = set(connection.execute(select(drop_files.c.sha256).where(mine)).scalars())
    gone = held - {each.sha256 for each in workbooks}
    if gone:
        connection.execute(delete(drop_files).where(mine, drop_files.c.sha256.in_(gone)))
    for each in workbooks:
        if each.sha256 not in held:
            row = {"drop": number, "name": each.file, "sha256": each.sha256, "body": fold_value(each)}
            connection.execute(insert(drop_files).values(**row))


def load_drops(store: Store, lens: Lens) -> tuple[Drop, ...]:
    """The lens's own pending drops, the latest first."""
    if expire_drops(store) is None:
        return ()
    names = select(drop_files.c.drop, drop_files.c.name).order_by(drop_files.c.id)
    with store.read() as connection:
        rows = connection.execute(select(*_LINE).where(_own(lens)).order_by(drops.c.id.desc())).all()
        files: dict[int, list[str]] = {row.id: [] for row in rows}
        for number, name in connection.execute(names.where(drop_files.c.drop.in_(files))):
            files[number].append(name)
    return tuple(_drop(row, files[row.id]) for row in rows)


def load_drop(store: Store, lens: Lens, id: int) -> Dropped:
    """What is in a pending drop; raises ``UserError`` where it is gone or not the lens's own."""
    expire_drops(store)
    query = select(drop_files.c.body).where(drop_files.c.drop == id).order_by(drop_files.c.id)
    with store.read() as connection:
        answers = connection.execute(select(drops.c.answers).where(drops.c.id == id, _own(lens))).scalar_one_or_none()
        if answers is None:
            raise UserError(
                "That drop is no longer kept: it was accepted, removed or older than thirty days. Add the files again."
            )
        bodies = connection.execute(query).scalars().all()
    workbooks = tuple(unfold_value(body, Workbook) for body in bodies)
    return Dropped(workbooks, unfold_value(answers, dict[str, str]))


def remove_drop(store: Store, lens: Lens, id: int) -> None:
    """Forget a pending drop of the lens's own, with the cells in it."""
    with store.write(changes=False, removes=True) as connection:
        connection.execute(delete(drops).where(drops.c.id == id, _own(lens)))


def expire_drops(store: Store) -> str | None:
    """Forget the drops that are older than thirty days; when the oldest there was began, None where there was none."""
    first: str | None = store.ask(_FIRST)
    if first is not None and first < _oldest():
        with store.write(changes=False, removes=True) as connection:
            _expire(connection)
    return first


def _expire(connection: Connection) -> None:
    connection.execute(delete(drops).where(drops.c.at < _oldest()))


def _oldest() -> str:
    return (clock.now() - timedelta(days=KEPT_DAYS)).isoformat()


def _own(lens: Lens) -> ColumnElement[bool]:
    """The drops a lens may open: all for one that sees everything, else its person's own."""
    return true() if lens.everything else (drops.c.who == lens.who if lens.named else drops.c.id.in_([]))


def _drop(row: Any, files: Sequence[str]) -> Drop:
    since = datetime.fromisoformat(row.at)
    until = since + timedelta(days=KEPT_DAYS)
    return Drop(row.id, row.name, row.who, since, tuple(files), until, row.questions, row.waiting)
