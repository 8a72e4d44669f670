"""Habits of people who fill in sheets: signs for words, ratings written twice, tables that only look like ratings."""

import pytest

from headlight.model import key
from headlight.reading.signs import count_stars, read_sign, restore_pair
from tests.sheets import a_sheet, read_rows, read_sheets, told

KEYS = ["School", "Head", "Year"]
JANE = ["Oak Primary", "Jane Smith", "2023/24"]
TOM = ["Ash Academy", "Tom Brown", "2023/24"]
RATED_BY = ("source", "criterion")
MARKS = (("Good", "RI", "Headteacher"), ("RI", "Good", "CEO"), ("Good", "Good", "Chair of Governors"))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("🔴", "Red"),
        ("🟡", "Amber"),
        ("L3", "Level 3"),
        ("level 2", "Level 2"),
        ("☒ Emerging  ☐ Developing  ☐ Secure", "Emerging"),
        ("☐ Emerging  ☒ Developing  ☒ Secure", "Developing/Secure"),
        ("Self: Leading; SIP: Secure", "Leading/Secure"),
        ("Good", "Good"),
        ("Leading", "Leading"),
        ("3", "3"),
    ],
)
def test_a_sign_stands_for_a_mark(text: str, mark: str) -> None:
    assert read_sign(text) == mark


def test_stars_and_eaten_dates() -> None:
    assert count_stars("★★☆☆") == (2, 4)
    assert count_stars("★★") == (2, None)
    assert count_stars("Good") is None
    assert restore_pair("2024-03-02") == "2/3"


def test_stars_say_their_own_scale() -> None:
    reading = read_rows([[*KEYS, "KA1", "KA2"], [*JANE, "★★☆☆", "★★★★"]])
    assert told(reading, "raw", "level", "levels", "status") == {
        "D2": ("★★☆☆", 2.0, 4, "accepted"),
        "E2": ("★★★★", 4.0, 4, "accepted"),
    }


def test_the_chosen_level_shaded_in_a_row_of_all_levels() -> None:
    levels = ["Emerging", "Developing", "Secure", "Leading"]
    rows = [
        ["School", "Oak Primary"],
        ["Year", "2023/24"],
        [],
        ["Area"],
        ["Shaping the Future", *levels],
        ["Managing the Organisation", *levels],
    ]
    reading = read_sheets(a_sheet(rows, fills={key(4, 2): "#FFFF00", key(5, 4): "#FFFF00"}))
    assert told(reading, "criterion", "level") == {"C5": ("KA1", 2.0), "E6": ("KA4", 4.0)}


def test_levels_down_the_side_with_a_tick_beside_one() -> None:
    levels = ["Outstanding", "Good", "RI"]
    rows: list[list[object]] = [["School", "Oak Primary"], ["Year", "2023/24"], []]
    for area, chosen in (("Shaping the Future", 1), ("Managing the Organisation", 0), ("Securing Accountability", 2)):
        rows += [[area if at == 0 else None, level, "✓" if at == chosen else None] for at, level in enumerate(levels)]
    assert told(read_rows(rows), "criterion", "level") == {"C5": ("KA1", 3.0), "C7": ("KA4", 4.0), "C12": ("KA5", 2.0)}


def test_raters_short_names_under_levels() -> None:
    reading = read_rows(
        [
            ["School: Oak"],
            ["2023/24"],
            ["Area", "Emerging", "Developing", "Secure"],
            ["KA1", "HT", "LM", None],
            ["KA2", None, "HT", "LM"],
        ]
    )
    assert {(r.source, r.criterion, r.level) for r in reading.ratings} == {
        ("self", "KA1", 1.0),
        ("appraiser", "KA1", 2.0),
        ("self", "KA2", 2.0),
        ("appraiser", "KA2", 3.0),
    }


def test_a_rating_on_the_line_below_its_area_with_evidence_after_it() -> None:
    rows = [["School", "Oak"], ["Year", "2023/24"], []]
    for area, level in (
        ("Key Area 1: Shaping the Future", "Good"),
        ("Key Area 2: Leading Learning and Teaching", "RI"),
    ):
        rows += [[area], ["Rating", level], ["Evidence", f"seen {level}"], []]
    assert told(read_rows(rows), "criterion", "raw", "comment") == {
        "B5": ("KA1", "Good", "seen Good"),
        "B9": ("KA2", "RI", "seen RI"),
    }


