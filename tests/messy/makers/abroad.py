"""Ingrid, back from agencies in other countries: frameworks nobody here knows, ladders of words without a key. openpyxl and csv.

What a person reads is put down cell by cell in the table's own order; the files of other matters hold no rating at all.
"""

import csv
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, KA, Truth, at

HEADS = (
    ("Tern Point Primary", "Solveig Marsh"),
    ("Lowmoor Academy", "Bram Attwater"),
    ("St Eloise CE School", "Nkechi Prior"),
    ("Gable End Infants", "Corin Haldane"),
    ("Thirlby High School", "Wren Castellan"),
)


def deal(words: Sequence[str], rows: int, columns: int) -> list[list[str]]:
    """Words dealt out row by row, so that each comes again and no row repeats the last."""
    return [[words[(row * 3 + column * (row + 1)) % len(words)] for column in range(columns)] for row in range(rows)]


def keep(truth: Truth, lines: Sequence[Sequence[Any]], tab: str = "", merges: Sequence[str] = ()) -> None:
    """Write the lines as a workbook of one sheet, or as text where the name says so, and the truth beside it."""
    if truth.name.endswith(".csv"):
        with truth.path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["" if cell is None else cell for cell in line] for line in lines])
    else:
        book = Workbook()
        sheet = book.active
        sheet.title = tab
        for line in lines:
            sheet.append(list(line))
        for each in merges:
            sheet.merge_cells(each)
        book.save(truth.path)
        settle(truth.path)
    truth.save()


def make_words() -> None:
    """The six areas in the trust's own words, without a key."""
    ladders = {
        "own-words-not-yet-to-thriving-no-key.xlsx": ("Not yet", "Emerging", "Secure", "Thriving"),
        "own-words-yes-partly-no.xlsx": ("No", "Partly", "Yes"),
        "own-words-whose-order-nothing-tells.xlsx": ("Adrift", "Mooring", "Harbour", "Lighthouse"),
    }
    for name, ladder in ladders.items():
        truth = Truth(name, "own words without a key", cycle="2023/24", levels=len(ladder))
        dealt = deal(ladder[::-1], len(HEADS), 6)
        lines = [["School", "Headteacher", *AREAS], *([*who, *marks] for who, marks in zip(HEADS, dealt, strict=True))]
        for row, (who, marks) in enumerate(zip(HEADS, dealt, strict=True), start=2):
            for column, (code, mark) in enumerate(zip(KA, marks, strict=True), start=3):
                level = ladder.index(mark) + 1
                truth.rate("2023-24", at(row, column), code, level, school=who[0], leader=who[1], ask="scale")
        truth.ask(scale=" < ".join(ladder))
        keep(truth, lines, "2023-24")


def rate_rows(
    truth: Truth, tab: str, first: tuple[int, int], marks: Sequence[Sequence[Any]], codes: Sequence[str], **more: Any
) -> None:
    """A row for each head from a cell on: the place of each mark on the ladder is its level."""
    for row, (who, dealt) in enumerate(zip(HEADS, marks, strict=True), start=first[0]):
        for column, (code, level) in enumerate(zip(codes, dealt, strict=True), start=first[1]):
            truth.rate(tab, at(row, column), code, level, school=who[0], leader=who[1], **more)


def number(dealt: Sequence[Sequence[str]], ladder: Sequence[str]) -> list[list[int]]:
    """Marks as their places on the ladder, 1 the lowest."""
    return [[ladder.index(mark) + 1 for mark in row] for row in dealt]


