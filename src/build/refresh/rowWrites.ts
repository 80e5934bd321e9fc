/** What a refresh writes into a table's rows. */

import type { CellInput } from "../../workbook/edits";
import { cellContent, referencesTo, type Place } from "../tableCells";
import { inputAt, type CellWrite } from "./cellWrites";
import { isTaken, type Choices } from "./choices";
import type { FinalRow, Layout } from "./layout";
import { summedRows } from "./sameContent";
import type { CellDifference, ComparedTable } from "./types";

/** Cells of headers and rows whose content becomes another one, by their places afterwards. */
export function rowWrites(compared: ComparedTable, layout: Layout, choices: Choices): CellWrite[] {
  const { table, sheet, body, source } = compared;
  const differing = new Map<string, CellDifference>();
  for (const one of compared.differences)
    if (one.kind === "cell") differing.set(`${one.sourceRow},${one.sourceColumn}`, one);
  const places = new Places(compared, layout);
  const at = (row: number, column: number, content: CellInput): CellWrite => ({
    place: { sheet: sheet.name, row, column, rows: 1, columns: 1 },
    content,
  });

  const rowCells = (row: FinalRow, place: number): CellWrite[] => {
    const isMoved = row.from !== place;
    const own = isMoved ? ownCells(compared, row) : [];
    const strategys = source.columns.flatMap((_, column): CellWrite[] => {
      const sheetColumn = compared.columns[column]!;
      if (sheetColumn === null) return [];
      const stays = (): CellWrite[] =>
        isMoved && row.from !== null
          ? [at(place, sheetColumn, inputAt(sheet.cells, row.from, sheetColumn))]
          : [];
      if (row.source === null) return stays();
      const anew = (): CellWrite[] => [
        at(
          place,
          sheetColumn,
          cellContent(source, row.source!, column, (part) => places.of(part, sheetColumn)),
        ),
      ];
      if (row.from === null) return anew();
      const difference = differing.get(`${row.source},${column}`);
      if (difference) return isTaken(difference, choices) ? anew() : stays();
      const sum = layout.changesSums ? places.sumAt(row, column) : null;
      return sum === null ? stays() : [at(place, sheetColumn, sum)];
    });
    return [...own.map(({ column, content }) => at(place, column, content)), ...strategys];
  };

  return [
    ...headerWrites(compared, choices).map(({ column, content }) => at(table.range.row, column, content)),
    ...layout.rows.flatMap((row, index) => rowCells(row, body.first + index)),
  ];
}

interface InColumn {
  readonly column: number;
  readonly content: CellInput;
}

const headerWrites = ({ differences }: ComparedTable, choices: Choices): InColumn[] =>
  differences.flatMap((one) =>
    one.kind === "header" && isTaken(one, choices)
      ? [{ column: one.cell.column, content: one.strategy }]
      : [],
  );

/** Columns of the user's own hold nothing in rows that move, or else no row does: a row that comes is blank there. */
function ownCells({ ownColumns, body, sheet }: ComparedTable, { from }: FinalRow): InColumn[] {
  if (from === null || from >= body.end) return [];
  return ownColumns.flatMap((column) =>
    sheet.cells.isBlank(from, column) ? [] : [{ column, content: inputAt(sheet.cells, from, column) }],
  );
}

/** Where rows stand afterwards. */
class Places {
  private readonly bySource = new Map<number, number>();
  private readonly byPlace = new Map<number, number>();

  constructor(
    private readonly compared: ComparedTable,
    layout: Layout,
  ) {
    layout.rows.forEach(({ from, source }, index) => {
      const place = compared.body.first + index;
      if (source !== null) this.bySource.set(source, place);
      if (from !== null) this.byPlace.set(from, place);
    });
  }

  /** Of one of the strategy's rows; null where the table does not have it. */
  of(source: number, column: number): Place | null {
    const row = this.bySource.get(source);
    return row === undefined ? null : { row, column };
  }

  /** The formula of a printed sum where its rows stand now, with rows of the user's that it counted; null for no sum. */
  sumAt({ from, source }: FinalRow, sourceColumn: number): CellInput {
    const { source: strategy, columns, ownRows, sheet } = this.compared;
    const column = columns[sourceColumn]!;
    const parts = source === null ? null : strategy.sums?.[source];
    const formula = from === null || column === null ? null : sheet.cells.formula(from, column);
    const summed = column === null ? null : summedRows(formula, column);
    if (!parts || column === null || formula === null || summed === null) return null;
    const own = ownRows.filter((row) => summed.has(row)).flatMap((row) => this.byPlace.get(row) ?? []);
    const rows = [...parts.flatMap((part) => this.bySource.get(part) ?? []), ...own];
    if (rows.length === 0) return null;
    const references = referencesTo(rows.map((row) => ({ row, column })));
    return { formula: formula.replace(/SUM\([^()]+\)/i, `SUM(${references})`) };
  }
}
