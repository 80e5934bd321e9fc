/** The workbook part: its sheets, names and how it is computed. Source: ECMA-376 part 1, 18.2. */

import { quoteSheet } from "../../address";
import { escapeXml } from "../../xml";
import type { DraftBook, DraftName } from "./book";
import { XlsxWriteError } from "./errors";
import { FormulaFault } from "./formulas";
import type { FileFormulas } from "./formulas";
import { MAIN, RELATIONSHIPS, XML } from "./markup";

/** The version of Excel's calculation that computes like the known values; Excel recomputes what older ones computed. */
const CALCULATION = 191029;

/**
 * @param sheetIds relationships that lead to the sheets, in their order
 * @param uncomputed whether values of formulas are missing, so that they are to be computed when the file is opened
 */
export function workbookXml(
  book: DraftBook,
  sheetIds: readonly string[],
  formulas: FileFormulas,
  uncomputed: boolean,
): string {
  const sheets = book.sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="${sheetIds[index]!}"/>`,
  );
  const active = book.active ? book.sheets.indexOf(book.active) : 0;
  const names = [...printTitles(book), ...book.names.map((name) => nameXml(book, name, formulas))];
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr defaultThemeVersion="166925"/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="${active}"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    `<calcPr calcId="${CALCULATION}"${uncomputed ? ' fullCalcOnLoad="1"' : ""}/></workbook>`
  );
}

function printTitles({ sheets }: DraftBook): string[] {
  return sheets.flatMap(({ name, print }, index) =>
    print && print.titleRows > 0
      ? [definedName("_xlnm.Print_Titles", index, `${quoteSheet(name)}!$1:$${print.titleRows}`)]
      : [],
  );
}

function nameXml({ sheets }: DraftBook, { name, formula, scope }: DraftName, formulas: FileFormulas): string {
  try {
    return definedName(name, scope ? sheets.indexOf(scope) : null, formulas.fileForm(formula, null));
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    throw new XlsxWriteError("formula", `name ${name}: ${error.message}`, { cause: error });
  }
}

function definedName(name: string, sheet: number | null, formula: string): string {
  const scope = sheet === null ? "" : ` localSheetId="${sheet}"`;
  return `<definedName name="${escapeXml(name)}"${scope}>${escapeXml(formula)}</definedName>`;
}
