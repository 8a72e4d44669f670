"""What stands over each column: the texts of its heading rows, merged ones spread, and the facts they state."""

import re
from collections import Counter
from collections.abc import Sequence

from headlight.reading.bands import Band
from headlight.reading.cycles import find_cycle
from headlight.reading.facts import NAMES, Facts, read_label, state_cycle, state_fact, state_meaning
from headlight.reading.grid import Grid
from headlight.reading.headings import Meaning
from headlight.reading.heads import is_cycle
from headlight.reading.lexicon import KEYS, RATERS, Lexicon

# "KA3 self": the code has said which criterion, so that the word left says who rated.
_CODED_RATER = re.compile(r"^\W*(?:KA|key area|D|HS)\s*\d+(?:\.\d+)?\W+(\w+)\W*$", re.IGNORECASE)


# "Developing Self and Working with Others (Self)": what stands last in brackets or after a dash says who rated.
_ENDED_RATER = re.compile(r"^.{6,}(?:[(\[]\s*|\s[-–:]\s+)([A-Za-z][A-Za-z ]{1,14})\s*[)\]]?\s*$")


_KEY = re.compile(r"\b\d\s*=\s*\w.*\d\s*=\s*\w")  # the key to the ratings in a corner of the headings
_ANSWER = re.compile(r"(?:open-ended )?response|answer|value", re.IGNORECASE)  # a survey export's second row


def stack_headings(grid: Grid, band: Band, lexicon: Lexicon) -> list[tuple[int, tuple[str, ...]]]:
    """For each column the texts of the heading rows over it, top first, a group's text over each of its columns."""
    rows = [_spread_row(grid, band, row, at < len(band.heads) - 1, lexicon) for at, row in enumerate(band.heads)]
    labels = [_find_row_label(grid, band, row, lexicon) for row in band.heads]
    stacks = []
    for at, column in enumerate(range(band.left, band.right + 1)):
        texts: list[str] = []
        for row, labelled in zip(rows, labels, strict=True):
            if texts and labelled == column:
                continue  # the label of the names to its right, no heading of the cells below it
            keyed = _KEY.search(row[at]) and not lexicon.criterion(row[at])  # "KA1 (1=low 4=high)" is a heading
            told = row[at] and row[at] not in texts and not keyed
            if told and not (texts and _ANSWER.fullmatch(row[at])):
                texts.append(row[at])
        stacks.append((column, tuple(texts)))
    return stacks


def _spread_row(grid: Grid, band: Band, row: int, upper: bool, lexicon: Lexicon) -> list[str]:
    """One heading row with merged texts filled; an upper row without merges runs on to the right."""
    texts = [grid.over(row, column) for column in range(band.left, band.right + 1)]
    merged = any(top <= row <= bottom and right > left for top, left, bottom, right in grid.sheet.merges)
    if not upper or merged:
        return texts
    below = band.heads[-1]
    lowest = [grid.over(below, column) for column in range(band.left, band.right + 1)]
    raters = {text for text, count in Counter(lowest).items() if count > 1 and lexicon.meaning(text).kind in RATERS}
    run = ""
    for at, text in enumerate(texts):
        under = lowest[at]
        if text:
            run = "" if lexicon.is_noun(text) or read_label(text, lexicon) or "=" in text else text
        elif (
            run
            and under
            and (under in raters or lexicon.meaning(under).kind not in KEYS or lexicon.meaning(under).source)
        ):
            texts[at] = run
        elif under and lexicon.meaning(under).kind in KEYS:
            run = ""
    return texts


def name_rows(grid: Grid, band: Band, lexicon: Lexicon) -> dict[str, str]:
    """Text -> kind, for heading rows that a label in front names ("School | Oak | Ash")."""
    named: dict[str, str] = {}
    for row in band.heads:
        if _find_row_label(grid, band, row, lexicon) is not None:
            (_, label), *cells = grid.filled(row, band.left, band.right)
            kind = read_label(label, lexicon)
            rest = [text for _, text in cells if not lexicon.is_total(text)]
            named.update(dict.fromkeys(rest, kind[0] if kind else ""))
    return named


def _find_row_label(grid: Grid, band: Band, row: int, lexicon: Lexicon) -> int | None:
    """The column of the label that a heading row begins with, names and no headings to its right, or None."""
    cells = grid.filled(row, band.left, band.right)
    label = read_label(cells[0][1], lexicon) if cells else None
    rest = [text for _, text in cells[1:] if not lexicon.is_total(text)]
    if not label or label[1] or not rest or any(lexicon.criterion(text) for text in rest):
        return None
    headed = label[0] != "role" and any(lexicon.is_noun(text) for text in rest)  # posts are a label's values
    # "Head | 2022/23 | 2023/24" heads a column of names, and labels no row
    timed = label[0] in NAMES and any(is_cycle(text) or lexicon.meaning(text).point for text in rest)
    return None if headed or timed else cells[0][0]


def state_headings(texts: Sequence[str], last: Meaning, named: dict[str, str], lexicon: Lexicon) -> Facts:
    """The facts a column's headings state, the lowest row winning."""
    facts: Facts = {}
    for text in texts[:-1]:
        if text in named:
            facts.update(state_fact(named[text], text, lexicon))
            continue
        facts.update(state_meaning(lexicon.meaning(text)))
        facts.update({k: v for k, v in state_cycle(find_cycle(text)).items() if k not in facts})
    if texts and texts[-1] in named:
        return {**facts, **state_fact(named[texts[-1]], texts[-1], lexicon)}
    said = state_meaning(last)
    ended = texts and last.kind == "criterion" and (_CODED_RATER.match(texts[-1]) or _ENDED_RATER.match(texts[-1]))
    if "source" not in said and ended:
        said.update(
            {kind: value for kind, value in state_meaning(lexicon.meaning(ended[1])).items() if kind == "source"}
        )
    if texts and is_cycle(texts[-1]):
        said.update(state_cycle(find_cycle(texts[-1])))
    elif texts and "cycle" not in said and (ordinal := state_cycle(find_cycle(texts[-1])).get("ordinal")):
        said["ordinal"] = ordinal
    if "cycle" in said:
        facts.pop("cycles", None)
    return {**facts, **said}
