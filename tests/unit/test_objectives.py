"""Objectives: whose they are, in which order, and a quiet word where one is cut from a standard."""

from datetime import UTC, datetime

import pytest

from headlight.analysis.objectives import Aim, find_aims, find_pasted, say_pasted
from headlight.frameworks import read_frameworks
from headlight.model import Entry, Objective, Reading
from tests.builders import a_leader

FRAMEWORKS = read_frameworks()
STANDARDS = FRAMEWORKS["nse2015"]


def a_reading(*objectives: Objective) -> Reading:
    return Reading("Form.xlsx", (), (), (), (), objectives=objectives)


def an_objective(leader: str | None = "Amina Yardley", school: str | None = None, **fields: object) -> Objective:
    row = {
        "sheet": "Form",
        "cell": "B9",
        "school": school,
        "leader": leader,
        "cycle": "2024/25",
        "text": "Raise reading.",
    }
    return Objective(**{**row, **fields})  # type: ignore[arg-type]


def test_a_leaders_objectives_are_those_that_name_them_or_only_their_school() -> None:
    leader = a_leader(1, "Amina Yardley", names=("Amina Yardley", "Mrs A Yardley"))
    reading = a_reading(
        an_objective("mrs a yardley", text="Hers by another spelling."),
        an_objective("Ruth Llewell", school="Alder Primary", text="Another's."),
        an_objective(None, school="Alder Primary", text="Her school's."),
        an_objective(None, school="Beech Primary", text="Another school's."),
        an_objective(None, text="Nobody's."),
    )
    found = find_aims([("Form.xlsx", reading)], (), leader, ["Alder Primary"])
    assert [aim.text for aim in found] == ["Hers by another spelling.", "Her school's."]
    assert found[0].origin == "Form.xlsx, sheet Form, B9"


def test_entered_ones_stand_among_them_newest_cycle_first() -> None:
    leader = a_leader(1, "Amina Yardley")
    at = datetime(2026, 3, 2, tzinfo=UTC)
    entries = (
        Entry(
            "objective",
            1,
            "Grow leaders.",
            "2025/26",
            "ka",
            "KA3,KA3.1",
            state="begun",
            thread="t",
            who="R Vale",
            at=at,
        ),
        Entry("objective", 2, "Another's.", "2025/26"),
    )
    found = find_aims([("Form.xlsx", a_reading(an_objective()))], entries, leader, ())
    assert found == (
        Aim("Grow leaders.", "2025/26", ("KA3", "KA3.1"), "begun", "entered by R Vale on 2 March 2026", "t"),
        Aim("Raise reading.", "2024/25", (), "", "Form.xlsx, sheet Form, B9"),
    )


@pytest.mark.parametrize("criterion", [each for each in STANDARDS.criteria if each.parent], ids=lambda each: each.code)
def test_every_characteristic_cut_and_pasted_is_noticed(criterion) -> None:  # type: ignore[no-untyped-def]
    pasted = find_pasted(f"This year: {criterion.text.upper()}", STANDARDS)
    assert pasted is not None
    assert say_pasted(criterion.text, FRAMEWORKS).startswith("These words stand in the source")


@pytest.mark.parametrize(
    "text",
    [
        "Raise the share of Year 6 pupils reading at the expected standard to 80% by July.",
        "Ensure that middle leaders run the autumn data meetings themselves.",
        "",
        "Safeguarding",
    ],
)
def test_an_objective_in_the_schools_own_words_is_left_alone(text: str) -> None:
    assert find_pasted(text, STANDARDS) is None
    assert say_pasted(text, FRAMEWORKS) == ""
