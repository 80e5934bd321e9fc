/** Lays a table out on a sheet: labels, years, sums as this author makes them. */

import type { Area } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cells";
import type { Design, PlanBlock, TablePlan } from "./design";
import { plainRows } from "./design";
import type { DraftSheet, Formula, Spot } from "./draft";
import { by, plus, same, sum } from "./draft";
import { yearHeader } from "./labels";
import { addUp, amountOf, roundedAmountOf } from "./money";
import type { PlacedRow, PlacedTable, RowKind } from "./placed";
import type { Random } from "./random";
import { amountFormat, unitById } from "./units";
import { QUARTERS, REMARKS } from "./words";

/** Cells that a row may take instead of typing: figures of another sheet, by row of the plan and year. */
export type Linked = (row: number, year: number) => Spot | null;

export interface LayOptions {
  readonly random: Random;
  readonly design: Design;
  readonly sheet: DraftSheet;
  readonly row: number;
  readonly column: number;
  readonly linked?: Linked;
  /** The cell that holds the exchange rate, if formulas are to use it. */
  readonly rateCell?: Spot | null;
  /** The cell that holds the overhead rate. */
  readonly overheadCell?: Spot | null;
  /** Only the first table of a workbook has the columns that stand beside the figures. */
  readonly main: boolean;
}

interface Columns {
  readonly number: number | null;
  readonly label: number;
  readonly second: number | null;
  readonly years: readonly number[];
  readonly quarters: readonly (readonly number[])[];
  readonly converted: readonly number[];
  readonly total: number | null;
  readonly share: number | null;
  readonly remarks: number | null;
  readonly count: number;
}

export function layTable(plan: TablePlan, options: LayOptions): PlacedTable {
  return new TableLayer(plan, options).lay();
}

class TableLayer {
  private readonly columns: Columns;
  private readonly rows: PlacedRow[] = [];
  private readonly headerRows: number;
  private at: number;
  private numbered = 0;
  private planRow = 0;
  /** Lines of the table by index of the row that stands there. */
  private readonly lineIndex = new Map<number, number>();
  /** Counts of the four quarters, by "row:year". */
  private readonly quarterCounts = new Map<string, readonly number[]>();

  constructor(
    private readonly plan: TablePlan,
    private readonly options: LayOptions,
  ) {
    const { style } = options.design;
    this.columns = columnsOf(plan, options);
    this.headerRows = style.columns !== "plain" || style.header !== "single" ? 2 : 1;
    this.at = this.headerRows;
  }

  lay(): PlacedTable {
    const { plan, options } = this;
    const { style } = options.design;
    const yearCells = this.header();
    plan.blocks.forEach((block, i) => {
      if (i > 0 && style.blankRows && (block.rows.length > 1 || plan.blocks.length < 3)) this.at++;
      this.block(block);
    });
    this.bottom();
    const { total, count } = this.columns;
    const [rows, columns] = plan.layout === "down" ? [count, this.at] : [this.at, count];
    const range: Area = { row: options.row, column: options.column, rows, columns };
    return {
      plan,
      sheet: options.sheet.name,
      range,
      years: plan.years,
      yearCells,
      totalHeader: total === null ? null : this.spot(this.headerRow, total),
      rows: this.rows,
      captionCell: null,
    };
  }

  /** The header row in which years stand. */
  private get headerRow(): number {
    const { columns, header } = this.options.design.style;
    return columns === "plain" && (header === "spanning" || header === "numbered-years") ? 1 : 0;
  }

  private spot(i: number, j: number): Spot {
    const { sheet, row, column } = this.options;
    return this.plan.layout === "down"
      ? { sheet: sheet.name, row: row + j, column: column + i }
      : { sheet: sheet.name, row: row + i, column: column + j };
  }

  private put(i: number, j: number, content: CellValue | Formula, format?: string): Spot {
    const { row, column } = this.spot(i, j);
    return this.options.sheet.put(row, column, content, format);
  }

  private merge(i: number, j: number, rows: number, columns: number): void {
    const { row, column } = this.spot(i, j);
    if (this.plan.layout === "down") this.options.sheet.merge(row, column, columns, rows);
    else this.options.sheet.merge(row, column, rows, columns);
  }

