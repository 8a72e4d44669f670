"""A real server on a free port with a fresh data folder, and a real browser in front of it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.builders import a_portfolio
from tests.filled import a_filled_store
from tests.needs import need

ROOT = Path(__file__).parent.parent.parent
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
CHROMIUM = os.environ.get("HEADLIGHT_CHROMIUM", "/usr/bin/chromium")
# JavaScript that finds an element by its selector, in the pieces of our own too.
DEEP = """const deep = (root, name) => {
    const found = root.querySelector(name);
    if (found) return found;
    for (const each of root.querySelectorAll("*")) {
      const inside = each.shadowRoot && deep(each.shadowRoot, name);
      if (inside) return inside;
    }
    return null;
  };"""
Open = Callable[..., Page]


@contextmanager
def a_server(data: Path, *, wait: float = 60.0) -> Iterator[str]:
    """The app on a free port over a data folder; yields its address and stops it afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = {**os.environ, "HEADLIGHT_DATA": str(data)}
    address = f"http://127.0.0.1:{port}"
    with (data / "server.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            _await_health(server, address, data / "server.log", wait)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def _await_health(server: subprocess.Popen[bytes], address: str, log: Path, wait: float) -> None:
    until = time.monotonic() + wait
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"the app did not start: {log.read_text('utf-8', 'replace')}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    need(Path(CHROMIUM).exists(), "Chromium (or another named by HEADLIGHT_CHROMIUM)")
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def trust_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app over the built trust; tests that change what is stored start a server of their own."""
    data = tmp_path_factory.mktemp("trust")
    a_filled_store(data, a_portfolio()).close()
    with a_server(data) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens an address in a browser of its own, at a width and in a theme, and waits until it is drawn."""
    contexts: list[BrowserContext] = []

    def _open(address: str, *, width: int = 1440, height: int = 900, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", locale="en-GB"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.goto(address)
        settle(page)
        return page

    yield _open
    for context in contexts:
        context.close()


def settle(page: Page) -> None:
    """Wait until no script runs and the page has a heading."""
    page.wait_for_selector("h1")
    page.wait_for_selector(IDLE)
    page.wait_for_selector("[data-testid=stTopNav], [data-testid=stSidebarNavItems][role=none]", state="attached")
    page.wait_for_timeout(300)
