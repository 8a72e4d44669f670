// What stands at the side of every page, in one piece, and what the page's document is told with it.
export default function ({ data, parentElement, setTriggerValue }) {
  const shown = JSON.parse(new TextDecoder().decode(data));
  document.documentElement.dataset.headlight = shown.theme;
  drawFindBox(parentElement.querySelector(".find"), shown.entries);
  drawSide(parentElement.querySelector(".choices"), shown, setTriggerValue);
  return shown.group ? keepAddress(shown) : undefined; // a find box alone stands above pieces of Streamlit's
}
