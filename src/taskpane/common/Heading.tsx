import { makeStyles, mergeClasses, Subtitle1, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** Fluent's text styles leave browsers' own margins on heading elements. */
const useStyles = makeStyles({ heading: { margin: 0 } });

interface HeadingProps {
  readonly level: 1 | 2 | 3;
  readonly large?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Heading({ level, large = false, className, children }: HeadingProps): ReactNode {
  const styles = useStyles();
  const Style = large ? Subtitle1 : Subtitle2;
  return (
    <Style as={`h${level}`} block className={mergeClasses(styles.heading, className)}>
      {children}
    </Style>
  );
}
