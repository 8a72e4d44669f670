"""The pipeline: a workbook's sheets in, ratings with a trail, questions and findings out; pure, on any grid."""

from msgspec import Struct

from headlight.frameworks import Framework
from headlight.model import Reading, Recipe, Scale, Workbook
from headlight.reading.compose import compose_reading
from headlight.reading.crowded import part_crowded, put_back
from headlight.reading.decisions import Decisions
from headlight.reading.foreign import OWN, ask_own, find_foreign, heed_own, propose_documents
from headlight.reading.lexicon import Lexicon
from headlight.reading.many_marks import mark_table
from headlight.reading.recipe import find_recipe
from headlight.reading.scaling import settle_scales
from headlight.reading.shape import find_shape
from headlight.reading.sheets import read_pages
from headlight.reading.survey import survey_pages


class Known(Struct, frozen=True):
    """What is known before a workbook is opened: frameworks, scales, recipes of earlier shapes, answers given."""

    frameworks: tuple[Framework, ...]
    scales: tuple[Scale, ...]
    recipes: tuple[Recipe, ...] = ()
    answers: dict[str, str] = {}


def read_workbook(workbook: Workbook, known: Known) -> Reading:
    """All that a workbook says of leaders' ratings, and what a person has to settle first."""
    lexicon = Lexicon(known.frameworks, known.scales)
    workbook, moved = part_crowded(workbook, lexicon)
    pages = read_pages(workbook, lexicon)
    foreign = find_foreign(pages, workbook, lexicon)
    shape = find_shape(pages, lexicon, foreign.tell_texts() if foreign else ())
    recipe = find_recipe(shape, known.recipes)
    decisions = Decisions(shape, known.answers, recipe.steps if recipe else ())
    asked = ask_own(foreign, decisions) if foreign and foreign.named else None
    if foreign and asked and (asked.value == OWN or asked.open):
        lexicon = Lexicon((*(known.frameworks if foreign.known else ()), foreign.framework), known.scales)
        pages = read_pages(workbook, lexicon)
    survey = survey_pages(pages, workbook, lexicon, decisions)
    if foreign:
        heed_own(survey, foreign, asked)
    settle_scales([unit for gathered in survey.gathered for unit in gathered.units], lexicon, decisions)
    marked = [mark_table(gathered, decisions) for gathered in survey.gathered]
    proposed = propose_documents(survey, foreign, asked) if foreign and asked else ()
    return put_back(compose_reading(workbook, survey, marked, decisions, lexicon, proposed), moved)
