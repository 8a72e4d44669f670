"""Prudence, an internal auditor: the sheets that lie on their sides, with more than one table and more than one rule."""

from random import Random
from typing import Any

from openpyxl.comments import Comment

from tests.messy.seeded import Made
from tests.messy.seeded.audit_room import (
    AREAS,
    MISSING,
    SCALES,
    TEN,
    Book,
    Head,
    band,
    levels_of,
    pick_heads,
    some_year,
    spell_year,
)

SIX_STYLES = (
    ("KA1", "Key Area One", "1. Shaping the future", "Shaping  the  Future", "KA 1 – Shaping the Future"),
    ("Key Area 2", "LEADING T&L", "Leading Learning & Teaching", "2) Leading learning and teaching", "KA2"),
    ("Developing self & working w/ others", "KA 3", "Developing Self and\nWorking with Others", "Key Area Three"),
    ("Managing the organis-\nation", "KA4: managing the organisation", "Managing the Org.", "Key Area 4"),
    ("SECURING ACCOUNTABILITY", "KA 5", "Key Area Five – Securing Accountability", "5. Securing accountability"),
    ("Strengthening community", "Key area six", "KA6 Strengthening Community", "6: Strengthening the community"),
)


def hubs_over_schools(r: Random) -> Made:
    """Schools across under their hubs, areas in six styles and the 2020 standards down, the legend elsewhere, notes, an average."""
    heads = pick_heads(r, r.randint(5, 7))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, source="appraiser")
    sheet = book.sheet("Heads", ["Headteacher appraisal – judgements"], ["See 'Key' for the grades"])
    at = 2
    for hub in sorted({h.hub for h in heads}, key=[h.hub for h in heads].index):
        width = sum(h.hub == hub for h in heads)
        band(sheet, 4, at, at + width - 1, hub)
        at += width
    sheet.cell(5, 1, "School")
    sheet.cell(6, 1, "Headteacher")
    for column, head in enumerate(heads, 2):
        sheet.cell(5, column, head.school)
        sheet.cell(6, column, head.turned)
    last = len(heads) + 2
    sheet.cell(5, last, "Average")
    lines = [(f"KA{n}", "ka", r.choice(SIX_STYLES[n - 1])) for n in range(1, 7)]
    lines += [(f"HS{n}", "hts2020", TEN[n - 1]) for n in range(1, 11)]
    row = 7
    gone = r.randint(2, last - 1)
    for code, framework, words in lines:
        if code == "HS1":
            sheet.cell(row + 1, 1, "Headteachers' standards 2020")
            row += 2
        sheet.cell(row, 1, words)
        numbers = [r.randint(1, 4) for _ in heads]
        for column, (head, number) in enumerate(zip(heads, numbers, strict=True), 2):
            _number_down(book, sheet, row, column, (number, head, framework, code), r, hidden=column == gone)
        sheet.cell(row, last, round(sum(numbers) / len(numbers), 2))
        row += 1
    sheet.column_dimensions[sheet.cell(1, gone).column_letter].hidden = True
    book.sheet("Key", ["What the numbers mean"], *([n, w] for n, w in enumerate(reversed(SCALES["ofsted"]), 1)))
    return book.made(f"HT appraisal {spell_year(r, start)}.xlsx", "across-with-two-frameworks")


def _number_down(
    book: Book, sheet: Any, row: int, column: int, what: tuple[int, Head, str, str], r: Random, hidden: bool
) -> None:
    number, head, framework, code = what
    if hidden:
        sheet.cell(row, column, number)
        return
    if r.random() < 0.1:
        sheet.cell(row, column, r.choice(MISSING))
        return
    truth: dict[str, Any] = {"school": head.school, "leader": head.turned, "framework": framework, "criterion": code}
    if r.random() < 0.1:
        truth["comment"] = "Strong start, needs a sharper plan for the autumn"
        sheet.cell(row, column).comment = Comment(truth["comment"], "RV")
    book.rate(sheet, row, column, number, level=5 - number, levels=4, **truth)


