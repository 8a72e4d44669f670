"""The front door: the guarded application that ``streamlit run app.py`` serves."""

import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.responses import FileResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from streamlit.proto.NewSession_pb2 import CustomThemeConfig

from headlight.ui.downloads import answer_with_file
from headlight.ui.failure import show_failure
from headlight.ui.gate import Guard, find_refusal
from headlight.ui.look import Dressed

ROOT = Path(__file__).parent
HEAVY = (
    "pandas",
    "sqlalchemy",
    "alembic",
    "openpyxl",
    "rapidfuzz",
    "plotly.io",
    "scipy.cluster.hierarchy",
    "scipy.optimize",
    "headlight.store",
    "headlight.ui.data",
)
# Streamlit writes these names anew at every run: unless somebody keeps them, Python's table of names grows by each.
NAMES = [sys.intern(field.name) for field in CustomThemeConfig.DESCRIPTOR.fields]


@asynccontextmanager
async def ready(_: Any) -> AsyncIterator[dict[str, Any]]:
    """Import what is heavy and set it aside, as every rerun would otherwise search through it for rubbish."""
    for name in HEAVY:
        import_module(name)
    gc.collect()
    gc.freeze()
    yield {}


if refusal := find_refusal(st.get_option("server.address")):
    sys.exit(refusal)


async def answer_with_icon(_: Any) -> FileResponse:
    """The icon where Streamlit's document looks for one: a page that named its own would have it drawn at every run."""
    return FileResponse(ROOT / "static/icon.svg")


ROUTES = [
    Route("/favicon.png", answer_with_icon),
    # The faces and the logo: Streamlit would look for them beside the front script.
    Mount("/app/static", StaticFiles(directory=ROOT / "static")),
    Route("/files/{token}", answer_with_file),
]
app = st.App(
    "headlight/ui/front.py",
    lifespan=ready,
    routes=ROUTES,
    middleware=[Middleware(Guard), Middleware(Dressed)],
    on_script_error=show_failure,
)
