"""What the reader took wrongly in silence, or left without a word, and no longer does."""

import pytest

from tests.sheets import read_rows

AREAS = ("Shaping the Future", "Leading Learning and Teaching", "Managing the Organisation", "Securing Accountability")
PLAIN = ("Teaching", "Curriculum and assessment", "Behaviour", "School culture")
LEVELS = ("Good", "Good", "Inadequate", "Outstanding")
FILE = "Headteacher appraisal 2025.xlsx"


@pytest.mark.parametrize(
    ("title", "head", "asked"),
    [
        ("School reviews 2023/24", PLAIN, True),
        ("School ratings 2023/24", PLAIN, True),
        ("Quality of our schools 2023/24", AREAS, True),
        ("Inspections of 2023/24", AREAS, True),
        ("Department reviews 2023/24", PLAIN, True),
        ("School reviews of headteachers 2023/24", PLAIN, False),
        ("Ratings by school 2023/24", PLAIN, False),
        ("School ratings 2023/24", AREAS, False),
        ("School improvement partner reviews 2023/24", PLAIN, False),
        ("Ratings 2023/24", PLAIN, False),
    ],
)
def test_a_files_name_does_not_speak_for_a_sheet_that_says_it_is_of_something_else(
    title: str, head: tuple[str, ...], asked: bool
) -> None:
    rows = [[title], ["School", *head], ["Oak Primary", *LEVELS], ["Elm Primary", *LEVELS]]
    reading = read_rows(rows, file=FILE)
    assert {each.status for each in reading.ratings} == {"review" if asked else "accepted"}


@pytest.mark.parametrize(
    ("heads", "sources"),
    [
        (("School grade", "Headteacher grade"), {"appraiser"}),
        (("HT rating", "School rating"), {"appraiser"}),
        (("Headteacher grade", "Evidence"), {"appraiser"}),
        (("Headteacher grade", "SIP grade"), {"self", "partner"}),
        (("Headteacher self grade", "Comment"), {"self"}),
    ],
)
def test_a_headteachers_grade_is_by_the_head_only_beside_another_raters(
    heads: tuple[str, str], sources: set[str]
) -> None:
    rows = [["Year", "2023/24"], ["Key area", *heads], *([area, "Good", "Inadequate"] for area in AREAS)]
    assert {each.source for each in read_rows(rows).ratings} == sources


@pytest.mark.parametrize("word", ["Strong", "Secure", "Not yet good", "No longer good", "Not quite good"])
def test_a_word_of_other_scales_or_a_level_denied_is_asked_and_not_left_out(word: str) -> None:
    reading = read_rows([["Heads 2023/24"], ["School", *AREAS], ["Oak Primary", *LEVELS], ["Elm", word, *LEVELS[1:]]])
    asked = {each.cell for each in reading.ratings if each.status == "review"}
    assert ([each.kind for each in reading.questions], asked) == (["value"], {"B4"})
    assert [each.label for each in reading.questions[0].options][:4] == [
        "Inadequate", "Requires improvement", "Good", "Outstanding",
    ]  # fmt: skip
    assert reading.questions[0].guess is None


def test_a_level_that_is_nearly_reached_is_asked_without_a_guess_and_one_worked_at_is_that_level() -> None:
    levels = ("Working towards good", "Working at good", "Good", "Requires improvement")
    reading = read_rows([["Heads 2023/24"], ["School", *AREAS], ["Oak Primary", *LEVELS], ["Elm Primary", *levels]])
    assert [(each.range, each.guess) for each in reading.questions] == [("B4", None)]
    assert {each.cell: each.level for each in reading.ratings}["C4"] == 3


FORM = [["Key area", "Judgement"], *map(list, zip(AREAS, LEVELS, strict=True))]


