import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rules } from "../../../review";
import { AsidePage } from "../../common/AsidePage";
import { Heading } from "../../common/Heading";
import { TextButton } from "../../common/TextButton";
import { ruleEntry, rulePage } from "../../useCases/rules";
import { SeverityIcon } from "../SeverityIcon";
import { useReviewingText } from "../useReviewingText";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  all: { alignSelf: "flex-start" },
});

interface RulePageProps {
  readonly rule: string;
  readonly onClose: () => void;
  readonly onAll: () => void;
}

/** One rule in its own words: what it looks for, why, what its fix does, when to set a finding aside. */
export function RulePage({ rule, onClose, onAll }: RulePageProps): ReactNode {
  const styles = useStyles();
  const { t, v, language } = useReviewingText();
  const entry = ruleEntry(rule, language);
  if (!entry) return null;
  const severity = t(`review:severity.${entry.severity}`);
  const parts = [
    { title: v("rule.looksFor"), body: entry.looksFor },
    { title: v("rule.why"), body: entry.why },
    { title: v("rule.fix"), body: entry.fix ?? v("rule.noFix") },
    { title: v("rule.aside"), body: v("rule.asideBody") },
  ];
  return (
    <AsidePage onClose={onClose}>
      <div className={styles.head}>
        <SeverityIcon severity={entry.severity} />
        <div>
          <Heading level={2} large>
            {entry.name}
          </Heading>
          <Caption1 className={styles.quiet}>{v("rule.severity", { severity, rule })}</Caption1>
        </div>
      </div>
      {parts.map(({ title, body }) => (
        <section key={title} className={styles.part}>
          <Heading level={3}>{title}</Heading>
          <Body1>{body}</Body1>
        </section>
      ))}
      <Caption1 className={styles.quiet}>{v("rule.page", { page: rulePage(rule) })}</Caption1>
      <div>
        <TextButton onClick={onAll}>{v("rule.all", { count: rules.length })}</TextButton>
      </div>
    </AsidePage>
  );
}
