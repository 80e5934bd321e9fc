/** The real office.js in this test file's window, answered by a host engine: what a page in Excel's task pane has around it. */

import { CustomFunctions, HostEngine, PostMessageHost, frameName } from "../../../workbench/host";
import type { Counters, FunctionsJson, HostOptions, WorkbookSource } from "../../../workbench/host";

declare global {
  /** Given by officeEnvironment.cjs. */
  var runOfficeFile: (name: string) => void;
}

export interface BootOptions extends HostOptions {
  /** What the workbook holds at the start; by default one blank sheet, Sheet1. */
  readonly workbook?: WorkbookSource;
  readonly uiLocale?: string;
  /** Told when the add-in shows or hides its pane. */
  readonly onPaneVisibility?: (visible: boolean) => void;
  /** Custom functions that formulas can call, once the test has associated them. */
  readonly functions?: FunctionsJson;
}

export interface BootedExcel {
  readonly engine: HostEngine;
  readonly host: PostMessageHost;
  /** Excel.run of the real library. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Another workbook, no planned faults, counters at zero: for the next test of the same file. */
  readonly open: (workbook?: WorkbookSource) => void;
  /** What `work` costs in round trips and bytes. */
  readonly count: <T>(work: () => Promise<T>) => Promise<{ readonly result: T; readonly counters: Counters }>;
  /** The custom functions that the boot options brought. */
  readonly functions: CustomFunctions;
  /** Waits until no cell is #BUSY! any more. */
  readonly computed: () => Promise<void>;
  /** Lets messages between page and host that are under way arrive. */
  readonly settled: () => Promise<void>;
}

const origin = "https://localhost:3000";
const hostOrigin = "https://localhost:3001";
const controlId = "{tilsagn-under-test}";
let booted: Promise<BootedExcel> | null = null;

/** A real timer, taken before any test puts fake ones in its place. */
const realTimeout = window.setTimeout.bind(window);
const soon = (work: () => void): void => void realTimeout(work, 0);

/**
 * Starts office.js, once a test file: further calls give the same Excel with the workbook they ask for (other options of theirs
 * must be the first call's). Afterwards `Office`, `Excel` and `OfficeExtension` are globals, as in the pane.
 */
export async function bootExcel(options: BootOptions = {}): Promise<BootedExcel> {
  if (!booted) return (booted = boot(options));
  const excel = await booted;
  excel.open(options.workbook);
  return excel;
}

async function boot(options: BootOptions): Promise<BootedExcel> {
  const engine = new HostEngine(options.workbook, options);
  const functions = new CustomFunctions(engine, options.functions ?? { functions: [] });
  const conversationId = "_host_test";
  const uiLocale = options.uiLocale ?? "en-US";
  const post = (data: string): void => {
    soon(() => window.dispatchEvent(new MessageEvent("message", { data, origin: hostOrigin })));
  };
  const host = new PostMessageHost(engine, {
    controlId,
    conversationId,
    hostOrigin,
    addInOrigin: origin,
    post,
    uiLocale,
    ...(options.onPaneVisibility ? { onPaneVisibility: options.onPaneVisibility } : {}),
  });
  // office.js talks to its opener, if it has one, rather than to its parent.
  const opener = { postMessage: (text: unknown) => soon(() => host.receive(text, origin)) };
  Object.defineProperty(window, "opener", { value: opener, configurable: true });
  Object.defineProperty(document, "domain", { value: window.location.hostname, configurable: true });
  window.name = frameName({ conversationId, controlId, hostOrigin, uiLocale });
  loadScriptsFromPackage();
  await Office.onReady();
  const open = (workbook?: WorkbookSource): void => {
    engine.open(workbook);
    engine.faults.clear();
    engine.resetCounters();
  };
  engine.resetCounters();
  return {
    engine,
    host,
    run: (batch) => Excel.run(batch),
    open,
    async count(work) {
      engine.resetCounters();
      const result = await work();
      return { result, counters: engine.counters };
    },
    functions,
    async computed() {
      while (functions.isBusy) await new Promise((resolve) => void realTimeout(resolve, 5));
    },
    settled: () => new Promise((resolve) => void realTimeout(resolve, 20)),
  };
}

/** office.js finds its folder by its own script element, and asks for its other files by elements in the head. */
function loadScriptsFromPackage(): void {
  const folder = `${origin}/office-js/`;
  const own = document.createElement("script");
  own.setAttribute("type", "text/inert");
  own.setAttribute("src", `${folder}office.js`);
  document.head.appendChild(own);
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    const script = node instanceof HTMLScriptElement ? node : null;
    if (!script?.src.startsWith(folder)) return append(node);
    const name = script.src.slice(folder.length);
    soon(() => {
      runOfficeFile(name);
      script.onload?.(new Event("load"));
    });
    return node;
  };
  runOfficeFile("office.js");
}
