"""Every statement of one area: what each source gave, the words they wrote, and the cells these were read from."""

from collections.abc import Mapping, Sequence
from html import escape

from headlight.access.lens import Lens
from headlight.analysis.choices import SOURCE_WORDS
from headlight.analysis.ladder import Ladder, find_word
from headlight.analysis.matrix import find_number
from headlight.analysis.profile import Profile
from headlight.analysis.standing import Standing
from headlight.charts.marks import draw_chip
from headlight.frameworks import Criterion, Framework
from headlight.ui.address import draw_opening, find_opened
from headlight.ui.frame import draw_note
from headlight.ui.head_profile import find_derivation
from headlight.ui.pictures import draw_picture_section
from headlight.ui.trail import Place, find_place_words, show_trail

Files = Mapping[str, Sequence[str]]  # by source, each once


def draw_statements(
    profile: Profile,
    framework: Framework,
    area: Criterion,
    ladders: Mapping[str, Ladder],
    places: Mapping[int, Place],
    here: Mapping[str, str],
    dark: bool,
) -> str:
    """The area itself, then its statements, rated or not, as one table; ``here`` is the address of the page."""
    criteria = (area, *framework.statements(area.code))
    files = _find_files(profile, criteria, places)
    word = framework.statement_word or framework.area_word
    whole = f"{find_number(area.code)} {area.text}"
    title = f"{whole}, {word} by {word}" if len(criteria) > 1 else whole
    notes = (area.opening, _say_files(files) if files else "")
    whole_by = _find_sources(profile, [area.code])
    each_by = _find_sources(profile, [each.code for each in criteria[1:]])
    rows = (
        _row(
            each,
            _said(each, profile, each_by if each.parent else whole_by, ladders, dark),
            _draw_places(each, profile, files, places, here),
            profile,
            ladders,
        )
        for each in criteria
    )
    heads = "".join(
        f'<th scope="col">{escape(head)}</th>' for head in (word.capitalize(), "Level", "Comment", "Read from")
    )
    return (
        f"{draw_picture_section(title)}{''.join(draw_note(note) for note in notes if note)}"
        f'<table class="hl-statements"><caption class="hl-sr">{escape(title)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def show_asked_trail(
    profile: Profile, framework: Framework, area: Criterion, ladders: Mapping[str, Ladder], lens: Lens
) -> None:
    """The cell of the rating that the address asks for, if it is one of this area's."""
    criteria = (area, *framework.statements(area.code))
    opened = find_opened()
    read = (each for criterion in criteria for _, each in _find_read(profile, criterion))
    standing = next((each for each in read if each.rating == opened), None) if opened else None
    if opened and standing:
        ladder = ladders.get(standing.scale or "")
        show_trail(lens, opened, find_word(standing, ladder) if ladder else "")


def _find_sources(profile: Profile, codes: Sequence[str]) -> tuple[str, ...]:
    """The source of record, and every other one that gave any of some criteria a level or left one waiting."""
    rated = {source for source in profile.sources if any(_is_rated(profile.find(code, source)) for code in codes)}
    return (profile.record, *(source for source in profile.sources if source in rated and source != profile.record))


def _is_rated(standing: Standing | None) -> bool:
    return standing is not None and (standing.placed or standing.rating is not None)


def _row(criterion: Criterion, said: str, places: str, profile: Profile, ladders: Mapping[str, Ladder]) -> str:
    return (
        f'<tr><th scope="row">{_words(criterion, profile, ladders)}</th><td>{said}</td>'
        f"<td>{_comments(criterion, profile)}</td><td>{places}</td></tr>"
    )


def find_ratings(profile: Profile, framework: Framework, area: Criterion) -> tuple[int, ...]:
    """The ids of the ratings of an area and its statements that were read."""
    criteria = (area, *framework.statements(area.code))
    return tuple(each.rating or 0 for criterion in criteria for _, each in _find_read(profile, criterion))