def test_a_heading_block_beside_the_ratings() -> None:
    rows = [
        ["Area", "Rating", None, "School", "Oak Primary"],
        ["KA1", "Good", None, "Headteacher", "Jane Smith"],
        ["KA2", "RI", None, "Year", "2023/24"],
    ]
    assert told(read_rows(rows), "school", "leader", "cycle", "criterion") == {
        "B2": ("Oak Primary", "Jane Smith", "2023/24", "KA1"),
        "B3": ("Oak Primary", "Jane Smith", "2023/24", "KA2"),
    }


def test_each_table_heeds_the_key_in_its_own_title() -> None:
    block = [["School", "Head", "KA1", "KA2"], ["Oak", "Jane Smith", 1, 2], ["Ash", "Tom Brown", 4, 3]]
    reading = read_rows(
        [["2022/23 (1 = strongest, 4 = weakest)"], *block, [], ["2023/24 (4 = strongest, 1 = weakest)"], *block]
    )
    assert told(reading, "cycle", "level")["C3"] == ("2022/23", 4.0)
    assert told(reading, "cycle", "level")["C8"] == ("2023/24", 1.0)


def test_a_mark_the_key_explains_as_no_rating_is_a_blank() -> None:
    reading = read_rows(
        [
            ["0 = not yet rated, 1 = Emerging, 2 = Developing, 3 = Secure, 4 = Leading"],
            [*KEYS, "KA1", "KA2"],
            [*JANE, 0, 3],
            [*TOM, 2, 4],
        ]
    )
    assert told(reading, "level", "levels") == {"E3": (3.0, 4), "D4": (2.0, 4), "E4": (4.0, 4)}
    assert sum(each.blanks for each in reading.ignored) == 1


def test_the_same_table_pasted_twice_is_read_once() -> None:
    table = [[*KEYS, "KA1", "KA2"], [*JANE, "Good", "RI"], [*TOM, "Good", "Outstanding"]]
    reading = read_rows([*table, [], *table])
    assert set(told(reading)) == {"D2", "E2", "D3", "E3"}
    assert any("once more" in each.reason for each in reading.ignored)


def test_two_rows_that_disagree_are_asked_about() -> None:
    rows = [[*KEYS, "KA1", "KA2"], [*JANE, "Good", "RI"], [*JANE, "Outstanding", "RI"], [*TOM, "Good", "RI"]]
    reading = read_rows(rows)
    assert [(each.kind, each.ratings) for each in reading.questions] == [("layout", 4)]
    last = read_rows(rows, answers={reading.questions[0].id: "last"})
    assert told(last, "raw") == {"D3": ("Outstanding",), "E3": ("RI",), "D4": ("Good",), "E4": ("RI",)}


def test_two_columns_that_each_name_a_person_are_asked_about() -> None:
    rows = [
        ["School", "Executive Headteacher", "Head of School", "Year", "KA1", "KA2"],
        ["Oak", "Jane Smith", "Tom Brown", "2023/24", "Good", "RI"],
    ]
    reading = read_rows(rows)
    assert [(each.kind, each.ratings) for each in reading.questions] == [("leader", 2)]
    second = read_rows(rows, answers={reading.questions[0].id: "2"})
    assert {(rating.leader, rating.status) for rating in second.ratings} == {("Tom Brown", "accepted")}


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["Count of School", "KA1"],
            ["Headteacher", "Leading", "Secure", "Grand Total"],
            ["Jane Smith", None, 1, 1],
            ["Grand Total", None, 1, 1],
        ],
        [["DO NOT USE - superseded"], [*KEYS, "KA1", "KA2"], [*JANE, "Good", "RI"]],
        [["Number of statements met in each Key Area"], [*KEYS, "KA1", "KA2"], [*JANE, 3, 2], [*TOM, 1, 4]],
        [
            ["School", "Headteacher", "Action", "Key Area", "RAG"],
            ["Oak", "Jane Smith", "Coach leaders", "KA3", "Green"],
            ["Ash", "Tom Brown", "Re-tender", "KA4", "Red"],
        ],
        [
            ["Year", "Key area", "Level", "Number of heads"],
            ["2023/24", "KA1", "Good", 3],
            ["2023/24", "KA1", "RI", 2],
            ["2023/24", "KA2", "Good", 4],
        ],
    ],
)
def test_what_only_looks_like_ratings_is_left_with_a_reason(rows: list[list[object]]) -> None:
    reading = read_rows(rows)
    assert reading.ratings == ()
    assert reading.ignored


