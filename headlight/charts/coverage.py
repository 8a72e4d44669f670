"""Coverage as a picture: a head a row, a cycle a column, each place saying how far the review reached."""

from collections.abc import Callable
from html import escape

import pandas as pd

from headlight.analysis.coverage import Coverage, Covered, CriterionCount, Reach, find_gaps

Link = Callable[[Covered, Reach], str]
_WORDS = {"none": "None", "not due": "Not due", "unknown": "Not known", "away": "–"}


def draw_coverage(coverage: Coverage, link: Link, caption: str) -> str:
    """The picture as HTML; every place of a head in post leads to their page in that cycle."""
    heads = "".join(f'<th scope="col">{escape(cycle)}</th>' for cycle in coverage.cycles)
    rows = "".join(_row(row, link) for row in coverage.rows)
    return (
        f'<div class="hl-table hl-reach" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f'<caption>{escape(caption)}</caption><thead><tr><th scope="col">Headteacher</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def say_reach(reach: Reach) -> str:
    """How far a review reached, in a word or two."""
    return _WORDS.get(reach.state, f"{reach.rated} of {reach.of}")


def draw_criteria(criteria: tuple[CriterionCount, ...]) -> str:
    """How many heads each criterion was rated for, areas and their statements, in the framework's order."""
    rows = "".join(_criterion(each) for each in criteria)
    return f'<table class="hl-coverage hl-criteria"><tbody>{rows}</tbody></table>'


def find_criteria_table(criteria: tuple[CriterionCount, ...]) -> pd.DataFrame:
    """The same counts as a table."""
    lines = [{"Number": each.number, "Text": each.text, "Heads rated": each.rated, "Of": each.of} for each in criteria]
    return pd.DataFrame(lines)


def find_coverage_table(coverage: Coverage) -> pd.DataFrame:
    """The picture as a table of words, with the areas that are missing."""
    lines = [
        {
            "Headteacher": row.name,
            "School": row.detail,
            **{each.cycle: _say_whole(each) for each in row.reaches},
            "Last rated": row.last or "never",
        }
        for row in coverage.rows
    ]
    return pd.DataFrame(lines)


def find_gap_table(coverage: Coverage, holder: Callable[[Covered, Reach], str]) -> pd.DataFrame:
    """What was owed and is missing, and the file that should have held it."""
    lines = [
        {
            "Headteacher": row.name,
            "School": row.detail,
            "Cycle": reach.cycle,
            "Areas without a level": "all" if reach.state == "none" else ", ".join(reach.missing),
            "Where to look": holder(row, reach),
        }
        for row, reach in find_gaps(coverage)
    ]
    return pd.DataFrame(lines)


def _say_whole(reach: Reach) -> str:
    return f"{say_reach(reach)}; without {', '.join(reach.missing)}" if reach.state == "part" else say_reach(reach)


def _row(row: Covered, link: Link) -> str:
    cells = "".join(f"<td>{_place(row, each, link)}</td>" for each in row.reaches)
    return f'<tr><th scope="row">{escape(row.name)}<small>{escape(row.detail)}</small></th>{cells}</tr>'


def _place(row: Covered, reach: Reach, link: Link) -> str:
    word = escape(say_reach(reach))
    if reach.state == "away":
        return '<span class="hl-quiet"><span aria-hidden="true">–</span><span class="hl-sr">not in post</span></span>'
    missing = f"<small>without {escape(', '.join(reach.missing))}</small>" if reach.state == "part" else ""
    kind = "hl-full" if reach.state == "whole" else "hl-hatched"
    return f'<a href="{escape(link(row, reach))}" target="_self" class="{kind}"><span>{word}</span></a>{missing}'


def _criterion(each: CriterionCount) -> str:
    share = 100 * each.rated / each.of if each.of else 0
    bar = f'<span class="hl-bar"><i style="width:{share:.1f}%"></i></span>'
    count = f"{each.rated} of {each.of}" if each.rated else '<b class="hl-hatched"><span>nobody</span></b>'
    kind = ' class="hl-minor"' if each.parent else ""
    return (
        f'<tr{kind}><td>{escape(each.number)}</td><th scope="row">{escape(each.text)}</th>'
        f'<td aria-hidden="true">{bar}</td><td>{count}</td></tr>'
    )
