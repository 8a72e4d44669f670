"""The sentences over the pictures: counted right, out of whom, and never a mean or a rank."""

import re

import pytest

from headlight.analysis.apart import find_other_view
from headlight.analysis.headlines import say_lower, say_number, say_upper, summarise_matrix
from headlight.analysis.ladder import find_ladder
from headlight.analysis.matrix import tidy_matrix
from headlight.analysis.overview import find_headlines
from tests.builders import FOUR, ROWAN, a_portfolio, a_post, a_rating_row
from tests.unit.test_matrix import FRAMEWORKS, a_matrix, a_small_portfolio


def rate(*levels: float, **fields: object) -> list[dict[str, object]]:
    return [a_rating_row(leader=place, school=place, level=level, **fields) for place, level in enumerate(levels, 1)]


def test_an_open_area_says_how_many_stand_in_its_upper_half_and_how_many_moved_up() -> None:
    rows = rate(3.0, 4.0, 2.0) + rate(2.0, 4.0, 2.0, cycle="2024/25", date="2025-10-01")
    sentence = summarise_matrix(a_matrix(a_small_portfolio(*rows), area="KA1"))
    assert sentence == (
        "Shaping the Future is open: 2 of the 3 headteachers rated are at Secure or Leading. "
        "Since 2024/25, 1 of 3 rated both years moved up, 0 down, 2 unchanged."
    )


def test_the_usual_sentence_names_the_area_with_most_in_the_lower_half() -> None:
    rows = rate(3.0, 4.0, 2.0) + rate(1.0, 2.0, 4.0, criterion="KA5")
    assert summarise_matrix(a_matrix(a_small_portfolio(*rows))) == (
        "In Securing Accountability 2 of the 3 headteachers rated are at Developing or Emerging; elsewhere it is one or fewer."
    )


def test_other_scales_are_named_and_left_out_of_the_count() -> None:
    rows = [*rate(3.0, 2.0), a_rating_row(leader=3, school=3, level=5.0, levels=5, scale="rowan")]
    sentence = summarise_matrix(a_matrix(a_small_portfolio(*rows)))
    assert "1 of the 2 headteachers rated on the scale Emerging to Leading" in sentence


def test_all_in_the_upper_half() -> None:
    assert summarise_matrix(a_matrix(a_small_portfolio(*rate(3.0, 4.0)))) == (
        "In every area all headteachers rated are at Secure or Leading."
    )


def test_nobody_rated() -> None:
    empty = a_small_portfolio(a_rating_row(criterion="KA1", level=None, levels=None, waiting=True, raw="S?"))
    assert summarise_matrix(a_matrix(empty)) == "No headteacher is rated here in 2025/26."


@pytest.mark.parametrize(("number", "word"), [(0, "none"), (1, "one"), (10, "ten"), (11, "11")])
def test_numbers_are_words_up_to_ten(number: int, word: str) -> None:
    assert say_number(number) == word


def test_the_halves_of_a_scale() -> None:
    assert (say_lower(find_ladder(FOUR)), say_upper(find_ladder(FOUR))) == (
        "Developing or Emerging",
        "Secure or Leading",
    )
    assert (say_lower(find_ladder(ROWAN)), say_upper(find_ladder(ROWAN))) == ("Shoot or Seed", "Bud or Bloom")


def lines(portfolio: object) -> dict[str, object]:
    matrix = a_matrix(portfolio)  # type: ignore[arg-type]
    against = find_other_view(portfolio, matrix.view)  # type: ignore[arg-type]
    other = tidy_matrix(portfolio, FRAMEWORKS, against) if against else None  # type: ignore[arg-type]
    return {line.sentence: line for line in find_headlines(portfolio, matrix, other)}  # type: ignore[arg-type]


def test_two_levels_apart_leads_to_the_person_and_the_area() -> None:
    rows = rate(4.0, 3.0) + rate(2.0, 2.0, source="self", appraiser=None)
    line = next(line for sentence, line in lines(a_small_portfolio(*rows)).items() if "two levels" in sentence)
    assert (line.count, line.of) == ("1", "place")
    assert [(way.address, way.view.leader, way.view.area) for way in line.ways] == [("headteacher", 1, "KA1")]


def test_a_level_worked_out_from_statements_parts_from_nobody() -> None:
    own = [a_rating_row(criterion=f"KA1.{number}", level=4.0) for number in (1, 2, 3)]
    rows = [*own, *rate(1.0, source="self", appraiser=None)]
    assert not any("two levels" in sentence for sentence in lines(a_small_portfolio(*rows)))


def test_on_three_levels_nobody_is_far_apart_and_the_rest_are_out_of_those_both_gave() -> None:
    three = rate(3.0, scale="three", levels=3) + rate(1.0, scale="three", levels=3, source="self", appraiser=None)
    assert not any("two levels" in sentence for sentence in lines(a_small_portfolio(*three)))
    rows = rate(4.0, 3.0, 2.0) + rate(2.0, 2.0, source="self", appraiser=None)
    assert any("of 2 that both gave a level" in sentence for sentence in lines(a_small_portfolio(*rows)))


