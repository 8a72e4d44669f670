"""Human resources at a secondary trust: extracts of the people system, a record per rating, codes with tabs that explain them.

HR never deletes a row. Lists run over years, several raters rate each head, and every code has its look-up.
"""

import random
from datetime import date
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded.desk import (
    OFSTED,
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
    statements,
    titles,
    write_year,
)

REMARKS = (
    "Evidence in appraisal file",
    "Improved since interim",
    "Led the trust's attendance group",
    "Target carried forward",
    "Needs further evidence",
    "Very well regarded by families",
)


def names_of(leader: Leader) -> list[str]:
    """The ways a name in two columns may be put together."""
    return [
        leader.name,
        f"{leader.last}, {leader.first}",
        f"{leader.last} {leader.first}",
        f"{leader.title} {leader.name}",
    ]


def of(leader: Leader, year: int | None, **more: Any) -> dict[str, Any]:
    """The fields of a rating of this head in this year."""
    return {"school": leader.school, "leader": leader.name, "cycle": year and cycle(year)} | more


def record_per_rating(r: random.Random) -> Made:
    """A long list: a row for each head and area, with the level, who gave it and what was said."""
    year, marks = pick_year(r), pick_marks(r, legend=False)
    grid, rater, areas = Grid("Ratings"), Rater(r, marks), area_headings(r)
    heads = [
        r.choice(("School", "Academy")),
        r.choice(("Employee", "Headteacher", "Appraisee", "Employee name")),
        r.choice(("Key area", "Area", "Criterion", "Standard", "Competency")),
        r.choice(("Rating", "Judgement", "Outcome", "Level")),
        r.choice(("Comment", "Comments", "Narrative")),
        r.choice(("Appraiser", "Reviewer", "Line manager")),
        r.choice(("Academic year", "Cycle", "Review year")),
    ]
    grid.head(1, *heads)
    boss = [p.name for p in pick_leaders(r, 2, 3)]
    row = 2
    shown_year = write_year(r, year)
    for leader in pick_leaders(r):
        by = r.choice(boss)
        for code, heading in areas:
            said = r.choice(("", "", *REMARKS))
            rater.rate(grid, row, 4, code, **of(leader, year, appraiser=by, comment=said or None))
            grid.put(row, 1, leader.school, leader.name, heading)
            grid.put(row, 5, said, by, shown_year)
            row += 1
    return finish(r, "Ratings extract", "record per rating", [grid], ("xlsx", "xlsxwriter", "csv", "xls", "ods"))


def years_with_dates(r: random.Random) -> Made:
    """A long list over several years; the date of the review says which year it was."""
    last, marks = pick_year(r), pick_marks(r, legend=False)
    grid, rater = Grid("Reviews to date"), Rater(r, marks)
    grid.head(
        1,
        "Record",
        "URN",
        "School",
        "Surname",
        "Forename",
        "Post",
        "Standard",
        "Rating",
        r.choice(("Review date", "Date of review", "Date")),
    )
    row, areas = 2, area_headings(r)
    for year in range(last - r.randint(1, 3), last + 1):
        for leader in pick_leaders(r, 3, 5):
            day = a_spring_date(r, year)
            for code, heading in areas:
                grid.put(
                    row,
                    1,
                    f"APR{10000 + row}",
                    int(leader.urn),
                    leader.school,
                    leader.last,
                    leader.first,
                    "Headteacher",
                    heading,
                )
                grid.put(row, 9, day)
                rater.rate(
                    grid,
                    row,
                    8,
                    code,
                    school=leader.school,
                    leader=names_of(leader),
                    urn=leader.urn,
                    cycle=cycle(year),
                    date=day.isoformat(),
                    role="Headteacher",
                )
                row += 1
    return finish(
        r,
        "All reviews to date",
        "long list over years",
        [grid],
        ("xlsx", "xlsxwriter", "csv", "xls"),
        questions=("leader",),
    )


