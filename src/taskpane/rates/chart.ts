/** Where things lie in the line chart: plain geometry, in pixels. */

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface Tick {
  readonly at: number;
  readonly label: number;
}

export interface Chart {
  /** Edges of the area in which the line is drawn. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The line, for the attribute `d` of a path. */
  readonly path: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Few values that the eye can hold on to, from below. */
  readonly values: readonly Tick[];
  /** Years, in order. */
  readonly years: readonly Tick[];
  /** Index of the point that is nearest to a horizontal place. */
  nearest(x: number): number;
  /** Where the figure of a point stands clear of the line: the middle of its foot. */
  figureAt(index: number): { readonly x: number; readonly y: number };
}

const MARGIN = { left: 30, right: 10, top: 10, bottom: 18 };
/** Room that the label of a year takes. */
const YEAR_WIDTH = 44;
const VALUE_LINES = 5;
/** Room that the figure at the marked point takes. */
const FIGURE = { width: 44, height: 14, gap: 6 };

/** 1, 2 or 5 times a power of ten, so that about `lines` steps make the span. */
function niceStep(span: number, lines: number): number {
  const rough = span / lines;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough)!;
}

/** Multiples of `step` from `low` to `high`, free of the noise of adding fractions. */
function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => Number(((first + at) * step).toFixed(10)));
}

/**
 * @param series at least two points in order of time, with the year (and its fraction) in which each lies
 */
export function layOutChart(
  series: readonly { readonly year: number; readonly rate: number }[],
  { width, height }: ChartSize,
): Chart {
  const [left, right] = [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)];
  const [top, bottom] = [MARGIN.top, height - MARGIN.bottom];
  const rates = series.map(({ rate }) => rate);
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const [first, last] = [series[0]!.year, series.at(-1)!.year];
  const xOf = (year: number): number => left + ((year - first) / (last - first)) * (right - left);
  const yOf = (rate: number): number => bottom - ((rate - low) / (high - low || 1)) * (bottom - top);
  const points = series.map(({ year, rate }) => ({ x: xOf(year), y: yOf(rate) }));
  const yearStep = Math.max(1, niceStep(last - first, Math.max(1, (right - left) / YEAR_WIDTH)));
  const round = (n: number): string => n.toFixed(1);
  return {
    left,
    right,
    top,
    bottom,
    points,
    path: points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join(""),
    values: multiples(low, high, niceStep(high - low || 1, VALUE_LINES)).map((label) => ({
      at: yOf(label),
      label,
    })),
    years: multiples(first, last, yearStep).map((label) => ({ at: xOf(label), label })),
    nearest: (x) =>
      points.reduce(
        (best, point, at) => (Math.abs(point.x - x) < Math.abs(points[best]!.x - x) ? at : best),
        0,
      ),
    figureAt: (index) => {
      const half = FIGURE.width / 2;
      const x = Math.min(right - half, Math.max(left + half, points[index]!.x));
      const near = points.filter((point) => Math.abs(point.x - x) <= half).map(({ y }) => y);
      const above = Math.min(...near, points[index]!.y) - FIGURE.gap - 4;
      const beneath = Math.max(...near, points[index]!.y) + FIGURE.gap + FIGURE.height;
      return { x, y: above - FIGURE.height >= 0 ? above : beneath };
    },
  };
}
