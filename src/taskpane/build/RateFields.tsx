import { Caption1, Caption1Strong, Field, Input, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Choice } from "../common/Choice";
import { rateText } from "../rates/text";
import { ratedCurrency } from "../useCases/buildDraft";
import { publishedOf } from "../useCases/makeRates";
import { useGridStyles, type FormPart } from "./form";
import { useBuildText } from "./useBuildText";

const KINDS = ["published", "planning", "none"] as const;

/** The rate at which US dollars stand beside the budget, next to what is published. */
export function RateFields({ pack, draft, choices, onChange }: FormPart): ReactNode {
  const styles = useGridStyles();
  const text = useBuildText();
  const { b, number } = text;
  const currency = ratedCurrency(pack);
  if (currency === null) return <Caption1>{b("rates.noPublished")}</Caption1>;
  /** What is published last stands in the field until the office's own rate is typed. */
  const published = choices.years.flatMap((year) => publishedOf(currency, year) ?? []).at(-1);
  const latest = published === undefined ? {} : { rate: rateText(text, published) };
  const planned = choices.rates?.kind === "planning" ? choices.rates : null;
  const difference = (rate: number, published: number | null): string =>
    published === null || !(rate > 0)
      ? b("rates.missing")
      : number(rate / published - 1, {
          style: "percent",
          minimumFractionDigits: 1,
          maximumFractionDigits: 1,
          signDisplay: "exceptZero",
        });
  return (
    <div className={styles.part}>
      <Choice
        label={b("rates.kind", { currency })}
        options={KINDS.map((value) => ({ value, label: b(`rates.${value}`) }))}
        chosen={[draft.rates]}
        onPress={(rates) => onChange({ rates, ...(rates === "planning" && !draft.rate ? latest : {}) })}
      />
      {draft.rates === "planning" && (
        <Field label={b("rates.rate", { currency })}>
          <Input
            inputMode="decimal"
            value={draft.rate}
            placeholder={number(6.9, { minimumFractionDigits: 2 })}
            aria-invalid={draft.rate.trim() !== "" && !(planned !== null && planned.rate > 0)}
            onChange={(_, { value }) => onChange({ rate: value })}
          />
        </Field>
      )}
      {draft.rates !== "none" && (
        <table className={mergeClasses(styles.grid, styles.even)} aria-label={b("rates.byYear")}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                <Caption1Strong>{b("rates.year")}</Caption1Strong>
              </th>
              {planned && (
                <th scope="col" className={mergeClasses(styles.head, styles.figure)}>
                  <Caption1Strong>{b("rates.used")}</Caption1Strong>
                </th>
              )}
              <th scope="col" className={mergeClasses(styles.head, styles.figure)}>
                {/* Beside a planning rate there is no room for the unit, which stands above its field. */}
                <Caption1Strong>
                  {planned ? b("rates.publishedRate") : b("rates.publishedUnit", { currency })}
                </Caption1Strong>
              </th>
              {planned && (
                <th scope="col" className={mergeClasses(styles.head, styles.figure)}>
                  <Caption1Strong>{b("rates.difference")}</Caption1Strong>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {choices.years.map((year) => {
              const published = publishedOf(currency, year);
              const used = planned && (planned.byYear?.[year] ?? planned.rate);
              return (
                <tr key={year}>
                  <th scope="row" className={styles.cell}>
                    <Caption1>{String(year)}</Caption1>
                  </th>
                  {planned && (
                    <td className={styles.cell}>
                      <Input
                        size="small"
                        className={styles.field}
                        input={{ className: styles.input, inputMode: "decimal" }}
                        value={draft.yearRates[year] ?? ""}
                        placeholder={planned.rate > 0 ? number(planned.rate) : ""}
                        aria-label={b("rates.ofYear", { year })}
                        aria-invalid={planned.byYear?.[year] !== undefined && !(planned.byYear[year] > 0)}
                        onChange={(_, { value }) =>
                          onChange({ yearRates: { ...draft.yearRates, [year]: value } })
                        }
                      />
                    </td>
                  )}
                  <td className={mergeClasses(styles.cell, styles.figure)}>
                    <Caption1>{published === null ? b("rates.missing") : rateText(text, published)}</Caption1>
                  </td>
                  {planned && (
                    <td className={mergeClasses(styles.cell, styles.figure)}>
                      <Caption1>{difference(used ?? Number.NaN, published)}</Caption1>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {planned && <Caption1 className={styles.hint}>{b("rates.hint")}</Caption1>}
    </div>
  );
}
