"""Sets of criteria that no framework here has: headings over levels, or labels down a sheet with levels beside them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from headlight.model import span
from headlight.reading.bands import Band
from headlight.reading.grid import Grid
from headlight.reading.heads import is_cycle
from headlight.reading.level_order import is_worded
from headlight.reading.lexicon import Lexicon
from headlight.reading.names import find_person_name, is_person_name, is_school_name
from headlight.reading.other_matters import are_judged, is_other_person
from headlight.reading.profile import TICKS, is_number
from headlight.reading.sheets import Page
from headlight.reading.unrated import is_when
from headlight.reading.values import parse_blank

_TOP = 16  # rows in which a sheet has its headings
_OVER = 8  # rows in which a sheet has its titles
_DEEP = 400  # rows of a table, and different texts of a column, that are looked at
_LEAST = 3  # criteria that make a set
_MOST = 80  # criteria that a set has
_TOP_LEVEL = 7  # the highest number of a scale in numbers
_KINDS = frozenset(("unknown", "criterion"))
_PLACE = frozenset(("school", "urn", "laestab"))
_INSPECTED = re.compile(r"\b(?:inspect\w*|ofsted|registration)\b", re.IGNORECASE)
_SAID = frozenset(
    ("comment", "target", "results", "progress", "objective", "overall")
)  # what words under a code may be
_PERSON = frozenset(("leader", "name", "surname", "first name"))
# What lists call one of their criteria, as a pattern.
CALLED = r"standard|domain|dimension|element|indicator|component|competenc(?:y|e)|strand|pillar|principle|focus area"
_WORD = rf"(?:quality )?(?:{CALLED})"
_CODED = re.compile(
    rf"{_WORD}\s*(?:\d{{1,2}}|[A-Z]|[IVX]{{1,4}})\b|"
    rf"\(?(?:[A-Z]?\d{{1,2}}(?:\.\d{{1,2}})?[A-Za-z]?|[IVX]{{1,4}}\.|[A-Z]\.)\)?[\s.:)\-–—]",
    re.IGNORECASE,
)
_STEP = re.compile(r"^(?:level|grade|score|stage|step|band)\s*", re.IGNORECASE)
_OF_SOME_LIST = re.compile(rf"({_WORD})\s*\d", re.IGNORECASE)


_OF_KEY = re.compile(r"\d\s*[-–=]\s")  # "2 - Needs improvement" is a line of a key
_OF_AREAS = re.compile(r"(?:ka|(?:key )?area)[ .]?\d", re.IGNORECASE)
_OTHER_MATTER = re.compile(
    r"\b(?:audit|checklist|compliance|safeguarding|health and safety|attendance|attainment|inspections?|risk"
    r"|(?:action|development|improvement|strategic|business) plans?|sdp|maturity)\b",
    re.IGNORECASE,
)


class Criteria(Struct, frozen=True):
    """A set of criteria of one sheet, in its order: (what stands above, the text), and the range that they stand in.

    ``named`` says that people are named over or beside the levels, and that no title says that it is of other matters.
    """

    sheet: str
    range: str
    texts: tuple[tuple[str, str], ...]
    named: bool = True
    word: str = ""  # what its heading calls one of them: "Competency"

    @property
    def other(self) -> str:
        """Why no leader may be rated by them, or ""."""
        judged = are_judged([text for _, text in self.texts])
        return "they are headings under which inspections judge schools" if judged else ""


def find_sets(page: Page, lexicon: Lexicon) -> Criteria | None:
    """The set of criteria on a sheet that no framework here has, None where there is none or it is mostly known."""
    grid = page.grid
    if not grid.height or grid.width < 2 or names_known(page, lexicon):
        return None
    found = [_find_across(grid, lexicon), _find_down(grid, lexicon)]
    return max(filter(None, found), key=lambda each: len(each.texts), default=None)


def names_known(page: Page, lexicon: Lexicon) -> bool:
    """Whether most of what heads a sheet's columns, or most labels down a table of it, are criteria known."""
    grid = page.grid
    spines = [band for section in page.sections for band in section.bands if band.spines]
    rows = range(min(grid.height, _TOP))
    return any(_names_known(grid, band, lexicon) for band in spines) or any(
        _heads_known(grid, row, lexicon) for row in rows
    )


def _names_known(grid: Grid, band: Band, lexicon: Lexicon) -> bool:
    """Whether most labels down a table's side are criteria known."""
    texts = {text for column in band.spines for row in band.body if (text := grid.rows[row][column])}
    said = [text for text in texts if len(text) > 1 and not lexicon.levels(text)]
    return len(said) - lexicon.criteria(said).count(None) > len(said) * 0.5


