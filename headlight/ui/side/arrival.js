// Arriving at the next step of the import: the page goes back to its top and the reading position to its title.
// Without it a person who answers by keyboard is left nowhere, and one with a long page sees its middle.
function arrive(step) {
  const marked = document.querySelector(".hl-sheet .hl-marked");
  const sheet = marked && marked.closest(".hl-sheet");
  if (sheet && marked.offsetLeft + marked.offsetWidth > sheet.clientWidth)
    sheet.scrollLeft = marked.offsetLeft - sheet.clientWidth / 2;
  const before = window.headlightStep;
  window.headlightStep = step;
  if (before === undefined || before === step) return;
  const main = document.querySelector("[data-testid=stMain]");
  const title = main && main.querySelector("h1");
  if (main) main.scrollTo(0, 0);
  if (title) {
    title.tabIndex = -1;
    title.style.outline = "none";
    title.focus({ preventScroll: true });
  }
}
