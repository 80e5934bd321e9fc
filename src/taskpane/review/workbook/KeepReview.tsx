import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { TableSimpleCheckmark20Regular } from "@fluentui/react-icons/svg/table-simple-checkmark";
import type { ReactNode } from "react";
import { Group } from "../../common/Group";
import { batchOf, reportName } from "../../useCases/reviewReport";
import type { ReviewResult } from "../../useCases/review";
import { ReportSaving } from "../common/ReportSaving";
import { useReviewingText } from "../useReviewingText";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface KeepReviewProps {
  readonly result: ReviewResult;
  /** Whether the workbook has changed since. */
  readonly isStale: boolean;
  readonly busy: boolean;
  readonly onSheet: () => void;
}

/** The review to keep: as a sheet of the workbook, or as a file. */
export function KeepReview({ result, isStale, busy, onSheet }: KeepReviewProps): ReactNode {
  const styles = useStyles();
  const { v, time } = useReviewingText();
  const stale = isStale && <Caption1>{v("stale.keep", { time: time(result.at) })}</Caption1>;
  return (
    <>
      <Group title={v("sheet.title")}>
        <div className={styles.part}>
          {stale}
          <Button
            size="small"
            icon={<TableSimpleCheckmark20Regular />}
            disabledFocusable={busy}
            onClick={onSheet}
          >
            {v("sheet.button")}
          </Button>
          <Caption1 className={styles.quiet}>{v("sheet.body")}</Caption1>
        </div>
      </Group>
      <Group title={v("report.title")}>
        <div className={styles.part}>
          {stale}
          <Caption1 className={styles.quiet}>{v("report.body")}</Caption1>
          <ReportSaving batch={() => batchOf(result)} name={() => reportName(result)} />
        </div>
      </Group>
    </>
  );
}
