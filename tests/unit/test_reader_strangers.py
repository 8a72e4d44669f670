"""What offices that never met do: codes explained elsewhere, choices printed, respondents who are not the head."""

from headlight.model import key
from headlight.reading.names import find_school_name
from tests.sheets import a_sheet, read_rows, read_sheets, told

LEVELS = ("Good", "Outstanding", "Requires improvement", "Inadequate")


def test_levels_printed_to_choose_from_are_no_rating() -> None:
    reading = read_rows(
        [
            ["School", "Oak Primary School"],
            ["Headteacher", "Mrs Jane Smith"],
            ["Year", "2023/24"],
            [],
            ["Area", "Choose one", "Choice"],
            ["KA1", "Emerging / Developing / Secure / Leading", "Secure"],
            ["KA2", "Emerging / Developing / Secure / Leading", "Emerging"],
            ["KA3", "Emerging / Developing / Secure / Leading", None],
        ]
    )
    assert told(reading, "criterion", "level", "school") == {
        "C6": ("KA1", 3.0, "Oak Primary School"),
        "C7": ("KA2", 1.0, "Oak Primary School"),
    }
    assert not reading.questions


def test_codes_of_schools_and_heads_are_looked_up() -> None:
    data = [["SchCode", "HTCode", "AcYear", "Crit", "Lvl"]]
    data += [[f"S{n}", f"H{n}", "2023/24", "KA1", 1 + n] for n in range(1, 4)]
    names = [
        ["SchCode", "School", None, "HTCode", "Headteacher", None, "Lvl", "Meaning"],
        ["S1", "Oak Primary School", None, "H3", "Ann Lee", None, 1, "Emerging"],
        ["S2", "Ash Academy", None, "H1", "Jane Smith", None, 2, "Developing"],
        ["S3", "Elm School", None, "H2", "Tom Brown", None, 3, "Secure"],
        [None, None, None, None, None, None, 4, "Leading"],
    ]
    reading = read_sheets(a_sheet(data, "Data"), a_sheet(names, "Lookups"))
    assert told(reading, "school", "leader", "level", "status") == {
        "E2": ("Oak Primary School", "Jane Smith", 2.0, "accepted"),
        "E3": ("Ash Academy", "Tom Brown", 3.0, "accepted"),
        "E4": ("Elm School", "Ann Lee", 4.0, "accepted"),
    }


def test_whoever_answers_about_the_headteacher_is_not_the_headteacher() -> None:
    asked = [f"How would you rate the headteacher: {area}" for area in ("KA1", "KA2")]
    rows = [["Timestamp", "Name", "School", *asked]]
    rows += [
        [f"2024-05-0{n} 09:00", name, "Oak Primary", *LEVELS[n : n + 2]]
        for n, name in enumerate(("Di Poole", "Ed Orr"), 1)
    ]
    assert {each.leader for each in read_rows(rows).ratings} == {None}


def test_a_date_made_of_two_levels_that_do_not_touch_is_asked_about() -> None:
    rows = [["School", "Year", "KA1", "KA2", "Key: 1 = Emerging, 2 = Developing, 3 = Secure, 4 = Leading"]]
    rows += [["Oak Primary", "2023/24", 3, "2024-01-03"], ["Ash Primary", "2023/24", 2, 4]]
    reading = read_sheets(a_sheet(rows, dates=frozenset({key(1, 3)})))
    (waiting,) = (each for each in reading.ratings if each.status == "review")
    assert (waiting.cell, waiting.level, waiting.value) == ("D2", None, None)
    assert [(each.kind, each.guess) for each in reading.questions] == [("value", None)]


def test_better_progress_is_a_remark_and_better_than_is_a_doubt() -> None:
    rows = [["School", "Year", "KA1", "KA2"]]
    rows += [["Oak Primary", "2023/24", "Good / books show better progress", "Good, better than last year"]]
    rows += [["Ash Primary", "2023/24", "Outstanding", "Inadequate"]]
    assert [each.range for each in read_rows(rows).questions] == ["D2"]


def test_two_raters_nobody_knows_are_two_reviews() -> None:
    rows = [["School", "Headteacher", "Year", "Rater", "KA1", "KA2"]]
    rows += [["Oak Primary", "Jane Smith", "2023/24", "Parent forum", "Good", "Inadequate"]]
    rows += [["Oak Primary", "Jane Smith", "2023/24", "QA team", "Outstanding", "Good"]]
    assert {each.kind for each in read_rows(rows).questions} == {"source"}


