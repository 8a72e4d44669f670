"""Ticks under words of which no scale, or only a part of one, is known: one set, whose order a person settles."""

import pytest

from headlight.model import Reading
from tests.sheets import read_rows

SAID = (
    "Shows vision and conviction focused on improving learning",
    "Understands and responds to the local and national context",
    "Thinks, plans and acts strategically to achieve that vision",
    "Involves and inspires stakeholders",
    "Sets high expectations which focus on improvement of learning and teaching",
)


def tick(*heads: str, first: str = "Statement") -> Reading:
    """A form of five statements, each ticked once, the first under the first heading."""
    rows: list[list[object]] = [[first, *heads, "Comment"]]
    for row, text in enumerate(SAID):
        rows.append([text, *("x" if at == row % len(heads) else None for at in range(len(heads))), "seen"])
    return read_rows(rows, file="Jane Lee 2023-24.xlsx")


@pytest.mark.parametrize(
    "heads",
    [
        ("Not yet", "Developing", "Secure", "Strength"),
        ("Strength", "On track", "Area for development", "Priority"),
        ("Always", "Mostly", "Sometimes", "Rarely"),
        ("Yes", "Partly", "No"),
    ],
)
def test_one_question_settles_the_whole_set_and_no_part_of_it_is_accepted(heads: tuple[str, ...]) -> None:
    reading = tick(*heads)
    (question,) = reading.questions
    assert question.kind == "scale"
    assert question.ratings == len(reading.ratings) == len(SAID)
    assert {each.levels for each in reading.ratings} == {len(heads)}


@pytest.mark.parametrize("heads", [("Yes", "No"), ("Yes", "No", "N/A"), ("Seen", "Discussed", "Agreed")])
def test_ticks_for_what_was_done_are_no_ratings(heads: tuple[str, ...]) -> None:
    assert not tick(*heads).ratings


def test_a_grid_heads_all_its_levels_though_a_scale_has_more() -> None:
    reading = tick("Always", "Usually", "Sometimes", "Rarely")
    assert not reading.questions
    assert [(each.level, each.levels) for each in reading.ratings[:4]] == [(4.0, 4), (3.0, 4), (2.0, 4), (1.0, 4)]


@pytest.mark.parametrize("first", ["The head…", "The head...", "My headteacher …"])
def test_sentences_that_begin_in_their_heading_are_statements(first: str) -> None:
    assert len(tick("Emerging", "Developing", "Secure", "Leading", first=first).ratings) == len(SAID)


def test_numbers_before_the_levels_over_ticks_change_nothing() -> None:
    reading = tick("1 Rarely", "2 Sometimes", "3 Usually", "4 Always")
    assert [(each.level, each.levels) for each in reading.ratings[:4]] == [(1.0, 4), (2.0, 4), (3.0, 4), (4.0, 4)]


def test_a_level_over_ticks_that_is_like_a_criterion_names_none() -> None:
    reading = tick("1 Weak", "2 Sound", "3 Good", "4 Excellent")
    assert [each.criterion for each in reading.ratings] == ["KA1.1", "KA1.2", "KA1.3", "KA1.4", "KA2.1"]
