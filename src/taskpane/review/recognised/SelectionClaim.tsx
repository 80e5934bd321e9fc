import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rangeAddress } from "../../../workbook/address";
import { useSelection } from "../../common/useSelection";
import { usePane } from "../../pane";
import { useReviewingText } from "../useReviewingText";
import type { RecognisedActs } from "./acts";

const useStyles = makeStyles({
  claim: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
  },
  button: { maxWidth: "100%", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The selected range is the budget, says the reviewer. */
export function SelectionClaim({ acts }: { acts: RecognisedActs }): ReactNode {
  const styles = useStyles();
  const { v } = useReviewingText();
  const { door } = usePane();
  const range = useSelection(door);
  const isTable = range !== null && range.rows > 1 && range.columns > 1;
  const claim = (): void => {
    if (!isTable) return;
    const { sheet, row, column, rows, columns } = range;
    acts.onCorrect({ sheet, area: { row, column, rows, columns }, kind: "budget" });
  };
  return (
    <div className={styles.claim}>
      <Body1>{v("recognised.claim")}</Body1>
      {isTable ? (
        <Button size="small" className={styles.button} disabledFocusable={acts.busy} onClick={claim}>
          {v("recognised.claim.button", { place: rangeAddress(range) })}
        </Button>
      ) : (
        <Caption1 className={styles.quiet}>{v("recognised.claim.small")}</Caption1>
      )}
    </div>
  );
}
