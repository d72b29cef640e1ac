// The inbox: a group is there as long as a card of it is, and more come before one runs out.
const cards = () => document.querySelectorAll(".invitation");
const FEW = 5;

function tidy() {
  for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(".invitation");
  const more = document.querySelector("[data-more]");
  if (more && !more.disabled && cards().length < FEW) { more.click(); more.disabled = true; }
  if (!cards().length && !more) location.reload();
  else window.htmx.trigger(document.querySelector(".sieve"), "settled");
}

// What comes next begins where the page ends: what was settled meanwhile is not in the list any more.
document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  if (!ctx.sourceElement.matches("[data-more]")) return;
  const url = new URL(ctx.request.action, location.href);
  url.searchParams.set("from", cards().length);
  ctx.request.action = url.pathname + url.search;
});

document.addEventListener("htmx:after:swap", (event) => {
  if (event.detail.ctx?.request?.method === "POST" && document.getElementById("leaf")) tidy();
});

// Some conditions of a rule are about something: only then is it asked for.
function asked() {
  const condition = document.querySelector("[data-needs]");
  const needed = document.querySelector("[data-needed]");
  if (!condition || !needed) return;
  needed.hidden = !condition.dataset.needs.split(" ").includes(condition.value);
  needed.querySelector("input").required = !needed.hidden;
}
document.addEventListener("change", (event) => { if (event.target.matches("[data-needs]")) asked(); });
document.addEventListener("htmx:after:swap", asked);
asked();
