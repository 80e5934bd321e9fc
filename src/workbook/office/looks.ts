/** How cells look, as far as it is taken down and brought back: fonts, fills, borders, alignment. */

import type { CellFormat } from "../edits";

/** Where a range has borders. */
export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** What is asked of a single cell. */
export const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    font: {
      name: true,
      size: true,
      color: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
    },
    fill: { color: true, pattern: true },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};
/** What is asked of a range for `commonLook`. */
export function loadLook({ format }: Excel.Range): void {
  format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
  format.font.load("name,size,color,bold,italic,underline,strikethrough");
  format.fill.load("color,pattern");
  format.borders.load("items/sideIndex,items/style");
}

/** The look that all cells share, or null where they differ or have borders (whose places then matter). */
export function commonLook(format: Excel.RangeFormat): CellFormat | null {
  const { font, fill, borders } = format;
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel } = format;
  const { name, size, color, bold, italic, underline, strikethrough } = font;
  const bordered = borders.items.some(
    ({ sideIndex, style }) => (SIDES as readonly string[]).includes(sideIndex) && style !== "None",
  );
  const look = {
    horizontalAlignment,
    verticalAlignment,
    wrapText,
    indentLevel,
    font: { name, size, color, bold, italic, underline, strikethrough },
    fill: { color: fill.color, pattern: fill.pattern },
  };
  // Excel answers null where cells differ, for colours an empty text.
  const values = [...Object.values(look), ...Object.values(look.font), look.fill.color];
  return bordered || values.some((value) => value === null || value === "") ? null : look;
}

/** All that a look holds. */
export const wholeLook = (look: CellFormat): CellFormat => look;

/** What a table's style may leave behind: also fill, borders and the font's colour. */
export function colouredLook(look: CellFormat): CellFormat {
  const { font, ...rest } = look as Excel.CellPropertiesFormat;
  return { ...rest, font: { size: font?.size, color: font?.color, bold: font?.bold, italic: font?.italic } };
}

/** What a role without colours changes. */
export function plainLook(look: CellFormat): CellFormat {
  const { font, horizontalAlignment, verticalAlignment, wrapText, indentLevel } =
    look as Excel.CellPropertiesFormat;
  return {
    font: { size: font?.size, bold: font?.bold, italic: font?.italic },
    ...{ horizontalAlignment, verticalAlignment, wrapText, indentLevel },
  };
}
