"""Every table of a workbook understood in its place: facts around it, columns, rows, cells."""

import re

from msgspec import Struct, field
from msgspec.structs import replace

from headlight.model import ColumnReading, Workbook, address
from headlight.reading.bands import Band
from headlight.reading.below_averages import settle_below
from headlight.reading.column import Column
from headlight.reading.columns import settle_columns
from headlight.reading.context import (
    inherit_facts,
    join_facts,
    state_file_name,
    state_label,
    state_rows,
    state_sheet_name,
)
from headlight.reading.cycles import find_cycle
from headlight.reading.decisions import Decisions
from headlight.reading.facts import Facts, read_label
from headlight.reading.gather import Around, Gathered, gather_cells
from headlight.reading.grid import Grid
from headlight.reading.grounds import doubt_grounds
from headlight.reading.heads import is_key_row
from headlight.reading.layout import Layout, read_columns
from headlight.reading.lexicon import Lexicon
from headlight.reading.lone_years import find_lone_year
from headlight.reading.naming import name_people
from headlight.reading.overruling import empty_table, leave_tables, overrule_facts
from headlight.reading.rows import read_rows
from headlight.reading.school_and_leader import find_school_and_leader
from headlight.reading.sheets import Page, find_band_legend, is_key_band
from headlight.reading.spine import Spine, read_spine, settle_criterion
from headlight.reading.tables import read_hint
from headlight.reading.unrated import leave_unrated
from headlight.text import fold

_DRAFT = re.compile(r"\b(?:draft|provisional|unmoderated|(?:pre|before)[- ]?moderation)\b", re.IGNORECASE)
_FINAL = re.compile(r"\b(?:final|moderated|agreed|confirmed|(?:post|after)[- ]?moderation)\b", re.IGNORECASE)
_BARE = re.compile(  # "HT KA1", and neither "Head's own rating" nor "HT view"
    r"(?:head ?teacher|head|ht|principal)\b(?!['’]s)(?!.*\b(?:self|own|views?|says?|said|by|evaluation|assessment)\b)"
)
_I_ASK = re.compile(
    r"\bhow (?:well |often |far |confident(?:ly)? |effective(?:ly)? )?(?:do|am|have|can) i\b", re.IGNORECASE
)
_ACROSS = ("cycle", "cycles", "point", "source", "date", "dated", "criterion")


class Survey(Struct):
    """All tables of a workbook, in order, with what their criteria columns and rows were taken for; its sheets."""

    gathered: list[Gathered] = field(default_factory=list)
    spines: list[Spine] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)


def survey_pages(pages: list[Page], workbook: Workbook, lexicon: Lexicon, decisions: Decisions) -> Survey:
    """Understand every table; what one states of all below it is handed down."""
    survey = Survey(pages=pages)
    file = _join_cover(_state_cover(pages, lexicon), state_file_name(workbook.file, lexicon))
    for page in pages:
        others = [each.grid.name for each in pages if each is not page]
        lone = {} if {"cycle", "cycles"} & file.keys() else find_lone_year(page)
        sheet = state_sheet_name(page.grid.name, lexicon, others)
        _survey_page(page, {**lone, **file}, sheet, survey, lexicon, decisions)
    doubt_grounds(survey.gathered, workbook, lexicon)
    leave_tables(survey.gathered, decisions)
    _leave_drafts(survey)
    name_people(survey.gathered, workbook, lexicon, decisions)
    _settle_lone_rater(survey)
    overrule_facts(survey.gathered, decisions)
    return survey


def _join_cover(cover: Facts, file: Facts) -> Facts:
    """What a cover says with what the file's name says: that wins, but for the head, whom a cover names in full."""
    head = {"leader": cover["leader"]} if "leader" in cover else {}
    return {**cover, **file, **head}


