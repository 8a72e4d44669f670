"""What the reader is sure of can be overruled by an answer, and a recipe carries it to next year."""

from headlight.model import Reading
from headlight.reading.reader import read_workbook
from headlight.reading.recipe import compare_headings, propose_recipe
from tests.sheets import a_known, a_sheet, a_workbook, read_rows, read_sheets

ROWS = [["School", "KA1", "KA2"], ["Oak", "Good", "RI"], ["Ash", "Outstanding", "Good"]]


def find_id(reading: Reading, kind: str) -> str:
    (found,) = {each.id for each in reading.decisions if each.kind == kind and each.id in reading.tables[0].decisions}
    return found


def test_a_sure_reading_names_the_decisions_that_made_it() -> None:
    reading = read_rows(ROWS, name="2023-24")
    assert reading.questions == ()
    held = {each.kind: each.guess for each in reading.decisions if each.id in reading.tables[0].decisions}
    assert held == {"layout": "ratings", "cycle": "2023/24", "source": "appraiser", "scale": "ofsted"}


def test_each_of_them_gives_way_to_an_answer() -> None:
    plain = read_rows(ROWS, name="2023-24")
    said = {find_id(plain, kind): value for kind, value in (("cycle", "2022-23"), ("source", "governor"))}
    reading = read_rows(ROWS, name="2023-24", answers={**said, find_id(plain, "scale"): "ofsted-2011"})
    assert {(each.cycle, each.source, each.scale) for each in reading.ratings} == {
        ("2022/23", "governor", "ofsted-2011")
    }
    assert {each.by for each in reading.steps if each.kind in ("cycle", "source", "scale")} == {"person"}


def test_a_table_said_to_hold_no_ratings_is_listed_and_left() -> None:
    plain = read_rows(ROWS, name="2023-24")
    reading = read_rows(ROWS, name="2023-24", answers={find_id(plain, "layout"): "left out"})
    assert reading.ratings == ()
    assert [(each.range, each.reason) for each in reading.ignored] == [("A1:C3", "left out, as a person settled it")]


def test_one_sheet_of_two_is_overruled_alone() -> None:
    sheets = (a_sheet(ROWS, "Panel"), a_sheet(ROWS, "Heads own"))
    plain = read_sheets(*sheets, file="Returns 2023-24.xlsx")
    named = {table.sheet: table.decisions for table in plain.tables}
    (panel,) = (each.id for each in plain.decisions if each.kind == "source" and each.id in named["Panel"])
    reading = read_sheets(*sheets, file="Returns 2023-24.xlsx", answers={panel: "governor"})
    assert {(each.sheet, each.source) for each in reading.ratings} == {("Panel", "governor"), ("Heads own", "self")}


def test_next_year_the_rater_stays_overruled_and_the_year_does_not() -> None:
    plain = read_rows(ROWS, name="2023-24")
    answers = {find_id(plain, "cycle"): "2022/23", find_id(plain, "source"): "partner"}
    recipe = propose_recipe(read_rows(ROWS, name="2023-24", answers=answers), answers, "Oak")
    later = read_workbook(a_workbook(a_sheet(ROWS, "2024-25")), a_known(recipes=[recipe]))
    assert {(each.cycle, each.source) for each in later.ratings} == {("2024/25", "partner")}


def test_a_recipe_of_four_does_not_hold_where_the_numbers_run_to_five() -> None:
    def numbers(top: int) -> list[list[object]]:
        return [["School", "KA1", "KA2"], ["Oak", 1, 2], ["Ash", 3, top]]

    (asked,) = read_rows(numbers(4), name="2023-24").questions
    answers = {asked.id: "numbers-4-up"}
    recipe = propose_recipe(read_rows(numbers(4), name="2023-24", answers=answers), answers, "Oak")
    same = read_workbook(a_workbook(a_sheet(numbers(4), "2024-25")), a_known(recipes=[recipe]))
    beyond = read_workbook(a_workbook(a_sheet(numbers(5), "2024-25")), a_known(recipes=[recipe]))
    assert same.questions == ()
    assert [each.kind for each in beyond.questions] == ["scale_direction"]


def test_what_changed_in_shape_is_told_and_a_year_in_a_heading_is_no_change() -> None:
    before = ("School", "Head", "KA1 2023/24", "KA2 2023/24", "Hub")
    now = ("School", "KA2 2024/25", "Head", "KA1 2024/25", "Comment")
    found = compare_headings(before, now)
    assert (found.added, found.missing) == (("Comment",), ("Hub",))
    assert found.moved == ("KA2 2024/25",)
    assert compare_headings(before, before[:1]).missing == before[1:]


def test_a_column_said_to_be_a_comment_brings_its_words_and_one_left_out_brings_none() -> None:
    rows = [
        ["School", "Criterion", "Rating", "Sundry"],
        ["Oak", "KA1", "Good", "Seen in May"],
        ["Ash", "KA2", "RI", ""],
    ]
    plain = read_rows(rows, name="2023-24")
    (sundry,) = {each.decision: each for each in plain.tables[0].columns if each.heading == "Sundry"}
    said = read_rows(rows, name="2023-24", answers={sundry or "": "comment"})
    assert [each.comment for each in plain.ratings] == [None, None]
    assert [each.comment for each in said.ratings] == ["Seen in May", None]
    assert [each.reason for each in said.tables[0].columns if each.heading == "Sundry"] == ["as a person settled it"]
    assert not any("D1" in each.range for each in said.ignored)
    rows[0][3] = "Comment"
    (comment,) = (each.decision for each in read_rows(rows).tables[0].columns if each.heading == "Comment")
    left = read_rows(rows, name="2023-24", answers={comment or "": "left out"})
    assert [each.comment for each in left.ratings] == [None, None]
