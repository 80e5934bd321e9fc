import { typedBudget } from "../../../support/budgets";
import { findingsAbout, listed, only } from "../../../support/reviewed";
import type { Rows } from "../../../support/workbook";
import { formatted } from "../../../support/workbook";

const findingsOf = findingsAbout("currency");

test.each(["Priority Area 2 (USD)", "Priority Area 2 (in USD)", "Priority Area 2 – USD"])(
  "a line that names another currency than its table: %s",
  (label) => {
    const finding = only(findingsOf({ Budget: typedBudget({ A4: label }) }));
    expect(listed([finding])).toEqual(["currency/mixed-currency at Budget!B4:F4"]);
    expect(finding).toMatchObject({ severity: "error", expected: "DKK", actual: "USD" });
    expect(finding.words).toBe(`“${label}” names USD, but the table is in DKK.`);
  },
);

const shown = (row: number, format: string): Rows =>
  typedBudget().map((cells, i) =>
    i === row ? cells.map((cell) => (typeof cell === "number" ? formatted(cell, format) : cell)) : cells,
  );

test.each(["[$USD] #,##0.0", "[$$-409]#,##0.00", '"USD" #,##0'])(
  "a line shown in another currency: %s",
  (format) => {
    const finding = only(findingsOf({ Budget: shown(3, format) }), "da");
    expect(listed([finding])).toEqual(["currency/mixed-currency at Budget!B4:F4"]);
    expect(finding.words).toBe("»Priority Area 2« vises i USD, men tabellen er i DKK.");
  },
);

const costSheet = (item: string, unit: string): Rows => [
  ["Currency: USD"],
  ["Cost item", "Unit", 2024, 2025, "Total"],
  ["PA3 Staff", "month", 96_000, 98_000, 194_000],
  [item, unit, 60_000, 20_000, 80_000],
  ["Total", null, 156_000, 118_000, 274_000],
];

test.each([
  ["PA3 Equipment (DKK)", "set"],
  ["PA3 Equipment – EUR", "set of 3"],
])("a currency in any cell of a line’s label: %s, %s", (item, unit) => {
  const finding = only(findingsOf({ Budget: costSheet(item, unit) }));
  expect(listed([finding])).toEqual(["currency/mixed-currency at Budget!C4:E4"]);
});

test.each([
  ["PA3 Equipment (USD)", "set"],
  ["PA3 Equipment (DKK)", "set (USD)"],
  ["PA3 Equipment", "set of 1,000 (DKK 6.9 per USD)"],
])("silence for the table’s own currency, or two, in a line’s cells: %s, %s", (item, unit) => {
  expect(findingsOf({ Budget: costSheet(item, unit) })).toEqual([]);
});

test("without a total, in which nothing is added up, it is a warning", () => {
  const rows = typedBudget({ A4: "Priority Area 2 (EUR)" }).slice(0, 6);
  expect(only(findingsOf({ Budget: rows })).severity).toBe("warning");
});

test.each<[string, Rows]>([
  ["the table's own currency in a label", typedBudget({ A4: "Priority Area 2 (DKK million)" })],
  ["the table's own currency in a format", shown(3, '#,##0 "kr."')],
  ["words that only hold one", typedBudget({ A4: "Priority Area 2 – USAID partnership" })],
  ["an amount within a name", typedBudget({ A4: "Priority Area 2 (grant of USD 20,000)" })],
])("silence for %s", (_, rows) => {
  expect(findingsOf({ Budget: rows })).toEqual([]);
});

test("the equivalent of the total in another currency is no line of the table", () => {
  const rows = [...typedBudget(), ["Total USD million at 6.90", 10.9, 14.5, 14.5, 14.5, 54.3]];
  expect(findingsOf({ Budget: rows }).filter(({ rule }) => rule === "currency/mixed-currency")).toEqual([]);
});

test("a single figure shown in another currency than those around it", () => {
  const rows = typedBudget().map((cells, i) =>
    i === 4
      ? cells.map((cell, at) => (at === 2 ? formatted(cell as number, "[$$-409]#,##0.00") : cell))
      : cells,
  );
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["currency/mixed-currency at Budget!C5"]);
  expect(finding.words).toBe("“Priority Area 3” for 2024 is shown in USD, but the table is in DKK.");
});

test("one header among others that names another currency is reported, and the table stays in its own", () => {
  const rows: Rows = [
    ["Budget"],
    ["Priority area", "Budget 2023 (USD)", "Budget 2024 (DKK)", "Budget 2025 (DKK)", "Total (DKK)"],
    ...[1, 2, 3, 4].map((area) => [`Priority Area ${area}`, 20e6, 25e6, 25e6, 70e6]),
    ["Total", 80e6, 100e6, 100e6, 280e6],
  ];
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["currency/mixed-currency at Budget!B2"]);
  expect(finding.words).toBe("The amounts for 2023 are in USD, but those of the other years are in DKK.");
});

test("one currency in a column of others is reported where it stands", () => {
  const rows: Rows = [
    ["Area", "Cur.", 2023, 2024, 2025, 2026],
    ...[1, 2, 3, 4].map((area) => [`PA${area}`, area === 2 ? "USD" : "DKK", 20e6, 25e6, 25e6, 25e6]),
    ["Total", "DKK", 80e6, 100e6, 100e6, 100e6],
  ];
  const finding = only(findingsOf({ Budget: rows }));
  expect(listed([finding])).toEqual(["currency/mixed-currency at Budget!B3"]);
  expect(finding).toMatchObject({ expected: "DKK", actual: "USD" });
});

test.each(["Curr.", "Currency", "Valuta"])("so is one in a column behind the figures headed %s", (header) => {
  const rows = (odd: string): Rows => [
    ["Area", 2023, 2024, 2025, 2026, "Total", header],
    ...[1, 2, 3, 4].map((area) => [`PA${area}`, 20e6, 25e6, 25e6, 25e6, 95e6, area === 2 ? odd : "DKK"]),
    ["Total", 80e6, 100e6, 100e6, 100e6, 380e6, "DKK"],
  ];
  expect(findingsOf({ Budget: rows("DKK") })).toEqual([]);
  const finding = only(findingsOf({ Budget: rows("USD") }));
  expect(listed([finding])).toEqual(["currency/mixed-currency at Budget!G3"]);
  expect(finding).toMatchObject({ severity: "error", expected: "DKK", actual: "USD" });
});
