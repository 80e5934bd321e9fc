/** The columns that the indicator table can have. */

import { citationPlace, localText } from "../citation";
import type { PackLanguage } from "../citation";
import type { Indicator, PriorityArea, TableColumn } from "../pack";
import type { DataCell } from "./dataTable";
import { areaLabel } from "./texts";

interface Field {
  readonly column: TableColumn;
  value(indicator: Indicator, area: PriorityArea, language: PackLanguage): DataCell | undefined;
}

const column = (name: string, da: string): TableColumn => ({ name, da, type: "text" });

const FIELDS = {
  id: { column: column("Id", "Id"), value: ({ id }) => id },
  area: {
    column: column("Priority area", "Prioritetsområde"),
    value: (_, area, language) => areaLabel(area, language),
  },
  areaTitle: {
    column: column("Priority area title", "Prioritetsområdets titel"),
    value: (_, area, language) => localText(area.title, language),
  },
  code: { column: column("Code", "Kode"), value: ({ code }) => code },
  text: { column: column("Indicator", "Indikator"), value: ({ text }) => text },
  parts: { column: column("Parts", "Delpunkter"), value: ({ parts }) => joinParts(parts) },
  disaggregation: {
    column: column("Disaggregated by", "Opdelt efter"),
    value: ({ disaggregation }) => disaggregation.join(", ") || null,
  },
  framework: { column: column("Framework", "Ramme"), value: ({ framework }) => framework },
  objective: { column: column("Objective", "Mål"), value: ({ objective }) => objective },
  longTermOutcome: {
    column: column("Long-term outcome", "Langsigtet resultat"),
    value: ({ longTermOutcome }) => longTermOutcome,
  },
  shortTermOutcome: {
    column: column("Short-term outcome", "Kortsigtet resultat"),
    value: ({ shortTermOutcome }) => shortTermOutcome,
  },
  theme: { column: column("Theme", "Tema"), value: ({ theme }) => theme },
  outcome: { column: column("Outcome", "Resultat"), value: ({ outcome }) => outcome },
  output: { column: column("Output", "Output"), value: ({ output }) => output },
  source: {
    column: column("Source", "Kilde"),
    value: ({ citation }, _, language) => citationPlace(citation, language),
  },
} as const satisfies Record<string, Field>;

/** Name of a column of the indicator table. */
export type IndicatorField = keyof typeof FIELDS;

/** All fields, in the order in which the whole table has them. */
export const INDICATOR_FIELDS = Object.keys(FIELDS) as readonly IndicatorField[];

/** The column of a field, with its header in both languages. */
export function indicatorColumn(field: IndicatorField): TableColumn {
  return FIELDS[field].column;
}

/** One field of an indicator; null where it has none. `area` is the area under which it is printed. */
export function indicatorValue(
  field: IndicatorField,
  indicator: Indicator,
  area: PriorityArea,
  language: PackLanguage,
): DataCell {
  const { value }: Field = FIELDS[field];
  return value(indicator, area, language) ?? null;
}

const NUMERALS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** "i. Earmarked; ii. Softly-earmarked": sub-items with the numerals that the source prints before them. */
function joinParts(parts: readonly string[]): string | null {
  return parts.map((part, index) => `${NUMERALS[index] ?? String(index + 1)}. ${part}`).join("; ") || null;
}
