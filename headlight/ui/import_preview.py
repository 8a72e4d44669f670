"""The preview: the first ratings as they would be stored, what would change, and the comments that come along."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

import streamlit as st

from headlight.analysis.ladder import Ladder, find_ladders
from headlight.analysis.standing import Standing
from headlight.charts.marks import draw_chip
from headlight.frameworks import Framework, find_criterion
from headlight.model import Rating, Scale
from headlight.store.batch import Batch, Change, FilePreview, Preview
from headlight.taking.doubts import File
from headlight.ui.frame import is_dark, show_note, show_section
from headlight.ui.import_desk import Desk
from headlight.ui.import_words import say_count, say_day, say_list, say_start

_FIRST, _MOST, _COMMENTS = 8, 60, 5
_HEADS = ("School", "Headteacher", "Cycle", "Rated by", "Criterion", "Level", "Comment", "Cell")
SOURCES = {
    "appraiser": "Appraiser", "self": "Self", "partner": "Improvement partner", "governor": "Governors",
    "peer": "Peer", "staff": "Staff",
}  # fmt: skip


def show_ratings(file: File, frameworks: Mapping[str, Framework], scales: Mapping[str, Scale]) -> None:
    """The first ratings of a file as mapped, more of them folded away."""
    ratings = sort_ratings(file)
    shown = min(_FIRST, len(ratings))
    of = f"{shown} of {len(ratings):,}" if len(ratings) > shown else ""
    show_section("The first ratings, as they will be stored", of)
    ladders = find_ladders({**scales, **{each.id: each for each in file.reading.scales}})
    table = _table(ratings[:_FIRST], frameworks, ladders)
    more = ratings[_FIRST:_MOST]
    rest = f'<details class="hl-more"><summary>The next {len(more)}</summary>' if more else ""
    rest += f"{_table(more, frameworks, ladders)}</details>" if more else ""
    st.html(f'<div class="hl-wide">{table}{rest}</div>')


def sort_ratings(file: File) -> tuple[Rating, ...]:
    """The ratings row by row as the sheets have them."""
    order = {sheet.name: place for place, sheet in enumerate(file.workbook.sheets)}

    def find_place(each: Rating) -> tuple[int, int, int, str]:
        letters = each.cell.rstrip("0123456789")
        row = int(each.cell[len(letters) :] or 0) if letters.isalpha() else 0
        return order.get(each.sheet, 0), row, len(letters), letters

    return tuple(sorted(file.reading.ratings, key=find_place))


def _table(ratings: Iterable[Rating], frameworks: Mapping[str, Framework], ladders: Mapping[str, Ladder]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEADS)
    rows = "".join(_row(each, frameworks, ladders) for each in ratings)
    return (
        '<div class="hl-scroll" tabindex="0" role="region" aria-label="Ratings as they will be stored">'
        f'<table class="hl-mapped"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _row(each: Rating, frameworks: Mapping[str, Framework], ladders: Mapping[str, Ladder]) -> str:
    cycle = " ".join(part for part in (each.cycle or "No year", each.point or "") if part)
    cells = (
        escape(each.school or "Not named"),
        escape(each.leader or "Not named"),
        escape(cycle),
        escape(SOURCES.get(each.source, each.source)),
        escape(say_criterion(f"{each.framework}:{each.criterion}", frameworks)),
        f"{_chip(each, ladders)}{_raw(each, ladders)}",
        f'<span class="hl-comment">{escape(each.comment or "")}</span>',
        escape(f"{each.sheet} {each.cell}".strip()),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def say_criterion(reference: str, frameworks: Mapping[str, Framework]) -> str:
    """A criterion's code and words."""
    try:
        criterion = find_criterion(frameworks, reference)[1]
    except KeyError:
        return reference
    return f"{criterion.code} {criterion.text}"


def _chip(each: Rating, ladders: Mapping[str, Ladder]) -> str:
    return draw_chip(find_standing(each), ladders.get(each.scale or ""), is_dark())


