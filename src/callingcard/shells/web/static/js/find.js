// Finding: what matches appears while one types; the arrows walk along it, Enter goes there. Any box that says so.
function walkable(box) {
  const found = document.getElementById(box.getAttribute("aria-controls"));
  const options = () => [...found.querySelectorAll("[role=option]")];
  const chosen = () => found.querySelector("[aria-selected=true]");

  function choose(option) {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) box.setAttribute("aria-activedescendant", option.id);
    else box.removeAttribute("aria-activedescendant");
  }

  function close() {
    found.replaceChildren();
    choose(null);
  }

  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const all = options();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!all.length) return;
      const here = all.indexOf(chosen());
      choose(all[event.key === "ArrowDown" ? (here + 1) % all.length : (here < 1 ? all.length : here) - 1]);
      event.preventDefault();
    } else if (event.key === "Enter" && (chosen() || !box.form)) {
      (chosen() ?? all[0])?.click();
      event.preventDefault();
    } else if (event.key === "Escape") close();
  });
  box.addEventListener("input", () => { if (!box.value.trim()) close(); });
  new MutationObserver(() => box.setAttribute("aria-expanded", String(options().length > 0))).observe(found, { childList: true });
  // A press on what is found must not take the focus away before the click arrives.
  found.addEventListener("mousedown", (event) => event.preventDefault());
}

document.querySelectorAll("input[role=combobox]").forEach(walkable);
