"""The panel at St Oswald's: Key Areas and the 2015 domains on one sheet, a sheet for each year."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import AREAS, DOMAINS
from sample_data.levels import level, word
from sample_data.remarks import remark
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "St Oswald's governing board panel.xlsx"
NEAREST = {"D1": "KA1", "D2": "KA2", "D3": "KA4", "D4": "KA6"}
MAROON = "7B1E3A"


def make(truth: Truth) -> None:
    """Writes the two years; the panel gave the domains levels of their own."""
    path = truth.open(
        FILE,
        "church school panel",
        "openpyxl",
        "Both frameworks on one sheet, one under the other, each with its own heading row; a level that"
        " governors gave to a"
        " domain of the 2015 standards; the head and school in lines above; a sheet per year",
    )
    book = Workbook()
    for cycle in ("2024/25", "2025/26"):
        sheet = book.create_sheet(cycle.replace("/", "-"))
        _page(sheet, cycle, next(p for p in trust.posts("Moor", cycle) if p.school.startswith("St Oswald")), truth)
    book.remove(book.worksheets[0])
    book.save(path)


def _page(sheet: Worksheet, cycle: str, post: Post, truth: Truth) -> None:
    sheet["A1"] = "Governing board panel: headteacher's final appraisal"
    sheet["A1"].font = Font(name="Garamond", size=16, bold=True, color=MAROON)
    sheet["A2"], sheet["B2"] = "School", post.school
    sheet["A3"], sheet["B3"] = "Headteacher", post.leader
    sheet["A4"], sheet["B4"] = "Year", cycle
    row = _block(
        sheet,
        6,
        "Key Area",
        {code: f"Key Area {code[2]}: {text}" for code, text in AREAS.items()},
        "ka",
        cycle,
        post,
        truth,
    )
    domains = {
        code: f"Domain {n}: {text}"
        for (code, text), n in zip(DOMAINS.items(), ("One", "Two", "Three", "Four"), strict=True)
    }
    _block(sheet, row + 2, "National Standards of Excellence (2015)", domains, "nse2015", cycle, post, truth)
    for letter, width in zip("ABC", (50, 34, 70), strict=True):
        sheet.column_dimensions[letter].width = width


def _block(
    sheet: Worksheet,
    row: int,
    title: str,
    criteria: dict[str, str],
    framework: str,
    cycle: str,
    post: Post,
    truth: Truth,
) -> int:
    for column, text in enumerate((title, "Panel's judgement", "Panel's comment"), start=1):
        cell = sheet.cell(row, column, text)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=MAROON)
    for code, text in criteria.items():
        row += 1
        area = NEAREST.get(code, code)
        n = level(post.leader, cycle, area, "governor", code if code in NEAREST else "final")
        said = remark(post.leader, cycle, area, n, 0.6, "governor") if code not in NEAREST else None
        sheet.cell(row, 1, text)
        sheet.cell(row, 2, word(n))
        sheet.cell(row, 3, said).alignment = Alignment(wrap_text=True)
        for column in (1, 2, 3):
            sheet.cell(row, column).border = Border(bottom=Side("thin", color=MAROON))
        truth.add(
            Row(
                file=FILE,
                sheet=sheet.title,
                cell=f"B{row}",
                school=post.school,
                leader=post.leader,
                cycle=cycle,
                point="final",
                source="governor",
                framework=framework,
                criterion=code,
                raw=word(n),
                level=n,
                comment=said,
            )
        )
    return row
