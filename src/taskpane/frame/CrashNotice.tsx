import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CopyButton } from "../common/CopyButton";
import { PlainNotice } from "../common/PlainNotice";
import type { NoticeProps } from "../common/Notice";
import { useText } from "../text";

const useStyles = makeStyles({
  crash: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  report: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: tokens.spacingHorizontalS,
    maxHeight: "40vh",
    overflow: "auto",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: "all",
  },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
});

interface CrashNoticeProps extends Pick<NoticeProps, "title" | "body" | "actions"> {
  readonly report: string;
}

/** A fault, the way out, and a report of it that can be copied. Made of what the pane has from its start. */
export function CrashNotice({ title, body, actions, report }: CrashNoticeProps): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.crash}>
      <PlainNotice title={title} body={body} actions={actions} />
      <div>
        <CopyButton label={t("pane:crash.copy")} text={report} />
      </div>
      <details>
        <summary className={styles.summary}>{t("pane:crash.report")}</summary>
        <pre className={styles.report} tabIndex={0} aria-label={t("pane:crash.report")}>
          {report}
        </pre>
      </details>
    </div>
  );
}
