"""What stands of all that was said of schools and leaders: which are one, and what a person set by hand.

Statements are taken in the order in which they were made, whether a file brought them or a person;
an undone one is left out as though it had never been said, which is what makes undo exact.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from headlight.model import Due, Said
from headlight.store.schema import edits, said

DUES: dict[str, Due] = {"due": "due", "not due": "not due", "unknown": "unknown"}
FIELDS = ("name", "urn", "laestab", "phase", "hub", "partner")
_COLUMNS = tuple(said.c[name] for name in Said.__struct_fields__)


class Groups:
    """Ids that are one; each group goes by its smallest id."""

    def __init__(self) -> None:
        self._groups: dict[int, set[int]] = {}

    def join(self, one: int, other: int) -> None:
        """Two ids, with all that is one with either, are one."""
        self._put(self._group(one) | self._group(other))

    def part(self, id: int, other: int | None) -> None:
        """An id leaves its group, for another's or for one of its own."""
        self._put(self._group(id) - {id})
        self._put({id} if other in (None, id) else {id} | self._group(other))

    def find(self, id: int) -> int:
        """The id that the group of one goes by."""
        return min(self._group(id))

    def members(self, ids: Iterable[int]) -> frozenset[int]:
        """All ids that are one with any of these."""
        return frozenset(each for id in ids for each in self._group(id))

    def roots(self) -> dict[int, int]:
        """Each id that goes by another one, and which."""
        found = ((id, min(group)) for id, group in self._groups.items())
        return {id: root for id, root in found if id != root}

    def _group(self, id: int) -> set[int]:
        return self._groups.get(id, {id})

    def _put(self, group: set[int]) -> None:
        for each in group:
            self._groups[each] = group


@dataclass
class Settled:
    """Who is one, and what was set by hand, by the ids that groups go by."""

    schools: Groups = field(default_factory=Groups)
    leaders: Groups = field(default_factory=Groups)
    school_fields: dict[int, dict[str, str]] = field(default_factory=dict)
    leader_names: dict[int, str] = field(default_factory=dict)
    posts: dict[tuple[int, int, str | None], Said] = field(default_factory=dict)  # leader, school, kind of post
    dues: dict[int, dict[str, Due]] = field(default_factory=dict)
    two_schools: set[frozenset[int]] = field(default_factory=set)
    two_leaders: set[frozenset[int]] = field(default_factory=set)


def load_settled(connection: Connection) -> Settled:
    """What stands of everything said, in every file held and by hand."""
    query = select(*_COLUMNS).outerjoin(edits, said.c.edit == edits.c.id).where(edits.c.undone_at.is_(None))
    return settle([make_said(row) for row in connection.execute(query.order_by(said.c.id))])


def make_said(row: Any) -> Said:
    """A statement from its row."""
    return Said(**{name: getattr(row, name) for name in Said.__struct_fields__})


def settle(statements: Iterable[Said]) -> Settled:
    """Statements taken one after another, the later over the earlier."""
    settled = Settled()
    told = list(statements)
    for each in told:
        _group(settled, each)
    for each in told:
        _set_school(settled, each)
        _set_leader(settled, each)
    return settled


def _group(settled: Settled, each: Said) -> None:
    pairs = (
        (settled.schools, each.school, each.other_school),
        (settled.leaders, each.leader, each.other_leader),
    )
    for groups, one, other in pairs:
        if each.kind == "one" and one is not None and other is not None:
            groups.join(one, other)
        elif each.kind == "apart" and one is not None:
            groups.part(one, other)


def _set_school(settled: Settled, each: Said) -> None:
    if each.school is None:
        return
    id = settled.schools.find(each.school)
    if each.kind in FIELDS:
        settled.school_fields.setdefault(id, {})[each.kind] = each.text or ""
    elif each.kind == "two" and each.other_school is not None:
        settled.two_schools.add(frozenset((id, settled.schools.find(each.other_school))))


def _set_leader(settled: Settled, each: Said) -> None:
    if each.leader is None:
        return
    id = settled.leaders.find(each.leader)
    if each.kind == "name":
        settled.leader_names[id] = each.text or ""
    elif each.kind == "post" and each.school is not None:
        key = (id, settled.schools.find(each.school), each.post)
        settled.posts.pop(key, None)  # the latest stands last, also where one says the kind and another does not
        settled.posts[key] = each
    elif each.kind == "due" and each.cycle:
        _set_due(settled.dues.setdefault(id, {}), each.cycle, each.text)
    elif each.kind == "two" and each.other_leader is not None:
        settled.two_leaders.add(frozenset((id, settled.leaders.find(each.other_leader))))


def _set_due(dues: dict[str, Due], cycle: str, text: str | None) -> None:
    dues.pop(cycle, None)
    if text in DUES:
        dues[cycle] = DUES[text]