def two_blocks_beside(r: Random) -> Made:
    """Heads, deputies and a total; areas as words, the ten standards beside as numbers, 4 best in the heading's own words."""
    heads = pick_heads(r, r.randint(4, 6))
    start, cycle = some_year(r)
    book = Book(cycle=cycle)
    sheet = book.sheet(
        "Summary of judgements", [f"Leadership appraisal outcomes, academic year {spell_year(r, start)}"], []
    )
    for column, words in enumerate(("Hub", "Academy", "Name", "Post"), 1):
        sheet.cell(4, column, words)
    band(sheet, 3, 5, 10, "Six Key Areas")
    band(sheet, 3, 12, 21, "Headteachers' Standards (2020): 1 to 4, where 4 is the best")
    for n in range(6):
        sheet.cell(4, 5 + n, r.choice(SIX_STYLES[n]))
    for n in range(10):
        sheet.cell(4, 12 + n, TEN[n])
    people = _with_deputies(heads, r)
    for row, (head, name, post) in enumerate(people, 5):
        for column, words in enumerate((head.hub, head.school, name, post), 1):
            sheet.cell(row, column, words)
        keys = {"school": head.school, "leader": name, "role": post}
        for n, level in enumerate(levels_of("emerging-leading", r, 6)):
            book.word(sheet, row, 5 + n, "emerging-leading", level, framework="ka", criterion=f"KA{n + 1}", **keys)
        for n in range(10):
            number = r.randint(1, 4)
            place = {"framework": "hts2020", "criterion": f"HS{n + 1}"}
            book.rate(sheet, row, 12 + n, number, level=number, levels=4, **place, **keys)
    bottom = 5 + len(people)
    sheet.cell(bottom, 1, "Total rated")
    for n in range(6):
        sheet.cell(bottom, 5 + n, len(people))
    return book.made("leadership outcomes.xlsx", "two-frameworks-side-by-side")


def _with_deputies(heads: list[Head], r: Random) -> list[tuple[Head, str, str]]:
    others = [(first, last) for first in ("Petra", "Howell", "Nadine") for last in ("Gathercole", "Ingleby", "Sowande")]
    people = []
    for head in heads:
        people.append(
            (head, head.turned, r.choice(("Headteacher", "Principal", "Acting Headteacher", "Head of School")))
        )
        if r.random() < 0.4:
            first, last = others.pop(r.randrange(len(others)))
            people.append(
                (head, f"{last}, {first}", r.choice(("Deputy Headteacher", "Assistant Head", "Vice Principal")))
            )
    return people


def years_side_by_side(r: Random) -> Made:
    """Three years of six areas each, many words for nothing, and the direction only in a sentence that turns it round."""
    heads = pick_heads(r, r.randint(5, 7))
    start = r.randint(2019, 2021)
    book = Book(source="appraiser")
    sheet = book.sheet("Three year view", ["Headteachers: three year view"])
    best = r.choice((1, 5))
    told = (
        "A low number is a good number here: 1 is the strongest judgement and 5 the weakest.",
        "The higher the number the better: 5 is the strongest judgement and 1 the weakest.",
    )[best == 5]
    sheet.append([told])
    band(sheet, 5, 1, 1, "School")
    band(sheet, 5, 2, 2, "Head")
    for y in range(3):
        band(sheet, 4, 3 + 6 * y, 8 + 6 * y, spell_year(r, start + y))
        for n in range(6):
            sheet.cell(5, 3 + 6 * y + n, f"KA{n + 1}")
    for row, head in enumerate(heads, 6):
        sheet.cell(row, 1, head.school)
        sheet.cell(row, 2, head.name)
        for at in range(18):
            if r.random() < 0.12:
                sheet.cell(row, 3 + at, r.choice((*MISSING, "<3", "NULL", "No data")))
                continue
            number = r.randint(1, 5)
            year = start + at // 6
            book.rate(
                sheet,
                row,
                3 + at,
                number,
                school=head.school,
                leader=head.name,
                cycle=f"{year}/{(year + 1) % 100:02d}",
                criterion=f"KA{at % 6 + 1}",
                level=number if best == 5 else 6 - number,
                levels=5,
            )
    bottom = 6 + len(heads)
    sheet.cell(bottom, 1, "Trust mean")
    for at in range(18):
        sheet.cell(bottom, 3 + at, round(r.uniform(2, 4), 1))
    return book.made("three-year.xlsx", "years-side-by-side")


