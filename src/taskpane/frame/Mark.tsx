import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  ground: { fill: tokens.colorBrandBackground },
  cells: { fill: tokens.colorNeutralForegroundOnBrand },
  tick: { stroke: tokens.colorPaletteMarigoldBorder1, fill: "none" },
  mark: { flexShrink: 0, forcedColorAdjust: "none" },
});

/** The product's mark: a T of cells with a tick, as on the ribbon. */
export function Mark({ size = 28 }: { size?: number }): ReactNode {
  const styles = useStyles();
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className={styles.ground} x="1" y="1" width="30" height="30" rx="6.5" />
      <g className={styles.cells}>
        <rect x="6" y="7" width="6" height="6" rx="1" />
        <rect x="13" y="7" width="6" height="6" rx="1" />
        <rect x="20" y="7" width="6" height="6" rx="1" />
        <rect x="13" y="14" width="6" height="5.5" rx="1" />
        <rect x="13" y="20.5" width="6" height="5.5" rx="1" />
      </g>
      <path
        className={styles.tick}
        d="M20.6 21.4l2 2.3 3.8-5"
        strokeWidth="2.1"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
