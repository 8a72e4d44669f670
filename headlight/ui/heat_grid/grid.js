// Draws the heat grid from data and moves through it by mouse and keyboard.
// What stands there stays: of data that come anew, only what says something else is drawn again.
// Links stay real links. A plain click changes the address and tells Streamlit so, in one step of history.
const LEFT = "headlight grid left";
const TIGHT = 104, CLOSE = 128; // px of a cell in which marks stand closer, and a pair's words are short
const MOVES = {
  ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
};

function here() {
  return window.location.pathname + window.location.search;
}

function remember(id) {
  try { window.sessionStorage.setItem(LEFT, JSON.stringify({ page: here(), id })); } catch { /* private mode */ }
}

function recall() {
  try {
    const left = JSON.parse(window.sessionStorage.getItem(LEFT) || "null");
    if (!left || left.page !== here()) return null;
    window.sessionStorage.removeItem(LEFT);
    return left.id;
  } catch { return null; }
}

function go(href) {
  window.history.pushState({}, "", href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}

// Whether a node is to say something else than it does.
function differs(node, spec) {
  const said = JSON.stringify(spec);
  if (node.said === said) return false;
  node.said = said;
  return true;
}

// Children by their keys: each part is [key, draw, fill]. Those already there stay and are only filled.
function settle(parent, parts) {
  const old = new Map([...parent.children].map((node) => [node.key, node]));
  const nodes = parts.map(([key, draw, fill]) => {
    const node = old.get(key) ?? Object.assign(draw(), { key });
    old.delete(key);
    fill(node);
    return node;
  });
  for (const node of old.values()) node.remove();
  let next = parent.firstElementChild;
  for (const node of nodes) {
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
  }
}

const drawRow = (className) => el("tr", className, undefined, { role: "row" });
const drawTd = () => el("td", "", undefined, { role: "cell" });
const drawColumnHead = (className) => el("th", className, undefined, { scope: "col", role: "columnheader" });
const drawRowHead = () => el("th", "name", undefined, { scope: "row", role: "rowheader" });

function fillLines(th, lines) {
  if (differs(th, lines.map((line) => line.textContent))) th.replaceChildren(...lines);
}

function fillHead(th, column, narrow, turn) {
  if (differs(th, [column, narrow])) th.replaceChildren(drawHead(column, narrow));
  th.className = (column.statement ? "statement" : "area") + (column.marked ? " marked" : "");
  if (turn) th.firstChild.dataset.turn = turn;
}

function drawHead(column, narrow) {
  const inside = column.turns
    ? el("button", "head", undefined, { type: "button", tabindex: "-1", "aria-expanded": String(column.open), "aria-label": column.spoken })
    : el("span", "head");
  const top = el("span", "top");
  top.append(el("b", "", column.number));
  if (column.turns) top.append(chevron(column.open));
  inside.append(top, el("span", "words", narrow || column.statement ? soften(column.text) : column.text));
  if (column.statement) inside.title = column.text;
  if (column.turns) inside.dataset.id = "head " + column.code;
  return inside;
}

function fillTrustCell(td, cell, statement) {
  if (!differs(td, [cell, statement])) return;
  td.className = statement ? "middle statement" : "middle";
  const line = el("span", "line", undefined, { "aria-hidden": "true" });
  if (cell.kind === "none") line.classList.add("none");
  else line.append(dots());
  if (cell.word) line.append(el("span", "word", cell.word), el("span", "number", cell.number));
  td.replaceChildren(line, strip(cell.strip), el("span", "spoken", cell.spoken));
  td.title = cell.spoken;
}

function drawName() {
  const th = drawRowHead();
  th.append(el("a", "who", undefined, { tabindex: "-1" }), el("span", "detail"));
  return th;
}

function fillName(th, row, href) {
  const [name, detail] = th.children;
  set(name, "href", href);
  if (!differs(th, [row.name, row.remark, row.detail])) return;
  name.dataset.id = row.id;
  name.replaceChildren(el("b", "", row.name), ...(row.remark ? [" ", el("span", "remark", row.remark)] : []));
  detail.textContent = detail.title = row.detail;
}

function drawCell() {
  const td = drawTd();
  td.append(el("a", "cell", undefined, { tabindex: "-1" }));
  return td;
}

function fillCell(td, cell, column, row, href) {
  set(td.firstChild, "href", href);
  const called = `${row.name}, ${column.number} ${column.text}`;
  if (!differs(td, [called, cell, column.statement])) return;
  td.className = column.statement ? "of-statement" : "";
  td.firstChild.dataset.id = row.id + " " + column.code;
  fillMark(td.firstChild, cell, column.statement);
  set(td.firstChild, "aria-label", `${called}: ${cell.spoken}`);
}

const AROUND = 80; // px beyond the window that are in sight too

function findNear(root) {
  const isNear = ({ top, bottom }) => bottom > -AROUND && top < window.innerHeight + AROUND;
  return new Set([...root.querySelectorAll("tr")].filter((tr) => isNear(tr.getBoundingClientRect())));
}

// Rows in sight change at once, the others as soon as these are on the screen, or something needs them before.
function change(root, near, turn) {
  near.forEach(turn);
  const rest = () => root.querySelectorAll("tr").forEach((tr) => near.has(tr) || turn(tr));
  root.rest = rest;
  requestAnimationFrame(() => setTimeout(() => root.rest === rest && finish(root)));
}

function finish(root) {
  root.rest?.();
  root.rest = null;
}

function fillRow(tr, row, data) {
  const lead = (area) => data.lead + row.who + (area ? "&area=" + encodeURIComponent(area) : "");
  settle(tr, [
    ["", drawName, (th) => fillName(th, row, lead(data.area))],
    ...row.cells.map((cell, place) => {
      const column = data.columns[place];
      return [column.code, drawCell, (td) => fillCell(td, cell, column, row, lead(column.area))];
    }),
  ]);
  return tr;
}

function drawBare() {
  const frame = el("div", "frame");
  const table = el("table", "", undefined, { role: "table" });
  const top = el("thead", "", undefined, { role: "rowgroup" });
  top.append(drawRow("heads"), drawRow("trust"));
  table.append(el("caption"), top, el("tbody", "", undefined, { role: "rowgroup" }));
  frame.append(table);
  return [frame, el("div", "legend"), el("div", "areas")];
}

function fill(root, data) {
  const near = findNear(root); // before anything is changed, as afterwards all of it would be laid out for the asking
  const [caption, heads, trust, body, legend, areas] =
    ["caption", ".heads", ".trust", "tbody", ".legend", ".areas"].map((each) => root.querySelector(each));
  if (differs(caption, data.caption)) caption.textContent = data.caption;
  settle(heads, [
    ["", () => drawColumnHead("corner"), (th) => fillLines(th, data.corner.map((line) => el("span", "", line + " ")))],
    ...data.columns.map((column, place) =>
      [column.code, drawColumnHead, (th) => fillHead(th, column, data.columns.length > 8, data.turns[place])]),
  ]);
  settle(trust, [
    ["", drawRowHead, (th) => fillLines(th, [el("b", "", data.trust.name), el("span", "detail", data.trust.detail)])],
    ...data.columns.map(({ code, statement }, place) =>
      [code, drawTd, (td) => fillTrustCell(td, data.trust.cells[place], statement)]),
  ]);
  const rows = new Map(data.rows.map((row) => [row.id, row]));
  const turn = (tr) => {
    tr.classList.toggle("numbers", data.numbers);
    return rows.has(tr.key) ? fillRow(tr, rows.get(tr.key), data) : tr;
  };
  settle(body, data.rows.map((row) => [row.id, () => turn(Object.assign(drawRow(), { key: row.id })), () => {}]));
  root.numbers = data.numbers;
  change(root, near, turn);
  if (differs(legend, data.legend)) legend.replaceChildren(...drawLegend(data.legend));
  if (differs(areas, data.columns)) areas.replaceChildren(...drawAreas(data.columns));
  areas.classList.toggle("opened", data.columns.some((column) => column.statement));
}

// A property that is set again has everything under it styled again, even to the same.
function measure(root, name, value) {
  if (root.style.getPropertyValue("--" + name) !== value) root.style.setProperty("--" + name, value);
}

function fit(root, data) {
  const heads = { "": root.querySelector(".heads .area"), "-statements": root.querySelector(".heads .statement") };
  const widths = Object.entries(heads).map(([kind, head]) => [kind, head ? head.clientWidth : Infinity]);
  for (const [kind, width] of widths) {
    root.classList.toggle("tight" + kind, width <= TIGHT);
    root.classList.toggle("close" + kind, width <= CLOSE);
  }
  root.classList.toggle("scrolls", data.least > root.clientWidth);
  measure(root, "head", root.querySelector("thead").offsetHeight + "px");
}

// One tab stop for the whole grid; the arrows move through it row by row, heads included.
const STOPS = "a, button";

function stop(root, target) {
  const before = root.querySelector("[tabindex='0']");
  if (before) before.tabIndex = -1;
  target.tabIndex = 0;
}

function findNext(root, target, event) {
  const lines = [...root.querySelectorAll("tr")].map((tr) => [...tr.querySelectorAll(STOPS)]).filter((line) => line.length);
  const at = lines.findIndex((line) => line.includes(target));
  const line = lines[at];
  if (event.key === "Home") return event.ctrlKey ? lines[0][0] : line[0];
  if (event.key === "End") return event.ctrlKey ? lines.at(-1).at(-1) : line.at(-1);
  if (!(event.key in MOVES)) return null;
  const [down, right] = MOVES[event.key];
  const within = (list, spot) => list[Math.min(list.length - 1, Math.max(0, spot))];
  return down ? findNearest(within(lines, at + down), target) : within(line, line.indexOf(target) + right);
}

function findNearest(line, target) {
  const spot = (node) => [...node.closest("tr").children].indexOf(node.closest("td, th"));
  const away = (node) => Math.abs(spot(node) - spot(target));
  return line.reduce((best, each) => (away(each) < away(best) ? each : best));
}

function move(root, event) {
  const target = event.target.closest(STOPS);
  finish(root);
  const next = target && !event.altKey && !event.metaKey && findNext(root, target, event);
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function lead(event) {
  const target = event.target.closest(STOPS);
  if (target?.dataset.turn) return go(target.dataset.turn);
  if (!target || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  remember(target.dataset.id);
  go(target.getAttribute("href"));
}

function begin(root) {
  root.append(...drawBare());
  root.addEventListener("focusin", (event) => event.target.closest(STOPS) && stop(root, event.target.closest(STOPS)));
  root.addEventListener("keydown", (event) => move(root, event));
  root.addEventListener("click", lead);
}

// Numbers for words is a matter of looks alone: it follows the address at once, and the server says the same after.
function followMarks(root, data, path) {
  const numbers = new URLSearchParams(window.location.search).get("marks") === "numbers";
  if (!data.either || window.location.pathname !== path || numbers === root.numbers) return false;
  root.numbers = numbers;
  change(root, findNear(root), (tr) => tr.classList.toggle("numbers", numbers));
  return true;
}

// The focus stays where it was, or is where one left from.
function refocus(root, focused) {
  const back = recall();
  const target = [...root.querySelectorAll(STOPS)].find((each) => each.dataset.id === (back || focused));
  if (target && target !== root.getRootNode().activeElement) target.focus({ preventScroll: !back });
  if (!root.querySelector("[tabindex='0']")) {
    const first = root.querySelector("tbody td a") || root.querySelector(STOPS);
    if (first) stop(root, first);
  }
}

export default function ({ data: packed, parentElement }) {
  const data = JSON.parse(new TextDecoder().decode(packed));
  const root = parentElement.querySelector(".heat");
  const active = root.getRootNode().activeElement;
  const focused = root.contains(active) ? active.dataset.id : null;
  for (const [name, value] of Object.entries(data.measures)) measure(root, name, value);
  if (!root.firstChild) begin(root);
  fill(root, data);
  refocus(root, focused);
  const watch = new ResizeObserver(() => fit(root, data));
  watch.observe(root);
  const path = window.location.pathname;
  const follow = (event) => followMarks(root, data, path) && event.preventDefault();
  const finishAll = () => finish(root);
  window.addEventListener("headlight-step", follow);
  window.addEventListener("popstate", follow); // a step back
  window.addEventListener("beforeprint", finishAll);
  return () => {
    watch.disconnect();
    window.removeEventListener("headlight-step", follow);
    window.removeEventListener("popstate", follow);
    window.removeEventListener("beforeprint", finishAll);
  };
}