def make_across() -> None:
    """Criteria of one's own across: codes are the initials of the set's name, as far as three, and a number."""
    ladder = ("Emerging", "Developing", "Secure", "Leading")
    dealt = deal(ladder, 5, 5)
    truth = Truth("own-criteria-under-a-title.xlsx", "own criteria", cycle="2023/24", levels=4)
    own = {"framework": "own-our-leadership-behaviours", "ask": "layout"}
    rate_rows(truth, "All heads", (3, 3), number(dealt, ladder), [f"OLB{n}" for n in range(1, 6)], **own)
    truth.ask(layout="own")
    heads = ["Academy", "Principal", "Courage", "Compassion", "Curiosity", "Collaboration", "Stewardship"]
    lines = [["Our leadership behaviours 2023-24"], heads]
    keep(truth, [*lines, *([*who, *row] for who, row in zip(HEADS, dealt, strict=True))], "All heads")

    ladder = ("Unsatisfactory", "Basic", "Proficient", "Distinguished")
    names = ("Purpose and Values", "Ethical Conduct", "Fairness for Every Learner", "Instruction and Assessment",
             "Care for Students", "Capacity of Personnel", "Community of Professionals")  # fmt: skip
    dealt = deal(ladder, 5, 7)
    truth = Truth("own-standards-under-known-numbers.xlsx", "own criteria", cycle="2022/23", levels=4)
    own = {"framework": "own-school-leader-evaluation", "ask": "layout"}
    rate_rows(truth, "Ratings", (3, 3), number(dealt, ladder), [f"SLE{n}" for n in range(1, 8)], **own)
    truth.ask("scale", layout="own")
    heads = ["School", "Leader", *(f"Standard {n}: {name}" for n, name in enumerate(names, 1))]
    lines = [["School Leader Evaluation 2022-23"], heads]
    keep(truth, [*lines, *([*who, *row] for who, row in zip(HEADS, dealt, strict=True))], "Ratings")

    truth = Truth("domains-numbered-beyond-the-known.csv", "own criteria", cycle="2023/24", levels=4)
    own = {"framework": "own-domains-numbered-beyond-the-known", "ask": "layout"}
    dealt = [[(row + column * (row + 1)) % 4 + 1 for column in range(6)] for row in range(5)]
    rate_rows(truth, "", (2, 4), dealt, [f"DNB{n}" for n in range(1, 7)], **own)
    truth.ask(layout="own", scale_direction="numbers-4-up")
    heads = ["Principal's School", "Principal", "Year", *(f"Domain {n}" for n in range(1, 7))]
    heads[0] = "School"
    keep(truth, [heads, *([*who, "2023/24", *row] for who, row in zip(HEADS, dealt, strict=True))])

    groups = {"Domain 1: Effectiveness of Teachers": ("1.1 Human Capital", "1.2 Instruction", "1.3 Evidence of Learning"),
              "Domain 2: Actions as a Leader": ("2.1 Conduct", "2.2 Relationships", "2.3 Culture of Success")}  # fmt: skip
    ladder = ("Ineffective", "Partially effective", "Effective", "Highly effective")
    dealt = deal(ladder, 5, 6)
    truth = Truth("own-criteria-under-merged-domains.xlsx", "own criteria", cycle="2023/24", levels=4)
    codes = ["LRR1.1", "LRR1.2", "LRR1.3", "LRR2.1", "LRR2.2", "LRR2.3"]
    own = {"framework": "own-leader-rubric-results", "ask": "layout"}
    rate_rows(truth, "Sheet1", (4, 3), number(dealt, ladder), codes, **own)
    truth.ask(layout="own")
    tops = [cell for group, under in groups.items() for cell in (group, *[None] * (len(under) - 1))]
    lines = [["Leader Rubric Results 2023-24"], ["School", "Principal", *tops]]
    lines.append([None, None, *(each for under in groups.values() for each in under)])
    keep(truth, [*lines, *([*who, *row] for who, row in zip(HEADS, dealt, strict=True))], "Sheet1", ["C2:E2", "F2:H2"])


