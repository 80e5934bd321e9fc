import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../text";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  short: { width: "60%" },
});

/** Stands where a place will be while its code or data is on the way. */
export function PlaceSkeleton({ rows = 4 }: { rows?: number }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-label={t("pane:loading")} className={styles.rows}>
      <SkeletonItem size={32} />
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem size={16} />
          <SkeletonItem size={12} className={styles.short} />
        </div>
      ))}
    </Skeleton>
  );
}
