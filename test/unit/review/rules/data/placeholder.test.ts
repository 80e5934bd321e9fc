import { ruleTester } from "../../../support/ruleTester";
import { soundBudget, typedBudget } from "../../../support/budgets";
import { areaAddress } from "../../../../../src/workbook/address";
import { findingsOf, listed } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";

const { find, places, words } = ruleTester("data/placeholder");

test.each([
  "TBD",
  "tbc",
  "xx",
  "XX.X",
  "?",
  "[amount]",
  "to be confirmed",
  "n/a",
  "udfyldes",
  "<indsæt beløb>",
])("“%s” among the figures is reported where it stands", (text) => {
  expect(places({ Budget: soundBudget({ C4: text }) })).toEqual(["Budget!C4"]);
  expect(words({ Budget: soundBudget({ C4: text }) })[0]).toContain(`“${text}” stands here`);
  expect(find({ Budget: soundBudget({ C4: text }) })[0]!.severity).toBe("warning");
});

test.each(["20 (tbc)", "20 tbc", "20 ?", "20 (est.)", "est. 20", "20,5 mio. (foreløbigt)"])(
  "“%s” is a figure to come: it is told there, and of the totals beside it nothing",
  (text) => {
    expect(listed(findingsOf({ Budget: typedBudget({ C5: text }) }))).toEqual([
      "data/placeholder at Budget!C5",
    ]);
  },
);

test("a figure to come does not hide a total that is too small without it", () => {
  const found = listed(findingsOf({ Budget: typedBudget({ C5: "20 (tbc)", C7: 40 }) }));
  expect(found).toEqual(["amounts/column-total at Budget!C7", "data/placeholder at Budget!C5"]);
});

test("typed totals may count what “n/a” beside other amounts stands for, as they may for “TBD”", () => {
  const found = (text: string): string[] => listed(findingsOf({ Budget: typedBudget({ C4: text }) }));
  expect(found("n/a")).toEqual(["data/placeholder at Budget!C4"]);
  expect(found("n/a")).toEqual(found("TBD"));
});

const framework = (baseline: string | number, target: string | number): Rows => [
  ["Code", "Indicator", "Baseline", "Target 2026"],
  ["E1.5", "% of multi-year funding committed", 10, 20],
  ["4b22a", "# of governments supported by IOM", baseline, target],
];

test("baselines and targets are looked at too", () => {
  const sheets = { Budget: soundBudget(), Results: framework("TBD", "n/a") };
  expect(places(sheets)).toEqual(["Results!C3", "Results!D3"]);
  expect(words(sheets)).toEqual([
    "“TBD” stands here instead of the baseline of 4b22a.",
    "“n/a” stands here instead of the target of 4b22a.",
  ]);
});

test.each<[string, Rows]>([
  ["dashes and blanks", soundBudget({ C4: "–", D4: null })],
  [
    "a line that does not apply at all",
    soundBudget({ B4: "n/a", C4: "n/a", D4: "n/a", E4: "n/a", F4: "n/a" }),
  ],
  ["words beside figures", typedBudget({ C4: "see note 3" })],
  ["a footnote's mark", typedBudget({ C4: "13*" })],
  ["a number of something", typedBudget({ C4: "20 estimates" })],
  ["a placeholder in a title", soundBudget({ A1: "TBD" })],
])("nothing is said of %s", (_, rows) => {
  expect(places({ Budget: rows })).toEqual([]);
});

test("fields of the cover are looked at too", () => {
  const cover: Rows = [
    ["Organisation", "IOM"],
    ["Period", "2023–2026"],
    ["Country of implementation", "TBC"],
    ["Contact person", "[insert name and e-mail]"],
  ];
  expect(places({ Cover: cover, Budget: soundBudget() })).toEqual(["Cover!B3", "Cover!B4"]);
  expect(words({ Cover: cover, Budget: soundBudget() })).toEqual([
    "“Country of implementation” is still “TBC”.",
    "“Contact person” is still “[insert name and e-mail]”.",
  ]);
});

test("words on other sheets are left alone", () => {
  expect(places({ Budget: soundBudget(), Notes: [["TBD", "xx", "?"]] })).toEqual([]);
});

test("typed totals that count a figure still to come follow from the placeholder", () => {
  const rows: Rows = [
    ["Priority area (USD)", 2023, 2024, "Total"],
    ["PA1", 12, 12, 24],
    ["PA2", 12, "TBC", 24],
    ["PA3", 25, 40, 65],
    ["PA4", 18, 28, 46],
    ["Total", 67, 92, 159],
  ];
  const findings = findingsOf({ Budget: rows });
  expect(listed(findings)).toEqual(["data/placeholder at Budget!C3"]);
  expect(findings[0]!.consequences?.map((cell) => areaAddress(cell))).toEqual(["D3", "C6", "D6"]);
});
