/** Formulas and signatures as the user's own Excel shows them. Formulas are always written in the US form. */

import { tokenize } from "@borgar/fx";
import type { PaneHost } from "../host";

export interface Separators {
  readonly decimal: "." | ",";
  readonly argument: "," | ";";
  /** Between the columns of an array constant. */
  readonly arrayColumn: "," | "\\";
}

const POINT: Separators = { decimal: ".", argument: ",", arrayColumn: "," };
const COMMA: Separators = { decimal: ",", argument: ";", arrayColumn: "\\" };

/**
 * Excel separates arguments with ";" where the comma is its decimal sign. Until it has told that sign, the document's
 * language is the best guess.
 */
export function separatorsOf({
  decimalSign,
  contentLanguage,
}: Pick<PaneHost, "decimalSign" | "contentLanguage">): Separators {
  return (decimalSign ?? usualSign(contentLanguage)) === "," ? COMMA : POINT;
}

function usualSign(language: string | undefined): string | undefined {
  const parts = new Intl.NumberFormat(language || "en-US").formatToParts(1.5);
  return parts.find((part) => part.type === "decimal")?.value;
}

/** `=TILSAGN.TOUSD(2.5,"DKK",2022)` → `=TILSAGN.TOUSD(2,5;"DKK";2022)`; what is no formula comes back as it is. */
export function formulaText(formula: string, { decimal, argument, arrayColumn }: Separators): string {
  if (argument === ",") return formula;
  let braces = 0;
  return tokenize(formula)
    .map(({ type, value }) => {
      if (type === "number") return value.replace(".", decimal);
      if (type !== "operator") return value;
      if (value === "{") braces++;
      if (value === "}") braces--;
      return value === "," ? (braces > 0 ? arrayColumn : argument) : value;
    })
    .join("");
}
