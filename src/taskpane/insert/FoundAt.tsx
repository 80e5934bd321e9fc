import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { StrategyPack } from "../../strategy/pack";
import type { SearchHit } from "../../strategy/search";
import { excerpt } from "../../strategy/searchText";
import { getTable } from "../../strategy/tables";
import { columnHeader, type DataTable } from "../../strategy/tables/dataTable";
import { Highlight } from "../common/Highlight";
import { useText, type Text } from "../text";

/** Characters of a row or note that are shown. */
const LENGTH = 90;

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  label: { color: tokens.colorNeutralForeground3 },
});

interface FoundAtProps {
  readonly pack: StrategyPack;
  readonly hit: SearchHit;
  readonly query: string;
}

/** Where beside its title a search has found a table: "In row: DP1755 Providing critical shelter … Rohingyas". */
export function FoundAt({ pack, hit, query }: FoundAtProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const table = useMemo(
    () => getTable(pack, hit.entry.id, { language: text.language }),
    [pack, hit.entry.id, text.language],
  );
  const { where } = hit;
  if (where === "title") return null;
  const words = wordsAt(text, table, hit);
  const others = hit.rows.length - 1;
  return (
    <span className={styles.line}>
      <span className={styles.label}>{text.t(`insert:foundAt.${where}`)} </span>
      <Highlight text={excerpt(words, query, LENGTH)} query={query} />
      {others > 0 && (
        <span className={styles.label}> {text.t("insert:foundAt.others", { count: others })}</span>
      )}
    </span>
  );
}

function wordsAt({ language }: Text, table: DataTable, { where, columns, rows, note }: SearchHit): string {
  switch (where) {
    case "row":
      return (table.rows[rows[0] ?? -1] ?? []).filter((cell) => typeof cell === "string").join(" · ");
    case "column":
      return columns.map((at) => columnHeader(table.columns[at]!, language)).join(", ");
    case "note":
      return table.notes[note ?? -1] ?? "";
    default:
      return table.source;
  }
}
