// The outbox: captures that wait on this device until the server has said that it recorded them. A page and the service
// worker both load this. Each capture has an id that the server remembers, so that handing one over twice records it once.
(() => {
  const NAME = "callingcard", STORE = "captures";

  function opened() {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  async function within(mode, work) {
    const base = await opened();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = base.transaction(STORE, mode);
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      base.close();
    }
  }

  const all = async () => (await within("readonly", (store) => store.getAll())).sort((a, b) => a.made.localeCompare(b.made));
  const keep = (entry) => within("readwrite", (store) => store.put(entry));
  const drop = (id) => within("readwrite", (store) => store.delete(id));

  async function handed(entry, key) {
    const body = new URLSearchParams({ ...entry.fields, capture: entry.id, made: entry.made });
    return fetch("/capture/deliver", { method: "POST", body, headers: { "x-form-key": key }, credentials: "same-origin" });
  }

  // What came of it: `said` of those recorded; `stopped` is "away" or "locked" where the rest had to wait, else "".
  async function once() {
    const said = [];
    const open = (await all()).filter((entry) => !entry.question);
    if (!open.length) return { said, stopped: "" };
    try {
      const answer = await fetch("/capture/key", { credentials: "same-origin", cache: "no-store" });
      if (!answer.ok) return { said, stopped: answer.status === 401 || answer.status === 403 ? "locked" : "away" };
      const { form_key: key, desk } = await answer.json();
      for (const entry of open.filter((one) => one.desk === desk)) {
        const told = await handed(entry, key);
        if (told.ok) {
          said.push((await told.json()).said);
          await drop(entry.id);
        } else if (told.status === 422) {
          const { sentence, candidates } = await told.json();
          await keep({ ...entry, question: { sentence, candidates } });
        } else return { said, stopped: told.status === 401 || told.status === 403 ? "locked" : "away" };
      }
      return { said, stopped: open.some((one) => one.desk !== desk) ? "other" : "" };
    } catch {
      return { said, stopped: "away" };
    }
  }

  // One at a time over all pages and the worker; where there are no locks, the server's memory of ids is enough.
  const deliver = () => (self.navigator.locks ? self.navigator.locks.request("outbox", once) : once());

  function fresh() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  self.outbox = { all, keep, drop, deliver, fresh };
})();
