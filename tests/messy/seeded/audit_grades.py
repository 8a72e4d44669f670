"""Prudence, an internal auditor: grades in letters, colours, marks out of ten and percentages, and the rule for them somewhere."""

from datetime import date
from random import Random
from typing import Any

from openpyxl.comments import Comment

from tests.messy.seeded import Made
from tests.messy.seeded.audit_room import (
    AREAS,
    MISSING,
    SCALES,
    Book,
    band,
    levels_of,
    paint,
    pick_heads,
    some_year,
    spell_year,
)

FILLS = (("Red", "FF0000"), ("Amber", "FFC000"), ("Green", "00B050"), ("Blue", "0070C0"))


def painted(r: Random) -> Made:
    """Nothing but fills, blue above green by the key on another tab, a row hidden, headings painted too."""
    heads = pick_heads(r, r.randint(5, 7))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="ka", levels=4)
    sheet = book.sheet("HT RAG", ["School", "Headteacher", *(f"KA{n}" for n in range(1, 7))])
    for column in range(1, 9):
        paint(sheet, 1, column, "1F3864")
    gone = r.randint(2, len(heads) + 1)
    for row, head in enumerate(heads, 2):
        sheet.cell(row, 1, head.school)
        sheet.cell(row, 2, head.turned)
        for n in range(6):
            if r.random() < 0.12:
                continue
            level = r.randint(1, 4)
            name, fill = FILLS[level - 1]
            if row != gone:
                keys = {"school": head.school, "leader": head.turned, "raw": name}
                book.rate(sheet, row, 3 + n, None, criterion=f"KA{n + 1}", level=level, **keys)
            paint(sheet, row, 3 + n, fill)
    sheet.row_dimensions[gone].hidden = True
    key = book.sheet("How to read this", ["Colour", "Meaning"])
    meanings = ("Not yet secure, support in place", "Partly secure", "Secure", "Leading others: the highest")
    for row, ((name, fill), meaning) in enumerate(zip(reversed(FILLS), reversed(meanings), strict=True), 2):
        key.cell(row, 1, name)
        key.cell(row, 2, meaning)
        paint(key, row, 1, fill)
    return book.made(f"HT RAG {spell_year(r, start)}.xlsx", "colours-alone")


def letters_between(r: Random) -> Made:
    """A to E under a key, some with a plus and some between two, remarks in notes, heads written in capitals."""
    heads = pick_heads(r, r.randint(4, 6))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="ka", levels=5)
    sheet = book.sheet("Grades", [f"Appraisal {spell_year(r, start)}"])
    sheet.append(["Key: A = exceptional, B = strong, C = sound, D = needs development, E = serious concern"])
    sheet.append([])
    sheet.append(["School", "Head", *AREAS])
    for row, head in enumerate(heads, 5):
        name = f"{head.last.upper()}, {head.first} ({r.choice(('Mrs', 'Mr', 'Dr'))})"
        sheet.cell(row, 1, head.school)
        sheet.cell(row, 2, name)
        for n in range(6):
            _letter(book, sheet, row, 3 + n, {"school": head.school, "leader": name, "criterion": f"KA{n + 1}"}, r)
    return book.made("grades.xlsx", "one-row-per-leader", "value")


def _letter(book: Book, sheet: Any, row: int, column: int, keys: dict[str, Any], r: Random) -> None:
    level, kind = r.randint(2, 5), r.random()
    letter, under = "EDCBA"[level - 1], "EDCBA"[level - 2]
    if kind < 0.08:
        sheet.cell(row, column, r.choice(MISSING))
    elif kind < 0.16:
        book.rate(sheet, row, column, f"{letter}/{under}", level=level - 0.5, ask="value", **keys)
    elif kind < 0.28:
        book.rate(sheet, row, column, f"{letter}+", level=level, comment="+", **keys)
    elif kind < 0.36:
        cell = sheet.cell(row, column)
        cell.comment = Comment("Agreed after a second look at the evidence", "panel")
        book.rate(sheet, row, column, letter, level=level, comment="Agreed after a second look at the evidence", **keys)
    else:
        book.rate(sheet, row, column, letter, level=level, **keys)


def ten_and_percent(r: Random) -> Made:
    """The head's own marks out of ten beside the appraiser's percentages, said once in merged headings."""
    heads = pick_heads(r, r.randint(4, 6))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="ka", level=None, levels=None)
    sheet = book.sheet("Scores", [f"Scores {spell_year(r, start)}"])
    band(sheet, 3, 3, 8, "Self-assessment (marks out of 10)")
    band(sheet, 3, 9, 14, "Appraiser's score (%)")
    for column, words in enumerate(
        ("School", "Headteacher", *(f"KA{n}" for n in range(1, 7)), *(f"KA{n}" for n in range(1, 7))), 1
    ):
        sheet.cell(4, column, words)
    as_fraction = r.random() < 0.5
    for row, head in enumerate(heads, 5):
        sheet.cell(row, 1, head.school)
        sheet.cell(row, 2, head.name)
        keys = {"school": head.school, "leader": head.name}
        for n in range(6):
            mark, part = r.randint(2, 10), 5 * r.randint(6, 20)
            code = {"criterion": f"KA{n + 1}"}
            book.rate(sheet, row, 3 + n, mark, scale="ten", value=mark / 10, source="self", **code, **keys)
            book.rate(
                sheet,
                row,
                9 + n,
                part / 100 if as_fraction else part,
                scale="percent",
                value=part / 100,
                source="appraiser",
                **code,
                **keys,
            )
            if as_fraction:
                sheet.cell(row, 9 + n).number_format = "0%"
    return book.made("scores.xlsx", "raters-side-by-side")


