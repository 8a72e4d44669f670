"""The parts of the landing page: a line with its count and links, the coverage, and where heads stand."""

from collections.abc import Iterable
from functools import partial
from html import escape

from msgspec import Struct

from headlight.access.lens import Lens
from headlight.analysis.headlines import SOURCE_OWNERS, say_who
from headlight.analysis.levels import LevelCount
from headlight.analysis.lines import Headline
from headlight.analysis.matrix import Column, Matrix, Tally
from headlight.analysis.pending import Pending, say_pending
from headlight.analysis.view import View
from headlight.charts.bars import BarPanel
from headlight.charts.drawings.bars import draw_bars_sheet
from headlight.charts.drawings.page import Caption
from headlight.charts.grid import draw_legend
from headlight.charts.spoken import speak_tally
from headlight.charts.theme import Swatch, find_swatch
from headlight.ui.data import load_cycle_word, load_last_import, load_names, load_portfolio
from headlight.ui.first_steps import draw_first_steps
from headlight.ui.frame import SAMPLE, draw_about, draw_link, draw_note, draw_section
from headlight.ui.import_words import say_count
from headlight.ui.kept import keep
from headlight.ui.pictures import Shown, draw_tail, find_foot, find_rows
from headlight.ui.standings import load_headlines, load_matrix


class Landing(Struct, frozen=True):
    """The page under its title, drawn, with what its pictures are taken away as."""

    html: str
    shown: Shown


@keep(most=64)
def load_landing(lens: Lens, version: int, view: View, pending: Pending | None, dark: bool) -> Landing:
    """The landing page of a view."""
    portfolio = load_portfolio(lens, version)
    named = load_names(lens, version, view.framework)
    view = view.where(area=None, leader=None, by="leader" if named else "school")
    matrix = load_matrix(lens, version, view)
    schools = len({school for row in matrix.rows for school in row.subject.schools})
    rated_by = SOURCE_OWNERS[view.source]
    note = (
        f"{load_cycle_word(lens, version, view)}. {matrix.framework.short}, {rated_by[0].lower()}{rated_by[1:]},"
        f" {say_count(schools, 'school', digits=True)}. {load_last_import(lens, version)}"
    )
    sample = draw_note(SAMPLE) + draw_first_steps() if portfolio.sample else ""
    lines = (*load_headlines(lens, version, view), *([say_pending(pending)] if pending else []))
    beside = f'<div class="hl-beside">{_draw_beside(matrix, dark)}</div>'
    shown = find_shown(matrix, load_cycle_word(lens, version, view))
    html = f'{draw_note(note)}{sample}<div class="hl-landing">{draw_headlines(lines)}{beside}</div>{draw_tail(shown)}'
    return Landing(html, shown)


def find_shown(matrix: Matrix, cycle: str) -> Shown:
    """Coverage and levels as one table and one drawing: a bar an area, with who is at each level and who at none."""
    title = f"Leadership across the trust, {matrix.framework.short}, {cycle}"
    pairs = list(zip(matrix.columns, matrix.tallies, strict=True))
    sentence = f"How many {say_who(matrix)} stand at each level of each area, and how many have none."
    rows = [
        [f"{column.number} {column.text}", tally.rated, tally.rated + tally.unrated, _say_tally(tally, column)]
        for column, tally in pairs
    ]
    panels = [
        BarPanel(column.number, column.text, (_count(column, tally, cycle),), under=()) for column, tally in pairs
    ]
    ladders = {tally.ladder.scale: tally.ladder for tally in matrix.tallies if tally.ladder}
    caption = Caption(title, sentence, find_foot(matrix.view.source, matrix.framework))
    table = find_rows(["Area", "Rated", "Due", "Where they stand"], rows)
    return Shown(title, table, sentence, "landing", partial(draw_bars_sheet, panels, ladders, caption), sentence)


def _say_tally(tally: Tally, column: Column) -> str:
    """The tally in words, without the area they begin with."""
    return speak_tally(tally, column).removeprefix(f"{column.number} {column.text}").lstrip(",: ")


def _count(column: Column, tally: Tally, cycle: str) -> LevelCount:
    scale = tally.ladder.scale if tally.ladder else None
    return LevelCount(column.code, cycle, scale, tally.counts, tally.between, tally.other, tally.unrated)


