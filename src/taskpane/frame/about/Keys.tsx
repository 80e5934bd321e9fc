import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import file from "../../../../assets/pages/shortcuts.json";
import type { MessageKey } from "../../../i18n/messages";
import { Heading } from "../../common/Heading";
import { usePane } from "../../pane";
import { useText } from "../../text";

/** What the actions of shortcuts.json are called in the pane. */
const NAMES: Readonly<Record<string, MessageKey>> = {
  showInsert: "pane:place.insert",
  showReview: "pane:place.review",
  explainFigure: "pane:explain",
};

const useStyles = makeStyles({
  keys: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "baseline",
    margin: 0,
  },
  key: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  does: { margin: 0 },
});

/** The keys by which the pane is reached and gone through; those of commands where this Excel has them. */
export function Keys(): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { host } = usePane();
  const commands = host.hasShortcuts
    ? file.shortcuts.flatMap(({ action, key }) => {
        const name = NAMES[action];
        return name ? [[key.default, t(name)] as const] : [];
      })
    : [];
  const keys = [["F6", t("about:keys.pane")] as const, ["↑ ↓", t("about:keys.list")] as const, ...commands];
  return (
    <>
      <Heading level={3}>{t("about:keys.title")}</Heading>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <Fragment key={key}>
            <dt>
              <kbd className={styles.key}>{key}</kbd>
            </dt>
            <dd className={styles.does}>
              <Body1>{does}</Body1>
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
