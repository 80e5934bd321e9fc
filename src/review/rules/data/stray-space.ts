import type { Area } from "../../../workbook/address";
import { areaAddress, cellArea } from "../../../workbook/address";
import type { Cell } from "../../../workbook/cells";
import type { SheetSnapshot } from "../../../workbook/snapshot";
import type { EditPlan } from "../../../workbook/edits";
import { readAmount } from "../../understand/amounts";
import { readYear } from "../../understand/years";
import type { RecognisedBudget, Report, WorkbookContext, WorkbookRule } from "../../types";
import { around } from "../../../workbook/address";

/** Labels and codes with blanks before or behind them, or with two where one belongs. */
export const straySpace: WorkbookRule = {
  id: "data/stray-space",
  severity: "note",
  fixable: true,
  scope: "workbook",
  texts: {
    en: {
      name: "Stray space in a label",
      looksFor:
        "Spaces before or behind a label, a header or an indicator’s code, or two of them between words.",
      why: "The cell looks like any other, but look-ups and SUMIF by that name do not find it.",
      fix: "Writes the text without them.",
      messages: {
        one: "“{{text}}” has stray spaces, so look-ups by that name miss it.",
        many: "{{count}} labels have stray spaces ({{cells}}), so look-ups by their names miss them.",
      },
    },
    da: {
      name: "Overflødige mellemrum",
      looksFor:
        "Mellemrum før eller efter en betegnelse, en overskrift eller en indikators kode, eller to mellemrum mellem ord.",
      why: "Cellen ligner alle andre, men opslag og SUM.HVIS på navnet finder den ikke.",
      fix: "Skriver teksten uden dem.",
      messages: {
        one: "»{{text}}« har overflødige mellemrum, så opslag på navnet ikke finder den.",
        many: "{{count}} betegnelser har overflødige mellemrum ({{cells}}), så opslag på navnene ikke finder dem.",
      },
    },
  },
  *check(context: WorkbookContext): Iterable<Report> {
    for (const sheet of context.workbook.sheets) {
      const found = labelsOn(sheet, context).filter(({ value }) => tidied(value) !== value);
      const stray = withoutIndents(found);
      if (stray.length > MOST_ALONE) yield reportOfAll(sheet.name, stray);
      else for (const cell of stray) yield reportOf(sheet.name, cell);
    }
  },
};

/** More than this on one sheet are one habit, and one finding. */
const MOST_ALONE = 3;
const LISTED = 8;

interface LabelCell {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

const SPACES = /[ \t\u00a0\u2007\u202f]/;
const EDGES = new RegExp(`^${SPACES.source}+|${SPACES.source}+$`, "g");
/** How a label of what is already in the line above begins. */
const PART_OF =
  /^\s*(?:\p{Pd}\s*)?(?:of which|here?of|thereof|including|incl\.|heraf|deraf|herunder|inkl\.)(?!\p{L})/iu;
const DOUBLED = new RegExp(`(?<=\\S)${SPACES.source}{2,}(?=\\S)`, "g");

/** Line breaks are meant; a no-break space between two words may be. */
function tidied(text: string): string {
  return text.replace(EDGES, "").replace(DOUBLED, " ");
}

/** Typed texts that are labels or headers of a budget, or codes of indicators. Figures and years have rules of their own. */
function labelsOn(sheet: SheetSnapshot, { budgets, indicators }: WorkbookContext): LabelCell[] {
  const labels = new Map<string, LabelCell>();
  const take = ({ row, column, value, formula }: Cell): void => {
    if (typeof value !== "string" || formula !== null || value.trim() === "") return;
    labels.set(`${row}:${column}`, { row, column, value });
  };
  const mayBeLabel = ({ value, formula }: Cell): boolean => typeof value === "string" && formula === null;
  for (const budget of budgets.filter((one) => one.sheet === sheet.name)) {
    const isFigurePlace = figurePlacesOf(budget);
    for (const cell of sheet.cells.cells(budget.area)) {
      if (!mayBeLabel(cell) || isFigurePlace(cell)) continue;
      if (readYear(cell) === null && readAmount(cell).kind === "words") take(cell);
    }
  }
  for (const list of indicators.filter((one) => one.sheet === sheet.name)) {
    for (const { row, column } of list.rows) {
      if (column !== list.columns.definition) take(sheet.cells.cell(row, column));
    }
  }
  return [...labels.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function figurePlacesOf({
  orientation,
  years,
  totalIndex,
  lines,
}: RecognisedBudget): (cell: Cell) => boolean {
  const positions = new Set([...years.flatMap(({ index, parts }) => [index, ...(parts ?? [])]), totalIndex]);
  const indexes = new Set(lines.map(({ index }) => index));
  return ({ row, column }) => {
    const [position, line] = orientation === "years-across" ? [column, row] : [row, column];
    return positions.has(position) && indexes.has(line);
  };
}

/**
 * Leading blanks that several labels of a column share set them in under another; so do those of one alone that says
 * itself to be a part of the line above. That is a look, not a slip.
 */
function withoutIndents(cells: readonly LabelCell[]): LabelCell[] {
  const indented = (cell: LabelCell): boolean =>
    /^[ \u00a0]{2,}\S/.test(cell.value) && tidied(cell.value) === cell.value.replace(/^[ \u00a0]+/, "");
  const columns = new Map<number, number>();
  for (const cell of cells.filter(indented)) columns.set(cell.column, (columns.get(cell.column) ?? 0) + 1);
  return cells.filter(
    (cell) => !indented(cell) || (columns.get(cell.column)! < 2 && !PART_OF.test(cell.value)),
  );
}

function reportOf(sheet: string, cell: LabelCell): Report {
  return {
    messageId: "one",
    data: { text: cell.value },
    sheet,
    area: cellArea(cell.row, cell.column),
    actual: cell.value,
    expected: tidied(cell.value),
    fix: trim(sheet, [cell]),
  };
}

function reportOfAll(sheet: string, cells: readonly LabelCell[]): Report {
  const places: Area[] = cells.map(({ row, column }) => cellArea(row, column));
  const listed = places.slice(0, LISTED).map(areaAddress).join(", ");
  return {
    messageId: "many",
    data: { count: cells.length, cells: cells.length > LISTED ? `${listed} …` : listed },
    sheet,
    area: around(places),
    fix: trim(sheet, cells),
  };
}

function trim(sheet: string, cells: readonly LabelCell[]): EditPlan {
  const range = ({ row, column }: LabelCell) => ({ sheet, row, column, rows: 1, columns: 1 });
  return {
    expects: cells.map((cell) => ({ kind: "content", range: range(cell), cells: [[cell.value]] })),
    edits: cells.map((cell) => ({ kind: "write", range: range(cell), cells: [[tidied(cell.value)]] })),
  };
}
