"""Moira, a headteacher's PA: forms, filled cell by cell, merged where it looks nicer."""

import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, Truth, at

SCHOOL, HEAD = "St Cuthman's C of E Primary", "Mrs Leonie Baptiste"
RATED = ("Good", "Good", "Outstanding", "Requires improvement", "Good", "Outstanding")
STEPS = ("Secure", "Developing", "Leading", "Secure", "Secure", "Emerging")
TEXTS = {
    "KA1": ("Shows vision and conviction focused on improving learning", "Understands and responds to the local and national context", "Thinks, plans and acts strategically to achieve that vision", "Involves and inspires stakeholders"),
    "KA3": ("Builds a collaborative learning culture within the school", "Sets high expectations and gives clear feedback, identifying strengths and areas for improvement", "Recognises and uses opportunities for learning and development, for self and others", "Uses effective coaching and feedback skills"),
    "KA5": ("Makes clear own and staff accountabilities to secure high standards of performance and behaviour", "Routinely analyses and evaluates school performance rigorously", "Provides clear and on-going feedback to others, recognising good practice and addressing unacceptable levels of performance", "Gives an accurate and comprehensible account of school performance to a range of stakeholders"),
}  # fmt: skip


def start(name, layout, tab="Appraisal", **always):
    always = {"school": SCHOOL, "leader": HEAD, "cycle": "2023/24", "levels": 4} | always
    truth = Truth(name, layout, **always)
    book = Workbook()
    book.active.title = tab
    return truth, book, book.active


def finish(truth, book):
    book.save(truth.path)
    settle(truth.path)
    truth.save()


def put(page, **cells):
    for address, value in cells.items():
        page[address] = value


def heading_block_above():
    t, b, p = start("form-labels-left-values-two-columns-on.xlsx", "form")
    put(
        p,
        A1="Headteacher Performance Review",
        A3="Name of school:",
        C3=SCHOOL,
        A4="Name of headteacher:",
        C4=HEAD,
        A5="Review year:",
        C5="2023-2024",
    )
    put(p, A7="Key Area", B7="Self-assessment", C7="Governors' judgement", D7="Evidence")
    for n, a in enumerate(AREAS):
        r = 8 + n
        put(p, **{f"A{r}": f"{n + 1}. {a}", f"B{r}": STEPS[n], f"C{r}": STEPS[n - 1], f"D{r}": f"Minutes, item {n}"})
        t.rate("Appraisal", f"B{r}", KA[n], EDSL.index(STEPS[n]) + 1, source="self")
        t.rate(
            "Appraisal", f"C{r}", KA[n], EDSL.index(STEPS[n - 1]) + 1, source="governor", comment=f"Minutes, item {n}"
        )
    finish(t, b)


def block_right():
    t, b, p = start("form-heading-block-to-the-right-of-the-ratings.xlsx", "form, block elsewhere")
    put(p, A1="Area", B1="Rating")
    for n, a in enumerate(AREAS):
        put(p, **{f"A{n + 2}": a, f"B{n + 2}": RATED[n]})
        t.rate("Appraisal", f"B{n + 2}", KA[n], OFSTED.index(RATED[n]) + 1)
    put(p, E1="School", F1=SCHOOL, E2="Headteacher", F2=HEAD, E3="Academic year", F3="2023/24", E4="URN", F4=900417)
    finish(t, b)


def block_below():
    t, b, p = start("form-heading-block-below-the-ratings.xlsx", "form, block elsewhere")
    put(p, A1="Leadership review")
    put(p, A3="Area", B3="Rating", C3="Comment")
    for n, a in enumerate(AREAS):
        put(p, **{f"A{n + 4}": a, f"B{n + 4}": RATED[n], f"C{n + 4}": f"c{n}"})
        t.rate("Appraisal", f"B{n + 4}", KA[n], OFSTED.index(RATED[n]) + 1, comment=f"c{n}", appraiser="F. Osei")
    put(
        p,
        A12="School:",
        B12=SCHOOL,
        A13="Head:",
        B13=HEAD,
        A14="Cycle:",
        B14="2023-24",
        A15="Signed (appraiser):",
        B15="F. Osei",
    )
    finish(t, b)


