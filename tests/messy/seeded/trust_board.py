"""The tabs behind a trust's board papers: standards, results and values beside the ratings, dashboards that repeat them."""

import random
from datetime import date

from tests.messy.seeded import Made
from tests.messy.seeded.desk import (
    WORDS,
    Grid,
    Rater,
    apart,
    area_headings,
    cycle,
    draw_level,
    finish,
    pick_leaders,
    pick_marks,
    pick_year,
    statements,
    titles,
    words_of,
    write_year,
)
from tests.messy.seeded.trust_office import REMARKS, TRUSTS, banner, key_columns, legend, of, put_keys


def standards_of_2020(r: random.Random) -> Made:
    """The ten standards of 2020 across, as the office shortens them."""
    year = max(pick_year(r), 2021)
    marks, grid = pick_marks(r, year=year), Grid("HT Standards")
    rater, keys = Rater(r, marks), key_columns(r)
    short = {
        "HS5": (
            "Additional and SEND",
            "Additional & special educational needs and disabilities",
            "Additional and special educational needs and disabilities",
        ),
        "HS3": ("Curriculum and assessment", "Curriculum & assessment"),
        "HS10": ("Governance and accountability", "Governance & accountability"),
    }
    ten = [(c, r.choice(short.get(c, (t,)))) for c, t in titles("hts2020") if c != "HS0"]
    if r.random() < 0.4:
        ten = [(c, f"{n}. {t}") for n, (c, t) in enumerate(ten, 1)]
    if r.random() < 0.3:
        ten.insert(0, ("HS0", "Ethics and professional conduct"))
    top = banner(r, grid, year, "Headteachers' standards (2020) review")
    grid.head(top, *[k for k, _ in keys], *[h for _, h in ten], "Priority for next year")
    first = len(keys) + 1
    for row, leader in enumerate(pick_leaders(r), top + 1):
        put_keys(grid, row, keys, leader, row - top)
        for m, (code, _) in enumerate(ten):
            rater.rate(grid, row, first + m, code, **of(leader, year))
        grid.put(row, first + len(ten), r.choice(("Curriculum", "Behaviour and attendance", "SEND provision", "")))
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, "Headteachers standards review", "standards of 2020", grids, ("xlsx", "xlsxwriter", "ods"))


WELSH = (
    "Creating strategic direction",
    "Leading learning and teaching",
    "Developing and working with others",
    "Managing the school",
    "Securing accountability",
    "Strengthening the community focus",
)


def welsh_headings(r: random.Random) -> Made:
    """The names of the six areas that a head brought from Wales, with a line per head and an appraiser."""
    year = pick_year(r)
    marks, grid = pick_marks(r, year=year), Grid("Ratings")
    rater, keys = Rater(r, marks), key_columns(r)
    top = banner(r, grid, year)
    boss = [p.name for p in pick_leaders(r, 2, 3)]
    grid.head(top, *[k for k, _ in keys], r.choice(("Appraiser", "Reviewer", "Line manager", "Appraised by")), *WELSH)
    first = len(keys) + 2
    for row, leader in enumerate(pick_leaders(r), top + 1):
        put_keys(grid, row, keys, leader, row - top)
        by = r.choice(boss)
        grid.put(row, first - 1, by)
        for m in range(6):
            rater.rate(grid, row, first + m, f"KA{m + 1}", **of(leader, year, appraiser=by))
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, "Ratings by area", "Welsh headings", grids, ("xlsx", "xlsxwriter", "xls", "ods"))


def own_criteria_beside(r: random.Random) -> Made:
    """The trust's own values and an overall grade beside the Key Areas; these are on no published framework."""
    year = pick_year(r)
    marks, grid = pick_marks(r, year=year), Grid("Appraisal grid")
    rater, keys = Rater(r, marks), key_columns(r)
    own = r.sample(
        (
            "Ambition",
            "Kindness",
            "Trust values: Integrity",
            "One Trust contribution",
            "Christian distinctiveness",
            "Overall grade",
            "Overall judgement",
            "Living the trust's values",
        ),
        r.randint(1, 3),
    )
    columns = area_headings(r) + [(None, heading) for heading in own]
    top = banner(r, grid, year)
    grid.head(top, *[k for k, _ in keys], *[h for _, h in columns])
    first = len(keys) + 1
    for row, leader in enumerate(pick_leaders(r), top + 1):
        put_keys(grid, row, keys, leader, row - top)
        for m, (code, _) in enumerate(columns):
            if code:
                rater.rate(grid, row, first + m, code, **of(leader, year))
            else:
                grid.put(row, first + m, marks.written[draw_level(r, marks) - 1])
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, "Appraisal grid", "own criteria beside the areas", grids, questions=("criterion",))


