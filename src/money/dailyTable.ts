/**
 * The bundled rates of single days: euro reference rates of the ECB, USD, DKK and CHF per euro. The file is made by
 * scripts/build-rates.mjs. It consists of spans without gaps; what lies between spans, before the first and after the
 * last is not known, and never answered for.
 */

import type { Currency } from "./currency";
import { MoneyError } from "./errors";
import type { RateLeg } from "./leg";
import { periodKey } from "./period";
import type { CalendarDate } from "./serial";
import { dateOfIso, serialOfDate } from "./serial";
import { isTargetDay, targetDayOf } from "./targetDays";

type Quoted = Exclude<Currency, "EUR">;
type Series<T> = Readonly<Record<Quoted, T>>;

export interface DailyFile {
  readonly publisher: string;
  readonly release: string;
  readonly definition: string;
  readonly series: Series<string>;
  /** Of each figure, as printed. */
  readonly decimals: number;
  readonly spans: readonly DailySpan[];
}

/** Every day from first to last on which rates are set (targetDays.ts), in order of time. */
export interface DailySpan {
  readonly first: string;
  readonly last: string;
  readonly snapshot: string;
  readonly caution?: string;
  /** Of each day the difference from the day before, the first from zero, in units of the last decimal. */
  readonly steps: Series<readonly number[]>;
}

export interface DailyRates {
  /**
   * Units of the currency for 1 euro on a date; on a day on which none are set, those of the last one before.
   * Throws beforeDailyRates, afterDailyRates, dailyGap (between two spans); `missing` is the currency that they name.
   */
  rateOn(currency: Quoted, date: CalendarDate, missing?: Currency): RateLeg;
}

interface Unpacked {
  readonly span: DailySpan;
  /** Place of a day's figure, by serial. */
  readonly places: ReadonlyMap<number, number>;
  readonly figures: Series<readonly number[]>;
}

function unpack(span: DailySpan): Unpacked {
  const places = new Map<number, number>();
  const last = serialOfDate(dateOfIso(span.last))!;
  for (let serial = serialOfDate(dateOfIso(span.first))!; serial <= last; serial++) {
    if (isTargetDay(serial)) places.set(serial, places.size);
  }
  const sums = (steps: readonly number[]): readonly number[] => {
    let figure = 0;
    return steps.map((step) => (figure += step));
  };
  const { USD, DKK, CHF } = span.steps;
  return { span, places, figures: { USD: sums(USD), DKK: sums(DKK), CHF: sums(CHF) } };
}

/** 74390 → "7.4390": the figure as printed. */
function printed(figure: number, decimals: number): string {
  const digits = String(figure).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Makes the file's rates ready to be looked up. */
export function dailyRates({ spans, decimals, series, ...file }: DailyFile): DailyRates {
  const unpacked = spans.map(unpack);

  /** The span that a date lies in; the days between its first and its last, closed ones too. */
  const spanOf = (date: string, currency: Currency): Unpacked => {
    const found = unpacked.find(({ span }) => span.first <= date && date <= span.last);
    if (found) return found;
    const next = spans.findIndex(({ first }) => date < first);
    if (next > 0) {
      const [before, after] = [spans[next - 1]!.last, spans[next]!.first];
      throw new MoneyError("dailyGap", { currency, date, before, after });
    }
    if (next === 0) {
      const month = date.slice(0, "2013-01".length);
      throw new MoneyError("beforeDailyRates", { currency, date, month, first: spans[0]!.first });
    }
    throw new MoneyError("afterDailyRates", { currency, date, last: spans.at(-1)!.last });
  };

  return {
    rateOn: (currency, date, missing = currency) => {
      const { span, places, figures } = spanOf(periodKey({ kind: "date", ...date }), missing);
      const day = targetDayOf(date);
      const figure = figures[currency][places.get(serialOfDate(day)!)!]!;
      const { publisher, release, definition } = file;
      const { snapshot, caution } = span;
      return {
        currency,
        base: "EUR",
        perBase: printed(figure, decimals),
        period: periodKey({ kind: "date", ...day }),
        source: { publisher, release, series: series[currency], definition, snapshot, caution },
      };
    },
  };
}
