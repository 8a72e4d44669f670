"""Areas headed by their initials alone: "SF", "LLT", "DSWO" across a sheet are Key Areas, each by its letters."""

from collections.abc import Iterable

from headlight.frameworks import Framework
from headlight.reading.grid import Grid
from headlight.reading.lexicon import Lexicon
from headlight.reading.stems import SMALL
from headlight.text import find_words, fold

_LEAST = 5  # areas of one framework that stand together by their initials before any of them is believed


def learn_initials(grids: Iterable[Grid], lexicon: Lexicon) -> None:
    """Teach the lexicon the initials that a row or a column of some sheet has for most areas of one framework."""
    names = lexicon.keep(_find_all)
    known = {short for each in names for short in each}
    for grid in grids:
        for texts in _walk_lines(grid):
            said = known.intersection(map(fold, texts)) if len(texts) >= _LEAST else set()
            for areas in names if len(said) >= _LEAST else ():
                told = {short: areas[short] for short in said if short in areas}
                if len(set(told.values())) >= _LEAST and len(told) == len(set(told.values())):
                    lexicon.learn(told)


def _find_all(lexicon: Lexicon) -> tuple[dict[str, str], ...]:
    return tuple(map(find_initials, lexicon.frameworks.values()))


def _walk_lines(grid: Grid) -> Iterable[list[str]]:
    """A sheet's first rows, and its first columns, as the short texts in each."""
    for row in grid.rows[:60]:
        if len(row) - row.count("") >= _LEAST:
            yield [text for text in row if 1 < len(text) < 7]
    for column in range(min(grid.width, 4)):
        yield [row[column] for row in grid.rows[:200] if 1 < len(row[column]) < 7]


def find_initials(framework: Framework) -> dict[str, str]:
    """Folded initials -> the area's title, with small words and without; what two areas share is left out."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for area in (each for each in framework.criteria if each.parent is None):
        words = find_words(area.text)
        for chosen in (words, [word for word in words if word not in SMALL]):
            short = "".join(word[0] for word in chosen)
            if len(short) > 1 and found.setdefault(short, area.text) != area.text:
                shared.add(short)
    return {short: text for short, text in found.items() if short not in shared}
