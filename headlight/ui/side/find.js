// A box with the browser's own list of names; a name chosen leads to its page in one step of history.
export default function ({ data: packed, parentElement }) {
  const data = JSON.parse(new TextDecoder().decode(packed));
  const root = parentElement.querySelector(".side");
  for (const [name, colour] of Object.entries(data.inks)) root.style.setProperty("--" + name, colour);
  const links = new Map(data.entries.map((each) => [each.words, each.href]));
  let input = root.querySelector("input");
  if (!input) {
    const label = document.createElement("label");
    input = document.createElement("input");
    const list = document.createElement("datalist");
    list.id = "headlight-names";
    input.type = "search";
    input.autocomplete = "off";
    input.placeholder = "A headteacher or school";
    input.setAttribute("list", list.id);
    label.append("Find", input);
    root.append(label, list);
  }
  const options = data.entries.map((each) => {
    const option = document.createElement("option");
    option.value = each.words;
    return option;
  });
  root.querySelector("datalist").replaceChildren(...options);
  const go = () => {
    const words = input.value.trim().toLowerCase();
    const near = [...links.keys()].filter((each) => each.toLowerCase().includes(words));
    const href = links.get(input.value) || (words && near.length === 1 ? links.get(near[0]) : null);
    if (!href) return;
    input.value = "";
    window.history.pushState({}, "", href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  };
  input.oninput = (event) => { if (links.has(input.value) && event.inputType !== "insertText") go(); };
  input.onkeydown = (event) => { if (event.key === "Enter") go(); };
}
