"""What else lands in the partner's inbox: ticks, crossings-out, notes, objectives, observations, surveys, hub returns."""

import datetime as dt
import random
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded.partner_paper import Sheet, draw_kind, save, suffix
from tests.messy.seeded.partner_people import (
    EFFECTIVE,
    EMERGING,
    KA,
    KA_STATEMENTS,
    MET4,
    OFSTED,
    REMARKS,
    REPORT_CARD,
    Head,
    Scale,
    Truth,
    deal,
    deal_some,
    draw_areas,
    draw_headings,
    draw_heads,
    draw_rater,
    draw_year,
    ka_codes,
)
from tests.messy.seeded.partner_visits import put_block

AGREE = Scale(("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"))


def put_simple_table(
    rng: random.Random, sheet: Sheet, truth: Truth, row: int, heads: list[Head], scale: Scale, **fields: Any
) -> int:
    """School, head and six areas from a row downwards; the first free row."""
    sheet.put_row(row, 1, ["School", "Headteacher", *draw_areas(rng)], bold=True)
    dealt = deal_some(rng, scale.words, 6 * len(heads))
    for line, head in enumerate(heads, row + 1):
        sheet.put_row(line, 1, [head.school, head.full])
        for n in range(6):
            word, is_rating = dealt.pop()
            place = sheet.put(line, 3 + n, word)
            if is_rating:
                truth.rate(place, f"KA{n + 1}", school=head.school, leader=head.full, **fields, **scale.level(word))
    return row + 1 + len(heads)


def ticks_under_levels(rng: random.Random) -> Made:
    """A form with a tick under one of the levels: a true tick, an x, or a letter that a symbol font shows as one."""
    heads, sheets = draw_heads(rng, rng.randint(1, 3)), []
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EMERGING, MET4, REPORT_CARD])
    mark, font = rng.choice(
        [
            ("✓", None),
            ("x", None),
            ("X", None),
            ("ü", "Wingdings"),
            ("P", "Wingdings 2"),
            ("a", "Webdings"),
            ("✔", None),
        ]
    )
    truth, best_first = Truth("ticks under levels", {"cycle": cycle}), rng.random() < 0.5
    order = scale.words[::-1] if best_first else scale.words
    headings, codes = draw_headings(rng)
    for head in heads:
        sheet = Sheet(head.last)
        sheet.put(1, 1, f"Appraisal grid {written}", bold=True)
        row = put_block(rng, sheet, 2, [("School", head.school), ("Headteacher", head.full)]) + 1
        sheet.put_row(row, 1, ["", *order, "Notes"], bold=True)
        for heading, code in zip(headings, codes, strict=True):
            row += 1
            sheet.put(row, 1, heading)
            if rng.random() < 0.05:
                continue
            word, remark = rng.choice(scale.words), rng.choice([None, None, *REMARKS])
            place = sheet.put(row, 2 + order.index(word), mark, font=font)
            if remark:
                sheet.put(row, 2 + len(order), remark)
            truth.rate(place, code, school=head.school, leader=head.full, comment=remark, **scale.level(word))
        sheets.append(sheet)
    kind = rng.choice(["xlsx", "xlsx-w", "xls"]) if font else draw_kind(rng)
    return Made(f"grids.{suffix(kind)}", save(sheets, kind), truth.expected())


def crossed_out_and_written_again(rng: random.Random) -> Made:
    """Grades changed at moderation: the old word struck out in the cell and the new one behind it."""
    heads = draw_heads(rng, rng.randint(4, 6))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EMERGING, EFFECTIVE])
    truth, sheet = Truth("row per leader", {"cycle": cycle}), Sheet("After moderation")
    sheet.put(1, 1, f"Grades after moderation {written} (changes struck through)")
    sheet.put_row(2, 1, ["School", "Headteacher", *draw_areas(rng)], bold=True)
    dealt = deal(rng, scale.words, 6 * len(heads))
    for row, head in enumerate(heads, 3):
        sheet.put_row(row, 1, [head.school, head.full])
        for n in range(6):
            word = dealt.pop()
            struck = rng.choice([w for w in scale.words if w != word]) if rng.random() < 0.15 else None
            place = sheet.put(row, 3 + n, word, struck=struck)
            truth.rate(place, f"KA{n + 1}", school=head.school, leader=head.full, **scale.level(word))
    kind = draw_kind(rng, rich=True)
    return Made(f"moderated.{suffix(kind)}", save([sheet], kind), truth.expected("value"))


