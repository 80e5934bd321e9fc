import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ComponentProps, ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    minWidth: "unset",
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
});

/** A button that reads like a link: for what unfolds or leads elsewhere, beside text. */
export function TextButton(props: ComponentProps<typeof Button>): ReactNode {
  const styles = useStyles();
  return <Button size="small" appearance="transparent" {...props} className={styles.button} />;
}
