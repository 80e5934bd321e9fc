import { Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalL },
  title: {
    display: "block",
    margin: 0,
    color: tokens.colorNeutralForeground3,
    paddingBottom: tokens.spacingVerticalXXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A titled part of a list. */
export function Group({
  title,
  children,
  className,
  level = 2,
}: {
  title: ReactNode;
  /** Of its heading, where it stands under others. */
  level?: 2 | 3;
  children: ReactNode;
  className?: string;
}): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.group, className)} aria-labelledby={id}>
      <Caption1Strong as={`h${level}`} id={id} block className={styles.title}>
        {title}
      </Caption1Strong>
      {children}
    </section>
  );
}
