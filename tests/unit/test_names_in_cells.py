"""Whose the ratings are, where names stand in a sheet's name, a bracket, a title or another sheet."""

import pytest

from headlight.model import Reading
from tests.sheets import a_sheet, read_rows, read_sheets, told

AREAS = ("KA1", "KA2", "KA3")
FORM = [["KA1", "Secure"], ["KA2", "Leading"], ["KA3", "Developing"]]


def tell(reading: Reading, *fields: str) -> set[tuple[object, ...]]:
    """What all ratings say in some fields, each once."""
    return set(told(reading, *fields).values())


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


@pytest.mark.parametrize(
    ("title", "school"),
    [
        ("Overdale – Headteacher: Siân Llewelyn – Annual review 2024/25", "Overdale"),
        ("Rowan House – mid-year conversation 2024/25 – Headteacher: Siân Llewelyn", "Rowan House"),
        ("Autumn term – Headteacher: Siân Llewelyn – review 2024/25", None),
        ("Confidential – Headteacher: Siân Llewelyn – review 2024/25", None),
        ("Siân Llewelyn – Headteacher review 2024/25", None),
        ("Annual review – Headteacher: Siân Llewelyn – 2024/25", None),
        ("Beech Learning Trust – Headteacher: Siân Llewelyn – review 2024/25", None),
    ],
)
def test_one_heads_school_stands_before_the_dash_of_a_title(title: str, school: str | None) -> None:
    reading = read_rows([[title], [], ["Headteacher", "Siân Llewelyn"], [], *FORM], file="review.xlsx", name="Form")
    assert tell(reading, "school", "leader") == {(school, "Siân Llewelyn")}


def test_a_title_over_several_heads_names_no_school() -> None:
    rows = [["Beacon – Headteacher appraisals 2023/24"], ["Head", *AREAS], ["Ann Lee", 1, 2, 3], ["Tom Rae", 3, 4, 4]]
    assert {school for (school,) in tell(read_rows(rows), "school")} == {None}


@pytest.mark.parametrize("mark", ["G. Haldane", "A. Shaw", "A. J. Frith"])
@pytest.mark.parametrize("heading", ["SIP", "Governor", "Partner"])
def test_a_raters_name_is_no_level(heading: str, mark: str) -> None:
    rows = [["School", "Headteacher", "Year", heading, "Key Area", "RAG"]]
    rows += [
        [f"{place} Primary", "Ann Lee", "2023/24", mark, area, level]
        for place in ("Oak", "Elm")
        for area, level in zip(AREAS, ("R", "A", "G"), strict=True)
    ]
    assert {cell[0] for cell in told(read_rows(rows))} == {"F"}


@pytest.mark.parametrize(
    ("cell", "school", "leader", "role"),
    [
        ("Mrs Rehman, Moorside", "Moorside", "Mrs Rehman", None),
        ("Mrs Rehman (Moorside)", "Moorside", "Mrs Rehman", None),
        ("Jane Rehman / Moorside", "Moorside", "Jane Rehman", None),
        ("Mrs Rehman (Acting)", None, "Mrs Rehman", "Acting"),
        ("Mrs Rehman (to Feb half term)", None, "Mrs Rehman", None),
        ("Jane Rehman – mat leave", None, "Jane Rehman", None),
        ("Jane Rehman (left Dec 23)", None, "Jane Rehman", None),
        ("Jane Rehman (mat cover)", None, "Jane Rehman", "mat cover"),
        ("Rehman, Jane", None, "Rehman, Jane", None),
        ("Mrs Rehman, Headteacher", None, "Mrs Rehman", "Headteacher"),
    ],
)
def test_a_heads_cell_gives_name_school_and_post_and_no_reason_of_absence(
    cell: str, school: str | None, leader: str, role: str | None
) -> None:
    rows = [["Headteacher", *AREAS], [cell, "Good", "Good", "RI"], ["Tom Brown", "Good", "RI", "Good"]]
    found = told(read_rows(rows, file="Heads 2023-24.xlsx"), "school", "leader", "role")
    assert found["B2"] == (school, leader, role)


