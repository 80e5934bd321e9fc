import { bookOf } from "../../regions/book";
import { versionOf } from "../../regions/excelFunctions";
import { atMost } from "../../regions/gather";
import { plainName, unavailableOn } from "../../regions/unavailable";
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
      const cells = unavailableOn(sheet);
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

function messageFor(name: string): Pick<Report, "messageId" | "data"> {
  const version = versionOf(plainName(name));
  if (version !== null) return { messageId: "newer", data: { function: plainName(name), version } };
  if (/^_xldudf_TILSAGN|^TILSAGN\./i.test(name))
    return { messageId: "own", data: { function: name.replace(/^_xldudf_TILSAGN_/i, "TILSAGN.") } };
  if (/^_xldudf_/i.test(name))
    return { messageId: "addin", data: { function: name.replace(/^_xldudf_/i, "").replaceAll("_", ".") } };
  // Namespaces are how add-ins name their functions; Excel's own with a dot are all known.
  if (name.includes(".") || name.includes("!")) return { messageId: "addin", data: { function: name } };
  return { messageId: "unknown", data: { function: name } };
}
