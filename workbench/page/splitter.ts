/** The pane's widths in CSS pixels: as narrow and as wide as Excel lets it be, and what it starts with. */
const NARROWEST = 320;
const WIDEST = 600;
const FIRST = 380;
const KEY_STEP = 20;
const REMEMBERED_AS = "tilsagn-workbench-pane-width";

/** Lets `handle` set the width of `pane`, which stands to the right of it, by dragging or with the arrow keys. */
export function makeSplitter(handle: HTMLElement, pane: HTMLElement): void {
  handle.setAttribute("role", "separator");
  handle.setAttribute("aria-orientation", "vertical");
  handle.setAttribute("aria-valuemin", String(NARROWEST));
  handle.setAttribute("aria-valuemax", String(WIDEST));
  handle.tabIndex = 0;

  let width = 0;
  const setWidth = (wanted: number): void => {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    pane.style.width = `${width}px`;
    handle.setAttribute("aria-valuenow", String(width));
  };
  const settle = (): void => {
    localStorage.setItem(REMEMBERED_AS, String(width));
    // The grid measures itself when the window changes.
    window.dispatchEvent(new Event("resize"));
  };
  setWidth(Number(localStorage.getItem(REMEMBERED_AS)) || FIRST);

  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    document.body.classList.add("dragging");
  });
  handle.addEventListener("pointermove", (event) => {
    if (handle.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  handle.addEventListener("lostpointercapture", () => {
    document.body.classList.remove("dragging");
    settle();
  });
  handle.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    setWidth(width + (event.key === "ArrowLeft" ? KEY_STEP : -KEY_STEP));
    settle();
  });
}
