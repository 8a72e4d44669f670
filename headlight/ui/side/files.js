// The lists of files to take away: each file is at an address that only this session knows.
function takeFile(token, button) {
  const link = document.createElement("a");
  const list = button.closest(".hl-files");
  const kind = button.dataset.kind ?? list.querySelector("select").value;
  link.href = `files/${token}?` + new URLSearchParams({ name: list.dataset.name, kind });
  link.download = "";
  link.click();
}

// An open list closes with Escape, which leaves the focus where it was opened, and with a click anywhere else.
function closeLists(event) {
  for (const list of document.querySelectorAll(".hl-files[open]")) {
    if (event.type === "keydown" ? event.key !== "Escape" : list.contains(event.target)) continue;
    if (event.type === "keydown" && list.contains(document.activeElement)) list.firstElementChild.focus();
    list.open = false;
  }
}
