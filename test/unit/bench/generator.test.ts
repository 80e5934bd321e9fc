import { injectors, NO_BUDGET, faultRules } from "../../../bench/review/faults";
import type { Injector, Place } from "../../../bench/review/faults";
import { generate, generateWith, sound, soundFor } from "../../../bench/review/generate";
import type { Specimen } from "../../../bench/review/generate";
import { LAYOUTS } from "../../../bench/review/design";
import type { PlacedTable } from "../../../bench/review/placed";
import { score } from "../../../bench/review/score";
import type { Finding } from "../../../src/review";
import { contains } from "../../../src/workbook/address";
import { findSheet } from "../../../src/workbook/snapshot";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

const SOUND = Array.from({ length: 120 }, (_, i) => sound(11, i));

/** Every kept cell of a workbook, with what else is seen of its sheets. */
const contents = ({ workbook }: Specimen) =>
  workbook.sheets.map(({ name, visibility, cells, merges, hiddenRows, hiddenColumns }) => [
    name,
    visibility,
    [...cells.cells()],
    merges,
    hiddenRows,
    hiddenColumns,
  ]);

function numberAt(
  workbook: WorkbookSnapshot,
  { sheet, row, column }: { sheet: string; row: number; column: number },
): number {
  const value = findSheet(workbook, sheet)!.cells.value(row, column);
  if (typeof value !== "number") throw new Error(`${sheet} ${row}:${column} holds ${String(value)}`);
  return value;
}

/** How far each sum of a table is from what it adds up, in the smallest steps that the table shows. */
function gaps({ workbook, book }: Specimen, table: PlacedTable): number[] {
  const { measure } = book!.design;
  const gap = (total: number, parts: readonly number[]): number =>
    Math.abs(total - parts.reduce((a, b) => a + b, 0)) * 10 ** measure.decimals;
  return table.rows.flatMap((row) => {
    const figures = row.figures.map((spot) => numberAt(workbook, spot));
    const across = row.total ? [gap(numberAt(workbook, row.total), figures)] : [];
    const quarters = row.quarters.map((four, y) =>
      gap(
        figures[y]!,
        four.map((spot) => numberAt(workbook, spot)),
      ),
    );
    const down =
      row.adds.length === 0
        ? []
        : figures.map((figure, y) =>
            gap(
              figure,
              row.adds.map((i) => numberAt(workbook, table.rows[i]!.figures[y]!)),
            ),
          );
    return [...across, ...quarters, ...down];
  });
}

test("the same seed gives the same workbook, another seed another", () => {
  expect(contents(generate(5, 3))).toEqual(contents(generate(5, 3)));
  expect(contents(generate(5, 3))).not.toEqual(contents(generate(6, 3)));
});

test("sound workbooks come in every layout", () => {
  expect(new Set(SOUND.map(({ layout }) => layout))).toEqual(new Set(LAYOUTS));
});

test("sound workbooks add up: exactly, or within rounding where their author rounds", () => {
  for (const specimen of SOUND) {
    const { measure } = specimen.book!.design;
    for (const table of specimen.book!.tables) {
      const parts = Math.max(4, ...table.rows.map(({ adds }) => adds.length));
      const tolerance = measure.fine === 1 ? 1e-6 : (parts + 1) / 2;
      expect(Math.max(...gaps(specimen, table))).toBeLessThanOrEqual(tolerance);
    }
  }
});

test("sound workbooks ask for no more than the strategy commits, and whole ones for all of it", () => {
  for (const { book, strategy, workbook } of SOUND) {
    const { measure, whole, layout } = book!.design;
    if (measure.unit.currency === "USD") continue;
    const committed = strategy.budget!.rows.find(({ id }) => id === "total")!.amounts;
    const table = layout === "several-tables" ? book!.tables.at(-1)! : book!.tables[0]!;
    const total = table.rows.find(({ kind }) => kind === "total")!;
    total.figures.forEach((spot, y) => {
      const million = (numberAt(workbook, spot) * measure.unit.factor) / 1e6;
      expect(million).toBeLessThanOrEqual(committed[y]! + 1e-6);
      if (whole && !table.plan.overhead) expect(million).toBeCloseTo(committed[y]!, 6);
    });
  }
});

