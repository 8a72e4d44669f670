"""Initials over ratings that a key on the sheet explains: "JT = Joan Tarrant, Amberfield Primary"."""

import re
from collections.abc import Sequence

from headlight.reading.column import Column
from headlight.reading.facts import Facts
from headlight.reading.grid import Grid
from headlight.reading.names import is_school_name, may_be_person
from headlight.text import fold

_KEYED = re.compile(r"([A-Z]{2,4})\s*(?:=|:|-|–)\s*(.+)")
_INITIALS = re.compile(r"[A-Z]{2,4}")


def spell_initials(columns: Sequence[Column], grid: Grid) -> bool:
    """Name each column by what the key has for its initials; false, and nothing done, unless it has them all."""
    if not all(_INITIALS.fullmatch(column.unnamed) for column in columns):
        return False
    told = _read_key(grid)
    if any(fold(column.unnamed) not in told for column in columns):
        return False
    for column in columns:
        column.facts.pop("school", None)
        column.facts |= told[fold(column.unnamed)]
    return True


def _read_key(grid: Grid) -> dict[str, Facts]:
    """Folded initials -> the head or school they stand for, from lines of the sheet that begin with them."""
    found: dict[str, Facts] = {}
    for row in range(grid.height):
        texts = [text for _, text in grid.filled(row, 0, grid.width - 1)]
        keyed = _KEYED.fullmatch(texts[0]) if len(texts) == 1 else None
        if keyed:
            texts = [keyed[1], *re.split(r"\s*[,;/(]\s*", keyed[2].rstrip(") "))]
        facts = _name(texts[1:]) if 1 < len(texts) < 4 and _INITIALS.fullmatch(texts[0]) else {}
        if facts:
            found[fold(texts[0])] = facts
    return found


def _name(texts: Sequence[str]) -> Facts:
    """The one school and the one person among some texts; nothing where any of them is neither."""
    facts: Facts = {}
    for text in texts:
        kind = "school" if is_school_name(text) else "leader" if may_be_person(text) else ""
        if not kind or kind in facts:
            return {}
        facts[kind] = text
    return facts