  private header(): Spot[] {
    const { plan, columns } = this;
    const { style, language } = this.options.design;
    const unit = style.unitWords;
    const inLabel = style.unitPlace === "label-header";
    const top = this.headerRow;
    if (columns.number !== null) this.put(top, columns.number, language === "da" ? "Nr." : "#");
    const named = (header: string, last: boolean): string =>
      inLabel && last ? `${header} (${unit})` : header;
    this.put(top, columns.label, named(plan.labelHeader, columns.second === null));
    if (columns.second !== null && plan.secondHeader !== null)
      this.put(top, columns.second, named(plan.secondHeader, true));
    const [first, last] = [columns.years[0]!, columns.years.at(-1)!];
    if (style.columns === "plain" && style.header === "spanning") {
      this.put(0, first, style.unitPlace === "years-header" ? `Budget (${unit})` : "Budget");
      this.merge(0, first, 1, last - first + 1);
    }
    const cells = plan.years.map((year, y) => this.yearCell(year, y, top));
    if (columns.total !== null) this.put(top, columns.total, style.totalColumn);
    if (columns.share !== null) this.put(top, columns.share, style.share);
    if (columns.remarks !== null) this.put(top, columns.remarks, style.remarks);
    return cells;
  }

  private yearCell(year: number, y: number, top: number): Spot {
    const { columns } = this;
    const { style, language } = this.options.design;
    const { content, format } = yearHeader(year, style.yearStyle, language);
    const usd = unitById(this.options.design.measure.unit.id.replace("DKK", "USD"));
    const own = style.unitWords;
    const dollars = usd.words[language][0]!;
    if (style.columns === "quarters") {
      const quarters = columns.quarters[y]!;
      QUARTERS[language].forEach((name, q) => this.put(1, quarters[q]!, name));
      this.put(1, columns.years[y]!, language === "da" ? "Hele året" : "Year");
      const cell = this.put(0, quarters[0]!, content, format);
      this.merge(0, quarters[0]!, 1, 5);
      return cell;
    }
    if (style.columns === "pairs") {
      this.put(1, columns.years[y]!, own);
      this.put(1, columns.converted[y]!, dollars);
      const cell = this.put(0, columns.years[y]!, content, format);
      this.merge(0, columns.years[y]!, 1, 2);
      return cell;
    }
    if (style.columns === "usd-block") {
      this.put(1, columns.years[y]!, own);
      this.put(0, columns.converted[y]!, content, format);
      this.put(1, columns.converted[y]!, dollars);
      return this.put(0, columns.years[y]!, content, format);
    }
    if (style.header === "numbered-years")
      this.put(0, columns.years[y]!, `${language === "da" ? "År" : "Year"} ${y + 1}`);
    if (style.header === "units-below") this.put(1, columns.years[y]!, own);
    const withUnit = style.unitPlace === "years-header" && style.header === "single";
    return withUnit
      ? this.put(top, columns.years[y]!, `${style.yearStyle === "date" ? year : content} (${own})`)
      : this.put(top, columns.years[y]!, content, format);
  }

  private block(block: PlanBlock): void {
    const { style } = this.options.design;
    const { columns } = this;
    const start = this.at;
    const own = block.rows.map((_, i) => i);
    if (block.naming === "row") {
      const label = this.put(this.at, columns.label, block.label);
      this.rows.push({
        kind: "heading",
        label,
        text: block.label,
        area: block.area,
        line: block.line,
        amounts: [],
        figures: [],
        quarters: [],
        converted: [],
        total: null,
        share: null,
        adds: [],
      });
      this.at++;
    }
    if (block.sumFirst) {
      const parts = own.map((i) => this.rows.length + 1 + i);
      this.sumRow("subtotal", block.subtotal!, block, addUp(block.rows.map(({ amounts }) => amounts)), parts);
    }
    const first = this.rows.length;
    block.rows.forEach((row, i) => {
      const inColumn = block.naming === "column";
      if (inColumn && block.label !== "" && (i === 0 || style.repeatNames))
        this.put(this.at, columns.label, /^\d+$/.test(block.label) ? Number(block.label) : block.label);
      this.figureRow("line", inColumn ? columns.second! : columns.label, row.label, row, row.amounts, []);
    });
    if (block.naming === "column" && style.mergeNames && !style.repeatNames)
      this.merge(start, columns.label, block.rows.length, 1);
    if (block.subtotal !== null && !block.sumFirst) {
      const parts = own.map((i) => first + i);
      this.sumRow("subtotal", block.subtotal, block, addUp(block.rows.map(({ amounts }) => amounts)), parts);
    }
  }