@pytest.mark.parametrize(
    ("title", "leader"),
    [
        ("Appraisal of Jane Okafor at Elmbrook Primary, 2023/24", "Jane Okafor"),
        ("Review of Jane Okafor, headteacher of Elmbrook Primary, 2023/24", "Jane Okafor"),
        ("Mrs J Okafor, Elmbrook Primary: review 2023/24", "Mrs J Okafor"),
        ("Mrs Okafor's review, Elmbrook Primary 2023/24", "Mrs Okafor"),
        ("Elmbrook Primary 2023/24 Jane Okafor", "Jane Okafor"),
        ("Elmbrook Primary headteacher Jane Okafor 2023/24", "Jane Okafor"),
        ("Appraisal 2023/24: Jane Okafor (Elmbrook Primary)", "Jane Okafor"),
        ("Review of Jane Okafor at Elmbrook Primary carried out by Tom Lee, 2023/24", "Jane Okafor"),
        ("Headteacher review by Tom Lee, Elmbrook Primary 2023/24", None),
        ("Performance review of the headteacher at Elmbrook Primary 2023/24", None),
        ("Review of Early Years at Elmbrook Primary 2023/24", None),
        ("Review of Key Areas at Elmbrook Primary 2023/24", None),
    ],
)
def test_a_title_in_running_words_names_its_head_and_school(title: str, leader: str | None) -> None:
    found = {(each.school, each.leader, each.cycle) for each in read_rows([[title], *FORM], file="Book1.xlsx").ratings}
    assert found == {("Elmbrook Primary", leader, "2023/24")}


@pytest.mark.parametrize("label", ["Headteacher: Jane Lee 2023/24", "Headteacher: Jane Lee (2023-24)"])
def test_a_year_behind_a_labelled_name_is_no_part_of_it(label: str) -> None:
    found = {(each.leader, each.cycle) for each in read_rows([[label], *FORM], file="Book1.xlsx").ratings}
    assert found == {("Jane Lee", "2023/24")}


@pytest.mark.parametrize(
    ("rows", "cycle"),
    [
        ([["Headteacher", "Jane Lee"], *FORM, [], ["2023/24"]], "2023/24"),
        ([["Headteacher", "Jane Lee"], *FORM, ["Academic year 2023-24"]], "2023/24"),
        ([["Headteacher", "Jane Lee", None, "2023/24"], *FORM], "2023/24"),
        ([["Headteacher", "Jane Lee"], *FORM, [], ["Next review"], ["2024/25"]], None),
        ([["Headteacher", "Jane Lee"], *FORM, [], ["2023/24"], [], ["2024/25"]], None),
        ([["Headteacher", "Jane Lee"], [*FORM[0], None, "2024/25"], *FORM[1:]], None),
        ([["Headteacher", "Jane Lee"], *FORM, [], ["2425"]], None),
    ],
)
def test_a_year_alone_under_or_over_a_table_is_its_year(rows: list[list[str | None]], cycle: str | None) -> None:
    assert {each.cycle for each in read_rows(rows, file="Book1.xlsx").ratings} == {cycle}


def test_numbered_raters_are_told_apart_without_a_question() -> None:
    rows = [["Headteacher", "Jane Lee"], ["Year", "2023/24"], ["Key area", "HT", "Gov 1", "Governor (2)"]]
    reading = read_rows([*rows, *([area, "Good", "Good", "Inadequate"] for area in AREAS)])
    assert {(each.leader, each.source, each.appraiser, each.status) for each in reading.ratings} == {
        ("Jane Lee", "self", None, "accepted"),
        ("Jane Lee", "governor", "Gov 1", "accepted"),
        ("Jane Lee", "governor", "Governor (2)", "accepted"),
    }


def test_stars_without_empty_ones_are_one_question_out_of_how_many_they_are() -> None:
    rows = [["Headteacher", "Jane Lee"], ["Year", "2023/24"], ["Key area", "Rating"]]
    rows += [[area, "★" * stars] for area, stars in zip(AREAS, (2, 3, 1, 2), strict=True)]
    (question,) = read_rows(rows).questions
    assert (question.kind, question.guess, question.ratings) == ("scale", None, 4)
    answers = {question.id: "numbers-4-up"}
    assert [(each.level, each.levels, each.raw) for each in read_rows(rows, answers=answers).ratings] == [
        (2, 4, "★★"), (3, 4, "★★★"), (1, 4, "★"), (2, 4, "★★"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "source", "count"),
    [
        ("Ratings", "appraiser", 2),
        ("What was agreed", "appraiser", 2),
        ("Leadership", "appraiser", 2),
        ("Self", "self", 2),
        ("Panel's grades", "governor", 2),
        ("Previous ratings", None, 0),
        ("Targets for next year", None, 0),
        ("Where we want to be", None, 0),
    ],
)
def test_codes_and_levels_in_one_line_are_read_under_what_their_heading_says(
    heading: str, source: str | None, count: int
) -> None:
    rows = [["School", "Headteacher", "Year", heading], ["Oak Primary", "Jane Lee", "2023/24", "KA1 Good, KA3 RI"]]
    reading = read_rows(rows)
    assert [(each.cell, each.source, each.level, each.status) for each in reading.ratings] == [
        ("D2", source, level, "accepted") for level in (3, 2)[:count]
    ]


