"""The address of the page: where a view is read from, and kept when the menu leads to another page.

The menu's own links carry no parameters. What was last chosen is remembered for the session, and a
small script writes it back into the bare address without a step of history. The same script lets links
in our HTML lead on without a reload.
"""

from collections.abc import Mapping

import streamlit as st

from headlight.analysis.view import View, format_view, parse_view

_LAST = "headlight address"
_RUNS = "headlight runs"
_SCRIPT = """
// On narrow screens Streamlit puts the menu into a list whose sections are no list items: no list, then, but a nav.
// In the menu across the top, the group of the page one is on is marked: Streamlit marks only the page within it.
function settle(group) {
  for (const each of document.querySelectorAll("[data-testid=stTopNavSection]"))
    each.setAttribute("aria-current", String(each.textContent.trim() === group));
  const menu = "[data-testid=stSidebarNavItems]";
  for (const each of document.querySelectorAll(`${menu}:not([role]), ${menu} li:not([role])`))
    each.setAttribute("role", "none");
}
// A link in a piece of HTML leads to another page without loading the application anew, as the menu's links do.
function lead(event) {
  const link = event.target.closest?.(".stHtml a[href]");
  if (!link || event.defaultPrevented || event.button) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== window.location.origin || link.target === "_blank" || link.hash) return;
  event.preventDefault();
  window.history.pushState({}, "", link.href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}
export default function ({ data }) {
  const query = new URLSearchParams(data.params).toString();
  if (query && !window.location.search) {
    window.history.replaceState(window.history.state, "", window.location.pathname + "?" + query);
  }
  const tidy = () => settle(data.group);
  tidy();
  const watch = new MutationObserver(tidy);
  watch.observe(document.body, { childList: true, subtree: true });
  const listen = (event) => lead(event); // this run's own: the run before takes its away after this one has begun
  document.addEventListener("click", listen);
  return () => {
    watch.disconnect();
    document.removeEventListener("click", listen);
  };
}
"""
_keep = st.components.v2.component("headlight_address", js=_SCRIPT)


def find_params() -> dict[str, str]:
    """The parameters of the address, or those of the page before where the address has none."""
    params = st.query_params.to_dict()
    return params or dict(st.session_state.get(_LAST, {}))


def find_view() -> View:
    """The view that the address asks for."""
    return parse_view(find_params())


def write_params(params: Mapping[str, str]) -> None:
    """Put parameters into the address, in one step of history."""
    st.session_state[_LAST] = dict(params)
    st.query_params.from_dict(dict(params))


def write_view(view: View) -> None:
    """Put a view into the address; parameters that are no part of a view stay."""
    others = {name: text for name, text in find_params().items() if name not in View.__struct_fields__}
    write_params(others | format_view(view))


def keep_view(view: View) -> None:
    """Remember the view a page settled on, for its own bare address and for the next page's."""
    others = {name: text for name, text in find_params().items() if name not in View.__struct_fields__}
    st.session_state[_LAST] = others | format_view(view)


def show_address(group: str) -> None:
    """Mark the page's group in the menu; a bare address gets what is remembered, so that Back finds the picture."""
    if st.query_params:
        st.session_state[_LAST] = st.query_params.to_dict()
    # The script runs again only where its data differ: the menu may lead to the page one is on.
    st.session_state[_RUNS] = st.session_state.get(_RUNS, 0) + 1
    data = {"params": dict(st.session_state.get(_LAST, {})), "run": st.session_state[_RUNS], "group": group}
    _keep(key="address kept", data=data, height=0)