def autumn_meetings(r: random.Random) -> Made:
    """Reviews held from September to December, no year named: which year was reviewed has to be asked."""
    year, marks = pick_year(r), pick_marks(r, legend=False)
    grid, rater, areas = Grid("Reviews"), Rater(r, marks), area_headings(r)
    grid.head(1, "School", "Principal", "Date of review meeting", *[h for _, h in areas])
    for row, leader in enumerate(pick_leaders(r, 3, 8), 2):
        day = date(year + 1, r.randint(9, 12), r.randint(1, 28))
        grid.put(row, 1, leader.school, leader.name, day)
        for m, (code, _) in enumerate(areas):
            rater.rate(grid, row, 4 + m, code, **of(leader, year, date=day.isoformat(), ask="cycle"))
    return finish(
        r, "Principal reviews", "autumn meetings", [grid], questions=("cycle",), answers={"cycle": cycle(year)}
    )


def several_raters_long(r: random.Random) -> Made:
    """A row for each head, area and rater; the rater's part in a column."""
    year, marks = pick_year(r), pick_marks(r, legend=False)
    grid, rater, areas = Grid("Triangulation"), Rater(r, marks), area_headings(r)
    parts = (("Self", "self"), ("Line manager", "appraiser"), ("SIP", "partner"), ("Chair of Governors", "governor"))
    parts = parts[: r.choice((2, 3, 4))]
    grid.head(
        1,
        "Year",
        "School",
        "Headteacher",
        r.choice(("Rater", "Rated by", "Source", "Rater type")),
        "Key area",
        "Rating",
        "Comment",
    )
    row = 2
    for leader in pick_leaders(r, 3, 7):
        for code, heading in areas:
            for word, source in parts:
                said = r.choice(("", "", "", *REMARKS))
                grid.put(row, 1, cycle(year), leader.school, leader.name, word, heading)
                rater.rate(grid, row, 6, code, **of(leader, year, source=source, comment=said or None))
                grid.put(row, 7, said)
                row += 1
    return finish(r, "Triangulation extract", "several raters, long", [grid], ("xlsx", "xlsxwriter", "csv"))


def interim_and_final(r: random.Random) -> Made:
    """A stage column, interim and final, over two years."""
    year, marks = pick_year(r), pick_marks(r, legend=False)
    grid, rater, areas = Grid("Stages"), Rater(r, marks), area_headings(r)
    words = r.choice((("Interim", "Final"), ("Mid-year", "End of year"), ("Mid-year review", "Final review")))
    grid.head(1, "School", "Headteacher", "Year", r.choice(("Stage", "Review point", "Point")), *[h for _, h in areas])
    row = 2
    for leader in pick_leaders(r, 3, 8):
        for back in (1, 0):
            for word, point in zip(words, ("interim", "final"), strict=True):
                grid.put(row, 1, leader.school, leader.name, cycle(year - back), word)
                for m, (code, _) in enumerate(areas):
                    rater.rate(grid, row, 5 + m, code, **of(leader, year - back, point=point))
                row += 1
    return finish(r, "Interim and final ratings", "stage column", [grid], ("xlsx", "xlsxwriter", "csv", "ods"))


def sheet_per_year(r: random.Random) -> Made:
    """A sheet for each year, a head replaced between them, filtered rows hidden in one."""
    last, marks, leaders = pick_year(r), pick_marks(r, legend=False), pick_leaders(r, 5, 9)
    rater, areas, grids = Rater(r, marks), area_headings(r), []
    seed = r.random()
    for year in (last - 1, last):
        name = write_year(random.Random(seed), year).replace("/", "-")
        grid = Grid(name)
        grid.head(1, "School", "Headteacher", "Post", *[h for _, h in areas])
        for row, leader in enumerate(leaders, 2):
            grid.put(row, 1, leader.school, leader.name, "Headteacher")
            gone = row == 3 and r.random() < 0.4
            for m, (code, _) in enumerate(areas):
                if gone:
                    grid.put(row, 4 + m, marks.written[draw_level(r, marks) - 1])
                else:
                    rater.rate(grid, row, 4 + m, code, **of(leader, year, role="Headteacher"))
            grid.hidden_rows |= {row} if gone else set()
        grids.append(grid)
        leaders = [
            *leaders[:-1],
            leaders[-1]._replace(first=r.choice(("Ottoline", "Rhodri", "Kwabena")), last="Fairweather"),
        ]
    return finish(r, "Ratings by year", "a sheet per year", grids)


