"""Seeded form workbooks as schools send them, and one trust-wide sheet, for the clock alone."""

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color
from openpyxl.worksheet.datavalidation import DataValidation

from headlight.frameworks import read_frameworks

WORDS = ("Inadequate", "Requires improvement", "Good", "Outstanding")
_RGB = ("F4B084", "FFE699", "C6E0B4", "8EA9DB")
_THEME = ((5, 0.4), (7, 0.6), (9, 0.4), (4, -0.25))  # accents with a tint, one per level
_PLACES = ("Alder", "Birchwell", "Cressing", "Dunmoor", "Elmfield", "Fairholme", "Greywell", "Hollin", "Juniper")
_KINDS = ("Primary School", "High School", "Infant School", "C of E Primary School", "Academy")
_FIRST = ("Amina", "Daniel", "Ruth", "Priya", "Marcus", "Helen", "Tariq", "Grace", "Owen", "Leila")
_LAST = ("Yardley", "Okonjo", "Llewell", "Ramanan", "Kowal", "Brightley", "Keaney", "Mahmud", "Adeyo", "Nwosu")
_WHO = ("Governors", "The partner", "Middle leaders", "The trust's adviser", "Parents", "Staff")
_DID = ("saw", "reported", "asked for", "reviewed", "praised", "questioned", "followed up")
_WHAT = ("the phonics plan", "attendance of vulnerable pupils", "the budget", "marking in Year 6", "the new timetable")
_WHEN = ("in the autumn", "at the March board", "twice this year", "on both visits", "since the last review")


class Form(NamedTuple):
    """A form before it is written: lines from the first row on, and which of them are headings or ratings."""

    lines: list[list[Any]]
    head: int  # the table's heading line
    ratings: list[tuple[int, int, int]]  # line, column, level from 0
    notes: list[tuple[int, int, str]]
    merges: list[tuple[int, int, int]]  # line, first and last column


def draw_form(draw: random.Random, number: int) -> Form:
    """One school's form: a heading block, 57 criteria with one or two raters' words, and a key under them."""
    extras = draw.sample(["Evidence", "Next steps", "By whom", "Review date"], draw.randint(3, 4))
    raters = ["Rating"] if draw.random() < 0.5 else ["Self-evaluation", "Appraiser rating"]
    heading = ["Ref", "Statement", *raters, *extras, *(["Signed off"] if draw.random() < 0.5 else [])]
    school = f"{draw.choice(_PLACES)} {draw.choice(_KINDS)}"
    year = draw.randint(2021, 2024)
    lines: list[list[Any]] = [
        ["Headteacher appraisal"], ["School:", f"{school} {number}"],
        ["Headteacher:", f"{draw.choice(_FIRST)} {draw.choice(_LAST)}"], ["Year:", f"{year}/{(year + 1) % 100}"], [],
        heading,
    ]  # fmt: skip
    form = Form(lines, 5, [], [], [(0, 0, len(heading) - 1)])
    for framework in (read_frameworks()["ka"], read_frameworks()["nse2015"]):
        for criterion in framework.criteria:
            _draw_line(draw, form, criterion.code, criterion.text, len(raters))
    lines += [[], ["Key"], *([f"{level} = {word}"] for level, word in enumerate(reversed(WORDS), 1))]
    return form


def _draw_line(draw: random.Random, form: Form, code: str, text: str, raters: int) -> None:
    at, middle = len(form.lines), draw.choice((1, 2, 2, 2, 3))
    levels = [max(0, min(3, middle + draw.choice((-1, 0, 0)))) for _ in range(raters)]
    form.ratings.extend((at, 2 + place, level) for place, level in enumerate(levels))
    form.lines.append([code, text, *(WORDS[level] for level in levels), *([_draw_remark(draw)] if at % 4 == 0 else [])])
    if draw.random() < 0.08:
        form.notes.append((at, 2, f"Moderated: {_draw_remark(draw)}"))


def _draw_remark(draw: random.Random) -> str:
    return f"{' '.join(map(draw.choice, (_WHO, _DID, _WHAT, _WHEN)))}, see page {draw.randint(2, 40)}."