def two_pairs_a_row():
    t, b, p = start("form-two-pairs-a-row-merged-values.xlsx", "form")
    put(
        p,
        A1="Annual appraisal of the headteacher",
        A3="School",
        B3=SCHOOL,
        E3="URN",
        F3="900417",
        A4="Headteacher",
        B4=HEAD,
        E4="Year reviewed",
        F4="2023/24",
        A5="Post",
        B5="Executive Headteacher",
        E5="Stage",
        F5="Final",
        A6="Reviewer",
        B6="Colm Dacosta",
        E6="Date of meeting",
        F6=datetime.date(2024, 7, 3),
    )
    for r in range(3, 7):
        p.merge_cells(f"B{r}:D{r}")
    put(p, A8="Key area", B8="Level", C8="Strengths", D8="Next steps")
    for n, a in enumerate(AREAS):
        put(p, **{f"A{n + 9}": a, f"B{n + 9}": STEPS[n], f"C{n + 9}": "Strong", f"D{n + 9}": "More"})
        t.rate(
            "Appraisal",
            f"B{n + 9}",
            KA[n],
            EDSL.index(STEPS[n]) + 1,
            point="final",
            appraiser="Colm Dacosta",
            role="Executive Headteacher",
            urn="900417",
            date="2024-07-03",
        )
    finish(t, b)


def labels_above_values():
    t, b, p = start("form-labels-above-their-values.xlsx", "form, block elsewhere")
    put(p, A1="School", B1="Headteacher", C1="Academic year", A2=SCHOOL, B2=HEAD, C2="2023/24")
    put(p, A5="Key area", B5="Agreed rating")
    for n, a in enumerate(AREAS):
        put(p, **{f"A{n + 6}": f"KA{n + 1} {a}", f"B{n + 6}": RATED[n]})
        t.rate("Appraisal", f"B{n + 6}", KA[n], OFSTED.index(RATED[n]) + 1)
    finish(t, b)


def label_in_same_cell():
    t, b, p = start("form-label-and-value-in-one-cell.xlsx", "form")
    put(p, A1=f"School: {SCHOOL}", A2=f"Headteacher: {HEAD}     Year: 2023/24", A4="Area", B4="Grade")
    for n, a in enumerate(AREAS):
        put(p, **{f"A{n + 5}": a, f"B{n + 5}": RATED[n]})
        t.rate("Appraisal", f"B{n + 5}", KA[n], OFSTED.index(RATED[n]) + 1)
    finish(t, b)


def sentence_title():
    t, b, p = start("form-keys-in-the-title-sentence.xlsx", "form")
    put(p, A1=f"Appraisal of {HEAD}, Headteacher, {SCHOOL}, 2023/24", A3="Area", B3="Grade")
    for n, a in enumerate(AREAS):
        put(p, **{f"A{n + 4}": a, f"B{n + 4}": RATED[n]})
        t.rate("Appraisal", f"B{n + 4}", KA[n], OFSTED.index(RATED[n]) + 1)
    t.ask("school", "leader")
    finish(t, b)


def two_columns():
    t, b, p = start("form-in-two-columns.xlsx", "two-column form")
    put(
        p,
        A1="School",
        B1=SCHOOL,
        D1="Headteacher",
        E1=HEAD,
        A2="Cycle",
        B2="2023/24",
        A4="Area",
        B4="Rating",
        D4="Area",
        E4="Rating",
    )
    for n, a in enumerate(AREAS):
        left, r = ("A", "B") if n < 3 else ("D", "E"), 5 + n % 3
        put(p, **{f"{left[0]}{r}": a, f"{left[1]}{r}": RATED[n]})
        t.rate("Appraisal", f"{left[1]}{r}", KA[n], OFSTED.index(RATED[n]) + 1)
    finish(t, b)


def rating_under_area():
    t, b, p = start("form-rating-on-the-line-below-each-area.xlsx", "form, rating under each area")
    put(p, A1="Headteacher review 2023/24", A2="School", B2=SCHOOL, A3="Headteacher", B3=HEAD)
    r = 5
    for n, a in enumerate(AREAS):
        put(
            p,
            **{
                f"A{r}": f"Key Area {n + 1}: {a}",
                f"A{r + 1}": "Rating",
                f"B{r + 1}": RATED[n],
                f"A{r + 2}": "Evidence",
                f"B{r + 2}": f"seen {n}",
            },
        )
        t.rate("Appraisal", f"B{r + 1}", KA[n], OFSTED.index(RATED[n]) + 1, comment=f"seen {n}")
        r += 4
    finish(t, b)


