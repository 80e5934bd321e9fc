import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { EditNotice } from "../common/EditNotice";
import { NeedsBudget } from "../common/NeedsBudget";
import { Notice } from "../common/Notice";
import { onDemand } from "../common/onDemand";
import { problemNotice } from "../common/problem";
import { useEdits } from "../common/useEdits";
import { usePane } from "../pane";
import { useText } from "../text";
import { isReviewable } from "../useCases/strategies";
import { writtenRange, type Finding, type Severity } from "../useCases/review";
import { FindingList } from "./FindingList";
import { ReviewProgress } from "./ReviewProgress";
import { ReviewStart } from "./ReviewStart";
import { ReviewViews } from "./ReviewViews";
import { useReview } from "./useReview";
import { Verdict } from "./Verdict";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  waiting: { opacity: 0.6 },
});

const ManyFiles = onDemand(async () => (await import("./many/ManyFiles")).ManyFiles);

/** The open workbook, or many files beside it. Each stays as it was left while the other is shown. */
export function ReviewPlace(): ReactNode {
  return <ReviewViews workbook={<ThisWorkbook />} many={<ManyFiles />} onMany={ManyFiles.prepare} />;
}

/** This workbook against the strategy in hand, if that has a budget to review against. */
function ThisWorkbook(): ReactNode {
  const { t } = useText();
  const { strategy } = usePane();
  return isReviewable(strategy) ? <WorkbookReview /> : <NeedsBudget body={t("review:noBudget")} />;
}

/** The verdict first, then what was found, and the way to mend it. */
function WorkbookReview(): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { door, strategy } = usePane();
  const reviewer = useReview(door, strategy);
  const edits = useEdits(door);
  const [chosen, setOnly] = useState<Severity | null>(null);
  const { result, running, error } = reviewer;
  const run = (): void => void reviewer.run();

  const fix = async ({ fix: plan }: Finding): Promise<void> => {
    const range = plan && writtenRange(plan);
    if (!range) return;
    if (await edits.apply(() => ({ plan, range }))) await reviewer.run();
  };

  const findings = result?.review.findings ?? [];
  // The last finding of the chosen severity may have been mended.
  const only = findings.some(({ severity }) => severity === chosen) ? chosen : null;
  const progress = running && <ReviewProgress phase={running} onStop={reviewer.stop} />;
  return (
    <div className={styles.place}>
      {running && !result && progress}
      {error !== null && (
        <Notice {...problemNotice(text, error)} actions={[{ label: text.t("pane:retry"), onClick: run }]} />
      )}
      {!result && !running && <ReviewStart strategy={strategy} onStart={run} />}
      {result && (
        <>
          <Verdict
            result={result}
            only={only}
            onOnly={setOnly}
            progress={progress}
            onAgain={run}
            onShow={(range) => void edits.show(range)}
          />
          <EditNotice edits={edits} done={(place) => text.t("review:fix.done", { place })} onUndone={run} />
          {/* What is being checked again may be mended already: nothing to act on until the answer is there. */}
          <div inert={running !== null} className={mergeClasses(running !== null && styles.waiting)}>
            <FindingList
              findings={findings.filter(({ severity }) => only === null || severity === only)}
              acts={{
                onShow: (range) => void edits.show(range),
                onFix: fix,
                busy: edits.outcome.kind === "working",
              }}
            />
          </div>
        </>
      )}
    </div>
  );
}
