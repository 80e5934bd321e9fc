import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useRef, type ReactNode } from "react";
import type { BudgetPreview } from "../../build/budget";
import { useWidth } from "../rates/useWidth";
import { layOutStacked } from "./stackedChart";
import { useBuildText } from "./useBuildText";

const HEIGHT = 168;
const USUAL_WIDTH = 288;

/** Where the system sets the colours, parts are told apart by shade and outline. */
const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  picture: { margin: 0 },
  svg: { display: "block", overflow: "visible" },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    [FORCED]: { fill: "CanvasText" },
  },
  total: {
    fill: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    [FORCED]: { fill: "CanvasText" },
  },
  foot: { stroke: tokens.colorNeutralStroke1, strokeWidth: tokens.strokeWidthThin },
  part: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: tokens.strokeWidthThin,
    [FORCED]: { stroke: "CanvasText" },
  },
  legend: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalXXS,
  },
  entry: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  key: { flexShrink: 0 },
  name: { flexGrow: 1, minWidth: 0 },
  share: { fontVariantNumeric: "tabular-nums" },
  series0: { fill: tokens.colorBrandBackground, [FORCED]: { fill: "CanvasText", fillOpacity: 0.85 } },
  series1: {
    fill: tokens.colorPaletteLightTealBorderActive,
    [FORCED]: { fill: "CanvasText", fillOpacity: 0.2 },
  },
  series2: {
    fill: tokens.colorPaletteMarigoldBorderActive,
    [FORCED]: { fill: "CanvasText", fillOpacity: 0.6 },
  },
  series3: { fill: tokens.colorPaletteBerryBorderActive, [FORCED]: { fill: "CanvasText", fillOpacity: 0.4 } },
  series4: {
    fill: tokens.colorPaletteLavenderBorderActive,
    [FORCED]: { fill: "CanvasText", fillOpacity: 0.1 },
  },
  series5: {
    fill: tokens.colorPaletteForestBorderActive,
    [FORCED]: { fill: "CanvasText", fillOpacity: 0.75 },
  },
  undivided: { fill: tokens.colorNeutralForeground4, [FORCED]: { fill: "Canvas" } },
});

const SERIES = ["series0", "series1", "series2", "series3", "series4", "series5"] as const;

interface BudgetPictureProps {
  readonly preview: BudgetPreview;
  /** The name of an area; null for money that is not divided. */
  readonly nameOf: (area: string | null) => string;
}

/** The budget by year, each column divided by priority area. The table beneath says the same in figures. */
export function BudgetPicture({ preview, nameOf }: BudgetPictureProps): ReactNode {
  const styles = useStyles();
  const { b, number } = useBuildText();
  const percent = (share: number): string =>
    number(share, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, USUAL_WIDTH);
  const { areas, years, whole } = preview;
  const chart = useMemo(
    () =>
      layOutStacked(
        areas.map(({ amounts }) => amounts),
        { width, height: HEIGHT },
      ),
    [areas, width],
  );
  const colourOf = (index: number): string =>
    areas[index]!.area === null ? styles.undivided : styles[SERIES[index % SERIES.length]!];
  return (
    <figure className={styles.picture}>
      <div ref={frame}>
        <svg className={styles.svg} width={width} height={HEIGHT} aria-hidden>
          {chart.parts.map(({ series, ...place }) => (
            <rect
              key={`${series} ${place.x}`}
              {...place}
              className={mergeClasses(styles.part, colourOf(series))}
            >
              <title>{nameOf(areas[series]!.area)}</title>
            </rect>
          ))}
          <line className={styles.foot} x1={0} x2={width} y1={chart.bottom} y2={chart.bottom} />
          {chart.columns.map(({ x, top }, column) => (
            <g key={years[column]}>
              <text
                className={mergeClasses(styles.label, styles.total)}
                x={x}
                y={top - 5}
                textAnchor="middle"
              >
                {number(whole.amounts[column]!, { notation: whole.total >= 1e6 ? "compact" : "standard" })}
              </text>
              <text className={styles.label} x={x} y={HEIGHT - 5} textAnchor="middle">
                {String(years[column])}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <ul className={styles.legend} aria-label={b("preview.share")}>
        {areas.map(({ area, share }, index) => (
          <li key={area ?? ""} className={styles.entry}>
            <svg className={styles.key} width={10} height={10} aria-hidden>
              <rect width={10} height={10} rx={2} className={mergeClasses(styles.part, colourOf(index))} />
            </svg>
            <Caption1 className={styles.name}>{nameOf(area)}</Caption1>
            <Caption1 className={styles.share}>{percent(share)}</Caption1>
          </li>
        ))}
      </ul>
    </figure>
  );
}
