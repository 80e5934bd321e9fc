import { Body1, Button, Caption1, makeStyles, Spinner, Title3, tokens } from "@fluentui/react-components";
import { MathFormula20Regular } from "@fluentui/react-icons/svg/math-formula";
import { useMemo, useState, type ReactNode } from "react";
import { cellAddress } from "../../workbook/address";
import { Choice } from "../common/Choice";
import { CopyButton } from "../common/CopyButton";
import { EditNotice } from "../common/EditNotice";
import { formulaText, separatorsOf } from "../common/formulaText";
import { Group } from "../common/Group";
import { useEdits } from "../common/useEdits";
import { useSelection } from "../common/useSelection";
import { usePane } from "../pane";
import { insertFormula } from "../useCases/insert";
import {
  inverseOf,
  onBasis,
  periodKey,
  publishedSeries,
  RATE_BASES,
  RATE_CURRENCIES,
  rateFormula,
  sourceOf,
  type Quoted,
  type RateBasis,
  type RatePoint,
} from "../useCases/rates";
import { FiguresTable } from "./FiguresTable";
import { RateChart } from "./RateChart";
import { rateText, useRatesText } from "./text";

const useStyles = makeStyles({
  published: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  figure: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3 },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const lastOf = (basis: RateBasis): RatePoint => publishedSeries("DKK", basis).at(-1)!;

/** The published averages: a line over time with a period marked, its figure, source and formula, and the figures beneath. */
export function PublishedRates(): ReactNode {
  const styles = useStyles();
  const text = useRatesText();
  const { r } = text;
  const [currency, setCurrency] = useState<Quoted>("DKK");
  const [period, setPeriod] = useState(() => lastOf("year").period);
  const basis = period.kind;
  const series = useMemo(() => publishedSeries(currency, basis), [currency, basis]);
  const at = series.findIndex(({ key }) => key === periodKey(period));
  const point = series[at]!;
  const figure = (one: RatePoint): string => rateText(text, one.rate);
  const choose = (key: string): void => {
    const found = series.find((one) => one.key === key);
    if (found) setPeriod(found.period);
  };

  return (
    <Group title={r("published.title")}>
      <div className={styles.published}>
        <div className={styles.choices}>
          <Choice
            label={r("currency")}
            options={RATE_CURRENCIES.map((value) => ({ value, label: value }))}
            chosen={[currency]}
            onPress={setCurrency}
          />
          <Choice
            label={r("basis")}
            options={RATE_BASES.map((value) => ({ value, label: r(`basis.${value}`) }))}
            chosen={[basis]}
            onPress={(next) => setPeriod(onBasis(period, next))}
          />
        </div>
        <div>
          <div className={styles.head}>
            <Title3 as="h3" className={styles.figure} style={{ margin: 0 }}>
              {figure(point)}
            </Title3>
            <Body1>{r("perUsd", { currency })}</Body1>
          </div>
          <Caption1 className={styles.quiet}>
            {r("average", { period: point.key })} ·{" "}
            {r("inverse", { currency, figure: rateText(text, inverseOf(currency, period)) })}
          </Caption1>
        </div>
        <RateChart
          series={series}
          at={at}
          onMove={(next) => setPeriod(series[next]!.period)}
          label={r("published.chart", { currency, first: series[0]!.key, last: series.at(-1)!.key })}
          words={(one) => `${one.key}: ${figure(one)}`}
          figure={figure}
          tick={(value) => text.number(value, { minimumFractionDigits: 1 })}
        />
        <RateFormula formula={rateFormula(currency, period)} />
        <Figures period={period} basis={basis} onChoose={choose} />
        <Caption1 className={styles.quiet}>
          {r("source")}: <span lang="en">{sourceOf(currency, period)}</span>
        </Caption1>
        <Caption1 className={styles.quiet}>{r("credit")}</Caption1>
      </div>
    </Group>
  );
}

/** The formula of the marked rate, and the ways to take it along. */
function RateFormula({ formula }: { formula: string }): ReactNode {
  const styles = useStyles();
  const { r } = useRatesText();
  const { door, host } = usePane();
  const selection = useSelection(door);
  const edits = useEdits(door);
  const working = edits.outcome.kind === "working";
  const shown = formulaText(formula, separatorsOf(host));
  const insert = (): Promise<boolean> =>
    edits.apply(async () => insertFormula(selection ?? (await door.selection()).range, formula));
  return (
    <>
      <code className={styles.formula}>{shown}</code>
      <div className={styles.buttons}>
        <Button
          icon={working ? <Spinner size="extra-tiny" /> : <MathFormula20Regular />}
          disabledFocusable={working}
          onClick={() => void insert()}
        >
          {selection
            ? r("published.insert", { place: cellAddress(selection.row, selection.column) })
            : r("published.insert.here")}
        </Button>
        <CopyButton label={r("published.copy")} text={shown} />
      </div>
      <EditNotice edits={edits} done={(place) => r("published.done", { place })} />
    </>
  );
}

interface FiguresProps {
  readonly period: RatePoint["period"];
  readonly basis: RateBasis;
  readonly onChoose: (key: string) => void;
}

/** All years, or the months of the marked period's year, in every currency. */
function Figures({ period, basis, onChoose }: FiguresProps): ReactNode {
  const text = useRatesText();
  const { r } = text;
  const all = useMemo(() => RATE_CURRENCIES.map((one) => publishedSeries(one, basis)), [basis]);
  const rows = useMemo(
    () =>
      all[0]!.flatMap((point, at) =>
        basis === "year" || point.period.year === period.year
          ? [
              {
                key: point.key,
                name: point.key,
                figures: all.map((series) => rateText(text, series[at]!.rate)),
              },
            ]
          : [],
      ),
    [all, basis, period.year, text],
  );
  return (
    <FiguresTable
      label={basis === "year" ? r("published.table.year") : r("published.table.month", { year: period.year })}
      columns={[r("period"), ...RATE_CURRENCIES]}
      rows={rows}
      chosen={periodKey(period)}
      onChoose={onChoose}
    />
  );
}
