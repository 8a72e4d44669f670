"""Columns whose every cell holds two raters' levels ("Self: Good / CEO: RI"): one column of ratings for each rater."""

from msgspec.structs import replace

from headlight.reading.blanks import parse_blank
from headlight.reading.column import Column
from headlight.reading.facts import TRUST
from headlight.reading.lexicon import Lexicon
from headlight.reading.signs import split_raters
from headlight.text import fold


def part_shared(columns: list[Column], lexicon: Lexicon) -> list[Column]:
    """The columns, each whose cells all name the same raters with a level being one column for each of them."""
    parted: list[Column] = []
    for column in columns:
        raters = _find_raters(column, lexicon) if column.role == "value" else {}
        parted += [
            replace(column, facts={**column.facts, "source": source}, only=name, reason=f"what '{name}' rated")
            for name, source in raters.items()
        ] or [column]
    return parted


def _find_raters(column: Column, lexicon: Lexicon) -> dict[str, str]:
    """The name before the level -> who rated, where every cell has the same two names or more."""
    cells = [split_raters(text) for text in column.profile.texts if not parse_blank(text)]
    names = set(cells[0]) if cells else set()
    if len(names) < 2 or any(set(cell) != names for cell in cells):
        return {}
    found: dict[str, str] = {
        name: lexicon.meaning(name).source or ("appraiser" if fold(name) in TRUST else "") for name in cells[0]
    }
    levels = [level for cell in cells for level in cell.values()]
    rated = sum(bool(lexicon.levels(level)) or level.isdigit() for level in levels) * 2 > len(levels)
    return found if rated and all(found.values()) and len(set(found.values())) == len(found) else {}
