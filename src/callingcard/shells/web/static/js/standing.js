// Where a page is worked through by keyboard, one stands on the first item at once. On a phone it would only scroll.
const first = document.querySelector("[data-item]");
if (first && matchMedia("(hover: hover)").matches && document.activeElement === document.body) {
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
}
