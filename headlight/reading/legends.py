"""Keys that a workbook gives to its marks: "1 = Outstanding", "Key: G = Good", "4 is the highest"."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from headlight.reading.blanks import parse_blank
from headlight.reading.senses import speaks_of_want, tell_direction
from headlight.text import find_words, fold, tidy_spaces

_COLOUR = r"red|amber|green|yellow|blue|orange|purple|grey|gray|white"
_MARK = rf"\d{{1,2}}|[A-Za-z]{{1,2}}|[A-Za-z]{{3}}(?=\s*=)|{_COLOUR}"
_CALLED = r"(?:level |grade |score |stage |step |band |l(?=\d\s*=))?"
_PAIR = re.compile(
    rf"(?:^|(?<=[\s,;:|/(\[.])){_CALLED}({_MARK})\s*(?:=+>?|:|-|\bis\b|\bmeans\b|\bfor\b)\s*"
    rf"(?:(?:{_COLOUR}),\s*)?([^=,;|\n]+?)(?=\s*(?:[,;|\n]"
    rf"|[).\]]?\s*(?:\b(?:and |or )|/ ?)?\b{_CALLED}(?:{_MARK})\s*(?:=|:| - | is | means )|[.)\]]*$))",
    re.IGNORECASE,
)
_ROUND = re.compile(rf"(?:^|(?<=[\s,;:/]))({_MARK})\s*\(([^()=]+)\)", re.IGNORECASE)
BEST = r"highest|high|best|strongest|strong|top|most|excellent|very good|greatest"
WORST = r"lowest|low|worst|weakest|weak|poorest|poor|bottom|least"
_TURNED = re.compile(
    rf"([A-Za-z][A-Za-z' -]{{2,40}}?)\s*(?:=|\()\s*({_MARK})(?:\s*\((?:the )?(?:{BEST}|{WORST})\))?"
    r"(?=\s*(?:[,;|/.)\n]|$))",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"(?:^|(?<=[\s(\[])){_CALLED}(\d)[.)]?\s+([A-Za-z][A-Za-z' ]+?)"
    rf"(?=\s*[,;/|]?\s+{_CALLED}\d[.)]?\s+[A-Za-z]|\s*[.)\]]*\s*$)",
    re.IGNORECASE,
)
_TOLD_COLOUR = re.compile(rf"({_COLOUR})\s*[:(-]\s*\S.*", re.IGNORECASE)
_END = re.compile(
    rf"(?<![\w.,/-])(\d{{1,3}})\s*(?:=|:|-|\(|is|being|as|represents?|means)?\s*"
    rf"(?:the |a |is )*(?:very )?({BEST}|{WORST})\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(r"(?:^|[\n;,|/(])\s*(?:level |grade |score )?(\d{1,2})\s*(?:[-–—=.):]+\s*|\s)(?=[A-Za-z])")
_END_TURNED = re.compile(
    rf"\b({BEST}|{WORST})\b\s*(?:score |rating |mark |grade |level )?(?:=|:|\(|is|being)\s*(\d{{1,3}})", re.IGNORECASE
)
_END_ALONE = re.compile(rf"(?:the )?(?:very )?(?:{BEST}|{WORST})(?: rating| score| level| grade)?")
_BETTER = re.compile(
    r"\b(high|low|larg|bigg|small)(?:er|est)?(?: the)?(?: (?:number|score|mark|rating|grade|level|figure)s?)*,?"
    r" (?:is |are |being |means? |= ?|shows? )?(?:the )?(?:better|best|stronger|strongest)\b"
)
_FIRST = re.compile(
    rf"\b(?:(?P<one>{BEST}|{WORST})(?: level| rating| grade)?s? (?:first|to (?:{BEST}|{WORST})))\b"
    r"[^:]{0,20}[:-]\s*(?P<list>[^:]+)$"
)
_SCALED = re.compile(
    r"\b(?:levels?|ratings?|grades?|scales?|judge?ments?|marks?|scores?|descriptors?|steps?)\b", re.IGNORECASE
)
_DECIMAL = re.compile(r"(?<![\d.,])(\d{1,2})[.,]0+(?!\d)")
_UNRATED = re.compile(
    r"(?:not|un) ?(?:yet |been )*(?:rated|judged|assessed|scored|graded|seen|observed|applicable|reviewed|discussed"
    r"|covered|known)|no (?:rating|judge?ment|score|grade|data|response|answer)|n ?/ ?a"
    r"|too early.*|new in post|tbc|blank"
)
_OUT_OF = re.compile(
    r"\b(?:out of|marks? of|max(?:imum)?(?: score| mark)?(?: of|:|=)?)\s*(\d{1,3}|ten|five|four)\b", re.IGNORECASE
)
_SPAN = re.compile(
    r"\b(?:scale|scored?|rated?|rating|ratings|grades?|levels?|marks?)\b[^.\d]{0,24}(\d)\s*(?:-|–|to)\s*(\d{1,2})\b",
    re.IGNORECASE,
)
_FROM_ZERO = re.compile(r"\b0\s*(?:\([^()]{1,30}\))?\s*(?:[-–]|\bto\b)\s*([2-9])\b")
_CELL = re.compile(r"^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)$")
_COLOURS = frozenset(_COLOUR.split("|"))
_NUMBERS = {"ten": 10, "five": 5, "four": 4}


class Legend(Struct, frozen=True):
    """A key found in a workbook: (mark, word) pairs, (colour name, word) pairs, and where it stood.

    ``direction`` is "up" where the text says the highest number is best, "down" where the lowest is;
    ``top`` is the highest number it names.
    """

    entries: tuple[tuple[str, str], ...] = ()
    colours: tuple[tuple[str, str], ...] = ()
    place: str = ""
    direction: str | None = None
    top: int | None = None
    blanks: tuple[str, ...] = ()  # marks that the key says are no rating


def read_legend(lines: Sequence[tuple[str, str]]) -> Legend | None:
    """The legend told by (cell address, text) lines, or None; adjacent cells may hold mark and word."""
    found: list[tuple[str, str, str]] = []
    ends: dict[int, str] = {}
    said: dict[int, str] = {}  # what sentences say of the ends, which a key's own words may contradict
    tops: list[int] = []
    lines = [(cell, _DECIMAL.sub(r"\1", text) if "0" in text else text) for cell, text in lines]
    for cell, text in lines:
        best = _find_ends(text)
        ends.update(best)
        tops += _find_tops(text)
        pairs = _find_pairs(text)
        said.update({} if pairs else best)
        found += [(cell, mark, word) for mark, word in pairs]
    inner = _find_inner(lines)
    ends = {number: word for number, word in (said if _find_direction(said) else ends).items() if number not in inner}
    ordered = next(
        (each for cell, text in lines if (each := _find_ordered(cell, text) or _find_ended(cell, text))), None
    )
    if ordered is not None:
        return ordered
    found = [] if all(_is_end(word) for *_, word in found) else found
    found = found or _find_neighbours(lines)
    return _build(found, ends, tops, lines)


@lru_cache(maxsize=4096)
def _find_ordered(cell: str, text: str) -> Legend | None:
    """The levels that a text lists in their order: "Our levels, lowest first: Seed, Sapling, Tree, Forest"."""
    found = _FIRST.search(tidy_spaces(text.replace("–", "-")).casefold())
    if found is None or not _SCALED.search(text[: found.start("list")]):
        return None
    plain = tidy_spaces(text.replace("–", "-"))
    words = [
        _word(part) for part in re.split(r"\s*(?:,|;|/|>|<|→|\|| - | to |\band\b)\s*", plain[found.start("list") :])
    ]
    words = [word for word in words if word]
    if (
        not 2 < len(words) < 9
        or any(not _is_word(word) or len(word) > 40 for word in words)
        or len(set(words)) < len(words)
    ):
        return None
    worst = re.fullmatch(WORST, found["one"]) is not None
    return Legend(tuple((word, word) for word in words), (), cell, "up" if worst else "down", None)


_END_WORD = re.compile(rf"\(\s*(?:the )?(?P<one>{BEST}|{WORST})(?: level| rating| grade)?\s*\)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _find_ended(cell: str, text: str) -> Legend | None:
    """The levels that a text lists with its ends called so: "Off track (lowest) / On track / Ahead (highest)"."""
    plain = tidy_spaces(text.replace("–", "-"))
    ends = [found["one"].casefold() for found in _END_WORD.finditer(plain)]
    if len(ends) != 2:
        return None
    parts = re.split(r"\s*(?:[,;/>|→]| - )\s*", plain.rpartition(":")[2])
    first, last = (_END_WORD.search(parts[at]) is not None for at in (0, -1))
    words = [_word(_END_WORD.sub("", part)) for part in parts]
    if not (first and last) or not 2 < len(words) < 9 or len(set(words)) < len(words):
        return None
    worst = [re.fullmatch(WORST, each) is not None for each in ends]
    if worst[0] == worst[1] or any(not _is_word(word) or len(word) > 40 for word in words):
        return None
    return Legend(tuple((word, word) for word in words), (), cell, "up" if worst[0] else "down", None)


def _build(
    found: Sequence[tuple[str, str, str]],
    ends: Mapping[int, str],
    tops: Sequence[int],
    lines: Sequence[tuple[str, str]],
) -> Legend | None:
    colours = tuple(dict.fromkeys((mark.capitalize(), word) for _, mark, word in found if mark.lower() in _COLOURS))
    entries = tuple(dict.fromkeys((mark, word) for _, mark, word in found if mark.lower() not in _COLOURS))
    blanks = tuple(mark for mark, word in entries if _says_unrated(mark, word))
    entries = tuple(entry for entry in entries if entry[0] not in blanks)
    entries = () if any(len(mark) == 1 and mark.lower() == word.lower() for mark, word in entries) else entries
    numbers = [int(mark) for mark, _ in entries if mark.isdigit()]
    said = [text for _, text in lines if _BETTER.search(fold(text))]
    direction = _find_direction(ends) or _find_better(said)
    if direction is None and (between := _find_sense(entries)):
        direction, entries = between, ()
    top = max([*numbers, *ends, *tops], default=None)
    if direction and not entries and not blanks and (zero := _find_zero(lines)) == top:
        entries = tuple((str(number), str(number)) for number in range(zero + 1))
    if not entries and not colours and direction is None and not tops and not blanks:
        return None
    told = next((cell for cell, text in lines if _find_ends(text) or _find_tops(text) or text in said), "")
    return Legend(entries, colours, found[0][0] if found else told, direction, top, blanks)


def is_unrated(word: str) -> bool:
    """Whether a word stands for no rating where levels may stand: "Not seen", "n/a"."""
    return _UNRATED.fullmatch(fold(word).strip(" .")) is not None


def _says_unrated(mark: str, word: str) -> bool:
    """Whether a key says that a mark is no rating: "0 = not yet rated", "N = no evidence"; a low level is one."""
    return is_unrated(word) or (not mark.strip("0") and parse_blank(word))


def _find_better(texts: Sequence[str]) -> str | None:
    """Which way numbers run where a text says that higher or lower ones are better."""
    said = {
        "up" if found[1] in ("high", "larg", "bigg") else "down"
        for text in texts
        for found in _BETTER.finditer(fold(text))
    }
    return said.pop() if len(said) == 1 else None


def _find_sense(entries: Sequence[tuple[str, str]]) -> str | None:
    """Which way numbers run where words stand at the two ends alone: "1 is poor and 4 is strong"."""
    if len(entries) != 2 or not all(mark.isdigit() for mark, _ in entries):
        return None
    (low, worse), (high, better) = sorted(entries, key=lambda each: int(each[0]))
    return tell_direction([worse, better]) if int(high) - int(low) > 1 and int(low) <= 1 else None


@lru_cache(maxsize=4096)
def _find_pairs(text: str) -> list[tuple[str, str]]:
    """Marks with their words in one text; a lone pair counts only where it is written with "="."""
    plain = tidy_spaces(re.sub(r"\n|[•·]", " ; ", text).replace("–", "-").replace("—", "-"))
    plain = re.sub(
        r"^(?:key|legend|scale|grades?|ratings?|judgements?|codes?|rag)(?: key)?\s*[:\-]\s*",
        "",
        plain,
        flags=re.IGNORECASE,
    )
    for pattern in (_PAIR, _ROUND, _LISTED):
        pairs = [(found[1], _drop_sense(found[1], _word(found[2]))) for found in pattern.finditer(plain)]
        pairs = [(mark, word) for mark, word in pairs if _is_word(word) and not _is_between(mark, word)]
        if len(pairs) > 1 or (len(pairs) == 1 and re.match(rf"^\s*{_CALLED}(?:{_MARK})\s*=", plain, re.IGNORECASE)):
            return pairs
    turned = [(found[2], _word(found[1])) for found in _TURNED.finditer(plain)]
    return turned if len(turned) > 1 else [pair for pair in turned if pair[0].isdigit()][:1]


def join_across(lines: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Three cells or more of one row as one line: "Blue: exceeding" beside "Green: meeting" is a key too."""
    rows: dict[str, list[tuple[str, str]]] = {}
    for cell, text in lines:
        found = _CELL.match(cell)
        rows.setdefault(found[2] if found else cell, []).append((cell, text.strip(" ,;")))
    joined = [(row[0][0], ", ".join(text for _, text in row), len(row)) for row in rows.values() if len(row) > 2]
    return [(cell, text) for cell, text, count in joined if len(_find_pairs(text)) >= count - 1]


