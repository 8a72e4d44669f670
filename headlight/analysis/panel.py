"""The connection of a panel: which appraisers can be told apart at all, and what double rating would join the rest."""

from collections.abc import Sequence

from msgspec import Struct

from headlight.analysis.doubles import Doubles, Single


class Joining(Struct, frozen=True):
    """A double rating that would connect an appraiser: whom they could also rate, and who rated that head already."""

    appraiser: str
    leader: int
    other: str
    cycle: str  # in which the other rated the head
    point: str


def find_groups(found: Doubles) -> tuple[tuple[str, ...], ...]:
    """The appraisers in connected groups, the largest first; somebody whom no double rating reaches stands alone."""
    group = {appraiser: frozenset({appraiser}) for appraiser in sorted(found.appraisers)}
    for double in found.doubles:
        joined = frozenset().union(*(group[mark.appraiser] for mark in double.marks))
        group |= dict.fromkeys(joined, joined)
    groups = {tuple(sorted(each)) for each in group.values()}
    return tuple(sorted(groups, key=lambda each: (-len(each), each)))


def propose_joining(found: Doubles, groups: Sequence[tuple[str, ...]]) -> dict[str, Joining]:
    """For each appraiser outside the largest group, the double rating that would connect them with it.

    The head is the one whom somebody of the largest group rated last, and on the most criteria.
    """
    if len(groups) < 2:
        return {}
    inside = [each for each in found.singles if each.appraiser in groups[0]]
    proposals = {}
    for appraiser in sorted(set(found.appraisers) - set(groups[0])):
        own = {each.leader for each in found.singles if each.appraiser == appraiser}
        known = [each for each in inside if each.leader not in own] or inside
        best = max(known, key=_find_weight)
        proposals[appraiser] = Joining(appraiser, best.leader, best.appraiser, best.cycle, best.point)
    return proposals


def _find_weight(each: Single) -> tuple[str, int, int]:
    return each.cycle, each.criteria, -each.leader
