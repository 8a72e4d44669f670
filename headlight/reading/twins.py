"""Known schools, or known people, who may be one and the same: pairs with a reason, for a person to settle."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal

from msgspec import Struct

from headlight.model import Leader, Post, School
from headlight.reading.people_names import parse_person, same_person
from headlight.reading.school_names import same_school
from headlight.text import fold

_NEAR = 0.5  # how alike two names have to be for anybody to ask


class Twins(Struct, frozen=True):
    """Two ids that may be one, the smaller first, and what speaks for it."""

    noun: Literal["school", "leader"]
    one: int
    other: int
    reason: str


def propose_twin_schools(schools: Sequence[School]) -> tuple[Twins, ...]:
    """Pairs of schools with one LAESTAB, or names alike; where both have numbers, only those of one name."""
    return tuple(twins for one, other in combinations(schools, 2) if (twins := _match_schools(one, other)))


def propose_twin_leaders(
    leaders: Sequence[Leader], posts: Iterable[Post], schools: Mapping[int, School]
) -> tuple[Twins, ...]:
    """Pairs of people with names alike at one school, and of one full name at two."""
    known = {each.id: each for each in leaders}
    held: dict[int, set[int]] = defaultdict(set)
    for post in posts:
        held[post.leader].add(post.school)
    found = (_match_leaders(known[one], known[other], held, schools) for one, other in sorted(_pair(leaders, held)))
    return tuple(each for each in found if each)


def _match_schools(one: School, other: School) -> Twins | None:
    if one.laestab and one.laestab == other.laestab:
        reason = f"{one.name} and {other.name} share the LAESTAB {one.laestab}: a conversion, or two schools"
        return Twins("school", one.id, other.id, reason)
    score = max(same_school(a, b) for a in one.names for b in other.names)
    numbered = bool(one.urns and other.urns)
    if score < _NEAR or (numbered and score < 1.0):
        return None
    if numbered:
        reason = f"{one.name} stands under two numbers, {one.urns[0]} and {other.urns[0]}: a conversion, or two schools"
    elif score == 1.0:
        reason = f"{one.name} and {other.name} are one name, written two ways"
    else:
        reason = f"{one.name} and {other.name} are written much alike"
    return Twins("school", one.id, other.id, reason)


def _pair(leaders: Sequence[Leader], held: Mapping[int, set[int]]) -> set[tuple[int, int]]:
    """Whom to compare at all: people of one school, and people of one surname."""
    groups: dict[int | str, list[int]] = defaultdict(list)
    for leader in leaders:
        for school in held.get(leader.id, ()):
            groups[school].append(leader.id)
        for surname in {fold(parse_person(name).surname or "") for name in leader.names} - {""}:
            groups[surname].append(leader.id)
    return {pair for ids in groups.values() for pair in combinations(sorted(set(ids)), 2)}


def _match_leaders(
    one: Leader, other: Leader, held: Mapping[int, set[int]], schools: Mapping[int, School]
) -> Twins | None:
    score = max(same_person(a, b) for a in one.names for b in other.names)
    shared = held.get(one.id, set()) & held.get(other.id, set())
    here = next((schools[id].name for id in sorted(shared) if id in schools), None)
    if here and score >= _NEAR:
        reason = f"{one.name} and {other.name}, both at {here}"
    elif here and _share_first_name(one, other):
        reason = f"{one.name} and {other.name}, both at {here}: a change of surname, or two people"
    elif not here and score == 1.0 and any(parse_person(name).first for name in one.names):
        where = _say_places(one, other, held, schools)
        reason = f"{one.name} stands {where}: a move, a head of two schools, or two people"
    else:
        return None
    return Twins("leader", one.id, other.id, reason)


def _share_first_name(one: Leader, other: Leader) -> bool:
    """Whether two people have a first name in common that is more than an initial."""
    mine, theirs = (set(_find_first_names(each)) for each in (one, other))
    return bool(mine & theirs)


def _find_first_names(leader: Leader) -> Iterator[str]:
    for name in leader.names:
        first = fold(parse_person(name).first or "")
        if len(first) > 2:
            yield first


def _say_places(one: Leader, other: Leader, held: Mapping[int, set[int]], schools: Mapping[int, School]) -> str:
    names = [schools[id].name for each in (one, other) for id in sorted(held.get(each.id, ())) if id in schools]
    return " and ".join(f"at {name}" for name in names) or "in two places"
