import { columnHeader } from "../../strategy/tables/dataTable";
import type { DataCell } from "../../strategy/tables/dataTable";
import type { Dataset } from "../../strategy/dataset";
import type { TableColumn } from "../../strategy/pack";
import { optionalText, text } from "../arguments";
import type { CellResult } from "../arguments";
import { FunctionError } from "../errors";
import type { FunctionHelp } from "../help";
import { columnOf, rowOf, withTable } from "../tableArgument";

/**
 * A table of a strategy or report, as its document prints it: a cell, a column or a row of it, or the whole table with its headings.
 * A cell that is empty in the document is empty text.
 * @customfunction DATASET
 * @param id Id of the table: "dk-iom-2023/sdgs". The pane's Insert and the command line's "tables" list them.
 * @param column Header of a column, in English or Danish: "P-5", 2024; "#2" is the second. Left out: all of them.
 * @param row What stands in the row's first column, in English or Danish, or what another column of text has in this row alone: "Denmark", 2019; "#2" is the second row. Left out: all of them.
 * @returns {unknown[][]} A cell; a column without its heading; a row with all its columns; or the table.
 */
export function dataset(id: unknown[][], column?: unknown[][], row?: unknown[][]) {
  const name = text(id, "id");
  const columnName = optionalText(column, "column");
  const rowName = optionalText(row, "row");
  return withTable(name, (found) => lookUp(found, columnName, rowName));
}

const printed = (cell: DataCell | undefined): CellResult => cell ?? "";

function lookUp(found: Dataset, column: string | undefined, row: string | undefined): CellResult[][] {
  const { columns, rows, id } = found.table;
  // English, as all that the functions give, unless the id asks for Danish ("?lang=da").
  const header = (each: TableColumn): string => columnHeader(each, found.language);
  const atColumn = column === undefined ? undefined : columnOf(found, column);
  const atRow = row === undefined ? undefined : rowOf(found, row);
  if (atColumn === undefined && atRow === undefined)
    return [columns.map(header), ...rows.map((cells) => cells.map(printed))];
  if (atColumn === undefined) return [rows[atRow!]!.map(printed)];
  if (atRow === undefined) return rows.map((cells) => [printed(cells[atColumn])]);
  const cell = rows[atRow]![atColumn] ?? null;
  if (cell === null) {
    throw new FunctionError("emptyCell", { row: row!, column: header(columns[atColumn]!), table: id });
  }
  return [[cell]];
}

export const datasetHelp: FunctionHelp = {
  group: "look-up",
  danish: {
    description:
      "En tabel fra en strategi eller rapport, som dokumentet angiver den: en celle, en kolonne eller en række eller hele tabellen med overskrifter. En celle, der er tom i dokumentet, er tom tekst.",
    parameters: {
      id: 'Tabellens id: "dk-iom-2023/sdgs". Rudens Indsæt og kommandolinjens "tables" viser dem alle.',
      column: 'En kolonnes overskrift på engelsk eller dansk: "P-5", 2024; "#2" er den anden. Udeladt: alle.',
      row: 'Det, der står i rækkens første kolonne på engelsk eller dansk, eller det, en anden tekstkolonne kun har i denne række: "Denmark", 2019; "#2" er den anden række. Udeladt: alle.',
    },
  },
  examples: [
    '=TILSAGN.DATASET("dk-iom-2023/danish-contributions-2022","Amount","Total contributions")',
    '=TILSAGN.DATASET("iom-ar-2019/staff-professional","P-4","Denmark")',
    '=TILSAGN.DATASET("dk-iom-2023/commitment",2024)',
    '=TILSAGN.DATASET("dk-iom-2023/commitment",,"Commitment")',
    '=TILSAGN.DATASET("dk-iom-2023/spending-by-region-2021")',
  ],
};
