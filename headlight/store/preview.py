"""What accepting a batch would do, said before it is done: new, changed, gone and unchanged ratings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from msgspec import Struct
from sqlalchemy import Connection

from headlight.access.lens import Lens
from headlight.by_column import split_ratings
from headlight.store.batch import Batch, Change, FilePreview, Held, Incoming, People, Preview
from headlight.store.engine import Store
from headlight.store.imports import check_may_change
from headlight.store.overlaps import find_overlaps
from headlight.store.people import load_people
from headlight.store.reviews import ABOUT, Marks, split_reviews, spread, unfold_marks
from headlight.store.schema import reviews
from headlight.store.settled import load_settled
from headlight.store.standing import load_held, select_reviews
from headlight.store.who import Named, Who, find_named, find_who
from headlight.text import fold


class _Key(NamedTuple):
    """What makes two ratings the same one."""

    leader: int | None
    school: int | None
    cycle: str | None
    point: str | None
    date: str | None
    source: str
    appraiser: str | None
    framework: str
    criterion: str


class _Row(Struct, frozen=True):
    """What a rating says: the words as written, and what they were read as."""

    raw: str
    scale: str | None
    level: float | None
    value: float | None
    comment: str | None
    sheet: str = ""
    cell: str = ""

    def says(self) -> tuple[Any, ...]:
        """All but the place."""
        return (self.raw, self.scale, self.level, self.value, self.comment)


_Rows = Mapping[_Key, _Row]


def preview_batch(store: Store, lens: Lens, batch: Batch) -> Preview:
    """What a batch would bring, file by file, against what counts now; nothing is stored."""
    check_may_change(lens)
    with store.read() as connection:
        held = [each for each in load_held(connection) if each.stands and each.sample == batch.sample]
        people = load_people(connection, sample=batch.sample)
        standing = _load_rows(connection, lens, [each.id for each in held if each.counts])
    who = find_who(batch, people)
    replaced = {each.replaces for each in batch.files}
    others = _merge(rows for id, rows in standing.items() if id not in replaced)
    names = _Names(people)
    for written in find_named(batch):
        school = who.school(written.school, written.number)
        names.learn(school, who.leader(written.leader, written.school, school), written)
    known = {each.id: each.name for each in held}
    reviews = [(known[id], False, rows.keys()) for id, rows in standing.items() if id not in replaced]
    files: list[FilePreview] = []
    conflicts: list[Change] = []
    for each in batch.files:
        mine = _rows_of(each, who)
        files.append(_preview_file(each, mine, standing, held, others, names))
        conflicts += [names.change(key, others[key], mine[key]) for key in mine if _differ(others.get(key), mine[key])]
        others = {**others, **mine}
        if not files[-1].already:
            reviews.append((each.workbook.file, True, mine.keys()))
    return Preview(tuple(files), *names.new(), tuple(conflicts), find_overlaps(reviews, names.leaders))


class _Names:
    """The names that marks go by."""

    def __init__(self, people: People) -> None:
        self._schools = {each.id: each.name for each in people.schools}
        self.leaders = {each.id: each.name for each in people.leaders}

    def new(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The new schools and the new leaders, as first written."""
        schools = tuple(name for mark, name in self._schools.items() if mark < 0)
        return schools, tuple(name for mark, name in self.leaders.items() if mark < 0)

    def learn(self, school: int | None, leader: int | None, written: Named) -> None:
        """Remember how a new school or leader is written."""
        if school and written.school:
            self._schools.setdefault(school, written.school)
        if leader and written.leader:
            self.leaders.setdefault(leader, written.leader)

    def change(self, key: _Key, before: _Row | None, after: _Row | None) -> Change:
        """A rating that changes, in names and words."""
        place = after or before
        return Change(
            school=self._schools.get(key.school or 0),
            leader=self.leaders.get(key.leader or 0),
            cycle=key.cycle,
            point=key.point,
            source=key.source,
            framework=key.framework,
            criterion=key.criterion,
            before=before.raw if before else None,
            after=after.raw if after else None,
            sheet=place.sheet if place else "",
            cell=place.cell if place else "",
        )


