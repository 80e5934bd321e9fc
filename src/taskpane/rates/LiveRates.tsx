import { Body1, Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Group } from "../common/Group";
import { usePane } from "../pane";
import { LiveForm } from "./LiveForm";
import { useRatesText } from "./text";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  /** The switch has a margin of its own. */
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Rates from the network: off until the user turns them on, and it says what that means before and after. */
export function LiveRates({ onWritten }: { onWritten: () => void }): ReactNode {
  const styles = useStyles();
  const { r } = useRatesText();
  const { liveRates, setLiveRates } = usePane();
  return (
    <Group title={r("live.title")}>
      <div className={styles.section}>
        <Switch
          className={styles.switch}
          label={r("live.switch")}
          checked={liveRates}
          onChange={(_, { checked }) => setLiveRates(checked)}
        />
        {liveRates ? (
          <>
            <Caption1 className={styles.quiet}>{r("live.sent")}</Caption1>
            <LiveForm onWritten={onWritten} />
          </>
        ) : (
          <Body1 className={styles.quiet}>{r("live.off")}</Body1>
        )}
      </div>
    </Group>
  );
}
