import { PostMessageHost, frameName, type HostEngine } from "../host";
import { element } from "./elements";
import { enableButton } from "./bar";
import type { AddinManifest, RibbonButton } from "./manifest";
import { say } from "./notices";
import type { Locale, Words } from "./words";

/** How long the pane may take to load office.js and call its host before something must be wrong. */
const PATIENCE_MS = 30_000;

/** The running add-in: its page in a frame, connected to a host engine. */
export interface Pane {
  readonly frame: HTMLIFrameElement;
  /** Runs the function that the add-in has associated with a ribbon button. */
  press(button: RibbonButton): Promise<void>;
  /** Takes the add-in down. */
  close(): void;
}

interface PaneOptions {
  readonly engine: HostEngine;
  readonly manifest: AddinManifest;
  readonly locale: Locale;
  readonly words: Words;
  /** Called when the user wants the pane started afresh. */
  reload(): void;
}

/** What office.js reports when the keyboard leaves the pane: Tab past its last element, Shift+Tab past its first, Ctrl+F6. */
const tabForward = 13;
const waysToGrid: readonly number[] = [14, 5, 6];

/** Moves the focus on when it leaves the pane, which office.js keeps from happening by itself. */
function followFocus(action: number): void {
  if (action === tabForward) document.querySelector<HTMLElement>("#bar button")?.focus();
  if (waysToGrid.includes(action)) document.querySelector<HTMLElement>(".o-grid .o-composer")?.focus();
}

/** Starts the add-in in `holder`, replacing what was there. */
export function startPane(holder: HTMLElement, options: PaneOptions): Pane {
  const { engine, manifest, locale, words } = options;
  const frame = element("iframe", { title: manifest.name, allow: "clipboard-read; clipboard-write" });
  /** The frame is never taken off the page: the add-in goes on running behind a closed pane. */
  const show = (visible: boolean): void => {
    holder.hidden = !visible;
    // The grid measures itself when the window changes.
    window.dispatchEvent(new Event("resize"));
  };

  // office.js keeps document settings under the conversation's id, so every start needs a new one.
  const identity = {
    controlId: `{${manifest.id}}`,
    conversationId: `_host_${crypto.randomUUID()}`,
    hostOrigin: location.origin,
    uiLocale: locale,
  };
  const host = new PostMessageHost(engine, {
    ...identity,
    addInOrigin: location.origin,
    dataLocale: locale,
    onPaneVisibility: show,
    onButtonEnabled: enableButton,
    onNotify: followFocus,
    post: (text) => frame.contentWindow?.postMessage(text, location.origin),
  });

  let heard = false;
  const listen = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow) return;
    heard = true;
    host.receive(event.data, event.origin);
  };
  window.addEventListener("message", listen);
  const silence = setTimeout(() => heard || say(words.paneSilent, "problem"), PATIENCE_MS);

  // office.js takes commands before the page's own scripts have run and told it their functions.
  const loaded = new Promise<unknown>((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.name = frameName(identity);
  frame.src = manifest.pageUrl;
  const hide = (): void => {
    show(false);
    host.paneShown(false);
  };

  show(true);
  holder.setAttribute("aria-label", manifest.name);
  const tool = (sign: string, label: string, click: () => void): HTMLElement =>
    element("button", { type: "button", title: label, "aria-label": label, click }, sign);
  holder.replaceChildren(
    element(
      "header",
      {},
      element("span", {}, manifest.name),
      tool("↻", words.paneReload, options.reload),
      tool("×", words.paneHide, hide),
    ),
    frame,
  );
  return {
    frame,
    async press({ id, functionName, label }) {
      await loaded;
      const { status } = await host.runCommand(functionName, id);
      if (status !== 0) say(words.noSuchCommand(label, functionName), "problem");
    },
    close() {
      host.close();
      clearTimeout(silence);
      window.removeEventListener("message", listen);
      frame.remove();
    },
  };
}