  /** Direct costs, overhead and the grand total. */
  private bottom(): void {
    const { plan } = this;
    const { measure, style } = this.options.design;
    const parts = this.topParts();
    const sums = addUp(plainRows(plan).map(({ amounts }) => amounts));
    let last = parts;
    let grand = sums;
    if (plan.overhead) {
      const { label, direct, rate } = plan.overhead;
      const step = measure.grain * measure.fine;
      const indirect = sums.map((one) => Math.floor((one * rate) / 100 / step) * step || step);
      const before = this.rows.length;
      if (direct !== null) this.sumRow("direct", direct, null, sums, parts);
      this.figureRow("overhead", this.columns.label, label, { area: null, line: null }, indirect, []);
      last = direct === null ? [...parts, before] : [before, before + 1];
      grand = addUp([sums, indirect]);
    }
    if (plan.total !== null) {
      if (style.blankRows && plan.layout === "across" && parts.length > 5) this.at++;
      this.sumRow("total", plan.total, null, grand, last);
    }
  }

  /** Rows that the total adds up: subtotals, and lines that stand in no subtotal. */
  private topParts(): number[] {
    const inSubtotal = new Set(this.rows.flatMap(({ kind, adds }) => (kind === "subtotal" ? adds : [])));
    return this.rows.flatMap(({ kind }, i) =>
      kind === "subtotal" || (kind === "line" && !inSubtotal.has(i)) ? [i] : [],
    );
  }

  private sumRow(
    kind: RowKind,
    text: string,
    block: Pick<PlanBlock, "area" | "line"> | null,
    amounts: readonly number[],
    parts: readonly number[],
  ): void {
    this.figureRow(kind, this.columns.label, text, block ?? { area: null, line: null }, amounts, parts);
  }

  private figureRow(
    kind: RowKind,
    labelColumn: number,
    text: string,
    what: Pick<PlanBlock, "area" | "line">,
    amounts: readonly number[],
    parts: readonly number[],
  ): void {
    const { columns, options } = this;
    const { design, random } = options;
    const { measure, style } = design;
    const i = this.at++;
    const format = amountFormat(
      measure.decimals,
      style.formatStyle === 4 && measure.fine === 1 ? 4 : style.formatStyle % 4,
    );
    const isLine = kind === "line";
    if (isLine && columns.number !== null) this.put(i, columns.number, ++this.numbered);
    const label = this.put(i, labelColumn, text);
    const planRow = isLine ? this.planRow++ : -1;
    const own = this.rows.length;
    const cellAt = (row: number, column: number): Spot =>
      row === own ? this.spot(i, column) : this.spot(this.lineOf(row), column);
    const add = (spots: readonly Spot[]): Formula =>
      style.sums === "plus" && spots.length <= 6 ? plus(spots) : sum(spots);
    const typed = style.sums === "typed";
    const type = (count: number): number =>
      typed ? roundedAmountOf(count, measure) : amountOf(count, measure);
    const parted = parts.length > 0;

    const quarters = columns.quarters.map((four, y) =>
      this.quarters(i, y, four, amounts[y]!, parts, format, add),
    );
    const figures = columns.years.map((column, y) => {
      if (quarters[y] && !typed) return this.put(i, column, add(quarters[y]), format);
      if (parted && !typed)
        return this.put(i, column, add(parts.map((part) => cellAt(part, column))), format);
      const link = isLine ? (options.linked?.(planRow, y) ?? null) : null;
      if (link && !typed) return this.put(i, column, same(link), format);
      if (kind === "overhead" && !typed && options.overheadCell)
        return this.put(i, column, by(cellAt(own - 1, column), "*", options.overheadCell), format);
      return this.put(i, column, type(amounts[y]!), format);
    });
    const total =
      columns.total === null
        ? null
        : this.put(i, columns.total, typed ? type(amounts.reduce((a, b) => a + b, 0)) : add(figures), format);
    const converted = columns.converted.map((column, y) =>
      this.dollars(i, column, figures[y]!, amounts[y]!, parts, cellAt, add),
    );
    const share = columns.share === null ? null : this.share(i, columns.share, amounts);
    if (columns.remarks !== null && isLine && random.chance(0.5))
      this.put(i, columns.remarks, random.pick(REMARKS[design.language]));
    this.lineIndex.set(own, i);
    this.rows.push({
      kind,
      label,
      text,
      ...{ area: what.area, line: what.line },
      amounts,
      figures,
      quarters,
      converted,
      total,
      share,
      adds: parts,
    });
  }

