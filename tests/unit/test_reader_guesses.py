"""Guesses that a person would make too, and doubts that nobody has."""

import pytest

from headlight.frameworks import read_frameworks
from headlight.model import Sheet, key
from tests.sheets import a_sheet, read_rows, read_sheets

AREAS = ("Shaping the Future", "Leading Learning and Teaching", "Managing the Organisation", "Securing Accountability")


def _form(levels: tuple[str, ...]) -> list[list[object]]:
    top = [["School", "Larch Primary"], ["Headteacher", "Prue Tansy"], ["Year", "2023/24"], [], ["Area", "Judgement"]]
    return [*top, *map(list, zip(AREAS, levels, strict=True))]


def test_of_scales_with_a_columns_words_the_one_that_has_just_these_is_the_guess() -> None:
    asked = read_rows(_form(("Meeting", "Exceeding", "Working towards", "Meeting"))).questions
    assert [(each.guess, each.options[0].value) for each in asked] == [("meeting-3", "meeting-3")]


@pytest.mark.parametrize("below", ["Green last time", "was Amber", "Amber in autumn 2022, before", "up from Red"])
def test_a_second_line_of_an_earlier_time_is_a_remark(below: str) -> None:
    reading = read_rows(_form((f"Amber\n{below}", "Green", "Red", "Amber")))
    first = next(each for each in reading.ratings if each.criterion == "KA1")
    assert (first.level, first.comment, first.status, reading.questions) == (2, below, "accepted", ())


@pytest.mark.parametrize("below", ["Green", "Green if last year's plan holds", "was Amber, now Green", "nearly Green"])
def test_a_second_line_that_may_be_of_today_is_asked(below: str) -> None:
    assert [each.kind for each in read_rows(_form((f"Amber\n{below}", "Green", "Red", "Amber"))).questions] == ["value"]


def test_a_question_of_a_text_file_names_no_sheet() -> None:
    rows = [["urn", "cycle", *(f"ka{n}" for n in range(1, 5))], ["100001", "2023-24", "Good", "Good", "RI", "Good"]]
    texts = [each.text for each in read_rows([*rows, ["100002", *rows[1][1:]]], name="", file="areas.csv").questions]
    assert texts
    assert not any("''" in text for text in texts)


KA = tuple(area.text for area in read_frameworks()["ka"].areas)
MARKS = ("R", "A", "G", "G", "A", "R")


def _beside(
    heads: tuple[str | None, ...], others: tuple[str, ...], top: list[list[object]], gap: list[None]
) -> list[list[object]]:
    """A list of other things with its marks, and at its right the areas with theirs."""
    lines: list[list[object]] = [*top, list(heads)]
    for at, area in enumerate(KA):
        first = [others[at], MARKS[at]] if at < len(others) else [None, None]
        lines.append([*first, *gap, area, MARKS[-1 - at] if at else "A"])
    return lines


ONE_HEAD: list[list[object]] = [["Larch Primary 2023/24"], ["Headteacher", "Prue Tansy"], []]
MATTERS = ("Outcomes", "Attendance", "Finance", "Buildings")


@pytest.mark.parametrize("gap", [[], [None]])
@pytest.mark.parametrize("first", ["School", "Matter"])
def test_of_two_lists_side_by_side_each_has_the_marks_at_its_right(first: str, gap: list[None]) -> None:
    reading = read_rows(_beside((first, "RAG", *gap, "Key Area", "RAG"), MATTERS, ONE_HEAD, gap))
    assert [(each.cell[0], each.raw) for each in reading.ratings] == [
        ("E" if gap else "D", mark) for mark in ("A", "A", "G", "G", "A", "R")
    ]
    assert {(each.school, each.leader, each.status) for each in reading.ratings} == {
        ("Larch Primary", "Prue Tansy", "accepted")
    }


def test_schools_with_a_mark_of_their_own_before_an_area_with_its_mark_are_asked_about() -> None:
    rows = _beside(
        ("School", "RAG", "Key Area", "RAG"), ("Danby", "Eston", "Whin", "Hallam", "Kelham", "Brigg"), [], []
    )
    asked = read_rows([["Heads 2023/24"], *rows]).questions
    assert [(each.kind, each.guess) for each in asked] == [("source", "2")]
    assert asked[0].options[1].label == "'RAG' (column D)"


def test_a_sheet_named_by_the_initials_of_its_form_names_no_school() -> None:
    rows = [["Whole School Review - head's page"], *_form(("Good", "Good", "Inadequate", "Good"))[1:]]
    schools = [{each.school for each in read_rows(rows, name=name, file="a.xlsx").ratings} for name in ("WSR", "Danby")]
    assert schools == [{None}, {"Danby"}]


JUDGED = ("Quality of education", "Behaviour and attitudes", "Personal development", "Leadership and management")
PEOPLE = (("Larch Primary", "Prue Tansy"), ("Elder School", "Ivo Marsh"), ("Rowan Academy", "Ada Finch"))
LEVELS = ("Good", "RI", "Good", "Outstanding")


