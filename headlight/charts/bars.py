"""How many heads at each level: a stacked bar a cycle for each area, the counts inside, nobody left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from headlight.analysis.ladder import Ladder
from headlight.analysis.levels import LevelCount
from headlight.charts.marks import find_rung_swatch

Kind = Literal["level", "between", "other", "unrated"]
TALL = 192  # px of the tallest bar
QUARTERS = ((0.25, 0.8), (0.5, 1.4), (0.75, 0.8))  # where rules stand over bars that are wholes, and their px
LOWEST_WITH_NUMBER = 10.5  # px


@dataclass(frozen=True)
class BarPanel:
    """One area's bars, oldest cycle first."""

    number: str
    title: str
    counts: tuple[LevelCount, ...]
    chosen: bool = False
    under: tuple[str, ...] = ()  # the middle of the last bar, and what moved


@dataclass(frozen=True)
class Segment:
    """A part of a bar: how many heads, at which rung or why at none, and how high it is drawn."""

    number: int
    word: str
    kind: Kind
    height: float  # px
    shown: str  # inside it; empty where it is too low
    rung: int = 0


@dataclass(frozen=True)
class Stack:
    """How bars are piled: so many px a head, or each bar a whole of its own, without those at no level."""

    unit: float
    tall: float  # px of the tallest bar
    shares: bool = False

    def find_segments(self, count: LevelCount, ladders: Mapping[str, Ladder]) -> tuple[Segment, ...]:
        """A bar's parts from the top: what counts as no level above them all, then the levels, the highest first."""
        ladder = ladders.get(count.scale or "")
        apart = (
            (count.unrated, "not rated", "unrated"),
            (count.other, "on another scale", "other"),
            (count.between, "between two levels", "between"),
        )
        parts = [self._part(number, word, kind, count) for number, word, kind in apart if not self.shares]  # type: ignore[arg-type]
        rungs = range(len(count.counts), 0, -1) if ladder else ()
        words = ladder.words if ladder else ()
        parts += [self._part(count.counts[rung - 1], words[rung - 1], "level", count, rung) for rung in rungs]
        return tuple(part for part in parts if part.number)

    def _part(self, number: int, word: str, kind: Kind, count: LevelCount, rung: int = 0) -> Segment:
        share = number / count.placed if count.placed else 0.0
        height = self.tall * share if self.shares else max(2.0, number * self.unit - 1)
        shown = f"{share:.0%}" if self.shares else str(number)
        return Segment(number, word, kind, height, shown if height >= LOWEST_WITH_NUMBER else "", rung)


def find_stack(panels: Iterable[BarPanel], *, shares: bool = False) -> Stack:
    """The same for every panel of a picture."""
    tallest = max((count.heads for panel in panels for count in panel.counts), default=0)
    unit = min(13.0, TALL / max(1, tallest))
    return Stack(unit, TALL if shares else max(1, tallest) * unit, shares)


def draw_bars(
    panels: Sequence[BarPanel],
    ladders: Mapping[str, Ladder],
    *,
    shares: bool = False,
    most: int = 6,
    dark: bool = False,
) -> str:
    """The panels as HTML: a head has one height in every bar, or with ``shares`` every bar is a whole, in steps."""
    stack = find_stack(panels, shares=shares)
    figures = "".join(_panel(panel, ladders, stack, dark) for panel in panels)
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


def _panel(panel: BarPanel, ladders: Mapping[str, Ladder], stack: Stack, dark: bool) -> str:
    told = [find_count_words(count, ladders) for count in panel.counts]
    spoken = f"{panel.number} {panel.title}. " + ". ".join([*told, *panel.under])
    breaks, last = find_scale_breaks(panel.counts), len(panel.counts) - 1
    rule = '<div class="hl-break"><small>scale changed</small></div>'
    bars = "".join(
        (rule if place in breaks else "") + _bar(count, ladders, stack, place == last, dark)
        for place, count in enumerate(panel.counts)
    )
    chosen, steps = " hl-chosen" if panel.chosen else "", " hl-steps" if stack.shares else ""
    under = "".join(f"<small>{escape(line)}</small>" for line in panel.under)
    return (
        f'<figure class="hl-panel hl-stacked{chosen}"><figcaption><b>{escape(panel.number)}</b> '
        f'{escape(panel.title)}</figcaption><div role="img" aria-label="{escape(spoken)}">'
        f'<div class="hl-stacks{steps}" style="height:{stack.tall + 22:.0f}px">{bars}</div>'
        f'{_years(panel.counts)}<div class="hl-under">{under}</div></div></figure>'
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


def _bar(count: LevelCount, ladders: Mapping[str, Ladder], stack: Stack, last: bool, dark: bool) -> str:
    ladder = ladders.get(count.scale or "")
    parts = "".join(_segment(each, ladder, dark) for each in stack.find_segments(count, ladders))
    told = escape(find_count_words(count, ladders))
    return f'<div class="hl-stack{" hl-last" if last else ""}" title="{told}">{parts}</div>'


def _segment(each: Segment, ladder: Ladder | None, dark: bool) -> str:
    style, kind = "", f"hl-{each.kind} hl-apart"
    if ladder and each.rung:
        swatch = find_rung_swatch(each.rung, ladder, dark)
        style, kind = f"background:{swatch.fill};color:{swatch.text}", ""
    told = f"{each.number} {escape(each.word)}"
    shown = f"<b>{each.shown}</b>" if each.shown else ""
    return f'<i class="{kind}" style="height:{each.height:.1f}px;{style}" title="{told}">{shown}</i>'


def _years(counts: Sequence[LevelCount]) -> str:
    if not counts:
        return ""
    last = f"<span>{escape(counts[-1].cycle[2:])}</span>" if len(counts) > 1 else ""
    return f'<div class="hl-years"><span>{escape(counts[0].cycle[2:])}</span>{last}</div>'
