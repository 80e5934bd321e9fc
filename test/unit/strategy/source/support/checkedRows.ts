/** The rows of a pack held against the places at which they stand in the source. */

import { citedPlaces } from "../../../../../src/strategy/citation";
import type { ReferenceTable, StrategyPack } from "../../../../../src/strategy/pack";
import { isQuotedFrom } from "./places";
import { isWrittenIn } from "./writtenNumbers";

/** What of a pack is not held against a place. */
export interface Exceptions {
  /** Columns ("table.column") in the pack's own words. */
  readonly ownWords: readonly RegExp[];
  /** Tables whose cells a test of their own compares one by one. */
  readonly compared: readonly string[];
}

/** Columns that quote the words in which the row's figures are written. */
const QUOTING = /^(?:As printed|Wording|Condition as printed)$/;
/** Columns that say where a row stands, or number the rows. */
const PLACE = /^(?:Source|Section|Paragraph)$/;
const NUMBERING = /^(?:Number|No\.|Risk no\.|Note|Paragraph)$/;

type Row = ReferenceTable["rows"][number];

/**
 * What is wrong with a pack's rows: words that do not stand at the place the row (or else its table) names, and figures
 * that the quoted words (or, without such, the place) do not hold. Years are no figures here.
 */
export function astray(
  pack: StrategyPack,
  passagesAt: (place: string) => string[],
  { ownWords, compared }: Exceptions,
): string[] {
  const isOwn = (id: string, column: string) => ownWords.some((own) => own.test(`${id}.${column}`));
  return pack.tables
    .filter(({ id }) => !compared.includes(id))
    .flatMap((table) =>
      table.rows.flatMap((row, index) => {
        const passages = passagesAt(placeOf(table, row));
        const cells = table.columns.flatMap((column, at) => {
          const cell = row[at] ?? null;
          return cell === null || PLACE.test(column.name) || isRowNumber(table, at)
            ? []
            : [{ ...column, cell }];
        });
        const quoted = cells.filter(({ name }) => QUOTING.test(name)).map(({ cell }) => String(cell));
        const holding = (quoted.length > 0 ? quoted : passages).join(" ").replace(/\s+/g, " ");
        const wrong = cells.filter(({ name, type, unit, cell }) =>
          typeof cell === "number"
            ? type !== "year" && !isWrittenIn(holding, cell, unit)
            : !isOwn(table.id, name) && !isQuotedFrom(passages, cell, QUOTING.test(name)),
        );
        return wrong.map(({ name, cell }) => `${table.id}, row ${index}, ${name}: ${cell}`);
      }),
    );
}

/** Tables whose rows are numbered otherwise than 1, 2, 3 … */
export const misnumbered = (pack: StrategyPack): string[] =>
  pack.tables
    .filter((table) => table.columns.some((_, at) => isRowNumber(table, at)))
    .filter(({ rows }) => {
      const numbers = rows.flatMap(([first]) => first ?? []);
      return numbers.some((number, at) => number !== at + 1);
    })
    .map(({ id }) => id);

const isRowNumber = ({ columns }: ReferenceTable, at: number) =>
  at === 0 && columns[0]!.type === "integer" && NUMBERING.test(columns[0]!.name);

/** The place that a row names: its "Source", or paragraph and section in columns of their own; else those of its table. */
function placeOf({ columns, citation }: ReferenceTable, row: Row): string {
  const cell = (name: string) => row[columns.findIndex((column) => column.name === name)] ?? undefined;
  const paragraph = columns[0]?.name === "Paragraph" ? undefined : cell("Paragraph");
  const section = cell("Section");
  const sections = citedPlaces(citation)
    .map((place) => place.section)
    .join("; ");
  if (section !== undefined)
    return paragraph === undefined ? String(section) : `${section}, paragraph ${paragraph}`;
  return paragraph === undefined ? String(cell("Source") ?? sections) : `paragraph ${paragraph}`;
}
