"""Osric, an internal auditor: looks for what reads well and means something else. openpyxl, a text block per sheet, tabs between cells.

Cells to be read are named in a list below each block, as the auditor would put them in a report.
"""

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import EDSL, OFSTED, Truth

STEP = (
    {w: n for n, w in enumerate(EDSL, 1)} | {w: n for n, w in enumerate(OFSTED, 1)} | {str(n): n for n in range(1, 6)}
)
SIX = "Shaping the Future\tLeading Learning and Teaching\tDeveloping Self and Working with Others\tManaging the Organisation\tSecuring Accountability\tStrengthening Community"
AREAS = SIX.split("\t")
A = "Abbot's Mead Primary\tLettice Vaughan"
B = "Brindle Park School\tManny Ekwueme"
C = "Cuckoo Wharf Academy\tNerys Dole"
SA, SB, SC = (
    "Secure\tLeading\tDeveloping\tSecure\tEmerging\tSecure",
    "Leading\tSecure\tSecure\tDeveloping\tSecure\tSecure",
    "Developing\tDeveloping\tSecure\tEmerging\tSecure\tLeading",
)


def audit(
    name,
    layout,
    block,
    cells=None,
    tab="2023-24",
    questions=(),
    answers=None,
    style=None,
    level=None,
    more=None,
    **always,
):
    """Type the block in, note the cells ("C2:H2" with codes in order, keys from columns A and B unless said)."""
    truth, book = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always)), Workbook()
    page = book.active
    page.title = tab
    for r, text in enumerate(block.strip("\n").split("\n"), 1):
        for c, word in enumerate(text.split("\t"), 1):
            if word:
                page.cell(r, c, int(word) if word.isdigit() else word)
    for span, codes in (cells or {}).items():
        row = page[span] if ":" in span else ((page[span],),)
        flat = [c for line in row for c in line]
        for cell, code in zip(flat, codes, strict=True):
            word = str(cell.value)
            keys = (
                {}
                if "school" in always
                else {"school": page.cell(cell.row, 1).value, "leader": page.cell(cell.row, 2).value}
            )
            truth.rate(tab, cell.coordinate, code, (level or STEP)[word], **(keys | (more(cell) if more else {})))
    if style:
        style(page)
    truth.ask(*questions, **(answers or {}))
    book.save(truth.path)
    settle(truth.path)
    truth.save()


KA = [f"KA{n}" for n in range(1, 7)]
FORM = {"school": "Abbot's Mead Primary", "leader": "Lettice Vaughan"}


def form_rows():
    return "\n".join(f"{a}\t{w}" for a, w in zip(AREAS, SA.split("\t"), strict=True))


