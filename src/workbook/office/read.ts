/**
 * The whole workbook as a snapshot. Three round trips: what there is, how big it is, what stands in the cells; the third
 * is repeated only where the cells don't fit into one response.
 */

import type { Area } from "../address";
import { DoorError } from "../door";
import type {
  NameSnapshot,
  SheetSnapshot,
  SheetVisibility,
  TableSnapshot,
  WorkbookSnapshot,
} from "../snapshot";
import { areasOf } from "./addresses";
import { HiddenLines } from "./hiddenLines";
import { NotesQuestion } from "./notes";
import { nameOf, tableOf } from "./places";
import { readCells } from "./readCells";
import { inExcel, type Session } from "./session";
import { send, type Piece } from "./batches";
import { ValidationQuestion } from "./validations";
import { stampsOfParts } from "../stamps";
import { isOwnNamespace, keptParts } from "../ownParts";

/** Used ranges beyond this many cells are read from the top only; the snapshot says so. */
const MOST_CELLS = 2_000_000;

/** The picture and the round trips that it took. A sheet or table that somebody deletes meanwhile is left out. */
export async function readWorkbook(): Promise<{ workbook: WorkbookSnapshot; syncs: number }> {
  try {
    return await inExcel(readOnce);
  } catch (error) {
    if (!(error instanceof DoorError && error.problem === "gone")) throw error;
    return inExcel(readOnce);
  }
}

async function readOnce(session: Session): Promise<{ workbook: WorkbookSnapshot; syncs: number }> {
  const inventory = await takeInventory(session);
  const measured = await measure(session, inventory);
  const omissions: string[] = [];
  const sheets = await readSheets(session, measured, omissions);
  const workbook: WorkbookSnapshot = {
    name: inventory.name,
    sheets,
    tables: measured.tables,
    names: [...measured.names, ...measured.sheets.flatMap((sheet) => sheet.names)],
    stamps: measured.stamps,
    parts: measured.parts,
    externalLinks: [],
    properties: {},
    omissions,
  };
  return { workbook, syncs: session.syncs };
}

interface Inventory {
  readonly name: string;
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  readonly names: readonly Excel.NamedItem[];
  readonly ownParts: readonly Excel.CustomXmlPart[];
  readonly notes: NotesQuestion;
}

/** First round trip: sheets, tables, names and own parts that there are. */
async function takeInventory(session: Session): Promise<Inventory> {
  const { workbook } = session;
  const { worksheets, tables, names } = workbook;
  workbook.load("name");
  worksheets.load("items/name,items/visibility,items/protection/protected");
  tables.load("items/name,items/showHeaders,items/showTotals");
  names.load("items/name,items/formula,items/visible");
  const { customXmlParts } = workbook;
  customXmlParts.load("items/id,items/namespaceUri");
  const notes = new NotesQuestion(session);
  notes.ask();
  await session.sync();
  return {
    name: workbook.name,
    sheets: worksheets.items,
    tables: tables.items,
    names: names.items,
    ownParts: customXmlParts.items.filter(({ namespaceUri }) => isOwnNamespace(namespaceUri)),
    notes,
  };
}

interface MeasuredSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Area | null;
  readonly merges: readonly Area[];
  /** True, false, or null where some are hidden and some not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  readonly names: readonly NameSnapshot[];
  /** Addresses of cells that have validation; "" for none. */
  readonly validated: string;
}

interface Measured {
  readonly sheets: readonly MeasuredSheet[];
  readonly tables: readonly TableSnapshot[];
  readonly names: readonly NameSnapshot[];
  readonly stamps: WorkbookSnapshot["stamps"];
  readonly parts: WorkbookSnapshot["parts"];
  readonly notes: NotesQuestion;
}

/** Second round trip: how far each sheet is filled, where tables, names, notes and validation lie, merges, stamps. */
async function measure(session: Session, inventory: Inventory): Promise<Measured> {
  const sheets = inventory.sheets.map((sheet) => {
    const filled = sheet.getUsedRangeOrNullObject(true);
    filled.load("rowIndex,columnIndex,rowCount,columnCount");
    // With nothing on the sheet this is A1, so that what hangs on it can be asked for in the same round trip.
    const used = sheet.getUsedRange();
    used.load("rowHidden,columnHidden");
    const merged = used.getMergedAreasOrNullObject();
    merged.load("address");
    const names = sheet.names;
    names.load("items/name,items/formula,items/visible");
    const validated = sheet.getRange().getSpecialCellsOrNullObject("DataValidations");
    validated.load("address");
    return { sheet, filled, used, merged, names, validated };
  });
  const tables = inventory.tables.map((table) => {
    const range = table.getRange();
    range.load("address");
    const { columns } = table;
    columns.load("items/name");
    return { table, range, columns };
  });
  const xmls = inventory.ownParts.map((part) => ({ namespace: part.namespaceUri, text: part.getXml() }));
  inventory.notes.askForPlaces();
  await session.sync();
  const parts = xmls.map(({ namespace, text }) => ({ namespace, xml: text.value }));
  return {
    sheets: sheets.map(({ sheet, filled, used, merged, names: own, validated }) => ({
      sheet,
      used: filled.isNullObject
        ? null
        : {
            row: filled.rowIndex,
            column: filled.columnIndex,
            rows: filled.rowCount,
            columns: filled.columnCount,
          },
      merges: merged.isNullObject ? [] : areasOf(merged.address),
      rowsHidden: used.rowHidden,
      columnsHidden: used.columnHidden,
      names: own.items.map((name) => nameOf(name, sheet.name)),
      validated: validated.isNullObject ? "" : validated.address,
    })),
    tables: tables.flatMap(({ table, range, columns }) => tableOf(table, range.address, columns.items)),
    names: inventory.names.map((name) => nameOf(name, null)),
    stamps: stampsOfParts(parts.map(({ xml }) => xml)),
    parts: keptParts(parts),
    notes: inventory.notes,
  };
}

/** Third round trip and, for big workbooks, more: the cells, which rows and columns are hidden where some are, and what cells accept. */
async function readSheets(
  session: Session,
  { sheets: measured, notes }: Measured,
  omissions: string[],
): Promise<SheetSnapshot[]> {
  const hidden = measured.map((each) => new HiddenLines(each));
  const parts = measured.map(({ sheet, used }) => ({
    sheet,
    area: used && capped(used, sheet.name, omissions),
  }));
  const validations = measured.map(({ sheet, validated }) => new ValidationQuestion(sheet, validated));
  const more = (): Piece[] => validations.flatMap((question) => question.next());
  const grids = await readCells(session, parts, [...hidden, ...more()]);
  for (let pieces = more(); pieces.length > 0; pieces = more()) await send(session, pieces);
  return measured.map(({ sheet, merges }, index) => ({
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    cells: grids[index]!,
    merges,
    hiddenRows: hidden[index]!.rows,
    hiddenColumns: hidden[index]!.columns,
    protected: sheet.protection.protected,
    notes: notes.on(sheet.name),
    validations: validations[index]!.validations,
  }));
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

function capped(used: Area, sheet: string, omissions: string[]): Area {
  const rows = Math.max(1, Math.floor(MOST_CELLS / used.columns));
  if (rows >= used.rows) return used;
  omissions.push(`${sheet}: only the first ${rows} of ${used.rows} rows were read.`);
  return { ...used, rows };
}
