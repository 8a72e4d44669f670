"""Moderation over the tidy table: the connection first, then the count, then the model; scales never mixed."""

from typing import Any

import pytest

from headlight.analysis.moderation import Moderation, find_moderations, select_own
from headlight.analysis.moderation_words import summarise_appraiser, summarise_left_out, summarise_panel
from headlight.ratings import Portfolio
from tests.builders import a_rating_row
from tests.unit.test_matrix import a_small_portfolio
from tests.unit.test_words import FORBIDDEN

AREAS = [f"KA{number}" for number in range(1, 7)]
Row = dict[str, Any]


def review(leader: int, appraiser: str | None, *levels: float, **fields: Any) -> list[Row]:
    """One appraiser's review of a head, an area each."""
    return [
        a_rating_row(leader=leader, school=leader, appraiser=appraiser, criterion=area, level=level, **fields)
        for area, level in zip(AREAS, levels, strict=False)
    ]


def a_panel(heads: int = 8, shift: float = 1.0) -> list[Row]:
    """Heads whom Ann and Bob both rated, Bob a level higher throughout on what is not at the top."""
    rows: list[Row] = []
    for head in range(1, heads + 1):
        levels = [float(1 + (head + place) % 3) for place in range(6)]
        rows += review(head, "Ann Ash", *levels) + review(head, "Bob Birch", *(level + shift for level in levels))
    return rows


def moderate(rows: list[Row], **choices: Any) -> Moderation:
    (found,) = find_moderations(a_portfolio(rows), **choices)
    return found


def a_portfolio(rows: list[Row]) -> Portfolio:
    return a_small_portfolio(*rows, schools=30)


def say(moderation: Moderation, appraiser: str) -> str:
    each = select_own(moderation, appraiser)
    assert each is not None
    return summarise_appraiser(each, moderation.doubles.appraisers, a_portfolio(a_panel()).leaders)


def test_who_rates_a_level_higher_is_found_and_said_with_counts() -> None:
    found = moderate(a_panel())
    ann, bob = found.appraisers
    assert (ann.verdict, bob.verdict) == ("lower", "higher")
    assert (bob.heads, bob.ratings, bob.others) == (8, 48, ("ann ash",))
    assert bob.leniency is not None
    assert bob.leniency.levels.middle == pytest.approx(1.0, abs=0.35)
    said = say(found, "bob birch")
    assert said.startswith("Rates higher than the others would, by about ")
    assert said.endswith("from 8 heads and 48 ratings that another appraiser gave too.")


def test_two_who_rate_alike_are_no_evidence() -> None:
    found = moderate(a_panel(shift=0.0))
    assert {each.verdict for each in found.appraisers} == {"no evidence"}
    assert "No evidence of rating higher or lower than the others would: between" in say(found, "ann ash")


def test_two_heads_are_too_few_to_tell() -> None:
    found = moderate(a_panel(heads=2))
    assert {each.verdict for each in found.appraisers} == {"too few"}
    assert all(each.leniency is None for each in found.appraisers)
    assert say(found, "ann ash") == (
        "Too few to tell: 2 heads and 12 ratings that another appraiser gave too. At least 3 heads are needed."
    )


NEVER_BOTH = {
    "a shared cycle and shared criteria": review(1, "Ann Ash", 3, 3) + review(2, "Bob Birch", 2, 2),
    "a head handed over later": review(1, "Ann Ash", 3, cycle="2024/25") + review(1, "Bob Birch", 2),
    "another point": review(1, "Ann Ash", 3, point="interim") + review(1, "Bob Birch", 2),
    "other criteria": review(1, "Ann Ash", 3) + review(1, "Bob Birch", 2, 2)[1:],
    "an agreed rating": [
        *review(1, "Ann Ash", 3), *review(1, "Ann Ash and Bob Birch", 3), *review(2, "Bob Birch", 3)
    ],
    "a level between two": review(1, "Ann Ash", 2.5) + review(1, "Bob Birch", 2) + review(2, "Ann Ash", 2),
    "a rating that waits": [
        *review(1, "Ann Ash", 3), *review(1, "Bob Birch", 3, waiting=True), *review(2, "Bob Birch", 3)
    ],
    "a deputy": review(1, "Ann Ash", 3) + review(2, "Bob Birch", 2)
    + review(3, "Ann Ash", 3, role="Deputy Headteacher") + review(3, "Bob Birch", 3, role="Deputy Headteacher"),
}  # fmt: skip


