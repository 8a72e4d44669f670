"""The door of a running server: who it answers, what it serves, what a page is called."""

import json
from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import IDLE, Open

pytestmark = pytest.mark.browser


def ask(server: str, path: str, host: str | None = None) -> tuple[int, bytes]:
    with closing(HTTPConnection(urlparse(server).netloc, timeout=60)) as connection:
        connection.request("GET", path, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        return answer.status, answer.read()


def test_a_request_that_names_another_host_is_refused(trust_server: str) -> None:
    status, body = ask(trust_server, "/", "rebound.example")
    assert status == 400
    assert b"only on the machine it runs on" in body
    assert ask(trust_server, "/_stcore/stream", "rebound.example")[0] == 400
    assert ask(trust_server, "/")[0] == 200


def test_the_faces_and_the_logo_are_served_from_here(trust_server: str) -> None:
    assert ask(trust_server, "/app/static/source-sans-3-latin-wght-normal.woff2")[1][:4] == b"wOF2"
    assert b"<svg" in ask(trust_server, "/app/static/logo.svg")[1]
    assert b"<svg" in ask(trust_server, "/favicon.png")[1]
    assert ask(trust_server, "/app/static/../app.py")[0] in (400, 404)


def test_no_frame_around_a_page_is_listened_to(trust_server: str) -> None:
    assert json.loads(ask(trust_server, "/_stcore/host-config")[1])["allowedOrigins"] == []


def test_every_page_has_a_title_of_its_own(trust_server: str, open_page: Open) -> None:
    titles = {open_page(f"{trust_server}/{path}").title() for path in ("", "heatmap", "trends")}
    assert titles == {"Overview · Headlight", "Heat map · Headlight", "Trends · Headlight"}


def test_the_text_wears_our_own_faces(trust_server: str, open_page: Open) -> None:
    page = open_page(trust_server)
    expect(page.locator("h1")).to_have_text("Leadership across the trust")
    assert "Headlight Serif" in page.locator("h1").evaluate("e => getComputedStyle(e).fontFamily")
    assert page.evaluate("document.fonts.check('15px \"Headlight Sans\"')")


def test_every_page_comes_with_our_look_in_it_and_nothing_else_does(trust_server: str) -> None:
    for path in ("/", "/heatmap?cycle=2025%2F26", "/nonesuch"):
        status, body = ask(trust_server, path)
        assert status == 200
        assert b"<style>:root{--hl-" in body
    assert b"--hl-" not in ask(trust_server, "/_stcore/health")[1]


def test_the_look_is_dark_where_the_theme_is(trust_server: str, open_page: Open) -> None:
    inks = {}
    for dark in (False, True):
        page = open_page(trust_server, dark=dark)
        expect(page.locator("html")).to_have_attribute("data-headlight", "dark" if dark else "light")
        inks[dark] = page.locator(".hl-line").first.evaluate("e => getComputedStyle(e).color")
        page.emulate_media(media="print")
        assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--hl-ink')") == "#1c1a22"
    assert inks[False] != inks[True]


def test_a_first_visit_brings_our_faces_and_not_streamlits_own(trust_server: str, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page.goto(trust_server)
    page.wait_for_selector(IDLE)
    page.wait_for_timeout(1000)
    faces = [name for name in asked if name.endswith(".woff2")]
    page.close()
    assert "source-serif-4-latin-opsz-normal.woff2" in faces
    assert not [name for name in faces if name.startswith("SourceSans")]
