"""How many heads stand at each level of a criterion, cycle by cycle, nobody lost between the counts."""

from dataclasses import dataclass

from headlight.analysis.ladder import Ladder, find_level_word
from headlight.analysis.matrix import Matrix


@dataclass(frozen=True)
class LevelCount:
    """One criterion in one cycle: heads at each rung of the scale that most are on, and all the others."""

    criterion: str
    cycle: str
    scale: str | None = None  # None where nobody has a level
    counts: tuple[int, ...] = ()  # lowest rung first
    between: int = 0  # between two levels, counted as neither
    other: int = 0  # on another scale
    unrated: int = 0  # due, and not rated, partly rated or waiting for an answer

    @property
    def placed(self) -> int:
        """How many stand at a level of the scale."""
        return sum(self.counts)

    @property
    def heads(self) -> int:
        """All heads counted."""
        return self.placed + self.between + self.other + self.unrated


def summarise_levels(matrix: Matrix, criterion: str) -> LevelCount:
    """The count of one area in the cycle of a matrix."""
    place = next(at for at, column in enumerate(matrix.columns) if column.code == criterion)
    tally = matrix.tallies[place]
    scale = tally.ladder.scale if tally.ladder else None
    cycle = matrix.view.cycle or ""
    return LevelCount(criterion, cycle, scale, tally.counts, tally.between, tally.other, tally.unrated)


def count_upper(count: LevelCount, ladder: Ladder) -> int:
    """How many stand in the upper half of the scale."""
    return sum(count.counts[find_upper(ladder) - 1 :])


def find_upper(ladder: Ladder) -> int:
    """The lowest rung above the middle of a scale: the third of four, the fourth of five, the third of three."""
    return (ladder.rungs + 1) // 2 + 1


def find_upper_words(ladder: Ladder) -> str:
    """The words of the upper half of a scale."""
    if ladder.ranged:
        return f"{find_level_word(0.5, ladder)} or above"
    words = ladder.words[find_upper(ladder) - 1 :]
    return f"{words[0]} or {words[1]}" if len(words) == 2 else words[0] if len(words) == 1 else f"{words[0]} or above"
