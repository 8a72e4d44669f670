"""Extracts of a trust's people system: codes with their look-ups, a program's headings, the register of who is in post."""

import random
from datetime import date

from tests.messy.seeded import Made
from tests.messy.seeded.desk import (
    OFSTED,
    WORDS,
    Grid,
    Marks,
    Rater,
    apart,
    area_headings,
    cycle,
    finish,
    numbers_of,
    pick_leaders,
    pick_marks,
    pick_year,
    titles,
    words_of,
    write_year,
)
from tests.messy.seeded.trust_hr import REMARKS, of


def codes_and_look_ups(r: random.Random) -> Made:
    """Codes for schools, criteria and levels, each explained on a tab of its own."""
    year, words = pick_year(r), r.choice((OFSTED, WORDS[1], WORDS[2]))
    marks = numbers_of(words, r.random() < 0.4)
    data, rater, leaders = Grid("Extract"), Rater(r, marks, gap=0.02), pick_leaders(r, 4, 9)
    sites = {leader.school: f"S{n:03}" for n, leader in enumerate(leaders, 101)}
    person = r.random() < 0.7
    data.head(1, "SiteCode", *["EmployeeName"] * person, "CriterionCode", "RatingCode", "ReviewYear")
    row, col = 2, 3 + person
    for leader in leaders:
        for code, _ in titles("ka"):
            data.put(row, 1, sites[leader.school], *[leader.name] * person, code)
            rater.rate(
                data,
                row,
                col,
                code,
                school=[leader.school, sites[leader.school]],
                leader=leader.name if person else None,
                cycle=cycle(year),
            )
            data.put(row, col + 1, cycle(year))
            row += 1
    look_sites, look_codes, look_levels = Grid("Sites"), Grid("Criteria"), Grid("RatingCodes")
    look_sites.head(1, "SiteCode", "SiteName", "URN")
    for at, leader in enumerate(leaders, 2):
        look_sites.put(at, 1, sites[leader.school], leader.school, int(leader.urn))
    look_codes.head(1, "CriterionCode", "Criterion")
    for at, (code, title) in enumerate(titles("ka"), 2):
        look_codes.put(at, 1, code, title)
    look_levels.head(1, "RatingCode", "Rating")
    for at, (mark, word) in enumerate(zip(marks.written, words, strict=True), 2):
        look_levels.put(at, 1, mark, word)
    return finish(
        r,
        "PeopleSystem extract",
        "codes and look-ups",
        [data, look_sites, look_codes, look_levels],
        ("xlsx", "xlsxwriter", "xls"),
        questions=("school",),
    )


def machine_headings(r: random.Random) -> Made:
    """A wide extract with a program's headings: KA1_Rating, KA1_Comment and so on."""
    year, marks = pick_year(r), pick_marks(r, legend=False)
    grid, rater = Grid("export"), Rater(r, marks)
    shape, say = r.choice(
        (
            ("KA{n}_Rating", "KA{n}_Comment"),
            ("ka{n}_rating", "ka{n}_comment"),
            ("KeyArea{n}Rating", "KeyArea{n}Comment"),
            ("key_area_{n}", "key_area_{n}_comments"),
        )
    )
    keys = r.choice(
        (
            ("employee_name", "school_name", "urn", "academic_year"),
            ("EmployeeName", "SchoolName", "URN", "AcademicYear"),
            ("Employee_Name", "Establishment", "Est_URN", "Review_Year"),
        )
    )
    grid.head(1, "ID", *keys)
    for n in range(6):
        grid.put(1, 6 + 2 * n, shape.format(n=n + 1), say.format(n=n + 1))
    for row, leader in enumerate(pick_leaders(r), 2):
        grid.put(row, 1, r.randint(100000, 999999), leader.name, leader.school, int(leader.urn), f"{year}/{year + 1}")
        for n in range(6):
            said = r.choice(("", *REMARKS))
            rater.rate(grid, row, 6 + 2 * n, f"KA{n + 1}", **of(leader, year, urn=leader.urn, comment=said or None))
            grid.put(row, 7 + 2 * n, said)
    return finish(r, "appraisal_export", "machine headings", [grid], ("csv", "csv", "xlsx", "xlsxwriter"))


def register_and_ratings(r: random.Random) -> Made:
    """Ratings keyed by URN alone; the register on another tab says which school and head that is."""
    year, marks = pick_year(r), pick_marks(r, legend=False)
    grid, register, rater, areas = Grid("Ratings"), Grid("Register"), Rater(r, marks), area_headings(r)
    leaders = pick_leaders(r, 4, 10)
    register.head(1, "URN", "LAESTAB", "School", "Phase", "Hub", "Headteacher", "In post since")
    named = r.random() < 0.5
    grid.put(1, 1, f"Appraisal ratings {write_year(r, year)}")
    grid.head(2, "URN", *["School"] * named, *[h for _, h in areas])
    for row, leader in enumerate(leaders, 3):
        since = date(year - r.randint(1, 9), r.choice((1, 4, 9)), 1)
        register.put(
            row - 1, 1, int(leader.urn), leader.laestab, leader.school, leader.phase, leader.hub, leader.name, since
        )
        grid.put(row, 1, int(leader.urn), *[leader.school] * named)
        for m, (code, _) in enumerate(areas):
            school = leader.school if named else [leader.school, None, leader.urn]
            rater.rate(
                grid,
                row,
                2 + named + m,
                code,
                school=school,
                leader=[leader.name, None],
                cycle=cycle(year),
                urn=leader.urn,
            )
    grids = [grid, register] if r.random() < 0.5 else [register, grid]
    return finish(r, "Ratings with register", "register beside ratings", grids, register=[p.school for p in leaders])