def test_names_without_a_word_that_tells_beside_ratings_are_one_question() -> None:
    rows = [[None, *AREAS], ["Hallam", "Good", "RI", "Good"], ["Kelham", "RI", "Good", "Good"]]
    reading = read_rows(rows, file="Key Areas 2023-24.xlsx")
    (question,) = reading.questions
    assert question.ratings == 6
    assert "'Hallam', 'Kelham'. Are these schools or headteachers?" in question.text
    for kind in ("school", "leader"):
        answered = read_rows(rows, file="Key Areas 2023-24.xlsx", answers={question.id: kind})
        assert tell(answered, kind) == {("Hallam",), ("Kelham",)}
        assert {each.status for each in answered.ratings} == {"accepted"}


def test_your_name_and_your_role_are_of_whoever_answered() -> None:
    rows = [["Name of school", "Name of headteacher reviewed", "Your name", "Your role", "Academic year", *AREAS]]
    rows += [["Moorside", "Jane Rehman", "Keith Lunn", "Chair of governors", "2023/24", "Good", "Good", "RI"]]
    reading = read_rows(rows)
    assert tell(reading, "leader", "role", "source", "appraiser") == {("Jane Rehman", None, "governor", "Keith Lunn")}


@pytest.mark.parametrize(
    ("word", "source"),
    [("HT", "appraiser"), ("Headteacher", "appraiser"), ("HT self", "self"), ("Head's view", "self")],
)
def test_areas_headed_by_the_head_alone_are_ratings_of_the_head(word: str, source: str) -> None:
    rows = [["School", "Headteacher", *(f"{word} {area}" for area in AREAS)]]
    rows += [["Oak Primary", "Ann Lee", "Secure", "Leading", "Secure"]]
    assert tell(read_rows(rows, file="Heads 2023-24.xlsx"), "source") == {(source,)}


def test_a_note_in_brackets_over_ratings_leaves_the_name_a_name() -> None:
    rows = [
        ["Key Area", "Mrs Iyer (to Feb half term)", "Mr Sutcliffe (acting, from Feb)"],
        ["KA1", "Secure", "Leading"],
    ]
    rows += [["KA2", "Leading", "Secure"], ["KA3", "Developing", "Secure"]]
    found = tell(read_rows(rows, file="Brigg Lane Primary 2023-24.xlsx"), "leader", "role")
    assert found == {("Mrs Iyer", None), ("Mr Sutcliffe", "acting, from Feb")}


def test_points_of_the_year_over_ratings_are_no_names() -> None:
    rows = [["School:", "Thornlea Primary", None, "Headteacher:", "Mrs A Bashir"], ["Year:", "2023-24"], []]
    rows += [["Key Area", "Interim (Feb)", "Final (July)"], *([*row, "Secure"] for row in FORM)]
    reading = read_rows(rows)
    assert reading.questions == ()
    assert tell(reading, "school", "leader", "point") == {
        ("Thornlea Primary", "Mrs A Bashir", point) for point in ("interim", "final")
    }


def test_a_title_in_one_row_with_a_key_makes_no_heads_the_raters_of_themselves() -> None:
    rows = [["Heads' key areas", None, None, "E Emerging   D Developing   S Secure   L Leading"], ["School", *AREAS]]
    rows += [["Thornlea Primary (Mrs A Bashir)", "D", "S", "L"], ["Copse Hill Academy (Mr D Ferris)", "E", "D", "S"]]
    assert tell(read_rows(rows, file="Book 2023-24.xlsx"), "source") == {("appraiser",)}


def test_no_name_becomes_a_frameworks_title() -> None:
    rows = [
        ["Copse Hill Academy – Mr D Ferris – 2024-25"],
        ["School", "Headteacher", "Courage", "Thrift", "Hospitality"],
    ]
    rows += [["Copse Hill Academy", "Mr D Ferris", "Secure", "Leading", "Secure"]]
    rows += [["Copse Lane Academy", "Ms A Rae", "Leading", "Secure", "Emerging"]]
    (proposed,) = read_rows(rows).proposed
    assert "ferris" not in proposed.document.casefold()


