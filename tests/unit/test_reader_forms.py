"""Forms as clusters of schools fill them: objectives above, remarks below, ditto marks, an area's own line."""

from tests.sheets import a_sheet, read_rows, read_sheets, told

KEYS = ["School", "Head", "Year"]
JANE = ["Oak Primary", "Jane Smith", "2023/24"]
BLOCK = [["School", "Oak Primary"], ["Headteacher", "Jane Smith"], ["Year", "2023/24"], []]
AREAS = ("Shaping the Future", "Managing the Organisation", "Securing Accountability")


def test_objectives_over_the_areas_take_nothing_from_them() -> None:
    rows = [
        *BLOCK,
        ["Objectives", "Success criteria", "Outcome"],
        ["1. Raise standards in writing", "See school plan", "Met"],
        ["2. Prepare the school for federation", "See school plan", "Met in full"],
        [],
        ["Key Areas", "Judgement", "Comment"],
        [AREAS[0], "Good"],
        [AREAS[1], "Outstanding"],
    ]
    reading = read_rows(rows)
    assert told(reading, "criterion", "school", "leader", "level") == {
        "B10": ("KA1", "Oak Primary", "Jane Smith", 3.0),
        "B11": ("KA4", "Oak Primary", "Jane Smith", 4.0),
    }


def test_remarks_that_sound_like_headings_are_none() -> None:
    rows: list[list[object]] = [*BLOCK]
    for area, level in zip(AREAS, ("Good", "Outstanding", "Inadequate"), strict=True):
        rows += [[area], ["Strengths", "See SIP note"], ["Next steps", "Comments from staff"], ["Judgement", level]]
    assert told(read_rows(rows), "criterion", "level") == {
        "B8": ("KA1", 3.0),
        "B12": ("KA4", 4.0),
        "B16": ("KA5", 1.0),
    }


def test_the_line_for_an_area_below_its_statements_is_the_areas() -> None:
    rows = [
        *BLOCK,
        ["Key Area 1 - Shaping the Future"],
        ["KA1.1", "Good"],
        ["KA1.2", "Outstanding"],
        ["Judgement for this area", "Good"],
        ["Key Area 4 - Managing the Organisation"],
        ["KA4.1", "No evidence yet"],
        ["KA4.2", "Inadequate"],
        ["Judgement for this area", "Good"],
    ]
    assert told(read_rows(rows), "criterion", "level") == {
        "B6": ("KA1.1", 3.0),
        "B7": ("KA1.2", 4.0),
        "B8": ("KA1", 3.0),
        "B11": ("KA4.2", 1.0),
        "B12": ("KA4", 3.0),
    }


def test_ditto_marks_mean_the_one_above() -> None:
    rows = [
        [*KEYS, "KA1"],
        [*JANE, "Good"],
        ["Ash Primary", '"', '"', "Outstanding"],
        ["Elm Primary", "as above", "2023/24", "Good"],
    ]
    reading = read_rows(rows)
    assert told(reading, "school", "leader", "cycle") == {
        "D2": ("Oak Primary", "Jane Smith", "2023/24"),
        "D3": ("Ash Primary", "Jane Smith", "2023/24"),
        "D4": ("Elm Primary", "Jane Smith", "2023/24"),
    }


def test_a_column_that_never_exceeds_is_on_the_scale_of_the_others() -> None:
    rows = [
        [*KEYS, "KA1", "KA2"],
        [*JANE, "Met", "Exceeded"],
        ["Ash Primary", "Tom Brown", "2023/24", "Not met", "Met"],
        ["Elm Primary", "Ada Green", "2023/24", "Met", "ask Jo"],
    ]
    assert {each.levels for each in read_rows(rows).ratings} == {4}


def test_a_count_of_those_complete_is_no_rating() -> None:
    rows = [
        [*KEYS, "KA1", "KA2"],
        [*JANE, "G", "O"],
        ["Ash Primary", "Tom Brown", "2023/24", "RI", "I"],
        ["Number complete", None, None, 2, 1],
    ]
    reading = read_sheets(a_sheet(rows))
    assert set(told(reading, "level")) == {"D2", "E2", "D3", "E3"}
    assert reading.questions == ()


