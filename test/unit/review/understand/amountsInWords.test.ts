/** Tables whose amounts are words throughout: "20 m", "14,5 mio. kr.", "DKK 48m". */

import { readAmountInWords } from "../../../../src/review/understand/amounts";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { understand } from "../../../../src/review/understand";
import { findingsOf, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

/** The strategy's own lines with every amount written as these words. */
const table = (write: (amount: number) => string, title = "Danish contribution", total = 100): Rows => [
  [title],
  ["Funding line", 2023, 2024],
  ["Core funding", write(48), write(48)],
  ["Soft earmarked", write(25), write(50)],
  ["Personnel support", write(2), write(2)],
  ["Total", write(75), write(total)],
];

test.each<[string, (amount: number) => string, string]>([
  ["20 mio. kr.", (amount) => `${amount},5 mio. kr.`.replace(",5", ",0"), "DKK million"],
  ["DKK 20m", (amount) => `DKK ${amount}m`, "DKK million"],
  ["ca. 20 tkr.", (amount) => `ca. ${amount} tkr.`, "DKK thousand"],
  ["20 USD", (amount) => `${amount} USD`, "USD"],
])("“%s” everywhere: a budget in the unit that the words say", (_, write, unit) => {
  const [budget] = understand(workbook({ Budget: table(write) }), pack).budgets;
  expect(budget).toMatchObject({ unit, years: [{ year: 2023 }, { year: 2024 }] });
  expect(budget!.lines.map(({ line, kind }) => line ?? kind)).toEqual(["core", "soft", "personnel", "total"]);
});

test("each is told with the number it reads as, and totals are checked by these numbers", () => {
  const found = findingsOf({ Budget: table((amount) => `DKK ${amount}m`, undefined, 98) }, pack);
  const texts = found.filter(({ rule }) => rule === "data/text-number");
  expect(texts.map(({ expected }) => expected)).toEqual([48, 48, 25, 50, 2, 2, 75, 98]);
  expect(listed(found)).toContain("amounts/column-total at Budget!C6");
});

test("words in another unit than the table’s, or of no currency, are told and not read", () => {
  for (const title of ["Danish contribution, DKK", "Danish contribution"]) {
    const found = findingsOf({ Budget: table((amount) => `${amount} m`, title, 98) }, pack);
    expect(found.filter(({ messageId }) => messageId === "unread")).toHaveLength(8);
    expect(listed(found).filter((one) => one.startsWith("amounts/"))).toEqual([]);
  }
});

test("“1.000 kr.” under the years is a unit, “2 posts” and a date are no amounts", () => {
  expect(readAmountInWords("30 mio.")).toEqual({ digits: "30", unit: "mio." });
  for (const text of ["1.000 kr.", "DKK 1,000,000", "2 posts", "1 May", "Q1", "PA1"])
    expect(readAmountInWords(text)).toBeNull();
});