def ticks(name, layout, order, mark, font=None, direction=None, **more):
    t, b, p = start(name, layout)
    put(p, A1="School", B1=SCHOOL, A2="Headteacher", B2=HEAD, A3="Academic year", B3="2023-24")
    p.append([])
    p.append(["Statement", *order])
    r = 6
    for area, texts in TEXTS.items():
        p.cell(r, 1, f"{area} {AREAS[int(area[2]) - 1]}").font = Font(bold=True)
        r += 1
        for n, text in enumerate(texts, 1):
            p.cell(r, 1, text)
            column = 2 + (n * int(area[2]) + n) % len(order)
            p.cell(r, column, mark)
            if font:
                p.cell(r, column).font = Font(name=font)
            word = order[column - 2]
            ladder = more.get("ladder", OFSTED)
            t.rate("Appraisal", at(r, column), f"{area}.{n}", ladder.index(word) + 1)
            r += 1
    return t, b, p


def ticks_best_first():
    finish(*ticks("ticks-best-level-first.xlsx", "ticks under levels", tuple(reversed(OFSTED)), "✓")[:2])


def ticks_wingdings():
    finish(*ticks("wingdings-ticks.xlsx", "ticks under levels", OFSTED, "ü", "Wingdings")[:2])


def ticks_x():
    finish(*ticks("capital-x-under-a-level.xlsx", "ticks under levels", EDSL, "X", ladder=EDSL)[:2])


def ticks_yes():
    t, b, p = ticks("y-and-n-under-each-level.xlsx", "ticks under levels", EDSL, "Y", ladder=EDSL)
    for row in p.iter_rows(min_row=7, max_row=20, min_col=2, max_col=5):
        if any(c.value for c in row):
            for c in row:
                c.value = c.value or "N"
    finish(t, b)


def ticks_two():
    t, b, p = ticks("two-ticks-in-a-row.xlsx", "ticks under levels", tuple(reversed(OFSTED)), "x")
    row = 7
    here = next(c.column for c in p[row] if c.value == "x")
    other = here + 1 if here < 5 else here - 1
    p.cell(row, other, "x")
    old = t.document["ratings"].pop(f"Appraisal!{at(row, here)}")
    level = 6 - (here + other) / 2
    old |= {"level": level, "ask": "value"}
    t.document["ratings"][f"Appraisal!{at(row, min(here, other))}"] = old
    t.note(two_places={f"Appraisal!{at(row, min(here, other))}": f"Appraisal!{at(row, max(here, other))}"})
    t.ask("value")
    finish(t, b)


def ticks_struck():
    t, b, p = ticks("struck-out-tick-moved-to-another-level.xlsx", "ticks under levels", tuple(reversed(OFSTED)), "x")
    row = 8
    here = next(c.column for c in p[row] if c.value == "x")
    other = here - 1 if here > 2 else here + 1
    p.cell(row, other, "x").font = Font(strike=True)
    finish(t, b)


def ticks_numbers():
    t, b, p = start("ticks-under-bare-numbers-legend-on-another-sheet.xlsx", "legend on another sheet")
    put(
        p, A1="School", B1=SCHOOL, A2="Headteacher", B2=HEAD, A3="Year", B3="2023/24", A5="Area", B5=1, C5=2, D5=3, E5=4
    )
    for n, a in enumerate(AREAS):
        p.cell(6 + n, 1, a)
        p.cell(6 + n, 2 + n % 4, "x")
        t.rate("Appraisal", at(6 + n, 2 + n % 4), KA[n], 4 - n % 4)
    g = b.create_sheet("Guidance")
    put(
        g,
        A1="How to fill in this form",
        A2="Tick one box in each row.",
        A3="1",
        B3="Exemplary",
        A4="2",
        B4="Confident",
        A5="3",
        B5="Growing",
        A6="4",
        B6="Not yet",
    )
    finish(t, b)


def tick_sources():
    t, b, p = start("ticks-blocks-per-rater.xlsx", "ticks under levels")
    put(
        p,
        A1="School",
        B1=SCHOOL,
        A2="Headteacher",
        B2=HEAD,
        A3="Year",
        B3="2023/24",
        B5="Self-assessment",
        F5="Appraiser",
    )
    p.merge_cells("B5:E5")
    p.merge_cells("F5:I5")
    p["A6"] = "Key area"
    for k in range(2):
        for n, w in enumerate(EDSL):
            p.cell(6, 2 + 4 * k + n, w)
    for n, a in enumerate(AREAS):
        p.cell(7 + n, 1, a)
        for k, source in enumerate(("self", "appraiser")):
            c = 2 + 4 * k + (n + k) % 4
            p.cell(7 + n, c, "✔")
            t.rate("Appraisal", at(7 + n, c), KA[n], (n + k) % 4 + 1, source=source)
    finish(t, b)


