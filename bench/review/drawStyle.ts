/** Draws the habits of one author: where the unit stands, how years are written, what stands around the table. */

import type { Layout, Style, YearStyle, UnitPlace } from "./design";
import type { Measure } from "./money";
import { PLANNING_RATE } from "./money";
import type { Random } from "./random";
import * as words from "./words";
import type { Language } from "./words";

interface Given {
  readonly language: Language;
  readonly layout: Layout;
  readonly measure: Measure;
  readonly years: readonly number[];
  readonly wish: Partial<Style>;
}

export function drawStyle(random: Random, { language, layout, measure, years, wish }: Given): Style {
  const period = `${years[0]}${random.pick(["-", "–"])}${years.at(-1)}`;
  const one = (list: words.Worded): string => random.pick(list[language]).replace("{period}", period);
  const yearStyle: YearStyle = random.pick([
    "number",
    "number",
    "number",
    "fiscal",
    "marked",
    "budget",
    "date",
    "year-word",
    "text",
  ]);
  const across = layout !== "years-down";

  const columns =
    layout === "quarters"
      ? "quarters"
      : layout === "usd-beside"
        ? random.pick(["pairs", "usd-block"] as const)
        : "plain";
  const titleRows = [one(words.TITLES)];
  if (random.chance(0.5)) titleRows.unshift(one(words.ORGANISATIONS));
  if (random.chance(0.3)) titleRows.push(period);
  if (random.chance(0.35)) titleRows.push(one(words.SMALL_PRINT));
  const totalColumn = random.chance(0.7) || layout === "usd-beside" ? one(words.ROW_TOTALS) : null;
  const simple = columns === "plain" && across;
  const header = simple
    ? random.pick(["single", "single", "single", "spanning", "numbered-years", "units-below"] as const)
    : "single";
  const place: UnitPlace = random.pick([
    "title",
    "title",
    "note",
    "note",
    "corner",
    "label-header",
    "years-header",
  ]);
  // Over quarters and numbered years there is no room for it.
  const unitPlace =
    place === "years-header" && (columns === "quarters" || header === "numbered-years") ? "note" : place;
  return {
    yearStyle,
    unitPlace,
    unitWords: random.pick(measure.unit.words[language]),
    sums: random.pick(["typed", "sum", "sum", "plus"] as const),
    totalColumn,
    share:
      totalColumn !== null &&
      simple &&
      layout !== "several-tables" &&
      layout !== "sheet-per-area" &&
      random.chance(0.18)
        ? one(words.SHARE_HEADERS)
        : null,
    shareAsPercent: random.chance(0.7),
    remarks: across && random.chance(0.2) ? one(words.REMARK_HEADERS) : null,
    numbering: across && random.chance(0.12),
    titleRows: random.chance(0.9) ? titleRows : titleRows.slice(0, 1),
    offset: { row: random.pick([0, 0, 0, 1, 2]), column: random.pick([0, 0, 0, 1, 1, 2]) },
    header,
    mergeTitles: random.chance(0.3),
    mergeNames: random.chance(0.3),
    repeatNames: random.chance(0.35),
    blankRows: random.chance(0.25),
    blankColumn: simple && random.chance(0.1),
    footnotes: random.chance(0.4) ? [one(words.FOOTNOTES)] : [],
    columns,
    rate: columns === "pairs" || columns === "usd-block" ? PLANNING_RATE : null,
    rateStated: random.pick(["cell", "cell", "sentence", "inverse", "table"] as const),
    formatStyle: random.int(0, 4),
    ...wish,
  };
}
