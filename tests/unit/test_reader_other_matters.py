"""Tables in the shape of ratings that are of something else, told by a title, a heading or a sheet's name."""

import pytest

from tests.sheets import a_sheet, read_rows, read_sheets, told

SIX = ("KA1", "KA2", "KA3", "KA4", "KA5", "KA6")
PEOPLE = (("Oak Primary", "Jane Smith"), ("Elm Primary", "Tom Lee"), ("Ash Primary", "Ann Orr"))


def _grid(title: str, *lines: list[object]) -> list[list[object]]:
    named = zip(PEOPLE, lines, strict=True)
    return [[title], ["School", "Headteacher", *SIX], *([*people, *line] for people, line in named)]


WORDS = (["Good", "Outstanding"] * 3, ["Good", "Inadequate"] * 3, ["Outstanding", "Good"] * 3)
NUMBERS = ([1, 2, 3, 4, 2, 3], [3, 2, 4, 3, 2, 1], [2, 1, 4, 3, 3, 1])


@pytest.mark.parametrize(
    "title",
    [
        "Number of pieces of evidence sent, 2023/24",
        "SIP hours by key area, 2023/24",
        "Weighting given to each key area, 2023/24 (4 = most)",
        "How useful was the talk about each key area? 2023/24, 4 = best",
        "Coaching sessions held in 2023/24, 4 = most",
        "Rank of each head within the trust, 2023/24, 1 = best",
        "Shortlisting grid 2023/24, 4 = best",
    ],
)
def test_numbers_of_something_else_by_their_title_rate_nobody(title: str) -> None:
    reading = read_rows(_grid(title, *NUMBERS))
    assert (reading.ratings, reading.questions) == ((), ())


@pytest.mark.parametrize(
    "title",
    [
        "Target grades for 2024/25",
        "Predicted grades at the end of 2023/24",
        "School improvement plan 2023/24: progress by key area",
        "Quality of the paperwork for each key area, 2023/24",
        "Middle leaders' review 2023/24",
    ],
)
def test_words_of_something_else_by_their_title_rate_nobody(title: str) -> None:
    reading = read_rows(_grid(title, *WORDS))
    assert (reading.ratings, reading.questions) == ((), ())


@pytest.mark.parametrize(
    "title",
    [
        "Headteacher appraisal and target setting 2023/24",
        "Headteacher reviews 2023/24, in the light of the school improvement plan",
        "Heads' ratings 2023/24 and how we got there",
        "Headteacher appraisal 2023/24",
    ],
)
def test_titles_that_only_mention_such_matters_leave_the_ratings(title: str) -> None:
    assert len(told(read_rows(_grid(title, *WORDS)))) == 18


def test_an_order_of_needs_rates_nobody() -> None:
    rows = _grid("Development needs 2023/24, 1 = greatest", [1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1], [2, 1, 4, 3, 6, 5])
    reading = read_rows(rows)
    assert (reading.ratings, reading.questions) == ((), ())


def test_yes_and_no_of_what_was_sent_rates_nobody() -> None:
    rows = _grid("Evidence uploaded, 2023/24", list("YNYYNY"), list("YYYNNY"), list("NYYYYY"))
    assert not read_rows(rows).questions


def test_rows_of_candidates_teachers_and_trustees_are_no_heads() -> None:
    for heading in ("Candidate", "Teacher", "Trustee"):
        rows = [["Scores 2023/24 (1 low - 4 high)"], [heading, *SIX], ["Kara Lund", *NUMBERS[0]]]
        assert not read_rows([*rows, ["Owen Hall", *NUMBERS[1]]]).ratings


def test_a_sheet_of_targets_beside_ratings_is_left() -> None:
    rated = a_sheet(_grid("Reviews 2023/24", *WORDS), "Ratings")
    aimed = a_sheet(_grid("Reviews 2023/24", *WORDS[::-1]), "Targets")
    assert {rating.sheet for rating in read_sheets(rated, aimed).ratings} == {"Ratings"}


