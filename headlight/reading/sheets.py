"""The visible sheets of a workbook as grids with their tables, and the legends that stand among them."""

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from itertools import pairwise

from msgspec import Struct

from headlight.model import Workbook, address, key
from headlight.reading.bands import Band
from headlight.reading.bare_numbers import spell_bare_numbers
from headlight.reading.coloured_keys import find_coloured_key
from headlight.reading.grid import FORM, LEFTMOST, Grid
from headlight.reading.initials import learn_initials
from headlight.reading.legends import join_across
from headlight.reading.lexicon import Lexicon
from headlight.reading.listed_keys import count_words, read_listed
from headlight.reading.marked_lines import spell_out
from headlight.reading.rows import LEGEND
from headlight.reading.senses import tell_direction
from headlight.reading.tables import Section, find_sections, read_line
from headlight.reading.values import Legend, read_legend
from headlight.text import fold

_EQUATION = re.compile(r"\b[\w.]{1,7}\s*=\s*\w|\b(?:best|strongest|highest|weakest|lowest|high|low)\b", re.IGNORECASE)
_ORDER = re.compile(
    r"\b(lowest|weakest|worst|low|highest|strongest|best)(?: level)? first\)?\s*[:,(-]?\s*(.{5,})", re.IGNORECASE
)
_DIRECTED = re.compile(
    r"(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})\b[^\d]*(\d{1,2})\s*(?:=|is|being)?\s*(?:the )?(?:high|best|top|strong)",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"(?<![\d.])([1-7]|10)\s*(?:\(|[-–—:]\s)\s*([A-Za-z][^()\d]*?)\s*\)?\s*(?:\bto\b|[-–—,;/…]|\.{2,})\s*"
    r"([1-7]|10)\s*(?:\(|[-–—:]\s)\s*([A-Za-z][^()\d]*?)[\s).]*$"
)
_IS_CODE = re.compile(r"(?:code|ref|id|no|key|initials)\.?$", re.IGNORECASE)
TOP = 12  # rows in which a sheet has its headings
_LOOSE = 400  # rows outside tables in which a key is looked for
SMALL = 240  # cells of a sheet that may be all legend

_PLACE = re.compile(
    r"(?:section|part|item|no|number|key area|area|standard|domain|criterion|heading|theme|strand)\.?\s*"
    r"(?:\d{1,2}|[a-h]|i{1,3}|iv|vi?)?[.:)]?"
)
_NUMBERED = frozenset(
    ("ka", "ka no", "ka no.", "ka number", "key area", "key area no", "key area no.", "key area number")
)
_AREAS = frozenset("123456")


class Page(Struct):
    """One visible sheet: its grid, its tables, its list of coloured levels, and the legend that holds for it."""

    grid: Grid
    sections: list[Section]
    coloured: Legend | None = None
    legend: Legend | None = None


def read_pages(workbook: Workbook, lexicon: Lexicon) -> list[Page]:
    """Every visible sheet with its tables found; a legend on one sheet serves those without one."""
    grids = [Grid(sheet) for sheet in workbook.sheets if not sheet.hidden]
    for grid in grids:
        _spell_numbers(grid)
    for grid in grids:
        _lead_with_criteria(grid, lexicon)
        spell_bare_numbers(grid, lexicon)
    learn_codes(grids, lexicon)
    learn_code_headings(grids, lexicon)
    learn_initials(grids, lexicon)
    pages = [Page(grid, find_sections(grid, lexicon), find_coloured_key(grid)) for grid in grids]
    count = cache(partial(count_words, grids))
    for page in pages:
        page.legend = find_legend(page, count, lexicon)
    shared = next((page.legend for page in pages if page.legend), None)
    for page in pages:
        page.legend = page.legend or shared
    return pages


def _spell_numbers(grid: Grid) -> None:
    """Bare numbers of a list under "KA" or "Key Area" spelt as the codes they are."""
    for top, line in enumerate(grid.rows[:TOP]):
        for column, text in enumerate(line):
            if not text or fold(text) not in _NUMBERED:
                continue
            below = [row for row in range(top + 1, grid.height) if grid.rows[row][column]]
            texts = {grid.rows[row][column] for row in below}
            if len(texts) > 2 and len(below) > 5 and texts <= _AREAS:
                for row in below:
                    grid.rows[row][column] = f"KA{grid.rows[row][column]}"


