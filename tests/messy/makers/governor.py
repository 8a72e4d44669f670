"""Ted, a chair of governors who was an engineer: openpyxl, dictionaries of addresses, and no two sheets alike."""

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, Truth, at

SCHOOLS = ("Nettlecombe Primary", "Otter Vale School", "Pennywell Academy")
HEADS = ("Bronagh Tully", "Femi Castellan", "Greta Lunn")
E4 = {w: n for n, w in enumerate(EDSL, 1)}
O4 = {w: n for n, w in enumerate(OFSTED, 1)}
W = (
    ("Secure", "Leading", "Developing", "Secure", "Emerging", "Secure"),
    ("Leading", "Secure", "Secure", "Developing", "Secure", "Secure"),
    ("Developing", "Developing", "Secure", "Emerging", "Secure", "Leading"),
)


class Work:
    def __init__(self, name, layout, tab="2023-24", **always):
        self.truth = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always))
        self.book = Workbook()
        self.page = self.book.active
        self.page.title = tab

    def put(self, cells):
        for address, value in cells.items():
            self.page[address] = value

    def row(self, number, values, start=1):
        for n, v in enumerate(values):
            if v is not None:
                self.page.cell(number, start + n, v)

    def plain(self, top=1, extra=(), rows=W, levels=E4, mark=True):
        self.row(top, ["School", "Headteacher", *AREAS, *extra])
        for k, (s, h, v) in enumerate(zip(SCHOOLS, HEADS, rows, strict=True), 1):
            self.row(top + k, [s, h, *v])
            if mark:
                for n, w in enumerate(v):
                    if w in levels:
                        self.rate(top + k, 3 + n, KA[n], levels[w], school=s, leader=h)

    def rate(self, r, c, criterion, level, **fields):
        self.truth.rate(self.page.title, at(r, c), criterion, level, **fields)

    def save(self):
        self.book.save(self.truth.path)
        settle(self.truth.path)
        self.truth.save()


def stars():
    w = Work("stars-out-of-four.xlsx", "row per leader")
    steps = {"★☆☆☆": 1, "★★☆☆": 2, "★★★☆": 3, "★★★★": 4}
    rows = [[list(steps)[(n * k + k) % 4] for n in range(6)] for k in (1, 2, 3)]
    w.plain(rows=rows, levels=steps)
    w.truth.ask("scale", "scale_direction")
    w.save()


def emoji():
    w = Work("coloured-circles-as-signs.xlsx", "row per leader", levels=3)
    steps = {"🔴": 1, "🟡": 2, "🟢": 3}
    w.plain(rows=[[list(steps)[(n * k + k) % 3] for n in range(6)] for k in (1, 2, 3)], levels=steps)
    w.truth.ask("scale", "scale_direction")
    w.save()


def formula_no_value():
    w = Work("formula-without-a-saved-value.xlsx", "row per leader")
    w.plain()
    w.put({"C2": "=D2", "E3": "=VLOOKUP(B3,Z1:Z9,1,FALSE)"})
    for cell in ("C2", "E3"):
        del w.truth.document["ratings"][f"2023-24!{cell}"]
    w.truth.note(findings_name=["C2", "E3"])
    w.save()


def error_cells():
    w = Work("error-cells-among-ratings.xlsx", "row per leader")
    w.plain()
    w.page["D2"].value, w.page["D2"].data_type = "#N/A", "e"
    w.page["F4"].value, w.page["F4"].data_type = "#REF!", "e"
    for cell in ("D2", "F4"):
        del w.truth.document["ratings"][f"2023-24!{cell}"]
    w.truth.note(findings_name=["D2", "F4"])
    w.save()


def footnotes():
    w = Work("footnotes-and-source-line-below.xlsx", "row per leader")
    w.plain()
    w.put(
        {
            "A6": "* Otter Vale: Good progress since the Secure judgement of last year.",
            "A7": "Source: trust review days, June 2024",
            "A8": "Produced by T. Marlowe, page 1 of 1",
            "A9": "Leading",
        }
    )
    w.save()


def comment_rows():
    w = Work("comment-row-under-each-heads-row.xlsx", "comment row under each row")
    w.row(1, ["School", "Headteacher", *KA])
    for k, (s, h, v) in enumerate(zip(SCHOOLS, HEADS, W, strict=True)):
        w.row(2 + 2 * k, [s, h, *v])
        w.row(3 + 2 * k, [None, "Comments", *[f"{s.split()[0]}: point {n} raised" for n in range(6)]])
        for n, word in enumerate(v):
            w.rate(2 + 2 * k, 3 + n, KA[n], E4[word], school=s, leader=h)
    w.save()


