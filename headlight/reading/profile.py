"""What the cells of one column hold, counted once: ratings, ticks, numbers, prose or names."""

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field

from headlight.reading.grid import Grid
from headlight.reading.level_order import is_ladder
from headlight.reading.lexicon import Lexicon
from headlight.reading.people_names import is_initialled
from headlight.reading.ranks import find_rank
from headlight.reading.signs import count_stars, read_sign
from headlight.reading.values import name_colour, parse_blank
from headlight.text import fold

COLOURS = frozenset(("Red", "Amber", "Green", "Yellow", "Blue", "Orange", "Purple"))
TICKS = frozenset(
    [
        "x",
        "✓",
        "✔",
        "☑",
        "☒",
        "√",
        "y",
        "yes",
        "1",
        "•",
        "●",
        "*",
        "■",
        "tick",
        "true",
        "✗",
        "✘",
        "ticked",
        "a",
        "ü",
        "þ",
    ]
)
MANY = 400  # more different texts than any column of ratings has
_NUMBER = re.compile(r"[-+]?\d{1,9}(?:[.,]\d+)?")
_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:[T ].*)?")
_PARTED = re.compile(r"\s*[/|,;\n]\s*|\s+(?:or|-|–)\s+|\s{3,}")
_VERB = re.compile(r" (?:is|are|was|were|has|have|had) ")
_SIGNS = " +*↑↓↗↘→←^!?"  # stand behind a level and keep it: "Good+"
_MARKED = re.compile(r"\d{1,3}(?:\.\d+)?\s*(?:%|[-+*]|/\s*\d{1,3}|out of \d+)?|\d\s*[-/]\s*\d|[a-e][+*-]{0,2}")


class Profile(Struct):
    """One column's body: how often each text stands there, and the colours of its cells without text."""

    texts: Counter[str]
    colours: Counter[str]
    rows: int
    tints: Counter[str] = field(default_factory=Counter)  # the colours of its cells with text

    @property
    def filled(self) -> int:
        """How many cells have text."""
        return sum(self.texts.values())


def profile_column(grid: Grid, column: int, rows: Iterable[int]) -> Profile:
    """Count a column's texts, merged downwards included, and the fills of its blank cells."""
    wanted = list(rows)
    every = grid.read_down(column, wanted)
    texts = Counter(every)
    del texts[""]
    colours: Counter[str] = Counter()
    tints: Counter[str] = Counter()
    if fills := grid.fills(column):
        filled = [(text, fills[row]) for row, text in zip(wanted, every, strict=True) if row in fills]
        colours.update([name_colour(fill) for text, fill in filled if not text])
        tints.update([name_colour(fill) for text, fill in filled if text])
    return Profile(texts, colours, len(wanted), tints)


def is_number(text: str) -> bool:
    """Whether a text is a plain number."""
    return _NUMBER.fullmatch(text) is not None


def is_rating(text: str, lexicon: Lexicon) -> bool:
    """Whether a text may well be a level: a word of some scale, a small number, a mark such as 2/3 or 3+."""
    if len(text) > 200 or _DATE.fullmatch(text) or is_initialled(text):
        return False
    text = read_sign(text)
    folded = fold(text)
    if lists_levels(text, lexicon):
        return False
    if lexicon.levels(text) or _MARKED.fullmatch(folded) or count_stars(text):
        return True
    bare = folded.rstrip(_SIGNS)
    if bare != folded and lexicon.levels(bare):
        return True
    head = fold(re.split(r"\s*(?:[-–—:;,(/]|\bto\b|\n|\.\s)\s*", text, maxsplit=1, flags=re.IGNORECASE)[0])
    return bool(head != folded and head and (lexicon.levels(head) or _MARKED.fullmatch(head)))


def lists_levels(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is the levels to choose from, three of one scale or more: "Emerging / Developing / Secure"."""
    parts = [part for each in _PARTED.split(text) if (part := each.strip())] if len(text) > 4 else []
    if len(parts) < 3 or len({fold(part) for part in parts}) < len(parts):
        return False
    ranks = {find_rank(part) for part in parts}  # "Met / partly / not met" has a word that no scale spells so
    return bool(frozenset.intersection(*map(lexicon.levels, parts))) or (len(ranks) == len(parts) and None not in ranks)


def holds_ratings(profile: Profile, lexicon: Lexicon, share: float = 0.6) -> bool:
    """Whether most of what stands in a column may be levels, in words, numbers or colours."""
    if len(profile.texts) > MANY:
        return False
    blank = sum(count for text, count in profile.texts.items() if parse_blank(text))
    said = profile.filled - blank
    if not said:
        return any(colour in COLOURS for colour in profile.colours)
    hits = sum(count for text, count in profile.texts.items() if not parse_blank(text) and is_rating(text, lexicon))
    return (hits >= said * share and not _counts_up(profile)) or is_ladder(profile.texts)


def _counts_up(profile: Profile) -> bool:
    """Whether a column numbers its rows (1, 2, 3 ...) or holds large numbers, which no level does."""
    numbers = [float(text.replace(",", "")) for text in profile.texts if is_number(text)]
    if len(numbers) < 3 or len(numbers) < len(profile.texts) * 0.8:
        return False
    return max(numbers) > 100 or (
        len(numbers) == profile.rows and len(numbers) > 7 and max(profile.texts.values()) == 1
    )


def part_inline(text: str) -> str:
    """What stands behind the last colon or dash of a text that names a criterion and its level, "" where none does."""
    return next(iter(re.split(r":\s*|\s[-–—]\s", text)[:0:-1]), "").strip()


def is_tick(text: str) -> bool:
    """Whether a text is a mark that says "this one"."""
    return text.casefold() in TICKS or text in ("P", "ü", "þ", "R")


def holds_prose(profile: Profile) -> bool:
    """Whether a column is mostly sentences."""
    long = sum(count for text, count in profile.texts.items() if len(text) > 40 or _is_sentence(text))
    return long * 2 > profile.filled > 0


def _is_sentence(text: str) -> bool:
    """Whether a text has as many words as no level has, or one less and a verb: "Board reports are much better"."""
    return text.count(" ") >= 5 or (text.count(" ") == 4 and _VERB.search(text) is not None)
