"""Sandra, a school business manager: openpyxl, one list appended after the other, nothing fancy."""

from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, MET3, MET4, OFSTED, Truth, at

O3 = {w: n for n, w in enumerate(OFSTED, 1)} | {"RI": 2, "G": 3, "O": 4, "I": 1}
E4 = {w: n for n, w in enumerate(EDSL, 1)}
PEOPLE = [
    ("Larkfield Primary School", "Mrs D Pettifer"),
    ("Tanner's Row Infants", "Mr G Obuya"),
    ("Quarry Bank Academy", "Ms I Lindqvist"),
]
G = ("Good", "Outstanding", "Requires improvement", "Good", "Good", "Inadequate")
H = ("Outstanding", "Good", "Good", "Requires improvement", "Good", "Good")
S = ("Secure", "Leading", "Developing", "Secure", "Emerging", "Secure")
T = ("Developing", "Secure", "Secure", "Leading", "Secure", "Developing")


def keep(book, truth):
    book.save(truth.path)
    settle(truth.path)
    truth.save()


def sheet(title):
    book = Workbook()
    book.active.title = title
    return book, book.active


def grid(page, truth, people, values, levels, *, first=3, criteria=KA, **fields):
    """One row a head: append the row, note what it says."""
    for (school, head), row in zip(people, values, strict=False):
        page.append([school, head] + [None] * (first - 3) + list(row))
        for n, word in enumerate(row):
            if word in levels:
                truth.rate(
                    page.title,
                    at(page.max_row, first + n),
                    criteria[n],
                    levels[word],
                    levels=max(levels.values()),
                    school=school,
                    leader=head,
                    **fields,
                )


def plain_words():
    t = Truth("plain-ofsted-words-title-above.xlsx", "row per leader", cycle="2024/25")
    b, p = sheet("Appraisal")
    p.append(["Headteacher appraisal outcomes 2024-25"])
    p.append([])
    p.append(["School", "Headteacher", *AREAS])
    grid(p, t, PEOPLE, [G, H, G], O3)
    keep(b, t)


def five_rows_of_notes():
    t = Truth("five-rows-of-titles-and-notes-above.xlsx", "row per leader", cycle="2022/23")
    b, p = sheet("Sheet1")
    for line in (
        "Meadow & Mere Learning Trust",
        "CONFIDENTIAL - do not forward",
        "Headteacher reviews, academic year 2022/23",
        "Please return to the trust office by 14 July.",
        "Ratings are those agreed at the review meeting.",
    ):
        p.append([line])
    p.append(["School", "Head", *[f"{k}: {a}" for k, a in zip(KA, AREAS, strict=True)]])
    grid(p, t, PEOPLE, [S, T, S], E4)
    keep(b, t)


def note_below():
    t = Truth("legend-below-the-table-1-is-best.xlsx", "legend below the table", cycle="2023/24")
    b, p = sheet("Heads 2023-24")
    p.append(["School", "Headteacher", *KA])
    lv = {1: 4, 2: 3, 3: 2, 4: 1}
    grid(p, t, PEOPLE, [(1, 2, 2, 3, 1, 2), (2, 2, 4, 1, 2, 3), (3, 2, 1, 2, 2, 2)], lv)
    p.append([])
    p.append(["Key:"])
    for line in ("1 - Exceeding", "2 - Secure", "3 - Developing", "4 - Not yet met"):
        p.append([line])
    keep(b, t)


def legend_beside():
    t = Truth("legend-beside-the-table-5-is-best.xlsx", "legend beside the table", cycle="2024/25")
    b, p = sheet("2024-25")
    p.append(["School", "Headteacher", *KA])
    grid(p, t, PEOPLE, [(5, 4, 4, 3, 4, 2), (4, 4, 3, 5, 1, 3), (3, 3, 4, 4, 4, 5)], {n: n for n in range(1, 6)})
    for n, word in enumerate(("Very weak", "Weak", "Sound", "Strong", "Very strong"), 1):
        p.cell(n + 1, 11, n)
        p.cell(n + 1, 12, word)
    p.cell(1, 11, "What the numbers mean")
    keep(b, t)


