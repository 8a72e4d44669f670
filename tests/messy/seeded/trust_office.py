"""The central office of a secondary trust: master sheets, blocks per year, drafts beside moderated ratings, tabs on tabs.

Its data manager keeps everything in one workbook, heads it with care and leaves last year's columns in.
"""

import random
from collections.abc import Sequence
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded.desk import (
    WORDS,
    Grid,
    Leader,
    Marks,
    Rater,
    a_spring_date,
    apart,
    area_headings,
    cycle,
    draw_level,
    finish,
    numbers_of,
    pick_leaders,
    pick_marks,
    pick_year,
    titles,
    write_year,
)

TRUSTS = (
    "Meridian Coast Academies Trust",
    "The Larkrise Partnership",
    "Five Valleys Learning Trust",
    "Aspen & Vale MAT",
    "Northmoor Education Trust",
)
REMARKS = (
    "Strong year",
    "See appraisal statement",
    "New curriculum lead in post",
    "Discussed at panel",
    "Evidence pack seen",
    "To revisit in spring",
    "Good progress against last year's plan",
    "Attendance remains the priority",
)


def banner(r: random.Random, grid: Grid, year: int, what: str = "Headteacher appraisal") -> int:
    """None to four rows of title and notes, the year among them; gives the heading row."""
    grid.put(1, 1, f"{r.choice(TRUSTS)} - {what} {write_year(r, year)}")
    row = 2
    for note in r.sample(
        (
            "CONFIDENTIAL - not for onward circulation",
            "Owner: Trust HR",
            "Updated by the data team after each panel",
            "Please do not sort or filter this sheet",
            "Source: signed appraisal statements",
        ),
        r.randint(0, 3),
    ):
        grid.put(row, 1, note)
        row += 1
    return row + r.randint(0, 1)


def legend(r: random.Random, grids: list[Grid], marks: Marks) -> None:
    """What the marks mean: below the table, beside the title or on a tab of its own."""
    if not marks.needs and r.random() < 0.5:
        return
    where = r.choice(("below", "key tab", "title"))
    if where == "below":
        grids[0].put(grids[0].last + 2, 1, f"Key: {marks.legend}")
    elif where == "title" and (2, 1) not in grids[0].cells and not grids[0].bold & {2, 3}:
        grids[0].put(2, 1, f"Ratings: {marks.legend}")
    else:
        tab = Grid(r.choice(("Key", "Guidance", "Rating scale")))
        tab.put(1, 1, "Rating scale used in this workbook")
        for row, part in enumerate(marks.legend.replace(";", ",").split(", "), 3):
            tab.put(row, 1, part.strip())
        grids.append(tab)


def key_columns(r: random.Random) -> list[tuple[str, Any]]:
    """The columns before the ratings: heading and what stands under it."""
    wanted: list[tuple[str, Any]] = [
        (r.choice(("School", "Academy", "Academy name", "School name")), lambda h: h.school)
    ]
    head = r.choice(("Headteacher", "Principal", "Head", "Headteacher / Principal", "Name of headteacher"))
    wanted.append((head, lambda h: h.name))
    if r.random() < 0.5:
        wanted.insert(r.randint(0, 1), ("URN", lambda h: int(h.urn)))
    if r.random() < 0.4:
        wanted.append((r.choice(("Hub", "Region", "Cluster")), lambda h: h.hub))
    if r.random() < 0.3:
        wanted.append(("Phase", lambda h: h.phase))
    if r.random() < 0.2:
        wanted.insert(0, ("DfE No", lambda h: h.laestab))
    if r.random() < 0.2:
        wanted.insert(0, ("No.", lambda _: None))
    return wanted


def put_keys(grid: Grid, row: int, keys: Sequence[tuple[str, Any]], leader: Leader, number: int = 1) -> int:
    """The key cells of a row; gives the next free column."""
    for column, (heading, show) in enumerate(keys, 1):
        grid.put(row, column, number if heading == "No." else show(leader))
    return len(keys) + 1


