/** Giving cells looks again that a LookQuestion took down. */

import type { Area, RangeRef } from "../address";
import { filled, type CellFormat } from "../edits";
import { writeBands, type Piece } from "./batches";
import { SIDES } from "./looks";

/** JSON bytes of a request that gives a block, or each cell of one, its look. */
const BYTES_OF_BLOCK = 1_500;
const BYTES_PER_LOOK = 700;

type Looks = readonly (readonly CellFormat[])[];

/** Brings looks back, block by block of cells that look alike; where borders have their places, cell by cell. */
export function bringBackLooks(range: RangeRef, looks: Looks, at: (range: RangeRef) => Excel.Range): Piece[] {
  const first = looks[0]?.[0];
  if (!first) return [];
  const plain: Piece = { bytes: BYTES_OF_BLOCK, queue: () => makePlain(at(range), looks) };
  const blocks = blocksOf(range, looks).flatMap(({ area, look }) =>
    linesOf(look).length === 0
      ? [{ bytes: BYTES_OF_BLOCK, queue: () => setLook(at({ ...area, sheet: range.sheet }).format, look) }]
      : writeBands(area, BYTES_PER_LOOK, (band) => {
          const cells = filled(band, { format: settable(look) });
          at({ ...band, sheet: range.sheet }).setCellProperties(cells);
          return undefined;
        }),
  );
  return "fill" in first ? [plain, ...blocks] : blocks;
}

interface Block {
  readonly area: Area;
  readonly look: Excel.CellPropertiesFormat;
}

/** Rectangles of cells that look alike, each cell once: runs within a row, joined with the equal run straight above. */
function blocksOf({ row: top, column: left }: Area, looks: Looks): Block[] {
  const blocks: Block[] = [];
  let above = new Map<string, number>();
  looks.forEach((row, r) => {
    const here = new Map<string, number>();
    for (let c = 0, end = 0; c < row.length; c = end) {
      const look = row[c]!;
      end = c + 1;
      while (end < row.length && row[end] === look) end++;
      const key = `${c},${end}`;
      const joined = above.get(key);
      const block = joined === undefined ? undefined : blocks[joined];
      if (joined !== undefined && block?.look === look) {
        blocks[joined] = { look, area: { ...block.area, rows: block.area.rows + 1 } };
        here.set(key, joined);
      } else {
        here.set(key, blocks.length);
        blocks.push({ look, area: { row: top + r, column: left + c, rows: 1, columns: end - c } });
      }
    }
    above = here;
  });
  return blocks;
}

/** Without fill and borders. */
function makePlain(range: Excel.Range, looks: Looks): void {
  range.format.fill.clear();
  for (const side of sidesOf(looks)) range.format.borders.getItem(side).style = "None";
}

/** A range of one row has no borders between rows, one of one column none between columns. */
function sidesOf(looks: Looks): readonly (typeof SIDES)[number][] {
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
  const { fill } = look;
  return {
    ...look,
    fill: fill && isFilled(fill) ? fill : undefined,
    borders: Object.fromEntries(linesOf(look)),
  };
}

/** Excel names a colour also for cells without fill; the pattern tells. Where it gives none, white counts as no fill. */
function isFilled({ color, pattern }: Excel.CellPropertiesFill): boolean {
  if (!color) return false;
  return pattern ? pattern !== "None" : color.toUpperCase() !== "#FFFFFF";
}

/** The sides on which the cell has a border, with its line. */
function linesOf({ borders }: Excel.CellPropertiesFormat): [string, unknown][] {
  return Object.entries((borders ?? {}) as object).filter(
    ([, line]: [string, { style?: string } | undefined]) => line !== undefined && line.style !== "None",
  );
}
