"""Forms: what a panel, a partner or a business manager fills in for one head, saved as each office saves."""

import random
from datetime import date
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import stranger_room as room
from tests.messy.seeded.stranger_room import Draw, Page, Person

REMARKS = (
    "Clear evidence from the autumn visit.", "Staff can explain the priorities.", "More to do in Year 4.",
    "Impact seen in books and in talk with pupils.", "Discussed; see governors' minutes.", "A strength of the school",
    "Not consistent across both sites yet",
)  # fmt: skip


def _truth(person: Person, year: int | None, **more: Any) -> dict[str, Any]:
    return {"school": person.school, "leader": person.formal, "cycle": room.cycle(year) if year else None} | more


def panel_form(r: random.Random) -> Made:
    """A small primary's governors' form: drop-down lists, guidance at the top, signatures at the bottom, overall last."""
    (head,), year, draw = room.meet(r, 1, town=True), room.year_of(r), Draw(r, room.EXPECTED)
    chair, adviser = r.sample(room.LAST, 2)
    page = Page("Review form")
    page.span(1, 1, "HEADTEACHER PERFORMANCE REVIEW", 4)
    page.put(
        2,
        1,
        "Guidance: the panel agrees one judgement for each area. Choose from the list. Leave blank what was not discussed.",
    )
    page.put(3, 1, "School", head.school)
    page.put(4, 1, "Headteacher", head.formal, "Review period", room.spoken(r, year))
    page.put(5, 1, "Governors on the panel", f"Mr P {chair} (Chair), Mrs K Lane", "External adviser", f"Dr T {adviser}")
    page.head(7, 1, "Area", "Panel's judgement", "Evidence and comments", "Action")
    row, fields = 8, _truth(head, year, source="governor")
    for n, (code, title) in enumerate(room.areas(), 1):
        page.put(row, 1, f"{n}. {title}")
        page.lists[row, 2] = ",".join(room.EXPECTED.words)
        if n == 5 and r.random() < 0.4:
            row += 1
            continue
        level, remark, action = draw.level(), r.choice(REMARKS), r.choice((None, None, "Chair to follow up"))
        said = [remark, f"{remark} / {action}"] if action else remark
        page.rate(row, 2, room.EXPECTED.words[level - 1], code, level, 4, **fields, comment=said)
        page.put(row, 3, remark, action)
        row += 1
    page.head(row, 1, "Overall", "At expectations")
    page.put(row + 2, 1, "Signed (Chair)", None, "Date")
    page.put(row + 3, 1, "Signed (Headteacher)", None, "Date")
    return room.bind("form: panel's, lists and signatures", "HT review form", [page])


def coloured_boxes(r: random.Random) -> Made:
    """A special school's form: a box beside each statement is shaded and nothing is written."""
    (head,), year, draw = room.meet(r, 1), room.year_of(r), Draw(r, room.RAG)
    page = Page("Appraisal")
    page.head(1, 1, f"{head.school}: appraisal of the Headteacher {room.spoken(r, year)}")
    page.put(2, 1, "Name:", head.formal)
    page.put(3, 1, "Shade the box red, amber or green.")
    row = 5
    for code, title in room.areas():
        page.head(row, 1, f"{title}")
        row += 1
        for stated, text in room.statements(code):
            page.put(row, 1, text)
            if r.random() < 0.9:
                level = draw.level()
                page.fills[row, 2] = (room.RED, room.AMBER, room.GREEN)[level - 1]
                page.rate(row, 2, None, stated, level, 3, **_truth(head, year), raw=room.RAG.words[level - 1])
            if r.random() < 0.3:
                page.put(row, 3, r.choice(REMARKS))
                if (row, 2) in page.truth:
                    page.truth[row, 2]["comment"] = page.cells[row, 3]
            row += 1
        row += 1
    return room.bind(
        "form: a shaded box by each statement", "Appraisal", [page], r.choice(("openpyxl", "xlsxwriter", "odf"))
    )


