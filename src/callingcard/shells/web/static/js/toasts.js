// Toasts: what was just done, with the way back. One leaves by itself after a while, unless one is looking at it.
const toasts = document.getElementById("toasts");

function leave(toast) {
  setTimeout(() => (toast.matches(":hover, :focus-within") ? leave(toast) : toast.remove()), 12_000);
}

export function say(text, bad = false) {
  const [toast, words] = ["div", "span"].map((name) => document.createElement(name));
  toast.className = bad ? "toast bad" : "toast";
  words.textContent = text;
  toast.append(words);
  toasts.append(toast);
}

// An open dialog lies above everything else, so that a toast has to be lifted above it to be seen.
function lift() {
  const covered = document.querySelector("dialog[open]") !== null;
  toasts.toggleAttribute("popover", false);
  if (covered) { toasts.popover = "manual"; toasts.showPopover(); }
}

// A mistake is told once, and is no news any more when something worked.
function clear(toast) {
  for (const older of toasts.querySelectorAll(".toast.bad")) {
    if (older !== toast && (!toast.matches(".bad") || older.textContent === toast.textContent)) older.remove();
  }
}

new MutationObserver((changes) => {
  if (changes.some((change) => change.addedNodes.length)) lift();
  for (const change of changes) for (const added of change.addedNodes) if (added.nodeType === Node.ELEMENT_NODE) { clear(added); leave(added); }
}).observe(toasts, { childList: true });

document.addEventListener("htmx:error", (event) => {
  if (event.detail.ctx?.request?.method !== "GET" || event.detail.ctx?.sourceElement?.id === "find") say(toasts.dataset.silent, true);
});
document.addEventListener("htmx:response:error", (event) => {
  const { text = "", response } = event.detail.ctx;
  if (!/"toast|role="alert"/.test(text)) say(response.headers.get("content-type")?.startsWith("text/plain") ? text : toasts.dataset.failed, true);
});

// After undo, and on a page that shows what one acts on, the page is as the server has it now; what one types stays.
async function renew() {
  await window.htmx.ajax("GET", location.href, { target: "#content", select: "#content", swap: "outerMorph" });
  document.body.dispatchEvent(new Event("renewed"));
}
document.addEventListener("undone", (event) => {
  [...toasts.querySelectorAll(".toast:has([hx-post='/undo'])")].at(-1)?.remove();
  renew();
});
document.addEventListener("acted", (event) => {
  event.target.closest?.("form:not([data-keeps])")?.reset();
  event.target.closest?.("details.menu")?.removeAttribute("open");
  event.target.closest?.("dialog")?.close();
  if (document.querySelector("[data-renews]")) renew();
});

// Copying: the text of an element, or of a field, with a word on it; `data-copies` is its selector, or "" for one's own text.
document.addEventListener("click", async (event) => {
  const copier = event.target.closest("[data-copies], [data-copy]");
  if (!copier) return;
  const from = copier.dataset.copies && (copier.closest("[data-item]")?.querySelector(copier.dataset.copies) ?? document.querySelector(copier.dataset.copies));
  const text = copier.dataset.copy ?? from?.value ?? from?.textContent ?? "";
  try {
    await navigator.clipboard.writeText(text);
    say(copier.dataset.copied ?? copier.title);
  } catch {
    say(toasts.dataset.failed, true);
  }
});
