"""Grids: heads down and areas across, or the other way, as trusts, dioceses and hubs keep them on one page."""

import random
from datetime import date
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import stranger_room as room
from tests.messy.seeded.stranger_room import Draw, Page, Person

BOOKS = ("openpyxl", "xlsxwriter", "odf", "xlwt")


def _truth(person: Person, year: int | None, **more: Any) -> dict[str, Any]:
    return {"school": person.school, "leader": person.name, "cycle": room.cycle(year) if year else None} | more


def diocesan_grid(r: random.Random) -> Made:
    """A diocesan trust's tracker: Christian distinctiveness and worship stand beside the areas; rows for each deanery's mean."""
    heads, year = room.meet(r, 6, 12), room.year_of(r)
    draw = Draw(r, room.FOUR_UP)
    page = Page(f"HT tracker {year % 100}-{(year + 1) % 100}")
    page.head(1, 1, f"Headteacher review tracker, academic year {room.spoken(r, year)}")
    page.put(2, 1, "Key: " + room.FOUR_UP.sentence)
    page.head(
        4,
        1,
        "School",
        "Headteacher",
        *[t for _, t in room.areas()],
        "Christian distinctiveness",
        "Collective worship",
        "Average",
    )
    row, cut = 5, len(heads) // 2
    for n, head in enumerate(heads):
        page.put(row, 1, head.school, head.name)
        levels = []
        for column, (code, _) in enumerate(room.areas(), 3):
            if r.random() < 0.06:
                page.put(row, column, r.choice(("-", "n/a", "tbc")))
                continue
            levels.append(draw.level())
            page.rate(row, column, levels[-1], code, levels[-1], 4, **_truth(head, year))
        page.put(row, 9, r.randint(1, 4), r.randint(1, 4), round(sum(levels) / len(levels), 2))
        row += 1
        if n + 1 in (cut, len(heads)):
            page.head(row, 1, f"{'North' if n + 1 == cut else 'South'} deanery average")
            page.put(row, 3, *[round(r.uniform(2, 4), 1) for _ in range(8)])
            row += 1
    return room.bind(
        "grid: diocesan columns beside, deanery means between",
        "Diocesan HT tracker",
        [page],
        r.choice(BOOKS),
        ["criterion"],
    )


def areas_over_statements(r: random.Random) -> Made:
    """Two heading rows: areas merged above, numbers of statements below; letters with the key at the foot."""
    heads, year = room.meet(r, 4, 8), room.year_of(r)
    scale = r.choice((
        room.OFSTED_LETTERS,
        room.Scale(("E", "D", "S", "L"), room.EMERGING.words),
        room.Scale(("IE", "PE", "E", "HE"), room.EFFECTIVE.words),
    ))  # fmt: skip
    draw = Draw(r, scale)
    page = Page("Statements")
    page.head(1, 1, f"Statement level judgements {room.spoken(r, year)}")
    page.head(4, 1, "Name", "School")
    column = 3
    for code, title in room.areas():
        under = room.statements(code)
        page.span(3, column, title, len(under))
        page.head(4, column, *[s[2:] for s, _ in under])
        for n, head in enumerate(heads):
            page.put(5 + n, 1, f"{head.last}, {head.first}", head.school)
            for k, (stated, _) in enumerate(under):
                level = draw.level()
                fields = _truth(head, year) | {"leader": [f"{head.last}, {head.first}", head.name]}
                page.rate(5 + n, column + k, scale.words[level - 1], stated, level, scale.levels, **fields)
        column += len(under)
    page.put(6 + len(heads), 1, scale.sentence)
    return room.bind("grid: areas merged over statement numbers", "Statement judgements", [page], r.choice(BOOKS))


def people_across(r: random.Random) -> Made:
    """An all-through trust: a column for each person, post and school written above the name, areas down."""
    heads, year, marks = room.meet(r, 4, 7), room.year_of(r), r.choice((room.EMBEDDED, room.OFSTED, room.EXPECTED))
    posts = [
        r.choice(("Headteacher", "Head of School", "Acting Headteacher", "Executive Headteacher", "Principal"))
        for _ in heads
    ]
    draw = Draw(r, marks)
    page = Page("All leaders")
    page.head(1, 1, f"Leaders' appraisal outcomes {room.spoken(r, year)}")
    for n, label in enumerate(("School", "Leader", "Post", "Line manager")):
        page.head(3 + n, 1, label)
    boss = "R. Castellan"
    for column, (head, post) in enumerate(zip(heads, posts, strict=True), 2):
        for n, value in enumerate((head.school, head.name, post, boss)):
            page.put(3 + n, column, value)
    for n, (code, title) in enumerate(room.areas()):
        page.head(7 + n, 1, title)
        for column, (head, post) in enumerate(zip(heads, posts, strict=True), 2):
            level = draw.level()
            fields = _truth(head, year, role=post, appraiser=boss)
            page.rate(7 + n, column, marks.words[level - 1], code, level, marks.levels, **fields)
    page.head(13, 1, "Next review")
    for column in range(2, 2 + len(heads)):
        page.put(13, column, date(year + 1, 10, r.randint(1, 28)))
    return room.bind(
        "grid: people across with post and school above", "Leaders", [page], r.choice(("openpyxl", "xlsxwriter", "odf"))
    )


