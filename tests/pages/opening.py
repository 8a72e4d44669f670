"""Opening a page of the app over a stored trust, through the front script as a browser would."""

import json
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from headlight.ratings import Portfolio
from tests.filled import a_filled_store

ROOT = Path(__file__).parent.parent.parent
FILES = ["Picture (PNG)", "Picture that scales (SVG)", "Workbook (XLSX)", "Text (CSV)"]  # of every picture
FRONT = str(ROOT / "headlight" / "ui" / "front.py")


def open_app(folder: Path, portfolio: Portfolio | None = None, *, sample: bool = False, **params: str) -> AppTest:
    """The front script run over a store in the folder; the environment must name the folder."""
    if portfolio is not None:
        a_filled_store(folder, portfolio, sample=sample).close()
    at = AppTest.from_file(FRONT, default_timeout=60)
    for name, text in params.items():
        at.query_params[name] = text
    return at.run()


def go(at: AppTest, page: str) -> AppTest:
    """Another page of the same session: ``portfolio/heatmap``."""
    return at.switch_page(f"../../pages/{page}.py").run()


def read_words(at: AppTest) -> str:
    """All that a page says in HTML of its own, its titles included."""
    html = " ".join(str(each.proto.body) for each in at.get("html") if "<style>" not in each.proto.body)
    return " ".join([*(each.value for each in at.title), html])


def read_component(at: AppTest, name: str) -> dict[str, Any]:
    """The data that a component of ours was given."""
    found = next(each for each in at.get("bidi_component") if each.proto.component_name == name)
    data: dict[str, Any] = json.loads(found.proto.json)
    return data


def read_downloads(at: AppTest, name: str) -> list[str]:
    """The labels of the files that a picture of this name offers."""
    keys = [(each.proto.label, each.proto.id) for each in at.get("download_button")]
    return [label for label, id in keys if f"download {name}" in id]


def read_how(at: AppTest) -> list[str]:
    """The texts that say how to read the page's pictures, in order."""
    return [each.proto.body for each in at.get("html") if each.proto.body.startswith('<p class="hl-how">')]
