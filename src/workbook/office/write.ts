/** Second half of applying a plan: its edits as pieces of work for Excel, in order. Each stands alone and finds sheets and tables by name. */

import { writePart } from "./ownParts";
import { areaAddress, contains, type Area, type RangeRef } from "../address";
import type { CellInput, EditPlan, WorkbookEdit } from "../edits";
import { stampsToXml, withoutStamp } from "../stamps";
import { writeBands, type Piece } from "./batches";
import type { Before } from "./before";
import { bringBackLooks } from "./bringBack";
import { plannedText, queueChart } from "./charts";
import { toExcel } from "./content";
import { namesOf } from "./names";
import { queueForNewSheet } from "./newSheets";
import { giveLook, pointsOf, TABLE_STYLE } from "./roles";
import type { Session } from "./session";
import { writeStamps } from "./stampParts";

/** JSON bytes of an edit that carries no content. */
const SMALL = 1_500;
/** A chart's, and what each of its series adds. */
const BYTES_OF_CHART = 5_000;
const BYTES_OF_SERIES = 2_000;
const BYTES_PER_FORMAT = 24;
/** JSON bytes of a cell beside its text: quotes, comma, brackets. */
const BYTES_AROUND = 8;

/** What is to be sent for the plan. */
export function piecesFor(session: Session, plan: EditPlan, before: Before): Piece[] {
  const formats = new KnownFormats(before, plan.edits);
  const textAt = plannedText(plan);
  return plan.edits.flatMap((edit, index) => {
    if (edit.kind === "removeStamp")
      return index === firstRemoved(plan) ? stampsGone(session, plan, before) : [];
    return piecesOf(session, edit, before, { formatsAt: (range) => formats.at(range, index), textAt });
  });
}

const firstRemoved = ({ edits }: EditPlan): number => edits.findIndex(({ kind }) => kind === "removeStamp");

/** All stamps that the plan removes go at once, because what is left is gathered in one part. */
function stampsGone(session: Session, { edits }: EditPlan, before: Before): Piece[] {
  const left = edits.reduce(
    (stamps, edit) => (edit.kind === "removeStamp" ? withoutStamp(stamps, edit.table) : stamps),
    before.stamps,
  );
  return [{ bytes: SMALL, queue: () => writeStamps(session, left, before.stampParts) }];
}

/** What is known beforehand of cells when an edit's turn comes. */
interface Foresight {
  formatsAt(range: RangeRef): readonly (readonly string[])[];
  textAt(cell: RangeRef): string | null;
}

function piecesOf(
  session: Session,
  edit: Exclude<WorkbookEdit, { kind: "removeStamp" }>,
  before: Before,
  { formatsAt, textAt }: Foresight,
): Piece[] {
  const { worksheets, tables } = session.workbook;
  const at = (range: RangeRef): Excel.Range => worksheets.getItem(range.sheet).getRange(areaAddress(range));
  const small = (queue: () => void): Piece[] => [{ bytes: SMALL, queue }];
  switch (edit.kind) {
    case "addSheet":
      return small(() => void worksheets.add(edit.sheet));
    case "deleteSheet":
      return small(() => worksheets.getItem(edit.sheet).delete());
    case "write":
      return writePieces(edit.range, edit.cells, formatsAt(edit.range), at);
    case "style":
      return small(() => giveLook(at(edit.range), edit.range, edit.role, edit.indent));
    case "numberFormat":
      return writeBands(edit.range, BYTES_PER_FORMAT, (band) => {
        at({ ...band, sheet: edit.range.sheet }).numberFormat = rowsOf(edit.formats, edit.range, band);
        return undefined;
      });
    case "wrap":
      return small(() => {
        at(edit.range).format.wrapText = true;
      });
    case "formats":
      return bringBackLooks(edit.range, edit.formats, at);
    case "columnWidth":
      if (edit.onlyWiden && (before.columnWidth(edit.range) ?? 0) >= edit.characters) return [];
      return small(() => {
        at(edit.range).format.columnWidth = pointsOf(edit.characters);
      });
    case "clear":
      return small(() => at(edit.range).clear());
    case "table":
      return small(() => {
        const table = worksheets.getItem(edit.range.sheet).tables.add(areaAddress(edit.range), true);
        table.name = edit.name;
        table.style = TABLE_STYLE;
        if (edit.filterButtons === false) table.showFilterButton = false;
      });
    case "removeTable":
      return small(() => void tables.getItem(edit.name).convertToRange());
    case "resizeTable":
      return small(() => tables.getItem(edit.name).resize(at(edit.range)));
    case "stamp":
      return small(() => void session.workbook.customXmlParts.add(stampsToXml([edit.stamp])));
    case "part":
      return small(() => writePart(session, edit.xml, before.partIds(edit.namespace)));
    case "name":
      return small(() => void namesOf(session, edit.scope).add(edit.name, edit.formula));
    case "removeName":
      return small(() => namesOf(session, edit.scope).getItem(edit.name).delete());
    case "note":
      return [{ bytes: SMALL + 2 * edit.text.length, queue: () => queueForNewSheet(session.workbook, edit) }];
    case "validation":
    case "freeze":
    case "print":
      return [{ bytes: 2 * SMALL, queue: () => queueForNewSheet(session.workbook, edit) }];
    case "chart": {
      const bytes = BYTES_OF_CHART + edit.chart.series.length * BYTES_OF_SERIES;
      return [{ bytes, queue: () => queueChart(session.workbook, edit, textAt) }];
    }
    case "select":
      return small(() => {
        worksheets.getItem(edit.range.sheet).activate();
        at(edit.range).select();
      });
  }
}

