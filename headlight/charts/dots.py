"""Who said what: every source's level for every area, as a table of marks in fixed places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from headlight.analysis.ladder import Ladder
from headlight.charts.marks import draw_source_mark, find_rung_swatch


@dataclass(frozen=True)
class DotRow:
    """One area: each source's rungs (equal, or the two it lies between), and the reference's."""

    number: str
    title: str
    marks: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    middle: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()  # who gave no level, in words; hatched


def draw_dots(
    rows: Sequence[DotRow], ladder: Ladder, sources: Mapping[str, str], caption: str, dark: bool = False
) -> str:
    """The picture as HTML; ``sources`` are those shown and their names, each with a place of its own."""
    heads = "".join(_level_head(rung, ladder, dark) for rung in range(1, ladder.rungs + 1))
    share = 44 if ladder.rungs <= 4 else 36  # per cent of the width, for the areas' titles
    body = "".join(_row(row, ladder, sources, dark) for row in rows)
    return (
        f'<div class="hl-wide"><table class="hl-dots" role="table" style="--levels:{ladder.rungs}">'
        f'<caption class="hl-sr">{escape(caption)}</caption><colgroup><col style="width:{share}%"></colgroup>'
        f'<thead role="rowgroup"><tr role="row"><th class="hl-corner" role="columnheader" scope="col">'
        f'<span class="hl-sr">Area</span></th>{heads}</tr></thead><tbody role="rowgroup">{body}</tbody></table></div>'
    )


def draw_dots_legend(sources: Mapping[str, str], reference: str | None, dark: bool = False) -> str:
    """Each source's mark with its name, and the reference's dashed line."""
    items = [f"<span>{draw_source_mark(source, dark)}{escape(name)}</span>" for source, name in sources.items()]
    if reference:
        line = '<i style="border-left:1.6px dashed currentColor;height:14px" aria-hidden="true"></i>'
        items.append(f"<span>{line}{escape(reference)}</span>")
    return f'<div class="hl-keys">{"".join(items)}</div>'


def _level_head(rung: int, ladder: Ladder, dark: bool) -> str:
    swatch = find_rung_swatch(rung, ladder, dark)
    names = ladder.words if ladder.rungs <= 5 else ladder.shorts
    return (
        f'<th class="hl-level" role="columnheader" scope="col"><span style="background:{swatch.fill};'
        f'color:{swatch.text}">{escape(names[rung - 1])}</span></th>'
    )


def _row(row: DotRow, ladder: Ladder, sources: Mapping[str, str], dark: bool) -> str:
    notes = "".join(f"<small>{escape(note)}</small>" for note in row.notes)
    notes += "".join(f'<small class="hl-hatched"><span>{escape(word)}</span></small>' for word in row.missing)
    cells = "".join(_cell(rung, row, sources, dark) for rung in range(1, ladder.rungs + 1))
    head = f'<th role="rowheader" scope="row"><b>{escape(row.number)}</b> {escape(row.title)}{notes}</th>'
    return f'<tr role="row">{head}{cells}</tr>'


def _cell(rung: int, row: DotRow, sources: Mapping[str, str], dark: bool) -> str:
    here = [source for source in sources if rung in row.marks.get(source, ())]
    spoken = ", ".join(_spoken(sources[source], row.marks[source]) for source in here)
    middle = '<span class="hl-middle" aria-hidden="true"></span>' if row.middle and rung in row.middle else ""
    odd = "<i></i>" * (len(sources) % 2)  # so that the reference's line runs between two places
    slots = "".join(_slot(source, rung, row, dark) for source in sources) + odd if here else ""
    said = f'<span class="hl-sr">{escape(spoken)}</span>' if spoken else ""
    return f'<td role="cell">{middle}{f"<div class=hl-slots>{slots}</div>" if slots else ""}{said}</td>'


def _slot(source: str, rung: int, row: DotRow, dark: bool) -> str:
    pair = row.marks.get(source)
    if pair is None or rung not in pair:
        return "<i></i>"
    if pair[0] == pair[1]:
        return f"<i>{draw_source_mark(source, dark)}</i>"
    half = "low" if rung == pair[0] else "high"
    return f'<i class="hl-{half}">{draw_source_mark(source, dark, half)}</i>'


def _spoken(name: str, pair: tuple[int, int]) -> str:
    return name if pair[0] == pair[1] else f"{name}, between two levels"
