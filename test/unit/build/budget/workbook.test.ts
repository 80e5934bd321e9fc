/**
 * Budgets of all strategies in many combinations of choices, written as files: the reviewer finds nothing in them, every total
 * holds, and another program computes the same figures.
 */

import Big from "big.js";
import {
  defaultChoices,
  hasBudget,
  planBudgetWorkbook,
  previewBudget,
  weightsFromTable,
  withUnit,
  type BudgetChoices,
  type BudgetPack,
  type BudgetPlan,
} from "../../../../src/build/budget";
import { askedFor, checkedFile, review } from "../../../../src/review";
import { findPack, loadPack, packIndex } from "../../../../src/strategy/load";
import { parseAddress } from "../../../../src/workbook/address";
import type { CellInput, EditPlan } from "../../../../src/workbook/edits";
import { findSheet, type WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { readXlsx, writeXlsx } from "../../../../src/workbook/xlsx";
import { pairwise, type CaseOf } from "../../support/pairwise";
import { allSavedByLibreOffice, itWithLibreOffice } from "../../xlsx/write/support/programs";

const FACTORS = {
  strategy: ["dk-iom-2023", "dk-iom-2018"],
  years: ["the strategy's", "the last two and one beyond", "one"],
  unit: ["DKK million", "DKK thousand", "DKK"],
  language: ["en", "da"],
  weights: ["equal", "typed", "last year's"],
  rates: ["planning", "published", "none"],
  lines: ["all", "two"],
} as const;
type Case = CaseOf<typeof FACTORS>;

const CASES = pairwise(FACTORS);
const nameOf = (one: Case): string => Object.values(one).join(", ");

beforeAll(async () => {
  await Promise.all(FACTORS.strategy.map((id) => loadPack(id)));
});

function packOf({ strategy }: Case): BudgetPack {
  const pack = findPack(strategy)!;
  if (!hasBudget(pack)) throw new Error(`${strategy} has no budget`);
  return pack;
}

const isOutside = ({ years }: Case): boolean => years === "the last two and one beyond";

function choicesOf(one: Case, pack: BudgetPack): BudgetChoices {
  const { to } = pack.period;
  const base = withUnit(defaultChoices(pack, one.language), one.unit);
  const millions = { "DKK million": 1, "DKK thousand": 1e3, DKK: 1e6 }[one.unit];
  const years = {
    "the strategy's": base.years,
    "the last two and one beyond": [to - 1, to, to + 1],
    one: [to],
  }[one.years];
  const byArea = Object.fromEntries(
    ["1", "2", "3", "4"].slice(0, pack.areas.length).map((id, i) => [id, 7 - i]),
  );
  const amounts = Object.entries(byArea).map(([area, amount]) => ({ area, amount: amount * 12.5 }));
  const weights: Record<Case["weights"], BudgetChoices["weights"]> = {
    equal: { kind: "equal" },
    typed: { kind: "typed", byArea },
    "last year's": weightsFromTable(amounts, "Budget 2022!A4:F9"),
  };
  const lines = one.lines === "all" ? base.lines : base.lines.slice(0, 2);
  return {
    ...base,
    years,
    weights: weights[one.weights],
    rates: {
      planning: { kind: "planning", rate: 6.9, byYear: { [to]: 6.75 } } as const,
      published: { kind: "published" } as const,
      none: null,
    }[one.rates],
    lines: lines.map((line) => (isOutside(one) ? { ...line, amounts: { [to + 1]: 12 * millions } } : line)),
    indicators: one.lines === "all" ? base.indicators : base.indicators.slice(3, 9),
  };
}

const OPTIONS = { date: "2026-11-22" };
const planOf = (one: Case): BudgetPlan => {
  const pack = packOf(one);
  return planBudgetWorkbook(pack, choicesOf(one, pack), OPTIONS);
};
const fileOf = (plan: EditPlan, { language }: Case): Uint8Array => writeXlsx(plan, { language });

/** The numbers in the cells of a named range. */
function numbersIn(workbook: WorkbookSnapshot, name: string): number[] {
  const { formula } = workbook.names.find((one) => one.name === name)!;
  const { sheet, ...area } = parseAddress(formula.slice(1).replaceAll("$", ""))!;
  return [...findSheet(workbook, sheet!)!.cells.cells(area)].map(({ value }) => value as number);
}
const exactSum = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum.plus(value), new Big(0)).toNumber();