def shaded_statements(r: random.Random) -> Made:
    """A head of a pupil referral unit shades the words of the statement themselves."""
    (head,), year, draw = room.meet(r, 1), room.year_of(r), Draw(r, room.RAG)
    page = Page("Six key areas")
    page.head(1, 1, "Self-evaluation against the six key areas")
    page.put(2, 1, f"School: {head.school}")
    page.put(3, 1, f"Headteacher: {head.formal}")
    page.put(4, 1, f"Year: {room.spoken(r, year)}")
    page.put(5, 1, "Each statement is shaded green (secure), amber (some way to go) or red (not yet).")
    row = 7
    for code, title in room.areas():
        page.span(row, 1, title.upper(), 2)
        for stated, text in room.statements(code):
            row += 1
            level = draw.level()
            page.fills[row, 1] = (room.RED, room.AMBER, room.GREEN)[level - 1]
            page.rate(row, 1, text, stated, level, 3, **_truth(head, year, source="self"))
        row += 1
    return room.bind("form: the statements themselves shaded", "HT self evaluation", [page])


def two_tick_blocks(r: random.Random) -> Made:
    """A diocesan form: four boxes for the head's own view, four for the reviewer's, best first, a tick in each."""
    (head,), year = room.meet(r, 1), room.year_of(r)
    marks = r.choice((room.EFFECTIVE, room.EMERGING, room.OFSTED))
    page = Page("Form B")
    page.head(1, 1, f"Form B   Headteacher appraisal {room.spoken(r, year)}")
    page.put(2, 1, "School:", head.school)
    page.put(3, 1, "Headteacher:", head.formal)
    page.span(5, 2, "Self-review", 4)
    page.span(5, 6, "Reviewer", 4)
    page.head(6, 1, "Key area", *reversed(marks.words), *reversed(marks.words), "Comment")
    tick, draws = r.choice(("✓", "x", "X", "✔")), {"self": Draw(r, marks), "appraiser": Draw(r, marks)}
    for n, (code, title) in enumerate(room.areas()):
        row = 7 + n
        page.put(row, 1, title)
        remark = r.choice((*REMARKS, None))
        page.put(row, 10, remark)
        for left, source in ((2, "self"), (6, "appraiser")):
            level = draws[source].level()
            fields = _truth(head, year, source=source)
            page.rate(row, left + 4 - level, tick, code, level, 4, **fields)
    return room.bind(
        "form: ticks for self and reviewer, best first",
        f"Form B {head.last}",
        [page],
        r.choice(("openpyxl", "xlsxwriter")),
    )


def two_cycles_beside(r: random.Random) -> Made:
    """One form kept for two years, last year's column left standing, next year's target beyond it."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.EMERGING, room.EMBEDDED))
    draw = Draw(r, marks)
    page = Page(head.last)
    page.put(1, 1, head.school)
    page.put(2, 1, f"Headteacher: {head.formal}")
    page.head(4, 1, "", room.cycle(year - 1), room.cycle(year), f"Target {room.cycle(year + 1)}", "Evidence")
    row = 5
    for code, title in room.areas():
        page.head(row, 1, title)
        for stated, text in room.statements(code):
            row += 1
            page.put(row, 1, text)
            for column, then in ((2, year - 1), (3, year)):
                level = draw.level()
                page.rate(row, column, marks.words[level - 1], stated, level, marks.levels, **_truth(head, then))
            page.put(row, 4, marks.words[-1])
        row += 1
    return room.bind("form: two cycles and a target", "Appraisal record", [page])


def outcome_letter(r: random.Random) -> Made:
    """The chair's letter, typed in a spreadsheet, with the levels agreed in its middle."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.OFSTED, room.EFFECTIVE, room.EXPECTED))
    draw = Draw(r, marks)
    page = Page("Letter")
    page.put(1, 1, "PRIVATE AND CONFIDENTIAL")
    page.put(2, 1, head.formal)
    page.put(3, 1, "Headteacher")
    page.put(4, 1, head.school)
    page.put(6, 1, date(year + 1, r.randint(1, 7), r.randint(1, 28)))
    page.put(8, 1, f"Dear {head.title} {head.last}")
    page.head(9, 1, f"Outcome of your performance review {room.spoken(r, year)}")
    page.put(10, 1, "Thank you for meeting the panel. The judgements that we agreed with you are these:")
    for n, (code, title) in enumerate(room.areas()):
        level = draw.level()
        page.put(12 + n, 1, f"Key Area {n + 1}: {title}")
        page.rate(12 + n, 2, marks.words[level - 1], code, level, marks.levels, **_truth(head, year))
    page.put(19, 1, "You may add a comment within ten working days. The panel wishes you well for the year ahead.")
    page.put(21, 1, "Yours sincerely")
    page.put(23, 1, f"Mrs A {r.choice(room.LAST)}, Chair of Governors")
    return room.bind(
        "form: a letter with the levels in it", f"Letter {head.last}", [page], r.choice(("openpyxl", "xlwt"))
    )


