"""The one place that offers a file: built on the click, at an address or under a name that nobody can guess."""

from collections.abc import Callable, Mapping
from html import escape
from secrets import token_hex
from typing import Literal
from urllib.parse import quote
from weakref import WeakValueDictionary

import pandas as pd
import streamlit as st
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from headlight.errors import UserError
from headlight.packs.pictures import write_png, write_svg
from headlight.packs.tables import write_csv, write_workbook
from headlight.ui.memory import find_memory

_KINDS = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "csv": "text/csv",
    "toml": "application/toml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_LABELS = {
    "png": "Picture (PNG)",
    "svg": "Picture that scales (SVG)",
    "xlsx": "Workbook (XLSX)",
    "csv": "Text (CSV)",
}
_OFFERED = "headlight offered"
_MOST = 64  # names that one session's addresses stay good for
_GONE = "This file is no longer offered. Load the page again, and take it from there."
Then = Literal["ignore", "rerun"] | Callable[[], None]


class Download(Struct, frozen=True):
    """What is taken away under one name: a table and, where it is drawn, a picture; made when it is asked for."""

    name: str  # without a person's name
    table: pd.DataFrame | Callable[[], pd.DataFrame]
    sentence: str
    drawing: Callable[[], str] | None = None

    def write(self, kind: str) -> bytes:
        """The file of a kind, which is one of ``kinds``."""
        if self.drawing and kind in ("png", "svg"):
            return write_png(self.drawing()) if kind == "png" else write_svg(self.drawing())
        table = self.table() if callable(self.table) else self.table
        return write_csv(table) if kind == "csv" else write_workbook(table, self.name, self.sentence)

    def find_ending(self, kind: str) -> str:
        """How the file's name ends."""
        return kind

    @property
    def kinds(self) -> dict[str, str]:
        """The kinds of file there are and what each is called, in the order they are offered in."""
        return {kind: label for kind, label in _LABELS.items() if self.drawing or kind in ("xlsx", "csv")}


class Versions(Struct, frozen=True):
    """A workbook to take away in several versions, each with an id; made when it is asked for."""

    name: str  # without a person's name
    kinds: Mapping[str, str]  # what each version is called, by its id
    write: Callable[[str], bytes]

    def find_ending(self, _: str) -> str:
        """How the file's name ends."""
        return "xlsx"


class _Offered:
    """What the pages of one session have offered, by name, the last first to go; its token is known to it alone."""

    def __init__(self) -> None:
        self.token = token_hex(16)
        self.offers: dict[str, Download | Versions] = {}


_SESSIONS: WeakValueDictionary[str, _Offered] = WeakValueDictionary()  # a session's offers end with it


def draw_downloads(offer: Download, label: str = "Download") -> str:
    """The list of files to take away, as a piece of HTML; the page that shows it makes the offer too."""
    files = "".join(
        f'<button type="button" class="hl-press" data-kind="{kind}">{words}</button>'
        for kind, words in offer.kinds.items()
    )
    name = escape(offer.name)
    return (
        f'<details class="hl-files" data-name="{name}"><summary>{escape(label)}</summary>'
        f'<div role="group" aria-label="{escape(label)}: {name}">{files}</div></details>'
    )


def draw_versions(offer: Versions, label: str, choice: str, chosen: str) -> str:
    """The browser's own list of versions with a button under it, as a piece of HTML; its page makes the offer too."""
    options = "".join(
        f'<option value="{escape(id)}"{" selected" * (id == chosen)}>{escape(words)}</option>'
        for id, words in offer.kinds.items()
    )
    return (
        f'<div class="hl-files hl-versions" data-name="{escape(offer.name)}">'
        f"<label>{escape(choice)}<select>{options}</select></label>"
        f'<button type="button" class="hl-press hl-boxed">{escape(label)}</button></div>'
    )


def offer_download(offer: Download | Versions) -> None:
    """Have this session's address of that name lead to the files; ``headlight/ui/side/files.js`` asks for them."""
    offers = _find_offered().offers
    offers.pop(offer.name, None)
    offers[offer.name] = offer
    if len(offers) > _MOST:
        del offers[next(iter(offers))]


def find_token() -> str:
    """128 random bits that this session's addresses begin with."""
    return _find_offered().token


def _find_offered() -> _Offered:
    offered = find_memory().get(_OFFERED)
    if not isinstance(offered, _Offered):
        offered = find_memory()[_OFFERED] = _Offered()
        _SESSIONS[offered.token] = offered
    return offered


def answer_with_file(request: Request) -> Response:
    """The file that an address asks for; only what the session with that token was offered."""
    offered = _SESSIONS.get(request.path_params["token"])
    offer = offered and offered.offers.get(request.query_params.get("name", ""))
    kind = request.query_params.get("kind", "")
    if not offer or kind not in offer.kinds:
        return PlainTextResponse(_GONE, 404)
    try:
        data = offer.write(kind)
    except UserError as problem:
        return PlainTextResponse(problem.sentence, 409)
    ending = offer.find_ending(kind)
    saved = f"attachment; filename*=UTF-8''{quote(f'{_clean(offer.name)}.{ending}')}"
    heads = {"Content-Disposition": saved, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return Response(data, media_type=_KINDS[ending], headers=heads)


def show_file(
    label: str, name: str, ending: str, make: Callable[[], bytes], *, then: Then = "ignore", **look: str
) -> None:
    """Offer one file with a button of Streamlit's; 128 random bits in its name keep its address from being guessed.

    ``make`` builds it when it is asked for, outside this run: it holds what it needs and reads no session.
    """
    st.download_button(
        label,
        data=make,
        file_name=f"{_clean(name)} {_find_mark(name)}.{ending}",
        mime=_KINDS[ending],
        key=f"download {name} {ending}",
        on_click=then,
        **look,  # type: ignore[arg-type]
    )


def _clean(name: str) -> str:
    return "".join("-" if each in '/\\:*?"<>|' else each for each in name)


def _find_mark(name: str) -> str:
    """This session's mark for a file: the same from run to run, so that the button stays the same."""
    marks = find_memory().setdefault("headlight download marks", {})
    return str(marks.setdefault(name, token_hex(16)))
