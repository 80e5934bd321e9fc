import { makeStyles, tokens } from "@fluentui/react-components";
import { Warning12Filled } from "@fluentui/react-icons/svg/warning";
import { Suspense, type ReactNode } from "react";
import type { StrategyPack } from "../../strategy/pack";
import { unitText } from "../common/amount";
import { Entry } from "../common/Entry";
import { onDemand } from "../common/onDemand";
import { PlaceSkeleton } from "../common/PlaceSkeleton";
import { useText, type Text } from "../text";
import type { TableEntry } from "../useCases/tables";
import type { FoundInTable } from "./PreviewTable";

/** Loaded when a table is first opened, so that the list is there sooner. */
const TableDetails = onDemand(async () => (await import("./TableDetails")).TableDetails);

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

/** "DKK million · 5 rows × 6 columns". */
function beneath(text: Text, { unit, rows, columns }: TableEntry): string {
  return [
    unit && unit !== "%" && unitText(text, unit),
    `${text.t("insert:rows", { count: rows })} × ${text.t("insert:columns", { count: columns })}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Where the source breaks off or contradicts itself: said in words, marked by an icon. */
function Marks({ entry }: { entry: TableEntry }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const marks = [
    ...(entry.partial ? [t("insert:badge.partial")] : []),
    ...(entry.discrepancies > 0 ? [t("insert:badge.discrepancy", { count: entry.discrepancies })] : []),
  ];
  return marks.map((words) => (
    <span key={words} className={styles.mark}>
      <Warning12Filled className={styles.warning} aria-hidden />
      {words}
    </span>
  ));
}

interface TableEntryLineProps {
  readonly pack: StrategyPack;
  readonly entry: TableEntry;
  readonly open: boolean;
  /** Its title, where a search sets off words of it. */
  readonly title?: ReactNode;
  /** Where a search has found it, in a line of its own. */
  readonly foundAt?: ReactNode;
  readonly found?: FoundInTable | null;
}

/** A table in a list: what it holds in one line; opened, its preview and the ways to insert it. */
export function TableEntryLine({
  pack,
  entry,
  open,
  title,
  foundAt,
  found = null,
}: TableEntryLineProps): ReactNode {
  const text = useText();
  return (
    <Entry
      value={entry.id}
      open={open}
      title={title ?? text.local(entry.title)}
      beneath={beneath(text, entry)}
      badges={<Marks entry={entry} />}
      about={foundAt}
    >
      <Suspense fallback={<PlaceSkeleton />}>
        <TableDetails pack={pack} entry={entry} found={found} />
      </Suspense>
    </Entry>
  );
}
