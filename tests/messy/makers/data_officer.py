"""Kwame, a trust data officer: xlsxwriter, formats with names, everything addressed A1 and a colour for all."""

import datetime as dt

import xlsxwriter

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, RAG, Truth, letter

E4 = {w: n for n, w in enumerate(EDSL, 1)}
O4 = {w: n for n, w in enumerate(OFSTED, 1)}
HEADS = (
    ("900311", "Ivy House Primary", "Rosalind Achterberg"),
    ("900312", "Fernhill CofE Primary", "Desmond Yilmaz"),
    ("900313", "The Causeway School", "Philippa Nkemelu"),
    ("900314", "Orchard Vale Academy", "Tobias Wren"),
)
PATTERN = ["SLDSES", "TSDLSD", "DDSSLE", "SSSLDS"]
WORD = {"S": "Secure", "L": "Leading", "D": "Developing", "E": "Emerging", "T": "Secure"}
COLOURS = {"Red": "#FF0000", "Amber": "#FFC000", "Green": "#00B050", "Blue": "#0070C0"}


class Book:
    def __init__(self, name, layout, **always):
        self.truth = Truth(name, layout, **always)
        self.book = xlsxwriter.Workbook(str(self.truth.path))
        self.book.set_properties({"created": dt.datetime.fromisoformat("2026-01-05")})
        self.bold = self.book.add_format({"bold": True, "text_wrap": True, "border": 1})

    def fill(self, colour, **more):
        return self.book.add_format({"bg_color": colour, **more})

    def close(self):
        self.book.close()
        settle(self.truth.path)
        self.truth.save()


def words(row):
    return [WORD[c] for c in row]


