import {
  Caption1,
  Caption1Strong,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { useId, type ReactNode } from "react";
import { cellAddress, quoteSheet } from "../../workbook/address";
import { parseRate, percentAbove, type PlannedRate, type Yardstick } from "../useCases/planningRates";
import { rateText, useRatesText, type RatesText } from "./text";

/** A plan farther than this from the published rate deserves a second look; the krone rarely moves so far in a year. */
const FAR_PERCENT = 15;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "1fr 104px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  name: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  input: { width: "104px" },
  field: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  beneath: {
    gridColumn: "1 / -1",
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  icon: { flexShrink: 0, display: "flex" },
  refused: { color: tokens.colorStatusDangerForeground1 },
  far: { color: tokens.colorStatusWarningForeground3 },
});

interface PlannedRowProps {
  readonly sheet: string;
  readonly row: PlannedRate;
  /** What stands in the field, once something has been typed. */
  readonly typed: string | undefined;
  /** What is typed is no rate. */
  readonly wrong: boolean;
  readonly onType: (text: string) => void;
}

/** Currency and period, the rate in a field, and beneath it how it stands to the published one. */
export function PlannedRow({ sheet, row, typed, wrong, onType }: PlannedRowProps): ReactNode {
  const styles = useStyles();
  const text = useRatesText();
  const { r } = text;
  const beneath = useId();
  const cell = `${quoteSheet(sheet)}!${cellAddress(row.place.row, row.place.column)}`;
  const { problem, published } = row;
  const rate = typed === undefined ? row.rate : parseRate(typed);
  const percent = rate !== null && published ? percentAbove(rate, published) : null;
  const far = percent !== null && Math.abs(percent) > FAR_PERCENT;
  const words = wrong
    ? r("planning.badRate", { example: text.number(6.9, { minimumFractionDigits: 2 }) })
    : (problem ?? (published && yardstickWords(text, row.period, percent, published)));
  return (
    <li className={styles.row}>
      <Caption1Strong className={styles.name}>
        {row.currency} {row.period}
      </Caption1Strong>
      <Input
        size="small"
        className={styles.input}
        input={{ className: styles.field, inputMode: "decimal" }}
        readOnly={row.isFormula}
        value={typed ?? (row.rate === null ? "" : plainText(text, row.rate))}
        onChange={(_, { value }) => onType(value)}
        aria-label={r("planning.cell", { currency: row.currency, period: row.period, place: cell })}
        aria-invalid={wrong || problem !== null}
        aria-describedby={beneath}
      />
      <Caption1 id={beneath} className={styles.beneath}>
        {(problem !== null || wrong) && (
          <ErrorCircle16Filled className={mergeClasses(styles.icon, styles.refused)} aria-hidden />
        )}
        {problem === null && !wrong && far && (
          <Warning16Filled className={mergeClasses(styles.icon, styles.far)} aria-hidden />
        )}
        <span>
          {problem !== null && !wrong && `${r("planning.refused")} `}
          {problem === null && !wrong && far && `${r("planning.far")} `}
          {words}
          {row.alsoMonth !== null && ` · ${r("planning.alsoMonth", { month: row.alsoMonth })}`}
          {row.isFormula && ` · ${r("planning.formula", { place: cell })}`}
        </span>
      </Caption1>
    </li>
  );
}

/** A rate as one would type it: all its decimals and nothing to part thousands. */
function plainText({ number }: RatesText, rate: number): string {
  return number(rate, { maximumFractionDigits: 15, useGrouping: false });
}

function yardstickWords(
  text: RatesText,
  period: string,
  percent: number | null,
  { figure, nearest }: Yardstick,
): string {
  const { r, number } = text;
  const side = percent === null ? "undecided" : sideOf(percent);
  const data = {
    figure: rateText(text, figure),
    percent: `${number(Math.abs(percent ?? 0), { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`,
    period,
    nearest: nearest ?? "",
  };
  return r(nearest === null ? `planning.${side}` : `planning.unpublished.${side}`, data);
}

/** What rounds to nothing is no difference. */
function sideOf(percent: number): "same" | "above" | "below" {
  if (Math.abs(percent) < 0.05) return "same";
  return percent > 0 ? "above" : "below";
}
