"""Where tables are found on a sheet, and which of their rows are titles, headings and body."""

from typing import Any

from headlight.frameworks import read_frameworks
from headlight.reading.grid import Grid
from headlight.reading.heads import is_heading
from headlight.reading.lexicon import Lexicon
from headlight.reading.tables import find_sections
from headlight.scales import read_scales
from tests.sheets import Rows, a_sheet


def a_lexicon() -> Lexicon:
    return Lexicon(read_frameworks().values(), read_scales().values())


def bands(rows: Rows, **more: Any) -> list[tuple[list[int], list[int], list[int]]]:
    """(titles, headings, body) of each table, left to right and top to bottom; rows count from 0."""
    sections = find_sections(Grid(a_sheet(rows, **more)), a_lexicon())
    return [(band.context, band.heads, band.body) for section in sections for band in section.bands]


def headed(*texts: str) -> bool:
    return is_heading(list(enumerate(texts)), a_lexicon())


def test_titles_stand_above_the_heading_and_notes_below_the_body() -> None:
    rows = [
        ["Appraisal"],
        ["2023/24"],
        [],
        ["School", "Head", "KA1"],
        ["Oak", "Jo Lee", 3],
        ["Ash", "Al Roy", 2],
        [],
        ["Return by July"],
    ]
    assert bands(rows) == [([0, 1], [3], [4, 5])]


def test_a_heading_row_names_columns() -> None:
    assert headed("School", "Headteacher", "KA1", "KA2")
    assert headed("KA1", "KA2", "KA3")
    assert headed("Criterion", "Rating", "Evidence")
    assert headed("Key Area", "Self", "Appraiser")
    assert headed("Headteacher", "2022/23", "2023/24")


def test_a_record_or_a_line_of_labels_is_no_heading() -> None:
    assert not headed("Oak Primary", "Jane Smith", "Good", "Outstanding")
    assert not headed("Oak Primary", "Jane Smith", "Trust", "Met", "Partially met")
    assert not headed("Oak", "Jane Smith", "KA1", "Self", "3")
    assert not headed("School", "Oak Primary", "Headteacher", "Jane Smith")
    assert not headed("School: Oak", "Headteacher: Jane Smith")
    assert not headed("Role", "Executive Headteacher", "Review", "Final")
    assert not headed("Trust mean", "3.5", "2")


def test_two_heading_rows_merged_or_not() -> None:
    rows = [["School", "Head", "KA1", None], [None, None, "Self", "SIP"], ["Oak", "Jo Lee", 1, 2]]
    assert bands(rows, merges=((0, 2, 0, 3),)) == [([], [0, 1], [2])]
    assert bands(rows) == [([], [0, 1], [2])]


def test_a_repeated_heading_belongs_to_the_table_it_repeats() -> None:
    rows = [["School", "KA1", "KA2"], ["Oak", 3, 2], ["School", "KA1", "KA2"], ["Ash", 1, 2]]
    assert bands(rows) == [([], [0], [1, 3])]


def test_a_heading_repeated_under_another_year_begins_another_table() -> None:
    block = [["School", "KA1", "KA2"], ["Oak", "Good", "RI"]]
    assert bands([["2022/23"], *block, ["2023/24"], *block]) == [([0], [1], [2]), ([3], [4], [5])]


def test_a_form_repeated_down_a_sheet_is_a_table_each_time() -> None:
    block = [["Area", "Rating"], ["KA1", "Good"], ["KA2", "RI"]]
    assert bands([["School: Oak"], *block, [], ["School: Ash"], *block]) == [([0], [1], [2, 3]), ([5], [6], [7, 8])]


def test_a_list_by_criterion_is_one_table_though_its_criteria_come_again() -> None:
    rows = [
        ["School", "Criterion", "Rating"],
        *(["Oak", "KA1", 3], ["Oak", "KA2", 2], ["Ash", "KA1", 3], ["Ash", "KA2", 1]),
    ]
    assert bands(rows) == [([], [0], [1, 2, 3, 4])]


def test_two_layouts_one_under_the_other() -> None:
    across = [["School", "KA1", "KA2"], ["Oak Primary", "Good", "RI"], ["Ash Academy", "Good", "Good"]]
    down = [
        ["National Standards"],
        ["Domain", "Oak Primary", "Ash Academy"],
        ["D1", "Good", "RI"],
        ["D2", "Good", "Good"],
    ]
    assert bands([*across, [], *down]) == [([], [0], [1, 2]), ([4], [5], [6, 7])]


def test_a_spacer_column_parts_two_tables_and_not_one() -> None:
    apart = [["School", "KA1", None, "School", "D1"], ["Oak", 3, None, "Ash", 2]]
    assert len(bands(apart)) == 2
    together = [["School", "Head", None, "KA1", "KA2"], ["Oak", "Jo Lee", None, 3, 2]]
    assert bands(together) == [([], [0], [1])]


def test_a_key_beside_a_table_is_no_part_of_it() -> None:
    rows = [
        ["School", "KA1", None, "Key", None],
        ["Oak", 3, None, 4, "Excellent"],
        ["Ash", 2, None, 3, "Strong"],
        ["Elm", 2, None, 2, "Fair"],
    ]
    sections = find_sections(Grid(a_sheet(rows)), a_lexicon())
    assert [(section.left, section.right, len(section.bands)) for section in sections] == [(0, 1, 1), (3, 4, 0)]


def test_an_empty_sheet_has_no_table() -> None:
    assert bands([]) == []
    assert bands([[None, None], ["", None]]) == []