def _heads_known(grid: Grid, row: int, lexicon: Lexicon) -> bool:
    """Whether most of what a row may head are criteria known, three different ones at least."""
    texts = [text for _, text in grid.filled(row, 0, grid.width - 1)]
    codes = lexicon.criteria(texts)
    free = [text for text, code in zip(texts, codes, strict=True) if not code and _may_name(text, lexicon)]
    known = {*codes} - {None}
    return len(known) >= _LEAST and len(codes) - codes.count(None) > len(free) and not _numbers_on(texts, codes)


# Across -----------------------------------------------------------------------------------------


def _find_across(grid: Grid, lexicon: Lexicon) -> Criteria | None:
    best: tuple[int, list[int]] = (0, [])
    for row in range(min(grid.height, _TOP)):
        rated = _find_rated(grid, row, lexicon)
        best = max(best, (row, rated), key=lambda each: len(each[1]))
    row, rated = best
    if not _LEAST <= len(rated) <= _MOST:
        return None
    above = [_find_above(grid, row, column, lexicon) for column in rated]
    texts = [grid.rows[row][column] for column in rated]
    if (len(set(texts)) < len(texts) and not all(above)) or _are_names(texts):
        return None
    told = lexicon.meanings(texts, above)
    over = lexicon.criteria(above)
    if _is_known([each.code if each.sure else high for each, high in zip(told, over, strict=True)], texts):
        return None
    last = max(_body(grid, row))
    place = span(row, rated[0], last, rated[-1])
    named = _is_of_leaders(grid, row, rated, lexicon)
    return Criteria(grid.name, place, tuple(zip(above, texts, strict=True)), named)


def _find_rated(grid: Grid, row: int, lexicon: Lexicon) -> list[int]:
    """The columns that a row heads with what may be criteria, levels of one sort below them."""
    cells = grid.filled(row, 0, grid.width - 1)
    texts = [text for _, text in cells]
    if len(cells) < 4 or sum(map(is_number, texts)) * 2 > len(texts):
        return []
    rows = _body(grid, row)
    free = [column for column, text in cells if _may_name(text, lexicon)]
    marks = {column: _count(grid, column, rows) for column in free}
    return _find_family({column: counts for column, counts in marks.items() if counts}, lexicon)


def _body(grid: Grid, row: int) -> range:
    """The rows below a heading, to the end of its table."""
    last = row
    for each in range(row + 1, min(grid.height, row + _DEEP)):
        if any(grid.rows[each]):
            last = each
        elif each - last > 1:
            break
    return range(row + 1, last + 1)


def _count(grid: Grid, column: int, rows: Iterable[int]) -> Counter[str]:
    counts = Counter(grid.read_down(column, rows))
    return Counter({text: count for text, count in counts.items() if text and not parse_blank(text)})


def _may_name(text: str, lexicon: Lexicon, named: bool = False) -> bool:
    """Whether a text may be a criterion's: no key, no level, no sum, and said in words or by a code.

    ``named`` says that it stands under a heading for criteria, so that its words may be those of a key as well.
    """
    plain = 2 < len(text) <= 300 or (len(text) > 1 and text[0].isalnum() and any(map(str.isdigit, text)))
    if not plain or is_number(_STEP.sub("", text)) or is_cycle(text):
        return False
    if lexicon.levels(text) or lexicon.is_total(text) or _is_id(text):
        return False
    kind = lexicon.meaning(text).kind
    return named or kind in _KINDS or (kind in _SAID and _CODED.match(text) is not None)


def _is_id(text: str) -> bool:
    return re.search(r"(?:^|[ _])(?:id|ref|no|code|number)\.?$", text, re.IGNORECASE) is not None


def _find_family(marks: dict[int, Counter[str]], lexicon: Lexicon) -> list[int]:
    """The columns whose marks are of one sort: small numbers, levels of one scale, or few words that come again."""
    numbers = [column for column, counts in marks.items() if all(map(_is_step, counts))]
    worded = [column for column, counts in marks.items() if not any(map(is_number, counts)) and len(counts) <= 10]
    levels = [column for column in worded if all(map(lexicon.levels, marks[column]))]
    said = {text for column in levels for text in marks[column]}
    one = bool(said and frozenset.intersection(*map(lexicon.levels, said)))  # all are levels of one scale
    families = [numbers, levels if one else _keep_alike(levels, marks), _keep_alike(worded, marks)]
    best = max(families, key=len)
    union = sum((marks[column] for column in best), Counter[str]())
    if best is numbers:
        told = 1 < len(union) <= _TOP_LEVEL + 1
    else:
        told = len(union) > 1 and (all(map(lexicon.levels, union)) or is_worded(union) or _are_letters(union))
    return best if told else []


