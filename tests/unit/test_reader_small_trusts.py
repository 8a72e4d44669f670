"""How small trusts keep ratings: initials for areas, colours under remarks, two raters in a cell, a sheet called HT."""

from headlight.model import key
from headlight.reading.signs import find_offered, split_raters
from tests.sheets import Rows, a_sheet, read_rows, read_sheets, told

KEYS = ["School", "Headteacher"]
JANE = ["Oak Primary", "Jane Smith"]
TOM = ["Ash Academy", "Tom Brown"]
INITIALS = ["SF", "LLT", "DSWO", "MO", "SA", "SC"]


def test_a_sheet_of_heads_is_not_by_the_heads() -> None:
    rows: Rows = [[*KEYS, "KA1", "KA2"], [*JANE, "Good", "Outstanding"]]
    alone = read_sheets(a_sheet(rows, "HT 23-24"), file="HT judgements 23-24.xlsx")
    assert {rating.source for rating in alone.ratings} == {"appraiser"}
    other: Rows = [[*KEYS, "KA1", "KA2"], [*JANE, "RI", "Good"]]
    beside = read_sheets(a_sheet(rows, "HT"), a_sheet(other, "SIP"), file="2023-24.xlsx")
    assert {(rating.sheet, rating.source) for rating in beside.ratings} == {("HT", "self"), ("SIP", "partner")}


def test_areas_by_their_initials_count_where_most_of_them_stand_together() -> None:
    levels = ["Good", "Outstanding", "RI", "Good", "Inadequate", "Good"]
    read = told(read_rows([[*KEYS, *INITIALS], [*JANE, *levels]], name="2023-24"), "criterion", "status")
    assert [code for code, _ in read.values()] == ["KA1", "KA2", "KA3", "KA4", "KA5", "KA6"]
    assert {status for _, status in read.values()} == {"accepted"}
    assert not read_rows([[*KEYS, *INITIALS[:3]], [*JANE, *levels[:3]]], name="2023-24").ratings


def test_words_on_colours_are_remarks_and_the_colour_rates() -> None:
    rows: Rows = [
        [*KEYS, "KA1", "KA2"],
        [*JANE, "See SIP report", "Governors pleased"],
        [*TOM, "New deputy", "Budget late"],
    ]
    red, green = "#FF0000", "#00B050"
    fills = {key(1, 2): red, key(1, 3): green, key(2, 2): green, key(2, 3): red}
    read = told(read_sheets(a_sheet(rows, "2023-24", fills=fills)), "raw", "level", "comment", "status")
    assert read == {
        "C2": ("Red", 1.0, "See SIP report", "accepted"),
        "D2": ("Green", 3.0, "Governors pleased", "accepted"),
        "C3": ("Green", 3.0, "New deputy", "accepted"),
        "D3": ("Red", 1.0, "Budget late", "accepted"),
    }
    banded = read_sheets(a_sheet(rows, "2023-24", fills=dict.fromkeys(fills, green)))
    assert not banded.ratings  # one colour over everything is paint


def test_two_raters_in_every_cell_are_two_ratings() -> None:
    rows: Rows = [
        ["School", "Oak Primary"],
        ["Year", "2023/24"],
        [],
        ["Key Area", "Judgement"],
        ["Shaping the Future", "Self: Good\nCEO: Inadequate"],
        ["Managing the Organisation", "Self: Outstanding\nCEO: Requires improvement"],
    ]
    found = {(r.cell, r.source, r.level, r.status) for r in read_rows(rows).ratings}
    assert found == {
        ("B5", "self", 3.0, "accepted"),
        ("B5", "appraiser", 1.0, "accepted"),
        ("B6", "self", 4.0, "accepted"),
        ("B6", "appraiser", 2.0, "accepted"),
    }


def test_a_cell_of_two_raters_comes_apart_only_when_each_part_names_one() -> None:
    assert split_raters("Self: Good\nCEO: RI") == {"Self": "Good", "CEO": "RI"}
    assert split_raters("Self: Good; good progress") == {}
    assert split_raters("Good") == {}


def test_boxes_offer_the_whole_scale_though_one_level_is_never_ticked() -> None:
    box = "{} Not met  {} Partially met  {} Met  {} Exceeded"
    rows: Rows = [
        ["School", "Oak Primary"],
        ["Year", "2023/24"],
        ["Key Area", "Tick one"],
        ["KA1", box.format("☐", "☒", "☐", "☐")],
        ["KA2", box.format("☐", "☐", "☒", "☐")],
    ]
    assert told(read_rows(rows), "level", "levels") == {"B4": (2.0, 4), "B5": (3.0, 4)}
    assert find_offered("☒ Yes  ☐ No") == ("Yes", "No")
    assert find_offered("Good") == ()


def test_bare_numbers_of_statements_under_a_sheet_named_by_its_area() -> None:
    rows: Rows = [["2023-24"], [*KEYS, "3.1", "3.2"], [*JANE, "Good", "Outstanding"]]
    read = told(read_rows(rows, name="KA3 DSWO"), "criterion", "status")
    assert read == {"C3": ("KA3.1", "accepted"), "D3": ("KA3.2", "accepted")}


def test_raters_beside_columns_of_words_head_columns() -> None:
    rows: Rows = [
        ["School:", "Oak Primary"],
        ["Year:", "2023/24"],
        ["", "Head", "CEO", "Strengths", "To develop"],
        ["Shaping the Future", "Good", "RI", "Clear vision", "Parents"],
        ["Managing the Organisation", "Outstanding", "Inadequate", "Budget", "Premises"],
    ]
    assert told(read_rows(rows), "source", "level") == {
        "B4": ("self", 3.0),
        "C4": ("appraiser", 2.0),
        "B5": ("self", 4.0),
        "C5": ("appraiser", 1.0),
    }


def test_a_number_of_a_scale_that_the_key_begins_is_not_asked() -> None:
    rows: Rows = [["1 = outstanding"], [*KEYS, "KA1", "KA2"], [*JANE, 1, 2], [*TOM, 3, 4]]
    read = told(read_rows(rows, name="2023-24"), "level", "status")
    assert [level for level, _ in read.values()] == [4.0, 3.0, 2.0, 1.0]
    assert {status for _, status in read.values()} == {"accepted"}
