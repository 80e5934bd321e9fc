import { flag, integer, number, oneOf, text } from "../arguments";
import { HostObject } from "../hostObject";
import type { HostStyle } from "../spreadsheet/numberFormats";
import { isUnbounded } from "../spreadsheet/zones";
import type { Zone } from "../spreadsheet/zones";
import { RangeBorderCollection } from "./rangeBorders";
import { refuseProtected } from "./rangeActions";
import type { RangeContents } from "./rangeContents";

/** Pixels a point, on the screen that widths and heights are counted for. */
const pixelsPerPoint = 4 / 3;

/** What a cell has that says nothing else. */
const standard: Readonly<Record<string, unknown>> = {
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
  textColor: "#000000",
  fontSize: 11,
  fontName: "Calibri",
  verticalAlign: "bottom",
  wrapping: "overflow",
  indentLevel: 0,
};
const ofStyle = (style: HostStyle | undefined, name: string): unknown =>
  style?.[name as keyof HostStyle] ?? standard[name];

/** Reads and writes one property of the style of every cell of a range. */
abstract class Styled extends HostObject {
  constructor(protected readonly range: RangeContents) {
    super(range.workbook);
  }

  /** The value that all cells share; null where they differ. */
  protected shared<K extends keyof HostStyle>(
    property: K,
    otherwise: NonNullable<HostStyle[K]>,
  ): HostStyle[K] | null {
    const { workbook, sheetId } = this.range;
    workbook.sheetName(sheetId);
    const zone = workbook.inGrid(sheetId, this.range.zone);
    if (!zone) return otherwise;
    let first: HostStyle[K] | undefined;
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let col = zone.left; col <= zone.right; col++) {
        const style = workbook.getters.getCell({ sheetId, col, row })?.style as HostStyle | undefined;
        const value = style?.[property] ?? otherwise;
        first ??= value;
        if (first !== value) return null;
      }
    }
    return first ?? otherwise;
  }

  protected style(style: HostStyle): void {
    const { workbook, sheetId } = this.range;
    refuseProtected(this.range);
    if (!isUnbounded(this.range.zone)) workbook.grow(sheetId, this.range.zone);
    const zone = workbook.inGrid(sheetId, this.range.zone);
    if (zone && !this.allHave(zone, style)) workbook.do("SET_FORMATTING", { sheetId, target: [zone], style });
  }

  /** Every cell has that very style already: nothing to do, which o-spreadsheet would do cell by cell. */
  private allHave(zone: Zone, style: HostStyle): boolean {
    const { workbook, sheetId } = this.range;
    const wanted = Object.entries(style);
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let col = zone.left; col <= zone.right; col++) {
        const has = workbook.getters.getCell({ sheetId, col, row })?.style as HostStyle | undefined;
        if (wanted.some(([name, value]) => ofStyle(has, name) !== (value ?? standard[name]))) return false;
      }
    }
    return true;
  }
}

/** Excel's alignments that o-spreadsheet has too. */
const horizontal = { General: undefined, Left: "left", Center: "center", Right: "right" } as const;
const vertical = { Top: "top", Center: "middle", Bottom: "bottom" } as const;

function keyOfValue<T extends object>(map: T, value: unknown): keyof T | undefined {
  return (Object.keys(map) as (keyof T)[]).find((key) => map[key] === value);
}

export class RangeFormat extends Styled {
  readonly type = "RangeFormat";

  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get Font(): RangeFont {
    return new RangeFont(this.range);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }

  get HorizontalAlignment(): string | null {
    const align = this.shared("align", "general" as never) as string | null;
    if (align === null) return null;
    return keyOfValue(horizontal, align === "general" ? undefined : align) ?? "General";
  }
  set HorizontalAlignment(value: unknown) {
    const wanted = oneOf(value, Object.keys(horizontal) as (keyof typeof horizontal)[]);
    this.style({ align: horizontal[wanted] });
  }
  get VerticalAlignment(): string | null {
    const align = this.shared("verticalAlign", "bottom");
    return align === null ? null : (keyOfValue(vertical, align) ?? "Bottom");
  }
  set VerticalAlignment(value: unknown) {
    this.style({ verticalAlign: vertical[oneOf(value, Object.keys(vertical) as (keyof typeof vertical)[])] });
  }
  get WrapText(): boolean | null {
    const wrapping = this.shared("wrapping", "overflow");
    return wrapping === null ? null : wrapping === "wrap";
  }
  set WrapText(value: unknown) {
    this.style({ wrapping: flag(value) ? "wrap" : "overflow" });
  }
  get IndentLevel(): number | null {
    return this.shared("indentLevel", 0) ?? null;
  }
  set IndentLevel(value: unknown) {
    this.style({ indentLevel: integer(value) });
  }

