/** Where a rate comes from, in words. */

import type { RateLeg } from "./leg";
import type { FoundRate } from "./rates";

/** A figure's own time: "average 2022", or the day, and why it is not the day that was asked for. */
function timeOf(period: string, wanted: string): string {
  if (period.length < "2022-06-15".length) return `average ${period}`;
  return period === wanted ? period : `${period}, the last working day before ${wanted} (no rates that day)`;
}

const listed = (items: readonly string[]): string => items.join(" and ");

const figureOf = ({ perBase, currency, base }: RateLeg): string => `${perBase} ${currency} per ${base}`;

/** What is said behind the figures of legs that differ in nothing but their series. */
function originOf({ period, source }: RateLeg, wanted: string, series: string): string {
  if (source === null) return `planning rate for ${period}, from the rates given`;
  const { publisher, release, via, definition, snapshot, caution } = source;
  const through = via === undefined ? "" : ` via ${via}`;
  const warning = caution === undefined ? "" : `; ${caution}`;
  const origin = `${publisher}, ${release}, series ${series}${through} (${definition}), copy of ${snapshot}${warning}`;
  return `${timeOf(period, wanted)}: ${origin}`;
}

/** Each figure with its origin; figures of one origin together. */
function describeLegs(legs: readonly RateLeg[], wanted: string): string {
  const groups = new Map<string, RateLeg[]>();
  for (const leg of legs) {
    const origin = originOf(leg, wanted, "");
    groups.set(origin, [...(groups.get(origin) ?? []), leg]);
  }
  const described = [...groups.values()].map((group) => {
    const series = listed(group.flatMap(({ source }) => source?.series ?? []));
    return `${listed(group.map(figureOf))}, ${originOf(group[0]!, wanted, series)}`;
  });
  return described.join(" | ");
}

/**
 * Publisher, series, definition and date of a rate as one line of English, the language of the published titles; so a
 * workbook says the same whoever opens it. A cross rate names every figure that it rests on.
 */
export function describeRate({ from, to, period, legs }: FoundRate): string {
  if (legs.length === 0) return `${from} to ${to}: 1, no rate needed`;
  const text = describeLegs(legs, period);
  if (legs.length === 1) return text;
  const touched = new Set(legs.flatMap(({ currency, base }) => [currency, base]));
  const between = [...touched].filter((currency) => currency !== from && currency !== to);
  return `${from} to ${to} through ${listed(between)}: ${text}`;
}
