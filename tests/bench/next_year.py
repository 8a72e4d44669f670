"""Whether a recipe made from one year's workbook reads the next year's: columns moved, one added, one head new."""

import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from headlight.errors import Refusal
from headlight.frameworks import Framework, read_frameworks
from headlight.model import COLUMNS, Reading, Recipe, Sheet, Workbook
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.reading.recipe import propose_recipe
from headlight.taking.own_frameworks import find_agreed, keep_proposed
from tests.bench.report import show_bar, show_title
from tests.messy.museum import WORKBOOKS, a_known, find_answers, find_names, read_truth

_YEAR = re.compile(r"\b20(\d\d)(\s*[/-]\s*)(20)?(\d\d)\b(?![/-])")
NEW_HEAD = "Rosalind Quennell"
_PATIENCE = 300  # seconds, on a busy machine


def show_next_year() -> None:
    """Print how many of the museum's layouts are read unasked the year after, and which are not."""
    show_title("The year after, by a recipe of the year before")
    asked: dict[str, list[str]] = defaultdict(list)
    with Child(wall_seconds=_PATIENCE) as child:
        for name in find_names():
            truth = read_truth(name)
            if truth["ratings"] and not truth.get("refused"):
                asked[truth.get("layout", "?")] += _ask_again(child, name)
    fine = sum(not questions for questions in asked.values())
    for layout, questions in asked.items():
        for question in questions:
            print(f"  {layout}: {question}")
    share = fine / max(len(asked), 1)
    show_bar("layouts read with no question", f"{fine} of {len(asked)} ({share:.0%})", "95%", share >= 0.95)


def _ask_again(child: Child, name: str) -> list[str]:
    """What next year's version of a workbook has asked in spite of this year's recipe, or lost because of it."""
    truth = read_truth(name)
    try:
        workbook, first = child.read_file(name, (WORKBOOKS / name).read_bytes(), a_known(truth, {}))
    except Refusal as refusal:
        return [refusal.sentence]

    def read(answers: dict[str, str]) -> Reading:
        return child.read(workbook, a_known(truth, answers))

    answers = find_answers(truth, first, read)
    settled = read(answers) if answers else first
    recipe = propose_recipe(replace(settled, questions=(*first.questions, *settled.questions)), answers, name)
    known = _a_year_wiser(a_known(truth, {}), recipe, _keep_frameworks(settled, answers))
    later = child.read(a_year_later(workbook, settled), known)
    trouble = [f"{name}: {each.kind} {each.sheet}!{each.range} {each.text}" for each in later.questions]
    before, after = (sum(each.status == "accepted" for each in found.ratings) for found in (settled, later))
    return trouble if trouble or after >= before else [f"{name}: {after} of {before} ratings were read"]


def _keep_frameworks(reading: Reading, answers: dict[str, str]) -> tuple[Framework, ...]:
    """The frameworks a person has said are the trust's own, kept and read back as the application does it."""
    with TemporaryDirectory() as folder:
        keep_proposed(Path(folder), find_agreed(reading.proposed, answers))
        shipped = read_frameworks()
        every = read_frameworks(*sorted(Path(folder).glob("*.toml")))
    return tuple(each for id, each in every.items() if id not in shipped)


def _a_year_wiser(known: Known, recipe: Recipe, own: tuple[Framework, ...]) -> Known:
    return replace(known, recipes=(recipe,), frameworks=(*known.frameworks, *own))


def a_year_later(workbook: Workbook, reading: Reading) -> Workbook:
    """The same workbook with years one on, one head replaced, and in each plain table a column added and two moved."""
    leaders = [each.leader for each in reading.ratings if each.leader]
    gone = leaders[0] if leaders else None
    sheets = [_change_sheet(sheet, reading, gone) for sheet in workbook.sheets]
    return replace(workbook, file=_next_years(workbook.file), sheets=tuple(sheets))


def _change_sheet(sheet: Sheet, reading: Reading, gone: str | None) -> Sheet:
    rows = [
        [_change_text(cell, gone) if isinstance(cell, str) and place * COLUMNS + at not in sheet.dates else cell
         for at, cell in enumerate(row)]
        for place, row in enumerate(sheet.rows)
    ]  # fmt: skip
    texts = {place: _next_years(text) for place, text in sheet.texts.items()}
    changed = replace(sheet, name=_next_years(sheet.name), rows=rows, texts=texts)
    pair = _find_pair(sheet, reading)
    return changed if pair is None else _add_column(_swap_columns(changed, *pair), pair[0])


def _change_text(text: str, gone: str | None) -> str:
    """A text a year on; where it is the initials of the head who left, those of the new one."""
    if gone and text.strip() == _find_initials(gone):
        return _find_initials(NEW_HEAD)
    return _next_years(text.replace(gone, NEW_HEAD) if gone else text)


def _find_initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _next_years(text: str) -> str:
    """Academic years in a text, each the one after."""

    def step(found: re.Match[str]) -> str:
        first, last = int(found[1]), int(found[4])
        return f"20{first + 1}{found[2]}{found[3] or ''}{last + 1}" if last == first + 1 else found[0]

    return _YEAR.sub(step, text)


def _find_pair(sheet: Sheet, reading: Reading) -> tuple[int, int, int] | None:
    """The heading row and two criteria's columns side by side, where the sheet holds one table that nothing merges across."""
    tables = [each for each in reading.tables if each.sheet == sheet.name and each.ratings]
    if len(tables) != 1 or any(left != right for _, left, _, right in sheet.merges):
        return None
    named = [each for each in tables[0].columns if each.criterion and each.meaning == "criterion"]
    rows = {_place(each.cell)[0] for each in named}
    columns = sorted(_place(each.cell)[1] for each in named)
    pairs = [(left, right) for left, right in pairwise(columns) if right == left + 1]
    return (rows.pop(), *pairs[0]) if len(rows) == 1 and pairs else None


def _place(cell: str) -> tuple[int, int]:
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(cell[len(letters) :]) - 1, column - 1


def _swap_columns(sheet: Sheet, head: int, left: int, right: int) -> Sheet:
    """Two columns in each other's place, from their heading down."""
    moved = {left: right, right: left}

    def go(place: int) -> int:
        row, column = divmod(place, COLUMNS)
        return row * COLUMNS + moved.get(column, column) if row >= head else place

    rows = [
        [row[moved.get(at, at)] for at in range(len(row))] if number >= head else row
        for number, row in enumerate(sheet.rows)
    ]
    return replace(
        sheet,
        rows=rows,
        texts={go(place): text for place, text in sheet.texts.items()},
        fills={go(place): fill for place, fill in sheet.fills.items()},
        notes={go(place): note for place, note in sheet.notes.items()},
        dates=frozenset(map(go, sheet.dates)),
        strikes=frozenset(map(go, sheet.strikes)),
        hidden_columns=frozenset(moved.get(at, at) for at in sheet.hidden_columns),
    )


def _add_column(sheet: Sheet, head: int) -> Sheet:
    """A column of telephone extensions at the right end of the table under the heading."""
    full = {at for at, row in enumerate(sheet.rows) if at > head and sum(cell is not None for cell in row) >= 3}
    added = [
        "Telephone extension" if at == head else f"x{4100 + at}" if at in full else None
        for at in range(len(sheet.rows))
    ]
    return replace(sheet, rows=[[*row, cell] for row, cell in zip(sheet.rows, added, strict=True)])
