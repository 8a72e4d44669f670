"""What a person would use instead: openpyxl cell by cell, pandas, and SQLAlchemy's mapped objects."""

import colorsys
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

Seen = dict[str, int]  # what a contestant counts of what it read, so that two can be held against each other
Job = Callable[[], Seen]  # the timed part; everything before it was imported and set up

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")


@lru_cache(maxsize=8)
def _read_theme(theme: bytes) -> tuple[str, ...]:
    scheme = next(ElementTree.fromstring(theme).iter(f"{_DRAWING}clrScheme"))
    found = {each.tag.removeprefix(_DRAWING): each[0].get("lastClr") or each[0].get("val", "") for each in scheme}
    return tuple(found[slot] for slot in _SLOTS)


@lru_cache(maxsize=4096)
def _tint(rgb: str, tint: float) -> str:
    hue, light, saturation = colorsys.rgb_to_hls(*(int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "#" + "".join(f"{int(each * 255 + 1e-6):02X}" for each in colorsys.hls_to_rgb(hue, light, saturation))


def _find_fill(cell: Any, theme: bytes) -> str | None:
    fill = cell.fill
    if fill.fill_type != "solid":
        return None
    colour = fill.fgColor
    if colour.type == "theme":
        return _tint(_read_theme(theme)[colour.theme], colour.tint)
    return f"#{colour.rgb[-6:]}" if colour.type == "rgb" else None


def openpyxl_cells(paths: Sequence[Path]) -> Job:
    """Values, notes, merged ranges and resolved fills of every sheet."""
    from openpyxl import load_workbook

    def run() -> Seen:
        seen: Counter[str] = Counter()
        for path in paths:
            for sheet, theme in ((sheet, book.loaded_theme) for book in (load_workbook(path),) for sheet in book):
                seen.update(_read_sheet(sheet, theme))
        return dict(seen)

    return run


def _read_sheet(sheet: Any, theme: bytes) -> Seen:
    values, notes, fills = [], {}, {}
    for row in sheet.iter_rows():
        values.append([cell.value for cell in row])
        for cell in row:
            if cell.has_style and (fill := _find_fill(cell, theme)):
                fills[cell.coordinate] = fill
            if cell.comment:
                notes[cell.coordinate] = cell.comment.text
    merges = [each.bounds for each in sheet.merged_cells.ranges]
    filled = sum(value is not None for row in values for value in row)
    return {"values": filled, "notes": len(notes), "fills": len(fills), "merges": len(merges)}


def pandas_sheets(paths: Sequence[Path]) -> Job:
    """Every sheet as a data frame, which sees no fill, no note, and maps nothing."""
    import pandas as pd

    def run() -> Seen:
        books = (pd.read_excel(path, engine="openpyxl", sheet_name=None, header=None) for path in paths)
        return {"values": sum(int(frame.count().sum()) for book in books for frame in book.values())}

    return run
