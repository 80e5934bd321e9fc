import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import type { RatePoint } from "../useCases/rates";
import { layOutChart } from "./chart";
import { useWidth } from "./useWidth";

const HEIGHT = 148;
/** Width that is drawn before the pane has said its own. */
const USUAL_WIDTH = 288;
/** Steps of Page Up and Page Down: five years, or one year of months. */
const LEAP = { year: 5, month: 12 };

const useStyles = makeStyles({
  chart: {
    position: "relative",
    touchAction: "pan-y",
    cursor: "crosshair",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  svg: { display: "block", overflow: "visible" },
  grid: { stroke: tokens.colorNeutralStroke3, strokeWidth: tokens.strokeWidthThin },
  label: {
    fill: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    fontVariantNumeric: "tabular-nums",
  },
  line: {
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    strokeWidth: tokens.strokeWidthThick,
    strokeLinejoin: "round",
    strokeLinecap: "round",
  },
  fine: { strokeWidth: "1.25px" },
  mark: { stroke: tokens.colorNeutralForeground2, strokeWidth: tokens.strokeWidthThin },
  dot: {
    fill: tokens.colorBrandStroke1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: tokens.strokeWidthThick,
  },
  figure: {
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    paintOrder: "stroke",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: tokens.strokeWidthThicker,
  },
});

interface RateChartProps {
  readonly series: readonly RatePoint[];
  /** Index of the point that is marked. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly label: string;
  /** A point in words: "2022: 7.0786". */
  readonly words: (point: RatePoint) => string;
  /** A figure at the marked point. */
  readonly figure: (point: RatePoint) => string;
  readonly tick: (value: number) => string;
}

/** The year in which a point lies, with the fraction of its month. */
const yearOf = ({ period }: RatePoint): number =>
  period.kind === "year" ? period.year : period.year + (period.month - 1) / 12;

/** One line over time, on which the arrow keys and the pointer choose a period. The table beneath says the same in words. */
export function RateChart({ series, at, onMove, label, words, figure, tick }: RateChartProps): ReactNode {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, USUAL_WIDTH);
  const chart = useMemo(
    () =>
      layOutChart(
        series.map((point) => ({ year: yearOf(point), rate: point.rate })),
        { width, height: HEIGHT },
      ),
    [series, width],
  );
  const point = series[at]!;
  const { x, y } = chart.points[at]!;
  const leap = LEAP[point.period.kind];

  const onKeyDown = (event: KeyboardEvent): void => {
    const next: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      PageUp: at + leap,
      PageDown: at - leap,
      Home: 0,
      End: series.length - 1,
    };
    const wanted = next[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onMove(Math.min(series.length - 1, Math.max(0, wanted)));
  };
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    onMove(chart.nearest(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };

  const foot = chart.figureAt(at);
  return (
    <div
      ref={frame}
      className={styles.chart}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={series.length - 1}
      aria-valuenow={at}
      aria-valuetext={words(point)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
    >
      <svg className={styles.svg} width={width} height={HEIGHT} aria-hidden>
        {chart.values.map((value) => (
          <g key={value.label}>
            <line className={styles.grid} x1={chart.left} x2={chart.right} y1={value.at} y2={value.at} />
            <text className={styles.label} x={chart.left - 6} y={value.at + 3} textAnchor="end">
              {tick(value.label)}
            </text>
          </g>
        ))}
        {chart.years.map((year) => (
          <text
            key={year.label}
            className={styles.label}
            x={year.at}
            y={HEIGHT - 4}
            textAnchor={year.at > chart.right - 12 ? "end" : "middle"}
          >
            {String(year.label)}
          </text>
        ))}
        <line className={styles.mark} x1={x} x2={x} y1={y} y2={chart.bottom} />
        <path className={mergeClasses(styles.line, series.length > 60 && styles.fine)} d={chart.path} />
        <circle className={styles.dot} cx={x} cy={y} r={5} />
        <text className={styles.figure} x={foot.x} y={foot.y} textAnchor="middle">
          {figure(point)}
        </text>
      </svg>
    </div>
  );
}