def remarks_in_cell_notes(rng: random.Random) -> Made:
    """What the partner thinks stands in notes on the cells; a leaver's row is struck out whole."""
    heads = draw_heads(rng, rng.randint(4, 7))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EMERGING, MET4])
    truth, sheet = Truth("row per leader", {"cycle": cycle}), Sheet(f"Heads {written.replace('/', '-')}")
    sheet.put_row(1, 1, ["School", "Headteacher", *draw_areas(rng)], bold=True)
    dealt = deal_some(rng, scale.words, 6 * len(heads))
    leaver = rng.choice(heads) if rng.random() < 0.4 else None
    for row, head in enumerate(heads, 2):
        sheet.put_row(row, 1, [head.school, head.full], strike=head is leaver)
        for n in range(6):
            word, is_rating = dealt.pop()
            note = rng.choice(REMARKS) if is_rating and head is not leaver and rng.random() < 0.3 else None
            place = sheet.put(row, 3 + n, word, note=note, strike=head is leaver)
            if is_rating and head is not leaver:
                truth.rate(place, f"KA{n + 1}", school=head.school, leader=head.full, comment=note, **scale.level(word))
    kind = draw_kind(rng, notes=True)
    return Made(f"heads.{suffix(kind)}", save([sheet], kind), truth.expected())


def objectives_beside_ratings(rng: random.Random) -> Made:
    """One head: ratings of the areas, and under or beside them the objectives with a colour of progress."""
    head, (_, cycle, written) = draw_heads(rng, 1)[0], draw_year(rng)
    scale, partner = rng.choice([OFSTED, EFFECTIVE, EMERGING]), draw_rater(rng)
    truth = Truth(
        "objectives and ratings", {"cycle": cycle, "school": head.school, "leader": head.full, "appraiser": partner}
    )
    sheet = Sheet("Appraisal")
    sheet.put(1, 1, f"Headteacher appraisal {written}", bold=True)
    row = put_block(rng, sheet, 2, [("School", head.school), ("Headteacher", head.full), ("Appraiser", partner)]) + 1
    sheet.put_row(row, 1, ["Key Area", "Rating"], bold=True)
    for n, (word, is_rating) in enumerate(deal_some(rng, scale.words, 6), 1):
        sheet.put(row + n, 1, f"KA{n} {KA[n - 1]}")
        place = sheet.put(row + n, 2, word)
        if is_rating:
            truth.rate(place, f"KA{n}", **scale.level(word))
    goals = [
        ("Raise attendance of disadvantaged pupils", "94% by July", "Amber"),
        ("Strengthen middle leadership of foundation subjects", "All subject leads coached", "Green"),
        ("Secure a balanced three-year budget", "Reserves above 5%", "Red"),
    ]
    beside = rng.random() < 0.5
    top, left = (row, 5) if beside else (row + 9, 1)
    sheet.put_row(top, left, ["Objective", "Success criteria", "Progress (RAG)"], bold=True)
    for at, goal in enumerate(goals, 1):
        sheet.put_row(top + at, left, goal)
    sheet.put(row + 15, 1, "Grades: " + ", ".join(scale.words))
    kind = draw_kind(rng)
    return Made(f"appraisal {head.last}.{suffix(kind)}", save([sheet], kind), truth.expected(objectives=3))


def observations_and_action_plan_behind(rng: random.Random) -> Made:
    """Ratings on the first sheet; behind it lessons observed, an action plan in colours and last year's hidden copy."""
    heads = draw_heads(rng, rng.randint(3, 6))
    _, cycle, written = draw_year(rng)
    truth, sheet = Truth("ratings among other sheets", {"cycle": cycle}), Sheet("Heads")
    sheet.put(1, 1, f"Headteacher judgements {written}")
    put_simple_table(rng, sheet, truth, 3, heads, OFSTED)
    lessons = Sheet("Lesson observations")
    lessons.put_row(1, 1, ["Date", "Teacher", "Year group", "Subject", "Grade", "Strengths"], bold=True)
    for row in range(2, 9):
        lessons.put_row(
            row,
            1,
            [
                dt.date(2024, 3, row),
                f"T{row}",
                f"Y{row - 1}",
                rng.choice(["Maths", "English", "PE"]),
                rng.choice(OFSTED.words),
                rng.choice(REMARKS),
            ],
        )
    plan = Sheet("Action plan")
    plan.put_row(1, 1, ["Key Area", "Action", "Who", "By when", "RAG"], bold=True)
    for row, title in enumerate(KA, 2):
        plan.put_row(
            row,
            1,
            [
                title,
                rng.choice(["Coach the deputy", "Review the SEF", "Parent forum each term"]),
                "HT",
                dt.date(2024, 7, 1 + row),
            ],
        )
        colour, fill = rng.choice([("Red", "FF0000"), ("Amber", "FFC000"), ("Green", "00B050")])
        plan.put(row, 5, colour if rng.random() < 0.5 else None, fill=fill)
    sheets = [sheet, lessons, plan]
    if rng.random() < 0.5:
        old = Sheet("Old", hidden=True)
        put_simple_table(rng, old, Truth("unread"), 1, heads, OFSTED)
        sheets.append(old)
    kind = draw_kind(rng)
    return Made(
        f"partner file {written.replace('/', '-')}.{suffix(kind)}",
        save(sheets, kind),
        truth.expected("criterion", "layout", "value", "leader"),
    )