def make_down() -> None:
    """Criteria of one's own down: a form in groups with ticks, a long list by two raters."""
    ladder = ("Not demonstrated", "Developing", "Proficient", "Accomplished", "Distinguished")
    groups = {"Standard 1 - Leading Instruction": ("1A Rigorous curriculum", "1B Effective practices"),
              "Standard 2 - Human Capital": ("2A Selection and retention", "2B Coaching and growth"),
              "Standard 3 - Strategic Operations": ("3A Planning", "3B Allocation of resources")}  # fmt: skip
    truth = Truth(
        "own-form-in-groups-ticks.xlsx",
        "own criteria",
        point="final",
        cycle="2023/24",
        levels=5,
        school=HEADS[0][0],
        leader=HEADS[0][1],
    )
    lines: list[list[Any]] = [
        ["Principal Evaluation: End of Year"],
        ["School", HEADS[0][0]],
        ["Principal", HEADS[0][1]],
    ]
    lines += [["Year", "2023/24"], [], ["Indicator", *ladder[::-1]]]
    for area, (group, under) in enumerate(groups.items(), 1):
        lines.append([group])
        for place, text in enumerate(under, 1):
            level = (area + place) % 4 + 2
            lines.append([text, *("X" if 5 - column == level else None for column in range(5))])
            own = {"framework": "own-principal-evaluation-end-of-year", "ask": "layout"}
            truth.rate("Form", at(len(lines), 7 - level), f"PEE{area}.{place}", level, **own)
    truth.ask("scale", layout="own")
    keep(truth, lines, "Form")

    names = ("Strategic Leadership", "Clear Communication", "Team Development", "Financial Stewardship")
    truth = Truth("competencies-of-ones-own-in-a-long-list.csv", "own criteria", cycle="2023/24", levels=5)
    lines = [["Employee Name", "Job Title", "School", "Reviewer", "Review Period", "Competency", "Self Rating",
              "Manager Rating"]]  # fmt: skip
    for number_, who in enumerate(HEADS):
        for place, name in enumerate(names, 1):
            marks = ((number_ + place) % 5 + 1, (number_ * 2 + place) % 5 + 1)
            lines.append([who[1], "Principal", who[0], "Ottoline Frear", "2023/24", name, *marks])
            for column, (source, mark) in enumerate(zip(("self", "appraiser"), marks, strict=True), start=7):
                own = {"framework": "own-competencies-of-ones-own-in-a-long-list", "school": who[0], "leader": who[1]}
                truth.rate("", at(len(lines), column), f"COO{place}", mark, source=source, ask="layout", **own)
    truth.ask(layout="own", scale_direction="numbers-5-up")
    keep(truth, lines)


