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
_PRINT = f"@media print{{.heat{{{draw_print_inks('--')}}}}}\n{draw_print_fills()}"
_component = st.components.v2.component(
    "headlight_heat_grid",
    html='<div class="heat"></div>',
    css=(_FOLDER / "grid.css").read_text("utf-8") + _PRINT,
    js=(_FOLDER / "grid.js").read_text("utf-8"),
)


def show_heat_grid(packed: bytes, key: str = "heat grid") -> None:
    """The grid that ``pack_grid`` packed."""
    _component(key=key, data=packed, height="content")


def pack_grid(grid: dict[str, Any]) -> bytes:
    """The grid that ``draw_grid`` describes, with its measures, as it is sent: packed once and not at every run."""
    sizes = read_tokens()["grid"]
    statements = sum(1 for column in grid["columns"] if column["statement"])
    areas = len(grid["columns"]) - statements
    share = sizes["statement_column_px"] / sizes["area_column_px"]
    least = sizes["name_column_px"] + NARROWEST * (areas + share * statements) + sizes["gap_px"] * len(grid["columns"])
    shares = {"shares": f"{areas + share * statements:.3f}", "share": f"{share:.3f}", "least": round(least)}
    return msgspec.json.encode({**grid, "sizes": draw_sizes(), **shares})
