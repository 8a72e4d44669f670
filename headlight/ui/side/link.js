// Copies the address of what is shown, which names nobody; says so for a moment.
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".side");
  for (const [name, colour] of Object.entries(data.inks)) root.style.setProperty("--" + name, colour);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy link";
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      told.textContent = "Copied";
    } catch {
      told.textContent = "Copy it from the address bar";
    }
    setTimeout(() => { told.textContent = ""; }, 3000);
  };
  root.replaceChildren(button, told);
}