def _guesses(rows: list[list[object]], file: str = "Book1.xlsx", name: str = "Sheet1") -> list[str | None]:
    return [each.guess for each in read_rows(rows, file=file, name=name).questions if each.kind == "layout"]


def test_headings_of_an_inspection_beside_heads_are_most_likely_no_ratings_of_them() -> None:
    rows: list[list[object]] = [["2023/24"], ["School", "Headteacher", *JUDGED], *([*each, *LEVELS] for each in PEOPLE)]
    assert _guesses(rows) == ["left out"]
    assert {each.status for each in read_rows(rows, file="Book1.xlsx").ratings} == {"review"}
    own = [["2023/24"], ["School", "Headteacher", "Courage", "Hope", "Truth", "Care"], *rows[2:]]
    assert _guesses(own) == ["own"]


def test_a_summary_of_a_schools_self_evaluation_is_left() -> None:
    lines = [list(pair) for pair in zip(JUDGED, LEVELS, strict=True)]
    reading = read_rows([["Larch Primary SEF 2023/24 - Headteacher Prue Tansy"], [], ["Area", "Grade"], *lines])
    assert (reading.ratings, reading.questions) == ((), ())


def test_governors_visits_rate_what_they_are_linked_with() -> None:
    visits = [["Danby", "Mr Ivo Marsh", "G"], ["Eston", "Ms Ada Finch", "A"], ["Danby", "Mr Ivo Marsh", "R"]]
    areas = ("Teaching", "Behaviour", "Curriculum and assessment")
    lines = [["Mrs Sato", area, *visit] for area, visit in zip(areas, visits, strict=True)]
    rows = [["2023/24"], ["Governor", "Link area", "School", "Met with", "RAG"], *lines]
    assert _guesses(rows) == ["left out"]


@pytest.mark.parametrize(
    ("title", "head", "firsts", "guess"),
    [
        ("Reviews 2023/24", ("Delegate", "KA1", "KA2", "KA3", "KA4"), ("Ivo Marsh", "Ada Finch"), "left out"),
        ("School reviews 2023/24", ("School", *AREAS), ("Larch Primary", "Elder School"), "left out"),
        ("2023/24", ("School", "KA1", "KA2", "KA3", "KA4"), ("Larch Primary", "Elder School"), "ratings"),
    ],
)
def test_where_something_says_what_a_table_is_of_the_guess_is_that_it_rates_no_leader(
    title: str, head: tuple[str, ...], firsts: tuple[str, ...], guess: str
) -> None:
    assert _guesses([[title], list(head), *([first, *LEVELS] for first in firsts)]) == [guess]


def test_numbered_objectives_and_what_is_done_are_no_criteria() -> None:
    heads = ("School", "Headteacher", "Obj 1", "Obj 2", "Obj 3", "Mid-year done", "Final done")
    lines = [[*each, "Met", "Partly met", "Met", "Y", "Y"] for each in PEOPLE]
    reading = read_rows([["2023/24"], list(heads), *lines])
    assert (reading.ratings, reading.questions) == ((), ())


@pytest.mark.parametrize(
    ("heading", "level", "levels"),
    [
        ("1 (not at all) to 5 (very well)", 4, 5),
        ("1 (very well) to 5 (not at all)", 2, 5),
        ("Score (1 = low, 4 = high)", 4, 4),
        ("Mark: 1 - poor to 4 - strong", 4, 4),
        ("1 (Jan) to 5 (May)", None, None),
        ("0 (none) to 4 (full)", None, None),
    ],
)
def test_the_heading_over_numbers_gives_their_range_and_direction(
    heading: str, level: float | None, levels: int | None
) -> None:
    lines = [[area, mark] for area, mark in zip(KA, (4, 2, 3, 2, 4, 3), strict=True)]
    reading = read_rows([*ONE_HEAD, ["Area", heading], *lines], name="Form")
    first = reading.ratings[0]
    assert (first.level, first.levels if level else None, bool(reading.questions)) == (level, levels, level is None)


@pytest.mark.parametrize(
    ("name", "heading", "source"),
    [("Self check", "Area", "self"), ("Form", "How well do I...", "self"), ("Form", "Area", "appraiser")],
)
def test_a_self_check_and_a_form_that_says_i_are_the_heads_own(name: str, heading: str, source: str) -> None:
    lines = [[area, "Good"] for area in KA]
    reading = read_rows([*ONE_HEAD, [heading, "Rating"], *lines], name=name, file="a.xlsx")
    assert {each.source for each in reading.ratings} == {source}


def _below(*rows: list[object]) -> list[list[object]]:
    marks = [[*each, 3, 4, 2, 3] for each in PEOPLE]
    return [["Heads 2023/24, 4 = highest"], ["School", "Headteacher", "KA1", "KA2", "KA3", "KA4"], *marks, *rows]