def out_of_ten(r: random.Random) -> Made:
    """Scores out of ten or in percent, the heading says which; hidden payroll columns between."""
    year, top = pick_year(r), r.choice((10, 100))
    grid, marks = Grid("Scores"), Marks((), "", top=top)
    unit = r.choice(("(out of 10)", "/10", "(0-10)")) if top == 10 else r.choice(("%", "(%)", "(percent)"))
    grid.head(1, "School", "Headteacher", "Payroll no", *[f"{t} {unit}" for _, t in titles("ka")])
    grid.put(1, 10, "Year")
    grid.hidden_columns |= {3} if r.random() < 0.5 else set()
    for row, leader in enumerate(pick_leaders(r), 2):
        grid.put(row, 1, leader.school, leader.name, r.randint(20000, 99999))
        for m, (code, _) in enumerate(titles("ka")):
            score = r.randint(3, 10) if top == 10 else r.randint(40, 98)
            grid.rate(row, 4 + m, score, code, None, marks, **of(leader, year, levels=None, value=score / top))
        grid.put(row, 10, cycle(year))
    return finish(r, "Leadership scores", "out of ten or percent", [grid], ("xlsx", "xlsxwriter"))


def words_and_numbers(r: random.Random) -> Made:
    """Rating code and rating text side by side for each area, as a system with two columns per field gives them."""
    year, words, best_first = pick_year(r), r.choice((OFSTED, WORDS[1], WORDS[2], WORDS[9])), r.random() < 0.4
    numbers, marks = numbers_of(words, best_first), words_of(words)
    grid, rater = Grid("Extract"), Rater(r, marks, gap=0.0)
    grid.head(1, "School", "Headteacher", "Year")
    for n, (_, title) in enumerate(titles("ka")):
        grid.put(1, 4 + 2 * n, f"{title} (code)", f"{title} (text)")
    for row, leader in enumerate(pick_leaders(r), 2):
        grid.put(row, 1, leader.school, leader.name, cycle(year))
        for n, (code, _) in enumerate(titles("ka")):
            # The word and its number are one rating; the word says more, so it carries it.
            level = rater.rate(grid, row, 5 + 2 * n, code, **of(leader, year)) or 1
            grid.put(row, 4 + 2 * n, numbers.written[level - 1])
    return finish(r, "Extract with text", "code and text side by side", [grid])


def heads_of_two_schools(r: random.Random) -> Made:
    """Executive heads once per school, co-heads on two rows, one vacancy: posts and dates of employment beside."""
    year, marks = pick_year(r), pick_marks(r, legend=False)
    grid, rater, areas = Grid("Heads"), Rater(r, marks), area_headings(r)
    leaders = pick_leaders(r, 6, 10)
    leaders[1] = leaders[1]._replace(first=leaders[0].first, last=leaders[0].last)
    leaders[3] = leaders[3]._replace(school=leaders[2].school, urn=leaders[2].urn)
    grid.put(1, 1, f"Heads in post and appraisal ratings, {write_year(r, year)}")
    grid.head(3, "Employee no", "Name", "Job title", "Start date", "FTE", "School", *[h for _, h in areas])
    for row, leader in enumerate(leaders, 4):
        post = (
            "Executive Headteacher"
            if row < 6
            else "Co-Headteacher"
            if row < 8
            else r.choice(("Headteacher", "Interim Headteacher", "Headteacher"))
        )
        vacant = row == 9 and r.random() < 0.5
        grid.put(
            row,
            1,
            r.randint(10000, 99999),
            r.choice(("Vacant", "VACANCY", "TBC")) if vacant else leader.name,
            post,
            date(year - 2, 9, 1),
            0.5 if row < 8 else 1,
            leader.school,
        )
        for m, (code, _) in enumerate(areas):
            if not vacant:
                rater.rate(grid, row, 7 + m, code, **of(leader, year, role=post))
    return finish(
        r, "Heads in post", "heads of two schools", [grid], ("xlsx", "xlsxwriter", "csv"), questions=("leader",)
    )


LAYOUTS = {
    f.__name__: apart(f)
    for f in (
        codes_and_look_ups,
        machine_headings,
        register_and_ratings,
        out_of_ten,
        words_and_numbers,
        heads_of_two_schools,
    )
}
