/** Numbers written into formulas that look like figures or rates rather than like part of the arithmetic. */

import { isDateFormat } from "../../workbook/numberFormat";
import type { Form, Piece } from "./forms";
import type { SheetForms } from "./sheetForms";

export interface Literal {
  /** As it stands in the formula, a sign before it included where it is subtracted. */
  readonly text: string;
  readonly kind: "added" | "rate";
}

/** Within these a number is still added to what they give. */
const TRANSPARENT = new Set(["SUM", "ROUND", "ROUNDUP", "ROUNDDOWN", "IFERROR"]);
/** Amounts below are steps and counts: "+1", "-2". */
const LEAST_AMOUNT = 10;
/** What is added to a single cell must be larger to be taken for a figure. */
const LEAST_TO_ONE_CELL = 100;

/**
 * Numbers that are not part of the arithmetic: a figure added to cells ("=SUM(B3:B9)+500"), and a factor of four digits
 * or more that is no unit ("=B3*6.8953"). None in formulas without a reference.
 */
export function literalsOf({ pieces, references }: Form): Literal[] {
  if (references.length === 0) return [];
  const cells = references.some(({ single }) => !single) ? Infinity : references.length;
  const around = callsAround(pieces);
  return pieces.flatMap(({ type, text }, i): Literal[] => {
    if (type !== "number") return [];
    const [before, after] = [pieces[i - 1]?.text ?? "", pieces[i + 1]?.text ?? ""];
    if (after === "%" || after === "^" || before === "^") return [];
    const multiplied = [before, after].some((one) => one === "*" || one === "/");
    if (multiplied) return isRate(Number(text)) ? [{ text, kind: "rate" }] : [];
    if (!around[i]!.every((name) => name === "(" || TRANSPARENT.has(name))) return [];
    const argument = around[i]!.length === 0 || around[i]![around[i]!.length - 1] === "(";
    const inSum = around[i]![around[i]!.length - 1] === "SUM";
    const added = ["+", "-"].includes(before) || ["+", "-"].includes(after);
    const listed = inSum && [before, after].includes(",");
    if (!(added && (argument || inSum)) && !listed) return [];
    return isAmount(Number(text), cells, before)
      ? [{ text: before === "-" ? `-${text}` : text, kind: "added" }]
      : [];
  });
}

/** The functions and brackets that each piece stands within, outermost first. */
function callsAround(pieces: readonly Piece[]): string[][] {
  const open: string[] = [];
  return pieces.map(({ text }, i) => {
    if (text === ")") open.pop();
    const here = [...open];
    if (text === "(") {
      const caller = pieces[i - 1];
      open.push(caller?.type === "func" ? caller.text.toUpperCase() : "(");
    }
    return here;
  });
}

/** 100 and 365 before a minus are complements: "=100-B3". */
const WHOLES = new Set([1, 100, 360, 365, 366, 1000]);

function isAmount(value: number, cells: number, before: string): boolean {
  if (before !== "+" && before !== "-" && WHOLES.has(value)) return false;
  if (!Number.isInteger(value)) return value > 1 || cells > 1;
  return value >= (cells === 1 ? LEAST_TO_ONE_CELL : LEAST_AMOUNT);
}

/** Weeks and days of a month or year, hours of a Danish working month and year, lengths and weights. */
const UNITS = [
  365.25, 30.42, 30.417, 30.4167, 30.437, 30.4375, 30.44, 4.33, 4.333, 4.3333, 4.345, 4.348, 4.35, 52.14,
  52.143, 52.18, 160.33, 173.33, 0.4536, 0.45359, 2.2046, 1.6093, 3.1416, 3.14159, 2.7183, 273.15, 1.609,
];
const MOST_PARTS = 12;

/** A number of four digits or more that is no simple share ("0.3333") and no unit: a rate that belongs in a cell. */
function isRate(value: number): boolean {
  const digits = String(value).replace(/^0\./, "").replace(".", "").replace(/^0+/, "");
  if (Number.isInteger(value) || digits.length < 4 || UNITS.includes(value)) return false;
  // "1.025" is growth by 2.5 %.
  if (value > 0.5 && value < 2 && decimalsOf(value) <= 3) return false;
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const nearest = Math.round(value * parts) / parts;
    if (nearest !== 0 && Math.abs(value - nearest) <= 0.5 * 10 ** -decimalsOf(value)) return false;
  }
  return true;
}

function decimalsOf(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}

/** Whether a formula yields a date or a year, so that what is added are days or years. */
export function isOfTime(sheet: SheetForms, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (isDateFormat(sheet.sheet.cells.numberFormat(row, column))) return true;
  return typeof value === "number" && Number.isInteger(value) && value >= 1900 && value < 2200;
}

/** Whether adding is all that the formula does but for the numbers in it: "=SUM(B3:B9)+500", "=B3-B4+500". */
export function addsUp({ pieces }: Form): boolean {
  return pieces.every(
    ({ type, text }) =>
      type === "range" ||
      type === "structured" ||
      type === "number" ||
      (type === "func" && TRANSPARENT.has(text.toUpperCase())) ||
      (type === "operator" && ["+", "-", "(", ")", ","].includes(text)),
  );
}
