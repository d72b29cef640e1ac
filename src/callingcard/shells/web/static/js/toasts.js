// Toasts: what was just done, with the way back. One leaves by itself after a while, unless one is looking at it.
import { hint } from "./keys.js";

const toasts = document.getElementById("toasts");
const MINUTE = 60_000;

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

document.addEventListener("close", lift, true); // and down again when it is closed

// A mistake is told once, and is no news any more when something worked, be there a word on it or not.
function clear(toast) {
  for (const older of toasts.querySelectorAll(".toast.bad")) {
    if (older !== toast && (!toast.matches(".bad") || older.textContent === toast.textContent)) older.remove();
  }
}

new MutationObserver((changes) => {
  if (changes.some((change) => change.addedNodes.length)) { lift(); hint(); }
  for (const change of changes) for (const added of change.addedNodes) if (added.nodeType === Node.ELEMENT_NODE) { clear(added); leave(added); }
}).observe(toasts, { childList: true });

// The way back goes along to the next page, where `z` takes back what was decided on the one before.
addEventListener("pagehide", () => {
  const kept = [...toasts.querySelectorAll("[data-decision]")].map((toast) => toast.outerHTML);
  if (kept.length) sessionStorage.setItem("toasts", JSON.stringify({ kept, at: Date.now() }));
});
const { kept = [], at = 0 } = JSON.parse(sessionStorage.getItem("toasts") ?? "{}");
sessionStorage.removeItem("toasts");
if (Date.now() - at < MINUTE) for (const toast of kept) toasts.insertAdjacentHTML("beforeend", toast);
window.htmx.process(toasts);

document.addEventListener("htmx:error", (event) => {
  if (event.detail.ctx?.request?.method !== "GET" || event.detail.ctx?.sourceElement?.id === "find") say(toasts.dataset.silent, true);
});
document.addEventListener("htmx:response:error", (event) => {
  const { text = "", response } = event.detail.ctx;
  if (!/"toast|role="alert"/.test(text)) say(response.headers.get("content-type")?.startsWith("text/plain") ? text : toasts.dataset.failed, true);
});

document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
  const acted = ["submit", "click"].includes(ctx.sourceEvent?.type) && ctx.request.method !== "GET" && ctx.response.raw.ok;
  if (acted) toasts.querySelectorAll(".toast.bad").forEach((toast) => toast.remove());
});

// After undo, and on a page that shows what one acts on, the page is as the server has it now; what one types stays.
async function renew() {
  await window.htmx.ajax("GET", location.href, { target: "#content", select: "#content", swap: "outerMorph" });
  document.body.dispatchEvent(new Event("renewed"));
}
document.addEventListener("undone", (event) => {
  toasts.querySelector(`[data-decision="${CSS.escape(event.detail.decision)}"]`)?.remove();
  renew();
});
// What cannot be taken back any more is not offered again.
document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
  if (ctx.response?.status === 422) ctx.sourceElement.closest("[data-decision]")?.remove();
});
// What was written to somebody forgotten, or said of them, is not kept here either.
document.addEventListener("forgotten", () => { toasts.replaceChildren(); sessionStorage.clear(); });
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
