"""Where a question is at home in a sheet: the cells that hang on it, those that its reason speaks of, what follows."""

import re
from collections.abc import Sequence

from headlight.model import Question, Rating, Reading, Scale, Sheet, key, span
from headlight.taking.doubts import File
from headlight.text import fold

_CELL = re.compile(r"(?<![A-Za-z0-9.:])[A-Z]{1,2}[1-9][0-9]{0,4}(?![A-Za-z0-9.:])")
_SHARE = 0.4  # of a box has to be asked about, to be marked as one
_WHOLE = ("scale", "scale_direction", "cycle", "source")  # asked of ratings; the others point to a cell of their own


def find_hanging(file: File, question: Question) -> tuple[Rating, ...]:
    """The ratings of a file, on a question's sheet, that hang on it."""
    return _find_hanging(file.reading, question)


def _find_hanging(reading: Reading, question: Question) -> tuple[Rating, ...]:
    return tuple(each for each in reading.ratings if each.question == question.id and each.sheet == question.sheet)


def find_marked(reading: Reading, question: Question) -> str:
    """The range to mark: all that hangs on the question where that is one block, else the range it names."""
    hanging = _find_hanging(reading, question) if question.kind in _WHOLE else ()
    places = {place for each in hanging if (place := parse_cell(each.cell))}
    if len(places) < 2:
        return question.range
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    box = (min(rows), min(columns), max(rows), max(columns))
    area = (box[2] - box[0] + 1) * (box[3] - box[1] + 1)
    return span(*box) if len(places) >= area * _SHARE else question.range


def find_evidence(reason: str, sheet: Sheet) -> tuple[str, ...]:
    """The cells of a sheet that a reason speaks of and that hold something."""
    return tuple(cell for cell in dict.fromkeys(_CELL.findall(reason)) if _is_filled(sheet, cell))[:4]


def say_consequence(scale: Scale | None, hanging: Sequence[Rating]) -> str:
    """What a scale would make of the first mark that hangs on the answer: "C5, a 2, is then next to the top"."""
    if scale is None:
        return ""
    for each in hanging:
        for step, level in enumerate(scale.levels, start=1):
            if fold(each.raw) in map(fold, (level.word, level.short, *level.aliases)):
                article = "an" if each.raw[:1].casefold() in tuple("aeio8") else "a"
                return f"{each.cell}, {article} {each.raw}, is then {_say_step(step, len(scale.levels))}."
    return ""


def _say_step(step: int, levels: int) -> str:
    """Where a level stands among so many, in words."""
    if step in (1, levels):
        return "at the top" if step == levels else "at the foot"
    if step * 2 == levels + 1:
        return "in the middle"
    if step in (2, levels - 1):
        return "next to the top" if step == levels - 1 else "next to the foot"
    return "in the upper half" if step * 2 > levels else "in the lower half"


def parse_cell(cell: str) -> tuple[int, int] | None:
    """Row and column of an A1 address from 0; None for anything else."""
    letters = cell.rstrip("0123456789")
    if not letters.isalpha() or letters == cell:
        return None
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return int(cell[len(letters) :]) - 1, column - 1


def _is_filled(sheet: Sheet, cell: str) -> bool:
    place = parse_cell(cell)
    if place is None or place[0] >= len(sheet.rows) or place[1] >= len(sheet.rows[place[0]]):
        return False
    return sheet.rows[place[0]][place[1]] is not None or key(*place) in sheet.texts