def _is_step(text: str) -> bool:
    text = _STEP.sub("", text)
    return (
        is_number(text)
        and 0 <= float(text.replace(",", ".")) <= _TOP_LEVEL
        and float(text.replace(",", ".")) * 2 % 1 == 0
    )


def _are_letters(union: Counter[str]) -> bool:
    return 1 < len(union) < 7 and all(len(text) == 1 and text.isalpha() for text in union)


def _keep_alike(columns: Sequence[int], marks: dict[int, Counter[str]]) -> list[int]:
    """The columns that have a mark in common with most of the others."""
    if len(columns) < 2:
        return list(columns)
    often = Counter(text for column in columns for text in marks[column])
    shared = {text for text, count in often.items() if count > 1}
    return [column for column in columns if shared.issuperset(marks[column]) or len(shared & set(marks[column])) > 1]


def _find_above(grid: Grid, row: int, column: int, lexicon: Lexicon) -> str:
    """The heading merged over a column's own, where it is no year, rater or title of the whole sheet."""
    if not row:
        return ""
    text = grid.over(row - 1, column) or next(
        (grid.rows[row - 1][at] for at in range(column, -1, -1) if grid.rows[row - 1][at]), ""
    )
    wide = len(grid.filled(row - 1, 0, grid.width - 1)) < 2
    return "" if wide or not text or lexicon.meaning(text).kind not in _KINDS else text


# Down -------------------------------------------------------------------------------------------


def _find_down(grid: Grid, lexicon: Lexicon) -> Criteria | None:
    found = [_read_labels(grid, column, lexicon) for column in range(min(grid.width - 1, 8))]
    return max(filter(None, found), key=lambda each: len(each.texts), default=None)


def _read_labels(grid: Grid, column: int, lexicon: Lexicon) -> Criteria | None:
    """The criteria down one column: under a heading for them or numbered off, levels or ticks beside."""
    heads = [row for row in range(min(grid.height, _TOP)) if _is_named(grid.rows[row][column], lexicon)]
    top = heads[0] if heads else -1
    every = set(grid.read_down(column, range(top + 1, grid.height)))
    if len(every) > _DEEP:
        return None  # names, dates or remarks
    fit = {text for text in every if _may_name(text, lexicon, bool(heads))}
    rows = [row for row in range(top + 1, grid.height) if grid.rows[row][column] in fit]
    rows = rows if heads else [row for row in rows if _is_coded(grid, row, column)]
    texts = list(dict.fromkeys(grid.rows[row][column] for row in rows))
    if len(texts) < _LEAST or _are_names(texts):
        return None
    beside = _find_beside(grid, column, top, rows, lexicon)
    rated = [row for row in rows if any(grid.rows[row][each] for each in beside)]
    if not beside or len(rated) < _LEAST:
        return None
    within = rows if heads else range(rows[0] - 1, rows[-1] + 1)
    pairs = _put_under(grid, column, within, set(rated), lexicon)
    if not _LEAST <= len(pairs) <= _MOST or len(pairs) * 3 < len(set(texts)):
        return None
    if _is_known(lexicon.criteria([text for _, text in pairs]), [text for _, text in pairs]):
        return None
    word = grid.rows[top][column] if heads else ""
    named = _is_of_leaders(grid, max(top, 0), [*beside, column], lexicon)
    return Criteria(grid.name, span(rows[0], column, rows[-1], beside[-1]), pairs, named, word)


def _is_coded(grid: Grid, row: int, column: int) -> bool:
    """Whether a label begins with a code, or has one in the column before it."""
    before = grid.rows[row][column - 1] if column else ""
    if _OF_KEY.match(grid.rows[row][column]) or sum(map(str.isalpha, grid.rows[row][column])) < 4:
        return False
    return _CODED.match(grid.rows[row][column]) is not None or (
        0 < len(before) < 6 and _CODED.match(f"{before} ") is not None
    )


def _is_named(text: str, lexicon: Lexicon) -> bool:
    return bool(text) and lexicon.meaning(text).kind == "criterion name"