def test_between_scales_nothing_is_apart() -> None:
    rows = rate(4.0) + rate(1.0, source="self", appraiser=None, scale="rowan", levels=5)
    assert not any("two levels" in sentence for sentence in lines(a_small_portfolio(*rows)))


def test_what_waits_is_counted() -> None:
    rows = [*rate(3.0), a_rating_row(criterion="KA2", level=None, levels=None, waiting=True, raw="S?")]
    line = next(line for sentence, line in lines(a_small_portfolio(*rows)).items() if "waiting" in sentence)
    assert (line.count, line.of) == ("1", "rating")


THEN = {"cycle": "2024/25", "date": "2025-10-01"}


def test_a_few_moves_are_no_evidence_of_change_and_the_count_is_told() -> None:
    rows = [*rate(3.0, 2.0, 2.0), *rate(2.0, 3.0, 2.0, **THEN)]
    sentence, line = next((text, line) for text, line in lines(a_small_portfolio(*rows)).items() if "evidence" in text)
    assert (line.count, line.of) == ("1", "of 3")
    assert sentence == (
        "rated both years moved up in Shaping the Future since 2024/25, 1 down, 1 unchanged. "
        "No area leans further one way, and chance alone could do as much: no evidence of change."
    )
    assert [way.address for way in line.ways] == ["trends"]


def test_an_area_has_risen_where_chance_would_not_have_it() -> None:
    rows = [*rate(*[3.0] * 9), *rate(*[2.0] * 9, **THEN), *rate(*[3.0] * 9, criterion="KA2")]
    found = lines(a_small_portfolio(*rows, *rate(*[3.0] * 9, criterion="KA2", **THEN), schools=9))
    sentence, line = next((text, line) for text, line in found.items() if "has risen" in text)
    assert (line.count, line.of) == ("9", "of 9")
    assert sentence == (
        "rated both years moved up in Shaping the Future since 2024/25, 0 down, 0 unchanged. "
        "The area has risen: by chance alone so many would seldom move one way."
    )
    assert "Shaping the Future" in line.question
    assert [(way.address, way.view.area) for way in line.ways] == [("heatmap", "KA1"), ("trends", "KA1")]
    assert not any("no evidence" in text.casefold() for text in found)


def test_a_fall_is_said_as_plainly() -> None:
    found = lines(a_small_portfolio(*rate(*[2.0] * 8), *rate(*[3.0] * 8, **THEN), schools=8))
    sentence, line = next((text, line) for text, line in found.items() if "has fallen" in text)
    assert (line.count, line.of) == ("8", "of 8")
    assert sentence.startswith("rated both years moved down in Shaping the Future since 2024/25, 0 up, 0 unchanged.")


def test_where_nobody_moved_that_is_said() -> None:
    found = lines(a_small_portfolio(*rate(2.0, 3.0), *rate(2.0, 3.0, **THEN)))
    assert any("none has moved in any area since 2024/25. No evidence of change." in text for text in found)


def test_a_change_of_appraiser_is_no_evidence_of_change() -> None:
    rows = [*rate(*[3.0] * 9), *rate(*[2.0] * 9, appraiser="Rafe Tolland", **THEN)]
    found = lines(a_small_portfolio(*rows, schools=9))
    sentence = next(text for text in found if "evidence" in text)
    assert "9 were rated by another appraiser than the year before, and left out of the test." in sentence
    assert "has risen" not in sentence


@pytest.mark.parametrize("seed", range(4))
def test_there_are_at_most_seven_lines_each_with_a_count_a_way_and_a_question(seed: int) -> None:
    portfolio = a_portfolio(seed)
    names = [each.name for each in (*portfolio.leaders.values(), *portfolio.schools.values())]
    found = lines(portfolio).values()
    assert 4 <= len(found) <= 7
    for line in found:
        assert line.count.isdigit()
        assert line.ways
        assert line.question.endswith("?")
        assert not re.search(
            r"\b(who is|which head|which school|the head|this head|he|she)\b", line.question.casefold()
        )
        assert not any(name in line.question for name in names)


def test_two_heads_are_too_few_to_ask_about() -> None:
    assert {line.question for line in lines(a_small_portfolio(*rate(3.0, 2.0), schools=2)).values()} == {""}


def test_an_absent_head_who_is_not_due_is_no_gap() -> None:
    posts = (
        a_post(1, 1, first_cycle="2020/21"),
        a_post(2, 2, "Acting Headteacher", "not due", first_cycle="2025/26"),
    )
    found = lines(a_small_portfolio(*rate(3.0), posts=posts, schools=2))
    sentence, line = next((text, line) for text, line in found.items() if "ratings in 2025/26" in text)
    assert (line.count, line.of) == ("1", "of 1")
    assert "One acting head, at Birchwell High School, is not due a rating." in sentence


def test_no_line_averages_ranks_or_judges() -> None:
    words = " ".join(lines(a_portfolio())).casefold()
    assert not re.search(r"average|mean\b|rank|best|worst|failing|underperform|top\b|bottom", words)
