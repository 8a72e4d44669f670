"""What there is to choose from: cycles, frameworks, sources, phases, hubs and partners, by id and word."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from headlight.analysis.view import View, derive_token
from headlight.frameworks import Framework
from headlight.model import SOURCES
from headlight.ratings import Portfolio

SOURCE_WORDS = {
    "appraiser": "Appraiser",
    "self": "Self",
    "partner": "Improvement partner",
    "governor": "Governors",
    "peer": "Peer",
    "staff": "Staff",
}
_POINTS = ("final", "", "summer", "spring", "autumn", "interim")


def settle_view(view: View, portfolio: Portfolio, frameworks: Mapping[str, Framework]) -> View:
    """The view with every choice settled: what is asked for where this portfolio has it, else the newest or all."""
    view = _settle_places(view, portfolio)
    table = portfolio.ratings
    rated = set(table["framework"].unique())
    known = [id for id in frameworks if id in rated] or list(frameworks)
    framework = view.framework if view.framework in known else next(iter(known), None)
    table = table[table["framework"] == framework]
    sources = set(table["source"].unique())
    source = view.source if view.source in sources else next((each for each in SOURCES if each in sources), "appraiser")
    cycles = sorted(set(table[table["source"] == source]["cycle"].unique()))
    asked = view.cycle in set(table["cycle"].unique())
    cycle = view.cycle if asked else (cycles[-1] if cycles else None)
    areas = {each.code for each in frameworks[framework].areas} if framework else set()
    area = view.area if view.area in areas else None
    at, level = (view.at, view.level) if view.at in areas and view.level else (None, None)
    point = view.point if asked else None
    by = view.by if names_leaders(portfolio, framework) else "school"
    return view.where(
        framework=framework, source=source, cycle=cycle, point=point, area=area, at=at, level=level, by=by,
        page=view.page,
    )  # fmt: skip


def names_leaders(portfolio: Portfolio, framework: str | None) -> bool:
    """Whether a framework's ratings name anybody; where they name schools alone, rows are schools."""
    table = portfolio.ratings
    own = table[table["framework"] == framework]
    return bool(own["leader"].notna().any()) if len(own) else True


def _settle_places(view: View, portfolio: Portfolio) -> View:
    """The view without places and people that this portfolio does not hold."""
    schools = portfolio.schools.values()
    return view.where(
        phase=view.phase if view.phase in {each.phase for each in schools} else None,
        hub=view.hub if view.hub in {derive_token(each.hub) for each in schools if each.hub} else None,
        partner=view.partner
        if view.partner in {derive_token(each.partner) for each in schools if each.partner}
        else None,
        school=view.school if view.school in portfolio.schools else None,
        leader=view.leader if view.leader in portfolio.leaders else None,
        page=view.page,
    )


def find_choices(view: View, portfolio: Portfolio, frameworks: Mapping[str, Framework]) -> dict[str, dict[str, str]]:
    """For each filter its options, id to word, in the order they are offered."""
    table = portfolio.ratings
    own = table[table["framework"] == view.framework]
    rated = set(table["framework"].unique())
    sources = set(own["source"].unique()) | {view.source}
    schools = portfolio.schools.values()
    named = names_leaders(portfolio, view.framework)
    return {
        "cycle": find_cycle_words(own[own["source"] == view.source]),
        "framework": {id: each.short for id, each in frameworks.items() if id in rated or id == view.framework},
        "source": {each: SOURCE_WORDS[each] for each in SOURCES if each in sources},
        "phase": _all("All phases", {each.phase: each.phase for each in schools if each.phase}),
        "hub": _all("All hubs", {derive_token(each.hub): each.hub for each in schools if each.hub}),
        "partner": _all("All partners", {derive_token(each.partner): each.partner for each in schools if each.partner}),
        "by": {"leader": "Headteachers", "school": "Schools"} if named else {"school": "Schools"},
        "order": _find_orders(portfolio),
        "show": {"levels": "Levels", "changes": "Changes since the year before", "years": "Years side by side"},
    }


def _find_orders(portfolio: Portfolio) -> dict[str, str]:
    """The orders of rows: by name within what the schools have, or by likeness; none by level."""
    schools = portfolio.schools.values()
    orders = {"name": "School name"}
    if any(each.phase for each in schools):
        orders["phase"] = "Phase, then name"
    if any(each.hub for each in schools):
        orders["hub"] = "Hub, then name"
    return orders | {"likeness": "Likeness"}


def find_cycle_words(table: pd.DataFrame) -> dict[str, str]:
    """Cycles newest first; each once for its latest point, and once more for every other point it has."""
    pairs: set[tuple[str, Any]] = set(zip(table["cycle"].tolist(), table["point"].fillna("").tolist(), strict=True))
    words: dict[str, str] = {}
    for cycle in sorted({cycle for cycle, _ in pairs}, reverse=True):
        points = [point for point in _POINTS if (cycle, point) in pairs] or [""]
        for place, point in enumerate(points):
            if place and not point:
                continue
            words[f"{cycle} {point}" if place else cycle] = f"{cycle}, {point}" if point else cycle
    return words


def find_cycle_word(view: View, table: pd.DataFrame) -> str:
    """The cycle and point of a view as the filter words them."""
    words = find_cycle_words(table[(table["framework"] == view.framework) & (table["source"] == view.source)])
    asked = f"{view.cycle} {view.point}" if view.point else str(view.cycle)
    return words.get(asked, f"{view.cycle}, {view.point}" if view.point else str(view.cycle))


def _all(word: str, options: dict[str, str]) -> dict[str, str]:
    return {"": word, **dict(sorted(options.items(), key=lambda item: item[1]))} if options else {}
