"""Nadia, director of education: draws every sheet as she would on paper, bars between the cells, and openpyxl does the rest.

A star before a word marks a cell that she reads as a rating; the star is not written.
"""

import copy

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color, NamedStyle, PatternFill

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import EDSL, OFSTED, Truth, at

LV = {w: n for n, w in enumerate(EDSL, 1)} | {w: n for n, w in enumerate(OFSTED, 1)} | {"RI": 2, "G": 3, "O": 4, "I": 1}


def draw(name, layout, *pages, **always):
    """Each page: (tab, drawing, rows -> fields by a function of the row's cells and the column)."""
    truth, book = Truth(name, layout, **({"levels": 4} | always)), Workbook()
    book.remove(book.active)
    for tab, drawing, reader in pages:
        page = book.create_sheet(tab)
        lines = [[c.strip() for c in text.split("|")] for text in drawing.strip("\n").split("\n")]
        for r, cells in enumerate(lines, 1):
            for c, word in enumerate(cells, 1):
                plain = word.lstrip("*").replace("\\n", "\n")
                if plain:
                    page.cell(r, c, int(plain) if plain.isdigit() else plain)
                if word.startswith("*"):
                    fields = reader(r, c, lines)
                    criterion = fields.pop("criterion")
                    level = fields.pop("level", LV.get(plain))
                    truth.rate(tab, at(r, c), criterion, level, **fields)
    return truth, book


def done(truth, book):
    book.save(truth.path)
    settle(truth.path)
    truth.save()


def clean(word):
    return word.lstrip("*")


def row_keys(heading, codes, school=1, leader=2, left=3, **more):
    return lambda r, c, ls: {
        "school": clean(ls[r - 1][school - 1]),
        "leader": clean(ls[r - 1][leader - 1]) if leader else None,
        "criterion": codes[c - left],
        **more,
    }


SIX = ("KA1", "KA2", "KA3", "KA4", "KA5", "KA6")


def one_cell():
    def keys(r, c, ls):
        school, head = ls[r - 1][0].rstrip(")").split(" (")
        return {"school": school, "leader": head, "criterion": SIX[c - 2]}

    done(
        *draw(
            "school-and-head-in-one-cell.xlsx",
            "school and head in one cell",
            (
                "G",
                """
Cycle: 2024-25

School (Headteacher) | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Hollin Primary (Petra Vane) | *Secure | *Secure | *Leading | *Developing | *Secure | *Emerging
Juniper Academy (Sol Akande) | *Leading | *Secure | *Secure | *Developing | *Secure | *Secure
""",
                keys,
            ),
            cycle="2024/25",
        )
    )


def one_cell_dash():
    def keys(r, c, ls):
        school, head = ls[r - 1][0].split("\\n")
        return {"school": school, "leader": head, "criterion": SIX[c - 2]}

    done(
        *draw(
            "school-over-head-in-one-cell-on-two-lines.xlsx",
            "school and head in one cell",
            (
                "2024-25",
                """
School / Headteacher | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Hollin Primary\\nPetra Vane | *Secure | *Secure | *Leading | *Developing | *Secure | *Emerging
Juniper Academy\\nSol Akande | *Leading | *Secure | *Secure | *Developing | *Secure | *Secure
""",
                keys,
            ),
            cycle="2024/25",
        )
    )


def hubs():
    done(
        *draw(
            "hub-name-in-a-row-of-its-own.xlsx",
            "row per leader",
            (
                "2024-25",
                """
School | Head | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Coastal hub
Hollin Primary | Petra Vane | *Secure | *Secure | *Leading | *Developing | *Secure | *Emerging
Juniper Academy | Sol Akande | *Leading | *Secure | *Secure | *Developing | *Secure | *Secure
Inland hub
Kingcup School | Ruth Imrie | *Secure | *Secure | *Secure | *Secure | *Secure | *Secure
""",
                row_keys(1, SIX),
            ),
            cycle="2024/25",
        )
    )