def bare_numbers():
    t = Truth("bare-numbers-direction-unknown.xlsx", "row per leader", cycle="2023/24", ask="scale_direction")
    b, p = sheet("Reviews 23-24")
    p.append(["Academy", "Principal", *AREAS])
    lv = {1: 4, 2: 3, 3: 2, 4: 1}
    grid(p, t, PEOPLE, [(1, 2, 2, 3, 1, 2), (2, 2, 4, 1, 2, 3), (3, 2, 1, 2, 2, 2)], lv)
    t.ask(scale_direction="1 is the strongest, 4 the weakest")
    keep(b, t)


def one_to_five():
    t = Truth("bare-one-to-five.xlsx", "row per leader", cycle="2023/24", ask="scale_direction")
    b, p = sheet("Reviews 2023-24")
    p.append(["School", "Head", *AREAS])
    grid(p, t, PEOPLE, [(5, 4, 4, 3, 4, 2), (4, 4, 3, 5, 1, 3), (3, 3, 4, 4, 4, 5)], {n: n for n in range(1, 6)})
    t.ask(scale_direction="5 is the strongest, 1 the weakest")
    keep(b, t)


def word_and_number():
    t = Truth("word-and-number-side-by-side.xlsx", "word and number side by side", cycle="2022/23")
    b, p = sheet("2022-23")
    p.append(["School", "Head", *[x for a in AREAS for x in (a, "Grade")]])
    for school, head in PEOPLE:
        row = G if school[0] == "L" else H
        p.append([school, head, *[x for w in row for x in (w, 5 - O3[w])]])
        for n, w in enumerate(row):
            t.rate(p.title, at(p.max_row, 3 + 2 * n), KA[n], O3[w], levels=4, school=school, leader=head)
    keep(b, t)


def word_with_number():
    t = Truth("word-and-number-in-one-cell.xlsx", "row per leader", cycle="2023/24")
    b, p = sheet("2023-24")
    p.append(["School", "Head", *AREAS])
    rows = [tuple(f"{5 - O3[w]} - {w}" for w in G), tuple(f"{5 - O3[w]} - {w}" for w in H)]
    grid(p, t, PEOPLE, rows, {f"{5 - n} - {w}": n for w, n in zip(OFSTED, range(1, 5), strict=True)})
    keep(b, t)


def totals():
    t = Truth("totals-averages-and-counts.xlsx", "totals and averages", cycle="2024/25")
    b, p = sheet("Trust 2024-25")
    p.append(["School", "Headteacher", *KA, "Average", "Number good or better", "Total"])
    lv = {1: 1, 2: 2, 3: 3, 4: 4}
    for (s, h), row in zip(PEOPLE, [(3, 2, 2, 3, 4, 2), (2, 2, 4, 1, 2, 3), (3, 2, 1, 2, 2, 2)], strict=True):
        p.append([s, h, *row, round(sum(row) / 6, 1), sum(x > 2 for x in row), sum(row)])
        for n, x in enumerate(row):
            t.rate(p.title, at(p.max_row, 3 + n), KA[n], lv[x], levels=4, school=s, leader=h)
    p.append(["Trust mean", None, 2.7, 2, 2.3, 2, 2.7, 2.3, 2.3])
    p.append(["No. at 3+", None, 2, 0, 1, 1, 1, 1])
    p.append(["% at 3+", None, "67%", "0%", "33%", "33%", "33%", "33%"])
    p.append([])
    p.append(["4 = highly effective, 3 = effective, 2 = partially effective, 1 = ineffective"])
    keep(b, t)


