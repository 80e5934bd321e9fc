import { builtinPacks } from "../../../../../src/strategy/builtinPacks";
import { ruleTester } from "../../../support/ruleTester";
import type { Rows } from "../../../support/workbook";

const { find, places, words } = ruleTester("indicators/altered-definition");
const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const official = (id: string) => pack.indicators.find((one) => one.id === id)!.text;

/** A list of three indicators, two as the strategy words them. */
const list = (text: string): Rows => [
  ["Code", "Indicator", "Baseline"],
  ["E1.5", official("E1.5"), 1],
  ["3b11d", text, 2],
  ["4b22b", official("4b22b"), 3],
];
const at = (text: string) => places({ Results: list(text) }, pack);

test.each([
  [
    "a word in place of another",
    "# of initiatives funded with IOM support to counter smuggling and/or trafficking",
  ],
  ["a word too few", "# of initiatives developed with IOM support to counter trafficking"],
  [
    "a limit put in",
    "# of initiatives developed with IOM support in Africa to counter smuggling and/or trafficking",
  ],
  [
    "a number made a percentage",
    "% of initiatives developed with IOM support to counter smuggling and/or trafficking",
  ],
])("%s is reported at the wording", (_, text) => {
  expect(at(text)).toEqual(["Results!B3"]);
  expect(words({ Results: list(text) }, pack)[0]).toContain(`the strategy, which has “${official("3b11d")}”`);
  expect(find({ Results: list(text) }, pack)[0]!.expected).toBe(official("3b11d"));
});

test("the wording of another indicator is named as such", () => {
  expect(words({ Results: list(official("2a12c")) }, pack)[0]).toMatch(
    /^This is the wording of 2a12c, not of 3b11d\./,
  );
});

test("a wording that ends before its end, or among its parts, is a note", () => {
  const cut = list("# of initiatives developed with IOM support");
  expect(places({ Results: cut }, pack)).toEqual(["Results!B3"]);
  expect(find({ Results: cut }, pack)[0]).toMatchObject({ messageId: "cut", severity: "note" });
  const parts = (text: string): Rows => [
    ["Code", "Indicator"],
    ["E4.1", text],
    ["E1.5", official("E1.5")],
  ];
  expect(places({ Results: parts("Efficiencies in USD: i. Entity-specific") }, pack)).toEqual(["Results!B2"]);
  const whole = "Efficiencies in USD: i. Entity-specific initiatives ii. Bilateral initiatives";
  expect(places({ Results: parts(whole) }, pack)).toEqual([]);
  expect(places({ Results: parts("Efficiencies in USD") }, pack)).toEqual([]);
});

test("a wording behind its code in one cell is looked at too", () => {
  const rows: Rows = [
    ["Indicator", "Baseline"],
    [`E1.5: ${official("E1.5")}`, 1],
    ["3b11d: # of projects developed with IOM support to counter smuggling and/or trafficking", 2],
    [`4b22b ${official("4b22b")}`, 3],
  ];
  expect(places({ Results: rows }, pack)).toEqual(["Results!A3"]);
});

test.each([
  ["the official wording", official("3b11d")],
  [
    "other marks, capitals and small words",
    "No. of initiatives developed with the IOM support, to counter Smuggling and trafficking",
  ],
  ["a slip of the pen", "# of iniatives developed with IOM support to counter smugling and/or trafficking"],
  ["the disaggregation behind it", `${official("3b11d")} (disaggregated by type of initiative)`],
  ["a remark behind it", `${official("3b11d")}, cumulative since 2023`],
  ["a short form", "Initiatives to counter smuggling"],
  ["a wording that says so where it breaks off", "# of initiatives developed with IOM support to counter…"],
  [
    "a translation",
    "Antal initiativer udviklet med støtte fra IOM til bekæmpelse af menneskesmugling og -handel",
  ],
  ["words about something else", "See annex 5 of the strategy"],
])("nothing is said of %s", (_, text) => {
  expect(at(text)).toEqual([]);
});

test("the strategy's own table of indicators is worded as the strategy", () => {
  const rows: Rows = [
    ["Code", "Indicator"],
    ...pack.indicators.map((one) => [one.code, [one.text, ...one.parts].join(" ")]),
  ];
  expect(places({ Results: rows }, pack)).toEqual([]);
});
