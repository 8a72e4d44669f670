"""What counts now: which files stand, which of them are replaced, and which rows a lens lets through.

Nothing is lost by a correction: a file counts while its import stands and no standing file
replaces it, directly or through others. The sample counts only while no real import stands.
Every read of ratings goes through ``select_reviews``, the one place where the lens is applied.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select, true

from headlight.access.lens import Lens
from headlight.store.batch import Held
from headlight.store.schema import files, imports, reviews
from headlight.store.settled import load_settled


def select_reviews(
    connection: Connection, lens: Lens, *columns: ColumnElement[Any], counted: bool = True
) -> Select[Any]:
    """A query over the reviews a lens lets through: those that count now, or all that are held."""
    query = select(*columns).select_from(reviews).where(_within(connection, lens))
    if counted:
        query = query.where(reviews.c.file.in_(sorted(find_counting(connection))))
    return query


def load_held(connection: Connection) -> tuple[Held, ...]:
    """Every file ever accepted, undone ones too, oldest first."""
    query = (
        select(files, imports.c.at, imports.c.sample, imports.c.undone_at)
        .join(imports, files.c.import_id == imports.c.id)
        .order_by(files.c.id)
    )
    rows = connection.execute(query).all()
    counting = _counting([(row.id, row.replaces, row.sample, row.undone_at is None) for row in rows])
    return tuple(_held(row, row.id in counting) for row in rows)


def find_counting(connection: Connection) -> frozenset[int]:
    """The ids of the files whose ratings count now."""
    return frozenset(each.id for each in load_held(connection) if each.counts)


def find_standing(connection: Connection, *, sample: bool) -> tuple[int, ...]:
    """The ids of the files of standing imports, replaced or not, of the sample or of real ones."""
    return tuple(each.id for each in load_held(connection) if each.stands and each.sample == sample)


def shows_sample(connection: Connection) -> bool:
    """Whether reads show the invented trust: it stands, and no real import does."""
    kinds = set(connection.execute(select(imports.c.sample).where(imports.c.undone_at.is_(None))).scalars())
    return kinds == {True}


def _within(connection: Connection, lens: Lens) -> ColumnElement[bool]:
    """The rows a lens lets through: all, or its leaders' own and its schools' where nobody is named.

    A leader or school is all the spellings that are one with it.
    """
    if lens.everything:
        return true()
    settled = load_settled(connection)
    theirs = reviews.c.leader.in_(sorted(settled.leaders.members(lens.leaders)))
    schools = settled.schools.members(lens.schools)
    return or_(theirs, and_(reviews.c.leader.is_(None), reviews.c.school.in_(sorted(schools))))


def _counting(held: Sequence[tuple[int, int | None, bool, bool]]) -> frozenset[int]:
    """The ids that count, of (id, replaces, sample, stands)."""
    real = any(stands and not sample for _, _, sample, stands in held)
    standing = [(id, sample) for id, _, sample, stands in held if stands]
    replaced = _replaced({id: replaces for id, replaces, _, _ in held}, (id for id, _ in standing))
    return frozenset(id for id, sample in standing if id not in replaced and sample != real)


def _replaced(replaces: dict[int, int | None], standing: Iterable[int]) -> frozenset[int]:
    """All that standing files replace, followed back through the files they replace in turn."""
    found: set[int] = set()
    for each in standing:
        earlier = replaces.get(each)
        while earlier is not None and earlier not in found:
            found.add(earlier)
            earlier = replaces.get(earlier)
    return frozenset(found)


def _held(row: Any, counts: bool) -> Held:
    return Held(
        id=row.id,
        import_id=row.import_id,
        name=row.name,
        sha256=row.sha256,
        kind=row.kind,
        ratings=row.ratings,
        questions=row.questions,
        recipe=row.recipe,
        replaces=row.replaces,
        at=datetime.fromisoformat(row.at),
        sample=bool(row.sample),
        stands=row.undone_at is None,
        counts=counts,
    )