def results_beside(r: random.Random) -> Made:
    """Exam results, attendance and the last inspection beside the areas: none of that is a rating of a person."""
    year = pick_year(r)
    marks, grid = pick_marks(r, year=year), Grid("Scorecard")
    rater, keys = Rater(r, marks), key_columns(r)
    areas = area_headings(r)
    top = banner(r, grid, year, "School and leadership scorecard")
    facts = ("NOR", "P8", "A8", "Basics 5+ %", "Attendance %", "PA %", "Last Ofsted", "Ofsted date", "Suspensions")
    before = r.random() < 0.5
    grid.head(
        top, *[k for k, _ in keys], *(facts if before else ()), *[h for _, h in areas], *(() if before else facts)
    )
    first = len(keys) + 1
    for row, leader in enumerate(pick_leaders(r), top + 1):
        put_keys(grid, row, keys, leader, row - top)
        found = (
            r.randint(400, 1700),
            round(r.uniform(-0.9, 0.8), 2),
            round(r.uniform(35, 58), 1),
            r.randint(25, 65),
            round(r.uniform(88, 95), 1),
            round(r.uniform(15, 38), 1),
            r.choice(("Good", "Outstanding", "Requires improvement")),
            date(r.randint(2018, year), r.randint(1, 12), r.randint(1, 28)),
            r.randint(0, 140),
        )
        grid.put(row, first + (0 if before else 6), *found)
        for m, (code, _) in enumerate(areas):
            rater.rate(grid, row, first + m + (len(facts) if before else 0), code, **of(leader, year))
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, "Scorecard", "results beside ratings", grids)


def statements_across(r: random.Random) -> Made:
    """All twenty-three statements across under merged areas, whole, coded or cut short."""
    year = pick_year(r)
    marks, grid = pick_marks(r, year=year), Grid("Statement level")
    rater, keys = Rater(r, marks), key_columns(r)
    way = r.choice(("whole", "code and words", "cut", "number"))
    top = banner(r, grid, year, "Leadership Group: statement ratings")
    first = len(keys) + 1
    grid.bold |= {top, top + 1}
    grid.put(top + 1, 1, *[k for k, _ in keys])
    column = first
    for area, title in titles("ka"):
        mine = [(c, t) for c, t in statements("ka") if c.startswith(area)]
        grid.merge(top, column, f"Key Area {area[2]}: {title}", len(mine))
        for n, (_, words) in enumerate(mine, 1):
            shown = {
                "whole": words,
                "code and words": f"{area[2]}.{n} {words}",
                "cut": words[:38] + "...",
                "number": f"{area[2]}.{n}",
            }[way]
            grid.put(top + 1, column, shown)
            column += 1
    for row, leader in enumerate(pick_leaders(r, 4, 9), top + 2):
        put_keys(grid, row, keys, leader, row - top - 1)
        for m, (code, _) in enumerate(statements("ka")):
            rater.rate(grid, row, first + m, code, **of(leader, year))
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, "Statement level", "statements across", grids, ("xlsx", "xlsxwriter", "xls", "ods"))


def schools_across(r: random.Random) -> Made:
    """The board's matrix: areas down the side, schools across, heads under the schools."""
    year = pick_year(r)
    marks, grid = pick_marks(r, year=year), Grid("Board matrix")
    rater, leaders = Rater(r, marks), pick_leaders(r, 4, 9)
    top = banner(r, grid, year, "Leadership matrix")
    grid.head(top, "Academy", *[p.school for p in leaders])
    grid.head(top + 1, r.choice(("Headteacher", "Principal")), *[p.name for p in leaders])
    row = top + 2
    if r.random() < 0.4:
        grid.put(row, 1, "URN", *[int(p.urn) for p in leaders])
        row += 1
    for code, heading in area_headings(r):
        grid.put(row, 1, heading)
        for column, leader in enumerate(leaders, 2):
            rater.rate(grid, row, column, code, **of(leader, year))
        row += 1
    grids = [grid]
    legend(r, grids, marks)
    return finish(r, "Board matrix", "schools across", grids, ("xlsx", "xlsxwriter", "ods"))