def of(leader: Leader, year: int, **more: Any) -> dict[str, Any]:
    """The fields of a rating of this head in this year."""
    return {"school": leader.school, "leader": leader.name, "cycle": cycle(year)} | more


def mean_row(r: random.Random, grid: Grid, row: int, columns: Sequence[int], marks: Marks) -> None:
    """A row of trust means, where the marks are numbers, else counts."""
    grid.put(row, 1, r.choice(("Trust average", "TRUST MEAN", "Average", "Total")))
    if isinstance(marks.written[0], int):
        for column in columns:
            grid.put(row, column, round(r.uniform(2, 3.4), 2))
    else:
        for column in columns:
            grid.put(row, column, f"{r.randint(40, 90)}% {marks.written[-2]} or better")


def master_sheet(r: random.Random) -> Made:
    """One row per head, the six areas across, a comment, a mean below."""
    year = pick_year(r)
    marks, grid = pick_marks(r, year=year), Grid(r.choice(("Master", "Sheet1", "Appraisals", "HT appraisal data")))
    rater, keys, areas = Rater(r, marks), key_columns(r), area_headings(r)
    top, comments = banner(r, grid, year), r.random() < 0.5
    dated = r.random() < 0.4
    more = ["Date of meeting"] * dated + [r.choice(("Comments", "Notes", "Panel comment"))] * comments
    grid.head(top, *[k for k, _ in keys], *[h for _, h in areas], *more)
    leaders = pick_leaders(r)
    for row, leader in enumerate(leaders, top + 1):
        column = put_keys(grid, row, keys, leader, row - top)
        day = a_spring_date(r, year)
        seen = {"date": day.isoformat()} if dated else {}
        for code, _ in areas:
            rater.rate(grid, row, column, code, **of(leader, year, **seen))
            column += 1
        grid.put(row, column, *[day] * dated, *[r.choice(REMARKS)] * (comments and r.random() < 0.7))
    first = len(keys) + 1
    if r.random() < 0.5:
        mean_row(r, grid, top + len(leaders) + 1, range(first, first + 6), marks)
    grids = [grid]
    legend(r, grids, marks)
    return finish(
        r,
        f"HT appraisal master {write_year(r, year).replace('/', '-')}",
        "master sheet",
        grids,
        ("xlsx", "xlsxwriter", "xls", "ods"),
    )


def year_blocks(r: random.Random) -> Made:
    """Two or three years side by side under merged headings, the areas in each."""
    last, count = pick_year(r), r.choice((2, 2, 3))
    marks, grid = pick_marks(r, year=2023), Grid("Leadership tracker")
    rater, keys = Rater(r, marks), key_columns(r)
    areas = area_headings(r)
    grid.put(1, 1, f"{r.choice(TRUSTS)}: leadership ratings by key area")
    grid.head(3, *[k for k, _ in keys])
    grid.bold.add(2)
    first = len(keys) + 1
    years = list(range(last - count + 1, last + 1))
    if r.random() < 0.3:
        years.reverse()
    seed = r.random()
    for n, year in enumerate(years):
        grid.merge(2, first + 6 * n, write_year(random.Random(seed), year), 6)
        grid.put(3, first + 6 * n, *[h for _, h in areas])
    leaders = pick_leaders(r, 4, 10)
    for row, leader in enumerate(leaders, 4):
        put_keys(grid, row, keys, leader, row - 3)
        for n, year in enumerate(years):
            for m, (code, _) in enumerate(areas):
                rater.rate(grid, row, first + 6 * n + m, code, **of(leader, year))
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, "Leadership tracker", "blocks per year", grids, ("xlsx", "xlsxwriter", "xls", "ods"))


