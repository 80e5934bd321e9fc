import { CustomFunctions, HostEngine, type FunctionsJson } from "../host";
import { readManifest } from "./manifest";
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

/** A file of the add-in, which must be there. */
async function fetchFromAddin(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The add-in's ${address} could not be read (${response.status}).`);
  return response;
}

// A page started afresh is another Excel: what add-ins kept for the windows of the last one is gone with it.
sessionStorage.clear();
makeSplitter(place("splitter"), place("pane"));
const manifestText = await (await fetchFromAddin("/manifest.xml")).text();
const { functionsUrl, namespace } = readManifest(manifestText, "en-US", location.origin);
const engine = new HostEngine();
new CustomFunctions(engine, (await (await fetchFromAddin(functionsUrl)).json()) as FunctionsJson, {
  namespace,
});
await new Workbench(engine, manifestText, place("grid"), place("pane")).openEmpty();
