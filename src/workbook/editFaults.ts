/** What Excel would not take of an edit, so that no writer finds it out half-way. Source: Excel's own limits. */

import type { RangeRef } from "./address";
import type { Chart, Validation } from "./edits";

/** Characters of a note. */
export const MAX_NOTE = 32_767;
const MAX_LIST = 255;
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ERROR = 225;

/** What is wrong with a validation; null when nothing is. */
export function faultOfValidation({ rule, prompt, error }: Validation): string | null {
  if ((prompt?.title.length ?? 0) > MAX_TITLE || error.title.length > MAX_TITLE) return "title too long";
  if ((prompt?.text.length ?? 0) > MAX_PROMPT || error.text.length > MAX_ERROR) return "text too long";
  switch (rule.kind) {
    case "list":
      return faultOfList(rule.values);
    case "listFrom":
      return rule.range.rows === 1 || rule.range.columns === 1 ? null : "the list is not one row or column";
    case "whole":
    case "decimal": {
      const bounds = rule.max === undefined ? [rule.min] : [rule.min, rule.max];
      if (!bounds.every(Number.isFinite)) return "bound is not a number";
      if (rule.kind === "whole" && !bounds.every(Number.isInteger)) return "bound is not whole";
      return rule.min <= (rule.max ?? Infinity) ? null : "bounds the wrong way round";
    }
  }
}

function faultOfList(values: readonly string[]): string | null {
  if (values.length === 0 || values.some((value) => value.trim() === "")) return "blank value in the list";
  if (values.some((value) => /[,\p{Cc}]/u.test(value)))
    return "comma or line end in the list; let it stand in cells";
  return values.join(",").length <= MAX_LIST ? null : "list too long; let it stand in cells";
}

/** What is wrong with a chart's ranges, and with which of them (null: with none in particular); null when nothing is. */
export function faultOfChart({
  categories,
  series,
}: Chart): { readonly range: RangeRef | null; readonly what: string } | null {
  if (series.length === 0) return { range: null, what: "no series" };
  for (const range of [categories, ...series.map(({ values }) => values)])
    if (range.rows > 1 && range.columns > 1) return { range, what: "not one row or column" };
  for (const { name: range } of series)
    if (range.rows > 1 || range.columns > 1) return { range, what: "the name is not one cell" };
  return null;
}