def previous_and_target(r: random.Random) -> Made:
    """Per area last year's level, this year's, the target and the movement; only this year's is the rating."""
    year = pick_year(r)
    marks = pick_marks(r) if r.random() < 0.5 else numbers_of(r.choice(WORDS[:3]), False)
    grid, rater, keys = Grid(f"{year}-{(year + 1) % 100:02}"), Rater(r, marks, gap=0.02), key_columns(r)
    areas = area_headings(r)
    top = banner(r, grid, year)
    parts = r.choice(
        (
            ("Previous", "Current", "Target", "+/-"),
            ("Last year", "This year", "Target", "Difference"),
            ("Prior", "Current", "Change"),
            ("Baseline", "Current", "Target"),
        )
    )
    grid.head(top + 1, *[k for k, _ in keys])
    grid.bold.add(top)
    first = len(keys) + 1
    for n, (_, heading) in enumerate(areas):
        grid.merge(top, first + n * len(parts), heading, len(parts))
        grid.put(top + 1, first + n * len(parts), *parts)
    for row, leader in enumerate(pick_leaders(r, 5, 12), top + 2):
        put_keys(grid, row, keys, leader, row - top - 1)
        for n, (code, _) in enumerate(areas):
            column = first + n * len(parts)
            before = draw_level(r, marks)
            now = rater.rate(grid, row, column + 1, code, **of(leader, year))
            grid.put(row, column, marks.written[before - 1])
            for m, part in enumerate(parts[2:], 2):
                moved = "" if now is None else now - before
                grid.put(
                    row,
                    column + m,
                    moved
                    if part in ("+/-", "Difference", "Change")
                    else marks.written[min(before + 1, marks.levels) - 1],
                )
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, f"Appraisal targets {year}-{(year + 1) % 100:02}", "previous, current, target", grids)


def both_frameworks(r: random.Random) -> Made:
    """The Key Areas and the four domains of 2015 in one row per head."""
    year = pick_year(r)
    marks, grid = pick_marks(r, year=year), Grid("Both frameworks")
    rater, keys = Rater(r, marks), key_columns(r)
    domains = [
        [(c, t) for c, t in titles("nse2015")],
        [(c, f"Domain {n}: {t}") for n, (c, t) in enumerate(titles("nse2015"), 1)],
        [(c, f"{c} {t}") for c, t in titles("nse2015")],
    ]
    areas, chosen = area_headings(r), r.choice(domains)
    top = banner(r, grid, year, "Leadership standards")
    first = len(keys) + 1
    if r.random() < 0.6:
        grid.merge(top, first, "Six Key Areas", 6)
        grid.merge(
            top,
            first + 6,
            r.choice(("National Standards of Excellence (2015)", "NSE 2015 domains", "National Standards 2015")),
            4,
        )
        grid.bold.add(top)
        top += 1
    grid.head(top, *[k for k, _ in keys], *[h for _, h in areas], *[h for _, h in chosen])
    for row, leader in enumerate(pick_leaders(r), top + 1):
        put_keys(grid, row, keys, leader, row - top)
        for m, (code, _) in enumerate([*areas, *chosen]):
            rater.rate(grid, row, first + m, code, **of(leader, year))
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, "Leadership standards", "two frameworks across", grids, ("xlsx", "xlsxwriter", "ods"))


def three_row_headings(r: random.Random) -> Made:
    """Year over area over rater, all merged."""
    last = pick_year(r)
    years = [last - 1, last] if r.random() < 0.5 else [last]
    raters = r.choice(
        (
            (("Self", "self"), ("SIP", "partner"), ("Agreed", "appraiser")),
            (("HT", "self"), ("Trust", "appraiser")),
            (("Self", "self"), ("CEO", "appraiser"), ("Chair", "governor")),
        )
    )
    marks, grid = pick_marks(r), Grid("Triangulated")
    rater, keys, areas = Rater(r, marks), key_columns(r), area_headings(r)
    grid.put(1, 1, f"{r.choice(TRUSTS)} triangulated judgements")
    first = len(keys) + 1
    grid.head(4, *[k for k, _ in keys])
    grid.bold |= {2, 3}
    for y, year in enumerate(years):
        left = first + y * 6 * len(raters)
        grid.merge(2, left, cycle(year), 6 * len(raters))
        for n, (_, heading) in enumerate(areas):
            grid.merge(3, left + n * len(raters), heading, len(raters))
            grid.put(4, left + n * len(raters), *[w for w, _ in raters])
    for row, leader in enumerate(pick_leaders(r, 4, 8), 5):
        put_keys(grid, row, keys, leader, row - 4)
        column = first
        for year in years:
            for code, _ in areas:
                for _, source in raters:
                    rater.rate(grid, row, column, code, **of(leader, year, source=source))
                    column += 1
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, "Triangulated judgements", "three heading rows", grids)


