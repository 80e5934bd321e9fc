import { flag, oneOf } from "../arguments";
import { HostObject } from "../hostObject";
import type { Chart } from "./charts";

export class ChartAxes extends HostObject {
  readonly type = "ChartAxes";

  constructor(private readonly chart: Chart) {
    super(chart.workbook);
  }

  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.chart, "categoryAxis");
  }
  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.chart, "valueAxis");
  }
}

interface AxisRecord {
  readonly reversePlotOrder?: boolean;
  readonly position?: string;
}

/** Kept as it was set; o-spreadsheet itself draws the first of lying bars on top. */
class ChartAxis extends HostObject {
  readonly type = "ChartAxis";

  constructor(
    private readonly chart: Chart,
    private readonly axis: "categoryAxis" | "valueAxis",
  ) {
    super(chart.workbook);
  }

  get ReversePlotOrder(): boolean {
    return this.record.reversePlotOrder === true;
  }
  set ReversePlotOrder(value: unknown) {
    this.keep({ reversePlotOrder: flag(value) });
  }
  get Position(): string {
    return this.record.position ?? "Automatic";
  }
  set Position(value: unknown) {
    this.keep({ position: oneOf(value, ["Automatic", "Maximum", "Minimum"]) });
  }

  private get record(): AxisRecord {
    return (this.chart.kept[this.axis] as AxisRecord | undefined) ?? {};
  }
  private keep(change: AxisRecord): void {
    this.chart.keep({ [this.axis]: { ...this.record, ...change } });
  }
}
