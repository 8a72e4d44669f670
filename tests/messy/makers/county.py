"""Nerys, a county adviser: she collects what forty offices send and keeps it as it came. openpyxl, plain lists."""

from datetime import date

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, RAG, Truth, at

HEADS = (
    ("Lapwing Primary School", "Oluwaseun Brackley"),
    ("Curlew Rise Academy", "Mary-Anne Thistlewood"),
    ("Teal Bank Junior School", "Siobhan Garrow"),
)
FILLS = {"Red": "FFFF0000", "Amber": "FFFFC000", "Green": "FF00B050"}
LV = {word: at for at, word in enumerate(EDSL, 1)}


def word(a, b):
    return EDSL[(a * 5 + b * 3 + 2) % 4]


def start(name, layout, tab, **always):
    book = Workbook()
    book.active.title = tab
    return Truth(name, layout, **({"levels": 4, "cycle": "2024/25"} | always)), book, book.active


def send(truth, book, *kinds):
    truth.ask(*kinds)
    book.save(truth.path)
    settle(truth.path)
    truth.save()


def fill_rows(truth, sheet, top, left, keys=True):
    for r, (school, head) in enumerate(HEADS, top):
        if keys:
            sheet.cell(r, 1, school)
            sheet.cell(r, 2, head)
        for n, code in enumerate(KA):
            sheet.cell(r, left + n, word(r, n))
            truth.rate(sheet.title, at(r, left + n), code, LV[word(r, n)], school=school, leader=head)


def fills_only():
    t, book, sheet = start("fills-beside-the-schools-name-alone.xlsx", "colour", "RAG", cycle="2023/24", levels=3)
    sheet.append(["Headteacher RAG 2023-24"])
    sheet.append([])
    sheet.append(["School", *AREAS])
    for r, (school, _) in enumerate(HEADS, 4):
        sheet.cell(r, 1, school)
        for n, code in enumerate(KA):
            colour = RAG[(r + n) % 3]
            sheet.cell(r, 2 + n).fill = PatternFill("solid", fgColor=FILLS[colour])
            t.rate("RAG", at(r, 2 + n), code, RAG.index(colour) + 1, school=school)
    send(t, book)


def anonymous():
    t, book, sheet = start("name-column-of-a-form-says-anonymous.xlsx", "survey export", "Sheet1")
    own = ["ID", "Name", "School name", "Name of headteacher being appraised", "Academic year"]
    sheet.append([*own, *[f"{n}. {area}" for n, area in enumerate(AREAS, 1)]])
    for r, (school, head) in enumerate(HEADS, 2):
        sheet.append([r, "anonymous", school, head, "2024/25"])
    fill_rows(t, sheet, 2, 6, keys=False)
    send(t, book)


def four_labels():
    t, book, sheet = start("four-rows-of-labels-over-schools-across.xlsx", "schools across", "Matrix")
    for r, label in enumerate(("URN", "School", "Headteacher", "Date reviewed"), 3):
        sheet.cell(r, 1, label)
    sheet["A1"] = "Leadership matrix"
    for c, (school, head) in enumerate(HEADS, 2):
        for r, value in enumerate((900500 + c, school, head, date(2025, 3, 10 + c)), 3):
            sheet.cell(r, c, value)
        for n, code in enumerate(KA):
            sheet.cell(7 + n, 1, AREAS[n])
            sheet.cell(7 + n, c, word(n, c))
            t.rate("Matrix", at(7 + n, c), code, LV[word(n, c)], school=school, leader=head, urn=str(900500 + c))
    send(t, book)


def trust_rows():
    t, book, sheet = start("trust-and-national-rows-among-schools.xlsx", "row per leader", "Board")
    sheet.append(["Leadership ratings 2024-25"])
    sheet.append(["School", "Headteacher", *AREAS])
    sheet.append(["Trust", None, *["Secure"] * 6])
    fill_rows(t, sheet, 4, 3)
    sheet.append(["National", None, *["Secure"] * 6])
    send(t, book)


def merged_rating():
    t, book, sheet = start("one-rating-merged-over-two-areas.xlsx", "form", "Form")
    sheet["A1"], sheet["B1"] = "Headteacher:", HEADS[1][1]
    sheet["A2"], sheet["B2"] = "School:", HEADS[1][0]
    sheet["A3"], sheet["B3"] = "Year:", "2024/25"
    sheet["A5"], sheet["B5"] = "Key Area", "Judgement"
    whose = {"school": HEADS[1][0], "leader": HEADS[1][1]}
    for n, code in enumerate(KA):
        sheet.cell(6 + n, 1, AREAS[n])
        if n != 3:
            sheet.cell(6 + n, 2, word(n, 1))
        if n in (2, 3):
            t.rate("Form", at(6 + n, 2), code, LV[word(2, 1)], ask="layout", **whose)
        else:
            t.rate("Form", at(6 + n, 2), code, LV[word(n, 1)], **whose)
    sheet.merge_cells("B8:B9")
    send(t, book, "layout")


def framework_year():
    t, book, sheet = start("a-frameworks-year-in-a-merged-heading.xlsx", "row per leader", "All", cycle="2023/24")
    sheet["A1"] = "Reviews 2023-24"
    sheet["C2"], sheet["I2"] = "Key Areas", "National Standards of Excellence 2015"
    sheet.merge_cells("C2:H2")
    sheet.merge_cells("I2:J2")
    domains = ("Qualities and knowledge", "Pupils and staff")
    for c, text in enumerate(("School", "Headteacher", *AREAS, *domains), 1):
        sheet.cell(3, c, text)
    fill_rows(t, sheet, 4, 3)
    for r, (school, head) in enumerate(HEADS, 4):
        for n in range(2):
            sheet.cell(r, 9 + n, word(r, n))
            t.rate("All", at(r, 9 + n), f"D{n + 1}", LV[word(r, n)], school=school, leader=head)
    send(t, book)


def rare_name():
    t, book, sheet = start("name-and-school-labels-with-a-rare-name.xlsx", "form", "Statement")
    for r, (label, value) in enumerate(
        (("Name:", HEADS[0][0 + 1]), ("School:", HEADS[0][0]), ("Post:", "Headteacher"), ("Year:", "2024-25")), 1
    ):
        sheet.cell(r, 1, label)
        sheet.cell(r, 2, value)
    sheet["A6"], sheet["B6"] = "Standard", "Outcome"
    for n, code in enumerate(KA):
        sheet.cell(7 + n, 1, AREAS[n])
        sheet.cell(7 + n, 2, word(n, 2))
        t.rate("Statement", at(7 + n, 2), code, LV[word(n, 2)], school=HEADS[0][0], leader=HEADS[0][1])
    send(t, book)


def make():
    """All of the county adviser's workbooks."""
    for each in (fills_only, anonymous, four_labels, trust_rows, merged_rating, framework_year, rare_name):
        each()
