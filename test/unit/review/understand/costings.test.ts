/** Budgets worked out from prices and counts, under names and headers that also go with lists of other things. */

import { understand } from "../../../../src/review/understand";
import { builtinPacks } from "../../../../src/strategy/builtinPacks";
import { soundBudget } from "../../support/budgets";
import { findingsOf, listed } from "../../support/reviewed";
import type { Rows } from "../../support/workbook";
import { f, workbook } from "../../support/workbook";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;
const budgetsOn = (sheet: string, rows: Rows) => understand(workbook({ [sheet]: rows }), pack).budgets;

function staff(monthly: readonly (string | number)[]): Rows {
  const line = (label: string, at: number, cost: number, a: number, b: number): Rows[number] => [
    label,
    cost,
    a,
    b,
    f(`=$B${at}*C${at}`, cost * a),
    f(`=$B${at}*D${at}`, cost * b),
  ];
  return [
    ["Staff costs, Danish contribution, DKK"],
    ["Priority area", "Monthly cost", ...monthly, 2024, 2025],
    line("PA1", 3, 40_000, 12, 12),
    line("PA2", 4, 50_000, 12, 12),
    line("PA3", 5, 60_000, 10, 12),
    line("PA4", 6, 30_000, 12, 8),
    ["Total", null, null, null, f("=SUM(E3:E6)", 2_040_000), f("=SUM(F3:F6)", 2_040_000)],
  ];
}

test.each(["Staff costs", "Staff costing", "Staff budget", "Staffing costs 2024"])(
  "a sheet called “%s” may hold a budget, in which months are no amounts",
  (name) => {
    const rows = staff(["Months 2024", "Months 2025"]);
    const budgets = budgetsOn(name, rows);
    expect(budgets.map(({ unit, years }) => [unit, ...years.map(({ index }) => index)])).toEqual([
      ["DKK", 4, 5],
    ]);
    expect(listed(findingsOf({ [name]: rows }, pack))).toEqual([]);
  },
);

test.each(["Staff", "Staff list", "Staffing", "Staffing plan"])(
  "a sheet called “%s” holds none beside a budget; amounts by area that stand alone are one",
  (name) => {
    const rows = staff(["Months 2024", "Months 2025"]);
    const beside = workbook({ Budget: soundBudget(), [name]: rows });
    expect(understand(beside, pack).budgets.map(({ sheet }) => sheet)).toEqual(["Budget"]);
    expect(budgetsOn(name, rows).map(({ unit }) => unit)).toEqual(["DKK"]);
  },
);

test("a work plan with amounts by area is a budget where it is the only sheet, whatever its title says", () => {
  const rows = staff(["Months 2024", "Months 2025"]).map((row, i) => (i === 0 ? ["Use of funds, DKK"] : row));
  expect(budgetsOn("Work plan", rows).map(({ unit }) => unit)).toEqual(["DKK"]);
  const beside = workbook({ Budget: soundBudget(), "Work plan": rows });
  expect(understand(beside, pack).budgets.map(({ sheet }) => sheet)).toEqual(["Budget"]);
});

function danish(headers: Rows[number], prices = true): Rows {
  const line = (no: string, label: string, at: number, count: number, price: number): Rows[number] =>
    prices
      ? [no, label, count, "dage", price, f(`=C${at}*E${at}`, count * price)]
      : [no, label, count, "dage", null, count * price];
  return [
    ["Ansøgt budget 2025 (kr.)"],
    ["Nr.", "Aktivitet", ...headers, "Budget 2025"],
    [null, "Prioritetsområde 1: Effektivitet"],
    line("1.1", "Intern revision", 4, 20, 7200),
    [null, "Prioritetsområde 2: Samarbejde"],
    line("2.1", "Netværk", 6, 6, 18_500),
    [null, "Prioritetsområde 3: Migration"],
    line("3.1", "Kurser", 8, 9, 142_000),
    [null, "Prioritetsområde 4: Klima"],
    line("4.1", "Analyser", 10, 4, 165_000),
    [null, "I alt", null, null, null, f("=F4+F6+F8+F10", 2_193_000)],
  ];
}

test.each([
  [["Antal", "Enhed", "Enhedspris"]],
  [["Antal", "Enhed", "Pris pr. enhed"]],
  [["Antal", "Enhed", "Stykpris"]],
  [["Quantity", "Unit", "Unit cost"]],
])("a count beside a price is how an amount was worked out: %p", (headers) => {
  const rows = danish(headers);
  expect(budgetsOn("Budget", rows).map(({ unit, years }) => [unit, years[0]!.year])).toEqual([["DKK", 2025]]);
  expect(listed(findingsOf({ Budget: rows }, pack))).toEqual([]);
});

test("a count without a price is a table of counts", () => {
  expect(budgetsOn("Budget", danish(["Antal", "Enhed", "Bemærkning"], false))).toEqual([]);
});