def numbered_rows():
    w = Work("row-numbers-and-rank-columns.xlsx", "row per leader")
    w.row(1, ["No.", "School", "NOR", "Headteacher", "Years in post", *AREAS, "Rank"])
    for k, (s, h, v) in enumerate(zip(SCHOOLS, HEADS, W, strict=True), 1):
        w.row(1 + k, [k, s, 200 + k, h, 4 - k, *v, k])
        for n, word in enumerate(v):
            w.rate(1 + k, 6 + n, KA[n], E4[word], school=s, leader=h)
    w.save()


def statement_and_area():
    w = Work("area-level-beside-its-statements.xlsx", "form", tab="Review", school=SCHOOLS[0], leader=HEADS[0])
    w.put(
        {
            "A1": "School",
            "B1": SCHOOLS[0],
            "A2": "Headteacher",
            "B2": HEADS[0],
            "A3": "Year",
            "B3": "2023/24",
            "A5": "Statement",
            "B5": "Level",
        }
    )
    rows = [
        ("Key Area 1: Shaping the Future", None, None),
        ("Shows vision and conviction focused on improving learning", "Secure", "KA1.1"),
        ("Understands and responds to the local and national context", "Secure", "KA1.2"),
        ("Thinks, plans and acts strategically to achieve that vision", "Developing", "KA1.3"),
        ("Involves and inspires stakeholders", "Leading", "KA1.4"),
        ("Overall for Key Area 1", "Developing", "KA1"),
        ("Key Area 6: Strengthening Community", None, None),
        ("Creates and maintains effective partnerships with a range of stakeholders", "Secure", "KA6.1"),
        ("Recognises and takes account of diversity", "Secure", "KA6.2"),
        ("Contributes to community cohesion.", "Emerging", "KA6.3"),
        ("Overall for Key Area 6", "Secure", "KA6"),
        ("Overall", "Secure", None),
    ]
    for r, (text, word, code) in enumerate(rows, 6):
        w.row(r, [text, word])
        if code:
            w.rate(r, 2, code, E4[word])
    w.truth.ask("criterion")
    w.save()


def kanban():
    w = Work("heads-named-under-levels.xlsx", "names in the cells")
    w.row(1, ["Key Area", *EDSL])
    for n, a in enumerate(AREAS):
        w.row(2 + n, [a, None, HEADS[n % 3], f"{HEADS[(n + 1) % 3]}, {HEADS[(n + 2) % 3]}"])
    w.truth.ask("layout", "leader", "value", "scale")
    w.save()


def text_numbers():
    w = Work("numbers-stored-as-text-with-spaces.xlsx", "row per leader")
    w.put({"A1": "Grades: 1 (low) to 4 (high)"})
    rows = [[f" {1 + (n * k + k) % 4}\u00a0" for n in range(6)] for k in (1, 2, 3)]
    w.plain(top=2, rows=rows, levels={f" {n}\u00a0": n for n in range(1, 5)})
    w.save()


def seven_of_ten():
    w = Work("seven-over-ten-in-the-cell.xlsx", "percent and out of ten", levels=None)
    rows = [[f"{4 + (n * k) % 6}/10" for n in range(6)] for k in (1, 2, 3)]
    w.plain(rows=rows, mark=False)
    for k, v in enumerate(rows, 2):
        for n, x in enumerate(v):
            w.rate(k, 3 + n, KA[n], None, value=int(x.split("/")[0]) / 10, school=SCHOOLS[k - 2], leader=HEADS[k - 2])
    w.save()


def percent_text():
    w = Work("percent-as-text.xlsx", "percent and out of ten", levels=None)
    rows = [[f"{45 + (n * 7 * k) % 50}%" for n in range(6)] for k in (1, 2, 3)]
    w.plain(rows=rows, mark=False)
    for k, v in enumerate(rows, 2):
        for n, x in enumerate(v):
            w.rate(k, 3 + n, KA[n], None, value=int(x[:-1]) / 100, school=SCHOOLS[k - 2], leader=HEADS[k - 2])
    w.save()


def sentence_legend():
    w = Work("legend-in-a-sentence-above.xlsx", "row per leader")
    w.put({"A1": "Each area is graded on the usual four-point scale, where 1 is outstanding and 4 is inadequate."})
    w.plain(top=3, rows=[[1 + (n * k + k) % 4 for n in range(6)] for k in (1, 2, 3)], levels={1: 4, 2: 3, 3: 2, 4: 1})
    w.save()


def cycle_numbers():
    w = Work("cycle-one-and-cycle-two-no-year.xlsx", "sheet per year", tab="Cycle 1", ask="cycle")
    w.truth.always["cycle"] = "2022/23"
    w.plain()
    w.page = w.book.create_sheet("Cycle 2")
    w.truth.always["cycle"] = "2023/24"
    w.plain(rows=W[::-1])
    w.truth.ask("cycle", **{"cycle@Cycle 1": "2022/23", "cycle@Cycle 2": "2023/24"})
    w.truth.document["questions"] = ["cycle"]
    w.save()