def test_a_draft_beside_the_final_sheet_is_left_and_listed() -> None:
    draft = a_sheet(_grid("Reviews 2023/24", *WORDS[::-1]), "DRAFT for moderation")
    final = a_sheet(_grid("Reviews 2023/24", *WORDS), "FINAL")
    reading = read_sheets(draft, final)
    assert {(rating.sheet, rating.point) for rating in reading.ratings} == {("FINAL", None)}
    assert any("draft" in each.reason for each in reading.ignored)
    assert {rating.sheet for rating in read_sheets(draft).ratings} == {"DRAFT for moderation"}


def test_a_draft_of_other_people_than_the_final_sheet_counts() -> None:
    draft = a_sheet(_grid("Reviews 2023/24", *WORDS), "Draft")
    rows = [["Reviews 2023/24"], ["School", "Headteacher", *SIX], ["Fir Primary", "Lee Hart", *WORDS[0]]]
    reading = read_sheets(draft, a_sheet(rows, "Final"))
    assert {rating.sheet for rating in reading.ratings} == {"Draft", "Final"}


def test_inspection_grades_under_an_inspections_title_are_not_asked_about() -> None:
    rows = [["School", "Headteacher", "Quality of education", "Behaviour", "Personal development", "Leadership"]]
    rows += [[*people, "Good", "Good", "Outstanding", "Good"] for people in PEOPLE]
    assert not read_rows(rows, name="Inspections 2023-24").questions


@pytest.mark.parametrize(
    "title",
    [
        "Where we want each head to be by July 2024",
        "Priority of each area for support, 2023/24",
        "Local governing bodies 2023/24: effectiveness by key area",
        "Confidence before the course, 2023/24",
    ],
)
def test_a_doubtful_title_is_asked_about_and_accepted_when_a_person_says_so(title: str) -> None:
    rows = _grid(title, *WORDS)
    reading = read_rows(rows)
    assert {each.status for each in reading.ratings} == {"review"}
    (asked,) = reading.questions
    assert [option.value for option in asked.options] == ["ratings", "left out"]
    assert {each.status for each in read_rows(rows, answers={asked.id: "ratings"}).ratings} == {"accepted"}
    assert not read_rows(rows, answers={asked.id: "left out"}).ratings


@pytest.mark.parametrize(
    "title",
    [
        "Headteachers' views of the trust's support, 2023/24",
        "Calibration exercise 2023/24: case studies",
        "DEMO DATA 2023/24 - not real",
        "Change log 2023/24",
        "Premises audit 2023/24",
        "Trust scorecard 2023/24",
    ],
)
def test_exercises_logs_and_views_of_the_trust_rate_nobody(title: str) -> None:
    reading = read_rows(_grid(title, *WORDS))
    assert (reading.ratings, reading.questions) == ((), ())


def test_standards_words_among_a_schools_other_matters_are_asked_about() -> None:
    rows = [["School dashboard 2023/24"], ["School", "Headteacher", "Teaching", "Behaviour", "Attendance", "Finance"]]
    rows += [[*people, "Good", "Outstanding", "Good", "Inadequate"] for people in PEOPLE]
    assert [each.kind for each in read_rows(rows).questions] == ["layout"]


def test_standards_words_alone_are_read() -> None:
    rows = [["Headteachers' standards 2023/24"], ["School", "Headteacher", "School culture", "Teaching", "Behaviour"]]
    rows += [[*people, "Good", "Outstanding", "Inadequate"] for people in PEOPLE]
    reading = read_rows(rows)
    assert {each.criterion for each in reading.ratings} == {"HS1", "HS2", "HS4"}
    assert not reading.questions


@pytest.mark.parametrize(
    "title",
    [
        "Leadership 2023/24: Below expectations, Meets expectations, Exceeds expectations",
        "Reviews 2023/24. O = outstanding, G = good: would you trust them alone?",
        "Spring visits 2023/24 (4 = confident, 1 = not confident)",
        "Ratings and priorities 2023/24",
    ],
)
def test_words_of_a_key_or_beside_ratings_make_no_title_doubtful(title: str) -> None:
    assert not [each for each in read_rows(_grid(title, *WORDS)).questions if each.kind == "layout"]
