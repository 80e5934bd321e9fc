import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { NeedsBudget } from "../../common/NeedsBudget";
import { Notice } from "../../common/Notice";
import { onDemand } from "../../common/onDemand";
import { PlaceSkeleton } from "../../common/PlaceSkeleton";
import { problemNotice } from "../../common/problem";
import { usePane } from "../../pane";
import { isReviewable } from "../../useCases/strategies";
import { ReviewProgress } from "../ReviewProgress";
import { ReviewStart } from "../ReviewStart";
import { useReview } from "../useReview";
import { useReviewingText } from "../useReviewingText";
import { Verdict } from "../Verdict";
import type { Severity } from "../../useCases/review";
import { Findings } from "./Findings";
import { FormulasOnly } from "./FormulasOnly";
import { ReviewNotice } from "./ReviewNotice";
import { useRecognisedActs } from "./useRecognisedActs";
import { useReviewEdits } from "./useReviewEdits";

const RecognisedPanel = onDemand(async () => (await import("../recognised/RecognisedPanel")).RecognisedPanel);

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  waiting: { opacity: 0.6 },
});

/** This workbook against the strategy in hand, or by its formulas alone: the verdict first, then what was found. */
export function WorkbookReview(): ReactNode {
  const styles = useStyles();
  const text = useReviewingText();
  const { v } = text;
  const { door, strategy, reviewsAsked } = usePane();
  const reviewable = isReviewable(strategy);
  const reviewer = useReview(door, reviewable ? strategy : null);
  const { result, isStale, running, error } = reviewer;
  const changes = useReviewEdits(door, reviewer.run);
  const { edits } = changes;
  const [only, setOnly] = useState<Severity | null>(null);
  const [asksRecognised, setAsksRecognised] = useState(false);
  const recognised = useRecognisedActs(result, changes);

  const verdict = useRef<HTMLElement>(null);
  const seen = useRef(result);
  /** Another place has asked for the review that runs: its reader comes for the verdict. */
  const wasAsked = useRef(false);
  const answered = useRef(0);
  const { run } = reviewer;
  useEffect(() => {
    if (answered.current === reviewsAsked) return;
    answered.current = reviewsAsked;
    wasAsked.current = true;
    void run();
  }, [reviewsAsked, run]);
  useEffect(() => {
    if (seen.current === result) return;
    seen.current = result;
    // What was acted on may be gone with the old findings: whoever works by keyboard goes on at the verdict.
    if (result && (wasAsked.current || document.activeElement === document.body))
      verdict.current?.focus({ preventScroll: true });
    wasAsked.current = false;
  }, [result]);

  const again = (): void => void reviewer.run();
  const start = (against: typeof strategy | null) => (): void => {
    setAsksRecognised(false);
    void reviewer.run(against);
  };
  const other =
    result?.review.strategy === null
      ? reviewable && {
          label: v("formulas.whole", { strategy: text.local(strategy.shortTitle) }),
          onStart: start(strategy),
        }
      : result?.review.budgets.length === 0 && { label: v("formulas.button"), onStart: start(null) };
  const against = result?.review.strategy ?? null;
  const showsRecognised = asksRecognised && against !== null;
  const progress = running && <ReviewProgress phase={running} onStop={reviewer.stop} />;

  return (
    <div className={styles.place}>
      {running && !result && progress}
      {error !== null && (
        <Notice {...problemNotice(text, error)} actions={[{ label: text.t("pane:retry"), onClick: again }]} />
      )}
      {!result && !running && (
        <>
          {reviewable ? (
            <ReviewStart strategy={strategy} onStart={start(strategy)} />
          ) : (
            <NeedsBudget body={text.t("review:noBudget")} />
          )}
          <FormulasOnly onStart={start(null)} />
        </>
      )}
      {result && (
        <>
          <Verdict
            ref={verdict}
            result={result}
            isStale={isStale}
            only={only}
            onOnly={setOnly}
            progress={progress}
            onAgain={again}
            onShow={(range) => void edits.show(range)}
            onRecognised={against && !asksRecognised ? () => setAsksRecognised(true) : undefined}
            other={other || null}
          />
          <ReviewNotice changes={changes} onAgain={again} />
          {showsRecognised ? (
            <Suspense fallback={<PlaceSkeleton />}>
              <RecognisedPanel
                review={result.review}
                strategy={against}
                acts={{ ...recognised, busy: changes.busy || running !== null }}
                onClose={() => setAsksRecognised(false)}
              />
            </Suspense>
          ) : (
            // What is being checked again may be mended already: nothing to act on until the answer is there.
            <div inert={running !== null} className={mergeClasses(running !== null && styles.waiting)}>
              <Findings result={result} isStale={isStale} only={only} changes={changes} />
            </div>
          )}
        </>
      )}
    </div>
  );
}
