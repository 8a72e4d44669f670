"""The filters at the side: each a choice of ids, kept in the address and nowhere else."""

from collections.abc import Iterable, Mapping

from headlight.access.lens import Lens
from headlight.analysis.view import View, format_view
from headlight.ratings import Portfolio
from headlight.ui.address import find_view, keep_view
from headlight.ui.choices import Choice, Step, add_choice, show_choices
from headlight.ui.data import load_choices
from headlight.ui.door import require_lens
from headlight.ui.kept import keep

LABELS = {
    "cycle": "Cycle",
    "framework": "Framework",
    "source": "Rated by",
    "by": "Rows",
    "show": "Show",
    "order": "In order of",
    "phase": "Phase",
    "hub": "Hub",
    "partner": "Improvement partner",
}
USUAL = ("cycle", "framework", "source", "phase", "hub", "partner")


def show_filters(portfolio: Portfolio, names: Iterable[str] = USUAL, *, foot: bool = True) -> View:
    """The sidebar's filters; the view they make, with framework and cycle settled to what there is.

    A page with filters of its own to follow asks for no foot and shows it last itself.
    """
    asked = find_view()
    view, _ = load_choices(require_lens(), portfolio.version, asked)
    keep_view(view)
    for choice in _load_filters(require_lens(), portfolio.version, asked, tuple(names)):
        add_choice(choice)
    if foot:
        show_view_foot(portfolio.sample)
    return view


def show_view_foot(sample: bool) -> None:
    """What ends the sidebar of a page with filters: the choices, the tools of its address, whose figures these are."""
    show_choices(sample)


@keep(most=256)
def _load_filters(lens: Lens, version: int, asked: View, names: tuple[str, ...]) -> tuple[Choice, ...]:
    """The filters there are something to choose in."""
    view, choices = load_choices(lens, version, asked)
    shown = [name for name in names if len(choices[name]) > 1 or name in ("cycle", "framework", "source")]
    return tuple(_find_choice(view, name, choices[name]) for name in shown)


def _find_choice(view: View, name: str, options: Mapping[str, str]) -> Choice:
    value = f"{view.cycle} {view.point}" if name == "cycle" and view.point else str(getattr(view, name) or "")
    ids = list(options)
    steps = tuple((options[id], find_step(view, _choose(view, name, id))) for id in ids)
    return Choice(LABELS[name], steps, ids.index(value) if value in options else 0)


def _choose(view: View, name: str, id: str) -> View:
    """The view with a filter's option chosen; a cycle's option may carry its point."""
    if name == "cycle":
        cycle, _, point = id.partition(" ")
        return view.where(cycle=cycle, point=point or None)
    if name == "framework":
        return view.where(framework=id, area=None)
    return view.where(**{name: id or None})


def find_step(view: View, other: View) -> Step:
    """What has to change in a view's address to ask for another."""
    before, after = format_view(view), format_view(other)
    return {name: after.get(name) for name in before | after if before.get(name) != after.get(name)}
