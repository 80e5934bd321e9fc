/** Where a rate comes from, in words. */

import type { FoundRate, RateLeg } from "./rates";
import { provenance } from "./published";

function describeLeg({ currency, perUsd, period, series }: RateLeg): string {
  const figure = `${perUsd} ${currency} per USD`;
  if (series === null) return `${figure}, planning rate for ${period}, from the rates given`;
  const { publisher, release, via, definition, definitions, snapshot } = provenance;
  const own = definitions[currency];
  const meaning = own === undefined ? definition : `${definition}; ${own}`;
  return `${figure}, average ${period}: ${publisher}, ${release}, series ${series} via ${via} (${meaning}), copy of ${snapshot}`;
}

/**
 * Publisher, series, definition and date of a rate as one line of English, the language of the published titles; so a
 * workbook says the same whoever opens it. A cross rate names both legs.
 */
export function describeRate({ from, to, legs }: FoundRate): string {
  if (legs.length === 0) return `${from} to ${to}: 1, no rate needed`;
  const sources = legs.map(describeLeg).join(" | ");
  return legs.length > 1 ? `${from} to ${to} through USD: ${sources}` : sources;
}
