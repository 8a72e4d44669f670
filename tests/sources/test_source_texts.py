"""Every word of the two frameworks is the source's own, after the repairs listed here and no others."""

import re
from pathlib import Path

import pytest

from headlight.frameworks import Framework, read_frameworks

HERE = Path(__file__).parent
PAGE_HEADING = "NATIONAL STANDARDS OF EXCELLENCE FOR HEADTEACHERS"

# file, what the PDF left behind, what the page says, how often
REPAIRS = (
    ("national-standards-of-excellence-2015.txt", "the 5 nation's classrooms", "the nation's classrooms", 1),
    ("national-standards-of-excellence-2015.txt", "financial performance. 7\n", "financial performance.\n", 1),
    ("national-standards-of-excellence-2015.txt", "worldclass", "world-class", 1),
    ("national-standards-of-excellence-2015.txt", f".\n\n{PAGE_HEADING}\n", ".\n", 2),
    ("leadership-key-areas.txt", "\n- · ", "\n- ", 1),
    ("leadership-key-areas.txt", r"$\underline{", "", 1),  # the link's underlining, which is not text
    ("leadership-key-areas.txt", r"\underline{headteachers}}$", "headteachers", 1),
)


def repaired(file: str) -> str:
    text = (HERE / file).read_text(encoding="utf-8")
    for name, damage, repair, times in REPAIRS:
        if name == file:
            assert text.count(damage) == times, damage
            text = text.replace(damage, repair)
    return text


def paragraphs(text: str) -> list[str]:
    return [each.strip() for each in text.split("\n") if each.strip()]


@pytest.fixture(name="ka")
def _ka() -> Framework:
    return read_frameworks()["ka"]


@pytest.fixture(name="nse")
def _nse() -> Framework:
    return read_frameworks()["nse2015"]


def test_key_areas_are_the_source_line_by_line(ka: Framework) -> None:
    lines = ["LEADERSHIP – KEY AREAS"]
    for number, area in enumerate(ka.areas, start=1):
        assert area.code == f"KA{number}"
        assert area.opening
        lines += [f"Key Area {number} - {area.text}", area.opening]
        lines += [f"- {each.text}" for each in ka.statements(area.code)]
    note, link = (ka.closing or "").rsplit(" ", 1)
    assert paragraphs(repaired("leadership-key-areas.txt")) == [*lines, note, link]


def test_standards_of_2015_are_the_source_line_by_line(nse: Framework) -> None:
    titles = [area.text for area in nse.areas]
    lines = [PAGE_HEADING, "Preamble: the role of the headteacher", *paragraphs(nse.preamble or "")]
    lines += [
        "The Four Domains",
        "The National Standards of Excellence for Headteachers are set out in four domains, beginning with a Preamble. "
        "There are four 'Excellence As Standard' domains:",
        *(f"- {title}" for title in titles),
        "Within each domain there are six key characteristics expected of the nation's headteachers.",
    ]
    for word, area in zip(("One", "Two", "Three", "Four"), nse.areas, strict=True):
        heading = f"Excellent headteachers: {area.text[0].lower()}{area.text[1:]}"
        assert heading in area.aliases
        lines += [f"Domain {word}", heading, area.opening or ""]
        lines += [f"{place}. {each.text}" for place, each in enumerate(nse.statements(area.code), start=1)]
    assert paragraphs(repaired("national-standards-of-excellence-2015.txt")) == lines


@pytest.mark.parametrize(("framework", "areas", "statements"), [("ka", 6, 23), ("nse2015", 4, 24), ("hts2020", 11, 0)])
def test_every_area_and_statement_is_there(framework: str, areas: int, statements: int) -> None:
    found = read_frameworks()[framework]
    assert (len(found.areas), len(found.criteria) - len(found.areas)) == (areas, statements)


def test_codes_follow_the_order_of_the_source(ka: Framework, nse: Framework) -> None:
    assert [each.code for each in nse.criteria if each.parent] == [
        f"D{d}.{n}" for d in range(1, 5) for n in range(1, 7)
    ]
    for area in ka.areas:
        codes = [each.code for each in ka.statements(area.code)]
        assert codes == [f"{area.code}.{n}" for n in range(1, len(codes) + 1)]


def test_the_sentence_on_use_is_the_closing_notes_own(ka: Framework, nse: Framework) -> None:
    assert nse.use
    assert nse.use in (ka.closing or "")
    assert nse.url
    assert (ka.closing or "").endswith(nse.url)


def test_no_damage_is_left() -> None:
    for framework in read_frameworks().values():
        texts = [framework.preamble, framework.closing, *(each.text for each in framework.criteria)]
        texts += [each.opening for each in framework.criteria]
        for text in filter(None, texts):
            assert not re.search(r"worldclass|·|\\|\$|  |\. ?\d$|\b5 nation", text), text
