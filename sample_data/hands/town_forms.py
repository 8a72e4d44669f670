"""The Town hub, 2025/26: the trust's appraisal form, a sheet for each head, boxed and merged for printing."""

from datetime import date
from math import ceil

import openpyxl
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import ALL, AREAS
from sample_data.levels import level, rated, seeded, word
from sample_data.remarks import no_rating, remark
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Town hub appraisal forms 2025-26.xlsx"
CYCLE = "2025/26"
TABS = {
    "Barley Row Infant School": "Barley Row Inf",
    "Barley Row Junior School": "Barley Row Jun",
    "Candle Hill Primary Academy": "Candle Hill",
    "Kiln Croft Primary School": "Kiln Croft",
    "Quarryside Academy": "Quarryside",
    "Rowan Beck School": "Rowan Beck",
}
COLUMNS = ["Key Area / statement", "Self", "Headteacher's evidence", "Appraiser", "Appraiser's comment"]
PLUM, PALE, GREY = "4A235A", "EADCF0", "F2F2F2"
EDGE = Border(*(Side("thin", color="A6A6A6"),) * 4)


class Form:
    """One head's sheet, filled from the top down."""

    def __init__(self, book: openpyxl.Workbook, tab: str, post: Post, truth: Truth) -> None:
        self.sheet, self.post, self.truth = book.create_sheet(tab), post, truth
        self.home = trust.school(post.school)
        rng = seeded("form", post.leader, post.school)
        late = post.school == "Quarryside Academy"
        self.day = date(2026, 9, 16 + rng.randrange(8)) if late else date(2026, 6, 15 + rng.randrange(15))
        for letter, width in zip("ABCDE", (58, 14, 40, 14, 52), strict=True):
            self.sheet.column_dimensions[letter].width = width
        self._block()
        self._table()

    def _block(self) -> None:
        put = self.put
        self.sheet.merge_cells("A1:E1")
        put("A1", f"{trust.TRUST}: headteacher appraisal form", Font(size=15, bold=True, color=PLUM))
        pairs = [
            ("A3", "School", "B3", self.home.name),
            ("D3", "URN", "E3", int(self.home.urn)),
            ("A4", "Headteacher", "B4", self.post.leader),
            ("D4", "Year reviewed", "E4", CYCLE),
            ("A5", "Role", "B5", self.post.role),
            ("D5", "Review", "E5", "Final"),
            ("A6", "Appraiser", "B6", trust.appraiser(self.post)),
            ("D6", "Date of meeting", "E6", self.day),
        ]
        for label, text, box, value in pairs:
            put(label, text, Font(bold=True, color=PLUM))
            put(box, value).border = EDGE
        self.sheet["E6"].number_format = "D MMMM YYYY"
        self.sheet["E6"].alignment = self.sheet["E3"].alignment = Alignment(horizontal="left")
        for row in (3, 4, 5, 6):
            self.sheet.merge_cells(f"B{row}:C{row}")

    def _table(self) -> None:
        for letter, text in zip("ABCDE", COLUMNS, strict=True):
            cell = self.put(f"{letter}8", text, Font(bold=True, color="FFFFFF"))
            cell.fill, cell.border = PatternFill("solid", fgColor=PLUM), EDGE
        row = 9
        for code, text in ALL.items():
            self._criterion(row, code, text)
            row += 1
        self.put(f"A{row + 1}", "Signed (appraiser)")
        self.put(f"A{row + 2}", "Signed (headteacher)")
        for below in (1, 2):
            self.sheet.cell(row + below, 2).border = Border(bottom=Side("thin"))
        self.sheet.freeze_panes = "A9"

    def _criterion(self, row: int, code: str, text: str) -> None:
        area = "." not in code
        title = self.put(f"A{row}", f"Key Area {code[2]} - {text}" if area else text, Font(bold=area))
        for letter in "ABCDE":
            cell = self.sheet[f"{letter}{row}"]
            cell.border, cell.alignment = EDGE, Alignment(wrap_text=True, vertical="top")
            if area:
                cell.fill = PatternFill("solid", fgColor=PALE)
        title.alignment = Alignment(wrap_text=True, vertical="top", indent=0 if area else 1)
        longest = max(len(title.value) / 58, 1)
        if self.post.rated:
            self._mark(row, code, "self", "B", "C", 0.35)
            self._mark(row, code, "appraiser", "D", "E", 0.75)
            beside = (len(self.sheet[f"{letter}{row}"].value or "") / width for letter, width in (("C", 38), ("E", 50)))
            longest = max(longest, *beside)
        self.sheet.row_dimensions[row].height = 15.5 * ceil(longest)

    def _mark(self, row: int, code: str, source: str, letter: str, beside: str, share: float) -> None:
        who = self.post.leader
        cell = self.sheet[f"{letter}{row}"]
        if not rated(who, CYCLE, code, source):
            cell.value = no_rating(who, CYCLE, code, None, "Not seen", None)
            return
        n = level(who, CYCLE, code, source)
        said = remark(who, CYCLE, code, n, share, source)
        cell.value, self.sheet[f"{beside}{row}"].value = word(n), said
        self.truth.add(
            Row(
                file=FILE,
                sheet=self.sheet.title,
                cell=cell.coordinate,
                school=self.home.name,
                urn=self.home.urn,
                leader=who,
                role=self.post.role,
                cycle=CYCLE,
                point="final",
                source=source,
                appraiser=trust.appraiser(self.post) if source == "appraiser" else None,
                date=self.day.isoformat(),
                criterion=code,
                raw=word(n),
                level=n,
                comment=said,
            )
        )

    def put(self, place: str, value: object, font: Font | None = None) -> Cell:
        """Writes a value to a cell and gives the cell."""
        cell = self.sheet[place]
        cell.value = value
        if font:
            cell.font = font
        return cell


