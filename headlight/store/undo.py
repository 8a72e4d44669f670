"""Undoing an import exactly: its line stays in history, all that it brought goes."""

from datetime import datetime

from sqlalchemy import Column, Connection, Table, delete, select, union, update

from headlight import clock
from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Import
from headlight.store.engine import Store
from headlight.store.imports import check_may_change
from headlight.store.schema import (
    edits,
    entries,
    files,
    imports,
    kept,
    leader_facts,
    leaders,
    post_facts,
    reviews,
    said,
    scales,
    school_facts,
    schools,
    sheets,
)

_BROUGHT = (said, reviews, post_facts, leader_facts, school_facts, scales, sheets, kept)


def undo_import(store: Store, lens: Lens, id: int) -> Import:
    """Take back an import: its ratings, cells and findings, and the schools and leaders only it brought.

    Raises ``UserError`` where there is no such import, or it is undone already.
    """
    check_may_change(lens)
    at = clock.now()
    with store.write(removes=True) as connection:
        row = connection.execute(select(imports).where(imports.c.id == id)).one_or_none()
        if row is None or row.undone_at is not None:
            raise UserError("That import is not there to undo; it may have been undone already. See History.")
        names = _take_back(connection, id)
        undone = update(imports).where(imports.c.id == id).values(undone_at=at.isoformat(), undone_by=lens.who)
        connection.execute(undone)
    return Import(
        id=id,
        at=datetime.fromisoformat(row.at),
        who=row.who,
        files=names,
        ratings=row.ratings,
        sample=bool(row.sample),
        undone_at=at,
    )


def _take_back(connection: Connection, id: int) -> tuple[str, ...]:
    """Remove what an import brought; the names of its files."""
    mine = connection.execute(
        select(files.c.id, files.c.name).where(files.c.import_id == id).order_by(files.c.id)
    ).all()
    numbers = [row.id for row in mine]
    for table in _BROUGHT:
        connection.execute(delete(table).where(table.c.file.in_(numbers)))
    connection.execute(update(files).where(files.c.import_id == id).values(standing=None))
    _forget(connection, leaders, leader_facts.c.leader, (said.c.leader, said.c.other_leader))
    _forget(connection, schools, school_facts.c.school, (said.c.school, said.c.other_school))
    held = union(select(said.c.edit).where(said.c.edit.is_not(None)), select(entries.c.edit))
    connection.execute(delete(edits).where(edits.c.id.not_in(held)))
    return tuple(row.name for row in mine)


def _forget(connection: Connection, table: Table, told: Column[int], beside: tuple[Column[int], ...]) -> None:
    """Remove the schools, or leaders, that no file tells of any more, with all that was said of them by hand.

    One that is only what a standing file takes another for keeps its id, which addresses may hold.
    """
    named = [select(column).where(said.c.file.is_not(None), column.is_not(None)) for column in beside]
    connection.execute(delete(table).where(table.c.id.not_in(union(select(told), *named))))
