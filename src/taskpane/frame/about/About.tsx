import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useState, type ReactNode } from "react";
import { ratesTexts } from "../../../i18n/rates";
import { usePane } from "../../pane";
import { useText } from "../../text";
import { AsidePage } from "../../common/AsidePage";
import { Heading } from "../../common/Heading";
import { TextButton } from "../../common/TextButton";
import { versions } from "../../useCases/about";
import { Mark } from "../Mark";
import { Keys } from "./Keys";
import { Licences } from "./Licences";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    width: "100%",
    margin: 0,
  },
  version: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** What the product is, which versions are at work, whose figures it uses, and what it does not do. */
export function About({ onClose, onNews }: { onClose: () => void; onNews: () => void }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { t } = text;
  const { strategy } = usePane();
  const [showsLicences, setShowsLicences] = useState(false);
  const { document } = strategy;
  const { product, functions, rules, packs } = versions();
  if (showsLicences) return <Licences onClose={() => setShowsLicences(false)} />;
  return (
    <AsidePage onClose={onClose}>
      <div className={styles.head}>
        <Mark size={40} />
        <div className={styles.part}>
          <Heading level={2} large>
            {t("about:title")}
          </Heading>
          <Caption1 className={styles.quiet}>{t("about:version", { version: product })}</Caption1>
        </div>
      </div>
      <Body1>{t("about:purpose")}</Body1>
      <section className={styles.part}>
        <Heading level={3}>{t("about:private.title")}</Heading>
        <Body1>{t("about:private.body")}</Body1>
      </section>
      <section className={styles.part}>
        <Heading level={3}>{t("about:readable.title")}</Heading>
        <Body1>{t("about:readable.body")}</Body1>
      </section>
      <section className={styles.part}>
        <Heading level={3}>{t("about:versions.title")}</Heading>
        <dl className={styles.list}>
          {[
            [t("about:versions.functions"), functions],
            [t("about:versions.rules"), rules],
            ...packs.map(({ title, version }) => [text.local(title), version] as const),
          ].map(([what, version]) => (
            <Fragment key={what}>
              <dt>
                <Body1>{what}</Body1>
              </dt>
              <dd className={styles.version}>
                <Body1>{version}</Body1>
              </dd>
            </Fragment>
          ))}
        </dl>
        <TextButton onClick={onNews}>{t("news:title")}</TextButton>
      </section>
      <section className={styles.part}>
        <Keys />
      </section>
      <section className={styles.part}>
        <Heading level={3}>{t("about:sources.title")}</Heading>
        <Body1>{text.local(strategy.title)}</Body1>
        <Caption1 className={styles.quiet}>
          {[document.publisher, document.reference].filter(Boolean).join(" · ")}
        </Caption1>
        <Caption1 className={styles.quiet}>{ratesTexts(text.language)("credit")}</Caption1>
      </section>
      <section className={styles.part}>
        <Heading level={3}>{t("about:licences.title")}</Heading>
        <Body1>{t("about:licences.own")}</Body1>
        <TextButton onClick={() => setShowsLicences(true)}>{t("about:licences.others")}</TextButton>
      </section>
    </AsidePage>
  );
}
