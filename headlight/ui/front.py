"""The front script: the door, the look, the navigation, and the page that is asked for."""

import streamlit as st

from headlight.ui.choices import begin_side
from headlight.ui.door import open_door, require_lens
from headlight.ui.first_start import show_first_start
from headlight.ui.frame import show_frame
from headlight.ui.memory import find_memory, remember
from headlight.ui.pages import HEADTEACHER, MenuPage, find_group, find_screens
from headlight.ui.side import load_entries, show_side, take_press

_PAGES = "headlight pages"


def _navigate() -> None:
    page = st.navigation(_find_pages(), position="top")
    show_frame(page.title)
    take_press()
    side = begin_side()
    try:
        show_first_start()
        if page.url_path != HEADTEACHER:  # whose own first choice is whom to read about
            side.entries = load_entries(require_lens())
        page.run()
    finally:  # a page may stop half way, its address is kept all the same
        show_side(side, find_group(page.url_path))


def _find_pages() -> dict[str, list[st.Page]]:
    """The pages by group, made once for a session: each is looked for on disk as it is made."""
    groups: dict[str, list[st.Page]] = find_memory().setdefault(_PAGES, {})
    for place, screen in enumerate(() if groups else find_screens()):
        page = MenuPage(screen.path, title=screen.title, url_path=screen.address, default=place == 0)
        groups.setdefault(screen.group, []).append(page)
    return groups


with remember():
    open_door()
    _navigate()
