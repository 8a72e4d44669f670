// What stands at the side of every page, in one piece, and what the page's document is told with it.
export default function ({ data, parentElement, setTriggerValue }) {
  const shown = JSON.parse(new TextDecoder().decode(data));
  document.documentElement.dataset.headlight = shown.theme;
  drawFindBox(parentElement.querySelector(".find"), shown.entries);
  drawSaid(parentElement.querySelector(".said"), shown.said || []);
  drawSide(parentElement.querySelector(".choices"), shown, setTriggerValue);
  if (shown.step) arrive(shown.step);
  return shown.group ? keepAddress(shown, setTriggerValue) : undefined; // a find box alone stands above pieces of Streamlit's
}
