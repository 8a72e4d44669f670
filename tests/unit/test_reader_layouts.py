"""Every layout a trust keeps its ratings in, read to whose, when, who rated and what."""

from headlight.model import key
from tests.sheets import a_sheet, read_rows, read_sheets, told

WHO = ("school", "leader", "criterion", "raw")
TIMED = ("leader", "cycle", "criterion", "level")
RATED = ("source", "criterion", "level")


def test_a_row_per_leader() -> None:
    reading = read_rows(
        [
            ["Headteacher appraisal 2023/24"],
            ["School", "Headteacher", "KA1", "Leading Learning and Teaching"],
            ["Oak Primary", "Jane Smith", "Good", "Outstanding"],
            ["Ash School", "Tom Brown", "Requires improvement", "n/a"],
            ["Average", None, 2, 2],
        ]
    )
    assert told(reading, *WHO) == {
        "C3": ("Oak Primary", "Jane Smith", "KA1", "Good"),
        "D3": ("Oak Primary", "Jane Smith", "KA2", "Outstanding"),
        "C4": ("Ash School", "Tom Brown", "KA1", "Requires improvement"),
    }
    assert {(rating.cycle, rating.scale, rating.status) for rating in reading.ratings} == {
        ("2023/24", "ofsted", "accepted")
    }
    assert [(each.range, each.blanks) for each in reading.ignored] == [("A5:D5", 0), ("C3:D4", 1)]


def test_a_long_list() -> None:
    reading = read_rows(
        [
            ["School", "Headteacher", "Academic year", "Framework", "Criterion", "Rating", "Evidence"],
            ["Oak", "Jane Smith", "2023/24", "Key Areas", "KA1", "Good", "visits"],
            ["Oak", "Jane Smith", "2023/24", "Key Areas", "KA1.2", "Good", None],
            ["Ash", "Tom Brown", "2022/23", "National Standards", "D1", "Outstanding", None],
        ]
    )
    assert told(reading, "school", "leader", "cycle", "framework", "criterion", "comment") == {
        "F2": ("Oak", "Jane Smith", "2023/24", "ka", "KA1", "visits"),
        "F3": ("Oak", "Jane Smith", "2023/24", "ka", "KA1.2", None),
        "F4": ("Ash", "Tom Brown", "2022/23", "nse2015", "D1", None),
    }


def test_a_form_with_a_heading_block() -> None:
    reading = read_rows(
        [
            ["Headteacher appraisal form"],
            ["School:", "Oak Primary School"],
            ["Headteacher", "Mrs J Smith"],
            ["Date of review", "2024-03-12"],
            [],
            ["Key Area", "Self", "Appraiser", "Comments"],
            ["KA1 Shaping the Future", "Good", "RI", "Strong vision"],
            ["KA2 Leading Learning and Teaching", "RI", "RI", None],
            ["Overall", "Good", "RI", None],
        ]
    )
    assert {(rating.school, rating.leader, rating.cycle, rating.date) for rating in reading.ratings} == {
        ("Oak Primary School", "Mrs J Smith", "2023/24", "2024-03-12")
    }
    assert told(reading, "source", "criterion", "raw", "comment") == {
        "B7": ("self", "KA1", "Good", None),
        "C7": ("appraiser", "KA1", "RI", "Strong vision"),
        "B8": ("self", "KA2", "RI", None),
        "C8": ("appraiser", "KA2", "RI", None),
    }


def test_a_heading_block_with_labels_above_their_values() -> None:
    reading = read_rows(
        [
            ["School", "Headteacher", "Date of meeting", "Appraiser"],
            ["Oak Primary", "Jane Smith", "2024-05-03", "Ann Lee"],
            [],
            ["Area", "Grade", "Evidence"],
            ["KA1", "Good", "x"],
            ["KA2", "RI", "y"],
        ]
    )
    assert told(reading, "school", "leader", "cycle", "appraiser", "criterion") == {
        "B5": ("Oak Primary", "Jane Smith", "2023/24", "Ann Lee", "KA1"),
        "B6": ("Oak Primary", "Jane Smith", "2023/24", "Ann Lee", "KA2"),
    }


