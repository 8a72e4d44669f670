"""Opening a page of the app over a stored trust, through the front script as a browser would."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import Response
from streamlit.testing.v1 import AppTest

from headlight.ratings import Portfolio
from headlight.ui.downloads import answer_with_file
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
    return " ".join([_read_html(at), *(side.get("foot", "") for side in _find_sides(at))])


def read_title(at: AppTest) -> str:
    """The page's title; nothing where it has none."""
    found = re.findall(r'<h1 class="hl-title">(.*?)</h1>', _read_html(at))
    return unescape(found[0]) if found else ""


def _read_html(at: AppTest) -> str:
    return " ".join(str(each.proto.body) for each in at.get("html"))


def read_links(at: AppTest) -> list[tuple[str, str]]:
    """The links in the page's HTML: their words and where they lead."""
    found = re.findall(r'<a class="hl-link" href="([^"]*)">([^<]*)</a>', read_words(at))
    return [(unescape(words), unescape(address)) for address, words in found]


def follow(at: AppTest, words: str) -> None:
    """Go where a link in the page's HTML leads, on the same page."""
    go_to(at, dict(read_links(at))[words])


def go_to(at: AppTest, address: str) -> None:
    """Another address of the same page."""
    at.query_params.clear()
    for name, text in parse_qsl(address.partition("?")[2]):
        at.query_params[name] = text
    at.run()


def read_component(at: AppTest, name: str) -> dict[str, Any]:
    """The data that a component of ours was given, the last of its name."""
    found = [each for each in at.get("bidi_component") if each.proto.component_name == name][-1]
    data: dict[str, Any] = json.loads(found.proto.bytes or found.proto.json)
    return data


def read_options(at: AppTest, label: str) -> list[str]:
    """The options of a choice at the side, in words."""
    return [words for words, _ in _find_choice(at, label)["options"]]


def read_choice(at: AppTest, label: str) -> str:
    """What is chosen at the side, in words."""
    return read_options(at, label)[_find_choice(at, label)["chosen"]]


def choose(at: AppTest, label: str, option: str) -> None:
    """Choose at the side, as a browser does: by going to the address that the option leads to."""
    step = dict(_find_choice(at, label)["options"])[option]
    before = at.query_params or read_component(at, "headlight_side")["params"]
    params = {name: text[0] if isinstance(text, list) else text for name, text in dict(before).items()}
    at.query_params.clear()
    for name, text in (params | step).items():
        if text is not None:
            at.query_params[name] = text
    at.run()


def find_presses(at: AppTest, start: str) -> list[str]:
    """The names of the buttons in the page's HTML that start so."""
    drawn = " ".join(each.proto.body for each in at.get("html"))
    return re.findall(rf'data-press="({start}[^"]*)"', drawn)


def press(at: AppTest, name: str) -> None:
    """Press a button in the page's HTML: the press is told of in one run alone."""
    at.session_state["side"] = {"pressed": name}
    at.run()
    at.session_state["side"] = {}


def find_steps(at: AppTest, name: str) -> dict[str, str]:
    """The links of a page to itself that set a parameter, words to address."""
    drawn = " ".join(each.proto.body for each in at.get("html"))
    links = re.findall(r'<a [^>]*href="(\?[^"]*)"[^>]*>([^<]*)</a>', drawn)
    return {unescape(label): unescape(address) for address, label in links if f"{name}=" in address.rpartition("&")[2]}


def _find_sides(at: AppTest) -> list[dict[str, Any]]:
    """What stands at the side; nothing where a page was run without the front script."""
    return [json.loads(each.proto.bytes) for each in at.get("bidi_component") if "side" in each.proto.component_name]


def _find_choice(at: AppTest, label: str) -> dict[str, Any]:
    choices = read_component(at, "headlight_side")["choices"]
    found: dict[str, Any] = next(each for each in choices if each["label"] == label)
    return found


def read_downloads(at: AppTest, name: str) -> list[str]:
    """The labels of the files that a picture of this name offers; each is made, and is not empty."""
    lists = re.findall(r'<details class="hl-files" data-name="([^"]*)">(.*?)</details>', _read_html(at))
    drawn = {unescape(each): re.findall(r'data-kind="(\w+)">([^<]*)<', files) for each, files in lists}
    found = [(each, *file) for each, files in drawn.items() if each.startswith(name) for file in files]
    assert all(ask_file(at, each, kind).body for each, kind, _ in found)
    return [label for _, _, label in found]


def ask_file(at: AppTest, name: str, kind: str, token: str = "") -> Response:
    """What the server answers where a file is asked for, by default with this session's token."""
    query = urlencode({"name": name, "kind": kind}).encode()
    params = {"token": token or str(read_component(at, "headlight_side")["files"])}
    return answer_with_file(Request({"type": "http", "query_string": query, "path_params": params}))


def read_entries(at: AppTest) -> dict[str, str]:
    """Whom the box at the side finds, and the link that leads there."""
    entries = read_component(at, "headlight_side")["entries"]
    return {words: entries["lead"] + rest for words, rest in entries["names"]}


def find_files(at: AppTest) -> list[str]:
    """The names of the lists of files that a page offers."""
    return [unescape(name) for name in re.findall(r'class="hl-files[^"]*" data-name="([^"]*)"', _read_html(at))]


def read_how(at: AppTest) -> list[str]:
    """The texts that say how to read the page's pictures, in order."""
    drawn = " ".join(each.proto.body for each in at.get("html"))
    return re.findall(r'<details class="hl-how"><summary>How to read this</summary>(.*?)</details>', drawn)
