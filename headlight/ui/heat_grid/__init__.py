"""The heat grid on the screen: a table of real links with one tab stop, drawn by a component of our own."""

from pathlib import Path
from typing import Any

import msgspec
import streamlit as st

from headlight.charts.grid import draw_sizes
from headlight.charts.printing import draw_print_fills, draw_print_inks
from headlight.charts.theme import read_tokens

NARROWEST = 80  # px that an area's column may shrink to before the grid scrolls sideways
_FOLDER = Path(__file__).parent
_SELDOM = ("derived", "arrow", "short")  # empty in most cells
_PRINT = f"@media print{{.heat{{{draw_print_inks('--')}}}}}\n{draw_print_fills()}"
_component = st.components.v2.component(
    "headlight_heat_grid",
    html='<div class="heat"></div>',
    css=(_FOLDER / "grid.css").read_text("utf-8") + _PRINT,
    js="\n".join((_FOLDER / name).read_text("utf-8") for name in ("marks.js", "grid.js")),
)


def show_heat_grid(packed: bytes, key: str = "heat grid") -> None:
    """The grid that ``pack_grid`` packed."""
    _component(key=key, data=packed, height="content")


def pack_grid(grid: dict[str, Any]) -> bytes:
    """The grid that ``draw_grid`` describes, with its measures, as it is sent: packed once and not at every run."""
    sizes = read_tokens()["grid"]
    name, area, statement = (sizes[f"{each}_column_px"] for each in ("name", "area", "statement"))
    widths = [statement if column["statement"] else area for column in grid["columns"]]
    gaps = sizes["gap_px"] * len(widths)
    least = round(name + NARROWEST * sum(widths) / area + gaps)
    measures = {
        **grid["inks"],
        **draw_sizes(),
        "columns": str(len(widths)),
        "tracks": " ".join([f"minmax({name}px,{name}fr)", *(f"minmax(0,{width}fr)" for width in widths)]),
        "least": f"{least}px",
        "full": f"{name + sum(widths) + gaps}px",
    }
    rows = [{**row, "cells": [_thin(cell) for cell in row["cells"]]} for row in grid["rows"]]
    return msgspec.json.encode({**grid, "rows": rows, "measures": measures, "least": least})


def _thin(cell: dict[str, Any]) -> dict[str, Any]:
    """A cell without what is empty in most: every click sends all of them."""
    halves = [_leave_out(half) for half in cell["halves"]]
    return {**_leave_out(cell), "halves": halves}


def _leave_out(part: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in part.items() if value or name not in _SELDOM}
