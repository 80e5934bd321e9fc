/** Faults in what a budget consists of. */

import { areaAddress } from "../../../src/workbook/address";
import { plainRows } from "../design";
import type { Design, Layout, PlanBlock, TablePlan } from "../design";
import type { PlacedTable } from "../placed";
import type { Random } from "../random";
import { areaTable, cells, inCells, inSums, linesOf, wholeRow } from "./fault";
import type { Fault, Injector, Place } from "./fault";

const BY_AREA: readonly Layout[] = ["areas", "activities", "years-down", "quarters", "usd-beside"];
const STRATEGY: Fault["consequences"] = [
  { rules: ["amounts/differs-from-strategy", "amounts/commitment-exceeded"], at: ["anywhere"] },
];

const numbered = (design: Design): string[] =>
  design.pack.areas.filter(({ number }) => number !== null).map(({ id }) => id);

/** Words by which a finding can name an area. */
function wordsOfArea(design: Design, id: string): string[] {
  const { title, shortTitle } = design.pack.areas.find((area) => area.id === id)!;
  return [id, title.en, shortTitle.en, ...(title.da ? [title.da] : [])];
}

const missingArea: Injector = {
  rule: "structure/missing-area",
  variant: "an area left out",
  group: "shape",
  wish: { layouts: [...BY_AREA, "lines-in-areas", "sheet-per-area"], pack: "dk-iom-2023" },
  prepare(design, random) {
    const id = random.pick(numbered(design));
    const drop = (plan: TablePlan): void => {
      plan.blocks = plan.blocks.filter(
        (block) => block.area !== id && !block.rows.every(({ area }) => area === id),
      );
    };
    if (design.layout === "sheet-per-area") {
      const at = design.tables.findIndex((plan, i) => i > 0 && plainRows(plan)[0]?.area === id);
      design.tables.splice(at, 1);
      drop(design.tables[0]!);
    } else design.tables.forEach(drop);
    return (book) => ({
      accepts: ["structure/missing-area"],
      at: ["anywhere"],
      mentions: wordsOfArea(book.design, id),
      expected: `area ${id}`,
      story: `priority area ${id} left out`,
      consequences: STRATEGY,
    });
  },
};

function unknownArea(
  variant: string,
  names: Readonly<Record<"en" | "da", readonly string[]>>,
  extra: Partial<Injector["wish"]>,
): Injector {
  return {
    rule: "structure/unknown-area",
    variant,
    group: "shape",
    wish: { layouts: ["areas", "years-down"], pack: "dk-iom-2023", whole: false, ...extra },
    prepare(design, random) {
      const plan = design.tables[0]!;
      if (plan.secondHeader !== null) return null;
      const label = random.pick(names[design.language]);
      const pattern = plainRows(plan)[0]!.amounts;
      const { grain } = design.measure;
      const row = {
        label,
        area: null,
        line: "unknown",
        amounts: pattern.map((amount) => Math.max(grain, Math.floor(amount / 3 / grain) * grain)),
      };
      const block: PlanBlock = { label, area: null, line: null, naming: "none", rows: [row], subtotal: null };
      const last = plan.blocks.findLastIndex(({ area }) => area !== null && area !== "gender");
      plan.blocks.splice(last + 1, 0, block);
      return (book) => {
        const placed = book.tables[0]!.rows.find(({ text, kind }) => kind === "line" && text === label)!;
        return {
          accepts: ["structure/unknown-area"],
          at: wholeRow(placed),
          actual: label,
          story: `a line "${label}" that the strategy doesn't know`,
          consequences: [],
        };
      };
    },
  };
}

