/** How files, their counts and amounts read in the pane's language. */

import { countFindings, type Asked, type CheckedFile } from "../../../review";
import { amountText } from "../../common/amount";
import type { Severity } from "../../useCases/review";
import type { ManyText } from "./useManyText";

const KEYS = { error: "review:errors", warning: "review:warnings", note: "review:notes" } as const;
const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** "2 errors, 1 warning"; empty when there is none. */
export function countsText({ t }: ManyText, { findings }: Pick<CheckedFile, "findings">): string {
  const counts = countFindings(findings);
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => t(KEYS[severity], { count: counts[severity] }))
    .join(", ");
}

/** "DKK 375 million", or one amount a currency; empty where no budget was recognised. */
export function askedText(text: ManyText, asked: readonly Asked[]): string {
  return asked
    .map(({ unit, amount }) =>
      unit === null
        ? `${text.number(Number(amount), { maximumFractionDigits: 3 })} (${text.m("file.noUnit")})`
        : amountText(text, Number(amount), unit),
    )
    .join(" + ");
}

/** The folder that all files lie in: it tells none from another. "" where there is none. */
export function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(0, -1));
  const differs = first.findIndex((name, index) => others.some((other) => other[index] !== name));
  return first.slice(0, differs < 0 ? first.length : differs).join("/");
}

/** "Submissions/IOM/budget.xlsx" as the file's own name and where it lies within the common folder. */
export function nameParts(path: string, root: string): { readonly name: string; readonly folder: string } {
  const at = path.lastIndexOf("/");
  const from = root === "" ? 0 : root.length + 1;
  return { name: path.slice(at + 1), folder: path.slice(from, Math.max(at, from)) };
}

/** "2023–2026". */
export function yearsText(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length === 0 ? "–" : first === last ? String(first) : `${first}–${last}`;
}
