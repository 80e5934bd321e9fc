/** The styles of cells, each kept once. Source: ECMA-376 part 1, 18.8. */

import type { CellRole } from "../../edits";
import { LOOKS } from "../../looks";
import type { TextLook } from "./rowHeights";
import { markupText } from "./text";
import { MAIN, XML } from "./markup";

interface CellStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly color: string | null;
  readonly fill: string | null;
  readonly border: string | null;
  readonly horizontal: "left" | "right" | null;
  readonly vertical: "top" | null;
  readonly wrap: boolean;
  readonly indent: number;
  readonly numberFormat: string;
  /** The cell holds text that must stay text when somebody enters the cell and leaves it again. */
  readonly quoted: boolean;
}

const STANDARD: CellStyle = {
  bold: false,
  italic: false,
  size: 11,
  color: null,
  fill: null,
  border: null,
  horizontal: null,
  vertical: null,
  wrap: false,
  indent: 0,
  numberFormat: "General",
  quoted: false,
};

/** Formats that mean the same in every language of Excel. Source: ECMA-376 part 1, 18.8.30. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["0.00E+00", 11],
  ["@", 49],
]);
const FIRST_OWN_FORMAT = 164;
/** Excel's limit of cell formats. */
export const MAX_STYLES = 65_490;

export class Styles {
  private readonly styles: CellStyle[] = [STANDARD];
  private readonly known = new Map<string, number>([[JSON.stringify(STANDARD), 0]]);
  /** What changes have been found to lead to, by change and style. */
  private readonly changes = new Map<string, number>();

  get count(): number {
    return this.styles.length;
  }

  /** The style with the role's look; what the role says nothing about stays. */
  withRole(style: number, role: CellRole, indent: number): number {
    return this.changed(style, `r${role} ${indent}`, (before) => ({
      ...before,
      ...LOOKS[role],
      ...(indent > 0 ? { indent } : {}),
    }));
  }

  withNumberFormat(style: number, numberFormat: string): number {
    return this.changed(style, `f${numberFormat}`, (before) => ({ ...before, numberFormat }));
  }

  withWrap(style: number): number {
    return this.changed(style, "w", (before) => ({ ...before, wrap: true }));
  }

  withQuote(style: number): number {
    return this.changed(style, "q", (before) => ({ ...before, quoted: true }));
  }

  numberFormat(style: number): string {
    return this.styles[style]!.numberFormat;
  }

  /** What the height of its text depends on; null where a line of the standard font is enough. */
  textLook(style: number): TextLook | null {
    const look = this.styles[style]!;
    return look.wrap || look.size > STANDARD.size ? look : null;
  }

  xml(): string {
    const fonts = new Pool([fontXml(STANDARD)]);
    const fills = new Pool(['<fill><patternFill patternType="none"/></fill>', GREY_FILL]);
    const borders = new Pool([borderXml(null)]);
    const formats = new Pool([]);
    const cells = this.styles.map((style) => {
      const builtIn = BUILT_IN.get(style.numberFormat);
      const format = builtIn ?? FIRST_OWN_FORMAT + formats.index(style.numberFormat);
      const font = fonts.index(fontXml(style));
      const fill = style.fill === null ? 0 : fills.index(fillXml(style.fill));
      return cellFormatXml(style, format, font, fill, borders.index(borderXml(style.border)));
    });
    const own = formats.items.map(
      (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${markupText(code)}"/>`,
    );
    return (
      `${XML}<styleSheet xmlns="${MAIN}">${own.length === 0 ? "" : list("numFmts", own)}` +
      `${list("fonts", fonts.items)}${list("fills", fills.items)}` +
      `${list("borders", borders.items)}` +
      `${list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}` +
      `${list("cellXfs", cells)}` +
      `${list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}` +
      '<dxfs count="0"/><tableStyles count="0"/></styleSheet>'
    );
  }

  private changed(style: number, change: string, make: (before: CellStyle) => CellStyle): number {
    const key = `${style} ${change}`;
    let after = this.changes.get(key);
    if (after === undefined) {
      after = this.index(make(this.styles[style]!));
      this.changes.set(key, after);
    }
    return after;
  }

  private index(style: CellStyle): number {
    const key = JSON.stringify(style);
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.styles.push(style) - 1;
      this.known.set(key, index);
    }
    return index;
  }
}

/** Excel takes the second fill for grey dots, whatever stands there. */
const GREY_FILL = '<fill><patternFill patternType="gray125"/></fill>';

class Pool {
  readonly items: string[];

  constructor(start: readonly string[]) {
    this.items = [...start];
  }

  index(item: string): number {
    const found = this.items.indexOf(item);
    return found >= 0 ? found : this.items.push(item) - 1;
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function fontXml({ bold, italic, size, color }: CellStyle): string {
  const paint = color === null ? '<color theme="1"/>' : `<color rgb="${argb(color)}"/>`;
  return (
    `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${size}"/>${paint}` +
    '<name val="Calibri"/><family val="2"/><scheme val="minor"/></font>'
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** A thin line on every side; null: none. */
function borderXml(color: string | null): string {
  const sides = ["left", "right", "top", "bottom"].map((side) =>
    color === null ? `<${side}/>` : `<${side} style="thin"><color rgb="${argb(color)}"/></${side}>`,
  );
  return `<border>${sides.join("")}<diagonal/></border>`;
}

/** "#RRGGBB" as files have it. */
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

function cellFormatXml(style: CellStyle, format: number, font: number, fill: number, border: number): string {
  const { horizontal, vertical, wrap, indent, quoted } = style;
  const aligned = horizontal !== null || vertical !== null || wrap || indent > 0;
  const attributes = [
    `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
    quoted && 'quotePrefix="1"',
    format !== 0 && 'applyNumberFormat="1"',
    font !== 0 && 'applyFont="1"',
    fill !== 0 && 'applyFill="1"',
    border !== 0 && 'applyBorder="1"',
    aligned && 'applyAlignment="1"',
  ];
  const opened = `<xf ${attributes.filter(Boolean).join(" ")}`;
  if (!aligned) return `${opened}/>`;
  const alignment = [
    // An indent counts from a side; Excel's own is the left one.
    (horizontal !== null || indent > 0) && ` horizontal="${horizontal ?? "left"}"`,
    vertical !== null && ` vertical="${vertical}"`,
    wrap && ' wrapText="1"',
    indent > 0 && ` indent="${indent}"`,
  ];
  return `${opened}><alignment${alignment.filter(Boolean).join("")}/></xf>`;
}
