"""Who stands in a picture of one cycle: heads by school, acting ones and gaps included, deputies not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
from msgspec import Struct

from headlight.analysis.heads import is_head_title
from headlight.analysis.view import View, derive_token
from headlight.model import Due, Post, School
from headlight.ratings import Portfolio
from headlight.text import fold

Stints = dict[int, dict[int, set[str]]]  # school -> leader -> cycles rated in as a head


class Subject(Struct, frozen=True):
    """One row: a leader with their schools, or a leader at one school, or a school that names nobody."""

    leader: int | None
    schools: tuple[int, ...]
    due: Due = "due"
    title: str | None = None
    new: bool = False  # in the first cycle after another head


@dataclass(frozen=True)
class _Known:
    """What is known of who led which school when."""

    portfolio: Portfolio
    stints: Stints
    posts: dict[int, list[Post]]  # of heads, by school
    newest: str

    def name(self, leader: int) -> str:
        """A leader's name as names are put in order."""
        found = self.portfolio.leaders.get(leader)
        return fold(found.name) if found else ""


def find_subjects(portfolio: Portfolio, view: View) -> tuple[Subject, ...]:
    """The rows of a view in order of school name, within phase or hub if asked; never in order of level."""
    table = tidy_heads(portfolio.ratings)
    known = _Known(portfolio, _find_stints(table), _find_posts(portfolio), max(table["cycle"].tolist(), default=""))
    wanted = sorted(
        (each for each in portfolio.schools.values() if _fits(each, view)), key=lambda each: _place(each, view)
    )
    cycle = view.cycle or known.newest
    found = [subject for school in wanted for subject in _school_subjects(school.id, known, cycle)]
    return tuple(found if view.by == "school" else _merge_leaders(found))


def tidy_heads(ratings: pd.DataFrame) -> pd.DataFrame:
    """The ratings given to heads: those of a deputy or an assistant are left out by the role as written."""
    others = [role for role in ratings["role"].dropna().unique() if not is_head_title(role)]
    return ratings[~ratings["role"].isin(others)] if others else ratings


def _find_stints(table: pd.DataFrame) -> Stints:
    stints: Stints = {}
    named = table[["leader", "school", "cycle"]].dropna().drop_duplicates()
    for leader, school, cycle in named.itertuples(index=False):
        stints.setdefault(int(school), {}).setdefault(int(leader), set()).add(str(cycle))
    return stints


def _find_posts(portfolio: Portfolio) -> dict[int, list[Post]]:
    posts: dict[int, list[Post]] = {}
    for post in portfolio.posts:
        if is_head_title(post.title):
            posts.setdefault(post.school, []).append(post)
    return posts


def _fits(school: School, view: View) -> bool:
    checks = ((view.phase, school.phase), (view.hub, derive_token(school.hub or "")))
    partner = view.partner is None or view.partner == derive_token(school.partner or "")
    chosen = view.school is None or view.school == school.id
    return partner and chosen and all(asked is None or asked == has for asked, has in checks)


def _place(school: School, view: View) -> tuple[Any, ...]:
    group = {"phase": school.phase, "hub": school.hub}.get(view.order, "")
    return (fold(group) if group is not None else "~", fold(school.name), school.id)


def _school_subjects(school: int, known: _Known, cycle: str) -> Iterator[Subject]:
    posts = known.posts.get(school, [])
    led = known.stints.get(school, {})
    heads = {leader for leader, cycles in led.items() if cycle in cycles} | _find_dated(posts, cycle)
    led_before = {leader for leader, cycles in led.items() if min(cycles) < cycle}
    for leader in sorted(heads or _find_last(posts, cycle, known.newest), key=lambda id: (known.name(id), id)):
        post = _find_post(posts, leader, cycle)
        new = bool(led_before) and leader not in led_before and (post is None or (post.first_cycle or cycle) >= cycle)
        due = post.find_due(cycle) if post else "unknown"
        yield Subject(leader, (school,), due, post.title if post else None, new)
    if not (heads or _find_last(posts, cycle, known.newest)):
        yield Subject(None, (school,))


def _find_post(posts: list[Post], leader: int, cycle: str) -> Post | None:
    """A leader's post here in a cycle: of several the one that owes a rating first, then the one begun last."""
    own = [post for post in posts if post.leader == leader]
    held = [post for post in own if _spans(post, cycle)] or own
    return max(held, key=lambda post: (post.find_due(cycle) == "due", post.first_cycle or ""), default=None)


def _spans(post: Post, cycle: str) -> bool:
    """Whether a post may have been held in a cycle: begun by then, and not known to have ended."""
    return (post.first_cycle or "") <= cycle and not (post.ended and (post.last_cycle or cycle) < cycle)


def _find_dated(posts: list[Post], cycle: str) -> set[int]:
    """Heads whose posts are dated and span the cycle, rated in it or not."""
    dated = [post for post in posts if post.first_cycle]
    return {post.leader for post in dated if (post.first_cycle or "") <= cycle <= (post.last_cycle or cycle)}


def _find_last(posts: list[Post], cycle: str, newest: str) -> set[int]:
    """Who heads a school that nobody's ratings or dates speak for: a register's head now, else the last one known."""
    undated = {post.leader for post in posts if not post.first_cycle and not post.last_cycle}
    if undated and cycle >= newest:
        return undated
    later = any(post.first_cycle and post.first_cycle > cycle for post in posts)
    before = [post for post in posts if post.last_cycle and post.last_cycle < cycle and not post.ended]
    last = max((post.last_cycle or "" for post in before), default="")
    return set() if later else {post.leader for post in before if post.last_cycle == last}


def _merge_leaders(subjects: Iterable[Subject]) -> Iterator[Subject]:
    """One row a leader, where the first of their schools stands; due in one post is due."""
    merged: dict[Any, Subject] = {}
    for each in subjects:
        key = each.leader if each.leader is not None else ("school", each.schools)
        first = merged.get(key)
        if first is None:
            merged[key] = each
            continue
        due: Due = "due" if "due" in (first.due, each.due) else first.due
        merged[key] = Subject(first.leader, (*first.schools, *each.schools), due, first.title, first.new and each.new)
    yield from merged.values()
