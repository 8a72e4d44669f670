"""From marks to levels: legends, directions, marks between levels, words that are no level, blanks."""

import pytest

from headlight.model import key
from headlight.reading.reader import read_workbook
from headlight.reading.recipe import format_recipe, parse_recipe, propose_recipe
from tests.sheets import a_known, a_sheet, a_workbook, answered, read_rows, read_sheets, told

HEAD = ["School", "Head", "KA1", "KA2", "KA3"]
PEOPLE = [["Oak", "Jane Smith", 1, 2, 3], ["Ash", "Tom Brown", 1, 2, 4]]


def levels(reading):  # type: ignore[no-untyped-def]
    return [rating.level for rating in reading.ratings]


def test_bare_numbers_are_one_question_that_an_answer_settles() -> None:
    reading = read_rows([HEAD, *PEOPLE], name="2023-24")
    assert [(each.kind, each.guess, each.ratings) for each in reading.questions] == [("scale_direction", None, 6)]
    assert {rating.status for rating in reading.ratings} == {"review"}
    question = reading.questions[0]
    assert [option.label[:19] for option in question.options[:2]] == ["4 is the strongest,", "1 is the strongest,"]
    after = read_rows([HEAD, *PEOPLE], name="2023-24", answers={question.id: "numbers-4-down"})
    assert told(after, "level", "status")["E3"] == (1.0, "accepted")
    assert after.questions == ()


@pytest.mark.parametrize(
    "legend",
    [
        [["1 = Outstanding, 2 = Good, 3 = Requires improvement, 4 = Inadequate"]],
        [["Key:", "1 Outstanding", "2 Good", "3 Requires improvement", "4 Inadequate"]],
    ],
)
def test_a_legend_above_or_below_settles_the_direction(legend: list[list[str]]) -> None:
    above = read_rows([["2023/24"], *legend, HEAD, *PEOPLE])
    below = read_rows([["2023/24"], HEAD, *PEOPLE, [], *legend])
    for reading in (above, below):
        assert levels(reading) == [4.0, 3.0, 2.0, 4.0, 3.0, 1.0]
        assert {rating.scale for rating in reading.ratings} == {"ofsted"}
        assert reading.questions == ()


def test_a_legend_beside_the_table_and_one_on_another_sheet() -> None:
    key_rows = [[4, "Excellent"], [3, "Strong"], [2, "Fair"], [1, "Weak"]]
    people = [
        ["Oak", "Jane Smith", 1, 2, 3],
        ["Ash", "Tom Brown", 1, 2, 4],
        ["Elm", "Una Hill", 2, 2, 4],
        ["Fir", "Vic Low", 1, 2, 4],
    ]
    beside = read_rows(
        [[*HEAD, None, "Key"], *([*row, None, *told_] for row, told_ in zip(people, key_rows, strict=True))],
        name="2023-24",
    )
    other = read_sheets(a_sheet([HEAD, *people], "2023-24"), a_sheet([["Grade", "Meaning"], *key_rows], "Key"))
    for reading in (beside, other):
        assert told(reading, "level", "levels")[
            "E3" if len(told(reading)) == 12 and "E3" in told(reading) else "2023-24!E3"
        ] == (4.0, 4)
        assert reading.questions == ()
        assert len(reading.scales) == 1
        assert len(reading.ratings) == 12


def test_a_mark_between_levels_is_one_question_for_all_its_cells() -> None:
    reading = read_rows(
        [["2023/24"], HEAD, ["Oak", "Jane Smith", "R", "A", "G"], ["Ash", "Tom Brown", "A/G", "A/G", "Amber"]]
    )
    assert [(each.kind, each.guess, each.ratings) for each in reading.questions] == [("value", "2.5", 2)]
    assert told(reading, "level", "value", "status")["C4"] == (2.5, 0.75, "review")
    after = read_rows(
        [["2023/24"], HEAD, ["Oak", "Jane Smith", "R", "A", "G"], ["Ash", "Tom Brown", "A/G", "A/G", "Amber"]],
        answers={reading.questions[0].id: "3"},
    )
    assert told(after, "level", "value", "status")["C4"] == (3.0, 1.0, "accepted")


