/** The program `tilsagn`, as bin/tilsagn.js starts it. */

import { main } from "./main";
import { nodeIo } from "./nodeIo";

/** Runs with the arguments of the process and sets its exit code. */
export async function run(): Promise<void> {
  // A reader that has seen enough, such as head, closes the pipe: no fault of anybody.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  process.exitCode = await main(process.argv.slice(2), nodeIo);
}
