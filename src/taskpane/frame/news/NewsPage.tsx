import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { LOCALES } from "../../../i18n/translator";
import { AsidePage } from "../../common/AsidePage";
import { Heading } from "../../common/Heading";
import { useText } from "../../text";
import { RELEASES } from "./releases";

const useStyles = makeStyles({
  release: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  notes: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What each version brought. */
export function NewsPage({ onClose }: { onClose: () => void }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { t, language } = text;
  const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" });
  return (
    <AsidePage onClose={onClose}>
      <Heading level={2} large>
        {t("news:title")}
      </Heading>
      {RELEASES.map(({ version, date, notes }) => (
        <section key={version} className={styles.release}>
          <Heading level={3}>{t("about:version", { version })}</Heading>
          <Caption1 className={styles.quiet}>{day.format(new Date(date))}</Caption1>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note.en}>
                <Body1>{text.local(note)}</Body1>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </AsidePage>
  );
}
