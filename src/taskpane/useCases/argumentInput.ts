/** What a user enters for an argument, as it will stand in the formula. */

import { isReference, tokenize } from "@borgar/fx";
import { LONGEST_TEXT, type Argument, type Constant, type ConstantRows } from "../../build/insertFormula";
import { parseNumberText } from "../../functions/numberText";
import { toDouble } from "../../money/decimal";
import { MoneyError } from "../../money/errors";
import { parsePeriod } from "../../money/period";
import { MAX_ROWS, parseAddress, quoteSheet, type RangeRef } from "../../workbook/address";
import { formulaText, type Separators } from "../common/formulaText";

export interface ArgumentInput {
  readonly text: string;
  /**
   * What is entered as a value becomes a constant of the formula, or a reference where it is nothing but one, as in
   * Excel's own dialog; in quotation marks it is text in any case. What computes never becomes part of the formula.
   */
  readonly as: "value" | "reference";
  /** The sheet that an address without one means; null for the sheet that the formula goes to. */
  readonly sheet: string | null;
}

export const NO_INPUT: ArgumentInput = { text: "", as: "value", sheet: null };

/**
 * Why an input cannot stand in a formula. notReference: it is no cell, range, name or part of a table. notArray: braces
 * that hold no rows of equal length. textTooLong: Excel takes no text of more than 255 characters in a formula.
 */
export type InputProblem = "notReference" | "notArray" | "textTooLong";

export type ReadInput =
  | {
      readonly argument: Argument;
      /** The cells that a reference means; null for constants, and where only Excel knows. */
      readonly range: RangeRef | null;
    }
  | { readonly problem: InputProblem };

export interface InputContext {
  readonly separators: Separators;
  /** The sheet that the formula goes to; null while that is not known. */
  readonly sheet: string | null;
  /**
   * names: what looks like a number with decimals ("1.10") is one of them. documentNames: and so is what looks like an
   * address ("PA1"). periods: "Jun22" is none either. figures: text makes no sense, so that a word is the name of cells.
   */
  readonly takes: "figures" | "periods" | "names" | "documentNames";
}

/** The argument that an input makes; blank is left out. */
export function readInput(input: ArgumentInput, context: InputContext): ReadInput {
  const text = input.text.trim();
  if (text === "") return { argument: { kind: "leftOut" }, range: null };
  if (input.as === "reference") return readReference(text, input.sheet, context.sheet);
  if (text.startsWith("{")) return readArray(text, context);
  if (meansCells(text, context)) {
    const read = readReference(text, input.sheet, context.sheet);
    if (!("problem" in read)) return read;
  }
  return constant(constantOf(text, context));
}

/** Whether a value is a reference rather than a constant. */
function meansCells(text: string, { takes, separators }: InputContext): boolean {
  if (takes === "documentNames" || QUOTED.test(text)) return false;
  if (takes === "periods" && isPeriod(text)) return false;
  if (parseAddress(text) !== null || /[[:#]/.test(text)) return true;
  return takes === "figures" && !BOOLEAN.test(text) && numberOf(text, separators) === null;
}

/** A text that functions read as a period, or refuse as one of two. */
function isPeriod(text: string): boolean {
  try {
    parsePeriod(text);
    return true;
  } catch (error) {
    if (error instanceof MoneyError) return error.problem !== "badPeriod";
    throw error;
  }
}

function constant(value: Constant | ConstantRows): ReadInput {
  const texts = typeof value === "object" ? value.flat() : [value];
  if (texts.some((each) => typeof each === "string" && each.length > LONGEST_TEXT))
    return { problem: "textTooLong" };
  return { argument: { kind: "constant", value }, range: null };
}

const BOOLEAN = /^(true|sand|false|falsk)$/i;
const QUOTED = /^"((?:[^"]|"")*)"$/;

/** A number in the user's writing, TRUE or FALSE, or else text; quotation marks around a text may be left out. */
function constantOf(text: string, { separators, takes }: InputContext): Constant {
  const quoted = QUOTED.exec(text);
  if (quoted) return quoted[1]!.replaceAll('""', '"');
  if (takes === "names" || takes === "documentNames")
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : text;
  if (BOOLEAN.test(text)) return /^(true|sand)$/i.test(text);
  return numberOf(text, separators) ?? text;
}

/** "1.234" is a thousand and more where the comma begins decimals, and one and a bit where the point does. */
function numberOf(text: string, { decimal }: Separators): number | null {
  const found = parseNumberText(text, decimal === "," ? "," : ".");
  const number = found && toDouble(found);
  // Excel takes what is beyond its numbers as text.
  return number !== null && Number.isFinite(number) ? number : null;
}

