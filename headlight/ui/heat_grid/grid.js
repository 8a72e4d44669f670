// Draws the heat grid from data, with textContent alone, and moves through it by mouse and keyboard.
// Links stay real links. A plain click changes the address and tells Streamlit so, in one step of history.
const LEFT = "headlight grid left";
const TIGHT = 104, CLOSE = 128; // px of a cell in which marks stand closer, and a pair's words are short
const MOVES = {
  ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
};

function el(name, className, text, attributes = {}) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function icon(paths, className, box = "0 0 12 12") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", box);
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  for (const d of paths) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

const dots = () => icon(
  ["M6 1.2a1.4 1.4 0 1 0 .01 0z", "M2 8a1.4 1.4 0 1 0 .01 0z", "M10 8a1.4 1.4 0 1 0 .01 0z"], "dots");
const arrow = (way) => icon(
  way === "up" ? ["M6 11V1.5M2.2 5.3 6 1.5l3.8 3.8"] : ["M6 1v9.5M2.2 6.7 6 10.5l3.8-3.8"], "arrow");
const chevron = (open) => icon([open ? "M8 2 4 6l4 4" : "M4 2l4 4-4 4"], "chevron");

// A narrow column breaks a long word where it may be broken, whether or not the browser knows how to hyphenate.
const ENDINGS = /(?<=\p{L}{4})(?=(?:abilit(?:y|ies)|ational|ations?|mental?|ments?|tional|tions?|ibl[ey]|abl[ey]|holders?|ances?|ences?|ssional|ledge)$)/u;
function soften(text) {
  return text.split(" ").map((word) => (word.length > 9 ? word.replace(ENDINGS, "\u00ad") : word)).join(" ");
}

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

function follow(event, id) {
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!plain) return;
  event.preventDefault();
  remember(id);
  go(event.currentTarget.getAttribute("href"));
}

