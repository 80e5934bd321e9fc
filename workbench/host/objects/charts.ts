import type { ChartDefinition, UID } from "@odoo/o-spreadsheet";
import { number, oneOf, text } from "../arguments";
import { HostError } from "../errors";
import { HostCollection, HostObject } from "../hostObject";
import { records, setRecord } from "../spreadsheet/hostPlugins";
import { chartSource, chartTypes, readChartType } from "../spreadsheet/chartData";
import type { ChartType, SeriesBy } from "../spreadsheet/chartData";
import { seriesOf, withSeries } from "../spreadsheet/chartSeries";
import type { Series } from "../spreadsheet/chartSeries";
import { figureAt, figureBox } from "../spreadsheet/figures";
import { zoneAt } from "../spreadsheet/zones";
import type { Workbook } from "../workbook";
import { ChartAxes } from "./chartAxes";
import { ChartSeriesCollection } from "./chartSeries";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

type Definition = ChartDefinition<string>;

/** Pixels a point. */
const pixelsPerPoint = 4 / 3;
const standardSize = { width: 480, height: 288 };
const seriesDirections = ["Auto", "Columns", "Rows"] as const satisfies readonly SeriesBy[];

/** A chart's name, and whatever o-spreadsheet does not know of it. */
interface ChartRecord {
  readonly name?: string;
  readonly waiting?: readonly Series[];
  readonly [kept: string]: unknown;
}

export class ChartCollection extends HostCollection<Chart> {
  readonly type = "ChartCollection";

  constructor(
    workbook: Workbook,
    private readonly sheetId: UID,
  ) {
    super(workbook);
  }

  get Count(): number {
    return this.items().length;
  }
  items(): readonly Chart[] {
    return this.workbook.getters
      .getChartIds(this.sheetId)
      .map((id) => new Chart(this.workbook, this.sheetId, id));
  }
  find(key: unknown): Chart | null {
    const wanted = text(key).toLowerCase();
    return this.items().find((chart) => chart.Id === key || chart.Name.toLowerCase() === wanted) ?? null;
  }

  /** A chart of a range whose first row and column are headers where they hold text. */
  Add(type: unknown, source: unknown, seriesBy: unknown = "Auto"): Chart {
    if (!(source instanceof Range)) throw new HostError("InvalidArgument", "a range expected");
    const { workbook, sheetId } = this;
    const kind = oneOf(type, Object.keys(chartTypes) as ChartType[]);
    const definition = {
      ...chartTypes[kind],
      ...chartSource(workbook, source.sheetId, source.zone, oneOf(seriesBy ?? "Auto", seriesDirections)),
      title: {},
      dataSetStyles: {},
      legendPosition: "bottom",
    };
    const chartId = workbook.model.uuidGenerator.smallUuid();
    const below = zoneAt(source.zone.bottom + 2, source.zone.left);
    workbook.grow(sheetId, { ...below, bottom: below.bottom + 20, right: below.right + 8 });
    workbook.do("CREATE_CHART", {
      sheetId,
      chartId,
      figureId: `figure-${chartId}`,
      col: below.left,
      row: below.top,
      offset: { x: 0, y: 0 },
      size: standardSize,
      definition,
    });
    setRecord(workbook.model, "chart", chartId, { name: this.freeName() } satisfies ChartRecord);
    return new Chart(workbook, sheetId, chartId);
  }

  private freeName(): string {
    const taken = new Set(this.items().map((chart) => chart.Name));
    let n = 1;
    while (taken.has(`Chart ${n}`)) n++;
    return `Chart ${n}`;
  }
}

export class Chart extends HostObject {
  readonly type = "Chart";

