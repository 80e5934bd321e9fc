/** docs/functions.md, the part on rates: which there are, how a period is written, and planning rates. */

import { publishedSpan } from "../../src/money/published";
import { spans } from "../../src/money/rates/ecb.json";

const years = publishedSpan("year");
const months = publishedSpan("month");
const days = spans.map(({ first, last }) => `${first} to ${last}`).join(" and ");

export const RATES = `## Rates

- Years ${years.first}–${years.last}, months ${months.first} to ${months.last}: averages of DKK, CHF and EUR for 1 USD, Board of Governors of
  the Federal Reserve System, H.10/G.5, via FRED. Other pairs go through the dollar.
- Dates ${days}: USD, DKK and CHF for 1 EUR, reference rates of
  the European Central Bank; the last stretch is recovered from a copy, and \`RATESOURCE\` says so. Other pairs go through
  the euro. A weekend or holiday has the rate of the last working day before, and \`RATESOURCE\` names that day. Holidays
  are the closing days of TARGET: 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December.
- Nothing is extrapolated: before the first date, after the last, and in a gap between stretches, weekends at its edges
  included, the answer is #N/A with the dates there are.

Months are written "2022-06", "06-2022", "Jun-22", "juni 2022"; dates "2022-06-30", "30.06.2022", "30/6-22",
"30. juni 2022", "June 30, 2022". "06/07/2022" may be July or June and is refused; "30/06/2022" is not.

- A cell in which you type Jun-22 or juni 2022 does not hold that text: Excel makes it the date of the month's first
  day. Write "average" as basis to get the month, or type an apostrophe in front.
- Dates are read as serials that count from 1900. In a workbook that counts from 1904, hand over
  \`TEXT(A1,"yyyy-mm-dd")\` instead of the cell.

### Planning rates

Planning rates are given as a range with the columns currency, period and rate, and win over the published ones:

| Currency | Period | Rate |
| -------- | ------ | ---- |
| DKK      | 2027   | 6.50 |

says 6.50 DKK for 1 USD in 2027. A row for USD says the same in kroner (USD, 2027, 6.50).

- The first row may be a heading, in English or Danish (valuta, periode, kurs); where it names all three, the columns may
  stand in any order. Blank rows are passed over.
- A period is a year, a month or a date. The narrowest row decides: a date's own, then its month's, then its year's.
  A date's row holds for the weekend or holiday that follows as well. Nothing is averaged: rows for months say nothing of
  their year.
- A row without a rate says that there is none yet: a formula that needs it is #N/A and names the row; it does not take
  the published rate unasked. Any other row that cannot be read fails the whole, and the message names it.
- A rate more than four times away from the nearest published one is refused: it is turned round, or in another unit.
- Where only one side of a pair has a planning rate, the other is taken as published, and \`RATESOURCE\` names both.
`;
