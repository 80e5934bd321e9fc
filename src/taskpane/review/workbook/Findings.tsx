import { Suspense, useMemo, type ReactNode } from "react";
import { rangeAddress } from "../../../workbook/address";
import { makeStyles, tokens } from "@fluentui/react-components";
import { onDemand } from "../../common/onDemand";
import { WhenSeen } from "../../common/WhenSeen";
import { usePane } from "../../pane";
import { byDecision, othersLike, setAside, takeUp, type Reason } from "../../useCases/decisions";
import { certainFixes } from "../../useCases/fixAll";
import { reviewSheet } from "../../useCases/reviewReport";
import { writtenRange, type Finding, type ReviewResult, type Severity } from "../../useCases/review";
import { FindingList, type FindingActs } from "../FindingList";
import { useReviewingText } from "../useReviewingText";
import { FixAll } from "./FixAll";
import { KeepReview } from "./KeepReview";
import { SetAsideList } from "./SetAsideList";
import type { ReviewEdits } from "./useReviewEdits";

const SheetPicture = onDemand(async () => (await import("../picture/SheetPicture")).SheetPicture);
/** Of one bar of the picture, for the room that is kept for it. */
const BAR_HEIGHT = 24;

const useStyles = makeStyles({
  findings: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface FindingsProps {
  readonly result: ReviewResult;
  /** Whether the workbook has changed since. */
  readonly isStale: boolean;
  /** The one severity that is listed; null for all. */
  readonly only: Severity | null;
  readonly changes: ReviewEdits;
}

/** What was found and what can be done about it: mended, set aside, reported. */
export function Findings({ result, isStale, only, changes }: FindingsProps): ReactNode {
  const styles = useStyles();
  const { t, v, language } = useReviewingText();
  const { door, reviewer, setReviewer } = usePane();
  const { edits, change, busy } = changes;
  const { counting, aside } = useMemo(() => byDecision(result.review.findings), [result]);
  // The last finding of the chosen severity may have been mended.
  const shown = counting.filter(({ severity }) => severity === only);
  const fixes = useMemo(() => certainFixes(counting, result.protectedSheets), [counting, result]);
  const sheets = new Set(counting.map(({ sheet }) => sheet)).size;

  const fix = async ({ fix: plan }: Finding): Promise<void> => {
    const range = plan && writtenRange(plan);
    if (!range) return;
    await change(
      () => ({ done: t("review:fix.done", { place: rangeAddress(range) }) }),
      () => ({ plan, range }),
    );
  };
  const onSetAside = (findings: readonly Finding[], reason: Reason): Promise<boolean> => {
    setReviewer(reason.by);
    const words = { done: v("aside.done", { count: findings.length }), undone: v("aside.undone") };
    return change(
      () => words,
      () => setAside(result, findings, reason, new Date()),
    );
  };
  const acts: FindingActs = {
    onShow: (range) => void edits.show(range),
    onFix: fix,
    onSetAside,
    onTakeUp: (finding) =>
      void change(
        () => ({ done: v("aside.takenUp"), undone: v("aside.takenUp.undone") }),
        () => takeUp(result, finding),
      ),
    others: (finding) => othersLike(finding, counting),
    reviewer,
    busy,
  };

  return (
    <div className={styles.findings}>
      {counting.length > 1 && (
        <WhenSeen height={sheets * BAR_HEIGHT}>
          <Suspense fallback={<div style={{ minHeight: sheets * BAR_HEIGHT }} />}>
            <SheetPicture findings={counting} />
          </Suspense>
        </WhenSeen>
      )}
      {fixes && (
        <FixAll
          fixes={fixes}
          busy={busy}
          onApply={() =>
            change(
              () => ({
                done: v("fixAll.done", { count: fixes.fixed.length }),
                undone: v("fixAll.undone"),
              }),
              () => fixes.change,
            )
          }
        />
      )}
      <FindingList findings={shown.length > 0 ? shown : counting} acts={acts} />
      <SetAsideList findings={aside} acts={acts} />
      <KeepReview
        result={result}
        isStale={isStale}
        busy={busy}
        onSheet={() =>
          void change(
            ({ range }) => ({
              done: v("sheet.done", { sheet: range?.sheet ?? "" }),
              undone: v("sheet.undone"),
            }),
            () => reviewSheet(door, result, language),
          )
        }
      />
    </div>
  );
}