def test_a_remark_goes_to_the_comment_and_a_typo_is_read() -> None:
    reading = read_rows([["2023/24"], HEAD, ["Oak", "Jane Smith", "Good - see notes", "Outstandng", "RI"]])
    assert told(reading, "level", "comment") == {"C3": (3.0, "see notes"), "D3": (4.0, None), "E3": (2.0, None)}


def test_a_word_that_is_no_level_is_a_finding_and_no_rating() -> None:
    reading = read_rows(
        [
            ["2023/24"],
            HEAD,
            ["Oak", "Jane Smith", "Good", "Sustained effectiveness", "RI"],
            ["Ash", "Tom Brown", "Good", "Good", "Outstanding"],
        ]
    )
    assert "D3" not in told(reading)
    assert [(each.severity, each.cell) for each in reading.findings] == [("warning", "D3")]
    assert "'Sustained effectiveness' is no level" in reading.findings[0].text


def test_what_says_no_rating_is_counted_and_never_a_zero() -> None:
    reading = read_rows(
        [["2023/24"], HEAD, ["Oak", "Jane Smith", "Good", "n/a", None], ["Ash", "Tom Brown", "-", "Not judged", "RI"]]
    )
    assert set(told(reading)) == {"C3", "E4"}
    assert sum(each.blanks for each in reading.ignored) == 4


def test_percent_and_out_of_ten_have_a_value_and_no_level() -> None:
    percent = read_rows([["School", "Year", "KA1 %"], ["Oak", "2023/24", "75%"], ["Ash", "2023/24", "60%"]])
    assert told(percent, "scale", "level", "levels", "value")["C2"] == ("percent", None, None, 0.75)
    ten = read_rows([["Scores out of 10"], ["School", "Year", "KA1", "KA2"], ["Oak", "2023/24", 7, 10]])
    assert told(ten, "scale", "level", "value") == {"C3": ("ten", None, 0.7), "D3": ("ten", None, 1.0)}


def test_two_frameworks_may_stand_on_two_scales() -> None:
    reading = read_rows(
        [
            ["2023/24"],
            ["School", "KA1", "KA2", "D1", "D2"],
            ["Oak", "Good", "RI", "Secure", "Leading"],
            ["Ash", "Outstanding", "RI", "Emerging", "Developing"],
        ]
    )
    assert told(reading, "scale")["B3"] == ("ofsted",)
    assert told(reading, "scale")["D3"] == ("emerging-leading",)


def test_comments_stand_beside_the_rating_or_in_its_note() -> None:
    rows = [["School", "KA1", "KA1 comment", "KA2", "Comments on KA2"], ["Oak", "Good", "calm", "RI", "uneven"]]
    reading = read_sheets(a_sheet(rows, "2023-24", notes={key(1, 1): "see visit"}))
    assert told(reading, "comment") == {"B2": ("calm / see visit",), "D2": ("uneven",)}


def test_a_recipe_reads_next_years_workbook_unasked_with_columns_moved_and_added() -> None:
    first = read_workbook(a_workbook(a_sheet([HEAD, *PEOPLE], "2023-24"), file="Returns 2024.xlsx"), a_known())
    recipe = parse_recipe(
        format_recipe(propose_recipe(first, answered(first, {"scale_direction": "numbers-4-up"}), "Oak hub"))
    )
    moved = [
        ["Head", "School", "KA2", "KA1", "KA4", "KA3"],
        ["Jo Lee", "Oak", 1, 2, 3, 3],
        ["Tom Brown", "Ash", 1, 2, 2, 3],
    ]
    second = read_workbook(a_workbook(a_sheet(moved, "2024-25")), a_known(recipes=[recipe]))
    assert second.questions == ()
    assert told(second, "cycle", "criterion", "level", "status")["C2"] == ("2024/25", "KA2", 1.0, "accepted")


def test_a_year_once_answered_is_not_taken_for_the_next() -> None:
    rows = [HEAD, ["Oak", "Jane Smith", "Good", "RI", "Outstanding"]]
    first = read_rows(rows)
    recipe = propose_recipe(first, answered(first, {"cycle": "2023/24"}), "Oak hub")
    second = read_workbook(a_workbook(a_sheet(rows)), a_known(recipes=[recipe]))
    assert [each.kind for each in second.questions] == ["cycle"]
