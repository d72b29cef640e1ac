// On every page: the service worker, and what waits on this device is delivered, with a word on it.
import { say } from "./toasts.js";

const pill = document.getElementById("outbox");
const changed = () => document.dispatchEvent(new Event("outbox"));

async function counted() {
  const waiting = await outbox.all();
  const asked = waiting.filter((entry) => entry.question).length;
  pill.hidden = !waiting.length;
  pill.classList.toggle("asked", asked > 0);
  pill.textContent = asked && asked === waiting.length ? pill.dataset.asked : waiting.length === 1 ? pill.dataset.one : pill.dataset.many.replace("%s", waiting.length);
}

export async function delivered() {
  const { said, stopped } = await outbox.deliver();
  for (const words of said) say(words);
  pill.dataset.stopped = stopped;
  await counted();
  changed();
  return stopped;
}

// Ask for another try as soon as there is a network, also when the page is closed by then.
export async function later() {
  const worker = await navigator.serviceWorker?.ready;
  await worker?.sync?.register("captures").catch(() => {});
}

if ("serviceWorker" in navigator && isSecureContext) {
  navigator.serviceWorker.register("/sw.js").catch(() => {});
  navigator.serviceWorker.addEventListener("message", (event) => {
    if (event.data?.said) for (const words of event.data.said) say(words);
    counted().then(changed);
  });
}
addEventListener("online", () => delivered());
document.addEventListener("outbox:kept", () => { counted(); later(); });
if ("indexedDB" in self) delivered().catch(() => {});
