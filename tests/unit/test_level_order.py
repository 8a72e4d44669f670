"""A trust's own level words: when they are taken for some, in which order they are offered, how an answer is read."""

import pytest

from headlight.model import Scale
from headlight.reading.level_order import is_worded, propose_orders, read_order


def words_of(scale: Scale | None) -> list[str]:
    return [level.word for level in scale.levels] if scale else []


@pytest.mark.parametrize(
    ("mixed", "ordered"),
    [
        (("Secure", "Emerging", "Thriving", "Not yet"), ["Not yet", "Emerging", "Secure", "Thriving"]),
        (("Yes", "Partly", "No"), ["No", "Partly", "Yes"]),
        (("Basic", "Distinguished", "Unsatisfactory", "Proficient"), ["Unsatisfactory", "Basic", "Proficient", "Distinguished"]),
        (("Often", "Never", "Always", "Sometimes", "Rarely"), ["Never", "Rarely", "Sometimes", "Often", "Always"]),
    ],
)  # fmt: skip
def test_known_words_are_offered_from_the_weakest_to_the_strongest_first(
    mixed: tuple[str, ...], ordered: list[str]
) -> None:
    (first, second), told = propose_orders(dict.fromkeys(mixed, 3))
    assert told
    assert words_of(first) == ordered
    assert words_of(second) == ordered[::-1]


def test_words_of_no_rank_are_offered_as_they_first_stand_and_nothing_is_guessed() -> None:
    (first, _), told = propose_orders({"Lighthouse": 2, "Adrift": 2})
    assert not told
    assert words_of(first) == ["Lighthouse", "Adrift"]


@pytest.mark.parametrize(
    "values",
    [
        {"Secure": 1, "Emerging": 1},  # nothing comes twice
        {"Jane Smith": 4, "Tom Okoro": 3},
        {"JS": 3, "TO": 3},
        {"Autumn": 3, "Spring": 4},
        {"Discussed": 3, "Rooted": 4},
        {"12 May": 3, "13 May": 4},
        {"Rooted": 9},
    ],
)
def test_names_dates_and_remarks_are_no_levels(values: dict[str, int]) -> None:
    assert not is_worded(values)


def test_an_answer_may_put_the_words_in_any_order_and_leave_some_out() -> None:
    values = ["Highly effective", "Effective", "Seen", "Ineffective"]
    assert words_of(read_order("Ineffective, effective, highly effective", values)) == [
        "Ineffective",
        "Effective",
        "Highly effective",
    ]
    assert words_of(read_order("own:ineffective-effective-highly-effective", values))[-1] == "Highly effective"
    assert read_order("Effective", values) is None
