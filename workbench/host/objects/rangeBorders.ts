import { oneOf, text } from "../arguments";
import { HostError } from "../errors";
import { HostCollection, HostObject } from "../hostObject";
import { isUnbounded } from "../spreadsheet/zones";
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
  get Style(): string {
    const line = this.line();
    return line
      ? (Object.entries(styles).find(([, style]) => style === line.style)?.[0] ?? "Continuous")
      : "None";
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
  private line(): { readonly style: string; readonly color: string } | undefined {
    const { sheetId, zone, workbook } = this.range;
    workbook.sheetName(sheetId);
    const row = this.edge === "EdgeBottom" ? zone.bottom : zone.top;
    const col = this.edge === "EdgeRight" ? zone.right : zone.left;
    const border = workbook.getters.getCellBorder({ sheetId, row, col });
    const side = { v: "right", h: "bottom" }[edges[this.edge] as string] ?? edges[this.edge];
    return border?.[side as "top"];
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
