import { Activity, useCallback, type ReactNode } from "react";
import { Notice } from "../../common/Notice";
import { problemNotice } from "../../common/problem";
import { Progress } from "../../common/Progress";
import { usePane } from "../../pane";
import { batchOf, resultOf } from "./batch";
import { DropZone } from "./DropZone";
import { FileList } from "./FileList";
import { gatherChosen, type Gathered } from "./gather";
import { ManyActions } from "./ManyActions";
import { ManyStart } from "./ManyStart";
import { ManySummary } from "./ManySummary";
import { useGathering } from "./useGathering";
import { checkSetup, useManyRun } from "./useManyRun";
import { useManyText } from "./useManyText";

/** Submitted workbooks, checked together: drop them, read the verdicts, take the table and the report along. */
export function ManyFiles(): ReactNode {
  const text = useManyText();
  const { m, language } = text;
  const { door, strategy } = usePane();
  const { run, state } = useManyRun(door);
  const { rows, running } = state;
  const setup = () => checkSetup(strategy, language);
  const add = (gathered: readonly Gathered[]): void => run.add(gathered, setup);
  const gathering = useGathering(add);
  const remove = useCallback((id: number) => run.remove(id), [run]);
  const batch = () => batchOf(rows, language, new Date());
  const isEmpty = rows.length === 0;
  const isDone = !running && !gathering.busy;
  const anyDone = rows.some((row) => resultOf(row) !== null);
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
      {anyDone && (
        // What was written can be taken back also after more files have been checked.
        <Activity mode={isDone ? "visible" : "hidden"}>
          <ManyActions batch={batch} anyChecked={anyChecked} />
        </Activity>
      )}
      {!isEmpty && <FileList rows={rows} onRemove={remove} />}
    </DropZone>
  );
}
