/** The cells of many sheets in as few responses as their size allows. */

import type { Area } from "../address";
import { CellGridBuilder, type CellGrid } from "../cells";
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

function askForBand(sheet: Excel.Worksheet, band: Area, builder: CellGridBuilder): () => void {
  const range = sheet.getRangeByIndexes(band.row, band.column, band.rows, band.columns);
  range.load("values,formulas,valueTypes,numberFormat");
  return () => addCells(builder, band, range);
}

/** Adds the cells of a band to a grid. */
export function addCells(builder: CellGridBuilder, band: Area, content: RangeContent): void {
  for (let r = 0; r < band.rows; r++) {
    const values = content.values[r]!;
    const formulas = content.formulas[r]!;
    const types = content.valueTypes[r]!;
    const formats = content.numberFormat[r]!;
    for (let c = 0; c < band.columns; c++) {
      const formula = formulaOf(values[c], formulas[c]);
      const value = formula !== null && values[c] === "" ? "" : valueOf(values[c], types[c]!);
      builder.add(band.row + r, band.column + c, value, formula, formats[c] || "General");
    }
  }
}
