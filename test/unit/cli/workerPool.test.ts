/** Threads that check files: a file that hangs or kills its thread costs one line, not the run. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckSetup, Outcome } from "../../../src/cli/check/checker";
import { WorkerPool } from "../../../src/cli/check/workerPool";

const setup: CheckSetup = { strategies: [], auto: false, severities: {}, language: "en" };
let folder: string;
let program: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tilsagn-"));
  program = join(folder, "thread.js");
  // Stands for the real thread: the file's name says what happens when it is read.
  writeFileSync(
    program,
    `const { parentPort, threadId } = require("node:worker_threads");
     parentPort.on("message", (file) => {
       if (file.startsWith("hang")) for (;;);
       if (file.startsWith("die")) process.exit(1);
       if (file.startsWith("throw")) throw new Error("no such luck");
       parentPort.postMessage({ kind: "unchecked", unchecked: { file, problem: "thread " + threadId } });
     });`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function outcomes(files: readonly string[], threads: number): Promise<string[]> {
  const pool = new WorkerPool(setup, { program, threads, timeLimit: 2_000 });
  try {
    const all = await Promise.all(files.map((file) => pool.check(file)));
    return all.map((outcome: Outcome) =>
      outcome.kind === "unchecked" ? outcome.unchecked.problem : "checked",
    );
  } finally {
    await pool.close();
  }
}

test("more files than threads are all checked, each thread taking one after the other", async () => {
  const problems = await outcomes(["a", "b", "c", "d", "e", "f"], 2);
  expect(new Set(problems).size).toBeLessThanOrEqual(2);
  expect(problems.every((problem) => /^thread \d+$/.test(problem))).toBe(true);
});

test("a file that never ends, one that kills its thread and one that breaks it are told; the others are checked", async () => {
  const problems = await outcomes(["hang", "a", "die", "b", "throw", "c"], 1);
  expect(problems).toEqual([
    expect.stringContaining("took more than 2 seconds"),
    expect.stringMatching(/^thread/),
    expect.stringContaining("thread ended with 1"),
    expect.stringMatching(/^thread/),
    expect.stringContaining("no such luck"),
    expect.stringMatching(/^thread/),
  ]);
});
