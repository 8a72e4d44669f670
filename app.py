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
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

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

# The faces and the logo: Streamlit would look for them beside the front script.
files = Mount("/app/static", StaticFiles(directory=ROOT / "static"))
app = st.App(
    "headlight/ui/front.py",
    lifespan=ready,
    routes=[files],
    middleware=[Middleware(Guard), Middleware(Dressed)],
    on_script_error=show_failure,
)