def letters_of_rag(r: Random) -> Made:
    """R, A, G with a key nobody needs, an acting head and the one before in two rows of one school, a count under each column."""
    heads = pick_heads(r, r.randint(4, 6))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="ka", scale="rag", levels=3)
    sheet = book.sheet(
        "RAG", [f"As at 31 March {start + 1}"], [], ["School", "Name", "Post", *(f"Key Area {n}" for n in range(1, 7))]
    )
    rows = [(h.school, h.name, "Headteacher") for h in heads]
    rows.insert(1, (heads[0].school, "Isolde Brackwater", "Acting Headteacher (from Easter)"))
    for row, (school, name, post) in enumerate(rows, 4):
        for column, words in enumerate((school, name, post), 1):
            sheet.cell(row, column, words)
        for n, level in enumerate(levels_of("beginning-leading", r, 6)):
            keys = {"school": school, "leader": name, "role": post, "criterion": f"KA{n + 1}"}
            if level == 4:
                sheet.cell(row, 4 + n, r.choice(("-", "N/A", None)))
            else:
                book.rate(sheet, row, 4 + n, "RAG"[level - 1], level=level, **keys)
    bottom = 5 + len(rows)
    for line, letter in enumerate("RAG"):
        sheet.cell(bottom + line, 3, f"Number of {letter}")
        for n in range(6):
            sheet.cell(bottom + line, 4 + n, r.randint(0, 4))
    return book.made("RAG spring.xlsx", "one-row-per-leader")


def two_tables_two_scales(r: Random) -> Made:
    """Areas in one table and the 2015 domains in the next, each in its own words, the same heads in another order."""
    heads = pick_heads(r, r.randint(4, 5))
    start, cycle = some_year(r)
    book = Book(cycle=cycle)
    sheet = book.sheet("Returns", [f"Leadership returns, {spell_year(r, start)}"], [], ["Table A: the six key areas"])
    sheet.append(["School", "Headteacher", *(f"{n}. {a}" for n, a in enumerate(AREAS, 1))])
    row = 5
    for head in heads:
        row = _returns(
            book, sheet, row, (head.school, head.name), ("effective-4", "ka", "KA"), levels_of("effective-4", r, 6)
        )
    row += 2
    sheet.cell(row, 1, "Table B: National Standards of Excellence 2015, by domain")
    heading = [
        "Headteacher",
        "School",
        "Qualities & knowledge",
        "Pupils & staff",
        "Systems & processes",
        "Self-improving school system",
    ]
    for column, words in enumerate(heading, 1):
        sheet.cell(row + 1, column, words)
    row += 2
    for head in sorted(heads, key=lambda h: h.last):
        row = _returns(
            book,
            sheet,
            row,
            (head.name, head.school),
            ("expectations-3", "nse2015", "D"),
            levels_of("expectations-3", r, 4),
        )
    return book.made("returns.xlsx", "two-tables-on-a-sheet", "scale")


def _returns(
    book: Book, sheet: Any, row: int, keys: tuple[str, str], what: tuple[str, str, str], levels: list[int]
) -> int:
    scale, framework, stem = what
    leader, school = keys if stem == "D" else keys[::-1]
    for column, words in enumerate(keys, 1):
        sheet.cell(row, column, words)
    for n, level in enumerate(levels):
        place = {"framework": framework, "criterion": f"{stem}{n + 1}"}
        book.word(sheet, row, 3 + n, scale, level, school=school, leader=leader, **place)
    return row + 1


def draft_and_moderated(r: Random) -> Made:
    """Draft beside moderated under every area, with when it was moderated and by whom; an average of all to the right."""
    heads = pick_heads(r, r.randint(4, 6))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="ka", source="appraiser", levels=4)
    words = SCALES["ofsted"]
    sheet = book.sheet("Moderation", [f"Moderation of heads' appraisals {spell_year(r, start)}"])
    for column, heading in enumerate(("School", "Head", "Moderated on", "Moderator"), 1):
        sheet.cell(4, column, heading)
    for n in range(6):
        band(sheet, 3, 5 + 2 * n, 6 + 2 * n, f"KA{n + 1} {AREAS[n]}")
        sheet.cell(4, 5 + 2 * n, "Draft")
        sheet.cell(4, 6 + 2 * n, "Moderated")
    sheet.cell(4, 17, "Best fit")
    for row, head in enumerate(heads, 5):
        when, rater = date(start + 1, 7, r.randint(1, 18)), r.choice(("J. Penhaligon", "A. Strickland"))
        for column, value in enumerate((head.school, head.name, when, rater), 1):
            sheet.cell(row, column, value)
        for n, level in enumerate(levels_of("ofsted", r, 6)):
            keys = {"school": head.school, "leader": head.name, "criterion": f"KA{n + 1}"}
            sheet.cell(row, 5 + 2 * n, words[r.randint(0, 3)])
            book.rate(sheet, row, 6 + 2 * n, words[level - 1], level=level, **keys)
        sheet.cell(row, 17, words[r.randint(1, 3)])
    return book.made("moderation.xlsx", "draft-and-moderated", "criterion")


LAYOUTS = {
    "painted": painted,
    "letters_between": letters_between,
    "ten_and_percent": ten_and_percent,
    "letters_of_rag": letters_of_rag,
    "two_tables_two_scales": two_tables_two_scales,
    "draft_and_moderated": draft_and_moderated,
}
