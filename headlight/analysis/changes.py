"""What moved between two cycles, counted over people who have a level in both, on one scale."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from headlight.analysis.standing import Standing

Move = Literal["up", "down", "same", "between", "scale"]
Subject = tuple[str, int | None]


@dataclass(frozen=True)
class Change:
    """How many moved up, down or not at all; ``between`` and ``scale`` cannot be compared and stand apart."""

    then: str
    now: str
    up: int = 0
    down: int = 0
    same: int = 0
    between: int = 0
    scale: int = 0

    @property
    def both(self) -> int:
        """How many have a level in both cycles that can be compared."""
        return self.up + self.down + self.same

    @property
    def apart(self) -> int:
        """How many are rated in both cycles but cannot be compared."""
        return self.between + self.scale


def find_subject(standing: Standing) -> Subject:
    """Who a standing is about: the leader, or the school where nobody is named."""
    if standing.leader is not None:
        return ("leader", standing.leader)
    return ("school", standing.school)


def compare_pair(then: Standing, now: Standing) -> Move | None:
    """How one person moved; None where one of the two has no place."""
    if not (then.placed and now.placed):
        return None
    if then.scale != now.scale:
        return "scale"
    if then.split or now.split:
        return "between"
    before, after = _place(then), _place(now)
    return "up" if after > before else "down" if after < before else "same"


def compare_cycles(standings: Iterable[Standing], then: str, now: str) -> Change:
    """The moves between two cycles on one criterion, each person once."""
    table = {(find_subject(each), each.cycle): each for each in standings}
    moves = [
        compare_pair(first, table[(subject, now)])
        for (subject, cycle), first in table.items()
        if cycle == then and (subject, now) in table
    ]
    return Change(
        then,
        now,
        up=moves.count("up"),
        down=moves.count("down"),
        same=moves.count("same"),
        between=moves.count("between"),
        scale=moves.count("scale"),
    )


def summarise_change(change: Change) -> str:
    """The change as one sentence, with what could not be compared."""
    if not change.both and not change.apart:
        return f"Nobody is rated in both {change.then} and {change.now}."
    if not change.both:
        return f"{change.apart} rated in both {change.then} and {change.now}: not comparable{_why(change)}."
    sentence = (
        f"{change.up} of {change.both} rated in both {change.then} and {change.now} moved up, "
        f"{change.down} down, {change.same} unchanged"
    )
    return f"{sentence}; {change.apart} not comparable{_why(change)}." if change.apart else f"{sentence}."


def _why(change: Change) -> str:
    reasons = []
    if change.scale:
        reasons.append("another scale")
    if change.between:
        reasons.append("between two levels")
    return f" ({', or '.join(reasons)})"


def _place(standing: Standing) -> float:
    return standing.low if standing.low is not None else 0.0
