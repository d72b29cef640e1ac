// The keyboard: everything that can be clicked and says `data-key` answers to that key; the list of keys is made from
// the page itself, so that it cannot be wrong. j and k walk along `[data-item]`; g and a letter goes to a place.

const typing = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
const items = () => [...document.querySelectorAll("[data-item]")].filter((item) => item.offsetParent !== null);
const current = () => document.activeElement?.closest("[data-item]");

function walk(step) {
  const all = items();
  if (!all.length) return false;
  const here = all.indexOf(current());
  const next = all[Math.max(0, Math.min(all.length - 1, here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step))];
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function act(key) {
  const inside = current()?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const anywhere = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(
    (found) => !found.closest("[data-item]") && !found.disabled && found.getClientRects().length);
  const found = inside ?? anywhere;
  if (!found || found.disabled) return false;
  if (found.matches("input:not([type=submit]), textarea, select")) { found.focus(); found.select?.(); } else found.click();
  return true;
}

let going = false;

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") {
    document.getElementById("found")?.replaceChildren();
    if (typing(event.target)) event.target.blur();
    return;
  }
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  const place = going && document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
  going = !going && event.key === "g";
  const done = place ? (place.click(), true)
    : event.key === "j" || event.key === "ArrowDown" && current() ? walk(1)
    : event.key === "k" || event.key === "ArrowUp" && current() ? walk(-1)
    : event.key === "Enter" && event.target.matches?.("[data-item]") ? (event.target.querySelector("[data-open]")?.click(), true)
    : act(event.key);
  if (done) event.preventDefault();
}

// What a key does is what the thing says that it presses: its label, without the picture of the key.
function labelled(found) {
  if (found.ariaLabel) return found.ariaLabel;
  const copy = found.cloneNode(true);
  copy.querySelectorAll("kbd, svg").forEach((part) => part.remove());
  return copy.textContent.trim() || found.placeholder || found.value || "";
}

function list() {
  const rows = new Map();
  for (const found of document.querySelectorAll("[data-key]")) rows.set(found.dataset.key, labelled(found));
  if (items().length) rows.set("j k", document.documentElement.dataset.walk ?? "Next, previous").set("Enter", "Open");
  for (const found of document.querySelectorAll("[data-go]")) rows.set(`g ${found.dataset.go}`, labelled(found));
  const listed = document.querySelector("[data-keys-listed]");
  listed.replaceChildren(...[...rows].flatMap(([key, does]) => {
    const [term, meaning, cap] = ["dt", "dd", "kbd"].map((name) => document.createElement(name));
    cap.textContent = key;
    term.append(cap);
    meaning.textContent = does;
    return [term, meaning];
  }));
}

document.addEventListener("keydown", pressed);
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    if (opener.dataset.opens === "keys") list();
    document.getElementById(opener.dataset.opens).showModal();
  }
  if (event.target.closest("[data-closes]") || event.target.matches("dialog")) event.target.closest("dialog").close();
});
