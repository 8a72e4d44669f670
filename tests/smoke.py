"""A stranger's first minute: a fresh copy of the tree, `make run`, and a browser until a heatmap shows."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SET_UP_SECONDS = 600
FIRST_PAGE_MS = 120_000


def find_free_port() -> int:
    """A port of this machine that nobody holds."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def copy_tree(to: Path) -> None:
    """Every file that git tracks or would track, as it lies in the work tree."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    for name in filter(None, listed.split("\0")):
        source, target = ROOT / name, to / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)


def answers(port: int) -> bool:
    """Whether anything listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_until_served(port: int, server: subprocess.Popen[bytes]) -> None:
    """Until the health page says ok; the server's end or the time limit is a failure."""
    until = time.monotonic() + SET_UP_SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            sys.exit(f"smoke: make run ended with {server.returncode} before it served a page")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2) as page:
                if page.read() == b"ok":
                    return
        except OSError:
            time.sleep(0.5)
    sys.exit(f"smoke: nothing was served on port {port} within {SET_UP_SECONDS} s")


def drive(port: int) -> None:
    """A cold deep link to the heatmap first, then the landing page; each has to show its picture."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}/heatmap")
        page.get_by_role("table").first.wait_for(timeout=FIRST_PAGE_MS)
        cells = page.locator("tbody td a", has_text=re.compile("Secure|Leading"))
        cells.first.wait_for(timeout=FIRST_PAGE_MS)
        if page.get_by_text("Page not found").count():
            sys.exit("smoke: a cold deep link says the page is not found")
        print(f"smoke: the heatmap shows {cells.count()} cells at Secure or Leading on a cold deep link")
        page.goto(f"http://127.0.0.1:{port}/")
        page.get_by_role("heading", level=1).wait_for(timeout=FIRST_PAGE_MS)
        browser.close()


def main() -> None:
    """Copy, serve, drive, stop; leaves nothing running and nothing lying about."""
    port = find_free_port()
    if answers(port):
        sys.exit(f"smoke: something answers on port {port} before the app is started")
    with tempfile.TemporaryDirectory(prefix="headlight-smoke-") as folder:
        tree, data = Path(folder) / "tree", Path(folder) / "data"
        copy_tree(tree)
        surroundings = {**os.environ, "PORT": str(port), "HEADLIGHT_DATA": str(data)}
        server = subprocess.Popen(["make", "run"], cwd=tree, env=surroundings, start_new_session=True)
        try:
            wait_until_served(port, server)
            drive(port)
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)
    print("smoke: passed")


if __name__ == "__main__":
    main()
