import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Heading } from "../../common/Heading";
import { useReviewingText } from "../useReviewingText";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXS,
    maxWidth: "52ch",
  },
});

/** The way for workbooks that belong to no strategy at hand. */
export function FormulasOnly({ onStart }: { onStart: () => void }): ReactNode {
  const styles = useStyles();
  const { v } = useReviewingText();
  return (
    <section className={styles.part}>
      <Heading level={2}>{v("formulas.title")}</Heading>
      <Body1>{v("formulas.body")}</Body1>
      <Button onClick={onStart}>{v("formulas.button")}</Button>
    </section>
  );
}