def _drop_sense(mark: str, word: str) -> str:
    """A colour without what it stands for, behind its own initial: "R = red: cause for concern"."""
    found = _TOLD_COLOUR.fullmatch(word)
    return found[1] if found and found[1][0].casefold() == mark.casefold() else word


def _is_between(mark: str, word: str) -> bool:
    """Whether a pair is no colour with its meaning but a level between two colours: "Amber-Green"."""
    return mark.casefold() in _COLOURS and word.casefold() in _COLOURS


def _word(text: str) -> str:
    return re.sub(r"\s+(?:to|and|or|through)$", "", text.strip(" -.;:,()[]'\"/"))


def _is_word(word: str) -> bool:
    """Whether a legend's right side is words: not a date, not a number, not a sentence."""
    words = find_words(word)
    return (
        0 < len(words) <= 12
        and len(word) > 1
        and any(letter.isalpha() for letter in word)
        and not re.fullmatch(r"\d.*", word)
    )


def _is_end(word: str) -> bool:
    """Whether a legend's right side only says high or low."""
    return _END_ALONE.fullmatch(fold(word)) is not None


def _find_inner(lines: Sequence[tuple[str, str]]) -> set[int]:
    """The numbers that a key explains between two others: its "2 = strong" of five says nothing of an end."""
    told = {int(found[1]) for _, text in lines for found in _EXPLAINED.finditer(text)}
    return {number for number in told if min(told) < number < max(told)}


