"""The tables of a run of columns from top to bottom: titles, heading rows, body, and what lies between."""

from collections.abc import Sequence

from msgspec import Struct, field

from headlight.reading.colours import name_colour
from headlight.reading.facts import read_pairs
from headlight.reading.grid import Grid
from headlight.reading.heads import (
    Cells,
    alternate,
    count_values,
    find_headings,
    is_cycle,
    is_key_row,
    is_label_row,
    is_name_row,
)
from headlight.reading.lexicon import KEYS, Lexicon
from headlight.reading.names import is_person_name, is_school_name, may_be_person
from headlight.reading.profile import COLOURS
from headlight.reading.spines import find_criteria_rows, find_spines
from headlight.text import fold


class Band(Struct):
    """One table: rows of titles above it, its heading rows, its body, and where its criteria run down if they do."""

    left: int
    right: int
    context: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    spines: list[int] = field(default_factory=list)
    repeats: list[int] = field(default_factory=list)  # heading rows that say again what the heading says


class Section(Struct):
    """A run of columns that stands by itself, with its tables from top to bottom."""

    left: int
    right: int
    bands: list[Band]
    loose: list[int]  # rows that belong to no table


class _Walk:
    """One pass down a section, gathering rows into bands."""

    def __init__(self, grid: Grid, left: int, right: int, lexicon: Lexicon) -> None:
        self.grid, self.left, self.right, self.lexicon = grid, left, right, lexicon
        self.bands: list[Band] = []
        self.pending: list[int] = []
        self.band: Band | None = None
        self.met: set[str] = set()
        self.last = -1  # the last row of the band that held a rating or a criterion

    def open(self, heads: list[int], spines: list[int]) -> Band:
        """Begin a band; rows just above that spread over its columns become headings too."""
        claimed = self._claim(heads[0] if heads else None, spines)
        context = [row for row in self.pending if row not in claimed]
        self.band = Band(self.left, self.right, context, [*claimed, *heads], [], spines)
        self.bands.append(self.band)
        self.pending = []
        self.met = set()
        return self.band

    def _claim(self, head: int | None, spines: list[int]) -> list[int]:
        claimed: list[int] = []
        expected = head - 1 if head is not None else None
        for row in reversed(self.pending):
            cells = self.grid.filled(row, self.left, self.right)
            keyed = is_key_row(cells, self.lexicon)
            near = expected is None or row == expected or (row == expected - 1 and is_name_row(cells, self.lexicon))
            if (
                not near
                or len(claimed) >= (6 if keyed else 3)
                or not self._spreads(row, cells, spines, claimed or head is not None)
            ):
                break
            claimed.insert(0, row)
            expected = row - 1
        return claimed

    def _is_office(self, text: str, name: str) -> bool:
        """Whether a line is that of somebody with a part in the review ("SENCo | Jo Lee"), and no name over ratings."""
        unknown = self.lexicon.meaning(text).kind == "unknown" or self.lexicon.is_rater(text)
        return may_be_person(name) and unknown and not (is_person_name(text) or is_school_name(text) or is_cycle(text))

    def _spreads(self, row: int, cells: Cells, spines: list[int], headed: object) -> bool:
        """Whether a row above a table heads its columns: several texts, or one over part of them, and no labels."""
        texts = [text for _, text in cells]
        if not cells or any(len(text) > 300 for text in texts) or _is_legend_line(texts) or _names_one(texts):
            return False
        if len(cells) == 2 and cells[0][0] == self.left and self._is_office(*texts):
            return False
        if read_pairs(cells, self.lexicon) and is_label_row(texts, self.lexicon):
            return len(cells) >= 3 and is_key_row(cells, self.lexicon)
        if (
            spines
            and not is_key_row(cells, self.lexicon)
            and cells[0][0] <= spines[-1]
            and len({_name_kind(text) for text in texts}) > 1
            and _name_kind(texts[0])
        ):
            return False
        if len(cells) == 1:
            column = cells[0][0]
            return (
                column > self.left
                and not (spines and column <= spines[-1])
                and (not headed or self._is_merged(row, column))
            )
        return True

    def _is_merged(self, row: int, column: int) -> bool:
        return column < self.right and self.grid.over(row, column + 1) == self.grid.rows[row][column]

    def close(self) -> None:
        """End the band; what trails after its last rating waits for the next one."""
        if self.band is None:
            return
        trailing = [row for row in self.band.body if row > self.last]
        self.band.body = [row for row in self.band.body if row <= self.last]
        self.pending = trailing
        self.band = None


