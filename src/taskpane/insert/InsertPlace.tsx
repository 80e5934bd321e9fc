import { Accordion, makeStyles, tokens } from "@fluentui/react-components";
import { Warning12Filled } from "@fluentui/react-icons/svg/warning";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { unitText } from "../common/amount";
import { EmptyState } from "../common/EmptyState";
import { Entry } from "../common/Entry";
import { Group } from "../common/Group";
import { PlaceSkeleton } from "../common/PlaceSkeleton";
import { SearchField } from "../common/SearchField";
import { SearchStatus } from "../common/SearchStatus";
import { usePane } from "../pane";
import { useText, type Text } from "../text";
import { libraryOf, searchLibrary, TABLE_GROUPS, type LibraryEntry } from "../useCases/tables";

/** Loaded when a table is first opened, so that the list is there sooner. */
const TableDetails = lazy(async () => ({ default: (await import("./TableDetails")).TableDetails }));

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

/** "DKK million · 5 rows × 6 columns". */
function beneath(text: Text, { unit, rows, columns }: LibraryEntry): string {
  return [
    unit && unitText(text, unit),
    `${text.t("insert:rows", { count: rows })} × ${text.t("insert:columns", { count: columns })}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Where the source breaks off or contradicts itself: said in words, marked by an icon. */
function Marks({ entry }: { entry: LibraryEntry }): ReactNode {
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

/** The library: every table of the strategy, previewed in place and inserted where the user stands. */
export function InsertPlace(): ReactNode {
  const text = useText();
  const { strategy, openTable: open, setOpenTable: setOpen } = usePane();
  const library = useMemo(() => libraryOf(strategy), [strategy]);
  const [query, setQuery] = useState("");
  const found = searchLibrary(library, query);

  return (
    <>
      <SearchField label={text.t("insert:search")} value={query} onChange={setQuery} />
      <SearchStatus query={query} found={text.t("insert:found", { count: found.length })} />
      {found.length === 0 && (
        <EmptyState title={text.t("insert:none.title", { query })} body={text.t("insert:none.body")} />
      )}
      <Accordion
        collapsible
        openItems={open === null ? [] : [open]}
        onToggle={(_, { openItems }) => setOpen((openItems[0] as string | undefined) ?? null)}
      >
        {TABLE_GROUPS.map((group) => {
          const entries = found.filter((entry) => entry.group === group);
          return (
            entries.length > 0 && (
              <Group key={group} title={text.t(`insert:group.${group}`)}>
                {entries.map((entry) => (
                  <Entry
                    key={entry.id}
                    value={entry.id}
                    open={entry.id === open}
                    title={text.local(entry.title)}
                    beneath={beneath(text, entry)}
                    badges={<Marks entry={entry} />}
                  >
                    <Suspense fallback={<PlaceSkeleton />}>
                      <TableDetails entry={entry} />
                    </Suspense>
                  </Entry>
                ))}
              </Group>
            )
          );
        })}
      </Accordion>
    </>
  );
}
