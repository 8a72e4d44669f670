"""Keys in a workbook's own words: their marks, which end is the best, and what is no key."""

import pytest

from headlight.reading.senses import tell_direction
from tests.sheets import read_rows, told

HEAD = ["School", "Head", "KA1", "KA2", "KA3"]
PEOPLE = [["Oak", "Jane Smith", 1, 2, 3], ["Ash", "Tom Brown", 1, 2, 4]]
FIVE = ("a real asset", "strong", "as we expect", "needs attention", "urgent")


def read_under(*lines):  # type: ignore[no-untyped-def]
    return read_rows([HEAD, *PEOPLE, [], *([line] for line in lines)], name="2023-24")


@pytest.mark.parametrize("between", [" – ", " - ", " = ", ". ", ") ", ": ", " "])
def test_a_number_and_small_words_are_a_key_however_they_are_joined(between: str) -> None:
    lines = [f"{number}{between}{word}" for number, word in enumerate(FIVE, 1)]
    for reading in (read_under(*lines), read_under("\n".join(lines)), read_under("; ".join(lines))):
        assert told(reading, "level", "levels", "status")["C2"] == (5.0, 5, "accepted")
        assert reading.questions == ()


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        (("no concerns", "minor concerns", "serious concerns"), "down"),
        (("high risk", "some risk", "low risk"), "up"),
        (("role model", "effective", "not yet effective"), "down"),
        (("well below", "below", "meeting", "exceeding expectations"), "up"),
        (("can support other schools", "secure", "needs support"), "down"),
        (("consistently below", "at", "above"), "up"),
        (("strong", "weak", "good", "poor"), None),
        (("high priority", "medium priority", "low priority"), None),
        (("ebb", "slack", "flood"), None),
    ],
)
def test_the_words_at_the_ends_tell_the_direction(words: tuple[str, ...], direction: str | None) -> None:
    assert tell_direction(words) == direction


def test_a_key_that_tells_no_direction_is_asked_in_its_own_words_with_all_its_levels() -> None:
    question = read_under(
        "Key", *(f"{at} – {word}" for at, word in enumerate(("ebb", "set", "flow", "flood"), 1))
    ).questions[0]
    assert question.text.startswith("Ratings are written as 1, 2, 3, 4, and the key at A6 does not settle")
    assert [option.label for option in question.options] == [
        "4 (flood) is the strongest, 1 (ebb) the weakest",
        "1 (ebb) is the strongest, 4 (flood) the weakest",
    ]


def test_a_key_that_a_sentence_contradicts_is_asked() -> None:
    reading = read_under("1 = strong, 2 = sound, 3 = variable, 4 = weak", "4 is the highest")
    assert [each.kind for each in reading.questions] == ["scale_direction"]


def test_a_key_without_a_number_that_is_used_again_and_again_is_asked() -> None:
    reading = read_under("1 = strong, 2 = fair, 3 = weak")
    assert [(each.kind, each.reason) for each in reading.questions] == [("scale_direction", "the key at A5 has no 4")]


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Open the folder", "2. Write a grade", "3. Strong evidence goes to the clerk", "4. Send it back"),
        ("1. Strong phonics", "2. Good attendance", "3. Weak writing", "4. Poor boiler"),
        ("Risk: 1 = low, 4 = high",),
        ("1 = most urgent, 4 = least urgent",),
    ],
)
def test_numbered_lists_and_the_ends_of_risk_are_no_key(lines: tuple[str, ...]) -> None:
    question = read_under(*lines).questions[0]
    assert question.guess is None
    assert question.options[0].label == "4 is the strongest, 1 the weakest"
