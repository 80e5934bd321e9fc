import { planInsertTable } from "../../../src/build/insertTable";
import type { CellInput } from "../../../src/workbook/edits";
import { builtinPacks } from "../../../src/strategy/builtinPacks";
import { getTable } from "../../../src/strategy/tables";
import type { CellInit } from "../support/workbook";
import { f, workbook } from "../support/workbook";
import { findingsOf } from "../support/reviewed";
import { detectStrategy, review } from "../../../src/review";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

/** The cells that inserting a table of the strategy writes, with its printed figures as the values of formulas. */
function inserted(id: string, language: "en" | "da" = "en") {
  const table = getTable(pack, id, { language });
  const plan = planInsertTable(
    table,
    { sheet: "Sheet1", row: 2, column: 1, newSheet: false },
    { language, packVersion: pack.version, date: "2024-01-31" },
  );
  const cells: CellInit[][] = Array.from({ length: 80 }, () => []);
  const printed = (row: number, column: number): number =>
    table.rows[row - plan.table.row - 1]![column - plan.table.column] as number;
  const asCell = (content: CellInput, row: number, column: number): CellInit =>
    typeof content === "object" && content !== null ? f(content.formula, printed(row, column)) : content;
  for (const edit of plan.edits) {
    if (edit.kind !== "write") continue;
    edit.cells.forEach((line, i) =>
      line.forEach((content, j) => {
        const [row, column] = [edit.range.row + i, edit.range.column + j];
        cells[row]![column] = asCell(content, row, column);
      }),
    );
  }
  return workbook({ Sheet1: cells });
}

test.each(["en", "da"] as const)(
  "the strategy's own budget, as inserted in %s, is recognised and sound",
  (language) => {
    const snapshot = inserted("dk-iom-2023/budget", language);
    const { budgets, findings } = review(snapshot, pack);
    expect(findings).toEqual([]);
    expect(
      budgets.map(({ unit, years, lines }) => [
        unit,
        years.length,
        lines.map(({ kind, line }) => line ?? kind),
      ]),
    ).toEqual([["DKK million", 4, ["subtotal", "core", "soft", "personnel", "total"]]]);
    expect(detectStrategy(snapshot, builtinPacks).strategy).toBe(pack);
  },
);

test("its indicators are recognised and all known", () => {
  const snapshot = inserted("dk-iom-2023/indicators");
  expect(findingsOf(snapshot, pack).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    "structure/no-budget-found note",
  ]);
  expect(review(snapshot, pack).indicators[0]!.rows).toHaveLength(
    pack.indicators.filter(({ code }) => code !== null).length,
  );
});