def make(truth: Truth) -> None:
    """Writes a form per head and deputy, an empty one for the acting head, and a summary that repeats the areas."""
    path = truth.open(
        FILE,
        "town forms",
        "openpyxl",
        "A form per head with a heading block in two columns; self and appraiser each with their own words beside;"
        " one form not filled in; one meeting in September about the year before; a deputy; a summary"
        " sheet that repeats",
    )
    book = openpyxl.Workbook()
    everyone = trust.posts("Town", CYCLE, deputies=True)
    acting = next(p for p in trust.HEADS if not p.rated)
    _summary(book.active, everyone)
    for post in sorted([*everyone, acting], key=lambda p: (p.school, p.role == "Deputy Principal")):
        tab = TABS[post.school] + (" (deputy)" if post.role.startswith("Deputy") else "")
        form = Form(book, tab, post, truth)
        if not post.rated:
            form.put("C9", "New in post in May 2026. First appraisal due in 2026/27.")
    book.move_sheet("Summary", offset=len(book.sheetnames))
    book.save(path)


def _summary(sheet: Worksheet, everyone: list[Post]) -> None:
    sheet.title = "Summary"
    sheet["A1"] = "Summary of the forms in this workbook (copied, please do not edit)"
    sheet["A1"].font = Font(bold=True, color=PLUM)
    sheet.append([])
    sheet.append(["School", "Headteacher", *(f"KA{n} {name}" for n, name in enumerate(AREAS.values(), start=1))])
    for post in everyone:
        seen = [word(level(post.leader, CYCLE, a)) if rated(post.leader, CYCLE, a) else None for a in AREAS]
        sheet.append([post.school, post.leader, *seen])
    for letter, width in zip("ABCDEFGH", (30, 22, *(16,) * 6), strict=True):
        sheet.column_dimensions[letter].width = width
        sheet[f"{letter}3"].font = Font(bold=True)
        sheet[f"{letter}3"].fill = PatternFill("solid", fgColor=GREY)
        sheet[f"{letter}3"].alignment = Alignment(wrap_text=True)