  /** Where a row of the table stands; rows that come right after a sum that stands first are not laid out yet. */
  private lineOf(row: number): number {
    return this.lineIndex.get(row) ?? this.at - 1 + (row - this.rows.length);
  }

  private quarters(
    i: number,
    year: number,
    columns: readonly number[],
    amount: number,
    parts: readonly number[],
    format: string,
    add: (spots: readonly Spot[]) => Formula,
  ): Spot[] {
    const { measure, style } = this.options.design;
    const typed = style.sums === "typed";
    const fourth = Math.floor(amount / 4 / measure.fine) * measure.fine;
    const own = [fourth, fourth, fourth, amount - 3 * fourth];
    const counts =
      parts.length === 0 ? own : addUp(parts.map((part) => this.quarterCounts.get(`${part}:${year}`)!));
    this.quarterCounts.set(`${this.rows.length}:${year}`, counts);
    return columns.map((column, q) => {
      if (parts.length > 0 && !typed)
        return this.put(i, column, add(parts.map((part) => this.spot(this.lineOf(part), column))), format);
      return this.put(
        i,
        column,
        typed ? roundedAmountOf(counts[q]!, measure) : amountOf(counts[q]!, measure),
        format,
      );
    });
  }

  /** The amount in dollars at the stated rate: a formula where sums are formulas, else typed and rounded. */
  private dollars(
    i: number,
    column: number,
    figure: Spot,
    amount: number,
    parts: readonly number[],
    cellAt: (row: number, column: number) => Spot,
    add: (spots: readonly Spot[]) => Formula,
  ): Spot {
    const { design, rateCell } = this.options;
    const { measure, style } = design;
    const decimals = measure.unit.factor === 1e6 ? 2 : 0;
    const format = amountFormat(decimals, style.formatStyle % 4);
    if (style.sums !== "typed" && rateCell) {
      if (parts.length > 0)
        return this.put(i, column, add(parts.map((part) => cellAt(part, column))), format);
      return this.put(i, column, by(figure, style.rateStated === "inverse" ? "*" : "/", rateCell), format);
    }
    const dollars = amountOf(amount, measure) / style.rate!;
    return this.put(i, column, Number(dollars.toFixed(decimals)), format);
  }

  private share(i: number, column: number, amounts: readonly number[]): Spot {
    const { style } = this.options.design;
    const all = addUp(plainRows(this.plan).map((row) => row.amounts)).reduce((a, b) => a + b, 0);
    const grand = this.plan.overhead ? all * (1 + this.plan.overhead.rate / 100) : all;
    const part = amounts.reduce((a, b) => a + b, 0) / grand;
    return style.shareAsPercent
      ? this.put(i, column, Number(Math.min(1, part).toFixed(3)), "0.0%")
      : this.put(i, column, Number(Math.min(100, part * 100).toFixed(1)), "0.0");
  }
}

function columnsOf(plan: TablePlan, { design, main }: LayOptions): Columns {
  const { style } = design;
  const across = plan.layout === "across";
  let next = 0;
  const take = (): number => next++;
  const number = style.numbering && across && main ? take() : null;
  const label = take();
  const second = plan.blocks.some(({ naming }) => naming === "column") ? take() : null;
  if (style.blankColumn && across) take();
  const years: number[] = [];
  const quarters: number[][] = [];
  const converted: number[] = [];
  for (let y = 0; y < plan.years.length; y++) {
    if (style.columns === "quarters") quarters.push([take(), take(), take(), take()]);
    years.push(take());
    if (style.columns === "pairs") converted.push(take());
  }
  const total = style.totalColumn === null ? null : take();
  if (style.columns === "usd-block") plan.years.forEach(() => converted.push(take()));
  const share = style.share !== null && main && across ? take() : null;
  const remarks = style.remarks !== null && across ? take() : null;
  return { number, label, second, years, quarters, converted, total, share, remarks, count: next };
}
