"""Breaks in a trust's series: where framework, scale, heads or appraisers are not those of the cycle before.

A line of counts over the trust may not run through a change of framework or scale; a change of some heads or appraisers
is marked with how many it concerns.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headlight.analysis.changes import is_handed
from headlight.analysis.standing import Standing


@dataclass(frozen=True)
class Break:
    """What changed from the cycle before to this one, on one criterion: how many of how many."""

    cycle: str
    before: str
    schools: int  # with a named head in both
    heads: int  # of those, led by nobody who led it before
    both: int  # people with a level in both
    scales: int  # of those, on another scale
    appraisers: int  # of those, by another appraiser, where both are known
    begins: bool = False  # nobody has a level in the cycle before: the framework, or its use, is new

    @property
    def breaks(self) -> bool:
        """Whether anything changed at all."""
        return self.begins or bool(self.heads or self.scales or self.appraisers)


def find_breaks(standings: Iterable[Standing], cycles: Sequence[str]) -> tuple[Break, ...]:
    """For one criterion each cycle after the first, in order, with what changed since the one before."""
    placed = [each for each in standings if each.placed]
    return tuple(_compare(placed, before, cycle) for before, cycle in pairwise(cycles))


def say_break(each: Break) -> str:
    """The break in words, with its counts; empty where nothing changed."""
    if each.begins:
        return f"{each.cycle} is the first with a level: nothing before it to compare with."
    reasons = (
        (each.scales, each.both, "on another scale"),
        (each.heads, each.schools, "schools with another head"),
        (each.appraisers, each.both, "rated by another appraiser"),
    )
    said = [f"{count} of {of} {words}" for count, of, words in reasons if count]
    return f"From {each.before} to {each.cycle}: {'; '.join(said)}." if said else ""


def _compare(placed: Sequence[Standing], before: str, cycle: str) -> Break:
    then = {each.leader: each for each in placed if each.cycle == before and each.leader is not None}
    now = {each.leader: each for each in placed if each.cycle == cycle and each.leader is not None}
    pairs = [(then[leader], now[leader]) for leader in now if leader in then]
    led, leads = _find_led(then.values()), _find_led(now.values())
    schools = set(led) & set(leads)
    return Break(
        cycle,
        before,
        schools=len(schools),
        heads=sum(not led[school] & leads[school] for school in schools),
        both=len(pairs),
        scales=sum(first.scale != second.scale for first, second in pairs),
        appraisers=sum(is_handed(first, second) for first, second in pairs),
        begins=not any(each.cycle == before for each in placed) and any(each.cycle == cycle for each in placed),
    )


def _find_led(standings: Iterable[Standing]) -> dict[int, set[int]]:
    led: dict[int, set[int]] = {}
    for each in standings:
        if each.school is not None and each.leader is not None:
            led.setdefault(each.school, set()).add(each.leader)
    return led
