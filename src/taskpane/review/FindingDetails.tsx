import { Body1, Button, Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { Cursor20Regular } from "@fluentui/react-icons/svg/cursor";
import { Wrench20Regular } from "@fluentui/react-icons/svg/wrench";
import { useState, type ReactNode } from "react";
import type { RangeRef } from "../../workbook/address";
import { useText, type Text } from "../text";
import { placeOf, type FindingWords, type Finding } from "../useCases/review";
import { FixPreview } from "./FixPreview";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  fact: { margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  label: { color: tokens.colorNeutralForeground3 },
  part: { display: "flex", flexDirection: "column" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Text is marked as text where a number was expected: "25" and 25 would look the same. */
function valueText(text: Text, value: number | string, expected: number | string | undefined): string {
  if (typeof value === "number") return text.number(value, { maximumFractionDigits: 6 });
  return typeof expected === "number" ? text.t("review:fix.text", { text: value }) : value;
}

interface FindingDetailsProps {
  readonly finding: Finding;
  readonly words: FindingWords;
  /** Left out where nothing can be done about it here. */
  readonly acts?: {
    readonly onShow: (range: RangeRef) => void;
    readonly onFix: () => Promise<void>;
    readonly busy: boolean;
  };
}

/** One finding opened: what stands there, what was expected, how it comes about, why it matters, what can be done. */
export function FindingDetails({ finding, words, acts }: FindingDetailsProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { t } = text;
  const [fixing, setFixing] = useState(false);
  const { actual, expected, fix } = finding;
  const place = placeOf(finding);
  const facts = [
    { label: t("review:found"), value: actual },
    { label: t("review:expected"), value: expected },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
  return (
    <div className={styles.details}>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ label, value }) => [
            <dt key={label}>
              <Caption1 className={styles.label}>{label}</Caption1>
            </dt>,
            <dd key={`${label}-value`} className={styles.fact}>
              {valueText(text, value, expected)}
            </dd>,
          ])}
        </dl>
      )}
      {words.explanation && (
        <div className={styles.part}>
          <Caption1Strong>{t("review:explanation")}</Caption1Strong>
          <Body1>{words.explanation}</Body1>
        </div>
      )}
      {words.why && (
        <div className={styles.part}>
          <Caption1Strong>{t("review:why")}</Caption1Strong>
          <Body1>{words.why}</Body1>
        </div>
      )}
      {acts && fixing && fix && (
        <FixPreview
          plan={fix}
          explanation={words.fix}
          busy={acts.busy}
          onApply={() => void acts.onFix()}
          onCancel={() => setFixing(false)}
        />
      )}
      {acts && !(fixing && fix) && (
        <div className={styles.buttons}>
          {fix && (
            <Button
              appearance="primary"
              size="small"
              icon={<Wrench20Regular />}
              onClick={() => setFixing(true)}
            >
              {t("review:fix")}
            </Button>
          )}
          {place && (
            <Button size="small" icon={<Cursor20Regular />} onClick={() => acts.onShow(place)}>
              {t("pane:show")}
            </Button>
          )}
        </div>
      )}
      <Caption1 className={styles.label}>{t("review:rule", { rule: finding.rule })}</Caption1>
    </div>
  );
}
