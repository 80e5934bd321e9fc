import { Body1, Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../text";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

interface ProgressProps {
  /** What is being done. */
  readonly words: string;
  /** How much of it is done, from 0 to 1; null where that is not known. */
  readonly share?: number | null;
  /** Left out where it cannot be stopped. */
  readonly onStop?: () => void;
}

/** Long work under way, and the way to stop it. */
export function Progress({ words, share = null, onStop }: ProgressProps): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={words} value={share ?? undefined} />
      <div className={styles.line}>
        <Body1 role="status">{words}</Body1>
        {onStop && (
          <Button size="small" onClick={onStop}>
            {t("pane:cancel")}
          </Button>
        )}
      </div>
    </div>
  );
}