function go(href) {
  window.history.pushState({}, "", href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}

function head(column, narrow) {
  const th = el("th", column.statement ? "statement" : "area", undefined, { scope: "col", role: "columnheader" });
  if (column.marked) th.classList.add("marked");
  const inside = column.href
    ? el("button", "head", undefined, { type: "button", "aria-expanded": String(column.open), "aria-label": column.spoken })
    : el("span", "head");
  const top = el("span", "top");
  top.append(el("b", "", column.number));
  if (column.href) top.append(chevron(column.open));
  inside.append(top, el("span", "words", narrow || column.statement ? soften(column.text) : column.text));
  if (column.statement) inside.title = column.text;
  if (column.href) {
    inside.dataset.id = "head " + column.code;
    inside.onclick = () => go(column.href);
  }
  th.append(inside);
  return th;
}

function strip(parts) {
  const bar = el("span", "strip", undefined, { "aria-hidden": "true" });
  for (const part of parts) {
    const piece = el("i", part.fill.startsWith("#") ? "" : part.fill);
    piece.style.flexGrow = part.n;
    if (part.fill.startsWith("#")) piece.style.background = part.fill;
    bar.append(piece);
  }
  return bar;
}

function trustCell(cell, statement) {
  const td = el("td", statement ? "middle statement" : "middle", undefined, { role: "cell" });
  const line = el("span", "line", undefined, { "aria-hidden": "true" });
  if (cell.kind === "none") line.classList.add("none");
  else line.append(dots());
  if (cell.word) line.append(el("span", "word", cell.word), el("span", "number", cell.number));
  td.append(line, strip(cell.strip), el("span", "spoken", cell.spoken));
  td.title = cell.spoken;
  return td;
}

function mark(cell, statement) {
  const a = el("a", "cell " + cell.kind + (statement ? " statement" : "") + (cell.derived ? " derived" : ""), undefined,
    { href: cell.href, "aria-label": cell.spoken, tabindex: "-1" });
  if (cell.basis) a.title = cell.basis;
  cell.halves.forEach((half, place) => {
    const part = el("span", "half" + (half.kind ? " " + half.kind : "") + (half.derived ? " derived" : ""));
    if (half.title) part.title = half.title;
    if (half.fill) {
      part.style.background = half.fill;
      part.style.color = half.ink;
    }
    if (cell.derived && place === 0 && cell.kind !== "pair") part.append(dots());
    const word = el("span", "word");
    word.append(el("span", half.short ? "whole" : "", half.word));
    if (half.short) word.append(el("span", "short", half.short));
    part.append(word, el("span", "number", half.number));
    if (cell.arrow && place === cell.halves.length - 1) part.append(arrow(cell.arrow));
    a.append(part);
  });
  if (cell.brief) {
    // Under one fill the basis stands on it; under two it stands on the page, as no ink reads on both.
    const basis = el("span", "basis");
    if (cell.kind === "pair") basis.append(dots());
    else if (cell.halves[0].fill) {
      basis.style.color = cell.halves[0].ink;
      basis.style.background = cell.halves[0].fill;
    }
    basis.append(el("span", "", cell.brief));
    a.append(basis);
  }
  return a;
}

function row(data, columns) {
  const tr = el("tr", "", undefined, { role: "row" });
  const th = el("th", "name", undefined, { scope: "row", role: "rowheader" });
  const name = el("a", "who", undefined, { href: data.href, tabindex: "-1" });
  name.append(el("b", "", data.name));
  if (data.remark) name.append(" ", el("span", "remark", data.remark));
  name.dataset.id = data.id;
  name.onclick = (event) => follow(event, data.id);
  const detail = el("span", "detail", data.detail, { title: data.detail });
  th.append(name, detail);
  tr.append(th);
  data.cells.forEach((cell, place) => {
    const td = el("td", columns[place].statement ? "of-statement" : "", undefined, { role: "cell" });
    const a = mark(cell, columns[place].statement);
    a.dataset.id = data.id + " " + columns[place].code;
    a.onclick = (event) => follow(event, a.dataset.id);
    td.append(a);
    tr.append(td);
  });
  return tr;
}

function table(data) {
  const whole = el("table", "", undefined, { role: "table" });
  whole.append(el("caption", "", data.caption));
  const widths = el("colgroup");
  widths.append(el("col", "col-name"));
  for (const column of data.columns) widths.append(el("col", column.statement ? "col-statement" : "col-area"));
  const top = el("thead", "", undefined, { role: "rowgroup" });
  const heads = el("tr", "heads", undefined, { role: "row" });
  const corner = el("th", "corner", undefined, { scope: "col", role: "columnheader" });
  for (const line of data.corner) corner.append(el("span", "", line + " "));
  heads.append(corner, ...data.columns.map((column) => head(column, data.columns.length > 8)));
  const trust = el("tr", "trust", undefined, { role: "row" });
  const name = el("th", "name", undefined, { scope: "row", role: "rowheader" });
  name.append(el("b", "", data.trust.name), el("span", "detail", data.trust.detail));
  trust.append(name, ...data.trust.cells.map((cell, place) => trustCell(cell, data.columns[place].statement)));
  top.append(heads, trust);
  const body = el("tbody", "", undefined, { role: "rowgroup" });
  body.append(...data.rows.map((each) => row(each, data.columns)));
  whole.append(widths, top, body);
  return whole;
}

function key(className, text, fill) {
  const item = el("span", "key");
  const box = el("i", className, undefined, { "aria-hidden": "true" });
  if (fill) box.style.background = fill;
  item.append(box, text);
  return item;
}

function legend(data) {
  const box = el("div", "legend");
  for (const scale of data.scales) {
    const line = el("p");
    if (scale.title) line.append(el("span", "title", scale.title));
    line.append(...scale.levels.map((level) => key("", level.text, level.fill)));
    if (scale === data.scales[data.scales.length - 1]) line.append(...marks(data));
    box.append(line);
  }
  if (!data.scales.length) box.append(key("hatch", "Not rated"));
  return box;
}

function marks(data) {
  const derived = el("span", "key");
  derived.append(dots(), "Derived from others");
  const found = [key("hatch", "Not rated"), derived];
  if (data.between) found.push(key("between", "Between two levels"));
  if (data.other) found.push(key("other", "On another scale"));
  if (data.open) found.push(key("open", "No review of this head"));
  if (data.since) {
    const moved = el("span", "key");
    moved.append(arrow("up"), arrow("down"), "Level changed since " + data.since);
    found.push(moved);
  }
  return found;
}

function areas(data) {
  const box = el("div", "areas");
  box.append(el("h2", "", "Areas"));
  const list = el("dl");
  data.columns.forEach((column) => {
    const kind = column.statement ? "statement" : "";
    list.append(el("dt", kind, column.number), el("dd", kind, column.text));
  });
  box.classList.toggle("opened", data.columns.some((column) => column.statement));
  box.append(list);
  return box;
}

// One tab stop for the whole grid; the arrows move through it row by row, heads included.
function travel(root) {
  const lines = [...root.querySelectorAll("tr")]
    .map((tr) => [...tr.querySelectorAll("a, button")]).filter((line) => line.length);
  const all = lines.flat();
  const stop = (target) => {
    for (const each of all) each.tabIndex = each === target ? 0 : -1;
  };
  const at = (target) => {
    const line = lines.findIndex((each) => each.includes(target));
    return [line, lines[line].indexOf(target)];
  };
  const place = (line, target) => {
    const cell = target.closest("td, th");
    const wanted = [...cell.parentElement.children].indexOf(cell);
    return lines[line].reduce((best, each) => {
      const index = (node) => [...node.closest("tr").children].indexOf(node.closest("td, th"));
      return Math.abs(index(each) - wanted) < Math.abs(index(best) - wanted) ? each : best;
    });
  };
  root.onfocusin = (event) => { if (all.includes(event.target)) stop(event.target); };
  root.onkeydown = (event) => {
    const target = event.target.closest("a, button");
    if (!target || !all.includes(target) || event.altKey || event.metaKey) return;
    const [line, spot] = at(target);
    let next = null;
    if (event.key in MOVES) {
      const [down, right] = MOVES[event.key];
      const row = Math.min(lines.length - 1, Math.max(0, line + down));
      next = down ? place(row, target) : lines[line][Math.min(lines[line].length - 1, Math.max(0, spot + right))];
    } else if (event.key === "Home") next = event.ctrlKey ? lines[0][0] : lines[line][0];
    else if (event.key === "End") next = event.ctrlKey ? lines.at(-1).at(-1) : lines[line].at(-1);
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const first = lines.flat().find((each) => each.matches("td a")) || all[0];
  if (first) stop(first);
  return (id) => all.find((each) => each.dataset.id === id);
}

export default function ({ data: packed, parentElement }) {
  const data = JSON.parse(new TextDecoder().decode(packed));
  const root = parentElement.querySelector(".heat");
  const focused = root.contains(root.getRootNode().activeElement) ? root.getRootNode().activeElement.dataset.id : null;
  for (const [name, colour] of Object.entries(data.inks)) root.style.setProperty("--" + name, colour);
  for (const [name, size] of Object.entries(data.sizes)) root.style.setProperty("--" + name, size);
  root.style.setProperty("--columns", data.columns.length);
  root.style.setProperty("--least", data.least + "px");
  root.style.setProperty("--shares", data.shares);
  root.style.setProperty("--share", data.share);
  root.classList.toggle("numbers", data.numbers);
  const frame = el("div", "frame");
  frame.append(table(data));
  root.replaceChildren(frame, legend(data.legend), areas(data));
  const cells = { "": root.querySelector("tbody td:not(.of-statement)"), "-statements": root.querySelector("tbody .of-statement") };
  const fit = new ResizeObserver(() => {
    const widths = Object.entries(cells).map(([kind, cell]) => [kind, cell ? cell.clientWidth : Infinity]);
    for (const [kind, width] of widths) {
      root.classList.toggle("tight" + kind, width <= TIGHT);
      root.classList.toggle("close" + kind, width <= CLOSE);
    }
    root.classList.toggle("scrolls", data.least > root.clientWidth);
    root.style.setProperty("--head", root.querySelector("thead").offsetHeight + "px");
  });
  fit.observe(root);
  const find = travel(root);
  const back = recall();
  const target = find(back || focused);
  if (target) target.focus({ preventScroll: !back });
  return () => fit.disconnect();
}
