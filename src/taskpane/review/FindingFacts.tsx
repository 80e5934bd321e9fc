import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { Text } from "../text";
import type { Finding } from "../useCases/review";
import { useReviewingText, type ReviewingText } from "./useReviewingText";

const useStyles = makeStyles({
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
});

/** Text is marked as text where a number was expected: "25" and 25 would look the same. */
function valueText(text: Text, value?: number | string, expected?: number | string): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number") return text.number(value, { maximumFractionDigits: 6 });
  return typeof expected === "number" ? text.t("review:fix.text", { text: value }) : value;
}

/** Less than this is what binary arithmetic leaves over, and not worth a word. */
const NOISE = 1e-7;

/** The difference that was allowed for rounding, where the finding says one. */
function toleranceOf({ data }: Finding): number | undefined {
  const tolerance = data?.["tolerance"];
  return typeof tolerance === "number" && tolerance > NOISE ? tolerance : undefined;
}

/** "48 + 50 + 2 = 100; 104 is 4 too much": a wrong total of a few figures. */
function sumText({ v, number }: ReviewingText, { sum, actual }: Finding): string | undefined {
  if (!sum || typeof actual !== "number") return undefined;
  const shown = (value: number): string => number(value, { maximumFractionDigits: 6 });
  const [first = 0, ...rest] = sum.terms;
  const terms = rest.map((term) => `${term < 0 ? "−" : "+"} ${shown(Math.abs(term))}`);
  const gap = actual - sum.total;
  return v(gap > 0 ? "sum.more" : "sum.less", {
    sum: [shown(first), ...terms].join(" "),
    total: shown(sum.total),
    actual: shown(actual),
    difference: shown(Math.abs(gap)),
  });
}

/** What stands there, what was expected, the sum in short, and how much rounding may account for. */
export function FindingFacts({ finding }: { finding: Finding }): ReactNode {
  const styles = useStyles();
  const text = useReviewingText();
  const { actual, expected } = finding;
  const facts = [
    { label: text.t("review:found"), value: valueText(text, actual, expected) },
    { label: text.t("review:expected"), value: valueText(text, expected, expected) },
    { label: text.v("sum"), value: sumText(text, finding) },
    { label: text.v("tolerance"), value: valueText(text, toleranceOf(finding)) },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>
            <Caption1 className={styles.label}>{label}</Caption1>
          </dt>
          <dd className={styles.fact}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
