import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import packageJson from "../../../package.json";
import { usePane } from "../pane";
import { useText } from "../text";
import { AsidePage } from "../common/AsidePage";
import { Heading } from "../common/Heading";
import { Mark } from "./Mark";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the product is, which versions are at work, and what it does not do. */
export function About({ onClose }: { onClose: () => void }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { t } = text;
  const { strategy } = usePane();
  const { document } = strategy;
  return (
    <AsidePage onClose={onClose}>
      <div className={styles.head}>
        <Mark size={40} />
        <div className={styles.part}>
          <Heading level={2} large>
            {t("about:title")}
          </Heading>
          <Caption1 className={styles.quiet}>{t("about:version", { version: packageJson.version })}</Caption1>
        </div>
      </div>
      <Body1>{t("about:purpose")}</Body1>
      <section className={styles.part}>
        <Heading level={3}>{t("about:strategy.title")}</Heading>
        <Body1>{text.local(strategy.title)}</Body1>
        <Caption1 className={styles.quiet}>
          {[document.publisher, document.reference].filter(Boolean).join(" · ")}
        </Caption1>
        <Caption1 className={styles.quiet}>
          {t("about:strategy.version", { id: strategy.id, version: strategy.version })}
        </Caption1>
      </section>
      <section className={styles.part}>
        <Heading level={3}>{t("about:private.title")}</Heading>
        <Body1>{t("about:private.body")}</Body1>
      </section>
      <section className={styles.part}>
        <Heading level={3}>{t("about:readable.title")}</Heading>
        <Body1>{t("about:readable.body")}</Body1>
      </section>
      <Caption1 className={styles.quiet}>{t("about:licence")}</Caption1>
    </AsidePage>
  );
}
