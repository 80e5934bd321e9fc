import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { DocumentError20Regular } from "@fluentui/react-icons/svg/document-error";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import type { ReactNode } from "react";
import { SeverityIcon } from "../SeverityIcon";
import { resultOf } from "./batch";
import type { ManyRow } from "./run";

const useStyles = makeStyles({
  sound: { color: tokens.colorStatusSuccessForeground1 },
  unread: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Shape and colour of how a file stands; the words stand beside it. */
export function FileIcon({ row }: { row: ManyRow }): ReactNode {
  const styles = useStyles();
  const result = resultOf(row);
  switch (result) {
    case null:
      return row.state.kind === "checking" ? (
        <Spinner size="extra-tiny" aria-hidden />
      ) : (
        <Circle20Regular className={styles.quiet} aria-hidden />
      );
    case "sound":
      return <CheckmarkCircle20Filled className={styles.sound} aria-hidden />;
    case "unread":
      return <DocumentError20Regular className={styles.unread} aria-hidden />;
    case "nothing":
      return <QuestionCircle20Regular className={styles.quiet} aria-hidden />;
    default:
      return <SeverityIcon severity={result} />;
  }
}