def repeated_headings():
    t = Truth("heading-row-repeated-for-each-hub.xlsx", "several tables stacked", cycle="2024/25")
    b, p = sheet("T")
    p.append(["Leadership grid 2024/25"])
    for hub, people in (
        ("North hub", PEOPLE[:2]),
        ("South hub", [("Fallow Lane School", "N Abara"), ("Weir Street Primary", "O Tennant")]),
    ):
        p.append([hub])
        p.append(["School", "HT", *AREAS])
        grid(p, t, people, [S, T], E4)
        p.append(["Hub average", None, 2.5, 3.5, 2.5, 3.5, 2, 2.5])
        p.append([])
    keep(b, t)


def two_tables():
    t = Truth("two-frameworks-in-two-tables.xlsx", "several tables stacked", cycle="2023/24")
    b, p = sheet("Reviews 2023-24")
    p.append(["A. Leadership Key Areas"])
    p.append(["School", "Head", *AREAS])
    grid(p, t, PEOPLE, [S, T, S], E4)
    p.append([])
    p.append(["B. National Standards of Excellence"])
    p.append(
        [
            "School",
            "Head",
            "Qualities and knowledge",
            "Pupils and staff",
            "Systems & process",
            "The self-improving school system",
        ]
    )
    grid(p, t, PEOPLE, [S[:4], T[:4], S[:4]], E4, criteria=("D1", "D2", "D3", "D4"))
    keep(b, t)


def no_cycle():
    t = Truth("no-cycle-anywhere.xlsx", "row per leader", cycle="2023/24", ask="cycle")
    b, p = sheet("Sheet1")
    p.append(["School", "Headteacher", *AREAS])
    grid(p, t, PEOPLE, [G, H], O3)
    t.ask(cycle="2023/24")
    keep(b, t)


def cycle_file_name():
    t = Truth("cycle-only-in-file-name-2021-22.xlsx", "row per leader", cycle="2021/22")
    b, p = sheet("Sheet1")
    p.append(["School", "Headteacher", *AREAS])
    grid(p, t, PEOPLE, [G, H], O3)
    keep(b, t)


def cycle_sheet_names():
    t = Truth("one-sheet-per-year.xlsx", "sheet per year")
    b = Workbook()
    b.remove(b.active)
    for name, cycle in (("2122", "2021/22"), ("2022_23", "2022/23"), ("23-24", "2023/24"), ("AY 2024-2025", "2024/25")):
        p = b.create_sheet(name)
        p.append(["School", "HT", *KA])
        grid(p, t, PEOPLE, [S, T, T] if cycle < "2023" else [T, S, S], E4, cycle=cycle)
    keep(b, t)


def sheet_per_area():
    t = Truth("one-sheet-per-key-area-statements-across.xlsx", "sheet per key area", cycle="2023/24")
    b = Workbook()
    b.remove(b.active)
    short = {
        "KA1": (
            "Vision and conviction",
            "Local and national context",
            "Thinks, plans and acts strategically",
            "Involves and inspires stakeholders",
        ),
        "KA6": ("Partnerships with stakeholders", "Takes account of diversity", "Community cohesion"),
    }
    for k, title in (("KA1", "KA1 Future"), ("KA6", "KA6 Community")):
        p = b.create_sheet(title)
        p.append([f"{k} ratings 2023/24"])
        p.append(["School", "Headteacher", *short[k]])
        grid(
            p,
            t,
            PEOPLE,
            [S[:4], T[:4], S[1:5]] if k == "KA1" else [S[:3], T[:3], S[1:4]],
            E4,
            criteria=[f"{k}.{n}" for n in range(1, 5)],
        )
    keep(b, t)


def blanks_words():
    t = Truth("every-word-for-no-rating.xlsx", "row per leader", cycle="2024/25")
    b, p = sheet("2024-25")
    p.append(["School", "Head", *AREAS])
    people = [*PEOPLE, ("Fallow Lane School", "N Abara"), ("Weir Street Primary", "O Tennant")]
    rows = [
        ("Good", "-", "~", "N/A", "NULL", "Good"),
        ("Not judged", "Good", "Not rated", "Not answered", "Outstanding", "No data"),
        ("*", "Good", "**", "<3", "TBC", "Good"),
        ("new in post", "Good", "0-N/A", "n/a", "Good", ""),
        ("not seen", None, "Good", "Good", "tbc", "Not yet judged"),
    ]
    grid(p, t, people, rows, O3)
    keep(b, t)


