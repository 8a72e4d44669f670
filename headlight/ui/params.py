"""Choices that belong to one page alone, kept in the address beside the view's."""

from collections.abc import Mapping
from functools import partial
from html import escape

import streamlit as st

from headlight.ui.address import draw_step, find_params, write_params
from headlight.ui.choices import Choice, add_choice


def show_param_choice(
    label: str, name: str, options: Mapping[str, str], *, side: bool = True, first: bool = False
) -> str:
    """A choice of ids and their words; the id chosen stands in the address, the first where none does."""
    if side:
        return _add_choice(label, name, options, first)
    key = _settle(name, options)
    st.selectbox(
        label, list(options), format_func=lambda id: options[id], key=key, on_change=partial(_write, name, key)
    )
    return str(st.session_state[key])


def find_param(name: str, options: Mapping[str, str], here: Mapping[str, str]) -> str:
    """The id that the parameters ask for, the first where they ask for none of them."""
    asked = here.get(name, "")
    return asked if asked in options else next(iter(options))


def find_param_choice(label: str, name: str, options: Mapping[str, str], here: Mapping[str, str]) -> Choice:
    """A choice of ids and their words for the side of a page."""
    ids = list(options)
    steps = tuple((options[id], {name: id}) for id in ids)
    return Choice(label, steps, ids.index(find_param(name, options, here)))


def draw_param_links(label: str, name: str, options: Mapping[str, str], here: Mapping[str, str]) -> str:
    """A choice as a row of links, for one that stands where its answer does."""
    chosen = find_param(name, options, here)
    links = (
        f'<a href="{escape(draw_step(here, name, id))}" target="_self"{_mark(id == chosen)}>{escape(words)}</a>'
        for id, words in options.items()
    )
    return f'<nav class="hl-options" aria-label="{escape(label)}">{"".join(links)}</nav>'


def draw_param_tabs(label: str, name: str, options: Mapping[str, str], here: Mapping[str, str]) -> str:
    """The same as a row of tabs: what stands below is sent for the one chosen alone."""
    return f'<div class="hl-tabs">{draw_param_links(label, name, options, here)}</div>'


def draw_param_radio(label: str, name: str, options: Mapping[str, str], here: Mapping[str, str]) -> str:
    """The same with its label over it, each link with the ring of a radio button."""
    links = draw_param_links(label, name, options, here)
    return f'<div class="hl-radio"><span>{escape(label)}</span>{links}</div>'


def _mark(chosen: bool) -> str:
    return ' aria-current="true"' if chosen else ""


def _add_choice(label: str, name: str, options: Mapping[str, str], first: bool) -> str:
    """The same at the side, with the other choices there."""
    here = find_params()
    add_choice(find_param_choice(label, name, options, here), first=first)
    return find_param(name, options, here)


def show_param_radio(label: str, name: str, options: Mapping[str, str]) -> str:
    """The same as a row of radio buttons."""
    key = _settle(name, options)
    st.radio(
        label,
        list(options),
        format_func=lambda id: options[id],
        key=key,
        horizontal=True,
        on_change=partial(_write, name, key),
    )
    return str(st.session_state[key])


def _settle(name: str, options: Mapping[str, str]) -> str:
    """The widget's key, its state set to what the address asks for where that is an option."""
    key = f"param {name}"
    st.session_state[key] = find_param(name, options, find_params())
    return key


def _write(name: str, key: str) -> None:
    write_params({**find_params(), name: str(st.session_state[key])})
