"""The heat map's own grid shown by ``st.plotly_chart``: the same cells, words or numbers in them."""

import json

import streamlit as st

from headlight.access.lens import LOCAL
from headlight.analysis.view import View
from headlight.ui.data import load_choices, load_portfolio
from headlight.ui.heat_grid.drawn import load_heat_map
from tests.bench.views.served.choosing import choose

st.title("Plotly")
cycle, numbers = choose()
version = load_portfolio(LOCAL).version
view = load_choices(LOCAL, version, View(cycle=cycle))[0]
grid = json.loads(load_heat_map(LOCAL, version, view, False).grid)
marks = [[cell["halves"][0] for cell in row["cells"]] for row in grid["rows"]]
fills = sorted({mark.get("fill", "") for line in marks for mark in line})
figure = {
    "data": [
        {
            "type": "heatmap",
            "z": [[fills.index(mark.get("fill", "")) for mark in line] for line in marks],
            "text": [[mark["number" if numbers else "word"] for mark in line] for line in marks],
            "texttemplate": "%{text}",
            "x": [column["text"] for column in grid["columns"]],
            "y": [row["name"] for row in grid["rows"]],
        }
    ],
    "layout": {"height": 30 * len(marks), "title": {"text": f"{cycle} {'numbers' if numbers else 'words'}"}},
}
st.plotly_chart(figure, theme=None)