def draft_and_moderated(r: random.Random) -> Made:
    """A draft and a moderated column per area; the draft is kept for the file only."""
    year = pick_year(r)
    marks, grid = pick_marks(r, year=year), Grid("Moderation")
    rater, keys, areas = Rater(r, marks), key_columns(r), area_headings(r)
    words = r.choice((("Draft", "Moderated"), ("Draft rating", "Moderated rating"), ("Initial (draft)", "Moderated")))
    top = banner(r, grid, year, "Moderation of appraisal ratings")
    stacked = r.random() < 0.5
    first = len(keys) + 1
    grid.head(top + stacked, *[k for k, _ in keys])
    for n, (_, heading) in enumerate(areas):
        if stacked:
            grid.merge(top, first + 2 * n, heading, 2)
            grid.bold.add(top)
            grid.put(top + 1, first + 2 * n, *words)
        else:
            grid.put(top, first + 2 * n, *[f"{heading} - {w}" for w in words])
    grid.put(top + stacked, first + 12, "Moderation note")
    for row, leader in enumerate(pick_leaders(r, 5, 12), top + stacked + 1):
        put_keys(grid, row, keys, leader, row - top)
        for n, (code, _) in enumerate(areas):
            grid.put(row, first + 2 * n, marks.written[draw_level(r, marks) - 1])
            rater.rate(grid, row, first + 2 * n + 1, code, **of(leader, year))
        grid.put(row, first + 12, r.choice(("", "Raised at moderation", "Agreed", "Lowered after evidence check")))
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, f"Moderation {year}", "draft beside moderated", grids)


def leadership_team(r: random.Random) -> Made:
    """Heads with their deputies and assistants in one list, the school written once or on each row."""
    year = pick_year(r)
    marks, grid = pick_marks(r, year=year), Grid("Leadership groups")
    rater, areas = Rater(r, marks), area_headings(r)
    top = banner(r, grid, year, "Leadership Group appraisal")
    grid.head(top, "School", "Name", r.choice(("Post", "Role", "Job title", "Position")), *[h for _, h in areas])
    row, once = top + 1, r.random() < 0.4
    posts = (
        "Headteacher",
        "Deputy Headteacher",
        "Assistant Headteacher",
        "Assistant Headteacher (SEND)",
        "Vice Principal",
        "Head of School",
        "Acting Headteacher",
    )
    named: set[str] = set()
    for leader in pick_leaders(r, 3, 6):
        team = [p for p in (leader, *pick_leaders(r, 1, 3)) if p.name not in named]
        named |= {p.name for p in team}
        post = [
            "Headteacher" if r.random() < 0.7 else r.choice(("Principal", "Executive Headteacher", "Head of School")),
            *r.sample(posts[1:5], 3),
        ]
        for n, (person, job) in enumerate(zip(team, post, strict=False)):
            grid.put(row, 1, "" if once and n else leader.school, person.name, job)
            for m, (code, _) in enumerate(areas):
                rater.rate(
                    grid, row, 4 + m, code, school=leader.school, leader=person.name, role=job, cycle=cycle(year)
                )
            row += 1
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, "SLT appraisal", "heads, deputies and assistants", grids, ("xlsx", "xlsxwriter", "xls"))


LAYOUTS = {
    f.__name__: apart(f)
    for f in (
        master_sheet,
        year_blocks,
        previous_and_target,
        both_frameworks,
        three_row_headings,
        draft_and_moderated,
        leadership_team,
    )
}
