import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { ClipboardSearch24Regular } from "@fluentui/react-icons/svg/clipboard-search";
import type { ReactNode } from "react";
import type { StrategyPack } from "../../strategy/pack";
import { EmptyState } from "../common/EmptyState";
import { TextButton } from "../common/TextButton";
import { rules } from "../../review";
import { useRulePages } from "./rules/RulePages";
import { useReviewingText } from "./useReviewingText";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  item: { display: "flex", gap: tokens.spacingHorizontalS },
  tick: { color: tokens.colorBrandForeground1, flexShrink: 0, marginTop: tokens.spacingVerticalXXS },
  start: { marginTop: tokens.spacingVerticalS },
});

/** Before the first review: what it does, what it looks for, and that it changes nothing. */
export function ReviewStart({
  strategy,
  onStart,
}: {
  strategy: StrategyPack;
  onStart: () => void;
}): ReactNode {
  const styles = useStyles();
  const text = useReviewingText();
  const { t, v } = text;
  const openRule = useRulePages();
  const looksFor = [
    t("review:empty.areas"),
    t("review:empty.totals"),
    t("review:empty.commitment"),
    t("review:empty.numbers"),
    t("review:empty.indicators"),
  ];
  return (
    <EmptyState
      icon={<ClipboardSearch24Regular />}
      title={t("review:empty.title")}
      body={t("review:empty.body", { strategy: text.local(strategy.shortTitle) })}
    >
      <Body1>{t("review:empty.looks")}</Body1>
      <ul className={styles.list}>
        {looksFor.map((words) => (
          <li key={words} className={styles.item}>
            <Checkmark16Regular className={styles.tick} aria-hidden />
            <Body1>{words}</Body1>
          </li>
        ))}
      </ul>
      <Button appearance="primary" className={styles.start} onClick={onStart}>
        {t("review:button")}
      </Button>
      {openRule && (
        <TextButton onClick={() => openRule(null)}>{v("rule.all", { count: rules.length })}</TextButton>
      )}
    </EmptyState>
  );
}
