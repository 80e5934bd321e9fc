/** Why a figure is wrong, in words that several report formats share. */

import type { Translator } from "../../i18n/translator";
import { renderFinding } from "../render";
import type { Finding } from "../types";
import { figureText, sharedDecimals } from "./figures";
import type { ReportedFinding } from "./model";

/** "48 + 50 + 2 = 100; 104 is 4 too much": the sum in short; empty for what is no wrong total of a few figures. */
export function sumText({ sum, actual }: Pick<Finding, "sum" | "actual">, words: Translator): string {
  if (!sum || typeof actual !== "number" || actual === sum.total) return "";
  const places = sharedDecimals([...sum.terms, sum.total, actual]);
  const shown = (value: number): string => figureText(value, places, words);
  const [first = 0, ...rest] = sum.terms;
  const terms = rest.map((term) => `${term < 0 ? "−" : "+"} ${shown(Math.abs(term))}`);
  return words.t(actual > sum.total ? "report:sumMore" : "report:sumLess", {
    sum: [shown(first), ...terms].join(" "),
    total: shown(sum.total),
    actual: shown(actual),
    difference: shown(Math.abs(actual - sum.total)),
  });
}

/** The sum in short, and how the gap comes about where that is known; empty where there is neither. */
export function explanationText(finding: ReportedFinding, words: Translator): string {
  const { explanation } = renderFinding(finding, words.language);
  return [sumText(finding, words), explanation].filter(Boolean).join(" ");
}
