"""Who holds or held which post: from the ratings, the registers, and what was said by hand."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct, structs
from sqlalchemy import Connection, select

from headlight.clock import academic_year
from headlight.model import Due, Post, Said
from headlight.store.schema import post_facts
from headlight.store.settled import Settled
from headlight.text import find_words

_STANDING_IN = frozenset({"acting", "interim", "caretaker"})
_CYCLE = re.compile(r"\d{4}/\d{2}")

# leader, school, cycle, role: what is known of who was where
Stint = tuple[int, int, str | None, str | None]


class _Told(Struct):
    """What files tell of one leader at one school."""

    cycles: set[str] = set()  # rated in
    since: set[str] = set()  # the cycles in which registers let the post begin
    roles: list[str] = []  # the last one is the post's title
    registers: set[int] = set()  # the files of the registers that name them here


def load_posts(
    connection: Connection, files: Iterable[int], stints: Iterable[Stint], settled: Settled
) -> tuple[Post, ...]:
    """The posts of everybody, by leader and school."""
    schools, leaders = settled.schools.roots(), settled.leaders.roots()
    told: dict[tuple[int, int], _Told] = {}
    for leader, school, cycle, role in sorted(stints, key=lambda each: (each[2] or "", each[3] or "")):
        here = told.setdefault((leaders.get(leader, leader), schools.get(school, school)), _Told())
        here.cycles |= {cycle} if cycle else set()
        here.roles += [role] if role else []
    query = select(post_facts).where(post_facts.c.file.in_(sorted(files))).order_by(post_facts.c.id)
    for row in connection.execute(query):
        key = (leaders.get(row.leader, row.leader), schools.get(row.school, row.school))
        _learn(told.setdefault(key, _Told()), row)
    found = {key: _post(*key, each) for key, each in told.items()}
    posts = _say({key: _end_before_the_next(each, told, found) for key, each in found.items()}, settled)
    return tuple(posts[key] for key in sorted(posts))


def _learn(told: _Told, row: Any) -> None:
    """What one line of a register says."""
    cycle = find_cycle(row.since)
    told.since |= {cycle} if cycle else set()
    told.roles += [row.title] if row.title else []
    told.registers.add(row.file)


def find_cycle(since: str | None) -> str | None:
    """The cycle of a date or of a cycle as a register gives it, None where it is neither."""
    if not since or _CYCLE.fullmatch(since):
        return since or None
    try:
        return academic_year(date.fromisoformat(since))
    except ValueError:
        return None


def _post(leader: int, school: int, told: _Told) -> Post:
    title = told.roles[-1] if told.roles else None
    return Post(
        leader=leader,
        school=school,
        title=title,
        first_cycle=min(told.cycles | told.since, default=None),
        last_cycle=max(told.cycles, default=None),
        due=_find_due(title),
    )


def _end_before_the_next(
    post: Post, told: Mapping[tuple[int, int], _Told], posts: Mapping[tuple[int, int], Post]
) -> Post:
    """A post of which only a register tells ends where one begins that no register names beside it."""
    own = told[(post.leader, post.school)]
    if own.cycles or not post.first_cycle:
        return post
    later = [
        each.first_cycle
        for key, each in posts.items()
        if each.school == post.school and (each.first_cycle or "") > post.first_cycle
        and not own.registers & told[key].registers
    ]  # fmt: skip
    starts = [each for each in later if each]
    return structs.replace(post, last_cycle=_find_before(min(starts))) if starts else post


def _find_before(cycle: str) -> str:
    start = int(cycle[:4]) - 1
    return f"{start}/{(start + 1) % 100:02d}"


def _say(posts: dict[tuple[int, int], Post], settled: Settled) -> dict[tuple[int, int], Post]:
    """The posts with what was said of them by hand."""
    said = {key: _set(posts.get(key, Post(*key)), each) for key, each in settled.posts.items()}
    both = posts | said
    dues = {leader: tuple(sorted(each.items())) for leader, each in settled.dues.items()}
    return {key: structs.replace(each, dues=dues.get(each.leader, ())) for key, each in both.items()}


def _set(post: Post, said: Said) -> Post:
    title = said.text or post.title
    return structs.replace(
        post,
        title=title,
        first_cycle=said.first or post.first_cycle,
        last_cycle=said.last or post.last_cycle,
        ended=bool(said.last),
        due=_find_due(title),
    )


def _find_due(title: str | None) -> Due:
    """Whether a rating is owed, until a person says otherwise: nobody owes one for a post held for a while."""
    return "not due" if _STANDING_IN & set(find_words(title or "")) else "due"
