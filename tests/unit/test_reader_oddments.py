"""What one clerk keeps beside ratings and among them: rubrics, ticks in words of her own, panels, and other matters."""

from headlight.model import key
from tests.sheets import a_sheet, read_rows, read_sheets, told

AREAS = ("Shaping the Future", "Leading Learning and Teaching", "Managing the Organisation")
FORM = [["School", "Oak Primary School"], ["Headteacher", "Mrs Jane Smith"], ["Year", "2023/24"], []]


def test_a_descriptor_shaded_under_its_level_is_the_rating() -> None:
    rows = [*FORM, ["Area", "1 Emerging", "2 Developing", "3 Secure", "4 Leading"]]
    rows += [[area, "Few know the aims", "Some know them", "Most share them", "All live them"] for area in AREAS]
    shades = {key(5, 3): "#FFFF00", key(6, 1): "#FFFF00", key(7, 4): "#FFFF00"}
    reading = read_sheets(a_sheet(rows, fills=shades))
    assert told(reading, "criterion", "level", "status") == {
        "D6": ("KA1", 3.0, "accepted"),
        "B7": ("KA2", 1.0, "accepted"),
        "E8": ("KA4", 4.0, "accepted"),
    }


def test_columns_of_descriptors_that_are_shaded_throughout_rate_nobody() -> None:
    rows = [*FORM, ["Area", "1 Emerging", "2 Developing", "3 Secure"]]
    rows += [[area, "Few know the aims", "Some know them", "Most share them"] for area in AREAS]
    shades = {key(row, column): "#FFFF00" for row in (5, 6, 7) for column in (1, 2, 3)}
    assert not read_sheets(a_sheet(rows, fills=shades)).ratings


def test_ticks_under_words_of_no_scale_are_asked_about() -> None:
    rows = [*FORM, ["Area", "Not yet", "Partly", "Mostly", "Fully"]]
    rows += [[AREAS[0], None, None, "x", None], [AREAS[1], "x", None, None, None], [AREAS[2], None, "x", None, None]]
    reading = read_rows(rows)
    assert told(reading, "criterion", "level", "levels", "status") == {
        "D6": ("KA1", 3.0, 4, "review"),
        "B7": ("KA2", 1.0, 4, "review"),
        "C8": ("KA4", 2.0, 4, "review"),
    }
    assert [each.kind for each in reading.questions] == ["scale"]


def test_ticks_that_say_how_far_work_has_come_rate_nobody() -> None:
    rows = [*FORM, ["Area", "Not started", "In progress", "Complete"]]
    rows += [[AREAS[0], None, None, "x"], [AREAS[1], "x", None, None], [AREAS[2], None, "x", None]]
    assert not read_rows(rows).ratings


def test_people_over_ratings_in_the_form_of_one_head_are_the_panel() -> None:
    rows = [*FORM, ["Area", "Mrs Oates", "Mr Finch", "Agreed"], [AREAS[0], "Good", "Outstanding", "Good"]]
    rows += [[AREAS[1], "Good", "Good", "Good"], [AREAS[2], "Inadequate", "Good", "Good"]]
    reading = read_rows(rows)
    assert told(reading, "leader", "source") == dict.fromkeys(("D6", "D7", "D8"), ("Mrs Jane Smith", "appraiser"))


def test_people_beside_the_heads_own_view_are_who_rated() -> None:
    rows = [*FORM, ["Area", "Self", "Mrs Oates"], [AREAS[0], "Good", "Outstanding"], [AREAS[1], "Good", "Inadequate"]]
    found = told(read_rows(rows), "leader", "source", "appraiser")
    assert found["B6"] == ("Mrs Jane Smith", "self", None)
    assert found["C6"] == ("Mrs Jane Smith", "appraiser", "Mrs Oates")


def test_a_blank_cell_in_a_banded_row_of_words_is_no_rating() -> None:
    rows = [["School", "Head", "Year", "KA1", "KA2"]]
    rows += [
        ["Oak Primary", "Jane Smith", "2023/24", "Good", None],
        ["Elm Primary", "Tom Lee", "2023/24", None, "Good"],
    ]
    banded = {key(1, column): "#FFFF00" for column in range(5)} | {key(2, 3): "#FFC000"}
    reading = read_sheets(a_sheet(rows, fills=banded))
    assert "E2" not in told(reading)
    assert told(reading)["D3"]


def test_a_word_with_a_sign_behind_it_is_still_a_level() -> None:
    rows = [["School", "Head", "Year", "KA1"], ["Oak Primary", "Jane Smith", "2023/24", "Good +"]]
    rows += [["Elm Primary", "Tom Lee", "2023/24", "Good *"], ["Ash Primary", "Ann Orr", "2023/24", "Inadequate!"]]
    assert told(read_rows(rows), "level") == {"D2": (3.0,), "D3": (3.0,), "D4": (1.0,)}


