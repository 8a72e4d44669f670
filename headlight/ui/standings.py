"""Standings and matrices as pages need them, derived once for each lens, version and choice."""

from headlight.access.lens import Lens
from headlight.analysis.apart import find_other_view
from headlight.analysis.areas import derive_areas, tidy_statements
from headlight.analysis.lines import Headline
from headlight.analysis.matrix import Matrix
from headlight.analysis.overview import find_headlines
from headlight.analysis.profile import Profile, Who, tidy_profile, tidy_years
from headlight.analysis.record import tidy_record
from headlight.analysis.rows import tidy_heads
from headlight.analysis.standing import Standing, find_standings
from headlight.analysis.view import View
from headlight.ui.data import load_frameworks, load_portfolio, load_view_matrix
from headlight.ui.kept import keep


def load_standings(lens: Lens, version: int, view: View) -> tuple[Standing, ...]:
    """The heads' areas of record for a view's framework, source, cycle and point; every cycle where it has none."""
    return _load_standings(lens, version, _bare(view), "areas")


def load_matrix(lens: Lens, version: int, view: View) -> Matrix:
    """The heads against the areas in a view's cycle, filters and all, no area opened."""
    return load_view_matrix(lens, version, view.where(area=None, leader=None))


@keep(most=64)
def load_headlines(lens: Lens, version: int, view: View) -> tuple[Headline, ...]:
    """The landing page's lines for a settled view."""
    portfolio, matrix = load_portfolio(lens, version), load_matrix(lens, version, view)
    against = find_other_view(portfolio, view)
    return find_headlines(portfolio, matrix, load_matrix(lens, version, against) if against else None)


def load_profile(lens: Lens, version: int, view: View, who: Who) -> Profile:
    """One subject's reviews of record in a view's cycle and point, by every source."""
    return _load_profile(lens, version, _bare(view), who)


def load_years(lens: Lens, version: int, view: View, who: Who) -> tuple[Standing, ...]:
    """One subject's areas of record in every cycle."""
    return _load_years(lens, version, _bare(view), who)


def _bare(view: View) -> View:
    """A view's choices of ratings alone."""
    return View(framework=view.framework, cycle=view.cycle, point=view.point, source=view.source, by=view.by)


@keep(most=64)
def _load_standings(lens: Lens, version: int, view: View, kind: str) -> tuple[Standing, ...]:
    heads = tidy_heads(load_portfolio(lens, version).ratings)
    record = tidy_record(
        heads, framework=view.framework, cycle=view.cycle, point=view.point, source=view.source, by=view.by
    )
    derive = derive_areas if kind == "areas" else tidy_statements
    return find_standings(derive(record, load_frameworks()))


@keep(most=256)
def _load_profile(lens: Lens, version: int, view: View, who: Who) -> Profile:
    return tidy_profile(load_portfolio(lens, version).ratings, load_frameworks(), view, who)


@keep(most=256)
def _load_years(lens: Lens, version: int, view: View, who: Who) -> tuple[Standing, ...]:
    return tidy_years(load_portfolio(lens, version).ratings, load_frameworks(), view, who)