def vacancy():
    w = Work("vacant-post-and-head-to-be-confirmed.xlsx", "row per leader")
    w.row(1, ["School", "Headteacher", *AREAS])
    for k, (s, h, v) in enumerate(
        zip((*SCHOOLS, "Quince Street Infants"), (HEADS[0], "Vacant", "TBC", HEADS[2]), (*W, W[0]), strict=True), 2
    ):
        blank = h == "Vacant"
        w.row(k, [s, h, *(["N/A"] * 6 if blank else v)])
        if not blank:
            for n, word in enumerate(v):
                w.rate(k, 3 + n, KA[n], E4[word], school=s, leader=None if h == "TBC" else h)
    w.truth.ask("leader")
    w.save()


def own_order():
    w = Work("areas-in-another-order-and-one-missing.xlsx", "row per leader")
    order = (5, 0, 3, 1, 4)
    w.row(1, ["School", "Headteacher", *[AREAS[i] for i in order]])
    for k, (s, h, v) in enumerate(zip(SCHOOLS, HEADS, W, strict=True), 2):
        w.row(k, [s, h, *v[:5]])
        for n, i in enumerate(order):
            w.rate(k, 3 + n, KA[i], E4[v[n]], school=s, leader=h)
    w.save()


def merged_years_left():
    w = Work(
        "year-merged-down-the-left-areas-below.xlsx",
        "block per cycle",
        tab="Nettlecombe",
        school=SCHOOLS[0],
        leader=HEADS[0],
    )
    w.put({"A1": f"School: {SCHOOLS[0]}", "A2": f"Headteacher: {HEADS[0]}"})
    w.row(4, ["Academic year", "Key area", "Level"])
    r = 5
    for cycle, v in (("2021/22", W[0]), ("2022/23", W[1]), ("2023/24", W[2])):
        w.put({f"A{r}": cycle})
        w.page.merge_cells(f"A{r}:A{r + 5}")
        for n, word in enumerate(v):
            w.row(r, [None, AREAS[n], word])
            w.rate(r, 3, KA[n], E4[word], cycle=cycle)
            r += 1
    w.save()


def leaders_pairs():
    w = Work("two-columns-per-head-under-merged-names.xlsx", "criteria down, heads across in pairs")
    w.row(1, ["Key area"])
    w.put({"A3": None})
    for k, (s, h) in enumerate(zip(SCHOOLS, HEADS, strict=True)):
        c = 2 + 2 * k
        w.page.cell(1, c, s)
        w.page.merge_cells(start_row=1, end_row=1, start_column=c, end_column=c + 1)
        w.page.cell(2, c, h)
        w.page.merge_cells(start_row=2, end_row=2, start_column=c, end_column=c + 1)
        w.row(3, ["Self", "Agreed"], start=c)
        for n in range(6):
            w.page.cell(4 + n, 1, AREAS[n])
            for j, source in enumerate(("self", "appraiser")):
                word = W[k][(n + j) % 6]
                w.page.cell(4 + n, c + j, word)
                w.rate(4 + n, c + j, KA[n], E4[word], school=s, leader=h, source=source)
    w.put({"A2": "Headteacher"})
    w.save()


def half_points():
    w = Work("half-points-between-whole-numbers.xlsx", "row per leader")
    w.put({"A1": "Scale: 4 = Leading, 3 = Secure, 2 = Developing, 1 = Emerging"})
    w.plain(
        top=2, rows=[[3, 2.5, 4, 2, 3, 1], [2, 3, 3, 3.5, 4, 2], [1, 2, 3, 4, 3, 3]], levels={1: 1, 2: 2, 3: 3, 4: 4}
    )
    for cell, n, level, k in (("D3", 1, 2.5, 0), ("F4", 3, 3.5, 1)):
        w.truth.rate(w.page.title, cell, KA[n], level, school=SCHOOLS[k], leader=HEADS[k], ask="value")
    w.truth.ask("value")
    w.save()


def over_scale():
    w = Work("a-five-on-a-four-point-scale.xlsx", "row per leader")
    w.put({"A1": "Scale: 4 = Leading, 3 = Secure, 2 = Developing, 1 = Emerging"})
    w.plain(top=2, rows=[[3, 2, 4, 2, 3, 1], [2, 3, 5, 3, 4, 2], [1, 2, 33, 4, 3, 0]], levels={1: 1, 2: 2, 3: 3, 4: 4})
    w.truth.ask("value", "scale")
    w.save()


def zero_blank():
    w = Work("zero-means-not-rated-says-the-key.xlsx", "row per leader")
    w.put({"A1": "0 = not yet rated, 1 = Emerging, 2 = Developing, 3 = Secure, 4 = Leading"})
    w.plain(top=2, rows=[[3, 2, 0, 2, 3, 1], [2, 3, 3, 0, 4, 2], [1, 2, 3, 4, 3, 0]], levels={1: 1, 2: 2, 3: 3, 4: 4})
    w.save()


