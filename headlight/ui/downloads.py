"""The one place that offers a file: built on the click, under a name nobody can guess."""

from collections.abc import Callable
from secrets import token_hex
from typing import Literal

import pandas as pd
import streamlit as st

from headlight.packs.pictures import write_png, write_svg
from headlight.packs.tables import write_csv, write_workbook
from headlight.ui.memory import find_memory

_KINDS = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "csv": "text/csv",
    "toml": "application/toml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
Then = Literal["ignore", "rerun"] | Callable[[], None]


def show_file(
    label: str, name: str, ending: str, make: Callable[[], bytes], *, then: Then = "ignore", **look: str
) -> None:
    """Offer one file; 128 random bits in its name keep its address from being guessed or shared by chance.

    ``make`` builds it when it is asked for, outside this run: it holds what it needs and reads no session.
    """
    st.download_button(
        label,
        data=make,
        file_name=f"{_clean(name)} {_find_mark(name)}.{ending}",
        mime=_KINDS[ending],
        key=f"download {name} {ending}",
        on_click=then,
        **look,  # type: ignore[arg-type]
    )


def show_downloads(
    name: str,
    table: pd.DataFrame | Callable[[], pd.DataFrame],
    sentence: str,
    drawing: Callable[[], str] | None = None,
    *,
    label: str = "Download",
) -> None:
    """Offer what is shown as a table for a spreadsheet and, where it is drawn, as a picture.

    The buttons are made once the list is opened, and so is a table that is given as what finds it: a page is sent
    anew at every click, and most are closed.
    """
    files = st.popover(label, type="tertiary", key=f"downloads {name}", on_change="rerun")
    if not files.open:
        return
    found = table() if callable(table) else table
    with files:
        if drawing:
            show_file("Picture (PNG)", name, "png", lambda: write_png(drawing()), type="tertiary")
            show_file("Picture that scales (SVG)", name, "svg", lambda: write_svg(drawing()), type="tertiary")
        show_file("Workbook (XLSX)", name, "xlsx", lambda: write_workbook(found, name, sentence), type="tertiary")
        show_file("Text (CSV)", name, "csv", lambda: write_csv(found), type="tertiary")


def _clean(name: str) -> str:
    return "".join("-" if each in '/\\:*?"<>|' else each for each in name)


def _find_mark(name: str) -> str:
    """This session's mark for a file: the same from run to run, so that the button stays the same."""
    marks = find_memory().setdefault("headlight download marks", {})
    return str(marks.setdefault(name, token_hex(16)))
