"""Schools and leaders as the standing files tell of them, with what was said of them on top."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, select

from headlight.access.lens import Lens
from headlight.model import Leader, School
from headlight.store.batch import People
from headlight.store.engine import Store
from headlight.store.posts import Stint, load_posts
from headlight.store.schema import leader_facts, reviews, school_facts
from headlight.store.settled import Settled, load_settled
from headlight.store.standing import find_standing

_TITLES = frozenset({"mrs", "miss", "prof", "professor", "rev", "revd", "dame", "sir", "father", "sister", "canon"})


def load_known_people(store: Store, lens: Lens, *, sample: bool = False) -> People:
    """Everybody the standing imports name, for telling whether a name is known; the sample's only for the sample."""
    if not lens.everything:
        return People()
    with store.read() as connection:
        return load_people(connection, sample=sample)


def load_people(connection: Connection, *, sample: bool) -> People:
    """Everybody named by the standing files of the sample, or of the real imports."""
    settled = load_settled(connection)
    standing = find_standing(connection, sample=sample)
    return load_people_of(connection, standing, load_stints(connection, standing), settled)


def load_people_of(connection: Connection, files: Iterable[int], stints: Iterable[Stint], settled: Settled) -> People:
    """Everybody that some files name; ``stints`` are those of their ratings, as the ratings hold them."""
    known = sorted(files)
    schools, leaders = _load_schools(connection, known, settled), _load_leaders(connection, known, settled)
    posts = load_posts(connection, known, stints, settled)
    named = tuple(each for each in posts if each.leader in leaders and each.school in schools)
    return People(tuple(schools.values()), tuple(leaders.values()), named)


def load_stints(connection: Connection, files: Iterable[int]) -> list[Stint]:
    """Who was rated where, when and in which role, by the ratings of some files; ids as the ratings hold them."""
    seen = reviews.c.file.in_(sorted(files)) & reviews.c.leader.is_not(None) & reviews.c.school.is_not(None)
    columns = (reviews.c.leader, reviews.c.school, reviews.c.cycle, reviews.c.role)
    return [(a, b, c, d) for a, b, c, d in connection.execute(select(*columns).where(seen).distinct())]


def _load_schools(connection: Connection, files: list[int], settled: Settled) -> dict[int, School]:
    """The schools that some files name, under a register's name or the fullest spelling; the latest fact holds."""
    query = select(school_facts).where(school_facts.c.file.in_(files)).order_by(school_facts.c.id)
    told = _group(connection.execute(query).all(), "school", settled.schools.roots())
    return {id: _school(id, rows, settled.school_fields.get(id, {})) for id, rows in told.items()}


def _load_leaders(connection: Connection, files: list[int], settled: Settled) -> dict[int, Leader]:
    """The leaders that some files name, by id, under the fullest plain spelling of their name."""
    query = select(leader_facts).where(leader_facts.c.file.in_(files)).order_by(leader_facts.c.id)
    told = _group(connection.execute(query).all(), "leader", settled.leaders.roots())
    return {id: _leader(id, rows, settled.leader_names.get(id)) for id, rows in told.items()}


def _group(rows: Iterable[Any], name: str, roots: Mapping[int, int]) -> dict[int, list[Any]]:
    """Rows by the id that one of theirs goes by, ids in order."""
    groups: dict[int, list[Any]] = {}
    for row in rows:
        id = getattr(row, name)
        groups.setdefault(roots.get(id, id), []).append(row)
    return dict(sorted(groups.items()))


def _school(id: int, rows: list[Any], mine: Mapping[str, str]) -> School:
    names = tuple(dict.fromkeys(row.name for row in rows))

    def latest(field: str) -> str | None:
        told: list[str | None] = [getattr(row, field) for row in rows if getattr(row, field)]
        return mine.get(field, told[-1] if told else None) or None

    registered = [row.name for row in rows if row.phase or row.hub or row.partner]
    shown = mine.get("name") or (registered[-1] if registered else min(names, key=_plainness))
    urn = latest("urn")
    numbers = () if "urn" in mine else (row.urn for row in rows)  # one set by hand is the only one
    return School(
        id=id,
        name=shown,
        urn=urn,
        phase=latest("phase"),
        hub=latest("hub"),
        partner=latest("partner"),
        names=tuple(dict.fromkeys((shown, *names))),
        urns=tuple(dict.fromkeys(each for each in (urn, *numbers) if each)),
        laestab=latest("laestab"),
    )


def _leader(id: int, rows: list[Any], name: str | None) -> Leader:
    names = tuple(dict.fromkeys(row.name for row in rows))
    shown = name or min(names, key=_plainness)
    return Leader(id=id, name=shown, names=tuple(dict.fromkeys((shown, *names))))


def _plainness(name: str) -> tuple[bool, bool, bool, int]:
    """How far a spelling is from a name as one would print it: surname first, shouted, cut short. Least is best."""
    words = name.split()
    shouted = any(len(word) > 3 and word == word.upper() for word in words)
    whole = [word for word in words if len(word) > 2 and word.rstrip(".").casefold() not in _TITLES]
    return "," in name or "(" in name, shouted, not whole, -sum(map(len, whole))