def _find_read(profile: Profile, criterion: Criterion) -> list[tuple[str, Standing]]:
    """Each source that gave a criterion a rating which was read from a cell."""
    found = [(source, profile.find(criterion.code, source)) for source in profile.sources]
    return [(source, each) for source, each in found if each is not None and each.rating is not None]


def _words(criterion: Criterion, profile: Profile, ladders: Mapping[str, Ladder]) -> str:
    number = escape(find_number(criterion.code))
    if criterion.parent:
        return f'<div class="hl-statement"><b>{number}</b><span>{escape(criterion.text)}</span></div>'
    standing = profile.find(criterion.code, profile.record)
    ladder = ladders.get(standing.scale or "") if standing else None
    note = (
        f"<small>∴ {escape(find_derivation(standing, ladder))}</small>"
        if standing and ladder and standing.derived
        else ""
    )
    return f'<div class="hl-statement"><b>{number}</b><span><b>As a whole</b>{note}</span></div>'


def _said(
    criterion: Criterion, profile: Profile, sources: Sequence[str], ladders: Mapping[str, Ladder], dark: bool
) -> str:
    chips = "".join(_chip(source, profile.find(criterion.code, source), profile, ladders, dark) for source in sources)
    return f'<div class="hl-said">{chips}</div>'


def _chip(source: str, standing: Standing | None, profile: Profile, ladders: Mapping[str, Ladder], dark: bool) -> str:
    ladder = ladders.get(standing.scale or "") if standing else None
    chip = draw_chip(standing, ladder, dark, strong=source == profile.record)
    return f"<div><span>{escape(SOURCE_WORDS[source])}</span>{chip}</div>"


def _comments(criterion: Criterion, profile: Profile) -> str:
    told = []
    for source in profile.sources:
        standing = profile.find(criterion.code, source)
        words = profile.comments.get(standing.rating) if standing and standing.rating is not None else None
        if words:
            who = "" if source == profile.record else f"<small>{escape(SOURCE_WORDS[source])}</small>"
            told.append(f'<div class="hl-comment">{who}{escape(words)}</div>')
    return "".join(told) or '<div class="hl-comment hl-none">No comment</div>'


def _find_files(profile: Profile, criteria: Sequence[Criterion], places: Mapping[int, Place]) -> Files:
    """The files that each source's ratings of some criteria were read from."""
    files: dict[str, list[str]] = {}
    for source, standing in (each for criterion in criteria for each in _find_read(profile, criterion)):
        place = places.get(standing.rating or 0)
        if place and place[0] not in files.setdefault(source, []):
            files[source].append(place[0])
    return files


def _say_files(files: Files) -> str:
    """Each file once, with whose ratings were read from it."""
    names = dict.fromkeys(name for each in files.values() for name in each)
    told = (
        f"{name} ({', '.join(SOURCE_WORDS[source].lower() for source in files if name in files[source])})"
        for name in names
    )
    return f"Read from {'; '.join(told)}."


def _draw_places(
    criterion: Criterion, profile: Profile, files: Files, places: Mapping[int, Place], here: Mapping[str, str]
) -> str:
    """For each rating that was read, a line that opens its cell, with its file where its source has several."""
    read = [(source, each, places.get(each.rating or 0)) for source, each in _find_read(profile, criterion)]
    links = (
        _draw_place(_say_place(source, place, len(files.get(source, ())) > 1), draw_opening(here, standing.rating or 0))
        for source, standing, place in read
        if place
    )
    return "".join(links) if read else '<div class="hl-file">No cell holds a rating</div>'


def _say_place(source: str, place: Place, with_file: bool) -> str:
    return f"{SOURCE_WORDS[source]}: {find_place_words(place)}{f', {place[0]}' if with_file else ''}"


def _draw_place(words: str, address: str) -> str:
    return f'<a class="hl-cell" href="{escape(address)}" target="_self">{escape(words)}</a>'
