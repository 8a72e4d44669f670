// The pieces of the heat grid, drawn with textContent alone: cells, the trust's strip, the legend, the list of areas.
function el(name, className, text, attributes = {}) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function set(node, name, value) {
  if (!value) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

// Other words in the same text, which is less work than another text.
function say(node, text) {
  if (!node.firstChild) node.append(text);
  else if (node.firstChild.data !== text) node.firstChild.data = text;
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

const DOTS = icon(["M6 1.2a1.4 1.4 0 1 0 .01 0z", "M2 8a1.4 1.4 0 1 0 .01 0z", "M10 8a1.4 1.4 0 1 0 .01 0z"], "dots");
const ARROWS = {
  up: icon(["M6 11V1.5M2.2 5.3 6 1.5l3.8 3.8"], "arrow"),
  down: icon(["M6 1v9.5M2.2 6.7 6 10.5l3.8-3.8"], "arrow"),
};
const dots = () => DOTS.cloneNode(true);
const arrow = (way) => ARROWS[way].cloneNode(true);
const chevron = (open) => icon([open ? "M8 2 4 6l4 4" : "M4 2l4 4-4 4"], "chevron");

// A narrow column breaks a long word where it may be broken, whether or not the browser knows how to hyphenate.
const ENDINGS = /(?<=\p{L}{4})(?=(?:abilit(?:y|ies)|ational|ations?|mental?|ments?|tional|tions?|ibl[ey]|abl[ey]|holders?|ances?|ences?|ssional|ledge)$)/u;
function soften(text) {
  return text.split(" ").map((word) => (word.length > 9 ? word.replace(ENDINGS, "\u00ad") : word)).join(" ");
}

// A cell is a copy of the bare form of its kind, with its words, colours and labels filled in. What changes in it
// as another cycle is chosen is mostly these alone, so the copy stays as long as its form does.
const forms = new Map();

function fillMark(a, cell, statement) {
  const halves = cell.halves.map((half) => [half.kind, half.derived, Boolean(half.short)]);
  const form = JSON.stringify([cell.kind, cell.derived, Boolean(cell.brief), statement, halves]);
  if (a.form !== form) {
    if (!forms.has(form)) forms.set(form, drawForm(cell));
    a.replaceChildren(forms.get(form).cloneNode(true));
    a.className = "cell " + cell.kind + (statement ? " statement" : "") + (cell.derived ? " derived" : "");
    a.form = form;
  }
  set(a, "title", cell.basis);
  cell.halves.forEach((half, place) => fillHalf(a.children[place], half));
  fillArrow(a.children[cell.halves.length - 1], cell.arrow);
  if (cell.brief) fillBasis(a.lastChild, cell);
}

function drawForm(cell) {
  const form = document.createDocumentFragment();
  cell.halves.forEach((half, place) => {
    const part = el("span", "half" + (half.kind ? " " + half.kind : "") + (half.derived ? " derived" : ""));
    if (cell.derived && place === 0 && cell.kind !== "pair") part.append(dots());
    const word = el("span", "word");
    if (half.short) word.append(el("span", "whole"), el("span", "short"));
    part.append(word, el("span", "number"));
    form.append(part);
  });
  if (cell.brief) {
    const basis = el("span", "basis");
    if (cell.kind === "pair") basis.append(dots());
    basis.append(el("span"));
    form.append(basis);
  }
  return form;
}

function fillHalf(part, half) {
  const word = part.querySelector(".word");
  set(part, "title", half.title);
  colour(part, half);
  say(half.short ? word.firstChild : word, half.word);
  if (half.short) say(word.lastChild, half.short);
  say(word.nextSibling, half.number);
}

function fillArrow(part, way) {
  if ((part.way || "") === (way || "")) return;
  part.querySelector(".arrow")?.remove();
  if (way) part.append(arrow(way));
  part.way = way;
}

// Under one fill the basis stands on it; under two it stands on the page, as no ink reads on both.
function fillBasis(basis, cell) {
  colour(basis, cell.kind === "pair" ? {} : cell.halves[0]);
  say(basis.lastChild, cell.brief);
}

function colour(node, { fill, ink }) {
  node.style.background = fill || "";
  node.style.color = fill ? ink : "";
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

function key(className, text, fill) {
  const item = el("span", "key");
  const box = el("i", className, undefined, { "aria-hidden": "true" });
  if (fill) box.style.background = fill;
  item.append(box, text);
  return item;
}

function drawLegend(data) {
  const lines = data.scales.map((scale, place) => {
    const line = el("p");
    if (scale.title) line.append(el("span", "title", scale.title));
    line.append(...scale.levels.map((level) => key("", level.text, level.fill)));
    if (place === data.scales.length - 1) line.append(...drawKeys(data));
    return line;
  });
  return lines.length ? lines : [key("hatch", "Not rated")];
}

function drawKeys(data) {
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

function drawAreas(columns) {
  const list = el("dl");
  for (const column of columns) {
    const kind = column.statement ? "statement" : "";
    list.append(el("dt", kind, column.number), el("dd", kind, column.text));
  }
  return [el("h2", "", "Areas"), list];
}