def test_names_that_sound_like_sums_are_names_and_sums_are_not() -> None:
    rows = [
        ["School", "Headteacher", "Year", "KA1"],
        ["Total Valley Academy", "Max Hill", "2023/24", "Good"],
        ["All schools", None, None, "Good"],
        ["Most common", None, None, "RI"],
        ["EXAMPLE: Anytown School", "A. N. Other", "2023/24", "RI"],
    ]
    assert told(read_rows(rows), "school", "leader") == {"D2": ("Total Valley Academy", "Max Hill")}


def test_a_vacant_post_is_nobody() -> None:
    rows = [[*KEYS, "KA1"], ["Oak", "Vacant", "2023/24", "Good"], ["Ash", "TBC", "2023/24", "RI"]]
    assert told(read_rows(rows), "school", "leader") == {"D2": ("Oak", None), "D3": ("Ash", None)}


def test_two_schools_by_number_stay_two_however_alike_their_names() -> None:
    rows = [
        ["URN", "School", "Headteacher", "Year", "KA1"],
        [141001, "Hartsmoor Academy", "Jane Smith", "2023/24", "Good"],
        [141002, "Hartsmoor Community College", "Tom Brown", "2023/24", "RI"],
    ]
    assert told(read_rows(rows), "school") == {"E2": ("Hartsmoor Academy",), "E3": ("Hartsmoor Community College",)}


def test_a_list_of_colours_explains_no_colour_by_the_next() -> None:
    ratings = a_sheet([[*KEYS, "KA1", "KA2"], [*JANE, "Green", "Amber"], [*TOM, "Red", "Green"]], "Data")
    key_sheet = a_sheet([["Rating scale"], [], ["Green"], ["Amber"], ["Red"]], "Guidance")
    levels = told(read_sheets(ratings, key_sheet), "level", "levels")
    assert levels == {"D2": (3.0, 3), "E2": (2.0, 3), "D3": (1.0, 3), "E3": (3.0, 3)}


def test_who_answered_a_survey_is_not_the_head_it_asks_about() -> None:
    rows = [
        [
            "ID",
            "Start time",
            "Completion time",
            "Email",
            "Name",
            "Which school is this for?",
            "Headteacher",
            "Year",
            "KA1",
        ],
        [1, "2024-03-01", "2024-03-01", "s@trust.example", "Sal Reed", "Oak Primary", "Jane Smith", "2023/24", "Good"],
    ]
    assert told(read_rows(rows), "school", "leader") == {"I2": ("Oak Primary", "Jane Smith")}


def test_a_remark_that_speaks_of_evidence_makes_no_heading_of_its_record() -> None:
    rows = [
        [*KEYS, "KA1", "KA1 comment", "KA2", "KA2 comment"],
        [*JANE, "Good", "Needs further evidence", "RI", "Target carried forward"],
        [*TOM, "RI", "Evidence in appraisal file", "Good", "Target carried forward"],
    ]
    assert set(told(read_rows(rows))) == {"D2", "F2", "D3", "F3"}


def test_a_school_known_by_a_code_is_not_the_sheets_name() -> None:
    data = a_sheet([["SiteCode", "Year", "KA1"], ["S101", "2023/24", "Good"]], "Extract")
    sites = a_sheet([["SiteCode", "SiteName"], ["S101", "Oak Primary"]], "Sites")
    assert told(read_sheets(data, sites), "school") == {"C2": ("Oak Primary",)}
    assert told(read_sheets(data), "school") == {"C2": (None,)}


def test_a_member_of_staff_who_answers_is_no_appraiser() -> None:
    rows = [[*KEYS, "Rater", "KA1"], [*JANE, "Member of staff", "Good"], [*JANE, "Line manager", "RI"]]
    assert told(read_rows(rows), "source") == {"E2": ("staff",), "E3": ("appraiser",)}


def test_a_date_of_inspection_beside_ratings_dates_nothing() -> None:
    rows = [["School", "Head", "KA1", "Ofsted date"], ["Oak", "Jane Smith", "Good", "2019-03-04"]]
    assert told(read_rows(rows, file="Ratings 2023-24.xlsx"), "cycle", "date") == {"C2": ("2023/24", None)}


