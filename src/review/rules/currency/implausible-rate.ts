import type { Currency } from "../../../money/currency";
import { CURRENCIES } from "../../../money/currency";
import { publishedSpan } from "../../../money/published";
import { findRate } from "../../../money/rates";
import type { Unit } from "../../../money/unit";
import { convertedColumnsOf } from "../../sums/conversions";
import type { ConvertedColumn } from "../../sums/conversions";
import type { Report, ReviewContext, Rule } from "../../types";
import { around } from "../../../workbook/address";

const RATE = "number(maximumFractionDigits: 4)";
/** A plan may go this much beyond anything that was ever the average of a year. */
const MARGIN = 0.05;

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
    const seen = new Set<string>();
    for (const column of convertedColumnsOf(context)) {
      const span = spanOf(column.from, column.to);
      const report = span && (statedReport(column, span) ?? usedReport(column, span));
      if (!report) continue;
      // One rate that serves several columns, and columns of one table at one rate, are one finding.
      const key = JSON.stringify([
        report.sheet,
        report.messageId,
        report.messageId === "stated" ? report.area : null,
      ]);
      if (!seen.has(key)) yield report;
      seen.add(key);
    }
  },
};

interface Span {
  readonly least: number;
  readonly most: number;
  readonly first: string;
  readonly last: string;
  readonly pair: { readonly en: string; readonly da: string };
}

/** The smallest and the largest yearly average between two currencies; null for currencies without rates. */
function spanOf(from: Unit, to: Unit): Span | null {
  const [a, b] = [known(from.currency), known(to.currency)];
  if (!a || !b || a === b) return null;
  const { first, last } = publishedSpan("year");
  const rates: number[] = [];
  for (let year = Number(first); year <= Number(last); year++)
    rates.push(Number(findRate(b, a, { kind: "year", year }).rate.toString()));
  const pair = { en: `${a} per ${b}`, da: `${a} pr. ${b}` };
  return { least: Math.min(...rates), most: Math.max(...rates), first, last, pair };
}

function known(code: string): Currency | undefined {
  return CURRENCIES.find((currency) => currency === code);
}

function isFar(rate: number, { least, most }: Span): boolean {
  return rate < least * (1 - MARGIN) || rate > most * (1 + MARGIN);
}

function dataOf({ least, most, first, last, pair }: Span, actual: number): Record<string, string | number> {
  return { actual, least, most, first, last, pair_en: pair.en, pair_da: pair.da };
}

/** A rate may be written either way round. */
function statedReport({ stated }: ConvertedColumn, span: Span): Report | null {
  if (!stated || stated.value <= 0 || !isFar(stated.value, span) || !isFar(1 / stated.value, span))
    return null;
  const { sheet, row, column, rows, columns } = stated.cell;
  return {
    messageId: "stated",
    data: dataOf(span, stated.value),
    sheet,
    area: { row, column, rows, columns },
    actual: stated.value,
  };
}

function usedReport({ stated, rate, to, figures, pairs }: ConvertedColumn, span: Span): Report | null {
  const used = rate && Number(rate.round(3).toString());
  if (stated || !used || !isFar(used, span)) return null;
  return {
    messageId: "used",
    data: { ...dataOf(span, used), to: to.currency },
    sheet: figures.sheet.name,
    area: around(pairs.map(({ converted }) => converted)),
    actual: used,
  };
}
