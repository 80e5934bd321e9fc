import { Body1, Body1Strong, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NoticeProps } from "./Notice";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  button: { marginTop: tokens.spacingVerticalXS },
});

/**
 * An error where loading itself may have failed: a Notice made of nothing but what the pane has from its start, which
 * spares the start the weight of the real one.
 */
export function PlainNotice({
  title,
  body,
  actions = [],
}: Pick<NoticeProps, "title" | "body" | "actions">): ReactNode {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.notice}>
      <Body1Strong>{title}</Body1Strong>
      <Body1>{body}</Body1>
      {actions.map(({ label, onClick }) => (
        <Button key={label} size="small" className={styles.button} onClick={onClick}>
          {label}
        </Button>
      ))}
    </div>
  );
}