def checkbox_signs():
    t, b, p = start("ballot-boxes-checked-and-empty.xlsx", "ticks under levels")
    put(p, A1="School", B1=SCHOOL, A2="Headteacher", B2=HEAD, A3="Year", B3="2023/24", A5="Key area")
    for n, w in enumerate(EDSL):
        p.cell(5, 2 + n, w)
    for n, a in enumerate(AREAS):
        p.cell(6 + n, 1, a)
        for k in range(4):
            p.cell(6 + n, 2 + k, "☒" if k == n % 4 else "☐")
        t.rate("Appraisal", at(6 + n, 2 + n % 4), KA[n], n % 4 + 1)
    finish(t, b)


def circled_in_line():
    t, b, p = start("tick-boxes-inside-one-cell.xlsx", "marks inside one cell")
    put(p, A1="School", B1=SCHOOL, A2="Headteacher", B2=HEAD, A3="Year", B3="2023/24", A5="Key area", B5="Level")
    for n, a in enumerate(AREAS):
        put(
            p,
            **{f"A{6 + n}": a, f"B{6 + n}": "  ".join(f"{'☒' if k == n % 4 else '☐'} {w}" for k, w in enumerate(EDSL))},
        )
        t.rate("Appraisal", f"B{6 + n}", KA[n], n % 4 + 1)
    t.ask("value", "scale")
    finish(t, b)


def block_repeated():
    t, b, p = start("block-per-head-repeated-down-the-sheet.xlsx", "leader block repeated", tab="All")
    p["A1"] = "Appraisal records 2023/24"
    r = 3
    for school, head in (
        ("Bramble Hill Primary", "Ottoline Marsh"),
        ("Copper Beech School", "Ravi Thorn"),
        ("Dovecote Infants", "Sian Applegarth"),
    ):
        put(p, **{f"A{r}": "School", f"B{r}": school, f"C{r}": "Headteacher", f"D{r}": head})
        put(p, **{f"A{r + 1}": "Key area", f"B{r + 1}": "Self", f"C{r + 1}": "Appraiser", f"D{r + 1}": "Comment"})
        for n, a in enumerate(AREAS):
            put(
                p,
                **{
                    f"A{r + 2 + n}": f"{KA[n]} {a}",
                    f"B{r + 2 + n}": STEPS[n],
                    f"C{r + 2 + n}": STEPS[n - 1],
                    f"D{r + 2 + n}": f"Discussed with {school} in week {n + 2}",
                },
            )
            t.rate("All", f"B{r + 2 + n}", KA[n], EDSL.index(STEPS[n]) + 1, source="self", school=school, leader=head)
            t.rate(
                "All",
                f"C{r + 2 + n}",
                KA[n],
                EDSL.index(STEPS[n - 1]) + 1,
                school=school,
                leader=head,
                comment=f"Discussed with {school} in week {n + 2}",
            )
        r += 10
    finish(t, b)


def block_no_headings():
    t, b, p = start("block-per-head-headings-once-at-the-top.xlsx", "leader block repeated", tab="2023-24")
    put(p, A1="Key area", B1="Rating", C1="Notes")
    r = 2
    for school, head in (
        ("Bramble Hill Primary", "Ottoline Marsh"),
        ("Copper Beech School", "Ravi Thorn"),
        ("Dovecote Infants", "Sian Applegarth"),
    ):
        p[f"A{r}"] = f"{school} - {head}"
        p.merge_cells(f"A{r}:C{r}")
        p[f"A{r}"].fill = PatternFill("solid", fgColor="FFDDDDDD")
        p[f"A{r}"].alignment = Alignment(horizontal="center")
        for n, a in enumerate(AREAS):
            put(p, **{f"A{r + 1 + n}": a, f"B{r + 1 + n}": RATED[n]})
            t.rate("2023-24", f"B{r + 1 + n}", KA[n], OFSTED.index(RATED[n]) + 1, school=school, leader=head)
        r += 7
    t.ask("leader", "school")
    finish(t, b)


