"""Whether two spellings are one school or one person: proposals with a reason, sure only when truly sure."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from headlight.model import Leader, Post, School
from headlight.reading.people_names import (
    Person,
    find_people,
    parse_person,
    same_person,
)
from headlight.reading.school_and_leader import find_school_and_leader
from headlight.reading.school_names import parse_school, same_school
from headlight.school_numbers import is_laestab
from headlight.text import fold

__all__ = [
    "Person",
    "Same",
    "find_people",
    "find_school_and_leader",
    "parse_person",
    "propose_leaders",
    "propose_schools",
    "same_person",
    "same_school",
]


class Same(Struct, frozen=True):
    """What a written name is taken for: ``known`` is the id it matches, None where new.

    ``name`` is the name to go by (of the known one, or the fullest spelling written); ``place`` is the
    school a leader was written with, ``urn`` the school's URN or LAESTAB; ``sure`` allows it without asking.
    """

    written: str
    known: int | None
    name: str
    reason: str
    sure: bool
    place: str | None = None
    urn: str | None = None


# Schools ---------------------------------------------------------------------------------------


def propose_schools(
    written: Sequence[tuple[str, str | None]], known: Sequence[School], laestabs: Mapping[str, str] | None = None
) -> tuple[Same, ...]:
    """For each (name, number) as written, the school it is: a known one, another spelling in the list, or new.

    The number is a URN or a LAESTAB, in its one spelling; ``laestabs`` are those written beside a URN.
    """
    told = _find_told_numbers(written)
    names = _find_fullest(written, told)
    beside = laestabs or {}
    return tuple(
        _propose_numbered(name, urn, beside.get(urn or ""), known) or _propose_named(name, urn, known, names, told)
        for name, urn in written
    )


def _find_told_numbers(written: Sequence[tuple[str, str | None]]) -> dict[tuple[str, ...], frozenset[str]]:
    """The numbers that each name is written with anywhere in the list."""
    numbers: dict[tuple[str, ...], frozenset[str]] = {}
    for name, urn in written:
        words = parse_school(name).words
        numbers[words] = numbers.get(words, frozenset()) | ({urn} if urn else frozenset())
    return numbers


def _find_fullest(
    written: Sequence[tuple[str, str | None]], told: Mapping[tuple[str, ...], frozenset[str]]
) -> list[tuple[str, str | None]]:
    """The distinct schools of a list, each in its fullest spelling; two numbers are two schools."""
    schools: list[tuple[str, str | None]] = []
    for name, urn in sorted(dict.fromkeys(written), key=_rank_spelling):
        number = urn or next(iter(told[parse_school(name).words]), None)
        if not any(
            (number and number == other) or (same_school(name, full) == 1.0 and not _tell_apart(number, other))
            for full, other in schools
        ):
            schools.append((name, number))
    return schools


def _rank_spelling(each: tuple[str, str | None]) -> tuple[int, bool, str, str]:
    """Longest first, and of one length those not in capitals or small letters alone."""
    name, urn = each
    return -len(name), name in (name.upper(), name.lower()), name, urn or ""


def _tell_apart(one: str | None, other: str | None) -> bool:
    """Whether two numbers are of two schools: a URN beside a LAESTAB says nothing."""
    return bool(one and other and one != other and is_laestab(one) == is_laestab(other))


def _propose_numbered(name: str, urn: str | None, laestab: str | None, known: Sequence[School]) -> Same | None:
    """The one known school of that number, or of the LAESTAB beside it; to be asked where its URN was another one."""
    for number in filter(None, (urn, laestab)):
        found = [school for school in known if number in school.numbers]
        if len(found) == 1 and (number == urn or not found[0].urn):
            return Same(name, found[0].id, found[0].name, f"the same number, {number}", True, urn=urn)
        if len(found) == 1:
            reason = f"the same LAESTAB, {number}, under another URN ({found[0].urn}): a conversion, or another school"
            return Same(name, found[0].id, found[0].name, reason, False, urn=urn)
    return None


def _propose_named(
    name: str,
    urn: str | None,
    known: Sequence[School],
    names: Sequence[tuple[str, str | None]],
    told: Mapping[tuple[str, ...], frozenset[str]],
) -> Same:
    scored = [(_score(name, school), school) for school in known]
    best = max((score for score, _ in scored), default=0.0)
    matches = [school for score, school in scored if score == best]
    if best == 1.0:
        return _propose_namesake(name, urn, matches)
    if best >= 0.5:
        reason = "two schools are as near" if len(matches) > 1 else f"near to {matches[0].name}"
        return Same(name, None if len(matches) > 1 else matches[0].id, matches[0].name, reason, False, urn=urn)
    return _propose_new_school(name, urn, names, told)


def _score(name: str, school: School) -> float:
    return max(same_school(name, each) for each in (school.name, *school.names))


def _propose_namesake(name: str, urn: str | None, matches: Sequence[School]) -> Same:
    """A name that known schools bear: the one, unless numbers or a second school speak against it."""
    if len(matches) > 1:
        return Same(name, None, name, f"{len(matches)} schools bear this name: its number would tell", False, urn=urn)
    school = matches[0]
    other = next((each for each in school.numbers if _tell_apart(urn, each)), None)
    if other:
        reason = f"the same name under another number ({other}): a conversion, or another school"
        return Same(name, school.id, school.name, reason, False, urn=urn)
    spelling = "the same name" if fold(name) == fold(school.name) else "the same name, spelt another way"
    return Same(name, school.id, school.name, spelling, True, urn=urn or school.urn)


def _propose_new_school(
    name: str, urn: str | None, names: Sequence[tuple[str, str | None]], told: Mapping[tuple[str, ...], frozenset[str]]
) -> Same:
    """A school not known: under its fullest spelling in the list, or perhaps another of the list."""
    number = urn or next(iter(told[parse_school(name).words]), None)
    if urn is None and any(_tell_apart(*pair) for pair in combinations(told[parse_school(name).words], 2)):
        return Same(name, None, name, "two schools of the list bear this name: its number would tell", False)
    own = next((full for full, other in names if (number and number == other) or same_school(name, full) == 1.0), name)
    others = [(same_school(name, full), full) for full, other in names if full != own and not (number and other)]
    score, near = max(others, default=(0.0, name))
    if score >= 0.5 and len(near) >= len(name):
        return Same(name, None, near, f"perhaps another spelling of {near}", False, urn=number)
    return Same(name, None, own, "new" if own == name else f"another spelling of {own}", True, urn=number)


# Leaders ---------------------------------------------------------------------------------------


def propose_leaders(
    written: Sequence[tuple[str, str | None]],
    known: Sequence[Leader],
    posts: Sequence[Post],
    *,
    schools: Mapping[str, int] | None = None,
) -> tuple[Same, ...]:
    """For each (name, school) as written, the leader it is; ``posts`` says who is known to be where.

    ``schools`` gives the ids of schools as written, so that a post can support or deny a match.
    """
    held: dict[int, set[int]] = {}
    for post in posts:
        held.setdefault(post.leader, set()).add(post.school)
    ids = schools or {}
    return tuple(_propose_leader(name, place, known, held, ids.get(place or ""), written) for name, place in written)


def _propose_leader(
    name: str,
    place: str | None,
    known: Sequence[Leader],
    held: Mapping[int, set[int]],
    school: int | None,
    written: Sequence[tuple[str, str | None]],
) -> Same:
    scored = [(max(same_person(name, each) for each in (leader.name, *leader.names)), leader) for leader in known]
    named = [leader for score, leader in scored if score == 1.0]
    here = [leader for leader in named if school is not None and school in held.get(leader.id, ())]
    if len(here) == 1:
        return Same(name, here[0].id, here[0].name, "the same name at the same school", True, place=place)
    if named:
        return _propose_elsewhere(name, place, named, held, school)
    written_so = [each for each in known if school in held.get(each.id, ()) and _bears(each, name)]
    if len(written_so) == 1:
        return Same(name, written_so[0].id, written_so[0].name, "written so at this school before", True, place=place)
    near = sorted(
        (
            (score + (0.1 if school in held.get(leader.id, ()) else 0), leader)
            for score, leader in scored
            if score >= 0.5
        ),
        key=lambda each: -each[0],
    )
    if near:
        alone = len(near) == 1 or near[0][0] > near[1][0]
        reason = f"may be {near[0][1].name}" if alone else "several known people it may be"
        return Same(name, near[0][1].id if alone else None, near[0][1].name, reason, False, place=place)
    married = _find_married(name, known, held, school)
    if married is not None:
        reason = f"the same first name and school as {married.name}: a change of surname, or another person"
        return Same(name, married.id, married.name, reason, False, place=place)
    return _propose_new_leader(name, place, written)


def _bears(leader: Leader, name: str) -> bool:
    """Whether somebody is known under exactly this spelling."""
    return fold(name) in map(fold, (leader.name, *leader.names))


def _propose_elsewhere(
    name: str, place: str | None, named: Sequence[Leader], held: Mapping[int, set[int]], school: int | None
) -> Same:
    """A known name without a post here: the person, where nothing speaks for another one."""
    first = named[0]
    if len(named) > 1:
        return Same(name, None, name, f"{len(named)} known people bear this name", False, place=place)
    if not held.get(first.id) or (school is None and place is None):
        return Same(name, first.id, first.name, "the same name", True, place=place)
    reason = "the same name at another school: a move, a head of two schools, or another person"
    return Same(name, first.id, first.name, reason, False, place=place)


def _find_married(
    name: str, known: Sequence[Leader], held: Mapping[int, set[int]], school: int | None
) -> Leader | None:
    """The one person of that school with the same first name under another surname."""
    first = parse_person(name).first
    if school is None or not first or len(first) < 3:
        return None
    same = [
        leader
        for leader in known
        if school in held.get(leader.id, ()) and fold(parse_person(leader.name).first or "") == fold(first)
    ]
    return same[0] if len(same) == 1 else None


def _propose_new_leader(name: str, place: str | None, written: Sequence[tuple[str, str | None]]) -> Same:
    """A person not known: under the fullest spelling in the list, or perhaps another of the list."""
    others = [(same_person(name, other), other, where) for other, where in written if other != name]
    others += [(1.0, other, where) for other, where in written if other == name and where != place]
    here = [(score, other) for score, other, where in others if score >= 0.5 and _is_same_place(place, where)]
    sure = [other for score, other in here if score == 1.0]
    full = max([name, *sure], key=_fullness)
    near = [other for score, other in here if score < 1.0 and _fullness(other) > _fullness(name)]
    if near:
        return Same(name, None, max(near, key=_fullness), f"may be {max(near, key=_fullness)}", False, place=place)
    away = [where for score, _, where in others if score == 1.0 and not _is_same_place(place, where)]
    if away and parse_person(name).first:
        reason = f"the same name stands at {away[0]} too: a head of two schools, or two people"
        return Same(name, None, full, reason, False, place=place)
    return Same(name, None, full, "new" if full == name else f"another spelling of {full}", True, place=place)


def _fullness(name: str) -> tuple[int, int, int, str]:
    """How much of a person's name a spelling has."""
    person = parse_person(name)
    mixed = int(name != name.upper() and "," not in name)
    return len(person.first or ""), mixed, len(person.name), name


def _is_same_place(one: str | None, two: str | None) -> bool:
    return one is None or two is None or same_school(one, two) >= 0.8
