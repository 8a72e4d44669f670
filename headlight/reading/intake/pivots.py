"""Pivot tables and their stored copies of data, which are named and never read."""

from headlight.model import Finding, span
from headlight.reading.intake.links import Links
from headlight.reading.intake.looks import Content, Place, SheetMarks

_TABLE = "A pivot table stands here: its figures summarise other cells, and its stored copy of them is not read."
_STORE = "The workbook keeps a pivot's stored copy of data with no pivot table on any sheet: it is not read."


def name_pivot(marks: SheetMarks, place: Place | None) -> None:
    """Say where a pivot table stands; without a place where the file does not tell."""
    marks.findings.append(Finding("info", marks.name, span(*place) if place else "", _TABLE))


def name_stores(content: Content, links: Links) -> None:
    """Say of stored copies that no pivot table shows; those of a pivot table are told with it."""
    kept = any(kind == "pivotCacheDefinition" for kind, _ in links.values())
    if kept and not any(each.text == _TABLE for marks in content.sheets for each in marks.findings):
        content.findings.append(Finding("info", "", "", _STORE))
