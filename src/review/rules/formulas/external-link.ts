import { bookOf } from "../../regions/book";
import type { Book } from "../../regions/book";
import { filesIn, filesInFormula } from "../../regions/links";
import { gathered } from "../../regions/gather";
import type { SheetForms } from "../../regions/sheetForms";
import { CellError } from "../../../workbook/cells";
import type { Report, WorkbookContext, WorkbookRule } from "../../types";

/** Formulas that take figures from another file. */
export const externalLink: WorkbookRule = {
  id: "formulas/external-link",
  scope: "workbook",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Link to another file",
      looksFor:
        "A formula or a name that refers to another workbook, and files that the workbook is linked to.",
      why: "Whoever receives the workbook cannot follow the figure, and it may change or break without notice.",
      messages: {
        cells: "The figure comes from another file: {{file}}.",
        many: "{{count, number}} cells of this sheet, here the first, take figures from another file: {{file}}.",
        cells_broken: "The figure comes from another file and shows {{code}}: {{file}}.",
        many_broken:
          "{{count, number}} cells of this sheet, here the first, take figures from another file, and some of them show {{code}}: {{file}}.",
        name: "The name {{name}} refers to another file: {{file}}.",
        unused: "The workbook is linked to {{file}}, although no formula refers to it.",
      },
    },
    da: {
      name: "Henvisning til en anden fil",
      looksFor:
        "En formel eller et navn, der henviser til en anden projektmappe, og filer, som projektmappen er kædet til.",
      why: "Den, der modtager projektmappen, kan ikke følge tallet, og det kan ændre sig eller gå tabt uden varsel.",
      messages: {
        cells: "Tallet kommer fra en anden fil: {{file}}.",
        many: "{{count, number}} celler på arket, her den første, henter tal fra en anden fil: {{file}}.",
        cells_broken: "Tallet kommer fra en anden fil og viser {{code}}: {{file}}.",
        many_broken:
          "{{count, number}} celler på arket, her den første, henter tal fra en anden fil, og nogle af dem viser {{code}}: {{file}}.",
        name: "Navnet {{name}} henviser til en anden fil: {{file}}.",
        unused: "Projektmappen er kædet til {{file}}, men ingen formel henviser til den.",
      },
    },
  },
  *check({ workbook }: WorkbookContext): Iterable<Report> {
    const used = new Set<string>();
    for (const report of [...reportsOfCells(bookOf(workbook), used)]) yield report;
    for (const { name, formula, hidden } of workbook.names) {
      if (hidden) continue;
      for (const file of filesInFormula(formula, workbook)) {
        if (!used.has(keyOf(file))) yield { messageId: "name", data: { name, file: readable(file) } };
        used.add(keyOf(file));
      }
    }
    for (const link of workbook.externalLinks) {
      if (!used.has(keyOf(link))) yield { messageId: "unused", data: { file: readable(link) } };
    }
  },
};

/** Of so many places on a sheet that take from the same file each is told; of more, the first with their number. */
const MOST_PLACES = 5;

function* reportsOfCells(book: Book, used: Set<string>): Iterable<Report> {
  for (const sheet of book.sheets) {
    const byFile = new Map<string, { readonly row: number; readonly column: number }[]>();
    for (let at = 0; at < sheet.size; at++) {
      const kind = sheet.kinds[at]!;
      if (kind < 0) continue;
      for (const file of filesIn(sheet.form(kind), book.workbook)) {
        const place = { row: sheet.rows[at]!, column: sheet.columns[at]! };
        const places = byFile.get(file);
        if (places) places.push(place);
        else byFile.set(file, [place]);
      }
    }
    for (const [file, cells] of byFile) {
      used.add(keyOf(file));
      const groups = gathered(cells, () => "");
      if (groups.length <= MOST_PLACES) {
        for (const { area, members } of groups)
          yield { ...messageFor("cells", sheet, members, file), sheet: sheet.sheet.name, area };
      } else {
        yield {
          ...messageFor("many", sheet, cells, file),
          sheet: sheet.sheet.name,
          area: { ...groups[0]!.members[0]!, rows: 1, columns: 1 },
        };
      }
    }
  }
}

/** An error where the link is broken: the cell shows an error value, of which data/error-value then says nothing more. */
function messageFor(
  id: "cells" | "many",
  sheet: SheetForms,
  cells: readonly { readonly row: number; readonly column: number }[],
  file: string,
): Pick<Report, "messageId" | "data" | "severity"> {
  const values = cells.map(({ row, column }) => sheet.value(row, column));
  const error = values.find((value): value is CellError => value instanceof CellError);
  const data = { file: readable(file), ...(id === "many" ? { count: cells.length } : {}) };
  return error
    ? { messageId: `${id}_broken`, severity: "error", data: { ...data, code: error.code } }
    : { messageId: id, data };
}

/** The name of a file as people write it: "PA2 budget.xlsx" for "PA2%20budget.xlsx". */
function readable(file: string): string {
  try {
    return decodeURI(file);
  } catch {
    // "100% final.xlsx" has a percent sign of its own.
    return file;
  }
}

/** Files are the same by their name, wherever they lie. */
function keyOf(file: string): string {
  return (file.split(/[\\/]/).pop() ?? file).toLowerCase();
}
