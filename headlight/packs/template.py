"""The workbook that schools may fill in: a sheet a framework, with drop-downs; it is read back without a question."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from headlight import clock
from headlight.frameworks import Criterion, Framework
from headlight.model import Scale, School

KEYS = (
    ("School", 30), ("URN", 10), ("Headteacher", 24), ("Role", 18), ("Academic year", 13), ("Point", 10),
    ("Source", 13), ("Appraiser", 20),
)  # fmt: skip
SOURCES = ("Appraiser", "Self", "Partner", "Governor", "Peer", "Staff")
POINTS = ("Final", "Interim")
ROWS = 400  # rows with drop-downs
_FIRST_ROW = 3  # codes in row 1, words in row 2, the first headteacher below
_YEARS = 4
_INK, _RULE, _TINT = "1C1A22", "DEDBE3", "F6F5F8"
_LONGEST_LIST = 255  # what a drop-down may hold when its entries stand in the rule itself


def write_template(frameworks: Sequence[Framework], scales: Sequence[Scale], schools: Sequence[School] = ()) -> bytes:
    """The template as .xlsx: a framework is rated on its own scale where it fixes one of ``scales``, else on the first.

    ``schools`` are written one a row into every sheet, so that nobody has to type a name or a number.
    """
    book = Workbook()
    front = book.active
    assert isinstance(front, Worksheet)
    _write_instructions(front, frameworks, scales)
    for framework in frameworks:
        _write_sheet(book.create_sheet(find_title(framework)), framework, find_scale(framework, scales), schools)
    book.properties.creator = "Headlight"
    book.properties.created = book.properties.modified = datetime(2020, 1, 1)  # noqa: DTZ001 the same bytes every time
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def find_scale(framework: Framework, scales: Sequence[Scale]) -> Scale:
    """The scale of a framework's sheet."""
    return next((each for each in scales if each.id == framework.scale), scales[0])


def find_title(framework: Framework) -> str:
    """The name of a framework's sheet: short, without what a sheet's name may not hold."""
    return "".join(letter for letter in framework.short if letter not in "[]:*?/\\")[:31]


def find_columns(framework: Framework) -> tuple[tuple[str, str, int], ...]:
    """Every column of a framework's sheet: code, words and width; each area is followed by its comment."""
    columns = [(name, "", width) for name, width in KEYS]
    for area in framework.areas:
        columns += [_column(each) for each in (area, *framework.statements(area.code))]
        columns.append((f"{area.code} comment", f"Comment on {area.text}", 40))
    return tuple(columns)


def _column(criterion: Criterion) -> tuple[str, str, int]:
    return criterion.code, criterion.text, 22 if criterion.parent is None else 20


def _write_sheet(sheet: Worksheet, framework: Framework, scale: Scale, schools: Sequence[School]) -> None:
    columns = find_columns(framework)
    for place, (code, words, width) in enumerate(columns, start=1):
        _write_heading(sheet, place, code, words)
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.row_dimensions[2].height = 92
    for row, school in enumerate(schools, start=_FIRST_ROW):
        sheet.cell(row, 1, school.name)
        sheet.cell(row, 2, school.urn)
    sheet.freeze_panes = sheet.cell(_FIRST_ROW, 4)
    years = _find_years()
    _offer(sheet, "Academic year", years, [5])
    _offer(sheet, "Interim or final", POINTS, [6])
    _offer(sheet, "Who rated", SOURCES, [7])
    levels = [level.word for level in scale.levels]
    rated = [
        place for place, (_, said, _) in enumerate(columns, start=1) if said and not said.startswith("Comment on ")
    ]
    _offer(sheet, f"{scale.title}, lowest first", levels, rated)


def _write_heading(sheet: Worksheet, place: int, code: str, words: str) -> None:
    """Two rows: the code, and under it the criterion's own words; a key's name runs over both."""
    for row, text in ((1, code), (2, words or None)):
        cell = sheet.cell(row, place, text)
        cell.font = Font(bold=row == 1, color=_INK)
        cell.fill = PatternFill("solid", fgColor=_TINT)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.border = Border(bottom=Side("thin", color=_RULE)) if row == 2 or not words else Border()
    if not words:
        sheet.merge_cells(start_row=1, end_row=2, start_column=place, end_column=place)


def _offer(sheet: Worksheet, title: str, words: Sequence[str], columns: Iterable[int]) -> None:
    """A drop-down over columns; left out where its words do not fit into one."""
    listed = ",".join(words)
    if not words or len(listed) > _LONGEST_LIST or any("," in word or '"' in word for word in words):
        return
    rule = DataValidation("list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=True)
    rule.errorTitle, rule.error = title[:32], f"Choose one of: {', '.join(words)}"[:255]
    sheet.add_data_validation(rule)
    for column in columns:
        letter = get_column_letter(column)
        rule.add(f"{letter}{_FIRST_ROW}:{letter}{ROWS}")


def _find_years() -> tuple[str, ...]:
    """This academic year and the ones before, newest first."""
    start = int(clock.academic_year(clock.today())[:4])
    return tuple(f"{year}/{(year + 1) % 100:02d}" for year in range(start, start - _YEARS, -1))


def _write_instructions(sheet: Worksheet, frameworks: Sequence[Framework], scales: Sequence[Scale]) -> None:
    sheet.title = "How to fill this in"
    lines = [
        "How to fill this in",
        "There is a sheet for each framework. Use the ones that you need and leave the others empty.",
        "Write one row for each headteacher and review. A self review and an appraiser's are two rows.",
        "Choose levels, years and sources from the drop-downs. Leave a cell empty where nothing was rated.",
        "Statements are optional: an area may be rated alone, or its statements alone.",
        "Leave names of pupils, parents and other staff out of the comments.",
        *(_say_scale(each, scales) for each in frameworks),
    ]
    for row, text in enumerate(lines, start=1):
        cell = sheet.cell(row, 1, text)
        cell.font = Font(bold=row == 1, size=14 if row == 1 else 11, color=_INK)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 100


def _say_scale(framework: Framework, scales: Sequence[Scale]) -> str:
    scale = find_scale(framework, scales)
    return f"{framework.short}: {', '.join(level.word for level in scale.levels)}; the lowest stands first."