def typos():
    t = Truth("typos-case-and-spaces-in-words.xlsx", "row per leader", cycle="2024/25")
    b, p = sheet("2024-25")
    p.append(["School", "Head", *AREAS])
    rows = [
        ("Gd", "good", "GOOD ", " Outstanding", "Reqs imp", "Requires Improvment"),
        ("Outstandng", "Good.", "R.I.", "inadequate", "requires improvement to be good", "Goood"),
    ]
    lv = dict(zip(rows[0] + rows[1], (3, 3, 3, 4, 2, 2, 4, 3, 2, 1, 2, 3), strict=True))
    for (s, h), row in zip(PEOPLE, rows, strict=False):
        p.append([s, h, *row])
        for n, w in enumerate(row):
            t.rate(p.title, at(p.max_row, 3 + n), KA[n], lv[w], levels=4, school=s, leader=h)
    t.ask("value")
    keep(b, t)


def prose():
    t = Truth("prose-around-a-level.xlsx", "row per leader", cycle="2023/24")
    b, p = sheet("2023-24")
    p.append(["School", "Head", *AREAS])
    rows = [("Good - see notes", "Good (moderated)", "Outstanding!", "Good", "Requires improvement: budget", "Good"), G]
    lv = (3, 3, 4, 3, 2, 3)
    p.append([*PEOPLE[0], *rows[0]])
    for n, v in enumerate(lv):
        more = (
            {"comment": ["see notes", "- see notes", "Good - see notes"]}
            if n == 0
            else {"comment": ["budget", ": budget", "Requires improvement: budget"]}
            if n == 4
            else {}
        )
        t.rate(p.title, at(2, 3 + n), KA[n], v, levels=4, school=PEOPLE[0][0], leader=PEOPLE[0][1], **more)
    grid(p, t, PEOPLE[1:], [G], O3)
    t.ask("value")
    keep(b, t)


def plus_minus():
    t = Truth("pluses-minuses-and-stars.xlsx", "row per leader", cycle="2023/24")
    b, p = sheet("2023-24")
    p.append(["School", "Head", *KA])
    p.append([*PEOPLE[0], "Secure+", "Secure-", "Developing*", "Leading", "Secure", "Emerging +"])
    for n, (v, c) in enumerate(((3, "+"), (3, "-"), (2, "*"), (4, None), (3, None), (1, "+"))):
        t.rate(p.title, at(2, 3 + n), KA[n], v, levels=4, school=PEOPLE[0][0], leader=PEOPLE[0][1], comment=c)
    grid(p, t, PEOPLE[1:], [S, T], E4)
    keep(b, t)


def between():
    t = Truth("between-two-levels-in-words.xlsx", "row per leader", cycle="2023/24")
    b, p = sheet("2023-24")
    p.append(["School", "Head", *KA])
    p.append([*PEOPLE[0], "Good/Outstanding", "Good", "G/RI", "Good", "Requires improvement to good", "Outstanding"])
    for n, v in enumerate((3.5, 3, 2.5, 3, 2.5, 4)):
        ask = {"ask": "value"} if v % 1 else {}
        t.rate(p.title, at(2, 3 + n), KA[n], v, levels=4, school=PEOPLE[0][0], leader=PEOPLE[0][1], **ask)
    grid(p, t, PEOPLE[1:], [G, H], O3)
    t.ask("value")
    keep(b, t)


