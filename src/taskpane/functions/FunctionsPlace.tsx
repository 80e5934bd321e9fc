import { Accordion, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { EmptyState } from "../common/EmptyState";
import { Entry } from "../common/Entry";
import { separatorsOf } from "../common/formulaText";
import { Group } from "../common/Group";
import { SearchField } from "../common/SearchField";
import { SearchStatus } from "../common/SearchStatus";
import { usePane } from "../pane";
import { useText } from "../text";
import { FUNCTION_GROUPS, searchFunctions } from "../useCases/functions";
import { FunctionDetails } from "./FunctionDetails";

const useStyles = makeStyles({
  name: { fontFamily: tokens.fontFamilyMonospace },
  separators: { display: "block", marginTop: tokens.spacingVerticalL, color: tokens.colorNeutralForeground3 },
});

const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/su.exec(text)?.[0] ?? text;

/** The reference of the custom functions, each with an example that writes itself into a cell. */
export function FunctionsPlace(): ReactNode {
  const styles = useStyles();
  const { t, language } = useText();
  const { host } = usePane();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const separators = useMemo(() => separatorsOf(host.contentLanguage), [host.contentLanguage]);
  const found = searchFunctions(query);

  return (
    <>
      <SearchField label={t("functions:search")} value={query} onChange={setQuery} />
      <SearchStatus query={query} found={t("functions:found", { count: found.length })} />
      {found.length === 0 && (
        <EmptyState title={t("functions:none.title", { query })} body={t("functions:none.body")} />
      )}
      <Accordion
        collapsible
        openItems={open === null ? [] : [open]}
        onToggle={(_, { openItems }) => setOpen((openItems[0] as string | undefined) ?? null)}
      >
        {FUNCTION_GROUPS.map((group) => {
          const entries = found.filter((entry) => entry.group === group);
          return (
            entries.length > 0 && (
              <Group key={group} title={t(`functions:group.${group}`)}>
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
      </Accordion>
      {found.length > 0 && (
        <Caption1 className={styles.separators}>
          {t("functions:separators", { separator: separators.argument })}
        </Caption1>
      )}
    </>
  );
}