def test_the_priorities_of_a_plan_are_nobodys_objectives() -> None:
    plan = [
        ["Priority", "Key Area", "Action", "Lead", "By when"],
        ["Attendance", "KA2", "Phone on day one", "Mrs Orr", "June"],
    ]
    assert not read_rows(plan).objectives
    objectives = [
        ["Objective", "Key Area", "Actions", "By when", "Progress"],
        ["Raise reading", "KA2", "Daily", "June", "Met"],
    ]
    assert len(read_rows(objectives).objectives) == 1


def test_a_report_whose_cover_names_the_head_beside_means_of_groups() -> None:
    cover = [["360 report"], ["Prepared for", "Jane Smith"], ["School", "Oak Primary School"], ["Year", "2023/24"]]
    cover += [["1 = Poor, 2 = Fair, 3 = Good, 4 = Very good, 5 = Excellent"]]
    scores = [["Statement", "Self", "Line manager", "Peers (mean, n=5)"]]
    scores += [["KA1", 4, 3, 3.4], ["KA2", 5, 2, 4.1], ["KA3", 3, 4, 2.7]]
    reading = read_sheets(a_sheet(cover, "Cover"), a_sheet(scores, "Scores"))
    assert told(reading, "source", "leader", "level")["B2"] == ("self", "Jane Smith", 4.0)
    assert told(reading, "source", "leader", "level")["C2"] == ("appraiser", "Jane Smith", 3.0)
    assert len(reading.ratings) == 6


def test_schools_keep_their_saints_their_towns_and_their_girls() -> None:
    for title, school in (
        ("Review of Our Lady of Grace Primary School", "Our Lady of Grace Primary School"),
        ("Oak Primary School, Marlbeck: appraisal", "Oak Primary School, Marlbeck"),
        ("Wexmoor High School for Girls", "Wexmoor High School for Girls"),
        ("Jane Smith (Oak Primary School) 2023/24", "Oak Primary School"),
        ("Oak Primary School, Jane Smith", "Oak Primary School"),
        ("Visit to Oak Primary School", "Oak Primary School"),
    ):
        assert find_school_name(title) == school


def test_a_grids_statements_are_told_by_their_numbers_and_no_level_is_made_of_them() -> None:
    rows = [[None, None, "Key Area 3: Developing Self and Working with Others", None, None, None]]
    rows += [["School", "Head", "3.1", "3.2", "3.3", "3.4"], ["Oak Primary", "Jane Smith", "A", "R", "A", "G"]]
    rows += [["Ash Primary", "Tom Brown", "R", "G", "A", "A"], ["2023/24"]]
    assert [each.criterion for each in read_rows(rows).ratings] == ["KA3.1", "KA3.2", "KA3.3", "KA3.4"] * 2


def test_what_is_left_out_names_a_sheet_without_a_table() -> None:
    rows = [["School", "Year", "KA1", "KA2"], ["Oak Primary", "2023/24", "Good", "Inadequate"]]
    reading = read_sheets(a_sheet([["Press F9."], ["Do not rename sheets."]], "Menu"), a_sheet(rows, "Data"))
    assert [(each.sheet, each.reason) for each in reading.ignored] == [("Menu", "a sheet without a table")]


def test_a_spacer_between_keys_and_ratings_parts_no_table() -> None:
    rows = [["School", "Head", None, "KA1", "KA2"], ["Oak Primary", "Jane Smith", None, "Good", "Inadequate"]]
    rows += [["Ash Primary", "Tom Brown", None, "Outstanding", "Good"], ["2023/24"]]
    assert told(read_rows(rows), "school", "leader") == {
        cell: who
        for row, who in ((2, ("Oak Primary", "Jane Smith")), (3, ("Ash Primary", "Tom Brown")))
        for cell in (f"D{row}", f"E{row}")
    }


def test_grades_beside_comments_behind_a_spacer_are_no_key() -> None:
    rows = [["Key Area 1, 2023/24"], ["Headteacher", "School", None, "Grade", "Comment"]]
    rows += [
        ["Jane Smith", "Oak Primary", None, "Amber", "To revisit"],
        ["Tom Brown", "Ash Primary", None, "Red", "Late start"],
    ]
    rows += [["Ann Lee", "Elm Academy", None, "Green", "Strong team"]]
    assert told(read_rows(rows), "leader", "level", "comment") == {
        "D3": ("Jane Smith", 2.0, "To revisit"),
        "D4": ("Tom Brown", 1.0, "Late start"),
        "D5": ("Ann Lee", 3.0, "Strong team"),
    }


