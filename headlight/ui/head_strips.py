"""Another framework's domains reached through the crosswalk: linked statements' own levels, no single level."""

from collections.abc import Mapping, Sequence
from html import escape

from headlight.analysis.ladder import Ladder
from headlight.analysis.standing import Standing
from headlight.analysis.strip import Strip, tidy_strips
from headlight.charts.marks import draw_chip
from headlight.crosswalk import read_crosswalk
from headlight.frameworks import Framework
from headlight.ui.frame import draw_note
from headlight.ui.pictures import draw_picture_section


def draw_strips(
    standings: Sequence[Standing],
    framework: Framework,
    frameworks: Mapping[str, Framework],
    ladders: Mapping[str, Ladder],
    dark: bool,
) -> str:
    """A strip for each domain that the crosswalk leads to from this framework; nothing for any other framework."""
    crosswalk = read_crosswalk(frameworks=frameworks)
    if framework.id != crosswalk.source:
        return ""
    target = frameworks[crosswalk.target]
    head = draw_picture_section(f"Beside the {target.title}, {target.year}")
    head += draw_note(f"{crosswalk.standing} {target.standing}")
    strips = tidy_strips(standings, crosswalk, framework, target)
    if not any(each is not None and each.placed for strip in strips for _, each in strip.statements):
        head += draw_note("No linked statement is rated in this review, so there is nothing to lay beside it.")
        return f'<div class="hl-beside">{head}</div>'
    rows = "".join(_row(strip, ladders, dark) for strip in strips)
    return f'<div class="hl-beside">{head}<div class="hl-strips">{rows}</div></div>'


def _row(strip: Strip, ladders: Mapping[str, Ladder], dark: bool) -> str:
    placed = [(code, each) for code, each in strip.statements if each is not None and each.placed]
    blank = [code for code, each in strip.statements if each is None or not each.placed]
    chips = "".join(_chip(code, standing, ladders, dark) for code, standing in placed)
    rest = f'<p class="hl-unsaid"><span>Not rated: {escape(", ".join(blank))}</span></p>' if blank else ""
    return (
        f"<div><p><b>{escape(strip.area.text)}</b> <span>{escape(strip.sentence)}</span></p>"
        f'<div class="hl-strip">{chips}</div>{rest}</div>'
    )


def _chip(code: str, standing: Standing, ladders: Mapping[str, Ladder], dark: bool) -> str:
    chip = draw_chip(standing, ladders.get(standing.scale or ""), dark, strong=False)
    return f"<span>{escape(code)} {chip}</span>"