def _state_cover(pages: list[Page], lexicon: Lexicon) -> Facts:
    """What sheets of no ratings, such as a cover or a list of aims, name once: the year, by a label school and head."""
    said: dict[str, set[str]] = {kind: set() for kind in ("cycle", "school", "leader")}
    for page in pages:
        bands = [band for section in page.sections for band in section.bands]
        if all(is_key_band(page.grid, band, lexicon) or _heads_objectives(page.grid, band, lexicon) for band in bands):
            for section in page.sections:
                loose = [*section.loose, *(row for band in section.bands for row in band.context)]
                facts = state_rows(page.grid, Band(section.left, section.right), loose, lexicon)
                kinds = said if "headed" in facts else ("cycle",)
                for kind in kinds:
                    said[kind] |= {facts[kind]} if kind in facts else set()
    return {kind: found.pop() for kind, found in said.items() if len(found) == 1}


def _heads_objectives(grid: Grid, band: Band, lexicon: Lexicon) -> bool:
    """Whether a table is headed as a list of objectives."""
    texts = [text for row in band.heads for _, text in grid.filled(row, band.left, band.right)]
    return any(lexicon.meaning(text).kind == "objective" for text in texts)


def _settle_lone_rater(survey: Survey) -> None:
    """A partner or adviser who is the only rater of a workbook is its appraiser; "HT ratings" alone are of heads."""
    every = [whose for gathered in survey.gathered for whose in gathered.whose]
    raters = {whose.source for whose in every}
    bare = all(_is_bare(gathered.layout) for gathered in survey.gathered if gathered.whose)
    if raters == {"partner"} or (raters == {"self"} and bare):
        for whose in every:
            whose.source = "appraiser"


def _is_bare(layout: Layout) -> bool:
    """Whether a table may as well rate heads as be rated by them: "Headteacher grade", "HT KA1"."""
    if "bare" in layout.facts:
        return True
    return "source" not in layout.facts and all(_BARE.match(fold(each.heading)) for each in layout.values)


def _leave_drafts(survey: Survey) -> None:
    """Where one sheet is the draft and another the final or moderated one, of the same people, the draft is left."""
    final = {who for each in survey.gathered if _FINAL.search(each.layout.grid.name) for who in _find_people(each)}
    drafts = [each for each in survey.gathered if each.units and _DRAFT.search(each.layout.grid.name)]
    drafts = [each for each in drafts if _find_people(each) <= final]
    for gathered in drafts:
        empty_table(gathered, "a draft of the ratings on another sheet, which count")
    for gathered in survey.gathered if drafts else ():
        for whose in gathered.whose:
            whose.point = None if whose.point == "final" else whose.point  # the final version, at no point of the year


def _find_people(gathered: Gathered) -> set[tuple[str | None, ...]]:
    return {(whose.school, whose.leader, whose.urn, whose.cycle) for whose in gathered.whose}


def _survey_page(page: Page, file: Facts, sheet: Facts, survey: Survey, lexicon: Lexicon, decisions: Decisions) -> None:
    named = lexicon.frameworks.get(sheet.get("criterion", "").partition(":")[0])
    lexicon.heed(f"{read_hint(page.grid)} {named.title if named else ''}")
    owns = _state_titles(page, lexicon)
    for section, first, shared in zip(page.sections, owns, _share_titles(owns), strict=True):
        held: Facts = dict(shared)
        paired = False
        for band in map(_continue_titles, section.bands, (None, *section.bands)):
            if band is section.bands[0]:
                held = {**held, **first}
            else:
                own = state_rows(page.grid, band, band.context, lexicon)
                held = inherit_facts(own, _drop_pair(held) if paired and "leader" in own else held)
            paired = _names_pair(page.grid, band)
            around = Around(held, sheet, file, held.get("criterion") or sheet.get("criterion") or file.get("criterion"))
            gathered, spine = survey_band(page, band, around, lexicon, decisions)
            if not gathered.units and "maybe" in held and not _lists_objectives(gathered):
                gathered, spine = _survey_under_title(page, band, around, lexicon, decisions)
            survey.gathered.append(gathered)
            survey.spines.append(spine)
            if not gathered.units and len(gathered.rows.records) == 1 and not gathered.layout.values:
                held = inherit_facts(gathered.rows.records[0].facts, held)
                gathered.block = band is not section.bands[-1]


def _names_pair(grid: Grid, band: Band) -> bool:
    """Whether one line over a table names its school and its head."""
    texts = (text for row in band.context for _, text in grid.filled(row, band.left, band.right))
    return any(map(find_school_and_leader, texts))