def test_a_line_of_schools_with_a_blank_line_below_is_not_the_first_of_them() -> None:
    rows = [
        ["School", "Oak Primary", "Ash Primary", "Elm Academy"],
        [],
        ["Headteacher", "Jane Smith", "Tom Brown", "Ann Lee"],
    ]
    rows += [["KA1", "Good", "Outstanding", "Inadequate"], ["KA2", "Good", "Good", "Good"], ["2023/24"]]
    assert {(each.school, each.leader) for each in read_rows(rows).ratings} == {
        ("Oak Primary", "Jane Smith"),
        ("Ash Primary", "Tom Brown"),
        ("Elm Academy", "Ann Lee"),
    }


def test_what_a_sheet_says_of_itself_in_capitals_is_nobody() -> None:
    rows = [
        ["CONFIDENTIAL - not to be forwarded"],
        ["Oak Primary School 2023/24"],
        ["KA1", "Good"],
        ["KA2", "Inadequate"],
    ]
    assert {(each.school, each.leader) for each in read_rows(rows).ratings} == {("Oak Primary School", None)}


def test_a_column_behind_all_schools_is_no_school() -> None:
    rows = [
        ["Judgements 2023/24"],
        ["School", "Oak Primary", "Ash Primary", "Elm Academy", "SEND %"],
        ["Head", "Jane Smith", "Tom Brown", "Ann Lee", 12],
    ]
    rows += [["KA1", "Good", "Outstanding", "Inadequate", 14], ["KA2", "Good", "Good", "Good", 9]]
    reading = read_rows(rows)
    assert {(each.school, each.leader) for each in reading.ratings} == {
        ("Oak Primary", "Jane Smith"),
        ("Ash Primary", "Tom Brown"),
        ("Elm Academy", "Ann Lee"),
    }
    assert not reading.questions


def test_a_yes_or_no_about_schools_names_none() -> None:
    rows = [
        ["Judgements 2023/24"],
        ["Headteacher", "Key Area", "Level", "Priority school?"],
        ["Jane Smith", "KA1", "Good", "Y"],
    ]
    rows += [["Jane Smith", "KA2", "Inadequate", "N"]]
    reading = read_rows(rows)
    assert {(each.cell, each.school) for each in reading.ratings} == {("C3", None), ("C4", None)}
    assert not reading.questions


def test_numbers_of_heads_at_each_level_rate_nobody() -> None:
    rows = [["Judgements 2023/24"], ["Level", "KA1", "KA2", "KA3"], ["Outstanding", 2, 3, 1], ["Good", 4, 5, 6]]
    rows += [["Requires improvement", 1, 0, 2], ["Total", 7, 8, 9]]
    reading = read_rows(rows)
    assert not reading.ratings
    assert not reading.questions
    assert "an aggregate" in reading.ignored[0].reason


AREAS = ("Shaping the Future", "Leading Learning and Teaching", "Managing the Organisation", "Securing Accountability")


def test_risks_examples_and_lists_to_choose_from_rate_nobody() -> None:
    risks = [
        ["Risk", "Key Area", "Likelihood", "RAG"],
        ["Falling roll", "KA4", 3, "Red"],
        ["Budget", "KA5", 2, "Amber"],
    ]
    levels = ("Outstanding", "Good", "Requires improvement", "Inadequate")
    lists = [["Ratings", "Areas"], *map(list, zip(levels, AREAS, strict=True))]
    example = [
        ["School", "Example Primary School"],
        ["Year", "2023/24"],
        [],
        ["Key Area", "Level"],
        ["KA1", "Good"],
        ["KA2", "Good"],
    ]
    for rows in (risks, lists, example):
        assert not read_rows(rows).ratings


def test_a_survey_or_a_plan_beside_a_sheet_of_heads_makes_no_self_review_of_it() -> None:
    heads = [["School", "Year", "KA1", "KA2"], ["Oak Primary", "2023/24", "Good", "Inadequate"]]
    survey = [["Statement", "% agree"], ["Leaders listen", 88], ["I enjoy working here", 91]]
    reading = read_sheets(a_sheet(heads, "HTs"), a_sheet(survey, "Staff survey"), a_sheet(survey, "SIP priorities"))
    assert {each.source for each in reading.ratings} == {"appraiser"}


def test_what_is_typical_of_a_phase_or_of_the_nation_rates_nobody() -> None:
    phases = [["Phase", "KA1", "KA2"], ["Primary", "Good", "Outstanding"], ["Secondary", "Good", "Good"], ["2023/24"]]
    nation = [
        ["Year", "2023/24"],
        [],
        ["Key Area", "National", "Trust"],
        *([area, "Good", "Outstanding"] for area in AREAS),
    ]
    for rows in (phases, nation):
        assert not read_rows(rows).ratings
