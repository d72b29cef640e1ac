// Who goes on to write takes the draft along as it stands here; it stays in this tab and is used once.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='/compose?to=']");
  const draft = link?.closest("[data-item]")?.querySelector(".draft input[name=note]");
  if (draft) sessionStorage.setItem("draft", JSON.stringify({ to: new URL(link.href).searchParams.get("to"), text: draft.value }));
});
