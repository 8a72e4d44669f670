"""Prudence, an internal auditor: appraisals in the company of everything else a trust keeps in one workbook."""

from random import Random

from tests.messy.seeded import Made
from tests.messy.seeded.audit_room import AREAS, SCALES, Book, levels_of, pick_heads, some_year, spell_year


def among_results(r: Random) -> Made:
    """One sheet of ratings by school number alone among results, counts of staff, actions, targets, a dashboard and a register."""
    heads = pick_heads(r, 6)
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="ka")
    words = SCALES["ofsted"]
    front = book.sheet("Dashboard", ["Trust dashboard"], ["Area", *words[::-1]])
    for area in AREAS:
        front.append([area, *(r.randint(0, 4) for _ in range(4))])
    results = book.sheet("KS2 results", ["School", "Reading %", "Writing %", "Maths %", "RWM combined %"])
    staff = book.sheet("Teaching profile", ["School", "Number of teachers", *(f"No. graded {w}" for w in words[::-1])])
    plan = book.sheet("Action plan", ["Priority", "Owner", "Milestone", "RAG", "Next step"])
    sheet = book.sheet(
        "Appraisal", [f"Headteacher appraisal {spell_year(r, start)}"], ["DfE no.", *(f"KA{n}" for n in range(1, 7))]
    )
    reg = book.sheet(
        "Schools", ["URN", "LAESTAB", "School name", "Phase", "Hub", "Headteacher", "Last inspection", "Grade"]
    )
    for row, head in enumerate(heads, 3):
        results.append([head.school, *(r.randint(40, 95) for _ in range(4))])
        staff.append([head.school, 20, *(r.randint(0, 9) for _ in range(4))])
        plan.append([r.choice(AREAS), head.name, "Easter", r.choice(("Red", "Amber", "Green")), "Review at board"])
        reg.append(
            [int(head.urn), head.laestab, head.school, "Primary", head.hub, head.name, 2022, r.choice(words[1:])]
        )
        sheet.cell(row, 1, head.laestab)
        for n, level in enumerate(levels_of("ofsted", r, 6)):
            book.word(sheet, row, 2 + n, "ofsted", level, criterion=f"KA{n + 1}")
    return book.made("trust board data.xlsx", "ratings-among-other-sheets", register=[h.school for h in heads])


def sheet_per_area(r: Random) -> Made:
    """A sheet for each of three areas with its statements by number, the area's own grade last, and a summary that repeats it."""
    heads = pick_heads(r, r.randint(4, 6))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="ka", source="appraiser")
    areas = sorted(r.sample(range(1, 7), 3))
    scale = "emerging-leading"
    whole: dict[tuple[str, int], str] = {}
    for n in areas:
        count = 3 if n == 6 else 4
        sheet = book.sheet(f"KA{n}", [f"Key Area {n}: {AREAS[n - 1]}", None, spell_year(r, start)], [])
        sheet.append(["School", "Head", *(f"{n}.{k}" for k in range(1, count + 1)), f"KA{n} overall", "Comment"])
        for row, head in enumerate(heads, 4):
            sheet.cell(row, 1, head.school)
            sheet.cell(row, 2, head.name)
            keys = {"school": head.school, "leader": head.name}
            levels = levels_of(scale, r, count + 1)
            for k in range(1, count + 1):
                book.word(sheet, row, 2 + k, scale, levels[k - 1], criterion=f"KA{n}.{k}", **keys)
            book.word(sheet, row, 3 + count, scale, levels[-1], criterion=f"KA{n}", **keys)
            whole[head.name, n] = SCALES[scale][levels[-1] - 1]
            sheet.cell(row, 4 + count, r.choice(("See file", None)))
    summary = book.sheet("Summary", ["Summary"], [], ["School", "Head", *(f"KA{n}" for n in areas)])
    for head in heads:
        summary.append([head.school, head.name, *(whole[head.name, n] for n in areas)])
    return book.made("areas.xlsx", "one-sheet-per-area")


