/** Number formats by cell style. Source: ECMA-376 part 1, 18.8.30 (built-in formats) and 18.8.45 (xf). */

import { isDateFormat } from "../numberFormat";
import type { Parts } from "./parts";

const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, "$#,##0_);($#,##0)"],
  [6, "$#,##0_);[Red]($#,##0)"],
  [7, "$#,##0.00_);($#,##0.00)"],
  [8, "$#,##0.00_);[Red]($#,##0.00)"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

export interface Styles {
  /** The number format code of a cell style; "General" for one that is not defined. */
  numberFormat(style: number): string;
  /** Whether numbers of that style are dates. */
  isDate(style: number): boolean;
}

export function readStyles(parts: Parts, part: string | undefined): Styles {
  const custom = new Map<number, string>();
  const formatIds: number[] = [];
  let inCellFormats = false;
  if (part !== undefined) {
    parts.scan(part, (scanner) => {
      if (scanner.depth === 2) inCellFormats = scanner.is("cellXfs");
      if (inCellFormats && scanner.is("xf")) formatIds.push(Number(scanner.attribute("numFmtId") ?? 0));
      else if (scanner.depth === 3 && scanner.is("numFmt")) {
        custom.set(Number(scanner.attribute("numFmtId")), scanner.attribute("formatCode") ?? "General");
      }
    });
  }
  const formats = formatIds.map((id) => custom.get(id) ?? BUILT_IN.get(id) ?? "General");
  const dates = formats.map(isDateFormat);
  return {
    numberFormat: (style) => formats[style] ?? "General",
    isDate: (style) => dates[style] ?? false,
  };
}
