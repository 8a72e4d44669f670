"""A scale as rungs to draw on: its levels, or seven equal bands where it is a range of numbers."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from headlight.analysis.standing import Standing
from headlight.model import Scale

BANDS = 7


@dataclass(frozen=True)
class Ladder:
    """The rungs of one scale, lowest first, by word and by short form."""

    scale: str
    title: str
    words: tuple[str, ...]
    shorts: tuple[str, ...]
    low: float | None = None  # of a range of numbers
    high: float | None = None

    @property
    def rungs(self) -> int:
        """How many rungs there are."""
        return len(self.words)

    @property
    def ranged(self) -> bool:
        """Whether it is a range of numbers cut into bands."""
        return self.high is not None

    @property
    def figures(self) -> bool:
        """Whether its words are figures already: no rung's number may then stand beside or for another figure."""
        return any(word.strip().isdigit() for word in self.words)


def find_ladder(scale: Scale) -> Ladder:
    """The rungs of a scale."""
    if scale.kind != "range":
        words = tuple(level.word for level in scale.levels)
        shorts = tuple(level.short or level.word for level in scale.levels)
        return Ladder(scale.id, scale.title, words, shorts)
    low, high = scale.low or 0.0, scale.high or 0.0
    edges = [low + (high - low) * step / BANDS for step in range(BANDS + 1)]
    places = 0 if high - low > 2 * BANDS else 1
    words = tuple(f"{_plain(round(a, places))} to {_plain(round(b, places))}" for a, b in pairwise(edges))
    return Ladder(scale.id, scale.title, words, words, low, high)


def find_ladders(scales: Mapping[str, Scale]) -> dict[str, Ladder]:
    """The rungs of every scale, by its id."""
    return {name: find_ladder(scale) for name, scale in scales.items() if scale.levels or scale.kind == "range"}


def find_rungs(standing: Standing, ladder: Ladder) -> tuple[int, int] | None:
    """The rungs, from 1, that a standing lies on or between; None where it has no place."""
    if not standing.placed or not ladder.rungs or standing.low is None or standing.high is None:
        return None
    return find_rung(standing.low, ladder), find_rung(standing.high, ladder)


def find_rung(level: float, ladder: Ladder) -> int:
    """The rung, from 1, of a level, or of a value from 0 to 1 on a range of numbers."""
    rung = math.floor(level * BANDS) + 1 if ladder.ranged else int(level)
    return max(1, min(ladder.rungs, rung))


def find_height(standing: Standing, ladder: Ladder) -> float | None:
    """How high a standing is drawn, 1 the lowest rung and ``ladder.rungs`` the highest; between two, half way."""
    if not standing.placed or standing.low is None or standing.high is None:
        return None
    middle = (standing.low + standing.high) / 2
    return 1 + middle * (ladder.rungs - 1) if ladder.ranged else max(1.0, min(float(ladder.rungs), middle))


def find_word(standing: Standing, ladder: Ladder, *, short: bool = False) -> str:
    """What a standing is called: its level's word, both words of a pair, its number, or its state."""
    if not standing.placed or standing.low is None or standing.high is None or not ladder.rungs:
        return find_state_word(standing)
    low = find_level_word(standing.low, ladder, short=short)
    high = find_level_word(standing.high, ladder, short=short)
    return low if low == high else f"{low} / {high}"


def find_level_word(level: float, ladder: Ladder, *, short: bool = False) -> str:
    """What one level is called, or the number it stands for on a range."""
    if not ladder.ranged:
        return (ladder.shorts if short else ladder.words)[find_rung(level, ladder) - 1]
    number = _plain((ladder.low or 0.0) + level * ((ladder.high or 0.0) - (ladder.low or 0.0)))
    return f"{number}%" if ladder.high == 100 else number


def find_state_word(standing: Standing) -> str:
    """What is said where there is no level."""
    if standing.state == "partly":
        return f"{standing.rated} of {standing.of} rated"
    return {"waiting": "Waiting for an answer", "not due": "Not due"}.get(standing.state, "Not rated")


def _plain(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