def sheet_per_school():
    t, b, _ = start("sheet-per-school-named-after-it.xlsx", "sheet per school")
    b.remove(b.active)
    for school, head in (
        ("Bramble Hill", "Ottoline Marsh"),
        ("Copper Beech", "Ravi Thorn"),
        ("Dovecote Inf", "Sian Applegarth"),
    ):
        p = b.create_sheet(school)
        put(p, A1="Leadership appraisal 2023/24", A2="Headteacher", B2=head, A4="Area", B4="Judgement", C4="Comments")
        for n, a in enumerate(AREAS):
            put(p, **{f"A{5 + n}": a, f"B{5 + n}": RATED[n], f"C{5 + n}": f"c{n}"})
            t.rate(school, f"B{5 + n}", KA[n], OFSTED.index(RATED[n]) + 1, school=school, leader=head, comment=f"c{n}")
    finish(t, b)


def sheet_per_head():
    t, b, _ = start("sheet-per-head-named-after-the-person.xlsx", "sheet per head")
    b.remove(b.active)
    for school, head in (
        ("Bramble Hill Primary", "Ottoline Marsh"),
        ("Copper Beech School", "Ravi Thorn"),
        ("Dovecote Infants", "Sian Applegarth"),
    ):
        p = b.create_sheet(head)
        put(p, A1="Appraisal 2023/24", A2=f"School: {school}", A4="Area", B4="Judgement")
        for n, a in enumerate(AREAS):
            put(p, **{f"A{5 + n}": a, f"B{5 + n}": RATED[n]})
            t.rate(head, f"B{5 + n}", KA[n], OFSTED.index(RATED[n]) + 1, school=school, leader=head)
    t.ask("leader")
    finish(t, b)


def empty_form():
    t, b, p = start("blank-form-with-drop-down-lists.xlsx", "form not filled in")
    put(p, A1="School", A2="Headteacher", A3="Year", A5="Area", B5="Rating")
    for n, a in enumerate(AREAS):
        p.cell(6 + n, 1, a)
    lists = b.create_sheet("Lists")
    for n, w in enumerate(OFSTED, 1):
        lists.cell(n, 1, w)
        lists.cell(n, 3, f"{2020 + n}/{21 + n}")
    finish(t, b)


def form_nse():
    t, b, p = start("self-review-against-2015-standards-full-text.xlsx", "form", source="self")
    put(
        p,
        A1="National Standards of Excellence - headteacher self-review 2023/24",
        A2="School",
        B2=SCHOOL,
        A3="Name",
        B3=HEAD,
        A5="Standard",
        B5="RAG",
        C5="Evidence",
    )
    items = (
        ("Domain One: Qualities and knowledge", None), ("1. Hold and articulate clear values and moral purpose, focused on providing a world-class education for the pupils they serve.", "D1.1"),
        ("2. Demonstrate optimistic personal behaviour, positive relationships and attitudes towards their pupils and staff", "D1.2"), ("3. Lead by example", "D1.3"),
        ("Domain Two: Pupils and staff", None), ("1. Demand ambitious standards for all pupils, overcoming disadvantage and advancing equality", "D2.1"),
        ("6. Hold all staff to account for their professional conduct and practice.", "D2.6"), ("Domain Three: Systems and process", None),
        ("2. Provide a safe, calm and well-ordered environment for all pupils and staff", "D3.2"), ("6. Distribute leadership throughout the organisation", "D3.6"),
    )  # fmt: skip
    for r, (text, code) in enumerate(items, 6):
        p.cell(r, 1, text)
        if code:
            word = ("Green", "Amber", "Red")[r % 3]
            put(p, **{f"B{r}": word, f"C{r}": f"e{r}"})
            t.rate("Appraisal", f"B{r}", code, 3 - r % 3, levels=3, comment=f"e{r}")
    finish(t, b)


def make():
    for maker in (
        heading_block_above,
        block_right,
        block_below,
        two_pairs_a_row,
        labels_above_values,
        label_in_same_cell,
        sentence_title,
        two_columns,
        rating_under_area,
        ticks_best_first,
        ticks_wingdings,
        ticks_x,
        ticks_yes,
        ticks_two,
        ticks_struck,
        ticks_numbers,
        tick_sources,
        checkbox_signs,
        circled_in_line,
        block_repeated,
        block_no_headings,
        sheet_per_school,
        sheet_per_head,
        empty_form,
        form_nse,
    ):
        maker()
