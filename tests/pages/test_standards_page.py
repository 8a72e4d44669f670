"""The standards page: the frameworks' own words, the crosswalk with its reasons, and a framework of the trust's own."""

from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from headlight.crosswalk import read_crosswalk
from headlight.documents import DocumentError
from headlight.frameworks import read_frameworks
from headlight.taking.own_frameworks import save_framework
from tests.pages.opening import find_steps, go_to

ROOT = Path(__file__).resolve().parents[2]
OWN = b"""
id = "our-values"
title = "Our trust's values"
short = "Values"
area_word = "value"
source = "Trust handbook"
year = 2024
licence = "The trust's own"
standing = "Agreed by the trustees"

[[areas]]
code = "V1"
title = "Courage"
"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page over a fresh data folder."""
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    monkeypatch.setenv("HEADLIGHT_SAMPLE", "no")
    return open_page()


def open_page() -> AppTest:
    at = AppTest.from_file(str(ROOT / "headlight/ui/front.py"), default_timeout=60).run()
    at = at.switch_page(str(ROOT / "pages/settings/standards.py")).run()
    assert not at.exception
    return at


def html(at: AppTest) -> str:
    """What stands on every tab of the page."""
    pages = []
    for step in find_steps(at, "standard").values():
        go_to(at, step)
        pages += [each.proto.body for each in at.get("html")]
    return unescape("\n".join(pages))


def open_own(at: AppTest) -> AppTest:
    """The tab of the trust's own frameworks."""
    go_to(at, find_steps(at, "standard")["The trust's own"])
    return at


def test_every_criterion_stands_in_its_own_words(page: AppTest) -> None:
    text = html(page)
    for framework in read_frameworks().values():
        for each in framework.criteria:
            assert each.text in text
            assert not each.opening or each.opening in text
        assert framework.standing in text
        assert framework.licence in text
        assert not framework.use or framework.use in text


def test_the_one_that_was_replaced_names_what_replaced_it(page: AppTest) -> None:
    assert "<dt>Replaced by</dt><dd>Headteachers' standards 2020</dd>" in html(page)


def test_the_crosswalk_gives_every_link_with_its_reason_and_its_standing(page: AppTest) -> None:
    text, crosswalk = html(page), read_crosswalk()
    assert crosswalk.standing in text
    for link in crosswalk.links:
        assert link.why in text


def test_what_the_key_areas_leave_unsaid_is_listed(page: AppTest) -> None:
    unsaid = html(page).partition("What the Key Areas leave unsaid")[2]
    none, _, weak = unsaid.partition("Only touched on")
    assert "D3.2" in none
    assert [code for code in ("D1.2", "D1.3", "D4.3", "D4.4", "D4.5", "D4.6") if code not in weak] == []
    assert "D3.2" not in weak
    assert "KA6" in weak


def test_a_framework_of_the_trusts_own_is_kept_and_shown(page: AppTest, tmp_path: Path) -> None:
    at = open_own(page).file_uploader[0].upload("values.toml", OWN).run()
    assert not at.exception
    assert "Our trust's values is kept" in at.success[0].value
    assert (tmp_path / "standards" / "our-values.toml").read_bytes() == OWN
    assert "Courage" in html(open_page())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OWN.replace(b'code = "V1"\n', b""), "values.toml, areas[0].code: it is missing. Add it."),
        (OWN.replace(b"our-values", b"ka"), "values.toml, id: 'ka' is a framework that ships with Headlight."),
        (b"title = ", "values.toml"),
        (b"\xff\xfe", "values.toml: it is not saved as UTF-8."),
    ],
)
def test_a_bad_file_is_refused_with_file_key_and_reason(page: AppTest, tmp_path: Path, data: bytes, said: str) -> None:
    at = open_own(page).file_uploader[0].upload("values.toml", data).run()
    assert not at.exception
    assert said in at.error[0].value
    assert list(tmp_path.glob("standards/*")) == []


def test_a_file_is_kept_in_place_of_the_one_with_its_id(tmp_path: Path) -> None:
    save_framework(tmp_path, "values.toml", OWN)
    changed = save_framework(tmp_path, "values-2.toml", OWN.replace(b"Courage", b"Care"))
    assert [each.text for each in changed.criteria] == ["Care"]
    assert [path.name for path in tmp_path.iterdir()] == ["our-values.toml"]
    with pytest.raises(DocumentError):
        save_framework(tmp_path, "broken.toml", OWN.replace(b"year = 2024", b'year = "2024"'))
