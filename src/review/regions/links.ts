/** References to other files. */

import { tokenize } from "@borgar/fx";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { withoutFolders } from "./forms";
import type { Form } from "./forms";

/** "[Book.xlsx]", "[1]", "'C:\folder\[Book.xlsx]Sheet'!" and, for names of a whole workbook, "'C:\folder\Book.xlsx'!". */
const IN_BRACKETS = /^'?([^'[\]]*)\[([^[\]]+)\][^![\]]*!/;
const IN_QUOTES = /^'?([^'!]*\.(?:xl[a-z]{1,2}|ods|csv))'?!/i;

const known = new WeakMap<Form, readonly string[]>();

/** The files that a form refers to, each once, by the names that the workbook gives them. */
export function filesIn(form: Form, workbook: WorkbookSnapshot): readonly string[] {
  let files = known.get(form);
  if (!files) known.set(form, (files = filesOf(form.pieces, workbook)));
  return files;
}

/** The files that a formula with its leading "=" refers to. */
export function filesInFormula(formula: string, workbook: WorkbookSnapshot): readonly string[] {
  if (!formula.includes("!")) return [];
  return filesOf(
    tokenize(withoutFolders(formula)).map(({ type, value }) => ({ type, text: value })),
    workbook,
  );
}

function filesOf(pieces: Form["pieces"], { externalLinks }: WorkbookSnapshot): string[] {
  const files = pieces.flatMap(({ type, text }): string[] => {
    if (type === "string" || !text.includes("!")) return [];
    const file = IN_BRACKETS.exec(text)?.[2] ?? IN_QUOTES.exec(text)?.[1];
    if (file === undefined) return [];
    if (!/^\d+$/.test(file)) return [file];
    // In the file a link is a number, counted from 1; 0 is the workbook itself.
    return file === "0" ? [] : [externalLinks[Number(file) - 1] ?? `[${file}]`];
  });
  return [...new Set(files)];
}
