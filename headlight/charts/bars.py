"""How many heads at each level: a stacked bar a cycle for each area, the counts inside, nobody left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from headlight.analysis.ladder import Ladder
from headlight.analysis.levels import LevelCount
from headlight.charts.marks import find_rung_swatch

TALL = 192  # px of the tallest bar
_LOWEST_WITH_NUMBER = 10.5  # px


@dataclass(frozen=True)
class BarPanel:
    """One area's bars, oldest cycle first."""

    number: str
    title: str
    counts: tuple[LevelCount, ...]
    chosen: bool = False


def draw_bars(panels: Sequence[BarPanel], ladders: Mapping[str, Ladder], *, most: int = 6, dark: bool = False) -> str:
    """The panels as HTML; one head has the same height in every bar of every panel."""
    tallest = max((count.heads for panel in panels for count in panel.counts), default=0)
    unit = min(13.0, TALL / max(1, tallest))
    figures = "".join(_panel(panel, ladders, unit, max(1, tallest), dark) for panel in panels)
    return f'<div class="hl-panels" style="--most:{most}">{figures}</div>'


def find_count_words(count: LevelCount, ladders: Mapping[str, Ladder]) -> str:
    """One bar in words."""
    words = ladders[count.scale].words if count.scale and count.scale in ladders else ()
    told = [f"{number} {word}" for number, word in zip(count.counts, words, strict=False) if number]
    told += [f"{number} {word}" for number, word in _apart(count) if number]
    return f"{count.cycle}: {', '.join(told) or 'nobody'}"


def draw_level_legend(ladders: Sequence[Ladder], counts: Sequence[LevelCount], dark: bool = False) -> str:
    """Each level's colour with its word, lowest first, then what else the bars hold."""
    items = [_level_key(rung, ladder, dark) for ladder in ladders for rung in range(1, ladder.rungs + 1)]
    kinds = {"Between two levels": "hl-between", "On another scale": "hl-other", "Not rated": "hl-unrated"}
    present = [any(getattr(count, name) for count in counts) for name in ("between", "other", "unrated")]
    for (word, kind), shown in zip(kinds.items(), present, strict=True):
        if shown:
            items.append(f'<span><i class="hl-key {kind}"></i>{word}</span>')
    return f'<div class="hl-keys">{"".join(items)}</div>'


def _level_key(rung: int, ladder: Ladder, dark: bool) -> str:
    fill = find_rung_swatch(rung, ladder, dark).fill
    word = ladder.words[rung - 1]
    text = word if ladder.ranged or ladder.figures else f"{rung} {word}"
    return f'<span><i class="hl-key" style="background:{fill}"></i>{escape(text)}</span>'


def _apart(count: LevelCount) -> tuple[tuple[int, str], ...]:
    return (
        (count.between, "between two levels"),
        (count.other, "on another scale"),
        (count.unrated, "not rated"),
    )


def _panel(panel: BarPanel, ladders: Mapping[str, Ladder], unit: float, tallest: int, dark: bool) -> str:
    spoken = f"{panel.number} {panel.title}. " + ". ".join(find_count_words(count, ladders) for count in panel.counts)
    bars = "".join(_bar_with_break(place, panel.counts, ladders, unit, dark) for place in range(len(panel.counts)))
    chosen = " hl-chosen" if panel.chosen else ""
    return (
        f'<figure class="hl-panel hl-stacked{chosen}"><figcaption><b>{escape(panel.number)}</b> '
        f'{escape(panel.title)}</figcaption><div role="img" aria-label="{escape(spoken)}">'
        f'<div class="hl-stacks" style="height:{tallest * unit + 22:.0f}px">{bars}</div>'
        f"{_years(panel.counts)}</div></figure>"
    )


def _bar_with_break(
    place: int, counts: Sequence[LevelCount], ladders: Mapping[str, Ladder], unit: float, dark: bool
) -> str:
    count = counts[place]
    before = next((each.scale for each in reversed(counts[:place]) if each.scale), None)
    changed = count.scale and before and count.scale != before
    rule = '<div class="hl-break"><small>scale changed</small></div>' if changed else ""
    return rule + _bar(count, ladders, unit, place == len(counts) - 1, dark)


def _bar(count: LevelCount, ladders: Mapping[str, Ladder], unit: float, last: bool, dark: bool) -> str:
    """Highest level at the top of the levels; what counts as no level above them all."""
    ladder = ladders.get(count.scale or "")
    parts = [
        _segment(number, unit, word, kind)
        for number, word, kind in (
            (count.unrated, "not rated", "hl-unrated"),
            (count.other, "on another scale", "hl-other hl-apart"),
            (count.between, "between two levels", "hl-between hl-apart"),
        )
        if number
    ]
    for rung in range(len(count.counts), 0, -1):
        if ladder and count.counts[rung - 1]:
            swatch = find_rung_swatch(rung, ladder, dark)
            style = f"background:{swatch.fill};color:{swatch.text}"
            parts.append(_segment(count.counts[rung - 1], unit, ladder.words[rung - 1], "", style))
    told = escape(find_count_words(count, ladders))
    return f'<div class="hl-stack{" hl-last" if last else ""}" title="{told}">{"".join(parts)}</div>'


def _segment(number: int, unit: float, word: str, kind: str, style: str = "") -> str:
    height = max(2.0, number * unit - 1)
    shown = f"<b>{number}</b>" if height >= _LOWEST_WITH_NUMBER else ""
    return f'<i class="{kind}" style="height:{height:.1f}px;{style}" title="{number} {escape(word)}">{shown}</i>'


def _years(counts: Sequence[LevelCount]) -> str:
    if not counts:
        return ""
    last = f"<span>{escape(counts[-1].cycle[2:])}</span>" if len(counts) > 1 else ""
    return f'<div class="hl-years"><span>{escape(counts[0].cycle[2:])}</span>{last}</div>'
