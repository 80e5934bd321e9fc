/** Formulas by their text, as a fix writes them: sums, references, numbers and the four operations. */

import { parseAddress } from "../../src/workbook/address";
import { CellError } from "../../src/workbook/cells";
import type { CellValue } from "../../src/workbook/cells";
import type { Formula, Spot } from "./draft";

type Value = (spot: Spot) => CellValue;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?![A-Za-z\d:]))|((?:'(?:[^']|'')+'!|\w+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(SUM\()|([-+*/(),]))/y;

/** Throws for what else a formula may hold. */
export function typed(text: string, home: string): Formula {
  const tokens = tokensOf(text);
  return { text: () => text, compute: (value) => new Reading(tokens, home, value).whole() };
}

function tokensOf(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`Cannot compute ${text} from character ${at}.`);
    found.push(match[0].trim());
  }
  return found;
}

class Fault extends Error {
  constructor(readonly value: CellError) {
    super(value.code);
  }
}

class Reading {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly home: string,
    private readonly value: Value,
  ) {}

  whole(): CellValue {
    try {
      return Number(this.terms().toPrecision(15));
    } catch (error) {
      if (error instanceof Fault) return error.value;
      throw error;
    }
  }

  private terms(): number {
    let sum = this.factors();
    for (let sign; (sign = this.taken("+", "-"));) {
      const next = this.factors();
      sum += sign === "+" ? next : -next;
    }
    return sum;
  }

  private factors(): number {
    let product = this.operand();
    for (let sign; (sign = this.taken("*", "/"));) {
      const next = this.operand();
      if (sign === "/" && next === 0) throw new Fault(new CellError("#DIV/0!"));
      product = sign === "*" ? product * next : product / next;
    }
    return product;
  }

  private operand(): number {
    if (this.taken("-")) return -this.operand();
    if (this.taken("+")) return this.operand();
    if (this.taken("(")) {
      const inner = this.terms();
      this.taken(")");
      return inner;
    }
    if (this.taken("SUM(")) return this.sum();
    const token = this.tokens[this.at++]!;
    if (/^\d/.test(token)) return Number(token);
    const [only] = this.valuesOf(token);
    return typeof only === "number" ? only : 0;
  }

  /** Text and blank cells count as nothing in a range, as in Excel. */
  private sum(): number {
    let total = 0;
    do {
      const token = this.tokens[this.at]!;
      const isRange = /[A-Z]\$?\d+$/.test(token) && /^(?:[,)])$/.test(this.tokens[this.at + 1] ?? ")");
      if (!isRange) {
        total += this.terms();
        continue;
      }
      this.at++;
      for (const one of this.valuesOf(token)) if (typeof one === "number") total += one;
    } while (this.taken(","));
    this.taken(")");
    return total;
  }

  private valuesOf(token: string): CellValue[] {
    const area = parseAddress(token.replaceAll("$", ""));
    if (!area) throw new Error(`No address: ${token}`);
    const { row, column, rows, columns, sheet = this.home } = area;
    return Array.from({ length: rows * columns }, (_, i) => {
      const spot = { sheet, row: row + Math.floor(i / columns), column: column + (i % columns) };
      const value = this.value(spot);
      if (value instanceof CellError) throw new Fault(value);
      return value;
    });
  }

  private taken(...wanted: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return null;
    this.at++;
    return token;
  }
}
