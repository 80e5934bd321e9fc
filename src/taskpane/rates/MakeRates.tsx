import {
  Body1,
  Button,
  Caption1,
  Caption1Strong,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useState, type ReactNode } from "react";
import { Choice } from "../common/Choice";
import { Heading } from "../common/Heading";
import { InsertActions } from "../insert/InsertActions";
import { usePane } from "../pane";
import {
  newRates,
  publishedOf,
  refusalOf,
  yearsBetween,
  YEAR_LIMITS,
  type RateGrid,
} from "../useCases/makeRates";
import { parseRate } from "../useCases/planningRates";
import { periodKey, publishedSeries, RATE_CURRENCIES, type Quoted } from "../useCases/rates";
import { rateText, useRatesText } from "./text";

const useStyles = makeStyles({
  make: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  years: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
  grid: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: { display: "flex", justifyContent: "space-between", alignItems: "flex-start" },
  currency: { textAlign: "end", padding: tokens.spacingHorizontalXXS },
  year: { textAlign: "start", width: "3.5rem", fontVariantNumeric: "tabular-nums" },
  cell: { padding: tokens.spacingHorizontalXXS },
  input: { width: "100%", minWidth: 0 },
  field: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const keyOf = (currency: Quoted, year: number): string => `${currency} ${year}`;

/** The form of a new Rates table: which currencies, which years, and a field for each rate. */
export function MakeRates({ onWritten, onClose }: { onWritten: () => void; onClose: () => void }): ReactNode {
  const styles = useStyles();
  const text = useRatesText();
  const { r, language } = text;
  const { strategy } = usePane();
  const [currencies, setCurrencies] = useState<readonly Quoted[]>(["DKK"]);
  const [from, setFrom] = useState(() => String(strategy.budget?.years[0] ?? new Date().getFullYear()));
  const [to, setTo] = useState(() => String(strategy.budget?.years.at(-1) ?? new Date().getFullYear() + 3));
  const [typed, setTyped] = useState<RateGrid>(new Map());
  const years = yearsBetween(from, to);
  const shown = RATE_CURRENCIES.filter((currency) => currencies.includes(currency));
  const refusal = refusalOf(shown, years ?? [], typed, language);
  const content = newRates(shown, years ?? [], typed, language);

  const toggle = (currency: Quoted): void => {
    const others = currencies.filter((one) => one !== currency);
    setCurrencies(others.length < currencies.length ? others : [...currencies, currency]);
  };
  const fill = (): void => {
    const next = new Map(typed);
    for (const currency of shown) {
      for (const year of years ?? []) {
        const published = publishedOf(currency, year);
        if (published !== null && !next.get(keyOf(currency, year))?.trim())
          next.set(keyOf(currency, year), text.number(published, { maximumFractionDigits: 4 }));
      }
    }
    setTyped(next);
  };

  return (
    <section className={styles.make} aria-label={r("make.title")}>
      <div>
        <div className={styles.head}>
          <Heading level={3}>{r("make.title")}</Heading>
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss20Regular />}
            aria-label={r("make.close")}
            onClick={onClose}
          />
        </div>
        <Body1>{r("make.intro")}</Body1>
      </div>
      <Choice
        several
        label={r("make.currencies")}
        options={RATE_CURRENCIES.map((value) => ({ value, label: value }))}
        chosen={currencies}
        onPress={toggle}
      />
      <div>
        <div className={styles.years}>
          <Field label={r("make.from")} size="small" className={styles.narrow}>
            <Input
              className={styles.narrow}
              inputMode="numeric"
              value={from}
              onChange={(_, { value }) => setFrom(value)}
            />
          </Field>
          <Field label={r("make.to")} size="small" className={styles.narrow}>
            <Input
              className={styles.narrow}
              inputMode="numeric"
              value={to}
              onChange={(_, { value }) => setTo(value)}
            />
          </Field>
        </div>
        {!years && <Caption1 role="alert">{r("make.years", { ...YEAR_LIMITS })}</Caption1>}
      </div>
      {years && shown.length > 0 && (
        <>
          <table className={styles.grid} aria-label={r("make.title")}>
            <thead>
              <tr>
                <th scope="col" className={styles.year}>
                  <Caption1Strong>{r("make.year")}</Caption1Strong>
                </th>
                {shown.map((currency) => (
                  <th key={currency} scope="col" className={styles.currency}>
                    <Caption1Strong>{currency}</Caption1Strong>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map((year) => (
                <tr key={year}>
                  <th scope="row" className={styles.year}>
                    <Caption1>{String(year)}</Caption1>
                  </th>
                  {shown.map((currency) => (
                    <td key={currency} className={styles.cell}>
                      <RateField
                        currency={currency}
                        year={year}
                        value={typed.get(keyOf(currency, year)) ?? ""}
                        onType={(value) => setTyped(new Map(typed).set(keyOf(currency, year), value))}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <div>
            <Button size="small" onClick={fill}>
              {r("make.fill")}
            </Button>
            <Caption1 block className={styles.quiet}>
              {r("make.filled", { year: periodKey(publishedSeries("DKK", "year").at(-1)!.period) })}
            </Caption1>
          </div>
          {refusal !== null ? (
            <Caption1 role="alert">
              {r("planning.refused")} {refusal}
            </Caption1>
          ) : content ? (
            <InsertActions {...content} sheetName={r("make.sheet")} onWritten={onWritten} />
          ) : (
            <Caption1 role="alert">
              {r("planning.badRate", { example: text.number(6.9, { minimumFractionDigits: 2 }) })}
            </Caption1>
          )}
        </>
      )}
    </section>
  );
}

interface RateFieldProps {
  readonly currency: Quoted;
  readonly year: number;
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** One rate; while it is blank the published average stands there in grey, where there is one. */
function RateField({ currency, year, value, onType }: RateFieldProps): ReactNode {
  const styles = useStyles();
  const text = useRatesText();
  const published = publishedOf(currency, year);
  return (
    <Input
      size="small"
      className={styles.input}
      input={{ className: styles.field, inputMode: "decimal" }}
      value={value}
      placeholder={published === null ? undefined : rateText(text, published)}
      aria-label={text.r("make.cell", { currency, year })}
      aria-invalid={value.trim() !== "" && parseRate(value) === null}
      onChange={(_, data) => onType(data.value)}
    />
  );
}