def test_a_heading_block_in_two_columns_with_a_role() -> None:
    reading = read_rows(
        [
            ["School", "Oak Primary", None, "URN", 990112],
            ["Headteacher", "Jane Smith", None, "Year reviewed", "2025/26"],
            ["Role", "Executive Headteacher", None, "Review", "Final"],
            ["Appraiser", "Ann Lee", None, "Date of meeting", "2026-06-17"],
            [],
            ["Key Area", "Self", "Appraiser"],
            ["KA1", "Good", "RI"],
            ["KA2", "Good", "Outstanding"],
        ]
    )
    assert told(reading, "urn", "role", "cycle", "point", "source", "appraiser", "date") == {
        "B7": ("990112", "Executive Headteacher", "2025/26", "final", "self", None, "2026-06-17"),
        "C7": ("990112", "Executive Headteacher", "2025/26", "final", "appraiser", "Ann Lee", "2026-06-17"),
        "B8": ("990112", "Executive Headteacher", "2025/26", "final", "self", None, "2026-06-17"),
        "C8": ("990112", "Executive Headteacher", "2025/26", "final", "appraiser", "Ann Lee", "2026-06-17"),
    }


def test_criteria_down_and_schools_across_with_heads_below() -> None:
    reading = read_rows(
        [
            ["Key Area", "Oak Primary", "Ash Academy", "Elm School"],
            ["Headteacher", "Jane Smith", "Tom Brown", "Una Hill"],
            ["KA1 Shaping the Future", "Good", "RI", "Good"],
            ["KA2", "Outstanding", "Good", None],
            ["Date", "2024-02-03", "2024-02-04", "2024-05-06"],
        ],
        name="2023-24",
    )
    assert told(reading, "school", "leader", "date", "criterion", "raw") == {
        "B3": ("Oak Primary", "Jane Smith", "2024-02-03", "KA1", "Good"),
        "C3": ("Ash Academy", "Tom Brown", "2024-02-04", "KA1", "RI"),
        "D3": ("Elm School", "Una Hill", "2024-05-06", "KA1", "Good"),
        "B4": ("Oak Primary", "Jane Smith", "2024-02-03", "KA2", "Outstanding"),
        "C4": ("Ash Academy", "Tom Brown", "2024-02-04", "KA2", "Good"),
    }


def test_codes_and_words_down_heads_in_an_unlabelled_row() -> None:
    reading = read_rows(
        [
            ["Ref", "Key Area", "Oak Primary School", "Ash Academy", "Hub average"],
            [None, None, "Jane Smith", "Tom Brown", None],
            ["KA1", "Shaping the Future", "Good", "RI", 2.5],
            ["KA2", "Leading Learning and Teaching", "Good", "Good", 3],
        ],
        name="2023-24",
    )
    assert told(reading, *WHO) == {
        "C3": ("Oak Primary School", "Jane Smith", "KA1", "Good"),
        "D3": ("Ash Academy", "Tom Brown", "KA1", "RI"),
        "C4": ("Oak Primary School", "Jane Smith", "KA2", "Good"),
        "D4": ("Ash Academy", "Tom Brown", "KA2", "Good"),
    }


def test_keys_down_the_first_column() -> None:
    reading = read_rows(
        [
            ["School", "Oak Primary", "Ash Academy"],
            ["Head", "Jane Smith", "Tom Brown"],
            ["KA1 Shaping the Future", "Good", "RI"],
            ["KA2", "Outstanding", "Good"],
        ],
        name="2023-24",
    )
    assert told(reading, *WHO)["C4"] == ("Ash Academy", "Tom Brown", "KA2", "Good")
    assert len(reading.ratings) == 4


def test_self_and_partner_under_two_merged_heading_rows() -> None:
    rows = [
        ["School", "Head", "KA1", None, "KA2", None],
        [None, None, "Self", "SIP", "Self", "SIP"],
        ["Oak", "Jane Smith", "Good", "RI", "Good", "Good"],
    ]
    merged = a_sheet(rows, "2023-24", merges=((0, 2, 0, 3), (0, 4, 0, 5), (0, 0, 1, 0), (0, 1, 1, 1)))
    expected = {
        "C3": ("self", "KA1", 3.0),
        "D3": ("partner", "KA1", 2.0),
        "E3": ("self", "KA2", 3.0),
        "F3": ("partner", "KA2", 3.0),
    }
    assert told(read_sheets(merged), *RATED) == expected
    assert told(read_sheets(a_sheet(rows, "2023-24")), *RATED) == expected


