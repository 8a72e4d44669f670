"""The application as Streamlit would serve it untuned: nothing imported beforehand, nothing frozen."""

import streamlit as st
from starlette.middleware import Middleware

from app import ROOT, ROUTES, Guard

app = st.App(ROOT / "headlight/ui/front.py", routes=ROUTES, middleware=[Middleware(Guard)])
