/** Faults in amounts. */

import { plainRows } from "../design";
import type { Layout } from "../design";
import type { Spot } from "../draft";
import type { Book, PlacedRow, PlacedTable } from "../placed";
import type { Random } from "../random";
import {
  cell,
  cells,
  drawFigure,
  drawGap,
  inCells,
  inSums,
  isSum,
  linesOf,
  round,
  SUMS,
  transposed,
  wholeRow,
} from "./fault";
import type { Injector } from "./fault";
import { countOf } from "../money";
import { unitById } from "../units";

const SIMPLE: readonly Layout[] = [
  "areas",
  "activities",
  "lines-in-areas",
  "areas-in-lines",
  "years-down",
  "sheet-per-area",
  "several-tables",
  "strategy-lines",
];

/** A typed sum that somebody got wrong: digits changed about, or a figure from an older version. */
function wrongSum(book: Book, random: Random, value: number): { value: number; story: string } {
  const swapped = random.chance(0.4) ? transposed(book, random, value) : null;
  return swapped !== null
    ? { value: swapped, story: "digits changed about in a typed sum" }
    : {
        value: round(book, value + drawGap(book, random, value)),
        story: "a typed sum kept from an older version",
      };
}

const sumRows = (book: Book, kinds: readonly PlacedRow["kind"][]): { table: PlacedTable; row: PlacedRow }[] =>
  book.tables.flatMap((table) =>
    table.rows.filter(({ kind }) => kinds.includes(kind)).map((row) => ({ table, row })),
  );

function typedSum(
  rule: string,
  variant: string,
  kinds: readonly PlacedRow["kind"][],
  column: "year" | "total",
): Injector {
  const wish = {
    layouts: kinds.includes("subtotal")
      ? (["activities", "lines-in-areas", "areas-in-lines"] as const)
      : SIMPLE,
    style: { sums: "typed" as const, ...(column === "total" ? { totalColumn: "Total" } : {}) },
  };
  return inCells(rule, variant, "figures", wish, (book, random) => {
    const choices = sumRows(book, kinds).flatMap(({ row }) => {
      const spots: (Spot | null)[] = column === "total" ? [row.total] : [...row.figures];
      return spots.flatMap((spot, year) =>
        spot ? [{ row, spot, year: column === "total" ? null : year }] : [],
      );
    });
    if (choices.length === 0) return null;
    const { row, spot, year } = random.pick(choices);
    const expected = book.draft.number(spot);
    const { value, story } = wrongSum(book, random, expected);
    book.draft.put(spot, value);
    return {
      accepts: SUMS,
      at: [cell(spot)],
      expected,
      actual: value,
      story: `${story} (${row.text})`,
      consequences: inSums(book, year),
    };
  });
}

/** A figure typed wrong while every sum is right: where both directions have sums, the figure can be told. */
function wrongFigure(
  rule: string,
  variant: string,
  withTotals: boolean,
  change: (book: Book, random: Random, value: number) => number | null,
  more: readonly string[] = [],
): Injector {
  const wish = {
    layouts: SIMPLE.filter((layout) => layout !== "sheet-per-area"),
    style: { sums: "typed" as const, totalColumn: withTotals ? "Total" : null, share: null },
  };
  return inCells(rule, variant, "figures", wish, (book, random) => {
    const drawn = drawFigure(book, random);
    if (!drawn) return null;
    const { table, row, year, spot, value } = drawn;
    const changed = change(book, random, value);
    if (changed === null || changed === value) return null;
    book.draft.put(spot, changed);
    const covering = table.rows
      .filter((one) => isSum(one) && covers(table, one, row))
      .map((one) => one.figures[year]!);
    return {
      accepts: [...SUMS, "amounts/differs-from-strategy", ...more],
      at: withTotals ? [cell(spot)] : cells([spot, covering[0] ?? null]),
      expected: value,
      actual: changed,
      story: `a figure mistyped (${row.text}), its sums are right`,
      consequences: inSums(book, year, row),
    };
  });
}

