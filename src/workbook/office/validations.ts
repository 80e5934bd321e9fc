/** What cells accept, read from Excel: it says where there is validation, and of a range only what all its cells share. */

import { areaAddress, MAX_COLUMNS, MAX_ROWS, type Area } from "../address";
import type { ValidationSnapshot } from "../snapshot";
import type { Piece } from "./batches";
import { areasOf } from "./addresses";

/** JSON bytes of one answer. */
const BYTES = 800;
/** Areas of no more cells than these are asked for cell by cell at once, when they are not of one rule. */
const FEW_CELLS = 60;
/** So many columns are asked for along with the whole: rules mostly run down columns. */
const FEW_COLUMNS = 40;
/** Into so many bands a long column of several rules is cut at a time. */
const BANDS = 8;

interface Ruled {
  readonly area: Area;
  readonly rule: Omit<ValidationSnapshot, "areas">;
}

/** The validations of one sheet. One round trip where rules are simple; one more for each cut that it takes otherwise. */
export class ValidationQuestion {
  private readonly found: Ruled[] = [];
  private open: readonly Area[];

  /** @param addresses of the cells that have validation, as Excel gives them */
  constructor(
    private readonly sheet: Excel.Worksheet,
    addresses: string,
  ) {
    this.open = areasOf(withWholeLines(addresses));
  }

  /** What is to be asked next, again and again until there is nothing left. */
  next(): Piece[] {
    const areas = this.open;
    this.open = [];
    return areas.map((area) => this.ask(area));
  }

  get validations(): readonly ValidationSnapshot[] {
    const byRule = new Map<string, Ruled[]>();
    for (const one of this.found) {
      const key = JSON.stringify(one.rule);
      byRule.set(key, [...(byRule.get(key) ?? []), one]);
    }
    return [...byRule.values()]
      .map((same) => ({ ...same[0]!.rule, areas: joined(same.map(({ area }) => area)) }))
      .sort(({ areas: [a] }, { areas: [b] }) => a!.row - b!.row || a!.column - b!.column);
  }

  private ask(area: Area): Piece {
    const parts = partsOf(area);
    let whole: Excel.DataValidation;
    let ofParts: readonly Excel.DataValidation[] = [];
    return {
      reads: true,
      bytes: BYTES * (parts.length + 1),
      queue: () => {
        whole = this.load(area);
        ofParts = parts.map((part) => this.load(part));
      },
      take: () => {
        if (this.note(area, whole)) return;
        parts.forEach((part, index) => {
          if (!this.note(part, ofParts[index]!)) this.open = [...this.open, part];
        });
        if (parts.length === 0) this.open = [...this.open, ...bandsOf(area)];
      },
    };
  }

  private load(area: Area): Excel.DataValidation {
    const { dataValidation } = this.sheet.getRange(areaAddress(area));
    dataValidation.load("type,rule");
    return dataValidation;
  }

  /** Whether there is nothing more to ask: the cells share a rule, or none of them has one. */
  private note(area: Area, { type, rule }: Excel.DataValidation): boolean {
    if (type === "None") return true;
    const known = ruleOf(type, rule);
    if (known) this.found.push({ area, rule: known });
    // A single cell whose rule cannot be told stays untold.
    return known !== null || area.rows * area.columns === 1;
  }
}

/** What is asked along with an area: its cells if they are few, else its columns; nothing for one column or very many. */
function partsOf({ row, column, rows, columns }: Area): Area[] {
  const cells = rows * columns;
  if (cells === 1) return [];
  const index = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  if (cells <= FEW_CELLS) {
    return index(cells).map((cell) => ({
      row: row + Math.floor(cell / columns),
      column: column + (cell % columns),
      rows: 1,
      columns: 1,
    }));
  }
  if (columns === 1 || columns > FEW_COLUMNS) return [];
  return index(columns).map((c) => ({ row, column: column + c, rows, columns: 1 }));
}

/** The area cut along its longer side. */
function bandsOf(area: Area): Area[] {
  const tall = area.rows >= area.columns;
  const length = tall ? area.rows : area.columns;
  const at = (band: number): number => Math.floor((length * band) / BANDS);
  return Array.from({ length: BANDS }, (_, band) => {
    const [from, count] = [at(band), at(band + 1) - at(band)];
    return tall
      ? { ...area, row: area.row + from, rows: count }
      : { ...area, column: area.column + from, columns: count };
  }).filter(({ rows, columns }) => rows > 0 && columns > 0);
}

const TYPES: Readonly<Record<string, ValidationSnapshot["type"]>> = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
};

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** Excel's rule as a file would hold it; null where the cells have rules of several kinds. */
function ruleOf(type: string, rule: Excel.DataValidationRule | null): Ruled["rule"] | null {
  const known = TYPES[type];
  if (!known || !rule) return null;
  if (known === "list") {
    const source = String(rule.list?.source ?? "");
    const formula = source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { type: known, operator: null, formulas: [formula] };
  }
  if (known === "custom") {
    return { type: known, operator: null, formulas: formulasOf([rule.custom?.formula]) };
  }
  const basic = rule.wholeNumber ?? rule.decimal ?? rule.date ?? rule.time ?? rule.textLength;
  if (!basic) return null;
  const operator = OPERATORS[basic.operator] ?? "between";
  return { type: known, operator, formulas: formulasOf([basic.formula1, basic.formula2]) };
}

function formulasOf(parts: readonly unknown[]): string[] {
  return parts.flatMap((part) =>
    part === undefined || part === null || part === "" ? [] : [String(part).replace(/^=/, "")],
  );
}

/** Whole columns and rows, which Excel writes "B:D" and "2:3", as areas from the sheet's first cell to its last. */
function withWholeLines(addresses: string): string {
  return addresses
    .replace(/!\$?([A-Z]+):\$?([A-Z]+)(?=,|$)/g, `!$1` + `1:$2${MAX_ROWS}`)
    .replace(/!\$?(\d+):\$?(\d+)(?=,|$)/g, (_, first: string, last: string) => {
      const end = areaAddress({ row: 0, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }).replace(/\d+/, "");
      return `!A${first}:${end}${last}`;
    });
}

/** Beyond this many, areas are left as they were asked for. */
const MOST_JOINED = 500;

/** Neighbours that make a rectangle together become one, by row and column. */
function joined(areas: readonly Area[]): Area[] {
  const rest = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  for (let at = 0; rest.length <= MOST_JOINED && at < rest.length;) {
    const area = rest[at]!;
    const next = rest.findIndex((other, index) => index > at && areNeighbours(area, other));
    if (next < 0) at++;
    else {
      rest[at] = together(area, rest[next]!);
      rest.splice(next, 1);
      at = 0;
    }
  }
  return rest;
}

function areNeighbours(a: Area, b: Area): boolean {
  const sideBySide = a.row === b.row && a.rows === b.rows && a.column + a.columns === b.column;
  const oneBelow = a.column === b.column && a.columns === b.columns && a.row + a.rows === b.row;
  return sideBySide || oneBelow;
}

const together = (a: Area, b: Area): Area => ({
  ...a,
  rows: b.row + b.rows - a.row,
  columns: b.column + b.columns - a.column,
});