/** A label copied from the row above and not changed. */
const duplicateArea = inCells(
  "structure/duplicate-area",
  "label copied from another area",
  "words",
  { layouts: BY_AREA, pack: "dk-iom-2023" },
  (book, random) => {
    const table = areaTable(book);
    const named = table.rows.filter(
      ({ kind, area }) => area !== null && area !== "gender" && (kind === "heading" || kind === "line"),
    );
    const heads = named.filter((row, i) => named.findIndex(({ area }) => area === row.area) === i);
    const inColumn = table.plan.blocks.some(({ naming }) => naming === "column");
    if (heads.length < 2 || inColumn || book.design.style.header === "numbered-years") return null;
    const at = random.int(1, heads.length - 1);
    const [from, to] = [heads[at - 1]!, heads[at]!];
    book.draft.put(to.label, from.text);
    const subtotal = table.rows.find(({ kind, area }) => kind === "subtotal" && area === to.area);
    if (subtotal?.text.includes(to.text.slice(0, 12))) return null;
    return {
      accepts: ["structure/duplicate-area"],
      at: [...wholeRow(from), ...wholeRow(to)],
      expected: to.text,
      actual: from.text,
      story: `the label "${from.text}" stands twice`,
      consequences: [
        { rules: ["structure/missing-area"], at: ["anywhere"] },
        { rules: ["structure/area-order"], at: wholeRow(to) },
      ],
    };
  },
);

const areaOrder: Injector = {
  rule: "structure/area-order",
  variant: "two areas changed about",
  group: "shape",
  wish: { layouts: ["areas", "activities", "quarters", "usd-beside", "lines-in-areas"], pack: "dk-iom-2023" },
  prepare(design, random) {
    const plan = design.tables[0]!;
    const i = random.int(0, 2);
    [plan.blocks[i], plan.blocks[i + 1]] = [plan.blocks[i + 1]!, plan.blocks[i]!];
    return (book) => {
      const { rows, sheet, range } = book.tables[0]!;
      return {
        accepts: ["structure/area-order"],
        at: [{ sheet, area: range }, ...rows.flatMap(wholeRow)],
        story: `areas ${i + 1} and ${i + 2} changed about`,
        consequences: [],
      };
    };
  },
};

const ALL_ACROSS: readonly Layout[] = [
  "areas",
  "activities",
  "lines-in-areas",
  "areas-in-lines",
  "years-down",
  "sheet-per-area",
  "strategy-lines",
  "usd-beside",
];

function dropYear(design: Design, y: number): void {
  for (const plan of design.tables) {
    plan.years = plan.years.filter((_, i) => i !== y);
    for (const row of plainRows(plan)) row.amounts = row.amounts.filter((_, i) => i !== y);
  }
}

const missingYear: Injector = {
  rule: "structure/missing-year",
  variant: "a year's column left out",
  group: "shape",
  wish: { layouts: ALL_ACROSS },
  prepare(design, random) {
    // Not the first or last: a budget may cover part of the period.
    const y = random.int(1, design.years.length - 2);
    const year = design.years[y]!;
    dropYear(design, y);
    return () => ({
      accepts: ["structure/missing-year"],
      at: ["anywhere"],
      mentions: [String(year)],
      expected: year,
      story: `${year} left out`,
      consequences: STRATEGY,
    });
  },
};

const outsideYear: Injector = {
  rule: "structure/year-outside-period",
  variant: "a year too many",
  group: "shape",
  wish: { layouts: ALL_ACROSS, whole: false },
  prepare(design, random) {
    const after = random.chance(0.6);
    const year = after ? design.years.at(-1)! + 1 : design.years[0]! - 1;
    for (const plan of design.tables) {
      plan.years = after ? [...plan.years, year] : [year, ...plan.years];
      for (const row of plainRows(plan))
        row.amounts = after ? [...row.amounts, row.amounts.at(-1)!] : [row.amounts[0]!, ...row.amounts];
    }
    const y = after ? design.years.length : 0;
    return (book) => ({
      accepts: ["structure/year-outside-period"],
      at: book.tables.flatMap((table) => columnAt(table, y)),
      actual: year,
      story: `${year} is outside ${design.years[0]}–${design.years.at(-1)}`,
      consequences: [...STRATEGY, { rules: ["structure/year-outside-period"], at: ["anywhere"] }],
    });
  },
};

const columnAt = (table: PlacedTable, y: number): Place[] => [
  ...cells([table.yearCells[y] ?? null]),
  ...table.rows.flatMap(({ figures }) => cells([figures[y] ?? null])),
];