def _find_beside(grid: Grid, column: int, top: int, rows: Sequence[int], lexicon: Lexicon) -> list[int]:
    """The columns of levels, or of ticks under words, beside labels."""
    marks = {}
    for each in range(column + 1, grid.width):
        head = grid.rows[top][each] if top >= 0 else ""
        if (
            not head
            or lexicon.meaning(head).kind in (*_KINDS, "rating", "leader", "blank")
            or lexicon.meaning(head).source
        ):
            marks[each] = _count(grid, each, rows)
    ticks = [each for each, counts in marks.items() if counts and all(text.casefold() in TICKS for text in counts)]
    headed = top >= 0 and len({grid.rows[top][each] for each in marks} - {""}) >= _LEAST
    if headed and len(ticks) >= 2 and not all(set(marks[each]) <= {"1"} for each in ticks):
        return ticks
    return _find_family({each: counts for each, counts in marks.items() if counts}, lexicon)


def _put_under(
    grid: Grid, column: int, rows: Sequence[int], rated: set[int], lexicon: Lexicon
) -> tuple[tuple[str, str], ...]:
    """Each label that is rated, once, with the line between records that stands above it."""
    above, found = "", dict[tuple[str, str], None]()
    for row in rows:
        text = grid.rows[row][column]
        if row in rated:
            group = grid.rows[row][column - 1] if column else ""
            found[group if len(group) > 3 and _may_name(group, lexicon) else above, text] = None
        elif grid.count(row, 0, grid.width - 1) == 1:
            above = text or next(iter(grid.filled(row, 0, grid.width - 1)))[1]
    once = dict.fromkeys(text for _, text in found)
    return tuple(found) if len(once) == len(found) else tuple(("", text) for text in once)


# Whose, and whether known -----------------------------------------------------------------------


def _is_of_leaders(grid: Grid, row: int, rated: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether people are named over or beside the levels, and they are no pupils, teachers or candidates."""
    free = [column for column in range(grid.width) if column not in rated]
    heads = [text for each in (row - 1, row) if each >= 0 for column in free if (text := grid.rows[each][column])]
    titles = [grid.name, *find_titles(grid, row)]
    if (
        any(map(_INSPECTED.search, heads))
        or any(map(is_other_person, heads))
        or any(map(_OTHER_MATTER.search, titles))
        or any(map(is_when, heads))
    ):
        return False
    kinds = {lexicon.meaning(text).kind for text in heads}
    people = _PERSON - {"name"} if kinds & _PLACE else _PERSON  # "Name" beside a number is the school's
    if kinds & people or any(_lists_people(grid, column, row, lexicon) for column in free):
        return True
    return any(_names_person(grid, each, lexicon) for each in range(min(grid.height, _TOP)))


def find_titles(grid: Grid, row: int) -> list[str]:
    """The texts that stand alone in their lines above a row, as titles do."""
    lines = [grid.filled(each, 0, grid.width - 1) for each in range(min(row, _OVER))]
    return [cells[0][1] for cells in lines if len(cells) == 1]


def _lists_people(grid: Grid, column: int, row: int, lexicon: Lexicon) -> bool:
    """Whether most texts under a heading are people's names, and the heading is none of a rater."""
    if not grid.rows[row][column] or lexicon.meaning(grid.rows[row][column]).kind in (
        "appraiser",
        "source",
        "partner",
        "school",
    ):
        return False
    texts = {text for each in _body(grid, row) if (text := grid.rows[each][column])}
    return len(texts) > 1 and sum(map(is_person_name, texts)) * 2 > len(texts)


def _names_person(grid: Grid, row: int, lexicon: Lexicon) -> bool:
    """Whether a line above a table names somebody: by a label, or alone in a title."""
    cells = [text for _, text in grid.filled(row, 0, grid.width - 1)]
    if any(lexicon.meaning(text.partition(":")[0]).kind in _PERSON and len(text) < 40 for text in cells):
        return True
    return len(cells) == 1 and len(cells[0]) < 90 and find_person_name(cells[0]) is not None


def _are_names(texts: Sequence[str]) -> bool:
    """Whether half of some texts are people's or schools' names, that is, no criteria."""
    return sum(is_person_name(text) or is_school_name(text) for text in texts) * 2 >= len(texts)


def _is_known(codes: Sequence[str | None], texts: Sequence[str]) -> bool:
    """Whether more than half of a set are criteria known, or called areas by their numbers as the Key Areas are."""
    known = sum(code is not None or _OF_AREAS.match(text) is not None for code, text in zip(codes, texts, strict=True))
    return known * 2 > len(codes) and not _numbers_on(texts, codes)


def _numbers_on(texts: Sequence[str], codes: Sequence[str | None]) -> bool:
    """Whether a list ("Domain 1" to "Domain 6") numbers on beyond a known one, so that all of it is another's."""
    listed = [
        (found[1].casefold(), code)
        for text, code in zip(texts, codes, strict=True)
        if (found := _OF_SOME_LIST.match(text))
    ]
    return any(code is None for _, code in listed) and len({word for word, _ in listed}) == 1
