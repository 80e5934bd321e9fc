import { convertedColumnsOf } from "../../sums/conversions";
import type { ConvertedColumn } from "../../sums/conversions";
import type { Report, ReviewContext, Rule } from "../../types";
import { around, cellArea, contains } from "../../../workbook/address";
import { isFar, isFarEitherWay, pairOf, spanOf } from "./publishedSpan";
import type { Span } from "./publishedSpan";
import { statedRates } from "./statedRates";
import type { RateSeries } from "./statedRates";

const RATE = "number(maximumFractionDigits: 4)";

/** A stated or used rate beyond every yearly average that was published (Federal Reserve H.10). */
export const implausibleRate: Rule = {
  id: "currency/implausible-rate",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "Implausible exchange rate",
      looksFor: "An exchange rate that is far from every published yearly average.",
      why: "All converted amounts hang on it; a mistyped digit makes them worthless.",
      messages: {
        stated: `The rate of {{actual, ${RATE}}} is far from every published one: the yearly averages of {{first}} to {{last}} lie between {{least, ${RATE}}} and {{most, ${RATE}}} {{pair}}.`,
        used: `The amounts in {{to}} are converted at about {{actual, ${RATE}}} {{pair}}, far from every published rate: the yearly averages of {{first}} to {{last}} lie between {{least, ${RATE}}} and {{most, ${RATE}}}.`,
      },
    },
    da: {
      name: "Usandsynlig valutakurs",
      looksFor: "En valutakurs, der ligger langt fra alle offentliggjorte årsgennemsnit.",
      why: "Alle omregnede beløb hviler på den. Et forkert ciffer gør dem værdiløse.",
      messages: {
        stated: `Kursen {{actual, ${RATE}}} ligger langt fra alle offentliggjorte: Årsgennemsnittene for {{first}} til {{last}} ligger mellem {{least, ${RATE}}} og {{most, ${RATE}}} {{pair}}.`,
        used: `Beløbene i {{to}} er omregnet til omkring {{actual, ${RATE}}} {{pair}}, langt fra alle offentliggjorte kurser: Årsgennemsnittene for {{first}} til {{last}} ligger mellem {{least, ${RATE}}} og {{most, ${RATE}}}.`,
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const told: number[] = [];
    const seen = new Set<string>();
    const stated = [
      ...convertedColumnsOf(context).flatMap((column) => statedReport(column) ?? []),
      ...statedRates(context).flatMap(reportsOf),
    ];
    for (const report of stated) {
      // One rate that serves several columns, and one that several labels name, is one finding.
      const key = JSON.stringify([report.sheet, report.area]);
      if (!seen.has(key) && !stated.some((other) => isPartOf(report, other))) yield report;
      seen.add(key);
      told.push(report.actual);
    }
    const sheets = new Set<string>();
    for (const column of convertedColumnsOf(context)) {
      const report = usedReport(column);
      // Columns of one table at one rate are one finding, and none where the rate itself is one.
      if (!report || sheets.has(report.sheet) || told.some((rate) => isSame(rate, report.actual))) continue;
      sheets.add(report.sheet);
      yield report;
    }
  },
};

type RateReport = Report & { readonly actual: number; readonly sheet: string };

/** Whether a rate is one of several beside each other that are told together. */
function isPartOf({ sheet, area }: RateReport, other: RateReport): boolean {
  return (
    area !== undefined &&
    other.area !== undefined &&
    sheet === other.sheet &&
    area.rows * area.columns < other.area.rows * other.area.columns &&
    contains(other.area, area.row, area.column)
  );
}

/** A used rate is found from rounded amounts. */
const SAME = 0.01;

function isSame(stated: number, used: number): boolean {
  return [stated, 1 / stated].some((rate) => Math.abs(rate / used - 1) <= SAME);
}

function dataOf({ least, most, first, last, pair }: Span, actual: number): Record<string, string | number> {
  return { actual, least, most, first, last, pair_en: pair.en, pair_da: pair.da };
}

/** A rate may be written either way round. */
function statedReport({ stated, from, to }: ConvertedColumn): RateReport | null {
  const pair = pairOf(from.currency, to.currency);
  if (!stated || !pair || !isFarEitherWay(stated.value, spanOf(pair))) return null;
  const { sheet, row, column, rows, columns } = stated.cell;
  return {
    messageId: "stated",
    data: dataOf(spanOf(pair), stated.value),
    sheet,
    area: { row, column, rows, columns },
    actual: stated.value,
  };
}

/**
 * The rates of a series that are far. Where nothing says between which currencies it is, the others of the series must
 * show that, or the rate must be a slip of a plausible one: point shifted, digits swapped.
 */
function reportsOf({ sheet, pair, isNamed, rates }: RateSeries): RateReport[] {
  const span = spanOf(pair);
  const far = rates.filter(({ value }) => isFarEitherWay(value, span));
  const isShown = (rates.length - far.length) * 2 > rates.length;
  const wrong =
    isNamed || isShown ? far : far.length === 1 ? far.filter(({ value }) => isSlip(value, span)) : [];
  const report = (value: number, area: Report["area"]): RateReport => ({
    messageId: "stated",
    data: dataOf(span, value),
    sheet: sheet.name,
    ...(area ? { area } : {}),
    actual: value,
  });
  const alike =
    wrong.length > 1 &&
    wrong.length === rates.length &&
    wrong.every(({ value }) => value === wrong[0]!.value);
  if (alike) return [report(wrong[0]!.value, around(wrong))];
  return wrong.map(({ value, row, column }) => report(value, cellArea(row, column)));
}

/** Whether a plausible rate becomes this one when its point is shifted or two of its digits are swapped. */
function isSlip(rate: number, span: Span): boolean {
  const digits = String(rate);
  const swapped = [...digits].map((digit, i) =>
    Number(digits.slice(0, i) + (digits[i + 1] ?? "") + digit + digits.slice(i + 2)),
  );
  const aroundPoint = Number(digits.replace(/^(\d)\.(\d)/, "$2.$1"));
  const meant = [rate / 100, rate / 10, rate * 10, rate * 100, ...swapped, aroundPoint];
  return meant.some((one) => one > 0 && !isFar(rate > 1 ? one : 1 / one, span));
}

function usedReport({ stated, rate, from, to, figures, pairs }: ConvertedColumn): RateReport | null {
  const used = rate && Number(rate.round(3).toString());
  const pair = pairOf(from.currency, to.currency);
  if (stated || !used || !pair || !isFar(used, spanOf(pair))) return null;
  return {
    messageId: "used",
    data: { ...dataOf(spanOf(pair), used), to: to.currency },
    sheet: figures.sheet.name,
    area: around(pairs.map(({ converted }) => converted)),
    actual: used,
  };
}