def test_previous_current_target_and_movement_under_each_area() -> None:
    areas = [cell for n in range(1, 7) for cell in (f"KA{n}", None, None, None)]
    row = ["RI", "Good", "Outstanding", "1"] * 6
    rows = [
        [None, None, None, *areas],
        [*KEYS, *["Last year", "This year", "Target", "+/-"] * 6],
        [*JANE, *row],
        [*TOM, *row[::-1][1:], "RI"],
    ]
    reading = read_sheets(a_sheet(rows, merges=[(0, left, 0, left + 3) for left in range(3, 27, 4)]))
    assert set(told(reading)) == {f"{column}{row}" for column in ("E", "I", "M", "Q", "U", "Y") for row in (3, 4)}


def test_nought_to_ten_in_a_heading_is_out_of_ten() -> None:
    rows = [[*KEYS, "Shaping the Future (0-10)", "Managing the Organisation (0-10)"], [*JANE, 7, 9], [*TOM, 4, 10]]
    assert told(read_rows(rows), "scale", "value", "status")["D2"] == ("ten", 0.7, "accepted")


def test_a_rater_of_no_known_kind_is_asked_about() -> None:
    reading = read_rows([[*KEYS, "Rater", "KA1"], [*JANE, "Self", "Good"], [*JANE, "Parent", "RI"]])
    assert told(reading, "source", "status") == {"E2": ("self", "accepted"), "E3": ("appraiser", "review")}
    assert [question.kind for question in reading.questions] == ["source"]
    answered = read_rows(
        [[*KEYS, "Rater", "KA1"], [*JANE, "Self", "Good"], [*JANE, "Parent", "RI"]],
        answers={reading.questions[0].id: "staff"},
    )
    assert told(answered, "source", "status")["E3"] == ("staff", "accepted")


def test_the_role_of_whoever_answers_a_survey_is_the_raters_and_not_the_heads() -> None:
    asked = ["Start time", "Your name", "Your role", "Headteacher being reviewed", "School", "Year", "KA1", "KA2"]
    roles = ("Headteacher", "Deputy headteacher", "Chair of governors", "Assistant Headteacher")
    rows = [["2024-03-01", "Sal Reed", role, "Jane Smith", "Oak Primary", "2023/24", "Good", "RI"] for role in roles]
    told_by = told(read_rows([asked, *rows]), "leader", "role", "source")
    found = [told_by[f"G{row}"] for row in range(2, 6)]
    assert found == [("Jane Smith", None, source) for source in ("self", "staff", "governor", "staff")]


NUMBERED = [[*KEYS, *range(1, 7)], [*JANE, *["Good", "RI"] * 3], [*TOM, *["RI", "Good"] * 3]]


def test_which_list_a_row_of_numbers_counts_is_asked_once() -> None:
    asked = read_rows(NUMBERED).questions
    assert [(each.kind, each.ratings) for each in asked] == [("criterion", 12)]
    assert [each.value for each in asked[0].options] == ["ka:KA1", "hts2020:HS1", "left out"]
    answered = read_rows(NUMBERED, answers={asked[0].id: "hts2020:HS1"})
    assert {rating.criterion for rating in answered.ratings} == {f"HS{n}" for n in range(1, 7)}
    assert {rating.status for rating in answered.ratings} == {"accepted"}
    assert read_rows(NUMBERED, answers={asked[0].id: "left out"}).ratings == ()


def test_the_whole_numbering_of_a_framework_tells_which_it_is() -> None:
    counts = (4, 4, 4, 4, 4, 3)
    codes = [code for n, many in enumerate(counts, 1) for code in (f"{n}", *(f"{n}.{k}" for k in range(1, many + 1)))]
    reading = read_rows([[*KEYS, *codes], [*JANE, *["Good"] * 29], [*TOM, *["RI"] * 29]])
    assert [rating.criterion for rating in reading.ratings] == [f"KA{code}" for code in codes] * 2
    assert reading.questions == ()


def test_a_word_cut_to_its_consonants_is_asked_once_unless_the_key_has_it() -> None:
    rows = [[*KEYS, "KA1", "KA2", "KA3"], [*JANE, "Em", "Sec", "Ldg"], [*TOM, "Dev", "Ldg", "Sec"]]
    asked = read_rows(rows)
    assert told(asked, "level", "status")["F2"] == (4, "review")
    assert [(each.kind, each.guess) for each in asked.questions] == [("value", "4")]
    words = [["Em", "Emerging"], ["Dev", "Developing"], ["Sec", "Secure"], ["Ldg", "Leading"]]
    assert told(read_rows([*rows, [], ["Key:"], *words]), "level", "status")["F2"] == (4, "accepted")