def test_numbers_with_a_remark_in_brackets_are_levels() -> None:
    rows = [["Scale: 4 is highest"], ["School", "Head", "Year", "KA1", "KA2"]]
    rows += [["Oak Primary", "Jane Smith", "2023/24", "4 (just)", "3 (new to post)"]]
    rows += [["Elm Primary", "Tom Lee", "2023/24", "2 (just)", "4"]]
    assert told(read_rows(rows), "level") == {"D3": (4.0,), "E3": (3.0,), "D4": (2.0,), "E4": (4.0,)}


def test_labels_between_dashes_in_a_title_are_heard() -> None:
    rows = [["Oak High School – Head: Tomas Wolny – 2023/24"], [], ["Key area", "Grade"]]
    rows += [[AREAS[0], "Good"], [AREAS[1], "Outstanding"]]
    assert told(read_rows(rows), "school", "leader", "cycle")["B4"] == ("Oak High School", "Tomas Wolny", "2023/24")


def test_a_title_that_begins_with_headteachers_names_the_year() -> None:
    rows = [["Headteachers: strategic leadership RAG 23/24"], ["School", "Headteacher", "KA1", "KA2"]]
    rows += [["Oak Primary", "Jane Smith", "Red", "Green"], ["Elm Primary", "Tom Lee", "Amber", "Green"]]
    assert {each.cycle for each in read_rows(rows).ratings} == {"2023/24"}


def test_a_scale_named_after_inspections_leaves_the_year_of_its_title() -> None:
    rows = [["Grades on the Ofsted scale, academic year 2021/22"], ["School", "Headteacher", "KA1", "KA2"]]
    rows += [["Oak Primary", "Jane Smith", "Good", "Good"], ["Elm Primary", "Tom Lee", "Outstanding", "Good"]]
    assert {each.cycle for each in read_rows(rows).ratings} == {"2021/22"}


def test_the_name_of_the_form_tells_the_year_of_each_row() -> None:
    rows = [["Name", "Job title", "School", "Review form", "Competency", "Rating"]]
    rows += [["Jane Smith", "Headteacher", "Oak Primary", "HT Appraisal 2022/23", AREAS[0], "Good"]]
    rows += [["Jane Smith", "Headteacher", "Oak Primary", "HT Appraisal 2023/24", AREAS[0], "Outstanding"]]
    assert told(read_rows(rows), "cycle", "status") == {"F2": ("2022/23", "accepted"), "F3": ("2023/24", "accepted")}


def test_other_staff_and_the_boards_own_skills_are_no_heads_ratings() -> None:
    rows = [["Name", "Job", *AREAS], ["D. Marsh", "Caretaker", "Good", "Good", "Good"]]
    rows += [["L. Okafor", "Cook", "Good", "Outstanding", "Good"]]
    for title in ("Support staff review 2023/24", "Trustee skills audit 2023/24"):
        reading = read_rows([[title], *rows])
        assert (reading.ratings, reading.questions) == ((), ())


def test_a_table_of_comments_under_the_same_headings_rates_nobody() -> None:
    rows = [["Year reviewed 2023/24"], ["School", "Head", "KA1", "KA2"], ["Oak Primary", "Jane Smith", "Red", "Green"]]
    rows += [["Elm Primary", "Tom Lee", "Amber", "Green"], [], ["Comments"], ["School", "Head", "KA1", "KA2"]]
    rows += [["Oak Primary", "Jane Smith", "Red flag on finance", "Green shoots here"]]
    rows += [["Elm Primary", "Tom Lee", "Amber lamp seen", "Needs support"]]
    assert set(told(read_rows(rows))) == {"C3", "D3", "C4", "D4"}


def test_a_head_with_the_school_in_brackets_gives_both() -> None:
    rows = [["Headteacher (school)", "Year", "KA1"], ["Jane Smith (Oak Primary School)", "2023/24", "Good"]]
    rows += [["Tom Lee (Elm Academy)", "2023/24", "Inadequate"], ["Ann Orr (acting)", "2023/24", "Good"]]
    found = told(read_rows(rows), "leader", "school", "role")
    assert found["C2"] == ("Jane Smith", "Oak Primary School", None)
    assert found["C4"] == ("Ann Orr", None, "acting")