def two_row_merged():
    b = Book("two-row-merged-headings-area-over-rater.xlsx", "two-row merged headings", cycle="2024/25")
    s = b.book.add_worksheet("Ratings 2024-25")
    s.merge_range("A1:A2", "School", b.bold)
    s.merge_range("B1:B2", "Headteacher", b.bold)
    for n, area in enumerate(AREAS):
        c = 2 + 3 * n
        s.merge_range(0, c, 0, c + 2, f"{n + 1}. {area}", b.bold)
        s.write_row(1, c, ["HT", "SIP", "CEO"], b.bold)
    for r, ((_, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 2):
        s.write_row(r, 0, [school, head])
        for n in range(6):
            for k, source in enumerate(("self", "partner", "appraiser")):
                w = WORD[row[(n + k) % 6]]
                s.write(r, 2 + 3 * n + k, w)
                b.truth.rate(
                    "Ratings 2024-25",
                    f"{letter(3 + 3 * n + k)}{r + 1}",
                    KA[n],
                    E4[w],
                    levels=4,
                    school=school,
                    leader=head,
                    source=source,
                )
    b.close()


def three_row_merged():
    b = Book("three-row-merged-headings-year-area-rater.xlsx", "three-row merged headings")
    s = b.book.add_worksheet("Trend")
    s.merge_range("A1:A3", "School", b.bold)
    s.merge_range("B1:B3", "Headteacher", b.bold)
    c = 2
    plan = []
    for cycle in ("2022/23", "2023/24"):
        s.merge_range(0, c, 0, c + 7, f"Academic year {cycle}", b.bold)
        for n in range(4):
            s.merge_range(1, c, 1, c + 1, f"KA{n + 1}", b.bold)
            s.write_row(2, c, ["Self", "Trust"], b.bold)
            plan += [(c, cycle, KA[n], "self"), (c + 1, cycle, KA[n], "appraiser")]
            c += 2
    for r, ((_, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 3):
        s.write_row(r, 0, [school, head])
        for k, (col, cycle, code, source) in enumerate(plan):
            w = WORD[row[k % 6]]
            s.write(r, col, w)
            b.truth.rate(
                "Trend",
                f"{letter(col + 1)}{r + 1}",
                code,
                E4[w],
                levels=4,
                school=school,
                leader=head,
                source=source,
                cycle=cycle,
            )
    b.close()


def code_row_over_text():
    b = Book("code-row-over-statement-row.xlsx", "code row over text row", cycle="2023/24")
    s = b.book.add_worksheet("KA2 and KA3")
    codes = ("KA2.1", "KA2.2", "KA2.3", "KA2.4", "KA3.1")
    texts = (
        "Sets high expectations which focus on improvement of learning and teaching",
        "Evaluates effectively, identifies actions and secures improvement",
        "Works with others to raise levels of progress and achievement",
        "Challenges and addresses underachievement of learners",
        "Builds a collaborative learning culture within the school",
    )
    s.write("A1", "2023/24 statement ratings")
    s.write_row("D2", codes, b.bold)
    s.write_row("A3", ("URN", "School", "Head", *texts), b.bold)
    for r, ((urn, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 4):
        s.write_row(f"A{r}", (int(urn), school, head, *words(row)[:5]))
        for n, w in enumerate(words(row)[:5]):
            b.truth.rate(
                "KA2 and KA3", f"{letter(4 + n)}{r}", codes[n], E4[w], levels=4, school=school, leader=head, urn=urn
            )
    b.close()


def rgb_fills():
    b = Book("rag-fills-only-rgb.xlsx", "colour alone", cycle="2024/25")
    s = b.book.add_worksheet("RAG 2024-25")
    s.write_row("A1", ("School", "Headteacher", *KA), b.bold)
    for r, (_, school, head) in enumerate(HEADS, 2):
        s.write_row(f"A{r}", (school, head))
        for n in range(6):
            word = RAG[(n * r) % 3]
            s.write_blank(r - 1, 2 + n, None, b.fill(COLOURS[word]))
            b.truth.rate(
                "RAG 2024-25",
                f"{letter(3 + n)}{r}",
                KA[n],
                RAG.index(word) + 1,
                levels=3,
                school=school,
                leader=head,
                raw=word,
            )
    b.close()


def fills_with_legend():
    b = Book("rag-fills-with-blue-and-a-coloured-legend.xlsx", "colour alone", cycle="2024/25")
    s = b.book.add_worksheet("RAG 2024-25")
    order = ("Red", "Amber", "Green", "Blue")
    meaning = ("Not yet in place", "Developing", "Secure", "Sector leading")
    s.write_row("A1", ("School", "Headteacher", *KA), b.bold)
    for r, (_, school, head) in enumerate(HEADS, 2):
        s.write_row(f"A{r}", (school, head))
        for n in range(6):
            k = (n * r + r) % 4
            s.write_blank(r - 1, 2 + n, None, b.fill(COLOURS[order[k]]))
            b.truth.rate("RAG 2024-25", f"{letter(3 + n)}{r}", KA[n], k + 1, levels=4, school=school, leader=head)
    s.write("A8", "Key to colours")
    for k in range(3, -1, -1):
        s.write_blank(11 - k, 0, None, b.fill(COLOURS[order[k]]))
        s.write(11 - k, 1, meaning[k])
    b.truth.ask("scale")
    b.close()


def blue_unexplained():
    b = Book("rag-words-with-blue-unexplained.xlsx", "row per leader", cycle="2024/25", ask="scale")
    s = b.book.add_worksheet("2024-25")
    s.write_row("A1", ("School", "Headteacher", *AREAS), b.bold)
    order = ("Red", "Amber", "Green", "Blue")
    for r, (_, school, head) in enumerate(HEADS, 2):
        s.write_row(f"A{r}", (school, head))
        for n in range(6):
            k = (n * r + r) % 4
            s.write(r - 1, 2 + n, order[k])
            b.truth.rate("2024-25", f"{letter(3 + n)}{r}", KA[n], k + 1, levels=4, school=school, leader=head)
    b.truth.ask("scale_direction", scale="Red, amber, green, with blue above green")
    b.close()


def letters_rag_filled():
    b = Book("r-a-g-letters-in-coloured-cells.xlsx", "row per leader", cycle="2023/24")
    s = b.book.add_worksheet("2023-24")
    s.write_row("A1", ("School", "Headteacher", *AREAS), b.bold)
    for r, (_, school, head) in enumerate(HEADS, 2):
        s.write_row(f"A{r}", (school, head))
        for n in range(6):
            word = RAG[(n * r + n) % 3]
            s.write(r - 1, 2 + n, word[0], b.fill(COLOURS[word]))
            b.truth.rate(
                "2023-24", f"{letter(3 + n)}{r}", KA[n], RAG.index(word) + 1, levels=3, school=school, leader=head
            )
    b.close()


def header_fill_is_no_rating():
    b = Book("coloured-headings-and-banding-are-no-ratings.xlsx", "row per leader", cycle="2023/24")
    s = b.book.add_worksheet("2023-24")
    s.write_row("A1", ("School", "Headteacher", *AREAS), b.fill("#FFC000", bold=True))
    for r, ((_, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 2):
        band = b.fill("#E2EFDA" if r % 2 else "#FFFFFF")
        s.write_row(f"A{r}", (school, head), band)
        for n, w in enumerate(words(row)):
            if (r, n) == (3, 2):
                s.write_blank(r - 1, 2 + n, None, band)
                continue
            s.write(r - 1, 2 + n, w, band)
            b.truth.rate("2023-24", f"{letter(3 + n)}{r}", KA[n], E4[w], levels=4, school=school, leader=head)
    b.close()


def percent():
    b = Book("percent-number-format.xlsx", "percent and out of ten", cycle="2023/24")
    s = b.book.add_worksheet("2023-24")
    pc = b.book.add_format({"num_format": "0%"})
    s.write("A1", "Headteacher appraisal scores, 2023/24")
    s.write_row("A2", ("School", "Headteacher", *AREAS), b.bold)
    for r, (_, school, head) in enumerate(HEADS, 3):
        s.write_row(f"A{r}", (school, head))
        for n in range(6):
            v = (45 + 7 * n + 3 * r) % 60 + 40
            s.write(r - 1, 2 + n, v / 100, pc)
            b.truth.rate(
                "2023-24", f"{letter(3 + n)}{r}", KA[n], None, levels=None, value=v / 100, school=school, leader=head
            )
    b.close()


def out_of_ten():
    b = Book("out-of-ten-said-in-the-title.xlsx", "percent and out of ten", cycle="2023/24")
    s = b.book.add_worksheet("Scores")
    s.write("A1", "Panel scores (marks out of 10) 2023/24")
    s.write_row("A2", ("School", "Headteacher", *AREAS), b.bold)
    for r, (_, school, head) in enumerate(HEADS, 3):
        s.write_row(f"A{r}", (school, head))
        for n in range(6):
            v = (5 + 3 * n + r) % 9 + 1
            s.write(r - 1, 2 + n, v)
            b.truth.rate(
                "Scores",
                f"{letter(3 + n)}{r}",
                KA[n],
                None,
                levels=None,
                value=v / 10,
                school=school,
                leader=head,
                source=["appraiser", "governor"],
            )
    b.close()


def dashboard():
    b = Book("dashboard-repeats-the-ratings.xlsx", "dashboard that copies", cycle="2024/25")
    s = b.book.add_worksheet("Dashboard")
    d = b.book.add_worksheet("Data 2024-25")
    s.write("A1", "Leadership at a glance")
    s.write_row("A3", ("Area", *[h[1] for h in HEADS]), b.bold)
    d.write_row("A1", ("URN", "School", "Headteacher", *AREAS), b.bold)
    for r, ((urn, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 2):
        d.write_row(f"A{r}", (urn, school, head, *words(row)))
        for n, w in enumerate(words(row)):
            s.write(3 + n, 0, AREAS[n])
            s.write_formula(3 + n, r - 1, f"='Data 2024-25'!{letter(4 + n)}{r}", None, w)
            b.truth.rate(
                "Data 2024-25", f"{letter(4 + n)}{r}", KA[n], E4[w], levels=4, school=school, leader=head, urn=urn
            )
    s.write_row("A11", ("Number secure", 3, 4, 3, 5))
    b.close()


def counts():
    b = Book("counts-of-heads-per-level.xlsx", "aggregates only")
    s = b.book.add_worksheet("Trust summary 2024-25")
    s.write_row("A1", ("Key Area", *EDSL, "Total"), b.bold)
    for n, a in enumerate(AREAS):
        s.write_row(n + 1, 0, (a, 1, 3, 6, 2, 12))
    b.close()


def percent_per_level():
    b = Book("percentages-of-staff-per-level.xlsx", "aggregates only")
    s = b.book.add_worksheet("Staff 2023-24")
    pc = b.book.add_format({"num_format": "0%"})
    s.write("A1", "How staff rated the leadership of Ivy House Primary, 2023/24 (n = 41)")
    s.write_row("A2", ("", "Outstanding", "Good", "Requires improvement", "Inadequate"), b.bold)
    for n, a in enumerate(AREAS):
        s.write(n + 2, 0, a)
        s.write_row(n + 2, 1, (0.2, 0.5, 0.2, 0.1), pc)
    b.close()


def numbers_that_could_be_ratings():
    b = Book("counts-of-schools-per-grade-by-year.xlsx", "aggregates only")
    s = b.book.add_worksheet("Board")
    s.write("A1", "Number of headteachers judged at each grade")
    s.write_row("A2", ("Grade", "2021/22", "2022/23", "2023/24"), b.bold)
    for n, w in enumerate(reversed(OFSTED)):
        s.write_row(n + 2, 0, (w, 1 + n % 3, 2, 4 - n))
    b.close()


def hidden_sheet():
    b = Book("hidden-and-very-hidden-sheets.xlsx", "hidden parts", cycle="2024/25")
    for name, hide in (("2024-25", ""), ("2023-24 old", "hide"), ("backup 2022-23", "very_hidden")):
        s = b.book.add_worksheet(name)
        s.write_row("A1", ("School", "Headteacher", *AREAS), b.bold)
        for r, ((_, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 2):
            s.write_row(f"A{r}", (school, head, *words(row)))
            if not hide:
                for n, w in enumerate(words(row)):
                    b.truth.rate(name, f"{letter(3 + n)}{r}", KA[n], E4[w], levels=4, school=school, leader=head)
        if hide:
            getattr(s, hide)()
    b.close()


def hidden_rows_columns():
    b = Book("hidden-rows-and-columns-filtered-out.xlsx", "hidden parts", cycle="2024/25")
    s = b.book.add_worksheet("2024-25")
    s.write_row("A1", ("School", "Headteacher", *KA), b.bold)
    for r, ((_, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 2):
        s.write_row(f"A{r}", (school, head, *words(row)))
        for n, w in enumerate(words(row)):
            if r != 3 and n != 3:
                b.truth.rate("2024-25", f"{letter(3 + n)}{r}", KA[n], E4[w], levels=4, school=school, leader=head)
    s.autofilter("A1:H5")
    s.filter_column("A", "x != Fernhill*")
    s.set_row(2, None, None, {"hidden": True})
    s.set_column("F:F", None, None, {"hidden": True})
    b.close()


def struck_out():
    b = Book("struck-out-grade-rewritten-beside-it.xlsx", "row per leader", cycle="2024/25")
    s = b.book.add_worksheet("2024-25")
    strike = b.book.add_format({"font_strikeout": True})
    s.write_row("A1", ("School", "Headteacher", *AREAS), b.bold)
    for r, ((_, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 2):
        s.write_row(f"A{r}", (school, head))
        for n, w in enumerate(words(row)):
            gone = (r, n) in ((2, 1), (4, 5))
            s.write(r - 1, 2 + n, w, strike if gone else None)
            if not gone:
                b.truth.rate("2024-25", f"{letter(3 + n)}{r}", KA[n], E4[w], levels=4, school=school, leader=head)
    b.close()


def side_by_side():
    b = Book("two-years-side-by-side.xlsx", "side-by-side tables")
    s = b.book.add_worksheet("Both")
    for left, cycle, shift in ((0, "2022/23", 0), (9, "2023/24", 1)):
        s.write(0, left, f"Academic year {cycle}")
        s.write_row(1, left, ("School", "Headteacher", *KA), b.bold)
        for r, (_, school, head) in enumerate(HEADS, 3):
            row = words(PATTERN[(r - 3 + shift) % 4])
            s.write_row(r - 1, left, (school, head, *row))
            for n, w in enumerate(row):
                b.truth.rate(
                    "Both",
                    f"{letter(left + 3 + n)}{r}",
                    KA[n],
                    E4[w],
                    levels=4,
                    school=school,
                    leader=head,
                    cycle=cycle,
                )
    b.close()


def side_by_side_areas():
    b = Book("two-schools-forms-side-by-side.xlsx", "side-by-side tables", cycle="2023/24")
    s = b.book.add_worksheet("Pair review 2023-24")
    for left, (_, school, head), row in ((0, HEADS[0], PATTERN[0]), (4, HEADS[1], PATTERN[1])):
        s.write_row(0, left, ("School", school))
        s.write_row(1, left, ("Headteacher", head))
        s.write_row(3, left, ("Key area", "Judgement", "Comment"), b.bold)
        for n, w in enumerate(words(row)):
            s.write_row(4 + n, left, (AREAS[n], w, f"note {school[0]}{n}"))
            b.truth.rate(
                "Pair review 2023-24",
                f"{letter(left + 2)}{5 + n}",
                KA[n],
                E4[w],
                levels=4,
                school=school,
                leader=head,
                comment=f"note {school[0]}{n}",
            )
    b.close()


def transposed():
    b = Book("criteria-down-schools-across.xlsx", "criteria down, schools across", cycle="2022/23")
    s = b.book.add_worksheet("Summary 22-23")
    s.write_row("C1", [h[1] for h in HEADS], b.bold)
    s.write_row("B2", ["Headteacher", *[h[2] for h in HEADS]])
    for n, a in enumerate(AREAS):
        s.write_row(2 + n, 0, (KA[n], a))
        for k, (_, school, head) in enumerate(HEADS):
            w = words(PATTERN[k])[n]
            s.write(2 + n, 2 + k, w)
            b.truth.rate("Summary 22-23", f"{letter(3 + k)}{3 + n}", KA[n], E4[w], levels=4, school=school, leader=head)
    s.write_row("B10", ("Number at Secure or above", 4, 4, 3, 5))
    b.close()


def statements_down():
    b = Book("statements-grouped-under-areas-schools-across.xlsx", "criteria down, schools across", cycle="2022/23")
    s = b.book.add_worksheet("2022-23")
    s.write_row("A1", ["Statement", *[f"{h[1]} ({h[2]})" for h in HEADS]], b.bold)
    r = 1
    for area, items in (
        (
            "Key Area 4 - Managing the Organisation",
            (
                "Takes and shares responsibility, creating an effective organisation",
                "Shows good judgement, makes appropriate decisions and gets things done",
                "Ensures strategic plans are implemented effectively",
                "Manages resources efficiently",
            ),
        ),
        (
            "Key Area 6 - Strengthening Community",
            (
                "Creates and maintains effective partnerships with a range of stakeholders",
                "Recognises and takes account of diversity",
                "Contributes to community cohesion",
            ),
        ),
    ):
        s.write(r, 0, area, b.bold)
        r += 1
        for n, text in enumerate(items, 1):
            s.write(r, 0, text)
            for k, (_, school, head) in enumerate(HEADS):
                w = words(PATTERN[k])[n]
                s.write(r, 1 + k, w)
                b.truth.rate(
                    "2022-23",
                    f"{letter(2 + k)}{r + 1}",
                    f"KA{area[9]}.{n}",
                    E4[w],
                    levels=4,
                    school=school,
                    leader=head,
                )
            r += 1
    b.close()


def years_in_headings():
    b = Book("year-in-every-heading.xlsx", "cycle in each heading")
    s = b.book.add_worksheet("Trend")
    years = (("21/22", "2021/22"), ("22/23", "2022/23"), ("23/24", "2023/24"))
    s.write_row("A1", ("School", "Headteacher", *[f"{a} {y}" for a in AREAS for y, _ in years]), b.bold)
    for r, ((_, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 2):
        s.write_row(f"A{r}", (school, head))
        for n in range(6):
            for k, (_, cycle) in enumerate(years):
                w = WORD[row[(n + k) % 6]]
                s.write(r - 1, 2 + 3 * n + k, w)
                b.truth.rate(
                    "Trend",
                    f"{letter(3 + 3 * n + k)}{r}",
                    KA[n],
                    E4[w],
                    levels=4,
                    school=school,
                    leader=head,
                    cycle=cycle,
                )
    b.close()


def points():
    b = Book("mid-year-and-final-columns.xlsx", "point in each heading", cycle="2023/24")
    s = b.book.add_worksheet("2023-24")
    s.write_row("A1", ("School", "Headteacher", *[f"{k} {p}" for k in KA for p in ("Mid-year", "Final")]), b.bold)
    for r, ((_, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 2):
        s.write_row(f"A{r}", (school, head))
        for n in range(6):
            for k, point in enumerate(("interim", "final")):
                w = WORD[row[(n + k) % 6]]
                s.write(r - 1, 2 + 2 * n + k, w)
                b.truth.rate(
                    "2023-24",
                    f"{letter(3 + 2 * n + k)}{r}",
                    KA[n],
                    E4[w],
                    levels=4,
                    school=school,
                    leader=head,
                    point=point,
                )
    b.close()


def terms():
    b = Book("autumn-spring-summer-blocks-in-merged-headings.xlsx", "block per term")
    s = b.book.add_worksheet("2023-24")
    s.merge_range("A1:A2", "School")
    s.merge_range("B1:B2", "Principal")
    for t, term in enumerate(("Autumn 2023", "Spring 2024", "Summer 2024")):
        s.merge_range(0, 2 + 6 * t, 0, 7 + 6 * t, term, b.bold)
        s.write_row(1, 2 + 6 * t, KA, b.bold)
    for r, ((_, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 3):
        s.write_row(f"A{r}", (school, head))
        for t, point in enumerate(("autumn", "spring", "summer")):
            for n in range(6):
                w = WORD[row[(n + t) % 6]]
                s.write(r - 1, 2 + 6 * t + n, w)
                b.truth.rate(
                    "2023-24",
                    f"{letter(3 + 6 * t + n)}{r}",
                    KA[n],
                    E4[w],
                    levels=4,
                    school=school,
                    leader=head,
                    point=point,
                    cycle="2023/24",
                )
    b.close()


def draft_moderated():
    b = Book("draft-beside-moderated.xlsx", "draft beside moderated", cycle="2023/24")
    s = b.book.add_worksheet("2023-24")
    s.write_row("A1", ("School", "Headteacher", *[f"{k} {p}" for k in KA for p in ("draft", "moderated")]), b.bold)
    for r, ((_, school, head), row) in enumerate(zip(HEADS, PATTERN, strict=True), 2):
        s.write_row(f"A{r}", (school, head))
        for n in range(6):
            for k in range(2):
                w = WORD[row[(n + k) % 6]]
                s.write(r - 1, 2 + 2 * n + k, w)
                if k:
                    b.truth.rate(
                        "2023-24", f"{letter(3 + 2 * n + k)}{r}", KA[n], E4[w], levels=4, school=school, leader=head
                    )
    b.close()


def ambiguous_columns():
    b = Book("two-columns-that-could-both-be-the-rating.xlsx", "two equal columns", cycle="2023/24", ask="source")
    s = b.book.add_worksheet("2023-24")
    s.write_row("A1", ("School", "Headteacher", "Key area", "Rating A", "Rating B"), b.bold)
    r = 2
    for (_, school, head), row in zip(HEADS, PATTERN, strict=True):
        for n in range(6):
            s.write_row(f"A{r}", (school, head, AREAS[n], WORD[row[n]], WORD[row[(n + 1) % 6]]))
            b.truth.rate("2023-24", f"E{r}", KA[n], E4[WORD[row[(n + 1) % 6]]], levels=4, school=school, leader=head)
            r += 1
    b.truth.ask("source", "layout", "value", "criterion")
    b.close()


def make():
    for maker in (
        two_row_merged,
        three_row_merged,
        code_row_over_text,
        rgb_fills,
        fills_with_legend,
        blue_unexplained,
        letters_rag_filled,
        header_fill_is_no_rating,
        percent,
        out_of_ten,
        dashboard,
        counts,
        percent_per_level,
        numbers_that_could_be_ratings,
        hidden_sheet,
        hidden_rows_columns,
        struck_out,
        side_by_side,
        side_by_side_areas,
        transposed,
        statements_down,
        years_in_headings,
        points,
        terms,
        draft_moderated,
        ambiguous_columns,
    ):
        maker()