def test_one_word_more_of_a_scale_nobody_knows_is_no_cell_left_out() -> None:
    words = [f"{word} expectations" for word in ("Below", "Approaching", "Meets", "Exceeds")]
    rows = [[*KEYS, "KA1", "KA2", "KA3", "KA4"], [*JANE, *words], [*TOM, *words[::-1]]]
    asked = read_rows(rows)
    assert [(each.kind, each.ratings) for each in asked.questions] == [("scale", 8)]
    assert [each.level for each in asked.ratings][:4] == [1, 2, 3, 4]


def test_a_label_beside_numbers_says_which_end_is_the_strongest() -> None:
    rows = [["Site", "Employee name", "Review period", "Competency", "Rating", "Rating label"]]
    marks = ((4, "Leading"), (2, "Developing"), (1, "Emerging"))
    rows += [["Oak Primary", "Smith, Jane", "2023-24", f"KA{n}", *mark] for n, mark in enumerate(marks, 1)]
    assert {each.level for each in read_rows(rows).ratings if each.status == "accepted"} == {1, 2, 4}


def test_a_part_of_a_form_is_no_word_of_its_heading() -> None:
    objectives = [["Part 1: Objectives"], ["", "Objective", "Met?"], [1, "Raise maths results", "Partially met"]]
    areas = [["Part 2: Key areas", "Self", "Panel"], ["1 Shaping the Future", "Secure", "Leading"]]
    areas += [["2 Leading Learning and Teaching", "Secure", "Developing"]]
    reading = read_rows([["Head", "Jane Smith"], ["Year", "2023/24"], [], *objectives, [], *areas])
    assert told(reading, *RATED_BY)["C10"] == ("governor", "KA2")
    assert len(reading.objectives) == 1


def test_a_survey_tools_stamp_dates_the_answers() -> None:
    rows = [
        ["Timestamp", "Which headteacher?", "KA1", "KA2"],
        ["2024/06/11 9:21:33 am BST", "Jane Smith", "Good", "RI"],
    ]
    assert {(each.cycle, each.date) for each in read_rows(rows).ratings} == {("2023/24", "2024-06-11")}


def test_means_of_many_peoples_answers_under_criteria_are_one_finding_and_no_rating() -> None:
    means = [["Headteacher", "KA1", "KA2"], ["A Ash", 4.41, 3.98], ["B Birch", 4.68, 4.43], ["C Cedar", 3.87, 4.12]]
    reading = read_rows([["360 review 2024, mean scores"], *means])
    assert reading.ratings == ()
    assert [each.reason for each in reading.ignored] == ["a total or an average, no rating"]


def test_a_descriptor_beside_a_score_says_which_end_is_the_strongest() -> None:
    rows = [["School", "HT", "AY", "Std", "Score", "Descriptor"]]
    marks = ((4, "Leading"), (2, "Developing"), (1, "Emerging"))
    rows += [["Oak Primary", "Jane Smith", "2023/24", f"KA{n}.1", *mark] for n, mark in enumerate(marks, 1)]
    reading = read_rows(rows)
    assert told(reading, "criterion", "level") == {"F2": ("KA1.1", 4), "F3": ("KA2.1", 2), "F4": ("KA3.1", 1)}
    assert reading.questions == ()


def test_a_key_of_initials_names_who_is_rated_under_them() -> None:
    areas = [
        ["Judgements 2024/25"],
        ["Key Area", "JS", "TB"],
        ["KA1", "Secure", "Leading"],
        ["KA2", "Leading", "Secure"],
    ]
    lines = [["JS = Jane Smith, Oak Primary"], ["TB = Tom Brown, Ash Academy"]]
    cells = [["JS", "Jane Smith", "Oak Primary"], ["TB", "Tom Brown", "Ash Academy"]]
    for told_by in (lines, cells):
        reading = read_rows([*areas, [], *told_by])
        assert told(reading, "leader", "school", "status")["C4"] == ("Tom Brown", "Ash Academy", "accepted")
    assert [each.kind for each in read_rows([*areas, [], lines[0]]).questions] == ["layout"]


ABROAD = ["Ivo Petrak", "Sunil Rao", "Folákẹ́ Ògúnlànà", "Łukasz Zieliński"]
SCHOOLS = ["Brook Lane Juniors", "Duckmere Infants", "Cinder Hill Academy", "Amberfield Primary"]


