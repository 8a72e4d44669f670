"""The cluster secretary: a row for each head of a dozen primaries, kept from year to year by whoever has the job."""

import datetime as dt
import random
from collections.abc import Callable
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import cluster_words as w
from tests.messy.seeded.cluster_paper import BOOKS, GREY, Sheet
from tests.messy.seeded.cluster_returns import Returns, a_return, finish, key_columns


def row_per_leader(rng: random.Random, layout: str = "row per leader", numbers: bool = False) -> Made:
    """The plainest list, with whatever columns somebody once needed, and a line of counts at the foot."""
    made = a_return(rng, layout, numbers)
    sheet = made.paper.sheet(made.tab)
    top = w.preamble(rng, sheet, made.titles)
    before = rng.sample(("Phase", "NOR", "Role", "SIP", "Ofsted"), rng.choice((0, 1, 2, 3)))
    after = rng.sample(("Comments", "Actions", "Overall", "Next meeting"), rng.choice((0, 1, 2)))
    areas = w.area_headings(rng, made.paper)
    first = 3 + len(before)
    sheet.put_row(top, [*key_columns(rng), *before, *areas.values(), *after], bold=True, fill=rng.choice((None, GREY)))
    levels = iter(w.deal(rng, made.marking.top, 6 * len(made.heads)))
    for row, head in enumerate(made.heads, top + 1):
        extra = {name: _before(rng, name) for name in before}
        sheet.put_row(row, [head.school, head.name, *extra.values()])
        known = {"role": extra["Role"]} if "Role" in extra else {}
        for column, code in enumerate(areas, first):
            made.mark(rng, sheet, (row, column), code, next(levels), school=head.school, leader=head.name, **known)
        sheet.put_row(row, [_after(rng, made, name) for name in after], first + 6)
    foot = top + 1 + len(made.heads)
    if rng.random() < 0.5:
        _add_foot(rng, made, sheet, foot, first)
    return finish(rng, made, sheet, foot + 1)


def _before(rng: random.Random, name: str) -> Any:
    return {
        "Phase": "Primary",
        "NOR": rng.randint(45, 630),
        "Role": rng.choice(w.PROPER),
        "SIP": rng.choice(("KB", "J Tolland", "tbc")),
        "Ofsted": rng.choice(("Good (2019)", "Good", "RI", "Outstanding (2013)")),
    }[name]


def _after(rng: random.Random, made: Returns, name: str) -> Any:
    return {
        "Comments": rng.choice((None, *w.REMARKS)),
        "Actions": rng.choice((None, "Visit in autumn", "Coach to be arranged")),
        "Overall": made.marking.write(rng, rng.randint(1, made.marking.top)),
        "Next meeting": dt.date(made.start + 1, rng.randint(9, 11), rng.randint(1, 28)),
    }[name]


def _add_foot(rng: random.Random, made: Returns, sheet: Sheet, row: int, first: int) -> None:
    numbers = isinstance(made.marking.marks[0], int)
    sheet.put(
        row,
        1,
        rng.choice(("Average", "Cluster average", "Mean") if numbers else ("No. rated", "Total", "Number complete")),
        bold=True,
    )
    for column in range(first, first + 6):
        sheet.put(row, column, round(rng.uniform(1, 4), 1) if numbers else rng.randint(2, len(made.heads)), bold=True)


def numbers_list(rng: random.Random) -> Made:
    """The same list in numbers, with a key or without one."""
    return row_per_leader(rng, "row per leader, numbers", numbers=True)


def colours_alone(rng: random.Random) -> Made:
    """Cells filled red, amber and green, mostly empty otherwise; sometimes the word stands in them too."""
    made = a_return(rng, "colour alone")
    made.marking = w.Marking(3, ("Red", "Amber", "Green"))
    made.titles = [t for t in made.titles if "=" not in t and "Key" not in t[:4]]
    sheet = made.paper.sheet(made.tab)
    top = w.preamble(rng, sheet, made.titles)
    areas, words = w.area_headings(rng, made.paper), rng.random() < 0.3
    sheet.put_row(top, [*key_columns(rng), *areas.values()], bold=True)
    levels = iter(w.deal(rng, 3, 6 * len(made.heads)))
    for row, head in enumerate(made.heads, top + 1):
        sheet.put_row(row, [head.school, head.name])
        for column, code in enumerate(areas, 3):
            level = next(levels)
            if level is not None:
                sheet.put(row, column, made.marking.marks[level - 1] if words else None, fill=w.FILLS[level])
                made.paper.rate(sheet.name, (row, column), code, level, levels=3, school=head.school, leader=head.name)
    if rng.random() < 0.5:
        foot = top + 2 + len(made.heads)
        for offset, text in enumerate(("Cause for concern", "Some aspects to develop", "Secure"), 1):
            sheet.put(foot + offset, 1, None, fill=w.FILLS[offset])
            sheet.put(foot + offset, 2, text)
    return made.paper.save(made.file, rng.choice(BOOKS))


