import { Body1, Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../text";
import type { ReviewPhase } from "../useCases/review";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

export function ReviewProgress({ phase, onStop }: { phase: ReviewPhase; onStop: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const words = t(`review:${phase}`);
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={words} />
      <div className={styles.line}>
        <Body1 role="status">{words}</Body1>
        <Button size="small" onClick={onStop}>
          {t("pane:cancel")}
        </Button>
      </div>
    </div>
  );
}
