"""Several criteria in one cell: read where they stand row by row, their places kept; else said to be there."""

from tests.sheets import read_rows, told

LINES = "KA1: Good\nKA2 - Outstanding\nKA3 = Requires improvement"


def test_each_line_of_a_cell_is_a_rating_in_that_cell() -> None:
    rows = [["School", "Headteacher", "Ratings 2023/24", "Next steps"]]
    rows += [["Oak Primary School", "Jane Smith", LINES, "Visit in May"], ["Ash Academy", "Tom Brown", LINES, None]]
    reading = read_rows(rows)
    assert {(each.cell, each.criterion, each.raw, each.leader) for each in reading.ratings if each.cell == "C3"} == {
        ("C3", "KA1", "Good", "Tom Brown"),
        ("C3", "KA2", "Outstanding", "Tom Brown"),
        ("C3", "KA3", "Requires improvement", "Tom Brown"),
    }
    assert {each.cell for each in reading.ratings} == {"C2", "C3"}
    assert all(each.range.rstrip("0123456789") <= "D9" for each in reading.ignored)


def test_one_crowded_cell_alone_is_named_and_not_read() -> None:
    reading = read_rows([["Name", "Jane Smith"], ["Key Areas 2023/24", LINES]])
    assert told(reading) == {}
    assert (reading.findings[0].cell, reading.findings[0].severity) == ("B2", "warning")
    assert "several criteria with their levels" in reading.findings[0].text


def test_lines_that_name_no_levels_stay_words() -> None:
    words = "KA1: seen in lessons\nKA2: talked about"
    rows = [["School", "Headteacher", "KA3", "Notes"], ["Oak Primary School", "Jane Smith", "Good", words]]
    rows += [["Ash Academy", "Tom Brown", "Outstanding", words]]
    assert {each.criterion for each in read_rows(rows).ratings} == {"KA3"}
