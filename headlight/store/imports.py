"""Accepting a batch: one transaction, all of it or nothing."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.exc import IntegrityError

from headlight import clock
from headlight.access.lens import Lens
from headlight.by_column import split_ratings
from headlight.errors import UserError
from headlight.model import Import, RegisterEntry
from headlight.school_numbers import find_number, sort_numbers
from headlight.store.batch import Batch, Held, Incoming
from headlight.store.engine import Store
from headlight.store.kept import fold_value, keep_reading, keep_sheets
from headlight.store.people import load_people
from headlight.store.reviews import ABOUT, Review, fold_marks, split_reviews
from headlight.store.schema import (
    files,
    imports,
    kept,
    leader_facts,
    post_facts,
    reviews,
    scales,
    school_facts,
    sheets,
)
from headlight.store.settled import load_settled
from headlight.store.spellings import Ids, load_spellings
from headlight.store.standing import find_standing, load_held, select_reviews
from headlight.store.who import find_who


def save_import(
    store: Store, lens: Lens, batch: Batch, told: Callable[[str, int], None] = lambda _name, _place: None
) -> Import:
    """Store a batch whole, recorded with who, when, and each file's name, hash and recipe.

    ``told`` is called with each file's name and place before it is stored; where it raises, nothing is stored.
    Raises ``UserError``, with nothing stored, where a file of it stands already or the lens may not
    accept.
    """
    check_may_change(lens)
    _check_batch(batch)
    try:
        with store.write() as connection:
            for each in batch.files:
                _check_new(each, batch.sample, load_held(connection))
            return _insert(connection, batch, told)
    except IntegrityError as problem:
        if "standing" not in str(problem.orig):
            raise
        raise UserError("A file of this batch has just been imported by somebody else. See History.") from problem


def load_imports(store: Store, lens: Lens) -> tuple[Import, ...]:
    """Every import, the latest first, undone ones too; a narrower lens sees those that hold its ratings."""
    with store.read() as connection:
        held = load_held(connection)
        rows = connection.execute(select(imports).order_by(imports.c.id.desc())).all()
        counts = None if lens.everything else _count_seen(connection, lens)
    found = (_import(row, [each for each in held if each.import_id == row.id], counts) for row in rows)
    return tuple(each for each in found if each is not None)


def load_files(store: Store, lens: Lens) -> tuple[Held, ...]:
    """Every file ever accepted, oldest first; a narrower lens sees those that hold its ratings."""
    with store.read() as connection:
        held = load_held(connection)
        if lens.everything:
            return held
        seen = _count_seen(connection, lens)
    return tuple(each for each in held if each.id in seen)


def store_is_empty(store: Store) -> bool:
    """Whether nothing was ever accepted; an undone import counts as something."""
    with store.read() as connection:
        return connection.execute(select(func.count()).select_from(imports)).scalar_one() == 0


def check_may_change(lens: Lens) -> None:
    """Raise ``UserError`` unless the lens may accept and undo imports."""
    if not (lens.everything and lens.named):
        raise UserError("Only those who see every headteacher's ratings may accept or undo an import.")


def _check_batch(batch: Batch) -> None:
    """Refuse a batch of nothing, or with one content in it twice."""
    if not batch.files:
        raise UserError("There is no file in this batch. Choose at least one workbook.")
    seen: dict[str, str] = {}
    for each in batch.files:
        first = seen.setdefault(each.workbook.sha256, each.workbook.file)
        if first is not each.workbook.file:
            raise UserError(f"{each.workbook.file}: the same content as {first} in this batch. Leave one of them out.")


def _check_new(incoming: Incoming, sample: bool, held: Sequence[Held]) -> None:
    """Refuse a file whose content stands already, and a correction of a file that does not."""
    for each in held:
        if (
            each.id != incoming.replaces
            and each.stands
            and each.sample == sample
            and each.sha256 == incoming.workbook.sha256
        ):
            raise UserError(
                f"{incoming.workbook.file}: this file has already been imported, as {each.name} on"
                f" {each.at.day} {each.at:%B %Y}. Leave it out, or undo that import first to read it again."
            )
    known = {each.id for each in held if each.stands and each.sample == sample}
    if incoming.replaces is not None and incoming.replaces not in known:
        raise UserError(
            f"{incoming.workbook.file}: the file it should replace no longer stands. Look at the preview again."
        )


def _insert(connection: Connection, batch: Batch, told: Callable[[str, int], None]) -> Import:
    """Every row of a batch, on an open transaction."""
    at = clock.now()
    total = sum(len(each.reading.ratings) for each in batch.files)
    number = _insert_row(connection, imports, at=at.isoformat(), who=batch.who, sample=batch.sample, ratings=total)
    ids = _find_ids(connection, batch)
    for place, each in enumerate(batch.files):
        told(each.workbook.file, place)
        _insert_file(connection, each, number, batch.sample, ids)
    names = tuple(each.workbook.file for each in batch.files)
    return Import(id=number, at=at, who=batch.who, files=names, ratings=total, sample=batch.sample)


def _find_ids(connection: Connection, batch: Batch) -> Ids:
    """The ids of everybody known and to come."""
    settled = load_settled(connection)
    known = load_spellings(connection, find_standing(connection, sample=batch.sample), settled)
    return Ids(connection, find_who(batch, load_people(connection, sample=batch.sample)), known)


def _insert_file(connection: Connection, incoming: Incoming, number: int, sample: bool, ids: Ids) -> None:
    """One file: its line, what is kept of it, who it names, and its ratings."""
    workbook, reading = incoming.workbook, incoming.reading
    file = _insert_row(
        connection,
        files,
        import_id=number,
        name=workbook.file,
        sha256=workbook.sha256,
        kind=workbook.kind,
        ratings=len(reading.ratings),
        questions=len(reading.questions),
        recipe=incoming.recipe.title if incoming.recipe else None,
        replaces=incoming.replaces,
        standing=_name_standing(incoming, sample),
    )
    ids.begin(file)
    _insert_kept(connection, incoming, file)
    found = tuple(split_reviews(split_ratings(reading.ratings)))
    _insert_facts(connection, reading.register, found, file, ids)
    _insert_reviews(connection, found, file, ids)


def _name_standing(incoming: Incoming, sample: bool) -> str:
    """What no other standing file may be called: its content, and where it was read anew the file it replaces."""
    after = f" {incoming.replaces}" if incoming.replaces is not None else ""
    return f"{'sample ' if sample else ''}{incoming.workbook.sha256}{after}"


def _insert_kept(connection: Connection, incoming: Incoming, file: int) -> None:
    """The cells, the reading, the answers, the recipe and the workbook's own scales."""
    recipe = fold_value(incoming.recipe) if incoming.recipe else None
    folded = (file, fold_value(keep_reading(incoming.reading)), fold_value(incoming.answers), recipe)
    _insert_many(connection, kept, ("file", "reading", "answers", "recipe"), [folded])
    cells = keep_sheets(incoming.workbook.sheets, incoming.reading)
    _insert_many(connection, sheets, ("file", "name", "cells"), [(file, each.name, fold_value(each)) for each in cells])
    own = {each.id: each for each in incoming.reading.scales}
    _insert_many(connection, scales, ("file", "id", "body"), [(file, id, fold_value(own[id])) for id in own])


