import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { DocumentMultiple24Regular } from "@fluentui/react-icons/svg/document-multiple";
import type { ReactNode } from "react";
import { EmptyState } from "../../common/EmptyState";
import { useManyText } from "./useManyText";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  item: { display: "flex", gap: tokens.spacingHorizontalS },
  tick: { color: tokens.colorBrandForeground1, flexShrink: 0, marginTop: tokens.spacingVerticalXXS },
});

/** Before the first file: what this view is for and what comes of it. */
export function ManyStart(): ReactNode {
  const styles = useStyles();
  const { m } = useManyText();
  const gives = [m("empty.verdict"), m("empty.asked"), m("empty.table"), m("empty.report")];
  return (
    <EmptyState icon={<DocumentMultiple24Regular />} title={m("empty.title")} body={m("empty.body")}>
      <Body1>{m("empty.gives")}</Body1>
      <ul className={styles.list}>
        {gives.map((words) => (
          <li key={words} className={styles.item}>
            <Checkmark16Regular className={styles.tick} aria-hidden />
            <Body1>{words}</Body1>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
