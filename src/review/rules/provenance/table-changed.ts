import { compareTable, sourceOf, type CellDifference } from "../../../build/refresh";
import type { Area } from "../../../workbook/address";
import { cellArea } from "../../../workbook/address";
import { CellError } from "../../../workbook/cells";
import type { EditPlan } from "../../../workbook/edits";
import type { Report, ReviewContext, Rule } from "../../types";
import { stampedTables } from "./stampedTables";

/** A table inserted from the strategy that no longer says what the strategy says. */
export const tableChanged: Rule = {
  id: "provenance/table-changed",
  severity: "warning",
  fixable: true,
  texts: {
    en: {
      name: "Inserted table was changed",
      looksFor: "A figure or text in a table inserted by Tilsagn that is no longer the strategy’s.",
      why: "The table still cites the strategy as its source, but the strategy says something else.",
      fix: "Puts back what the strategy has.",
      messages: {
        cell: "The strategy has “{{expected}}” here; the table, inserted on {{date}}, was changed to “{{actual}}”.",
        many: "{{count}} cells of {{table}}, inserted on {{date}}, no longer hold what the strategy has.",
        rows_one: "1 row of the strategy’s table is no longer in {{table}}, inserted on {{date}}.",
        rows_other:
          "{{count}} rows of the strategy’s table are no longer in {{table}}, inserted on {{date}}.",
      },
    },
    da: {
      name: "Indsat tabel er ændret",
      looksFor: "Et tal eller en tekst i en tabel indsat af Tilsagn, som ikke længere er strategiens.",
      why: "Tabellen henviser stadig til strategien som kilde, men strategien siger noget andet.",
      fix: "Sætter strategiens indhold tilbage.",
      messages: {
        cell: "I strategien står her »{{expected}}«. Tabellen blev indsat {{date}} og er ændret til »{{actual}}«.",
        many: "{{count}} celler i {{table}}, indsat {{date}}, indeholder ikke længere det, der står i strategien.",
        rows_one: "1 række fra strategiens tabel er ikke længere i {{table}}, indsat {{date}}.",
        rows_other: "{{count}} rækker fra strategiens tabel er ikke længere i {{table}}, indsat {{date}}.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    for (const stamped of stampedTables(context)) {
      const { stamp, table } = stamped;
      // What an older version had is not known: provenance/pack-outdated says so.
      if (stamp.packVersion !== context.strategy.version) continue;
      const source = sourceOf(stamp, context.strategy);
      if (!source) continue;
      // What the strategy itself has changed since, as a pack of somebody's own may without a new version, is no fault.
      const changed = compareTable(stamped, source, context.strategy.version).differences.filter(
        ({ who }) => who !== "strategy",
      );
      const cells = changed.filter((one) => one.kind === "cell");
      const missingRows = changed.filter(({ kind }) => kind === "rowMissing").length;
      const { sheet, ...area } = table.range;
      const data = { table: table.name, date: stamp.date };
      if (missingRows > 0) yield { messageId: "rows", data: { ...data, count: missingRows }, sheet, area };
      if (cells.length > MOST_ALONE) {
        yield { messageId: "many", data: { ...data, count: cells.length }, sheet, area };
      } else for (const cell of cells) yield reportOf(sheet, stamp.date, cell);
    }
  },
};

/** More changed cells than this are one finding. */
const MOST_ALONE = 10;

function reportOf(sheet: string, date: string, changed: CellDifference): Report {
  const { cell, strategy: expected } = changed;
  const area = cellArea(cell.row, cell.column);
  const actual = cell.value instanceof CellError ? cell.value.code : cell.value;
  const fix = putBack(sheet, area, changed);
  return {
    messageId: "cell",
    data: { expected: expected ?? "", actual: actual ?? "", date },
    sheet,
    area,
    ...(expected === null ? {} : { expected }),
    ...(actual === null || typeof actual === "boolean" ? {} : { actual }),
    ...(fix ? { fix } : {}),
  };
}

/** A sum was inserted as a formula: which one is for Refresh to say. */
function putBack(sheet: string, area: Area, { cell, strategy, isSum }: CellDifference): EditPlan | null {
  if (isSum || cell.value instanceof CellError) return null;
  const range = { sheet, ...area };
  const before = cell.formula === null ? cell.value : { formula: cell.formula };
  return {
    expects: [{ kind: "content", range, cells: [[before]] }],
    edits: [{ kind: "write", range, cells: [[strategy]] }],
  };
}
