"""Recipes: kept as a readable file, found by shape, refused in a sentence where they are none."""

import pytest

from headlight.errors import UserError
from headlight.model import Recipe, Step
from headlight.reading.recipe import (
    compare_shapes,
    find_recipe,
    format_recipe,
    keeps_question,
    parse_recipe,
    propose_recipe,
)
from tests.sheets import answered, read_rows

RECIPE = Recipe("Oak hub", ("ka1", "ka2", "school"), (Step("scale_direction", "numbers", "numbers-4-up", "person"),))


def test_a_recipe_survives_its_file() -> None:
    text = format_recipe(RECIPE)
    assert 'value = "numbers-4-up"' in text
    assert parse_recipe(text) == RECIPE


@pytest.mark.parametrize("text", ["", "title = 3", "no toml at all [", 'title = "x"\nshape = "y"\nsteps = []'])
def test_a_file_that_is_no_recipe_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match=r"^This is no recipe"):
        parse_recipe(text)


def test_the_recipe_most_like_a_shape_is_found_and_none_where_none_is_like() -> None:
    other = Recipe("Ash hub", ("d1", "d2", "headteacher"), ())
    assert find_recipe(("ka1", "ka2", "ka3", "school"), [other, RECIPE]) is RECIPE
    assert find_recipe(("hs1", "hs2"), [other, RECIPE]) is None
    assert find_recipe((), [RECIPE]) is None


def test_shapes_compare_whatever_the_order() -> None:
    assert compare_shapes(("a", "b", "c"), ("c", "a", "b")) == 1
    assert compare_shapes(("a", "b", "c"), ("a", "b", "c", "d")) > 0.8
    assert compare_shapes(("a", "b"), ("x", "y")) == 0


def test_autumn_reviews_once_settled_are_settled_for_every_year_and_an_undated_year_for_none() -> None:
    autumn = read_rows([["School", "Date", "KA1"], ["Oak", "2024-10-12", "Good"], ["Ash", "2024-03-12", "RI"]])
    recipe = propose_recipe(autumn, answered(autumn), "Oak hub")
    assert Step("cycle", "reviews of autumn", "previous", "person") in recipe.steps
    undated = read_rows([["School", "KA1", "KA2"], ["Oak", "Good", "RI"]])
    assert not any(step.kind == "cycle" for step in propose_recipe(undated, answered(undated), "x").steps)
    asked = [each for each in undated.questions if each.kind == "cycle"]
    assert asked
    assert not any(map(keeps_question, asked))
