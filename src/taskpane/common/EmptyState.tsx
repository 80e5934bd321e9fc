import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
    maxWidth: "52ch",
  },
  icon: { color: tokens.colorBrandForeground1, display: "flex" },
  body: { color: tokens.colorNeutralForeground2 },
});

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly body: string;
  /** Lists, buttons: what one can do here. */
  readonly children?: ReactNode;
}

/** A place that has nothing to show yet says what it is for and offers the first step. */
export function EmptyState({ icon, title, body, children }: EmptyStateProps): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.empty}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Heading level={2}>{title}</Heading>
      <Body1 className={styles.body}>{body}</Body1>
      {children}
    </section>
  );
}