def test_a_column_of_criteria_names_nobody_though_its_heading_labels_the_names() -> None:
    rows = [[None, "School", "Ashgrove", "Beech Hill"], ["Key Area", "Headteacher", "A. Rahman", "C. Lowther"]]
    rows += [["Key Area 1", "Shaping the Future", 2, 1], ["Key Area 2", "Leading Learning and Teaching", 2, 3]]
    rows += [
        ["Key Area 4", "Managing the Organisation", 1, 2],
        [],
        ["1 = Outstanding; 2 = Good; 3 = RI; 4 = Inadequate"],
    ]
    reading = read_rows(rows, file="Heads 2022-23.xlsx")
    assert tell(reading, "school", "leader") == {("Ashgrove", "A. Rahman"), ("Beech Hill", "C. Lowther")}


def test_an_advisers_name_in_the_title_is_no_heads_and_no_school_is_taken_from_another_block() -> None:
    rows = [["RAG at each visit, 2023-24 (Dr H. Lindqvist, external adviser)"]]
    for line in ("Kingsmead Primary – Jane Demir", "Millbrook – Hannah Postlethwaite"):
        rows += [[], [line], ["Key Area", "Rating"], ["KA1", "Green"], ["KA2", "Amber"], ["KA3", "Red"]]
    assert tell(read_rows(rows), "school", "leader") == {
        ("Kingsmead Primary", "Jane Demir"),
        ("Millbrook", "Hannah Postlethwaite"),
    }


def test_initials_and_surnames_in_the_heads_column_are_names_and_no_levels() -> None:
    rows = [["Headteacher", "Key Area", "Draft grade", "Moderated grade"]]
    rows += [[head, area, 3, 3] for head in ("D. Okonkwo", "E. Vaughan-Reid", "A. O'Neill") for area in AREAS]
    rows += [[], ["Scale 4 (outstanding) to 1 (inadequate)"]]
    found = tell(read_rows(rows, file="Moderation 2023-24.xlsx"), "leader")
    assert found == {("D. Okonkwo",), ("E. Vaughan-Reid",), ("A. O'Neill",)}


def test_a_row_of_two_names_over_a_block_is_its_head_and_school() -> None:
    rows: list[list[object]] = []
    for head, school in (("R. Pemberton", "Willow Bank"), ("L. Nkemelu", "Yew Tree")):
        rows += [[head, school], ["Key Area", "2021-22", "2022-23"], *([*row, "Secure"] for row in FORM), []]
    found = tell(read_rows(rows, file="old.xlsx", name="HT grades"), "school", "leader")
    assert found == {("Willow Bank", "R. Pemberton"), ("Yew Tree", "L. Nkemelu")}


def test_names_without_a_heading_beside_heads_are_their_schools() -> None:
    rows = [
        [None, "Head", *AREAS],
        ["Tollgate", "Mr Abara", "Good", "Good", "RI"],
        ["Upton", "Mrs Gill", "RI", "Good", "RI"],
    ]
    found = tell(read_rows(rows, file="Heads 2022-23.xlsx"), "school", "leader")
    assert found == {("Tollgate", "Mr Abara"), ("Upton", "Mrs Gill")}


@pytest.mark.parametrize(
    ("over", "source"),
    [
        ("Headteacher appraisal", "appraiser"),
        ("Headteacher performance review", "appraiser"),
        ("Headteacher self appraisal", "self"),
    ],
)
def test_a_heading_that_names_the_heads_appraisal_names_no_rater(over: str, source: str) -> None:
    rows = [[None, None, over, None, None], ["School", "Headteacher", *AREAS]]
    rows += [
        ["Oak Primary", "Ann Lee", "Secure", "Leading", "Secure"],
        ["Elm Academy", "Tom Rae", "Secure", "Secure", "Leading"],
    ]
    sheet = a_sheet(rows, merges=((0, 2, 0, 4),))
    assert tell(read_sheets(sheet, file="Heads 2022-23.xlsx"), "source") == {(source,)}