def same_area_twice():
    w = Work("same-heading-twice-no-word-why.xlsx", "two equal columns", ask="source")
    w.row(1, ["School", "Headteacher", "KA1", "KA1", "KA2", "KA2"])
    for k, (s, h, v) in enumerate(zip(SCHOOLS, HEADS, W, strict=True), 2):
        w.row(k, [s, h, *v[:4]])
        for c, code in ((4, "KA1"), (6, "KA2")):
            w.rate(k, c, code, E4[v[c - 3]], school=s, leader=h)
    w.truth.ask("source", "criterion", "layout", "value", "cycle")
    w.save()


def yes_no():
    w = Work("met-yes-or-no-per-statement.xlsx", "row per leader", levels=2, ask="scale")
    heads = (
        "Shows vision and conviction: met?",
        "Responds to local and national context: met?",
        "Thinks, plans and acts strategically: met?",
    )
    w.row(1, ["School", "Headteacher", *heads])
    for k, (s, h) in enumerate(zip(SCHOOLS, HEADS, strict=True), 2):
        v = ["Yes" if (k * n + n) % 3 else "No" for n in range(3)]
        w.row(k, [s, h, *v])
        for n, x in enumerate(v):
            w.rate(k, 3 + n, f"KA1.{n + 1}", 2 if x == "Yes" else 1, school=s, leader=h)
    w.truth.ask("scale", "scale_direction", "criterion")
    w.save()


def federation():
    w = Work(
        "executive-head-over-two-schools-in-one-form.xlsx",
        "form",
        tab="Review",
        school=["Nettlecombe Primary and Otter Vale School", "Nettlecombe Primary & Otter Vale School"],
        leader=HEADS[0],
    )
    w.put(
        {
            "A1": "Schools:",
            "B1": "Nettlecombe Primary and Otter Vale School",
            "A2": "Executive Headteacher:",
            "B2": HEADS[0],
            "A3": "Year:",
            "B3": "2023/24",
            "A5": "Area",
            "B5": "Level",
        }
    )
    for n, word in enumerate(W[0]):
        w.row(6 + n, [AREAS[n], word])
        w.rate(6 + n, 2, KA[n], E4[word])
    w.truth.ask("school")
    w.save()


def forms_stacked_two_people():
    w = Work(
        "two-heads-forms-on-one-sheet-one-school.xlsx", "leader block repeated", tab="Nettlecombe", school=SCHOOLS[0]
    )
    r = 1
    w.put({"A1": f"{SCHOOLS[0]}: leadership reviews 2023/24"})
    for h, v, role in ((HEADS[0], W[0], "Co-headteacher"), (HEADS[1], W[1], "Co-headteacher")):
        w.put({f"A{r + 2}": role, f"B{r + 2}": h, f"A{r + 3}": "Area", f"B{r + 3}": "Level"})
        for n, word in enumerate(v):
            w.row(r + 4 + n, [AREAS[n], word])
            w.rate(r + 4 + n, 2, KA[n], E4[word], leader=h)
        r += 11
    w.truth.ask("leader", "layout")
    w.save()


def coloured_words_disagree():
    w = Work("word-and-fill-that-disagree.xlsx", "row per leader", levels=3)
    tint = {"Red": "FFFF0000", "Amber": "FFFFC000", "Green": "FF00B050"}
    rows = [[("Red", "Amber", "Green")[(n * k + k) % 3] for n in range(6)] for k in (1, 2, 3)]
    w.plain(rows=rows, levels={"Red": 1, "Amber": 2, "Green": 3})
    for k, v in enumerate(rows, 2):
        for n, word in enumerate(v):
            w.page.cell(k, 3 + n).fill = PatternFill("solid", fgColor=tint["Green" if (k, n) == (3, 2) else word])
    w.save()


def point_in_title():
    w = Work("interim-review-in-the-title.xlsx", "row per leader", tab="Sheet1", point="interim")
    w.put({"A1": "Interim review of headteachers, 2023/24"})
    w.plain(top=3)
    w.save()


def make():
    for m in (
        stars,
        emoji,
        formula_no_value,
        error_cells,
        footnotes,
        comment_rows,
        numbered_rows,
        statement_and_area,
        kanban,
        text_numbers,
        seven_of_ten,
        percent_text,
        sentence_legend,
        cycle_numbers,
        vacancy,
        own_order,
        merged_years_left,
        leaders_pairs,
        half_points,
        over_scale,
        zero_blank,
        same_area_twice,
        yes_no,
        federation,
        forms_stacked_two_people,
        coloured_words_disagree,
        point_in_title,
    ):
        m()