def write_forms(folder: Path, count: int, seed: int) -> list[Path]:
    """Write so many forms, seven of ten with one library and three with another; the paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"Form {number:04}.xlsx" for number in range(count)]
    for number, path in enumerate(paths):
        draw = random.Random(f"{seed} {number}")
        write = _write_by_openpyxl if number % 10 in (2, 5, 8) else _write_by_xlsxwriter
        write(path, draw_form(draw, number), draw)
    return paths


def _write_by_xlsxwriter(path: Path, form: Form, draw: random.Random) -> None:
    book = xlsxwriter.Workbook(path, {"in_memory": True})
    sheet = book.add_worksheet("Appraisal")
    title = book.add_format({"bold": True, "font_size": 14})
    bold, plain = book.add_format({"bold": True, "bg_color": "#D9E1F2"}), book.add_format({"border": 1, "text_wrap": 1})
    themed = draw.random() < 0.5
    fills = [
        book.add_format({"border": 1, "bg_color": xlsxwriter.color.Color.theme(4 + at, at) if themed else f"#{rgb}"})
        for at, rgb in enumerate(_RGB)
    ]
    width = len(form.lines[form.head])
    for row, line in enumerate(form.lines):
        inside = form.head < row < len(form.lines) - 6
        sheet.write_row(row, 0, line, bold if row == form.head else plain if inside else None)
        for column in range(len(line), width if inside else 0):
            sheet.write_blank(row, column, None, plain)
    for row, column, level in form.ratings:
        sheet.write(row, column, WORDS[level], fills[level])
    for row, first, last in form.merges:
        sheet.merge_range(row, first, row, last, form.lines[row][0], title)
    for row, column, text in form.notes:
        sheet.write_comment(row, column, text)
    sheet.data_validation(form.head + 1, 2, len(form.lines) - 7, 2, {"validate": "list", "source": list(WORDS)})
    sheet.set_column(1, 1, 60)
    book.close()


def _write_by_openpyxl(path: Path, form: Form, draw: random.Random) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Appraisal"
    themed, border = draw.random() < 0.5, Border(left=Side("thin"), bottom=Side("thin"))
    for line in form.lines:
        sheet.append(line)
    for cell in sheet[form.head + 1]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=Color(theme=4, tint=0.8))
    for row in range(form.head + 1, len(form.lines) - 6):
        for cell in sheet[row + 1]:
            cell.border = border
    for row, column, level in form.ratings:
        cell = sheet.cell(row + 1, column + 1)
        colour = Color(theme=_THEME[level][0], tint=_THEME[level][1]) if themed else f"FF{_RGB[level]}"
        cell.fill = PatternFill("solid", fgColor=colour)
    for row, first, last in form.merges:
        sheet.merge_cells(start_row=row + 1, end_row=row + 1, start_column=first + 1, end_column=last + 1)
    for row, column, text in form.notes:
        sheet.cell(row + 1, column + 1).comment = Comment(text, "Partner")
    allowed = DataValidation(type="list", formula1=f'"{",".join(WORDS)}"')
    allowed.add(f"C{form.head + 2}:C{len(form.lines) - 6}")
    sheet.add_data_validation(allowed)
    sheet.column_dimensions["B"].width = 60
    book.save(path)


def _draw_rows(draw: random.Random, count: int, codes: list[str]) -> Iterator[list[Any]]:
    for number in range(count):
        name = f"{draw.choice(_FIRST)} {draw.choice(_LAST)}"
        school = f"{draw.choice(_PLACES)} {draw.choice(_KINDS)} {number}"
        yield [100_000 + number, school, name, "2023/24", *draw.choices(WORDS, (1, 3, 5, 2), k=len(codes))]


def write_wide(path: Path, rows: int, seed: int) -> Path:
    """Write one sheet with a row per leader, four keys and the 57 criteria across."""
    codes = [each.code for name in ("ka", "nse2015") for each in read_frameworks()[name].criteria]
    book = xlsxwriter.Workbook(path, {"constant_memory": False})
    sheet = book.add_worksheet("All leaders")
    sheet.write_row(0, 0, ["URN", "School", "Headteacher", "Year", *codes], book.add_format({"bold": True}))
    for row, line in enumerate(islice(_draw_rows(random.Random(seed), rows, codes), rows), 1):
        sheet.write_row(row, 0, line)
    book.close()
    return path
