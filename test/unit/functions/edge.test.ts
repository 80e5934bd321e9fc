/** The bundle's entry against a stand-in for Excel's CustomFunctions. */

import { ExcelError, handedToExcel } from "./support/handedToExcel";

const associated = handedToExcel();

function call(id: string, ...args: unknown[]): unknown {
  try {
    return associated.get(id)!(...args);
  } catch (error) {
    return error;
  }
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

test("every function of functions.json is handed to Excel", async () => {
  const { default: metadata } = await import("../../../src/functions/functions.json");
  expect([...associated.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
});

test("a function answers at once, not with a promise", () => {
  expect(call("TOUSD", [[7.0786]], "DKK", 2022, null, null)).toEqual([[1]]);
});

test("errors become Excel's, with its two codes that carry a message", () => {
  expect(call("TOUSD", [[1]], "SEK", 2022)).toMatchObject({
    code: "#VALUE!",
    message: expect.stringMatching(/^There are no rates/),
  });
  expect(call("TOUSD", [[1]], "DKK", 2031)).toMatchObject({ code: "#N/A" });
  expect(call("TOUSD", [[1]], "SEK", 2022)).toBeInstanceOf(ExcelError);
});

test("messages are in Danish where Office is", () => {
  Object.assign(globalThis, { Office: { context: { displayLanguage: "da-DK" } } });
  expect(call("TOUSD", [[1]], "SEK", 2022)).toMatchObject({
    message: expect.stringMatching(/^Der er ingen kurser/),
  });
});