def _lead_with_criteria(grid: Grid, lexicon: Lexicon) -> None:
    """Put criteria before the label of their place ("Section 1 | Shaping the Future") where lines below rate them."""
    if grid.height > FORM:
        return
    for left in range(min(grid.width - 1, LEFTMOST)):
        pairs = [
            (row, line[left], line[left + 1]) for row, line in enumerate(grid.rows) if line[left] and line[left + 1]
        ]
        named = {row: text for row, label, text in pairs if _PLACE.fullmatch(fold(label)) and lexicon.criterion(text)}
        if len(named) < 2:
            continue
        rated = [row for row, label, text in pairs if lexicon.meaning(label).kind == "rating" and lexicon.levels(text)]
        firsts = [row for row in rated if any(each < row for each in named)]
        owners = {max(each for each in named if each < row) for row in firsts}
        if len({*named.values()}) == len(named) > 1 and len(owners) == len(rated) and len(owners) * 2 > len(named):
            for row, text in named.items():
                grid.rows[row][left : left + 2] = [text, ""]


def learn_codes(grids: list[Grid], lexicon: Lexicon) -> None:
    """Teach the lexicon the codes that a small sheet explains: a short code beside a criterion's words."""
    for grid in grids:
        if grid.height > 120 or grid.width > 6:
            continue
        for left in range(grid.width - 1):
            pairs = [(row[left], row[left + 1]) for row in grid.rows if row[left] and row[left + 1]]
            told = [(code, text) for code, text in pairs if len(code) <= 8 and lexicon.criterion(text)]
            codes = {
                fold(code): text for code, text in told if not lexicon.meaning(code).sure and not lexicon.levels(code)
            }
            if len(codes) >= 2 and len(codes) == len(told) and len(told) * 2 >= len(pairs):
                lexicon.learn(codes)


def learn_code_headings(grids: list[Grid], lexicon: Lexicon) -> None:
    """Teach the lexicon the headings of columns of codes: "HTCode" stands on a look-up sheet beside "Headteacher"."""
    pairs: dict[str, str] = {}
    for grid in grids:
        for row in grid.rows[:TOP]:
            for text, after in pairwise(row):
                if text and after and _IS_CODE.search(text) and lexicon.meaning(after).kind in ("school", "leader"):
                    pairs[fold(text)] = after
    heads = [fold(text) for grid in grids for row in grid.rows[:TOP] for text in row] if pairs else []
    if used := {code: name for code, name in pairs.items() if heads.count(code) > 1}:
        lexicon.learn(used)