def _drop_pair(held: Facts) -> Facts:
    """What holds for a further table, without the school that a line named together with another head."""
    return {kind: value for kind, value in held.items() if kind not in ("school", "urn", "laestab")}


def _continue_titles(band: Band, above: Band | None) -> Band:
    """A table, with the titles of the one above it where it goes on right below without a heading of its own."""
    if above is None or band.context or band.heads or not (above.body and band.body[0] == above.body[-1] + 1):
        return band
    return replace(band, context=above.context)


def _lists_objectives(gathered: Gathered) -> bool:
    return any(column.meaning.kind == "objective" for column in gathered.layout.columns)


def _state_titles(page: Page, lexicon: Lexicon) -> list[Facts]:
    """What the words over or beside each part of a sheet say of it."""
    owns = []
    for section in page.sections:
        rows = section.bands[0].context if section.bands else section.loose
        owns.append(state_rows(page.grid, Band(section.left, section.right), rows, lexicon))
    return owns


def _share_titles(owns: list[Facts]) -> list[Facts]:
    """For each part of a sheet what the words over or beside the other parts say of it too.

    A heading block beside a table holds for it; a school or person named over one part alone holds for all; of
    two parts that each name one, each keeps its own.
    """
    shared = []
    for at in range(len(owns)):
        others = [own for place, own in enumerate(owns) if place != at]
        once = {kind for own in owns for kind in own if sum(kind in each for each in owns) == 1}
        facts: Facts = {}
        for own in others:
            facts |= {
                kind: value for kind, value in own.items() if kind in once or (kind in _ACROSS and own is owns[0])
            }
        shared.append(facts)
    return shared


def _survey_under_title(
    page: Page, band: Band, around: Around, lexicon: Lexicon, decisions: Decisions
) -> tuple[Gathered, Spine]:
    """A table that says no criterion, under a title that may: read so, and asked."""
    title = around.block["maybe"]
    decision = settle_criterion(title, "", lexicon.meaning(title), decisions, page.grid.name, "A1")
    if not decision.value or ":" not in decision.value:
        return survey_band(page, band, around, lexicon, decisions)
    gathered, spine = survey_band(page, band, replace(around, criterion=decision.value), lexicon, decisions)
    if decision.open:
        for whose in gathered.whose:
            whose.waits.append(decision.id)
    return gathered, spine


def survey_band(
    page: Page, band: Band, around: Around, lexicon: Lexicon, decisions: Decisions
) -> tuple[Gathered, Spine]:
    """One table understood: columns, criteria down, rows, cells."""
    spine = read_spine(page.grid, band, lexicon, decisions)
    keyed = [row for row in band.body if row not in spine.rows and _is_key_row(page.grid, band, row, lexicon)]
    rated = [row for row in band.body if row not in keyed and row not in band.repeats]
    rated = _drop_remarks(page.grid, band, rated, lexicon)
    tinted = page.coloured is None
    columns = read_columns(page.grid, band, lexicon, criterion=around.criterion, rows=rated, tinted=tinted)
    around = _heed_spine_heading(columns, around)
    layout = Layout(page.grid, band, columns, around.block, spine.rows)
    settle_columns(layout, lexicon, decisions)
    leave_unrated(layout, around, lexicon)
    layout.key_rows = keyed
    _take_key_rows(layout, lexicon)
    _share_head(layout, around.block, lexicon)
    rows = read_rows(layout, lexicon)
    below = settle_below(rows, layout, decisions)
    gathered = gather_cells(layout, rows, around, decisions)
    gathered.waits = {**spine.waits, **below} if below else spine.waits
    several = sum(len(section.bands) for section in page.sections) > 1
    for unit in gathered.units:
        unit.legend = (find_band_legend(page.grid, band) if several else None) or page.legend
    return gathered, spine


def _drop_remarks(grid: Grid, band: Band, rows: list[int], lexicon: Lexicon) -> list[int]:
    """The rows but those among criteria with words about the rating above ("Evidence | seen in visits")."""
    lines = zip(*([grid.rows[row][column] for row in rows] for column in band.spines), strict=True)
    labels = tuple([next(filter(None, line), "") for line in lines])
    remarks = lexicon.keep(_find_remarks, labels)
    return [row for at, row in enumerate(rows) if at not in remarks] if remarks else rows


