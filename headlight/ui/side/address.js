// The address of the page, the menu across the top, links in our HTML that lead on without a reload, and its buttons.

// On narrow screens Streamlit puts the menu into a list whose sections are no list items: no list, then, but a nav.
// In the menu across the top, the group of the page one is on is marked: Streamlit marks only the page within it.
function markMenu(group) {
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
  follow(link);
  goTo(link.href, { ours: true });
}

// A link or a button whose piece of HTML was drawn anew in answer has the focus again.
let followed = null;
const follow = (each) => (followed = each.dataset.press || each.getAttribute("href"));
function refocus() {
  const lost = followed && document.activeElement === document.body;
  const all = lost ? document.querySelectorAll(".stHtml :is(a[href], button[data-press])") : [];
  [...all].find((each) => [each.dataset.press, each.getAttribute("href")].includes(followed))?.focus({ preventScroll: true });
  followed = null;
}

// What a link opened is closed by the step back; what the address itself opened leaves the address.
function close(name) {
  const address = new URL(window.location.href);
  if (!address.searchParams.has(name)) return;
  if (window.history.state?.ours) return window.history.back();
  address.searchParams.delete(name);
  window.history.replaceState({}, "", address);
}

function keepAddress({ params, group, closed, files }, setTriggerValue) {
  const query = new URLSearchParams(params).toString();
  if (query && !window.location.search)
    window.history.replaceState(window.history.state, "", window.location.pathname + "?" + query);
  const tidy = () => {
    markMenu(group);
    settleTabs();
  };
  tidy();
  refocus();
  if (closed) close(closed);
  const watch = new MutationObserver(tidy);
  watch.observe(document.body, { childList: true, subtree: true });
  const listen = (event) => { // this run's own: the run before takes its away after this one has begun
    turn(event);
    closeLists(event);
    if (event.type !== "click") return;
    lead(event);
    const button = event.target.closest?.(".stHtml button[data-press]");
    if (button) {
      follow(button);
      setTriggerValue("pressed", button.dataset.press);
    }
    const file = event.target.closest?.(".stHtml .hl-files button");
    if (file) takeFile(files, file);
  };
  document.addEventListener("click", listen);
  document.addEventListener("keydown", listen);
  return () => {
    watch.disconnect();
    document.removeEventListener("click", listen);
    document.removeEventListener("keydown", listen);
  };
}
