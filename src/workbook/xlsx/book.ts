/** The workbook part: sheets in order, defined names, date system. Source: ECMA-376 part 1, 18.2. */

import type { NameSnapshot, SheetVisibility } from "../snapshot";
import { XlsxError } from "./errors";
import { shownFormula } from "./formulas";
import type { XlsxLimits } from "./limits";
import type { Parts, Relationship } from "./parts";

export interface BookSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Where the sheet is; undefined where the workbook points nowhere. */
  readonly relationship: Relationship | undefined;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly NameSnapshot[];
  readonly date1904: boolean;
  /** External link parts in the order in which formulas number them. */
  readonly externalLinks: readonly string[];
  readonly relationships: ReadonlyMap<string, Relationship>;
}

/** Finds the workbook part of the package, or throws the XlsxError that says what the package is instead. */
export function findBook(parts: Parts): string {
  if (parts.has("mimetype") && parts.text("mimetype")?.includes("opendocument"))
    throw new XlsxError("openDocument");
  const main = [...parts.relationships("").values()].find(({ type }) => type === "officeDocument");
  const part = main?.target ?? "xl/workbook.xml";
  const type = parts.contentType(part) ?? "";
  if (/binary/i.test(type) || /\.bin$/i.test(part)) throw new XlsxError("binaryWorkbook");
  // Macro-enabled workbooks and templates have types of their own; all say what they are in one of these words.
  if (!parts.has(part) || (type !== "" && !/spreadsheetml|ms-excel/i.test(type)))
    throw new XlsxError("notWorkbook");
  return part;
}

export function readBook(parts: Parts, part: string, limits: XlsxLimits): Book {
  const relationships = parts.relationships(part);
  const sheets: BookSheet[] = [];
  const names: (Omit<NameSnapshot, "scope"> & { readonly scope: number | null })[] = [];
  const externalLinks: string[] = [];
  let date1904 = false;
  parts.scan(part, (scanner) => {
    if (scanner.depth === 2 && scanner.is("workbookPr")) date1904 = scanner.flag("date1904");
    else if (scanner.depth === 3 && scanner.is("sheet")) {
      sheets.push({
        name: scanner.attribute("name") ?? "",
        visibility: visibility(scanner.attribute("state")),
        relationship: relationships.get(scanner.attribute("id") ?? ""),
      });
    } else if (scanner.depth === 3 && scanner.is("definedName")) {
      const name = scanner.attribute("name") ?? "";
      const scope = scanner.attribute("localSheetId");
      const hidden = scanner.flag("hidden");
      names.push({
        name,
        hidden,
        scope: scope === null ? null : Number(scope),
        formula: shownFormula(scanner.readContent()),
      });
    } else if (scanner.depth === 3 && scanner.is("externalReference")) {
      const link = relationships.get(scanner.attribute("id") ?? "");
      if (link) externalLinks.push(link.target);
    } else if (scanner.depth === 2 && scanner.is("extLst")) scanner.skip();
    if (sheets.length > limits.items || names.length > limits.items) throw new XlsxError("tooBig", part);
  });
  return {
    sheets,
    names: names.map((name) => ({
      ...name,
      scope: name.scope === null ? null : (sheets[name.scope]?.name ?? null),
    })),
    date1904,
    externalLinks,
    relationships,
  };
}

function visibility(state: string | null): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