function covers(table: PlacedTable, sumRow: PlacedRow, row: PlacedRow): boolean {
  return sumRow.adds.some((i) => table.rows[i] === row || covers(table, table.rows[i]!, row));
}

/** A figure in another unit than the rest, or with its sign turned; sums follow where they are formulas. */
function strayFigure(
  rule: string,
  variant: string,
  story: string,
  change: (book: Book, random: Random, value: number) => number | null,
): Injector {
  return inCells(rule, variant, "figures", { layouts: SIMPLE }, (book, random) => {
    const drawn = drawFigure(book, random);
    if (!drawn) return null;
    const { row, year, spot, value } = drawn;
    const changed = change(book, random, value);
    if (changed === null) return null;
    book.draft.put(spot, changed);
    return {
      accepts: [rule, ...SUMS],
      at: [cell(spot)],
      expected: value,
      actual: changed,
      story: `${story} (${row.text})`,
      consequences: inSums(book, year, row),
    };
  });
}

const commitmentExceeded: Injector = {
  rule: "amounts/commitment-exceeded",
  variant: "one year asks for too much",
  group: "shape",
  wish: {
    layouts: ["areas", "activities", "years-down", "quarters", "usd-beside", "sheet-per-area"],
    pack: "dk-iom-2023",
    whole: true,
    units: ["DKK million", "DKK thousand", "DKK"],
    overhead: false,
  },
  prepare(design, random) {
    const year = random.int(0, design.years.length - 1);
    const [first] = design.tables;
    const more = countOf(random.int(4, 30), design.measure);
    const area = random.pick(plainRows(first!).filter((row) => row.area !== null)).area;
    for (const plan of design.tables) {
      const row = plainRows(plan).find((one) => one.area === area);
      if (row) row.amounts[year]! += more;
    }
    return (book) => {
      const table = book.tables[0]!;
      return {
        accepts: ["amounts/commitment-exceeded"],
        at: [
          ...cells([table.yearCells[year]!, table.totalHeader]),
          ...table.rows.filter(({ kind }) => kind === "total").flatMap(wholeRow),
          ...columnOf(table, year),
        ],
        story: `${design.years[year]} asks for more than the strategy commits`,
        consequences: [
          { rules: ["amounts/differs-from-strategy", "amounts/commitment-exceeded"], at: ["anywhere"] },
        ],
      };
    };
  },
};

const columnOf = (table: PlacedTable, year: number) =>
  table.rows.flatMap(({ figures }) => cells([figures[year] ?? null]));

/** Money moved from one funding line to the other in one year; everything adds up. */
const differsFromStrategy: Injector = {
  rule: "amounts/differs-from-strategy",
  variant: "money moved between funding lines",
  group: "shape",
  wish: { layouts: ["strategy-lines", "areas-in-lines", "lines-in-areas", "several-tables"] },
  prepare(design, random) {
    const year = random.int(0, design.years.length - 1);
    const plan = design.tables.find((one) => new Set(plainRows(one).map(({ line }) => line)).size > 1);
    if (!plan || (design.layout === "several-tables" && design.tables.length > 2)) return null;
    const rows = plainRows(plan).filter(({ line }) => line !== null);
    const from = random.pick(rows.filter(({ line }) => line === "core"));
    const to = random.pick(rows.filter(({ line }) => line !== "core" && line !== "personnel"));
    const moved = Math.max(
      countOf(1, design.measure),
      Math.floor((from.amounts[year]! * random.int(15, 40)) / 100 / design.measure.grain) *
        design.measure.grain,
    );
    if (moved >= from.amounts[year]!) return null;
    from.amounts[year]! -= moved;
    to.amounts[year]! += moved;
    const index = design.tables.indexOf(plan);
    return (book) => {
      const table = book.tables[index]!;
      const concerned = table.rows.filter(({ line }) => line === from.line || line === to.line);
      return {
        accepts: ["amounts/differs-from-strategy"],
        at: [
          ...columnOf(table, year),
          ...cells([
            table.yearCells[year]!,
            ...concerned.map(({ label }) => label),
            ...concerned.map(({ total }) => total),
          ]),
        ],
        story: `money moved from ${from.line} to ${to.line} in ${design.years[year]}`,
        consequences: [{ rules: ["amounts/differs-from-strategy"], at: ["anywhere"] }],
      };
    };
  },
};

