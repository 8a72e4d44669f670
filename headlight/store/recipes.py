"""Recipes kept: how a shape of workbook is read, so that next year's asks nothing."""

import hashlib

from sqlalchemy import delete, insert, select

from headlight import clock
from headlight.access.lens import Lens
from headlight.model import Recipe
from headlight.store.engine import Store
from headlight.store.imports import check_may_change
from headlight.store.kept import fold_value, unfold_value
from headlight.store.schema import recipes


def save_recipe(store: Store, lens: Lens, recipe: Recipe) -> None:
    """Keep a recipe; a later one for the same shape takes the earlier one's place."""
    check_may_change(lens)
    shape = _shape(recipe)
    values = {"title": recipe.title, "shape": shape, "at": clock.now().isoformat(), "who": lens.who}
    with store.write() as connection:
        connection.execute(delete(recipes).where(recipes.c.shape == shape))
        connection.execute(insert(recipes).values(**values, body=fold_value(recipe)))


def load_recipes(store: Store, lens: Lens) -> tuple[Recipe, ...]:
    """Every recipe kept, the latest first; they name people, so a narrower lens gets none."""
    if not lens.everything:
        return ()
    with store.read() as connection:
        bodies = connection.execute(select(recipes.c.body).order_by(recipes.c.id.desc())).scalars().all()
    return tuple(unfold_value(body, Recipe) for body in bodies)


def remove_recipe(store: Store, lens: Lens, recipe: Recipe) -> None:
    """Forget the recipe of a shape."""
    check_may_change(lens)
    with store.write(removes=True) as connection:
        connection.execute(delete(recipes).where(recipes.c.shape == _shape(recipe)))


def _shape(recipe: Recipe) -> str:
    return hashlib.sha256("\n".join(recipe.shape).encode()).hexdigest()
