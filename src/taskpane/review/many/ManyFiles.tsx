import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { Notice } from "../../common/Notice";
import { problemNotice } from "../../common/problem";
import { Progress } from "../../common/Progress";
import { usePane } from "../../pane";
import { BatchReport } from "./BatchReport";
import { batchOf } from "./batch";
import { ConsolidatedTable } from "./ConsolidatedTable";
import { DropZone } from "./DropZone";
import { FileRow } from "./FileRow";
import { gatherChosen, type Gathered } from "./gather";
import { ManyStart } from "./ManyStart";
import { ManySummary } from "./ManySummary";
import { useGathering } from "./useGathering";
import { checkSetup, useManyRun } from "./useManyRun";
import { useManyText } from "./useManyText";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Submitted workbooks, checked together: drop them, read the verdicts, take the table and the report along. */
export function ManyFiles(): ReactNode {
  const styles = useStyles();
  const text = useManyText();
  const { m, language } = text;
  const { door, strategy } = usePane();
  const { run, state } = useManyRun(door);
  const { rows, running } = state;
  const [opened, setOpened] = useState<number | null>(null);
  const setup = () => checkSetup(strategy, language);
  const add = (gathered: readonly Gathered[]): void => run.add(gathered, setup);
  const gathering = useGathering(add);
  const remove = useCallback((id: number) => run.remove(id), [run]);
  const batch = () => batchOf(rows, language, new Date());
  const isEmpty = rows.length === 0;
  const isDone = !running && !gathering.busy;
  const anyChecked = rows.some(({ state: { kind } }) => kind === "checked");
  return (
    <DropZone
      small={!isEmpty}
      head={isEmpty && <ManyStart />}
      onDropped={(items) => void gathering.take(items)}
      onChosen={(files, isFolder) => add(gatherChosen(files, isFolder))}
    >
      {gathering.busy && <Progress words={m("gathering")} onStop={gathering.stop} />}
      {gathering.error !== null && <Notice {...problemNotice(text, gathering.error)} />}
      {!isEmpty && (
        <ManySummary
          state={state}
          onStop={() => run.stop()}
          onResume={() => run.resume(setup)}
          onClear={() => run.clear()}
        />
      )}
      {isDone && anyChecked && <ConsolidatedTable batch={batch} />}
      {isDone && rows.some(({ state: { kind } }) => kind === "checked" || kind === "unchecked") && (
        <BatchReport batch={batch} />
      )}
      {!isEmpty && (
        <ul className={styles.list} aria-label={m("list")}>
          {rows.map((row) => (
            <FileRow
              key={row.id}
              row={row}
              text={text}
              open={row.id === opened}
              onOpen={setOpened}
              onRemove={remove}
            />
          ))}
        </ul>
      )}
    </DropZone>
  );
}
