"""The scale library holds every scale the field is known to use, lowest level first."""

from pathlib import Path

import pytest

from headlight.documents import DocumentError
from headlight.scales import read_scales

WORDS = {
    "ofsted": ("Inadequate", "Requires improvement", "Good", "Outstanding"),
    "ofsted-2011": ("Inadequate", "Satisfactory", "Good", "Outstanding"),
    "ofsted-2025": ("Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional"),
    "rag": ("Red", "Amber", "Green"),
    "brag": ("Red", "Amber", "Green", "Blue"),
    "rayg": ("Red", "Amber", "Yellow", "Green"),
    "met-3": ("Not met", "Partially met", "Met"),
    "met-4": ("Not met", "Partially met", "Met", "Exceeded"),
    "emerging-leading": ("Emerging", "Developing", "Secure", "Leading"),
    "emerging-embedded": ("Emerging", "Developing", "Secure", "Embedded"),
    "beginning-leading": ("Beginning", "Developing", "Embedding", "Leading"),
    "agreement-4": ("Strongly disagree", "Disagree", "Agree", "Strongly agree"),
    "agreement-5": ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"),
    "effective-3": ("Developing", "Effective", "Highly effective"),
    "letters-5": ("E", "D", "C", "B", "A"),
}


@pytest.mark.parametrize(("scale", "words"), WORDS.items())
def test_levels_stand_lowest_first(scale: str, words: tuple[str, ...]) -> None:
    assert tuple(each.word for each in read_scales()[scale].levels) == words


@pytest.mark.parametrize("top", [3, 4, 5, 6, 7])
def test_bare_numbers_stand_twice_once_each_way(top: int) -> None:
    up, down = (read_scales()[f"numbers-{top}-{way}"] for way in ("up", "down"))
    assert [each.word for each in up.levels] == [str(n) for n in range(1, top + 1)]
    assert down.levels == tuple(reversed(up.levels))
    assert (up.numbered, down.numbered) == ("1 lowest", "1 best")


@pytest.mark.parametrize(("scale", "high"), [("ten", 10), ("percent", 100)])
def test_ranges_have_limits_and_no_levels(scale: str, high: float) -> None:
    found = read_scales()[scale]
    assert (found.kind, found.low, found.high, found.levels) == ("range", 0, high, ())


def test_only_ofsteds_old_words_and_bare_numbers_fix_a_direction() -> None:
    fixed = {each.id for each in read_scales().values() if each.numbered and not each.id.startswith("numbers-")}
    assert fixed == {"ofsted", "ofsted-2011"}


def test_old_and_new_ofsted_are_not_comparable() -> None:
    scales = read_scales()
    for scale in scales.values():
        for other in scale.not_comparable_with:
            assert scale.id in scales[other].not_comparable_with
    assert "ofsted-2025" in scales["ofsted"].not_comparable_with


def test_every_scale_says_what_it_is_and_no_short_form_says_unrated() -> None:
    for scale in read_scales().values():
        assert scale.title
        assert scale.source
        assert not {"NA", "N/A", "TBC"} & {each.short.upper() for each in scale.levels}


def test_requires_improvement_goes_by_its_other_names() -> None:
    level = read_scales()["ofsted"].levels[1]
    assert {"Requires improvement to be good", "Req Imp"} <= set(level.aliases)
    assert level.short == "RI"


GOOD = """
[[scales]]
id = "two"
title = "Two levels"
source = "Invented"
levels = ["No", { word = "Yes", short = "Y", aliases = ["Aye"] }]
"""


@pytest.mark.parametrize(
    ("before", "after", "key", "reason"),
    [
        ('aliases = ["Aye"]', 'aliases = ["no"]', "scales[0].levels[1]", "'no' already means 'No'"),
        ('aliases = ["Aye"]', 'alias = ["Aye"]', "scales[0].levels[1].alias", "no such key"),
        ('"No", ', "", "scales[0].levels", "at least two"),
        (
            'levels = ["No", { word = "Yes", short = "Y", aliases = ["Aye"] }]',
            "low = 0",
            "scales[0].levels",
            "low and high",
        ),
        (
            'levels = ["No", { word = "Yes", short = "Y", aliases = ["Aye"] }]',
            "low = 9\nhigh = 1",
            "scales[0].high",
            "above low",
        ),
        ('source = "Invented"', 'source = "Invented"\nnumbered = "best"', "scales[0].numbered", "best"),
        (
            'source = "Invented"',
            'source = "Invented"\nnot_comparable_with = ["tow"]',
            "scales[0].not_comparable_with",
            "'tow'",
        ),
        ('id = "two"', 'id = "Two"', "scales[0].id", "small letters"),
    ],
)
def test_a_bad_library_is_refused(tmp_path: Path, before: str, after: str, key: str, reason: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD)
    assert [each.word for each in read_scales(path)["two"].levels] == ["No", "Yes"]
    assert GOOD.count(before) == 1
    path.write_text(GOOD.replace(before, after))
    with pytest.raises(DocumentError) as refused:
        read_scales(path)
    assert refused.value.key == key
    assert reason in refused.value.reason


def test_an_id_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD + GOOD)
    with pytest.raises(DocumentError, match=r"own.toml, scales\[0\]\.id: 'two' stands twice"):
        read_scales(path)


def test_nobody_can_change_the_library_for_others() -> None:
    read_scales().clear()
    assert read_scales()