/** A header copied from the column before and not changed. */
const duplicateYear = inCells(
  "structure/duplicate-year",
  "header copied from the year before",
  "shape",
  { layouts: ALL_ACROSS, style: { header: "single" } },
  (book, random) => {
    const table = book.tables[0]!;
    if (book.tables.length > 1) return null;
    const y = random.int(1, table.years.length - 1);
    const [from, to] = [table.yearCells[y - 1]!, table.yearCells[y]!];
    const content = book.draft.content(from);
    book.draft.put(to, content);
    return {
      accepts: ["structure/duplicate-year"],
      at: [...columnAt(table, y), ...columnAt(table, y - 1)],
      expected: table.years[y],
      actual: table.years[y - 1],
      story: `${table.years[y - 1]} stands over two columns`,
      consequences: [{ rules: ["structure/missing-year"], at: ["anywhere"] }, ...inSums(book, null)],
    };
  },
);

const missingLine: Injector = {
  rule: "structure/missing-line",
  variant: "a funding line left out",
  group: "shape",
  wish: { layouts: ["areas-in-lines", "lines-in-areas", "strategy-lines"] },
  prepare(design, random) {
    const plan = design.tables[0]!;
    const present = [...new Set(plainRows(plan).map(({ line }) => line))].filter((line) => line !== null);
    if (present.length < 3) return null;
    const lost = random.pick(present.filter((line) => line !== "core" && !/^pa/.test(line)));
    for (const block of plan.blocks) block.rows = block.rows.filter(({ line }) => line !== lost);
    plan.blocks = plan.blocks.filter(({ rows }) => rows.length > 0);
    const { title, shortTitle } = design.pack.lines.find(({ id }) => id === lost)!;
    return () => ({
      accepts: ["structure/missing-line"],
      at: ["anywhere"],
      mentions: [lost, title.en, shortTitle.en],
      expected: lost,
      story: `the line ${lost} left out`,
      consequences: STRATEGY,
    });
  },
};

const missingTotal: Injector = {
  rule: "structure/missing-total",
  variant: "no total row",
  group: "shape",
  wish: { layouts: ["areas", "years-down", "lines-in-areas", "strategy-lines"], style: { share: null } },
  prepare(design) {
    design.tables[0]!.total = null;
    return (book) => ({
      accepts: ["structure/missing-total"],
      at: ["anywhere", { sheet: book.tables[0]!.sheet }],
      story: "no row of totals",
      consequences: [],
    });
  },
};

/** Two years' figures put into one merged cell, as for "2024–25 together". */
const mergedFigures = inCells(
  "structure/merged-cells",
  "two figures in one merged cell",
  "figures",
  { layouts: ["areas", "activities", "lines-in-areas", "areas-in-lines"], style: { sums: "sum" } },
  (book, random) => {
    const table = book.tables[0]!;
    const row = random.pick(linesOf(table));
    const y = random.int(0, row.figures.length - 2);
    const [a, b] = [row.figures[y]!, row.figures[y + 1]!];
    if (a.row !== b.row || b.column !== a.column + 1) return null;
    book.draft.put(a, Number((book.draft.number(a) + book.draft.number(b)).toPrecision(12)));
    book.draft.put(b, null);
    book.draft.sheet(a.sheet).merge(a.row, a.column, 1, 2);
    return {
      accepts: ["structure/merged-cells"],
      // Several merges may be named in one finding, by their addresses.
      at: [{ sheet: a.sheet }],
      mentions: [areaAddress({ row: a.row, column: a.column, rows: 1, columns: 2 })],
      story: "two years' figures in one merged cell",
      consequences: [...inSums(book, y, row), ...inSums(book, y + 1, row)],
    };
  },
);

const hiddenRow = inCells(
  "structure/hidden-content",
  "a row of figures hidden",
  "words",
  { layouts: ["areas", "activities", "lines-in-areas", "areas-in-lines"] },
  (book, random) => {
    const table = book.tables[0]!;
    const row = random.pick(linesOf(table));
    const sheet = book.draft.sheet(table.sheet);
    sheet.hiddenRows.add(row.label.row);
    return {
      accepts: ["structure/hidden-content"],
      at: [
        ...wholeRow(row),
        { sheet: table.sheet, area: { row: row.label.row, column: 0, rows: 1, columns: 16_384 } },
      ],
      story: `row ${row.label.row + 1} (${row.text}) hidden`,
      consequences: [],
    };
  },
);

