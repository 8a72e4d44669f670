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

# What kind of post a word of its title makes it, the first that fits.
_KINDS = {
    "deputy": {"deputy", "dht", "dh"},
    "assistant": {"assistant", "aht"},
    "associate": {"associate"},
    "executive": {"executive", "exec", "eht"},
    "head": {"head", "headteacher", "ht", "headmaster", "headmistress", "principal"},
}
_STANDING_IN = frozenset({"acting", "interim", "caretaker"})
_CYCLE = re.compile(r"\d{4}/\d{2}")

# leader, school, cycle, role: what is known of who was where
Stint = tuple[int, int, str | None, str | None]


class _Told(Struct):
    """What files tell of one post."""

    cycles: set[str] = set()  # rated in
    since: set[str] = set()  # the cycles in which registers let the post begin
    roles: list[str] = []  # the last one is the post's title
    registers: set[int] = set()  # the files of the registers that name them here

    @property
    def first(self) -> str | None:
        """The cycle in which the post begins, as far as is known."""
        return min(self.cycles | self.since, default=None)


_Held = dict[str, _Told]  # the posts of one leader at one school, by kind
_Key = tuple[int, int, str]  # leader, school, kind


def load_posts(
    connection: Connection, files: Iterable[int], stints: Iterable[Stint], settled: Settled
) -> tuple[Post, ...]:
    """The posts of everybody, by leader and school, the earlier first."""
    schools, leaders = settled.schools.roots(), settled.leaders.roots()
    held: dict[tuple[int, int], _Held] = {}

    def find(leader: int, school: int, title: str | None) -> _Told:
        pair = (leaders.get(leader, leader), schools.get(school, school))
        return held.setdefault(pair, {}).setdefault(find_kind(title), _Told())

    for leader, school, cycle, role in sorted(stints, key=lambda each: (each[2] or "", each[3] or "")):
        here = find(leader, school, role)
        here.cycles |= {cycle} if cycle else set()
        here.roles += [role] if role else []
    query = select(post_facts).where(post_facts.c.file.in_(sorted(files))).order_by(post_facts.c.id)
    for row in connection.execute(query):
        _learn(find(row.leader, row.school, row.title), row)
    told = {(*pair, kind): each for pair, posts in held.items() for kind, each in _place_untitled(posts).items()}
    found = {key: _post(*key, each) for key, each in told.items()}
    posts = {
        (*pair, each.kind): each
        for pair, kinds in held.items()
        for each in _give_way(_end_before_the_next(found[(*pair, kind)], told, found) for kind in kinds)
    }
    return tuple(
        sorted(_say(posts, settled), key=lambda each: (each.leader, each.school, each.first_cycle or "", each.kind))
    )


def find_kind(title: str | None) -> str:
    """What kind of post a title is, so that "Head", "Principal" and "Headteacher" are one and a deputy's another.

    A title of no known kind is one of its own; no title is none.
    """
    words = find_words(title or "")
    rank = next((kind for kind, marks in _KINDS.items() if marks & set(words)), None)
    if rank == "head" and "head of school" in " ".join(words):
        rank = "head of school"
    plain = " ".join(word for word in words if word not in _STANDING_IN)
    return " ".join(filter(None, ("acting" if _STANDING_IN & set(words) else "", rank or plain)))


def _place_untitled(posts: _Held) -> _Held:
    """One person's posts at one school; what no title goes with is of the post held at the time."""
    named = sorted((each for kind, each in posts.items() if kind), key=lambda each: each.first or "")
    if "" not in posts or not named:
        return posts
    starts = [(each.first or "", each) for each in named]
    rest = posts.pop("")
    for cycle in rest.cycles:
        before = [each for start, each in starts if start <= cycle]
        (before or named[:1])[-1].cycles.add(cycle)
    named[-1].since |= rest.since
    named[-1].registers |= rest.registers
    return posts


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


def _post(leader: int, school: int, kind: str, told: _Told) -> Post:
    title = told.roles[-1] if told.roles else None
    return Post(
        leader=leader,
        school=school,
        title=title,
        first_cycle=told.first,
        last_cycle=max(told.cycles, default=None),
        due=_find_due(title),
        kind=kind,
    )


def _end_before_the_next(post: Post, told: Mapping[_Key, _Told], posts: Mapping[_Key, Post]) -> Post:
    """A post of which only a register tells ends where one begins that no register names beside it."""
    own = told[(post.leader, post.school, post.kind)]
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


def _give_way(posts: Iterable[Post]) -> list[Post]:
    """One person's posts at one school: one that was last rated before another begins there has ended."""
    held = list(posts)
    starts = max((each.first_cycle or "" for each in held), default="")
    return [
        structs.replace(each, ended=True) if each.last_cycle and each.last_cycle < starts else each for each in held
    ]


def _say(posts: dict[_Key, Post], settled: Settled) -> Iterable[Post]:
    """The posts with what was said of them by hand."""
    both = dict(posts)
    for (leader, school, kind), each in settled.posts.items():
        key = (leader, school, _find_latest(posts, leader, school, each) if kind is None else kind)
        both[key] = _set(posts.get(key, Post(leader, school, kind=key[2])), each)
    dues = {leader: tuple(sorted(each.items())) for leader, each in settled.dues.items()}
    return [structs.replace(each, dues=dues.get(each.leader, ())) for each in both.values()]


def _find_latest(posts: Mapping[_Key, Post], leader: int, school: int, said: Said) -> str:
    """The kind of somebody's latest post at a school; where there is none, of the one that is said."""
    held = [each for each in posts.values() if (each.leader, each.school) == (leader, school)]
    return max(held, key=lambda each: each.first_cycle or "").kind if held else find_kind(said.text)


def _set(post: Post, said: Said) -> Post:
    title = said.text or post.title
    return structs.replace(
        post,
        title=title,
        first_cycle=said.first or post.first_cycle,
        last_cycle=said.last or post.last_cycle,
        ended=bool(said.last) or post.ended,
        due=_find_due(title),
        said=said,
    )


def _find_due(title: str | None) -> Due:
    """Whether a rating is owed, until a person says otherwise: nobody owes one for a post held for a while."""
    return "not due" if _STANDING_IN & set(find_words(title or "")) else "due"
