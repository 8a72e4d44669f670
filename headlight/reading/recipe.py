"""What was settled about a shape of workbook, as a file that reads the next one of that shape unasked."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence

import tomli_w
from msgspec import ValidationError, convert, to_builtins

from headlight.errors import UserError
from headlight.model import Reading, Recipe, Step

ALIKE = 0.6  # the share of headings two shapes must have in common


def propose_recipe(reading: Reading, answers: Mapping[str, str], title: str) -> Recipe:
    """The recipe of one workbook: what was inferred, and what a person answered.

    An answer that names the year of an undated workbook stays out: next year's is another.
    """
    subjects = {question.id: (question.kind, question.subject) for question in reading.questions}
    settled = {(step.kind, step.subject): step for step in reading.steps}
    for name, value in answers.items():
        if name in subjects:
            kind, subject = subjects[name]
            settled[(kind, subject)] = Step(kind, subject, value, "person")
    return Recipe(title, reading.shape, tuple(filter(None, map(_keep, settled.values()))))


def _keep(step: Step) -> Step | None:
    """A step as next year's workbook can use it, None where it holds for one year alone."""
    if step.kind != "cycle":
        return step
    if not step.subject.startswith("reviews of autumn"):
        return None
    year = step.subject.rsplit(" ", 1)[-1]
    relative = "previous" if not step.value.startswith(year) else "same"
    return Step("cycle", "reviews of autumn", step.value if step.value in ("previous", "same") else relative, step.by)


def find_recipe(shape: Sequence[str], recipes: Iterable[Recipe]) -> Recipe | None:
    """The recipe whose shape is most like this one, None where none is like enough."""
    best = max(recipes, key=lambda recipe: compare_shapes(shape, recipe.shape), default=None)
    return best if best and compare_shapes(shape, best.shape) >= ALIKE else None


def compare_shapes(first: Sequence[str], second: Sequence[str]) -> float:
    """The share of headings two shapes have in common, columns moved or added notwithstanding; 0 to 1."""
    a, b = set(first), set(second)
    if not a or not b:
        return 0.0
    return len(a & b) / min(len(a), len(b)) * (0.5 + 0.5 * min(len(a), len(b)) / max(len(a), len(b)))


def parse_recipe(text: str) -> Recipe:
    """A recipe out of its file; a UserError says what is wrong with a bad one."""
    try:
        return convert(tomllib.loads(text), Recipe)
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise UserError(
            f"This is no recipe that can be used: {error}. Choose a recipe saved by this application."
        ) from error


def format_recipe(recipe: Recipe) -> str:
    """A recipe as a file that a person can read and keep."""
    return tomli_w.dumps(to_builtins(recipe), multiline_strings=False)
