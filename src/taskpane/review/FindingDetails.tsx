import { Body1, Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { Archive20Regular } from "@fluentui/react-icons/svg/archive";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Cursor20Regular } from "@fluentui/react-icons/svg/cursor";
import { Wrench20Regular } from "@fluentui/react-icons/svg/wrench";
import { useState, type ReactNode } from "react";
import type { RangeRef } from "../../workbook/address";
import { TextButton } from "../common/TextButton";
import type { Reason } from "../useCases/decisions";
import { placeOf, type FindingWords, type Finding } from "../useCases/review";
import { Consequences } from "./Consequences";
import { FindingFacts } from "./FindingFacts";
import { FixPreview } from "./FixPreview";
import { useRulePages } from "./rules/RulePages";
import { SetAsideForm } from "./SetAsideForm";
import { useReviewingText } from "./useReviewingText";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  label: { color: tokens.colorNeutralForeground3 },
  part: { display: "flex", flexDirection: "column" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  rule: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
});

/** What can be done about one finding. */
export interface DetailActs {
  readonly onShow: (range: RangeRef) => void;
  readonly onFix: () => Promise<void>;
  /** `all`: with the other findings of its rule. Resolves to whether it was kept. */
  readonly onSetAside: (reason: Reason, all: boolean) => Promise<boolean>;
  readonly onTakeUp: () => void;
  /** How many other findings of its rule count. */
  readonly others: number;
  /** Who set findings aside last. */
  readonly reviewer: string;
  readonly busy: boolean;
}

interface FindingDetailsProps {
  readonly finding: Finding;
  readonly words: FindingWords;
  /** Left out where nothing can be done about it here. */
  readonly acts?: DetailActs;
}

/** One finding opened: what stands there, what was expected, how it comes about, why it matters, what can be done. */
export function FindingDetails({ finding, words, acts }: FindingDetailsProps): ReactNode {
  const styles = useStyles();
  const { t, v } = useReviewingText();
  const openRule = useRulePages();
  const { consequences = [] } = finding;
  return (
    <div className={styles.details}>
      <FindingFacts finding={finding} />
      {words.explanation && (
        <div className={styles.part}>
          <Caption1Strong>{t("review:explanation")}</Caption1Strong>
          <Body1>{words.explanation}</Body1>
        </div>
      )}
      {consequences.length > 0 && (
        <Consequences places={consequences} sheet={finding.sheet} onShow={acts?.onShow} />
      )}
      {words.why && (
        <div className={styles.part}>
          <Caption1Strong>{t("review:why")}</Caption1Strong>
          <Body1>{words.why}</Body1>
        </div>
      )}
      {acts && <Acts finding={finding} words={words} acts={acts} />}
      <div className={styles.rule}>
        <Caption1 className={styles.label}>{t("review:rule", { rule: finding.rule })}</Caption1>
        {openRule && <TextButton onClick={() => openRule(finding.rule)}>{v("rule.about")}</TextButton>}
      </div>
    </div>
  );
}

/** The ways on. What is asked before one of them is taken stands in their stead. */
function Acts({ finding, words, acts }: Required<FindingDetailsProps>): ReactNode {
  const styles = useStyles();
  const { t, v } = useReviewingText();
  const [asking, setAsking] = useState<"fix" | "aside" | null>(null);
  /** What was asked last: whoever changes their mind goes on where they were. */
  const [cancelled, setCancelled] = useState<"fix" | "aside" | null>(null);
  const { fix, ignored } = finding;
  const place = placeOf(finding);
  const end = (): void => {
    setCancelled(asking);
    setAsking(null);
  };

  if (asking === "fix" && fix) {
    return (
      <FixPreview
        plan={fix}
        outcome={finding.outcome}
        explanation={words.fix}
        busy={acts.busy}
        onApply={() => void acts.onFix()}
        onCancel={end}
      />
    );
  }
  if (asking === "aside" && !ignored) {
    return (
      <SetAsideForm
        others={acts.others}
        by={acts.reviewer}
        busy={acts.busy}
        onApply={(reason, all) => void acts.onSetAside(reason, all)}
        onCancel={end}
      />
    );
  }
  return (
    <div className={styles.buttons}>
      {fix && !ignored && (
        <Button
          appearance="primary"
          size="small"
          icon={<Wrench20Regular />}
          autoFocus={cancelled === "fix"}
          onClick={() => setAsking("fix")}
        >
          {t("review:fix")}
        </Button>
      )}
      {place && (
        <Button size="small" icon={<Cursor20Regular />} onClick={() => acts.onShow(place)}>
          {t("pane:show")}
        </Button>
      )}
      {ignored ? (
        <Button
          size="small"
          icon={<ArrowUndo20Regular />}
          disabledFocusable={acts.busy}
          onClick={acts.onTakeUp}
        >
          {v("aside.takeUp")}
        </Button>
      ) : (
        <Button
          size="small"
          icon={<Archive20Regular />}
          autoFocus={cancelled === "aside"}
          onClick={() => setAsking("aside")}
        >
          {v("aside.button")}
        </Button>
      )}
    </div>
  );
}
