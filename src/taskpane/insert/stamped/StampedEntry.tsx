import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rangeAddress } from "../../../workbook/address";
import { LOCALES } from "../../../i18n/translator";
import { Entry } from "../../common/Entry";
import type { Edits } from "../../common/useEdits";
import type { StampedTables, TableState } from "../../useCases/stamped";
import { GoneTable } from "./GoneTable";
import { RefreshForm } from "./RefreshForm";
import { StateIcon } from "./StateIcon";
import { useStampedText, type StampedText } from "./useStampedText";
import { rangeOf, titleOf } from "./words";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface StampedEntryProps {
  readonly value: string;
  readonly open: boolean;
  readonly tables: StampedTables;
  readonly state: TableState;
  readonly edits: Edits;
  /** What became of the last edit is about this table. */
  readonly inHand: boolean;
  readonly onWork: () => void;
  /** Called when the workbook has become another one, or has turned out to be. */
  readonly onChanged: () => void;
}

/** "Up to date", "Changed by you (3 places)", … */
function stateWords({ s }: StampedText, state: TableState): string {
  if (state.kind !== "changed" && state.kind !== "newer") return s(`state.${state.kind}`);
  const count = state.compared.differences.filter(({ who }) => who !== "strategy").length;
  if (state.kind === "changed") return s("state.changed", { count });
  return count > 0 ? s("state.newerToo", { count }) : s("state.newer");
}

/** "Budget!B8:G13", and from where and when. */
function beneath({ s, language }: StampedText, state: TableState): string {
  const { source, packVersion, date } = state.stamp;
  const range = rangeOf(state);
  const day = new Date(`${date}T00:00`);
  const shown = Number.isNaN(day.getTime())
    ? date
    : day.toLocaleDateString(LOCALES[language], { dateStyle: "medium" });
  const from = s("from", { source: source.split("/")[0]!, version: packVersion, date: shown });
  return [range && rangeAddress(range), from].filter(Boolean).join(" · ");
}

/** One inserted table: how it stands in one line; opened, what has changed and what can be done about it. */
export function StampedEntry({ value, open, state, ...acts }: StampedEntryProps): ReactNode {
  const styles = useStyles();
  const text = useStampedText();
  return (
    <Entry
      value={value}
      open={open}
      icon={<StateIcon kind={state.kind} />}
      title={titleOf(text, state)}
      beneath={stateWords(text, state)}
      about={beneath(text, state)}
    >
      <div className={styles.content}>
        {"compared" in state ? (
          <RefreshForm state={state} {...acts} />
        ) : (
          <GoneTable state={state} {...acts} />
        )}
      </div>
    </Entry>
  );
}
