import { Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { StrategyPack } from "../../strategy/pack";
import type { SearchHit } from "../../strategy/search";
import { EmptyState } from "../common/EmptyState";
import { Group } from "../common/Group";
import { Highlight } from "../common/Highlight";
import { Notice } from "../common/Notice";
import { SearchStatus } from "../common/SearchStatus";
import { useSlow } from "../common/useSlow";
import { usePane } from "../pane";
import { useText } from "../text";
import { FoundAt } from "./FoundAt";
import { TableEntryLine } from "./TableEntryLine";
import { TableList } from "./TableList";
import { useSearch } from "./useSearch";

const useStyles = makeStyles({
  progress: { marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3 },
  notice: { marginTop: tokens.spacingVerticalM },
});

interface SearchListProps {
  readonly query: string;
  /** What stands here until the first answer. */
  readonly before: ReactNode;
}

/** The tables that a search finds: those of the strategy in hand, then those of each other strategy. */
export function SearchList({ query, before }: SearchListProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { t } = text;
  const { strategy } = usePane();
  const { results, isSearching, retry } = useSearch(query, strategy);
  const slow = useSlow(isSearching);
  const progress = slow && (
    <div className={styles.progress}>
      <ProgressBar aria-label={t("insert:searching")} />
      <Caption1>{t("insert:searching")}</Caption1>
    </div>
  );
  if (!results) {
    return (
      <>
        {progress}
        {before}
      </>
    );
  }
  const { found, failed } = results;
  const count = found.reduce((sum, { hits }) => sum + hits.length, 0);
  const names = failed.map(({ shortTitle }) => text.local(shortTitle)).join(", ");
  return (
    <>
      <SearchStatus query={isSearching ? "" : query} found={t("insert:found", { count })} />
      {progress}
      {failed.length > 0 && (
        <div className={styles.notice}>
          <Notice
            intent="warning"
            title={t("insert:search.failed.title", { names })}
            body={t("insert:search.failed.body")}
            actions={[{ label: t("pane:retry"), onClick: retry }]}
          />
        </div>
      )}
      {count === 0 && !isSearching && (
        <EmptyState title={t("insert:none.title", { query })} body={t("insert:none.body")} />
      )}
      <TableList>
        {found.map(({ pack, hits }) => (
          <Group key={pack.id} title={text.local(pack.shortTitle)}>
            {hits.map((hit) => (
              <HitLine key={hit.entry.id} pack={pack} hit={hit} query={results.query} />
            ))}
          </Group>
        ))}
      </TableList>
    </>
  );
}

function HitLine({ pack, hit, query }: { pack: StrategyPack; hit: SearchHit; query: string }): ReactNode {
  const text = useText();
  const { openTable } = usePane();
  const { entry, rows, columns } = hit;
  const found = useMemo(() => ({ query, rows, columns }), [query, rows, columns]);
  return (
    <TableEntryLine
      pack={pack}
      entry={entry}
      open={entry.id === openTable}
      title={<Highlight text={text.local(entry.title)} query={query} />}
      foundAt={hit.where === "title" ? undefined : <FoundAt pack={pack} hit={hit} query={query} />}
      found={found}
    />
  );
}
