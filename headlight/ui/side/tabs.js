// Tabs in our HTML: the tab chosen stays chosen when the page answers and the piece is drawn anew.
const turned = new Map(); // page and tabs -> place of the tab chosen

const nameTabs = (tabs) => window.location.pathname + " " + tabs.dataset.tabs;

function turnTo(tabs, place) {
  const buttons = tabs.querySelectorAll(":scope > [role=tablist] > [role=tab]");
  buttons.forEach((each, at) => {
    each.setAttribute("aria-selected", String(at === place));
    each.tabIndex = at === place ? 0 : -1;
  });
  tabs.querySelectorAll(":scope > [role=tabpanel]").forEach((each, at) => { each.hidden = at !== place; });
  tabs.dataset.turned = place; // a figure, which stands after its tabs, is hidden by this
  return buttons[place];
}

function settleTabs() {
  if (!turned.size) return;
  for (const tabs of document.querySelectorAll(".hl-tabs")) {
    const place = turned.get(nameTabs(tabs));
    if (place !== undefined) turnTo(tabs, place);
  }
}

// A tab is chosen by a click, or by an arrow key while the tabs have the focus.
function turn(event) {
  const tab = event.target.closest?.(".hl-tabs > [role=tablist] > [role=tab]");
  if (!tab) return;
  const all = [...tab.parentElement.children];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (event.type === "keydown" && !step) return;
  const place = (all.indexOf(tab) + (step || 0) + all.length) % all.length;
  const tabs = tab.closest(".hl-tabs");
  turned.set(nameTabs(tabs), place);
  turnTo(tabs, place).focus();
  event.preventDefault();
}
