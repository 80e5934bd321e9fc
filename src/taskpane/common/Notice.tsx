import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarIntent,
  tokens,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, type ReactNode } from "react";
import { useText } from "../text";

/** By which the keyboard finds it: see useKeptFocus. */
const IS_NOTICE = { "data-notice": true };

export interface NoticeAction {
  readonly label: string;
  readonly onClick: () => void;
}

export interface NoticeProps {
  readonly intent: MessageBarIntent;
  /** What happened. */
  readonly title: string;
  /** What was not touched, and what to do next. */
  readonly body?: string;
  readonly actions?: readonly NoticeAction[];
  readonly onDismiss?: () => void;
}

const useStyles = makeStyles({
  /** A short sentence keeps its close button on the same line; choices stand beneath. */
  body: { whiteSpace: "normal" },
  text: { overflowWrap: "anywhere" },
  actions: { flexWrap: "wrap", rowGap: tokens.spacingVerticalXS },
  /** Where Fluent has it; in the order of Tab it comes after the choices. */
  dismiss: { gridArea: "actions", paddingInlineEnd: tokens.spacingHorizontalM },
});

/** The one form of message that the pane uses: what happened, what was not touched, what to do next. */
export function Notice({ intent, title, body, actions = [], onDismiss }: NoticeProps): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const bar = useRef<HTMLDivElement>(null);
  // A message about what the user has just done must not appear below the fold, nor choices that join it a moment later.
  useEffect(() => {
    bar.current?.scrollIntoView({ block: "nearest" });
  }, [title, actions.length]);
  return (
    <MessageBar
      ref={bar}
      {...IS_NOTICE}
      intent={intent}
      layout="multiline"
      politeness={intent === "error" ? "assertive" : "polite"}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {body && <div className={styles.text}>{body}</div>}
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        {actions.map(({ label, onClick }) => (
          <Button key={label} size="small" onClick={onClick}>
            {label}
          </Button>
        ))}
      </MessageBarActions>
      {onDismiss && (
        <div className={styles.dismiss}>
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss20Regular />}
            aria-label={t("pane:dismiss")}
            onClick={onDismiss}
          />
        </div>
      )}
    </MessageBar>
  );
}
