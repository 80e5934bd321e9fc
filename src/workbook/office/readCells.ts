/** The cells of many sheets in as few responses as their size allows. */

import type { Area } from "../address";
import { CellGridBuilder, type CellGrid } from "../cells";
import { inSlices } from "../slices";
import { readBands, send, type Piece } from "./batches";
import { formulaOf, valueOf, type RangeContent } from "./content";
import type { Session } from "./session";

/** JSON bytes that a cell takes in a response on average: value, formula, type and number format. */
export const BYTES_PER_CELL = 64;

interface Part {
  readonly sheet: Excel.Worksheet;
  readonly area: Area | null;
}

/**
 * One grid a part, in order; blank where a part has no area.
 * @param alongside what else is to be asked for in the same round trips
 */
export async function readCells(
  session: Session,
  parts: readonly Part[],
  alongside: readonly Piece[],
): Promise<CellGrid[]> {
  const builders = parts.map(() => new CellGridBuilder());
  const pieces = parts.flatMap(({ sheet, area }, index) =>
    area ? readBands(area, BYTES_PER_CELL, (band) => askForBand(sheet, band, builders[index]!)) : [],
  );
  await send(session, [...alongside, ...pieces]);
  return builders.map((builder) => builder.build());
}

function askForBand(sheet: Excel.Worksheet, band: Area, builder: CellGridBuilder): () => Promise<void> {
  const range = sheet.getRangeByIndexes(band.row, band.column, band.rows, band.columns);
  range.load("values,formulas,valueTypes,numberFormat");
  return () => inSlices(rowsAdded(builder, band, range));
}

/** Adds the cells of a band to a grid. */
export function addCells(builder: CellGridBuilder, band: Area, content: RangeContent): void {
  const rows = rowsAdded(builder, band, content);
  while (!rows.next().done);
}

/** The same, row by row. */
function* rowsAdded(builder: CellGridBuilder, band: Area, content: RangeContent): Generator<undefined, void> {
  // Each of them is looked for anew by office.js whenever it is asked for.
  const { values, formulas, valueTypes, numberFormat } = content;
  for (let r = 0; r < band.rows; r++) {
    addRow(builder, band.row + r, band.column, [values[r]!, formulas[r]!, valueTypes[r]!, numberFormat[r]!]);
    yield;
  }
}

type Row = readonly [
  values: readonly unknown[],
  formulas: readonly unknown[],
  types: readonly string[],
  formats: readonly string[],
];

function addRow(
  builder: CellGridBuilder,
  row: number,
  firstColumn: number,
  [values, formulas, types, formats]: Row,
): void {
  for (let c = 0; c < values.length; c++) {
    const formula = formulaOf(values[c], formulas[c]);
    const value = formula !== null && values[c] === "" ? "" : valueOf(values[c], types[c]!);
    builder.add(row, firstColumn + c, value, formula, formats[c] || "General");
  }
}