def make():
    audit(
        "line-manager-and-chair-named-beside-the-head.xlsx",
        "form",
        "Line manager:\tQuentin Ashe\nChair of governors:\tDilys Oyelaran\nHeadteacher:\tLettice Vaughan\nSchool:\tAbbot's Mead Primary\nYear:\t2023/24\n\nArea\tRating\n"
        + form_rows(),
        {"B8:B13": KA},
        tab="Form",
        **FORM,
    )
    audit(
        "deputy-and-previous-head-columns.xlsx",
        "row per leader",
        f"School\tHeadteacher\tDeputy headteacher\tPrevious headteacher\t{SIX}\n{A}\tTom Rudge\tIda Crane\t{SA}\n{B}\tUna Firth\tGil Moody\t{SB}",
        {"E2:J2": KA, "E3:J3": KA},
    )
    audit(
        "trust-column-first.xlsx",
        "row per leader",
        f"School\tHeadteacher\tTrust\tLocal authority\t{SIX}\n{A}\tTideway Trust\tMarshshire\t{SA}\n{B}\tTideway Trust\tMarshshire\t{SB}",
        {"E2:J2": KA, "E3:J3": KA},
    )
    audit(
        "date-appointed-is-no-review-date.xlsx",
        "row per leader",
        f"School\tHeadteacher\tDate appointed\tNext review due\t{SIX}\n{A}\t01/09/2015\t14/06/2025\t{SA}\n{B}\t01/01/2019\t12/06/2025\t{SB}",
        {"E2:J2": KA, "E3:J3": KA},
    )
    audit(
        "stage-column-interim-and-final-rows.xlsx",
        "row per leader",
        f"School\tHeadteacher\tStage\t{SIX}\n{A}\tInterim\t{SA}\n{A}\tFinal\t{SB}\n{B}\tInterim\t{SB}\n{B}\tFinal\t{SA}",
        {f"D{r}:I{r}": KA for r in (2, 3, 4, 5)},
        more=lambda c: {"point": "interim" if c.row in (2, 4) else "final"},
    )
    audit(
        "review template 2019-20 used again (year in the block).xlsx",
        "form",
        "School\tAbbot's Mead Primary\nHeadteacher\tLettice Vaughan\nReview year\t2023/24\n\nArea\tRating\n"
        + form_rows(),
        {"B6:B11": KA},
        tab="Form",
        questions=("cycle",),
        **FORM,
    )
    audit(
        "key-area-codes-with-other-names.xlsx",
        "trust's own headings",
        f"School\tHeadteacher\tKA1 School culture\tKA2 Safeguarding\tKA3 Curriculum\tKA4 Finance and estates\tKA5 Inclusion\tKA6 Staff wellbeing\n{A}\t{SA}\n{B}\t{SB}",
        questions=("criterion",),
    )
    audit(
        "area-one-to-six-never-named.xlsx",
        "row per leader",
        f"School\tHeadteacher\tArea 1\tArea 2\tArea 3\tArea 4\tArea 5\tArea 6\n{A}\t{SA}\n{B}\t{SB}",
        {"C2:H2": KA, "C3:H3": KA},
        questions=("criterion",),
        ask="criterion",
    )
    audit(
        "letters-with-a-legend-e-is-excellent.xlsx",
        "row per leader",
        f"E = excellent, G = good, S = satisfactory, U = unsatisfactory\nSchool\tHeadteacher\t{SIX}\n{A}\tE\tG\tS\tG\tU\tG\n{B}\tG\tG\tE\tS\tG\tE",
        {"C3:H3": KA, "C4:H4": KA},
        level={"E": 4, "G": 3, "S": 2, "U": 1},
    )
    audit(
        "weights-beside-scores.xlsx",
        "form",
        "School\tAbbot's Mead Primary\nHeadteacher\tLettice Vaughan\nYear\t2023/24\n4 = Leading, 3 = Secure, 2 = Developing, 1 = Emerging\nArea\tWeight\tScore\tWeighted score\n"
        + "\n".join(f"{a}\t20%\t{n}\t{n * 20}" for a, n in zip(AREAS, (3, 2, 4, 3, 1, 3), strict=True))
        + "\nTotal\t120%\t16\t320",
        {"C6:C11": KA},
        tab="Form",
        **FORM,
    )
    audit(
        "row-of-maximum-marks-under-the-headings.xlsx",
        "row per leader",
        f"1 = Emerging, 2 = Developing, 3 = Secure, 4 = Leading\nSchool\tHeadteacher\t{SIX}\nMaximum\t\t4\t4\t4\t4\t4\t4\n{A}\t3\t2\t4\t3\t1\t3\n{B}\t2\t3\t3\t2\t4\t2",
        {"C4:H4": KA, "C5:H5": KA},
    )
    audit(
        "strengths-and-next-steps-name-the-areas.xlsx",
        "form",
        "School\tAbbot's Mead Primary\nHeadteacher\tLettice Vaughan\nYear\t2023/24\n\nArea\tRating\n"
        + form_rows()
        + "\n\nStrengths\tLeading Learning and Teaching\nNext steps\tSecuring Accountability\nAgreed focus\tKA3\nOutcome\tSecure",
        {"B6:B11": KA},
        tab="Form",
        **FORM,
    )
    audit(
        "action-plan-with-colours-per-key-area.xlsx",
        "objectives",
        f"Headteachers' action plans 2023/24\nSchool\tHeadteacher\tAction\tKey Area\tDeadline\tRAG\n{A}\tCoach the middle leaders\tKA3\tJuly 2024\tGreen\n{B}\tRe-tender catering\tKA4\tMarch 2024\tAmber\n{C}\tOpen a family hub\tKA6\tMay 2024\tRed",
        questions=("layout", "criterion", "value"),
    )
    audit(
        "training-log-with-course-grades.xlsx",
        "not about leaders",
        f"CPD log 2023/24\nSchool\tHeadteacher\tCourse\tKey Area\tCourse rated by delegate\n{A}\tBudget school\tKA4\tGood\n{B}\tCoaching day\tKA3\tOutstanding\n{C}\tVision lab\tKA1\tGood",
        questions=("layout", "criterion", "source"),
    )
    audit(
        "governing-board-self-review.xlsx",
        "not about leaders",
        "Governing board self-evaluation 2023/24\nSchool\tChair\tStrategic direction\tHolding leaders to account\tFinancial oversight\tCompliance\nAbbot's Mead Primary\tDilys Oyelaran\tSecure\tDeveloping\tSecure\tSecure\nBrindle Park School\tPaul Igwe\tLeading\tSecure\tSecure\tDeveloping",
        questions=("criterion", "layout", "leader"),
    )
    audit(
        "whole-row-struck-out.xlsx",
        "row per leader",
        f"School\tHeadteacher\t{SIX}\n{A}\t{SA}\n{B}\t{SB}\n{C}\t{SC}",
        {"C2:H2": KA, "C4:H4": KA},
        style=lambda p: [setattr(c, "font", Font(strike=True)) for c in p[3]],
    )
    audit(
        "words-shown-by-the-number-format.xlsx",
        "row per leader",
        f"School\tHeadteacher\t{SIX}\n{A}\t1\t2\t3\t2\t1\t2\n{B}\t2\t2\t1\t3\t2\t1",
        {"C2:H2": KA, "C3:H3": KA},
        level={"1": 4, "2": 3, "3": 2},
        style=lambda p: [
            setattr(c, "number_format", '[=1]"Outstanding";[=2]"Good";"Requires improvement"')
            for row in p["C2:H3"]
            for c in row
        ],
    )
    audit(
        "numbers-hidden-by-the-number-format.xlsx",
        "row per leader",
        f"1 = Emerging, 2 = Developing, 3 = Secure, 4 = Leading\nSchool\tHeadteacher\t{SIX}\n{A}\t3\t2\t4\t3\t1\t3\n{B}\t2\t3\t3\t2\t4\t2",
        {"C3:H3": KA, "C4:G4": KA[:5]},
        style=lambda p: setattr(p["H4"], "number_format", ";;;"),
        questions=("value",),
    )
    audit(
        "confidence-column-after-each-rating.xlsx",
        "row per leader",
        "School\tHeadteacher\t"
        + "\t".join(f"{k}\tConfidence (H/M/L)" for k in KA)
        + f"\n{A}\t"
        + "\t".join(f"{w}\tH" for w in SA.split("\t"))
        + f"\n{B}\t"
        + "\t".join(f"{w}\tM" for w in SB.split("\t")),
        {f"{c}{r}": [k] for r in (2, 3) for c, k in zip("CEGIKM", KA, strict=True)},
    )
    audit(
        "area-heading-rows-with-the-rating-in-line.xlsx",
        "form",
        "Appraisal 2023/24: Lettice Vaughan (Headteacher), Abbot's Mead Primary\n"
        + "\n".join(f"{a}: {w}" for a, w in zip(AREAS, SA.split("\t"), strict=True)),
        {"A2:A7": KA},
        level={f"{a}: {w}": STEP[w] for a, w in zip(AREAS, SA.split("\t"), strict=True)},
        tab="Letter",
        questions=("layout", "criterion", "school", "leader"),
        **FORM,
    )
    audit(
        "two-rounds-stacked-autumn-then-summer.xlsx",
        "block per term",
        f"Autumn 2023\nSchool\tHeadteacher\t{SIX}\n{A}\t{SA}\n{B}\t{SB}\n\nSummer 2024\nSchool\tHeadteacher\t{SIX}\n{A}\t{SB}\n{B}\t{SA}",
        {f"C{r}:H{r}": KA for r in (3, 4, 8, 9)},
        tab="All",
        more=lambda c: {"point": "autumn" if c.row < 6 else "summer"},
    )
    audit(
        "year-and-point-in-one-column.xlsx",
        "row per leader",
        f"School\tHeadteacher\tReview\t{SIX}\n{A}\tMid-year 2023/24\t{SA}\n{A}\tEnd of year 2023/24\t{SB}\n{B}\tEnd of year 2022/23\t{SA}",
        {f"D{r}:I{r}": KA for r in (2, 3, 4)},
        tab="All",
        more=lambda c: {"point": "interim" if c.row == 2 else "final", "cycle": "2022/23" if c.row == 4 else "2023/24"},
    )
    audit(
        "same-head-moved-school-between-years.xlsx",
        "row per leader",
        f"School\tHeadteacher\tYear\t{SIX}\nAbbot's Mead Primary\tLettice Vaughan\t2022/23\t{SA}\nBrindle Park School\tLettice Vaughan\t2023/24\t{SB}\nAbbot's Mead Primary\tManny Ekwueme\t2023/24\t{SC}",
        {f"D{r}:I{r}": KA for r in (2, 3, 4)},
        tab="All",
        more=lambda c: {"cycle": "2022/23" if c.row == 2 else "2023/24"},
    )
    audit(
        "surname-changed-same-school.xlsx",
        "row per leader",
        f"School\tHeadteacher\tYear\t{SIX}\nAbbot's Mead Primary\tLettice Vaughan\t2022/23\t{SA}\nAbbot's Mead Primary\tLettice Vaughan-Price\t2023/24\t{SB}",
        {f"D{r}:I{r}": KA for r in (2, 3)},
        tab="All",
        questions=("leader",),
        more=lambda c: {"cycle": "2022/23" if c.row == 2 else "2023/24"},
    )
    audit(
        "not-applicable-area-greyed-with-a-reason.xlsx",
        "row per leader",
        f"School\tHeadteacher\t{SIX}\n{A}\tSecure\tLeading\tn/a - no governors yet\tSecure\tEmerging\tSecure\n{B}\t{SB}",
        {"C2:D2": KA[:2], "F2:H2": KA[3:], "C3:H3": KA},
    )
    audit(
        "rating-in-the-middle-of-a-sentence.xlsx",
        "row per leader",
        f"School\tHeadteacher\tShaping the Future\tLeading Learning and Teaching\n{A}\tWe judged this to be Good because plans are clear.\tOutstanding\n{B}\tGood\tGood\n{C}\tRequires improvement\tGood",
        {"D2:D2": ["KA2"], "C3:D3": ["KA1", "KA2"], "C4:D4": ["KA1", "KA2"]},
        questions=("value",),
    )
    audit(
        "heading-says-the-scale.xlsx",
        "row per leader",
        "School\tHeadteacher\t"
        + "\t".join(f"{a} (1-4, 1 high)" for a in AREAS)
        + f"\n{A}\t1\t2\t3\t2\t4\t2\n{B}\t2\t2\t1\t3\t2\t1",
        {"C2:H2": KA, "C3:H3": KA},
        level={"1": 4, "2": 3, "3": 2, "4": 1},
    )
