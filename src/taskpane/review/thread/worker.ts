/** What a thread of the pane runs: a file or a workbook comes in, what was found goes out. A bundle of its own. */

import { checkFile } from "../many/checking/checkFile";
import type { CheckSetup } from "../many/checking/protocol";
import type { FromThread, ToThread } from "./protocol";
import { reviewPacked } from "./reviewPacked";

/** The part of a worker's global scope that is used; the page's own types have none. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToThread>) => void) | null;
  postMessage(message: FromThread): void;
}

const scope = globalThis as unknown as WorkerScope;
let setup: CheckSetup | null = null;

scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case "setup":
      setup = data.setup;
      return;
    case "check":
      if (!setup) throw new Error("A file came before the setup");
      void checkFile(data.job, setup).then((result) => scope.postMessage({ kind: "done", result }));
      return;
    case "review":
      scope.postMessage({ kind: "done", result: reviewPacked(data.job) });
  }
};
scope.postMessage({ kind: "ready" });
