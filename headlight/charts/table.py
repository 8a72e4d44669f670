"""The heat map's figures as a table of words, for reading line by line and for downloads."""

import pandas as pd

from headlight.analysis.matrix import Matrix
from headlight.charts.spoken import speak_cell


def draw_table(matrix: Matrix) -> pd.DataFrame:
    """One line a row of the matrix, all pages; each cell in words, with what it derives from and how it moved."""
    first, second = ("School", "Headteacher") if matrix.view.by == "school" else ("Headteacher", "School")
    lines = []
    for row in matrix.rows:
        line = {first: row.name, second: row.detail, "Note": row.remark}
        for column, cell, move in zip(matrix.columns, row.cells, row.moves, strict=True):
            words = speak_cell(cell, matrix.ladders.get(cell.scale or ""))
            moved = f"; {move} since {matrix.before}" if move in ("up", "down") else ""
            line[f"{column.number} {column.text}"] = f"{words[:1].upper()}{words[1:]}{moved}"
        lines.append(line)
    table = pd.DataFrame(lines)
    return table if table.empty or table["Note"].any() else table.drop(columns="Note")
