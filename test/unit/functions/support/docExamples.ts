import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface DocExample {
  readonly formula: string;
  /** The result as it is printed: 3.5, {1,2;3,4}, "text"; rows of several columns a line each. */
  readonly printed: string;
}

const PAGE = join(__dirname, "../../../../docs/functions.md");

/** The examples of the functions' page: in each box a formula, and beneath it what it gives. */
export function docExamples(): DocExample[] {
  const boxes = readFileSync(PAGE, "utf8").matchAll(/^```\n(=.*)\n([^`]+)\n```$/gm);
  return [...boxes].map(([, formula = "", printed = ""]) => ({ formula, printed }));
}
