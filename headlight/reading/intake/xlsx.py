"""An Excel workbook of XML parts: every part walked once, and what the value reader leaves out kept by sheet."""

from headlight.errors import Refusal
from headlight.model import Finding
from headlight.reading.intake import limits
from headlight.reading.intake.container import Parts
from headlight.reading.intake.links import Links, find_link
from headlight.reading.intake.looks import PLAIN, Content, Look, Place, SheetMarks
from headlight.reading.intake.notes import NotesPass, ThreadsPass
from headlight.reading.intake.pivots import name_pivot, name_stores
from headlight.reading.intake.places import parse_range
from headlight.reading.intake.refusals import SAVE_AGAIN, damaged, too_big
from headlight.reading.intake.rules import apply_rules
from headlight.reading.intake.sheet_pass import SheetPass
from headlight.reading.intake.strings import StringsPass
from headlight.reading.intake.styles import StylesPass, read_theme
from headlight.reading.intake.xml_pass import XmlPass, parse_flag
from headlight.reading.intake.zip_gate import Part


class _BookPass(XmlPass):
    """The sheets of a workbook, in order: name, state and relation."""

    utf8_only = True

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, part)
        self.sheets: list[tuple[str, str, str]] = []
        self.epoch_1904 = False
        self.calculates = False  # asks for its formulas to be worked out when it is opened

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            relation = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id" and ":" in k), "")
            self.sheets.append((attributes.get("name", ""), attributes.get("state", "visible"), relation))
        elif name == "workbookPr":
            self.epoch_1904 = parse_flag(attributes.get("date1904"))
        elif name == "calcPr":
            self.calculates = parse_flag(attributes.get("fullCalcOnLoad"))


def check_xlsx(file: str, data: bytes, directory: dict[str, Part]) -> Content:
    """Walk every part of an .xlsx or .xlsm file; the marks of its sheets in the workbook's order."""
    parts = Parts(file, data, directory)
    book = parts.recall("book", ("xl/workbook.xml",), lambda: _walk_book(parts))
    links = parts.links("xl/workbook.xml")
    looks, rule_fills = _read_styles(parts, links)
    strings = StringsPass(file, find_link(links, "sharedStrings") or "")
    parts.walk(strings.part, strings)
    content = Content(file, "xlsx", epoch_1904=book.epoch_1904)
    walkers: list[SheetPass] = []
    for name, state, relation in book.sheets:
        kind, path = links.get(relation, ("", ""))
        if kind == "worksheet":
            marks = SheetMarks(name, path, hidden=state != "visible")
            content.sheets.append(marks)
            walkers.append(SheetPass(file, path, marks, looks, strings))
            _walk_sheet(parts, walkers, rule_fills)
        else:
            text = f"Sheet {name} holds no cells of its own ({kind or 'missing'})."
            content.findings.append(Finding("info", name, "", text))
    _find_uncomputed(walkers, book.calculates)
    name_stores(content, links)
    parts.finish()
    return content


def _walk_sheet(parts: Parts, walkers: list[SheetPass], rule_fills: list[str | None]) -> None:
    walker = walkers[-1]
    if not parts.walk(walker.part, walker):
        raise damaged(parts.file, f"the part of its sheet {walker.marks.name} is missing")
    if sum(each.cells for each in walkers) > limits.CELLS:
        raise too_big(parts.file, f"the workbook holds over {limits.CELLS:,} filled cells")
    _read_surroundings(parts, walker.marks)
    apply_rules(walker.marks, walker.rules, rule_fills)


def _find_uncomputed(walkers: list[SheetPass], calculates: bool) -> None:
    """Writers that cannot work formulas out save nought for each, and ask for it to be done on opening."""
    if calculates and not any(each.computed for each in walkers):
        for each in walkers:
            each.marks.unsaved += each.noughts


def _walk_book(parts: Parts) -> _BookPass:
    book = _BookPass(parts.file, "xl/workbook.xml")
    parts.walk("xl/workbook.xml", book)
    _check_sheets(parts.file, book)
    return book


def _check_sheets(file: str, book: _BookPass) -> None:
    if len(book.sheets) > limits.SHEETS:
        raise too_big(file, f"the workbook has {len(book.sheets):,} sheets")
    if not book.sheets:
        raise Refusal(file, "the workbook has no sheets.", SAVE_AGAIN)
    if len({name.casefold() for name, _, _ in book.sheets}) < len(book.sheets):
        raise damaged(file, "two of its sheets have the same name")


def _read_styles(parts: Parts, links: Links) -> tuple[list[Look], list[str | None]]:
    theme, path = find_link(links, "theme") or "", find_link(links, "styles") or ""
    return parts.recall("styles", (theme, path), lambda: _walk_styles(parts, theme, path))


def _walk_styles(parts: Parts, theme: str, path: str) -> tuple[list[Look], list[str | None]]:
    colours = parts.recall("theme", (theme,), lambda: read_theme(parts, theme))
    walker = StylesPass(parts.file, path, colours)
    found = parts.walk(path, walker)
    return (walker.tables.find_looks(), walker.tables.find_rule_fills()) if found else ([PLAIN], [])


def _read_surroundings(parts: Parts, marks: SheetMarks) -> None:
    """Notes, threads and pivot tables that a sheet's relations lead to."""
    links = parts.links(marks.part)
    for kind, path in links.values():
        if kind == "comments":
            parts.walk(path, NotesPass(parts.file, path, marks.notes))
    for kind, path in links.values():
        if kind == "threadedComment":
            walker = ThreadsPass(parts.file, path)
            parts.walk(path, walker)
            marks.notes.update(walker.find_notes())
        elif kind == "pivotTable":
            pivot = _PivotPass(parts.file, path)
            parts.walk(path, pivot)
            name_pivot(marks, pivot.place)
        elif kind == "table":
            parts.walk(path, _TablePass(parts.file, path, marks))
    boxes = [_BoxPass(parts.file, path) for kind, path in links.values() if kind == "ctrlProp"]
    ticks = sum(parts.walk(each.part, each) and each.ticks for each in boxes)
    if ticks:
        text = f"{ticks} tick boxes or option buttons lie on this sheet: they are no cells, and are not read."
        marks.findings.append(Finding("warning", marks.name, "", text))


class _TablePass(XmlPass):
    """Whether a table's own filter is on."""

    def __init__(self, file: str, part: str, marks: SheetMarks) -> None:
        super().__init__(file, part)
        self.marks = marks

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - the walk's own shape
        self.marks.filtered = self.marks.filtered or name == "filterColumn"


class _BoxPass(XmlPass):
    """Whether a control is one that a person ticks."""

    ticks = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.ticks = self.ticks or (name == "formControlPr" and attributes.get("objectType") in ("CheckBox", "Radio"))


class _PivotPass(XmlPass):
    """Where a pivot table stands."""

    place: Place | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "location":
            self.place = parse_range(attributes.get("ref", ""))
