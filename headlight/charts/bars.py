"""How many heads at each level: a stacked bar a cycle for each area, the counts inside, nobody left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from headlight.analysis.ladder import Ladder
from headlight.analysis.levels import LevelCount
from headlight.charts.marks import find_rung_swatch

TALL = 192  # px of the tallest bar
LOWEST_WITH_NUMBER = 10.5  # px


@dataclass(frozen=True)
class BarPanel:
    """One area's bars, oldest cycle first."""

    number: str
    title: str
    counts: tuple[LevelCount, ...]
    chosen: bool = False


@dataclass(frozen=True)
class Segment:
    """A part of a bar: how many heads, at which rung or why at none."""

    number: int
    word: str
    kind: Literal["level", "between", "other", "unrated"]
    rung: int = 0


def draw_bars(panels: Sequence[BarPanel], ladders: Mapping[str, Ladder], *, most: int = 6, dark: bool = False) -> str:
    """The panels as HTML; one head has the same height in every bar of every panel."""
    unit, tallest = find_unit(panels), max(1, find_tallest(panels))
    figures = "".join(_panel(panel, ladders, unit, tallest, dark) for panel in panels)
    return f'<div class="hl-panels" style="--most:{most}">{figures}</div>'


def find_count_words(count: LevelCount, ladders: Mapping[str, Ladder]) -> str:
    """One bar in words."""
    words = ladders[count.scale].words if count.scale and count.scale in ladders else ()
    told = [f"{number} {word}" for number, word in zip(count.counts, words, strict=False) if number]
    told += [f"{number} {word}" for number, word in _apart(count) if number]
    return f"{count.cycle}: {', '.join(told) or 'nobody'}"


def draw_level_legend(ladders: Sequence[Ladder], counts: Sequence[LevelCount], dark: bool = False) -> str:
    """Each level's colour with its word, lowest first, then what else the bars hold."""
    items = [
        f'<span><i class="hl-key" style="background:{find_rung_swatch(rung, ladder, dark).fill}"></i>'
        f"{escape(find_level_label(rung, ladder))}</span>"
        for ladder in ladders
        for rung in range(1, ladder.rungs + 1)
    ]
    items += [f'<span><i class="hl-key hl-{kind}"></i>{word}</span>' for kind, word in find_other_keys(counts).items()]
    return f'<div class="hl-keys">{"".join(items)}</div>'


def find_level_label(rung: int, ladder: Ladder) -> str:
    """A level in a legend, with its number where its word is no figure."""
    word = ladder.words[rung - 1]
    return word if ladder.ranged or ladder.figures else f"{rung} {word}"


def find_other_keys(counts: Iterable[LevelCount]) -> dict[str, str]:
    """What else the bars hold, by kind, in words."""
    words = {"between": "Between two levels", "other": "On another scale", "unrated": "Not rated"}
    held = {kind for count in counts for kind in words if getattr(count, kind)}
    return {kind: word for kind, word in words.items() if kind in held}


def _apart(count: LevelCount) -> tuple[tuple[int, str], ...]:
    return (
        (count.between, "between two levels"),
        (count.other, "on another scale"),
        (count.unrated, "not rated"),
    )


def _panel(panel: BarPanel, ladders: Mapping[str, Ladder], unit: float, tallest: int, dark: bool) -> str:
    spoken = f"{panel.number} {panel.title}. " + ". ".join(find_count_words(count, ladders) for count in panel.counts)
    breaks, last = find_scale_breaks(panel.counts), len(panel.counts) - 1
    rule = '<div class="hl-break"><small>scale changed</small></div>'
    bars = "".join(
        (rule if place in breaks else "") + _bar(count, ladders, unit, place == last, dark)
        for place, count in enumerate(panel.counts)
    )
    chosen = " hl-chosen" if panel.chosen else ""
    return (
        f'<figure class="hl-panel hl-stacked{chosen}"><figcaption><b>{escape(panel.number)}</b> '
        f'{escape(panel.title)}</figcaption><div role="img" aria-label="{escape(spoken)}">'
        f'<div class="hl-stacks" style="height:{tallest * unit + 22:.0f}px">{bars}</div>'
        f"{_years(panel.counts)}</div></figure>"
    )


def find_scale_breaks(counts: Sequence[LevelCount]) -> tuple[int, ...]:
    """The places of the bars that are on another scale than those before them."""
    breaks: list[int] = []
    before = None
    for place, count in enumerate(counts):
        if count.scale and before and count.scale != before:
            breaks.append(place)
        before = count.scale or before
    return tuple(breaks)


def find_segments(count: LevelCount, ladders: Mapping[str, Ladder]) -> tuple[Segment, ...]:
    """A bar's parts from the top: what counts as no level above them all, then the levels, the highest first."""
    ladder = ladders.get(count.scale or "")
    apart = [
        Segment(count.unrated, "not rated", "unrated"),
        Segment(count.other, "on another scale", "other"),
        Segment(count.between, "between two levels", "between"),
    ]
    rungs = range(len(count.counts), 0, -1) if ladder else ()
    levels = [Segment(count.counts[rung - 1], ladder.words[rung - 1], "level", rung) for rung in rungs if ladder]
    return tuple(each for each in (*apart, *levels) if each.number)


def find_unit(panels: Iterable[BarPanel], tall: float = TALL) -> float:
    """How many px one head is high, the same in every bar of every panel."""
    return min(13.0, tall / max(1, find_tallest(panels)))


def find_tallest(panels: Iterable[BarPanel]) -> int:
    """The most heads of any bar."""
    return max((count.heads for panel in panels for count in panel.counts), default=0)


def _bar(count: LevelCount, ladders: Mapping[str, Ladder], unit: float, last: bool, dark: bool) -> str:
    parts = "".join(
        _segment(each, ladders.get(count.scale or ""), unit, dark) for each in find_segments(count, ladders)
    )
    told = escape(find_count_words(count, ladders))
    return f'<div class="hl-stack{" hl-last" if last else ""}" title="{told}">{parts}</div>'


def _segment(each: Segment, ladder: Ladder | None, unit: float, dark: bool) -> str:
    height = max(2.0, each.number * unit - 1)
    shown = f"<b>{each.number}</b>" if height >= LOWEST_WITH_NUMBER else ""
    style, kind = "", f"hl-{each.kind} hl-apart"
    if ladder and each.rung:
        swatch = find_rung_swatch(each.rung, ladder, dark)
        style, kind = f"background:{swatch.fill};color:{swatch.text}", ""
    told = f"{each.number} {escape(each.word)}"
    return f'<i class="{kind}" style="height:{height:.1f}px;{style}" title="{told}">{shown}</i>'


def _years(counts: Sequence[LevelCount]) -> str:
    if not counts:
        return ""
    last = f"<span>{escape(counts[-1].cycle[2:])}</span>" if len(counts) > 1 else ""
    return f'<div class="hl-years"><span>{escape(counts[0].cycle[2:])}</span>{last}</div>'
