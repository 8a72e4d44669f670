"""Each spelling in its place gets an id of its own; what it is taken for is a statement, not the id itself.

So two people who were taken for one can be told apart again later, and a merge is no more than one
further statement.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from headlight.school_numbers import find_number
from headlight.store.people import load_stints
from headlight.store.schema import leader_facts, leaders, post_facts, said, school_facts, schools
from headlight.store.settled import Settled
from headlight.store.who import Who
from headlight.text import fold

# A school: whom it is taken for, its name, its number. A leader: likewise, the name, the school.
Spelling = tuple[int, str, str | int | None]


class Ids:
    """The ids of the schools and leaders of one file; a new spelling gets its row when first met.

    ``who`` says what a written name is taken for, as a mark.
    """

    def __init__(self, connection: Connection, who: Who, known: Mapping[str, Mapping[Spelling, int]]) -> None:
        self._connection = connection
        self._who = who
        self._schools = dict(known["school"])
        self._leaders = dict(known["leader"])
        self._made: dict[int, int] = {}  # the id that stands for a new mark
        self._file = 0

    def begin(self, file: int) -> None:
        """What is met from here on is said by a file."""
        self._file = file

    def school(self, name: str | None, urn: str | None) -> int | None:
        """The id of a school as written."""
        mark = self._who.school(name, urn)
        written = name or urn
        if mark is None or written is None:
            return None
        return self._find(schools, self._schools, mark, (mark, fold(written), find_number(urn)))

    def leader(self, name: str | None, school: str | None, urn: str | None) -> int | None:
        """The id of a leader as written."""
        place = self._who.school(school, urn)
        mark = self._who.leader(name, school, place)
        if mark is None or name is None:
            return None
        return self._find(leaders, self._leaders, mark, (mark, fold(name), place))

    def _find(self, table: Table, known: dict[Spelling, int], mark: int, spelling: Spelling) -> int:
        if spelling not in known:
            known[spelling] = self._make(table, mark)
        return known[spelling]

    def _make(self, table: Table, mark: int) -> int:
        """A row for a spelling, and the statement whose it is where that is somebody met before."""
        made = self._connection.execute(insert(table).values().returning(table.c.id)).scalar_one()
        known = mark if mark > 0 else self._made.setdefault(mark, made)
        if known != made:
            noun = table.name.removesuffix("s")
            statement = {"file": self._file, "kind": "one", noun: made, f"other_{noun}": known}
            self._connection.execute(insert(said).values(**statement))
        return int(made)


def load_spellings(connection: Connection, files: Iterable[int], settled: Settled) -> dict[str, dict[Spelling, int]]:
    """The ids of the spellings that some files have, by "school" and "leader"; of two alike, the first."""
    known = sorted(files)
    return {
        "school": _load_schools(connection, known, settled.schools.roots()),
        "leader": _load_leaders(connection, known, settled),
    }


def load_places(connection: Connection, files: Iterable[int]) -> dict[int, list[int | None]]:
    """The schools beside which each leader's id is written in some files, ids as the files have them."""
    known = sorted(files)
    found: dict[int, dict[int | None, None]] = {}
    for leader, school, *_ in load_stints(connection, known):
        found.setdefault(leader, {})[school] = None
    query = select(post_facts.c.leader, post_facts.c.school).where(post_facts.c.file.in_(known))
    for leader, school in connection.execute(query.order_by(post_facts.c.id)):
        found.setdefault(leader, {})[school] = None
    return {leader: list(places) for leader, places in found.items()}


def _load_schools(connection: Connection, files: list[int], roots: Mapping[int, int]) -> dict[Spelling, int]:
    found: dict[Spelling, int] = {}
    for row in _select(connection, school_facts, files):
        found.setdefault(
            (roots.get(row.school, row.school), fold(row.name), find_number(row.urn, row.laestab)), row.school
        )
    return found


def _load_leaders(connection: Connection, files: list[int], settled: Settled) -> dict[Spelling, int]:
    schools, leaders = settled.schools.roots(), settled.leaders.roots()
    places = load_places(connection, files)
    found: dict[Spelling, int] = {}
    for row in _select(connection, leader_facts, files):
        for place in places.get(row.leader, [None]):
            at = None if place is None else schools.get(place, place)
            found.setdefault((leaders.get(row.leader, row.leader), fold(row.name), at), row.leader)
    return found


def _select(connection: Connection, table: Table, files: list[int]) -> list[Any]:
    return list(connection.execute(select(table).where(table.c.file.in_(files)).order_by(table.c.id)))
