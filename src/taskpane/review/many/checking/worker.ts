/** What a thread of the pane runs: a file comes in, its outcome goes out. A bundle of its own. */

import { checkFile } from "./checkFile";
import type { CheckSetup, FromThread, ToThread } from "./protocol";

/** The part of a worker's global scope that is used; the page's own types have none. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToThread>) => void) | null;
  postMessage(message: FromThread): void;
}

const scope = globalThis as unknown as WorkerScope;
let setup: CheckSetup | null = null;

scope.onmessage = ({ data }) => {
  if (data.kind === "setup") {
    setup = data.setup;
    return;
  }
  if (!setup) throw new Error("A file came before the setup");
  void checkFile(data.job, setup).then((outcome) => scope.postMessage({ kind: "done", outcome }));
};
scope.postMessage({ kind: "ready" });