def remarks_in_cells(rng: random.Random) -> Made:
    """The judgement and a few words about it in one cell, by a secretary who types up the notes."""
    made = a_return(rng, "remark beside the level in the cell", count=rng.randint(3, 7))
    scale = rng.choice((w.OFSTED, w.OFSTED, w.SCALES[3]))
    made.marking, made.titles = w.Marking(4, scale.words), [t for t in made.titles if "Key: " not in t]
    sheet = made.paper.sheet(made.tab)
    top = w.preamble(rng, sheet, made.titles)
    areas, join = w.area_headings(rng, made.paper), rng.choice((" - ", ": ", "\n", " ("))
    made.paper.ask("value")
    sheet.put_row(top, [*key_columns(rng), *areas.values()], bold=True)
    levels = iter(w.deal(rng, 4, 6 * len(made.heads)))
    for row, head in enumerate(made.heads, top + 1):
        sheet.put_row(row, [head.school, head.name])
        for column, code in enumerate(areas, 3):
            level, known = next(levels), {}
            remark = rng.choice(w.REMARKS).replace("Good use", "Use").replace("Strong links", "Links")
            if said := level is not None and rng.random() < 0.25:
                known = {"comment": [remark, f"({remark})"]}
            made.mark(rng, sheet, (row, column), code, level, school=head.school, leader=head.name, **known)
            if said:
                sheet.put(row, column, f"{scale.words[level - 1]}{join}{remark}{')' if join == ' (' else ''}")
    return finish(rng, made, sheet, top + 2 + len(made.heads))


def heads_over_two(rng: random.Random) -> Made:
    """An executive head over two schools (merged, repeated or "as above") and a job share."""
    made = a_return(rng, "heads of two schools, two heads of a school", count=rng.randint(5, 9))
    sheet = made.paper.sheet(made.tab)
    top = w.preamble(rng, sheet, made.titles)
    areas, style = w.area_headings(rng, made.paper), rng.choice(("repeated", "merged", "ditto", "as above"))
    made.paper.ask("leader")
    sheet.put_row(top, [*key_columns(rng), *areas.values()], bold=True)
    levels = iter(w.deal(rng, made.marking.top, 6 * len(made.heads)))
    share = f"{made.heads[3].name} {rng.choice(('&', 'and', '/'))} {w.newcomer(rng, made.heads)}"
    for number, head in enumerate(made.heads):
        row = top + 1 + number
        name = made.heads[0].name if number == 1 else share if number == 3 else head.name
        typed = {"repeated": name, "merged": None, "ditto": '"', "as above": "as above"}[style] if number == 1 else name
        sheet.put_row(row, [head.school, typed])
        for column, code in enumerate(areas, 3):
            made.mark(rng, sheet, (row, column), code, next(levels), school=head.school, leader=name)
    if style == "merged":
        sheet.merge(top + 1, 2, 2)
    return finish(rng, made, sheet, top + 2 + len(made.heads))


def text_export(rng: random.Random) -> Made:
    """What the shared sheet gives when it is downloaded, or what Excel saves as text."""
    made = a_return(rng, "text file", rng.random() < 0.3)
    made.tab, dated = "", rng.random() < 0.5
    if not dated:
        made.file = f"HT appraisal {w.year_words(rng, made.start, plain=True)}"
    sheet = made.paper.sheet("")
    top = w.preamble(rng, sheet, made.titles if rng.random() < 0.5 or made.marking.key else [])
    areas = w.area_headings(rng, made.paper)
    sheet.put_row(top, [*key_columns(rng), *(["Date of review"] * dated), *areas.values()])
    levels = iter(w.deal(rng, made.marking.top, 6 * len(made.heads)))
    for row, head in enumerate(made.heads, top + 1):
        day = w.spring_day(rng, made.start)
        sheet.put_row(row, [head.school, head.name, *([day] * dated)])
        known = {"date": day.isoformat()} if dated else {}
        for column, code in enumerate(areas, 3 + dated):
            made.mark(rng, sheet, (row, column), code, next(levels), school=head.school, leader=head.name, **known)
    if made.marking.key and made.marking.key not in made.titles:
        sheet.put(top + 2 + len(made.heads), 1, made.marking.key)
    programs = ("csv", "semicolons", "tabs") if _beyond_1252(made) else ("csv", "csv of Excel", "semicolons", "tabs")
    return made.paper.save(made.file, rng.choice(programs))


def _beyond_1252(made: Returns) -> bool:
    return any(ord(letter) > 0x2100 for head in made.heads for letter in head.name)


