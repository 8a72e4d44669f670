"""A whole sheet as it arrived, in a drawer, for a person who wonders what stands around the cells asked about."""

from html import escape

import streamlit as st

from headlight.charts.sheet import find_shown
from headlight.model import Sheet, column_name
from headlight.ui.import_words import say_plain

_ROWS, _COLUMNS = 400, 60


def show_whole_sheet(sheet: Sheet) -> None:
    """The button that opens the drawer."""
    if st.button("See the whole sheet", type="tertiary", key="whole sheet"):
        _show_drawer(sheet)


@st.dialog("The whole sheet", width="large")
def _show_drawer(sheet: Sheet) -> None:
    st.markdown(f"Sheet {say_plain(sheet.name)}" if sheet.name else "The file")
    st.html(draw_whole_sheet(sheet))


def draw_whole_sheet(sheet: Sheet) -> str:
    """Every visible cell of a sheet as an escaped table, to a few hundred rows."""
    width = min(max((len(row) for row in sheet.rows), default=0), _COLUMNS)
    columns = [column for column in range(width) if column not in sheet.hidden_columns]
    rows = [row for row in range(min(len(sheet.rows), _ROWS)) if row not in sheet.hidden_rows]
    head = "".join(f'<th scope="col">{column_name(column)}</th>' for column in columns)
    body = "".join(_row(sheet, row, columns) for row in rows)
    more = f'<p class="hl-note">The first {_ROWS} of {len(sheet.rows):,} rows.</p>' if len(sheet.rows) > _ROWS else ""
    return (
        '<div class="hl-sheet" tabindex="0" role="region" aria-label="The whole sheet"><table><thead><tr>'
        f'<th scope="col"><span class="hl-sr">Row</span></th>{head}</tr></thead><tbody>{body}</tbody></table></div>'
        f"{more}"
    )


def _row(sheet: Sheet, row: int, columns: list[int]) -> str:
    cells = "".join(f"<td>{escape(find_shown(sheet, row, column))}</td>" for column in columns)
    return f'<tr><th scope="row">{row + 1}</th>{cells}</tr>'
