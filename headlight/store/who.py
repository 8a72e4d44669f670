"""Which school and which leader each written name is: the number first, then what a person settled, then the name.

Pure: names in, marks out. A mark is the id of a known one, or a negative number for a new one,
counted down from -1 in the order of first appearance.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from headlight.by_column import split_ratings
from headlight.model import School
from headlight.school_numbers import find_number, is_laestab, sort_numbers
from headlight.store.batch import Batch, People, Written
from headlight.text import fold


class Named(NamedTuple):
    """A school, its number and a leader, as a line of a workbook names them."""

    school: str | None
    number: str | None
    leader: str | None


@dataclass
class Who:
    """The marks given so far; ask ``school`` and ``leader`` for any rating or register line of the batch."""

    batch: Batch
    people: People
    by_number: dict[str, int] = field(default_factory=dict)
    urns: dict[str, str] = field(default_factory=dict)  # of a LAESTAB that stands for its school's URN
    by_school: dict[str, set[int]] = field(default_factory=dict)  # folded name -> marks
    by_leader: dict[tuple[str, int | None], int] = field(default_factory=dict)
    settled: dict[str, int] = field(default_factory=dict)
    persons: dict[Written, int] = field(default_factory=dict)
    new: int = 0

    def fresh(self) -> int:
        """The mark of one more new school or leader."""
        self.new -= 1
        return self.new

    def school(self, name: str | None, urn: str | None) -> int | None:
        """The mark of a school by its name and number as written, None where neither is."""
        number = find_number(urn)
        number = self.urns.get(number, number) if number else None
        if number and number in self.by_number:
            return self.by_number[number]
        if not name:
            return self._number(number, self.fresh()) if number else None
        if not number:
            return self._named(name, ())
        said = self.batch.schools.get(name)
        mark = self._number(number, self._named(name, ()) if isinstance(said, int) else self._numbered(name, number))
        if isinstance(said, str):
            self._learn(said, mark)  # the other spelling means this school, unless another number claims it too
        return mark

    def leader(self, name: str | None, school: str | None, mark: int | None) -> int | None:
        """The mark of a leader by name and school as written, and the school's mark; None where nobody is named."""
        return self._person((name, school), mark, ()) if name else None

    def _pair(self, laestab: str, urn: str, bare: set[int]) -> None:
        """Take two numbers for one school's: a known one's (``bare`` has no URN yet), else the LAESTAB for the URN."""
        told = self.by_number.get(laestab)
        mark = self.by_number.get(urn, told if told in bare else None)
        if mark is None:
            self.urns[laestab] = urn
        else:
            self.by_number.setdefault(laestab, mark)
            self.by_number[urn] = mark

    def _number(self, urn: str, mark: int) -> int:
        self.by_number[urn] = mark
        return mark

    def _learn(self, name: str, mark: int) -> int:
        self.by_school.setdefault(fold(name), set()).add(mark)
        return mark

    def _numbered(self, name: str, number: str) -> int:
        """The mark of a school whose number is met for the first time: one written alike without such a one, or new."""
        taken = {mark for other, mark in self.by_number.items() if is_laestab(other) == is_laestab(number)}
        alike = self._alike(name) - taken
        return self._learn(name, next(iter(alike)) if len(alike) == 1 else self.fresh())

    def _alike(self, name: str) -> set[int]:
        """The marks of the schools written alike; only new ones where a person said that it is new."""
        alike = self.by_school.get(fold(name), set())
        return {each for each in alike if each < 0} if name in self.batch.schools else alike

    def _named(self, name: str, seen: tuple[str, ...]) -> int:
        """The mark of a school without a number: as settled, else as the one school written alike."""
        if name in self.settled:
            return self.settled[name]
        said = self.batch.schools.get(name)
        if isinstance(said, str) and said in self.by_number:
            mark = self.by_number[said]
        elif isinstance(said, str) and said not in seen:
            mark = self._named(said, (*seen, name))
        elif isinstance(said, int):
            mark = said
        else:
            alike = self._alike(name)
            mark = next(iter(alike)) if len(alike) == 1 else self.fresh()
        self._learn(name, mark)
        self.settled[name] = mark
        return mark

    def _person(self, written: Written, school: int | None, seen: tuple[Written, ...]) -> int:
        """The mark of a leader: as settled, else as the one of that name at that school."""
        if written in self.persons:
            return self.persons[written]
        said = self.batch.leaders.get(written)
        place = (fold(written[0]), school)
        if isinstance(said, tuple) and said not in seen:
            other = self.school(said[1], None) if said[1] != written[1] else school
            mark = self._person(said, other, (*seen, written))
        elif isinstance(said, int):
            mark = said
        else:
            alike = self.by_leader.get(place)
            new = written in self.batch.leaders
            mark = alike if alike is not None and not (new and alike > 0) else self.fresh()
        self.by_leader.setdefault(place, mark)
        self.persons[written] = mark
        return mark


def find_who(batch: Batch, people: People) -> Who:
    """Marks for a batch, with every school that is written with its number marked beforehand."""
    who = Who(batch, people, by_number=_number_known(people.schools))
    for school in people.schools:
        for name in school.names:
            who._learn(name, school.id)
    names = {leader.id: leader.names for leader in people.leaders}
    for post in people.posts:
        for name in names.get(post.leader, ()):
            who.by_leader.setdefault((fold(name), post.school), post.leader)
    for name, ids in _spelt(people).items():
        if len(ids) == 1:
            who.by_leader.setdefault((name, None), next(iter(ids)))
    bare = {school.id for school in people.schools if not school.urn}
    for laestab, urn in find_pairs(batch).items():
        who._pair(laestab, urn, bare)
    for written in find_named(batch):
        if written.number:
            who.school(written.school, written.number)
    return who


def _number_known(schools: Iterable[School]) -> dict[str, int]:
    """The ids of known schools by each of their numbers; a LAESTAB that two go by tells nothing."""
    urns = {
        urn: school.id for school in schools for urn in map(find_number, school.numbers) if urn and not is_laestab(urn)
    }
    shared = Counter(school.laestab for school in schools)
    return {each.laestab: each.id for each in schools if each.laestab and shared[each.laestab] == 1} | urns


def _spelt(people: People) -> dict[str, set[int]]:
    """The known leaders by each folded name."""
    spelt: dict[str, set[int]] = {}
    for leader in people.leaders:
        for name in leader.names:
            spelt.setdefault(fold(name), set()).add(leader.id)
    return spelt


def find_lines(batch: Batch) -> Iterator[Named]:
    """What every line of a batch names, each file's register first, then its ratings."""
    for each in batch.files:
        for line in each.reading.register:
            yield Named(line.school, find_number(line.urn, line.laestab), line.leader)
        yield from map(
            Named._make, zip(*split_ratings(each.reading.ratings).cells("school", "urn", "leader"), strict=True)
        )


def find_named(batch: Batch) -> tuple[Named, ...]:
    """All that the lines of a batch name, in their order, each once."""
    return tuple(dict.fromkeys(find_lines(batch)))


def find_pairs(batch: Batch) -> dict[str, str]:
    """The URN that a register of the batch gives beside each LAESTAB, the first where it gives several."""
    pairs: dict[str, str] = {}
    for each in batch.files:
        for line in each.reading.register:
            urn, laestab = sort_numbers(line.urn, line.laestab)
            if urn and laestab:
                pairs.setdefault(laestab, urn)
    return pairs
