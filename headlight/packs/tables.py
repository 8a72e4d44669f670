"""Small tables as files: CSV that a spreadsheet opens as text and never as a formula."""

import pandas as pd

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(table: pd.DataFrame) -> bytes:
    """The table as CSV in UTF-8 with a byte order mark; what could be taken for a formula is quoted as text."""
    safe = table.map(lambda cell: f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell)
    return str(safe.to_csv(index=False)).encode("utf-8-sig")
