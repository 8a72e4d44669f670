"""What a second handful of offices does: keys in brackets, numbered words, tallies below, people between dashes."""

import pytest

from headlight.model import key
from headlight.reading.legends import read_legend
from headlight.reading.names import find_person_name
from tests.sheets import a_sheet, read_rows, read_sheets, told

HEADS = ["School", "Headteacher", "Year"]
JANE = ["Oak Primary", "Jane Smith", "2023/24"]
TOM = ["Ash Academy", "Tom Brown", "2023/24"]
OFSTED = (("1", "Outstanding"), ("2", "Good"), ("3", "Requires Improvement"), ("4", "Inadequate"))


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Judgements use grades (1 Outstanding, 2 Good, 3 Requires Improvement, 4 Inadequate)", OFSTED),
        ("Level 1 Outstanding | Level 2 Good | Level 3 Requires Improvement | Level 4 Inadequate.", OFSTED),
        ("1 – Outstanding • 2 – Good • 3 – Requires Improvement • 4 – Inadequate", OFSTED),
        ("1=poor 2=fair 3=good 4=very good", (("1", "poor"), ("2", "fair"), ("3", "good"), ("4", "very good"))),
        ("R = red: a concern, A = amber: improving, G = green: fine", (("R", "red"), ("A", "amber"), ("G", "green"))),
    ],
)
def test_a_key_is_read_whole(text: str, entries: tuple[tuple[str, str], ...]) -> None:
    legend = read_legend([("A1", text)])
    assert legend is not None
    assert legend.entries == entries


def test_a_key_in_cells_below_one_another_beside_a_table_says_the_way() -> None:
    rows = [
        [*HEADS, "KA1", "KA2", None, "Grades"],
        [*JANE, 1, 2, None, "1  Exceeding expectations"],
        [*TOM, 2, 3, None, "2  Meeting expectations"],
        [None, None, None, None, None, None, "3  Not yet meeting expectations"],
    ]
    reading = read_rows(rows)
    assert told(reading, "level", "levels") == {"D2": (3, 3), "E2": (2, 3), "D3": (2, 3), "E3": (1, 3)}
    assert not reading.questions


@pytest.mark.parametrize(("title", "sure"), [("Ratings out of five", True), ("Ratings", False)])
def test_numbered_words_in_cells_are_the_trusts_own_scale_and_no_other(title: str, sure: bool) -> None:
    words = ["1 - Well below", "2 - Below", "3 - At expectation", "4 - Above", "5 - Well above"]
    rows = [[title], [], [*HEADS, *(f"KA{n}" for n in range(1, 6))], [*JANE, *words], [*TOM, *words[::-1]]]
    reading = read_rows(rows)
    assert {(each.level, each.levels) for each in reading.ratings} == {(n, 5) for n in range(1, 6)}
    assert {each.status for each in reading.ratings} == {"accepted" if sure else "review"}


def test_a_line_of_coloured_words_below_colours_is_their_key() -> None:
    fills = {key(row, at): "#00B050" for row in (1, 2) for at in (3, 4)}
    fills |= {key(4, 3): "#FF0000", key(4, 0): "#00B050", key(4, 2): "#FFC000"}
    rows = [[*HEADS, "KA1", "KA2"], [*JANE], [*TOM], [], ["Green: secure", None, "Amber: needs work", "Red: weak"]]
    assert set(told(read_sheets(a_sheet(rows, fills=fills)))) == {"D2", "E2", "D3", "E3"}


def test_levels_counted_below_a_table_are_no_ratings() -> None:
    rows = [
        [*HEADS, "KA1", "KA2"],
        [*JANE, "Good", "Outstanding"],
        [*TOM, "Good", "Requires improvement"],
        [],
        ["Outstanding", None, None, 0, 1],
        ["Good", None, None, 2, 0],
    ]
    reading = read_rows(rows)
    assert set(told(reading)) == {"D2", "E2", "D3", "E3"}
    assert not reading.questions


@pytest.mark.parametrize(
    ("title", "leader"),
    [
        ("Fen End Primary – Ola Brandt – Headteacher appraisal 2024/25", "Ola Brandt"),
        ("Head's review 2024/25: Ola Brandt, Fen End Primary", "Ola Brandt"),
        ("Fen End Primary – Strictly Confidential – Headteacher appraisal 2024/25", None),
        ("Fen End Primary – Bright Learning – Headteacher appraisal 2024/25", None),
    ],
)
def test_a_person_beside_a_school_in_a_title_is_its_head(title: str, leader: str | None) -> None:
    reading = read_rows([[title], [], ["Key Area", "Grade"], ["KA1", "Good"], ["KA2", "Outstanding"]])
    assert {(each.school, each.leader) for each in reading.ratings} == {("Fen End Primary", leader)}


