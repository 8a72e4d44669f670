"""A framework that nobody here knows: when it is offered as the trust's own, what it is called, what is never one."""

import tomllib
from pathlib import Path

import pytest
from msgspec.structs import replace

from headlight.frameworks import read_framework
from headlight.reading.reader import read_workbook
from headlight.reading.recipe import find_recipe, propose_recipe
from tests.sheets import a_known, a_sheet, a_workbook, read_sheets

WORDS = ("Secure", "Leading", "Developing", "Emerging")
HEADS = (("Oak Primary School", "Jane Smith"), ("Ash Academy", "Tom Brown"), ("Elm School", "Ann Lee"))
VALUES = ("Courage", "Compassion", "Curiosity", "Stewardship")


def a_table(heads: tuple[str, ...], criteria: tuple[str, ...], people: bool = True) -> list[list[object]]:
    """A row for each head, words dealt out under the criteria; without ``people`` rows have numbers alone."""
    rows = [[*heads, *criteria]]
    for row, who in enumerate(HEADS):
        keys = who[: len(heads)] if people else (str(row + 1),) * len(heads)
        rows.append([*keys, *(WORDS[(row + place * (row + 1)) % 4] for place in range(len(criteria)))])
    return rows


def test_strange_criteria_beside_heads_are_one_question_and_a_framework_named_after_the_title() -> None:
    sheet = a_sheet([["Our leadership values, 2023/24"], *a_table(("School", "Headteacher"), VALUES)])
    reading = read_sheets(sheet)
    assert [each.kind for each in reading.questions] == ["layout"]
    assert reading.questions[0].ratings == len(reading.ratings) == 12
    (proposed,) = reading.proposed
    document = tomllib.loads(proposed.document)
    assert (document["id"], document["title"]) == ("own-our-leadership-values", "Our leadership values")
    assert [area["title"] for area in document["areas"]] == list(VALUES)
    answered = read_sheets(sheet, answers={reading.questions[0].id: "own"})
    assert {(each.framework, each.status) for each in answered.ratings} == {("own-our-leadership-values", "accepted")}
    assert answered.questions == ()


def test_the_answer_that_they_are_not_the_trusts_leaves_them_with_the_reason() -> None:
    sheet = a_sheet(a_table(("School", "Headteacher"), VALUES))
    (asked,) = (each.id for each in read_sheets(sheet).questions if each.kind == "layout")
    reading = read_sheets(sheet, answers={asked: "left out"})
    assert not reading.ratings
    assert not reading.proposed


@pytest.mark.parametrize(
    "criteria",
    [
        ("Domain 1", "Domain 2", "Domain 3", "Domain 4", "Domain 5"),
        ("Standard 1: Purpose", "Standard 2: Ethics of the office", "Standard 3: Fairness for all"),
        ("Courage", "Compassion", "Developing others", "Stewardship"),
    ],
)
def test_a_list_of_which_a_part_is_like_a_known_one_is_another_list_as_a_whole(criteria: tuple[str, ...]) -> None:
    reading = read_sheets(a_sheet(a_table(("School", "Headteacher"), criteria)))
    assert {each.framework[:4] for each in reading.ratings} == {"own-"}
    assert len({each.criterion for each in reading.ratings}) == len(criteria)


def test_a_column_of_ones_own_beside_the_key_areas_makes_no_framework() -> None:
    areas = ("Shaping the Future", "Leading Learning and Teaching", "Securing Accountability", "Community", "Courage")
    reading = read_sheets(a_sheet(a_table(("School", "Headteacher"), areas)))
    assert not reading.proposed
    assert {each.framework for each in reading.ratings} == {"ka"}


@pytest.mark.parametrize(
    ("title", "heads", "people"),
    [
        ("Values 2023/24", ("Ref",), False),
        ("Ratings 2023/24", ("School", "Teacher"), True),
        ("Safeguarding audit 2023/24", ("School", "Headteacher"), True),
    ],
)
def test_where_no_leader_is_rated_nothing_is_asked(title: str, heads: tuple[str, ...], people: bool) -> None:
    reading = read_sheets(a_sheet([[title], *a_table(heads, VALUES, people)]))
    assert not reading.ratings
    assert not reading.questions
    assert not reading.proposed


def test_what_is_left_for_another_matter_is_said_to_be_so_first_of_all() -> None:
    rows = [["Teacher", "School", *(f"{area}{letter}" for area in (1, 2) for letter in "abcd")]]
    rows += [[who[1], who[0], *("UBPD" * 2)] for who in HEADS]
    reading = read_sheets(a_sheet(rows, "Observations"))
    assert not reading.ratings
    assert "other staff's or candidates' marks" in reading.findings[0].text


def test_a_tall_list_is_read_as_a_short_one_and_its_key_found_at_the_foot() -> None:
    rows: list[list[object]] = [["School", "Headteacher", *VALUES]]
    for row in range(900):
        rows.append([f"Oak {row} Primary School", f"Jane Smith {row}", *((row + place) % 4 + 1 for place in range(4))])
    rows += [[], ["1 = Emerging, 2 = Developing, 3 = Secure, 4 = Leading"]]
    reading = read_sheets(a_sheet([["Values 2023/24"], *rows]))
    assert len(reading.ratings) == 3600
    assert [each.kind for each in reading.questions] == ["layout"]
    assert {each.scale for each in reading.ratings} == {"emerging-leading"}


def test_a_framework_that_the_trust_has_added_may_rate_whom_it_will() -> None:
    rows = a_table(("School", "Teacher"), ("Courage", "Generosity", "Curiosity", "Stewardship"))
    sheet = a_sheet([["Values 2023/24"], *rows])
    known = a_known()
    values = read_framework(Path(__file__).parents[1] / "messy/frameworks/tideway-values.toml")
    reading = read_workbook(a_workbook(sheet), replace(known, frameworks=(*known.frameworks, values)))
    assert {each.criterion for each in reading.ratings} == {"TV1", "TV2", "TV3", "TV4"}
    assert not read_workbook(a_workbook(sheet), known).ratings


def test_two_lists_of_criteria_are_two_questions_and_a_recipe_knows_each_by_its_own() -> None:
    others = ("Faith", "Hospitality", "Service", "Thrift")
    first, second = (read_sheets(a_sheet(a_table(("School", "Headteacher"), each))) for each in (VALUES, others))
    asked, also = (each.questions[0].id for each in (first, second))
    assert asked != also
    assert {"courage", "curiosity"} <= set(first.shape)
    assert find_recipe(second.shape, [propose_recipe(first, {asked: "own"}, "Values")]) is None
