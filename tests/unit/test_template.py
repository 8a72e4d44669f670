"""The template: what schools write into it comes back identical, and nothing is asked."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from headlight.frameworks import Framework, read_frameworks
from headlight.model import Rating, Reading, Scale, School
from headlight.packs.template import KEYS, ROWS, find_columns, find_scale, find_title, write_template
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.scales import read_scales

FRAMEWORKS = tuple(read_frameworks().values())
SCALES = read_scales()
SCHOOLS = (
    School(1, "Alder Primary School", urn="900001"),
    School(2, "St Wilfrid’s C of E Primary", urn="900002"),
    School(3, "Dunmoor High School"),
)
PEOPLE = (
    ("Amina Yardley", "Headteacher", "2024/25", "Final", "Appraiser", "Helen Marsh"),
    ("Siobhán Ó Keaney", "Acting headteacher", "2024/25", "Interim", "Self", None),
    ("Tomasz Wójcki", "Principal", "2023/24", "Final", "Partner", "Rafe Tolland"),
)


def fill(data: bytes, framework: Framework, scale: Scale) -> tuple[bytes, dict[str, tuple[object, ...]]]:
    """The template with every criterion of a framework rated for three people, one cell in five left empty.

    What was written is returned by cell: person, criterion, level's word, comment.
    """
    book = load_workbook(BytesIO(data))
    sheet = book[find_title(framework)]
    written: dict[str, tuple[object, ...]] = {}
    for number, person in enumerate(PEOPLE):
        row = 3 + number
        for place, value in enumerate(person, start=3):
            sheet.cell(row, place, value)
        for place, (code, words, _) in enumerate(find_columns(framework), start=1):
            if not words or (place + number) % 5 == 0:
                continue
            cell = sheet.cell(row, place)
            if code.endswith("comment"):
                cell.value = f"Remark {number} on {code[:-8]}"
            else:
                cell.value = scale.levels[(place + number) % len(scale.levels)].word
                written[cell.coordinate] = (number, code, cell.value)
    target = BytesIO()
    book.save(target)
    return target.getvalue(), written


def read(data: bytes) -> Reading:
    """What the reader makes of a template, with nothing answered."""
    with Child() as child:
        return child.read_file("Template.xlsx", data, Known(FRAMEWORKS, tuple(SCALES.values())))[1]


def say(rating: Rating) -> tuple[object, ...]:
    """All that a person wrote of a rating."""
    return (
        rating.school, rating.urn, rating.leader, rating.role, rating.cycle, rating.point, rating.source, rating.appraiser,
        rating.framework, rating.criterion, rating.raw, rating.scale, rating.status,
    )  # fmt: skip


@pytest.mark.parametrize("scale", ["emerging-leading", "ofsted", "met-4", "quality-5"])
@pytest.mark.parametrize("framework", FRAMEWORKS, ids=lambda each: each.id)
def test_what_is_written_comes_back_identical_without_a_question(framework: Framework, scale: str) -> None:
    data, written = fill(write_template(FRAMEWORKS, [SCALES[scale]], SCHOOLS), framework, SCALES[scale])
    reading = read(data)
    assert reading.questions == ()
    assert {each.cell for each in reading.ratings} == set(written)
    for rating in reading.ratings:
        number, code, word = written[rating.cell]
        school, person = SCHOOLS[number], PEOPLE[number]
        leader, role, cycle, point, source, appraiser = person
        assert say(rating) == (
            school.name, school.urn, leader, role, cycle, point.lower(), source.lower(), appraiser,
            framework.id, code, word, scale, "accepted",
        )  # fmt: skip
        assert rating.level == [level.word for level in SCALES[scale].levels].index(word) + 1


def test_a_comment_goes_with_its_areas_ratings() -> None:
    framework, scale = FRAMEWORKS[0], SCALES["emerging-leading"]
    data, _ = fill(write_template(FRAMEWORKS, [scale], SCHOOLS), framework, scale)
    areas = [each for each in read(data).ratings if each.criterion == "KA2"]
    assert {each.comment for each in areas} <= {f"Remark {number} on KA2" for number in range(3)} | {None}
    assert any(each.comment for each in areas)


def test_an_empty_template_holds_no_rating_and_asks_nothing() -> None:
    reading = read(write_template(FRAMEWORKS, [SCALES["ofsted"]], SCHOOLS))
    assert reading.ratings == ()
    assert reading.questions == ()


def test_headings_are_frozen_and_every_level_offered() -> None:
    book = load_workbook(BytesIO(write_template(FRAMEWORKS, [SCALES["ofsted"]])))
    assert book.sheetnames == ["How to fill this in", *map(find_title, FRAMEWORKS)]
    sheet = book[find_title(FRAMEWORKS[0])]
    assert sheet.freeze_panes == "D3"
    rules = {rule.formula1: str(rule.sqref) for rule in sheet.data_validations.dataValidation}
    levels = '"Inadequate,Requires improvement,Good,Outstanding"'
    assert levels in rules
    first = len(KEYS) + 1
    assert sheet.cell(1, first).value == "KA1"
    assert sheet.cell(2, first).value == "Shaping the Future"
    assert f"{sheet.cell(1, first).column_letter}3:{sheet.cell(1, first).column_letter}{ROWS}" in rules[levels]


def test_a_framework_with_a_scale_of_its_own_keeps_it() -> None:
    framework = FRAMEWORKS[0]
    assert find_scale(framework, [SCALES["ofsted"], SCALES["met-4"]]).id == "ofsted"
