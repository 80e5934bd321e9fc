/** @jest-environment node */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPack } from "../../src/strategy/load";
import { checkFile } from "../../src/taskpane/review/many/checking/checkFile";
import type { CheckSetup, Outcome } from "../../src/taskpane/review/many/checking/protocol";

const fixture = (name: string): Buffer => readFileSync(join(__dirname, "../fixtures/budgets", name));
const fileOf = (name: string, bytes: Buffer | string): File => new File([bytes as BlobPart], name);

let setup: CheckSetup;
beforeAll(async () => {
  setup = { packs: [await loadPack("dk-iom-2018"), await loadPack("dk-iom-2023")], language: "en" };
});
const check = (path: string, file: File): Promise<Outcome> => checkFile({ path, file }, setup);

test("a workbook is checked against the strategy that it belongs to, and says what it asks for", async () => {
  const outcome = await check("IOM/sound.xlsx", fileOf("sound.xlsx", fixture("sound.xlsx")));
  if (outcome.kind !== "checked") throw new Error("unchecked");
  expect(outcome.checked).toMatchObject({
    file: "IOM/sound.xlsx",
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    strategy: { id: "dk-iom-2023" },
    findings: [],
  });
  expect(outcome.asked).toEqual([{ unit: "DKK million", amount: "375" }]);
  // It passes from thread to pane.
  expect(structuredClone(outcome)).toEqual(outcome);
});

test("what is no workbook is told in both languages, with what to do", async () => {
  const outcome = await check("a.xlsx", fileOf("a.xlsx", "Year;Amount"));
  expect(outcome).toMatchObject({
    kind: "unchecked",
    problem: {
      en: expect.stringMatching(/text file.*save it as \.xlsx/),
      da: expect.stringMatching(/tekstfil.*gem den som \.xlsx/),
    },
  });
});

test("a file that is too big is not read, and one that the browser cannot open is told", async () => {
  const reading = jest.fn();
  const big = { size: 65 * 2 ** 20, arrayBuffer: reading } as unknown as File;
  expect(await check("big.xlsx", big)).toMatchObject({ problem: { en: expect.stringMatching(/too big/) } });
  expect(reading).not.toHaveBeenCalled();
  const gone = {
    size: 1,
    arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")),
  } as unknown as File;
  expect(await check("gone.xlsx", gone)).toMatchObject({
    problem: { en: expect.stringMatching(/could not be opened/) },
  });
});
