"""Any file of ratings turned into sheets of cells: values from calamine, the rest from the walk at the gate."""

import hashlib
import io
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

from headlight.model import Finding, Sheet, Workbook
from headlight.reading.intake.assemble import assemble_sheet
from headlight.reading.intake.gate import check_content
from headlight.reading.intake.looks import Content, SheetMarks
from headlight.reading.intake.refusals import check_area, damaged, locked

Dates = dict[int, str]


def read_cells(name: str, data: bytes) -> Workbook:
    """Turn a file into its sheets; raises Refusal. Runs inside the child, after the gate and never before."""
    content = check_content(name, data)
    findings: list[Finding] = []
    sheets = (content.table,) if content.table is not None else _read_sheets(content, data, findings)
    findings += _find_protected(content)
    digest = hashlib.sha256(data).hexdigest()
    return Workbook(content.file, digest, content.kind, sheets, (*content.findings, *findings))


def _read_sheets(content: Content, data: bytes, findings: list[Finding]) -> tuple[Sheet, ...]:
    sheets: list[Sheet] = []
    for marks, rows in _read_rows(content, data):
        sheet, more = assemble_sheet(rows, marks, content.epoch_1904)
        sheets.append(sheet)
        findings += more
    return tuple(sheets)


def _read_rows(content: Content, data: bytes) -> list[tuple[SheetMarks, list[list[Any]]]]:
    """The rows of every sheet of cells, from the walk where it could give them all and from calamine where not."""
    found = [(marks, marks.rows) for marks in content.sheets if marks.rows is not None]
    if len(found) == len(content.sheets):
        return found
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            kinds = {each.name: each.typ for each in book.sheets_metadata}
            marked = [each for each in content.sheets if kinds.get(each.name) == SheetTypeEnum.WorkSheet]
            return [(each, _read_values(content.file, each, book)) for each in marked]
    except PasswordError:
        raise locked(content.file) from None
    except (CalamineError, OSError, ValueError):
        raise damaged(content.file, "its values could not be read") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the compiled reader's own, not to be imported
            raise
        raise damaged(content.file, "its values could not be read") from None


def _find_protected(content: Content) -> list[Finding]:
    """Which sheets are protected against changes, told once for a workbook."""
    names = [marks.name for marks in content.sheets if marks.protected and not marks.hidden]
    if not names:
        return []
    text = f"Protected against changes, and read all the same: {', '.join(names)}."
    return [Finding("info", "" if len(names) > 1 else names[0], "", text)]


def _read_values(file: str, marks: SheetMarks, book: CalamineWorkbook) -> list[list[Any]]:
    if marks.rows is not None:
        return marks.rows
    sheet = book.get_sheet_by_name(marks.name)
    check_area(file, sheet.name, sheet.total_height - 1, sheet.total_width - 1)
    return sheet.to_python(skip_empty_area=False)
