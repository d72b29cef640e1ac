// A toast leaves by itself after ten seconds, unless one is looking at it.
const toasts = document.getElementById("toasts");

function leave(toast) {
  setTimeout(() => (toast.matches(":hover, :focus-within") ? leave(toast) : toast.remove()), 10_000);
}

new MutationObserver((changes) => {
  for (const change of changes) for (const added of change.addedNodes) if (added.nodeType === Node.ELEMENT_NODE) leave(added);
}).observe(toasts, { childList: true });
