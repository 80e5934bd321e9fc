/** Funding lines of a table that repeats another in a second currency, where that one's title or headings alone name them. */

import type { BudgetLine, Evidence, RecognisedBudget } from "../types";
import { sameLines } from "./sameLines";

/** By what a table's surroundings, not the labels of its lines, say their funding lines. */
const AROUND = new Set(["line_title", "line_heading"]);

/** The lines of the table, those without a funding line with that of their like in the first one; a table that names lines is left as it is. */
export function linesByBase({ lines }: RecognisedBudget, base: RecognisedBudget): readonly BudgetLine[] {
  if (lines.some(({ kind, line }) => kind === "line" && line !== null)) return lines;
  const likes = sameLines(lines, base.lines);
  return lines.map((line, at) => {
    const like = likes[at] === null ? undefined : base.lines[likes[at]!];
    const told = (like?.evidence ?? []).filter(({ messageId }: Evidence) => AROUND.has(messageId));
    const isLike = line.kind === "line" && like?.kind === "line" && like.area === line.area;
    return isLike && told.length > 0
      ? { ...line, line: like.line, evidence: [...(line.evidence ?? []), ...told] }
      : line;
  });
}
