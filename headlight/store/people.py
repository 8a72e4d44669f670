"""Schools, leaders and posts as the standing files tell of them, with what a person set by hand on top."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from headlight.access.lens import Lens
from headlight.model import Due, Leader, Post, School
from headlight.store.batch import People
from headlight.store.engine import Store
from headlight.store.schema import leader_facts, leaders, post_facts, posts, ratings, school_facts, schools
from headlight.store.standing import find_counting, find_standing
from headlight.text import find_words

_TITLES = frozenset({"mrs", "miss", "prof", "professor", "rev", "revd", "dame", "sir", "father", "sister", "canon"})
_STANDING_IN = frozenset({"acting", "interim", "caretaker"})

# leader, school, cycle, role: what is known of who was where
Stint = tuple[int, int, str | None, str | None]


def load_known_people(store: Store, lens: Lens, *, sample: bool = False) -> People:
    """Everybody the standing imports name, for telling whether a name is known; the sample's only for the sample."""
    if not lens.everything:
        return People()
    with store.read() as connection:
        return load_people(connection, sample=sample)


def load_people(connection: Connection, *, sample: bool) -> People:
    """Everybody named by the standing files of the sample, or of the real imports."""
    standing = find_standing(connection, sample=sample)
    seen = ratings.c.file.in_(standing) & ratings.c.leader.is_not(None) & ratings.c.school.is_not(None)
    columns = (ratings.c.leader, ratings.c.school, ratings.c.cycle, ratings.c.role)
    stints = [tuple(row) for row in connection.execute(select(*columns).where(seen).distinct())]
    return People(
        tuple(load_schools(connection, standing).values()),
        tuple(load_leaders(connection, standing).values()),
        load_posts(connection, standing, stints),
    )


def load_schools(connection: Connection, files: Iterable[int]) -> dict[int, School]:
    """The schools that some files name, under a register's name or the fullest spelling; the latest fact holds."""
    told = connection.execute(
        select(school_facts).where(school_facts.c.file.in_(files)).order_by(school_facts.c.id)
    ).all()
    mine = {row.id: row for row in connection.execute(select(schools))}
    return {id: _school(id, rows, mine[id]) for id, rows in _group(told, "school").items()}


def load_leaders(connection: Connection, files: Iterable[int]) -> dict[int, Leader]:
    """The leaders that some files name, by id, under the fullest plain spelling of their name."""
    told = connection.execute(
        select(leader_facts).where(leader_facts.c.file.in_(files)).order_by(leader_facts.c.id)
    ).all()
    mine = {row.id: row.name for row in connection.execute(select(leaders))}
    return {id: _leader(id, rows, mine[id]) for id, rows in _group(told, "leader").items()}


def load_posts(connection: Connection, files: Iterable[int], stints: Iterable[Stint]) -> tuple[Post, ...]:
    """Who holds or held which post: from the ratings' stints and the registers, by leader and school."""
    told: dict[tuple[int, int], list[tuple[str | None, str | None]]] = {}
    for leader, school, cycle, role in sorted(
        stints, key=lambda each: (each[0], each[1], each[2] or "", each[3] or "")
    ):
        told.setdefault((leader, school), []).append((cycle, role))
    query = select(post_facts).where(post_facts.c.file.in_(files)).order_by(post_facts.c.id)
    for row in connection.execute(query):
        told.setdefault((row.leader, row.school), []).append((None, row.title))
    due = {(row.leader, row.school): row.due for row in connection.execute(select(posts))}
    return tuple(_post(*key, told[key], due.get(key)) for key in sorted(told))


def load_counting_people(connection: Connection) -> tuple[dict[int, School], dict[int, Leader], frozenset[int]]:
    """The schools and leaders that the files counting now name, and those files."""
    counting = find_counting(connection)
    files = sorted(counting)
    return load_schools(connection, files), load_leaders(connection, files), counting


def _group(rows: Iterable[Any], name: str) -> dict[int, list[Any]]:
    """Rows by one of their ids, ids in order."""
    groups: dict[int, list[Any]] = {}
    for row in rows:
        groups.setdefault(getattr(row, name), []).append(row)
    return dict(sorted(groups.items()))


def _school(id: int, rows: list[Any], mine: Any) -> School:
    names = tuple(dict.fromkeys(row.name for row in rows))

    def latest(field: str) -> str | None:
        told: list[str | None] = [getattr(row, field) for row in rows if getattr(row, field)]
        return getattr(mine, field) or (told[-1] if told else None)

    registered = [row.name for row in rows if row.phase or row.hub or row.partner]
    shown = mine.name or (registered[-1] if registered else min(names, key=_plainness))
    return School(
        id=id,
        name=shown,
        urn=latest("urn"),
        phase=latest("phase"),
        hub=latest("hub"),
        partner=latest("partner"),
        names=tuple(dict.fromkeys((shown, *names))),
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


def _post(leader: int, school: int, told: list[tuple[str | None, str | None]], due: Due | None) -> Post:
    cycles = sorted(cycle for cycle, _ in told if cycle)
    roles = [role for _, role in told if role]
    title = roles[-1] if roles else None
    return Post(
        leader=leader,
        school=school,
        title=title,
        first_cycle=cycles[0] if cycles else None,
        last_cycle=cycles[-1] if cycles else None,
        due=due or _find_due(title),
    )


def _find_due(title: str | None) -> Due:
    """Whether a rating is owed, until a person says otherwise: nobody owes one for a post held for a while."""
    return "not due" if _STANDING_IN & set(find_words(title or "")) else "due"