@lru_cache(maxsize=4096)
def _find_ends(text: str) -> dict[int, str]:
    """Numbers that a text calls best or worst; of concern, risk or need the highest is neither."""
    plain = fold(text)
    if speaks_of_want(text):
        return {}
    pairs = [(int(found[1]), found[2]) for found in _END.finditer(plain)]
    pairs += [(int(found[2]), found[1]) for found in _END_TURNED.finditer(plain)]
    return {number: "best" if re.fullmatch(BEST, word) else "worst" for number, word in pairs if number <= 100}


@lru_cache(maxsize=4096)
def _find_tops(text: str) -> list[int]:
    """Numbers that a text calls the top of its scale: "out of 10", "scored 1 to 5"."""
    plain = fold(text)
    tops = [_NUMBERS.get(found[1]) or int(found[1]) for found in _OUT_OF.finditer(plain)]
    return tops + [int(found[2]) for found in _SPAN.finditer(plain) if int(found[1]) <= 1 < int(found[2])]


def _find_zero(lines: Sequence[tuple[str, str]]) -> int:
    """The top of a scale that is said to begin at nought ("0 (weak) to 4 (strong)"), else nought."""
    return max((int(found[1]) for _, text in lines for found in _FROM_ZERO.finditer(text)), default=0)


def _find_direction(ends: Mapping[int, str]) -> str | None:
    """Which way numbers run, out of those called best or worst."""
    said = {("up" if (word == "best") == (number > 1) else "down") for number, word in ends.items()}
    return said.pop() if len(said) == 1 else None


