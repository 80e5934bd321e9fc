/** Taking down how cells look, exactly enough to bring it back. */

import type { Area } from "../address";
import { filled, type CellFormat } from "../edits";
import { readBands, type Piece } from "./batches";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
const WANTED: Excel.CellPropertiesLoadOptions = {
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
/** JSON bytes of one cell's look. */
const BYTES_PER_LOOK = 700;

/**
 * The look of a range. Nearly always all its cells look alike: that takes one small answer. Only where they don't is every cell
 * asked for, in a second round trip.
 */
export class LookQuestion implements Piece {
  readonly reads = true;
  readonly bytes = 2_000;
  private range: Excel.Range | null = null;
  private found: CellFormat[][] | null = null;

  /** @param rangeOf the range of an area on the sheet in question */
  constructor(
    private readonly area: Area,
    private readonly rangeOf: (area: Area) => Excel.Range,
  ) {}

  queue(): void {
    this.range = this.rangeOf(this.area);
    const { format } = this.range;
    format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
    format.font.load("name,size,color,bold,italic,underline,strikethrough");
    format.fill.load("color,pattern");
    format.borders.load("items/sideIndex,items/style");
  }

  take(): void {
    const look = this.range && commonLook(this.range.format);
    this.found = look ? filled(this.area, look) : null;
    this.range = null;
  }

  /** What is still to be asked for once the piece itself has been carried out. */
  rest(): Piece[] {
    if (this.found) return [];
    const rows: CellFormat[][] = [];
    this.found = rows;
    return readBands(this.area, BYTES_PER_LOOK, (band) => {
      const answer = this.rangeOf(band).getCellProperties(WANTED);
      return () => {
        answer.value.forEach((row, index) => {
          rows[band.row - this.area.row + index] = row.map((cell) => ({ ...cell.format }));
        });
      };
    });
  }

  get looks(): readonly (readonly CellFormat[])[] {
    return this.found ?? [];
  }
}

/** The look that all cells share, or null where they differ or have borders (whose places then matter). */
function commonLook(format: Excel.RangeFormat): CellFormat | null {
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

/** Queues bringing back looks that a LookQuestion took down. */
export function bringBackLooks(range: Excel.Range, looks: readonly (readonly CellFormat[])[]): void {
  const first = looks[0]?.[0];
  if (!first) return;
  if ("fill" in first) {
    range.format.fill.clear();
    for (const side of sidesOf(looks)) range.format.borders.getItem(side).style = "None";
  }
  const alike = looks.every((row) => row.every((look) => look === first));
  if (alike) setLook(range.format, first);
  else range.setCellProperties(looks.map((row) => row.map((look) => ({ format: settable(look) }))));
}

/** A range of one row has no borders between rows, one of one column none between columns. */
function sidesOf(looks: readonly (readonly CellFormat[])[]): readonly (typeof SIDES)[number][] {
  return SIDES.filter(
    (side) =>
      !(side === "InsideHorizontal" && looks.length === 1) &&
      !(side === "InsideVertical" && looks[0]!.length === 1),
  );
}

function setLook(format: Excel.RangeFormat, look: Excel.CellPropertiesFormat): void {
  const { font = {}, fill = {}, horizontalAlignment, verticalAlignment, wrapText, indentLevel } = look;
  format.font.set(defined(font) as Excel.Interfaces.RangeFontUpdateData);
  if (isFilled(fill)) format.fill.set(fill);
  format.set(defined({ horizontalAlignment, verticalAlignment, wrapText, indentLevel }));
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/**
 * Only what really was there: setting the nominal white of a cell without fill would hide the gridlines, setting the nominal
 * colour of a border that is none would draw it.
 */
function settable(look: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const { fill, borders, ...rest } = look;
  const lines = Object.entries(borders ?? {}).filter(([, line]) => line && line.style !== "None");
  return {
    ...rest,
    ...(fill && isFilled(fill) ? { fill } : {}),
    ...(lines.length > 0 ? { borders: Object.fromEntries(lines) } : {}),
  };
}

/** Excel names a colour also for cells without fill; the pattern tells. Where it gives none, white counts as no fill. */
function isFilled({ color, pattern }: Excel.CellPropertiesFill): boolean {
  if (!color) return false;
  return pattern ? pattern !== "None" : color.toUpperCase() !== "#FFFFFF";
}
