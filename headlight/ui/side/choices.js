// Choices of ids, kept in the address alone: to choose is to go to another address, in one step of history.
const PAUSE = 500; // milliseconds
let used = null; // the choice just made: it has the focus again once the page has answered
let params = {}; // what a bare address stands for

// One step of history, without loading the application anew. Where a picture follows by its looks alone it says so,
// and is painted before Streamlit is told.
function goTo(href, state = {}) {
  window.history.pushState(state, "", href);
  const tell = () => window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  if (window.dispatchEvent(new Event("headlight-step", { cancelable: true }))) tell();
  else requestAnimationFrame(() => setTimeout(tell));
}

const go = (steps, label) => {
  used = label;
  const query = new URLSearchParams(window.location.search || params);
  for (const [name, value] of Object.entries(steps)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  goTo(window.location.pathname + (text ? "?" + text : ""));
};

const make = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

function makeOption(words, value) {
  const option = make("option", words);
  option.value = value;
  return option;
}

function drawChoice(choice, place, control, ...others) {
  const label = make("label", choice.label);
  label.htmlFor = control.id = "headlight-choice-" + place;
  const drawn = make("div", label, control, ...others);
  drawn.className = "choice";
  return drawn;
}

function drawList(choice, place) {
  const select = make("select", ...choice.options.map(([words], place) => makeOption(words, String(place))));
  const stop = () => {
    clearTimeout(select.waiting);
    select.waiting = 0;
  };
  const take = () => {
    stop();
    if (select.value !== select.chosen) go(choice.options[Number(select.value)][1], choice.label);
  };
  let keyed = false;
  // A closed list changes with every arrow and letter: what was typed counts once the typing rests, or at Enter.
  select.onkeydown = (event) => {
    keyed = event.key !== "Enter";
    if (!keyed) take();
  };
  select.onpointerdown = () => { keyed = false; };
  select.onchange = () => {
    stop();
    if (keyed) select.waiting = setTimeout(take, PAUSE);
    else take();
  };
  return drawChoice(choice, place, select);
}

// A list to be typed into: a name in full, or the only one that holds what is typed, is chosen.
function drawNames(choice, place) {
  const input = make("input");
  const list = make("datalist", ...choice.options.map(([words]) => makeOption("", words)));
  list.id = "headlight-names-" + place;
  Object.assign(input, { type: "search", autocomplete: "off", placeholder: "Type a name" });
  input.setAttribute("list", list.id);
  const chosen = choice.options[choice.chosen];
  input.value = chosen ? chosen[0] : "";
  const find = () => {
    const typed = input.value.trim().toLowerCase();
    const exact = choice.options.filter(([words]) => words.toLowerCase() === typed);
    const near = choice.options.filter(([words]) => words.toLowerCase().includes(typed));
    return exact[0] || (typed && near.length === 1 ? near[0] : null);
  };
  const take = (option) => option && option !== chosen && go(option[1], choice.label);
  input.onfocus = () => input.select();
  input.oninput = (event) => {
    if (event.inputType !== "insertText" && choice.options.some(([words]) => words === input.value)) take(find());
  };
  input.onkeydown = (event) => { if (event.key === "Enter") take(find()); };
  return drawChoice(choice, place, input, list);
}

function drawChevron(colour) {
  const path = `<path d="M3 5.5l5 5 5-5" fill="none" stroke="${colour}" stroke-width="1.4"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${path}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

function drawTools(setTriggerValue) {
  const clear = make("button", "Clear filters");
  const copy = make("button", "Copy link");
  const told = make("span");
  told.setAttribute("role", "status");
  clear.type = copy.type = "button";
  clear.onclick = () => setTriggerValue("cleared", true);
  copy.onclick = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      told.textContent = "Copied";
    } catch {
      told.textContent = "Copy it from the address bar";
    }
    setTimeout(() => { told.textContent = ""; }, 3000);
  };
  const tools = make("div", clear, copy, told);
  tools.className = "tools";
  return tools;
}

// A control that offers the same stays as it is, whatever is chosen, and with it the focus.
function keep(root, drawn, key) {
  const old = [...root.children].find((each) => each.dataset.key === key);
  if (old) return old;
  const made = drawn();
  made.dataset.key = key;
  return made;
}

function drawFoot(words) {
  const foot = make("p", words);
  foot.className = "foot";
  return foot;
}

// Parts in their order; those that stand there already are not touched, as putting them in anew lays them out anew.
function stand(root, parts) {
  for (const each of [...root.children]) if (!parts.includes(each)) each.remove();
  parts.forEach((part, place) => {
    if (root.children[place] !== part) root.insertBefore(part, root.children[place] ?? null);
  });
}

function drawSaid(root, [title, line]) {
  root.replaceChildren(...(title ? [make("h2", title), make("p", line)] : []));
}

// To ask for a colour has the whole page styled at once, so it is asked for once a theme.
function paint(root, theme) {
  if (root.dataset.theme === theme) return;
  root.dataset.theme = theme;
  root.style.setProperty("--chevron", drawChevron(getComputedStyle(document.documentElement).getPropertyValue("--hl-ink_muted")));
}

function drawPart(root, choice, place) {
  const { chosen, ...offer } = choice;
  const named = choice.kind === "names";
  const part = keep(root, () => (named ? drawNames : drawList)(choice, place), JSON.stringify([named ? choice : offer, place]));
  part.dataset.label = choice.label;
  const select = part.querySelector("select");
  if (!select) return part;
  select.chosen = String(chosen);
  if (!select.waiting) select.value = select.chosen; // after a step back too; what is being typed is let be
  return part;
}

function drawSide(root, shown, setTriggerValue) {
  paint(root, shown.theme);
  params = shown.params ?? params;
  const parts = (shown.choices || []).map((choice, place) => drawPart(root, choice, place));
  if (shown.choices) parts.push(keep(root, () => drawTools(setTriggerValue), "tools"));
  if (shown.foot) parts.push(keep(root, () => drawFoot(shown.foot), shown.foot));
  stand(root, parts);
  if (used && document.activeElement === document.body)
    parts.find((each) => each.dataset.label === used)?.querySelector("select,input")?.focus();
  used = null;
}
