"""What was settled about a shape of workbook, as a file that reads the next one of that shape unasked."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

import tomli_w
from msgspec import Struct, ValidationError, convert, to_builtins

from headlight.errors import UserError
from headlight.model import Question, Reading, Recipe, Step
from headlight.reading.shape import cut_year
from headlight.text import fold

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
    steps = tuple(filter(None, map(_keep, settled.values())))
    return Recipe(title, reading.shape, steps, headings=find_headings(reading))


def keeps_question(question: Question) -> bool:
    """Whether an answer to a question is kept for next year's workbook."""
    return _lasts(question.kind, question.subject)


def _lasts(kind: str, subject: str) -> bool:
    return kind != "cycle" or subject.startswith("reviews of autumn")


def _keep(step: Step) -> Step | None:
    """A step as next year's workbook can use it, None where it holds for one year alone."""
    if not _lasts(step.kind, step.subject):
        return None
    if step.kind != "cycle":
        return step
    year = step.subject.rsplit(" ", 1)[-1]
    relative = "previous" if not step.value.startswith(year) else "same"
    return Step("cycle", "reviews of autumn", step.value if step.value in ("previous", "same") else relative, step.by)


class NewShape(Struct, frozen=True):
    """What of a workbook's headings is not as it was when its recipe was made."""

    added: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


def find_headings(reading: Reading) -> tuple[str, ...]:
    """The headings of a workbook's tables in order, each once; schools and people that head columns are none."""
    names = {fold(name) for each in reading.ratings for name in (each.school, each.leader) if name}
    columns = (each.heading for table in reading.tables for each in table.columns)
    found: dict[str, str] = {}
    for heading in columns:
        if heading and fold(heading) not in names:
            found.setdefault(cut_year(heading), heading)
    return tuple(found.values())


def compare_headings(before: Sequence[str], now: Sequence[str]) -> NewShape:
    """Which headings were added, which are missing, and which stand in another order; a year in them is no change."""
    old, new = ({cut_year(each): each for each in headings} for headings in (before, now))
    common = [each for each in old if each in new]
    order = [each for each in new if each in old]
    blocks = SequenceMatcher(None, common, order, autojunk=False).get_matching_blocks()
    stayed = {common[at] for block in blocks for at in range(block.a, block.a + block.size)}
    return NewShape(
        tuple(text for plain, text in new.items() if plain not in old),
        tuple(text for plain, text in old.items() if plain not in new),
        tuple(new[each] for each in order if each not in stayed),
    )


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