def test_three_heading_rows() -> None:
    rows = [
        ["School", "Head", "Self-evaluation", None, None, None, "Trust", None, None, None],
        [None, None, "KA1", None, "KA2", None, "KA1", None, "KA2", None],
        [None, None, *["Interim", "Final"] * 4],
        ["Oak", "Jane Smith", "Good", "RI", "Good", "Good", "RI", "Good", "Good", "Good"],
    ]
    merges = ((0, 2, 0, 5), (0, 6, 0, 9), (1, 2, 1, 3), (1, 4, 1, 5), (1, 6, 1, 7), (1, 8, 1, 9))
    reading = read_sheets(a_sheet(rows, "2023-24", merges=merges))
    assert told(reading, "source", "point", "criterion", "raw") == {
        "C4": ("self", "interim", "KA1", "Good"),
        "D4": ("self", "final", "KA1", "RI"),
        "E4": ("self", "interim", "KA2", "Good"),
        "F4": ("self", "final", "KA2", "Good"),
        "G4": ("appraiser", "interim", "KA1", "RI"),
        "H4": ("appraiser", "final", "KA1", "Good"),
        "I4": ("appraiser", "interim", "KA2", "Good"),
        "J4": ("appraiser", "final", "KA2", "Good"),
    }


def test_a_sheet_per_key_area_with_years_across() -> None:
    rows = [["School", "Headteacher", "2021/22", "2022/23"], ["Oak", "Jane Smith", "Good", "RI"]]
    reading = read_sheets(a_sheet(rows, "KA1"), a_sheet(rows, "KA2"))
    assert told(reading, "cycle", "criterion", "raw") == {
        "KA1!C2": ("2021/22", "KA1", "Good"),
        "KA1!D2": ("2022/23", "KA1", "RI"),
        "KA2!C2": ("2021/22", "KA2", "Good"),
        "KA2!D2": ("2022/23", "KA2", "RI"),
    }


def test_a_sheet_per_key_area_by_its_title() -> None:
    rows = [["School", "Headteacher", "Self", "SIP", "Agreed"], ["Oak", "Jane Smith", "Good", "Good", "RI"]]
    reading = read_sheets(
        a_sheet([["Key Area 1: Shaping the Future"], *rows], "A"),
        a_sheet([["Key Area 2: Leading Learning and Teaching"], *rows], "B"),
        file="2023-24.xlsx",
    )
    assert told(reading, *RATED)["B!E3"] == ("appraiser", "KA2", 2.0)
    assert told(reading, *RATED)["A!C3"] == ("self", "KA1", 3.0)
    assert len(reading.ratings) == 6


def test_a_sheet_per_school_with_years_down() -> None:
    rows = [["Year", "KA1", "KA2"], ["2022/23", "Good", "RI"], ["2023/24", "Good", "Good"]]
    reading = read_sheets(a_sheet(rows, "Oak"), a_sheet(rows, "Ash"))
    assert told(reading, "school", "cycle", "criterion", "raw")["Ash!C2"] == ("Ash", "2022/23", "KA2", "RI")
    assert len(reading.ratings) == 8


def test_ticks_under_levels_best_first() -> None:
    reading = read_rows(
        [
            ["School: Oak Primary"],
            ["Headteacher: Jane Smith"],
            ["Criterion", "Outstanding", "Good", "Requires improvement", "Inadequate"],
            ["KA1 Shaping the Future", "x", None, None, None],
            ["KA2", None, "✓", None, None],
        ],
        file="2023-24.xlsx",
    )
    assert told(reading, "school", "leader", "criterion", "raw", "level") == {
        "B4": ("Oak Primary", "Jane Smith", "KA1", "x", 4.0),
        "C5": ("Oak Primary", "Jane Smith", "KA2", "✓", 3.0),
    }


