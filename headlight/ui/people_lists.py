"""The lists of the page of people and schools, and the choice of one of them."""

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from headlight.model import School
from headlight.store import Directory
from headlight.text import fold
from headlight.ui.address import find_params, write_params
from headlight.ui.frame import show_section
from headlight.ui.pages import find_address
from headlight.ui.people_words import say_heads, say_posts

PARAM = "of"
_KEY = "people found"


def find_chosen(directory: Directory) -> tuple[str, int] | None:
    """The school or leader that the address names: ("school", 12); None where it is not here."""
    asked = find_params().get(PARAM, "")
    if not asked[1:].isdigit():
        return None
    id = int(asked[1:])
    if asked[0] == "s" and id in directory.schools:
        return "school", id
    return ("leader", id) if asked[0] == "l" and id in directory.leaders else None


def show_find(directory: Directory, chosen: tuple[str, int] | None) -> None:
    """A box to type a name into; the id of whoever is chosen goes into the address."""
    words = {f"s{each.id}": _say_school(each) for each in directory.schools.values()}
    words |= {f"l{each.id}": _say_leader(each.id, directory) for each in directory.leaders.values()}
    options = sorted(words, key=lambda id: (id[0] == "l", fold(words[id])))
    st.session_state[_KEY] = f"{chosen[0][0]}{chosen[1]}" if chosen else None
    st.selectbox(
        "Find a school or a person",
        options,
        index=None,
        format_func=words.__getitem__,
        placeholder="Type a name or a number",
        key=_KEY,
        on_change=_choose,
    )


def show_lists(directory: Directory) -> None:
    """Every school with its head, then everybody else, in order of name."""
    schools = sorted(directory.schools.values(), key=lambda each: fold(each.name))
    heads = {each.id: say_heads(each.id, directory) for each in schools}
    show_section("Schools", "Open a school or a person to change what is known of them.")
    head = ("School", "URN", "LAESTAB", "Phase", "Hub", "Improvement partner", "Headteacher")
    rows = [_school_row(each, heads[each.id], directory) for each in schools]
    told = [place for place, name in enumerate(head) if name != "LAESTAB" or any(row[place] for row in rows)]
    _show_rows("Schools", [head[place] for place in told], ([row[place] for place in told] for row in rows))
    named = {leader for each in heads.values() for leader in each}
    others = sorted((each for each in directory.leaders.values() if each.id not in named), key=lambda e: fold(e.name))
    if others:
        show_section("Everybody else", "Heads before, deputies, and whoever a workbook names besides.")
        lines = ((_link("l", each.id, each.name), escape(say_posts(each.id, directory))) for each in others)
        _show_rows("Everybody else", ("Name", "Post"), lines)


def _school_row(school: School, heads: Iterable[int], directory: Directory) -> tuple[str, ...]:
    links = ", ".join(_link("l", each, directory.leaders[each].name) for each in heads) or "not known"
    fields = (school.urn, school.laestab, school.phase, school.hub, school.partner)
    return (_link("s", school.id, school.name), *(escape(each or "") for each in fields), links)


def _show_rows(caption: str, head: Iterable[str], rows: Iterable[Sequence[str]]) -> None:
    """A table of cells of HTML, the first of a row its head; on a narrow screen each row is a block."""
    heads = list(head)
    body = "".join(
        f'<tr><th scope="row">{first}</th>'
        + "".join(f'<td data-name="{escape(name)}">{cell}</td>' for name, cell in zip(heads[1:], rest, strict=True))
        + "</tr>"
        for first, *rest in rows
    )
    tops = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    st.html(
        f'<div class="hl-table hl-people"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{tops}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _link(letter: str, id: int, words: str) -> str:
    address = find_address("people", {PARAM: f"{letter}{id}"})
    return f'<a href="{escape(address)}" target="_self">{escape(words)}</a>'


def _say_school(school: School) -> str:
    return ", ".join(filter(None, (school.name, school.urn, school.laestab)))


def _say_leader(id: int, directory: Directory) -> str:
    places = [directory.schools[each.school].name for each in directory.posts if each.leader == id]
    return ", ".join([directory.leaders[id].name, *dict.fromkeys(places)])


def _choose() -> None:
    params = {name: text for name, text in find_params().items() if name not in (PARAM, "act")}
    chosen = st.session_state[_KEY]
    write_params(params | ({PARAM: str(chosen)} if chosen else {}))