def _name_kind(text: str) -> str:
    """What sort of name or time a title's cell is, "" for other words."""
    if is_school_name(text):
        return "school"
    return "person" if is_person_name(text) else "cycle" if is_cycle(text) else ""


def _names_one(texts: Sequence[str]) -> bool:
    """Whether a row is a head and a school, perhaps with a year, one cell each: a title, and no headings."""
    kinds = [_name_kind(text) for text in texts]
    return {"school", "person"} <= set(kinds) and "" not in kinds and len(set(kinds)) == len(kinds)


def _is_legend_line(texts: Sequence[str]) -> bool:
    return fold(texts[0]).startswith("note") or any(
        fold(text).startswith(("key:", "legend", "scale:", "ratings:", "grades:", "1 =", "1=", "4 =", "4="))
        for text in texts
    )


def find_bands(grid: Grid, left: int, right: int, lexicon: Lexicon) -> Section:
    spines = find_spines(grid, left, right, range(grid.height), lexicon)
    crit = find_criteria_rows(grid, spines, lexicon) if spines else {}
    heads = find_headings(grid, left, right, crit, spines, lexicon)
    if heads:
        titles = {row for row in crit if _is_title_of(grid, row, left, right, heads, lexicon)}
        crit = {row: code for row, code in crit.items() if row not in heads and row not in titles}
    walk = _Walk(grid, left, right, lexicon)
    for row in range(grid.height):
        cells = grid.filled(row, left, right)
        if cells:
            _take_row(walk, row, cells, row in heads, crit.get(row), spines)
    loose = walk.pending
    if walk.band is not None:
        walk.close()
        loose = walk.pending
        _give_back(walk, loose)
    return Section(left, right, walk.bands, loose)


def _is_title_of(grid: Grid, row: int, left: int, right: int, heads: set[int], lexicon: Lexicon) -> bool:
    """Whether a criterion alone in its row is the title of a table of schools or people that begins right below."""
    cells = grid.filled(row, left, right)
    if len(cells) != 1:
        return False
    below = next((each for each in range(row + 1, min(row + 3, grid.height)) if any(grid.rows[each])), None)
    if below not in heads:
        return False
    return lexicon.meaning(grid.rows[below][cells[0][0]]).kind in (
        "school",
        "leader",
        "name",
        "urn",
        "laestab",
        "cycle",
    )


def _take_row(walk: _Walk, row: int, cells: Cells, heading: bool, code: str | None, spines: list[int]) -> None:
    band = walk.band
    if heading:
        if band and not band.body and band.heads and row - band.heads[-1] == 1 and len(band.heads) < 4:
            band.heads.append(row)
        elif band and band.heads and _repeats(walk.grid, band, row) and not _says_more(walk):
            band.repeats.append(row)
            walk.last = row
        else:
            walk.close()
            walk.open([row], [] if _has_criteria(walk, row) else _find_own_spines(walk, row, spines))
            walk.last = row
    elif code is not None and not _is_across(walk, row) and not _is_objective(walk, row):
        _take_criterion(walk, row, code, spines)
    elif band is None:
        walk.pending.append(row)
    elif not band.body and not band.spines and _is_weak_heading(walk, row, cells):
        band.heads.append(row)
        walk.last = row
    elif not band.body and band.spines and band.heads and _heads_columns(walk, row, cells):
        band.heads.append(row)
    else:
        band.body.append(row)
        if _belongs(walk, band, row, cells):
            walk.last = row