def test_an_executive_head_labelled_over_columns_of_schools_heads_them_all() -> None:
    rows = [
        ["Executive Headteacher", "Jane Smith"],
        ["Year", "2023/24"],
        [],
        ["Key Area", "Oak Primary", "Ash Primary School"],
        [AREAS[0], "Good", "Outstanding"],
        [AREAS[1], "Inadequate", "Good"],
    ]
    reading = read_rows(rows)
    assert {(each.school, each.leader) for each in reading.ratings} == {
        ("Oak Primary", "Jane Smith"),
        ("Ash Primary School", "Jane Smith"),
    }
    named = [*rows[:4], ["Headteacher", "Tom Brown", None], *rows[4:]]
    assert {(each.school, each.leader) for each in read_rows(named).ratings} == {
        ("Oak Primary", "Tom Brown"),
        ("Ash Primary School", None),
    }


def test_the_last_judgement_of_a_form_is_read_past_its_remarks() -> None:
    rows: list[list[object]] = [*BLOCK]
    for area, level in zip(AREAS, ("Good", "Outstanding", "Inadequate"), strict=True):
        rows += [[area], ["The leader manages well and plans ahead."], ["Strengths", "Calm"], ["Judgement", level]]
    assert told(read_rows(rows), "criterion", "level")["B16"] == ("KA5", 1.0)


def test_a_remark_that_names_results_beside_an_area_without_a_level_heads_nothing() -> None:
    rows = [
        *BLOCK,
        ["Key Area", "Grade", "Evidence"],
        [AREAS[0], "Good", "Calm corridors"],
        [AREAS[1], None, "Good use of pupil premium this year"],
        [AREAS[2], "Inadequate", "Attendance is low"],
    ]
    assert told(read_rows(rows), "criterion", "level", "comment") == {
        "B6": ("KA1", 3.0, "Calm corridors"),
        "B8": ("KA5", 1.0, "Attendance is low"),
    }


def test_a_key_with_marks_of_three_letters() -> None:
    rows = [
        ["Key: Em = Emerging, D = Developing, S = Secure, Emb = Embedded"],
        [],
        [*KEYS, "KA1", "KA2"],
        [*JANE, "Em", "Emb"],
        ["Ash Primary", "Tom Brown", "2023/24", "D", "S"],
        ["Cluster average", None, None, "D", "S"],
    ]
    assert told(read_rows(rows), "level") == {"D4": (1.0,), "E4": (4.0,), "D5": (2.0,), "E5": (3.0,)}


def test_a_sheet_called_heads_names_nobody() -> None:
    rows = [["Key Area", "Oak Primary", "Ash Primary School"], [AREAS[0], "Good", "RI"], [AREAS[1], "RI", "Good"]]
    reading = read_rows(rows, name="HTs", file="Reviews 2023-24.xlsx")
    assert {(each.school, each.leader) for each in reading.ratings} == {
        ("Oak Primary", None),
        ("Ash Primary School", None),
    }


def test_levels_with_a_long_remark_behind_most_of_them_are_levels() -> None:
    rows = [
        [*KEYS, "KA1"],
        [*JANE, "Leading\nBooks show better progress in Year 4 this term"],
        ["Ash Primary", "Tom Brown", "2023/24", "Developing\nStaff meetings now focused on learning again"],
        ["Elm Primary", "Ada Green", "2023/24", "Secure"],
    ]
    assert told(read_rows(rows), "level") == {"D2": (4.0,), "D3": (2.0,), "D4": (3.0,)}
    rows = [[*row[:3], str(row[3]).replace("\n", " ")] for row in rows[:3]]
    assert told(read_rows(rows), "level") == {}


def test_a_column_of_short_marks_beside_a_gap_is_no_key() -> None:
    rows = [
        *BLOCK,
        ["Area", "Self", None, "Agreed"],
        ["Shaping the Future", "PM", None, "Ex"],
        ["Leading Learning and Teaching", "M", None, "NM"],
        ["Managing the Organisation", "M", None, "M"],
        ["Securing Accountability", "Ex", None, "M"],
        ["Strengthening Community", "M", None, "Too early"],
    ]
    agreed = [each for each in read_rows(rows).ratings if each.source == "appraiser"]
    assert [each.cell for each in agreed] == ["D6", "D7", "D8", "D9"]
