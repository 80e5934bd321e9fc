/** Tables that carry a stamp, without reading the rest of the workbook: what they need to be compared with their strategies. */

import { CellGridBuilder } from "../cells";
import { DoorError, type StampedWorkbook } from "../door";
import type { SheetSnapshot, TableSnapshot } from "../snapshot";
import { stampsOfParts } from "../stamps";
import { rangeOf } from "./addresses";
import { send, type Piece } from "./batches";
import type { RangeContent } from "./content";
import { tableOf } from "./places";
import { readWorkbook } from "./read";
import { addCells } from "./readCells";
import { inExcel, type Session } from "./session";
import { askForStampParts } from "./stampParts";

/** JSON bytes that a table's cells take as a rule; of larger ones Excel refuses the answer, and all is read in bands. */
const BYTES_OF_TABLE = 100_000;

/** Stamps, tables and their cells; no sheets and tables where there is no stamp. Two round trips unless size forces more. */
export async function stampedOf(): Promise<StampedWorkbook> {
  try {
    return await inExcel(readTables);
  } catch (error) {
    if (!(error instanceof DoorError && error.problem === "tooLarge")) throw error;
    return (await readWorkbook()).workbook;
  }
}

async function readTables(session: Session): Promise<StampedWorkbook> {
  const { worksheets, tables } = session.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  tables.load("items/name,items/showHeaders,items/showTotals");
  const parts = askForStampParts(session);
  await session.sync();
  if (parts.items.length === 0) return { sheets: [], tables: [], stamps: [] };

  let xmls: OfficeExtension.ClientResult<string>[] = [];
  const stamps: Piece = {
    reads: true,
    bytes: BYTES_OF_TABLE,
    queue: () => (xmls = parts.items.map((part) => part.getXml())),
  };
  const grids = new Map(worksheets.items.map(({ name }) => [name.toLowerCase(), new CellGridBuilder()]));
  const found: TableSnapshot[] = [];
  await send(session, [stamps, ...tables.items.map((table) => tablePiece(table, grids, found))]);
  return {
    sheets: worksheets.items.map((sheet) => sheetOf(sheet, grids.get(sheet.name.toLowerCase())!)),
    tables: found,
    stamps: stampsOfParts(xmls.map(({ value }) => value)),
  };
}

type Grids = ReadonlyMap<string, CellGridBuilder>;

function tablePiece(table: Excel.Table, grids: Grids, found: TableSnapshot[]): Piece {
  let take: (() => void) | undefined;
  return {
    reads: true,
    bytes: BYTES_OF_TABLE,
    queue: () => {
      take = askForTable(table, grids, found);
    },
    take: () => take?.(),
  };
}

/** A table with the block around it: the lines above, what stands beside and beneath. */
function askForTable(table: Excel.Table, grids: Grids, found: TableSnapshot[]): () => void {
  const range = table.getRange();
  range.load("address");
  const block = range.getBoundingRect(range.getSurroundingRegion());
  block.load("address,values,formulas,valueTypes,numberFormat");
  const { columns } = table;
  columns.load("items/name");
  return () => {
    addTable(found, table, range, columns);
    addBlock(grids, block);
  };
}

function addTable(
  found: TableSnapshot[],
  table: Excel.Table,
  { address }: Pick<Excel.Range, "address">,
  { items }: Pick<Excel.TableColumnCollection, "items">,
): void {
  found.push(...tableOf(table, address, items));
}

function addBlock(grids: Grids, block: RangeContent & { readonly address: string }): void {
  const area = rangeOf(block.address);
  const grid = area && grids.get(area.sheet.toLowerCase());
  if (area && grid) addCells(grid, area, block);
}

function sheetOf({ name, visibility, protection }: Excel.Worksheet, grid: CellGridBuilder): SheetSnapshot {
  return {
    name,
    visibility: visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "veryHidden",
    cells: grid.build(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: protection.protected,
    notes: [],
    validations: [],
  };
}