def _key_columns(walk: _Walk, band: Band) -> list[int]:
    return [column for column, _ in walk.grid.filled(band.body[0], walk.left, walk.right)]


def _heads_columns(walk: _Walk, row: int, cells: Cells) -> bool:
    """Whether a row right under a heading still heads its columns: raters or levels, or names over blank criteria."""
    assert walk.band is not None
    band = walk.band
    if row - band.heads[-1] != 1 or len(band.heads) >= 4:
        return False
    if _is_weak_heading(walk, row, cells) or is_key_row(cells, walk.lexicon):
        return True
    beyond = all(column > band.spines[-1] for column, _ in cells)
    return beyond and not any(walk.lexicon.levels(text) for _, text in cells)


def _belongs(walk: _Walk, band: Band, row: int, cells: Cells) -> bool:
    """Whether a row after a table's last rating is still part of it, not a title or note that follows."""
    if band.spines:
        nameless = not any(walk.grid.rows[row][column] for column in band.spines)
        nameless = nameless and (len(cells) >= 2 or bool(walk.lexicon.levels(cells[0][1])))
        labelled = cells[0][0] <= band.spines[-1]
        rated = labelled and any(walk.lexicon.levels(text) for _, text in cells[1:])
        remark = labelled and walk.lexicon.meaning(cells[0][1].partition(":")[0]).kind == "comment"
        if labelled and len(cells) >= 2 and _rates_above(walk, band, row, cells[0][1]):
            return True
        near = walk.last == row - 1
        return near and (nameless or rated or remark or (labelled and is_key_row(cells, walk.lexicon)))
    if walk.last < row - 1 and _names_one([text for _, text in cells]):
        return _is_filled_in(walk.grid, band, row)
    if len(cells) != 2:
        return len(cells) > 2 or _is_filled_in(walk.grid, band, row)
    if walk.last == row - 1 or (band.body and [column for column, _ in cells] == _key_columns(walk, band)):
        return True
    return max((walk.grid.count(head, walk.left, walk.right) for head in band.heads), default=9) <= 3


def _rates_above(walk: _Walk, band: Band, row: int, label: str) -> bool:
    """Whether a line "Judgement | Good" closes the lines about a criterion, with no empty row between them."""
    return walk.lexicon.meaning(label).kind == "rating" and set(range(walk.last + 1, row)) <= set(band.body)


def _is_filled_in(grid: Grid, band: Band, row: int) -> bool:
    """Whether a row of one text has colours of a rating under two headings or more: it is rated by colour alone."""
    if not grid.sheet.fills or not band.heads:
        return False
    headed = [column for column, _ in grid.filled(band.heads[-1], band.left, band.right) if not grid.rows[row][column]]
    fills = [grid.fill(row, column) for column in headed]
    return sum(fill is not None and name_colour(fill) in COLOURS for fill in fills) >= 2


def _take_criterion(walk: _Walk, row: int, code: str, spines: list[int]) -> None:
    band = walk.band
    fresh = band is None
    if band is not None and not band.spines and band.heads:
        walk.close()
        walk.open([], spines)
    elif band is not None and code in walk.met and _says_more(walk):
        heads = band.heads
        walk.close()
        reopened = walk.open([], spines)
        if not reopened.heads:
            reopened.heads = heads
    elif fresh:
        walk.open([], spines)
    assert walk.band is not None
    walk.band.body.append(row)
    walk.met.add(code)
    walk.last = row


def _find_own_spines(walk: _Walk, row: int, spines: list[int]) -> list[int]:
    """The columns of criteria under a heading row, but for those it heads as a school's, a person's or objectives."""
    if is_key_row(walk.grid.filled(row, walk.left, walk.right), walk.lexicon):
        return spines  # its first cell is a label of the names to the right, and heads nothing below
    keys = (KEYS - {"criterion name", "framework name"}) | {"objective"}
    return [each for each in spines if walk.lexicon.meaning(walk.grid.over(row, each)).kind not in keys]


