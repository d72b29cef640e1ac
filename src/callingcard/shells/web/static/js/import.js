// What is chosen or dropped is read at once: there is nothing more to decide.
for (const form of document.querySelectorAll("[data-drops]")) {
  const zone = form.querySelector(".zone");
  const files = form.querySelector("input[type=file]");
  files.addEventListener("change", () => files.files.length && (form.requestSubmit(), zone.classList.remove("over")));
  for (const kind of ["dragenter", "dragover"]) zone.addEventListener(kind, () => zone.classList.add("over"));
  for (const kind of ["dragleave", "drop"]) zone.addEventListener(kind, () => zone.classList.remove("over"));
}
