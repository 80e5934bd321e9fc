/** Lays a whole workbook out: titles, tables, and the sheets that stand beside the budget. */

import type { Area } from "../../src/workbook/address";
import { layBeside } from "./beside";
import { layDecoy } from "./decoys";
import type { Design } from "./design";
import { DraftWorkbook } from "./draft";
import type { DraftSheet, Spot } from "./draft";
import { layTable } from "./layTable";
import type { Book, PlacedRates, PlacedTable } from "./placed";
import type { Random } from "./random";
import { layStrategyTable } from "./strategyTable";
import { UNIT_NOTES } from "./units";
import { ROUNDING } from "./words";

export function layBook(design: Design, random: Random, name: string): Book {
  const draft = new DraftWorkbook(name);
  const unitCells: Spot[] = [];
  const titleCells: Spot[] = [];
  const { style } = design;
  const early = design.decoys.length > 0 && random.chance(0.3);
  const beside = layBeside(draft, design, random, "before");
  if (early) for (const kind of design.decoys) layDecoy(kind, draft, design, random);

  const sheets = new Map<string, DraftSheet>();
  const tables: (PlacedTable | undefined)[] = [];
  const perArea = design.layout === "sheet-per-area";
  let rates: PlacedRates | null = null;

  const lay = (index: number): PlacedTable => {
    const plan = design.tables[index]!;
    let sheet = sheets.get(plan.sheet);
    let column = style.offset.column;
    let row: number;
    let rateCell: Spot | null = null;
    let overheadCell: Spot | null = null;
    const main = index === 0 || perArea;
    if (!sheet) {
      sheet = draft.addSheet(plan.sheet);
      sheets.set(plan.sheet, sheet);
      const top = layTop(sheet, design, random, {
        unitCells,
        titleCells,
        caption: perArea && index > 0 ? plan.caption : null,
      });
      row = top.next;
      if (style.rate !== null && index === 0) {
        const stated = stateRate(sheet, design, row, column);
        rates = stated.rates;
        rateCell = stated.cell;
        row = stated.next;
      }
      if (plan.overhead && style.sums !== "typed") {
        sheet.put(row, column, design.language === "da" ? "Overheadsats" : "Overhead rate");
        overheadCell = sheet.put(row, column + 1, plan.overhead.rate / 100, "0%");
        row += 2;
      }
    } else {
      row = sheet.nextRow + random.int(1, 3);
    }
    let captionCell: Spot | null = null;
    if (plan.caption !== null && !perArea) {
      captionCell = sheet.put(row, column, plan.caption);
      row += 1;
    }
    column = style.offset.column;
    const linked =
      perArea && index === 0
        ? (r: number, y: number): Spot | null => {
            const area = plan.blocks.flatMap(({ rows }) => rows)[r]?.area ?? null;
            const placed =
              area === null
                ? undefined
                : tables.find((one) => one?.plan !== plan && one?.plan.blocks[0]?.rows[0]?.area === area);
            return placed?.rows.find(({ kind }) => kind === "total")?.figures[y] ?? null;
          }
        : undefined;
    const table = layTable(plan, {
      random,
      design,
      sheet,
      row,
      column,
      linked,
      rateCell,
      overheadCell,
      main,
    });
    const placed = { ...table, captionCell };
    tables[index] = placed;
    return placed;
  };

  if (perArea) {
    // The sums need the sheets that they refer to; the summary stands first all the same.
    for (let i = 1; i < design.tables.length; i++) lay(i);
    lay(0);
    const summary = draft.sheets.findIndex(({ name: own }) => own === tables[0]!.sheet);
    const [moved] = draft.sheets.splice(summary, 1);
    const firstSheet = draft.sheets.findIndex(({ name: own }) => own === tables[1]!.sheet);
    draft.sheets.splice(random.chance(0.8) ? firstSheet : firstSheet + tables.length - 1, 0, moved!);
  } else {
    design.tables.forEach((_, i) => lay(i));
  }
  const rounded = (design.measure.fine > 1 && style.sums === "typed") || style.rate !== null;
  const rounding = random.pick(ROUNDING[design.language]);
  for (const name of new Set(tables.map((table) => table!.sheet))) {
    const notes = [...(name === tables[0]!.sheet ? style.footnotes : []), ...(rounded ? [rounding] : [])];
    const sheet = draft.sheet(name);
    const row = sheet.nextRow + 1;
    notes.forEach((text, i) => sheet.put(row + i, style.offset.column, text));
  }
  const after = layBeside(draft, design, random, "after");
  if (!early) for (const kind of design.decoys) layDecoy(kind, draft, design, random);
  const strategyTable = design.strategyTable ? layStrategyTable(draft, design) : null;
  return {
    design,
    draft,
    tables: tables.map((table) => table!),
    unitCells,
    titleCells,
    cover: beside.cover ?? after.cover,
    indicators: after.indicators,
    criteria: after.criteria,
    rates,
    strategyTable,
  };
}