def governors_survey_export(rng: random.Random) -> Made:
    """A survey of governors about their head, a row an answer, whole statements as headings."""
    head, (start, cycle, _) = draw_heads(rng, 1)[0], draw_year(rng)
    truth, sheet = (
        Truth("survey export", {"cycle": cycle, "school": head.school, "leader": head.full, "source": "governor"}),
        Sheet(""),
    )
    statements = [(f"KA{a}.{n}", s) for a, some in KA_STATEMENTS.items() for n, s in enumerate(some, 1)]
    sheet.put_row(
        1, 1, ["Timestamp", "Governor's name", "School", "Headteacher", *[s for _, s in statements], "Anything else?"]
    )
    dealt = deal(rng, AGREE.words, len(statements) * 4)
    names = [f"{f} {n}" for f in ("Petra", "Gwil", "Asha", "Colm") for n in ("Vaisey", "Noakes", "Baptiste")]
    for row, name in enumerate(rng.sample(names, 4), 2):
        day = dt.date(start + 1, rng.randint(2, 6), rng.randint(1, 28))
        sheet.put_row(row, 1, [day, name, head.school, head.full])
        for column, (code, _) in enumerate(statements, 5):
            word = dealt.pop()
            place = sheet.put(row, column, word)
            truth.rate(place, code, appraiser=name, date=day.isoformat(), **AGREE.level(word))
        sheet.put(row, 5 + len(statements), rng.choice(["", "No", "Thank you for all you do."]))
    return Made(
        "Governor voice survey.csv", save([sheet], rng.choice(["csv", "csv-utf8", "csv-semi"])), truth.expected()
    )


def hub_return_with_means(rng: random.Random) -> Made:
    """An old workbook: hubs in rows of their own, the headings again for each, means and counts below."""
    heads = draw_heads(rng, rng.randint(5, 8))
    _, cycle, written = draw_year(rng)
    truth, sheet = Truth("row per leader", {"cycle": cycle}), Sheet("Return")
    sheet.put(1, 1, f"Annual return of heads' appraisal grades {written}", bold=True)
    sheet.put(2, 1, "4 = highest, 1 = lowest. Complete all white cells.")
    row, columns, everything = 4, draw_areas(rng), []
    cut = len(heads) // 2
    dealt = deal(rng, ("1", "2", "3", "4"), 6 * len(heads))
    for hub, some in (("North hub", heads[:cut]), ("South hub", heads[cut:])):
        sheet.put(row, 1, hub, bold=True, fill="BFBFBF")
        sheet.put_row(row + 1, 1, ["School", "Headteacher", *columns, "Mean"], bold=True)
        row += 2
        for head in some:
            sheet.put_row(row, 1, [head.school, head.formal])
            numbers = [int(dealt.pop()) for _ in range(6)]
            for n, number in enumerate(numbers):
                place = sheet.put(row, 3 + n, number)
                truth.rate(place, f"KA{n + 1}", school=head.school, leader=head.formal, level=number, levels=4)
            sheet.put(row, 9, round(sum(numbers) / 6, 2))
            everything.append(numbers)
            row += 1
        sheet.put(row, 1, f"{hub} mean")
        sheet.put_row(row, 3, [round(sum(c) / len(c), 2) for c in zip(*everything[-len(some) :], strict=True)])
        row += 2
    sheet.put(row, 1, "TOTAL heads")
    sheet.put(row, 2, len(heads))
    kind = rng.choice(["xls", "xls", "xlsx", "ods"])
    return Made(f"return.{suffix(kind)}", save([sheet], kind), truth.expected())