def test_a_name_that_owns_something_is_named_without_the_s() -> None:
    assert find_person_name("Review of Mrs Petronella Skeat's leadership") == "Mrs Petronella Skeat"


def test_an_executive_head_in_the_title_heads_every_school_of_the_rows() -> None:
    rows = [["Executive Headteacher: Jane Smith", None, "2023/24"], [], ["School", "KA1", "KA2"]]
    rows += [["Oak Primary", "Good", "Outstanding"], ["Ash Academy", "Good", "Inadequate"]]
    assert {(each.school, each.leader) for each in read_rows(rows).ratings} == {
        ("Oak Primary", "Jane Smith"),
        ("Ash Academy", "Jane Smith"),
    }
    plain = [["Headteacher: Jane Smith", None, "2023/24"], *rows[1:]]
    assert {each.leader for each in read_rows(plain).ratings} == {None}


def test_the_year_of_a_tables_own_title_comes_before_the_term_of_a_meeting() -> None:
    rows = [
        ["Trust scorecard, Autumn 2024"],
        [],
        ["Leadership, Key Areas 2023/24"],
        ["School", "Principal", "KA1", "KA2"],
        ["Oak Primary", "Jane Smith", "Green", "Amber"],
        ["Ash Academy", "Tom Brown", "Red", "Green"],
    ]
    assert {(each.cycle, each.point) for each in read_rows(rows).ratings} == {("2023/24", None)}


@pytest.mark.parametrize(
    "line",
    [
        "Arrows show change since 2022/23",
        "Objectives carried over from 2022/23 are not shown",
        "For the board, Autumn 2024",
    ],
)
def test_another_year_in_a_further_line_changes_nothing(line: str) -> None:
    rows = [["Headteacher appraisal 2023/24"], [line], ["School", "Headteacher", "KA1", "KA2"]]
    rows += [["Oak Primary", "Jane Smith", "Good", "Outstanding"]]
    assert {(each.cycle, each.point) for each in read_rows(rows).ratings} == {("2023/24", None)}


def test_a_trusts_name_before_school_and_head_is_no_total() -> None:
    rows = [["Trust", "School", "Head", "Year", "KA1", "KA2"]]
    rows += [["Harbour Learning Trust", *JANE, "Good", "Outstanding"], ["Trust", *TOM, "Good", "Inadequate"]]
    assert set(told(read_rows(rows))) == {"E2", "F2", "E3", "F3"}


def test_bare_numbers_under_the_words_key_area_are_the_areas() -> None:
    rows = [[None, None, None, "Key Area", "Key Area"], [*HEADS, 1, 6], [*JANE, "Good", "Outstanding"]]
    reading = read_rows([*rows, [*TOM, "Inadequate", "Good"]])
    assert {each.criterion for each in reading.ratings} == {"KA1", "KA6"}
    assert not reading.questions


def test_a_heading_for_the_post_may_list_the_posts() -> None:
    rows = [["School", "Leader", "Post (EHT/HoS)", "Year", "KA1", "KA2"]]
    rows += [["Oak Primary", "Jane Smith", "EHT", "2023/24", "Good", "Outstanding"]]
    assert {each.role for each in read_rows(rows).ratings} == {"EHT"}


def test_a_sheet_with_the_key_says_the_year_of_the_others() -> None:
    grades = [["School", "Headteacher", "KA1", "KA2"], ["Oak Primary", "Jane Smith", 2, 1]]
    notes = [["Academic year 2018-19"], ["Grade", "Meaning"], *([int(mark), word] for mark, word in OFSTED)]
    reading = read_sheets(a_sheet(grades, "Grades"), a_sheet(notes, "Notes"))
    assert told(reading, "cycle", "level") == {"C2": ("2018/19", 3), "D2": ("2018/19", 4)}


