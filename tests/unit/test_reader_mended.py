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
