/** What a thread of the pool runs: a path comes in, its outcome goes out. */

import { parentPort, workerData } from "node:worker_threads";
import { FileChecker } from "./check/checkFile";
import type { CheckSetup } from "./check/checker";
import { readRegularFile } from "./nodeFiles";

const checker = new FileChecker(workerData as CheckSetup, { readFile: readRegularFile });

parentPort!.on("message", (file: string) => {
  void checker.check(file).then((outcome) => parentPort!.postMessage(outcome));
});
