"""The crosswalk says what it is, links one way, and shows what the Key Areas leave unsaid."""

from pathlib import Path

import pytest

from headlight.crosswalk import CROSSWALK, find_links, find_statements, find_unlinked, read_crosswalk
from headlight.documents import DocumentError
from headlight.frameworks import read_frameworks


def test_it_says_that_it_is_nobodys_official_one() -> None:
    crosswalk = read_crosswalk()
    assert (crosswalk.source, crosswalk.target, len(crosswalk.links)) == ("ka", "nse2015", 53)
    assert "opinion" in crosswalk.standing
    assert "official" in crosswalk.standing
    assert all(each.why for each in crosswalk.links)


def test_a_statement_may_have_two_primary_links_or_none() -> None:
    crosswalk = read_crosswalk()
    assert [each.characteristic for each in find_links(crosswalk, "KA1.2", strength="primary")] == ["D1.4", "D1.5"]
    assert find_links(crosswalk, "KA4.2", strength="primary") == ()
    assert len(find_links(crosswalk, "KA4.2")) == 3


def test_an_area_has_no_links_and_every_statement_has_one() -> None:
    crosswalk, ka = read_crosswalk(), read_frameworks()["ka"]
    for criterion in ka.criteria:
        assert bool(find_links(crosswalk, criterion.code)) == (criterion.parent is not None), criterion.code


def test_a_characteristic_lists_its_statements() -> None:
    crosswalk = read_crosswalk()
    assert [each.statement for each in find_statements(crosswalk, "D3.3")] == ["KA3.2", "KA5.3"]
    assert [each.statement for each in find_statements(crosswalk, "P")] == ["KA6.2"]


def test_what_the_key_areas_leave_unsaid() -> None:
    crosswalk, nse = read_crosswalk(), read_frameworks()["nse2015"]
    assert [each.code for each in find_unlinked(crosswalk, nse)] == ["D3.2"]
    without = [each.code for each in find_unlinked(crosswalk, nse, strength="primary")]
    assert without == ["D1.2", "D1.3", "D3.2", "D4.3", "D4.4", "D4.5", "D4.6"]


@pytest.mark.parametrize(
    ("before", "after", "key", "reason"),
    [
        ('"KA1.1"', '"KA1"', "links[0].statement", "'KA1' is no statement of ka"),
        ('"D1.1"', '"D1"', "links[0].characteristic", "'D1' is no statement of nse2015"),
        ('"D1.6"', '"D1.1"', "links[1]", "already"),
        ('strength = "primary"', 'strength = "main"', "links[0].strength", "main"),
        ('target = "nse2015"', 'target = "nse"', "target", "'nse' is no framework here"),
        ('why = "Conviction', 'wy = "Conviction', "links[0].wy", "no such key"),
    ],
)
def test_a_bad_one_is_refused(tmp_path: Path, before: str, after: str, key: str, reason: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(CROSSWALK.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    with pytest.raises(DocumentError) as refused:
        read_crosswalk(path)
    assert (refused.value.file, refused.value.key) == ("own.toml", key)
    assert reason in refused.value.reason
