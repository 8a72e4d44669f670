"""A framework file says what it means, and a bad one is refused with file, key and reason."""

import textwrap
from pathlib import Path

import pytest

from headlight import frameworks
from headlight.documents import DocumentError
from headlight.errors import UserError
from headlight.frameworks import STANDARDS, Framework, find_criterion, read_framework, read_frameworks
from headlight.text import fold

VALUES = """
id = "trust-values"
title = "Our values"
short = "Values"
area_word = "value"
statement_word = "statement"
source = "The trust's own"
year = 2024
licence = "The trust's own"
standing = "Agreed by the trustees"

[[areas]]
code = "TV1"
title = "Courage"
aliases = ["Being brave"]

    [[areas.statements]]
    code = "TV1.1"
    text = "Says the hard thing kindly"

[[areas]]
code = "TV2"
title = "Care"
"""


@pytest.fixture(name="written")
def _written(tmp_path: Path):
    def write(text: str, name: str = "values.toml", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


def test_shipped_frameworks_come_in_their_order() -> None:
    assert tuple(read_frameworks()) == ("ka", "nse2015", "hts2020")


def test_a_reference_finds_its_criterion() -> None:
    framework, criterion = find_criterion(read_frameworks(), "ka:KA1.2")
    assert (framework.id, criterion.parent) == ("ka", "KA1")
    with pytest.raises(KeyError):
        find_criterion(read_frameworks(), "ka:KA9")


def test_each_framework_says_where_it_comes_from_and_how_it_stands() -> None:
    for framework in read_frameworks().values():
        assert framework.source
        assert framework.licence
        assert framework.standing
    nse = read_frameworks()["nse2015"]
    assert nse.superseded_by == "hts2020"
    assert "Open Government Licence v3" in nse.licence
    assert "Not stated" in read_frameworks()["ka"].licence


@pytest.mark.parametrize(
    ("reference", "heading"),
    [
        ("ka:KA1", "Creating strategic direction"),
        ("ka:KA3", "Developing and working with others"),
        ("ka:KA4", "Managing the school"),
        ("ka:KA6", "Strengthening the community focus"),
        ("ka:KA1", "Key Area 1"),
        ("ka:KA2", "Leading T & L"),
        ("ka:KA3", "Self & others"),
        ("ka:KA6", "community"),
        ("nse2015:D3", "Systems & processes"),
        ("nse2015:D1", "Domain One"),
    ],
)
def test_other_headings_lead_to_the_criterion(reference: str, heading: str) -> None:
    _, criterion = find_criterion(read_frameworks(), reference)
    bare = fold(heading).replace(" ", "")
    assert bare in {fold(each).replace(" ", "") for each in (criterion.text, *criterion.aliases)}


@pytest.mark.parametrize(
    ("area", "welsh"), [("KA2", "Leading learning and teaching"), ("KA5", "Securing accountability")]
)
def test_two_areas_keep_their_name_in_wales(area: str, welsh: str) -> None:
    assert fold(read_frameworks()["ka"].find(area).text) == fold(welsh)


@pytest.mark.parametrize(
    ("reference", "heading"),
    [
        ("ka:KA5", "Governance and accountability"),
        ("ka:KA6", "Working in partnership"),
        ("ka:KA4", "Organisational management"),
        ("ka:KA3", "Professional development"),
        ("ka:KA4", "Leadership and management"),
        ("hts2020:HS10", "Securing accountability"),
    ],
)
def test_near_misses_are_named(reference: str, heading: str) -> None:
    _, criterion = find_criterion(read_frameworks(), reference)
    assert fold(heading) in map(fold, criterion.near)


def test_no_heading_is_both_taken_and_near() -> None:
    for framework in read_frameworks().values():
        for criterion in framework.criteria:
            taken = set(map(fold, (criterion.text, *criterion.aliases)))
            assert not taken & set(map(fold, criterion.near)), criterion.code


def test_no_heading_leads_to_two_frameworks() -> None:
    owners: dict[str, str] = {}
    for framework in read_frameworks().values():
        for criterion in framework.criteria:
            for heading in set(map(fold, (criterion.text, *criterion.aliases))):
                assert heading not in owners, (heading, owners.get(heading), criterion.code)
                owners[heading] = criterion.code


def test_a_trusts_own_is_read_the_same_way(written) -> None:
    own = read_framework(written(VALUES))
    assert [(each.code, each.parent) for each in own.criteria] == [("TV1", None), ("TV1.1", "TV1"), ("TV2", None)]
    assert own.find("TV1").aliases == ("Being brave",)


def test_own_frameworks_stand_after_the_shipped_ones_by_id(written, tmp_path: Path) -> None:
    written(VALUES)
    other = written(VALUES.replace("trust-values", "a-first"), "zz.toml")
    assert tuple(read_frameworks(tmp_path, other)) == ("ka", "nse2015", "hts2020", "a-first", "trust-values")


def test_a_changed_file_is_read_anew(written) -> None:
    assert read_framework(written(VALUES)).title == "Our values"
    assert read_framework(written(VALUES.replace("Our values", "Our promises"))).title == "Our promises"


def test_a_byte_order_mark_does_no_harm(written) -> None:
    assert isinstance(read_framework(written(VALUES, encoding="utf-8-sig")), Framework)


REFUSED = [  # what is changed, into what, the key named, words of the reason
    ('id = "trust-values"\n', "", "id", "missing"),
    ('"trust-values"', '"Trust Values"', "id", "small letters"),
    ('code = "TV2"\n', "", "areas[1].code", "missing"),
    ('title = "Care"', 'title = "  "', "areas[1].title", "empty"),
    ('text = "Says the hard thing kindly"', 'text = ""', "areas[0].statements[0].text", "empty"),
    ('code = "TV1.1"', 'code = "TV 1:1"', "areas[0].statements[0].code", "letters, digits"),
    ('code = "TV1.1"', 'code = "tv1"', "areas[0].statements[0].code", "already stands at areas[0]"),
    ('code = "TV2"', 'code = "TV1.1"', "areas[1].code", "already stands at areas[0].statements[0]"),
    ('title = "Care"', 'title = "Care"\naliases = ["being  brave"]', "areas[1].aliases[0]", "already leads to TV1"),
    ('title = "Care"', 'title = "Care"\ncolour = "red"', "areas[1].colour", "no such key"),
    ('short = "Values"', 'shrot = "Values"', "shrot", "no such key"),
    ("year = 2024", 'year = "2024"', "year", "a whole number belongs here, not text"),
    ('aliases = ["Being brave"]', 'aliases = "Being brave"', "areas[0].aliases", "a list in square brackets"),
    ('statement_word = "statement"\n', "", "statement_word", "missing"),
    ("year = 2024", 'year = 2024\nscale = "ofsed"', "scale", "'ofsed' is not in scales.toml"),
]


@pytest.mark.parametrize(("before", "after", "key", "reason"), REFUSED)
def test_a_bad_file_is_refused_with_file_key_and_reason(
    written, before: str, after: str, key: str, reason: str
) -> None:
    assert VALUES.count(before) == 1
    with pytest.raises(UserError) as refused:
        read_framework(written(VALUES.replace(before, after)))
    assert isinstance(refused.value, DocumentError)
    assert (refused.value.file, refused.value.key) == ("values.toml", key)
    assert reason in refused.value.reason
    assert refused.value.sentence.startswith(f"values.toml, {key}: ")
    assert "`" not in refused.value.sentence
    assert "$" not in refused.value.sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('id = "a"\ntitle "b"', ("values.toml, line 2, column 7: ", "not TOML")),
        ('id = "a"\nid = "b"', ("values.toml, line 2, the last: ", "not TOML")),
        ('id = "a', ("values.toml, ", "not TOML")),
        ("", ("values.toml, id: ", "missing")),
        ("areas = []\n", ("values.toml, ", "empty list")),
    ],
)
def test_a_file_that_is_not_toml_is_refused_with_its_line(written, text: str, words: tuple[str, ...]) -> None:
    with pytest.raises(UserError) as refused:
        read_framework(written(text))
    assert all(each in refused.value.sentence for each in words), refused.value.sentence