def eaten_dates():
    import datetime as dt

    t = Truth("two-thirds-eaten-into-a-date.xlsx", "row per leader", cycle="2023/24")
    b, p = sheet("2023-24")
    p.append(["Key: 1 = best, 4 = weakest"])
    p.append(["School", "Head", *KA])
    rows = [
        (2, dt.datetime.fromisoformat("2024-03-02"), 3, 1, 2, 2),
        (1, 2, 2, dt.datetime.fromisoformat("2024-04-03"), 3, 4),
    ]
    for (s, h), row in zip(PEOPLE, rows, strict=False):
        p.append([s, h, *row])
        for n, x in enumerate(row):
            if isinstance(x, dt.datetime):
                cell = p.cell(p.max_row, 3 + n)
                cell.number_format = "d-mmm"
                t.rate(
                    p.title,
                    cell.coordinate,
                    KA[n],
                    5 - (x.day + x.month) / 2,
                    levels=4,
                    school=s,
                    leader=h,
                    ask="value",
                )
            else:
                t.rate(p.title, at(p.max_row, 3 + n), KA[n], 5 - x, levels=4, school=s, leader=h)
    t.ask("value")
    keep(b, t)


def legend_under_headings():
    t = Truth("legend-in-the-row-under-the-headings.xlsx", "legend inside the table", cycle="2023/24")
    b, p = sheet("2023-24")
    p.append(["School", "Head", *KA])
    p.append(["1 = best, 4 = weakest"])
    grid(p, t, PEOPLE, [(1, 2, 2, 3, 1, 2), (2, 2, 4, 1, 2, 3), (3, 2, 1, 2, 2, 2)], {1: 4, 2: 3, 3: 2, 4: 1})
    keep(b, t)


def cell_notes():
    t = Truth("comment-in-the-cell-note.xlsx", "row per leader", cycle="2024/25")
    b, p = sheet("2024-25")
    p.append(["School", "Head", *AREAS])
    grid(p, t, PEOPLE, [G, H, G], O3)
    p["C2"].comment = Comment("Clear five year plan, agreed with governors.", "Sandra")
    p["F3"].comment = Comment("Deficit budget.", "Sandra")
    t.document["ratings"]["2024-25!C2"]["comment"] = "Clear five year plan, agreed with governors."
    t.document["ratings"]["2024-25!F3"]["comment"] = "Deficit budget."
    keep(b, t)


def comment_columns():
    t = Truth("comment-column-after-each-rating.xlsx", "comment column after each rating", cycle="2024/25")
    b, p = sheet("2024-25")
    p.append(["School", "Head", *[x for k in KA for x in (k, f"{k} evidence")]])
    for (s, h), row in zip(PEOPLE, (S, T, S), strict=True):
        p.append([s, h, *[x for n, w in enumerate(row) for x in (w, f"Seen {n + 1}: minutes of {s}")]])
        for n, w in enumerate(row):
            t.rate(
                p.title,
                at(p.max_row, 3 + 2 * n),
                KA[n],
                E4[w],
                levels=4,
                school=s,
                leader=h,
                comment=f"Seen {n + 1}: minutes of {s}",
            )
    keep(b, t)


def previous_target():
    t = Truth("target-previous-and-difference-columns.xlsx", "target and difference columns", cycle="2024/25")
    b, p = sheet("2024-25")
    heads = [x for k in KA[:3] for x in (f"{k} previous", f"{k} now", f"{k} target", "Change")]
    p.append(["School", "Head", *heads])
    for (s, h), row in zip(PEOPLE, (S, T, S), strict=True):
        p.append([s, h, *[x for w in row[:3] for x in ("Developing", w, "Leading", f"{E4[w] - 2:+d}")]])
        for n, w in enumerate(row[:3]):
            t.rate(p.title, at(p.max_row, 4 + 4 * n), KA[n], E4[w], levels=4, school=s, leader=h)
    keep(b, t)