def test_single_words_over_ratings_may_be_surnames_and_are_asked_about() -> None:
    rows = [["Key area", "CROFT", "OSEI", "SUGDEN"], [AREAS[0], "Good", "Good", "Inadequate"]]
    reading = read_rows([["2023/24"], *rows, [AREAS[1], "Good", "Outstanding", "Good"]])
    assert [each.kind for each in reading.questions] == ["layout"]


def test_a_level_with_a_whole_sentence_behind_it_is_read() -> None:
    words = "the head has a firm grip of this area, and staff say so."
    rows = [["School", "Year", "KA1", "KA2"], ["Oak Primary", "2023/24", f"Good: {words}", f"Outstanding. {words}"]]
    rows += [["Elm Primary", "2023/24", f"Inadequate - {words}", f"Good: {words}"]]
    assert {each.level for each in read_rows(rows).ratings} == {1.0, 3.0, 4.0}


def test_terms_by_number_under_each_area_are_asked_about_once() -> None:
    rows = [["2023/24"], [None, None, "KA1", "KA1", "KA2", "KA2"], ["Principal", "Academy", "Q2", "Q4", "Q2", "Q4"]]
    rows += [["Jane Smith", "Oak Academy", "Inadequate", "Good", "Outstanding", "Good"]]
    rows += [["Tom Lee", "Elm Academy", "Good", "Inadequate", "Good", "Good"]]
    reading = read_rows(rows)
    assert len(reading.questions) == 1
    assert {each.leader for each in reading.ratings} == {"Jane Smith", "Tom Lee"}


def test_a_year_said_outright_beats_the_autumn_of_the_meeting() -> None:
    rows = [["Review meetings held autumn 2024, of the year 2023/24"], ["School", "Head", "KA1"]]
    rows += [["Oak Primary", "Jane Smith", "Good"], ["Elm Primary", "Tom Lee", "Inadequate"]]
    assert told(read_rows(rows), "cycle", "status") == {"C3": ("2023/24", "accepted"), "C4": ("2023/24", "accepted")}


def test_numbers_out_of_a_hundred_by_their_heading_are_percentages() -> None:
    rows = [["School", "Year", "KA1 (/100)", "KA2 (/100)"], ["Oak Primary", "2023/24", 72, 65]]
    assert told(read_rows([*rows, ["Elm Primary", "2023/24", 80, 41]]), "value")["C2"] == (0.72,)


def test_the_span_of_statements_before_a_key_is_no_level_of_it() -> None:
    rows = [["Key areas a-d: 4 = Leading, 3 = Secure, 2 = Developing, 1 = Emerging"], ["School", "Year", "KA1", "KA2"]]
    rows += [["Oak Primary", "2023/24", 3, 1], ["Elm Primary", "2023/24", 4, 2]]
    assert {(each.level, each.levels) for each in read_rows(rows).ratings} == {(at, 4) for at in (1.0, 2.0, 3.0, 4.0)}


def test_numbers_out_of_six_by_their_heading_run_upwards() -> None:
    rows = [["School", "Year", "KA1 (out of 6)", "KA2 (out of 6)"], ["Oak Primary", "2023/24", 5, 6]]
    reading = read_rows([*rows, ["Elm Primary", "2023/24", 2, 3]])
    assert told(reading, "level", "levels", "status")["C2"] == (5.0, 6, "accepted")


def test_a_head_over_the_school_in_one_heading_gives_both() -> None:
    rows = [["2023/24"], ["Area", "Emeka Obi\nSt Bede's Primary School", "Zainab Akhtar\nThe Grange Infant School"]]
    rows += [[AREAS[0], "Good", "Inadequate"], [AREAS[1], "Outstanding", "Good"]]
    found = told(read_rows(rows), "leader", "school")
    assert found["B3"] == ("Emeka Obi", "St Bede's Primary School")
    assert found["C3"] == ("Zainab Akhtar", "The Grange Infant School")


def test_heads_whom_sheets_name_have_the_school_of_the_list_of_heads() -> None:
    heads = [["Head", "School"], ["Emeka Obi", "St Bede's Primary"], ["Zainab Akhtar", "The Grange Infant School"]]
    form = [["Headteacher review 2023/24"], [], ["Area", "Judgement"], [AREAS[0], "Good"], [AREAS[1], "Inadequate"]]
    sheets = [a_sheet(heads, "Contents"), a_sheet(form, "Emeka Obi"), a_sheet(form, "Zainab Akhtar")]
    assert {(each.leader, each.school) for each in read_sheets(*sheets).ratings} == {tuple(row) for row in heads[1:]}