def _is_across(walk: _Walk, row: int) -> bool:
    """Whether a row that names a criterion lies in a table whose criteria are its headings."""
    band = walk.band
    if band is None or band.spines or not band.heads or _stands_under_key(walk, band, row):
        return False
    return _has_criteria(walk, band.heads[-1]) and row == walk.last + 1


def _is_objective(walk: _Walk, row: int) -> bool:
    """Whether a row names a criterion where the table above has its objectives or priorities: no list of criteria."""
    band = walk.band
    if band is None or band.spines or not band.heads or row != walk.last + 1:
        return False
    named = [column for column, text in walk.grid.filled(row, walk.left, walk.right) if walk.lexicon.criterion(text)]
    kinds = {walk.lexicon.meaning(walk.grid.over(band.heads[-1], column)).kind for column in named}
    return kinds == {"objective"}


def _stands_under_key(walk: _Walk, band: Band, row: int) -> bool:
    """Whether a criterion stands where the table above has its schools or people: another table has begun."""
    for column, text in walk.grid.filled(row, walk.left, walk.right):
        if walk.lexicon.criterion(text):
            head = walk.lexicon.meaning(walk.grid.over(band.heads[-1], column)).kind
            return head in ("school", "leader", "name", "urn", "date", "cycle")
    return False


def _has_criteria(walk: _Walk, row: int) -> bool:
    cells = walk.grid.filled(row, walk.left, walk.right)
    return len({walk.lexicon.criterion(text) for _, text in cells} - {None}) >= 2


def _repeats(grid: Grid, band: Band, row: int) -> bool:
    here = [fold(text) for text in grid.rows[row][band.left : band.right + 1]]
    return any(here == [fold(text) for text in grid.rows[head][band.left : band.right + 1]] for head in band.heads)


def _says_more(walk: _Walk) -> bool:
    """Whether the rows since the last rating name another school, person, year or rater."""
    assert walk.band is not None
    return any(row > walk.last and _is_context(walk, row) for row in walk.band.body)


def _is_context(walk: _Walk, row: int) -> bool:
    cells = walk.grid.filled(row, walk.left, walk.right)
    return len(cells) <= 2 or bool(read_pairs(cells, walk.lexicon))


def _is_weak_heading(walk: _Walk, row: int, cells: Cells) -> bool:
    """Raters, years or levels right under a heading that spans several of them, keys left blank."""
    assert walk.band is not None
    heads = walk.band.heads
    if not heads or row - heads[-1] != 1 or len(heads) >= 4:
        return False
    texts = [text for _, text in cells]
    values = count_values(texts, walk.lexicon)
    if not alternate(texts, walk.lexicon) and (values < 2 or values < len(set(map(fold, texts))) * 0.5):
        return False
    over = [cell for head in heads for cell in walk.grid.filled(head, walk.left, walk.right)]
    keyed = {column for column, text in over if walk.lexicon.meaning(text).kind in KEYS and walk.lexicon.is_noun(text)}
    if any(walk.grid.rows[row][column] for column in keyed):
        return False
    last = [column for column, _ in walk.grid.filled(heads[-1], walk.left, walk.right) if column not in keyed]
    if any(column < min(last, default=0) and not walk.lexicon.is_noun(text) for column, text in cells):
        return False
    return len(last) < len(cells)


def _give_back(walk: _Walk, loose: list[int]) -> None:
    """Leave trailing rows loose; a single table's closing labels are read with it."""
    if len(walk.bands) == 1 and walk.bands[0].spines:
        walk.bands[0].context.extend(
            row for row in loose if read_pairs(walk.grid.filled(row, walk.left, walk.right), walk.lexicon)
        )
