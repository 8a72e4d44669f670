"""What stands around the cells of a worksheet: columns, merges, links, the stated size, rules that colour."""

import re

from headlight.reading.intake import limits
from headlight.reading.intake.looks import Look, Place, Rule, SheetMarks
from headlight.reading.intake.places import parse_range, parse_ranges
from headlight.reading.intake.refusals import damaged, too_big
from headlight.reading.intake.skim import SkimPass
from headlight.reading.intake.xml_pass import parse_flag, parse_whole

_DIMENSION = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}(?::[A-Z]{1,3}[1-9][0-9]{0,6})?")


class SurroundingsPass(SkimPass):
    """The part of a sheet's walk that hears of everything but its rows and cells."""

    def __init__(self, file: str, part: str, marks: SheetMarks, looks: list[Look]) -> None:
        super().__init__(file, part)
        self.marks = marks
        self.looks = {str(number): look for number, look in enumerate(looks) if not look.plain}
        self.links = self.columns = 0
        self.rules: list[tuple[Rule, int | None]] = []  # with the number of the style each gives
        self.ranges: tuple[Place, ...] = ()
        self.all_hidden = False  # rows are hidden unless they are written out
        self.pieces: list[str] = []
        self.length = 0  # of the pieces

    def text(self, characters: str) -> None:
        self.pieces.append(characters)
        self.length += len(characters)
        if self.length > limits.TEXT_LENGTH:
            raise too_big(self.file, f"one text is over {limits.TEXT_LENGTH:,} characters long")

    def begin_text(self) -> None:
        """Collect characters anew."""
        self.pieces, self.length = [], 0

    def start_other(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of an element that is no part of a row."""
        take = _OTHERS.get(name)
        if take is not None:
            take(self, attributes)

    def _take_column(self, attributes: dict[str, str]) -> None:
        first, last = parse_whole(attributes.get("min")), parse_whole(attributes.get("max"))
        self.columns += 1
        if self.columns > limits.GRID_COLUMNS:
            raise damaged(self.file, f"its sheet {self.marks.name} describes more columns than a sheet has")
        if not 0 < first <= last <= limits.GRID_COLUMNS:
            return
        if parse_flag(attributes.get("hidden")) or attributes.get("width") == "0":
            self.marks.hidden_columns.append((first - 1, last - 1))
        look = self.looks.get(attributes.get("style", ""))
        if look is not None and look.fill is not None:
            self.marks.column_looks.append((first - 1, last - 1, look))

    def _take_merge(self, attributes: dict[str, str]) -> None:
        found = parse_range(attributes.get("ref", ""))
        if found is None:
            raise damaged(self.file, f"a merge of its sheet {self.marks.name} has no sensible address")
        self.marks.merges.append(found)
        if len(self.marks.merges) > limits.MERGES:
            raise too_big(self.file, f"its sheet {self.marks.name} has over {limits.MERGES:,} merged ranges")

    def _take_link(self, _: dict[str, str]) -> None:
        self.links += 1
        if self.links > limits.MERGES:
            raise too_big(self.file, f"its sheet {self.marks.name} has over {limits.MERGES:,} links")

    def _take_dimension(self, attributes: dict[str, str]) -> None:
        stated = attributes.get("ref", "A1").replace("$", "")
        if not _DIMENSION.fullmatch(stated) or parse_range(stated) is None:
            raise damaged(self.file, f"its sheet {self.marks.name} states the size {stated[:30]!r}")

    def _take_data(self, _: dict[str, str]) -> None:
        self.inside = self.depth == 2  # its place, and no other's of that name

    def _take_defaults(self, attributes: dict[str, str]) -> None:
        self.all_hidden = parse_flag(attributes.get("zeroHeight"))

    def _take_ranges(self, attributes: dict[str, str]) -> None:
        self.ranges = parse_ranges(attributes.get("sqref", ""))

    def _take_rule(self, attributes: dict[str, str]) -> None:
        style = attributes.get("dxfId")
        terms = (attributes["text"],) if attributes.get("text") else ()
        rule = Rule(
            places=self.ranges,
            kind=attributes.get("type", ""),
            operator=attributes.get("operator", ""),
            terms=terms,
            priority=parse_whole(attributes.get("priority")),
            stop=parse_flag(attributes.get("stopIfTrue")),
            fill=None,
        )
        self.rules.append((rule, parse_whole(style) if style else None))
        if len(self.rules) > limits.MERGES:
            raise too_big(self.file, f"its sheet {self.marks.name} has over {limits.MERGES:,} colouring rules")

    def _take_properties(self, attributes: dict[str, str]) -> None:
        self.marks.filtered = self.marks.filtered or parse_flag(attributes.get("filterMode"))

    def _take_filter(self, _: dict[str, str]) -> None:
        self.marks.filtered = True

    def _take_protection(self, attributes: dict[str, str]) -> None:
        self.marks.protected = parse_flag(attributes.get("sheet"))

    def _take_formula(self, _: dict[str, str]) -> None:
        self.begin_text()
        self.hear_text(True)

    def end_formula(self) -> None:
        """Keep the formula of a rule that compares a cell with it."""
        rule, style = self.rules[-1]
        if rule.kind == "cellIs":
            terms = (*rule.terms, "".join(self.pieces))
            self.rules[-1] = (Rule(rule.places, rule.kind, rule.operator, terms, rule.priority, rule.stop, None), style)


_OTHERS = {
    "col": SurroundingsPass._take_column,
    "mergeCell": SurroundingsPass._take_merge,
    "hyperlink": SurroundingsPass._take_link,
    "dimension": SurroundingsPass._take_dimension,
    "sheetData": SurroundingsPass._take_data,
    "sheetFormatPr": SurroundingsPass._take_defaults,
    "conditionalFormatting": SurroundingsPass._take_ranges,
    "cfRule": SurroundingsPass._take_rule,
    "formula": SurroundingsPass._take_formula,
    "sheetPr": SurroundingsPass._take_properties,
    "filterColumn": SurroundingsPass._take_filter,
    "sheetProtection": SurroundingsPass._take_protection,
}
