"""What pages read: the store, the trust as one lens sees it, the frameworks, the choices there are."""

from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec import structs

from headlight.access.lens import Lens
from headlight.analysis.choices import find_choices, find_cycle_word, names_leaders, settle_view
from headlight.analysis.matrix import Matrix, tidy_matrix
from headlight.analysis.pending import Pending
from headlight.analysis.profile import Who, find_cycles, select_subject
from headlight.analysis.view import View
from headlight.frameworks import Framework, read_frameworks
from headlight.ratings import Portfolio
from headlight.ui.kept import keep

if TYPE_CHECKING:
    from headlight.reading.twins import Twins
    from headlight.store import Directory, Store

Choices = dict[str, dict[str, str]]


@keep(most=4)
def open_store() -> "Store":
    """The one store of this process; sentences of a refused folder are raised as ``UserError``."""
    from headlight import store

    return store.open_store()


def load_portfolio(lens: Lens, version: int | None = None) -> Portfolio:
    """All that a lens may see, read again whenever what is stored has changed; shared, and never changed."""
    return _load_portfolio(lens, open_store().version() if version is None else version)


def load_grid_matrix(lens: Lens, version: int, view: View) -> Matrix:
    """The matrix of a settled view with its opened area, worked out once for all that only look differently."""
    plain = view.where(leader=None, marks="words", form="picture", at=None, level=None)
    return structs.replace(load_view_matrix(lens, version, plain), view=view)


def load_pending(lens: Lens) -> Pending | None:
    """The last import that was left half way, None where there is none."""
    from headlight import store

    drop = next(iter(store.load_drops(open_store(), lens)), None)
    return Pending(drop.id, len(drop.files), drop.questions, drop.waiting) if drop else None


@keep(most=4)
def load_directory(lens: Lens, version: int) -> "Directory":  # noqa: ARG001 the version is part of the key
    """The people and schools, for a lens that may change them."""
    from headlight import store

    return store.load_directory(open_store(), lens)


@keep(most=4)
def load_doubles(lens: Lens, version: int) -> "tuple[Twins, ...]":
    """Who may be one and the same."""
    from headlight.taking.doubles import propose_doubles

    return propose_doubles(load_directory(lens, version))


@keep(most=4)
def load_frameworks() -> dict[str, Framework]:
    """The frameworks, shipped and the trust's own (kept in the data folder), by id."""
    from headlight.store.places import find_standards

    return read_frameworks(*find_standards())


@keep(most=256)
def load_choices(lens: Lens, version: int, view: View) -> tuple[View, Choices]:
    """What a view asks for settled to what there is, and each filter's options then, id to word."""
    portfolio, frameworks = load_portfolio(lens, version), load_frameworks()
    settled = settle_view(view, portfolio, frameworks)
    return settled, find_choices(settled, portfolio, frameworks)


@keep(most=256)
def load_cycle_word(lens: Lens, version: int, view: View) -> str:
    """The cycle and point of a view as the filter words them."""
    return find_cycle_word(view, load_portfolio(lens, version).ratings)


@keep(most=64)
def load_cycles(lens: Lens, version: int, view: View) -> tuple[str, ...]:
    """The cycles in which a view's source rated by its framework, oldest first."""
    return find_cycles(load_portfolio(lens, version).ratings, view)


@keep(most=256)
def load_own(lens: Lens, version: int, who: Who) -> Portfolio:
    """The trust with the ratings of one subject alone."""
    portfolio = load_portfolio(lens, version)
    return replace(portfolio, ratings=select_subject(portfolio.ratings, who))


@keep(most=64)
def load_names(lens: Lens, version: int, framework: str | None) -> bool:
    """Whether a framework's ratings name anybody."""
    return names_leaders(load_portfolio(lens, version), framework)


@keep(most=64)
def load_view_matrix(lens: Lens, version: int, view: View) -> Matrix:
    """The matrix of exactly this view."""
    return tidy_matrix(load_portfolio(lens, version), load_frameworks(), view)


@keep(most=16)
def _load_portfolio(lens: Lens, version: int) -> Portfolio:  # noqa: ARG001 the version is part of the key
    from headlight import store

    return store.load_portfolio(open_store(), lens)


@keep(most=16)
def load_last_import(lens: Lens, version: int) -> str:  # noqa: ARG001 likewise
    """When the last import that stands was accepted, as a sentence; nothing where there is none."""
    from headlight import store

    at = next((each.at for each in store.load_imports(open_store(), lens) if each.undone_at is None), None)
    return f"Last import {at.day} {at:%B %Y}." if at else ""
