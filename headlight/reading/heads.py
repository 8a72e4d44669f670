"""Which rows of a sheet are headings: rows that name columns, and not records, titles or lines of labels."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from headlight.reading.cycles import parse_cycle
from headlight.reading.facts import read_label
from headlight.reading.grid import Grid
from headlight.reading.headings import Meaning
from headlight.reading.lexicon import KEYS, RATERS, Lexicon
from headlight.reading.names import is_person_name, is_school_name
from headlight.text import fold

Cells = Sequence[tuple[int, str]]  # a row's texts with their columns
DEEP = 60  # rows from the top in which a heading is looked for without a sparse row before it
_BETWEEN = re.compile(r"\d\s*[-/]\s*\d|\d\s*[-+*]")  # "2/3" and "3+" are levels of a row, no numbers of criteria
# Columns behind all schools: remarks, sums and other matters.
_BEHIND = frozenset(
    ("comment", "results", "ignore", "overall", "target", "difference", "previous", "sensitive", "aggregate", "phase")
)
_NAME = re.compile(r"(?:[A-Z][\w'’.-]+|of|the|and|&)(?: (?:[A-Z][\w'’.-]*|of|the|and|&)){0,4}")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?: \d.*)?|\d{4}-\d{2}-\d{2}.*")
_DIGIT = re.compile(r"\d")
_DIGITS = frozenset("0123456789.%")
_NUMBERED = re.compile(r"[1-9]\.[1-9]\d?")
_TURN = re.compile(r"(?:q|quarter|visit|term|half term|review|round|wave|meeting)[ -]?\d")
_TIMES = frozenset(("date", "cycle", "point", "source", "role", "urn", "appraiser"))
# The label of a colleague of the head, with the name behind its colon or in the next cell.
COLLEAGUE = re.compile(
    r"((?:deputy|assistant|vice)(?:[ -]?(?:head ?teacher|head|principal))?)(?:'s name| name)?(?:\s*:\s*(.*))?",
    re.IGNORECASE,
)


def is_heading(cells: Cells, lexicon: Lexicon) -> bool:
    """Whether a row names columns: two criteria, or nouns such as School and Rating, and is no line of labels."""
    return lexicon.keep(_is_heading, tuple([text for _, text in cells]))


def _is_heading(lexicon: Lexicon, texts: tuple[str, ...]) -> bool:
    if len(texts) < 2 or (lexicon.is_total(texts[0]) and not _names_both(texts[1:], lexicon)):
        return False
    alike = [text for text in texts if lexicon.is_alike(text) and not _BETWEEN.fullmatch(text)]
    criteria = {*lexicon.criteria(alike)} - {None}
    if len(criteria) >= 2 or _hints_at_framework([lexicon.meaning(text) for text in alike]):
        return True
    if _is_record(texts, lexicon):
        return False
    pure = any(_is_plain_noun(text, lexicon) and not lexicon.is_rater(text) for text in texts)
    if not (pure or _heads_people(texts, lexicon)) or is_label_row(texts, lexicon):
        return False
    return bool(criteria) or _names_columns(texts, lexicon)


def _names_both(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a row names a column of schools and one of heads, whatever its first word ("Trust | School | Head")."""
    return {"school", "leader"} <= {lexicon.meaning(text).kind for text in texts}


