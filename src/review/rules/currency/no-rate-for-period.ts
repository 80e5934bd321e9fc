import { areaOfFigure } from "../../figures";
import { convertedColumnsOf } from "../../sums/conversions";
import type { ConvertedColumn } from "../../sums/conversions";
import { namesNoOther } from "../../understand/rates";
import type { Report, ReviewContext, Rule } from "../../types";
import { around } from "../../../workbook/address";
import { rateTablesOf } from "./rateTables";
import type { RateTable } from "./rateTables";

/** A year with converted amounts for which a table of rates by year has none. */
export const noRateForPeriod: Rule = {
  id: "currency/no-rate-for-period",
  severity: "warning",
  fixable: false,
  texts: {
    en: {
      name: "No rate for a year",
      looksFor: "A year with amounts in a second currency for which the table of rates by year has none.",
      why: "Nobody can tell how the amounts of that year were converted, and a formula finds nothing.",
      messages: {
        blank: "There is no rate for {{year}}, though amounts of that year are converted.",
        absent: "The rates leave out {{year}}, though amounts of that year are converted.",
      },
    },
    da: {
      name: "Ingen kurs for et år",
      looksFor: "Et år med beløb i en anden valuta, som kurstabellen ikke har nogen kurs for.",
      why: "Ingen kan se, hvordan årets beløb er omregnet, og en formel finder ingenting.",
      messages: {
        blank: "Der er ingen kurs for {{year}}, selv om årets beløb er omregnet.",
        absent: "Kurserne mangler {{year}}, selv om årets beløb er omregnet.",
      },
    },
  },
  *check(context: ReviewContext): Iterable<Report> {
    const columns = convertedColumnsOf(context).filter(({ pairs }) => pairs.length > 0);
    if (columns.length === 0) return;
    const tables = rateTablesOf(context).filter(({ label }) =>
      columns.some((column) => namesNoOther(label, currenciesOf(column))),
    );
    for (const table of tables) {
      const years = yearsConverted(columns, table);
      for (const entry of table.entries) {
        const elsewhere = tables.some((other) => other !== table && hasRate(other, entry.year));
        if (!entry.isFilled && years.has(entry.year) && !elsewhere)
          yield {
            messageId: "blank",
            data: { year: entry.year },
            sheet: table.sheet.name,
            area: areaOfFigure(entry),
          };
      }
    }
    // Of several tables nobody can say which one the year belongs into.
    const [only, other] = tables;
    if (!only || other) return;
    const years = yearsConverted(columns, only);
    const listed = new Set(only.entries.map(({ year }) => year));
    if ([...years].filter((year) => listed.has(year)).length < 2) return;
    const { from, to } = context.strategy.period;
    for (const year of [...years].filter((one) => !listed.has(one) && one >= from && one <= to))
      yield { messageId: "absent", data: { year }, sheet: only.sheet.name, area: around(only.entries) };
  },
};

/** The years that have amounts in a second currency, converted between the currencies of these rates. */
function yearsConverted(columns: readonly ConvertedColumn[], { label }: RateTable): Set<number> {
  return new Set(
    columns.flatMap((column) =>
      column.year !== null && namesNoOther(label, currenciesOf(column)) ? [column.year] : [],
    ),
  );
}

function currenciesOf({ from, to }: ConvertedColumn): string[] {
  return [from.currency, to.currency];
}

function hasRate({ entries }: RateTable, year: number): boolean {
  return entries.some((entry) => entry.year === year && entry.isFilled);
}
