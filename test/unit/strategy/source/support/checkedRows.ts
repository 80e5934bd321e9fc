/** The rows of a pack that say where they stand in the source, held against that place. */

import type { ReferenceTable, StrategyPack } from "../../../../../src/strategy/pack";
import { isQuotedFrom } from "./places";
import { isWrittenIn } from "./writtenNumbers";

/** Columns that quote the source. */
const QUOTING = /^(?:As printed|Wording|Condition as printed)$/;
type Row = ReferenceTable["rows"][number];

/** The place that a row names: its "Source", or the paragraph or section of that name in columns of their own. */
function placeOf({ columns }: ReferenceTable, row: Row): string | undefined {
  const cell = (name: string) => row[columns.findIndex((column) => column.name === name)] ?? undefined;
  const paragraph = cell("Paragraph");
  const section = cell("Section");
  if (section !== undefined)
    return paragraph === undefined ? String(section) : `${section}, paragraph ${paragraph}`;
  return cell("Source") as string | undefined;
}

/**
 * What is wrong with the rows that name their place: words quoted that do not stand there, and figures that the quoted
 * words (or, without such, the place) do not hold. Years are no figures here.
 */
export function astray(pack: StrategyPack, passagesAt: (place: string) => string[]): string[] {
  return pack.tables.flatMap((table) => {
    // A column "Number" numbers the rows, unless they quote the words in which it is printed.
    const isCounted = table.columns.some(({ name }) => name === "As printed");
    return table.rows.flatMap((row, index) => {
      const place = placeOf(table, row);
      if (place === undefined) return [];
      const passages = passagesAt(place);
      const quotations = table.columns.flatMap(({ name }, column) =>
        QUOTING.test(name) && row[column] !== null ? [String(row[column])] : [],
      );
      const holding = (quotations.length > 0 ? quotations : passages).join(" ").replace(/\s+/g, " ");
      const figures = table.columns.flatMap(({ name, type, unit }, column) => {
        const cell = row[column];
        const isFigure = type !== "year" && name !== "Paragraph" && (isCounted || name !== "Number");
        return typeof cell === "number" && isFigure ? [{ cell, unit }] : [];
      });
      return [
        ...quotations.filter((words) => !isQuotedFrom(passages, words)),
        ...figures.filter(({ cell, unit }) => !isWrittenIn(holding, cell, unit)).map(({ cell }) => cell),
      ].map((what) => `${pack.id}/${table.id}, row ${index}: ${what}`);
    });
  });
}
