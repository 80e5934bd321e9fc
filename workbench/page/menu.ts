import { element } from "./elements";

/** An entry that does something, or a heading over the entries that follow it. */
export type MenuEntry = { label: string; choose: () => void } | { heading: string };

/** A button that opens a menu, for mouse and keyboard alike. */
export function menuButton(label: string, entries: readonly MenuEntry[]): HTMLElement {
  const list = element("div", { role: "menu", class: "menu", "aria-label": label });
  const button = element(
    "button",
    { type: "button", "aria-haspopup": "menu", "aria-expanded": "false" },
    label,
  );
  const wrapper = element("div", { class: "menu-button" }, button, list);
  list.hidden = true;

  for (const entry of entries) {
    if ("heading" in entry) {
      list.append(element("div", { role: "presentation", class: "menu-heading" }, entry.heading));
      continue;
    }
    const choose = (): void => {
      close();
      entry.choose();
    };
    list.append(
      element("button", { type: "button", role: "menuitem", tabindex: "-1", click: choose }, entry.label),
    );
  }
  const items = [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];

  const leaveOnOutside = (event: Event): void => {
    if (!wrapper.contains(event.target as Node)) close();
  };
  function open(): void {
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    items[0]?.focus();
    document.addEventListener("pointerdown", leaveOnOutside, true);
    // A click in the pane's frame never reaches this document, but it takes the focus away.
    window.addEventListener("blur", close);
  }
  function close(): void {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", leaveOnOutside, true);
    window.removeEventListener("blur", close);
  }
  function move(step: number): void {
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + step + items.length) % items.length]?.focus();
  }

  button.addEventListener("click", () => (list.hidden ? open() : close()));
  wrapper.addEventListener("keydown", (event) => {
    // The grid listens on the window: what is typed in a menu is not for it.
    event.stopPropagation();
    if (list.hidden && event.key === "ArrowDown") open();
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape" && !list.hidden) {
      close();
      button.focus();
    } else return;
    event.preventDefault();
  });
  return wrapper;
}
