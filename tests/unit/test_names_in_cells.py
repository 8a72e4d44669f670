"""Whose the ratings are, where names stand in a sheet's name, a bracket, a title or another sheet."""

import pytest

from tests.sheets import a_sheet, read_rows, read_sheets, told

AREAS = ("KA1", "KA2", "KA3")
FORM = [["KA1", "Secure"], ["KA2", "Leading"], ["KA3", "Developing"]]


def tell(reading: object, *fields: str) -> set[tuple[object, ...]]:
    return set(told(reading, *fields).values())  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["Malik", "Rukhsana", "RM"])
def test_a_sheet_named_for_its_head_is_no_school(name: str) -> None:
    reading = read_rows([["Headteacher", "Rukhsana Malik"], ["Year", "2023/24"], [], *FORM], name=name)
    assert tell(reading, "school", "leader") == {(None, "Rukhsana Malik")}


def test_a_sheet_named_for_a_school_beside_its_head_is_one() -> None:
    reading = read_rows([["Headteacher", "Rukhsana Malik"], ["Year", "2023/24"], [], *FORM], name="Quarryside")
    assert tell(reading, "school", "leader") == {("Quarryside", "Rukhsana Malik")}


def test_school_and_head_in_one_cell_under_no_heading() -> None:
    rows = [
        ["", *AREAS],
        ["Vaughan Lane – Mr Osei", "Secure", "Leading", "Developing"],
        ["Wickham – Mrs Thorne", "Leading", "Secure", "Secure"],
        ["Yarrow – Miss Bell", "Developing", "Secure", "Leading"],
    ]
    reading = read_rows(rows, file="Heads 2023-24.xlsx")
    assert reading.questions == ()
    assert tell(reading, "school", "leader") == {
        ("Vaughan Lane", "Mr Osei"),
        ("Wickham", "Mrs Thorne"),
        ("Yarrow", "Miss Bell"),
    }


def test_school_and_head_in_one_heading_need_no_question() -> None:
    rows = [["Key Area", "Dogwood (Mrs Aydin)", "Elder (Mr Boakye)"], ["KA1", "Secure", "Leading"]]
    rows += [["KA2", "Leading", "Secure"], ["KA3", "Developing", "Secure"]]
    reading = read_rows(rows, file="Heads 2023-24.xlsx")
    assert reading.questions == ()
    assert tell(reading, "school", "leader") == {("Dogwood", "Mrs Aydin"), ("Elder", "Mr Boakye")}


@pytest.mark.parametrize("title", ["Heads: Key Area judgements summer 2025", "Heads: ratings, summer 2025"])
def test_a_title_that_begins_with_heads_names_nobody_and_keeps_its_year(title: str) -> None:
    rows = [[title], ["School", "Head", *AREAS], ["Fern Primary School", "Louise Oduya", "Good", "Good", "RI"]]
    rows += [["Gorse Hill Academy", "Martin Sykes", "Outstanding", "Good", "Good"]]
    reading = read_rows(rows)
    assert tell(reading, "cycle", "point") == {("2024/25", "summer")}
    assert reading.questions == ()


def test_who_stands_in_is_told_in_the_name_and_kept_beside_the_post() -> None:
    rows = [["School", "Headteacher", "Post", *AREAS], ["Fern Primary", "Isaac Lowe (interim)", "Headteacher", 1, 2, 3]]
    rows += [["Gorse Academy", "Lynne Farrow", "Head of School", 3, 4, 4]]
    reading = read_rows(rows, file="Heads 2023-24.xlsx")
    assert tell(reading, "leader", "role") == {
        ("Isaac Lowe", "Headteacher (interim)"),
        ("Lynne Farrow", "Head of School"),
    }


@pytest.mark.parametrize(
    ("rater", "source", "name"),
    [
        ("C Langley (Chair of Governors)", "governor", "C Langley"),
        ("C Langley, Chair", "governor", "C Langley"),
        ("C Langley", "appraiser", "C Langley"),
    ],
)
def test_the_office_behind_a_raters_name_says_who_rated(rater: str, source: str, name: str) -> None:
    rows = [["School", "Whin Moor Primary"], ["Headteacher", "Philippa Adeola"], ["Completed by", rater]]
    reading = read_rows([*rows, ["Year", "2022/23"], [], *FORM])
    assert tell(reading, "source", "appraiser", "leader") == {(source, name, "Philippa Adeola")}


@pytest.mark.parametrize("heading", ["Ysgol / School", "Ysgol", "School / Ysgol"])
def test_headings_in_welsh_or_in_both_languages(heading: str) -> None:
    rows = [
        [heading, "Pennaeth / Headteacher", *AREAS],
        ["Ysgol y Garn", "Mererid Hughes", "Good", "Excellent", "Good"],
    ]
    reading = read_rows(rows, file="Heads 2023-24.xlsx")
    assert tell(reading, "school", "leader") == {("Ysgol y Garn", "Mererid Hughes")}


def test_a_list_of_objectives_beside_the_ratings_names_head_school_and_year() -> None:
    aims = a_sheet(
        [
            ["Headteacher objectives 2024-25"],
            ["Head", "Niamh Quigley", "School", "Harebell Primary"],
            [],
            ["No", "Objective", "Key Area", "Final"],
            [1, "Raise Year 6 writing", "KA2", "Met"],
            [2, "Plan who follows whom", "KA3", "Partially met"],
        ],
        "Objectives",
    )
    ratings = a_sheet([["Key Area", "Self", "Panel"], *([*row, "Secure"] for row in FORM)], "Key areas")
    reading = read_sheets(aims, ratings, file="Pack - Mrs Quigley.xlsx")
    assert reading.questions == ()
    assert tell(reading, "school", "leader", "cycle") == {("Harebell Primary", "Niamh Quigley", "2024/25")}


def test_a_schools_plan_and_a_log_of_courses_hold_no_ratings_and_make_no_register() -> None:
    plan = [["Umber Primary – School Development Plan 2024-25"], ["Headteacher: Ms Fenwick"], []]
    plan += [["Priority", "Action", "Lead", "By", "Autumn RAG", "Spring RAG", "Summer RAG"]]
    plan += [[area, "Do it", "DHT", "Apr 25", "R", "A", "G"] for area in ("Managing the organisation", "Behaviour")]
    courses = [["Date", "Leader", "School", "Course", "Key area", "Hours"]]
    courses += [["2025-01-04", "Mrs Lacey", "Ambleside", "Coaching", "KA3", 6]]
    reading = read_sheets(a_sheet(plan, "SDP"), a_sheet(courses, "CPD"))
    assert not reading.ratings
    assert not reading.questions
    assert not reading.register