def areas_down_schools_across(rng: random.Random) -> Made:
    """Areas down the side, schools across with the head under each; initials of the partner at the foot."""
    heads = draw_heads(rng, rng.randint(3, 6))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EFFECTIVE, MET4])
    truth, sheet = (
        Truth("schools across", {"cycle": cycle}),
        Sheet(rng.choice(["Overview", f"{written.replace('/', '-')}"])),
    )
    sheet.put(1, 1, f"Overview for the trust board, {written}", bold=True)
    sheet.put_row(3, 1, ["School", *[h.school for h in heads]], bold=True)
    sheet.put_row(4, 1, ["Headteacher", *[h.full for h in heads]])
    headings, codes = draw_headings(rng)
    dealt = deal_some(rng, scale.words, len(codes) * len(heads))
    for row, (heading, code) in enumerate(zip(headings, codes, strict=True), 5):
        sheet.put(row, 1, heading)
        for column, head in enumerate(heads, 2):
            word, is_rating = dealt.pop()
            place = sheet.put(row, column, word)
            if is_rating:
                truth.rate(place, code, school=head.school, leader=head.full, **scale.level(word))
    sheet.put(len(codes) + 6, 1, "Prepared by HC/ST from partners’ visit notes.")
    kind = draw_kind(rng)
    return Made(f"overview.{suffix(kind)}", save([sheet], kind), truth.expected())


def marks_out_of_ten(rng: random.Random) -> Made:
    """Marks out of ten, said in the title or the heading; last year's column hidden because nobody needs it."""
    heads = draw_heads(rng, rng.randint(4, 7))
    _, cycle, written = draw_year(rng)
    truth, sheet = Truth("row per leader", {"cycle": cycle, "levels": None, "level": None}), Sheet("Marks")
    sheet.put(1, 1, f"Chairs' confidence in the head, {written}: marks out of 10")
    sheet.put_row(2, 1, ["URN", "School", "Headteacher", *draw_areas(rng), "Last year"], bold=True)
    sheet.hidden_columns = [10]
    for row, head in enumerate(heads, 3):
        sheet.put_row(row, 1, [rng.randint(136000, 149999), head.school, head.full])
        sheet.put(row, 10, rng.choice([5, 6, 7]))
        for n in range(6):
            mark = rng.choice([4, 5, 6, 7, 7, 8, 8, 9, 10])
            place = sheet.put(row, 4 + n, mark)
            truth.rate(
                place,
                f"KA{n + 1}",
                school=head.school,
                leader=head.full,
                value=mark / 10,
                source=["governor", "appraiser"],
            )
    kind = draw_kind(rng)
    return Made(f"marks.{suffix(kind)}", save([sheet], kind), truth.expected())


def summary_in_front_of_the_forms(rng: random.Random) -> Made:
    """A form per head and, in front, a summary that repeats them with a column for the lowest."""
    heads = draw_heads(rng, rng.randint(3, 5))
    _, cycle, written = draw_year(rng)
    truth, summary = Truth("summary and forms", {"cycle": cycle}), Sheet("Summary")
    summary.put(1, 1, f"Summary of heads' appraisal {written}")
    summary.put_row(2, 1, ["School", "Headteacher", *ka_codes()], bold=True)
    sheets, dealt = [summary], deal(rng, OFSTED.words, 6 * len(heads))
    for at, head in enumerate(heads, 3):
        sheet = Sheet(head.school.replace("/", "-")[:28])
        pairs = [("School", head.school), ("Headteacher", head.full), ("Year", written)]
        row = put_block(rng, sheet, 1, pairs) + 1
        sheet.put_row(row, 1, ["Key area", "Grade", "Evidence"], bold=True)
        summary.put_row(at, 1, [head.school, head.full])
        for n in range(6):
            word = dealt.pop()
            sheet.put(row + 1 + n, 1, KA[n])
            place = sheet.put(row + 1 + n, 2, word)
            remark = rng.choice(REMARKS)
            sheet.put(row + 1 + n, 3, remark)
            summary.put(at, 3 + n, word)
            truth.rate(place, f"KA{n + 1}", school=head.school, leader=head.full, comment=remark, **OFSTED.level(word))
        sheets.append(sheet)
    kind = draw_kind(rng)
    return Made(f"appraisal pack {written.replace('/', '-')}.{suffix(kind)}", save(sheets, kind), truth.expected())
