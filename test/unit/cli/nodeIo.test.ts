/** What the command line reads of the computer: files, whole, of at most so many bytes, and nothing else. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../../src/cli/main";
import type { Io } from "../../../src/cli/io";
import { nodeIo } from "../../../src/cli/nodeIo";
import { checkerHere } from "./support";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "tilsagn-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string, most: number) =>
  nodeIo.readFile(path, most).then(
    (bytes) => bytes.length,
    (error: unknown) => (error as { problem?: string }).problem,
  );
const here = (path: string) => (existsSync(path) ? test : test.skip);

test("a file is read up to the last byte that it may have, and refused with one more", async () => {
  const path = join(folder, "file");
  const content = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
  writeFileSync(path, content);
  symlinkSync(path, join(folder, "link"));
  expect(Buffer.compare(await nodeIo.readFile(path, 200_000), content)).toBe(0);
  expect(await read(join(folder, "link"), 200_001)).toBe(200_000);
  expect(await read(path, 199_999)).toBe("tooBig");
  writeFileSync(path, "");
  expect(await read(path, 10)).toBe(0);
});

test("what is missing or a folder is told apart", async () => {
  expect(await read(join(folder, "none"), 10)).toBe("missing");
  expect(await read(folder, 10)).toBe("folder");
});

here("/dev/zero")("a device that never ends is refused unread", async () => {
  expect(await read("/dev/zero", 10)).toBe("notFile");
});

here("/usr/bin/mkfifo")("a pipe that nobody writes into is refused unopened", async () => {
  const pipe = join(folder, "pipe");
  execFileSync("/usr/bin/mkfifo", [pipe]);
  expect(await read(pipe, 10)).toBe("notFile");
});

here("/proc/self/status")("a file that says it has no bytes is not taken at its word", async () => {
  expect(await read("/proc/self/status", 10)).toBe("tooBig");
  expect(await read("/proc/self/status", 1_000_000)).toBeGreaterThan(10);
});

here("/dev/zero").each(["pack check /dev/zero", "check /dev/zero"])(
  "tilsagn %s says so in one line",
  async (call) => {
    const err: string[] = [];
    const io: Io = {
      ...nodeIo,
      startChecker: (setup) => checkerHere(setup, nodeIo),
      out: () => undefined,
      err: (text: string) => void err.push(text),
    };
    expect(await main(call.split(" "), io)).toBe(2);
    expect(err).toEqual(["/dev/zero: this is not a file but a device, a pipe or the like.\n"]);
  },
);