def _is_record(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether levels stand in a row as they were given: beside a day, or again and again in no order of their own."""
    levels = [fold(text) for text in texts if lexicon.levels(text)]
    if len(levels) > 1 and any(_DAY.fullmatch(text) for text in texts):
        return True
    once = list(dict.fromkeys(levels))
    return len(once) < len(levels) and any(level != once[at % len(once)] for at, level in enumerate(levels))


def _names_columns(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a row without criteria names columns: by two nouns, or by one over values such as levels or years."""
    nouns = sum(lexicon.is_noun(text) for text in texts)
    rest = [text for text in texts if not lexicon.is_noun(text)]
    turns = len(rest) if nouns and alternate(rest, lexicon) else 0
    values = max(count_values(texts, lexicon), turns)
    if nouns >= 2 and _names_keys(texts, lexicon) and nouns + values >= len(texts) * 0.4:
        named = sum(lexicon.is_noun(text) or lexicon.is_rater(text) for text in texts)
        named += turns
        return named >= len(texts) * 0.75 or len({fold(text) for text in texts}) >= len(texts) * 0.5
    meanings = [lexicon.meaning(text) for text in texts]
    keyed = any(each.kind in KEYS for each in meanings)
    if not keyed or (nouns == 1 and meanings[0].kind in _TIMES):
        return False
    known = nouns + sum(each.source is not None and each.kind not in KEYS for each in meanings)
    return values >= 2 and len(texts) - values - known <= len(texts) * 0.2


def is_key_row(cells: Cells, lexicon: Lexicon, least: int = 3) -> bool:
    """Whether a row is a label with a value under each of several columns: "Date | 3 May | 4 June | Average"."""
    if len(cells) < least:
        return False
    label = read_label(cells[0][1], lexicon)
    rest = [text for _, text in cells[1:] if not lexicon.is_total(text)]
    if label is None or not rest or label[1]:
        return False
    while len(rest) > 2 and lexicon.is_noun(rest[-1]) and lexicon.meaning(rest[-1]).kind in _BEHIND:
        rest.pop()
    if label[0] != "role" and any(lexicon.is_noun(text) for text in rest):
        return False
    return sum(bool(lexicon.levels(text)) for text in rest) * 2 < len(rest)


def is_name_row(cells: Cells, lexicon: Lexicon) -> bool:
    """Whether several columns have a name each ("School | Oak Primary | Ash Primary | Elm"), labelled or not."""
    if not cells:
        return False
    cells = cells[1:] if len(cells) > 2 and is_cycle(cells[0][1]) else cells  # a year in the corner
    label, names = read_label(cells[0][1], lexicon), [text for _, text in cells]
    if label is None and not any(map(lexicon.is_noun, names)):
        return len(set(names)) > 1 and _are_names(names)
    names = names[1:]
    while len(names) > 3 and lexicon.meaning(names[-1]).kind in _BEHIND:
        names.pop()
    if len(set(names)) < 3 or (label or ("", ""))[0] not in ("school", "leader"):
        return False
    said = any(lexicon.levels(text) or read_label(text, lexicon) or lexicon.is_rater(text) for text in names)
    plain = all(_NAME.fullmatch(text) and lexicon.meaning(text).kind == "unknown" for text in names)
    return _are_names(names) or (plain and not said)


def _are_names(texts: Sequence[str]) -> bool:
    return all(map(is_school_name, texts)) or all(map(is_person_name, texts))


def _heads_people(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a row of which the one noun may also be a rater ("Headteacher") heads years or a whole scale."""
    if not any(lexicon.meaning(text).kind == "leader" for text in texts):
        return False
    return sum(map(is_cycle, texts)) >= 2 or count_levels(texts, lexicon) >= 3


def _names_keys(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a heading row names at least a key or a rating; subjects and sums alone are no heading."""
    kinds = {lexicon.meaning(text).kind for text in texts if _is_plain_noun(text, lexicon)}
    return bool(kinds & (KEYS | {"rating", "comment", "objective"}))


def _is_plain_noun(text: str, lexicon: Lexicon) -> bool:
    """Whether a noun is one by more than a word in it: "Needs further evidence" is as likely a remark in a record."""
    found = lexicon.meaning(text)
    return lexicon.is_noun(text) and not (found.kind in ("comment", "target") and found.score < 0.85)


def _hints_at_framework(meanings: Sequence[Meaning]) -> bool:
    """Whether three headings may each be a criterion of one framework: unsure alone, they are sure together."""
    hints = {each.code: each.framework for each in meanings if each.score >= 0.6}
    return max(Counter(hints.values()).values(), default=0) >= 3


def count_values(texts: Sequence[str], lexicon: Lexicon) -> int:
    """How many texts are values that head columns: levels of one scale, raters, years."""
    meanings = [lexicon.meaning(text) for text in texts]
    sources = sum(each.source is not None for each in meanings)
    times = sum(is_cycle(text) or bool(each.cycle or each.point) for text, each in zip(texts, meanings, strict=True))
    return max(sources, times, count_levels(texts, lexicon), _count_numbered(texts))


def alternate(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a few words come again and again in one order, as under merged headings: "No. | Word | No. | Word"."""
    once = list(dict.fromkeys(map(fold, texts)))
    if not 1 < len(once) < 5 or len(texts) < 2 * len(once) or any(map(lexicon.levels, texts)):
        return False
    worded = all(_TURN.fullmatch(word) or not any(map(str.isdigit, word)) for word in once)
    return worded and all(fold(text) == once[at % len(once)] for at, text in enumerate(texts))


def _count_numbered(texts: Sequence[str]) -> int:
    """How many statements' numbers head columns: "1.1", "1.2" and on, each once and in order, as no ratings are."""
    numbers = [tuple(map(int, text.split("."))) for text in texts if _NUMBERED.fullmatch(text)]
    return len(numbers) if all(one < two for one, two in pairwise(numbers)) and len(numbers) > 3 else 0


def is_cycle(text: str) -> bool:
    """Whether a text is a year, a term or a date and nothing else."""
    if len(text) > 60 or not _DIGIT.search(text) or text.isdigit():
        return False
    mark = parse_cycle(text)
    return mark is not None and (mark.cycle is not None or mark.date is not None)


def count_levels(texts: Sequence[str], lexicon: Lexicon) -> int:
    """How many different levels of one scale stand among the texts, the scale that has most."""
    votes: Counter[str] = Counter()
    for text in {fold(each): each for each in texts}.values():
        votes.update(lexicon.levels(text))
    return max(votes.values(), default=0)


def is_label_row(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a row is "School: | Oak | Headteacher: | Jane Smith": labels and values by turns."""
    if any(":" in text and lexicon.is_noun(text.partition(":")[0].strip()) for text in texts):
        return True
    if _are_side_by_side(texts, lexicon):
        return False
    nouns = [_is_label(text, texts[at - 1] if at else "", lexicon) for at, text in enumerate(texts)]
    alternate = all(noun == (at % 2 == 0) for at, noun in enumerate(nouns))
    alternate = alternate and not any(lexicon.criterion(text) for text in texts)
    return alternate and lexicon.meaning(texts[0]).kind not in ("criterion name", "rating", "comment")


def _are_side_by_side(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether raters head a row, perhaps with words beside: "SIP | Head's own view", "Head | CEO | Strengths"."""
    raters = [text for text in texts if lexicon.is_rater(text)]
    remarks = sum(lexicon.meaning(text).kind == "comment" for text in texts)
    sources = {lexicon.meaning(text).source for text in raters}
    return len(sources) > 1 and (remarks > 0 or len(raters) == len(texts))


def _is_label(text: str, before: str, lexicon: Lexicon) -> bool:
    """Whether a cell is a label; a post after the label "Role" is its value."""
    if before and lexicon.meaning(before).kind == "role" and lexicon.meaning(text).kind == "leader":
        return False
    return lexicon.is_noun(text) or read_label(text, lexicon) is not None or text.partition(":")[2].strip() != ""


def find_headings(
    grid: Grid, left: int, right: int, crit: dict[int, str], spines: Sequence[int], lexicon: Lexicon
) -> set[int]:
    """The rows that are headings, looked for at the top and wherever a sparse row stands before."""
    found: set[int] = set()
    near = DEEP
    small = grid.height <= 2000
    for row in range(grid.height):
        said = grid.count(row, left, right)
        if said <= 2 and row >= near - 4:
            near = row + 5
        if said < 2 or (row >= near and not small):
            continue
        cells = grid.filled(row, left, right)
        if row in crit and not _heads_beside_spine([text for _, text in cells], lexicon):
            continue
        if _mostly_numbers(cells) and not _is_noun(cells[0], lexicon):
            continue
        if _remarks(cells, spines, lexicon):
            continue
        if is_heading(cells, lexicon) or _heads_criteria(grid, row, cells, crit, lexicon):
            found.add(row)
    return found


def _remarks(cells: Cells, spines: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a row has words about a criterion ("Strengths | Links with the parish") where criteria run down."""
    return cells[0][0] in spines and lexicon.meaning(cells[0][1].partition(":")[0]).kind == "comment"


def _heads_criteria(grid: Grid, row: int, cells: Cells, crit: dict[int, str], lexicon: Lexicon) -> bool:
    """Whether a row over criteria names their column ("Domain | Oak | Ash"), lines of labels between them or not."""
    near = [each for each in range(row + 1, min(row + 4, grid.height)) if any(grid.rows[each])]
    labels = [each for each in near if (said := read_label(grid.rows[each][cells[0][0]], lexicon)) and not said[1]]
    below = next((each for each in near if each in crit or each not in labels), None)
    return below in crit and any(lexicon.meaning(text).kind == "criterion name" for _, text in cells)


def _is_noun(cell: tuple[int, str], lexicon: Lexicon) -> bool:
    return lexicon.is_noun(cell[1])


def _mostly_numbers(cells: Cells) -> bool:
    numbers = [text for _, text in cells if text[0] in _DIGITS and text.replace(".", "", 1).replace("%", "").isdigit()]
    return len(numbers) * 2 > len(cells) + 1


def _heads_beside_spine(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """A row whose spine cell is a criterion heads columns only if several other criteria or nouns stand beside it."""
    codes = lexicon.criteria(texts)
    rest = [text for text, code in zip(texts, codes, strict=True) if not code]
    if rest and all(lexicon.is_noun(text) or lexicon.is_rater(text) for text in rest):
        return _names_keys(rest, lexicon) or any(lexicon.is_rater(text) for text in rest)
    return len({*codes} - {None}) >= 3


def is_rater(text: str, lexicon: Lexicon) -> bool:
    """Whether a row's label names who rated: "Self", "Appraiser", "SIP"."""
    meaning = lexicon.meaning(text)
    return meaning.source is not None or meaning.kind in RATERS