def test_ticks_under_levels_under_criteria() -> None:
    rows = [
        ["School", "Head", "KA1", None, None, "KA2", None, None],
        [None, None, *["RI", "Good", "Outstanding"] * 2],
        ["Oak", "Jane Smith", "x", None, None, None, "x", None],
        ["Ash", "Tom Brown", None, None, 1, "Y", None, None],
    ]
    reading = read_sheets(a_sheet(rows, "2023-24", merges=((0, 2, 0, 4), (0, 5, 0, 7))))
    assert told(reading, "leader", "criterion", "level") == {
        "C3": ("Jane Smith", "KA1", 2.0),
        "G3": ("Jane Smith", "KA2", 3.0),
        "E4": ("Tom Brown", "KA1", 4.0),
        "F4": ("Tom Brown", "KA2", 2.0),
    }


def test_two_ticks_lie_between_and_are_asked_and_a_struck_one_counts_for_nothing() -> None:
    rows = [["Key Area", "Outstanding", "Good", "RI"], ["KA1", "x", "x", None], ["KA2", "x", "x", None]]
    reading = read_sheets(a_sheet(rows, "2023-24 Oak Primary", strikes=frozenset([key(1, 1)])))
    assert told(reading, "criterion", "level", "status") == {
        "C2": ("KA1", 3.0, "accepted"),
        "B3": ("KA2", 3.5, "review"),
    }
    assert [(each.kind, each.guess, each.ratings) for each in reading.questions] == [("value", "3.5", 1)]


def test_a_fill_as_the_mark_under_a_level() -> None:
    rows = [["Key Area", "Emerging", "Developing", "Secure", "Leading"], ["KA1"], ["KA2"]]
    fills = {key(1, 2): "#00B050", key(2, 3): "#00B050", key(0, 1): "#CCCCCC"}
    reading = read_sheets(a_sheet(rows, "2023-24 Oak Primary", fills=fills))
    assert told(reading, "criterion", "raw", "level") == {"C2": ("KA1", "Green", 2.0), "D3": ("KA2", "Green", 3.0)}


def test_fills_as_ratings() -> None:
    rows = [["School", "Head", "KA1", "KA2"], ["Oak", "Jane Smith"], ["Ash", "Tom Brown"]]
    fills = {
        key(1, 2): "#FF0000",
        key(1, 3): "#FFC000",
        key(2, 2): "#00B050",
        key(0, 0): "#D9D9D9",
        key(2, 0): "#F2F2F2",
    }
    reading = read_sheets(a_sheet(rows, "2023-24", fills=fills))
    assert told(reading, "leader", "criterion", "raw", "scale", "level") == {
        "C2": ("Jane Smith", "KA1", "Red", "rag", 1.0),
        "D2": ("Jane Smith", "KA2", "Amber", "rag", 2.0),
        "C3": ("Tom Brown", "KA1", "Green", "rag", 3.0),
    }


def test_word_beside_number_is_one_rating() -> None:
    reading = read_rows(
        [
            ["School", "Head", "Year", "KA1", "KA1 score", "KA2", "KA2 score"],
            ["Oak", "Jane Smith", "2023/24", "Good", 2, "Outstanding", 1],
            ["Ash", "Tom Brown", "2023/24", "RI", 3, "Good", 2],
        ]
    )
    assert set(told(reading)) == {"D2", "F2", "D3", "F3"}
    assert reading.questions == ()


def test_word_beside_number_under_merged_criteria() -> None:
    rows = [
        ["School", "Head", "KA1", None, "KA2", None],
        [None, None, "Grade", "Score", "Grade", "Score"],
        ["Oak", "Jane Smith", "Good", 2, "Outstanding", 1],
        ["Ash", "Tom Brown", "RI", 3, "Good", 2],
    ]
    reading = read_sheets(a_sheet(rows, "2023-24", merges=((0, 2, 0, 3), (0, 4, 0, 5))))
    assert set(told(reading)) == {"C3", "E3", "C4", "E4"}
    assert {rating.status for rating in reading.ratings} == {"accepted"}


def test_both_frameworks_on_one_sheet() -> None:
    reading = read_rows(
        [["2023/24"], ["School", "Head", "KA1", "D1", "D1.1", "HS4"], ["Oak", "Jane Smith", *["Good", "RI"] * 2]]
    )
    assert told(reading, "framework", "criterion") == {
        "C3": ("ka", "KA1"),
        "D3": ("nse2015", "D1"),
        "E3": ("nse2015", "D1.1"),
        "F3": ("hts2020", "HS4"),
    }


