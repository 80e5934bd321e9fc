import { oneOf, text } from "../arguments";
import { HostError } from "../errors";
import { HostCollection, HostObject } from "../hostObject";
import { isUnbounded } from "../spreadsheet/zones";
import type { Zone } from "../spreadsheet/zones";
import { refuseProtected } from "./rangeActions";
import type { RangeContents } from "./rangeContents";

/** Excel's edges and where o-spreadsheet draws them. */
const edges = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideVertical: "v",
  InsideHorizontal: "h",
} as const;
type Edge = keyof typeof edges;

const styles = { Continuous: "thin", Dash: "dashed", Dot: "dotted" } as const;
const weights = { Hairline: "thin", Thin: "thin", Medium: "medium", Thick: "thick" } as const;

interface Line {
  readonly style: string;
  readonly color: string;
}

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly type = "RangeBorderCollection";

  constructor(private readonly range: RangeContents) {
    super(range.workbook);
  }

  get Count(): number {
    return this.items().length;
  }
  items(): readonly RangeBorder[] {
    return (Object.keys(edges) as Edge[]).map((edge) => new RangeBorder(this.range, edge));
  }
  find(key: unknown): RangeBorder {
    return new RangeBorder(this.range, oneOf(key, Object.keys(edges) as Edge[]));
  }
}

export class RangeBorder extends HostObject {
  readonly type = "RangeBorder";

  constructor(
    private readonly range: RangeContents,
    private readonly edge: Edge,
  ) {
    super(range.workbook);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { SideIndex: this.edge };
  }

  get SideIndex(): string {
    return this.edge;
  }
  /** Null where the edge's cells differ. */
  get Style(): string | null {
    const found = new Set(this.lines().map((line) => line?.style));
    if (found.size > 1) return null;
    const [line] = found;
    return line === undefined
      ? "None"
      : (Object.entries(styles).find(([, style]) => style === line)?.[0] ?? "Continuous");
  }
  set Style(value: unknown) {
    const wanted = oneOf(value, ["None", ...(Object.keys(styles) as (keyof typeof styles)[])]);
    if (wanted === "None") this.draw(undefined, undefined);
    else this.draw(styles[wanted], this.line()?.color ?? "#000000");
  }
  get Color(): string {
    return (this.line()?.color ?? "#000000").toUpperCase();
  }
  set Color(value: unknown) {
    this.draw(this.line()?.style ?? "thin", text(value));
  }
  get Weight(): string {
    const style = this.line()?.style;
    return style === "medium" ? "Medium" : style === "thick" ? "Thick" : "Thin";
  }
  set Weight(value: unknown) {
    const weight = oneOf(value, Object.keys(weights) as (keyof typeof weights)[]);
    this.draw(weights[weight], this.line()?.color ?? "#000000");
  }

  /** The line at the range's first cell on that edge. */
  private line(): Line | undefined {
    const { top, left } = this.cells();
    return this.lineAt(top, left);
  }

  /** The lines of all cells on that edge. */
  private lines(): readonly (Line | undefined)[] {
    const { sheetId, workbook } = this.range;
    const cells = workbook.inGrid(sheetId, this.cells());
    const lines: (Line | undefined)[] = [];
    if (!cells) return lines;
    for (let row = cells.top; row <= cells.bottom; row++)
      for (let col = cells.left; col <= cells.right; col++) lines.push(this.lineAt(row, col));
    return lines;
  }

  /** The cells whose side makes the edge; none between rows or columns where there is but one. */
  private cells(): Zone {
    const { sheetId, zone, workbook } = this.range;
    workbook.sheetName(sheetId);
    switch (this.edge) {
      case "EdgeTop":
        return { ...zone, bottom: zone.top };
      case "EdgeBottom":
        return { ...zone, top: zone.bottom };
      case "EdgeLeft":
        return { ...zone, right: zone.left };
      case "EdgeRight":
        return { ...zone, left: zone.right };
      case "InsideHorizontal":
        return { ...zone, bottom: zone.bottom - 1 };
      case "InsideVertical":
        return { ...zone, right: zone.right - 1 };
    }
  }

  private lineAt(row: number, col: number): Line | undefined {
    const { sheetId, workbook } = this.range;
    const side = { v: "right", h: "bottom" }[edges[this.edge] as string] ?? edges[this.edge];
    return workbook.getters.getCellBorder({ sheetId, row, col })?.[side as "top"];
  }

  private draw(style: string | undefined, color: string | undefined): void {
    const { sheetId, zone, workbook } = this.range;
    refuseProtected(this.range);
    if (isUnbounded(zone))
      throw new HostError("ApiNotFound", "the workbench draws no borders on whole rows and columns");
    workbook.grow(sheetId, zone);
    const position = edges[this.edge];
    // To o-spreadsheet an empty colour means no line; no style at all would mean its standard line.
    const border = style ? { position, style, color } : { position, color: "" };
    workbook.do("SET_ZONE_BORDERS", { sheetId, target: [zone], border });
  }
}
