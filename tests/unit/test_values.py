"""Marks and columns read as the tables in tests/spec say."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headlight.reading.values import (
    Legend,
    Mark,
    ScaleProposal,
    name_colour,
    parse_blank,
    parse_mark,
    propose_scale,
    read_legend,
)
from headlight.scales import read_scales

SPEC = Path(__file__).parent.parent / "spec"
MARKS = tomllib.loads((SPEC / "marks.toml").read_text())
COLUMNS = tomllib.loads((SPEC / "scales.toml").read_text())["column"]
SCALES = read_scales()


def describe(mark: Mark) -> str:
    """A mark as the table writes it."""
    if mark.kind in ("blank", "unknown"):
        return "-" if mark.kind == "blank" else "unknown"
    if mark.kind == "between" and mark.level is None:
        return "asked"
    place = mark.value if mark.level is None else mark.level
    text = f"{place:g}" if mark.level is not None else str(place)
    return text + ("?" if mark.doubt else "") + (f" '{mark.remark}'" if mark.remark else "")


@pytest.mark.parametrize(
    ("scale", "text", "expected"),
    [(scale, text, said) for scale, marks in MARKS.items() for text, said in marks.items()],
)
def test_mark_on_scale(scale: str, text: str, expected: str) -> None:
    assert describe(parse_mark(text, SCALES[scale])).casefold() == expected.casefold()


def read_key(lines: list[str]) -> Legend | None:
    """A key whose lines stand one below another, or in pairs side by side after its title."""
    if lines[0] == "Key":
        pairs = zip(lines[1::2], lines[2::2], strict=True)
        return read_legend(
            [(f"{'AB'[side]}{row}", text) for row, pair in enumerate(pairs, 2) for side, text in enumerate(pair)]
        )
    return read_legend([(f"A{row}", text) for row, text in enumerate(lines, 1)])


def tell(proposal: ScaleProposal) -> str:
    name = proposal.scale.id if proposal.scale else ""
    return name if proposal.sure else f"{name}? {proposal.kind or ''}".strip()


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: ",".join(column["values"])[:40])
def test_scale_of_column(column: dict[str, Any]) -> None:
    legend = read_key(column["key"]) if "key" in column else None
    proposal = propose_scale(dict.fromkeys(column["values"], 2), SCALES, legend=legend)
    assert tell(proposal) == column["scale"]
    if "options" in column:
        assert [each.id for each in proposal.options] == column["options"]
    if "unread" in column:
        assert list(proposal.unread) == column["unread"]
    assert proposal.reason


@pytest.mark.parametrize(
    ("text", "entries", "direction", "top"),
    [
        ("1 = Outstanding, 2 = Good, 3 = RI", (("1", "Outstanding"), ("2", "Good"), ("3", "RI")), None, 3),
        (
            "Ratings: 1 Outstanding 2 Good 3 Requires improvement",
            (("1", "Outstanding"), ("2", "Good"), ("3", "Requires improvement")),
            None,
            3,
        ),
        ("1 - Outstanding / 2 - Good", (("1", "Outstanding"), ("2", "Good")), None, 2),
        ("Exceptional (5), Strong (4), Weak (1)", (("5", "Exceptional"), ("4", "Strong"), ("1", "Weak")), "up", 5),
        ("4 highest", (), "up", 4),
        ("1 is best", (), "down", 1),
        ("where 1 is weak and 4 is strong", (), "up", 4),
        ("Please score each out of 10", (), None, 10),
        ("5=high, 1=low", (), "up", 5),
    ],
)
def test_legend(text: str, entries: tuple[tuple[str, str], ...], direction: str | None, top: int) -> None:
    legend = read_legend([("A1", text)])
    assert legend is not None
    assert (legend.entries, legend.direction, legend.top, legend.place) == (entries, direction, top, "A1")


@pytest.mark.parametrize(
    "text",
    [
        "Headteacher appraisal 2023-24",
        "Key Area 1 - Shaping the Future",
        "School: Oak Primary",
        "Headteacher: A. Example",
        "Date of review: 12/03/2024",
        "Please return to the office by 5 July",
        "1. Shaping the Future",
        "Page 1 of 3",
    ],
)
def test_other_text_is_no_legend(text: str) -> None:
    assert read_legend([("A1", text)]) is None


def test_a_legend_decides_what_a_number_says() -> None:
    for key, level in (
        ("1 = Outstanding, 2 = Good, 3 = RI, 4 = Inadequate", 3),
        ("1 = Inadequate, 2 = RI, 3 = Good, 4 = Outstanding", 2),
    ):
        legend = read_legend([("A1", key)])
        proposal = propose_scale({"1": 3, "2": 1}, SCALES, legend=legend)
        assert proposal.scale is not None
        assert parse_mark("2", proposal.scale, legend=proposal.legend).level == level
        assert parse_mark("2/3", proposal.scale, legend=proposal.legend).level == 2.5


def test_a_mark_that_the_legend_calls_unrated_is_no_rating() -> None:
    legend = read_legend([("A1", "0 = not yet rated, 1 = Emerging, 2 = Developing, 3 = Secure, 4 = Leading")])
    scale = propose_scale({"0": 3, "2": 1}, SCALES, legend=legend).scale
    assert scale is not None
    assert parse_mark("0", scale, legend=legend).kind == "blank"
    assert parse_mark("2", scale, legend=legend).level == 2


def test_words_beside_numbers_decide_what_a_number_alone_says() -> None:
    proposal = propose_scale({"1 - Outstanding": 3, "2 - Good": 4, "2": 1}, SCALES)
    assert proposal.scale is not None
    assert proposal.sure
    assert parse_mark("2", proposal.scale, legend=proposal.legend) == Mark("level", 3.0, 0.666667)


def test_an_own_scale_reads_its_marks_and_its_words() -> None:
    legend = read_legend([("B2", "1 = Not yet there; 2 = Getting there; 3 = Strong; 4 = Exemplary")])
    scale = propose_scale({"1": 3, "4": 1}, SCALES, legend=legend).scale
    assert scale is not None
    assert [parse_mark(text, scale).level for text in ("1", "4", "Getting there", "strong")] == [1, 4, 2, 3]


def test_the_scale_a_framework_names_is_taken() -> None:
    assert tell(propose_scale({"Good": 4}, SCALES, preferred="ofsted")) == "ofsted"
    assert tell(propose_scale({"1": 4, "3": 2}, SCALES, preferred="numbers-4-down")) == "numbers-4-down"
    assert tell(propose_scale({"Red": 4}, SCALES, preferred="ofsted")) == "rag"


def test_fills_are_a_scale_where_no_text_is() -> None:
    assert tell(propose_scale({}, SCALES, colours={"Red": 3, "Green": 4})) == "rag"
    assert tell(propose_scale({}, SCALES, colours={"Red": 3, "Yellow": 2, "Green": 4})) == "rag"


@pytest.mark.parametrize(
    ("fill", "name"),
    [
        ("#FF0000", "Red"), ("#C00000", "Red"), ("#FFC7CE", "Red"), ("#FFC000", "Amber"), ("#ED7D31", "Amber"), ("#FFEB9C", "Amber"),
        ("#FFFF00", "Yellow"), ("#00B050", "Green"), ("#92D050", "Green"), ("#C6EFCE", "Green"), ("#00B0F0", "Blue"), ("#4472C4", "Blue"),
        ("#FFFFFF", "#FFFFFF"), ("#D9D9D9", "#D9D9D9"), ("#7030A0", "#7030A0"), ("#DDEBF7", "#DDEBF7"), ("#000000", "#000000"),
    ],
)  # fmt: skip
def test_colour_name(fill: str, name: str) -> None:
    assert name_colour(fill) == name


@given(st.text(max_size=80), st.sampled_from(sorted(SCALES)))
def test_any_text_is_a_mark_of_some_kind(text: str, scale: str) -> None:
    mark = parse_mark(text, SCALES[scale])
    assert mark.kind in ("level", "between", "blank", "unknown")
    assert mark.kind != "between" or mark.doubt
    if mark.level is not None:
        assert 1 <= mark.level <= len(SCALES[scale].levels)
    if mark.value is not None:
        assert 0 <= mark.value <= 1


@given(st.dictionaries(st.text(max_size=20), st.integers(1, 9), max_size=8), st.lists(st.text(max_size=40), max_size=4))
def test_any_column_and_any_key_give_a_proposal(values: dict[str, int], lines: list[str]) -> None:
    legend = read_legend([(f"A{row}", text) for row, text in enumerate(lines, 1)])
    proposal = propose_scale(values, SCALES, legend=legend)
    assert not proposal.sure or proposal.scale is not None


def test_every_level_of_every_scale_reads_as_itself() -> None:
    for scale in SCALES.values():
        for number, level in enumerate(scale.levels, start=1):
            for spelling in (level.word, level.word.upper(), f" {level.word} ", *level.aliases):
                assert parse_mark(spelling, scale).level == number, (scale.id, spelling)
            assert not parse_blank(level.word) or level.word == "Not yet"