def rater_rows():
    who = {"Headteacher": "self", "SIP": "partner", "Chair": "governor", "Agreed": "appraiser"}

    def keys(r, c, ls):
        top = r - 1
        while not ls[top][0]:
            top -= 1
        return {"school": ls[top][0], "leader": ls[top][1], "criterion": SIX[c - 4], "source": who[ls[r - 1][2]]}

    done(
        *draw(
            "one-row-per-rater-school-written-once.xlsx",
            "row per leader and rater",
            (
                "2023-24",
                """
School | Headteacher | Rated by | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Hollin Primary | Petra Vane | Headteacher | *Secure | *Leading | *Secure | *Secure | *Secure | *Secure
 | | SIP | *Secure | *Secure | *Developing | *Secure | *Secure | *Secure
 | | Chair | *Leading | *Leading | *Secure | *Secure | *Secure | *Leading
 | | Agreed | *Secure | *Secure | *Secure | *Secure | *Secure | *Secure
Juniper Academy | Sol Akande | Headteacher | *Developing | *Secure | *Secure | *Emerging | *Secure | *Secure
 | | SIP | *Developing | *Developing | *Secure | *Emerging | *Secure | *Secure
 | | Chair | *Secure | *Secure | *Secure | *Developing | *Secure | *Secure
 | | Agreed | *Developing | *Secure | *Secure | *Developing | *Secure | *Secure
""",
                keys,
            ),
            cycle="2023/24",
        )
    )


def raters_across():
    who = {"Self": "self", "Partner": "partner", "Governors": "governor", "Agreed": "appraiser"}

    def keys(r, c, ls):
        return {
            "criterion": SIX[r - 6],
            "source": who[ls[4][c - 1]],
            "school": "Hollin Primary",
            "leader": "Petra Vane",
        }

    done(
        *draw(
            "self-partner-governor-agreed-side-by-side.xlsx",
            "form",
            (
                "Review",
                """
Leadership review
School | Hollin Primary
Headteacher | Petra Vane
Year | 2023/24
Area | Self | Partner | Governors | Agreed
Shaping the Future | *Secure | *Secure | *Leading | *Secure
Leading Learning and Teaching | *Secure | *Developing | *Secure | *Secure
Developing Self and Working with Others | *Leading | *Secure | *Leading | *Leading
Managing the Organisation | *Secure | *Secure | *Secure | *Secure
Securing Accountability | *Developing | *Developing | *Secure | *Developing
Strengthening Community | *Secure | *Secure | *Secure | *Secure
""",
                keys,
            ),
            cycle="2023/24",
        )
    )


def year_across():
    def keys(r, c, ls):
        return {
            "criterion": SIX[r - 5],
            "cycle": {2: "2021/22", 3: "2022/23", 4: "2023/24"}[c],
            "school": "Hollin Primary",
            "leader": "Petra Vane",
        }

    done(
        *draw(
            "one-head-three-years-across.xlsx",
            "form, years across",
            (
                "Petra Vane",
                """
School: Hollin Primary
Headteacher: Petra Vane

Key Area | 2021-22 | 2022-23 | 2023-24
Shaping the Future | *Developing | *Secure | *Secure
Leading Learning and Teaching | *Secure | *Secure | *Secure
Developing Self and Working with Others | *Secure | *Secure | *Leading
Managing the Organisation | *Emerging | *Developing | *Secure
Securing Accountability | *Secure | *Secure | *Secure
Strengthening Community | *Secure | *Leading | *Leading
""",
                keys,
            ),
        )
    )


