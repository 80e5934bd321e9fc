import { flag, integer, number, oneOf, text } from "../arguments";
import { HostError } from "../errors";
import { HostCollection, HostObject } from "../hostObject";
import { seriesOf, withSeries } from "../spreadsheet/chartSeries";
import type { Series } from "../spreadsheet/chartSeries";
import { sheetAndZoneText } from "../spreadsheet/zones";
import type { Chart } from "./charts";
import { Range } from "./range";

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly type = "ChartSeriesCollection";

  constructor(private readonly chart: Chart) {
    super(chart.workbook);
  }

  get Count(): number {
    return this.list.length;
  }
  items(): readonly ChartSeries[] {
    return this.list.map((_, index) => new ChartSeries(this.chart, index));
  }
  /** Series have no ids. */
  find(): null {
    return null;
  }
  Add(name?: unknown, index?: unknown): ChartSeries {
    const at = index === undefined || index === null ? this.list.length : integer(index);
    const added: Series = { name: typeof name === "string" ? name : `Series${at + 1}`, range: null };
    this.chart.series = this.list.toSpliced(at, 0, added);
    return new ChartSeries(this.chart, at);
  }

  private get list(): readonly Series[] {
    return this.chart.series;
  }
}

/** What o-spreadsheet does not draw is kept as it was set. */
interface SeriesLook {
  readonly gapWidth?: number;
  readonly doughnutHoleSize?: number;
}

export class ChartSeries extends HostObject {
  readonly type = "ChartSeries";

  constructor(
    private readonly chart: Chart,
    private readonly index: number,
  ) {
    super(chart.workbook);
    if (!this.all[index]) throw new HostError("ItemNotFound");
  }

  get Name(): string {
    return this.all[this.index]!.name;
  }
  set Name(value: unknown) {
    this.change({ name: text(value) });
  }
  get GapWidth(): number {
    return this.look.gapWidth ?? 150;
  }
  set GapWidth(value: unknown) {
    this.keep({ gapWidth: number(value) });
  }
  get DoughnutHoleSize(): number {
    return this.look.doughnutHoleSize ?? 75;
  }
  set DoughnutHoleSize(value: unknown) {
    if (this.chart.ChartType !== "Doughnut") throw new HostError("InvalidOperation", "not a doughnut");
    this.keep({ doughnutHoleSize: number(value) });
    this.chart.redefine({ pieHolePercentage: number(value) });
  }
  get HasDataLabels(): boolean {
    return (this.chart.definition as { showValues?: boolean }).showValues === true;
  }
  set HasDataLabels(value: unknown) {
    this.chart.redefine({ showValues: flag(value) });
  }
  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.chart);
  }

  SetValues(values: unknown): void {
    this.change({ range: this.address(values) });
  }
  /** One line of labels serves all series of a chart. */
  SetXAxisValues(labels: unknown): void {
    this.chart.redefine(withSeries(this.chart.definition, this.all, this.address(labels)));
  }
  /** The references that a series is drawn from, without "=". */
  GetDimensionDataSourceString(dimension: unknown): string {
    const wanted = oneOf(dimension, ["Categories", "Values"] as const);
    const { labels } = seriesOf(this.workbook, this.chart.definition);
    return (wanted === "Values" ? this.all[this.index]!.range : labels) ?? "";
  }
  Delete(): void {
    this.chart.series = this.all.toSpliced(this.index, 1);
  }

  private get all(): readonly Series[] {
    return this.chart.series;
  }
  private change(change: Partial<Series>): void {
    this.chart.series = this.all.map((one, index) => (index === this.index ? { ...one, ...change } : one));
  }
  private get look(): SeriesLook {
    return (this.chart.kept[`series${this.index}`] as SeriesLook | undefined) ?? {};
  }
  private keep(change: SeriesLook): void {
    this.chart.keep({ [`series${this.index}`]: { ...this.look, ...change } });
  }
  private address(argument: unknown): string {
    if (!(argument instanceof Range)) throw new HostError("InvalidArgument", "a range expected");
    return sheetAndZoneText(this.workbook.sheetName(argument.sheetId), argument.zone);
  }
}

class ChartDataLabels extends HostObject {
  readonly type = "ChartDataLabels";

  constructor(private readonly chart: Chart) {
    super(chart.workbook);
  }

  get ShowPercentage(): boolean {
    return this.shown("showPercentage");
  }
  set ShowPercentage(value: unknown) {
    this.show({ showPercentage: flag(value) });
  }
  get ShowValue(): boolean {
    return this.shown("showValue", true);
  }
  set ShowValue(value: unknown) {
    this.show({ showValue: flag(value) });
  }
  get NumberFormat(): string {
    return (this.labels["numberFormat"] as string | undefined) ?? "General";
  }
  set NumberFormat(value: unknown) {
    this.show({ numberFormat: text(value) });
  }

  private get labels(): Readonly<Record<string, unknown>> {
    return (this.chart.kept["labels"] as Record<string, unknown> | undefined) ?? {};
  }
  private shown(name: string, otherwise = false): boolean {
    return (this.labels[name] as boolean | undefined) ?? otherwise;
  }
  private show(change: object): void {
    this.chart.keep({ labels: { ...this.labels, ...change } });
  }
}
