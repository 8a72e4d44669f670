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


WORDED = [["Oak", "Jane Smith", "Good", "Adequate", "Superb"], ["Ash", "Tom Brown", "Good", "Adequate", "Good"]]


@pytest.mark.parametrize(
    "line",
    [
        "Superb / Good / Adequate / Unsatisfactory",
        "Superb > Good > Adequate > Unsatisfactory",
        "Key: Superb, Good, Adequate, Unsatisfactory (best to weakest)",
        "Unsatisfactory → Adequate → Good → Superb",
        "Lowest first: Unsatisfactory; Adequate; Good; Superb",
    ],
)
def test_words_in_their_order_in_one_cell_are_a_key(line: str) -> None:
    reading = read_rows([HEAD, *WORDED, [], [line]], name="2023-24")
    assert told(reading, "level", "levels", "status")["C2"] == (3.0, 4, "accepted")
    assert reading.questions == ()


def test_words_out_of_their_order_are_no_key_and_a_scale_with_gaps_is_asked() -> None:
    people = [["Oak", "Jane Smith", "Good", "Adequate", "Excellent"], ["Ash", "Tom Brown", "Good", "Adequate", "Good"]]
    reading = read_rows([HEAD, *people, [], ["Good / Excellent / Unsatisfactory / Adequate"]], name="2023-24")
    assert [each.kind for each in reading.questions] == ["scale"]
    assert {rating.status for rating in reading.ratings} == {"review"}


def test_a_cell_that_lists_the_levels_chooses_none_of_them() -> None:
    reading = read_rows(
        [["2023/24"], ["Key area", "Rating"], ["KA1", "Met / partly / not met"], ["KA2", "Met"], ["KA3", "Not met"]]
    )
    assert sorted(told(reading)) == ["B4", "B5"]
    assert [each.range for each in reading.ignored if "choose from" in each.reason] == ["A3:B3"]


def test_sentences_under_a_criterion_are_words_and_no_warning() -> None:
    said = "Board papers are far clearer"
    reading = read_rows(
        [["Head", "School", "KA1", "KA5"], ["J Smith", "Oak", "A" * 50, said], ["T Brown", "Ash", "B" * 50, said]]
    )
    assert reading.ratings == ()
    assert not any("is no level" in each.text or "register" in each.text for each in reading.findings)


def read_boxes(heads, rows):  # type: ignore[no-untyped-def]
    lines = [
        [f"KA1.{n}", *("x" if at == place else None for at in range(len(heads)))] for n, place in enumerate(rows, 1)
    ]
    return read_rows(
        [["School", "Oak"], ["Head", "Jane Smith"], ["Year", "2023/24"], [], ["Statement", *heads], *lines]
    )


@pytest.mark.parametrize(
    "heads",
    [
        ("Not yet", "Developing", "Secure", "Strength"),
        ("Always", "Mostly", "Sometimes", "Rarely"),
        ("Priority", "Area for development", "On track", "Strength"),
        ("Excellent", "Good", "Adequate", "Weak"),
    ],
)
def test_boxes_of_which_no_scale_has_all_words_are_asked_about_whole(heads: tuple[str, ...]) -> None:
    reading = read_boxes(heads, (0, 1, 2, 3))
    assert [(each.kind, each.ratings) for each in reading.questions] == [("scale", 4)]
    assert {rating.levels for rating in reading.ratings} == {4}
    assert reading.objectives == ()


def test_a_box_for_what_was_not_seen_is_no_level_and_an_empty_column_makes_no_question() -> None:
    for more in ("Not seen", "Mentor"):
        reading = read_boxes(("Emerging", "Developing", "Secure", "Leading", more), (0, 1, 2, 3))
        assert [rating.level for rating in reading.ratings] == [1.0, 2.0, 3.0, 4.0]
        assert reading.questions == ()


def test_ticks_under_people_or_terms_are_no_levels() -> None:
    for heads in (("Mrs Bell", "Mr Cole", "Ms Day"), ("Autumn", "Spring", "Summer")):
        assert read_boxes(heads, (0, 1, 2, 0)).ratings == ()


def test_a_key_of_decimals_or_tiers_is_read() -> None:
    for lines in (
        ("4.0 – Distinguished", "3.0 – Proficient", "2.0 – Basic", "1.0 – Unsatisfactory"),
        ("Tier 4: leading", "Tier 3: secure", "Tier 2: developing", "Tier 1: fragile"),
    ):
        reading = read_under(*lines)
        assert told(reading, "level", "levels", "status")["E2"] == (3.0, 4, "accepted")


def test_a_key_with_a_level_beyond_its_numbers_settles_nothing_unasked() -> None:
    reading = read_under("1* – best we have seen", "1 – strong", "2 – fine", "3 – weak")
    assert {rating.status for rating in reading.ratings} == {"review"}


def test_a_list_without_a_word_that_is_used_again_and_again_is_no_key() -> None:
    people = [["Oak", "Jane Smith", "Strong", "Secure", "Superb"], ["Ash", "Tom Brown", "Weak", "Secure", "Superb"]]
    reading = read_rows([HEAD, *people, [], ["Strong / Secure / Weak"]], name="2023-24")
    assert [each.kind for each in reading.questions] == ["scale"]
    assert {rating.status for rating in reading.ratings} == {"review"}


def test_a_heading_over_the_trusts_own_words_that_is_no_criterion_is_told() -> None:
    head = ["School", "Head", "KA1", "KA2", "Spirit"]
    people = [["Oak", "Jane Smith", "Strong", "OK", "Fragile"], ["Ash", "Tom Brown", "OK", "Fragile", "Strong"]]
    reading = read_rows([head, *people], name="2023-24")
    assert [(each.severity, each.cell) for each in reading.findings] == [("warning", "E1")]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Scale 0 (weak) to 4 (strong)", 4.0),
        ("Scored 0-4 (4 = strong)", 4.0),
        ("Scale 0 (strong) to 4 (weak)", 2.0),
    ],
)
def test_a_scale_that_begins_at_nought_has_one_level_more(line: str, level: float) -> None:
    assert told(read_under(line), "level", "levels", "status")["E2"] == (level, 5, "accepted")


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("1 = Rarely, 2 = Sometimes, 3 = Usually, 4 = Always", 4),
        ("1 = Needs attention, 2 = Expected standard, 3 = Strong standard, 4 = Exceptional", 4),
        ("1 = Poor, 2 = Fair, 3 = Good, 4 = Very good, 5 = Excellent", 5),
    ],
)
def test_a_numbered_key_has_all_levels_that_there_are(line: str, levels: int) -> None:
    assert told(read_under(line), "level", "levels")["D2"] == (2.0, levels)