def test_blocks_per_year_down_a_sheet() -> None:
    block = [["Headteacher", "KA1", "KA2"], ["Jane Smith", "Good", "RI"]]
    reading = read_rows([["Oak Primary"], ["2022/23"], *block, [], ["2023/24"], *block])
    assert told(reading, "school", "leader", "cycle", "criterion")["B4"] == (
        "Oak Primary",
        "Jane Smith",
        "2022/23",
        "KA1",
    )
    assert told(reading, "school", "leader", "cycle", "criterion")["C8"] == (
        "Oak Primary",
        "Jane Smith",
        "2023/24",
        "KA2",
    )


def test_years_between_records_under_one_heading() -> None:
    people = [["Oak", "Jane Smith", "Good", "RI"], ["Ash", "Tom Brown", "RI", "RI"]]
    reading = read_rows([["School", "Head", "KA1", "KA2"], ["2022/23"], *people, ["2023/24"], *people])
    assert told(reading, *TIMED)["C3"] == ("Jane Smith", "2022/23", "KA1", 3.0)
    assert told(reading, *TIMED)["D7"] == ("Tom Brown", "2023/24", "KA2", 2.0)
    assert len(reading.ratings) == 8


def test_blocks_per_rater_down_a_sheet() -> None:
    block = [["Key Area", "Rating"], ["KA1", "Good"], ["KA2", "RI"]]
    reading = read_rows(
        [["Oak Primary School 2023/24"], ["Self-evaluation"], *block, [], ["Governors' judgement"], *block]
    )
    assert told(reading, "source", "cycle", "criterion") == {
        "B4": ("self", "2023/24", "KA1"),
        "B5": ("self", "2023/24", "KA2"),
        "B9": ("governor", "2023/24", "KA1"),
        "B10": ("governor", "2023/24", "KA2"),
    }


def test_a_block_per_leader_down_a_sheet_carries_nobody_over() -> None:
    block = [["Area", "Rating", "Comment"], ["KA1", "Good", "a"], ["KA2", "RI", "b"]]
    reading = read_rows(
        [
            ["2023/24"],
            ["School: Oak"],
            ["Headteacher: Jane Smith"],
            *block,
            [],
            ["School: Ash"],
            *block,
            [],
            ["School: Elm"],
            ["Headteacher: Una Hill"],
            *block,
        ]
    )
    assert told(reading, "school", "leader", "cycle", "comment")["B5"] == ("Oak", "Jane Smith", "2023/24", "a")
    assert told(reading, "school", "leader", "cycle", "comment")["B10"] == ("Ash", None, "2023/24", "a")
    assert told(reading, "school", "leader", "cycle", "comment")["B17"] == ("Elm", "Una Hill", "2023/24", "b")
    assert len(reading.ratings) == 6


def test_two_tables_side_by_side() -> None:
    reading = read_rows(
        [
            ["School", "KA1", "KA2", None, "School", "D1", "D2"],
            ["Oak Primary", "Good", "RI", None, "Ash Primary", "Good", "RI"],
        ],
        name="2023-24",
    )
    assert told(reading, "school", "framework", "criterion") == {
        "B2": ("Oak Primary", "ka", "KA1"),
        "C2": ("Oak Primary", "ka", "KA2"),
        "F2": ("Ash Primary", "nse2015", "D1"),
        "G2": ("Ash Primary", "nse2015", "D2"),
    }


def test_a_spacer_column_inside_one_table_does_not_split_it() -> None:
    reading = read_rows(
        [["School", "Head", None, "KA1", "KA2"], ["Oak", "Jane Smith", None, "Good", "RI"]], name="2023-24"
    )
    assert told(reading, *WHO)["D2"] == ("Oak", "Jane Smith", "KA1", "Good")


