import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useState, type ReactNode } from "react";
import { citationPlace } from "../../strategy/citation";
import { TextButton } from "../common/TextButton";
import { useText } from "../text";
import type { DataTable } from "../useCases/tables";

/** More than this unfolds on request. */
const SHOWN_AT_FIRST = 2;

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  warning: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  item: { marginTop: tokens.spacingVerticalXXS },
  place: { color: tokens.colorNeutralForeground3 },
});

/** The table's notes, and where its source contradicts itself or breaks off, as the document words it. */
export function SourceNotes({ table }: { table: DataTable }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const [all, setAll] = useState(false);
  const { notes, partial, discrepancies } = table;
  const shown = all ? discrepancies : discrepancies.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      {partial && (
        <div className={styles.notes}>
          <Caption1Strong className={styles.title}>
            <Warning16Regular className={styles.warning} aria-hidden />
            {text.t("insert:partial")}
          </Caption1Strong>
          <Caption1>{partial}</Caption1>
        </div>
      )}
      {notes.length > 0 && (
        <div>
          <Caption1Strong className={styles.title}>
            <Info16Regular aria-hidden />
            {text.t("insert:notes")}
          </Caption1Strong>
          <ul className={styles.list}>
            {notes.map((note) => (
              <li key={note} className={styles.item}>
                <Caption1>{note}</Caption1>
              </li>
            ))}
          </ul>
        </div>
      )}
      {discrepancies.length > 0 && (
        <div>
          <Caption1Strong className={styles.title}>
            <Warning16Regular className={styles.warning} aria-hidden />
            {text.t("insert:discrepancy", { count: discrepancies.length })}
          </Caption1Strong>
          <ul className={styles.list}>
            {shown.map((discrepancy) => (
              <li key={discrepancy.id} className={styles.item}>
                <Caption1>{text.local(discrepancy.text)} </Caption1>
                <Caption1 className={styles.place}>
                  ({citationPlace(discrepancy.citation, text.language)})
                </Caption1>
                {discrepancy.printed && (
                  <Caption1 block className={styles.place}>
                    {text.t("insert:printed", { printed: discrepancy.printed.join(" | ") })}
                  </Caption1>
                )}
              </li>
            ))}
          </ul>
          {shown.length < discrepancies.length && (
            <TextButton onClick={() => setAll(true)}>
              {text.t("insert:discrepancy.all", { count: discrepancies.length })}
            </TextButton>
          )}
        </div>
      )}
    </>
  );
}