  constructor(
    workbook: Workbook,
    private readonly sheetId: UID,
    private readonly chartId: UID,
  ) {
    super(workbook);
    if (!workbook.getters.isChartDefined(chartId)) throw new HostError("ItemNotFound");
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.chartId };
  }
  get Id(): string {
    return this.chartId;
  }
  get Name(): string {
    return this.kept.name ?? `Chart ${this.chartId}`;
  }
  set Name(value: unknown) {
    this.keep({ name: text(value) });
  }
  get ChartType(): string {
    return readChartType(this.definition);
  }
  set ChartType(value: unknown) {
    this.redefine(chartTypes[oneOf(value, Object.keys(chartTypes) as ChartType[])]);
  }
  get Title(): ChartTitle {
    return new ChartTitle(this.workbook, this);
  }
  get Legend(): ChartLegend {
    return new ChartLegend(this.workbook, this);
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }
  get Axes(): ChartAxes {
    return new ChartAxes(this);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.workbook, this.sheetId);
  }
  get Left(): number {
    return this.box.x / pixelsPerPoint;
  }
  set Left(value: unknown) {
    this.place({ ...this.box, x: number(value) * pixelsPerPoint });
  }
  get Top(): number {
    return this.box.y / pixelsPerPoint;
  }
  set Top(value: unknown) {
    this.place({ ...this.box, y: number(value) * pixelsPerPoint });
  }
  get Width(): number {
    return this.box.width / pixelsPerPoint;
  }
  set Width(value: unknown) {
    this.place({ ...this.box, width: number(value) * pixelsPerPoint });
  }
  get Height(): number {
    return this.box.height / pixelsPerPoint;
  }
  set Height(value: unknown) {
    this.place({ ...this.box, height: number(value) * pixelsPerPoint });
  }

  /** From the first cell's corner to the last cell's. */
  SetPosition(start: unknown, end?: unknown): void {
    const first = this.range(start);
    const last = end === undefined || end === null ? null : this.range(end);
    this.workbook.grow(this.sheetId, (last ?? first).zone);
    const { getters } = this.workbook;
    const x = getters.getColDimensions(this.sheetId, first.zone.left).start;
    const y = getters.getRowDimensions(this.sheetId, first.zone.top).start;
    const width = last ? getters.getColDimensions(this.sheetId, last.zone.right).end - x : this.box.width;
    const height = last ? getters.getRowDimensions(this.sheetId, last.zone.bottom).end - y : this.box.height;
    this.place({ x, y, width, height });
  }
  SetData(source: unknown, seriesBy: unknown = "Auto"): void {
    if (!(source instanceof Range)) throw new HostError("InvalidArgument", "a range expected");
    this.redefine(
      chartSource(this.workbook, source.sheetId, source.zone, oneOf(seriesBy ?? "Auto", seriesDirections)),
    );
  }
  Delete(): void {
    const figureId = this.workbook.getters.getFigureIdFromChartId(this.chartId);
    this.workbook.do("DELETE_FIGURE", { sheetId: this.sheetId, figureId });
    setRecord(this.workbook.model, "chart", this.chartId, undefined);
  }

  get definition(): Definition {
    return this.workbook.getters.getChartDefinition(this.chartId) as unknown as Definition;
  }
  redefine(change: object): void {
    const figureId = this.workbook.getters.getFigureIdFromChartId(this.chartId);
    const definition = { ...this.definition, ...change };
    this.workbook.do("UPDATE_CHART", { sheetId: this.sheetId, chartId: this.chartId, figureId, definition });
  }

  /** Those that are drawn, then those that have no values yet, which o-spreadsheet does not take. */
  get series(): readonly Series[] {
    return [...seriesOf(this.workbook, this.definition).series, ...(this.kept.waiting ?? [])];
  }
  set series(series: readonly Series[]) {
    this.redefine(withSeries(this.definition, series));
    this.keep({ waiting: series.filter(({ range }) => range === null) });
  }

  /** What the host keeps beside the definition. */
  get kept(): ChartRecord {
    return (records(this.workbook.model, "chart")[this.chartId] as ChartRecord | undefined) ?? {};
  }
  keep(change: ChartRecord): void {
    setRecord(this.workbook.model, "chart", this.chartId, { ...this.kept, ...change });
  }

  private get box(): ReturnType<typeof figureBox> {
    return figureBox(this.workbook, this.sheetId, this.workbook.getters.getFigureIdFromChartId(this.chartId));
  }
  private place(box: ReturnType<typeof figureBox>): void {
    const figureId = this.workbook.getters.getFigureIdFromChartId(this.chartId);
    this.workbook.do("UPDATE_FIGURE", {
      sheetId: this.sheetId,
      figureId,
      ...figureAt(this.workbook, this.sheetId, box),
    });
  }
  private range(argument: unknown): Range {
    return argument instanceof Range ? argument : this.Worksheet.GetRange(text(argument));
  }
}

class ChartTitle extends HostObject {
  readonly type = "ChartTitle";

  constructor(
    workbook: Workbook,
    private readonly chart: Chart,
  ) {
    super(workbook);
  }

  get Text(): string {
    return this.chart.definition.title.text ?? "";
  }
  set Text(value: unknown) {
    this.chart.redefine({ title: { ...this.chart.definition.title, text: text(value) } });
  }
  get Visible(): boolean {
    return this.Text !== "";
  }
  set Visible(value: unknown) {
    if (value === false) this.Text = "";
  }
}

const legendPositions = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

class ChartLegend extends HostObject {
  readonly type = "ChartLegend";

  constructor(
    workbook: Workbook,
    private readonly chart: Chart,
  ) {
    super(workbook);
  }

  get Visible(): boolean {
    return this.position !== "none";
  }
  set Visible(value: unknown) {
    if (value !== this.Visible) this.chart.redefine({ legendPosition: value === true ? "bottom" : "none" });
  }
  get Position(): string {
    return (
      Object.entries(legendPositions).find(([, position]) => position === this.position)?.[0] ?? "Invalid"
    );
  }
  set Position(value: unknown) {
    const wanted = oneOf(value, Object.keys(legendPositions) as (keyof typeof legendPositions)[]);
    this.chart.redefine({ legendPosition: legendPositions[wanted] });
  }

  private get position(): string {
    return (this.chart.definition as { legendPosition?: string }).legendPosition ?? "none";
  }
}
