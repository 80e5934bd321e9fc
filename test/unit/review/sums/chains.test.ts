import { findingsAbout, listed, only, placeOf } from "../../support/reviewed";
import { changed } from "../../support/budgets";
import type { CellInit, Rows } from "../../support/workbook";

const findingsOf = findingsAbout("amounts", "currency", "formulas");

/** DKK thousand by area, with subtotals, row totals, their value in dollars and their share; every figure typed. */
const LINES: readonly (readonly [string, number, number])[] = [
  ["Core", 10_000, 11_000],
  ["Personnel support", 1_000, 2_000],
  ["Subtotal 1", 11_000, 13_000],
  ["Core", 20_000, 21_000],
  ["Personnel support", 2_000, 3_000],
  ["Subtotal 2", 22_000, 24_000],
  ["Total", 33_000, 37_000],
];
const HEADINGS = new Map([
  [0, "Priority Area 1"],
  [3, "Priority Area 2"],
]);

function budget(lines: typeof LINES, change: Readonly<Record<string, CellInit>> = {}): Rows {
  const grand = lines[6]![1] + lines[6]![2];
  const rows = lines.flatMap(([label, one, other], i): Rows => {
    const sum = one + other;
    const row = [label, one, other, sum, Math.round(sum / 6.9), Math.round((sum / grand) * 1000) / 10];
    return HEADINGS.has(i) ? [[HEADINGS.get(i)], row] : [row];
  });
  const head = [
    ["Exchange rate: 1 USD = 6.90 DKK"],
    ["DKK thousand", 2023, 2024, "Total", "Total (USD thousand)", "Share of total (%)"],
  ];
  return changed([...head, ...rows], change);
}

test("the chain itself is sound", () => {
  expect(findingsOf({ Budget: budget(LINES) })).toEqual([]);
});

test("a wrong subtotal that total, grand total, dollars and shares take over is one finding", () => {
  const wrong = LINES.map(([label, one, other], i): (typeof LINES)[number] =>
    i === 2 || i === 6 ? [label, one + 600, other] : [label, one, other],
  );
  const finding = only(findingsOf({ Budget: budget(wrong) }));
  expect(listed([finding])).toEqual(["amounts/column-total at Budget!B6"]);
  expect(finding).toMatchObject({ expected: 11_000, actual: 11_600 });
  const follows = finding.consequences?.map((ref) => placeOf({ sheet: ref.sheet, area: ref }));
  expect(follows).toEqual(["B11", "D6", "D11", "E6", "E11"].map((at) => `Budget!${at}`).sort(byPlace));
});

test("a figure that all its totals contradict is one finding", () => {
  const finding = only(findingsOf({ Budget: budget(LINES, { C4: 10_100 }) }));
  expect(listed([finding])).toEqual(["amounts/suspect-figure at Budget!C4"]);
});

/** Rows first, then columns, as consequences are listed. */
function byPlace(a: string, b: string): number {
  const key = (at: string): number => Number(/\d+$/.exec(at)![0]) * 100 + at.charCodeAt(7);
  return key(a) - key(b);
}
