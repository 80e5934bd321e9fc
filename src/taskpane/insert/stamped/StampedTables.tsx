import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { EntryList } from "../../common/EntryList";
import { EditNotice } from "../../common/EditNotice";
import { Group } from "../../common/Group";
import { Notice } from "../../common/Notice";
import { problemNotice } from "../../common/problem";
import { TextButton } from "../../common/TextButton";
import { useEdits } from "../../common/useEdits";
import { usePane } from "../../pane";
import { PackLoadError, type TableState } from "../../useCases/stamped";
import { StampedEntry } from "./StampedEntry";
import { useStampedTables } from "./useStampedTables";
import { useStampedText } from "./useStampedText";

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  none: { display: "block", marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3 },
});

/** Tables may be called alike in another case only. */
const keyOf = ({ stamp }: TableState): string => stamp.table.toLowerCase();

interface StampedTablesProps {
  /** Becomes another one whenever a table was inserted or taken back. */
  readonly written: number;
  /** Where it stands while there is nothing to list; left out, where it is. */
  readonly end?: HTMLElement | null;
  /** What is listed stands where it is, before other tables. */
  readonly isFirst?: boolean;
}

/** The tables that were inserted from strategies, how each stands to its strategy, and what can be done about it. */
export function StampedTables({ written, end = null, isFirst = true }: StampedTablesProps): ReactNode {
  const styles = useStyles();
  const text = useStampedText();
  const { s, t } = text;
  const { door } = usePane();
  const { tables, error, look } = useStampedTables(door, written);
  const edits = useEdits(door);
  const [open, setOpen] = useState<string | null>(null);
  /** The table that was worked on last: what became of it is told there. */
  const [inHand, setInHand] = useState<TableState | null>(null);
  if (!tables && error === null) return null;
  const forgotten = tables?.states.some((state) => inHand && keyOf(state) === keyOf(inHand)) ? null : inHand;
  const isListed = tables !== null && tables.states.length > 0;
  const list = (
    <Group
      title={
        <span className={styles.title}>
          {s("title")}
          <TextButton icon={<ArrowSync16Regular />} onClick={look}>
            {s("look")}
          </TextButton>
        </span>
      }
    >
      {error !== null && (
        <Notice
          intent="warning"
          title={s("failed")}
          body={
            error instanceof PackLoadError ? t("pane:notCome.body") : problemNotice(text, error, "show").body
          }
          actions={[{ label: t("pane:retry"), onClick: look }]}
        />
      )}
      {tables?.states.length === 0 && <Caption1 className={styles.none}>{s("none")}</Caption1>}
      {isListed && (
        <EntryList open={open} onOpen={setOpen}>
          {tables.states.map((state) => (
            <StampedEntry
              key={keyOf(state)}
              value={keyOf(state)}
              open={open === keyOf(state)}
              tables={tables}
              state={state}
              edits={edits}
              inHand={inHand !== null && keyOf(inHand) === keyOf(state)}
              onWork={() => setInHand(state)}
              onChanged={look}
            />
          ))}
        </EntryList>
      )}
      {forgotten && (
        <EditNotice
          edits={edits}
          done={() => s("forgotten", { table: forgotten.stamp.table })}
          undone={s("forgotten.undone", { table: forgotten.stamp.table })}
          onUndone={look}
        />
      )}
    </Group>
  );
  return end && !(isListed && isFirst) ? createPortal(list, end) : list;
}