/** Softly earmarked money under an area that the strategy does not allow it for. */
const softEarmarkScope: Injector = {
  rule: "amounts/soft-earmark-scope",
  variant: "soft money under area 1 or 2",
  group: "shape",
  wish: { layouts: ["areas-in-lines", "lines-in-areas", "several-tables"], pack: "dk-iom-2023" },
  prepare(design, random) {
    const area = random.pick(["1", "2"]);
    for (const plan of design.tables) {
      const source = plainRows(plan).filter((row) => row.line === "soft" && row.area !== null);
      if (source.length === 0) continue;
      const taken = source[0]!.amounts.map(
        (amount) => Math.floor((amount * 0.4) / design.measure.grain) * design.measure.grain,
      );
      if (taken.some((amount) => amount === 0)) return null;
      const core = plainRows(design.tables[0]!).find((row) => row.line === "core" && row.area === area);
      if (!core) return null;
      const home = plan.blocks.find(({ rows }) => rows.includes(core));
      const own = plan.blocks.find(({ rows }) => rows.includes(source[0]!))!;
      const row = {
        label: design.layout === "lines-in-areas" ? source[0]!.label : core.label,
        area,
        line: "soft",
        amounts: taken,
      };
      source[0]!.amounts = source[0]!.amounts.map((amount, y) => amount - taken[y]!);
      if (design.layout === "lines-in-areas") home!.rows.push(row);
      else if (own.rows.length > 1) own.rows.unshift(row);
      else plan.blocks.unshift({ ...own, label: row.label, area, rows: [row] });
      return (book) => {
        const placed = book.tables
          .flatMap(({ rows }) => rows)
          .find((one) => one.kind === "line" && one.line === "soft" && one.area === area);
        return placed
          ? {
              accepts: ["amounts/soft-earmark-scope"],
              at: wholeRow(placed),
              story: `softly earmarked money under area ${area}`,
              consequences: [],
            }
          : null;
      };
    }
    return null;
  },
};

const BLOCKS = { layouts: ["activities", "lines-in-areas", "areas-in-lines"] as const };

/** Typed totals that somebody made by adding up the whole column, subtotals too. */
const doubleCounted = inCells(
  "amounts/double-counted-subtotal",
  "typed totals count subtotals",
  "figures",
  { ...BLOCKS, style: { sums: "typed" }, overhead: false },
  (book) => {
    const table = book.tables[0]!;
    const total = table.rows.find(({ kind }) => kind === "total");
    const subtotals = table.rows.filter(({ kind }) => kind === "subtotal");
    if (!total || subtotals.length < 2) return null;
    const spots = [...total.figures, ...(total.total ? [total.total] : [])];
    spots.forEach((spot, i) => {
      const extra = subtotals.reduce(
        (all, row) => all + book.draft.number(i < total.figures.length ? row.figures[i]! : row.total!),
        0,
      );
      book.draft.put(spot, round(book, book.draft.number(spot) + extra));
    });
    return {
      accepts: ["amounts/double-counted-subtotal", ...SUMS],
      at: cells(spots),
      story: "every total adds lines and their subtotals",
      consequences: inSums(book, null),
    };
  },
);

const shareSum = inCells(
  "amounts/share-sum",
  "one share mistyped",
  "figures",
  {
    layouts: ["areas", "years-down", "activities", "lines-in-areas", "areas-in-lines"],
    style: { share: "Share of total", totalColumn: "Total", columns: "plain" },
  },
  (book, random) => {
    const table = book.tables[0]!;
    const row = random.pick(linesOf(table));
    if (!row.share) return null;
    const value = book.draft.number(row.share);
    const unit = book.design.style.shareAsPercent ? 0.01 : 1;
    const changed = Number((value + random.int(4, 15) * unit).toFixed(3));
    book.draft.put(row.share, changed);
    return {
      accepts: ["amounts/share-sum"],
      at: cells(table.rows.map(({ share }) => share)),
      expected: value,
      actual: changed,
      story: `a share mistyped (${row.text})`,
      consequences: [],
    };
  },
);