  /** In points; null where columns differ. */
  get ColumnWidth(): number | null {
    const { getters } = this.workbook;
    return this.size("COL", (index) => getters.getColSize(this.range.sheetId, index));
  }
  set ColumnWidth(value: unknown) {
    this.resize("COL", number(value));
  }
  get RowHeight(): number | null {
    const { getters } = this.workbook;
    return this.size("ROW", (index) => getters.getRowSize(this.range.sheetId, index));
  }
  set RowHeight(value: unknown) {
    this.resize("ROW", number(value));
  }
  AutofitColumns(): void {
    this.autofit("COL");
  }
  AutofitRows(): void {
    this.autofit("ROW");
  }

  private indexes(dimension: "ROW" | "COL"): readonly number[] {
    const { sheetId, zone, workbook } = this.range;
    workbook.sheetName(sheetId);
    if (!isUnbounded(zone)) workbook.grow(sheetId, zone);
    const inGrid = workbook.inGrid(sheetId, zone);
    if (!inGrid) return [];
    const [from, to] = dimension === "ROW" ? [inGrid.top, inGrid.bottom] : [inGrid.left, inGrid.right];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }
  private size(dimension: "ROW" | "COL", pixels: (index: number) => number): number | null {
    const sizes = new Set(this.indexes(dimension).map((index) => pixels(index)));
    const [first] = sizes;
    return sizes.size === 1 ? first! / pixelsPerPoint : null;
  }
  private resize(dimension: "ROW" | "COL", points: number): void {
    refuseProtected(this.range);
    const elements = this.indexes(dimension);
    const size = Math.max(1, Math.round(points * pixelsPerPoint));
    this.workbook.do("RESIZE_COLUMNS_ROWS", { sheetId: this.range.sheetId, dimension, elements, size });
  }
  private autofit(dimension: "ROW" | "COL"): void {
    refuseProtected(this.range);
    this.workbook.settle();
    const { sheetId } = this.range;
    const elements = this.indexes(dimension);
    if (dimension === "COL") this.workbook.do("AUTORESIZE_COLUMNS", { sheetId, cols: elements });
    else this.workbook.do("AUTORESIZE_ROWS", { sheetId, rows: elements });
  }
}

export class RangeFill extends Styled {
  readonly type = "RangeFill";

  /** "#RRGGBB"; white where there is no fill, as in Excel; "" where cells differ. */
  get Color(): string {
    return (this.shared("fillColor", "#FFFFFF") ?? "").toUpperCase();
  }
  set Color(value: unknown) {
    this.style({ fillColor: text(value) });
  }
  /** Solid or none: patterns are not drawn. */
  get Pattern(): string | null {
    const color = this.shared("fillColor", "");
    return color === null ? null : color === "" ? "None" : "Solid";
  }
  set Pattern(value: unknown) {
    if (oneOf(value, ["None", "Solid"]) === "None") this.Clear();
    else if (this.Pattern !== "Solid") this.Color = "#FFFFFF";
  }
  Clear(): void {
    this.style({ fillColor: undefined });
  }
}

export class RangeFont extends Styled {
  readonly type = "RangeFont";

  get Bold(): boolean | null {
    return this.shared("bold", false) ?? null;
  }
  set Bold(value: unknown) {
    this.style({ bold: flag(value) });
  }
  get Italic(): boolean | null {
    return this.shared("italic", false) ?? null;
  }
  set Italic(value: unknown) {
    this.style({ italic: flag(value) });
  }
  get Strikethrough(): boolean | null {
    return this.shared("strikethrough", false) ?? null;
  }
  set Strikethrough(value: unknown) {
    this.style({ strikethrough: flag(value) });
  }
  get Underline(): string | null {
    const underline = this.shared("underline", false);
    return underline === null ? null : underline ? "Single" : "None";
  }
  set Underline(value: unknown) {
    this.style({ underline: oneOf(value, ["None", "Single"]) === "Single" });
  }
  get Color(): string {
    return (this.shared("textColor", "#000000") ?? "").toUpperCase();
  }
  set Color(value: unknown) {
    this.style({ textColor: text(value) });
  }
  get Size(): number | null {
    return this.shared("fontSize", 11) ?? null;
  }
  set Size(value: unknown) {
    this.style({ fontSize: number(value) });
  }
  get Name(): string | null {
    return this.shared("fontName", "Calibri") ?? null;
  }
  set Name(value: unknown) {
    this.style({ fontName: text(value) });
  }
}