def _insert_facts(
    connection: Connection, register: Sequence[RegisterEntry], found: Sequence[Review], file: int, ids: Ids
) -> None:
    """What the file says of schools, leaders and posts, each thing once, in the order it says it."""
    places: dict[tuple[Any, ...], None] = {}
    people: dict[tuple[Any, ...], None] = {}
    held: dict[tuple[Any, ...], None] = {}
    for line in register:
        number = find_number(line.urn, line.laestab)
        school, leader = ids.school(line.school, number), ids.leader(line.leader, line.school, number)
        urn, laestab = sort_numbers(line.urn, line.laestab)
        places[(file, school, line.school, urn, laestab, line.phase, line.hub, line.partner)] = None
        if leader:
            people[(file, leader, line.leader)] = None
            held[(file, leader, school, line.role, line.since)] = None
    for name, number, person in dict.fromkeys(each.people for each in found):
        school, leader = ids.school(name, number), ids.leader(person, name, number)
        if school:
            places[(file, school, name or number, *sort_numbers(number), None, None, None)] = None
        if leader:
            people[(file, leader, person)] = None
    _insert_many(
        connection, school_facts, ("file", "school", "name", "urn", "laestab", "phase", "hub", "partner"), places
    )
    _insert_many(connection, leader_facts, ("file", "leader", "name"), people)
    _insert_many(connection, post_facts, ("file", "leader", "school", "title", "since"), held)


def _insert_reviews(connection: Connection, found: Sequence[Review], file: int, ids: Ids) -> None:
    """The ratings, a row for each review."""
    rows = (
        (file, ids.school(school, urn), ids.leader(leader, school, urn), *each.about, each.ratings, each.waiting,
         fold_marks(each.marks))
        for each in found for school, urn, leader in (each.people,)
    )  # fmt: skip
    names = ("file", "school", "leader", *ABOUT, "ratings", "waiting", "body")
    _insert_many(connection, reviews, names, rows)


def _insert_row(connection: Connection, table: Table, **values: Any) -> int:
    """Insert one row and return its id."""
    return int(connection.execute(insert(table).values(**values).returning(table.c.id)).scalar_one())


def _insert_many(connection: Connection, table: Table, names: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Insert rows as plain tuples, past the statement compiler and by COPY where there is one: many times faster."""
    filled = list(rows)
    if filled and connection.dialect.driver == "psycopg":
        _copy_many(connection, table, names, filled)
    elif filled:
        mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
        marks = ", ".join(mark for _ in names)
        statement = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 - names of our own
        connection.exec_driver_sql(statement, filled)


def _copy_many(connection: Connection, table: Table, names: Sequence[str], rows: list[tuple[Any, ...]]) -> None:
    """Send rows in PostgreSQL's own bulk form, inside the open transaction."""
    cursor: Any = connection.connection.cursor()
    with cursor, cursor.copy(f"COPY {table.name} ({', '.join(names)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _count_seen(connection: Connection, lens: Lens) -> dict[int, int]:
    """How many counting ratings of each file a lens lets through."""
    count = func.sum(reviews.c.ratings).label("ratings")
    query = select_reviews(connection, lens, reviews.c.file, count).group_by(reviews.c.file)
    return {row.file: row.ratings for row in connection.execute(query)}


def _import(row: Any, held: Sequence[Held], seen: dict[int, int] | None) -> Import | None:
    """An import's line, or None where a narrower lens sees nothing of it."""
    mine = [each for each in held if seen is None or each.id in seen]
    if seen is not None and not mine:
        return None
    return Import(
        id=row.id,
        at=datetime.fromisoformat(row.at),
        who=row.who,
        files=tuple(each.name for each in mine),
        ratings=row.ratings if seen is None else sum(seen[each.id] for each in mine),
        sample=bool(row.sample),
        undone_at=datetime.fromisoformat(row.undone_at) if row.undone_at else None,
    )