def colour_grid_with_key(r: random.Random) -> Made:
    """A chief executive's wall chart: colours alone, blue best, its legend in shaded boxes at the side."""
    heads, year = room.meet(r, 5, 11), room.year_of(r)
    shades = (room.RED, room.AMBER, room.GREEN, room.BLUE)
    meant = ("Cause for concern", "Developing", "Secure", "Leading the trust")
    draw = Draw(r, room.Scale(meant))
    page = Page("Wall chart")
    page.head(1, 1, f"Leadership wall chart {room.cycle(year)}")
    page.head(3, 1, "Head", "School", *[f"KA{n}" for n in range(1, 7)])
    for n, head in enumerate(heads):
        page.put(4 + n, 1, head.name, head.school)
        for column, (code, _) in enumerate(room.areas(), 3):
            if r.random() < 0.08:
                continue
            level = draw.level()
            page.fills[4 + n, column] = shades[level - 1]
            page.rate(4 + n, column, None, code, level, 4, **_truth(head, year))
    page.head(3, 11, "Legend")
    for n in range(4):
        page.fills[4 + n, 10] = shades[3 - n]
        page.put(4 + n, 11, meant[3 - n])
    return room.bind(
        "grid: colours with a legend in boxes", "Wall chart", [page], r.choice(("openpyxl", "xlsxwriter", "odf"))
    )


def colours_with_blue_unexplained(r: random.Random) -> Made:
    """The same wall chart without a legend: what blue means is for a person to say."""
    heads, year = room.meet(r, 5, 9), room.year_of(r)
    shades, draw = (room.RED, room.AMBER, room.GREEN, room.BLUE), Draw(r, room.Scale(("R", "A", "G", "B")))
    page = Page("RAG")
    page.head(1, 1, f"RAG of headteachers {room.cycle(year)}")
    page.head(2, 1, "Academy", "Headteacher", *[t for _, t in room.areas()])
    for n, head in enumerate(heads):
        page.put(3 + n, 1, head.school, head.name)
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            page.fills[3 + n, column] = shades[level - 1]
            page.rate(3 + n, column, None, code, level, 4, **_truth(head, year), ask="scale")
    return room.bind("grid: blue among the colours, no legend", "RAG", [page], "openpyxl", ["scale"])


def bare_numbers(r: random.Random) -> Made:
    """A business manager types 1 to 4 and tells nobody which end is good."""
    heads, year = room.meet(r, 6, 12), room.year_of(r)
    draw, best_first = Draw(r, room.FOUR_UP), r.random() < 0.5
    page = Page("Sheet1")
    page.head(1, 1, "URN", "School", "Head", *[f"{n}. {t}" for n, (_, t) in enumerate(room.areas(), 1)])
    for n, head in enumerate(heads):
        page.put(2 + n, 1, head.urn, head.school, head.name)
        for column, (code, _) in enumerate(room.areas(), 4):
            typed = draw.level()
            level = 5 - typed if best_first else typed
            page.rate(
                2 + n, column, typed, code, level, 4, **_truth(head, year), urn=str(head.urn), ask="scale_direction"
            )
    name = f"Head teachers {room.cycle(year).replace('/', '-')}"
    return room.bind(
        "grid: bare numbers, direction untold", name, [page], r.choice((*BOOKS, "csv")), ["scale_direction"]
    )


def letters_and_arrows(r: random.Random) -> Made:
    """Ofsted letters with plus and minus, and an arrow column beside each that is no rating."""
    heads, year = room.meet(r, 4, 9), room.year_of(r)
    draw = Draw(r, room.OFSTED_LETTERS)
    page = Page("Profile")
    page.head(1, 1, f"Leadership profile at July {year + 1}")
    page.put(
        2, 1, "O = Outstanding, G = Good, RI = Requires improvement, I = Inadequate. ↑ improving, → steady, ↓ declining"
    )
    heads_row: list[Any] = ["School", "Headteacher"]
    for n in range(1, 7):
        heads_row += [f"KA{n}", "Trend"]
    page.head(4, 1, *heads_row)
    for n, head in enumerate(heads):
        page.put(5 + n, 1, head.school, head.name)
        for k, (code, _) in enumerate(room.areas()):
            level, mark = draw.level(), r.choice(("", "", "", "+", "-"))
            fields = _truth(head, year) | ({"comment": mark} if mark else {}) | {"point": [None, "final", "summer"]}
            page.rate(5 + n, 3 + 2 * k, room.OFSTED_LETTERS.words[level - 1] + mark, code, level, 4, **fields)
            page.put(5 + n, 4 + 2 * k, r.choice(("↑", "→", "↓")))
    return room.bind(
        "grid: letters with signs, arrows beside",
        "Leadership profile",
        [page],
        r.choice(("openpyxl", "xlsxwriter", "odf")),
    )


