import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../text";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bar: {
    height: tokens.lineHeightBase100,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    "@media (forced-colors: active)": { backgroundColor: "GrayText" },
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { "50%": { opacity: 0.4 } },
      animationDuration: "2s",
      animationIterationCount: "infinite",
    },
  },
  field: { height: tokens.lineHeightHero700 },
  short: { width: "60%" },
});

/**
 * Stands where a place will be while its code or data is on the way. Made here, because the pane has it from its start:
 * Fluent's skeletons weigh more than all else that the frame says and shows.
 */
export function PlaceSkeleton({ rows = 4 }: { rows?: number }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div role="progressbar" aria-busy aria-label={t("pane:loading")} className={styles.rows}>
      <div className={mergeClasses(styles.bar, styles.field)} />
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <div className={styles.bar} />
          <div className={mergeClasses(styles.bar, styles.short)} />
        </div>
      ))}
    </div>
  );
}
