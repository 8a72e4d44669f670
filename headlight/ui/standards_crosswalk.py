"""The crosswalk link by link with its reasons, and what the one framework leaves unsaid of the other."""

from collections.abc import Iterable, Iterator
from html import escape

from headlight.crosswalk import PREAMBLE, Crosswalk, Link, find_links, find_unlinked, read_crosswalk
from headlight.frameworks import Criterion, Framework
from headlight.ui.data import load_frameworks
from headlight.ui.kept import keep


@keep(most=4)
def load_crosswalk() -> str:
    """Every statement of the source framework with its links, each with its strength and its reason."""
    frameworks = load_frameworks()
    crosswalk = read_crosswalk(frameworks=frameworks)
    source, target = frameworks[crosswalk.source], frameworks[crosswalk.target]
    title = f"From the {source.short} to the {target.short}"
    parts = (
        f"<h2>{escape(title)}</h2>",
        f'<div class="hl-aside"><p>{escape(crosswalk.standing)}</p>'
        "<small>Links run one way and are never turned round. An area's own level is never spread onto its "
        "statements, and nobody gets a level on a domain that no person gave.</small></div>",
        *(_area(crosswalk, source, target, area) for area in source.areas),
        *_unsaid(crosswalk, source, target),
    )
    return f'<article class="hl-doc hl-broad">{"".join(parts)}</article>'


def _area(crosswalk: Crosswalk, source: Framework, target: Framework, area: Criterion) -> str:
    rows = "".join(row for each in source.statements(area.code) for row in _rows(crosswalk, target, each))
    head = (
        f'<thead><tr><th scope="col">{escape((source.statement_word or "statement").capitalize())}</th>'
        f'<th scope="col">Strength</th>'
        f'<th scope="col">{escape((target.statement_word or "statement").capitalize())} and reason</th></tr></thead>'
    )
    return (
        f"<section><h3><small>{escape(area.code)}</small>{escape(area.text)}</h3>"
        f'<table class="hl-links">{head}<tbody>{rows}</tbody></table></section>'
    )


def _rows(crosswalk: Crosswalk, target: Framework, statement: Criterion) -> Iterator[str]:
    """The rows of one statement, its own cell spanning them all."""
    links = find_links(crosswalk, statement.code)
    span = f' rowspan="{len(links)}"' if len(links) > 1 else ""
    first = f'<th scope="row"{span}><small>{escape(statement.code)}</small>{escape(statement.text)}</th>'
    if not links:
        yield f'<tr>{first}<td class="hl-none" colspan="2">No link</td></tr>'
    for place, link in enumerate(links):
        yield f"<tr>{'' if place else first}{_link(link, target)}</tr>"


def _link(link: Link, target: Framework) -> str:
    code, text = find_end(target, link.characteristic)
    return (
        f'<td class="hl-strength">{escape(link.strength.capitalize())}</td>'
        f"<td>{escape(code)} {escape(text)}<small>{escape(link.why)}</small></td>"
    )


def find_end(target: Framework, code: str) -> tuple[str, str]:
    """The code and words that a link leads to; the preamble is linked but never rated."""
    if code == PREAMBLE:
        return "Preamble", "(linked, never rated)"
    return code, target.find(code).text


def _unsaid(crosswalk: Crosswalk, source: Framework, target: Framework) -> Iterator[str]:
    """What the source leaves unsaid: characteristics without a link, or without a primary one."""
    none = find_unlinked(crosswalk, target)
    weak = [each for each in find_unlinked(crosswalk, target, strength="primary") if each not in none]
    yield f"<section><h3>What the {escape(source.short)} leave unsaid</h3>"
    yield _list(f"No {source.statement_word} speaks to:", none)
    yield _list(f"Only touched on, with no primary link from any {source.statement_word}:", weak)
    yield from _openings(source)
    yield "</section>"


def _list(lead: str, criteria: Iterable[Criterion]) -> str:
    lines = "".join(f"<li><b>{escape(each.code)}</b><span>{escape(each.text)}</span></li>" for each in criteria)
    return f'<p class="hl-quiet">{escape(lead)}</p><ol>{lines}</ol>' if lines else ""


def _openings(source: Framework) -> Iterator[str]:
    """KA6 opens with families and barriers to learning, and goes on to neither: it is said, as nobody can rate it."""
    area = next((each for each in source.areas if source.id == "ka" and each.code == "KA6"), None)
    if area and area.opening:
        yield f'<p class="hl-quiet">The opening paragraph of {area.code} is in none of its statements:</p>'
        yield f"<ol><li><b>{area.code}</b><span>{escape(area.opening)}</span></li></ol>"