/** The first workbook that gives the fault an occasion. */
function firstWith(injector: Injector): Specimen {
  for (let seed = 1; seed < 200; seed++) {
    const made = generateWith(injector, seed);
    if (made) return made;
  }
  throw new Error(`${injector.rule}, ${injector.variant}: no occasion in 200 workbooks`);
}

/** What was typed into each cell: formulas as such, whatever they come to. */
function typed({ workbook }: Specimen): Map<string, string> {
  return new Map(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.cells.cells()].map(({ row, column, formula, value, numberFormat }): [string, string] => [
        `${sheet.name}!${row}:${column}`,
        `${numberFormat} ${formula ?? typeof value} ${formula ?? String(value)}`,
      ]),
    ),
  );
}

const holds = (place: Place, sheet: string, row: number, column: number): boolean =>
  place === "anywhere" || (place.sheet === sheet && (!place.area || contains(place.area, row, column)));

test.each(
  injectors
    .filter((injector) => injector.inCells)
    .map((injector) => [`${injector.rule}: ${injector.variant}`, injector] as const),
)("%s changes the cells that it names and no others", (_, injector) => {
  const made = firstWith(injector);
  const [before, after] = [typed(soundFor(injector, made.seed)), typed(made)];
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
  const outside = changed.filter((key) => {
    const [, sheet, row, column] = /^(.*)!(\d+):(\d+)$/.exec(key)!;
    return !made.faults[0]!.at.some((place) => holds(place, sheet!, Number(row), Number(column)));
  });
  expect(outside).toEqual([]);
  const seen = ({ workbook }: Specimen) =>
    workbook.sheets.map(({ hiddenRows, hiddenColumns, merges }) => [hiddenRows, hiddenColumns, merges]);
  if (changed.length === 0) {
    const other = [seen(made), made.workbook.stamps];
    const sound = soundFor(injector, made.seed);
    expect(other).not.toEqual([seen(sound), sound.workbook.stamps]);
  }
});

test.each(
  injectors
    .filter((injector) => !injector.inCells)
    .map((injector) => [`${injector.rule}: ${injector.variant}`, injector] as const),
)("%s leaves a workbook whose sums add up", (_, injector) => {
  const made = firstWith(injector);
  const { measure } = made.book!.design;
  for (const table of made.book!.tables) {
    expect(Math.max(0, ...gaps(made, table))).toBeLessThanOrEqual(measure.fine === 1 ? 1e-6 : 4);
  }
  expect(made.faults[0]!.accepts).toContain(injector.rule);
  expect(made.faults[0]!.at).not.toEqual([]);
});

test("a workbook without a budget is that fault", () => {
  const made = Array.from({ length: 200 }, (_, i) => generate(3, i)).find(
    ({ layout }) => layout === "no-budget",
  )!;
  expect(made.faults).toEqual([NO_BUDGET]);
});

test("every fault has a rule's id", () => {
  for (const id of faultRules)
    expect(id).toMatch(
      /^(structure|amounts|currency|data|formulas|indicators|eligibility|provenance)\/[a-z-]+$/,
    );
});

describe("a finding", () => {
  const injector = injectors.find(({ variant }) => variant === "typed grand total wrong")!;
  const specimen = generateWith(injector, 2)!;
  const [place] = specimen.faults[0]!.at;
  if (place === "anywhere" || !place!.area) throw new Error("A grand total has a cell.");
  const finding = (rule: string, row: number): Finding => ({
    rule,
    severity: "error",
    key: "",
    messageId: "differs",
    sheet: place!.sheet,
    area: { ...place!.area!, row: place!.area!.row + row },
  });

  test("at the cell, of a rule that may name it, is a hit; a second one an echo", () => {
    const { findings, missed } = score(specimen, [
      finding("amounts/grand-total", 0),
      finding("amounts/column-total", 0),
    ]);
    expect(findings.map(({ verdict }) => verdict)).toEqual(["hit", "echo"]);
    expect(missed).toEqual([]);
  });

  test("elsewhere, or of another rule, is false, and the fault is missed", () => {
    const { findings, missed } = score(specimen, [
      finding("amounts/grand-total", 40),
      finding("data/error-value", 0),
    ]);
    expect(findings.map(({ verdict }) => verdict)).toContain("false");
    expect(missed).toHaveLength(1);
  });
});
