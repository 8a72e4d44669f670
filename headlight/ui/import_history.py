"""The history of imports: a line each, with its files, how they were read, and undo."""

from collections.abc import Sequence
from html import escape

from msgspec import Struct

from headlight.access.lens import Lens
from headlight.model import Import
from headlight.store import Held, load_files, load_imports
from headlight.ui.data import open_store
from headlight.ui.frame import draw_link, draw_sentence
from headlight.ui.import_undo import draw_undo
from headlight.ui.import_words import say_count, say_moment, say_start
from headlight.ui.kept import keep

_MOST = 6  # files named before the rest is folded away


def say_history(imports: Sequence[Import], files: Sequence[Held]) -> str:
    """How many imports stand, and how much they hold; what a later file took the place of is not counted again."""
    real = [each for each in imports if each.undone_at is None and not each.sample]
    if real:
        counted = sum(file.ratings for file in files if file.counts and file.stands and not file.sample)
        seen = sum(each.ratings for each in real)  # of these a narrower lens is told its own alone
        ratings = min(counted, seen)
        stands = say_start(say_count(len(real), "import stands", "imports stand"))
        return f"{stands}, with {ratings:,} ratings. Each can be undone exactly."
    if any(each.undone_at is None for each in imports):
        return "Only the invented sample stands. It steps aside at your first import."
    return "No import stands: all of them were undone."


class History(Struct, frozen=True):
    """Every import, the latest first, and the page that tells of them, drawn."""

    imports: tuple[Import, ...]
    html: str


@keep(most=4)
def load_history(lens: Lens, version: int) -> History:  # noqa: ARG001 the version is part of the key
    """Every import as a line: when, who, how much, its files; with undo while it stands."""
    imports, files = load_imports(open_store(), lens), load_files(open_store(), lens)
    lines = (
        _draw_import(lens, each, tuple(file for file in files if file.import_id == each.id), imports)
        for each in imports
    )
    link = draw_link("Import workbooks", "import")
    html = f'<div class="hl-pieces">{draw_sentence(say_history(imports, files))}{"".join(lines)}{link}</div>'
    return History(tuple(imports), html)


def _draw_import(lens: Lens, each: Import, files: Sequence[Held], others: Sequence[Import]) -> str:
    line = _line(each, files, aside=_stands_aside(each, others))
    undo = draw_undo(each) if each.undone_at is None and lens.everything else ""
    return f'<div class="hl-import">{line}{undo}</div>'


def _stands_aside(each: Import, others: Sequence[Import]) -> bool:
    """Whether it is the sample, out of sight while a real import stands."""
    return each.sample and any(not other.sample and other.undone_at is None for other in others)


def _line(each: Import, files: Sequence[Held], *, aside: bool) -> str:
    title = "Invented sample" if each.sample else say_start(say_count(len(files) or len(each.files), "file"))
    state = " It has stepped aside while your own imports stand." if aside else ""
    undone = f" Undone on {say_moment(each.undone_at)}." if each.undone_at else ""
    rows = [_file(file) for file in files]
    shown, rest = "".join(rows[:_MOST]), "".join(rows[_MOST:])
    more = (
        f'<details class="hl-more"><summary>{say_count(len(rows) - _MOST, "more file", digits=True)}</summary>'
        f"<ul>{rest}</ul></details>"
        if rest
        else ""
    )
    ratings = say_count(each.ratings, "rating", digits=True)
    gone = ' class="hl-gone"' if each.undone_at else ""
    return (
        f'<div class="hl-history"><div><time datetime="{each.at.isoformat()}">{escape(say_moment(each.at))}</time>'
        f"<small>{escape(each.who)}</small></div>"
        f"<div{gone}><b>{escape(title)}</b>, {escape(ratings)}.{escape(undone)}{escape(state)}"
        f"<ul>{shown}</ul>{more}</div></div>"
    )


def _file(file: Held) -> str:
    parts = (
        say_count(file.ratings, "rating", digits=True),
        f"{say_count(file.questions, 'question', digits=True)} left open" if file.questions else "",
        _say_recipe(file),
        "" if file.counts or not file.stands or file.sample else "replaced by a later file",
    )
    said = ", ".join(part for part in parts if part)
    return f"<li>{escape(file.name)}<small>{escape(said)}</small></li>"


def _say_recipe(file: Held) -> str:
    if not file.recipe:
        return ""
    return "answers kept as a recipe" if file.recipe == file.name else f"read by the recipe of {file.recipe}"
