"""The staff survey of summer 2025: how many chose each level, which says nothing of any one head's rating."""

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import WORDS, seeded
from sample_data.truth import Truth

FILE = "Staff survey counts 2025.xlsx"


def make(truth: Truth) -> None:
    """Writes counts of staff per level, with a chart beside them."""
    path = truth.open(
        FILE,
        "survey company",
        "openpyxl",
        "Counts of staff per level and Key Area: an aggregate that holds no leader's rating and must be"
        " left, with the reason",
    )
    book = Workbook()
    sheet = book.active
    sheet.title = "Counts"
    sheet.append([f"{trust.TRUST}: staff survey, summer 2025"])
    sheet.append(["Number of staff choosing each answer, all schools together"])
    sheet.append([])
    sheet.append(["Key Area", *WORDS, "Total responses"])
    for code, name in AREAS.items():
        chance = seeded("staff", code)
        counts = [
            chance.randrange(10, 40),
            chance.randrange(60, 120),
            chance.randrange(150, 260),
            chance.randrange(60, 140),
        ]
        sheet.append([name, *counts, sum(counts)])
    sheet["A1"].font = Font(bold=True, size=13)
    sheet.column_dimensions["A"].width = 42
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap = "bar", "percentStacked", 100
    chart.add_data(Reference(sheet, min_col=2, max_col=5, min_row=4, max_row=10), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=5, max_row=10))
    sheet.add_chart(chart, "H4")
    book.save(path)
