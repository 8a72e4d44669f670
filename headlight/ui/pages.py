"""The pages there are, in the groups of the navigation, and the addresses that lead to them."""

from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from msgspec import Struct

from headlight.analysis.view import View, format_view

ROOT = Path(__file__).parent.parent.parent
_FOLDER = ROOT / "pages"
HEADTEACHER = "headteacher"


class Screen(Struct, frozen=True):
    """One page: its group in the navigation, its file, address and title."""

    group: str
    file: str
    address: str
    title: str

    @property
    def path(self) -> str:
        """Where the page's file stands, or would stand."""
        return f"{_FOLDER}/{self.file}"


SCREENS = (
    Screen("Portfolio", "portfolio/overview.py", "overview", "Overview"),
    Screen("Portfolio", "portfolio/heatmap.py", "heatmap", "Heat map"),
    Screen("Portfolio", "portfolio/trends.py", "trends", "Trends"),
    Screen("Portfolio", "portfolio/coverage.py", "coverage", "Coverage"),
    Screen("Portfolio", "portfolio/moderation.py", "moderation", "Moderation"),
    Screen("Portfolio", "portfolio/support.py", "support", "Support"),
    Screen("People", "people/headteacher.py", HEADTEACHER, "Headteacher"),
    Screen("People", "people/compare.py", "compare", "Compare"),
    Screen("Data", "data/import_workbooks.py", "import", "Import workbooks"),
    Screen("Data", "data/history.py", "history", "Import history"),
    Screen("Data", "data/people_and_schools.py", "people", "People and schools"),
    Screen("Board", "board/pack.py", "pack", "Board pack"),
    Screen("Settings", "settings/standards.py", "standards", "Standards"),
    Screen("Settings", "settings/access.py", "access", "Access"),
    Screen("Settings", "settings/records.py", "records", "Records"),
)


class MenuPage(st.Page):
    """A page of the menu whose mark is worked out once: Streamlit asks each for it four times a run."""

    @cached_property
    def _script_hash(self) -> str:
        return super()._script_hash


@cache
def find_screens() -> tuple[Screen, ...]:
    """The pages whose file exists, in the order of the navigation."""
    return tuple(screen for screen in SCREENS if Path(screen.path).is_file())


def find_screen(address: str) -> Screen | None:
    """The page of an address, or None where it is not built."""
    return next((screen for screen in find_screens() if screen.address == address), None)


def find_group(address: str) -> str:
    """The group of the menu that holds a page; the landing page's address is empty."""
    return next((screen.group for screen in SCREENS if screen.address == address), SCREENS[0].group)


def find_address(address: str, view: View | Mapping[str, str] | None = None) -> str:
    """The relative link to a page with a view's choices, ids only; the landing page stands at the root."""
    params = format_view(view) if isinstance(view, View) else dict(view or {})
    query = urlencode(params)
    path = "." if address == SCREENS[0].address else address
    return f"{path}?{query}" if query else path
