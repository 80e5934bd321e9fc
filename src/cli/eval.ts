/** One formula on the command line. */

import type { Evaluation } from "../functions/evaluate";
import { evaluate } from "../functions/evaluate";
import type { Language } from "../i18n/translator";

export { arrayText } from "../functions/arrayText";
export type { Evaluation } from "../functions/evaluate";

/**
 * Computes a formula as evaluate() does. A promise, because here, unlike in a cell, a strategy that is not in the
 * bundle may be loaded first.
 */
export function evaluateFormula(text: string, language: Language = "en"): Promise<Evaluation> {
  return Promise.resolve(evaluate(text, language));
}
