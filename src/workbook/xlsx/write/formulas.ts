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
/** A text within a formula, with its quotes. */
const MAX_LITERAL = 257;

/** What is wrong with a formula. */
export class FormulaFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FormulaFault";
  }
}

export class FileFormulas {
  /**
   * Formulas of references to their own sheet and of old functions, with the row numbers taken out: a column of a thousand
   * like formulas is looked at once.
   */
  private readonly plain = new Set<string>();
  private readonly sheets: ReadonlySet<string>;
  private readonly tables: ReadonlySet<string>;

  /** @param book names of all sheets and tables: Excel calls a file damaged in which a formula refers to others */
  constructor(book: { readonly sheets: Iterable<string>; readonly tables: Iterable<string> }) {
    this.sheets = lowerCased(book.sheets);
    this.tables = lowerCased(book.tables);
  }

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
    const written = this.rewritten(text, tableHere);
    if (written === text && !/['![]/.test(text)) this.plain.add(pattern);
    return written;
  }

  private rewritten(text: string, tableHere: string | null): string {
    // eslint-disable-next-line no-control-regex -- what XML cannot hold; in formulas nothing stands for it
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text))
      throw new FormulaFault("holds a character that a file cannot hold");
    const tokens = tokenize(text, {});
    checkSyntax(tokens);
    return tokens.map((token) => this.rewrittenToken(token, tableHere)).join("");
  }

  private rewrittenToken({ type, value }: Token, tableHere: string | null): string {
    switch (type) {
      case "func":
        return rewrittenFunction(value);
      case "structured":
        return this.rewrittenReference(value, tableHere);
      case "range":
      case "range_beam":
      case "range_named":
        this.checkSheet(value);
        return value;
      default:
        return value;
    }
  }

  /** "[@Amount]" as "Budget[[#This Row],[Amount]]". */
  private rewrittenReference(value: string, tableHere: string | null): string {
    const reference = parseStructRef(value);
    if (!reference) throw new FormulaFault(`cannot be read at ${value}`);
    if (reference.workbookName) throw new FormulaFault(`refers to another workbook, ${value}`);
    const table = reference.table || tableHere;
    if (!table) throw new FormulaFault(`refers to a table that it does not stand in, ${value}`);
    if (!this.tables.has(table.toLowerCase()))
      throw new FormulaFault(`refers to a table that is not there, ${table}`);
    return stringifyStructRef({ ...reference, table }, { thisRow: true });
  }

  private checkSheet(reference: string): void {
    const prefix = SHEET_PREFIX.exec(reference);
    if (!prefix) return;
    const names = prefix[1]?.replaceAll("''", "'") ?? prefix[2]!;
    if (names.includes("[")) throw new FormulaFault(`refers to another workbook, ${reference}`);
    // "First:Last!A1" goes through several sheets.
    for (const name of names.split(":"))
      if (!this.sheets.has(name.toLowerCase()))
        throw new FormulaFault(`refers to a sheet that is not there, ${name}`);
  }
}

const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([^'!]+))!/;

const lowerCased = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].map((name) => name.toLowerCase()));

/** Digits at the end of a word of letters, as in "B12" and "$B$12", and not in "T.DIST.2T(" or "LOG10(". */
const ROW_NUMBERS = /(?<=[A-Za-z$])[1-9]\d{0,5}(?![\w.(!'"])/g;

function checkSyntax(tokens: Token[]): void {
  if (tokens.length === 0) throw new FormulaFault("is empty");
  let braces = 0;
  for (const { type, value, unterminated } of tokens) {
    if (type === "unknown" || unterminated) throw new FormulaFault(`cannot be read at ${value}`);
    if (type === "string" && value.length > MAX_LITERAL)
      throw new FormulaFault("holds a text of more than 255 characters");
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

function rewrittenFunction(name: string): string {
  if (/^(?:_xldudf_)?TILSAGN[._]/i.test(name))
    throw new FormulaFault(`calls ${name}, which works only in Excel`);
  if (/^(?:_xlfn\.)?(?:LET|LAMBDA|SINGLE|ANCHORARRAY)$/i.test(name))
    throw new FormulaFault(`calls ${name}, which cannot be written`);
  return fileFunctionName(name);
}