def out_of_ten(r: random.Random) -> Made:
    """A consultancy marks out of ten, with halves."""
    heads, year = room.meet(r, 4, 9), room.year_of(r)
    page = Page("Scores")
    page.head(1, 1, "Leadership diagnostic: scores out of 10")
    page.put(2, 1, f"Academic year {room.spoken(r, year)}")
    page.head(4, 1, "School", "Leader", *[t for _, t in room.areas()], "Total /60")
    for n, head in enumerate(heads):
        page.put(5 + n, 1, head.school, head.name)
        total = 0.0
        for column, (code, _) in enumerate(room.areas(), 3):
            mark = r.randint(6, 20) / 2
            mark = int(mark) if mark == int(mark) else mark
            total += mark
            page.rate(5 + n, column, mark, code, None, None, **_truth(head, year), value=mark / 10)
        page.put(5 + n, 9, total)
    return room.bind("grid: out of ten with a total", "Diagnostic scores", [page], r.choice(BOOKS))


def percentages(r: random.Random) -> Made:
    """A trust that weighs everything: each area as a percentage, formatted so."""
    heads, year = room.meet(r, 5, 9), room.year_of(r)
    page = Page("Percent")
    page.head(1, 1, f"Headteacher ratings (%) {room.cycle(year)}")
    page.head(3, 1, "Headteacher", "School", *[f"{t} (%)" for _, t in room.areas()])
    for n, head in enumerate(heads):
        page.put(4 + n, 1, head.name, head.school)
        for column, (code, _) in enumerate(room.areas(), 3):
            mark = r.randint(35, 100)
            page.rate(4 + n, column, mark / 100, code, None, None, **_truth(head, year), value=mark / 100)
            page.formats[4 + n, column] = "0%"
    return room.bind("grid: percentages", "Head ratings percent", [page], r.choice(("openpyxl", "xlsxwriter")))


def between_levels(r: random.Random) -> Made:
    """Numbers with their words in the key, and here and there a 2/3 that somebody could not decide."""
    heads, year = room.meet(r, 6, 10), room.year_of(r)
    draw = Draw(r, room.FOUR_UP)
    page = Page("Judgements")
    page.head(1, 1, f"Judgements {room.spoken(r, year)}")
    page.put(2, 1, "1 = Emerging", "2 = Developing", "3 = Secure", "4 = Leading")
    page.head(4, 1, "Headteacher", "School", *[f"Key Area {n}" for n in range(1, 7)])
    for n, head in enumerate(heads):
        page.put(5 + n, 1, head.name, head.school)
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            if level < 4 and r.random() < 0.08:
                page.rate(
                    5 + n, column, f"{level}/{level + 1}", code, level + 0.5, 4, **_truth(head, year), ask="value"
                )
            else:
                page.rate(5 + n, column, level, code, level, 4, **_truth(head, year))
    return room.bind("grid: a few between two levels", "Judgements", [page], r.choice(("openpyxl", "xlwt")), ["value"])


def three_raters_merged(r: random.Random) -> Made:
    """Each area merged over Head, SIP and Agreed; only the three of them, and the year in the title."""
    heads, year, marks = room.meet(r, 4, 8), room.year_of(r), r.choice((room.OFSTED, room.EFFECTIVE, room.EMERGING))
    draw = Draw(r, marks)
    page = Page("Moderation meeting")
    page.head(1, 1, f"Moderation of headteacher judgements, {room.spoken(r, year)}")
    page.span(3, 1, "School", 1, 2)
    page.span(3, 2, "Headteacher", 1, 2)
    for k, (_, title) in enumerate(room.areas()):
        page.span(3, 3 + 3 * k, title, 3)
        page.head(4, 3 + 3 * k, "HT", "SIP", "Agreed")
    for n, head in enumerate(heads):
        page.put(5 + n, 1, head.school, head.name)
        for k, (code, _) in enumerate(room.areas()):
            for j, source in enumerate(("self", "partner", "appraiser")):
                if r.random() < 0.05:
                    continue
                level = draw.level()
                fields = _truth(head, year, source=source)
                page.rate(5 + n, 3 + 3 * k + j, marks.words[level - 1], code, level, marks.levels, **fields)
    return room.bind(
        "grid: three raters under each area", "Moderation", [page], r.choice(("openpyxl", "xlsxwriter", "xlwt"))
    )


