import { CellError } from "../../../workbook/cells";
import { bookOf, functionsOf } from "../../regions/book";
import { versionOf } from "../../regions/excelFunctions";
import { atMost } from "../../regions/gather";
import type { SheetForms } from "../../regions/sheetForms";
import type { Report, WorkbookContext, WorkbookRule } from "../../types";

/** A cell that shows #NAME? because its formula calls a function that was not there when it was computed. */
export const unavailableFunction: WorkbookRule = {
  id: "formulas/unavailable-function",
  scope: "workbook",
  severity: "error",
  fixable: false,
  texts: {
    en: {
      name: "Function that cannot compute",
      looksFor:
        "A cell that shows #NAME? and calls a function that Excel, or that version of it, does not have.",
      why: "The cell has no value, nor has anything that is computed from it.",
      messages: {
        addin:
          "{{function}} is a function of an add-in that was not there when the cell was computed: it shows #NAME?.",
        own: "{{function}} is a function of Tilsagn, which was not open when the cell was computed: it shows #NAME?.",
        newer:
          "{{function}} needs {{version}} or later; the cell was computed by an older one and shows #NAME?.",
        unknown: "No Excel has a function {{function}}: the cell shows #NAME?.",
      },
    },
    da: {
      name: "Funktion, der ikke kan beregnes",
      looksFor:
        "En celle, der viser #NAME? (#NAVN?) og kalder en funktion, som Excel eller den pågældende version ikke har.",
      why: "Cellen har ingen værdi, og det har det, der beregnes ud fra den, heller ikke.",
      messages: {
        addin:
          "{{function}} er en funktion i et tilføjelsesprogram, der manglede, da cellen blev beregnet. Den viser #NAME? (#NAVN?).",
        own: "{{function}} er en funktion i Tilsagn, der ikke var åbent, da cellen blev beregnet. Den viser #NAME? (#NAVN?).",
        newer:
          "{{function}} kræver {{version}} eller nyere. Cellen er beregnet i en ældre version og viser #NAME? (#NAVN?).",
        unknown: "Excel har ingen funktion {{function}}. Cellen viser #NAME? (#NAVN?).",
      },
    },
  },
  *check(context: WorkbookContext): Iterable<Report> {
    for (const sheet of bookOf(context.workbook).sheets) {
      const cells = [...unavailableOn(sheet)];
      for (const name of new Set(cells.map((cell) => cell.name))) {
        const own = cells.filter((cell) => cell.name === name);
        for (const area of atMost(own, MOST_PLACES)) {
          yield { ...messageFor(name), sheet: sheet.sheet.name, area, actual: "#NAME?" };
        }
      }
    }
  },
};

/** Of so many places on a sheet with the same unknown function each is told; of more, the first alone. */
const MOST_PLACES = 5;

interface Unavailable {
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

function* unavailableOn(sheet: SheetForms): Iterable<Unavailable> {
  const names = new Map<number, string | null>();
  for (let at = 0; at < sheet.size; at++) {
    const kind = sheet.kinds[at]!;
    if (kind < 0) continue;
    const [row, column] = [sheet.rows[at]!, sheet.columns[at]!];
    const value = sheet.value(row, column);
    if (!(value instanceof CellError) || value.code !== "#NAME?") continue;
    if (!names.has(kind)) names.set(kind, guiltyOf(functionsOf(sheet.form(kind))));
    const name = names.get(kind);
    if (name) yield { row, column, name };
  }
}

/** The function to blame: one that no Excel has before one that only newer ones have. */
function guiltyOf(names: readonly string[]): string | null {
  return (
    names.find((name) => versionOf(plain(name)) === null) ??
    names.find((name) => versionOf(plain(name)) !== "any") ??
    null
  );
}

const FILE_PREFIX = /^(?:_xlfn\.)?(?:_xlws\.|_xlpm\.)?/i;

function plain(name: string): string {
  return name.replace(FILE_PREFIX, "");
}

function messageFor(name: string): Pick<Report, "messageId" | "data"> {
  const version = versionOf(plain(name));
  if (version !== null) return { messageId: "newer", data: { function: plain(name), version } };
  if (/^_xldudf_TILSAGN|^TILSAGN\./i.test(name))
    return { messageId: "own", data: { function: name.replace(/^_xldudf_TILSAGN_/i, "TILSAGN.") } };
  if (/^_xldudf_/i.test(name))
    return { messageId: "addin", data: { function: name.replace(/^_xldudf_/i, "").replaceAll("_", ".") } };
  // Namespaces are how add-ins name their functions; Excel's own with a dot are all known.
  if (name.includes(".") || name.includes("!")) return { messageId: "addin", data: { function: name } };
  return { messageId: "unknown", data: { function: name } };
}
