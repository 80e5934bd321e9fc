import { Suspense, useMemo, useState, type ReactNode } from "react";
import { AtRest } from "../common/AtRest";
import { Group } from "../common/Group";
import { onDemand } from "../common/onDemand";
import { SearchField } from "../common/SearchField";
import { usePane } from "../pane";
import { useText } from "../text";
import { useStrategies } from "../useCases/packs";
import { libraryOf, TABLE_GROUPS } from "../useCases/tables";
import { PlaceBoundary } from "../frame/PlaceBoundary";
import { TableEntryLine } from "./TableEntryLine";
import { TableList } from "./TableList";
import { useTablesWritten } from "./tablesWritten";

/** Loaded when somebody begins to search. */
const SearchList = onDemand(async () => (await import("./SearchList")).SearchList);

/** Loaded where a strategy of the user's cannot be read. */
const LeftOut = onDemand(async () => (await import("./LeftOut")).LeftOut);

/** Loaded once the pane is at rest. */
const StampedTables = onDemand(async () => (await import("./stamped/StampedTables")).StampedTables);

/** The library: every table of the strategy, or what a search finds in all of them, inserted where the user stands. */
export function InsertPlace(): ReactNode {
  const { t } = useText();
  const [query, setQuery] = useState("");
  const { written } = useTablesWritten();
  const { leftOut } = useStrategies();
  /** Where the list of inserted tables stands while it has none, or while somebody searches. */
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const isSearching = query.trim() !== "";
  const tables = <StrategyTables />;
  return (
    <>
      <SearchField
        label={t("insert:search")}
        value={query}
        onChange={setQuery}
        onFocus={SearchList.prepare}
      />
      {leftOut.length > 0 && (
        <PlaceBoundary name="leftOut">
          <Suspense fallback={null}>
            <LeftOut names={leftOut} />
          </Suspense>
        </PlaceBoundary>
      )}
      <AtRest>
        <PlaceBoundary name="stamped">
          <Suspense fallback={null}>
            <StampedTables written={written} end={end} isFirst={!isSearching} />
          </Suspense>
        </PlaceBoundary>
      </AtRest>
      {isSearching ? (
        <Suspense fallback={tables}>
          <SearchList query={query.trim()} before={tables} />
        </Suspense>
      ) : (
        tables
      )}
      <div ref={setEnd} />
    </>
  );
}

/** All tables of the strategy in hand, in groups. */
function StrategyTables(): ReactNode {
  const { t } = useText();
  const { strategy, openTable } = usePane();
  const library = useMemo(() => libraryOf(strategy), [strategy]);
  return (
    <TableList>
      {TABLE_GROUPS.map((group) => {
        const entries = library.filter((entry) => entry.group === group);
        return (
          entries.length > 0 && (
            <Group key={group} title={t(`insert:group.${group}`)}>
              {entries.map((entry) => (
                <TableEntryLine key={entry.id} pack={strategy} entry={entry} open={entry.id === openTable} />
              ))}
            </Group>
          )
        );
      })}
    </TableList>
  );
}