def values_among_areas(r: Random) -> Made:
    """The areas mixed with the trust's own values and near misses of other frameworks, none of which is an area."""
    heads = pick_heads(r, r.randint(4, 6))
    start, cycle = some_year(r)
    book = Book(cycle=cycle)
    columns: list[tuple[str, str | None, str | None]] = [(AREAS[n], "ka", f"KA{n + 1}") for n in range(6)]
    values = r.sample(("Courage", "Generosity", "Curiosity", "Stewardship"), 2)
    own = {"Courage": "TV1", "Generosity": "TV2", "Curiosity": "TV3", "Stewardship": "TV4"}
    columns += [(v, "tideway-values", own[v]) for v in values]
    columns += [("Overall leadership and management", None, None), ("Christian distinctiveness", None, None)]
    r.shuffle(columns)
    sheet = book.sheet(
        "All", [f"Annual review of heads ({spell_year(r, start)})"], ["School", "Headteacher", *(c[0] for c in columns)]
    )
    scale = r.choice(("effective-4", "not-yet-embedded", "concern-4"))
    for row, head in enumerate(heads, 3):
        sheet.cell(row, 1, head.school)
        sheet.cell(row, 2, head.turned)
        for at, ((_, framework, code), level) in enumerate(
            zip(columns, levels_of(scale, r, len(columns)), strict=True), 3
        ):
            if code is None:
                sheet.cell(row, at, SCALES[scale][level - 1])
                continue
            book.word(
                sheet,
                row,
                at,
                scale,
                level,
                framework=framework,
                criterion=code,
                school=head.school,
                leader=head.turned,
            )
    return book.made("annual review.xlsx", "own-values-among-areas", "criterion", frameworks=["tideway-values.toml"])


RELATIONS = (("Self", "self"), ("Line manager", "appraiser"), ("Peer", "peer"), ("Direct report", "staff"))
AS_ASKED = {
    "KA1.1": "Shows vision and conviction, focused on improving learning",
    "KA1.4": "Involves and inspires stakeholders",
    "KA3.1": "Builds a collaborative learning culture within the school",
    "KA4.3": "Ensures that strategic plans are implemented effectively",
    "KA5.2": "Routinely and rigorously analyses and evaluates school performance",
    "KA6.1": "Creates and maintains effective partnerships with a range of stakeholders",
}


def all_round(r: Random) -> Made:
    """An all-round survey: whom it is about, who answers in what relation, statements as headings, agreement for marks."""
    heads = pick_heads(r, r.randint(2, 3))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="ka")
    title = f"Leadership 360 {spell_year(r, start)}"
    stem = r.choice(("", "The leader... [{}]", "{} "))
    headings = [stem.format(words) if stem else words for words in AS_ASKED.values()]
    sheet = book.sheet(
        "Form responses 1",
        ["ID", "Leader you are giving feedback on", "Your relationship to this leader", *headings, "Anything else?"],
    )
    row = 2
    for head in heads:
        for words, source in RELATIONS:
            told = r.choice(("Always has time for people", None))
            for column, value in enumerate((row - 1, head.name, words), 1):
                sheet.cell(row, column, value)
            sheet.cell(row, 10, told)
            for n, (code, level) in enumerate(zip(AS_ASKED, levels_of("agreement-5", r, 6), strict=True)):
                shown = "Not answered" if r.random() < 0.06 else None
                if shown:
                    sheet.cell(row, 4 + n, shown)
                    continue
                book.word(sheet, row, 4 + n, "agreement-5", level, criterion=code, leader=head.name, source=source)
            row += 1
    return book.made(f"{title}.xlsx", "survey-export")


def nothing_here(r: Random) -> Made:
    """A workbook that looks the part and holds no leader's rating: counts, percentages, targets, a rubric and a training log."""
    heads = pick_heads(r, 5)
    start, _ = some_year(r)
    book = Book()
    words = SCALES["ofsted"]
    counts = book.sheet(
        "Staff profile", [f"Percentage of teachers at each level, {spell_year(r, start)}"], ["School", *words[::-1]]
    )
    rubric = book.sheet("Rubric", ["Key Area", *SCALES["emerging-leading"]])
    for area in AREAS:
        rubric.append(
            [
                area,
                "Little evidence yet",
                "Some evidence, not yet consistent",
                "Consistent evidence",
                "Leads others in this",
            ]
        )
    targets = book.sheet(
        "Targets", ["School", "Headteacher", "Target 1", "Target 2", "Whole-school target", "Progress to target"]
    )
    log = book.sheet("Training", ["Name", "Course", "Date", "Status", "Evaluation (1-5)"])
    for head in heads:
        counts.append([head.school, *(f"{n}%" for n in (20, 55, 20, 5))])
        targets.append(
            [
                head.school,
                head.name,
                "Reading to 80%",
                "Attendance 96%",
                "Curriculum",
                r.choice(("On track", "Met", "Not met")),
            ]
        )
        log.append([head.name, "Leading Learning and Teaching", "12/01/2023", "Completed", r.randint(1, 5)])
    return book.made("Leadership quality.xlsx", "no-ratings")


LAYOUTS = {
    "among_results": among_results,
    "sheet_per_area": sheet_per_area,
    "values_among_areas": values_among_areas,
    "all_round": all_round,
    "nothing_here": nothing_here,
}