def year_rater_area(r: Random) -> Made:
    """Three rows of merged headings, year over rater over area, two raters a year, the trust's own row of means."""
    heads = pick_heads(r, r.randint(4, 6))
    start = r.randint(2021, 2023)
    book = Book()
    sheet = book.sheet("Triangulated", ["Triangulated judgements, leadership"], [])
    raters = r.sample([("Head's own view", "self"), ("Appraisal panel", "governor"), ("SIP", "partner")], 2)
    band(sheet, 5, 1, 1, "School (URN)")
    band(sheet, 5, 2, 2, "Headteacher")
    at = 3
    columns = []
    for y in range(2):
        band(sheet, 3, at, at + 11, f"Appraisal year {start + y}-{(start + y + 1) % 100:02d}")
        for words, source in raters:
            band(sheet, 4, at, at + 5, words)
            for n in range(6):
                sheet.cell(5, at, f"{n + 1}. {AREAS[n]}")
                columns.append((at, start + y, source, f"KA{n + 1}"))
                at += 1
    for row, head in enumerate(heads, 6):
        sheet.cell(row, 1, f"{head.school} ({head.urn})")
        sheet.cell(row, 2, head.name)
        levels = levels_of("beginning-leading", r, len(columns))
        for (column, year, source, code), level in zip(columns, levels, strict=True):
            if r.random() < 0.08:
                continue
            truth = {"leader": head.name, "urn": head.urn, "cycle": f"{year}/{(year + 1) % 100:02d}"}
            book.word(sheet, row, column, "beginning-leading", level, source=source, criterion=code, **truth)
    return book.made("Triangulation.xlsx", "three-rows-of-headings")


def current_target_change(r: Random) -> Made:
    """Under each area where the head stands, the target and the change: only the first is a rating."""
    heads = pick_heads(r, r.randint(4, 6))
    start, cycle = some_year(r)
    book = Book(cycle=cycle)
    sheet = book.sheet(
        "Tracker",
        [f"Leadership tracker {spell_year(r, start)}", None, "Scale: Emerging < Developing < Secure < Leading"],
    )
    band(sheet, 3, 1, 1, "Academy")
    band(sheet, 3, 2, 2, "Principal")
    for n in range(6):
        band(sheet, 2, 3 + 3 * n, 5 + 3 * n, r.choice(SIX_STYLES[n]))
        for k, words in enumerate(("Current", r.choice(("Target", "Target for July")), "Change")):
            sheet.cell(3, 3 + 3 * n + k, words)
    words = SCALES["emerging-leading"]
    for row, head in enumerate(heads, 4):
        sheet.cell(row, 1, head.school)
        sheet.cell(row, 2, head.name)
        for n, level in enumerate(levels_of("emerging-leading", r, 6)):
            keys = {"school": head.school, "leader": head.name, "criterion": f"KA{n + 1}"}
            book.word(sheet, row, 3 + 3 * n, "emerging-leading", level, **keys)
            sheet.cell(row, 4 + 3 * n, words[min(level, 3)])
            sheet.cell(row, 5 + 3 * n, r.choice(("↑", "→", "+1", "0", "↓")))
    return book.made("Leadership tracker.xlsx", "current-target-change")


LAYOUTS = {
    "hubs_over_schools": hubs_over_schools,
    "two_blocks_beside": two_blocks_beside,
    "years_side_by_side": years_side_by_side,
    "year_rater_area": year_rater_area,
    "current_target_change": current_target_change,
}
