// Capturing: the line is taken apart into the fields while one writes; what cannot be saved now is kept on this device.
import { delivered, later } from "./app.js";
import { say } from "./toasts.js";

const PARTS = ["name", "at", "on", "about", "promised", "through", "said", "email", "url", "company", "position"];
const form = () => document.getElementById("capture");
const field = (name) => form().elements.namedItem(name);
const waiting = document.getElementById("waiting");

// Filling in: never over what one wrote oneself.
function fill(name, value) {
  const input = field(name);
  if (form().dataset.next) value ||= input?.defaultValue; // what stays from the one before stands until the line says otherwise
  if (!input || input.dataset.own || input.value === value) return;
  input.value = value;
  if (value && input.closest("details")) input.closest("details").open = true;
  input.dispatchEvent(new Event("filled"));
}

let asked = 0;
async function taken(line) {
  const mine = ++asked;
  let told = {};
  try {
    const answer = line.trim() ? await fetch(`/capture/line?${new URLSearchParams({ line })}`) : null;
    if (answer && !answer.ok) return;
    told = answer ? await answer.json() : {};
  } catch { return; } // offline the server takes the line apart when it is delivered
  if (mine !== asked || field("line").value !== line) return;
  for (const name of PARTS) fill(name, Array.isArray(told[name]) ? told[name].join("; ") : told[name] ?? "");
  fill("note", told.rest ?? "");
  if (!field("expects_me").dataset.own) field("expects_me").checked = Boolean(told.expects_me);
  field("also").value = told.also?.[0] ?? "";
  const next = document.querySelector("[data-also]");
  next.textContent = told.also?.length ? next.dataset.words.replace("%s", told.also[0]) : "";
  field("read").value = line.trim() ? "yes" : "";
}

let pause;
document.addEventListener("input", (event) => {
  if (!event.target.closest("#capture")) return;
  if (event.target.id === "line") {
    field("read").value = "";
    clearTimeout(pause);
    pause = setTimeout(() => taken(event.target.value), 200);
  } else if (event.isTrusted) event.target.dataset.own = event.target.value || event.target.type === "checkbox" ? "yes" : "";
});
document.addEventListener("click", (event) => {
  const chip = event.target.closest("[data-fills]");
  if (!chip) return;
  const input = field(chip.dataset.fills);
  input.value = chip.dataset.value;
  input.dataset.own = "yes";
  input.dispatchEvent(new Event("filled"));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.closest("#capture")) { lifted(); form().requestSubmit(); }
  else if (event.key === "Enter" && event.target.id === "line" && !event.shiftKey) { event.preventDefault(); field("name").focus(); }
});

// Saving. Every capture has its id and its moment from here on, whichever way it goes.
function entry() {
  const fields = Object.fromEntries([...new FormData(form())].filter(([, value]) => typeof value === "string"));
  const { capture: id, made, also, ...rest } = fields;
  return { id, made, desk: form().dataset.desk, fields: rest };
}

async function kept() {
  await outbox.keep(entry());
  for (const input of form().elements) {
    delete input.dataset.own;
    if (input.type === "checkbox") input.checked = false;
    else if (["at", "on"].includes(input.name)) input.defaultValue = input.value;
    else if (input.type !== "radio") input.value = "";
  }
  form().dataset.next = "yes";
  field("name").required = true;
  document.getElementById("who").replaceChildren();
  document.getElementById("choose")?.remove();
  document.dispatchEvent(new Event("outbox:kept"));
  say(document.querySelector("[data-offline]").textContent);
  await list();
  (matchMedia("(hover: hover)").matches ? field("line") : document.activeElement)?.focus();
}

addEventListener("submit", (event) => {
  if (event.target.id !== "capture") return;
  if (!field("capture").value) field("capture").value = outbox.fresh();
  field("made").value = new Date().toISOString();
  if (navigator.onLine) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  kept();
}, true);

// That nobody is named is no mistake of a line that was not taken apart yet, as when the server is away: that it does when it has it.
function lifted() {
  field("name").required = !field("line").value.trim() || Boolean(field("read").value);
}
addEventListener("click", (event) => { if (event.target.closest("#capture [type=submit]")) lifted(); }, true);
document.addEventListener("undone", () => document.querySelector("#capture .recorded")?.remove());