def make_others() -> None:
    """What has the shape of ratings by a framework of one's own, and rates no leader."""
    names = ("Expertise", "Decision Making", "Continuous Improvement", "Accountability", "Initiative", "Open Mind")
    truth = Truth("competencies-of-numbered-employees.csv", "not about leaders")
    lines: list[list[Any]] = [["assessment_id", "employee_id", "competency", "score", "assessment_type"]]
    for row in range(30):
        lines.append([row + 1, row // 6 + 1, names[row % 6], row * 3 % 5 + 1, ("self", "manager")[row // 6 % 2]])
    truth.note(findings_say=["no leader named beside them"])
    keep(truth, lines)

    heads = ["Teacher", "School", "Date", *(f"{area}{letter}" for area in range(1, 5) for letter in "abcd")]
    lines = [
        heads,
        *([who[1], who[0], "2023-03-14", *row] for who, row in zip(HEADS, deal("UBPD", 5, 16), strict=True)),
    ]
    truth = Truth("teachers-rated-by-codes-beside-a-school.xlsx", "not about leaders")
    truth.note(findings_say=["other staff"])
    keep(truth, lines, "Observations")

    names = ("Leadership and accountability", "Policies", "Safer recruitment", "Training", "Managing allegations")
    truth = Truth("safeguarding-audit-under-the-heads-name.xlsx", "not about leaders")
    lines = [["Safeguarding Audit 2023-24"], ["School:", HEADS[1][0]], ["Headteacher:", HEADS[1][1]], []]
    lines.append(["Standard", "RAG", "Evidence", "Action required", "By whom", "By when"])
    lines += [
        [f"{n}. {name}", ("Red", "Amber", "Green")[n % 3], "On the website", "Update", "DSL", "July"]
        for n, name in enumerate(names, 1)
    ]
    keep(truth, lines, "Audit")


def make_inspections() -> None:
    """Providers with their inspections' judgements under a name and a number; grades crowded into one cell a head."""
    words = ("Good", "Outstanding", "Requires improvement")
    truth = Truth("inspections-of-named-providers.csv", "not about leaders")
    lines: list[list[Any]] = [["Provider information", "", "", "Latest inspection", "", "", "", ""]]
    lines.append(["Web link", "URN", "Name", "Inspection date", "Overall effectiveness", "Outcomes for residents",
                  "Quality of support", "Protection of residents"])  # fmt: skip
    for place, (school, _) in enumerate(HEADS):
        marks = [words[(place + at_) % 3] for at_ in range(4)]
        lines.append(["Page", 1027000 + place, school.replace("School", "House"), "06/02/2024", *marks])
    truth.note(findings_say=["no criteria known"])
    keep(truth, lines)

    truth = Truth("grades-crowded-into-one-cell.xlsx", "several criteria in a cell", cycle="2023/24", levels=4)
    ladder = ("Inadequate", "Requires improvement", "Good", "Outstanding")
    lines = [["School", "Headteacher", "Ratings"]]
    for row, who in enumerate(HEADS, start=2):
        marks = [words[(row + n) % 3] for n in range(6)]
        lines.append([*who, "\n".join(f"{code}: {mark}" for code, mark in zip(KA, marks, strict=True))])
        for code, mark in zip(KA, marks, strict=True):
            truth.rate("2023-24", at(row, 3), code, ladder.index(mark) + 1, school=who[0], leader=who[1])
    keep(truth, lines, "2023-24")

    school, leader = HEADS[2]
    truth = Truth(
        "areas-side-by-side-level-below.xlsx", "form", cycle="2023/24", levels=4, school=school, leader=leader
    )
    lines = [["Headteacher appraisal 2023/24"], ["Name", leader, None, "School", school], []]
    for place in range(0, 6, 2):
        pair = [f"{KA[place + side]} {AREAS[place + side]}" for side in (0, 1)]
        marks = [words[(place + side * 2) % 3] for side in (0, 1)]
        lines += [[pair[0], None, pair[1]], [marks[0], None, marks[1]], []]
        for column, code, mark in ((1, KA[place], marks[0]), (3, KA[place + 1], marks[1])):
            truth.rate("Form", at(len(lines) - 1, column), code, ladder.index(mark) + 1)
    keep(truth, lines, "Form")


def make_surveys() -> None:
    """A form that people fill in about leaders: whoever answers is named first."""
    names = ("Key Projects & Initiatives", "Value for Money", "Innovation", "Accountability for Issues", "Presence")
    title = "Leader reviews 2023-24.csv"
    truth = Truth(title, "own criteria", cycle="2023/24", levels=5)
    lines: list[list[Any]] = [
        ["Id", "Start time", "Completion time", "Email", "Name", "Department", "Name of leader", *names]
    ]
    for number_, (_, leader) in enumerate(HEADS):
        stamps = [f"1/{number_ + 13}/2024 9:0{number_}", f"1/{number_ + 13}/2024 9:1{number_}"]
        marks = [(number_ + place * 2) % 4 + 2 for place in range(5)]
        answering = HEADS[(number_ + 2) % 5][1]
        lines.append([number_ + 1, *stamps, f"r{number_}@example.org", answering, "Services", leader, *marks])
        for column, mark in enumerate(marks, start=8):
            own = {"framework": "own-leader-reviews", "leader": leader, "school": None, "ask": "layout"}
            truth.rate("", at(len(lines), column), f"LR{column - 7}", mark, **own)
    truth.ask(layout="own", scale_direction="numbers-5-up")
    keep(truth, lines)


def make() -> None:
    """All that Ingrid brought along."""
    make_words()
    make_across()
    make_down()
    make_others()
    make_inspections()
    make_surveys()