def bare_numbers(r: random.Random) -> Made:
    """Numbers of 1 to 4 or 5 and nothing that says which end is best: a question."""
    year, levels = pick_year(r), r.choice((4, 4, 5))
    down = r.random() < 0.5
    marks = numbers_of([str(n) for n in range(1, levels + 1)], down)
    grid, rater, areas = Grid("Data"), Rater(r, marks), area_headings(r)
    grid.put(1, 1, f"Principals' appraisal scores {write_year(r, year)}")
    grid.head(2, "Academy", "Principal", *[h for _, h in areas])
    for row, leader in enumerate(pick_leaders(r, 5, 12), 3):
        grid.put(row, 1, leader.school, leader.name)
        for m, (code, _) in enumerate(areas):
            rater.rate(grid, row, 3 + m, code, **of(leader, year, ask="scale_direction"))
    best = f"1 is the strongest, {levels} the weakest" if down else f"{levels} is the strongest, 1 the weakest"
    return finish(
        r,
        "Principals appraisal scores",
        "bare numbers",
        [grid],
        questions=("scale_direction",),
        answers={"scale_direction": best},
    )


def between_levels(r: random.Random) -> Made:
    """A panel's marks, a few of them between two levels, and a plus or a minus here and there."""
    year, (short, words) = (
        pick_year(r),
        r.choice(((("I", "RI", "G", "O"), OFSTED), (("R", "A", "G"), ("Red", "Amber", "Green")))),
    )
    marks = Marks(short, ", ".join(f"{s} = {w}" for s, w in zip(short, words, strict=True)))
    grid, rater, areas = Grid("Panel ratings"), Rater(r, marks), area_headings(r)
    grid.put(1, 1, f"Panel ratings {cycle(year)}. {marks.legend}")
    grid.head(3, "School", "Headteacher", *[h for _, h in areas])
    for row, leader in enumerate(pick_leaders(r, 5, 10), 4):
        grid.put(row, 1, leader.school, leader.name)
        for m, (code, _) in enumerate(areas):
            level, chance = rater.rate(grid, row, 3 + m, code, **of(leader, year, source="governor")), r.random()
            if level and level < marks.levels and chance < 0.06:
                grid.put(row, 3 + m, f"{short[level - 1]}/{short[level]}")
                grid.truth[row, 3 + m] |= {"level": level + 0.5, "ask": "value"}
            elif level and chance > 0.92:
                grid.put(row, 3 + m, f"{short[level - 1]}{r.choice('+-')}")
    return finish(r, f"Panel ratings {year}-{(year + 1) % 100}", "between two levels", [grid], questions=("value",))


def statements_long(r: random.Random) -> Made:
    """A record per statement with its area in the column before, a filtered year hidden, both points of the year."""
    year, marks = pick_year(r), pick_marks(r, legend=False)
    grid, rater = Grid("Statement records"), Rater(r, marks)
    grid.head(1, "School", "Headteacher", "Key area", "Statement", "Judgement", "Reviewed on")
    row = 2
    for leader in pick_leaders(r, 2, 5):
        day = a_spring_date(r, year)
        for code, words in statements("ka"):
            grid.put(row, 1, leader.school, leader.name, dict(titles("ka"))[code[:3]], words)
            rater.rate(grid, row, 5, code, **of(leader, year, date=day.isoformat()))
            grid.put(row, 6, day)
            row += 1
    return finish(r, "Statement records", "record per statement", [grid], ("xlsx", "xlsxwriter", "csv"))


LAYOUTS = {
    f.__name__: apart(f)
    for f in (
        record_per_rating,
        years_with_dates,
        autumn_meetings,
        several_raters_long,
        interim_and_final,
        sheet_per_year,
        bare_numbers,
        between_levels,
        statements_long,
    )
}
