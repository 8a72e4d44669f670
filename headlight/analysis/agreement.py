"""Agreement on heads rated twice: counts of exact, adjacent and further first, then the weighted kappa with its n."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations
from math import sqrt
from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from scipy.special import stdtrit

from headlight.analysis.doubles import Double, Doubles

Table = NDArray[np.float64]
Weights = Literal["linear", "quadratic"]
Pair = tuple[Hashable, int, int]  # the head, and the two rungs from 1

FEWEST_HEADS = 5  # below, an interval from head to head says nothing
_NORMAL = 1.959963984540054


class Kappa(Struct, frozen=True):
    """Weighted kappa: agreement beyond what two such sets of marks would have by chance, 1 complete.

    ``error``, ``low`` and ``high`` take every rating as a trial of its own, as the published formula does. A head's
    areas are rated together, so the interval to print is ``by_heads``; None below five heads.
    """

    value: float
    error: float
    low: float
    high: float
    by_heads: tuple[float, float] | None = None


class Agreement(Struct, frozen=True):
    """How two appraisers, or a whole panel, agreed on the heads that two of them rated."""

    one: str  # appraisers by folded name; both empty for the whole panel
    two: str
    heads: int
    exact: int
    adjacent: int
    further: int
    linear: Kappa | None = None  # None where one level was given throughout: chance would agree as well
    quadratic: Kappa | None = None

    @property
    def ratings(self) -> int:
        """How many double ratings: the n of every figure here."""
        return self.exact + self.adjacent + self.further


def find_agreements(found: Doubles) -> tuple[Agreement, ...]:
    """One agreement for each two appraisers with heads in common, in order of name."""
    pairs: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for double in found.doubles:
        for one, two in combinations(double.marks, 2):
            pairs[(one.appraiser, two.appraiser)].append((double.leader, one.rung, two.rung))
    return tuple(_summarise(*names, pairs[names], found.ladder.rungs) for names in sorted(pairs))


def summarise_agreement(found: Doubles) -> Agreement | None:
    """The agreement of the whole panel, each double rating once: its first two appraisers in order of name."""
    pairs = [_first_two(double) for double in found.doubles]
    return _summarise("", "", pairs, found.ladder.rungs) if pairs else None


def derive_kappa(table: Table, weights: Weights = "linear") -> Kappa | None:
    """Weighted kappa of a square table of counts, with the usual large-sample error; None where it has no meaning."""
    size, count = len(table), table.sum()
    steps = np.abs(np.subtract.outer(np.arange(size), np.arange(size))) / max(1, size - 1)
    worth = 1 - (steps if weights == "linear" else steps**2)
    share = table / max(count, 1)
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    chance = float(rows @ worth @ columns)
    if not count or 1 - chance < 1e-12:
        return None
    value = float((worth * share).sum() - chance) / (1 - chance)
    means = np.add.outer(worth @ columns, rows @ worth)
    spread = float((share * (worth - means * (1 - value)) ** 2).sum()) - (value - chance * (1 - value)) ** 2
    error = sqrt(max(0.0, spread) / count) / (1 - chance)
    return Kappa(value, error, value - _NORMAL * error, value + _NORMAL * error)


def _summarise(one: str, two: str, pairs: Sequence[Pair], rungs: int) -> Agreement:
    steps = [abs(first - second) for _, first, second in pairs]
    return Agreement(
        one,
        two,
        heads=len({head for head, _, _ in pairs}),
        exact=steps.count(0),
        adjacent=steps.count(1),
        further=sum(step > 1 for step in steps),
        linear=_derive_by_heads(pairs, rungs, "linear"),
        quadratic=_derive_by_heads(pairs, rungs, "quadratic"),
    )


def _derive_by_heads(pairs: Sequence[Pair], rungs: int, weights: Weights) -> Kappa | None:
    """The kappa, and an interval from what it becomes with each head left out in turn."""
    whole = derive_kappa(_tabulate(pairs, rungs), weights)
    heads = sorted({head for head, _, _ in pairs}, key=str)
    if whole is None or len(heads) < FEWEST_HEADS:
        return whole
    without = [derive_kappa(_tabulate([pair for pair in pairs if pair[0] != head], rungs), weights) for head in heads]
    values = np.array([each.value for each in without if each is not None])
    if len(values) < len(heads):
        return whole
    error = sqrt((len(values) - 1) / len(values) * float(((values - values.mean()) ** 2).sum()))
    reach = float(stdtrit(len(values) - 1, 0.975)) * error
    interval = (max(-1.0, whole.value - reach), min(1.0, whole.value + reach))
    return Kappa(whole.value, whole.error, whole.low, whole.high, interval)


def _tabulate(pairs: Iterable[Pair], rungs: int) -> Table:
    table = np.zeros((rungs, rungs))
    for _, one, two in pairs:
        table[one - 1, two - 1] += 1
    return table


def _first_two(double: Double) -> Pair:
    one, two, *_ = double.marks
    return double.leader, one.rung, two.rung
