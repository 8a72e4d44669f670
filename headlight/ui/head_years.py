"""Year by year, area by area: the leader's own line, or the school's as a row of people."""

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape

import pandas as pd

from headlight.analysis.choices import SOURCE_WORDS
from headlight.analysis.ladder import Ladder
from headlight.analysis.matrix import find_number
from headlight.analysis.profile_words import find_number_word, summarise_years
from headlight.analysis.trend import Line, find_appraiser_breaks
from headlight.charts.drawings.lines import draw_lines_sheet
from headlight.charts.drawings.page import Caption
from headlight.charts.lines import Panel, draw_lines, find_line_table
from headlight.frameworks import Framework
from headlight.model import Leader
from headlight.ui.pictures import Part, Shown, draw_part, draw_picture_section, find_rows


def draw_years(
    lines: Mapping[str, Line],
    framework: Framework,
    ladders: Mapping[str, Ladder],
    place: str,
    source: str,
    caption: Caption,
    dark: bool,
) -> Part:
    """The small multiples with their sentence and table; ``place`` names the school the lines follow, if they do."""
    cycles = next((line.cycles for line in lines.values()), ())
    count = find_number_word(len(cycles)).capitalize()
    title = f"{count} {'year' if len(cycles) == 1 else 'years'}{f' at {place}' if place else ''}"
    note, said = find_years_note(list(lines.values()), ladders, source), summarise_years(lines.values())
    head = draw_picture_section(title, f"<span>{escape(note)}</span>", said)
    panels = [Panel(area.text, lines[area.code], find_number(area.code)) for area in framework.areas]
    table = find_line_rows([(f"{find_number(a.code)} {a.text}", lines[a.code]) for a in framework.areas], ladders)
    sheet = caption.of(title[:1].lower() + title[1:], said)
    drawing = partial(draw_lines_sheet, panels, ladders, sheet, notes=(note,))
    shown = Shown("Year by year", table, title, "lines", drawing, said)
    return draw_part(head, shown, draw_lines(panels, ladders, dark=dark))


def find_line_rows(named: Sequence[tuple[str, Line]], ladders: Mapping[str, Ladder]) -> pd.DataFrame:
    """Lines as a table, a row a line and a column a cycle."""
    cycles = named[0][1].cycles if named else ()
    return find_rows(["", *cycles], [[name, *find_line_table(line, ladders)] for name, line in named])


def find_years_note(lines: Sequence[Line], ladders: Mapping[str, Ladder], source: str) -> str:
    """What the marks mean, only of marks that are there."""
    scales = list(dict.fromkeys(scale for line in lines for scale in line.scales if scale in ladders))
    words = [_ends(ladders[scale]) for scale in scales]
    told = [f"{SOURCE_WORDS[source]}'s level, {'; then '.join(words)}."] if words else []
    changes = sorted({cycle for line in lines for cycle in line.changes})
    year = f" from September {changes[0][:4]}" if len(changes) == 1 else ""
    told += [f"Dotted line: another head{year}; the head before is pale."] if changes else []
    before = {line.hidden_before for line in lines if not line.changes}
    first = next(iter(before)) if len(before) == 1 else None  # of one person's lines; of many it would name nobody
    told += [f"Another head before September {first[:4]}."] if first else []
    handed = sorted({cycle for line in lines for cycle in find_appraiser_breaks(line)})
    whose = "some heads" if len({line.present for line in lines}) > 1 else "the same head"
    told += [f"Short upright: another appraiser than before rated {whose} in {', '.join(handed)}."] if handed else []
    told += ["Hatched: not rated."] if any(point.gap for line in lines for point in line.points) else []
    derived = any(point.standing and point.placed and point.standing.derived for line in lines for point in line.points)
    told += ["∴ derived from statements."] if derived else []
    return " ".join(told)


def find_leader_names(line: Line, leaders: Mapping[int, Leader]) -> str:
    """Who led at the end of a line, in words."""
    names = [leaders[id].name for id in line.present if id is not None and id in leaders]
    return " and ".join(sorted(names)) or ("headteacher not named" if line.points else "no headteacher known")


def _ends(ladder: Ladder) -> str:
    if ladder.ranged:
        return f"{ladder.words[0].split()[0]} at the foot to {ladder.words[-1].split()[-1]} at the top"
    return f"{ladder.words[0]} at the foot to {ladder.words[-1]} at the top"
