"""Words that the field forbids: found in no text of the code that speaks, and in no sentence it makes."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from headlight.analysis.apart import find_other_view
from headlight.analysis.choices import settle_view
from headlight.analysis.headlines import summarise_matrix
from headlight.analysis.matrix import tidy_matrix
from headlight.analysis.overview import find_headlines
from headlight.analysis.view import View
from headlight.frameworks import read_frameworks
from tests.builders import a_portfolio

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("headlight/analysis", "headlight/charts", "headlight/packs", "headlight/ui", "pages")
SPEAKING = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
FORBIDDEN = re.compile(
    r"\b(fail(s|ing|ures?)?|pass(es|ed)?|under-?perform\w*|league tables?|rank(s|ed|ing|ings)?|best|worst|weakest|"
    r"inadequate|poor(er|est)?|(top|bottom) performers?|average (score|level|rating)|scores?)\b",
    re.IGNORECASE,
)
# What is said of a reading or of a scale's direction, and never of a person.
ALLOWED = re.compile(r"\bbest guess\b|\b1 (is )?(the )?best\b", re.IGNORECASE)
FRAMEWORKS = read_frameworks()


def read_texts(path: Path) -> Iterator[str]:
    """Every literal text of a module but its docstrings."""
    tree = ast.parse(path.read_text())
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_of_a_room_that_speaks_holds_a_forbidden_word(path: Path) -> None:
    found = [text for text in read_texts(path) if FORBIDDEN.search(ALLOWED.sub("", text))]
    assert found == []


def test_the_words_are_found_where_they_stand() -> None:
    for text in (
        "Oak is failing",
        "a league table",
        "Ranked third",
        "The best head",
        "Pass or fail",
        "under-performing",
    ):
        assert FORBIDDEN.search(text), text
    assert not FORBIDDEN.search("Passages of text, a surpassing view, a frank talk")


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("source", ["appraiser", "self", "partner"])
def test_no_sentence_of_the_landing_page_or_the_heat_map_holds_one(seed: int, source: str) -> None:
    portfolio = a_portfolio(seed)
    said = []
    for area in (None, "KA1", "KA5"):
        view = settle_view(View(framework="ka", source=source).where(area=area), portfolio, FRAMEWORKS)
        matrix = tidy_matrix(portfolio, FRAMEWORKS, view)
        against = find_other_view(portfolio, view)
        other = tidy_matrix(portfolio, FRAMEWORKS, against) if against else None
        lines = find_headlines(portfolio, matrix, other)
        said += [summarise_matrix(matrix), *(f"{line.of} {line.sentence} {line.question}" for line in lines)]
    assert len(said) > 12
    assert [sentence for sentence in said if FORBIDDEN.search(sentence)] == []
