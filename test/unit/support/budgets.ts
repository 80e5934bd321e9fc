/** A sound budget for the small strategy, to be spoiled by tests: areas down, years across, all totals formulas. */

import type { CellInit, Rows } from "./workbook";
import { f } from "./workbook";

const AMOUNTS = [
  [12, 12, 12, 12],
  [11, 13, 13, 13],
  [27, 38, 38, 38],
  [25, 37, 37, 37],
];

const COLUMNS = ["B", "C", "D", "E"];
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Rows of the budget; `change` puts other cells in by address: { B5: 99 }. Cached totals stay as they were. */
export function soundBudget(change: Readonly<Record<string, CellInit>> = {}): Rows {
  const rows: CellInit[][] = [
    ["Danish contribution to IOM (DKK million)"],
    ["Priority area", 2023, 2024, 2025, 2026, "Total"],
    ...AMOUNTS.map((amounts, i) => [
      `Priority Area ${i + 1}`,
      ...amounts,
      f(`=SUM(B${i + 3}:E${i + 3})`, sum(amounts)),
    ]),
    [
      "Total",
      ...COLUMNS.map((column, year) =>
        f(`=SUM(${column}3:${column}6)`, sum(AMOUNTS.map((amounts) => amounts[year]!))),
      ),
      f("=SUM(F3:F6)", sum(AMOUNTS.flat())),
    ],
  ];
  return changed(rows, change);
}

/** The same budget with every total typed as a number. */
export function typedBudget(change: Readonly<Record<string, CellInit>> = {}): Rows {
  const rows = soundBudget().map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell)),
  );
  return changed(rows, change);
}

/** Rows with other cells put in by address. */
export function changed(rows: Rows, change: Readonly<Record<string, CellInit>>): Rows {
  const copy = rows.map((row) => [...row]);
  for (const [address, cell] of Object.entries(change)) {
    const [, letter, number] = /^([A-Z])(\d+)$/.exec(address)!;
    copy[Number(number) - 1]![letter!.charCodeAt(0) - 65] = cell;
  }
  return copy;
}
