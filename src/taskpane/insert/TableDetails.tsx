import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { MessageKey } from "../../i18n/messages";
import { usePane } from "../pane";
import { useText } from "../text";
import { chosenTable, USUAL_FIELDS, type TableChoice, type TableEntry } from "../useCases/tables";
import { InsertActions } from "./InsertActions";
import { PreviewTable } from "./PreviewTable";
import { SourceNotes } from "./SourceNotes";
import { TableChoices } from "./TableChoices";

/** Tables whose own title is too long for a sheet's tab. */
const SHEET_NAMES: Readonly<Record<string, MessageKey>> = {
  budget: "insert:group.budget",
  indicators: "insert:group.indicators",
};

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  source: { color: tokens.colorNeutralForeground3 },
});

/** What one table holds, what may be chosen of it, and where it can be put. */
export function TableDetails({ entry }: { entry: TableEntry }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { t, language } = text;
  const { strategy } = usePane();
  const [choice, setChoice] = useState<TableChoice>({ area: null, fields: USUAL_FIELDS });
  const table = useMemo(
    () => chosenTable(strategy, entry, choice, language),
    [strategy, entry, choice, language],
  );
  const shortName = SHEET_NAMES[entry.id.split("/")[1] ?? ""];
  return (
    <div className={styles.details}>
      <TableChoices entry={entry} choice={choice} onChoice={setChoice} />
      <PreviewTable table={table} />
      <Caption1 className={styles.source}>
        {t("insert:source")}: {table.source}
      </Caption1>
      <InsertActions table={table} sheetName={shortName ? t(shortName) : text.local(entry.title)} />
      <SourceNotes table={table} />
    </div>
  );
}
