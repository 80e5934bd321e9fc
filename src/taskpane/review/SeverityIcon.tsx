import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { Severity } from "../useCases/review";

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { error: ErrorCircle20Filled, warning: Warning20Filled, note: Info20Filled };

/** Shape and colour of a severity. The word stands beside it or in `label`. */
export function SeverityIcon({ severity, label }: { severity: Severity; label?: string }): ReactNode {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return label === undefined ? (
    <Icon className={styles[severity]} aria-hidden />
  ) : (
    <Icon className={styles[severity]} title={label} />
  );
}