def find_legend(page: Page, count: Callable[[], Mapping[str, int]], lexicon: Lexicon) -> Legend | None:
    """The legend among the cells of a sheet that lie in no table, or in one too small to be another.

    ``count`` tells how often each text stands in the whole workbook's cells: a list in one cell puts such in order.
    """
    grid = page.grid
    rows: list[tuple[int, int, int]] = []
    for section in page.sections:
        rows += [(row, section.left, section.right) for row in section.loose]
        for band in section.bands:
            rows += [(row, section.left, section.right) for row in _rows_of(grid, band, lexicon)]
    rows = sorted(set(rows))
    rows = rows if len(rows) <= _LOOSE else [*rows[: _LOOSE // 2], *rows[-_LOOSE // 2 :]]  # a key stands at an end
    lines = [line for row, left, right in rows for line in read_line(grid, row, left, right)]
    lines += [line for section in page.sections for band in section.bands for line in _read_headings(grid, band)]
    across = [line for line in (*lines, *_read_tops(page)) if lexicon.meaning(line[1]).kind in ("unknown", "rating")]
    ways = (lines, spell_out(lines), _order_words(lines), join_across(across))
    found = [legend for each in ways if each and (legend := read_legend(each))]
    whole = next((each for each in found if each.entries or each.colours or each.blanks), None)
    whole = whole or page.coloured
    return whole or (found[0] if found else read_listed([*lines, *_read_heads(page)], count, lexicon))


def _read_heads(page: Page) -> list[tuple[str, str]]:
    """The headings of a sheet's tables."""
    bands = [band for section in page.sections for band in section.bands]
    return [line for band in bands for row in band.heads for line in read_line(page.grid, row, band.left, band.right)]


def _read_tops(page: Page) -> list[tuple[str, str]]:
    """The cells of rows taken for the upper headings of a table, which may be a key that stands right over it."""
    bands = [band for section in page.sections for band in section.bands]
    return [
        line for band in bands for row in band.heads[:-1] for line in read_line(page.grid, row, band.left, band.right)
    ]


def find_band_legend(grid: Grid, band: Band) -> Legend | None:
    """The legend in a table's own titles, where one sheet has several."""
    lines = [line for row in band.context for line in read_line(grid, row, band.left, band.right)]
    return read_legend([line for line in lines if _EQUATION.search(line[1])])


def _read_headings(grid: Grid, band: Band) -> list[tuple[str, str]]:
    """What a table's headings, and the notes on them, say of its marks ("Score (4 = highest)")."""
    lines = []
    for row in band.heads:
        for column, text in grid.filled(row, band.left, band.right):
            note = grid.sheet.notes.get(key(row, column), "")
            said = [_spell_ends(each) for each in (text, note)]
            lines += [(address(row, column), _spell_direction(each)) for each in said if _EQUATION.search(each)]
    return lines


def _spell_ends(text: str) -> str:
    """ "1 (not at all) to 5 (very well)" in the words a key uses, any other text as it is."""
    found = _ENDED.search(text)
    if not found or (found[1] == "1") == (found[3] == "1") or tell_direction((found[2], found[4])) is None:
        return text
    return f"{found[1]} = {found[2].strip()}, {found[3]} = {found[4].strip()}"


def _spell_direction(text: str) -> str:
    """ "(1-4, 1 high)" in the words a key uses, any other text as it is."""
    found = _DIRECTED.search(text)
    if not found:
        return text
    low, high, best = found[1], found[2], found[3]
    return f"{best} = best, {high if best == low else low} = weakest"


def _order_words(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A sentence that lists levels in their order ("lowest first: Seed, Sapling, Tree") as numbers and words."""
    for place, text in lines:
        found = _ORDER.search(text)
        words = (
            [word.strip(" .") for word in re.split(r",|;|\band\b|→|>|<", found[2]) if word.strip(" .")] if found else []
        )
        if found and 2 <= len(words) <= 7:
            upwards = found[1].casefold() in ("lowest", "weakest", "worst", "low")
            ordered = words if upwards else words[::-1]
            return [(place, ", ".join(f"{at} = {word}" for at, word in enumerate(ordered, 1)))]
    return []


def _names_ratings(grid: Grid, band: Band, lexicon: Lexicon) -> bool:
    """Whether a small table's heading names schools, people or criteria, so that it is no key."""
    kinds = {lexicon.meaning(text).kind for row in band.heads for _, text in grid.filled(row, band.left, band.right)}
    return bool(kinds & {"school", "leader", "name", "urn", "criterion"})


def is_key_band(grid: Grid, band: Band, lexicon: Lexicon) -> bool:
    """Whether a small table may be a key to the ratings, its headings naming nobody and no criterion."""
    small = len(band.body) * (band.right - band.left + 1) <= SMALL and not band.spines
    return small and band.right - band.left <= 3 and not _names_ratings(grid, band, lexicon)


def _rows_of(grid: Grid, band: Band, lexicon: Lexicon) -> list[int]:
    rows = list(band.context)
    for row in band.body:
        first = next(filter(None, grid.rows[row][band.left :]))
        if LEGEND.match(first) or (grid.count(row, band.left, band.right) == 1 and _EQUATION.search(first)):
            rows.append(row)
    if is_key_band(grid, band, lexicon):
        rows += [row for row in (*band.heads, *band.body) if row not in rows]
    return rows
