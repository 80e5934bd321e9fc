import fc from "fast-check";
import { findingsOf, listed } from "../support/reviewed";
import type { CellInit, Rows } from "../support/workbook";
import { f } from "../support/workbook";

/** How an author may write down one and the same budget. */
interface Style {
  readonly labels: (n: number) => string;
  readonly years: (year: number) => CellInit;
  readonly unit: string;
  readonly scale: number;
  readonly formulas: boolean;
  readonly rowTotals: boolean;
  readonly down: boolean;
  readonly total: string;
  readonly titles: number;
}

const titles = [
  "Organizational effectiveness",
  "UN role and partnerships",
  "Migration management",
  "Climate and displacement",
];
const style: fc.Arbitrary<Style> = fc.record({
  labels: fc.constantFrom<Style["labels"]>(
    (n) => `Priority Area ${n}`,
    (n) => `PA${n}`,
    (n) => titles[n - 1]!,
    (n) => `${n}. ${titles[n - 1]!}`,
    (n) => `Prioritetsområde ${n}: ${titles[n - 1]!}`,
  ),
  years: fc.constantFrom<Style["years"]>(
    (year) => year,
    (year) => String(year),
    (year) => `FY${year}`,
    (year) => `${year}*`,
  ),
  unit: fc.constant("DKK million"),
  scale: fc.constant(1),
  formulas: fc.boolean(),
  rowTotals: fc.boolean(),
  down: fc.boolean(),
  total: fc.constantFrom("Total", "I alt", "Sum", "Grand total"),
  titles: fc.nat({ max: 3 }),
});
const units = fc.constantFrom<Pick<Style, "unit" | "scale">>(
  { unit: "DKK million", scale: 1 },
  { unit: "kDKK", scale: 1000 },
  { unit: "USD", scale: 140_000 },
  { unit: "Beløb i kr.", scale: 1_000_000 },
);
/** Quarter millions, one row an area, never beyond the commitment. */
const amounts = fc.array(fc.array(fc.integer({ min: 1, max: 72 }), { minLength: 4, maxLength: 4 }), {
  minLength: 4,
  maxLength: 4,
});
const budget = fc.tuple(style, units, amounts).map(([chosen, unit, quarters]) => ({
  style: { ...chosen, ...unit },
  amounts: quarters.map((row) => row.map((value) => (value / 4) * unit.scale)),
}));

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const column = (index: number) => String.fromCharCode(65 + index);

interface Written {
  readonly rows: Rows;
  /** Address of the total of a year. */
  readonly totalOf: (year: number) => string;
  /** Address of an area's figure. */
  readonly figureOf: (area: number, year: number) => string;
}

function write({ style: s, amounts: a }: { style: Style; amounts: number[][] }): Written {
  const top = s.titles + 1;
  const table: { value: CellInit; sum?: readonly [number, number][] }[][] = [
    [
      { value: s.down ? "Year" : "Priority area" },
      ...[2023, 2024, 2025, 2026].map((year) => ({ value: s.years(year) })),
    ],
    ...a.map((row, i) => [{ value: s.labels(i + 1) }, ...row.map((value) => ({ value }))]),
    [
      { value: s.total },
      ...[0, 1, 2, 3].map((y) => ({
        value: sum(a.map((row) => row[y]!)),
        sum: [1, 2, 3, 4].map((line): [number, number] => [line, y + 1]),
      })),
    ],
  ];
  if (s.rowTotals) {
    table[0]!.push({ value: "Total" });
    for (let line = 1; line <= 5; line++) {
      const values = table[line]!.slice(1, 5).map(({ value }) => value as number);
      table[line]!.push({ value: sum(values), sum: [1, 2, 3, 4].map((y): [number, number] => [line, y]) });
    }
  }
  const address = (line: number, at: number): string =>
    s.down ? `${column(line)}${top + at + 1}` : `${column(at)}${top + line + 1}`;
  const cell = (line: number, at: number): CellInit => {
    const { value, sum: parts } = table[line]![at]!;
    if (!parts || !s.formulas) return value;
    return f(`=SUM(${address(...parts[0]!)}:${address(...parts[3]!)})`, value as number);
  };
  const lines = table.length;
  const positions = table[0]!.length;
  const grid = s.down
    ? Array.from({ length: positions }, (_, at) =>
        Array.from({ length: lines }, (__, line) => cell(line, at)),
      )
    : Array.from({ length: lines }, (_, line) =>
        Array.from({ length: positions }, (__, at) => cell(line, at)),
      );
  const heading: CellInit[][] = [[s.unit], ...Array.from({ length: s.titles }, () => [])];
  return {
    rows: [...heading, ...grid],
    totalOf: (year) => address(5, year + 1),
    figureOf: (area, year) => address(area + 1, year + 1),
  };
}

function put(rows: Rows, address: string, change: (cell: CellInit) => CellInit): Rows {
  const at = { column: address.charCodeAt(0) - 65, row: Number(address.slice(1)) - 1 };
  return rows.map((row, i) =>
    i === at.row ? row.map((cell, j) => (j === at.column ? change(cell) : cell)) : row,
  );
}

const valueOf = (cell: CellInit): number =>
  typeof cell === "object" && cell !== null && "value" in cell ? (cell.value as number) : (cell as number);

test("nothing is said about a sound budget, however it is written down", () => {
  fc.assert(
    fc.property(budget, (written) => {
      expect(listed(findingsOf({ Budget: write(written).rows }))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("a wrong total typed anywhere into the row of totals is found there, and nothing else is", () => {
  fc.assert(
    fc.property(budget, fc.nat({ max: 3 }), fc.integer({ min: 5, max: 9 }), (written, year, percent) => {
      const { rows, totalOf } = write(written);
      const spoiled = put(rows, totalOf(year), (cell) => valueOf(cell) * (1 - percent / 100));
      const rule = written.style.formulas ? "formulas/typed-over-total" : "amounts/column-total";
      expect(listed(findingsOf({ Budget: spoiled }))).toEqual([`${rule} at Budget!${totalOf(year)}`]);
    }),
    { numRuns: 100 },
  );
});

test("a figure turned into text is found, and the totals above it are left out of it", () => {
  fc.assert(
    fc.property(budget, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (written, area, year) => {
      const { rows, figureOf } = write(written);
      const spoiled = put(rows, figureOf(area, year), (cell) => valueOf(cell).toFixed(2));
      expect(listed(findingsOf({ Budget: spoiled }))).toEqual([
        `data/text-number at Budget!${figureOf(area, year)}`,
      ]);
    }),
    { numRuns: 100 },
  );
});
