import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { EmptyState } from "../common/EmptyState";
import { Entry } from "../common/Entry";
import { EntryList } from "../common/EntryList";
import { separatorsOf } from "../common/formulaText";
import { Group } from "../common/Group";
import { SearchField } from "../common/SearchField";
import { SearchStatus } from "../common/SearchStatus";
import { usePane } from "../pane";
import { useFunctionsText } from "./text";
import { FUNCTION_GROUPS, searchFunctions } from "../useCases/functions";
import { FunctionDetails } from "./FunctionDetails";
import { WorkbookFormulas } from "./WorkbookFormulas";

const useStyles = makeStyles({
  name: { fontFamily: tokens.fontFamilyMonospace },
  separators: { display: "block", marginTop: tokens.spacingVerticalL, color: tokens.colorNeutralForeground3 },
});

const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/su.exec(text)?.[0] ?? text;

/** Every custom function: what it does, examples with what they give, and the way into a cell. */
export function FunctionReference(): ReactNode {
  const styles = useStyles();
  const { f, language } = useFunctionsText();
  const { host } = usePane();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const separators = useMemo(() => separatorsOf(host), [host]);
  const found = useMemo(() => searchFunctions(query), [query]);

  return (
    <>
      <SearchField label={f("search")} value={query} onChange={setQuery} />
      <SearchStatus query={query} found={f("found", { count: found.length })} />
      {found.length === 0 && <EmptyState title={f("none.title", { query })} body={f("none.body")} />}
      <EntryList open={open} onOpen={setOpen}>
        {FUNCTION_GROUPS.map((group) => {
          const entries = found.filter((entry) => entry.group === group);
          return (
            entries.length > 0 && (
              <Group key={group} title={f(`group.${group}`)}>
                {entries.map((entry) => (
                  <Entry
                    key={entry.id}
                    value={entry.id}
                    open={entry.id === open}
                    title={<span className={styles.name}>{entry.id}</span>}
                    beneath={entry.id === open ? undefined : firstSentence(entry.description[language])}
                  >
                    <FunctionDetails entry={entry} separators={separators} />
                  </Entry>
                ))}
              </Group>
            )
          );
        })}
      </EntryList>
      {found.length > 0 && (
        <Caption1 className={styles.separators}>
          {f("separators", { separator: separators.argument })}
        </Caption1>
      )}
      {query.trim() === "" && <WorkbookFormulas />}
    </>
  );
}
