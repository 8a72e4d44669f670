"""The lists of the page of people and schools, and the choice of one of them."""

from collections.abc import Iterable, Sequence
from html import escape

from headlight.access.lens import Lens
from headlight.model import School
from headlight.store import Directory
from headlight.text import fold
from headlight.ui.address import find_params
from headlight.ui.choices import pack_entries
from headlight.ui.data import load_directory
from headlight.ui.frame import draw_section
from headlight.ui.kept import keep
from headlight.ui.pages import find_address
from headlight.ui.people_words import say_heads, say_posts

PARAM = "of"


def find_chosen(directory: Directory) -> tuple[str, int] | None:
    """The school or leader that the address names: ("school", 12); None where it is not here."""
    asked = find_params().get(PARAM, "")
    if not asked[1:].isdigit():
        return None
    id = int(asked[1:])
    if asked[0] == "s" and id in directory.schools:
        return "school", id
    return ("leader", id) if asked[0] == "l" and id in directory.leaders else None


@keep(most=4)
def load_found(lens: Lens, version: int) -> bytes:
    """Every school, then everybody, by name, as the box at the side is given them: here it leads to their own panel."""
    directory = load_directory(lens, version)
    places: dict[int, dict[str, None]] = {}
    for each in directory.posts:
        places.setdefault(each.leader, {})[directory.schools[each.school].name] = None
    schools = {each.id: _say_school(each) for each in directory.schools.values()}
    people = {each.id: ", ".join([each.name, *places.get(each.id, ())]) for each in directory.leaders.values()}
    groups = (("s", schools), ("l", people))
    found = [
        (words, find_address("people", {PARAM: f"{letter}{id}"}))
        for letter, group in groups
        for id, words in sorted(group.items(), key=lambda each: fold(each[1]))
    ]
    return pack_entries(found)


@keep(most=4)
def draw_lists(lens: Lens, version: int) -> str:
    """Every school with its head, then everybody else, in order of name."""
    directory = load_directory(lens, version)
    schools = sorted(directory.schools.values(), key=lambda each: fold(each.name))
    heads = {each.id: say_heads(each.id, directory) for each in schools}
    head = ("School", "URN", "LAESTAB", "Phase", "Hub", "Improvement partner", "Headteacher")
    rows = [_school_row(each, heads[each.id], directory) for each in schools]
    told = [place for place, name in enumerate(head) if name != "LAESTAB" or any(row[place] for row in rows)]
    drawn = draw_section("Schools", "Open a school or a person to change what is known of them.")
    drawn += _draw_rows("Schools", [head[place] for place in told], ([row[place] for place in told] for row in rows))
    named = {leader for each in heads.values() for leader in each}
    others = sorted((each for each in directory.leaders.values() if each.id not in named), key=lambda e: fold(e.name))
    if others:
        lines = ((_link("l", each.id, each.name), escape(say_posts(each.id, directory))) for each in others)
        drawn += draw_section("Everybody else", "Heads before, deputies, and whoever a workbook names besides.")
        drawn += _draw_rows("Everybody else", ("Name", "Post"), lines)
    return f'<div class="hl-pieces">{drawn}</div>'


def _school_row(school: School, heads: Iterable[int], directory: Directory) -> tuple[str, ...]:
    links = ", ".join(_link("l", each, directory.leaders[each].name) for each in heads) or "not known"
    fields = (school.urn, school.laestab, school.phase, school.hub, school.partner)
    return (_link("s", school.id, school.name), *(escape(each or "") for each in fields), links)


def _draw_rows(caption: str, head: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells of HTML, the first of a row its head; on a narrow screen each row is a block."""
    heads = list(head)
    body = "".join(
        f'<tr><th scope="row">{first}</th>'
        + "".join(f'<td data-name="{escape(name)}">{cell}</td>' for name, cell in zip(heads[1:], rest, strict=True))
        + "</tr>"
        for first, *rest in rows
    )
    tops = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    return (
        f'<div class="hl-table hl-people"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{tops}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _link(letter: str, id: int, words: str) -> str:
    address = find_address("people", {PARAM: f"{letter}{id}"})
    return f'<a href="{escape(address)}" target="_self">{escape(words)}</a>'


def _say_school(school: School) -> str:
    return ", ".join(filter(None, (school.name, school.urn, school.laestab)))
