"""The worked example of docs/adding-a-framework.md, on an invented file of the published spreadsheet's shape."""

from pathlib import Path

import pytest

from headlight.frameworks import read_frameworks
from headlight.model import Reading
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.scales import read_scales

ROOT = Path(__file__).resolve().parents[2]
FRAMEWORK = ROOT / "docs" / "examples" / "social-care.toml"
HEAD = (
    "Provider information,,,,Inspection information,,,,,,,,,,,\n"
    "Web link,URN,Provision type,Name,Event type,Inspection date,Publication date,Event number,Overall effectiveness,"
    "Outcomes for children and young people,Quality of care,Safeguarding children and young people,"
    "Leadership and management,,,\n"
)
ROWS = (
    ("1900001", "Children's home", "Gorse Bank", "Full inspection", "06/10/2017", "Good", "", "", "Good", "Good"),
    ("1900002", "Fostering agency", "Linnet (North)", "Full inspection", "23/06/2017", "Inadequate", "", "",
     "Requires improvement to be good", "Inadequate"),
    ("1900002", "Fostering agency", "Linnet (North)", "Interim inspection", "12/03/2018", "Sustained effectiveness", "",
     "", "", ""),
    ("1900003", "Secure centre", "Teasel House", "Full inspection", "14/05/2017", "Requires improvement",
     "Requires improvement", "Good", "Not judged", "Outstanding"),
    ("1900004", "Fostering agency", "Plover Fostering Service (NW Region)", "Full inspection", "14/03/2017", "Good", "",
     "", "Good", "Good"),
    ("1900001", "Children's home", "Gorse Bank", "Full inspection", "02/02/2018", "Good", "", "", "Outstanding", "Good"),
)  # fmt: skip
LEVELS = {"Inadequate": 1, "Requires improvement": 2, "Requires improvement to be good": 2, "Good": 3, "Outstanding": 4}


def a_published_file() -> bytes:
    """The invented rows under the two headings, with the empty columns at the end."""
    lines = (
        ",".join(("Provider page", urn, kind, name, event, day, day, f"10{place}", *judged, "", "", ""))
        for place, (urn, kind, name, event, day, *judged) in enumerate(ROWS)
    )
    return (HEAD + "\n".join(lines) + "\n").encode("cp1252")


@pytest.fixture(scope="module")
def reading() -> Reading:
    frameworks = tuple(read_frameworks(FRAMEWORK).values())
    with Child() as child:
        return child.read_file("inspections.csv", a_published_file(), Known(frameworks, tuple(read_scales().values())))[
            1
        ]


def test_every_judgement_on_the_scale_is_read_against_its_own_framework(reading: Reading) -> None:
    expected = {
        (f"{letter}{row}", name, urn, f"SC{number}", LEVELS[word])
        for row, (urn, _, name, _, _, _, *judged) in enumerate(ROWS, 3)
        for number, (letter, word) in enumerate(zip("JKLM", judged, strict=True), 1)
        if word in LEVELS
    }
    found = {(each.cell, each.school, each.urn, each.criterion, each.level) for each in reading.ratings}
    assert found == expected
    assert {(each.framework, each.levels, each.leader) for each in reading.ratings} == {("social-care", 4, None)}


def test_only_the_reviews_of_autumn_wait_for_the_year_they_judge(reading: Reading) -> None:
    (question,) = reading.questions
    assert question.kind == "cycle"
    assert [each.value for each in question.options] == ["2016/17", "2017/18"]
    waiting = {each.cell for each in reading.ratings if each.status == "review"}
    assert waiting == {"L3", "M3"}
    assert {each.cycle for each in reading.ratings if each.status == "accepted"} == {"2016/17", "2017/18"}


def test_the_overall_judgement_is_listed_and_never_taken(reading: Reading) -> None:
    assert any(each.range.startswith("I") and "overall" in each.reason for each in reading.ignored)
    assert any("Sustained effectiveness" in each.text for each in reading.findings)