def own_criteria_beside(r: random.Random) -> Made:
    """A pupil referral unit's form: its own five lines stand among the six areas, and a word of explanation after each level."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.EMERGING, room.EMBEDDED))
    draw = Draw(r, marks)
    page = Page("PRU leadership review")
    page.head(1, 1, "Leadership review")
    page.put(2, 1, "Centre", head.school, None, "Year", room.spoken(r, year))
    page.put(3, 1, "Leader", head.formal, None, "Post", "Head of Centre")
    page.head(5, 1, "Criterion", "Level", "Because")
    lines: list[tuple[str | None, str]] = list(room.areas())
    own = [
        "Reintegration to mainstream",
        "Quality of alternative provision",
        "Multi-agency working",
        "Therapeutic practice",
    ]
    for line in own[: r.randint(2, 4)]:
        lines.insert(r.randint(1, len(lines)), (None, line))
    for n, (code, title) in enumerate(lines):
        row, level, why = 6 + n, draw.level(), r.choice(REMARKS)
        page.put(row, 1, title, marks.words[level - 1], why)
        if code:
            fields = _truth(head, year, comment=why, role="Head of Centre")
            page.rate(row, 2, marks.words[level - 1], code, level, marks.levels, **fields)
    return room.bind(
        "form: its own criteria among the areas", "PRU review", [page], r.choice(("openpyxl", "odf")), ["criterion"]
    )


def tab_per_head(r: random.Random) -> Made:
    """One workbook, a tab for each head named by initials, and the empty master in front."""
    heads, year, marks = room.meet(r, 3, 6), room.year_of(r), r.choice((room.OFSTED, room.EMERGING, room.EFFECTIVE))
    draw, pages = Draw(r, marks), []
    for head in [None, *heads]:
        page = Page("MASTER do not use" if head is None else f"{head.first[0]}{head.last[0]} {head.school.split()[0]}")
        page.head(1, 1, f"Headteacher appraisal {room.cycle(year)}")
        page.put(3, 1, "Name of headteacher", head and head.formal)
        page.put(4, 1, "School", head and head.school)
        page.put(5, 1, "Reviewer", head and "Ms B Tindall")
        page.head(7, 1, "Key Area", "Level agreed", "Notes")
        for n, (code, title) in enumerate(room.areas()):
            page.put(8 + n, 1, f"KA{n + 1} {title}")
            page.lists[8 + n, 2] = ",".join(marks.words)
            if head and r.random() < 0.93:
                level = draw.level()
                fields = _truth(head, year, appraiser="Ms B Tindall")
                page.rate(8 + n, 2, marks.words[level - 1], code, level, marks.levels, **fields)
        pages.append(page)
    if len({p.name for p in pages}) < len(pages):
        pages = [p for n, p in enumerate(pages) if p.name not in {q.name for q in pages[:n]}]
    return room.bind("form: a tab per head, a master in front", "HT appraisals all schools", pages)


def mid_and_end(r: random.Random) -> Made:
    """February's level and July's side by side, red, amber and green in letters, with a key."""
    (head,), year = room.meet(r, 1), room.year_of(r)
    draw = Draw(r, room.RAG_LETTERS)
    page = Page("Record")
    page.put(1, 1, "Appraisee", head.formal)
    page.put(2, 1, "School", head.school)
    page.put(3, 1, "Appraisal year", room.spoken(r, year))
    page.put(4, 1, "Key", "R = red, not on course; A = amber, some concern; G = green, on course")
    page.head(6, 1, "Statement", "Mid-year", "End of year", "Comment")
    row = 7
    for code, _ in room.areas():
        for stated, text in room.statements(code):
            page.put(row, 1, f"{stated[2:]} {text}")
            for column, point in ((2, "interim"), (3, "final")):
                level = draw.level()
                page.rate(
                    row, column, room.RAG_LETTERS.words[level - 1], stated, level, 3, **_truth(head, year), point=point
                )
            row += 1
    return room.bind(
        "form: mid-year and end of year in letters", "Record", [page], r.choice(("openpyxl", "xlsxwriter", "xlwt"))
    )


def two_columns_of_areas(r: random.Random) -> Made:
    """An A3 form: three areas on the left, three on the right, each a title, its level under it and a paragraph."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.EFFECTIVE, room.OFSTED))
    draw = Draw(r, marks)
    page = Page("A3")
    page.span(1, 1, f"Leadership profile: {head.formal}, {head.school}", 5)
    page.put(2, 1, f"Review year {room.cycle(year)}")
    for n, (code, title) in enumerate(room.areas()):
        row, column, level = 4 + 4 * (n % 3), 1 + 3 * (n // 3), draw.level()
        page.span(row, column, title, 2)
        page.put(row + 1, column, "Judgement")
        page.rate(row + 1, column + 1, marks.words[level - 1], code, level, marks.levels, **_truth(head, year))
        page.put(row + 2, column, "Evidence", r.choice(REMARKS))
    return room.bind("form: areas in two columns", "Leadership profile", [page])


def choices_printed(r: random.Random) -> Made:
    """A consultancy's form prints the choices in every row and the choice made after them."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.EMERGING, room.MET))
    draw = Draw(r, marks)
    page = Page("Consultant's form")
    page.put(1, 1, "Client school", head.school)
    page.put(2, 1, "Headteacher", head.formal)
    page.put(3, 1, "Consultant", "J. Marchbank")
    page.put(4, 1, "Year", room.cycle(year))
    page.head(6, 1, "Area", "Choose one", "Choice", "Reason")
    for n, (code, title) in enumerate(room.areas()):
        level, why = draw.level(), r.choice(REMARKS)
        page.put(7 + n, 1, title, " / ".join(marks.words))
        fields = _truth(head, year, comment=why, source=["appraiser", "partner"], appraiser=["J. Marchbank", None])
        page.rate(7 + n, 3, marks.words[level - 1], code, level, marks.levels, **fields)
        page.put(7 + n, 4, why)
    return room.bind(
        "form: the choices printed in each row", "Visit form", [page], r.choice(("openpyxl", "xlsxwriter"))
    )


def objectives_first(r: random.Random) -> Made:
    """A through-school's record: three objectives with their own progress, then the areas; only the areas are rated."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), room.OFSTED
    draw = Draw(r, marks)
    page = Page("Appraisal statement")
    page.head(1, 1, f"Appraisal statement {room.spoken(r, year)}")
    page.put(2, 1, "Principal", head.formal)
    page.put(3, 1, "School", head.school)
    page.head(5, 1, "Objective", "Success criteria", "Progress")
    for n, (aim, sign) in enumerate((
        ("Raise attainment in writing at key stage 2", "Three quarters reach the expected standard"),
        ("Reduce suspensions by a third", "Fewer than twenty in the year"),
        ("Bring the sixth form into surplus", "Two hundred on roll by September"),
    )):  # fmt: skip
        page.put(6 + n, 1, aim, sign, r.choice(("Met", "Partly met", "Not met")))
    page.head(11, 1, "Leadership area", "Judgement", "Comment")
    for n, (code, title) in enumerate(room.areas()):
        level, remark = draw.level(), r.choice((*REMARKS, None))
        page.put(12 + n, 1, title.replace(" and ", " & "))
        page.rate(12 + n, 2, marks.words[level - 1], code, level, 4, **_truth(head, year, comment=remark))
        page.put(12 + n, 3, remark)
    return room.bind("form: objectives, then areas", "Appraisal statement", [page], objectives=3)