def hub_tabs(r: random.Random) -> Made:
    """A tab for each hub, with a cover, last year's hidden copy and a tab of lists."""
    year = pick_year(r)
    marks, leaders = pick_marks(r, year=year), pick_leaders(r, 6, 14)
    rater, areas = Rater(r, marks), area_headings(r)
    cover = Grid("Cover")
    cover.put(2, 2, r.choice(TRUSTS))
    cover.put(3, 2, f"Headteacher appraisal outcomes {write_year(r, year)}")
    cover.put(5, 2, "Prepared by the trust's HR team")
    grids = [cover]
    for hub in sorted({p.hub for p in leaders}):
        grid = Grid(hub)
        grid.head(1, "School", "Headteacher", *[h for _, h in areas], "Comment")
        for row, leader in enumerate((p for p in leaders if p.hub == hub), 2):
            grid.put(row, 1, leader.school, leader.name)
            for m, (code, _) in enumerate(areas):
                rater.rate(grid, row, 3 + m, code, **of(leader, year))
            grid.put(row, 9, r.choice(("", *REMARKS)))
        grids.append(grid)
    old = Grid("OLD do not use", hidden=True)
    old.head(1, "School", "Headteacher", *[h for _, h in areas])
    for row, leader in enumerate(leaders, 2):
        old.put(row, 1, leader.school, leader.name, *[marks.written[draw_level(r, marks) - 1] for _ in areas])
    lists = Grid("Lists")
    lists.put(1, 1, "Levels", "Hubs")
    for row, word in enumerate(marks.written, 2):
        lists.put(row, 1, word)
    grids += [old] * (r.random() < 0.6)
    legend(r, grids, marks)
    grids += [lists] * (r.random() < 0.6)
    return finish(r, "Appraisal outcomes by hub", "a tab per hub", grids)


def dashboard_and_data(r: random.Random) -> Made:
    """A dashboard that repeats the data and a count per level, before the data sheet itself."""
    year = pick_year(r)
    marks, leaders = words_of(r.choice(WORDS)), pick_leaders(r, 5, 12)
    rater, keys, areas = Rater(r, marks), key_columns(r), area_headings(r)
    data, board, pivot = Grid("Data"), Grid("Dashboard"), Grid("Summary")
    data.head(1, *[k for k, _ in keys], "Year", *[h for _, h in areas])
    first = len(keys) + 2
    for row, leader in enumerate(leaders, 2):
        put_keys(data, row, keys, leader, row - 1)
        data.put(row, first - 1, cycle(year))
        for m, (code, _) in enumerate(areas):
            rater.rate(data, row, first + m, code, **of(leader, year))
    board.put(1, 1, f"Leadership dashboard {cycle(year)}")
    board.head(3, "School", "Headteacher", *[h for _, h in areas])
    for row, _ in enumerate(leaders, 2):
        names = {k: n for n, (k, _) in enumerate(keys, 1)}
        school = next(n for k, n in names.items() if k in ("School", "Academy", "Academy name", "School name"))
        person = next(n for k, n in names.items() if "ead" in k or k == "Principal")
        board.put(
            row + 2,
            1,
            data.cells[row, school],
            data.cells[row, person],
            *[data.cells[row, first + m] for m in range(6)],
        )
    pivot.put(1, 1, "Number of headteachers at each level")
    pivot.head(3, "Key area", *marks.written)
    for row, (code, heading) in enumerate(areas, 4):
        got = [t["level"] for t in data.truth.values() if t["criterion"] == code]
        pivot.put(row, 1, heading, *[got.count(n) for n in range(1, marks.levels + 1)])
    grids = r.choice(([board, data], [board, pivot, data], [data, pivot, board], [data, pivot]))
    return finish(r, "Leadership dashboard", "dashboard beside data", grids)


def counts_per_level(r: random.Random) -> Made:
    """How many heads stand at each level, per hub or area: nobody's rating is in it."""
    year, marks = pick_year(r), words_of(r.choice(WORDS))
    grid, areas = Grid("Board summary"), area_headings(r)
    top = banner(
        r,
        grid,
        year,
        r.choice(
            (
                "Number of headteachers at each level",
                "Distribution of leadership ratings",
                "Percentage of leaders at each level",
            )
        ),
    )
    share = "ercentage" in str(grid.cells[1, 1])
    grid.head(top, "Key Area", *marks.written, "Total")
    for row, (_, heading) in enumerate(areas, top + 1):
        counts = [r.randint(0, 9) for _ in marks.written]
        total = sum(counts) or 1
        grid.put(
            row,
            1,
            heading,
            *[f"{round(100 * n / total)}%" if share else n for n in counts],
            "100%" if share else sum(counts),
        )
    return finish(r, "Board summary of ratings", "counts per level", [grid], findings_say=())


LAYOUTS = {
    f.__name__: apart(f)
    for f in (
        standards_of_2020,
        welsh_headings,
        own_criteria_beside,
        results_beside,
        statements_across,
        schools_across,
        hub_tabs,
        dashboard_and_data,
        counts_per_level,
    )
}