def test_blocks_per_leader_side_by_side() -> None:
    reading = read_rows(
        [
            ["2023/24"],
            ["Jane Smith", None, None, None, "Tom Brown"],
            ["Area", "Self", "Trust", None, "Area", "Self", "Trust"],
            ["KA1", "Good", "RI", None, "KA1", "Good", "Good"],
            ["KA2", "Good", "RI", None, "KA2", "RI", "Good"],
        ]
    )
    assert told(reading, "leader", "cycle", "source", "criterion", "level")["C5"] == (
        "Jane Smith",
        "2023/24",
        "appraiser",
        "KA2",
        2.0,
    )
    assert told(reading, "leader", "cycle", "source", "criterion", "level")["F5"] == (
        "Tom Brown",
        "2023/24",
        "self",
        "KA2",
        2.0,
    )
    assert len(reading.ratings) == 8


def test_keys_written_once_are_filled_down() -> None:
    reading = read_rows(
        [
            ["School", "Head", "Year", "Area", "Rating"],
            ["Oak", "Jane Smith", "2023/24", "KA1", "Good"],
            [None, None, None, "KA2", "RI"],
            ["Ash", "Tom Brown", "2022/23", "KA1", "Good"],
            [None, None, None, "KA2", "Good"],
        ]
    )
    assert told(reading, "school", "leader", "cycle", "criterion")["E3"] == ("Oak", "Jane Smith", "2023/24", "KA2")
    assert told(reading, "school", "leader", "cycle", "criterion")["E5"] == ("Ash", "Tom Brown", "2022/23", "KA2")


def test_a_school_without_a_head_takes_no_head_from_above() -> None:
    reading = read_rows([["School", "Head", "KA1"], ["Oak", "Jane Smith", "Good"], ["Ash", None, "RI"]], name="2023-24")
    assert told(reading, "school", "leader")["C3"] == ("Ash", None)


def test_two_heads_of_one_school_and_one_head_of_two() -> None:
    rows = [
        ["School", "Headteacher", "KA1"],
        ["Oak Primary", "Jane Smith", "Good"],
        [None, "Tom Brown", "RI"],
        ["Ash Primary", "Una Hill", "Good"],
        ["Elm Primary", None, "RI"],
    ]
    reading = read_sheets(a_sheet(rows, "2023-24", merges=((1, 0, 2, 0), (3, 1, 4, 1))))
    assert told(reading, "school", "leader") == {
        "C2": ("Oak Primary", "Jane Smith"),
        "C3": ("Oak Primary", "Tom Brown"),
        "C4": ("Ash Primary", "Una Hill"),
        "C5": ("Elm Primary", "Una Hill"),
    }


def test_school_and_head_in_one_cell() -> None:
    reading = read_rows(
        [["School / Head", "2023/24 KA1"], ["Oak Primary - Mrs J Smith", "Good"], ["Ash Academy (Mr T Brown)", "RI"]]
    )
    assert told(reading, "school", "leader", "cycle") == {
        "B2": ("Oak Primary", "Mrs J Smith", "2023/24"),
        "B3": ("Ash Academy", "Mr T Brown", "2023/24"),
    }


def test_names_in_two_columns_and_the_post_in_a_third() -> None:
    reading = read_rows(
        [
            ["School", "First name", "Surname", "Post", "Year", "KA1"],
            ["Oak", "Jane", "Smith", "Acting Head", "2023/24", "Good"],
        ]
    )
    assert told(reading, "leader", "role") == {"F2": ("Jane Smith", "Acting Head")}


def test_a_code_row_over_a_text_row() -> None:
    reading = read_rows(
        [
            ["", "", "KA1", "KA2"],
            ["School", "Head", "Shaping the Future", "Leading Learning and Teaching"],
            ["Oak", "Jane Smith", "Good", "RI"],
        ],
        name="2023-24",
    )
    assert told(reading, *WHO) == {"C3": ("Oak", "Jane Smith", "KA1", "Good"), "D3": ("Oak", "Jane Smith", "KA2", "RI")}


def test_statements_under_their_areas() -> None:
    reading = read_rows(
        [
            ["Headteacher: Jane Smith", "School: Oak"],
            ["", "Rating 2023/24", "Evidence"],
            ["KA1 Shaping the Future"],
            ["Shows vision and conviction focused on improving learning", "Good", "e1"],
            ["Understands and responds to the local and national context", "RI", "e2"],
            ["KA2 Leading Learning and Teaching"],
            ["Sets high expectations which focus on improvement of learning and teaching", "Good", "e3"],
        ]
    )
    assert told(reading, "school", "leader", "cycle", "criterion", "comment") == {
        "B4": ("Oak", "Jane Smith", "2023/24", "KA1.1", "e1"),
        "B5": ("Oak", "Jane Smith", "2023/24", "KA1.2", "e2"),
        "B7": ("Oak", "Jane Smith", "2023/24", "KA2.1", "e3"),
    }