test("every strategy with a budget is among the cases", () => {
  expect(
    packIndex
      .filter(({ reviewable }) => reviewable)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...FACTORS.strategy].sort());
});

test.each(CASES.map((one) => [nameOf(one), one] as const))("%s", (_, one) => {
  const pack = packOf(one);
  const plan = planOf(one);
  const bytes = fileOf(plan, one);
  const workbook = readXlsx(bytes);

  expect(workbook.sheets.map(({ name }) => name)).toEqual(plan.sheets);
  expect(workbook.omissions).toEqual([]);

  // What was typed adds up to what is shown, to the last unit.
  const { whole, lines } = previewBudget(pack, choicesOf(one, pack));
  const typed = lines.map(({ line }) => numbersIn(workbook, `Budget_${line}`));
  expect(typed.map(exactSum)).toEqual(lines.map(({ total }) => total));
  expect(typed.flat().every(Number.isInteger)).toBe(true);
  expect(numbersIn(workbook, "Budget_total")).toEqual([whole.total]);
  expect(exactSum(typed.flat())).toBe(whole.total);

  const reviewed = review(workbook, pack);
  const { findings, problems, confidence } = reviewed;
  // Years that the strategy does not have are said to be so, and nothing else is.
  const rules = new Set(findings.map(({ rule }) => rule));
  expect([...rules]).toEqual(isOutside(one) ? ["structure/year-outside-period"] : []);
  expect([problems, confidence]).toEqual([[], 1]);
  // Neither dollars nor the summary nor the strategy's own table is money asked for once more.
  const checked = checkedFile({ file: "b.xlsx", sha256: null }, workbook, reviewed);
  expect(askedFor(checked)).toEqual([{ unit: one.unit, amount: String(whole.total) }]);

  expect(Buffer.from(fileOf(planOf(one), one)).equals(bytes)).toBe(true);
});

function withoutKnownValues(plan: EditPlan): EditPlan {
  const strip = (cell: CellInput): CellInput =>
    cell !== null && typeof cell === "object" ? { formula: cell.formula } : cell;
  const edits = plan.edits.map((edit) =>
    edit.kind === "write" ? { ...edit, cells: edit.cells.map((row) => row.map(strip)) } : edit,
  );
  return { ...plan, edits };
}

/** Every formula's value by its cell. */
function computed(workbook: WorkbookSnapshot): Map<string, unknown> {
  return new Map(
    workbook.sheets.flatMap(({ name, cells }) =>
      [...cells.cells()]
        .filter(({ formula }) => formula !== null)
        .map(({ row, column, value }) => [`${name} ${row}:${column}`, value] as const),
    ),
  );
}

itWithLibreOffice(
  "LibreOffice computes every figure that the files tell",
  () => {
    const sample = CASES.filter((_, index) => index % 3 === 0);
    const saved = allSavedByLibreOffice(
      sample.map((one) => fileOf(withoutKnownValues(planOf(one)), one)),
      "xlsx",
    );
    sample.forEach((one, index) => {
      const told = computed(readXlsx(fileOf(planOf(one), one)));
      const found = computed(readXlsx(saved[index]!));
      expect(told.size).toBeGreaterThan(25);
      for (const [cell, value] of told) {
        const other = found.get(cell);
        // LibreOffice writes fifteen digits.
        const isSame =
          typeof value === "number" && typeof other === "number"
            ? Math.abs(other - value) <= 1e-13 * Math.max(1, Math.abs(value))
            : other === value;
        if (!isSame) expect([nameOf(one), cell, other]).toEqual([nameOf(one), cell, value]);
      }
    });
  },
  120_000,
);
