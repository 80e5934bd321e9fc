/** The indicator framework as a table, whole or for some areas and fields. */

import { commonCitation } from "../citation";
import type { StrategyPack } from "../pack";
import type { TableContent, TableDefinition, TableRequest } from "./dataTable";
import { indicatorColumn, indicatorValue } from "./indicatorFields";
import { areaList } from "./texts";

export function indicatorTable(pack: StrategyPack): TableDefinition | undefined {
  if (pack.indicators.length === 0) return undefined;
  return {
    id: "indicators",
    group: "indicators",
    title: { en: "Indicators by priority area", da: "Indikatorer efter prioritetsområde" },
    takes: ["areas", "fields", "indicators"],
    build,
  };
}

function build({ pack, language, areas, fields, indicators = pack.indicators }: TableRequest): TableContent {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const shown = indicators.filter(({ area }) => byId.has(area));
  const whole = areas.length === pack.areas.length;
  return {
    columns: fields.map(indicatorColumn),
    rows: shown.map((indicator) =>
      fields.map((field) => indicatorValue(field, indicator, byId.get(indicator.area)!, language)),
    ),
    notes: [],
    citation: commonCitation(shown.map((indicator) => indicator.citation)),
    ...(whole ? {} : { selection: areaList(areas, language) }),
    leftOut: pack.indicators.filter((indicator) => !shown.includes(indicator)).map(({ id }) => id),
  };
}
