// Composing: what is in the text is marked behind it while one types. Typing waits for nothing: marks move along with
// the text at once, and the judgement comes when one pauses; an older one that is still under way is dropped.
const area = document.getElementById("text");
const form = document.getElementById("composer");
const mirror = document.querySelector(".mirror");
const PAUSE = 160;

let marks = []; // {start, end, what} in UTF-16 units of `painted`
let painted = area.value;
let pause = 0;

// The server counts code points, the browser UTF-16 units.
function units(text) {
  const at = [0];
  for (const char of text) at.push(at.at(-1) + char.length);
  return (point) => at[Math.min(point, at.length - 1)];
}

function paint() {
  const text = area.value;
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const parts = [];
  for (let place = 0; place + 1 < edges.length; place += 1) {
    const [start, end] = [edges[place], edges[place + 1]];
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.what);
    const part = document.createElement(over.length ? "mark" : "span");
    part.className = over.join(" ");
    part.textContent = text.slice(start, end);
    parts.push(part);
  }
  mirror.replaceChildren(...parts, text.endsWith("\n") || !text ? "\u200b" : "");
  painted = text;
}

// Between two judgements: what comes after the edit moves with it, what the edit touches is let go.
function shift() {
  const text = area.value;
  let from = 0;
  while (from < text.length && from < painted.length && text[from] === painted[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(text.length, painted.length) - from && text.at(-1 - tail) === painted.at(-1 - tail)) tail += 1;
  const [until, by] = [painted.length - tail, text.length - painted.length];
  marks = marks.flatMap((mark) => mark.end <= from ? [mark]
    : mark.start >= until ? [{ ...mark, start: mark.start + by, end: mark.end + by }] : []);
}

const judge = () => window.htmx.trigger(form, "judge");

function changed(wait = PAUSE) {
  shift();
  paint();
  clearTimeout(pause);
  pause = setTimeout(judge, wait);
}

function put(text, start = 0, end = area.value.length) {
  area.setRangeText(text, start, end, "end");
  changed(0);
}

function use(choice) {
  document.querySelector(".chosen")?.classList.remove("chosen");
  choice.classList.add("chosen");
  document.getElementById("subject").value = choice.querySelector(".titled")?.textContent ?? "";
  put(choice.querySelector(".exact").value);
}

const span = (said) => said.split(" ").map(Number).map(units(area.value));

area.addEventListener("input", () => {
  document.querySelector(".chosen")?.classList.remove("chosen");
  changed();
});
document.getElementById("wish").addEventListener("change", () => {
  form.dataset.channel = form.elements.channel.value;
  changed(0);
});
document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-use], [data-select], [data-fix]");
  if (!target) return;
  if (target.dataset.use) use(document.getElementById(target.dataset.use));
  else if (target.dataset.select) {
    area.focus();
    area.setSelectionRange(...span(target.dataset.select));
  } else put(target.dataset.fix, ...span(target.dataset.span));
});
document.addEventListener("htmx:after:swap", () => {
  const judged = document.getElementById("judged");
  if (judged && !judged.dataset.taken) {
    judged.dataset.taken = "1";
    const at = units(area.value);
    marks = JSON.parse(judged.dataset.marks).map(([start, end, what]) => ({ start: at(start), end: at(end), what }));
    paint();
  }
  const first = document.getElementById("choice-1");
  if (first && !area.value && !area.dataset.touched) use(first);
});
area.addEventListener("beforeinput", () => { area.dataset.touched = "1"; });

// What one wrote oneself stays in this tab until it is sent, also when the page is loaded again.
const place = `written:${form.elements.to?.value ?? ""}`;
const written = JSON.parse(sessionStorage.getItem(place) ?? "null");
if (written && !area.value) {
  const same = written.search === location.search; // another way here may have asked for another kind of note
  for (const [name, value] of Object.entries(written.fields)) if (form.elements[name] && (same || name === "note")) form.elements[name].value = value;
  area.dataset.touched = "1";
  if (same) addEventListener("load", () => document.getElementById("wish").dispatchEvent(new Event("change", { bubbles: true })));
}
addEventListener("pagehide", () => {
  const fields = Object.fromEntries(new FormData(form));
  if (area.dataset.touched && fields.note.trim()) sessionStorage.setItem(place, JSON.stringify({ search: location.search, fields }));
  else sessionStorage.removeItem(place);
});
document.addEventListener("acted", (event) => { if (event.target.matches?.("[hx-post$='/sent']")) delete area.dataset.touched; });

// The draft that one came with, if one did (today.js).
const brought = JSON.parse(sessionStorage.getItem("draft") ?? "null");
sessionStorage.removeItem("draft");
if (brought && !area.value && brought.to === form.elements.to?.value) area.value = brought.text;

paint();
if (area.value.trim()) window.addEventListener("load", judge);
