/**
 * Formulas as files hold them: without "=", newer functions with their prefix, `[@Amount]` written out with its table.
 * Sources: ECMA-376 part 1, 18.17; MS-XLSX 2.2.2.
 *
 * Not written, but refused: the add-in's own TILSAGN functions. How Excel stores calls of custom functions is not
 * documented, and a file that calls them wrongly shows #NAME? for good; putting the known value in place of the formula
 * would change a workbook behind its owner's back. Refused as well: LET and LAMBDA, spilled ranges (A1#) and references to
 * other workbooks, which all need more than the formula's own text.
 */

import { parse, parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx/xlsx";
import type { Token } from "@borgar/fx/xlsx";
import { fileFunctionName } from "./futureFunctions";

const MAX_LENGTH = 8_192;

/** What is wrong with a formula. */
export class FormulaFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FormulaFault";
  }
}

export class FileFormulas {
  /**
   * Formulas of plain references and old functions, with their row numbers taken out: a column of a thousand like
   * formulas is looked at once.
   */
  private readonly plain = new Set<string>();

  /**
   * @param formula with its leading "="
   * @param tableHere name of the table in which the formula stands, for references to its own row
   * @throws FormulaFault
   */
  fileForm(formula: string, tableHere: string | null): string {
    if (!formula.startsWith("=")) throw new FormulaFault('does not begin with "="');
    const text = formula.slice(1).trim();
    if (text.length > MAX_LENGTH) throw new FormulaFault(`longer than ${MAX_LENGTH} characters`);
    const pattern = text.replace(ROW_NUMBERS, "1");
    if (this.plain.has(pattern)) return text;
    const written = rewritten(text, tableHere);
    if (written === text && !text.includes("[")) this.plain.add(pattern);
    return written;
  }
}

/** Digits at the end of a word of letters, as in "B12" and "$B$12", and not in "T.DIST.2T(" or "LOG10(". */
const ROW_NUMBERS = /(?<=[A-Za-z$])[1-9]\d{0,5}(?![\w.(!'"])/g;

function rewritten(text: string, tableHere: string | null): string {
  // eslint-disable-next-line no-control-regex -- what XML cannot hold; in formulas nothing stands for it
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text))
    throw new FormulaFault("holds a character that a file cannot hold");
  const tokens = tokenize(text, {});
  checkSyntax(tokens);
  return tokens.map((token) => rewrittenToken(token, tableHere)).join("");
}

function checkSyntax(tokens: Token[]): void {
  if (tokens.length === 0) throw new FormulaFault("is empty");
  let braces = 0;
  for (const { type, value, unterminated } of tokens) {
    if (type === "unknown" || unterminated) throw new FormulaFault(`cannot be read at ${value}`);
    if (type !== "operator") continue;
    if (value === "{") braces++;
    if (value === "}") braces--;
    if (value === ";" && braces === 0) throw new FormulaFault('separates arguments with ";" instead of ","');
    if (value === "#" || value === "@") throw new FormulaFault(`uses ${value}, which files know differently`);
  }
  try {
    parse(tokens);
  } catch (error) {
    throw new FormulaFault(error instanceof Error ? error.message : String(error));
  }
}

function rewrittenToken({ type, value }: Token, tableHere: string | null): string {
  switch (type) {
    case "func":
      if (/^(?:_xldudf_)?TILSAGN[._]/i.test(value))
        throw new FormulaFault(`calls ${value}, which works only in Excel`);
      if (/^(?:_xlfn\.)?(?:LET|LAMBDA|SINGLE|ANCHORARRAY)$/i.test(value))
        throw new FormulaFault(`calls ${value}, which cannot be written`);
      return fileFunctionName(value);
    case "structured":
      return rewrittenReference(value, tableHere);
    case "range":
    case "range_beam":
    case "range_named":
      if (/^'?[^'!]*\[/.test(value)) throw new FormulaFault(`refers to another workbook, ${value}`);
      return value;
    default:
      return value;
  }
}

/** "[@Amount]" as "Budget[[#This Row],[Amount]]". */
function rewrittenReference(value: string, tableHere: string | null): string {
  const reference = parseStructRef(value);
  if (!reference) throw new FormulaFault(`cannot be read at ${value}`);
  if (reference.workbookName) throw new FormulaFault(`refers to another workbook, ${value}`);
  const table = reference.table || tableHere;
  if (!table) throw new FormulaFault(`refers to a table that it does not stand in, ${value}`);
  return stringifyStructRef({ ...reference, table }, { thisRow: true });
}
