/** What a plan expects, held against a workbook in which nothing stands yet. */

import type { EditPlan, Expectation } from "../../edits";
import { XlsxWriteError, refused } from "./errors";
import { same } from "./book";

/** Throws XlsxWriteError where the plan was made for a workbook that has something. */
export function checkExpectations({ expects, edits }: EditPlan): void {
  const added = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));
  for (const expectation of expects) {
    if ("range" in expectation && !added.some((sheet) => same(sheet, expectation.range.sheet)))
      throw new XlsxWriteError("missing", `sheet ${expectation.range.sheet}`);
    checkOne(expectation);
  }
}

function checkOne(expectation: Expectation): void {
  switch (expectation.kind) {
    case "content":
      if (expectation.cells.every((row) => row.every((cell) => cell === null || cell === ""))) return;
      throw refused("expectation", expectation.range, "these cells are blank");
    case "sheetExists":
      throw new XlsxWriteError("expectation", `there is no sheet ${expectation.sheet}`);
    case "tableAt":
      throw new XlsxWriteError("expectation", `there is no table ${expectation.name}`);
    case "nameAt":
      throw new XlsxWriteError("expectation", `there is no name ${expectation.name}`);
    case "part":
      if (expectation.xml === null) return;
      throw new XlsxWriteError("expectation", `there is no part ${expectation.namespace}`);
    case "blank":
    case "noTable":
    case "sheetFree":
    case "tableNameFree":
      return;
  }
}
