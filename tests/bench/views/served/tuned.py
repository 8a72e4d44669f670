"""Any script served exactly as app.py serves the application: ``BENCH_SCRIPT`` names it."""

import os
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from app import ROUTES, Guard, ready

script = Path(__file__).parent / os.environ["BENCH_SCRIPT"]
app = st.App(script, lifespan=ready, routes=ROUTES, middleware=[Middleware(Guard)])