def test_heads_of_any_origin_are_heads_under_a_heading_that_may_be_a_raters() -> None:
    rows = [["Headteacher", "Key Area", "CEO 24/25", "SIP 24/25"]]
    rows += [[name, f"KA{n}", "Good", "RI"] for name in ABROAD for n in (1, 2)]
    assert {each.leader for each in read_rows(rows).ratings} == set(ABROAD)


def test_a_name_on_a_form_is_the_heads_and_no_schools() -> None:
    for name in ABROAD:
        rows = [
            ["Headteacher appraisal"],
            ["Name:", name],
            ["Year:", "2023/24"],
            [],
            ["Area", "Grade"],
            ["KA1", "Good"],
        ]
        assert told(read_rows([*rows, ["KA2", "RI"]]), "school", "leader")["B6"] == (None, name)


def test_head_and_school_in_one_cell_come_apart_whatever_its_heading() -> None:
    for heading in ("", "Which headteacher are you reviewing?", "School", "Headteacher"):
        for form in ("{} ({})", "{}, {}", "{1} – {0}"):
            rows = [["2023/24"], [heading, "KA1", "KA2"]]
            rows += [[form.format(name, school), "Good", "RI"] for name, school in zip(ABROAD, SCHOOLS, strict=True)]
            found = {(each.leader, each.school) for each in read_rows(rows).ratings}
            assert found == set(zip(ABROAD, SCHOOLS, strict=True)), (heading, form)


def test_the_end_of_a_schools_name_is_no_school_beside_a_head() -> None:
    rows = [["School", "Year", "KA1"], ["Corpus Christi\nCatholic Primary School", "2023/24", "Good"]]
    assert {each.leader for each in read_rows([*rows, ["Thomas Coram - Infant School", "2023/24", "RI"]]).ratings} == {
        None
    }


def test_names_over_those_of_heads_are_schools_though_they_read_as_people() -> None:
    rows = [["2023/24"], ["Key Area", "Florence Melly", "Edith Cavell"], ["Headteacher", *ABROAD[:2]]]
    rows += [["KA1", "Good", "RI"], ["KA2", "RI", "Good"]]
    assert told(read_rows(rows), "school", "leader")["C4"] == ("Edith Cavell", ABROAD[1])


def test_of_two_columns_of_names_without_headings_the_one_less_like_people_is_the_schools() -> None:
    schools = ["Florence Melly", "Edith Cavell", "The Meadows"]
    rows = [["Heads 2023/24"], ["", "", "KA1", "KA2"]]
    plain = read_rows([*rows, *([school, name, "Good", "RI"] for school, name in zip(schools, ABROAD, strict=False))])
    assert told(plain, "school", "leader")["C5"] == ("The Meadows", ABROAD[2])
    people = [["Edith Cavell", ABROAD[0], "Good", "RI"], ["Florence Melly", ABROAD[1], "RI", "Good"]]
    assert [each.kind for each in read_rows([*rows, *people]).questions] == ["leader"]


def test_columns_marked_in_another_way_than_the_ratings_beside_them_are_not_told_of_as_ratings() -> None:
    rows = [["School", "Head", "Year", "Years in post", "NLE?", "KA1", "Our own strand"]]
    rows += [["Oak Primary", "Jane Smith", "2023/24", 2, "Y", "Good", "RI"]]
    rows += [
        ["Ash Academy", "Tom Brown", "2023/24", 5, "N", "RI", "Good"],
        ["Elm Primary", "Al Fox", "2023/24", 1, "N", "Good", "Good"],
    ]
    said = " ".join(each.text for each in read_rows(rows).findings)
    assert "'Our own strand'" in said
    assert "NLE" not in said
    assert "Years in post" not in said


def test_who_completed_a_row_may_be_told_by_a_word_for_the_rater() -> None:
    for heading in ("Completed by", "Role of person completing"):
        rows = [["Head", "School", "Year", "KA1", "KA2", heading]]
        rows += [["Jane Smith", "Oak Primary", "2023/24", *marks] for marks in MARKS]
        assert {each.source for each in read_rows(rows).ratings} == {"self", "appraiser", "governor"}


def test_a_head_and_a_school_in_two_cells_above_a_table_are_whose_it_is() -> None:
    rows = [["Appraisal history"]]
    for name, school in zip(ABROAD, SCHOOLS, strict=True):
        rows += [[name, "", school], ["Year", "KA1", "KA2"], ["2021/22", "Good", "RI"], ["2022/23", "RI", "Good"], []]
    assert {(each.leader, each.school) for each in read_rows(rows).ratings} == set(zip(ABROAD, SCHOOLS, strict=True))
