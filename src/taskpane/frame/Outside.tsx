import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../text";
import { Heading } from "../common/Heading";
import { Mark } from "./Mark";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    maxWidth: "60ch",
  },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What the page says when it is opened in a browser by itself instead of in Excel. */
export function Outside(): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  return (
    <main className={styles.page}>
      <Mark size={40} />
      <Heading level={1} large>
        {t("outside:title")}
      </Heading>
      <Body1>{t("outside:body")}</Body1>
      <ol className={styles.steps}>
        <li>
          <Body1>{t("outside:excel")}</Body1>
        </li>
        <li>
          <Body1>{t("outside:workbench")}</Body1>
        </li>
      </ol>
    </main>
  );
}