function writePieces(
  range: RangeRef,
  cells: readonly (readonly CellInput[])[],
  formats: readonly (readonly string[])[],
  at: (range: RangeRef) => Excel.Range,
): Piece[] {
  return writeBands(range, bytesPerCell(cells), (band) => {
    const part = at({ ...band, sheet: range.sheet });
    const inputs = rowsOf(cells, range, band);
    const before = rowsOf(formats, range, band);
    const now = before.map((row, r) => row.map((format, c) => formatFor(inputs[r]![c]!, format)));
    if (now.some((row, r) => row.some((format, c) => format !== before[r]![c]))) part.numberFormat = now;
    part.formulas = inputs.map((row, r) => row.map((input, c) => toExcel(input, now[r]![c]!)));
    return undefined;
  });
}

/** A cell formatted as text would keep a number or a formula as text. */
function formatFor(input: CellInput, format: string): string {
  return format === "@" && input !== null && typeof input !== "string" ? "General" : format;
}

function bytesPerCell(cells: readonly (readonly CellInput[])[]): number {
  let bytes = 0;
  let count = 0;
  for (const row of cells) {
    for (const cell of row) {
      bytes +=
        BYTES_AROUND +
        2 *
          (typeof cell === "string"
            ? cell.length
            : typeof cell === "object"
              ? (cell?.formula.length ?? 0)
              : 10);
      count++;
    }
  }
  return Math.max(BYTES_AROUND, Math.ceil(bytes / Math.max(1, count)));
}

function rowsOf<T>(cells: readonly (readonly T[])[], range: Area, band: Area): T[][] {
  const first = band.row - range.row;
  return cells.slice(first, first + band.rows).map((row) => [...row]);
}

/** Number formats as they will be when an edit's turn comes. */
class KnownFormats {
  constructor(
    private readonly before: Before,
    private readonly edits: readonly WorkbookEdit[],
  ) {}

  /** Formats of the range once the edits before `index` are done. */
  at(range: RangeRef, index: number): readonly (readonly string[])[] {
    const earlier = this.edits
      .slice(0, index)
      .filter((edit) => edit.kind === "numberFormat" || edit.kind === "clear");
    const sameSheet = earlier.filter((edit) => edit.range.sheet.toLowerCase() === range.sheet.toLowerCase());
    return this.before.content(range).formats.map((row, r) =>
      row.map((format, c) => {
        let known = format;
        for (const edit of sameSheet) {
          const [rowAt, columnAt] = [range.row + r, range.column + c];
          if (!contains(edit.range, rowAt, columnAt)) continue;
          known =
            edit.kind === "clear"
              ? "General"
              : edit.formats[rowAt - edit.range.row]![columnAt - edit.range.column]!;
        }
        return known;
      }),
    );
  }
}