def change_of_head():
    heads = {2: "Ada Brightwell", 3: "Ada Brightwell", 4: "Petra Vane"}

    def keys(r, c, ls):
        return {
            "criterion": SIX[r - 4],
            "cycle": {2: "2021/22", 3: "2022/23", 4: "2023/24"}[c],
            "school": "Hollin Primary",
            "leader": heads[c],
        }

    done(
        *draw(
            "head-changed-between-the-years-across.xlsx",
            "form, years across",
            (
                "Hollin Primary",
                """
Hollin Primary: leadership over time
Year | 2021-22 | 2022-23 | 2023-24
Headteacher | Ada Brightwell | Ada Brightwell | Petra Vane
Shaping the Future | *Developing | *Secure | *Secure
Leading Learning and Teaching | *Secure | *Secure | *Secure
Developing Self and Working with Others | *Secure | *Secure | *Leading
Managing the Organisation | *Emerging | *Developing | *Secure
Securing Accountability | *Secure | *Secure | *Secure
Strengthening Community | *Secure | *Leading | *Leading
""",
                keys,
            ),
        )
    )


def rows_year():
    def keys(r, c, ls):
        return {
            "school": ls[r - 1][1],
            "leader": ls[r - 1][2],
            "cycle": {"FY24": "2023/24", "2023_24": "2023/24", "202223": "2022/23", "2021/2022": "2021/22"}[
                ls[r - 1][0]
            ],
            "criterion": SIX[c - 4],
        }

    t, b = draw(
        "cycle-written-in-four-ways-down-a-column.xlsx",
        "row per leader",
        (
            "All",
            """
AY | School | Head | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
2021/2022 | Hollin Primary | Petra Vane | *Secure | *Secure | *Leading | *Developing | *Secure | *Emerging
202223 | Hollin Primary | Petra Vane | *Secure | *Secure | *Leading | *Secure | *Secure | *Secure
2023_24 | Hollin Primary | Petra Vane | *Leading | *Secure | *Leading | *Secure | *Secure | *Secure
2023_24 | Juniper Academy | Sol Akande | *Leading | *Secure | *Secure | *Developing | *Secure | *Secure
""",
            keys,
        ),
    )
    done(t, b)


def theme_tint():
    t, b = draw(
        "rag-fills-by-theme-and-tint-with-legend.xlsx",
        "colour alone",
        (
            "2024-25",
            """
School | Head | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Hollin Primary | Petra Vane
Juniper Academy | Sol Akande
Kingcup School | Ruth Imrie

Legend
 | On track
 | Nearly there
 | Off track
""",
            None,
        ),
        cycle="2024/25",
        levels=3,
    )
    p = b["2024-25"]
    green, amber, red = Color(theme=6), Color(theme=9), Color(theme=5, tint=-0.25)
    for row, colour in ((7, green), (8, amber), (9, red)):
        p.cell(row, 1).fill = PatternFill("solid", fgColor=colour)
    for r, head in ((2, "Petra Vane"), (3, "Sol Akande"), (4, "Ruth Imrie")):
        for n in range(6):
            k = (r * n) % 3
            p.cell(r, 3 + n).fill = PatternFill("solid", fgColor=copy.copy((red, amber, green)[k]))
            t.rate("2024-25", at(r, 3 + n), SIX[n], k + 1, school=p.cell(r, 1).value, leader=head)
    t.ask("scale")
    done(t, b)


def style_fill():
    t, b = draw(
        "rag-fills-by-the-good-neutral-bad-cell-styles.xlsx",
        "colour alone",
        (
            "2024-25",
            """
School | Head | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Hollin Primary | Petra Vane
Juniper Academy | Sol Akande
Kingcup School | Ruth Imrie
""",
            None,
        ),
        cycle="2024/25",
        levels=3,
    )
    p = b["2024-25"]
    styles = [
        NamedStyle(n, fill=PatternFill("solid", fgColor=c))
        for n, c in (("Bad", "FFFFC7CE"), ("Neutral", "FFFFEB9C"), ("Good", "FFC6EFCE"))
    ]
    for r, head in ((2, "Petra Vane"), (3, "Sol Akande"), (4, "Ruth Imrie")):
        for n in range(6):
            k = (r * n) % 3
            p.cell(r, 3 + n).style = styles[k]
            t.rate("2024-25", at(r, 3 + n), SIX[n], k + 1, school=p.cell(r, 1).value, leader=head)
    t.ask("scale")
    done(t, b)