def results():
    t = Truth("results-data-beside-ratings.xlsx", "results data beside ratings", cycle="2023/24")
    b, p = sheet("2023-24")
    p.append(
        ["School", "Head", "NOR", "KS2 RWM %", "Progress 8", "Attendance %", *AREAS, "Ofsted grade", "Last inspected"]
    )
    for (s, h), row in zip(PEOPLE, (G, H, G), strict=True):
        p.append([s, h, 212, 64, 0.21, 94.1, *row, 2, "March 2022"])
        for n, w in enumerate(row):
            t.rate(p.title, at(p.max_row, 7 + n), KA[n], O3[w], levels=4, school=s, leader=h)
    keep(b, t)


def sensitive():
    t = Truth("pay-absence-and-union-columns.xlsx", "sensitive columns", cycle="2023/24")
    b, p = sheet("HR 2023-24")
    p.append(
        [
            "School",
            "Headteacher",
            "Days absent",
            "Capability stage",
            *AREAS,
            "Pay point",
            "Union",
            "Grievance (Y/N)",
            "Overall",
        ]
    )
    for (s, h), row in zip(PEOPLE, (G, H, G), strict=True):
        p.append([s, h, 3, "None", *row, "L21", "NAHT", "N", "Good"])
        for n, w in enumerate(row):
            t.rate(p.title, at(p.max_row, 5 + n), KA[n], O3[w], levels=4, school=s, leader=h)
    t.note(never_in_text=["NAHT", "L21"])
    keep(b, t)


def met():
    t = Truth("met-partially-met-not-met.xlsx", "row per leader", cycle="2021/22")
    b, p = sheet("2021-22")
    p.append(["School", "Head", *AREAS])
    grid(
        p,
        t,
        PEOPLE,
        [
            ("Met", "Met", "Partially met", "Met", "Not met", "Met"),
            ("Partly met", "Met", "Met", "Met", "Met", "Not met"),
        ],
        {w: n for n, w in enumerate(MET3, 1)} | {"Partly met": 2},
    )
    keep(b, t)


def exceeded():
    t = Truth("met-third-of-four-where-exceeded-is-used.xlsx", "row per leader", cycle="2021/22")
    b, p = sheet("2021-22")
    p.append(["School", "Head", *AREAS])
    grid(
        p,
        t,
        PEOPLE,
        [("Met", "Exceeded", "Partially met", "Met", "Not met", "Met"), ("Met", "Met", "Met", "Met", "Met", "Not met")],
        {w: n for n, w in enumerate(MET4, 1)},
    )
    keep(b, t)


def met_needs_another_sheet():
    t = Truth("met-in-one-sheet-exceeded-in-the-other.xlsx", "sheet per school", cycle="2023/24")
    b = Workbook()
    b.remove(b.active)
    for (s, h), row in zip(
        PEOPLE[:2],
        (
            ("Met", "Met", "Partially met", "Met", "Not met", "Met"),
            ("Met", "Exceeded", "Met", "Met", "Exceeded", "Not met"),
        ),
        strict=True,
    ):
        p = b.create_sheet(s)
        p.append(["Headteacher review 2023/24"])
        p.append(["Headteacher:", h])
        p.append(["Area", "Outcome"])
        for n, w in enumerate(row):
            p.append([AREAS[n], w])
            t.rate(s, at(p.max_row, 2), KA[n], MET4.index(w) + 1, levels=4, school=s, leader=h)
    t.ask("scale")
    keep(b, t)


def make():
    for maker in (
        plain_words,
        five_rows_of_notes,
        note_below,
        legend_beside,
        bare_numbers,
        one_to_five,
        word_and_number,
        word_with_number,
        totals,
        repeated_headings,
        two_tables,
        no_cycle,
        cycle_file_name,
        cycle_sheet_names,
        sheet_per_area,
        blanks_words,
        typos,
        prose,
        plus_minus,
        between,
        eaten_dates,
        legend_under_headings,
        cell_notes,
        comment_columns,
        previous_target,
        results,
        sensitive,
        met,
        exceeded,
        met_needs_another_sheet,
    ):
        maker()
