"""Rules of the house that no type checker and no import contract can hold."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = [ROOT / "app.py", *sorted((ROOT / "headlight").rglob("*.py")), *sorted((ROOT / "pages").rglob("*.py"))]
PAGES = sorted((ROOT / "pages").rglob("*.py"))
CLOCK_CALLS = {"now", "today", "utcnow", "fromtimestamp"}
MEANINGLESS_NAMES = {"utils", "helpers", "common", "manager", "handler", "process", "misc"}


def read_calls(path: Path) -> Iterator[ast.Call]:
    """Every call in a module."""
    return (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))


def test_no_page_file_stands_directly_in_pages() -> None:
    """Streamlit would run it on its own on a cold server, past any guard."""
    assert list((ROOT / "pages").glob("*.py")) == []
    assert PAGES, "the pages have moved"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_begins_with_the_guard(page: Path) -> None:
    """After its docstring and imports, a page's first statement asks who is looking."""
    body = [node for node in ast.parse(page.read_text()).body if not isinstance(node, ast.Import | ast.ImportFrom)]
    assert isinstance(body[0], ast.Expr), "a page begins with a docstring"
    assert "require_lens" in ast.unparse(body[1])


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_a_docstring_and_a_name_that_says_something(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text())), f"{path.name} has no docstring"
    assert path.stem not in MEANINGLESS_NAMES


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_clock_asks_what_time_it_is(path: Path) -> None:
    asked = [
        ast.unparse(call)
        for call in read_calls(path)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in CLOCK_CALLS
        and ast.unparse(call.func.value) in {"datetime", "date", "datetime.datetime", "datetime.date"}
    ]
    assert path.name == "clock.py" or asked == []


def test_requirements_are_pinned_with_hashes_and_name_no_index() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        assert "--index" not in text
        pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert pins
        assert all("==" in line and line.endswith("\\") for line in pins)


def test_the_usage_statistics_are_off_and_the_address_is_this_machine() -> None:
    settings = (ROOT / ".streamlit" / "config.toml").read_text()
    assert "gatherUsageStats = false" in settings
    assert 'address = "127.0.0.1"' in settings


def test_nothing_that_is_tracked_is_large() -> None:
    """A clone stays small: fonts and pictures are the largest things in it."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    sizes = {name: (ROOT / name).stat().st_size for name in filter(None, listed.split("\0")) if (ROOT / name).exists()}
    assert {name for name, size in sizes.items() if size > 1_500_000} == set()