def test_ticks_under_words_of_which_a_scale_has_some_are_asked_about_whole() -> None:
    rows = [*FORM, ["Area", "Rarely", "At times", "As a rule", "Always"]]
    rows += [[AREAS[0], None, "x", None, None], [AREAS[1], "x", None, None, None], [AREAS[2], None, None, None, "x"]]
    reading = read_rows(rows)
    assert told(reading, "level", "levels", "status") == {
        "C6": (2.0, 4, "review"),
        "B7": (1.0, 4, "review"),
        "E8": (4.0, 4, "review"),
    }


def test_a_school_wrapped_in_its_heading_has_no_head_in_it() -> None:
    rows = [["2023/24"], ["Area", "Holy Cross\nCatholic Academy", "Union Street\nPrimary School"]]
    rows += [[AREAS[0], "Good", "Inadequate"], [AREAS[1], "Outstanding", "Good"]]
    assert {each.leader for each in read_rows(rows).ratings} == {None}


def test_what_the_year_is_of_is_no_part_of_the_schools_name() -> None:
    rows = [["Meera Nair – Hollowell Junior School – appraisal 2023/24"], [], ["Area", "Judgement"]]
    rows += [[AREAS[0], "Good"], [AREAS[1], "Outstanding"]]
    assert told(read_rows(rows), "school", "leader", "cycle")["B4"] == (
        "Hollowell Junior School",
        "Meera Nair",
        "2023/24",
    )


def test_bare_numbers_of_a_list_under_ka_are_its_areas() -> None:
    rows = [["School", "Head", "Year", "KA", "Grade"]]
    rows += [["Oak Primary", "Jane Smith", "2023/24", at, "Good" if at % 2 else "Outstanding"] for at in range(1, 7)]
    assert [each.criterion for each in read_rows(rows).ratings] == ["KA1", "KA2", "KA3", "KA4", "KA5", "KA6"]


def test_numbers_under_ka_that_run_beyond_the_areas_stay_as_they_are() -> None:
    rows = [["School", "Head", "Year", "KA", "Grade"]]
    rows += [["Oak Primary", "Jane Smith", "2023/24", at, "Good"] for at in range(3, 10)]
    assert not read_rows(rows).ratings


def test_a_reviewer_beside_the_heads_own_view_stands_under_the_area_without_a_merge() -> None:
    rows = [["2021/22"], [None, None, "KA1", None, "KA2", None], ["School", "Leader", *("Self", "Reviewer") * 2]]
    rows += [["Oak Primary", "Jane Smith", "Good", "Outstanding", "Good", "Inadequate"]]
    found = told(
        read_rows([*rows, ["Elm Primary", "Tom Lee", "Good", "Good", "Outstanding", "Good"]]), "criterion", "source"
    )
    assert [found[cell] for cell in ("C4", "D4", "E4", "F4")] == [
        ("KA1", "self"),
        ("KA1", "appraiser"),
        ("KA2", "self"),
        ("KA2", "appraiser"),
    ]


def test_a_key_of_all_its_levels_is_a_scale_of_so_many() -> None:
    rows = [["A = excellent, B = good, C = fair, D = poor"], ["School", "Year", "KA1", "KA2"]]
    rows += [["Oak Primary", "2023/24", "A", "B"], ["Elm Primary", "2023/24", "C", "D"]]
    assert told(read_rows(rows), "level", "levels") == {"C3": (4.0, 4), "D3": (3.0, 4), "C4": (2.0, 4), "D4": (1.0, 4)}


def test_a_key_of_l1_to_l4_tells_the_way_they_run() -> None:
    rows = [["L1 = emerging, L2 = developing, L3 = secure, L4 = leading"], ["School", "Year", "KA1", "KA2"]]
    reading = read_rows([*rows, ["Oak Primary", "2023/24", "L1", "L3"], ["Elm Primary", "2023/24", "L4", "L2"]])
    assert told(reading, "level", "levels")["D3"] == (3.0, 4)
    assert not reading.questions


def test_a_panels_own_marks_tell_how_many_levels_there_are() -> None:
    rows = [*FORM, ["Key area", "JW", "PK", "Panel agreed"], [AREAS[0], "Met", "Exceeded", "Met"]]
    rows += [[AREAS[1], "Not met", "Met", "Not met"], [AREAS[2], "Met", "Partially met", "Met"]]
    assert told(read_rows(rows), "level", "levels") == {"D6": (3.0, 4), "D7": (1.0, 4), "D8": (3.0, 4)}


def test_a_file_for_the_board_is_not_by_the_board() -> None:
    rows = [["School", "Head", "Year", "KA1"], ["Oak Primary", "Jane Smith", "2023/24", "Good"]]
    reading = read_rows([*rows, ["Elm Primary", "Tom Lee", "2023/24", "Inadequate"]], file="03_board_rag.xlsx")
    assert {each.source for each in reading.ratings} == {"appraiser"}