def rich():
    t, b = draw(
        "part-of-a-cell-struck-out-in-rich-text.xlsx",
        "row per leader",
        (
            "2024-25",
            """
School | Head | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Hollin Primary | Petra Vane | *Secure | *Secure | *Leading | *Developing | *Secure | *Emerging
Juniper Academy | Sol Akande | *Leading | *Secure | *Secure | *Developing | *Secure | *Secure
""",
            row_keys(1, SIX),
        ),
        cycle="2024/25",
    )
    p = b["2024-25"]
    p["C2"] = CellRichText(TextBlock(InlineFont(strike=True), "Developing"), " Secure")
    t.ask("value")
    done(t, b)


def several_marks():
    t, b = draw(
        "several-levels-in-one-cell-by-rater.xlsx",
        "marks inside one cell",
        (
            "2024-25",
            """
School | Head | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Hollin Primary | Petra Vane | *Secure | *Secure | *Leading | *Developing | *Secure | *Emerging
Juniper Academy | Sol Akande | Self: Leading; SIP: Secure | *Secure | *Secure | *Developing | *Secure | *Secure
""",
            row_keys(1, SIX),
        ),
        cycle="2024/25",
    )
    t.ask("value", "source")
    t.rate("2024-25", "C3", "KA1", [3, 3.5, 4], school="Juniper Academy", leader="Sol Akande", ask="value")
    t.document["ratings"]["2024-25!C3"]["source"] = ["appraiser", "self", "partner"]
    done(t, b)


def letters():
    done(
        *draw(
            "ofsted-letters-o-g-ri-i.xlsx",
            "row per leader",
            (
                "2024-25",
                """
School | Head | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Hollin Primary | Petra Vane | *G | *O | *G | *RI | *G | *I
Juniper Academy | Sol Akande | *O | *G | *G | *G | *RI | *G
""",
                row_keys(1, SIX),
            ),
            cycle="2024/25",
        )
    )


def collide():
    t, b = draw(
        "e-d-s-and-e-d-letters-that-collide.xlsx",
        "row per leader",
        (
            "2024-25",
            """
Key: E emerging, D developing, S secure, L leading
School | Head | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Hollin Primary | Petra Vane | *S | *D | *E | *S | *S | *D
Juniper Academy | Sol Akande | *D | *D | *S | *S | *E | *S
""",
            lambda r, c, ls: {
                "school": ls[r - 1][0],
                "leader": ls[r - 1][1],
                "criterion": SIX[c - 3],
                "level": {"E": 1, "D": 2, "S": 3}[clean(ls[r - 1][c - 1])],
            },
        ),
        cycle="2024/25",
    )
    done(t, b)


def all_good():
    t, b = draw(
        "nothing-but-good-which-scale.xlsx",
        "row per leader",
        (
            "2024-25",
            """
School | Head | KA1 | KA2 | KA3 | KA4 | KA5 | KA6
Hollin Primary | Petra Vane | *Good | *Good | *Good | *Good | *Good | *Good
Juniper Academy | Sol Akande | *Good | *Good | *Good | *Good | *Good | *Good
""",
            row_keys(1, SIX),
        ),
        cycle="2024/25",
        ask="scale",
    )
    t.ask("scale_direction", scale="Ofsted grades, 2012 to 2025")
    done(t, b)


def mixed_scales():
    codes = ("KA1", "KA2", "KA3", "D1", "D2")
    t, b = draw(
        "two-scales-on-one-sheet.xlsx",
        "row per leader",
        (
            "2024-25",
            """
School | Head | KA1 | KA2 | KA3 | Qualities and knowledge | Pupils and staff
Hollin Primary | Petra Vane | *Secure | *Leading | *Developing | *Green | *Amber
Juniper Academy | Sol Akande | *Emerging | *Secure | *Secure | *Red | *Green
Kingcup School | Ruth Imrie | *Secure | *Secure | *Secure | *Amber | *Amber
""",
            lambda r, c, ls: {
                "school": ls[r - 1][0],
                "leader": ls[r - 1][1],
                "criterion": codes[c - 3],
                **(
                    {"level": ("Red", "Amber", "Green").index(clean(ls[r - 1][c - 1])) + 1, "levels": 3}
                    if c > 5
                    else {}
                ),
            },
        ),
        cycle="2024/25",
    )
    done(t, b)


