"""Every page's style sheet, which comes with the document: it would cost a third of a page to send it with each run."""

import re
from functools import cache
from pathlib import Path

import streamlit
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from headlight.charts.printing import draw_print_fills, draw_print_inks
from headlight.charts.theme import find_ink

_SHEETS = ("look", "pictures", "import", "people", "standards", "print")
_DARK = ":root[data-headlight=dark]"  # said by headlight/ui/side; until then it is as the system has it
_UNSAID = ":root:not([data-headlight])"
_PAGE = re.compile(r"/[a-z]*")
# Streamlit's own face, which no page of ours uses.
_FACE = re.compile(r'<link\s+rel="preload"[^>]*\bas="font"[^>]*>')
_FACES = ("source-sans-3-latin-wght-normal", "source-serif-4-latin-opsz-normal")
_END = "</body>"  # after Streamlit's own styles, which stand in the head and are overruled
# On paper a dark page's own pictures are turned over, and all that the theme coloured is ink again.
_DARK_PRINT = """background:#fff!important;color-scheme:light;
body,#root,.stApp,[data-testid=stMain],[data-testid=stAppViewContainer]{background:#fff!important;color-scheme:light}
[data-testid=stMain],[data-testid=stMain] :is(h1,h2,h3,label,[data-testid=stMarkdownContainer]){
color:var(--hl-ink)!important}
.stHtml img,.js-plotly-plot{filter:invert(1) hue-rotate(180deg)}
"""


class Dressed:
    """Answers for the document of every page, known or not, with Streamlit's own and our style sheet in it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a page's document, pass on anything else."""
        asks = scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and _PAGE.fullmatch(scope["path"])
        if not asks:
            await self.app(scope, receive, send)
            return
        answer = HTMLResponse(draw_document(), headers={"Cache-Control": "no-cache"})
        await answer(scope, receive, send)


@cache
def draw_document() -> str:
    """The document that Streamlit serves for every page, with our faces and, last of all, our style sheet."""
    document = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    if document.count(_END) != 1 or len(_FACE.findall(document)) != 1:
        raise RuntimeError("Streamlit's document is another than the one our faces and style sheet are put into")
    faces = "".join(
        f'<link rel="preload" href="./app/static/{face}.woff2" as="font" type="font/woff2" crossorigin>'
        for face in _FACES
    )
    return _FACE.sub(faces, document).replace(_END, f"<style>{draw_look()}</style>{_END}")


@cache
def draw_look() -> str:
    """The style sheet of all pages, light, dark and on paper, on one line."""
    sheets = "".join((Path(__file__).parent / f"{name}.css").read_text("utf-8") for name in _SHEETS)
    light, dark = (_draw_inks(is_dark) for is_dark in (False, True))
    inks = f":root{{{light}}}{_DARK}{{{dark}}}@media (prefers-color-scheme:dark){{{_UNSAID}{{{dark}}}}}"
    paper = f"{_DARK}{{{draw_print_inks('--hl-')};{_DARK_PRINT}{draw_print_fills()}}}"
    plain = re.sub(r"/\*.*?\*/|\s*\n\s*", " ", f"{inks}{sheets}@media print{{{paper}}}", flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", plain)


def _draw_inks(dark: bool) -> str:
    return ";".join(f"--hl-{name}:{colour}" for name, colour in find_ink(dark).items())