def review_dates(rng: random.Random) -> Made:
    """No year anywhere but the dates of the meetings; some were in the autumn, and have to be asked."""
    made = a_return(rng, "date of review per row")
    made.tab, made.file, made.titles = "Sheet1", "HT reviews", [made.marking.key] if made.marking.key else []
    sheet = made.paper.sheet("Sheet1")
    top = w.preamble(rng, sheet, made.titles)
    areas, late = w.area_headings(rng, made.paper), rng.random() < 0.4
    sheet.put_row(
        top,
        [
            *key_columns(rng),
            rng.choice(("Date of review", "Review date", "Meeting date")),
            rng.choice(("Appraiser", "Reviewer", "Reviewed by")),
            *areas.values(),
        ],
        bold=True,
    )
    levels, reviewers = iter(w.deal(rng, made.marking.top, 6 * len(made.heads))), w.people(rng, 3)
    if late:
        made.paper.ask(cycle=w.cycle(made.start))
    for row, head in enumerate(made.heads, top + 1):
        autumn = late and rng.random() < 0.5
        day = (
            dt.date(made.start + 1, rng.randint(9, 11), rng.randint(1, 28)) if autumn else w.spring_day(rng, made.start)
        )
        known: dict[str, Any] = {"date": day.isoformat(), "appraiser": rng.choice(reviewers)}
        sheet.put_row(row, [head.school, head.name, day, known["appraiser"]])
        known |= {"ask": "cycle"} if autumn else {}
        for column, code in enumerate(areas, 5):
            made.mark(rng, sheet, (row, column), code, next(levels), school=head.school, leader=head.name, **known)
    return finish(rng, made, sheet, top + 2 + len(made.heads))


def leavers_hidden(rng: random.Random) -> Made:
    """Leavers' rows, last year's column or last year's tab are hidden, not deleted."""
    made = a_return(rng, "hidden rows, columns and sheets", count=rng.randint(5, 9))
    sheet = made.paper.sheet(made.tab)
    top = w.preamble(rng, sheet, made.titles)
    areas, hide = w.area_headings(rng, made.paper), rng.choice(("rows", "column", "sheet", "rows and sheet"))
    sheet.put_row(top, [*key_columns(rng), *areas.values()], bold=True)
    levels = iter(w.deal(rng, made.marking.top, 6 * len(made.heads)))
    away = set(rng.sample(range(1, len(made.heads)), rng.choice((1, 2)))) if "rows" in hide else set()
    gone = rng.choice(list(areas)) if hide == "column" else None
    for number, head in enumerate(made.heads):
        row = top + 1 + number
        sheet.put_row(row, [head.school, head.name])
        for column, code in enumerate(areas, 3):
            level = next(levels)
            if number in away or code == gone:
                sheet.put(row, column, made.marking.write(rng, level))
            else:
                made.mark(rng, sheet, (row, column), code, level, school=head.school, leader=head.name)
    sheet.hidden_rows = {top + 1 + number for number in away}
    sheet.hidden_columns = {3 + list(areas).index(gone)} if gone else set()
    if "sheet" in hide:
        _add_hidden_copy(rng, made, list(areas.values()))
    programs = ("openpyxl", "xlsxwriter", "odf") if hide in ("rows", "column") else ("openpyxl", "xlsxwriter", "xlwt")
    return finish(rng, made, sheet, top + 2 + len(made.heads), programs)


def _add_hidden_copy(rng: random.Random, made: Returns, headings: list[str]) -> None:
    old = made.paper.sheet("old " + w.year_words(rng, made.start - 1, plain=True))
    old.hidden = True
    old.put_row(1, ["School", "Headteacher", *headings])
    for row, head in enumerate(made.heads, 2):
        old.put_row(row, [head.school, head.name, *(rng.choice(made.marking.marks) for _ in headings)])


def standards_2020(rng: random.Random) -> Made:
    """The ten standards of 2020 across, by title, with or without their numbers."""
    made = a_return(rng, "row per leader, 2020 standards", rng.random() < 0.2)
    sheet = made.paper.sheet(made.tab)
    made.titles.append("Headteachers' Standards 2020")
    top = w.preamble(rng, sheet, made.titles)
    numbered = rng.random() < 0.5
    codes = [code for code in w.HTS if code != "HS0"]
    sheet.put_row(
        top,
        [*key_columns(rng), *(f"{code[2:]}. {w.HTS[code]}" if numbered else w.HTS[code] for code in codes)],
        bold=True,
    )
    levels = iter(w.deal(rng, made.marking.top, 10 * len(made.heads)))
    for row, head in enumerate(made.heads, top + 1):
        sheet.put_row(row, [head.school, head.name])
        for column, code in enumerate(codes, 3):
            made.mark(rng, sheet, (row, column), code, next(levels), school=head.school, leader=head.name)
    return finish(rng, made, sheet, top + 2 + len(made.heads))


LAYOUTS: dict[str, Callable[[random.Random], Made]] = {
    each.__name__: each
    for each in (
        row_per_leader, numbers_list, colours_alone, remarks_in_cells, heads_over_two, text_export, review_dates, leavers_hidden, standards_2020,
    )
}  # fmt: skip