def welsh_border(r: random.Random) -> Made:
    """A school a mile inside Wales uses the Welsh names, in both languages, for its three leaders."""
    heads, year, marks = room.meet(r, 3, 5), room.year_of(r), r.choice((room.EMERGING, room.OFSTED, room.EXPECTED))
    school, draw = heads[0].school, Draw(r, marks)
    both = (
        ("Creating strategic direction", "Creu cyfeiriad strategol"),
        ("Leading learning and teaching", "Arwain dysgu ac addysgu"),
        ("Developing and working with others", "Datblygu a gweithio gydag eraill"),
        ("Managing the school", "Rheoli'r ysgol"),
        ("Securing accountability", "Sicrhau atebolrwydd"),
        ("Strengthening the community focus", "Cryfhau'r ffocws ar y gymuned"),
    )
    alone = r.random() < 0.5
    page = Page("Arweinwyr - Leaders")
    page.head(1, 1, school)
    page.put(2, 1, f"Leadership standards review {room.cycle(year)}")
    page.head(4, 1, "Leader", "Post", *[e if alone else f"{e} / {w}" for e, w in both])
    posts = ["Headteacher", "Deputy Headteacher", "Assistant Headteacher", "Deputy Headteacher", "SENCo"]
    for n, (head, post) in enumerate(zip(heads, posts, strict=False)):
        page.put(5 + n, 1, head.name, post)
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            fields = _truth(head, year, role=post) | {"school": school}
            page.rate(5 + n, column, marks.words[level - 1], code, level, marks.levels, **fields)
    return room.bind("grid: Welsh names of the areas, a school's leaders", "Leaders review", [page], r.choice(BOOKS))


def standards_of_2020(r: random.Random) -> Made:
    """A trust that moved to the 2020 standards: ten columns and ethics, met or not, text with a preamble."""
    heads, year = room.meet(r, 5, 10), room.year_of(r)
    draw = Draw(r, room.MET)
    page = Page("")
    page.put(1, 1, "Report", "Headteachers' standards 2020 - annual review")
    page.put(2, 1, "Cycle", room.cycle(year))
    page.put(3, 1, "Printed by", "Trust office")
    page.put(5, 1, "URN", "Academy", "Headteacher", *[t for _, t in room.areas("hts2020")])
    for n, head in enumerate(heads):
        page.put(6 + n, 1, head.urn, head.school, head.name)
        for column, (code, _) in enumerate(room.areas("hts2020"), 4):
            if r.random() < 0.05:
                page.put(6 + n, column, r.choice(("Not seen", "N/A", "")))
                continue
            level = draw.level()
            fields = _truth(head, year, urn=str(head.urn), point=[None, "final"])
            page.rate(6 + n, column, room.MET.words[level - 1], code, level, 4, **fields)
    page.put(7 + len(heads), 1, f"Records: {len(heads)}")
    return room.bind(
        "grid: 2020 standards as text", "standards_review", [page], r.choice(("csv", "csv semicolons", "csv tabs"))
    )


def marked_and_noted(r: random.Random) -> Made:
    """A partner's grid: remarks kept in cell notes, an old year's columns hidden, a row for a head who has left struck out."""
    heads, year, marks = room.meet(r, 5, 9), room.year_of(r), r.choice((room.EMERGING, room.EFFECTIVE))
    draw = Draw(r, marks)
    page = Page("SIP grid")
    page.head(1, 1, "School", "Head", *[f"{t} {room.cycle(year)}" for _, t in room.areas()])
    page.head(1, 9, *[f"{t} {room.cycle(year - 1)}" for _, t in room.areas()])
    page.hidden_columns.update(range(9, 15))
    gone = r.randrange(len(heads))
    for n, head in enumerate(heads):
        page.put(2 + n, 1, head.school, head.name)
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            page.put(2 + n, column + 6, marks.words[level - 1])
            if n == gone:
                page.put(2 + n, column, marks.words[level - 1])
                page.struck.update((2 + n, c) for c in range(1, 9))
                continue
            page.rate(2 + n, column, marks.words[level - 1], code, level, marks.levels, **_truth(head, year))
            if r.random() < 0.2:
                page.notes[2 + n, column] = note = r.choice(
                    ("Saw this in lessons", "Ask again in June", "Governors agree")
                )
                page.truth[2 + n, column]["comment"] = note
    return room.bind(
        "grid: notes, hidden old year, a struck row", "SIP grid", [page], r.choice(("openpyxl", "xlsxwriter"))
    )