interface Stated {
  readonly unitCells: Spot[];
  readonly titleCells: Spot[];
  readonly caption: string | null;
}

/** Titles and, where this author states it there, the unit. */
function layTop(
  sheet: DraftSheet,
  design: Design,
  random: Random,
  { unitCells, titleCells, caption }: Stated,
): { next: number } {
  const { style, language } = design;
  const { row: top, column } = style.offset;
  let row = top;
  const titles = caption === null ? [...style.titleRows] : [...style.titleRows.slice(0, 1), caption];
  const named = Math.max(
    0,
    titles.findIndex((title) => /budget|bidrag|contribution/i.test(title)),
  );
  titles.forEach((title, i) => {
    const stated = style.unitPlace === "title" && i === named;
    const spot = sheet.put(row, column, stated ? `${title} (${style.unitWords})` : title);
    titleCells.push(spot);
    if (stated) unitCells.push(spot);
    if (style.mergeTitles && design.layout !== "years-down") sheet.merge(row, column, 1, 4);
    row++;
  });
  const bare = style.unitWords.replace(/^(in|i) /, "");
  const note = random.pick(UNIT_NOTES[language]).replace("{unit}", bare);
  if (style.unitPlace === "note") unitCells.push(sheet.put(row++, column, note));
  if (style.unitPlace === "corner") unitCells.push(sheet.put(row++, column + 3, bare));
  return { next: row + random.pick([0, 1, 1, 2]) };
}

/** States the exchange rate above the table. */
function stateRate(
  sheet: DraftSheet,
  design: Design,
  row: number,
  column: number,
): { rates: PlacedRates; cell: Spot | null; next: number } {
  const { style, language } = design;
  const rate = style.rate!;
  const area = (columns: number): Area => ({ row, column, rows: 1, columns });
  if (style.rateStated === "sentence") {
    const text =
      language === "da"
        ? `Kurs: 1 USD = ${rate.toFixed(2).replace(".", ",")} kr.`
        : `Exchange rate: 1 USD = ${rate.toFixed(2)} DKK`;
    const label = sheet.put(row, column, text);
    return {
      rates: { sheet: sheet.name, range: area(1), cells: [{ year: null, label, rate: label }] },
      cell: null,
      next: row + 2,
    };
  }
  if (style.rateStated === "table") return rateTable(sheet, design, row, column);
  const inverse = style.rateStated === "inverse";
  const label = sheet.put(
    row,
    column,
    inverse
      ? language === "da"
        ? "USD for 1 DKK"
        : "USD per DKK"
      : language === "da"
        ? "Kurs, DKK for 1 USD"
        : "Exchange rate (DKK per USD)",
  );
  const cell = sheet.put(
    row,
    column + 1,
    inverse ? Number((1 / rate).toFixed(6)) : rate,
    inverse ? "0.0000" : "0.00",
  );
  return {
    rates: { sheet: sheet.name, range: area(2), cells: [{ year: null, label, rate: cell }] },
    cell,
    next: row + 2,
  };
}

/** A small table of rates by year above the budget: the same planning rate for each. */
function rateTable(
  sheet: DraftSheet,
  { style, language, years }: Design,
  row: number,
  column: number,
): { rates: PlacedRates; cell: Spot | null; next: number } {
  sheet.put(row, column, language === "da" ? "Kurs, DKK for 1 USD" : "Exchange rate (DKK per USD)");
  const cells = years.map((year, y) => ({
    year,
    label: sheet.put(row + 1 + y, column, year, "0"),
    rate: sheet.put(row + 1 + y, column + 1, style.rate, "0.00"),
  }));
  const range = { row, column, rows: years.length + 1, columns: 2 };
  return { rates: { sheet: sheet.name, range, cells }, cell: null, next: row + years.length + 2 };
}
