import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { MessageKey } from "../../i18n/messages";
import type { StrategyPack } from "../../strategy/pack";
import { useText } from "../text";
import { chosenTable, USUAL_FIELDS, type TableChoice, type TableEntry } from "../useCases/tables";
import { InsertActions } from "./InsertActions";
import { PreviewTable, type FoundInTable } from "./PreviewTable";
import { SourceNotes } from "./SourceNotes";
import { TableChoices } from "./TableChoices";
import { useTablesWritten } from "./tablesWritten";

/** Tables whose own title is too long for a sheet's tab. */
const SHEET_NAMES: Readonly<Record<string, MessageKey>> = {
  budget: "insert:group.budget",
  indicators: "insert:group.indicators",
};

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  source: { color: tokens.colorNeutralForeground3 },
});

interface TableDetailsProps {
  readonly pack: StrategyPack;
  readonly entry: TableEntry;
  /** What a search has found in the whole table. */
  readonly found: FoundInTable | null;
}

/** What one table holds, what may be chosen of it, and where it can be put. */
export function TableDetails({ pack, entry, found }: TableDetailsProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { t, language } = text;
  const [choice, setChoice] = useState<TableChoice>({ area: null, fields: USUAL_FIELDS });
  const table = useMemo(() => chosenTable(pack, entry, choice, language), [pack, entry, choice, language]);
  const shortName = SHEET_NAMES[entry.id.split("/")[1] ?? ""];
  return (
    <div className={styles.details}>
      <TableChoices pack={pack} entry={entry} choice={choice} onChoice={setChoice} />
      <PreviewTable table={table} found={foundIn(entry, choice, found)} />
      <Caption1 className={styles.source}>
        {t("insert:source")}: {table.source}
      </Caption1>
      <InsertActions
        pack={pack}
        table={table}
        sheetName={shortName ? t(shortName) : text.local(entry.title)}
        onWritten={useTablesWritten().tell}
      />
      <SourceNotes table={table} />
    </div>
  );
}

/** Rows are counted in the whole table, columns in one with all its columns. */
function foundIn(
  { group }: TableEntry,
  { area }: TableChoice,
  found: FoundInTable | null,
): FoundInTable | null {
  if (found === null || area !== null) return null;
  return group === "indicators" ? { ...found, columns: [] } : found;
}
