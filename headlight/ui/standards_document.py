"""A framework as a readable document: what it is and how it stands, then its own words in their order."""

from collections.abc import Iterator
from html import escape

from headlight.frameworks import Criterion, Framework
from headlight.ui.data import load_frameworks
from headlight.ui.kept import keep


@keep(most=16)
def load_document(id: str) -> str:
    """One framework whole, as on a printed page, with the one that replaced it."""
    framework = load_frameworks()[id]
    successor = load_frameworks().get(framework.superseded_by or "")
    return f'<article class="hl-doc">{"".join(_write(framework, successor))}</article>'


def _write(framework: Framework, successor: Framework | None) -> Iterator[str]:
    yield f"<h2>{escape(framework.title)}</h2>"
    yield f"<dl>{''.join(_facts(framework, successor))}</dl>"
    if framework.use:
        yield f'<div class="hl-aside"><p>{escape(framework.use)}</p><small>The source, on its use</small></div>'
    if framework.preamble:
        yield f"<section><h3>Preamble</h3>{_paragraphs(framework.preamble)}</section>"
    for area in framework.areas:
        yield _area(framework, area)
    if framework.closing:
        yield f"<section><h3>Closing note</h3>{_paragraphs(framework.closing)}</section>"


def _facts(framework: Framework, successor: Framework | None) -> Iterator[str]:
    facts = {
        "Source": framework.source,
        "Publisher": framework.publisher,
        "Year": framework.dated or str(framework.year),
        "Licence": framework.licence,
        "Standing": framework.standing,
        "Replaced by": successor.title if successor else None,
        "Address": framework.url,
        "Holds": count_criteria(framework),
    }
    for name, text in facts.items():
        if text:
            yield f"<dt>{name}</dt><dd>{escape(text)}</dd>"


def count_criteria(framework: Framework) -> str:
    """How many areas and statements a framework has, in its own words for them."""
    areas = len(framework.areas)
    statements = len(framework.criteria) - areas
    said = _many(areas, framework.area_word)
    return f"{said}, {_many(statements, framework.statement_word or 'statement')}" if statements else said


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _area(framework: Framework, area: Criterion) -> str:
    heading = f"<h3><small>{escape(area.code)}</small>{escape(area.text)}</h3>"
    opening = _paragraphs(area.opening) if area.opening else ""
    return f"<section>{heading}{opening}{_statements(framework.statements(area.code))}</section>"


def _statements(statements: tuple[Criterion, ...]) -> str:
    lines = "".join(f"<li><b>{escape(each.code)}</b><span>{escape(each.text)}</span></li>" for each in statements)
    return f"<ol>{lines}</ol>" if lines else ""


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(each.strip())}</p>" for each in text.split("\n\n") if each.strip())