def test_raters_in_rows_under_each_criterion() -> None:
    down = [
        ["Area", "Rater", "Oak Primary", "Ash Academy"],
        ["KA1", "Self", "Good", "Good"],
        [None, "SIP", "RI", "Good"],
        ["KA2", "Self", "Good", "RI"],
        [None, "SIP", "RI", "Good"],
    ]
    reading = read_rows(down, name="2023-24")
    assert told(reading, "school", "source", "criterion", "raw")["C5"] == ("Oak Primary", "partner", "KA2", "RI")
    assert told(reading, "school", "source", "criterion", "raw")["D4"] == ("Ash Academy", "self", "KA2", "RI")
    below = [
        ["Oak Primary", "Jane Smith", "2023/24"],
        ["KA1 Shaping the Future"],
        ["Self", "Good"],
        ["Appraiser", "RI"],
        ["KA2"],
        ["Self", "Good"],
        ["Appraiser", "Good"],
    ]
    assert told(read_rows(below), "school", "leader", "cycle", "source", "criterion") == {
        "B3": ("Oak Primary", "Jane Smith", "2023/24", "self", "KA1"),
        "B4": ("Oak Primary", "Jane Smith", "2023/24", "appraiser", "KA1"),
        "B6": ("Oak Primary", "Jane Smith", "2023/24", "self", "KA2"),
        "B7": ("Oak Primary", "Jane Smith", "2023/24", "appraiser", "KA2"),
    }


def test_raters_in_a_column() -> None:
    people = ["Oak", "Jane Smith", "2023/24"]
    reading = read_rows(
        [
            ["School", "Head", "Year", "Rater", "KA1"],
            [*people, "Self", "Good"],
            [*people, "SIP", "Good"],
            [*people, "Chair of governors", "RI"],
        ]
    )
    assert told(reading, "source") == {"E2": ("self",), "E3": ("partner",), "E4": ("governor",)}


def test_keys_without_headings_are_known_by_their_names() -> None:
    reading = read_rows(
        [
            ["", "", "KA1", "KA2"],
            ["Oak Primary", "Mrs J Smith", "Good", "RI"],
            ["Ash Academy", "Mr T Brown", "Good", "RI"],
        ],
        name="2023-24",
    )
    assert told(reading, *WHO)["D3"] == ("Ash Academy", "Mr T Brown", "KA2", "RI")


def test_a_survey_export_with_statements_as_headings_and_a_time_stamp() -> None:
    reading = read_rows(
        [
            [
                "Timestamp",
                "Your school",
                "Your name",
                "Shows vision and conviction focused on improving learning",
                "Involves and inspires stakeholders",
            ],
            ["2024-03-01", "Oak", "Jane Smith", "Secure", "Leading"],
            ["2024-03-02", "Ash", "Tom Brown", "Emerging", "Developing"],
        ]
    )
    assert told(reading, "school", "leader", "cycle", "criterion") == {
        "D2": ("Oak", "Jane Smith", "2023/24", "KA1.1"),
        "E2": ("Oak", "Jane Smith", "2023/24", "KA1.4"),
        "D3": ("Ash", "Tom Brown", "2023/24", "KA1.1"),
        "E3": ("Ash", "Tom Brown", "2023/24", "KA1.4"),
    }


def test_codes_explained_on_another_sheet() -> None:
    reading = read_sheets(
        a_sheet([["School", "Head", "Year", "Q1", "Q2"], ["Oak", "Jane Smith", "2023/24", "Good", "RI"]], "Data"),
        a_sheet([["Code", "Meaning"], ["Q1", "Shaping the Future"], ["Q2", "Managing the Organisation"]], "Codes"),
    )
    assert told(reading, "criterion", "raw") == {"D2": ("KA1", "Good"), "E2": ("KA4", "RI")}