MEAN: list[object] = ["Trust mean", None, 3, 3.75, 2.25, 3]


@pytest.mark.parametrize(
    ("rows", "asked", "extra"),
    [
        ([MEAN, ["Hub North", None, 3, 4, 2, 3]], [], 0),
        ([MEAN, ["Danby", None, 3, 4, 2, 3]], ["left out"], 4),
        ([["North hub", None, 3, 4, 2, 3]], ["left out"], 4),
        ([["Danby", None, 3, 4, 2, 3], MEAN], [], 4),
        ([["Danby", None, 3, 4, 2, 3], MEAN, ["Hub North", None, 3, 4, 2, 3]], [], 4),
    ],
)
def test_a_row_of_a_group_without_a_head_is_left_below_averages_and_else_asked_about(
    rows: list[list[object]], asked: list[str], extra: int
) -> None:
    reading = read_rows(_below(*rows))
    assert [each.guess for each in reading.questions] == asked
    assert len(reading.ratings) == 12 + extra
    answers = {each.id: "left out" for each in reading.questions}
    assert len(read_rows(_below(*rows), answers=answers).ratings) == 12 + (0 if asked else extra)


def _findings(rows: list[list[object]], file: str = "heads.xlsx") -> str:
    return " ".join(each.text for each in read_rows(rows, file=file).findings)


def test_of_a_panel_named_above_and_of_an_inspections_headings_it_is_said_what_they_are() -> None:
    panel = [[area, "Good", "RI", "Good"] for area in KA]
    rows = [*ONE_HEAD[:2], ["Panel: QX (Chair), ZV"], [], ["Area", "QX", "ZV", "Agreed grade"], *panel]
    assert "'QX', 'ZV' at C5 are people who rated" in _findings(rows)
    unknown = _findings([*ONE_HEAD[:2], ["Panel met in May"], [], ["Area", "QX", "ZV", "Agreed grade"], *panel])
    assert "Name their criteria" in unknown
    assert "people" not in unknown
    judged = [
        ["Schools 2023/24"],
        ["School", "Phase", "URN", *JUDGED],
        *([each[0], "P", 0, *LEVELS] for each in PEOPLE),
    ]
    assert "inspections judge schools" in _findings(judged, "Tracker.xlsx")
    assert "Name their criteria" not in _findings(judged, "Tracker.xlsx")


SHADES = {"Soaring": "#4472C4", "Even": "#70AD47", "Dipping": "#FFC000", "Stalled": "#FF0000"}


def _coloured(listed: tuple[str, ...]) -> Sheet:
    """Heads down, a word and its colour in each cell, and a coloured list of words apart from them."""
    words = list(SHADES)
    rows: list[list[object]] = [["Heads 2023/24"], ["School", "Headteacher", *KA]]
    rows += [
        [*each, *(words[(at * 3 + area * 2 + at * area) % 4] for area in range(6))] for at, each in enumerate(PEOPLE)
    ]
    rows = [[*row, *[None] * (12 - len(row))] for row in rows]
    for row, word in zip(rows, listed, strict=False):
        row[10] = word
    fills = {
        key(at, column): SHADES[text]
        for at, row in enumerate(rows)
        for column, text in enumerate(row)
        if text in SHADES
    }
    return a_sheet(rows, "View", fills=fills)


@pytest.mark.parametrize("listed", [tuple(SHADES), tuple(SHADES)[::-1]])
def test_words_each_in_its_colour_are_on_one_scale_in_the_order_of_a_coloured_list(listed: tuple[str, ...]) -> None:
    reading = read_sheets(_coloured(listed), file="a.xlsx")
    order = list(SHADES)[::-1]
    assert len(reading.ratings) == 18
    assert all((each.level, each.levels) == (order.index(each.raw) + 1, 4) for each in reading.ratings)
    assert (reading.questions, [each for each in reading.findings if each.severity == "warning"]) == ((), [])


def test_a_coloured_list_out_of_the_order_of_its_colours_puts_no_words_in_order() -> None:
    mixed = ("Even", "Soaring", "Stalled", "Dipping")
    assert "scale" in {each.kind for each in read_sheets(_coloured(mixed), file="a.xlsx").questions}


def test_meetings_with_what_was_sent_for_them_hold_no_ratings() -> None:
    heads = ["School", "Headteacher", "Date", "Time", "Panel", "Papers in?", "KA focus", "Done"]
    lines = [
        [*each, "2024-10-07", "10:00", "QX, ZV", sent, code, "✓"]
        for each, sent, code in zip(PEOPLE, "YNY", ("KA2", "KA4", "KA5"), strict=True)
    ]
    reading = read_rows([["HT appraisal meetings autumn 2024"], heads, *lines])
    assert (reading.ratings, reading.questions) == ((), ())
