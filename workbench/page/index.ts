import { say } from "./notices";
import { makeSplitter } from "./splitter";
import { Workbench } from "./workbench";

const place = (id: string): HTMLElement => document.getElementById(id)!;

/** Nothing that goes wrong in the workbench itself may pass in silence. */
window.addEventListener("unhandledrejection", ({ reason }) => say(String(reason), "problem"));
window.addEventListener("error", ({ error }) => {
  // The browser's own notes, such as on a ResizeObserver, carry no error and are harmless.
  if (error) say(String(error), "problem");
});

const response = await fetch("/manifest.xml");
if (!response.ok) throw new Error(`The add-in's manifest could not be read (${response.status}).`);
makeSplitter(place("splitter"), place("pane"));
const workbench = new Workbench(await response.text(), place("grid"), place("pane"));
await workbench.openEmpty();
