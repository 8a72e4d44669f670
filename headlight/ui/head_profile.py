"""The profile on fixed axes and, beside it, what every source said of every area."""

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd
from msgspec.structs import replace

from headlight.analysis.choices import SOURCE_WORDS
from headlight.analysis.ladder import Ladder, find_rungs, find_word
from headlight.analysis.matrix import find_number
from headlight.analysis.profile import Profile, find_radar_obstacle
from headlight.analysis.profile_words import summarise_sources
from headlight.analysis.standing import Standing
from headlight.charts.dots import DotRow, draw_dots, draw_dots_legend
from headlight.charts.drawings.dots import draw_dots_sheet
from headlight.charts.drawings.page import Caption
from headlight.charts.drawings.radar import draw_radar_sheet
from headlight.charts.radar import Spoke, draw_radar, draw_radar_legend, find_radar_notes, find_spokes
from headlight.charts.theme import read_tokens
from headlight.frameworks import Criterion, Framework
from headlight.ui.frame import draw_note
from headlight.ui.pictures import Part, Shown, draw_part, draw_picture_section, find_rows


def draw_radar_part(
    profile: Profile,
    framework: Framework,
    ladder: Ladder | None,
    caption: Caption,
    reference: tuple[str, Sequence[Standing]],
    dark: bool,
) -> Part:
    """The radar of the source of record and at most one reference; where none can be drawn, why."""
    own, obstacle = profile.own, find_radar_obstacle(profile.own, ladder.scale if ladder else None)
    called, others = reference if any(each.placed for each in reference[1]) else ("", ())
    record = SOURCE_WORDS[profile.record]
    legend = "" if obstacle else draw_radar_legend(record, called or None, dark)
    head = draw_picture_section("Profile", legend)
    if obstacle or ladder is None:
        return Part(head, draw_note(obstacle or "No area has a level in this review."))
    spokes = find_spokes(framework, own, others, ladder)
    names, notes = (record, called or None), find_radar_notes(framework, spokes, called or None)
    figure = draw_radar(spokes, ladder, names, dark)
    told = "; ".join(f"{spoke.title}: {spoke.word}" for spoke in spokes)
    drawing = partial(draw_radar_sheet, spokes, ladder, names, caption.of("profile"), notes=notes)
    shown = Shown("Profile", _radar_table(spokes, names), f"{caption.title}, profile. {told}", "profile", drawing)
    return draw_part(head, shown, figure, "".join(draw_note(note) for note in notes))


def _radar_table(spokes: Sequence[Spoke], names: tuple[str, str | None]) -> pd.DataFrame:
    mark = read_tokens()["derived"]["mark"]
    rows = [
        (spoke.title, f"{mark} {spoke.word}" if spoke.derived else spoke.word, spoke.reference_word) for spoke in spokes
    ]
    return find_rows(["Area", *filter(None, names)], [row[: 2 + bool(names[1])] for row in rows])


def draw_who_said_what(
    profile: Profile,
    framework: Framework,
    ladders: Mapping[str, Ladder],
    ladder: Ladder | None,
    middle: tuple[str, Sequence[Standing]],
    caption: Caption,
    dark: bool,
) -> Part:
    """Every source's level for every area, as a picture and as a table; ``middle`` is a group's, with its name."""
    names = {source: SOURCE_WORDS[source] for source in profile.sources}
    middles = {each.criterion: each for each in middle[1] if ladder and each.scale == ladder.scale}
    legend = draw_dots_legend(names, middle[0] if middles else None, dark) if names else ""
    head = draw_picture_section("Who said what", legend)
    if ladder is None or not names:
        return Part(head, draw_note("Nobody has given a level in this cycle."))
    rows = [_dot_row(area, profile, ladders, ladder, middles.get(area.code)) for area in framework.areas]
    told = f"Levels by {', '.join(names.values())}; columns are the levels of {ladder.title}, lowest first"
    table = _table(profile, framework, ladders, middle[0], middles)
    called = middle[0] if middles else None
    sheet = caption.of("who said what", summarise_sources(profile, framework))
    sheet = replace(sheet, foot=f"Everybody's ratings, each by a mark of its own. {framework.standing}")
    drawing = partial(draw_dots_sheet, rows, ladder, names, sheet, reference=called)
    shown = Shown("Who said what", table, told, "dots", drawing, sheet.sentence)
    return draw_part(head, shown, draw_dots(rows, ladder, names, told, dark))


def _dot_row(
    area: Criterion, profile: Profile, ladders: Mapping[str, Ladder], ladder: Ladder, middle: Standing | None
) -> DotRow:
    found = {source: profile.find(area.code, source) for source in profile.sources}
    marks = {
        source: rungs
        for source, each in found.items()
        if each and each.scale == ladder.scale and (rungs := find_rungs(each, ladder))
    }
    notes = [note for source, each in found.items() for note in _notes(source, each, ladders, ladder)]
    own = found.get(profile.record)
    missing = (f"{SOURCE_WORDS[profile.record]}: {find_word(own, ladder).lower()}",) if own and not own.placed else ()
    place = find_rungs(middle, ladder) if middle else None
    return DotRow(find_number(area.code), area.text, marks, place, tuple(notes), missing)


def _notes(source: str, standing: Standing | None, ladders: Mapping[str, Ladder], ladder: Ladder) -> list[str]:
    """What the marks of a row cannot say of one source."""
    name = SOURCE_WORDS[source]
    if standing is None or not standing.placed:
        return []
    own = ladders.get(standing.scale or "")
    if own and standing.derived:
        words = f" {find_word(standing, own)}" if standing.split or own.scale != ladder.scale or own.ranged else ""
        return [f"∴ {name}{words}: {find_basis(standing, own)}"]
    if own and own.scale != ladder.scale:
        return [f"{name}: {find_word(standing, own)}, on another scale ({own.title})"]
    if standing.split or ladder.ranged:
        return [f"{name}: {find_word(standing, ladder)}"]
    return []


def find_derivation(standing: Standing, ladder: Ladder) -> str:
    """A derived level and what it rests on."""
    return f"{find_word(standing, ladder)}, from {find_basis(standing, ladder)}"


def find_basis(standing: Standing, ladder: Ladder) -> str:
    """What a derived level rests on: how many statements are rated, and the lowest of them."""
    lowest = Standing(standing.criterion, "given", scale=standing.scale, low=standing.lowest, high=standing.lowest)
    return f"{standing.rated} of {standing.of} statements, lowest {find_word(lowest, ladder)}"


def _table(
    profile: Profile,
    framework: Framework,
    ladders: Mapping[str, Ladder],
    middle: str,
    middles: Mapping[str, Standing],
) -> pd.DataFrame:
    columns = ["Area", *(SOURCE_WORDS[source] for source in profile.sources), middle]
    return find_rows(columns, [_table_row(area, profile, ladders, middles.get(area.code)) for area in framework.areas])


def _table_row(area: Criterion, profile: Profile, ladders: Mapping[str, Ladder], middle: Standing | None) -> list[str]:
    said = [_said(profile.find(area.code, source), ladders) for source in profile.sources]
    return [f"{find_number(area.code)} {area.text}", *said, _said(middle, ladders) if middle else ""]


def _said(standing: Standing | None, ladders: Mapping[str, Ladder]) -> str:
    if standing is None:
        return "Not rated"
    ladder = ladders.get(standing.scale or "") or next(iter(ladders.values()))
    if standing.derived and standing.of:
        return f"∴ {find_derivation(standing, ladder)}"
    return find_word(standing, ladder)
