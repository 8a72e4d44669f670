"""The sentences over the heat map: what stands out, counted, with who is left out of the count."""

from collections.abc import Sequence

from headlight.analysis.changes import say_moves
from headlight.analysis.evidence import count_changes
from headlight.analysis.ladder import Ladder
from headlight.analysis.levels import find_upper, find_upper_words
from headlight.analysis.matrix import Column, Matrix, Tally

_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SOURCE_OWNERS = {
    "appraiser": "Appraisers’ ratings",
    "self": "Self ratings",
    "partner": "Improvement partners’ ratings",
    "governor": "Governors’ ratings",
    "peer": "Peers’ ratings",
    "staff": "Staff’s ratings",
}


def say_number(number: int) -> str:
    """A count in words up to ten, in figures above."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def say_upper(ladder: Ladder) -> str:
    """The upper half of a scale in words: "Secure or Leading"; a level in the middle is in neither half."""
    return find_upper_words(ladder)


def say_lower(ladder: Ladder) -> str:
    """The lower half of a scale in words: "Developing or Emerging"."""
    lower = ladder.words[: ladder.rungs // 2]
    return " or ".join(reversed(lower)) if len(lower) <= 2 else f"{lower[-1]} or below"


def count_upper(tally: Tally) -> int:
    """How many stand in the upper half of their column's scale."""
    return sum(tally.counts[find_upper(tally.ladder) - 1 :]) if tally.ladder else 0


def count_lower(tally: Tally) -> int:
    """How many stand in the lower half of their column's scale."""
    return sum(tally.counts[: len(tally.counts) // 2])


def say_rated(tally: Tally, who: str) -> str:
    """Those a column's counts are out of: "the 13 headteachers rated", and on which scale where there are several."""
    count = tally.placed + tally.between
    scale = f" on the scale {tally.ladder.title}" if tally.other and tally.ladder else ""
    return f"the {count} {who} rated{scale}"


def say_who(matrix: Matrix) -> str:
    """What the rows are, as a word."""
    return "schools" if matrix.view.by == "school" else "headteachers"


def summarise_matrix(matrix: Matrix) -> str:
    """The one sentence over the heat map."""
    for column, tally in zip(matrix.columns, matrix.tallies, strict=True):
        if column.code == matrix.view.area:
            return _say_open(matrix, column, tally)
    return _say_areas(matrix)


def _say_open(matrix: Matrix, column: Column, tally: Tally) -> str:
    if tally.ladder is None or tally.ladder.ranged:
        due = tally.rated + tally.unrated
        return f"{column.text} is open: {tally.rated} of {due} {say_who(matrix)} are rated."
    if matrix.framework.use or _are_few([(column, tally)]):
        return f"{column.text} is open. {_say_count(matrix, [(column, tally)])}"
    first = f"{count_upper(tally)} of {say_rated(tally, say_who(matrix))} are at {say_upper(tally.ladder)}"
    change = count_changes(matrix, matrix.columns.index(column)) if matrix.before else None
    moved = f" Since {matrix.before}, {say_moves(change)}." if change and change.both else ""
    return f"{column.text} is open: {first}.{moved}"


def _say_areas(matrix: Matrix) -> str:
    rated = [(column, tally) for column, tally in zip(matrix.columns, matrix.tallies, strict=True) if tally.ladder]
    if not rated:
        return f"No {say_who(matrix)[:-1]} is rated here in {matrix.view.cycle}."
    ladders = {tally.ladder.scale for _, tally in rated if tally.ladder}
    ladder = rated[0][1].ladder
    # Where a source's own text wants no judging against it, or few are rated, the sentence counts ratings alone.
    if len(ladders) > 1 or ladder is None or ladder.ranged or matrix.framework.use or _are_few(rated):
        return _say_count(matrix, rated)
    if all(tally.placed + tally.between <= 1 for _, tally in rated):  # of one person there is no picture of a trust
        return _say_count(matrix, rated)
    return _say_lowest(matrix, rated, ladder)


def _are_few(rated: Sequence[tuple[Column, Tally]]) -> bool:
    """Whether no column has a level for half of those due."""
    return all(2 * tally.rated < tally.rated + tally.unrated for _, tally in rated)


def _say_count(matrix: Matrix, rated: Sequence[tuple[Column, Tally]]) -> str:
    full, tally = max(((tally.rated, tally) for _, tally in rated), key=lambda each: each[0])
    verb = "has a level" if full == 1 else "have a level"
    where = "any area" if len(rated) > 1 else rated[0][0].text
    most = " at most" if len({tally.rated for _, tally in rated}) > 1 else ""
    areas = "each area" if not most and len(rated) > 1 else where
    if full + tally.unrated == 1:
        return f"The one {say_who(matrix)[:-1]} has a level in {areas} in {matrix.view.cycle}."
    return f"{full} of {full + tally.unrated} {say_who(matrix)}{most} {verb} in {areas} in {matrix.view.cycle}."


def _say_lowest(matrix: Matrix, rated: Sequence[tuple[Column, Tally]], ladder: Ladder) -> str:
    ordered = sorted(rated, key=lambda each: -count_lower(each[1]))
    column, tally = ordered[0]
    most, next_most = count_lower(tally), count_lower(ordered[1][1]) if len(ordered) > 1 else 0
    if most == 0 and all(count_upper(each) == each.placed + each.between for _, each in rated):
        return f"In every area all {say_who(matrix)} rated are at {say_upper(ladder)}."
    if most == 0:
        return f"No {say_who(matrix)[:-1]} rated is at {say_lower(ladder)} in any area."
    sentence = f"In {column.text} {most} of {say_rated(tally, say_who(matrix))} are at {say_lower(ladder)}"
    if len(ordered) == 1:
        return f"{sentence}."
    if next_most == most:
        return f"{sentence}; in no area is it more."
    return f"{sentence}; elsewhere it is {say_number(next_most)}{' or fewer' if next_most else ''}."
