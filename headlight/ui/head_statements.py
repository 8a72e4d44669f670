"""Every statement of one area: what each source gave, the words they wrote, and the cells these were read from."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from headlight.access.lens import Lens
from headlight.analysis.choices import SOURCE_WORDS
from headlight.analysis.ladder import Ladder, find_word
from headlight.analysis.matrix import find_number
from headlight.analysis.profile import Profile
from headlight.analysis.standing import Standing
from headlight.charts.marks import draw_chip
from headlight.frameworks import Criterion, Framework
from headlight.ui.frame import is_dark, show_note
from headlight.ui.head_profile import find_derivation
from headlight.ui.pictures import show_picture_section
from headlight.ui.trail import Place, find_place_words, load_places, show_trail

_WIDTHS = (3.2, 2.9, 3.2, 2.8)
Files = Mapping[str, Sequence[str]]  # by source, each once


def show_statements(
    profile: Profile, framework: Framework, area: Criterion, ladders: Mapping[str, Ladder], lens: Lens, version: int
) -> None:
    """The area itself, then its statements, rated or not."""
    word = framework.statement_word or framework.area_word
    whole = f"{find_number(area.code)} {area.text}"
    show_picture_section(f"{whole}, {word} by {word}" if framework.statements(area.code) else whole)
    if area.opening:
        show_note(area.opening)
    statements = [each.code for each in framework.statements(area.code)]
    whole_by = _find_sources(profile, [area.code])
    each_by = _find_sources(profile, statements)
    criteria = (area, *framework.statements(area.code))
    places = load_places(lens, version, _find_ratings(profile, criteria))
    files = _find_files(profile, criteria, places)
    if files:
        show_note(_say_files(files))
    with st.container(key="statements"):
        heads = "".join(f"<span>{head}</span>" for head in (escape(word.capitalize()), "Level", "Comment", "Read from"))
        st.html(f'<div class="hl-heads">{heads}</div>')
        for criterion in criteria:
            sources = each_by if criterion.parent else whole_by
            _show_criterion(criterion, profile, sources, ladders, files, lens, places)


def _find_sources(profile: Profile, codes: Sequence[str]) -> tuple[str, ...]:
    """The source of record, and every other one that gave any of some criteria a level or left one waiting."""
    rated = {source for source in profile.sources if any(_is_rated(profile.find(code, source)) for code in codes)}
    return (profile.record, *(source for source in profile.sources if source in rated and source != profile.record))


def _is_rated(standing: Standing | None) -> bool:
    return standing is not None and (standing.placed or standing.rating is not None)


def _show_criterion(
    criterion: Criterion,
    profile: Profile,
    sources: Sequence[str],
    ladders: Mapping[str, Ladder],
    files: Files,
    lens: Lens,
    places: Mapping[int, Place],
) -> None:
    st.html('<hr class="hl-rule">')
    words, said, comment, source = st.columns(_WIDTHS)
    with words:
        st.html(_words(criterion, profile, ladders))
    with said:
        st.html(_said(criterion, profile, sources, ladders))
    with comment:
        st.html(_comments(criterion, profile))
    with source:
        _show_places(criterion, profile, ladders, files, lens, places)


def _find_ratings(profile: Profile, criteria: Sequence[Criterion]) -> tuple[int, ...]:
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


def _said(criterion: Criterion, profile: Profile, sources: Sequence[str], ladders: Mapping[str, Ladder]) -> str:
    chips = "".join(_chip(source, profile.find(criterion.code, source), profile, ladders) for source in sources)
    return f'<div class="hl-said">{chips}</div>'


def _chip(source: str, standing: Standing | None, profile: Profile, ladders: Mapping[str, Ladder]) -> str:
    ladder = ladders.get(standing.scale or "") if standing else None
    chip = draw_chip(standing, ladder, is_dark(), strong=source == profile.record)
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


def _show_places(
    criterion: Criterion,
    profile: Profile,
    ladders: Mapping[str, Ladder],
    files: Files,
    lens: Lens,
    places: Mapping[int, Place],
) -> None:
    """For each rating that was read, a line that opens its cell, with its file where its source has several."""
    read = _find_read(profile, criterion)
    for source, standing in read:
        place = places.get(standing.rating or 0)
        if place is None:
            continue
        name = f", {place[0]}" if len(files.get(source, ())) > 1 else ""
        label = f"{SOURCE_WORDS[source]}: {find_place_words(place)}{name}"
        if st.button(label, key=f"trail {standing.rating}", type="tertiary"):
            ladder = ladders.get(standing.scale or "")
            show_trail(lens, standing.rating or 0, find_word(standing, ladder) if ladder else "")
    if not read:
        st.html('<div class="hl-file">No cell holds a rating</div>')