def test_a_name_and_a_place_over_ratings_are_head_and_school() -> None:
    rows = [[None, "Pooja Raman, Hollins", None], ["Key Area", "Self", "SIP"], *([*row, "Secure"] for row in FORM)]
    sheet = a_sheet(rows, merges=((0, 1, 0, 2),))
    assert tell(read_sheets(sheet, file="360 2022-23.xlsx"), "school", "leader") == {("Hollins", "Pooja Raman")}


def test_exec_behind_a_name_is_a_post_and_no_school() -> None:
    rows = [["School", "Curlew Bank", "Egret Mount"], ["Headteacher", "Mrs S Iqbal (Exec)", "Mr L Fontaine"]]
    rows += [["KA1", "Secure", "Leading"], ["KA2", "Leading", "Secure"], ["KA3", "Developing", "Secure"]]
    assert tell(read_rows(rows, file="Hub 2022-23.xlsx"), "school", "leader", "role") == {
        ("Curlew Bank", "Mrs S Iqbal", "Exec"),
        ("Egret Mount", "Mr L Fontaine", None),
    }


@pytest.mark.parametrize("head", ["Head", "Name", "School", "Headteacher"])
@pytest.mark.parametrize("years", [("2021/22", "2022/23"), ("2021-22", "2022-23")])
def test_a_heading_over_names_beside_years_is_no_label(head: str, years: tuple[str, str]) -> None:
    rows = [["Shaping the Future"], [head, *years], ["Ann Lee", "Good", "RI"], ["Tom Rae", "Good", "Good"]]
    reading = read_rows(rows, name="KA1", file="areas.xlsx")
    assert tell(reading, "cycle") == {("2021/22",), ("2022/23",)}
    assert len(reading.ratings) == 4


def test_a_year_in_the_corner_of_a_row_of_schools_leaves_each_school_to_its_column() -> None:
    rows = [["AY 2023-24", "Parsley Primary", "Mint Primary"], [None, "Carol Ogden", "Dev Malhotra"]]
    rows += [["KA1 Shaping the Future", "Good", "Good"], ["KA2", "RI", "Good"], ["KA3", "Good", "RI"]]
    found = tell(read_rows(rows), "school", "leader", "cycle")
    assert ("Parsley Primary", "Dev Malhotra", "2023/24") not in found
    assert {(leader, cycle) for _, leader, cycle in found} == {("Carol Ogden", "2023/24"), ("Dev Malhotra", "2023/24")}


@pytest.mark.parametrize(
    ("line", "school"), [("Mrs Nora Quist, Sorrel Bank", "Sorrel Bank"), ("Mrs Nora Quist, Chair", None)]
)
def test_a_line_of_a_name_and_a_place_over_a_block(line: str, school: str | None) -> None:
    reading = read_rows([[line], ["Key Area", "2023-24"], *FORM], file="panel.xlsx", name="Panel")
    assert {found for (found,) in tell(reading, "school")} == {school}


@pytest.mark.parametrize("draft", ["Draft (SIP)", "SIP draft", "Draft"])
def test_a_draft_beside_what_was_agreed_is_left_whoever_drafted_it(draft: str) -> None:
    rows = [["Key Area", draft, "Agreed"], *([area, "Secure", level] for area, level in FORM)]
    reading = read_rows(rows, file="Jane Lee 2023-24.xlsx")
    assert {cell[0] for cell in told(reading)} == {"C"}


def test_own_words_down_a_form_under_raters_are_read_by_their_key() -> None:
    rows = [["Headteacher", "Ifeoma Chukwu"], ["Year", "2023/24"], [], ["Key Area", "Self", "Line manager"]]
    rows += [["KA1", "On course", "Strong"], ["KA2", "Needs support", "On course"], ["KA3", "On course", "On course"]]
    rows += [["KA4", "Strong", "On course"], [], ["Needs support → On course → Strong"]]
    reading = read_rows(rows)
    assert reading.questions == ()
    assert {(each.source, each.status) for each in reading.ratings} == {("self", "accepted"), ("appraiser", "accepted")}
    assert {each.level for each in reading.ratings} == {1.0, 2.0, 3.0}
