import { planInsertTable } from "../../../src/build/insertTable";
import type { CellInput } from "../../../src/workbook/edits";
import { builtinPacks } from "../../../src/strategy/builtinPacks";
import { getTable } from "../../../src/strategy/tables";
import type { CellInit } from "../support/workbook";
import { f, workbook } from "../support/workbook";
import { cellAddress } from "../../../src/workbook/address";
import { insertedTable } from "../support/inserted";
import { findingsOf } from "../support/reviewed";
import { checkedFile, detectStrategy, review } from "../../../src/review";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

const pack = builtinPacks.find(({ id }) => id === "dk-iom-2023")!;

/** The cells that inserting a table of the strategy writes, with its printed figures as the values of formulas. */
function inserted(
  id: string,
  language: "en" | "da" = "en",
  changed?: { readonly from: number; readonly to: number },
): WorkbookSnapshot {
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
  const shown = cells.map((row) => row.map((cell) => (changed && cell === changed.from ? changed.to : cell)));
  return workbook({ Sheet1: shown });
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

test.each(["en", "da"] as const)(
  "without its stamp the line above, in %s, and the figures still say that it is the strategy's",
  (language) => {
    const snapshot = inserted("dk-iom-2023/budget", language);
    const isAsked = (workbook: WorkbookSnapshot): boolean[] => {
      const file = checkedFile({ file: "a.xlsx", sha256: null }, workbook, review(workbook, pack));
      return file.budgets.map(({ ofStrategy }) => !ofStrategy);
    };
    expect(snapshot.stamps).toEqual([]);
    expect(isAsked(snapshot)).toEqual([false]);
    expect(isAsked(inserted("dk-iom-2023/budget", language, { from: 25, to: 26 }))).toEqual([true]);
  },
);

describe("a strategy's own table is never asked for", () => {
  const isAsked = (snapshot: WorkbookSnapshot): boolean[] =>
    checkedFile({ file: "a.xlsx", sha256: null }, snapshot, review(snapshot, pack)).budgets.map(
      ({ ofStrategy }) => !ofStrategy,
    );
  const other = { ...pack, id: "dk-iom-2023-annex" };
  const withoutContent = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
    ...snapshot,
    stamps: snapshot.stamps.map(({ table, source, packVersion, date }) => ({
      table,
      source,
      packVersion,
      date,
    })),
  });
  const unstamped = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
    ...snapshot,
    stamps: [],
    tables: [],
  });
  const ofOther = insertedTable(other, "dk-iom-2023-annex/budget");
  const older = insertedTable(pack, "dk-iom-2023/budget", { packVersion: "0.9.0" });

  test.each<[string, WorkbookSnapshot]>([
    ["of another pack", ofOther],
    ["of another pack, by a stamp that does not say what was inserted", withoutContent(ofOther)],
    ["of another pack, its stamp dropped", unstamped(ofOther)],
    ["of an older version", older],
    ["of an older version, by a stamp that does not say what was inserted", withoutContent(older)],
    ["of an older version, its stamp dropped", unstamped(older)],
  ])("%s", (_, snapshot) => {
    expect(isAsked(snapshot)).toEqual([false]);
  });

  test("but what somebody made of it is", () => {
    const { cells } = ofOther.sheets[0]!;
    const { row, column, rows, columns } = ofOther.tables[0]!.range;
    const typed = Array.from({ length: rows * columns }, (_, i) => ({
      row: row + 1 + Math.floor(i / columns),
      column: column + (i % columns),
    })).find(
      (at) => typeof cells.value(at.row, at.column) === "number" && cells.formula(at.row, at.column) === null,
    )!;
    const change = { [cellAddress(typed.row, typed.column)]: 12.5 };
    expect(isAsked(insertedTable(other, "dk-iom-2023-annex/budget", { change }))).toEqual([true]);
  });
});

test("its indicators are recognised and all known", () => {
  const snapshot = inserted("dk-iom-2023/indicators");
  expect(findingsOf(snapshot, pack).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    "structure/no-budget-found note",
  ]);
  expect(review(snapshot, pack).indicators[0]!.rows).toHaveLength(
    pack.indicators.filter(({ code }) => code !== null).length,
  );
});