def _draw_beside(matrix: Matrix, dark: bool) -> str:
    """The coverage, and where heads stand."""
    return (
        draw_section("Coverage")
        + draw_coverage(matrix)
        + draw_section("Where schools stand" if matrix.view.by == "school" else "Where heads stand")
        + draw_squares(matrix, dark)
        + f'<p class="hl-ways">{draw_link("Open the heat map", "heatmap", matrix.view)}</p>'
        + draw_about(matrix.framework)
    )


def draw_headlines(lines: Iterable[Headline]) -> str:
    """The lines one under another."""
    return f'<div class="hl-headlines">{"".join(map(_draw_headline, lines))}</div>'


def _draw_headline(line: Headline) -> str:
    """One line: the count at the left, its sentence and links at the right."""
    ask = f'<p class="hl-ask">To ask: {escape(line.question)}</p>' if line.question else ""
    ways = "".join(draw_link(way.label, way.address, way.view) for way in line.ways)
    return (
        f'<section><div class="hl-count"><b>{escape(line.count)}</b><span>{escape(line.of)}</span></div>'
        f'<div><p class="hl-line">{escape(line.sentence)}</p>{ask}<p class="hl-ways">{ways}</p></div></section>'
    )


def draw_coverage(matrix: Matrix) -> str:
    """How many were rated in each area, as bars with their counts."""
    rows = "".join(_coverage_row(*each) for each in zip(matrix.columns, matrix.tallies, strict=True))
    return (
        f'<table class="hl-coverage"><caption>How many {say_who(matrix)} each area was rated for.</caption>'
        f"<tbody>{rows}</tbody></table>"
    )


def _coverage_row(column: Column, tally: Tally) -> str:
    due = tally.rated + tally.unrated
    share = 100 * tally.rated / due if due else 0
    bar = f'<span class="hl-bar"><i style="width:{share:.1f}%"></i></span>'
    return (
        f'<tr><td>{escape(column.number)}</td><th scope="row">{escape(column.text)}</th>'
        f'<td aria-hidden="true">{bar}</td><td>{tally.rated} of {due}</td></tr>'
    )


def draw_squares(matrix: Matrix, dark: bool) -> str:
    """A square a head for each area, in order of level, never of person."""
    rows = "".join(
        f'<tr><th scope="row">{escape(column.number)}</th><td><span class="hl-squares" aria-hidden="true">'
        f'{_squares(tally, dark)}</span><span class="hl-spoken">{escape(speak_tally(tally, column))}</span></td></tr>'
        for column, tally in zip(matrix.columns, matrix.tallies, strict=True)
    )
    one = "school" if matrix.view.by == "school" else "head"
    caption = f"One square a {one}, in order of level, not of person. Areas as above."
    return f'<table class="hl-stand"><caption>{caption}</caption><tbody>{rows}</tbody></table>{_legend(matrix, dark)}'


def _squares(tally: Tally, dark: bool) -> str:
    """A level's squares have its fill from what holds them: said at each, it would be most of the page."""
    filled = [
        f'<b style="background:{swatch.fill}">{"<i></i>" * count}</b>'
        for count, swatch in zip(tally.counts, _swatches(tally, dark), strict=True)
    ]
    return (
        "".join(filled)
        + '<i class="between"></i>' * tally.between
        + '<i class="other"></i>' * tally.other
        + ('<i class="hatch"></i>' * tally.unrated)
    )


def _swatches(tally: Tally, dark: bool) -> Iterable[Swatch]:
    if tally.ladder is None:
        return ()
    levels = None if tally.ladder.ranged else tally.ladder.rungs
    steps = range(1, tally.ladder.rungs + 1)
    return [find_swatch((step - 0.5) / 7 if levels is None else step, levels, dark) for step in steps]


def _legend(matrix: Matrix, dark: bool) -> str:
    ladders = list({tally.ladder.scale: tally.ladder for tally in matrix.tallies if tally.ladder}.values())
    lines = [f"{escape(scale['title'])} {_keys(scale['levels'])}" for scale in draw_legend(ladders, dark)["scales"]]
    marks = '<span><i class="hatch"></i>Not rated</span>'
    if any(tally.other for tally in matrix.tallies):
        marks += '<span><i class="other"></i>On another scale</span>'
    if any(tally.between for tally in matrix.tallies):
        marks += '<span><i class="between"></i>Between two levels</span>'
    return f'<div class="hl-legend">{"<br>".join(lines)}{marks}</div>'


def _keys(levels: Iterable[dict[str, str]]) -> str:
    keys = (f'<i style="background:{level["fill"]}"></i>{escape(level["text"])}' for level in levels)
    return "".join(f"<span>{key}</span>" for key in keys)
