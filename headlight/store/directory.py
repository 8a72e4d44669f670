"""All that the page of people and schools shows: who there is, every spelling met, and every change by hand."""

from collections.abc import Iterable

from msgspec import Struct
from sqlalchemy import Connection, func, select

from headlight.access.lens import Lens
from headlight.model import Edit, Leader, Post, School
from headlight.store.edits import load_edits
from headlight.store.engine import Store
from headlight.store.people import load_people_of, load_stints
from headlight.store.schema import files, leader_facts, reviews, school_facts
from headlight.store.settled import Settled, load_settled
from headlight.store.spellings import load_places
from headlight.store.standing import find_counting, select_reviews


class Spelling(Struct, frozen=True):
    """One way in which a school or leader is written: the id it has of its own, and where it was met.

    ``number`` is what stands beside a school, ``school`` the school beside a leader, by the id it goes by.
    """

    id: int
    names: tuple[str, ...]
    files: tuple[str, ...]
    number: str | None = None
    school: int | None = None
    cycles: tuple[str, ...] = ()
    ratings: int = 0


class Directory(Struct, frozen=True):
    """The people and schools that count now, for those who may change them."""

    schools: dict[int, School] = {}
    leaders: dict[int, Leader] = {}
    posts: tuple[Post, ...] = ()
    school_spellings: dict[int, tuple[Spelling, ...]] = {}  # by the id the school goes by
    leader_spellings: dict[int, tuple[Spelling, ...]] = {}
    two_schools: frozenset[frozenset[int]] = frozenset()  # said to be two
    two_leaders: frozenset[frozenset[int]] = frozenset()
    edits: tuple[Edit, ...] = ()  # the latest first


def load_directory(store: Store, lens: Lens) -> Directory:
    """Everybody the files counting now name, and all edits; nothing for a lens that may not see every name."""
    if not (lens.everything and lens.named):
        return Directory()
    with store.read() as connection:
        settled = load_settled(connection)
        counting = sorted(find_counting(connection))
        people = load_people_of(connection, counting, load_stints(connection, counting), settled)
        return Directory(
            schools={each.id: each for each in people.schools},
            leaders={each.id: each for each in people.leaders},
            posts=people.posts,
            school_spellings=_group(_load_school_spellings(connection, lens, counting), settled.schools.roots()),
            leader_spellings=_group(
                _load_leader_spellings(connection, lens, counting, settled), settled.leaders.roots()
            ),
            two_schools=frozenset(settled.two_schools),
            two_leaders=frozenset(settled.two_leaders),
            edits=load_edits(connection),
        )


def _group(spellings: Iterable[Spelling], roots: dict[int, int]) -> dict[int, tuple[Spelling, ...]]:
    """Spellings by the id of the school or leader they are of."""
    found: dict[int, list[Spelling]] = {}
    for each in spellings:
        found.setdefault(roots.get(each.id, each.id), []).append(each)
    return {id: tuple(group) for id, group in found.items()}


class _Met(Struct):
    """What is known of one id while it is gathered."""

    names: dict[str, None] = {}
    files: dict[str, None] = {}
    number: str | None = None


def _load_school_spellings(connection: Connection, lens: Lens, counting: list[int]) -> list[Spelling]:
    told = (school_facts.c.school, school_facts.c.name, school_facts.c.urn, school_facts.c.laestab)
    query = select(*told, files.c.name.label("file"))
    rows = connection.execute(query.join(files).where(files.c.id.in_(counting)).order_by(school_facts.c.id))
    met: dict[int, _Met] = {}
    for row in rows:
        here = met.setdefault(row.school, _Met())
        here.names[row.name] = here.files[row.file] = None
        here.number = here.number or row.urn or row.laestab
    rated = _count(connection, lens, counting, "school")
    return [_spelling(id, each, rated) for id, each in met.items()]


def _load_leader_spellings(connection: Connection, lens: Lens, counting: list[int], settled: Settled) -> list[Spelling]:
    query = select(leader_facts.c.leader, leader_facts.c.name, files.c.name.label("file"))
    rows = connection.execute(query.join(files).where(files.c.id.in_(counting)).order_by(leader_facts.c.id))
    met: dict[int, _Met] = {}
    for row in rows:
        here = met.setdefault(row.leader, _Met())
        here.names[row.name] = here.files[row.file] = None
    rated = _count(connection, lens, counting, "leader")
    places = load_places(connection, counting)
    at = {id: next((each for each in places.get(id, ()) if each is not None), None) for id in met}
    return [_spelling(id, each, rated, _find(settled, at[id])) for id, each in met.items()]


def _find(settled: Settled, school: int | None) -> int | None:
    return None if school is None else settled.schools.find(school)


def _spelling(id: int, met: _Met, rated: dict[int, tuple[int, tuple[str, ...]]], school: int | None = None) -> Spelling:
    count, cycles = rated.get(id, (0, ()))
    return Spelling(id, tuple(met.names), tuple(met.files), met.number, school, cycles, count)


def _count(
    connection: Connection, lens: Lens, counting: list[int], noun: str
) -> dict[int, tuple[int, tuple[str, ...]]]:
    """How many ratings each id has, and in which cycles."""
    column = reviews.c[noun]
    query = select_reviews(connection, lens, column, reviews.c.cycle, func.sum(reviews.c.ratings), counted=False)
    query = query.where(reviews.c.file.in_(counting), column.is_not(None)).group_by(column, reviews.c.cycle)
    found: dict[int, tuple[int, tuple[str, ...]]] = {}
    for id, cycle, count in connection.execute(query.order_by(reviews.c.cycle)):
        before, cycles = found.get(id, (0, ()))
        found[id] = before + count, (*cycles, cycle) if cycle else cycles
    return found