def test_a_previous_rating_with_its_year_is_that_years() -> None:
    block = [["School", "Oak Primary"], ["Headteacher", "Jane Smith"], []]
    rows = [*block, ["Key Area", "Previous (2022/23)", "Current (2023/24)"], ["KA1", "Good", "Outstanding"]]
    rows += [["KA2", "Requires improvement", "Good"]]
    assert told(read_rows(rows), "cycle", "level") == {
        "B5": ("2022/23", 3), "C5": ("2023/24", 4), "B6": ("2022/23", 2), "C6": ("2023/24", 3),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "heads", "line"),
    [
        (
            "Leadership offer 2024/25",
            ["Key Area", "Course", "Provider", "Level"],
            ["KA1", "Vision day", "TSH", "Secure"],
        ),
        ("Risks 2024", ["Key Area", "Risk", "Likelihood", "Impact", "RAG"], ["KA1", "Falling roll", 3, 2, "Amber"]),
        (
            "Appraisal forms returned 2023/24",
            ["School", "Headteacher", "KA1", "KA2"],
            ["Oak Primary", "Jo Lee", "Y", "N"],
        ),
    ],
)
def test_courses_risks_and_what_was_returned_rate_nobody(title: str, heads: list[str], line: list[object]) -> None:
    reading = read_rows([[title], heads, line, [str(line[0]).replace("KA1", "KA2"), *line[1:]]])
    assert not reading.ratings
    assert not reading.questions


def test_no_rating_with_its_reason_is_a_blank() -> None:
    words = ["Good", "Not judged this year - on secondment", "New in post Sept 24", "Not yet seen", "Outstanding"]
    rows = [[*HEADS, *(f"KA{n}" for n in range(1, 6))], [*JANE, *words], [*TOM, *["Inadequate"] * 5]]
    reading = read_rows(rows)
    assert {each.raw for each in reading.ratings} == {"Good", "Outstanding", "Inadequate"}
    assert sum(each.blanks for each in reading.ignored) == 3


def test_a_files_number_is_no_part_of_the_schools_name() -> None:
    rows = [["Review of Mrs Skeat, 2023/24"], [], ["Key Area", "Grade"], ["KA1", "Good"], ["KA2", "Outstanding"]]
    reading = read_rows(rows, file="07 Alma Road Primary HT review.xlsx")
    assert {each.school for each in reading.ratings} == {"Alma Road Primary"}


def test_a_year_and_a_rater_in_one_cell_are_both_read() -> None:
    rows = [["School", "Head", "Review", "KA1", "KA2"]]
    rows += [["Oak Primary", "Jane Smith", f"2022/23 {by}", "Good", "Outstanding"] for by in ("Self", "Trust")]
    assert {(each.source, each.cycle) for each in read_rows(rows).ratings} == {
        ("self", "2022/23"),
        ("appraiser", "2022/23"),
    }


def test_a_year_behind_the_heading_for_heads_hides_them_not() -> None:
    rows = [["School", "Headteacher (2023/24)", "KA1", "KA2"], ["Oak Primary", "Jane Smith", "Good", "Outstanding"]]
    assert {each.leader for each in read_rows(rows).ratings} == {"Jane Smith"}


def test_one_known_word_among_strange_ones_makes_no_scale() -> None:
    words = ("Strong", "Secure", "Fragile", "Secure", "Secure", "Weak")
    rows = [[*HEADS, *(f"KA{n}" for n in range(1, 7))], [*JANE, *words], [*TOM, *words[::-1]]]
    reading = read_rows(rows)
    assert {each.status for each in reading.ratings} <= {"review"}
    assert {each.kind for each in reading.questions} == {"scale"}


def test_amber_green_and_amber_red_without_amber_may_be_levels() -> None:
    words = ("Green", "Amber-Green", "Amber-Red", "Green", "Red")
    rows = [[*HEADS, *(f"KA{n}" for n in range(1, 6))], [*JANE, *words], [*TOM, *words[::-1]]]
    reading = read_rows(rows)
    assert {each.status for each in reading.ratings} == {"review"}
    assert [len(each.options) for each in reading.questions if each.kind == "scale"] == [2]
    few = [rows[0], [*JANE, *["Amber-Green"] * 4, "Green"], [*TOM, *["Amber-Red"] * 5]]
    assert {each.status for each in read_rows(few).ratings} == {"review"}
    listed = read_rows([["Key: Green, Amber-Green, Amber-Red, Red"], *rows])
    assert {each.status for each in listed.ratings} == {"review"}
    plain = [*rows[:2], [*TOM, *words[:-1], "Amber"]]
    assert "scale" not in {each.kind for each in read_rows(plain).questions}
