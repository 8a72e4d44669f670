"""Headings read as the table in tests/spec/headings.toml says, alone and in rows."""

import re
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headlight.frameworks import Criterion, Framework, read_frameworks
from headlight.reading.headings import Meaning, propose_meaning, propose_meanings

SPEC = tomllib.loads((Path(__file__).parent.parent / "spec" / "headings.toml").read_text())
FRAMEWORKS = read_frameworks()


def describe(meaning: Meaning) -> str:
    """A meaning as the table writes it."""
    kind = [] if meaning.kind == "criterion" else [meaning.kind]
    parts = [*kind, meaning.code, meaning.source, meaning.cycle, meaning.point]
    return " ".join(part for part in parts if part) + ("" if meaning.sure else "?")


@pytest.mark.parametrize(("heading", "expected"), {**SPEC["alone"], **SPEC["named"]}.items())
def test_heading_alone(heading: str, expected: str) -> None:
    assert describe(propose_meaning(heading, FRAMEWORKS)) == expected


@pytest.mark.parametrize("row", SPEC["row"], ids=lambda row: row["why"])
def test_row_of_headings(row: dict[str, list[str]]) -> None:
    meanings = propose_meanings(row["headings"], FRAMEWORKS, above=row.get("above"))
    assert [describe(each) for each in meanings] == row["meanings"]


def test_every_statement_and_name_is_known_by_its_own_words() -> None:
    for framework in FRAMEWORKS.values():
        headings = [each.text for each in framework.criteria]
        meanings = propose_meanings(headings, FRAMEWORKS)
        assert [each.code for each in meanings] == [f"{framework.id}:{each.code}" for each in framework.criteria]
        assert all(each.sure for each in meanings)


def test_every_statement_cut_at_half_is_right_or_asked() -> None:
    for framework in FRAMEWORKS.values():
        criteria = [each for each in framework.criteria if each.parent]
        meanings = propose_meanings([each.text[: len(each.text) // 2] for each in criteria], FRAMEWORKS)
        for criterion, meaning in zip(criteria, meanings, strict=True):
            assert not meaning.sure or meaning.criterion == criterion.code, criterion.text
        assert sum(each.sure for each in meanings) >= 0.85 * len(criteria)


def test_no_near_heading_is_taken_for_what_it_is_near_to() -> None:
    for framework in FRAMEWORKS.values():
        for criterion in framework.criteria:
            for near in criterion.near:
                found = propose_meaning(near, FRAMEWORKS)
                assert found.code != f"{framework.id}:{criterion.code}", near
                alone = propose_meaning(near, {framework.id: framework})
                assert not (alone.code == f"{framework.id}:{criterion.code}" and alone.sure), near


def own_framework(*titles: str) -> Framework:
    criteria = tuple(Criterion(f"V{place}", title) for place, title in enumerate(titles, start=1))
    return Framework("own", "Our judgements", "Ours", "judgement", None, "The trust", 2024, "Own", "Own", criteria)


def test_a_trusts_own_criteria_beat_words_that_otherwise_mean_none() -> None:
    own = own_framework("Leadership and management", "Quality of care", "Safeguarding children and young people")
    headings = [
        "Overall effectiveness",
        "Quality of care",
        "Leadership and management",
        "Safeguarding children and young people",
    ]
    meanings = propose_meanings(headings, {**FRAMEWORKS, "own": own})
    assert [describe(each) for each in meanings] == ["overall", "own:V2", "own:V1", "own:V3"]


def test_a_name_that_two_frameworks_have_goes_to_the_one_the_row_speaks_for() -> None:
    own = own_framework("Shaping the Future", "Kindness", "Living our values daily")
    frameworks = {**FRAMEWORKS, "own": own}
    beside = propose_meanings(["Shaping the Future", "Securing Accountability"], frameworks)
    assert describe(beside[0]) == "ka:KA1"
    alone = propose_meaning("Shaping the Future", frameworks)
    assert not alone.sure
    assert alone.rivals == ("own:V1",)


def test_bare_numbers_are_known_where_a_title_names_the_framework() -> None:
    meanings = propose_meanings(["School", "1", "2"], FRAMEWORKS, hint="Leadership Key Areas 2023/24")
    assert [describe(each) for each in meanings] == ["school", "ka:KA1", "ka:KA2"]


@given(st.lists(st.text(max_size=60), max_size=12), st.lists(st.text(max_size=30), max_size=12))
def test_any_text_gives_one_meaning_a_heading(headings: list[str], above: list[str]) -> None:
    above = (above + [""] * len(headings))[: len(headings)]
    meanings = propose_meanings(headings, FRAMEWORKS, above=above)
    assert len(meanings) == len(headings)
    assert all(0 <= each.score <= 1 for each in meanings)


@given(st.sampled_from([name for name in SPEC["alone"] if name]), st.sampled_from(["upper", "lower", "spaced", "nbsp"]))
def test_case_and_blanks_change_nothing(heading: str, how: str) -> None:
    changed = {
        "upper": heading.upper(),
        "lower": heading.lower(),
        "spaced": f"  {heading} ".replace(" ", "  "),
        "nbsp": heading.replace(" ", "\u00a0"),
    }[how]
    if re.search(r"[a-z][A-Z]", heading) and how in ("upper", "lower"):
        return  # "KeyArea1Rating" has no other sign of where its words end
    before, after = (propose_meaning(each, FRAMEWORKS) for each in (heading, changed))
    assert (before.kind, before.code, before.source) == (after.kind, after.code, after.source)


def test_two_hundred_headings_are_read_in_a_moment() -> None:
    statements = [each.text for framework in FRAMEWORKS.values() for each in framework.criteria]
    headings = (statements + [f"{text[5:40]} {place}x" for place, text in enumerate(statements * 3)])[:200]
    start = time.process_time()
    propose_meanings(headings, FRAMEWORKS)
    assert time.process_time() - start < 2.0
