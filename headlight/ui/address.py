"""The address of the page: where a view is read from, and kept when the menu leads to another page.

The menu's own links carry no parameters. What was last chosen is remembered for the session, and a
small script writes it back into the bare address without a step of history. The same script lets links
in our HTML lead on without a reload. A drawer opened over a page is a step too, so Back closes it; it is
no part of what is remembered.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

import msgspec
import streamlit as st

from headlight.analysis.view import View, format_view, parse_view

_LAST = "headlight address"
_RUNS = "headlight runs"
_OPENED = "trail"  # the parameter that names what is open over the page
_CLOSED = "headlight closed"
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
  used = link.getAttribute("href");
  window.history.pushState({ ours: true }, "", link.href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}
// A link whose piece of HTML was drawn anew in answer has the focus again.
let used = null;
function refocus() {
  const links = used && document.activeElement === document.body ? document.querySelectorAll(".stHtml a[href]") : [];
  [...links].find((each) => each.getAttribute("href") === used)?.focus({ preventScroll: true });
  used = null;
}
// What a link opened is closed by the step back; what the address itself opened leaves the address.
function close(name) {
  const address = new URL(window.location.href);
  if (!address.searchParams.has(name)) return;
  if (window.history.state?.ours) return window.history.back();
  address.searchParams.delete(name);
  window.history.replaceState({}, "", address);
}
export default function ({ data: packed }) {
  const data = JSON.parse(new TextDecoder().decode(packed));
  const query = new URLSearchParams(data.params).toString();
  if (query && !window.location.search) {
    window.history.replaceState(window.history.state, "", window.location.pathname + "?" + query);
  }
  const tidy = () => settle(data.group);
  tidy();
  refocus();
  if (data.closed) close(data.closed);
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
    return _find_asked() or dict(st.session_state.get(_LAST, {}))


def _find_asked() -> dict[str, str]:
    return {name: text for name, text in st.query_params.to_dict().items() if name != _OPENED}


def draw_step(here: Mapping[str, str], name: str, text: str) -> str:
    """The link from a page to itself with one parameter set, the others as they are ``here``."""
    others = {each: value for each, value in here.items() if each != name}
    return f"?{urlencode({**others, name: text})}"


def draw_opening(here: Mapping[str, str], id: int) -> str:
    """The link that opens something over the page."""
    return draw_step(here, _OPENED, str(id))


def find_opened() -> int | None:
    """What is to be open over the page, None where nothing is or it was just closed."""
    asked = st.query_params.get(_OPENED, "")
    return int(asked) if asked.isdecimal() and len(asked) < 19 and _CLOSED not in st.session_state else None


def close_opened() -> None:
    """Have the address no longer ask for what a person has closed; called as it is dismissed."""
    st.session_state[_CLOSED] = True


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
    if asked := _find_asked():
        st.session_state[_LAST] = asked
    # The script runs again only where its data differ: the menu may lead to the page one is on.
    st.session_state[_RUNS] = st.session_state.get(_RUNS, 0) + 1
    data = {"params": dict(st.session_state.get(_LAST, {})), "run": st.session_state[_RUNS], "group": group}
    data |= {"closed": _OPENED if st.session_state.pop(_CLOSED, False) else ""}
    _keep(key="address kept", data=msgspec.json.encode(data), height=0)
