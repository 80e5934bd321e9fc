/** Covers: labels under one another, each with its value beside it. */

import type { Area } from "../../../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../workbook/snapshot";
import { oncePer } from "../../memory";
import type { WorkbookContext } from "../../types";
import { normalise, tidy } from "../../understand/text";

/** Fewer known fields under one another are no cover. */
const FEWEST_FIELDS = 3;
const HEAD_ROWS = 40;
const LONGEST_LABEL = 45;

/** Fields without which a budget cannot be told from another; references and telephone numbers may be left to others. */
const FIELD =
  /^(?:(?:name of )?(?:the )?(?:organi[sz]ation|applicant|grantee|recipient|implementing partner|partner)(?: name)?|(?:project|programme|program)(?: title| name)?|title(?: of (?:the )?(?:project|programme))?|(?:project |programme |implementation |budget |strategy )?period(?: covered)?|(?:start|end)(?: date)?|duration|currency(?: of (?:the )?budget)?|currency and unit|budget currency|unit|amounts in|contact(?: person| name)?|focal point|prepared by|responsible(?: officer| unit)?|date(?: of (?:submission|budget))?|submission date|(?:total )?(?:budget|amount)(?: requested)?|requested amount|strategy|donor|(?:project |target )?countr(?:y|ies)(?: of (?:implementation|intervention|focus|operation))?|(?:planning |exchange )(?:rate|exchange rate)|organisation(?:ens navn)?|ansoeger|tilskudsmodtager|modtager|partner|projekttitel|projektets titel|projekt|program|titel|projektnavn|(?:projekt|program|budget|strategi)?periode|(?:start|slut)dato|varighed|valuta|enhed|beloeb i|kontakt(?:person)?|udarbejdet af|ansvarlig(?: enhed)?|dato|indsendt|indsendelsesdato|(?:ansoegt|samlet) (?:beloeb|budget)|strategi|bidragyder|giver|lande?|(?:planlaegnings|valuta)kurs)$/;

export interface CoverLine {
  readonly row: number;
  readonly label: string;
  readonly isField: boolean;
  /** Column in which the value stands or should stand. */
  readonly place: number;
  readonly value: unknown;
}

/**
 * The lines of every block of a sheet that is a cover, known fields and others. Lists of words with nothing beside them
 * and forms that nobody has begun to fill in are none.
 */
export function coverBlocks(
  sheet: SheetSnapshot,
  context: WorkbookContext,
): readonly (readonly CoverLine[])[] {
  const known = blocksIn(context);
  let blocks = known.get(sheet);
  if (!blocks) known.set(sheet, (blocks = findBlocks(sheet, context)));
  return blocks;
}

const blocksIn = oncePer<WorkbookContext, Map<SheetSnapshot, readonly (readonly CoverLine[])[]>>(
  () => new Map(),
);

function findBlocks(sheet: SheetSnapshot, context: WorkbookContext): CoverLine[][] {
  return labelColumns(sheet, context).filter((lines) => {
    const filled = lines.filter(({ value }) => value !== null).length;
    const known = lines.filter(({ isField }) => isField).length;
    return known >= FEWEST_FIELDS && filled >= 2 && filled * 2 >= lines.length;
  });
}

/** Labels that stand under one another at the top of a sheet, outside of budgets, indicators and tables, each with what is beside it. */
function labelColumns(sheet: SheetSnapshot, context: WorkbookContext): CoverLine[][] {
  const { cells } = sheet;
  if (!cells.used) return [];
  const taken = takenRows(sheet, context);
  const head = { ...cells.used, rows: Math.min(cells.used.rows, HEAD_ROWS) };
  const columns = new Map<number, CoverLine[]>();
  for (const { row, column, value } of cells.cells(head)) {
    if (typeof value !== "string" || taken(row)) continue;
    const text = tidy(value);
    const label = text.replace(/\s*[:*]+$/, "");
    if (label === "" || label.length > LONGEST_LABEL) continue;
    // "Organisation: IOM" in one cell is a field with its value.
    const inside = /^([^:]{3,40}):\s+\S/.exec(text);
    const isField = FIELD.test(normalise(inside ? inside[1]! : label.replace(/\(.*?\)/g, "")));
    const beside = valueBeside(sheet, row, column);
    const line: CoverLine = {
      row,
      label,
      isField,
      place: beside.column,
      value: inside ? inside[0] : beside.value,
    };
    columns.set(column, [...(columns.get(column) ?? []), line]);
  }
  return [...columns.values()].map(fieldBlock);
}

/** From the first known field to the last: titles above and notes below are no fields. */
function fieldBlock(lines: readonly CoverLine[]): CoverLine[] {
  const first = lines.findIndex(({ isField }) => isField);
  const last = lines.findLastIndex(({ isField }) => isField);
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** The next cell to the right, behind a merge of the label; a blank cell in between is passed over. */
function valueBeside(
  { cells, merges }: SheetSnapshot,
  row: number,
  column: number,
): { readonly column: number; readonly value: unknown } {
  const merge = merges.find((area) => area.row === row && area.column === column);
  const next = column + (merge?.columns ?? 1);
  for (const at of [next, next + 1]) {
    const { value, formula } = cells.cell(row, at);
    if (formula !== null) return { column: at, value: formula };
    if (value !== null && !(typeof value === "string" && value.trim() === "")) return { column: at, value };
  }
  return { column: next, value: null };
}

function takenRows(
  sheet: SheetSnapshot,
  { workbook, budgets, indicators }: WorkbookContext,
): (row: number) => boolean {
  const areas = [
    ...budgets.filter((budget) => budget.sheet === sheet.name).map(({ area }) => area),
    ...indicators
      .filter((list) => list.sheet === sheet.name)
      .map(({ area, headerRow }) => {
        const top = headerRow ?? area.row;
        return { ...area, row: top, rows: area.row + area.rows - top };
      }),
    ...tablesOn(workbook, sheet),
  ];
  return (row) => areas.some((area) => row >= area.row && row < area.row + area.rows);
}

function tablesOn({ tables }: WorkbookSnapshot, { name }: SheetSnapshot): Area[] {
  return tables.map(({ range }) => range).filter((range) => range.sheet.toLowerCase() === name.toLowerCase());
}
