"""The heat grid in words: what a cell or a column is called, and what a screen reader or a table says of it."""

import math
from collections.abc import Sequence

from headlight.analysis.ladder import Ladder, find_rungs, find_word
from headlight.analysis.matrix import Column, Tally
from headlight.analysis.standing import Standing

_STATES = {"partly": "partly rated, {word}", "waiting": "waiting for an answer", "not due": "not due"}


def say_absent(cell: Standing) -> str:
    """What stands in a cell without a level."""
    if cell.state == "partly":
        return f"{cell.rated} of {cell.of} rated"
    return {"waiting": "Waiting", "not due": "Not due"}.get(cell.state, "Not rated")


def speak_cell(cell: Standing, ladder: Ladder | None) -> str:
    """A standing in words, as a screen reader or a table says it."""
    rungs = find_rungs(cell, ladder) if ladder else None
    if ladder is None or rungs is None:
        return _STATES.get(cell.state, "not rated").format(word=say_absent(cell))
    word = (
        find_word(cell, ladder)
        if ladder.ranged or rungs[0] == rungs[1]
        else " to ".join(ladder.words[step - 1] for step in rungs)
    )
    return f"{word}, derived from {say_basis(cell, ladder, 'statements')}" if cell.derived else word


def say_basis(cell: Standing, ladder: Ladder, joined: str = "rated") -> str:
    """What a derived level rests on: how many statements were rated and the lowest of them."""
    count = f"{cell.rated} of {cell.of} {joined}"
    lowest = " to ".join(_find_lowest(cell, ladder.words))
    return f"{count}, the lowest {lowest}" if lowest and not ladder.ranged else count


def say_brief_basis(cell: Standing, ladder: Ladder) -> str:
    """The same for the width of a cell: short forms where they say more than a letter."""
    names = [
        short if len(short) > 2 and len(word) > 7 else word
        for word, short in zip(ladder.words, ladder.shorts, strict=True)
    ]
    lowest = " / ".join(_find_lowest(cell, names))
    count = f"{cell.rated}/{cell.of}"
    return f"{count}, low {lowest}" if lowest and not ladder.ranged else count


def _find_lowest(cell: Standing, names: Sequence[str]) -> list[str]:
    """The one or two names of the lowest level among the statements."""
    if cell.lowest is None:
        return []
    return list(dict.fromkeys(names[math.floor(cell.lowest) - 1 : math.ceil(cell.lowest)]))


def say_middle(tally: Tally, short: bool = False) -> tuple[str, str]:
    """The middle as word and number; across scales, where no scale has more than half, there is none."""
    if tally.ladder is None or not has_middle(tally):
        return "Not comparable", "mixed"
    if tally.middle is None:
        return "Between levels", "mixed"
    rungs = find_rungs(tally.middle, tally.ladder) or (1, 1)
    word = find_word(tally.middle, tally.ladder, short=short and rungs[0] != rungs[1])
    plain = tally.ladder.ranged or tally.ladder.figures
    return word, word if plain else "–".join(str(rung) for rung in sorted(set(rungs)))


def has_middle(tally: Tally) -> bool:
    """Whether one scale holds more than half of a column, so that its middle may be named."""
    return 2 * (tally.rated - tally.other) > tally.rated


def speak_tally(tally: Tally, column: Column) -> str:
    """A column's tally in words: the middle, how many at each level, and who is left out."""
    ladder = tally.ladder
    if ladder is None:
        return f"{column.number} {column.text}: nobody rated"
    at = "at " if ladder.figures else ""
    parts = [f"{count} {at}{word}" for count, word in zip(tally.counts, ladder.words, strict=True) if count]
    parts += [f"{tally.between} between two levels"] * bool(tally.between)
    parts += [f"{tally.other} on other scales, not comparable"] * bool(tally.other)
    parts += [f"{tally.unrated} not rated"] * bool(tally.unrated)
    return f"{column.number} {column.text}, middle: {say_middle(tally)[0]}; {', '.join(parts)}"