def _preview_file(
    incoming: Incoming,
    mine: _Rows,
    standing: Mapping[int, _Rows],
    held: Sequence[Held],
    others: _Rows,
    names: _Names,
) -> FilePreview:
    """One file against the one it replaces, or against all that counts."""
    known = {each.id: each for each in held}
    same = (each for each in held if each.sha256 == incoming.workbook.sha256 and each.id != incoming.replaces)
    already = next(same, None)
    before = standing.get(incoming.replaces, {}) if incoming.replaces is not None else others
    suggestion, reason = (None, "") if already else _suggest(incoming.workbook.file, mine, standing, known)
    changed = [key for key in mine if _differ(before.get(key), mine[key])]
    new = [key for key in mine if key not in before]
    gone = [key for key in before if key not in mine] if incoming.replaces is not None else []
    return FilePreview(
        file=incoming.workbook.file,
        already=already,
        replaces=known.get(incoming.replaces) if incoming.replaces is not None else None,
        suggestion=suggestion,
        reason=reason,
        new=tuple(names.change(key, None, mine[key]) for key in new),
        changed=tuple(names.change(key, before[key], mine[key]) for key in changed),
        gone=tuple(names.change(key, before[key], None) for key in gone),
        unchanged=len(mine) - len(new) - len(changed),
        waiting=_count(incoming, "status", "review"),
        unplaced=_count(incoming, "cycle", None),
    )


def _count(incoming: Incoming, field: str, value: str | None) -> int:
    """How many ratings of a file have a value in a field."""
    (cells,) = split_ratings(incoming.reading.ratings).cells(field)
    return sum(each == value for each in cells)


def _suggest(
    name: str, mine: _Rows, standing: Mapping[int, _Rows], known: Mapping[int, Held]
) -> tuple[Held | None, str]:
    """The earlier file that one seems to correct: of its name, or with most of its ratings in common.

    A file of the same name with no rating in common is last year's, and stays.
    """
    shared = {id: sum(key in mine for key in rows) for id, rows in standing.items()}
    for id in sorted(shared, key=lambda each: -shared[each]):
        if shared[id] and fold(known[id].name) == fold(name):
            return known[id], f"It has the same name, and {shared[id]} of its ratings are in this file too."
    for id in sorted(shared, key=lambda each: -shared[each]):
        if shared[id] * 2 > len(standing[id]):
            return known[id], f"{shared[id]} of its {len(standing[id])} ratings are in this file too."
    return None, ""


def _differ(before: _Row | None, after: _Row) -> bool:
    """Whether a rating stands that says something else."""
    return before is not None and before.says() != after.says()


def _load_rows(connection: Connection, lens: Lens, ids: Sequence[int]) -> dict[int, _Rows]:
    """What some files say, by file and key."""
    query = select_reviews(connection, lens, *reviews.c, counted=False)
    found: dict[int, dict[_Key, _Row]] = {id: {} for id in ids}
    settled = load_settled(connection)
    schools, leaders = settled.schools.roots(), settled.leaders.roots()
    for row in connection.execute(query.where(reviews.c.file.in_(ids)).order_by(reviews.c.id)):
        people = (leaders.get(row.leader, row.leader), schools.get(row.school, row.school))
        about = tuple(getattr(row, name) for name in ABOUT)
        found[row.file].update(_list_rows(people, about, row.ratings, unfold_marks(row.body)))
    return dict(found)


def _rows_of(incoming: Incoming, who: Who) -> dict[_Key, _Row]:
    """What one file of the batch says, by key."""
    found: dict[_Key, _Row] = {}
    for each in split_reviews(split_ratings(incoming.reading.ratings)):
        name, urn, leader = each.people
        school = who.school(name, urn)
        people = (who.leader(leader, name, school), school)
        found.update(_list_rows(people, each.about, each.ratings, each.marks))
    return found


def _list_rows(
    people: tuple[int | None, int | None], about: tuple[Any, ...], ratings: int, marks: Marks
) -> Iterator[tuple[_Key, _Row]]:
    """What each rating of a review says, with its key; ``people`` are leader and school."""
    sheet, _, cycle, point, date, source, appraiser = about

    def cells(*columns: list[Any]) -> Iterator[tuple[Any, ...]]:
        return zip(*(spread(column, ratings) for column in columns), strict=True)

    keys = (_Key(*people, cycle, point, date, source, appraiser, *of) for of in cells(marks.framework, marks.criterion))
    said = cells(marks.raw, marks.scale, marks.level, marks.value, marks.comment, marks.cell)
    rows = (_Row(raw, scale, level, value, comment, sheet, cell) for raw, scale, level, value, comment, cell in said)
    return zip(keys, rows, strict=True)


def _merge(all_rows: Iterable[_Rows]) -> dict[_Key, _Row]:
    """What counts over several files: the latest says it."""
    merged: dict[_Key, _Row] = {}
    for rows in all_rows:
        merged.update(rows)
    return merged