def _find_neighbours(lines: Sequence[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Marks and words in cells side by side, or one above the other; two pairs at least."""
    cells = {(_column(found[1]), int(found[2])): text.strip() for cell, text in lines if (found := _CELL.match(cell))}
    for down, right in ((0, 1), (1, 0)):
        pairs = [
            (f"{column},{row}", text, _word(cells[column + right, row + down]))
            for (column, row), text in cells.items()
            if _is_mark_of(text, word := cells.get((column + right, row + down), "")) and _is_word(word)
        ]
        pairs = [pair for pair in pairs if len(pair[2]) > 1]
        if {fold(word) for *_, word in pairs} & {fold(mark) for _, mark, _ in pairs}:
            continue  # "Green", "Amber", "Red" one below the other is a list: no mark is explained by the next
        if down and len(cells) > 2 * len(pairs) + 1:
            continue  # a column of ratings, in which one happens to stand over another word
        if len({mark for _, mark, _ in pairs}) == len(pairs) > 1 and len({word for *_, word in pairs}) == len(pairs):
            first = lines[0][0]
            return [(first, mark, word) for _, mark, word in pairs]
    return []


def _is_mark_of(text: str, word: str) -> bool:
    """Whether a text may be the mark for a word: a number, a letter or two, a colour, or the word cut short ("Ldg")."""
    if re.fullmatch(_MARK, text, re.IGNORECASE):
        return True
    cut = 2 < len(text) < 6 and text.isalpha() and len(text) < len(word)
    return cut and re.fullmatch(".*".join(text) + ".*", word, re.IGNORECASE) is not None


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
