/** Short messages of the workbench itself, at the foot of the page, and its yes-or-no questions. */

export type Tone = "news" | "problem";

const NEWS_MS = 5_000;

/** Shows a message. News goes by itself; a problem stays until it is closed. */
export function say(text: string, tone: Tone = "news"): void {
  const list = document.getElementById("notices")!;
  const item = document.createElement("div");
  item.className = `notice ${tone}`;
  const words = document.createElement("span");
  words.textContent = text;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", "Close message");
  close.addEventListener("click", () => item.remove());
  item.append(words, close);
  list.append(item);
  if (tone === "news") setTimeout(() => item.remove(), NEWS_MS);
}

/** Asks a yes-or-no question in a modal dialog; closing it with Esc is a no. */
export function askToConfirm(text: string, yes = "OK", no = "Cancel"): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "question";
  const words = document.createElement("p");
  words.textContent = text;
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(answer(no, "no"), answer(yes, "yes"));
  dialog.append(words, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

function answer(label: string, value: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.textContent = label;
  button.value = value;
  return button;
}