const hiddenColumn = inCells(
  "structure/hidden-content",
  "a year's column hidden",
  "words",
  { layouts: ["areas", "activities", "lines-in-areas", "areas-in-lines"] },
  (book, random) => {
    const table = book.tables[0]!;
    const { column } = random.pick(table.yearCells);
    book.draft.sheet(table.sheet).hiddenColumns.add(column);
    return {
      accepts: ["structure/hidden-content"],
      at: [{ sheet: table.sheet, area: { row: 0, column, rows: 1_048_576, columns: 1 } }],
      story: "a year's column hidden",
      consequences: [],
    };
  },
);

/** An older draft of the budget on a hidden sheet. */
const hiddenSheet = inCells(
  "structure/hidden-content",
  "an old draft on a hidden sheet",
  "words",
  {},
  (book, random) => {
    const { language, years, measure, pack } = book.design;
    const sheet = book.draft.addSheet(language === "da" ? "Udkast v1" : "Draft v1");
    sheet.visibility = random.chance(0.8) ? "hidden" : "veryHidden";
    sheet.put(
      0,
      0,
      language === "da"
        ? `Gammelt udkast (${measure.unit.words.da[0]})`
        : `Old draft (${measure.unit.words.en[0]})`,
    );
    years.forEach((year, y) => sheet.put(2, 1 + y, year));
    const ids = pack.areas.filter(({ number }) => number !== null);
    const counts = ids.map(() =>
      years.map(() => random.int(1, 3) * Math.max(1, Math.round(1e6 / measure.unit.factor))),
    );
    ids.forEach(({ number }, i) => {
      sheet.put(3 + i, 0, language === "da" ? `Prioritetsområde ${number}` : `Priority Area ${number}`);
      counts[i]!.forEach((count, y) => sheet.put(3 + i, 1 + y, count, "#,##0"));
    });
    sheet.put(3 + ids.length, 0, "Total");
    years.forEach((_, y) =>
      sheet.put(
        3 + ids.length,
        1 + y,
        counts.reduce((all, row) => all + row[y]!, 0),
        "#,##0",
      ),
    );
    return {
      accepts: ["structure/hidden-content"],
      at: [{ sheet: sheet.name }, "anywhere"],
      mentions: [sheet.name],
      story: `an older draft on the hidden sheet ${sheet.name}`,
      consequences: [{ rules: ["structure/", "amounts/differs-from-strategy"], at: [{ sheet: sheet.name }] }],
    };
  },
);

const missingCoverField = inCells(
  "structure/missing-cover-field",
  "a field of the cover left blank",
  "cover",
  { cover: true },
  (book, random: Random) => {
    const field = random.pick(["partner", "country", "period", "contact"]);
    const { values, labels } = book.cover!;
    book.draft.put(values[field]!, null);
    return {
      accepts: ["structure/missing-cover-field"],
      at: cells([values[field]!, labels[field]!]),
      story: `the cover's ${field} left blank`,
      consequences: [],
    };
  },
);

export const structureFaults: readonly Injector[] = [
  missingArea,
  unknownArea(
    "an area with a number too many",
    {
      en: [
        "Priority Area 5: Emergency response and shelter",
        "Priority Area 6: Resettlement",
        "PA5 – Return and reintegration",
      ],
      da: ["Prioritetsområde 5: Nødhjælp og husly", "Indsatsområde 6: Genbosætning"],
    },
    {},
  ),
  unknownArea(
    "a theme that is none of the areas",
    {
      en: ["Emergency shelter and relief items", "Resettlement of refugees", "Assisted voluntary return"],
      da: ["Nødhjælp og husly", "Genbosætning af flygtninge", "Frivillig hjemrejse"],
    },
    { areaStyles: ["title", "short", "shorthand"] },
  ),
  duplicateArea,
  areaOrder,
  missingYear,
  outsideYear,
  duplicateYear,
  missingLine,
  missingTotal,
  mergedFigures,
  hiddenRow,
  hiddenColumn,
  hiddenSheet,
  missingCoverField,
];