def moved_table():
    t, b = draw(
        "table-starts-in-the-middle-with-blank-spacers.xlsx",
        "row per leader",
        (
            "2024-25",
            """
 | |
 | | | Trust review
 | |
 | | | School | | Head | | KA1 | KA2 | | KA3 | KA4 | | KA5 | KA6
 | |
 | | | Hollin Primary | | Petra Vane | | *Secure | *Secure | | *Leading | *Developing | | *Secure | *Emerging
 | |
 | | | Juniper Academy | | Sol Akande | | *Leading | *Secure | | *Secure | *Developing | | *Secure | *Secure
""",
            lambda r, c, ls: {"school": ls[r - 1][3], "leader": ls[r - 1][5], "criterion": ls[3][c - 1]},
        ),
        cycle="2024/25",
    )
    done(t, b)


def key_area_words():
    done(
        *draw(
            "key-area-one-in-words.xlsx",
            "row per leader",
            (
                "2024-25",
                """
School | Head | Key Area One | Key Area Two | Key Area Three | Key Area Four | Key Area Five | Key Area Six
Hollin Primary | Petra Vane | *Secure | *Secure | *Leading | *Developing | *Secure | *Emerging
Juniper Academy | Sol Akande | *Leading | *Secure | *Secure | *Developing | *Secure | *Secure
""",
                row_keys(1, SIX),
            ),
            cycle="2024/25",
        )
    )


def six_areas_of_other_things():
    t, b = draw(
        "six-key-areas-of-a-development-plan.xlsx",
        "not about leaders",
        (
            "SDP 2024-25",
            """
School development plan: our six key areas
Key area | Lead | RAG | Cost
1. Phonics and early reading | Miss Poole | Green | £2,000
2. Attendance | Mr Dray | Amber | £500
3. Maths mastery | Mrs Shah | Green | £1,200
4. Outdoor learning | Miss Poole | Red | £4,000
5. Wellbeing | Mr Dray | Amber | £300
6. Premises | Mrs Shah | Amber | £9,000
""",
            None,
        ),
    )
    done(t, b)


def pupils():
    t, b = draw(
        "pupil-attainment-grid.xlsx",
        "not about leaders",
        (
            "Year 6",
            """
Class 6H attainment 2023/24
Pupil | Reading | Writing | Maths | Behaviour | Effort
A Pupil | Secure | Developing | Secure | Good | Good
B Pupil | Emerging | Emerging | Developing | Good | Outstanding
C Pupil | Secure | Secure | Secure | Requires improvement | Good
""",
            None,
        ),
    )
    done(t, b)


def inspections():
    t, b = draw(
        "inspection-grades-of-schools.xlsx",
        "not about leaders",
        (
            "Ofsted",
            """
School | Inspection date | Overall effectiveness | Quality of education | Behaviour and attitudes | Personal development | Leadership and management
Hollin Primary | 12/03/2022 | Good | Good | Good | Outstanding | Good
Juniper Academy | 05/10/2021 | Requires improvement | Requires improvement | Good | Good | Good
""",
            None,
        ),
    )
    t.ask("criterion")
    done(t, b)


def make():
    for m in (
        one_cell,
        one_cell_dash,
        hubs,
        rater_rows,
        raters_across,
        year_across,
        change_of_head,
        rows_year,
        theme_tint,
        style_fill,
        rich,
        several_marks,
        letters,
        collide,
        all_good,
        mixed_scales,
        moved_table,
        key_area_words,
        six_areas_of_other_things,
        pupils,
        inspections,
    ):
        m()