def _find_remarks(lexicon: Lexicon, labels: tuple[str, ...]) -> frozenset[int]:
    """The places of labels that announce words: "Evidence", "Comments: see overleaf"."""
    short = [(at, label.partition(":")[0]) for at, label in enumerate(labels) if label and len(label) < 60]
    return frozenset(at for at, head in short if lexicon.meaning(head).kind == "comment")


def _heed_spine_heading(columns: list[Column], around: Around) -> Around:
    """A year in the heading over the criteria holds for the table, and who speaks there ("How well do I ...")."""
    if any(column.role == "spine" and _I_ASK.search(column.heading) for column in columns):
        around = replace(around, block={"source": "self", **around.block})
    said = [column.facts["cycle"] for column in columns if column.role == "spine" and "cycle" in column.facts]
    said += [
        mark.cycle
        for column in columns
        if column.role == "spine" and (mark := find_cycle(column.heading)) and mark.cycle
    ]
    if not said or "cycle" in around.block:
        return around
    return replace(around, block={**around.block, "cycle": said[0]})


def _take_key_rows(layout: Layout, lexicon: Lexicon) -> None:
    """Rows of labels among criteria ("Date | 3 May | 4 June") give their facts to the columns they stand in."""
    for row in layout.key_rows:
        cells = layout.grid.filled(row, layout.band.left, layout.band.right)
        kind = (read_label(cells[0][1], lexicon) or ("", ""))[0]
        for column in layout.values:
            text = layout.grid.plain(row, column.index)
            if text:
                column.facts = {**state_label(kind, text, lexicon), **column.facts}


def _share_head(layout: Layout, block: Facts, lexicon: Lexicon) -> None:
    """The head labelled above several schools heads them all, where no line or column of the table names heads.

    Schools down the rows have one head only where the words say that it is an executive one.
    """
    if not {"headed", "executive"} & block.keys() or "school" in block:
        return
    keyed = {column.kind for column in layout.key_columns()}
    down = "executive" in block and "school" in keyed and not keyed & {"leader", "name", "surname"}
    firsts = [layout.grid.rows[row][layout.band.left] for row in (*layout.band.heads, *layout.band.body)]
    if any((read_label(text, lexicon) or ("",))[0] == "leader" for text in firsts if text):
        return
    shared: Facts = {kind: block[kind] for kind in ("leader", "role") if kind in block}
    for column in layout.values:
        if "school" in column.facts or down:
            column.facts = {**shared, **column.facts}


def _is_key_row(grid: Grid, band: Band, row: int, lexicon: Lexicon) -> bool:
    cells = grid.filled(row, band.left, band.right) if band.spines else []
    return bool(cells) and cells[0][0] <= band.spines[-1] and is_key_row(cells, lexicon, 2)


def read_column_meanings(gathered: Gathered, spine: Spine) -> tuple[ColumnReading, ...]:
    """What each heading of a table was taken for, columns first, then criteria down."""
    layout = gathered.layout
    head = layout.band.heads[-1] if layout.band.heads else (layout.band.body[0] if layout.band.body else 0)
    found = []
    for column in layout.columns:
        if not (column.heading or column.role != "left out" or column.profile.filled):
            continue
        code = column.facts.get("criterion") if column.role in ("value", "tick") else None
        meaning = {"value": "criterion" if code else "rating", "tick": "tick"}.get(column.role, column.role)
        meaning = (column.kind or meaning) if column.role == "key" else meaning
        if meaning == "left out" and column.meaning.kind == "sensitive":
            meaning = "sensitive"  # the store blanks these columns by this word
        label = f"{column.above} - {column.heading}" if column.above else column.heading
        found.append(
            ColumnReading(
                address(head, column.index),
                column.heading,
                meaning,
                code,
                label,
                column.meaning.score or None,
                column.reason,
                column.decision,
            )
        )
    return (*found, *spine.readings)


__all__ = ["Survey", "join_facts", "read_column_meanings", "survey_pages"]
