import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PackLoadError } from "../../../strategy/load";
import { ThreadError } from "../../../review";
import { Aloud } from "../../common/Aloud";
import { Heading } from "../../common/Heading";
import { Notice } from "../../common/Notice";
import { problemNotice } from "../../common/problem";
import { Progress } from "../../common/Progress";
import { TextButton } from "../../common/TextButton";
import { countResults, RESULTS, resultOf } from "./batch";
import type { ManyState } from "./run";
import { useManyText, type ManyText } from "./useManyText";

const useStyles = makeStyles({
  summary: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  /** Its place is kept from the start, so that nothing beneath moves while files come in. */
  counts: { minHeight: tokens.lineHeightBase300 },
  head: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

interface ManySummaryProps {
  readonly state: ManyState;
  readonly onStop: () => void;
  /** Checks what was stopped. */
  readonly onResume: () => void;
  readonly onClear: () => void;
}

/** How all files stand: what is done while they are checked, the verdicts together afterwards. */
export function ManySummary({ state, onStop, onResume, onClear }: ManySummaryProps): ReactNode {
  const styles = useStyles();
  const text = useManyText();
  const { m } = text;
  const { rows, running, failure } = state;
  const done = rows.filter((row) => resultOf(row) !== null).length;
  const stopped = rows.filter(({ state: { kind } }) => kind === "stopped").length;
  const counts = countResults(rows);
  return (
    <>
      <section className={styles.summary} aria-label={m("summary")}>
        {running ? (
          <>
            <Aloud as="h2">{m("summary")}</Aloud>
            <Progress
              words={m("progress", { done, count: rows.length })}
              share={rows.length === 0 ? null : done / rows.length}
              onStop={onStop}
            />
          </>
        ) : (
          <div className={styles.head}>
            <Heading level={2}>{m("done", { count: rows.length })}</Heading>
            <TextButton onClick={onClear}>{m("startOver")}</TextButton>
          </div>
        )}
        <Body1 className={styles.counts} role={running ? undefined : "status"}>
          {RESULTS.filter((result) => counts[result] > 0)
            .map((result) => m(`count.${result}`, { count: counts[result] }))
            .join(", ")}
        </Body1>
      </section>
      {failure !== null && (
        <Notice
          {...failureWords(text, failure)}
          actions={[{ label: text.t("pane:retry"), onClick: onResume }]}
        />
      )}
      {failure === null && stopped > 0 && !running && (
        <Notice
          intent="info"
          title={m("stopped.title", { count: stopped })}
          body={m("stopped.body")}
          actions={[{ label: m("stopped.goOn"), onClick: onResume }]}
        />
      )}
    </>
  );
}

function failureWords(text: ManyText, failure: unknown) {
  const { m } = text;
  if (failure instanceof PackLoadError)
    return { intent: "error", title: m("packs.title"), body: m("packs.body") } as const;
  if (failure instanceof ThreadError)
    return { intent: "error", title: m("failed.title"), body: m("failed.body") } as const;
  return problemNotice(text, failure);
}