def _raw(each: Rating, ladders: Mapping[str, Ladder]) -> str:
    """The words as written, where the chip says them otherwise."""
    ladder = ladders.get(each.scale or "")
    words = ladder.words if ladder else ()
    same = each.status == "accepted" and any(each.raw.casefold() == word.casefold() for word in words)
    return "" if same else f"<small>written {escape(each.raw)}</small>"


def find_standing(each: Rating) -> Standing:
    """Where a rating stands on its scale, as pictures draw it; one that waits has no place."""
    place = each.level if each.levels else each.value
    waiting = each.status == "review" or place is None
    low = high = None
    if place is not None:
        low, high = (float(int(place)), float(-(-place // 1))) if each.levels else (place, place)
    return Standing(
        criterion=each.criterion, state="waiting" if waiting else "given", scale=each.scale, levels=each.levels,
        low=low, high=high, value=each.value,
    )  # fmt: skip


def show_new(preview: Preview) -> None:
    """The schools and headteachers that this import brings for the first time."""
    for names, word in ((preview.new_schools, "school"), (preview.new_leaders, "headteacher")):
        if names:
            said = say_start(say_count(len(names), f"{word} is", f"{word}s are"))
            st.html(f'<p class="hl-para">{escape(f"{said} new: {say_list(names, 8)}.")}</p>')


def _is_plain(each: FilePreview) -> bool:
    """Whether a file only brings what is new, and so may come after those that do more."""
    return not (each.already or each.replaces or each.suggestion or each.changed or each.gone)


def show_changes(preview: Preview, batch: Batch, frameworks: Mapping[str, Framework]) -> None:
    """File by file what accepting would bring, change and take away; and what other files word otherwise."""
    pairs = zip(preview.files, (each.reading for each in batch.files), strict=True)
    lines = [
        f"<li><b>{escape(each.file)}</b> {escape(say_changes(each, len(reading.register), len(reading.objectives)))}"
        f"{''.join(_changes(each, frameworks))}</li>"
        for each, reading in sorted(pairs, key=lambda pair: _is_plain(pair[0]))
    ]
    first, rest = lines[:_FIRST], lines[_FIRST:]
    more = (
        f'<details class="hl-more"><summary>{say_count(len(rest), "more file", digits=True)}</summary>' if rest else ""
    )
    more += f'<ul class="hl-para hl-lines">{"".join(rest)}</ul></details>' if rest else ""
    st.html(f'<ul class="hl-para hl-lines">{"".join(first)}</ul>{more}')
    if preview.conflicts:
        number = say_start(say_count(len(preview.conflicts), "rating stands", "ratings stand"))
        show_note(f"{number} otherwise in an earlier file, or in another of this import. The later file is shown.")
        st.html(_list("What they say", preview.conflicts, frameworks))


def show_overlaps(preview: Preview) -> None:
    """Whom several files rate as the appraiser for one year, and what to do where one of them is another's."""
    if not preview.overlaps:
        return
    names = len({each.leader for each in preview.overlaps})
    number = say_start(say_count(names, "headteacher has", "headteachers have"))
    show_note(
        f"{number} an appraiser’s review of the same year in more than one file. A picture shows one review of a year, "
        "the latest; the others are kept. Where an improvement partner or governors gave the ratings of one of the "
        "files, say so before you accept: open it at the side, Change a reading, Rated by."
    )
    rows = "".join(
        f"<dt>{escape(each.leader or 'Nobody named')}, {escape(each.cycle)}</dt><dd>{escape(say_list(each.files))}</dd>"
        for each in preview.overlaps[:_MOST]
    )
    lines = f'<dl class="hl-findings">{rows}</dl>'
    st.html(f'<details class="hl-more"><summary>Who, and in which files</summary>{lines}</details>')


def say_changes(each: FilePreview, register: int = 0, objectives: int = 0) -> str:
    """What one file would do, in a sentence, with the lines of a schools' register and the objectives it holds."""
    if each.already:
        return f"was imported before, on {_day(each)}. It is left out."
    counts = (
        f"{len(each.new):,} new" if each.new else "",
        f"{len(each.changed):,} changed" if each.changed else "",
        f"{len(each.gone):,} gone" if each.gone else "",
        f"{each.unchanged:,} unchanged" if each.unchanged else "",
    )
    told = f"tells of {say_count(register, 'school')}." if register else "brings no rating."
    aims = f" It brings {say_count(objectives, 'objective')}." if objectives else ""
    said = f"{say_list([part for part in counts if part])}." if any(counts) else told
    against = f" It takes the place of {each.replaces.name}." if each.replaces else ""
    waiting = f" {each.waiting:,} of them wait for an answer." if each.waiting else ""
    unplaced = f" {each.unplaced:,} have no year, so no picture shows them yet." if each.unplaced else ""
    return f"{said}{aims}{against}{waiting}{unplaced}"


def _day(each: FilePreview) -> str:
    return say_day(each.already.at) if each.already else ""


def _changes(each: FilePreview, frameworks: Mapping[str, Framework]) -> Iterator[str]:
    if not each.already:
        yield _list("What changes", each.changed, frameworks)
        yield _list("What goes", each.gone, frameworks)


def _list(title: str, changes: Sequence[Change], frameworks: Mapping[str, Framework]) -> str:
    if not changes:
        return ""
    rows = "".join(
        f"<dt>{escape(_who(each))}</dt><dd>{escape(_what(each, frameworks))}</dd>" for each in changes[:_MOST]
    )
    more = f'<p class="hl-note">And {len(changes) - _MOST:,} more.</p>' if len(changes) > _MOST else ""
    count = f"{title}: {len(changes):,}"
    lines = f'<dl class="hl-findings">{rows}</dl>{more}'
    return f'<details class="hl-more"><summary>{escape(count)}</summary>{lines}</details>'


def _who(each: Change) -> str:
    return ", ".join(part for part in (each.leader, each.school) if part) or "Nobody named"


def _what(each: Change, frameworks: Mapping[str, Framework]) -> str:
    criterion = say_criterion(f"{each.framework}:{each.criterion}", frameworks)
    when = " ".join(part for part in (each.cycle, each.point) if part)
    said = f"“{each.before}” becomes “{each.after}”" if each.before and each.after else f"“{each.before or each.after}”"
    return f"{criterion}, {when}, {SOURCES.get(each.source, each.source)}: {said} ({each.sheet} {each.cell})"


def find_comments(desk: Desk) -> dict[str, str]:
    """Every comment of a drop once, in order, each with the first place it comes from: file, sheet and cell."""
    found: dict[str, str] = {}
    for file in desk.files:
        for each in file.reading.ratings:
            if each.comment:
                place = f"{file.workbook.file}, {f'sheet {each.sheet}, ' if each.sheet else ''}beside {each.cell}"
                found.setdefault(each.comment, place)
    return found


def show_comments(desk: Desk) -> None:
    """The comments that come along, with a reminder of whose names do not belong there."""
    comments = find_comments(desk)
    if not comments:
        return
    show_section("Comments", say_count(len(comments), "comment", digits=True))
    show_note(
        "Read them before you accept. Names of pupils, parents and other staff do not belong here: take them out in "
        "the workbook and drop it again."
    )
    lines = [
        f'<p class="hl-comment hl-remark">{escape(each)}<small>{escape(place)}</small></p>'
        for each, place in comments.items()
    ]
    rest = "".join(lines[_COMMENTS:])
    more = (
        f'<details class="hl-more"><summary>{len(lines) - _COMMENTS:,} more</summary>{rest}</details>' if rest else ""
    )
    st.html(f"{''.join(lines[:_COMMENTS])}{more}")
