/** Whoever is owed the rates is named wherever they are shown, as its terms ask. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../../src/functions/evaluate";
import { ratesTexts } from "../../../src/i18n/rates";
import ecb from "../../../src/money/rates/ecb.json";
import h10 from "../../../src/money/rates/h10.json";

const notice = readFileSync(join(__dirname, "../../../NOTICE"), "utf8");

test.each([h10, ecb])(
  "NOTICE carries the credit of $publisher word for word, and where the copy is from",
  (file) => {
    expect(notice).toContain(file.credit);
    const copies = "spans" in file ? file.spans.map(({ copy }) => copy) : [file.copy];
    for (const copy of copies) for (const part of copy.split(" at ")) expect(notice).toContain(part);
  },
);

test.each([
  ['=TILSAGN.RATESOURCE("USD","DKK",2022)', h10],
  ['=TILSAGN.RATESOURCE("DKK","USD","2022-06")', h10],
  ['=TILSAGN.RATESOURCE("EUR","DKK","2022-06-30")', ecb],
])("%s names publisher and release", async (formula, { publisher, release }) => {
  expect(JSON.stringify(await evaluate(formula))).toContain(`${publisher}, ${release}`);
});

test.each([
  ["en", ratesTexts("en")("credit"), /Federal Reserve .*H\.10.*European Central Bank/],
  ["da", ratesTexts("da")("credit"), /Federal Reserve .*H\.10.*Den Europæiske Centralbank/],
])("the pane names both in its own language (%s)", (_, words, named) => {
  expect(words).toMatch(named);
});
