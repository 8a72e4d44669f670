"""What the labels down a column of criteria mean, row by row: code and words together, a statement under its area."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from headlight.reading.grid import Grid
from headlight.reading.headings import Meaning
from headlight.reading.lexicon import KEYS, Lexicon

Cells = tuple[tuple[int, str], ...]
_BULLET = re.compile(r"^\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[).]|^\(?(?:[a-z]|[ivx]{1,4})\)?$|^[•\-–]\s")


class Label(Struct, frozen=True):
    """A row's label: the column it stands in, its text, what stands above or beside it, and what it means."""

    column: int
    text: str
    above: str
    meaning: Meaning


def read_labels(grid: Grid, spines: list[int], rows: Iterable[int], lexicon: Lexicon) -> dict[int, Label]:
    """The label of every row that has one."""
    texts = _read_texts(grid, spines, list(rows))
    return dict(zip(texts, lexicon.keep(_read_lines, tuple(texts.values())), strict=True))


def _read_lines(lexicon: Lexicon, lines: tuple[Cells, ...]) -> tuple[Label, ...]:
    """The labels of a table's lines, each under the area that was named last."""
    joined = dict.fromkeys(_join(found) for found in lines if len(found) > 1)
    if len(joined) <= 120:
        lexicon.read_together(joined)
    labels: list[Label] = []
    area = ""
    for found in lines:
        label = lexicon.keep(_read_label, found, area)
        labels.append(label)
        code = label.meaning.code if label.meaning.kind == "criterion" else None
        if code and "." not in code and label.meaning.sure:
            area = label.text
    return tuple(labels)


def _read_texts(grid: Grid, spines: list[int], rows: Sequence[int]) -> dict[int, Cells]:
    """The cells of each row's label, in those columns that have text; rows without any left out."""
    columns = [[(column, text) for text in grid.read_down(column, rows)] for column in spines]
    lines = zip(rows, zip(*columns, strict=True), strict=True)
    return {row: found for row, cells in lines if (found := tuple([cell for cell in cells if cell[1]]))}


def _join(found: Cells) -> str:
    return " ".join([text for _, text in found])


def _read_label(lexicon: Lexicon, found: Cells, area: str) -> Label:
    """One row's label: the most particular criterion its texts name, else their words together, else under the area."""
    column, text = max(found, key=lambda each: (len(lexicon.criterion(each[1]) or ""), len(each[1])))
    beside = " - ".join(each for at, each in found if at != column)
    if lexicon.criterion(text):
        return Label(column, text, beside or area, lexicon.meaning(text))
    if len(found) > 1:
        together = _join(found)
        if lexicon.names_criterion(together):
            return Label(column, text, beside, lexicon.meaning(together))
    return Label(column, text, beside or area, _mean_under(text, area, lexicon))


def is_bullet(text: str) -> bool:
    """Whether a text is or begins with a list's mark, so that its area may tell what it is: "(a)", "ii."."""
    return _BULLET.match(text) is not None


def _mean_under(text: str, area: str, lexicon: Lexicon) -> Meaning:
    """What a label means by itself, or under its area where it is a bullet or unsure."""
    alone = lexicon.meaning(text)
    if not area or alone.kind in KEYS or len(text) > 600 or (alone.kind != "criterion" and not is_bullet(text)):
        return alone
    under = lexicon.meanings([text], [area])[0]
    return under if under.kind == "criterion" and under.code != lexicon.criterion(area) else alone