function overheadRate(variant: string, honest: boolean): Injector {
  return {
    rule: "amounts/overhead-rate",
    variant,
    group: "shape",
    wish: {
      layouts: ["activities"],
      pack: "dk-iom-2023",
      overhead: true,
      whole: false,
      style: honest ? {} : { sums: "typed" },
    },
    prepare(design, random) {
      const plan = design.tables[0]!;
      if (!plan.overhead) return null;
      const rate = random.pick([10, 12, 15]);
      plan.overhead = {
        ...plan.overhead,
        rate,
        label: honest ? plan.overhead.label.replace("7", String(rate)) : plan.overhead.label,
      };
      return (book) => {
        const row = book.tables[0]!.rows.find(({ kind }) => kind === "overhead")!;
        return {
          accepts: ["amounts/overhead-rate"],
          at: wholeRow(row),
          actual: `${rate} %`,
          expected: "7 %",
          story: `overhead of ${rate} %`,
          consequences: [],
        };
      };
    },
  };
}

/** Amounts in thousands under a heading that says millions. */
const unitNamedWrong: Injector = {
  rule: "amounts/unit-slip",
  variant: "amounts in thousands, heading says millions",
  group: "shape",
  wish: {
    layouts: ["areas", "activities", "lines-in-areas", "years-down"],
    units: ["DKK thousand"],
    pack: "dk-iom-2023",
    cover: false,
  },
  prepare(design, random) {
    const million = unitById("DKK million");
    design.style.unitWords = random.pick(million.words[design.language]);
    design.decoys = design.decoys.filter((kind) => kind !== "actuals");
    return () => ({
      accepts: ["amounts/unit-slip", "amounts/commitment-exceeded"],
      at: ["anywhere"],
      expected: "DKK thousand",
      actual: design.style.unitWords,
      story: `amounts in thousands under "${design.style.unitWords}"`,
      consequences: [
        {
          rules: ["amounts/commitment-exceeded", "amounts/differs-from-strategy", "amounts/unit-slip"],
          at: ["anywhere"],
        },
      ],
    });
  },
};

/** A slip by 1,000 or 1,000,000 that a person makes in that unit. */
function slipped(book: Book, random: Random, value: number): number {
  const { factor } = book.design.measure.unit;
  if (factor === 1) return value / 1000;
  return factor === 1e6 ? Number((value * random.pick([1000, 1e6])).toFixed(0)) : value * 1000;
}

export const amountFaults: readonly Injector[] = [
  typedSum("amounts/column-total", "typed total wrong", ["total"], "year"),
  typedSum("amounts/column-total", "typed subtotal wrong", ["subtotal"], "year"),
  typedSum("amounts/row-total", "typed row total wrong", ["line"], "total"),
  typedSum("amounts/grand-total", "typed grand total wrong", ["total"], "total"),
  wrongFigure(
    "amounts/column-total",
    "figure mistyped, sums both ways",
    true,
    (book, random, value) =>
      transposed(book, random, value) ?? round(book, value + drawGap(book, random, value)),
  ),
  wrongFigure("amounts/column-total", "figure mistyped, column sums alone", false, (book, random, value) =>
    round(book, value + drawGap(book, random, value)),
  ),
  strayFigure("amounts/negative-amount", "sign turned", "a minus before a figure", (_, __, value) => -value),
  strayFigure("amounts/unit-slip", "one figure in another unit", "a figure in another unit", slipped),
  unitNamedWrong,
  commitmentExceeded,
  differsFromStrategy,
  softEarmarkScope,
  doubleCounted,
  shareSum,
  overheadRate("rate above 7 %, said so", true),
  overheadRate("rate above 7 %, label says 7", false),
];
