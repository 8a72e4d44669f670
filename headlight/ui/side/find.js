// A box with the browser's own list of names; a name chosen leads to its page in one step of history.
function drawFindBox(root, entries) {
  root.hidden = !entries;
  const links = new Map(entries?.names.map(([words, rest]) => [words, entries.lead + rest]));
  let input = root.querySelector("input");
  if (!input) {
    input = make("input");
    const list = make("datalist");
    list.id = "headlight-names";
    Object.assign(input, { type: "search", autocomplete: "off", placeholder: "A headteacher or school" });
    input.setAttribute("list", list.id);
    root.append(make("label", "Find", input), list);
  }
  const list = root.querySelector("datalist");
  const names = JSON.stringify([...links.keys()]);
  if (list.dataset.names !== names) {
    list.replaceChildren(...[...links.keys()].map((words) => makeOption("", words)));
    list.dataset.names = names;
  }
  const go = () => {
    const words = input.value.trim().toLowerCase();
    const near = [...links.keys()].filter((each) => each.toLowerCase().includes(words));
    const href = links.get(input.value) || (words && near.length === 1 ? links.get(near[0]) : null);
    if (!href) return;
    input.value = "";
    goTo(href);
  };
  input.oninput = (event) => { if (links.has(input.value) && event.inputType !== "insertText") go(); };
  input.onkeydown = (event) => { if (event.key === "Enter") go(); };
}
