import { Body1, Button, Caption1, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactNode, Ref } from "react";
import { EXPLAIN_COMMAND } from "../../build/ribbon";
import type { RangeRef } from "../../workbook/address";
import { Heading } from "../common/Heading";
import { Notice } from "../common/Notice";
import { TextButton } from "../common/TextButton";
import { usePane } from "../pane";
import type { Text } from "../text";
import { countBySeverity, SEVERITIES, type ReviewResult, type Severity } from "../useCases/review";
import { RecognisedBudgets } from "./RecognisedBudgets";
import { SeverityIcon } from "./SeverityIcon";
import { StaleNotice } from "./StaleNotice";
import { useReviewingText } from "./useReviewingText";

const useStyles = makeStyles({
  verdict: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  sound: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0 },
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  ways: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const KEYS = { error: "review:errors", warning: "review:warnings", note: "review:notes" } as const;

/** "2 errors, 1 warning"; empty when there is none. */
function countText(text: Text, counts: Readonly<Record<Severity, number>>): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => text.t(KEYS[severity], { count: counts[severity] }))
    .join(", ");
}

interface VerdictProps {
  readonly ref?: Ref<HTMLElement>;
  readonly result: ReviewResult;
  /** Whether the workbook has changed since. */
  readonly isStale: boolean;
  /** The one severity that is listed; null for all. */
  readonly only: Severity | null;
  readonly onOnly: (only: Severity | null) => void;
  /** Shown instead of the foot while a new review runs. */
  readonly progress: ReactNode;
  readonly onAgain: () => void;
  readonly onShow: (range: RangeRef) => void;
  /** Shows what was recognised; left out where it is in sight. */
  readonly onRecognised?: () => void;
  /** Checks against a strategy what was checked without, or the other way round. */
  readonly other: { readonly label: string; readonly onStart: () => void } | null;
}

/** The answer first: how the workbook stands, what was taken for the budget, by which rules. */
export function Verdict({
  ref,
  result,
  isStale,
  only,
  onOnly,
  progress,
  onAgain,
  onShow,
  onRecognised,
  other,
}: VerdictProps): ReactNode {
  const styles = useStyles();
  const text = useReviewingText();
  const { t, v } = text;
  const { go } = usePane();
  const { review, omissions, at } = result;
  const counts = countBySeverity(review.findings);
  const kinds = SEVERITIES.filter((severity) => counts[severity] > 0);
  const aside = review.findings.filter(({ ignored }) => ignored).length;
  const withStrategy = review.strategy !== null;
  const recognised = review.budgets.length > 0;
  const judged = recognised || !withStrategy;
  const sound = judged && kinds.length === 0;
  const gravest = kinds[0];
  const title = !judged
    ? t("review:unrecognised.title")
    : sound
      ? isStale
        ? v("stale.sound", { time: text.time(at) })
        : t("review:sound.title")
      : v(`state.${gravest ?? "note"}`, { counts: countText(text, counts) });
  // The verdict is a stop of the Tab key: from an element that is none office.js takes the keyboard out of the pane.
  return (
    <section ref={ref} tabIndex={0} className={styles.verdict} aria-label={t("review:verdict")}>
      {isStale && !progress && <StaleNotice at={at} onAgain={onAgain} />}
      <div className={styles.head} role="status">
        {sound && !isStale ? (
          <CheckmarkCircle24Filled className={styles.sound} aria-hidden />
        ) : (
          <SeverityIcon severity={gravest ?? "note"} />
        )}
        <Heading level={2} className={styles.title}>
          {title}
        </Heading>
      </div>
      {sound && aside > 0 && <Body1>{v("aside.sound", { count: aside })}</Body1>}
      {!withStrategy && <Body1>{v(sound && aside === 0 ? "formulas.sound" : "formulas.checked")}</Body1>}
      {withStrategy && sound && !isStale && aside === 0 && <Body1>{t("review:sound.body")}</Body1>}
      {!judged && <Body1>{t("review:unrecognised.body")}</Body1>}
      {recognised && <RecognisedBudgets budgets={review.budgets} onShow={onShow} />}
      <div className={styles.ways}>
        {onRecognised && <TextButton onClick={onRecognised}>{v("recognised.button")}</TextButton>}
        {other && <TextButton onClick={other.onStart}>{other.label}</TextButton>}
        <TextButton onClick={() => go(EXPLAIN_COMMAND)}>{t("pane:explain")}</TextButton>
      </div>
      {kinds.length > 1 && (
        <div className={styles.counts} role="group" aria-label={t("review:filter")}>
          {kinds.map((severity) => (
            <ToggleButton
              key={severity}
              size="small"
              checked={only === severity}
              icon={<SeverityIcon severity={severity} />}
              onClick={() => onOnly(only === severity ? null : severity)}
            >
              {t(KEYS[severity], { count: counts[severity] })}
            </ToggleButton>
          ))}
        </div>
      )}
      {review.problems.length > 0 && (
        <Notice
          intent="warning"
          title={t("review:problems", { count: review.problems.length })}
          body={review.problems.map(({ rule }) => rule).join(", ")}
        />
      )}
      {omissions.length > 0 && (
        <Notice intent="info" title={t("review:omissions")} body={omissions.join(" ")} />
      )}
      {progress || (
        <div className={styles.foot}>
          <Caption1 className={styles.quiet}>
            {t("review:reviewed", {
              time: text.time(at),
              rules: review.rulesVersion,
              pack: review.strategy ? `${review.strategy.id} ${review.strategy.version}` : "–",
            })}
          </Caption1>
          {!isStale && (
            <Button size="small" icon={<ArrowClockwise20Regular />} onClick={onAgain}>
              {t("review:again")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
