"""The truth behind the workbooks: who stands where, on four levels, from a seed and nothing else.

Each leader has a level of their own in every area, which drifts; a statement lies near its area,
a rater sees it through a habit of their own. Every answer depends only on its arguments and the
seed, so that no hand's order of work changes another's.
"""

import random

from sample_data import trust

SEED = "kelderwick 1"
WORDS = ("Emerging", "Developing", "Secure", "Leading")

_AREA = {"KA1": 0.05, "KA2": 0.0, "KA3": 0.0, "KA4": -0.15, "KA5": -0.42, "KA6": 0.42}
_DRIFT = {"KA1": 0.10, "KA2": 0.22, "KA3": 0.13, "KA4": 0.12, "KA5": 0.0, "KA6": 0.12}
_PARTNER_HABIT = {"Moor": 0.05, "Town": -0.35, "Coast": 0.2}
# How much higher each of those who rate in pairs puts a head than the others would.
_RATER_HABIT = {trust.CHIEF: 0.0, trust.DIRECTOR: -0.3, trust.ADVISER: 0.3}
# Areas that an appraiser never looked at, statements and all.
GAPS = {
    ("Róisín Devlin", "2025/26", "KA5"),
    ("Siân Treharne", "2025/26", "KA6"),
    ("Philippa Thorne", "2025/26", "KA3"),
    ("Stephen Hartley", "2023/24", "KA6"),
    ("Imran Qureshi", "2024/25", "KA5"),
    ("Harpreet Sandhu", "2024/25", "KA4"),
}


def seeded(*key: object) -> random.Random:
    """A source of chance of its own for whatever the key names."""
    return random.Random("|".join([SEED, *map(str, key)]))


def _bell(spread: float, *key: object) -> float:
    return seeded(*key).gauss(0, spread)


def _standing(leader: str, area: str, cycle: str) -> float:
    year = trust.CYCLES.index(cycle)
    first = min(trust.CYCLES.index(c) for p in trust.POSTS if p.leader == leader for c in p.cycles)
    fresh = -0.4 if year == first and first > 0 else 0.0
    own = 2.72 + _bell(0.26, leader) + _bell(0.38, leader, area)
    return own + _AREA[area] + _DRIFT[area] * year + fresh


def _habit(leader: str, source: str) -> float:
    post = next(p for p in trust.POSTS if p.leader == leader)
    if source == "self":
        return 0.22 + _bell(0.32, leader, "self")
    if source == "partner":
        return _PARTNER_HABIT[trust.school(post.school).hub]
    return {"governor": 0.25, "peer": 0.1}.get(source, 0.0)


def level(leader: str, cycle: str, criterion: str, source: str = "appraiser", point: str = "final") -> int:
    """The level, 1 to 4, at which this source sees this leader on a Key Area or a statement of one."""
    where = _standing(leader, criterion[:3], cycle) + _habit(leader, source)
    if "." in criterion:
        where += _bell(0.38, leader, criterion)
    if source != "appraiser":
        where += _bell(0.25, leader, criterion, cycle, source, point)
    if point != "final":
        where += _bell(0.2, leader, criterion, cycle, point) - 0.12
    where += _bell(0.17, leader, criterion, cycle)
    return max(1, min(4, round(where)))


def level_by(rater: str, leader: str, cycle: str, criterion: str) -> int:
    """The level that one of a pair gives before they have spoken: the head's, seen through the rater's own habit."""
    where = _standing(leader, criterion[:3], cycle) + _RATER_HABIT[rater] - 0.12
    if "." in criterion:
        where += _bell(0.38, leader, criterion)
    return max(1, min(4, round(where + _bell(0.3, rater, leader, criterion, cycle))))


def rated(leader: str, cycle: str, criterion: str, source: str = "appraiser", point: str = "final") -> bool:
    """Whether this source gave a level at all; areas seldom go without one, statements more often."""
    if source == "appraiser" and (leader, cycle, criterion[:3]) in GAPS:
        return False
    share = 0.93 if "." in criterion else 0.98
    return seeded("rated", leader, cycle, criterion, source, point).random() < share


def on_scale(number: int, levels: int, *key: object) -> int:
    """A level of four carried to a scale of another length, as a rater there would have put it."""
    place = (number - 1) / 3 * (levels - 1) + 1 + _bell(0.2, "scale", *key)
    return max(1, min(levels, round(place)))


def word(number: int) -> str:
    """The trust's word for a level."""
    return WORDS[number - 1]