def test_no_areas_at_all_are_refused(written) -> None:
    with pytest.raises(DocumentError, match=r"values.toml, areas: .*at least one entry"):
        read_framework(written(VALUES[: VALUES.index("[[areas]]")] + "areas = []\n"))


def test_another_encoding_and_a_missing_file_are_refused(written, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="UTF-8"):
        read_framework(written(VALUES, encoding="utf-16"))
    with pytest.raises(DocumentError, match=r"gone\.toml: it cannot be opened"):
        read_framework(tmp_path / "gone.toml")


def test_an_id_is_taken_once(written) -> None:
    with pytest.raises(DocumentError, match=r"values\.toml, id: 'ka' is the id of another framework"):
        read_frameworks(written(VALUES.replace("trust-values", "ka")))


def test_the_example_in_the_readme_is_a_framework(written) -> None:
    readme = (STANDARDS / "README.md").read_text(encoding="utf-8")
    example = textwrap.dedent(readme[readme.index("   ```toml\n") + 11 : readme.index("\n   ```\n")])
    own = read_framework(written(example, "our-values.toml"))
    assert [each.code for each in own.criteria] == ["V1", "V1.1", "V2"]
    with pytest.raises(DocumentError) as refused:
        read_framework(written(example.replace('code = "V2"\n', ""), "our-values.toml"))
    assert f"`{refused.value.sentence}`" in readme


def test_every_key_is_taught_in_the_readme() -> None:
    readme = (STANDARDS / "README.md").read_text(encoding="utf-8")
    shapes = (frameworks._Document, frameworks._Area, frameworks._Statement)
    keys = {key for shape in shapes for key in shape.__struct_fields__} - {"areas", "statements"}
    assert not [key for key in keys if f"`{key}`" not in readme]


def test_the_worked_example_holds_four_judgements_and_no_overall_one() -> None:
    own = read_framework(STANDARDS.parent / "docs" / "examples" / "social-care.toml")
    assert [each.text for each in own.criteria] == [
        "Outcomes for children and young people",
        "Quality of care",
        "Safeguarding children and young people",
        "Leadership and management",
    ]
    assert own.scale == "ofsted"
    assert all("Overall effectiveness" in each.near for each in own.criteria)