document.addEventListener("htmx:error", (event) => {
  if (event.detail.ctx?.sourceElement?.id === "capture") kept();
});
document.addEventListener("htmx:response:error", (event) => {
  const { sourceElement, response } = event.detail.ctx;
  if (sourceElement?.id !== "capture" || response.status === 422) return;
  kept().then(delivered);
});
document.addEventListener("htmx:after:swap", (event) => {
  if (event.detail.ctx?.sourceElement?.id !== "capture") return;
  const choice = document.querySelector("#choose input");
  if (choice) choice.focus();
  else if (matchMedia("(hover: hover)").matches) field("line").focus();
  for (const name of ["name", "on"]) if (field(name).value) field(name).dispatchEvent(new Event("filled"));
  state();
});

// Without a network nothing is asked while one types.
document.addEventListener("htmx:before:request", (event) => {
  if (!navigator.onLine && event.detail.ctx?.sourceElement?.closest("#capture")) event.preventDefault();
});

// What waits here: listed, to be chosen, opened again or dropped.
function row(one) {
  const item = waiting.querySelector("template").content.firstElementChild.cloneNode(true);
  const words = waiting.querySelector("[data-new]").dataset;
  item.querySelector("[data-name]").textContent = one.fields.name || one.fields.line || words.unnamed;
  item.querySelector("[data-made]").textContent = new Date(one.made).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  if (one.question) {
    const sentence = item.querySelector("[data-sentence]");
    sentence.textContent = one.question.sentence;
    sentence.hidden = false;
    const choices = item.querySelector("[data-choices]");
    const options = [...one.question.candidates.map(({ id, name, job }) => [id, [name, job].filter(Boolean).join(", ")]), ["new", words.new]];
    if (one.question.candidates.length) {
      choices.hidden = false;
      choices.append(...options.map(([person, label]) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "quiet";
        button.textContent = label;
        button.addEventListener("click", async () => {
          await outbox.keep({ ...one, question: undefined, fields: { ...one.fields, person } });
          await delivered();
          list();
        });
        return button;
      }));
    }
  }
  item.querySelector("[data-edit]").addEventListener("click", () => reopened(one));
  item.querySelector("[data-drop]").addEventListener("click", async () => {
    await outbox.drop(one.id);
    await list();
    put_back(one, words);
  });
  return item;
}

function put_back(one, words) {
  say(words.dropped);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.dataset.key = "z";
  button.textContent = words.back;
  button.addEventListener("click", async () => { button.closest(".toast").remove(); await outbox.keep(one); list(); });
  document.getElementById("toasts").lastElementChild.append(button);
}

// Opened again it keeps its id and its moment: it is still the same one, and is not recorded twice.
async function reopened(one) {
  for (const input of form().elements) if (input.name && input.type !== "radio") {
    if (input.type === "checkbox") input.checked = Boolean(one.fields[input.name]);
    else input.value = one.fields[input.name] ?? "";
    input.dataset.own = input.value ? "yes" : "";
  }
  field("capture").value = one.id;
  field("made").value = one.made;
  await outbox.drop(one.id);
  await list();
  field("name").dispatchEvent(new Event("filled"));
  field("name").focus();
}

async function list() {
  const all = await outbox.all();
  const why = waiting.querySelector("[data-why]");
  const stopped = document.getElementById("outbox").dataset.stopped;
  waiting.hidden = !all.length;
  waiting.querySelector("[data-list]").replaceChildren(...all.map(row));
  why.textContent = all.every((one) => one.question) ? "" : why.dataset[stopped || "away"] ?? "";
}

function state() {
  document.querySelector("[data-offline]").hidden = navigator.onLine;
  document.querySelector("[data-insecure]").hidden = isSecureContext;
}

for (const name of ["online", "offline"]) addEventListener(name, state);
document.addEventListener("outbox", () => list());
state();
list();
if (!navigator.onLine) later();

// Where the server did not fill it in (offline, from the share sheet), the address does.
for (const [name, value] of new URLSearchParams(location.search)) {
  const input = ["line", ...PARTS].includes(name) && field(name);
  if (input && !input.value) { input.value = value; input.dispatchEvent(new Event("filled")); }
}
if (field("name").value) field("name").dispatchEvent(new Event("filled"));
else if (matchMedia("(hover: hover)").matches) field("line").focus();
if (field("line").value && !field("name").value) taken(field("line").value);