@pytest.mark.parametrize("rows", NEVER_BOTH.values(), ids=NEVER_BOTH.keys())
def test_nothing_else_connects_two_appraisers(rows: list[Row]) -> None:
    found = moderate(rows)
    assert found.groups == (("ann ash",), ("bob birch",))
    assert {each.verdict for each in found.appraisers} == {"alone"}
    assert "cannot be told apart" in summarise_panel(found)


def test_a_review_made_after_seeing_anothers_does_not_connect() -> None:
    rows = a_panel(heads=3)
    seen = {(head, "2025/26", "final", "bob birch") for head in (1, 2, 3)}
    assert moderate([*rows, *review(9, "Bob Birch", 3)], seen=seen).connected is False
    assert moderate(rows).connected is True


def test_a_partner_is_no_appraiser() -> None:
    rows = review(1, "Ann Ash", 3) + review(1, "Bob Birch", 3, source="partner") + review(2, "Cy Cole", 3)
    assert set(moderate(rows).doubles.appraisers) == {"ann ash", "cy cole"}


def test_scales_are_never_mixed() -> None:
    rows = (
        a_panel() + review(1, "Ann Ash", 5, scale="rowan", levels=5) + review(1, "Cy Cole", 4, scale="rowan", levels=5)
    )
    four, rowan = find_moderations(a_portfolio(rows))
    assert (four.doubles.ladder.scale, rowan.doubles.ladder.scale) == ("four", "rowan")
    assert set(four.doubles.appraisers) == {"ann ash", "bob birch"}
    assert rowan.appraisers[0].verdict == "too few"


def test_whoever_stands_apart_is_told_which_double_rating_would_join_them() -> None:
    rows = [*a_panel(), *review(20, "Cy Cole", 3, 3), *review(8, "Cy Cole", 2, cycle="2024/25")]
    found = moderate(rows)
    cy = select_own(found, "cy cole")
    assert cy is not None
    assert cy.joining is not None
    assert (cy.verdict, cy.joining.leader, cy.joining.cycle) == ("alone", 1, "2025/26")
    said = say(found, "cy cole")
    assert said.startswith("Cannot be told apart: no head was rated by this appraiser and by another.")
    assert "neither seeing the other’s ratings first" in said
    joined = moderate([*rows, *review(cy.joining.leader, "Cy Cole", 2, 2, 2)])
    assert joined.connected


def test_what_is_left_out_is_counted_and_said() -> None:
    rows = a_panel() + review(9, None, 3, 3) + review(9, "Ann Ash & Bob Birch", 3) + review(9, "Ann Ash", 2.5)
    assert summarise_left_out(moderate(rows)) == (
        "Ratings left out: 2 name no appraiser or no head; "
        "1 were given by several people together or after seeing another’s; 1 lie between two levels."
    )
    assert summarise_left_out(moderate(a_panel())) == ""


def test_of_two_ratings_by_one_appraiser_the_later_stored_stands() -> None:
    rows = [*review(1, "Ann Ash", 1), *review(1, "Ann  ash", 3), *review(1, "Bob Birch", 3)]
    (double,) = moderate(rows).doubles.doubles
    assert [mark.rung for mark in double.marks] == [3, 3]


def test_no_word_of_it_is_forbidden() -> None:
    rows = [*a_panel(), *review(20, "Cy Cole", 3, 3)]
    for heads in (8, 2):
        found = moderate([*a_panel(heads), *rows[-2:]])
        said = [summarise_panel(found), *(say(found, each.appraiser) for each in found.appraisers)]
        assert [each for each in said if FORBIDDEN.search(each)] == []