def test_names_under_levels_are_one_question_whether_they_are_those_who_stand_there() -> None:
    rows = [["Headteachers 2023/24"], ["Key area", "Inadequate", "Requires improvement", "Good"]]
    rows += [[AREAS[0], None, "Jane Smith", "Tom Lee, Ann Price"], [AREAS[1], "Tom Lee", "Ann Price", "Jane Smith"]]
    (question,) = read_rows(rows).questions
    assert (question.kind, question.ratings) == ("layout", 6)
    answered = read_rows(rows, answers={question.id: "ratings"})
    assert {(each.leader, each.cell, each.criterion, each.level, each.status) for each in answered.ratings} == {
        ("Jane Smith", "C3", "KA1", 2, "accepted"), ("Tom Lee", "D3", "KA1", 3, "accepted"),
        ("Ann Price", "D3", "KA1", 3, "accepted"), ("Tom Lee", "B4", "KA2", 1, "accepted"),
        ("Ann Price", "C4", "KA2", 2, "accepted"), ("Jane Smith", "D4", "KA2", 3, "accepted"),
    }  # fmt: skip
    assert read_rows([["Headteacher", "Mary Hill"], ["Year", "2023/24"], *rows[1:]]).ratings == ()


def test_a_title_in_brackets_behind_a_name_is_no_school() -> None:
    rows = [["Headteachers 2023/24"], ["Headteacher", *AREAS], ["LEE, Jane (Mrs)", *LEVELS], ["ASH, Tom (Mr)", *LEVELS]]
    found = {(each.school, each.leader) for each in read_rows(rows).ratings}
    assert found == {(None, "LEE, Jane (Mrs)"), (None, "ASH, Tom (Mr)")}


NUMBERS = ["Headteacher", "Jane Lee"], ["Year", "2023/24"], ["No", "Level"]


@pytest.mark.parametrize(
    ("numbers", "first", "code"),
    [
        (("1.1", "1.2", "2.1", "6.3"), "ka:KA1.1", "KA6.3"),
        (("1.1", "1.2", "2.1", "4.6"), "nse2015:D1.1", "D4.6"),
        (("1", "2", "3", "4", "5"), "hts2020:HS1", "HS5"),
    ],
)
def test_bare_numbers_down_the_side_are_one_question_of_which_list_they_are(
    numbers: tuple[str, ...], first: str, code: str
) -> None:
    rows = [*NUMBERS, *([number, ("Good", "Inadequate")[at % 2]] for at, number in enumerate(numbers))]
    (question,) = read_rows(rows).questions
    assert (question.kind, question.ratings) == ("criterion", len(numbers))
    answered = read_rows(rows, answers={question.id: first})
    assert (answered.questions, answered.ratings[-1].criterion, len(answered.ratings)) == ((), code, len(numbers))
    assert read_rows(rows, answers={question.id: "left out"}).ratings == ()


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("Objective", (("1", "Met"), ("2", "Met"), ("3", "Not met"), ("4", "Met"), ("5", "Met"))),
        ("No", (("1", "Outstanding"), ("2", "Good"), ("3", "Requires improvement"), ("4", "Inadequate"))),
        ("No", (("1", "Good"), ("2", "Good"), ("3", "Good"))),
    ],
)
def test_numbers_of_objectives_and_of_a_key_are_no_criteria(head: str, lines: tuple[tuple[str, str], ...]) -> None:
    assert read_rows([*NUMBERS[:2], [head, "Level"], *map(list, lines)]).ratings == ()