/** An array as Excel shows it to the user, braces around: rows parted by ";". */
function readArray(text: string, context: InputContext): ReadInput {
  const inside = /^\{(.*)\}$/s.exec(text)?.[1];
  if (inside === undefined) return { problem: "notArray" };
  const rows = split(inside, ";").map((row) =>
    split(row, context.separators.arrayColumn).map((cell) => cell.trim()),
  );
  const isEven = rows.every(({ length }) => length === rows[0]!.length);
  if (!isEven || rows.flat().includes("")) return { problem: "notArray" };
  return constant(rows.map((row) => row.map((cell) => constantOf(cell, context))));
}

/** Splits at a separator that stands outside quotation marks. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === separator && !isQuoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** An address with the sheet that it means, named where that is another than the formula's; or a name, or part of a table. */
function readReference(text: string, meant: string | null, target: string | null): ReadInput {
  if (text.endsWith("#")) return readArrayReference(text, meant, target);
  const address = parseAddress(text) ?? wholeColumns(text);
  if (!address) return isOtherReference(text) ? reference(text, null) : { problem: "notReference" };
  // A sheet's name holds no brackets: they would name another file.
  if (/[[\]]/.test(address.sheet ?? "")) return { problem: "notReference" };
  const sheet = address.sheet ?? meant ?? target;
  const cells = text.slice(text.lastIndexOf("!") + 1).toUpperCase();
  const isElsewhere = sheet !== null && sheet.toLowerCase() !== target?.toLowerCase();
  const named = address.sheet !== undefined || isElsewhere;
  const { row, column, rows, columns } = address;
  return reference(
    named ? `${quoteSheet(sheet!)}!${cells}` : cells,
    sheet === null ? null : { sheet, row, column, rows, columns },
  );
}

/** "A:C" */
function wholeColumns(text: string): ReturnType<typeof parseAddress> {
  const [, sheet = "", first, last] = /^(.+!)?(\$?[a-z]{1,3}):(\$?[a-z]{1,3})$/i.exec(text) ?? [];
  const area = first && last ? parseAddress(`${sheet}${first}1:${last}1`) : null;
  return area && { ...area, rows: MAX_ROWS };
}

/** "A1#": all that the array of a cell fills, which only Excel knows. */
function readArrayReference(text: string, meant: string | null, target: string | null): ReadInput {
  const anchor = readReference(text.slice(0, -1), meant, target);
  if ("problem" in anchor || anchor.range?.rows !== 1 || anchor.range.columns !== 1)
    return { problem: "notReference" };
  return anchor.argument.kind === "reference" ? reference(`${anchor.argument.text}#`, null) : anchor;
}

const reference = (text: string, range: RangeRef | null): ReadInput => ({
  argument: { kind: "reference", text },
  range,
});

/** A whole column, a name, or part of a table; nothing that computes, and nothing in another file. */
function isOtherReference(text: string): boolean {
  const [prefix, token, ...more] = tokenize(`=${text}`);
  if (prefix?.type !== "fx_prefix" || !token || more.length > 0) return false;
  return isReference(token) && (token.type === "structured" || !token.value.includes("["));
}

/** The input in quotation marks, so that it is text whatever it looks like. */
export function asTextInput(text: string): string {
  const trimmed = text.trim();
  return QUOTED.test(trimmed) ? trimmed : `"${trimmed.replaceAll('"', '""')}"`;
}

/** Whether a value that is entered could be meant as a cell or range. */
export function looksLikeAddress(text: string): boolean {
  return parseAddress(text.trim()) !== null;
}

/** What may stand in an argument that the form can show: constants, and what makes arrays of them. */
const CONSTANTS = new Set(["number", "string", "bool", "whitespace"]);
const ARRAY_SIGNS = new Set(["{", "}", ";", ",", "-", "%"]);

/** The inputs that make a formula's arguments; null where one of them is more than a constant, such as a sum. */
export function inputsOf(formula: string, separators: Separators): ArgumentInput[] | null {
  const tokens = tokenize(formula);
  const wordings = [""];
  let depth = 0;
  for (const { type, value } of tokens.slice(tokens.findIndex((one) => one.value === "(") + 1, -1)) {
    if (!CONSTANTS.has(type) && !ARRAY_SIGNS.has(value)) return null;
    const last = wordings.length - 1;
    if (value === "-" && /\d$/.test(wordings[last]!)) return null;
    if (value === "{") depth++;
    if (value === "}") depth--;
    if (type === "operator" && value === "," && depth === 0) wordings.push("");
    else wordings[last] += value;
  }
  return wordings.map((wording): ArgumentInput => {
    const quoted = QUOTED.exec(wording);
    const text = quoted ? quoted[1]!.replaceAll('""', '"') : formulaText(`=${wording}`, separators).slice(1);
    return { ...NO_INPUT, text };
  });
}
