// The keyboard: everything that can be clicked and says `data-key` answers to that key; the list of keys is made from
// the page itself, so that it cannot be wrong. j and k walk along `[data-item]`; g and a letter goes to a place.

const typing = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
const seen = (element) => element.getClientRects().length > 0;
const items = () => [...document.querySelectorAll("[data-item]")].filter(seen);
const current = () => document.activeElement?.closest("[data-item]");

function stand(item) {
  item.tabIndex = -1;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}

function walk(step) {
  const all = items();
  if (!all.length) return false;
  const here = all.indexOf(current());
  stand(all[Math.max(0, Math.min(all.length - 1, here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step))]);
  return true;
}

const leaving = new WeakSet();

function act(key) {
  const named = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter((found) => seen(found) && !found.disabled);
  const here = current();
  if (leaving.has(here)) return false;
  const found = named.find((one) => here?.contains(one)) ?? named.findLast((one) => !one.closest("[data-item]"));
  if (!found) return false;
  if (found.matches("input:not([type=submit], [type=checkbox], [type=radio]), textarea, select")) { found.focus(); found.select?.(); } else found.click();
  return true;
}

// In a field z is a letter. There Ctrl Z takes back what was just done, until one has typed something: then it takes back that.
const changed = new WeakSet();

export function hint() {
  const field = typing(document.activeElement ?? document.body);
  for (const cap of document.querySelectorAll("#toasts [data-key=z] kbd")) {
    cap.textContent = field ? "Ctrl Z" : "z";
    cap.hidden = changed.has(field);
  }
}

let going = false;

function pressed(event) {
  const back = (event.ctrlKey || event.metaKey) && event.key === "z" && !changed.has(event.target);
  if (back && !document.querySelector("dialog[open]") && act("z")) event.preventDefault();
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.key === "Escape") {
    shut(null);
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
  return copy.textContent.trim() || found.placeholder || found.labels?.[0]?.textContent.trim() || found.value || "";
}

function list() {
  const listed = document.querySelector("[data-keys-listed]");
  const rows = new Map();
  if (items().length) rows.set("j k", listed.dataset.walk).set("Enter", listed.dataset.open);
  for (const found of document.querySelectorAll("[data-key]")) if (!rows.has(found.dataset.key)) rows.set(found.dataset.key, labelled(found));
  for (const found of document.querySelectorAll("[data-go]")) rows.set(`g ${found.dataset.go}`, listed.dataset.goTo.replace("%s", labelled(found)));
  listed.replaceChildren(...[...rows].flatMap(([keys, does]) => {
    const [term, meaning] = ["dt", "dd"].map((name) => document.createElement(name));
    for (const key of keys.split(" ")) {
      const cap = document.createElement("kbd");
      cap.textContent = key;
      term.append(cap, " ");
    }
    meaning.textContent = does;
    return [term, meaning];
  }));
}

function shut(but) {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(but)) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  }
}

// Where one stands is kept when an item leaves the list: the next one moves up into its place.
let stood = -1;
document.addEventListener("htmx:before:swap", () => { const here = current(); if (here) stood = items().indexOf(here); });
document.addEventListener("htmx:after:swap", () => {
  const all = items();
  if (stood >= 0 && document.activeElement === document.body && all.length) stand(all[Math.min(stood, all.length - 1)]);
  stood = -1;
  const wanted = document.querySelector("main [autofocus]");
  if (wanted) { wanted.removeAttribute("autofocus"); wanted.focus(); }
});

// What is on its way out was acted on once: one stands on the next before the answer is there, however fast one is.
document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  const item = ctx.request.method !== "GET" && ctx.sourceElement.closest("[data-item]");
  if (!item) return;
  leaving.add(item);
  const next = ctx.target === item && item.contains(document.activeElement) && items()[items().indexOf(item) + 1];
  if (next) stand(next);
});
document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => leaving.delete(ctx.sourceElement.closest("[data-item]")));

document.addEventListener("keydown", pressed);
document.addEventListener("input", ({ target }) => { changed.add(target); hint(); });
for (const kind of ["focusin", "focusout"]) document.addEventListener(kind, () => setTimeout(hint));
document.addEventListener("toggle", (event) => {
  if (event.target.matches?.("details.menu[open]")) {
    shut(event.target);
    const sheet = event.target.querySelector(".sheet");
    sheet?.scrollIntoView({ block: "nearest" });
    sheet?.querySelector("button, a, input")?.focus({ preventScroll: true });
  }
}, true);
document.addEventListener("click", (event) => {
  shut(event.target);
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    shut(null);
    if (opener.dataset.opens === "keys") list();
    document.getElementById(opener.dataset.opens).showModal();
  }
  if (event.target.closest("[data-closes]") || event.target.matches("dialog")) event.target.closest("dialog").close();
});
