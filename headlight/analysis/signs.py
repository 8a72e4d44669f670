"""Exact tests of counts: whether more moved up than down by more than chance, over all the counts of a page at once."""

from collections.abc import Sequence
from math import comb

ALARM = 0.05  # how often a page may find a change where there is none


def derive_sign_chance(up: int, down: int) -> float:
    """How often chance alone parts the ups and downs this far or farther, either way: the exact sign test's p."""
    both = up + down
    tail: float = sum(comb(both, ways) for ways in range(max(up, down), both + 1)) / 2**both
    return min(1.0, 2 * tail)


def select_telling(counts: Sequence[tuple[int, int]], alarm: float = ALARM) -> tuple[bool, ...]:
    """Which pairs of ups and downs tell of a change, so that one false one among all of them is rarer than ``alarm``.

    Holm's procedure, over the pairs that could tell anything at all with so many movers (Tarone's condition): how
    many moved says nothing of which way, so that leaving the hopeless ones out costs nothing.
    """
    least = [derive_sign_chance(up + down, 0) for up, down in counts]
    share = next(
        (share for share in range(1, len(counts) + 1) if sum(each * share <= alarm for each in least) <= share), 1
    )
    able = [place for place, each in enumerate(least) if each * share <= alarm]
    chances = {place: derive_sign_chance(*counts[place]) for place in able}
    telling: set[int] = set()
    for done, place in enumerate(sorted(able, key=lambda place: chances[place])):
        if chances[place] * (len(able) - done) > alarm:
            break
        telling.add(place)
    return tuple(place in telling for place in range(len(counts)))
