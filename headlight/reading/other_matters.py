"""Tables whose titles or rows say that they are of something else: other staff, what was seen, an order, counts."""

import re
from collections.abc import Callable

from msgspec import Struct

from headlight.reading.layout import Layout
from headlight.text import fold

_GOVERNING = re.compile(
    r"\b(?:governors?|trustees?|board|directors?)['’]?s? skills\b|\bskills (?:audit|matrix)\b"
    r"|\bgoverning (?:board|body)(?:'s)? self|\b(?:board|governors'?) self[- ](?:evaluation|review|audit)",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\b(?:support|office|site|kitchen|admin\w*|premises|midday|cleaning) staff\b"
    r"|(?<!head )(?<!head-)\bteachers?['’]?s? (?:appraisals?|standards|performance management)\b",
    re.IGNORECASE,
)
_HEADS = re.compile(r"head ?-?teacher|\bheads?\b|\bprincipals?\b|\bleaders?\b", re.IGNORECASE)
_SEEN = re.compile(
    r"\bevidence (?:log|uploaded|checklist|tracker|index|received)\b|\bcoverage\b"
    r"|\b(?:uploaded|received|visited|covered|discussed|looked at)\b",
    re.IGNORECASE,
)
_VOID = re.compile(
    r"\bdo not use\b|\bsuperseded\b|\bobsolete\b|\bout of date\b|\bwithdrawn\b|\bnot to be used\b", re.IGNORECASE
)
_SUMS = re.compile(
    r"^(?:the )?(?:number|count|percentage|share|proportion) of [a-z]|^how many\b"
    r"|\b(?:hours|days|minutes) (?:spent )?(?:by|per|for each|on each) (?:key|area|criterion|standard|school|head)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"(?:(?:further |reviewer'?s |panel'?s )?(?:comments?|notes?|remarks|commentary|feedback|evidence))\W*"
)
_DONE = frozenset(("y", "n", "yes", "no", "x", "✓", "✔", "✗", "tick"))


class Matter(Struct, frozen=True):
    """What a table is of when it rates nobody: the reason to tell, and "aggregate" where it counts."""

    reason: str
    kind: str = ""


def find_other_matter(layout: Layout) -> Matter | None:
    """What a table's titles or rows say that it is of, None where nothing does."""
    return next((matter for test, matter in _MATTERS if test(layout)), None)


def read_titles(layout: Layout) -> list[str]:
    """The texts of the rows above a table."""
    band = layout.band
    return [text for row in band.context for _, text in layout.grid.filled(row, band.left, band.right)]


def _is_void(layout: Layout) -> bool:
    return any(map(_VOID.search, read_titles(layout)))


def _is_sum(layout: Layout) -> bool:
    return any(map(_SUMS.search, read_titles(layout)))


def _is_of_board(layout: Layout) -> bool:
    return _GOVERNING.search(" / ".join((layout.grid.name, *read_titles(layout)))) is not None


def _is_words(layout: Layout) -> bool:
    """Whether the title right above is that of comments and nothing else, and most cells are several words."""
    context = layout.band.context
    said = layout.grid.filled(context[-1], layout.band.left, layout.band.right) if context else []
    if len(said) != 1 or not _WORDS.fullmatch(fold(said[0][1])):
        return False
    texts = [text for column in layout.values for text in column.profile.texts]
    return sum(" " in text for text in texts) * 2 > len(texts)


def _is_of_staff(layout: Layout) -> bool:
    """Whether the sheet's name or a title says that other staff than heads and leaders are appraised."""
    said = (layout.grid.name, *read_titles(layout))
    return any(map(_STAFF.search, said)) and not any(map(_HEADS.search, said)) and "headed" not in layout.facts


def _is_coverage(layout: Layout) -> bool:
    """Whether all marks are yes and no, or ticks, under a title about what was seen or sent."""
    if not any(map(_SEEN.search, read_titles(layout))) or any(column.role == "tick" for column in layout.values):
        return False
    texts = {fold(text) for column in layout.values for text in column.profile.texts}
    return bool(texts) and texts <= _DONE


def _is_ranking(layout: Layout) -> bool:
    """Whether criteria across are numbered off in every row, 1 to the last of them, as no ratings would be."""
    indexes = [column.index for column in layout.values]
    if len(indexes) < 5:
        return False
    lines = [[layout.grid.rows[row][index] for index in indexes] for row in layout.band.body]
    lines = [line for line in lines if all(line)]
    whole = [str(at) for at in range(1, len(indexes) + 1)]
    return len(lines) > 2 and all(sorted(line) == whole for line in lines)


_MATTERS: tuple[tuple[Callable[[Layout], bool], Matter], ...] = (
    (_is_void, Matter("its title says that it is not to be used")),
    (_is_sum, Matter("counts or shares, by its title: an aggregate, no leader's rating", "aggregate")),
    (_is_words, Matter("comments, by the title right above")),
    (_is_of_staff, Matter("other staff's appraisals, no headteacher's rating")),
    (_is_coverage, Matter("whether something was seen or sent, by its title, no rating")),
    (_is_ranking, Matter("an order of importance or need: each row has every number once")),
    (_is_of_board, Matter("the governing board's view of itself, no leader's rating")),
)
