import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  aloud: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** The class of what is heard and not seen, for components that take no element. */
export const useAloudStyles = (): string => useStyles().aloud;

interface AloudProps {
  readonly as?: "span" | "h1" | "h2" | "div";
  readonly role?: "status";
  readonly children: ReactNode;
}

/** Words for a screen reader where the eye has other signs. */
export function Aloud({ as: Element = "span", role, children }: AloudProps): ReactNode {
  const styles = useStyles();
  return (
    <Element role={role} className={styles.aloud}>
      {children}
    </Element>
  );
}
