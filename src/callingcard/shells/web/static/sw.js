// The service worker: the network first, and what was seen last where there is none; captures are delivered when it is back.
importScripts("/static/js/outbox.js");

const CACHE = "callingcard-1";
const SHELL = [
  "/offline", "/manifest.webmanifest", "/static/callingcard.css", "/static/css/capture.css", "/static/vendor/pico.min.css",
  "/static/vendor/htmx.min.js", "/static/icon.svg", "/static/icons.svg", "/static/js/keys.js", "/static/js/toasts.js",
  "/static/js/find.js", "/static/js/outbox.js", "/static/js/app.js", "/static/js/capture.js",
];
const PATIENCE = 5000;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(SHELL);
    await cache.add("/capture").catch(() => {}); // this browser may not be let in yet
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  })());
});

async function fromNetwork(request, kept) {
  const waiting = new AbortController();
  const timer = kept && setTimeout(() => waiting.abort(), PATIENCE);
  try {
    return await fetch(request, kept ? { signal: waiting.signal } : {});
  } finally {
    clearTimeout(timer);
  }
}

// Of the pages only the capture form is kept: it tells of nobody but where one was last.
async function answered(request, key, instead) {
  const cache = await caches.open(CACHE);
  const kept = key && (await cache.match(key));
  try {
    const answer = await fromNetwork(request, kept);
    if (key && answer.ok && answer.type === "basic" && !answer.redirected) await cache.put(key, answer.clone());
    return answer;
  } catch (error) {
    const found = kept ?? (instead && (await cache.match(instead)));
    if (found) return found;
    throw error;
  }
}

// Shared with no network: the form is filled in from the address, as it would be by the server.
async function shared(request) {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch {
    const form = await copy.formData();
    const text = (name) => (typeof form.get(name) === "string" ? form.get(name) : "");
    const url = text("url") || (text("text").match(/https?:\/\/\S+/) ?? [""])[0];
    const line = [text("title"), text("text")].filter(Boolean).join(" ").replace(url, "").trim();
    return Response.redirect(`/capture?${new URLSearchParams({ line, url })}`, 303);
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && url.pathname === "/share") return event.respondWith(shared(request));
  if (request.method !== "GET" || url.searchParams.has("token")) return;
  if (request.mode === "navigate") {
    const capture = url.pathname === "/capture";
    event.respondWith(answered(request, capture && !url.search ? "/capture" : null, capture ? "/capture" : "/offline"));
  } else if (url.pathname.startsWith("/static/") || url.pathname === "/manifest.webmanifest") {
    event.respondWith(answered(request, url.pathname, null));
  }
});

self.addEventListener("sync", (event) => {
  if (event.tag !== "captures") return;
  event.waitUntil((async () => {
    const { said, stopped } = await self.outbox.deliver();
    for (const client of await self.clients.matchAll()) client.postMessage({ said });
    if (stopped === "away") throw new Error("later"); // the browser tries again
  })());
});
