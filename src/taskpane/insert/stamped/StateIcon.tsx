import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncCircle16Regular } from "@fluentui/react-icons/svg/arrow-sync-circle";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { PlugDisconnected16Regular } from "@fluentui/react-icons/svg/plug-disconnected";
import { TableDismiss16Regular } from "@fluentui/react-icons/svg/table-dismiss";
import type { ReactNode } from "react";
import type { TableState } from "../../useCases/stamped";

const useStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  news: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Says nothing that the words beside it do not. */
export function StateIcon({ kind }: Pick<TableState, "kind">): ReactNode {
  const styles = useStyles();
  switch (kind) {
    case "upToDate":
      return <CheckmarkCircle16Regular className={styles.good} aria-hidden />;
    case "changed":
      return <Edit16Regular className={styles.quiet} aria-hidden />;
    case "newer":
      return <ArrowSyncCircle16Regular className={styles.news} aria-hidden />;
    case "older":
    case "sourceGone":
    case "packGone":
      return <PlugDisconnected16Regular className={styles.quiet} aria-hidden />;
    case "tableGone":
      return <TableDismiss16Regular className={styles.quiet} aria-hidden />;
  }
}
